//! Where a code or theme stands: under which themes, as part of what.

use super::names::Named;
use super::{Reshape, Reshaping, code_changed, nothing_changes, refused, theme_changed};
use crate::codebook::{Code, Theme, ThemeId};
use crate::message::{Message, Problem};

/// Where something is moved to. What is not named it leaves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Destination<'d> {
    /// The themes that a code is to stand in.
    pub themes: &'d [String],
    /// The code or theme that it is to be a part of.
    pub under: Option<&'d str>,
}

impl<'s> Reshape<'s> {
    /// Moves a code to themes or under another code, a theme under another theme, or either to stand by itself.
    ///
    /// # Errors
    /// When there is no such code or theme, it would become a part of itself, or stands there already.
    pub fn move_to(&self, name: &str, to: Destination<'_>) -> Result<Reshaping, Problem> {
        match self.named(name)? {
            Named::Code(code) => self.move_code(code, to),
            Named::Theme(theme) => self.move_theme(theme, to),
        }
    }

    fn move_code(&self, code: &'s Code, to: Destination<'_>) -> Result<Reshaping, Problem> {
        let mut themes: Vec<&Theme> = Vec::new();
        for name in to.themes {
            let theme = self.theme(name)?;
            if !themes.iter().any(|known| known.id == theme.id) {
                themes.push(theme);
            }
        }
        let parent = to.under.map(|name| self.code(name)).transpose()?;
        let parts = self.codebook().with_parts(&code.id);
        let name = self.code_name(code);
        if let Some(parent) = parent.filter(|parent| parts.contains(&parent.id)) {
            return Err(into_itself(name, self.code_name(parent)));
        }
        let mut moved = code.clone();
        moved.themes = themes.iter().map(|theme| theme.id.clone()).collect();
        moved.parent = parent.map(|parent| parent.id.clone());
        if moved == *code {
            return Err(nothing_changes(name));
        }
        let said = match (parent, themes.is_empty()) {
            (None, true) => Message::new("reshape-moved-out"),
            (None, false) => Message::new("reshape-moved-themes"),
            (Some(_), true) => Message::new("reshape-moved-under"),
            (Some(_), false) => Message::new("reshape-moved-both"),
        };
        let names: Vec<&str> = themes.iter().map(|theme| self.theme_name(theme)).collect();
        let mut said = said.with("name", name);
        if !names.is_empty() {
            said = said.with("themes", self.listed(&names)).with("count", names.len());
        }
        if let Some(parent) = parent {
            said = said.with("parent", self.code_name(parent));
        }
        let codings = self.touched(|coding| parts.contains(&coding.code));
        Ok(Reshaping {
            decisions: vec![code_changed(code, moved)],
            said: codings.told(said),
            notes: Vec::new(),
        })
    }

    fn move_theme(&self, theme: &'s Theme, to: Destination<'_>) -> Result<Reshaping, Problem> {
        let name = self.theme_name(theme);
        let under: Vec<&str> = to.themes.iter().map(String::as_str).chain(to.under).collect();
        let parent = match under.as_slice() {
            [] => None,
            [one] => Some(self.theme(one)?),
            _ => return Err(Problem::error(Message::new("reshape-theme-one-parent").with("name", name))),
        };
        let whole = self.codebook().with_subthemes(&theme.id);
        if let Some(parent) = parent.filter(|parent| whole.contains(&parent.id)) {
            return Err(into_itself(name, self.theme_name(parent)));
        }
        let mut moved = theme.clone();
        moved.parent = parent.map(|parent: &Theme| -> ThemeId { parent.id.clone() });
        if moved == *theme {
            return Err(nothing_changes(name));
        }
        let said = match parent {
            Some(parent) => Message::new("reshape-theme-moved-under").with("parent", self.theme_name(parent)),
            None => Message::new("reshape-theme-moved-out"),
        };
        let codes = self.codebook().codes_under(&theme.id);
        let codings = self.touched(|coding| codes.contains(&coding.code));
        Ok(Reshaping {
            decisions: vec![theme_changed(theme, moved)],
            said: codings.told(said.with("name", name)),
            notes: Vec::new(),
        })
    }
}

/// Nothing can be a part of itself, or of its own part.
fn into_itself(name: &str, parent: &str) -> Problem {
    if name == parent {
        return Problem::error(Message::new("reshape-under-itself").with("name", name));
    }
    let message = Message::new("reshape-under-part").with("name", name).with("part", parent);
    refused(message, Message::new("reshape-under-part-hint").with("part", parent))
}
