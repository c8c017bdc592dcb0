//! Who speaks how much in a transcript: turns, words and time per speaker.

use unicode_segmentation::UnicodeSegmentation;

use super::{Speaker, Transcript};

/// A speaker's part of a transcript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerShare {
    /// The label as written; empty for words without one.
    pub label: String,
    /// Who it stands for.
    pub speaker: Speaker,
    /// The number of turns.
    pub turns: usize,
    /// The number of words, as Unicode (UAX 29) divides them.
    pub words: usize,
    /// The time spoken in milliseconds; `None` when no turn has both times.
    pub duration_ms: Option<u64>,
}

impl Transcript {
    /// Each speaker's part, in the order in which they first speak.
    #[must_use]
    pub fn shares(&self) -> Vec<SpeakerShare> {
        let mut shares: Vec<SpeakerShare> = Vec::new();
        for turn in &self.reading.turns {
            let label = turn.label.clone().unwrap_or_default();
            let words = turn.span.of(&self.reading.text).unicode_words().count();
            let duration = turn.start_ms.zip(turn.end_ms).map(|(start, end)| end.saturating_sub(start));
            match shares.iter_mut().find(|share| share.label == label) {
                Some(share) => {
                    share.turns += 1;
                    share.words += words;
                    share.duration_ms = add(share.duration_ms, duration);
                }
                None => shares.push(SpeakerShare {
                    speaker: self.speaker(turn),
                    label,
                    turns: 1,
                    words,
                    duration_ms: duration,
                }),
            }
        }
        shares
    }

    /// The length of the recording as far as the turns tell, in milliseconds.
    #[must_use]
    pub fn duration_ms(&self) -> Option<u64> {
        let times = self.reading.turns.iter().filter_map(|turn| turn.end_ms.or(turn.start_ms));
        times.max()
    }
}

fn add(a: Option<u64>, b: Option<u64>) -> Option<u64> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a + b),
        (one, other) => one.or(other),
    }
}
