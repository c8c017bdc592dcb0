//! A memo: a note that a researcher or a reviewer keeps with anything in the study.

use serde::{Deserialize, Serialize};

use crate::codebook::{CodeId, ThemeId};
use crate::corpus::{RespondentId, TranscriptId};

/// What a memo is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "lowercase")]
pub enum Subject {
    /// The study as a whole.
    Study,
    /// A transcript.
    Transcript(TranscriptId),
    /// A respondent.
    Respondent(RespondentId),
    /// A code.
    Code(CodeId),
    /// A theme.
    Theme(ThemeId),
    /// A coding, by the id of the event that added it.
    Coding(String),
    /// Another memo, by the id of the event that wrote it.
    Memo(String),
}

impl Subject {
    /// The name of the kind in files and JSON.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Study => "study",
            Self::Transcript(_) => "transcript",
            Self::Respondent(_) => "respondent",
            Self::Code(_) => "code",
            Self::Theme(_) => "theme",
            Self::Coding(_) => "coding",
            Self::Memo(_) => "memo",
        }
    }

    /// The id of what it is about; empty for the study.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Study => "",
            Self::Transcript(id) => id.as_str(),
            Self::Respondent(id) => id.as_str(),
            Self::Code(id) => id.as_str(),
            Self::Theme(id) => id.as_str(),
            Self::Coding(id) | Self::Memo(id) => id,
        }
    }
}

/// What kind of note (after Birks, Chapman & Francis, 2008, and a reviewer's comments).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MemoKind {
    /// On what the data mean.
    #[default]
    Analytic,
    /// On how the study is done.
    Methodological,
    /// On the researcher's own part in it.
    Reflexive,
    /// A reviewer's, supervisor's or other coder's.
    Comment,
}

impl MemoKind {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Analytic => "analytic",
            Self::Methodological => "methodological",
            Self::Reflexive => "reflexive",
            Self::Comment => "comment",
        }
    }
}

/// A memo as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memo {
    /// The id of the event that wrote it.
    pub id: String,
    /// What it is about.
    pub about: Subject,
    /// What kind of note.
    pub kind: MemoKind,
    /// Who wrote it.
    pub author: String,
    /// The words, unless they were erased.
    pub text: Option<String>,
    /// When, in UTC (RFC 3339).
    pub at: String,
}
