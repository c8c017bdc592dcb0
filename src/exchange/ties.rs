//! What themes and codes of a file name of each other: the themes of a code, and what each stands under.

use std::collections::BTreeSet;

use super::columns::Field;
use super::entries::Entry;
use super::ids::free_id;
use super::import::Import;
use super::values::items;
use crate::codebook::{CodeId, Flaw, Theme, ThemeId, Wording};
use crate::message::Message;

impl Import<'_> {
    /// Puts a code in its themes and under its parent. A parent that is no code is taken for a theme.
    pub(super) fn hang(&mut self, id: &CodeId, entry: &Entry<'_>) {
        let named = items(self.columns.text(entry.row, Field::Themes), &['\n', '|']);
        let mut themes: Vec<ThemeId> = named.iter().map(|name| self.theme_called(name)).collect();
        themes.extend(self.theme_at(&entry.path));
        let mut parent = None;
        if let Some(name) = self.columns.text(entry.row, Field::Parent).map(str::to_owned) {
            let known = self.ids.get(&name).or_else(|| self.book.find_code(&name).map(|code| &code.id));
            parent = known.or_else(|| self.taken.find_code(&name).map(|code| &code.id)).cloned();
            if parent.is_none() {
                self.warn(Message::new("exchange-parent-as-theme").with("name", &name), entry.row);
                themes.push(self.theme_called(&name));
            }
        }
        let mut held = BTreeSet::new();
        themes.retain(|theme| held.insert(theme.clone()));
        if let Some(code) = self.book.codes.iter_mut().find(|code| code.id == *id) {
            code.themes = themes;
            code.parent = parent;
        }
    }

    /// The theme of that id or name, made as a candidate when there is none.
    pub(super) fn theme_called(&mut self, name: &str) -> ThemeId {
        let id = ThemeId::from(name);
        let known = self.book.theme(&id).or_else(|| self.book.find_theme(name));
        if let Some(theme) = known.or_else(|| self.taken.theme(&id)).or_else(|| self.taken.find_theme(name)) {
            return theme.id.clone();
        }
        self.new_theme(name, None)
    }

    /// The theme at the end of a path, made with those above it where there is none.
    pub(super) fn theme_at(&mut self, path: &[String]) -> Option<ThemeId> {
        let (name, above) = path.split_last()?;
        let parent = self.theme_at(above);
        let called =
            |theme: &Theme| theme.label.all().any(|label| label.to_lowercase() == name.to_lowercase());
        let known = self.book.themes.iter().find(|theme| theme.parent == parent && called(theme));
        let known =
            known.or_else(|| self.taken.themes.iter().find(|theme| theme.parent == parent && called(theme)));
        let known = known.map(|theme| theme.id.clone());
        Some(known.unwrap_or_else(|| self.new_theme(name, parent)))
    }

    fn new_theme(&mut self, name: &str, parent: Option<ThemeId>) -> ThemeId {
        let used = |id: &str| {
            let id = ThemeId::from(id);
            self.book.theme(&id).is_some() || self.taken.theme(&id).is_some()
        };
        let id = ThemeId::new(free_id(None, name, "theme", used));
        self.book.themes.push(Theme { parent, ..Theme::new(id.clone(), Wording::from(name)) });
        id
    }

    /// Takes one parent out of every ring of parents.
    pub(super) fn open_rings(&mut self, entries: &[Entry<'_>]) {
        for flaw in self.book.flaws() {
            let Flaw::Cycle(ring) = flaw else { continue };
            let Some(first) = ring.first() else { continue };
            let code =
                self.book.codes.iter_mut().find(|code| code.id.as_str() == first && code.parent.is_some());
            let theme = self.book.themes.iter_mut().find(|theme| theme.id.as_str() == first);
            let label = match (code, theme) {
                (Some(code), _) if ring_of(&ring, code.parent.as_ref().map(CodeId::as_str)) => {
                    code.parent = None;
                    code.label.clone()
                }
                (_, Some(theme)) => {
                    theme.parent = None;
                    theme.label.clone()
                }
                _ => continue,
            };
            if let Some(entry) = entries.iter().find(|entry| entry.label == label) {
                self.warn(Message::new("exchange-ring").with("names", ring.join(" → ")), entry.row);
            }
        }
    }
}

/// Whether a ring goes on with this parent.
fn ring_of(ring: &[String], parent: Option<&str>) -> bool {
    ring.get(1).map(String::as_str) == parent
}
