//! Carrying codings over to a later reading of their transcript: found again by their words, each recorded with how.

use std::collections::{BTreeMap, BTreeSet};

use super::reading_file::load_revision;
use super::{Author, Placed, Study, TranscriptEntry};
use crate::coding::{Anchor, Anchored, anchor, suggestion_id};
use crate::corpus::{Reading, RespondentId, SpeakerMap, TranscriptId};
use crate::log::{CodingAnchored, Decision, Pending, Spot, SuggestionRejected, Words};
use crate::message::{Message, Problem, Severity};
use crate::text::{Positions, Quote, Span};

/// A coding on its way to a later reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Carried {
    /// The coding as it was.
    pub coding: Placed,
    /// How it was found back.
    pub outcome: Anchor,
    /// Where it is; for a lost one an empty place in the reading it was looked for in.
    pub spot: Spot,
    /// The words it was on; nothing when they were erased, or are of somebody who withdrew.
    pub was: Option<String>,
    /// The words it is on; nothing for a lost one, or as above.
    pub is: Option<String>,
    /// What is recorded of them.
    words: Option<Words>,
}

impl Carried {
    /// The decision that says so.
    pub(super) fn pending(&self) -> Pending {
        let decision = Decision::CodingAnchored(Box::new(CodingAnchored {
            coding: self.coding.id.clone(),
            outcome: self.outcome,
            old: self.coding.spot(),
            new: self.spot,
        }));
        Pending { decision, words: self.words.clone() }
    }
}

/// How many were found in which way.
#[must_use]
pub fn outcomes<'c>(carried: impl IntoIterator<Item = &'c Carried>) -> BTreeMap<Anchor, usize> {
    let mut counts: BTreeMap<Anchor, usize> =
        [Anchor::Exact, Anchor::Moved, Anchor::Changed, Anchor::Lost].map(|outcome| (outcome, 0)).into();
    for one in carried {
        *counts.entry(one.outcome).or_default() += 1;
    }
    counts
}

/// A message with how many were found in which way.
#[must_use]
pub fn with_outcomes(message: Message, counts: &BTreeMap<Anchor, usize>) -> Message {
    let count = |outcome| counts.get(&outcome).copied().unwrap_or_default();
    message
        .with("count", counts.values().sum::<usize>())
        .with("exact", count(Anchor::Exact))
        .with("moved", count(Anchor::Moved))
        .with("changed", count(Anchor::Changed))
        .with("lost", count(Anchor::Lost))
}

/// A reading of a transcript with who speaks in it.
pub(super) struct Spoken<'r> {
    pub(super) reading: &'r Reading,
    pub(super) speakers: &'r SpeakerMap,
}

impl Spoken<'_> {
    /// Whether a stretch has words of one of these respondents.
    fn is_of(&self, span: Span, respondents: &BTreeSet<&RespondentId>) -> bool {
        self.reading.turns_in(span).any(|turn| {
            let speaker = self.speakers.get(turn.label.as_deref().unwrap_or_default());
            speaker.and_then(|speaker| speaker.respondent.as_ref()).is_some_and(|id| respondents.contains(id))
        })
    }
}

impl Study {
    /// A reading of a transcript, the current one or an earlier one.
    ///
    /// # Errors
    /// When it is not on disk, or cannot be read.
    pub fn reading(&self, transcript: &TranscriptId, revision: u32) -> Result<Reading, Problem> {
        let loaded = self.transcripts.iter().find(|known| known.id == *transcript);
        match loaded.filter(|known| known.reading.revision == revision) {
            Some(known) => Ok(known.reading.clone()),
            None => load_revision(&self.folder, transcript, revision).map(|(reading, _)| reading),
        }
    }

    /// The words that a lost coding was on; nothing when they were erased, or are of somebody who withdrew.
    #[must_use]
    pub fn lost_words(&self, coding: &Placed) -> Option<String> {
        let entry = self.state.transcript(&coding.transcript)?;
        let reading = self.reading(&entry.id, coding.revision).ok()?;
        let span = span_of(&reading.positions(), coding.spot())?;
        let spoken = Spoken { reading: &reading, speakers: &entry.speakers };
        let hidden = spoken.is_of(span, &self.withdrawn());
        coding.quote.clone().filter(|_| !hidden)
    }

    /// Carries over every coding on earlier readings of a transcript that was not looked for in this one yet. Those
    /// whose own reading is not on disk stay where they are.
    pub(super) fn carry(&self, entry: &TranscriptEntry, to: &Spoken<'_>) -> Vec<Carried> {
        let revision = to.reading.revision;
        let mut waiting: BTreeMap<u32, Vec<&Placed>> = BTreeMap::new();
        let behind = self.state.codings.iter().filter(|coding| {
            coding.transcript == entry.id && coding.revision < revision && coding.lost_in != Some(revision)
        });
        for coding in behind {
            waiting.entry(coding.revision).or_default().push(coding);
        }
        if waiting.is_empty() {
            return Vec::new();
        }
        let withdrawn = self.withdrawn();
        let there = to.reading.positions();
        let mut carried = Vec::new();
        for (from, codings) in waiting {
            let Ok(reading) = self.reading(&entry.id, from) else { continue };
            let was = Spoken { reading: &reading, speakers: &entry.speakers };
            let positions = reading.positions();
            let spans: Vec<Span> = codings
                .iter()
                .map(|coding| {
                    let span = span_of(&positions, coding.spot()).unwrap_or(Span::new(0, 0));
                    let holds = coding.quote.as_deref().is_none_or(|quote| quote == span.of(&reading.text));
                    if holds { span } else { Span::new(0, 0) }
                })
                .collect();
            let found = anchor(&reading.text, &to.reading.text, &spans);
            for ((coding, span), found) in codings.into_iter().zip(spans).zip(found) {
                carried.push(one((coding, span), (found, &there), &was, to, &withdrawn));
            }
        }
        let places: BTreeMap<&str, usize> =
            self.state.codings.iter().enumerate().map(|(at, coding)| (coding.id.as_str(), at)).collect();
        carried.sort_by_key(|one| places.get(one.coding.id.as_str()).copied());
        carried
    }

