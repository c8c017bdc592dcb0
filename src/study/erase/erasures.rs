//! What was erased, as everything that reads the study must know it: events without their words, readings without theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::theirs::{blanked, labels_of, turns_of};
use crate::corpus::{Reading, RespondentId, TranscriptId};
use crate::log::{Blanked, Decision, Event, WordsErased};
use crate::study::State;
use crate::study::renames::told;
use crate::study::withheld::BLANK;

/// What was erased, from all that is known: whatever moment a study shows, erased words are gone.
#[derive(Debug, Default)]
pub(in crate::study) struct Erasures(Vec<Erased>);

/// One erasure.
#[derive(Debug)]
struct Erased {
    what: WordsErased,
    /// Its logical time.
    lamport: u64,
    /// The labels the respondent had then, by transcript.
    labels: BTreeMap<TranscriptId, BTreeSet<String>>,
}

impl Erasures {
    /// The erasures among events in total order.
    pub(in crate::study) fn of(events: &[Event]) -> Self {
        let told = told(events);
        let events = told.as_deref().unwrap_or(events);
        let erasures = events.iter().enumerate().filter_map(|(at, event)| match &event.decision {
            Decision::WordsErased(what) => Some((events.get(..=at).unwrap_or_default(), event, what)),
            _ => None,
        });
        let erased = |(before, event, what): (&[Event], &Event, &WordsErased)| Erased {
            labels: labels_of(&State::fold(before), before, &what.respondent),
            lamport: event.lamport,
            what: what.clone(),
        };
        Self(erasures.map(|(before, event, what)| erased((before, event, what))).collect())
    }

    /// Takes the erased words out of events.
    pub(in crate::study) fn drop_words(&self, events: &mut [Event]) {
        if self.is_empty() {
            return;
        }
        let ids = self.ids();
        for event in events.iter_mut().filter(|event| ids.contains(&event.id)) {
            event.words = None;
        }
    }

    /// Tells a study as it was at an earlier moment which texts its readings have since.
    pub(in crate::study) fn tell(&self, state: &mut State) {
        for erased in &self.0 {
            state.blank(&erased.what.readings);
        }
    }

    /// The text of a reading without the words that were erased from it, when it has them back.
    pub(in crate::study) fn blank_again(
        &self,
        transcript: &TranscriptId,
        reading: &Reading,
    ) -> Option<String> {
        // Not by its hash: where two erasures met, the hash of either is that of a text with the other's words.
        let mut text = reading.text.clone();
        for erased in self.0.iter().filter(|erased| erased.names(transcript, reading.revision).is_some()) {
            let Some(labels) = erased.labels.get(transcript) else { continue };
            // Blanks are wider than what they stand for, so that the places have to be found anew.
            let turns = turns_of(reading, labels);
            text = join(&text, &blanked(&reading.text, &turns));
        }
        (text != reading.text).then_some(text)
    }

    /// The hash that a reading with erased words has.
    pub(super) fn expected(&self, transcript: &TranscriptId, revision: u32) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find_map(|erased| erased.names(transcript, revision))
            .map(|blanked| blanked.new.as_str())
    }

    /// The events that lost their words.
    pub(super) fn ids(&self) -> BTreeSet<String> {
        self.0.iter().flat_map(|erased| erased.what.events.iter().cloned()).collect()
    }

    /// The readings that words were erased from.
    pub(super) fn readings(&self) -> BTreeSet<(TranscriptId, u32)> {
        self.blanked().map(|blanked| (blanked.transcript.clone(), blanked.revision)).collect()
    }

    /// Those whose words were erased, each with the logical time of the last time.
    pub(super) fn until(&self) -> BTreeMap<RespondentId, u64> {
        self.0.iter().map(|erased| (erased.what.respondent.clone(), erased.lamport)).collect()
    }

    /// Whose words were last erased: from a transcript, or else from any.
    pub(super) fn last_from(&self, transcript: Option<&TranscriptId>) -> Option<&RespondentId> {
        let from = |erased: &&Erased| {
            erased.what.readings.iter().any(|blanked| Some(&blanked.transcript) == transcript)
        };
        self.0.iter().rev().find(from).or(self.0.last()).map(|erased| &erased.what.respondent)
    }

    /// Whether nothing was.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every text that was blanked.
    pub(super) fn blanked(&self) -> impl Iterator<Item = &Blanked> {
        self.0.iter().flat_map(|erased| &erased.what.readings)
    }
}

impl Erased {
    fn names(&self, transcript: &TranscriptId, revision: u32) -> Option<&Blanked> {
        let mut readings = self.what.readings.iter();
        readings.find(|blanked| blanked.transcript == *transcript && blanked.revision == revision)
    }
}

/// Two versions of a text of the same length in characters, blank where one of them is.
fn join(one: &str, other: &str) -> String {
    one.chars().zip(other.chars()).map(|(a, b)| if b == BLANK { BLANK } else { a }).collect()
}
