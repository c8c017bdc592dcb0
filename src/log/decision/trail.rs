//! Decisions about the record itself: memos, findings, phases, tags, undoing, merging studies, erasing words.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::codebook::{CodeId, QuestionId, ThemeId};
use crate::coding::{MemoKind, Subject};
use crate::corpus::{RespondentId, TranscriptId};
use crate::log::Writer;

/// A note on something; its words are in the text part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoWritten {
    /// What it is about.
    pub about: Subject,
    /// What kind of note.
    pub kind: MemoKind,
    /// Who wrote it, when the writer of the event only kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// A memo, by the id of the event that wrote it; new words, if any, are in the text part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemoRef {
    /// The id of the event that wrote it.
    pub memo: String,
}

/// A finding of a check that somebody looked at; the reason is in the text part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingRef {
    /// The rule.
    pub rule: String,
    /// The key of the finding: what it is about, in a form that stays.
    pub finding: String,
}

/// The study enters a phase of thematic analysis (Braun & Clarke, 2006).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseMarked {
    /// 1 to 6.
    pub phase: u8,
}

/// The end of a chain, noted.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Noted {
    /// The writer.
    pub writer: Writer,
    /// The place of the event in the writer's file, from 1.
    pub seq: u64,
    /// Its id.
    pub id: String,
}

/// A name for the study as it was known at that moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TagSet {
    /// The name.
    pub name: String,
    /// The last event of every chain.
    pub heads: Vec<Noted>,
}

/// An act, by the id of its first event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActRef {
    /// The id of the act's first event.
    pub act: String,
}

/// Another study's log was brought in; what its ids are here.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyMerged {
    /// The first event of every chain that came in.
    pub chains: Vec<String>,
    /// Transcripts of theirs that are called otherwise here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub transcripts: BTreeMap<TranscriptId, TranscriptId>,
    /// Codes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<CodeId, CodeId>,
    /// Themes.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub themes: BTreeMap<ThemeId, ThemeId>,
    /// Questions of the guide.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub questions: BTreeMap<QuestionId, QuestionId>,
    /// What was here already.
    #[serde(default)]
    pub here: Here,
}

/// What both studies had, by the ids it has here. What the other study decided of it fills in what is not known here
/// and changes nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Here {
    /// Transcripts.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub transcripts: BTreeSet<TranscriptId>,
    /// Codes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub codes: BTreeSet<CodeId>,
    /// Themes.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub themes: BTreeSet<ThemeId>,
    /// Relations.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub relations: BTreeSet<String>,
    /// Topics of the guide.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub topics: BTreeSet<String>,
    /// Questions of the guide.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub questions: BTreeSet<QuestionId>,
    /// Respondents.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub respondents: BTreeSet<RespondentId>,
}

/// A reading in which words were blanked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Blanked {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The revision.
    pub revision: u32,
    /// SHA-256 of the text as it was.
    pub old: String,
    /// SHA-256 of the text as it is.
    pub new: String,
    /// SHA-256 of the file as received, which is no longer in the study.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The words of a respondent were erased; the reason is in the text part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordsErased {
    /// Whose words.
    pub respondent: RespondentId,
    /// The readings they were blanked in.
    pub readings: Vec<Blanked>,
    /// The events that lost their text part.
    pub events: Vec<String>,
}
