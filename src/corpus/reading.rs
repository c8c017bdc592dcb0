//! The frozen text of a transcript and its turns.

use crate::text::{KeptIndex, Positions, Span};

/// A stretch by one speaker.
///
/// The span covers the words only, not the label or a time stamp, and runs over every paragraph that is theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The speaker's label as written; `None` for a heading or a line by nobody known.
    pub label: Option<String>,
    /// The words.
    pub span: Span,
    /// Start in the recording, in milliseconds, where the source says.
    pub start_ms: Option<u64>,
    /// End in the recording, in milliseconds, where the source says.
    pub end_ms: Option<u64>,
}

/// The text read from a source, and its turns in order, not overlapping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// 1 for the first reading of a source, 2 after a correction, ...
    pub revision: u32,
    /// SHA-256 of the text, in lower-case hexadecimal.
    pub sha256: String,
    /// The text: UTF-8, LF, no byte order mark; characters as the source has them.
    pub text: String,
    /// The turns.
    pub turns: Vec<Turn>,
    index: KeptIndex,
}

impl Reading {
    /// A reading; `sha256` is that of the text.
    #[must_use]
    pub fn new(revision: u32, sha256: String, text: String, turns: Vec<Turn>) -> Self {
        Self { revision, sha256, text, turns, index: KeptIndex::default() }
    }

    /// Positions in the text. The first to ask waits for an index, which is kept.
    pub fn positions(&self) -> Positions<'_> {
        self.index.over(&self.text)
    }

    /// The turns that share at least one byte with a span.
    pub fn turns_in(&self, span: Span) -> impl Iterator<Item = &Turn> {
        let first = self.turns.partition_point(|turn| turn.span.end <= span.start);
        self.turns[first..].iter().take_while(move |turn| turn.span.start < span.end)
    }
}
