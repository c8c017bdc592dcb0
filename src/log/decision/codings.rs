//! Decisions about codings and suggestions. Positions are code points of a reading; words are in the event's text part.

use serde::{Deserialize, Serialize};

use crate::codebook::CodeId;
use crate::coding::{Anchor, Polarity, Prompting, Via};
use crate::corpus::TranscriptId;

/// A place in a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Spot {
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

/// A code put on a segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodingAdded {
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// For or against.
    #[serde(default)]
    pub polarity: Polarity,
    /// Asked about or not, when the coder says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompting: Option<Prompting>,
    /// How it came about.
    #[serde(default)]
    pub via: Via,
    /// The suggestion it accepts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl CodingAdded {
    /// Where it was put.
    #[must_use]
    pub fn spot(&self) -> Spot {
        Spot { revision: self.revision, start: self.start, end: self.end }
    }
}

/// A coding, by the id of the event that added it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodingRef {
    /// The id of the event that added it.
    pub coding: String,
}

/// Something of a coding, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CodingChanged<T> {
    /// The id of the event that added it.
    pub coding: String,
    /// As it was.
    pub old: T,
    /// As it is.
    pub new: T,
}

/// What a coder says of a segment besides the code.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// For or against.
    #[serde(default)]
    pub polarity: Polarity,
    /// Asked about or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompting: Option<Prompting>,
}

/// A coding carried over to a later reading of its transcript; the words found there are in the text part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodingAnchored {
    /// The id of the event that added it.
    pub coding: String,
    /// How it was found back.
    pub outcome: Anchor,
    /// Where it was.
    pub old: Spot,
    /// Where it is; for a lost one only the revision in which it was looked for counts, and the span is empty.
    pub new: Spot,
}

/// A suggestion turned down; it outlives changes of the rule that proposed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SuggestionRejected {
    /// The suggestion.
    pub suggestion: String,
    /// The code it proposed.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// By itself or with others at once.
    pub via: Via,
}

/// What coders who differed decided together about a code on a segment. Their own codings stay as they were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjudicated {
    /// The code.
    pub code: CodeId,
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision of the reading.
    pub revision: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// Whether the code belongs on the segment.
    pub coded: bool,
    /// The codings that differed, by the ids of the events that added them.
    pub codings: Vec<String>,
}
