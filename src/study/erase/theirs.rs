//! Whose words: the turns of a respondent in every reading there ever was, and the readings without them.

use std::collections::{BTreeMap, BTreeSet};

use crate::corpus::{Reading, RespondentId, SpeakerMap, TranscriptId, Turn};
use crate::log::{Decision, Event, Spot, TranscriptImported, Words, sha256_hex};
use crate::study::State;
use crate::study::withheld::BLANK;
use crate::text::{CONTEXT, Positions, Span};

/// The turns of a reading that these labels speak.
pub(super) fn turns_of<'r>(reading: &'r Reading, labels: &BTreeSet<String>) -> Vec<&'r Turn> {
    let speaks = |turn: &&Turn| labels.contains(turn.label.as_deref().unwrap_or_default());
    reading.turns.iter().filter(speaks).collect()
}

/// A text with the characters of these turns blanked, one for one, so that every position stays true.
pub(super) fn blanked(text: &str, turns: &[&Turn]) -> String {
    let mut blank = String::with_capacity(text.len());
    let mut done = 0;
    for turn in turns {
        blank.push_str(text.get(done..turn.span.start).unwrap_or_default());
        let words = turn.span.of(text).chars();
        blank.extend(words.map(|c| if c == '\n' || c == '\r' { c } else { BLANK }));
        done = turn.span.end;
    }
    blank.push_str(text.get(done..).unwrap_or_default());
    blank
}

/// A reading with another text of as many characters.
pub(in crate::study) fn with_text(reading: &Reading, text: String) -> Reading {
    let (old, new) = (reading.positions(), Positions::new(&text));
    let at = |byte| new.byte_of_code_point(old.code_point_of(byte)).unwrap_or(text.len());
    let turn = |turn: &Turn| Turn { span: Span::new(at(turn.span.start), at(turn.span.end)), ..turn.clone() };
    let turns = reading.turns.iter().map(turn).collect();
    Reading::new(reading.revision, sha256_hex(text.as_bytes()), text, turns)
}

/// Whether a text has nothing but blanks and white space.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c == BLANK || c.is_whitespace())
}

/// Every reading that ever came in, undone or not.
pub(super) fn imports(events: &[Event]) -> impl Iterator<Item = (&Event, &TranscriptImported)> {
    events.iter().filter_map(|event| match &event.decision {
        Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) => Some((event, &**d)),
        _ => None,
    })
}

/// The labels that a respondent has, by transcript: as they are known now, or as they were read.
pub(super) fn labels_of(
    state: &State,
    events: &[Event],
    respondent: &RespondentId,
) -> BTreeMap<TranscriptId, BTreeSet<String>> {
    let mut speakers: BTreeMap<&TranscriptId, SpeakerMap> = BTreeMap::new();
    for (_, import) in imports(events) {
        speakers.entry(&import.transcript).or_default().extend(import.speakers.clone());
    }
    for entry in &state.transcripts {
        speakers.entry(&entry.id).or_default().extend(entry.speakers.clone());
    }
    let mut found: BTreeMap<TranscriptId, BTreeSet<String>> = BTreeMap::new();
    for (transcript, map) in speakers {
        let theirs = map.into_iter().filter(|(_, speaker)| speaker.respondent.as_ref() == Some(respondent));
        let labels: BTreeSet<String> = theirs.map(|(label, _)| label).collect();
        if !labels.is_empty() {
            found.insert(transcript.clone(), labels);
        }
    }
    found
}

/// Readings without somebody's words, and where these were.
#[derive(Debug, Default)]
pub(super) struct Theirs(BTreeMap<(TranscriptId, u32), Gone>);

#[derive(Debug)]
struct Gone {
    /// The stretches, in code points.
    stretches: Vec<(usize, usize)>,
    /// The text without them.
    text: Vec<char>,
}

impl Theirs {
    /// Adds a reading, with its turns that are theirs.
    pub(super) fn add(&mut self, transcript: &TranscriptId, reading: &Reading, turns: &[&Turn]) {
        let positions = reading.positions();
        let stretch =
            |turn: &&Turn| (positions.code_point_of(turn.span.start), positions.code_point_of(turn.span.end));
        let gone = Gone {
            stretches: turns.iter().map(stretch).collect(),
            text: blanked(&reading.text, turns).chars().collect(),
        };
        self.0.insert((transcript.clone(), reading.revision), gone);
    }

    /// Whether a place has words of theirs.
    pub(super) fn has(&self, transcript: &TranscriptId, spot: Spot) -> bool {
        let gone = self.0.get(&(transcript.clone(), spot.revision));
        gone.is_some_and(|gone| gone.overlaps(spot.start, spot.end))
    }

    /// Whether a place is so near words of theirs that what stands before or after it may have some.
    pub(super) fn is_near(&self, transcript: &TranscriptId, spot: Spot) -> bool {
        let wide = Spot { start: spot.start.saturating_sub(CONTEXT), end: spot.end + CONTEXT, ..spot };
        self.has(transcript, wide)
    }

    /// Whether what was quoted at a place, with what stood before and after it, has words of theirs. What the reading
    /// still shows is no secret.
    pub(super) fn shows(&self, transcript: &TranscriptId, spot: Spot, words: &Words) -> bool {
        let Some(gone) = self.0.get(&(transcript.clone(), spot.revision)) else { return false };
        let length = |part: &Option<String>| part.as_ref().map_or(0, |part| part.chars().count());
        let before = spot.start.saturating_sub(length(&words.prefix));
        let after = spot.end + length(&words.suffix);
        let told = |part: &Option<String>, from: usize, to: usize| {
            let now = gone.text.get(from..to.min(gone.text.len())).unwrap_or_default();
            part.as_ref().is_some_and(|part| !part.chars().eq(now.iter().copied()))
        };
        gone.overlaps(before, after)
            && (told(&words.quote, spot.start, spot.end)
                || told(&words.prefix, before, spot.start)
                || told(&words.suffix, spot.end, after))
    }
}

impl Gone {
    fn overlaps(&self, start: usize, end: usize) -> bool {
        self.stretches.iter().any(|(from, to)| *from < end && start < *to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Blanking keeps every position: the rest of the text stands where it stood, line by line.
        #[test]
        fn blanking_moves_nothing(parts in prop::collection::vec(("(\\PC|[é👩\u{301}\n]){0,12}", any::<bool>()), 1..12)) {
            let mut text = String::new();
            let mut turns = Vec::new();
            for (part, theirs) in &parts {
                let span = Span::new(text.len(), text.len() + part.len());
                text.push_str(part);
                if *theirs {
                    turns.push(Turn { label: None, span, start_ms: None, end_ms: None });
                }
            }
            let blank = blanked(&text, &turns.iter().collect::<Vec<_>>());
            prop_assert_eq!(blank.chars().count(), text.chars().count());
            prop_assert_eq!(blank.lines().count(), text.lines().count());
            let mut at = 0;
            for (part, theirs) in &parts {
                let length = part.chars().count();
                let now: String = blank.chars().skip(at).take(length).collect();
                if *theirs {
                    prop_assert!(now.chars().all(|c| c == BLANK || c == '\n' || c == '\r'));
                } else {
                    prop_assert_eq!(&now, part);
                }
                at += length;
            }
        }
    }
}
