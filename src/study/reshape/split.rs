//! Splitting: some codings of a code get a new code, some codes of a theme a new theme.

use std::collections::BTreeSet;

use super::names::label;
use super::{Reshape, Reshaping, code_changed, refused};
use crate::codebook::{Code, Origin, Stage, Theme, Wording};
use crate::log::{CodingChanged, Created, Decision, Split};
use crate::message::{Message, Problem};
use crate::study::Placed;

impl<'s> Reshape<'s> {
    /// Puts some codings of a code on a new one, which stands where the code stands.
    ///
    /// # Errors
    /// When there is no such code, a coding is not one of its codings, no coding would stay, or the name is taken.
    pub fn split_code(&self, name: &str, new: &str, codings: &[&'s Placed]) -> Result<Reshaping, Problem> {
        let (code, new) = (self.code(name)?, label(new)?);
        let name = self.code_name(code);
        self.free_for_code(new, None)?;
        if let Some(other) = codings.iter().find(|coding| coding.code != code.id) {
            let has = self.codebook().code(&other.code);
            let message = Message::new("reshape-split-other")
                .with("coding", other.id.get(..10).unwrap_or(&other.id))
                .with("has", has.map_or(other.code.as_str(), |code| self.code_name(code)))
                .with("name", name);
            return Err(refused(message, codings_hint(code)));
        }
        let chosen: BTreeSet<&str> = codings.iter().map(|coding| coding.id.as_str()).collect();
        let all = self.touched(|coding| coding.code == code.id).codings;
        if chosen.is_empty() || all == 0 {
            return Err(refused(Message::new("reshape-split-none").with("name", name), codings_hint(code)));
        }
        if chosen.len() == all {
            return Err(nothing_left(name, code.id.as_str(), new));
        }
        let part = Code {
            themes: code.themes.clone(),
            parent: code.parent.clone(),
            questions: code.questions.clone(),
            ..Code::new(self.state.free_code_id(new), self.named_now(new), Origin::Inductive)
        };
        let id = part.id.clone();
        let mut decisions = vec![Decision::CodeCreated(Created { entry: part }.into())];
        let placed = self.state.codings.iter().filter(|coding| chosen.contains(coding.id.as_str()));
        decisions.extend(placed.map(|coding| {
            let (old, new) = (code.id.clone(), id.clone());
            Decision::CodingRecoded(CodingChanged { coding: coding.id.clone(), old, new }.into())
        }));
        let split = Split { from: code.id.clone(), parts: vec![id] };
        decisions.push(Decision::CodeSplit(split.into()));
        let moved = self.touched(|coding| chosen.contains(coding.id.as_str()));
        let said = Message::new("reshape-code-split").with("name", name).with("new", new);
        let said = moved.told(said.with("left", all - chosen.len()));
        Ok(Reshaping { decisions, said, notes: Vec::new() })
    }

    /// Puts some codes of a theme in a new one, which stands where the theme stands.
    ///
    /// # Errors
    /// When there is no such theme, a code is not in it, nothing would stay in it, or the name is taken.
    pub fn split_theme(&self, name: &str, new: &str, codes: &[String]) -> Result<Reshaping, Problem> {
        let (theme, new) = (self.theme(name)?, label(new)?);
        let name = self.theme_name(theme);
        self.free_for_theme(new, None)?;
        let mut chosen: Vec<&Code> = Vec::new();
        for named in codes {
            let code = self.code(named)?;
            if !code.themes.contains(&theme.id) {
                let message = Message::new("reshape-split-not-in");
                return Err(Problem::error(message.with("code", self.code_name(code)).with("name", name)));
            }
            if !chosen.iter().any(|known| known.id == code.id) {
                chosen.push(code);
            }
        }
        let book = self.codebook();
        let in_it = book.codes.iter().filter(|code| code.themes.contains(&theme.id)).count();
        if chosen.len() == in_it && book.with_subthemes(&theme.id).len() == 1 {
            return Err(nothing_left(name, theme.id.as_str(), new));
        }
        let part = Theme {
            parent: theme.parent.clone(),
            stage: Stage::Candidate,
            answers: theme.answers.clone(),
            ..Theme::new(self.state.free_theme_id(new), self.named_now(new))
        };
        let id = part.id.clone();
        let mut decisions = vec![Decision::ThemeCreated(Created { entry: part }.into())];
        for code in &chosen {
            let mut moved = (*code).clone();
            for place in moved.themes.iter_mut().filter(|place| **place == theme.id) {
                place.clone_from(&id);
            }
            decisions.push(code_changed(code, moved));
        }
        let split = Split { from: theme.id.clone(), parts: vec![id] };
        decisions.push(Decision::ThemeSplit(split.into()));
        let parts: BTreeSet<_> = chosen.iter().flat_map(|code| book.with_parts(&code.id)).collect();
        let codings = self.touched(|coding| parts.contains(&coding.code));
        let names: Vec<&str> = chosen.iter().map(|code| self.code_name(code)).collect();
        let said = Message::new("reshape-theme-split")
            .with("name", name)
            .with("new", new)
            .with("count", names.len())
            .with("codes", self.listed(&names));
        Ok(Reshaping { decisions, said: codings.told(said), notes: Vec::new() })
    }

    /// A new name, in the language it is given in.
    fn named_now(&self, name: &str) -> Wording {
        let wording = Wording::reworded(None, self.own, self.language, name);
        wording.unwrap_or_else(|| Wording::from(name))
    }
}

/// When all goes, renaming is meant.
fn nothing_left(name: &str, id: &str, new: &str) -> Problem {
    let message = Message::new("reshape-split-all").with("name", name);
    refused(message, Message::new("reshape-split-all-hint").with("id", id).with("new", new))
}

fn codings_hint(code: &Code) -> Message {
    Message::new("reshape-codings-hint").with("id", code.id.as_str())
}
