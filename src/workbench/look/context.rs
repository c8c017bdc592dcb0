//! A place with the words around it, for evidence and for the queue.

use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

use crate::corpus::Transcript;
use crate::text::Span;
use crate::workbench::place::Measure;

/// About how many characters are shown on either side.
const AROUND: usize = 160;

/// Where something stands, and the words around it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Context {
    respondents: Vec<String>,
    speaker: Option<String>,
    line: usize,
    before: String,
    text: String,
    after: String,
}

impl Context {
    pub(super) fn of(transcript: &Transcript, span: Span, measure: &Measure<'_>) -> Self {
        let reading = &transcript.reading;
        let turn = reading.turns_in(span).next();
        let turns = turn.map_or(span, |turn| turn.span).join(span);
        let last = reading.turns_in(span).last().map_or(turns, |turn| turn.span);
        let before = measure.words(Span::new(turns.start.min(span.start), span.start));
        let after = measure.words(Span::new(span.end, last.end.max(span.end)));
        let start: String = reading.text.get(..span.start).unwrap_or_default().to_owned();
        Self {
            respondents: transcript.respondents_in(span).iter().map(ToString::to_string).collect(),
            speaker: turn.and_then(|turn| turn.label.clone()),
            line: start.matches('\n').count() + 1,
            before: if before.trim().is_empty() {
                before_turn(transcript, turns, measure)
            } else {
                tail(before)
            },
            text: measure.words(span).to_owned(),
            after: head(after),
        }
    }
}

/// What was said before a turn, most often the question that it answers.
fn before_turn(transcript: &Transcript, turn: Span, measure: &Measure<'_>) -> String {
    let turns = &transcript.reading.turns;
    let at = turns.partition_point(|known| known.span.end <= turn.start);
    let Some(asked) = at.checked_sub(1).and_then(|before| turns.get(before)) else { return String::new() };
    let speaker = asked.label.as_deref().map(|label| format!("{label}: ")).unwrap_or_default();
    format!("{speaker}{}\n", tail(measure.words(asked.span).trim()))
}

/// The end of a text, at a word, with an ellipsis when something was left out.
fn tail(text: &str) -> String {
    let from = text.char_indices().rev().nth(AROUND).map(|(at, _)| at);
    let Some(from) = from else { return text.to_owned() };
    let at = text.split_word_bound_indices().map(|(at, _)| at).find(|at| *at >= from).unwrap_or(text.len());
    format!("…{}", text.get(at..).unwrap_or_default().trim_start())
}

/// The beginning of a text, likewise.
fn head(text: &str) -> String {
    let to = text.char_indices().nth(AROUND).map(|(at, _)| at);
    let Some(to) = to else { return text.to_owned() };
    let bounds = text.split_word_bound_indices().map(|(at, _)| at);
    let at = bounds.take_while(|at| *at <= to).last().unwrap_or(0);
    format!("{}…", text.get(..at).unwrap_or_default().trim_end())
}
