//! Acts on transcripts and people: finished, who speaks, what is known of them.

use std::collections::BTreeMap;

use super::asked::{SpeakerAsked, speaker_map};
use super::done::Deed;
use crate::corpus::RespondentId;
use crate::log::{Decision, Pending, TranscriptDone};
use crate::message::{Message, Problem};
use crate::workbench::desk::Opened;
use crate::workbench::place::unknown;

pub(super) fn done(opened: &Opened, transcript: &str, done: bool) -> Result<Deed, Problem> {
    let id = opened.study.transcript(transcript).ok_or_else(|| unknown(transcript))?.id.clone();
    if opened.study.state.done.contains(&(id.clone(), opened.coder().to_owned())) == done {
        return Ok(Deed::of(Vec::new()));
    }
    let about = TranscriptDone { transcript: id };
    let decision = if done { Decision::TranscriptDone(about) } else { Decision::TranscriptReopened(about) };
    Ok(Deed::of(vec![Pending::new(decision)]))
}

pub(super) fn speakers(
    opened: &Opened,
    transcript: &str,
    speakers: Vec<SpeakerAsked>,
) -> Result<Deed, Problem> {
    let id = opened.study.transcript(transcript).ok_or_else(|| unknown(transcript))?.id.clone();
    Ok(Deed::of(opened.study.change_speakers(&id, speaker_map(speakers))))
}

pub(super) fn respondent(
    opened: &Opened,
    id: &str,
    attributes: &BTreeMap<String, String>,
) -> Result<Deed, Problem> {
    let id = id.trim();
    if id.is_empty() {
        return Err(Problem::error(Message::new("server-respondent-empty")));
    }
    Ok(Deed::of(opened.study.change_respondent(&RespondentId::new(id), attributes)))
}
