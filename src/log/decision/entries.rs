//! Decisions about the codebook, the guide and the respondents: entries in full, before and after.

use serde::{Deserialize, Serialize};

use crate::codebook::{CodeId, Guide, Question, ThemeId, Topic, Wording};
use crate::corpus::RespondentId;

/// A new entry, in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Created<T> {
    /// The entry.
    pub entry: T,
}

/// An entry before and after, both in full. What it decides are the fields in which the two differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Changed<T> {
    /// As it was.
    pub old: T,
    /// As it is.
    pub new: T,
}

/// An entry taken away, in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Removed<T> {
    /// As it was.
    pub old: T,
}

/// An entry that became part of another: what was said of it is said of the other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Merged<T, I> {
    /// The entry that went, in full.
    pub old: T,
    /// The one it became part of.
    pub into: I,
}

/// An entry that was split; the entries and recodings of the same act say how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Split<I> {
    /// The entry that was split.
    pub from: I,
    /// The new entries.
    pub parts: Vec<I>,
}

/// The order of the codebook and its title.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Arrangement {
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Wording>,
    /// The themes in order.
    pub themes: Vec<ThemeId>,
    /// The codes in order.
    pub codes: Vec<CodeId>,
    /// The relations in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<String>,
}

/// The interview guide, whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct GuideEntry {
    /// The headings.
    pub topics: Vec<Topic>,
    /// The questions.
    pub questions: Vec<Question>,
}

impl From<Guide> for GuideEntry {
    fn from(guide: Guide) -> Self {
        Self { topics: guide.topics, questions: guide.questions }
    }
}

impl From<GuideEntry> for Guide {
    fn from(entry: GuideEntry) -> Self {
        Self { topics: entry.topics, questions: entry.questions }
    }
}

/// A respondent withdrew: they leave every count and everything that shows their words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawn {
    /// The respondent.
    pub respondent: RespondentId,
    /// The day, as the researcher writes it.
    pub on: String,
}
