//! A coding: one coder put one code on one segment.

use serde::{Deserialize, Serialize};

use crate::codebook::CodeId;
use crate::corpus::TranscriptId;
use crate::text::Span;

/// Whether the segment speaks for the code or against it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// Speaks for it.
    #[default]
    Supports,
    /// Speaks against it; still a mention.
    Opposes,
    /// Both.
    Mixed,
}

impl Polarity {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Supports => "supports",
            Self::Opposes => "opposes",
            Self::Mixed => "mixed",
        }
    }
}

/// Whether the respondent was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Prompting {
    /// It answers a question about the topic.
    Prompted,
    /// The respondent brought it up.
    Spontaneous,
}

impl Prompting {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Prompted => "prompted",
            Self::Spontaneous => "spontaneous",
        }
    }
}

/// How a coding came about.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Via {
    /// Placed by a person.
    #[default]
    Hand,
    /// A suggestion that a person accepted by itself.
    Suggestion,
    /// One of several suggestions that a person accepted at once.
    Bulk,
    /// Brought in from another program.
    Import,
}

/// How a coding was found back in a later reading of its transcript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anchor {
    /// The same words at the same place.
    Exact,
    /// The same words at another place.
    Moved,
    /// Other words at the place that corresponds.
    Changed,
    /// Not found; kept, and counted for nobody until someone decides.
    Lost,
}

impl Anchor {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Lost => "lost",
        }
    }
}

/// One coder's decision about one segment.
#[derive(Debug, Clone, PartialEq)]
pub struct Coding {
    /// The id of the event that added it.
    pub id: String,
    /// The coder.
    pub coder: String,
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading it was placed on.
    pub revision: u32,
    /// The segment, in bytes of that reading.
    pub span: Span,
    /// Whether it speaks for or against.
    pub polarity: Polarity,
    /// Whether it was asked about; `None` when the coder did not say.
    pub prompting: Option<Prompting>,
    /// How it came about.
    pub via: Via,
    /// The suggestion it accepts.
    pub suggestion: Option<String>,
    /// The coder's note on it.
    pub memo: Option<String>,
    /// When, in UTC (RFC 3339).
    pub at: String,
}
