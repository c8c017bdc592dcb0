//! The way back from a count to the words: the segments behind it, and the places where words stand.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::coding::{CodingView, Notes, may_be_shown};
use super::context::Context;
use crate::codebook::{CodeId, ThemeId};
use crate::corpus::{RespondentId, TranscriptId};
use crate::message::Catalogue;
use crate::tally::{Material, QuoteFilter, quotes};
use crate::text::{Span, find_words};
use crate::workbench::desk::Opened;
use crate::workbench::place::{Measure, ShownText, Units};

/// The most places of a search that are sent.
const MOST: usize = 500;

#[derive(Deserialize)]
pub(in crate::workbench) struct Filter {
    code: Option<String>,
    theme: Option<String>,
    respondent: Option<String>,
    transcript: Option<String>,
}

#[derive(Serialize)]
struct SegmentView {
    #[serde(flatten)]
    coding: CodingView,
    #[serde(flatten)]
    context: Context,
}

#[derive(Serialize)]
pub(super) struct Segments {
    segments: Vec<SegmentView>,
}

/// The segments that a filter asks for: those that the table of quotations has.
pub(super) fn segments(opened: &Opened, filter: &Filter, catalogue: &Catalogue) -> Segments {
    let study = &opened.study;
    let asked = BTreeSet::new();
    let wanted = QuoteFilter {
        code: filter.code.clone().map(CodeId::new),
        theme: filter.theme.clone().map(ThemeId::new),
        respondent: filter.respondent.clone().map(RespondentId::new),
        transcript: filter.transcript.clone().map(TranscriptId::new),
        chosen: false,
    };
    let material = Material::of(study, &study.codings, &asked);
    let found = quotes(&material, &opened.request(), &wanted, catalogue.language());
    let events: BTreeSet<&str> = found.quotes.iter().map(|quote| quote.event.as_str()).collect();
    let (notes, blind) = (Notes::of(study), opened.blind());
    let mut segments = Vec::new();
    for transcript in &study.transcripts {
        let here = study.codings.iter().filter(|coding| coding.transcript == transcript.id);
        let mut here: Vec<_> = here.filter(|coding| events.contains(coding.id.as_str())).collect();
        if here.is_empty() {
            continue;
        }
        here.sort_by_key(|coding| coding.span);
        let shown = ShownText::of(study, transcript);
        let measure = Measure::of(transcript, &shown);
        let may = here.into_iter().filter(|coding| may_be_shown(study, &blind, transcript, coding));
        segments.extend(may.map(|coding| SegmentView {
            coding: CodingView::of(opened, coding, &measure, &notes),
            context: Context::of(transcript, coding.span, &measure),
        }));
    }
    Segments { segments }
}

#[derive(Deserialize)]
pub(in crate::workbench) struct Words {
    words: String,
    transcript: Option<String>,
}

#[derive(Serialize)]
struct HitView {
    transcript: String,
    #[serde(flatten)]
    units: Units,
    #[serde(flatten)]
    context: Context,
}

#[derive(Serialize)]
pub(super) struct Hits {
    hits: Vec<HitView>,
    total: usize,
}

/// Where words stand in what is said, in every transcript or one. Capitals and layout do not matter.
pub(super) fn search(opened: &Opened, asked: &Words) -> Hits {
    let study = &opened.study;
    let mut found = Hits { hits: Vec::new(), total: 0 };
    if asked.words.trim().is_empty() {
        return found;
    }
    for transcript in &study.transcripts {
        if asked.transcript.as_ref().is_some_and(|id| id != transcript.id.as_str()) {
            continue;
        }
        let mut places = find_words(&transcript.reading.text, &asked.words);
        let said = |span: &Span| transcript.reading.turns_in(*span).next().is_some();
        places.retain(|span| said(span) && study.withheld(transcript, *span).is_empty());
        found.total += places.len();
        if places.is_empty() || found.hits.len() >= MOST {
            continue;
        }
        let shown = ShownText::of(study, transcript);
        let measure = Measure::of(transcript, &shown);
        let left = MOST - found.hits.len();
        found.hits.extend(places.into_iter().take(left).map(|span| HitView {
            transcript: transcript.id.to_string(),
            units: measure.units(span),
            context: Context::of(transcript, span, &measure),
        }));
    }
    found
}
