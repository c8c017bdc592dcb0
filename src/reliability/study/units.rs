//! What coders are compared on: the units that a study's transcripts fall into, and which coder put which code there.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Ask, Evidence};
use crate::codebook::CodeId;
use crate::coding::{Coding, Via};
use crate::corpus::{RespondentId, Transcript};
use crate::text::{Span, sentences};

/// The unit of analysis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Respondents: whether a code is anywhere in what somebody said.
    Respondents,
    /// Turns of respondents.
    Turns,
    /// Sentences of respondents.
    Sentences,
    /// Stretches that somebody coded: codings that overlap, of whatever code and coder, are one segment.
    Segments,
    /// Characters (code points) of respondents.
    Characters,
}

/// Which units are compared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Universe {
    /// All of them, coded or not.
    #[default]
    All,
    /// Those that a compared coder put any code on.
    Touched,
}

/// One unit: where it is, how much it is, who finished it, and what is on it.
#[derive(Debug, Clone, Default)]
pub(super) struct Marked {
    /// The number of the transcript.
    pub(super) transcript: usize,
    /// 1, or for characters how many.
    pub(super) weight: u64,
    /// The coders who finished its transcripts, a bit each.
    pub(super) finished: u64,
    /// For each code on it: the coders who put it there, and whether any of them accepted a suggestion.
    pub(super) codes: BTreeMap<CodeId, (u64, bool)>,
}

/// The units of a study with what is on them.
#[derive(Debug, Default)]
pub(super) struct Units {
    pub(super) units: Vec<Marked>,
    /// Codings of the compared coders that lie in no unit, such as on words of an interviewer.
    pub(super) outside: usize,
    /// Codings of the compared coders in the compared transcripts.
    pub(super) codings: usize,
    /// Those of them that came through a suggestion.
    pub(super) suggested: usize,
}

/// Whether a coding accepts what a rule proposed.
pub(super) fn is_suggested(coding: &Coding) -> bool {
    coding.suggestion.is_some() || matches!(coding.via, Via::Suggestion | Via::Bulk)
}

impl Units {
    /// Cuts the compared transcripts into units and marks them. `coders` are compared; `transcripts` holds the numbers of
    /// the transcripts with who finished them, a bit each.
    pub(super) fn of(
        evidence: &Evidence<'_>,
        ask: &Ask,
        coders: &[String],
        transcripts: &[(usize, u64)],
    ) -> Self {
        let mut all = Self::default();
        let mut people: BTreeMap<RespondentId, usize> = BTreeMap::new();
        for (number, finished) in transcripts {
            let transcript = &evidence.transcripts[*number];
            let codings = evidence.codings_in(&transcript.id, coders, *finished);
            let spans: Vec<Span> = codings.iter().map(|(coding, _)| coding.span).collect();
            let pieces = match ask.unit {
                Unit::Respondents => all.respondents(evidence, *number, *finished, &mut people),
                Unit::Turns => all.pieces(*number, *finished, turns(evidence, transcript)),
                Unit::Sentences => all.pieces(*number, *finished, of_sentences(evidence, transcript)),
                Unit::Segments => all.pieces(*number, *finished, segments(evidence, transcript, &spans)),
                Unit::Characters => all.characters(evidence, *number, *finished, &spans),
            };
            for (coding, coder) in codings {
                all.mark(coding, coder, &pieces);
            }
        }
        all
    }

    /// One unit a respondent; somebody who speaks in several transcripts is still one, and is finished by those who finished
    /// all of these that are compared.
    fn respondents(
        &mut self,
        evidence: &Evidence<'_>,
        number: usize,
        finished: u64,
        people: &mut BTreeMap<RespondentId, usize>,
    ) -> Vec<(Span, usize)> {
        let transcript = &evidence.transcripts[number];
        let mut pieces = Vec::new();
        let mut met = BTreeSet::new();
        for (span, respondent) in spoken(evidence, transcript) {
            let unit = *people.entry(respondent.clone()).or_insert_with(|| {
                self.units.push(Marked { transcript: number, weight: 1, finished, ..Marked::default() });
                self.units.len() - 1
            });
            if met.insert(unit) {
                self.units[unit].finished &= finished;
            }
            pieces.push((span, unit));
        }
        pieces
    }

