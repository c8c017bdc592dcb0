//! A transcript as it is read: the text as it may be shown, turns, codings and open suggestions.

use serde::Serialize;

use super::coding::{CodingView, Notes, may_be_shown};
use super::people::done_by;
use super::queue::{SuggestionView, suggestion_view};
use crate::coding::Coding;
use crate::corpus::{Role, Transcript, Turn};
use crate::message::{Catalogue, Problem};
use crate::study::Study;
use crate::workbench::desk::Opened;
use crate::workbench::place::{Measure, ShownText, Units, unknown};

#[derive(Serialize)]
pub(super) struct TranscriptView {
    id: String,
    file: String,
    revision: u32,
    date: Option<String>,
    place: Option<String>,
    wave: Option<String>,
    text: String,
    turns: Vec<TurnView>,
    codings: Vec<CodingView>,
    suggestions: Vec<SuggestionView>,
    done: Vec<String>,
    version: usize,
}

#[derive(Serialize)]
struct TurnView {
    #[serde(flatten)]
    units: Units,
    line: usize,
    label: Option<String>,
    role: Role,
    respondent: Option<String>,
    at: Option<u64>,
    withheld: bool,
}

/// A transcript.
///
/// # Errors
/// When there is none of that id.
pub(super) fn transcript(
    opened: &mut Opened,
    id: &str,
    catalogue: &Catalogue,
) -> Result<TranscriptView, Problem> {
    let open = opened.open_suggestions();
    let study = &opened.study;
    let transcript = study.transcript(id).ok_or_else(|| unknown(id))?;
    let shown = ShownText::of(study, transcript);
    let measure = Measure::of(transcript, &shown);
    let (notes, blind) = (Notes::of(study), opened.blind());
    let here = study.codings.iter().filter(|coding| coding.transcript == transcript.id);
    let mut here: Vec<&Coding> =
        here.filter(|coding| may_be_shown(study, &blind, transcript, coding)).collect();
    here.sort_by_key(|coding| (coding.span, &coding.code, &coding.coder));
    let suggestions = open.iter().filter(|suggestion| suggestion.transcript == transcript.id);
    let may = suggestions.filter(|suggestion| study.withheld(transcript, suggestion.span).is_empty());
    Ok(TranscriptView {
        id: transcript.id.to_string(),
        file: transcript.file.clone(),
        revision: transcript.reading.revision,
        date: transcript.about.date.clone(),
        place: transcript.about.place.clone(),
        wave: transcript.about.wave.clone(),
        turns: turns(study, transcript, &measure),
        codings: here.into_iter().map(|coding| CodingView::of(opened, coding, &measure, &notes)).collect(),
        suggestions: may.map(|suggestion| suggestion_view(study, suggestion, &measure, catalogue)).collect(),
        done: done_by(study, &transcript.id),
        version: opened.version(),
        text: shown.text().to_owned(),
    })
}

fn turns(study: &Study, transcript: &Transcript, measure: &Measure<'_>) -> Vec<TurnView> {
    let text = &transcript.reading.text;
    let (mut line, mut behind) = (1, 0);
    let mut view = |turn: &Turn| {
        line += text.get(behind..turn.span.start).unwrap_or_default().matches('\n').count();
        behind = turn.span.start;
        TurnView {
            units: measure.units(turn.span),
            line,
            label: turn.label.clone(),
            role: transcript.speaker(turn).role,
            respondent: transcript.respondent(turn).map(ToString::to_string),
            at: turn.start_ms,
            withheld: !study.withheld(transcript, turn.span).is_empty(),
        }
    };
    transcript.reading.turns.iter().map(&mut view).collect()
}
