//! Retiring: a code that is no longer used, a theme that is given up.

use super::names::Named;
use super::{Reshape, Reshaping, code_changed, theme_changed};
use crate::codebook::{Code, Theme};
use crate::log::{Decision, Removed};
use crate::message::{Message, Problem};

impl<'s> Reshape<'s> {
    /// Takes a code or theme out of use. The codings of a code stay in the log and count nowhere; those of a theme's
    /// codes stay what they are.
    ///
    /// # Errors
    /// When there is no such code or theme.
    pub fn retire(&self, name: &str) -> Result<Reshaping, Problem> {
        match self.named(name) {
            Ok(Named::Code(code)) => Ok(self.retire_code(code)),
            Ok(Named::Theme(theme)) => Ok(self.retire_theme(theme)),
            Err(problem) => match self.undeclared(name) {
                Some(code) => Ok(self.retire_code(&code)),
                None => Err(problem),
            },
        }
    }

    fn retire_code(&self, code: &Code) -> Reshaping {
        let parts = self.codebook().codes.iter().filter(|part| part.parent.as_ref() == Some(&code.id));
        let parts: Vec<&str> = parts.map(|part| self.code_name(part)).collect();
        let id = if parts.is_empty() { "reshape-code-retired" } else { "reshape-whole-retired" };
        let mut said = Message::new(id).with("name", code.name(self.language));
        if !parts.is_empty() {
            said = said.with("count", parts.len()).with("parts", self.listed(&parts));
        }
        let codings = self.touched(|coding| coding.code == code.id);
        Reshaping {
            decisions: vec![Decision::CodeRetired(Removed { old: code.clone() }.into())],
            said: codings.told(said),
            notes: Vec::new(),
        }
    }

    fn retire_theme(&self, theme: &'s Theme) -> Reshaping {
        let book = self.codebook();
        let held = book.codes_under(&theme.id);
        let mut decisions = Vec::new();
        let mut left = book.clone();
        for code in &mut left.codes {
            let old = code.clone();
            code.themes.retain(|id| *id != theme.id);
            if *code != old {
                decisions.push(code_changed(&old, code.clone()));
            }
        }
        for sub in book.themes.iter().filter(|sub| sub.parent.as_ref() == Some(&theme.id)) {
            decisions.push(theme_changed(sub, Theme { parent: theme.parent.clone(), ..sub.clone() }));
        }
        // A tie names a code of the same id when there is one.
        let is_code = book.codes.iter().any(|code| code.id.as_str() == theme.id.as_str());
        let ties = book.relations.iter().filter(|tie| [&tie.from, &tie.to].contains(&&theme.id.to_string()));
        decisions.extend(
            ties.filter(|_| !is_code)
                .map(|tie| Decision::RelationRemoved(Removed { old: tie.clone() }.into())),
        );
        decisions.push(Decision::ThemeRemoved(Removed { old: theme.clone() }.into()));
        let loose =
            left.codes.iter().filter(|code| held.contains(&code.id) && left.themes_of(code).is_empty());
        let said = Message::new("reshape-theme-retired")
            .with("name", self.theme_name(theme))
            .with("codes", held.len())
            .with("loose", loose.count());
        let codings = self.touched(|coding| held.contains(&coding.code));
        Reshaping { decisions, said: codings.told(said), notes: Vec::new() }
    }
}