    fn pieces(&mut self, transcript: usize, finished: u64, spans: Vec<Span>) -> Vec<(Span, usize)> {
        let first = self.units.len();
        let unit = Marked { transcript, weight: 1, finished, ..Marked::default() };
        self.units.resize(first + spans.len(), unit);
        spans.into_iter().enumerate().map(|(at, span)| (span, first + at)).collect()
    }

    /// Stretches between the places where any coding begins or ends, as long as they have characters.
    fn characters(
        &mut self,
        evidence: &Evidence<'_>,
        transcript: usize,
        finished: u64,
        codings: &[Span],
    ) -> Vec<(Span, usize)> {
        let source = &evidence.transcripts[transcript];
        let positions = source.reading.positions();
        let mut bounds: Vec<usize> = codings.iter().flat_map(|span| [span.start, span.end]).collect();
        bounds.sort_unstable();
        bounds.dedup();
        let mut pieces = Vec::new();
        for turn in turns(evidence, source) {
            let inside =
                bounds.partition_point(|at| *at <= turn.start)..bounds.partition_point(|at| *at < turn.end);
            let cuts: Vec<usize> =
                [turn.start].into_iter().chain(bounds[inside].iter().copied()).chain([turn.end]).collect();
            for cut in cuts.windows(2) {
                let span = Span::new(cut[0], cut[1]);
                let long = positions.code_point_of(span.end) - positions.code_point_of(span.start);
                pieces.push((span, self.units.len()));
                self.units.push(Marked { transcript, weight: long as u64, finished, ..Marked::default() });
            }
        }
        pieces
    }

    /// Puts a coding on the units that it shares at least one byte with; pieces are in order and do not overlap.
    fn mark(&mut self, coding: &Coding, coder: usize, pieces: &[(Span, usize)]) {
        let first = pieces.partition_point(|(span, _)| span.end <= coding.span.start);
        let mut inside = false;
        let suggested = is_suggested(coding);
        for (_, unit) in pieces[first..].iter().take_while(|(span, _)| span.start < coding.span.end) {
            let mark = self.units[*unit].codes.entry(coding.code.clone()).or_default();
            mark.0 |= 1 << coder;
            mark.1 |= suggested;
            inside = true;
        }
        self.codings += 1;
        self.suggested += usize::from(suggested);
        self.outside += usize::from(!inside);
    }
}

/// The words of respondents who did not withdraw, in order: one span a turn.
fn spoken<'t>(
    evidence: &'t Evidence<'_>,
    transcript: &'t Transcript,
) -> impl Iterator<Item = (Span, &'t RespondentId)> {
    let turns = transcript.reading.turns.iter().filter(|turn| !turn.span.is_empty());
    turns.filter_map(|turn| {
        let respondent = transcript.respondent(turn)?;
        (!evidence.withdrawn.contains(respondent)).then_some((turn.span, respondent))
    })
}

/// The turns of respondents.
pub(super) fn turns(evidence: &Evidence<'_>, transcript: &Transcript) -> Vec<Span> {
    spoken(evidence, transcript).map(|(span, _)| span).collect()
}

pub(super) fn of_sentences(evidence: &Evidence<'_>, transcript: &Transcript) -> Vec<Span> {
    let text = &transcript.reading.text;
    let mut found = Vec::new();
    for turn in turns(evidence, transcript) {
        let inside = sentences(turn.of(text)).into_iter();
        let placed =
            inside.map(|span| Span::new(turn.start + span.start, turn.start + span.end).trimmed(text));
        found.extend(placed.filter(|span| !span.is_empty()));
    }
    found
}

/// Codings that overlap each other put together, where they hold words of a respondent.
fn segments(evidence: &Evidence<'_>, transcript: &Transcript, codings: &[Span]) -> Vec<Span> {
    let mut spans: Vec<Span> = codings.to_vec();
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut().filter(|last| last.overlaps(span)) {
            Some(last) => *last = last.join(span),
            None => joined.push(span),
        }
    }
    let turns = turns(evidence, transcript);
    joined.retain(|span| {
        let first = turns.partition_point(|turn| turn.end <= span.start);
        turns.get(first).is_some_and(|turn| turn.overlaps(*span))
    });
    joined
}
