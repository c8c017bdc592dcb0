//! Finding: where phrases stand in an index, and which of all those places are the hits.

use std::cmp::Reverse;
use std::ops::Range;

use regex::Regex;

use super::index::Index;
use super::pattern::{Pattern, Term};
use crate::corpus::Role;
use crate::text::Span;

/// What a rule found: a stretch of one turn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// The number of the turn in the index.
    pub(super) turn: usize,
    /// The stretch, in bytes of the reading.
    pub(super) span: Span,
}

/// Every place where a pattern stands, overlapping ones too, in order: the words it covers.
pub(super) fn occurrences(index: &Index<'_>, pattern: &Pattern) -> Vec<Range<usize>> {
    let named = pattern.terms.iter().enumerate().filter(|(_, term)| **term != Term::Any);
    // Any named word would do to start from; the rarest leaves the least to look at.
    let rarest = named.min_by_key(|(_, term)| index.count(term, pattern.form));
    let Some((at, term)) = rarest else { return Vec::new() };
    let starts = index.places(term, pattern.form).into_iter().filter_map(|place| place.checked_sub(at));
    starts
        .filter(|start| stands_at(index, pattern, *start))
        .map(|start| start..start + pattern.terms.len())
        .collect()
}

/// Whether a pattern stands anywhere within a range of words.
pub(super) fn occurs_in(index: &Index<'_>, pattern: &Pattern, words: &Range<usize>) -> bool {
    let mut starts = words.start..(words.end + 1).saturating_sub(pattern.terms.len());
    starts.any(|start| stands_at(index, pattern, start))
}

fn stands_at(index: &Index<'_>, pattern: &Pattern, start: usize) -> bool {
    let Some(words) = index.words.get(start..start + pattern.terms.len()) else { return false };
    let paragraph = words.first().map(|word| word.paragraph);
    let mut pairs = words.iter().zip(&pattern.terms);
    pairs.all(|(word, term)| Some(word.paragraph) == paragraph && index.fits(word, term, pattern.form))
}

/// The hits of any of several patterns.
pub(super) fn any_of(index: &Index<'_>, patterns: &[Pattern]) -> Vec<Hit> {
    let all = patterns.iter().flat_map(|pattern| occurrences(index, pattern)).collect();
    leftmost_longest(index, all)
}

/// The hits of two patterns in one turn with at most so many words from the one to the other, in either order.
pub(super) fn near(index: &Index<'_>, [one, other]: &[Pattern; 2], within: usize) -> Vec<Hit> {
    let (ones, others) = (occurrences(index, one), occurrences(index, other));
    let mut pairs = farthest_pairs(index, &ones, &others, within);
    pairs.extend(farthest_pairs(index, &others, &ones, within));
    leftmost_longest(index, pairs)
}

/// For each of the earlier places: from there to the farthest of the later ones behind it, in its turn and within reach.
fn farthest_pairs(
    index: &Index<'_>,
    earlier: &[Range<usize>],
    later: &[Range<usize>],
    within: usize,
) -> Vec<Range<usize>> {
    let pair = |first: &Range<usize>| {
        let turn = index.turns.get(index.words.get(first.start)?.turn)?;
        let behind = first.end.saturating_add(within).min(turn.words.end);
        let last = later.get(later.partition_point(|place| place.start < behind).checked_sub(1)?)?;
        (first.end <= last.start).then_some(first.start..last.end)
    };
    earlier.iter().filter_map(pair).collect()
}

/// The matches of a regular expression in turns of that role, without white space at the ends; what is left empty is no
/// hit.
pub(super) fn matches(index: &Index<'_>, regex: &Regex, role: Role) -> Vec<Hit> {
    let mut hits = Vec::new();
    for (turn, indexed) in index.turns.iter().enumerate().filter(|(_, turn)| turn.speaker.role == role) {
        let text = indexed.text();
        let found = regex.find_iter(text).map(|found| Span::new(found.start(), found.end()).trimmed(text));
        let start = indexed.span.start;
        let moved =
            found.filter(|span| !span.is_empty()).map(|span| Span::new(start + span.start, start + span.end));
        hits.extend(moved.map(|span| Hit { turn, span }));
    }
    hits
}

/// Of ranges of words in any order: the leftmost, the longest of those that start together, and so on behind it.
fn leftmost_longest(index: &Index<'_>, mut ranges: Vec<Range<usize>>) -> Vec<Hit> {
    ranges.sort_unstable_by_key(|words| (words.start, Reverse(words.end)));
    let mut hits = Vec::new();
    let mut behind = 0;
    for words in ranges {
        if words.start < behind {
            continue;
        }
        behind = words.end;
        let found = index.words.get(words).unwrap_or_default();
        if let (Some(first), Some(last)) = (found.first(), found.last()) {
            hits.push(Hit { turn: first.turn, span: first.span.join(last.span) });
        }
    }
    hits
}
