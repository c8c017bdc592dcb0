//! What a working copy says, and whether that is what the study says.

use crate::codebook::{Codebook, Guide};
use crate::corpus::{About, Respondent, SpeakerMap};
use crate::message::{Message, Problem};
use crate::study::about_file::{read_about, write_about};
use crate::study::{
    State, read_codebook, read_guide, read_respondents, write_codebook, write_guide, write_respondents,
};

/// Which working copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::study) enum Kind {
    /// `codebook.toml`.
    Codebook,
    /// `guide.toml`.
    Guide,
    /// `respondents.csv`.
    Respondents,
    /// `about.toml` of the transcript at this place in the state.
    About(usize),
}

/// What a working copy says.
pub(super) enum Says {
    Codebook(Codebook),
    Guide(Guide),
    Respondents(Vec<Respondent>),
    /// Some rows cannot be read: it is left as it is, for it may say more than can be known.
    SomeRespondents,
    About(About, SpeakerMap),
}

impl Says {
    /// Reads a working copy.
    pub(super) fn read(kind: Kind, name: &str, text: &str) -> Result<Self, Problem> {
        match kind {
            Kind::Codebook => read_codebook(name, text).map(Self::Codebook).map_err(first),
            Kind::Guide => read_guide(name, text).map(Self::Guide),
            Kind::Respondents => {
                let listed = read_respondents(name, text)?;
                let is_whole = listed.problems.is_empty();
                Ok(if is_whole { Self::Respondents(listed.respondents) } else { Self::SomeRespondents })
            }
            Kind::About(_) => read_about(name, text).map(|(about, speakers)| Self::About(about, speakers)),
        }
    }

    /// Whether the study says so too, as far as can be known.
    pub(super) fn is_of(&self, state: &State, kind: Kind) -> bool {
        match self {
            Self::Codebook(book) => *book == state.codebook,
            Self::Guide(guide) => *guide == state.guide,
            Self::Respondents(respondents) => *respondents == state.respondents,
            Self::SomeRespondents => true,
            Self::About(about, speakers) => {
                let Kind::About(at) = kind else { return false };
                let is_of = |(known, who): (&About, &SpeakerMap)| known == about && who == speakers;
                state.transcripts.get(at).is_none_or(|entry| is_of((&entry.about, &entry.speakers)))
            }
        }
    }
}

/// Whether the text of a working copy says all that the study says, and nothing else.
pub(in crate::study) fn is_said(state: &State, kind: Kind, name: &str, text: &str) -> bool {
    let says = Says::read(kind, name, text).ok().filter(|says| !matches!(says, Says::SomeRespondents));
    says.is_some_and(|says| says.is_of(state, kind))
}

/// The text of a working copy that says what the study says: the old text with only what differs changed.
pub(super) fn told(state: &State, kind: Kind, name: &str, old: &str) -> Result<String, Problem> {
    match kind {
        Kind::Codebook => write_codebook(name, old, &state.codebook),
        Kind::Guide => write_guide(name, old, &state.guide),
        Kind::Respondents => Ok(write_respondents(old, &state.respondents)),
        Kind::About(at) => Ok(match state.transcripts.get(at) {
            Some(entry) => write_about(old, &entry.about, &entry.speakers),
            None => old.to_owned(),
        }),
    }
}

fn first(problems: Vec<Problem>) -> Problem {
    let first = problems.into_iter().next();
    first.unwrap_or_else(|| Problem::error(Message::new("study-toml-fault").with("reason", "")))
}
