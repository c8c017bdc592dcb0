//! Aligns two versions of a text by their words, and says where a stretch of the old one stands in the new one.
//!
//! Words and marks are compared without capitals and accents. The diff is imara's histogram: it takes time nearly in
//! proportion to the text, and goes by no clock, so that the same texts always give the same answer.

use std::collections::HashMap;
use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};
use unicode_segmentation::UnicodeSegmentation;

use super::{Span, fold};

/// How much longer than what it replaces a stretch may be before it is taken for something put in beside it: this many
/// times, and this many words more.
const GROWTH: usize = 3;

/// Two versions of a text, word against word.
pub struct Alignment<'t> {
    old: Side<'t>,
    new: Side<'t>,
    /// For each word of the old text its place in the new one.
    stands: Vec<Option<usize>>,
    /// What changed, in order.
    changes: Vec<Change>,
}

/// One version: its words and marks, each with a number that equal ones share.
struct Side<'t> {
    text: &'t str,
    spans: Vec<Span>,
    tokens: Vec<Token>,
}

/// Words of the old text and those that stand in their place; one of the two may be none.
#[derive(Debug, Clone)]
struct Change {
    old: Range<usize>,
    new: Range<usize>,
}

/// Where a stretch of the old text stands in the new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// The place; it begins and ends with a word or mark.
    pub span: Span,
    /// How many words the stretch had.
    pub words: usize,
    /// How many of them stand there still, in order.
    pub kept: usize,
    /// How many words stand there now.
    pub now: usize,
    /// Whether the words just before and after the stretch stand where they stood, beside it.
    pub held: bool,
}

impl<'t> Alignment<'t> {
    /// Aligns two versions.
    #[must_use]
    pub fn new(old: &'t str, new: &'t str) -> Self {
        let mut numbers = HashMap::new();
        let (old, new) = (Side::of(old, &mut numbers), Side::of(new, &mut numbers));
        let mut diff = Diff::default();
        let count = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        diff.compute_with(Algorithm::Histogram, &old.tokens, &new.tokens, count);
        let range = |range: Range<u32>| range.start as usize..range.end as usize;
        let changes: Vec<Change> =
            diff.hunks().map(|hunk| Change { old: range(hunk.before), new: range(hunk.after) }).collect();
        let mut stands = Vec::with_capacity(old.tokens.len());
        let mut place = 0;
        for change in &changes {
            while stands.len() < change.old.start {
                stands.push(Some(place));
                place += 1;
            }
            stands.resize(change.old.end, None);
            place = change.new.end;
        }
        while stands.len() < old.tokens.len() {
            stands.push(Some(place));
            place += 1;
        }
        Self { old, new, stands, changes }
    }

    /// Where a stretch of the old text stands in the new one; nothing when no word of either stands there.
    #[must_use]
    pub fn region(&self, span: Span) -> Option<Region> {
        let words = self.old.words_in(span);
        let stands = self.stands_of(&words);
        let (first, last) = (stands.first()?, stands.last()?);
        let start = first.unwrap_or_else(|| self.edge(&words).0);
        let end = last.map_or_else(|| self.edge(&words).1, |place| place + 1);
        if start >= end {
            return None;
        }
        let inside = |place: &usize| (start..end).contains(place);
        let spoken = |side: &Side<'_>, at: usize| side.is_spoken(at);
        // A stretch of nothing but marks is measured by its marks.
        let mute = !words.clone().any(|at| spoken(&self.old, at));
        let kept = words
            .clone()
            .zip(&stands)
            .filter(|(at, to)| to.is_some_and(|to| inside(&to)) && (mute || spoken(&self.old, *at)));
        Some(Region {
            span: Span::new(
                self.within(span.start, words.start, *first).unwrap_or(self.new.spans.get(start)?.start),
                self.within(span.end, words.end - 1, *last).unwrap_or(self.new.spans.get(end - 1)?.end),
            ),
            kept: kept.count(),
            now: (start..end).filter(|at| mute || spoken(&self.new, *at)).count(),
            held: self.held(&words, start, end),
            words: words.filter(|at| mute || spoken(&self.old, *at)).count(),
        })
    }

    /// The only place in the new text where words stand that begin and end as a word of the old text did.
    #[must_use]
    pub fn only_place(&self, span: Span) -> Option<Span> {
        self.new.only(span.of(self.old.text), self.old.whole_words(span))
    }

    /// Whether the words of a stretch stand nowhere else in the old text.
    #[must_use]
    pub fn was_only(&self, span: Span) -> bool {
        self.old.only(span.of(self.old.text), self.old.whole_words(span)).is_some()
    }

