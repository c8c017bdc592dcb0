//! The segments behind a count: the words, whose they are, who coded them and in which decision.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Material, Request};
use crate::codebook::{CodeId, ThemeId};
use crate::coding::{Coding, Polarity, Whose};
use crate::corpus::{RespondentId, Transcript, TranscriptId};
use crate::message::{Language, Message};
use crate::table::{Cell, Column, Table};
use crate::text::Positions;

/// Which segments.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuoteFilter {
    /// Of this code and its parts.
    pub code: Option<CodeId>,
    /// Of this theme.
    pub theme: Option<ThemeId>,
    /// By this respondent.
    pub respondent: Option<RespondentId>,
    /// In this transcript.
    pub transcript: Option<TranscriptId>,
    /// Only those chosen as quotations.
    pub chosen: bool,
}

/// One coded segment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QuoteRow {
    /// The transcript.
    pub transcript: String,
    /// The revision of its reading.
    pub reading: u32,
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
    /// The respondents it counts for.
    pub respondents: Vec<String>,
    /// The label of the speaker at its start.
    pub speaker: Option<String>,
    /// The words.
    pub text: String,
    /// The code.
    pub code: String,
    /// Its id.
    pub code_id: String,
    /// Who coded it.
    pub coder: String,
    /// For or against.
    pub polarity: Polarity,
    /// The event that decided it.
    pub event: String,
    /// Where in the recording the turn starts, in milliseconds.
    pub start_ms: Option<u64>,
    /// Whether it was chosen as a quotation.
    pub chosen: bool,
    /// The coder's note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub memo: Option<String>,
}

/// Segments in the order of codebook, transcript and place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quotes {
    /// Whether these are suggestions that nobody accepted yet instead of decisions.
    pub provisional: bool,
    /// Whether they are only those chosen as quotations.
    #[serde(skip)]
    pub only_chosen: bool,
    /// The segments.
    pub quotes: Vec<QuoteRow>,
}

/// Collects the segments that a filter asks for, of the codings that count. Segments with words of somebody who
/// withdrew are left out.
#[must_use]
pub fn quotes(
    material: &Material<'_>,
    request: &Request,
    filter: &QuoteFilter,
    language: Language,
) -> Quotes {
    let book = material.codebook;
    let wanted: Option<BTreeSet<CodeId>> = match (&filter.code, &filter.theme) {
        (Some(code), _) => Some(book.with_parts(code)),
        (None, Some(theme)) => Some(book.codes_under(theme)),
        (None, None) => None,
    };
    let order: BTreeMap<&CodeId, usize> =
        book.codes.iter().enumerate().map(|(at, code)| (&code.id, at)).collect();
    let withdrawn = material.withdrawn();
    let mut found = Vec::new();
    let agreed: Option<BTreeSet<&str>> = (request.rules.whose == Whose::Consensus).then(|| {
        material.counted(request, |_| true).into_iter().map(|(coding, ..)| coding.id.as_str()).collect()
    });
    let mut placed: BTreeMap<&TranscriptId, Vec<&Coding>> = BTreeMap::new();
    let decided = if agreed.is_some() { material.consensus.coded.as_slice() } else { &[] };
    for coding in material.codings.iter().chain(decided) {
        placed.entry(&coding.transcript).or_default().push(coding);
    }
    for transcript in material.transcripts {
        if filter.transcript.as_ref().is_some_and(|id| *id != transcript.id) {
            continue;
        }
        let positions = transcript.reading.positions();
        for coding in placed.get(&transcript.id).into_iter().flatten() {
            let respondents = transcript.respondents_in(coding.span);
            let by_whom = match &request.rules.whose {
                Whose::Coder(name) => coding.coder.eq_ignore_ascii_case(name),
                Whose::Any => true,
                Whose::Consensus => agreed.as_ref().is_some_and(|agreed| agreed.contains(coding.id.as_str())),
            };
            let fits = by_whom
                && (!filter.chosen || material.chosen.contains(&coding.id))
                && wanted.as_ref().is_none_or(|codes| codes.contains(&coding.code))
                && request.polarity.is_none_or(|polarity| polarity == coding.polarity)
                && request
                    .origin
                    .is_none_or(|o| book.code(&coding.code).is_some_and(|code| code.origin == o))
                && filter.respondent.as_ref().is_none_or(|id| respondents.contains(id))
                && !respondents.iter().any(|id| withdrawn.contains(id));
            if fits {
                let place = order.get(&coding.code).copied().unwrap_or(usize::MAX);
                found.push((place, row(transcript, &positions, coding, &respondents, material, language)));
            }
        }
    }
    found.sort_by_key(|(place, _)| *place);
    Quotes {
        provisional: request.provisional,
        only_chosen: filter.chosen,
        quotes: found.into_iter().map(|(_, row)| row).collect(),
    }
}

fn row(
    transcript: &Transcript,
    positions: &Positions<'_>,
    coding: &Coding,
    respondents: &BTreeSet<RespondentId>,
    material: &Material<'_>,
    language: Language,
) -> QuoteRow {
    let first = transcript.reading.turns_in(coding.span).next();
    let code = material.codebook.code(&coding.code);
    QuoteRow {
        transcript: transcript.id.to_string(),
        reading: coding.revision,
        start: positions.code_point_of(coding.span.start),
        end: positions.code_point_of(coding.span.end),
        respondents: respondents.iter().map(ToString::to_string).collect(),
        speaker: first.and_then(|turn| turn.label.clone()),
        text: coding.span.of(&transcript.reading.text).to_owned(),
        code: code.map_or_else(|| coding.code.to_string(), |code| code.name(language).to_owned()),
        code_id: coding.code.to_string(),
        coder: coding.coder.clone(),
        polarity: coding.polarity,
        event: coding.id.clone(),
        start_ms: first.and_then(|turn| turn.start_ms),
        chosen: material.chosen.contains(&coding.id),
        memo: coding.memo.clone(),
    }
}

impl Quotes {
    /// The segments as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let (title, note) = if self.provisional {
            ("table-quotes-provisional", "table-note-provisional")
        } else {
            ("table-quotes", "table-note-quotes")
        };
        let columns = vec![
            Column::words("code", "table-code"),
            Column::words("respondents", "table-respondents"),
            Column::words("text", "table-quote"),
            Column::words("polarity", "table-polarity"),
            Column::words("place", "table-place"),
            Column::words("coder", "table-coder"),
            Column::words("event", "table-event"),
        ];
        let mut table = Table::new("quotes", Message::new(title), columns);
        for quote in &self.quotes {
            let polarity = match quote.polarity {
                Polarity::Supports => "table-supports",
                Polarity::Opposes => "table-opposes",
                Polarity::Mixed => "table-mixed",
            };
            table.push(vec![
                Cell::text(&quote.code),
                Cell::List(quote.respondents.clone()),
                Cell::text(&quote.text),
                Cell::said(polarity),
                Cell::text(format!("{}:{}-{}", quote.transcript, quote.start, quote.end)),
                Cell::text(&quote.coder),
                Cell::text(quote.event.get(..10).unwrap_or(&quote.event)),
            ]);
        }
        table.notes = vec![Message::new(note)];
        if self.only_chosen {
            table.notes.push(Message::new("trail-note-chosen"));
        }
        table
    }
}
