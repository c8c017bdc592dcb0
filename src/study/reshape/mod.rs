//! Reshaping the codebook: each act worked out as the decisions to record and the sentence that says what it does.
//!
//! ```text
//! Reshape        the study an act is worked out for, and the language in which things are called
//!   names        what a name stands for: a code, a theme, or both
//!   wording      rename, define, stage, link
//!   make         a new code or theme
//!   place        move
//!   merge        merge
//!   split        split
//!   retire       retire
//!   tie          relate, unrelate
//! Reshaping      what there is to record and to say
//! ```
//!
//! Nothing is recorded here. Codings follow their code when the events are folded, so that a merge holds for what
//! somebody else coded meanwhile too.

mod make;
mod merge;
mod names;
mod place;
mod retire;
mod split;
#[cfg(test)]
mod tests;
mod tie;
mod wording;

use std::collections::BTreeSet;

pub use place::Destination;
pub use wording::Meaning;

use super::{Placed, State, Study};
use crate::codebook::{Code, Codebook, Theme};
use crate::log::{Changed, Decision, Pending, Words};
use crate::message::{Language, Message, Problem};

/// An act on the codebook, worked out.
#[derive(Debug)]
pub struct Reshaping {
    /// What is to be recorded, as one act.
    pub decisions: Vec<Decision>,
    /// What it does, in a sentence.
    pub said: Message,
    /// What else is worth knowing.
    pub notes: Vec<Problem>,
}

impl Reshaping {
    /// The act as it is recorded: the reason goes with its first event.
    #[must_use]
    pub fn pending(self, reason: Option<&str>) -> Vec<Pending> {
        because(self.decisions.into_iter().map(Pending::new).collect(), reason)
    }
}

/// An act with the reason for it, which goes with its first event.
#[must_use]
pub fn because(mut pending: Vec<Pending>, reason: Option<&str>) -> Vec<Pending> {
    if let (Some(first), Some(why)) = (pending.first_mut(), Words::because(reason)) {
        match &mut first.words {
            Some(words) => words.reason = why.reason,
            None => first.words = Some(why),
        }
    }
    pending
}

/// A study whose codebook is reshaped.
pub struct Reshape<'s> {
    state: &'s State,
    own: Language,
    language: Language,
    questions: Vec<(&'s str, &'s str)>,
}

impl Study {
    /// The acts that reshape the codebook. Things are called, and renamed, in a language.
    #[must_use]
    pub fn reshape(&self, language: Language) -> Reshape<'_> {
        let questions = self.settings.questions.iter();
        Reshape {
            state: &self.state,
            own: self.settings.language,
            language,
            questions: questions.map(|asked| (asked.id.as_str(), asked.text.in_language(language))).collect(),
        }
    }
}

/// How many codings an act is about, and of how many coders.
struct Touched {
    codings: usize,
    coders: usize,
}

impl Touched {
    fn of<'p>(codings: impl Iterator<Item = &'p Placed>) -> Self {
        let coders: Vec<&str> = codings.map(|coding| coding.coder.as_str()).collect();
        Self { codings: coders.len(), coders: coders.iter().collect::<BTreeSet<_>>().len() }
    }

    fn told(&self, message: Message) -> Message {
        message.with("codings", self.codings).with("coders", self.coders)
    }
}

impl<'s> Reshape<'s> {
    fn codebook(&self) -> &'s Codebook {
        &self.state.codebook
    }

    /// The codings that a test picks.
    fn touched(&self, picks: impl Fn(&Placed) -> bool) -> Touched {
        Touched::of(self.state.codings.iter().filter(|coding| picks(coding)))
    }

    fn code_name(&self, code: &'s Code) -> &'s str {
        code.name(self.language)
    }

    fn theme_name(&self, theme: &'s Theme) -> &'s str {
        theme.name(self.language)
    }

    /// Names in quotation marks, as people list them.
    fn listed(&self, names: &[&str]) -> String {
        self.language.list(&names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>())
    }
}

fn code_changed(old: &Code, new: Code) -> Decision {
    Decision::CodeChanged(Changed { old: old.clone(), new }.into())
}

fn theme_changed(old: &Theme, new: Theme) -> Decision {
    Decision::ThemeChanged(Changed { old: old.clone(), new }.into())
}

/// An error with what to do next.
fn refused(message: Message, hint: Message) -> Problem {
    Problem::error(message).hint(hint)
}

/// There is nothing to do: it is like that already.
fn nothing_changes(name: &str) -> Problem {
    Problem::error(Message::new("reshape-nothing").with("name", name))
}
