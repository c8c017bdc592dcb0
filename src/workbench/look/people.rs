//! Transcripts and respondents as they are listed.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::corpus::{Respondent, Role, Transcript, TranscriptId};
use crate::study::Study;
use crate::text::shortened;
use crate::workbench::desk::{Opened, Shares};

/// A transcript in a list.
#[derive(Debug, Serialize)]
pub(super) struct TranscriptInfo {
    id: String,
    file: String,
    date: Option<String>,
    respondents: Vec<String>,
    groups: Vec<String>,
    turns: usize,
    words: usize,
    codings: usize,
    suggestions: usize,
    done: Vec<String>,
    speakers: Vec<SpeakerInfo>,
}

#[derive(Debug, Serialize)]
struct SpeakerInfo {
    label: String,
    role: Role,
    respondent: Option<String>,
    turns: usize,
    words: usize,
    sample: String,
}

/// A respondent in a list.
#[derive(Debug, Serialize)]
pub(super) struct RespondentInfo {
    id: String,
    case: Option<String>,
    attributes: BTreeMap<String, String>,
    withdrawn: bool,
}

impl From<&Respondent> for RespondentInfo {
    fn from(respondent: &Respondent) -> Self {
        Self {
            id: respondent.id.to_string(),
            case: respondent.case.as_ref().map(ToString::to_string),
            attributes: respondent.attributes.clone(),
            withdrawn: respondent.withdrawn.is_some(),
        }
    }
}

/// The coders who finished a transcript.
pub(super) fn done_by(study: &Study, id: &TranscriptId) -> Vec<String> {
    study.state.done.iter().filter(|(done, _)| done == id).map(|(_, coder)| coder.clone()).collect()
}

/// The transcripts of a study; `suggestions` says how many are open in each.
pub(super) fn transcripts(
    opened: &mut Opened,
    suggestions: &BTreeMap<TranscriptId, usize>,
    groups: Option<&str>,
) -> Vec<TranscriptInfo> {
    count_shares(opened);
    let study = &opened.study;
    let mut codings: BTreeMap<&TranscriptId, usize> = BTreeMap::new();
    for coding in &study.codings {
        *codings.entry(&coding.transcript).or_default() += 1;
    }
    let people = study.respondents_by_id();
    let info = |transcript: &Transcript| {
        let respondents = transcript.respondents();
        let values: BTreeSet<String> =
            respondents.iter().filter_map(|id| people.get(id)?.attributes.get(groups?).cloned()).collect();
        let shares = opened.shares.get(&transcript.id);
        TranscriptInfo {
            id: transcript.id.to_string(),
            file: transcript.file.clone(),
            date: transcript.about.date.clone(),
            respondents: respondents.iter().map(ToString::to_string).collect(),
            groups: values.into_iter().collect(),
            turns: transcript.reading.turns.len(),
            words: shares.map_or(0, |shares| shares.words),
            codings: codings.get(&transcript.id).copied().unwrap_or_default(),
            suggestions: suggestions.get(&transcript.id).copied().unwrap_or_default(),
            done: done_by(study, &transcript.id),
            speakers: shares.map(|shares| speakers(study, transcript, shares)).unwrap_or_default(),
        }
    };
    study.transcripts.iter().map(info).collect()
}

/// Counts who speaks how much where that is not known yet.
fn count_shares(opened: &mut Opened) {
    for transcript in &opened.study.transcripts {
        let known = opened.shares.get(&transcript.id);
        let fresh = known.is_some_and(|known| {
            known.revision == transcript.reading.revision && known.speakers == transcript.speakers
        });
        if !fresh {
            let of = transcript.shares();
            let shares = Shares {
                revision: transcript.reading.revision,
                speakers: transcript.speakers.clone(),
                words: of.iter().map(|share| share.words).sum(),
                of,
            };
            opened.shares.insert(transcript.id.clone(), shares);
        }
    }
}

fn speakers(study: &Study, transcript: &Transcript, shares: &Shares) -> Vec<SpeakerInfo> {
    let sample = |label: &str| {
        let theirs =
            transcript.reading.turns.iter().filter(|turn| turn.label.as_deref().unwrap_or_default() == label);
        // Of the first things they say the longest is the most telling.
        theirs
            .take(5)
            .max_by_key(|turn| turn.span.len())
            .map(|turn| shortened(&study.shown(transcript, turn.span)))
    };
    let info = |share: &crate::corpus::SpeakerShare| SpeakerInfo {
        label: share.label.clone(),
        role: share.speaker.role,
        respondent: share.speaker.respondent.as_ref().map(ToString::to_string),
        turns: share.turns,
        words: share.words,
        sample: sample(&share.label).unwrap_or_default(),
    };
    shares.of.iter().map(info).collect()
}
