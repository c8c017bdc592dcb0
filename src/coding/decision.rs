//! A coding: one coder put one code on one segment.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

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

/// The id of the suggestion of a code on a segment, in bytes of a reading: the first 16 hexadecimal digits of SHA-256
/// over the code's id, the reading's SHA-256, start and end, joined by NUL.
#[must_use]
pub fn suggestion_id(code: &CodeId, reading: &str, span: Span) -> String {
    let digest = Sha256::digest(format!("{code}\0{reading}\0{}\0{}", span.start, span.end));
    let first = digest.iter().take(8).fold(0, |number: u64, byte| number << 8 | u64::from(*byte));
    format!("{first:016x}")
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
