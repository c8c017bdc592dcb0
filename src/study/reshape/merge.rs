//! Merging: codes or themes that become part of another, with all that was coded with them.

use std::collections::BTreeSet;

use super::names::Named;
use super::{Reshape, Reshaping, refused};
use crate::codebook::{Code, CodeId, Theme, ThemeId};
use crate::log::{Decision, Merged};
use crate::message::{Message, Problem};

impl<'s> Reshape<'s> {
    /// Merges codes into a code, or themes into a theme.
    ///
    /// # Errors
    /// When there is no such code or theme, one is a code and another a theme, or one would become part of itself.
    pub fn merge(&self, from: &[String], into: &str) -> Result<Reshaping, Problem> {
        match self.named(into)? {
            Named::Code(into) => {
                let codes = from.iter().map(|name| self.code_to_merge(name)).collect::<Result<_, _>>()?;
                self.merge_codes(codes, into)
            }
            Named::Theme(into) => {
                let themes = from.iter().map(|name| self.theme(name)).collect::<Result<_, _>>()?;
                self.merge_themes(themes, into)
            }
        }
    }

    /// A code of the codebook, or one that codings use and the codebook lacks.
    fn code_to_merge(&self, name: &str) -> Result<Code, Problem> {
        self.code(name).cloned().or_else(|problem| self.undeclared(name).ok_or(problem))
    }

    fn merge_codes(&self, mut from: Vec<Code>, into: &'s Code) -> Result<Reshaping, Problem> {
        let mut seen = BTreeSet::new();
        from.retain(|code| seen.insert(code.id.clone()));
        let mut book = self.codebook().clone();
        let mut decisions = Vec::new();
        for code in &from {
            let name = code.name(self.language);
            if code.id == into.id {
                return Err(into_itself(name));
            }
            if self.codebook().with_parts(&code.id).contains(&into.id) {
                return Err(into_part(name, &code.id, self.code_name(into), &into.id));
            }
            let old = book.code(&code.id).unwrap_or(code).clone();
            decisions.push(Decision::CodeMerged(Merged { old, into: into.id.clone() }.into()));
            book.merge_code(&code.id, &into.id);
        }
        let codings = self.touched(|coding| seen.contains(&coding.code));
        let names: Vec<&str> = from.iter().map(|code| code.name(self.language)).collect();
        let said = Message::new("reshape-codes-merged")
            .with("from", self.listed(&names))
            .with("count", names.len())
            .with("into", self.code_name(into));
        let notes = self.left_themes(&from, into);
        Ok(Reshaping { decisions, said: codings.told(said), notes })
    }

    /// A note on themes in which the codings counted and no longer do.
    fn left_themes(&self, from: &[Code], into: &'s Code) -> Vec<Problem> {
        let book = self.codebook();
        let now: BTreeSet<ThemeId> = book.themes_of(into).into_iter().collect();
        let were: BTreeSet<ThemeId> = from.iter().flat_map(|code| book.themes_of(code)).collect();
        let left: Vec<&str> =
            were.difference(&now).filter_map(|id| Some(self.theme_name(book.theme(id)?))).collect();
        if left.is_empty() {
            return Vec::new();
        }
        let message = Message::new("reshape-merged-left-themes")
            .with("into", self.code_name(into))
            .with("count", left.len())
            .with("themes", self.listed(&left));
        let hint = Message::new("reshape-merged-left-themes-hint").with("id", into.id.as_str());
        vec![Problem::note(message).hint(hint)]
    }

    fn merge_themes(&self, mut from: Vec<&'s Theme>, into: &'s Theme) -> Result<Reshaping, Problem> {
        let mut seen = BTreeSet::new();
        from.retain(|theme| seen.insert(theme.id.clone()));
        let mut book = self.codebook().clone();
        let mut decisions = Vec::new();
        let mut codes: BTreeSet<CodeId> = BTreeSet::new();
        for theme in &from {
            let name = self.theme_name(theme);
            if theme.id == into.id {
                return Err(into_itself(name));
            }
            if book.with_subthemes(&theme.id).contains(&into.id) {
                return Err(into_part(name, &theme.id, self.theme_name(into), &into.id));
            }
            codes.extend(self.codebook().codes_under(&theme.id));
            let old = book.theme(&theme.id).unwrap_or(theme).clone();
            decisions.push(Decision::ThemeMerged(Merged { old, into: into.id.clone() }.into()));
            book.merge_theme(&theme.id, &into.id);
        }
        let codings = self.touched(|coding| codes.contains(&coding.code));
        let names: Vec<&str> = from.iter().map(|theme| self.theme_name(theme)).collect();
        let said = Message::new("reshape-themes-merged")
            .with("from", self.listed(&names))
            .with("count", names.len())
            .with("into", self.theme_name(into))
            .with("codes", codes.len());
        Ok(Reshaping { decisions, said: codings.told(said), notes: Vec::new() })
    }
}

fn into_itself(name: &str) -> Problem {
    let message = Message::new("reshape-merge-itself").with("name", name);
    refused(message, Message::new("reshape-merge-itself-hint"))
}

/// The whole cannot become its part; the part can become the whole.
fn into_part(
    name: &str,
    id: &impl std::fmt::Display,
    part: &str,
    part_id: &impl std::fmt::Display,
) -> Problem {
    let message = Message::new("reshape-merge-part").with("name", name).with("part", part);
    let hint = Message::new("reshape-merge-part-hint");
    refused(message, hint.with("id", id.to_string()).with("part", part_id.to_string()))
}
