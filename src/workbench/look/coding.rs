//! A coding as it is shown: its place in units of the shown text, what its coder says, and the notes about it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::coding::{Coding, Memo, Polarity, Prompting, Subject, Via};
use crate::corpus::Transcript;
use crate::study::{Blind, Study};
use crate::workbench::desk::Opened;
use crate::workbench::place::{Measure, ShownText, Units};

/// How much of an event's id names it: 64 bits.
const ID: usize = 16;

/// A coding.
#[derive(Debug, Clone, Serialize)]
pub(in crate::workbench) struct CodingView {
    pub(super) id: String,
    transcript: String,
    #[serde(flatten)]
    units: Units,
    code: String,
    coder: String,
    mine: bool,
    polarity: Polarity,
    prompting: Option<Prompting>,
    via: Via,
    memo: Option<String>,
    memos: Vec<MemoNote>,
    chosen: bool,
    at: String,
}

/// A note.
#[derive(Debug, Clone, Serialize)]
pub(super) struct MemoNote {
    id: String,
    coder: String,
    at: String,
    kind: &'static str,
    text: String,
}

impl From<&Memo> for MemoNote {
    fn from(memo: &Memo) -> Self {
        Self {
            id: short(&memo.id).to_owned(),
            coder: memo.author.clone(),
            at: memo.at.clone(),
            kind: memo.kind.name(),
            text: memo.text.clone().unwrap_or_default(),
        }
    }
}

/// The notes of a study by what they are about.
pub(super) struct Notes<'s>(BTreeMap<&'s Subject, Vec<&'s Memo>>);

impl<'s> Notes<'s> {
    pub(super) fn of(study: &'s Study) -> Self {
        let mut about: BTreeMap<&Subject, Vec<&Memo>> = BTreeMap::new();
        for memo in &study.state.memos {
            about.entry(&memo.about).or_default().push(memo);
        }
        Self(about)
    }

    pub(super) fn about(&self, subject: &Subject) -> Vec<MemoNote> {
        self.0.get(subject).into_iter().flatten().map(|memo| MemoNote::from(*memo)).collect()
    }
}

impl CodingView {
    pub(super) fn of(opened: &Opened, coding: &Coding, measure: &Measure<'_>, notes: &Notes<'_>) -> Self {
        Self {
            id: short(&coding.id).to_owned(),
            transcript: coding.transcript.to_string(),
            units: measure.units(coding.span),
            code: coding.code.to_string(),
            mine: coding.coder == opened.coder(),
            coder: coding.coder.clone(),
            polarity: coding.polarity,
            prompting: coding.prompting,
            via: coding.via,
            memo: coding.memo.clone(),
            memos: notes.about(&Subject::Coding(coding.id.clone())),
            chosen: opened.study.state.chosen.contains(&coding.id),
            at: coding.at.clone(),
        }
    }
}

/// The beginning of an event's id.
pub(in crate::workbench) fn short(id: &str) -> &str {
    id.get(..ID).unwrap_or(id)
}

/// Whether a coding may be shown: nobody who withdrew speaks in it, and it is not another's whom one does not see yet.
pub(super) fn may_be_shown(study: &Study, blind: &Blind, transcript: &Transcript, coding: &Coding) -> bool {
    !blind.hides(coding) && study.withheld(transcript, coding.span).is_empty()
}

/// The codings of these events' ids that stand and may be shown, by transcript.
pub(in crate::workbench) fn codings_of(opened: &Opened, ids: &[String]) -> Vec<CodingView> {
    let study = &opened.study;
    let (notes, blind) = (Notes::of(study), opened.blind());
    let mut views = Vec::new();
    let mut found: Vec<&Coding> = study.codings.iter().filter(|coding| ids.contains(&coding.id)).collect();
    found.sort_by_key(|coding| &coding.transcript);
    for together in found.chunk_by(|one, other| one.transcript == other.transcript) {
        let id = together.first().map(|coding| &coding.transcript);
        let Some(transcript) = study.transcripts.iter().find(|known| Some(&known.id) == id) else { continue };
        let shown = ShownText::of(study, transcript);
        let measure = Measure::of(transcript, &shown);
        let may = together.iter().filter(|coding| may_be_shown(study, &blind, transcript, coding));
        views.extend(may.map(|coding| CodingView::of(opened, coding, &measure, &notes)));
    }
    views
}
