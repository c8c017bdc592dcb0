//! Reshaping a codebook as a whole: codes and themes that become part of others or go, and ties that lead nowhere.

use std::collections::BTreeSet;

use super::{Code, CodeId, Codebook, Theme, ThemeId};

impl Codebook {
    /// Makes a code part of another: its names become other names of that one, its parts, questions and rules go along.
    /// One that becomes part of its own part is replaced by it.
    pub fn merge_code(&mut self, from: &CodeId, into: &CodeId) {
        let is_part = self.with_parts(from).contains(into);
        let Some(gone) = self.take_code(from) else { return };
        for code in &mut self.codes {
            if code.id == *into && is_part {
                move_up(code, &gone);
            } else if code.parent.as_ref() == Some(from) {
                code.parent = Some(into.clone());
            }
        }
        if let Some(code) = self.codes.iter_mut().find(|code| code.id == *into) {
            let names = gone.label.all().map(str::to_owned).chain(gone.aliases).collect();
            let known: Vec<String> = code.label.all().map(str::to_owned).collect();
            extend(&mut code.aliases, names, &known);
            extend(&mut code.questions, gone.questions, &[]);
            extend(&mut code.rules, gone.rules, &[]);
        }
        self.point_relations(from.as_str(), Some(into.as_str()));
    }

    /// Takes a code out: its parts move up to where it stood, and stay in the themes they were in through it.
    pub fn retire_code(&mut self, id: &CodeId) {
        let Some(gone) = self.take_code(id) else { return };
        for code in self.codes.iter_mut().filter(|code| code.parent.as_ref() == Some(id)) {
            move_up(code, &gone);
        }
        self.point_relations(id.as_str(), None);
    }

    /// Makes a theme part of another: its codes and sub-themes move there, its names become other names of that one.
    pub fn merge_theme(&mut self, from: &ThemeId, into: &ThemeId) {
        let is_part = self.with_subthemes(from).contains(into);
        let Some(gone) = self.take_theme(from) else { return };
        for code in &mut self.codes {
            if code.themes.contains(from) {
                let has = code.themes.contains(into);
                code.themes.retain(|id| id != from || !has);
                for id in code.themes.iter_mut().filter(|id| *id == from) {
                    id.clone_from(into);
                }
            }
        }
        for theme in &mut self.themes {
            if theme.id == *into && is_part {
                theme.parent.clone_from(&gone.parent);
            } else if theme.parent.as_ref() == Some(from) {
                theme.parent = Some(into.clone());
            }
        }
        if let Some(theme) = self.themes.iter_mut().find(|theme| theme.id == *into) {
            let names = gone.label.all().map(str::to_owned).chain(gone.aliases).collect();
            let known: Vec<String> = theme.label.all().map(str::to_owned).collect();
            extend(&mut theme.aliases, names, &known);
            extend(&mut theme.answers, gone.answers, &[]);
        }
        self.point_relations(from.as_str(), Some(into.as_str()));
    }

    /// The codebook without ties that lead nowhere or back to where they started: what somebody else took out, or put
    /// under its own part, while a tie to it was made.
    #[must_use]
    pub fn mended(&self) -> Self {
        let mut book = self.clone();
        let themes: BTreeSet<ThemeId> = book.themes.iter().map(|theme| theme.id.clone()).collect();
        let codes: BTreeSet<CodeId> = book.codes.iter().map(|code| code.id.clone()).collect();
        for code in &mut book.codes {
            code.themes.retain(|id| themes.contains(id));
            code.parent.take_if(|id| !codes.contains(id));
        }
        for theme in &mut book.themes {
            theme.parent.take_if(|id| !themes.contains(id));
        }
        book.relations.retain(|tie| tie.from != tie.to);
        break_rings(&mut book.codes, |code| code.id.clone(), |code| &mut code.parent);
        break_rings(&mut book.themes, |theme| theme.id.clone(), |theme| &mut theme.parent);
        book
    }

    fn take_code(&mut self, id: &CodeId) -> Option<Code> {
        let at = self.codes.iter().position(|code| code.id == *id)?;
        Some(self.codes.remove(at))
    }

    fn take_theme(&mut self, id: &ThemeId) -> Option<Theme> {
        let at = self.themes.iter().position(|theme| theme.id == *id)?;
        Some(self.themes.remove(at))
    }

    /// Points relations of an entry that went to the one it became part of, or takes them out.
    fn point_relations(&mut self, from: &str, into: Option<&str>) {
        match into {
            Some(into) => {
                for tie in &mut self.relations {
                    for end in [&mut tie.from, &mut tie.to] {
                        if end == from {
                            into.clone_into(end);
                        }
                    }
                }
            }
            None => self.relations.retain(|tie| tie.from != from && tie.to != from),
        }
    }
}

/// Puts a part where the code stood that it was a part of.
fn move_up(part: &mut Code, whole: &Code) {
    part.parent.clone_from(&whole.parent);
    if part.themes.is_empty() {
        part.themes.clone_from(&whole.themes);
    }
}

/// Adds what is not there yet.
fn extend<T: PartialEq>(list: &mut Vec<T>, more: Vec<T>, known: &[T]) {
    for item in more {
        if !list.contains(&item) && !known.contains(&item) {
            list.push(item);
        }
    }
}

/// Takes away the parent of the last entry of every ring.
fn break_rings<T, I: Clone + Ord>(
    entries: &mut [T],
    id: impl Fn(&T) -> I,
    parent: impl Fn(&mut T) -> &mut Option<I>,
) {
    for at in 0..entries.len() {
        let start = id(&entries[at]);
        let mut seen = BTreeSet::from([start.clone()]);
        let mut here = parent(&mut entries[at]).clone();
        while let Some(next) = here {
            if next == start {
                *parent(&mut entries[at]) = None;
                break;
            }
            if !seen.insert(next.clone()) {
                break;
            }
            here = entries.iter_mut().find(|entry| id(entry) == next).and_then(|entry| parent(entry).clone());
        }
    }
}

#[cfg(test)]
mod tests;
