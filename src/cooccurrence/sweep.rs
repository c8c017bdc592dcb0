//! Which stretches of two codes overlap, found in one pass over each transcript.

use std::collections::BTreeSet;

use super::Place;
use super::stretches::Stretch;
use crate::corpus::{RespondentId, Transcript};

/// Two stretches of different codes that share words of somebody both count for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Overlap<'m> {
    /// The stretch of the code that comes first in the codebook.
    pub(super) a: usize,
    /// The other stretch.
    pub(super) b: usize,
    /// From where the first of the two begins to where the last ends.
    pub(super) place: Place,
    /// Who says the words they share.
    pub(super) who: BTreeSet<&'m RespondentId>,
}

/// Every pair of stretches that overlap. The stretches stand in order of transcript and place; each is held against those
/// that are still open where it begins, so that the time taken is in proportion to the stretches and the overlaps, and
/// not to all pairs.
pub(super) fn overlaps<'m>(transcripts: &'m [Transcript], stretches: &[Stretch<'m>]) -> Vec<Overlap<'m>> {
    let (mut found, mut open): (Vec<Overlap>, Vec<usize>) = (Vec::new(), Vec::new());
    for (number, stretch) in stretches.iter().enumerate() {
        open.retain(|other| {
            let other = &stretches[*other];
            other.transcript == stretch.transcript && other.span.end > stretch.span.start
        });
        for other in &open {
            let shared = shared(&transcripts[stretch.transcript], stretch, &stretches[*other]);
            if shared.is_empty() {
                continue;
            }
            let (a, b) =
                if stretches[*other].code < stretch.code { (*other, number) } else { (number, *other) };
            let span = stretch.span.join(stretches[*other].span);
            found.push(Overlap { a, b, place: Place { transcript: stretch.transcript, span }, who: shared });
        }
        open.push(number);
    }
    found
}

/// Those who say words that two stretches share, and for whom both count.
fn shared<'m>(
    transcript: &'m Transcript,
    one: &Stretch<'m>,
    other: &Stretch<'m>,
) -> BTreeSet<&'m RespondentId> {
    let words =
        crate::text::Span::new(one.span.start.max(other.span.start), one.span.end.min(other.span.end));
    let speak = transcript.reading.turns_in(words).filter_map(|turn| transcript.respondent(turn));
    speak.filter(|who| one.respondents.contains(who) && other.respondents.contains(who)).collect()
}