    /// The places of words of the old text. What was taken out or put in may as well have stood a little further on
    /// when the words repeat themselves; it is taken to have stood outside the stretch where it can have.
    fn stands_of(&self, words: &Range<usize>) -> Vec<Option<usize>> {
        let mut stands: Vec<Option<usize>> = self.stands.get(words.clone()).unwrap_or_default().to_vec();
        let mut put = |from: usize, to: usize, count: usize| {
            let places = stands.iter_mut().skip(from - words.start).take(count);
            for (step, place) in places.enumerate() {
                *place = Some(to + step);
            }
        };
        for (at, change) in self.changes.iter().enumerate() {
            let Change { old, new } = change;
            let before = at.checked_sub(1).and_then(|at| self.changes.get(at));
            let after = self.changes.get(at + 1);
            let room = (
                old.start - before.map_or(0, |change| change.old.end),
                after.map_or(self.old.tokens.len(), |change| change.old.start) - old.end,
            );
            if new.is_empty() && old.start < words.end && words.start < old.end {
                let (left, right) = (old.end.saturating_sub(words.start), words.end - old.start);
                if left <= room.0 && self.old.repeats(old.start - left, old.end - left, left) {
                    put(words.start, new.start - left, left);
                } else if right <= room.1 && self.old.repeats(old.start, old.end, right) {
                    put(old.start, new.start, right);
                }
            } else if old.is_empty() && words.start < old.start && old.start < words.end {
                let (left, right) = (old.start - words.start, words.end - old.start);
                if left <= room.0 && self.new.repeats(new.start - left, new.end - left, left) {
                    put(words.start, new.end - left, left);
                } else if right <= room.1 && self.new.repeats(new.start, new.end, right) {
                    put(old.start, new.start, right);
                }
            }
        }
        stands
    }

    /// Where a stretch begins and ends in the new text as far as its first and last word were changed. Where only part
    /// of a change is the stretch's, its part of the new words is; where the new words are many more than the old ones,
    /// none are.
    fn edge(&self, words: &Range<usize>) -> (usize, usize) {
        let changed = |at: usize| self.changes.iter().find(|change| change.old.contains(&at));
        let start = changed(words.start).map_or(0, |Change { old, new }| {
            let grown = new.len() > GROWTH * old.len() + GROWTH;
            if grown { new.end } else { new.start + (words.start - old.start) * new.len() / old.len() }
        });
        let end = changed(words.end - 1).map_or(0, |Change { old, new }| {
            let grown = new.len() > GROWTH * old.len() + GROWTH;
            let share = (words.end.min(old.end) - old.start) * new.len();
            if grown { new.start } else { new.start + share.div_ceil(old.len()) }
        });
        (start, end)
    }

    /// Whether the words on either side of a stretch stand beside its place; the edges of the texts do.
    fn held(&self, words: &Range<usize>, start: usize, end: usize) -> bool {
        let before = match words.start.checked_sub(1) {
            Some(at) => self.stands.get(at).copied().flatten().is_some_and(|place| place + 1 == start),
            None => start == 0,
        };
        let after = match self.stands.get(words.end) {
            Some(place) => *place == Some(end),
            None => end == self.new.tokens.len(),
        };
        before && after
    }

    /// Where an end of a stretch that lies inside a word comes in the new text, when the word is still the same.
    fn within(&self, end: usize, word: usize, stands: Option<usize>) -> Option<usize> {
        let (old, new) = (self.old.spans.get(word)?, self.new.spans.get(stands?)?);
        let same = old.of(self.old.text) == new.of(self.new.text);
        (same && old.start < end && end < old.end).then(|| new.start + (end - old.start))
    }
}

impl<'t> Side<'t> {
    fn of(text: &'t str, numbers: &mut HashMap<String, u32>) -> Self {
        let words = text.split_word_bound_indices().filter(|(_, word)| !word.trim().is_empty());
        let (mut spans, mut tokens) = (Vec::new(), Vec::new());
        for (start, word) in words {
            spans.push(Span::new(start, start + word.len()));
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            tokens.push(Token(*numbers.entry(fold(word).into_owned()).or_insert(next)));
        }
        Self { text, spans, tokens }
    }

    /// The words that a stretch touches.
    fn words_in(&self, span: Span) -> Range<usize> {
        let start = self.spans.partition_point(|word| word.end <= span.start);
        let end = self.spans.partition_point(|word| word.start < span.end);
        start..end.max(start)
    }

    fn is_spoken(&self, at: usize) -> bool {
        self.spans.get(at).is_some_and(|span| span.of(self.text).contains(char::is_alphanumeric))
    }

    /// Whether two stretches of so many words are the same.
    fn repeats(&self, one: usize, other: usize, count: usize) -> bool {
        let stretch = |from: usize| self.tokens.get(from..from + count);
        stretch(one).is_some() && stretch(one) == stretch(other)
    }

    /// Whether a stretch begins where a word does, and ends where one does.
    fn whole_words(&self, span: Span) -> (bool, bool) {
        let words = self.words_in(span.trimmed(self.text));
        let span = span.trimmed(self.text);
        let first = self.spans.get(words.start).is_some_and(|word| word.start == span.start);
        let last = words.end.checked_sub(1).and_then(|at| self.spans.get(at));
        (first, last.is_some_and(|word| word.end == span.end))
    }

    /// The only place of words that begin and end with a word where that is asked.
    fn only(&self, words: &str, whole: (bool, bool)) -> Option<Span> {
        if words.trim().is_empty() {
            return None;
        }
        let fits = |span: &Span| {
            let (first, last) = self.whole_words(*span);
            (first || !whole.0) && (last || !whole.1)
        };
        let places =
            self.text.match_indices(words).map(|(start, found)| Span::new(start, start + found.len()));
        let mut places = places.filter(fits);
        places.next().filter(|_| places.next().is_none())
    }
}
