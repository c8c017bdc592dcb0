//! What can be asked to be decided, as it comes from the front end.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::coding::{MemoKind, Polarity, Prompting, Whose};
use crate::corpus::{Role, Speaker, SpeakerMap};
use crate::log::Judgement;
use crate::workbench::place::Place;

/// An act.
#[derive(Debug, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub(in crate::workbench) enum Act {
    /// A code on a segment.
    Code(Code),
    /// A new code, on a segment or not.
    NewCode(NewCode),
    /// A new theme.
    NewTheme { label: String },
    /// Another code on the same segment.
    Recode { coding: String, code: String },
    /// The same code on another span.
    MoveSpan { coding: String, place: Place },
    /// What the coder says of a segment besides the code.
    Judge {
        coding: String,
        #[serde(flatten)]
        judgement: Judgement,
    },
    /// Codings taken away.
    Uncode { codings: Vec<String> },
    /// A segment chosen as a quotation, or no longer.
    Choose { coding: String, chosen: bool },
    /// A note.
    Memo(Memo),
    /// Suggestions accepted.
    Accept { suggestions: Vec<String> },
    /// A suggestion accepted with another span or code.
    AcceptAs { suggestion: String, place: Option<Place>, code: Option<String> },
    /// Suggestions turned down.
    Reject { suggestions: Vec<String> },
    /// Another name.
    Rename { name: String, label: String },
    /// What a code or theme means.
    Define(Define),
    /// Another place in the codebook.
    Move { name: String, themes: Vec<String>, parent: Option<String> },
    /// Codes or themes that become part of another.
    Merge { from: Vec<String>, into: String, reason: Option<String> },
    /// A code or theme taken out of use.
    Retire { name: String, reason: Option<String> },
    /// A transcript finished, or opened again.
    Done { transcript: String, done: bool },
    /// Who speaks in a transcript.
    Speakers { transcript: String, speakers: Vec<SpeakerAsked> },
    /// What is known of a respondent.
    Respondent { id: String, attributes: BTreeMap<String, String> },
    /// The attribute that tables split by.
    Groups { attribute: Option<String> },
    /// Whose codings count: `any`, `consensus`, or a coder.
    Whose { whose: Whose },
    /// The last act turned back.
    Undo,
    /// What was undone, done again.
    Redo,
}

#[derive(Debug, Deserialize)]
pub(in crate::workbench) struct Code {
    pub(super) place: Place,
    pub(super) code: String,
    #[serde(flatten)]
    pub(super) saying: Saying,
}

/// What a coder says of a segment they code.
#[derive(Debug, Deserialize)]
pub(super) struct Saying {
    #[serde(default)]
    pub(super) polarity: Polarity,
    #[serde(default)]
    pub(super) prompting: Option<Prompting>,
    #[serde(default)]
    pub(super) memo: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(in crate::workbench) struct NewCode {
    pub(super) label: String,
    #[serde(default)]
    pub(super) place: Option<Place>,
    #[serde(default)]
    pub(super) in_vivo: bool,
    #[serde(default)]
    pub(super) theme: Option<String>,
    #[serde(default)]
    pub(super) parent: Option<String>,
    #[serde(flatten)]
    pub(super) saying: Saying,
}

#[derive(Debug, Deserialize)]
pub(in crate::workbench) struct Memo {
    pub(super) about: About,
    pub(super) text: String,
    #[serde(default)]
    pub(super) kind: MemoKind,
}

/// What a note is about; one of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct About {
    pub(super) coding: Option<String>,
    pub(super) code: Option<String>,
    pub(super) theme: Option<String>,
    pub(super) transcript: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(in crate::workbench) struct Define {
    pub(super) name: String,
    pub(super) definition: Option<String>,
    pub(super) include: Option<String>,
    pub(super) exclude: Option<String>,
    pub(super) example: Option<String>,
    pub(super) concept: Option<String>,
}

/// What a label stands for.
#[derive(Debug, Deserialize)]
pub(in crate::workbench) struct SpeakerAsked {
    label: String,
    role: Role,
    respondent: Option<String>,
}

/// The map that speakers make. Only a respondent is somebody.
pub(super) fn speaker_map(speakers: Vec<SpeakerAsked>) -> SpeakerMap {
    let named = |asked: &SpeakerAsked| {
        let id = asked.respondent.as_deref().map(str::trim).filter(|id| !id.is_empty())?;
        (asked.role == Role::Respondent).then(|| id.into())
    };
    let speaker = |asked: SpeakerAsked| {
        let respondent = named(&asked);
        (asked.label, Speaker { role: asked.role, respondent })
    };
    speakers.into_iter().map(speaker).collect()
}