    /// Suggestions that were turned down on an earlier reading, for the same words in this one, so that they stay
    /// turned down.
    pub(super) fn carry_rejections(&self, transcript: &TranscriptId, to: &Reading) -> Vec<Pending> {
        let mut waiting: BTreeMap<u32, Vec<&SuggestionRejected>> = BTreeMap::new();
        for rejected in self.state.turned_down.iter().filter(|rejected| rejected.transcript == *transcript) {
            if rejected.revision < to.revision {
                waiting.entry(rejected.revision).or_default().push(rejected);
            }
        }
        let positions = to.positions();
        let mut known = self.state.rejected.clone();
        let mut pending = Vec::new();
        for (from, rejections) in waiting {
            let Ok(reading) = self.reading(transcript, from) else { continue };
            let old = reading.positions();
            let spot = |one: &SuggestionRejected| Spot { revision: from, start: one.start, end: one.end };
            let spans: Vec<Span> =
                rejections.iter().map(|one| span_of(&old, spot(one)).unwrap_or(Span::new(0, 0))).collect();
            let found = anchor(&reading.text, &to.text, &spans);
            let same = rejections.into_iter().zip(found);
            for (one, Anchored { span, .. }) in
                same.filter(|(_, found)| matches!(found.outcome, Anchor::Exact | Anchor::Moved))
            {
                let suggestion = suggestion_id(&one.code, &to.sha256, span);
                if known.insert(suggestion.clone()) {
                    let Spot { revision, start, end } = spot_of(&positions, to.revision, span);
                    let again = SuggestionRejected { suggestion, revision, start, end, ..one.clone() };
                    pending.push(Pending::new(Decision::SuggestionRejected(again)));
                }
            }
        }
        pending
    }

    /// Carries over what was coded on an earlier reading by somebody who did not have the current one yet, as the
    /// author's act; says so.
    pub(super) fn carry_stragglers(&mut self, author: &Author) -> Result<(), Problem> {
        let mut pending = Vec::new();
        let mut notes = Vec::new();
        // Most transcripts have one reading, and nothing to carry.
        for transcript in self.transcripts.iter().filter(|transcript| transcript.reading.revision > 1) {
            let Some(entry) = self.state.transcript(&transcript.id) else { continue };
            let to = Spoken { reading: &transcript.reading, speakers: &transcript.speakers };
            let carried = self.carry(entry, &to);
            if carried.is_empty() {
                continue;
            }
            let coders: BTreeSet<&str> = carried.iter().map(|one| one.coding.coder.as_str()).collect();
            for coder in coders {
                let theirs = carried.iter().filter(|one| one.coding.coder == coder);
                let message = Message::new("revise-straggled")
                    .with("coder", coder)
                    .with("transcript", transcript.id.as_str());
                notes.push(Problem::note(with_outcomes(message, &outcomes(theirs))));
            }
            pending.extend(carried.iter().map(Carried::pending));
            pending.extend(self.carry_rejections(&transcript.id, &transcript.reading));
        }
        if pending.is_empty() {
            return Ok(());
        }
        if let Err(problem) = self.record(author, pending.clone()) {
            self.hold(author, pending);
            self.problems.push(Problem { severity: Severity::Warning, ..problem });
        }
        self.problems.extend(notes);
        Ok(())
    }
}

/// What carrying over one coding leads to.
fn one(
    (coding, span): (&Placed, Span),
    (found, there): (Anchored, &Positions<'_>),
    was: &Spoken<'_>,
    to: &Spoken<'_>,
    withdrawn: &BTreeSet<&RespondentId>,
) -> Carried {
    let lost = found.outcome == Anchor::Lost;
    let hidden = was.is_of(span, withdrawn) || (!lost && to.is_of(found.span, withdrawn));
    let Quote { exact, prefix, suffix } = Quote::of(&to.reading.text, found.span);
    Carried {
        coding: coding.clone(),
        outcome: found.outcome,
        spot: spot_of(there, to.reading.revision, found.span),
        was: coding.quote.clone().filter(|_| !hidden),
        is: Some(exact.clone()).filter(|_| !hidden && !lost),
        words: (!lost).then(|| Words {
            quote: Some(exact),
            prefix: Some(prefix),
            suffix: Some(suffix),
            ..Words::default()
        }),
    }
}

/// The bytes of a place in a reading.
pub(super) fn span_of(positions: &Positions<'_>, spot: Spot) -> Option<Span> {
    let start = positions.byte_of_code_point(spot.start)?;
    Some(Span::new(start, positions.byte_of_code_point(spot.end)?))
}

/// The place of a span in a reading.
fn spot_of(positions: &Positions<'_>, revision: u32, span: Span) -> Spot {
    Spot { revision, start: positions.code_point_of(span.start), end: positions.code_point_of(span.end) }
}
