//! One source, what is known of it, and who speaks in it.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Reading, RespondentId, TranscriptId, Turn};
use crate::text::Span;

/// What a speaker is in the conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Asks the questions; their words count for nobody.
    Interviewer,
    /// Answers; their words count for the respondent they are.
    Respondent,
    /// Somebody else in the room, or nobody known.
    Other,
}

/// What a label in a transcript stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The role.
    pub role: Role,
    /// Who it is, when the role is respondent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<RespondentId>,
}

/// Speakers by label; the label is empty for words without one.
pub type SpeakerMap = BTreeMap<String, Speaker>;

/// What is known of a source besides its words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Interview, observation, document, ...
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The day, as the researcher writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The wave, when a respondent is interviewed more than once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wave: Option<String>,
}

impl About {
    /// Takes over the fields in which two versions differ.
    pub fn follow(&mut self, old: &Self, new: &Self) {
        let fields = [
            (&mut self.kind, &old.kind, &new.kind),
            (&mut self.date, &old.date, &new.date),
            (&mut self.place, &old.place, &new.place),
            (&mut self.wave, &old.wave, &new.wave),
        ];
        for (mine, was, is) in fields {
            if was != is {
                mine.clone_from(is);
            }
        }
    }
}

/// A source with its current reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Transcript {
    /// The id.
    pub id: TranscriptId,
    /// The name of the file as received.
    pub file: String,
    /// The format it was read as: txt, md, docx, odt, vtt or srt.
    pub format: String,
    /// SHA-256 of the file as received.
    pub sha256: String,
    /// What is known of it.
    pub about: About,
    /// Who speaks.
    pub speakers: SpeakerMap,
    /// The text.
    pub reading: Reading,
}

impl Transcript {
    /// The speaker of a turn; a label that the map does not know is somebody else.
    #[must_use]
    pub fn speaker(&self, turn: &Turn) -> Speaker {
        let label = turn.label.as_deref().unwrap_or_default();
        self.speakers.get(label).cloned().unwrap_or(Speaker { role: Role::Other, respondent: None })
    }

    /// The respondent who speaks a turn, if one does.
    #[must_use]
    pub fn respondent(&self, turn: &Turn) -> Option<&RespondentId> {
        self.speakers.get(turn.label.as_deref().unwrap_or_default())?.respondent.as_ref()
    }

    /// The respondents who have a turn in this transcript.
    #[must_use]
    pub fn respondents(&self) -> BTreeSet<RespondentId> {
        let speak: BTreeSet<_> = self.reading.turns.iter().filter_map(|turn| self.respondent(turn)).collect();
        speak.into_iter().cloned().collect()
    }

    /// The respondents whose turns a span overlaps: those a segment counts for.
    #[must_use]
    pub fn respondents_in(&self, span: Span) -> BTreeSet<RespondentId> {
        self.reading.turns_in(span).filter_map(|turn| self.respondent(turn)).cloned().collect()
    }
}
