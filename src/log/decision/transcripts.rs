//! Decisions about transcripts: what came in, who speaks, who codes it and who is done.

use serde::{Deserialize, Serialize};

use crate::corpus::{About, SpeakerMap, TranscriptId};

/// A source came in and was read; or a corrected one, as a new revision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptImported {
    /// The id it got.
    pub transcript: TranscriptId,
    /// The name of the file as received.
    pub file: String,
    /// The format it was read as.
    pub format: String,
    /// SHA-256 of the file as received.
    pub sha256: String,
    /// The revision of the reading.
    pub revision: u32,
    /// SHA-256 of the reading's text.
    pub reading: String,
    /// SHA-256 of the reading's turns as kept beside it.
    pub turns: String,
    /// What is known of the source.
    #[serde(default)]
    pub about: About,
    /// Who speaks.
    pub speakers: SpeakerMap,
}

/// Something known of a transcript, before and after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TranscriptRef<T> {
    /// The transcript.
    pub transcript: TranscriptId,
    /// As it was.
    pub old: T,
    /// As it is.
    pub new: T,
}

/// The writer's coder is finished with a transcript, or opens it again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranscriptDone {
    /// The transcript.
    pub transcript: TranscriptId,
}

/// A transcript is given to a coder, or taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TranscriptAssigned {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The coder.
    pub coder: String,
}
