//! An index over transcripts: turns, sentences and words in their places, made once and shared by all rules.

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::ops::Range;

use super::pattern::{Form, Term};
use super::vocabulary::Vocabulary;
use crate::corpus::{Respondent, RespondentId, Role, Speaker, Transcript};
use crate::text::{Folding, Span, has_empty_line, sentences, words};

/// A turn that may be searched; its words are numbered over all transcripts.
#[derive(Debug)]
pub(super) struct IndexedTurn<'t> {
    pub(super) transcript: &'t Transcript,
    /// The number of the transcript among those indexed.
    pub(super) source: usize,
    pub(super) speaker: Speaker,
    pub(super) span: Span,
    pub(super) words: Range<usize>,
    /// Made when they are first needed: most turns that no rule finds anything in never are.
    sentences: OnceCell<Vec<Span>>,
}

impl<'t> IndexedTurn<'t> {
    /// The words of the turn as they were typed.
    pub(super) fn text(&self) -> &'t str {
        self.span.of(&self.transcript.reading.text)
    }

    /// The sentences that share at least one byte with a span of the turn.
    pub(super) fn sentences_in(&self, span: Span) -> &[Span] {
        let moved = |within: Span| Span::new(self.span.start + within.start, self.span.start + within.end);
        let all = self.sentences.get_or_init(|| sentences(self.text()).into_iter().map(moved).collect());
        all.get(overlapping(all, 0..all.len(), span, |sentence| *sentence)).unwrap_or_default()
    }

    /// A span of the turn, widened to the sentences that it touches.
    pub(super) fn sentences_around(&self, span: Span) -> Span {
        self.sentences_in(span).iter().fold(span, |around, sentence| around.join(*sentence))
    }

    /// The turn without white space at the ends.
    pub(super) fn trimmed(&self) -> Span {
        self.span.trimmed(&self.transcript.reading.text)
    }
}

/// A word in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct IndexedWord {
    pub(super) span: Span,
    pub(super) turn: usize,
    /// Counts over all transcripts, so that equal paragraphs are in one turn.
    pub(super) paragraph: usize,
    /// The number of the distinct word, as typed.
    distinct: usize,
}

/// The turns of transcripts, ready to be searched by any number of rules.
#[derive(Debug, Default)]
pub(super) struct Index<'t> {
    pub(super) turns: Vec<IndexedTurn<'t>>,
    pub(super) words: Vec<IndexedWord>,
    paragraphs: usize,
    /// The distinct words; their places are numbers of words.
    vocabulary: Vocabulary<'t>,
}

impl<'t> Index<'t> {
    /// Indexes every turn except those of respondents who withdrew.
    pub(super) fn new(
        transcripts: &[&'t Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Self {
        Self::of_roles(&[Role::Interviewer, Role::Respondent, Role::Other], transcripts, respondents)
    }

    /// The same, with the words of speakers in these roles only; the turns of the others have none.
    pub(super) fn of_roles(
        roles: &[Role],
        transcripts: &[&'t Transcript],
        respondents: &BTreeMap<RespondentId, Respondent>,
    ) -> Self {
        let mut index = Self::default();
        let withdrew = |id: &RespondentId| respondents.get(id).is_some_and(|known| known.withdrawn.is_some());
        for (source, transcript) in transcripts.iter().copied().enumerate() {
            for turn in &transcript.reading.turns {
                let speaker = transcript.speaker(turn);
                if speaker.respondent.as_ref().is_some_and(withdrew) {
                    continue;
                }
                let words = if roles.contains(&speaker.role) {
                    index.read_words(transcript, turn.span)
                } else {
                    index.words.len()..index.words.len()
                };
                let (span, sentences) = (turn.span, OnceCell::new());
                index.turns.push(IndexedTurn { transcript, source, speaker, span, words, sentences });
            }
        }
        index
    }

    /// Adds the words of the next turn.
    fn read_words(&mut self, transcript: &'t Transcript, span: Span) -> Range<usize> {
        let (text, turn, first) = (span.of(&transcript.reading.text), self.turns.len(), self.words.len());
        self.paragraphs += 1;
        let mut behind = 0;
        for place in words(text) {
            self.paragraphs += usize::from(has_empty_line(&text[behind..place.start]));
            behind = place.end;
            let distinct = self.vocabulary.add(place.of(text), self.words.len());
            let place = Span::new(span.start + place.start, span.start + place.end);
            self.words.push(IndexedWord { span: place, turn, paragraph: self.paragraphs, distinct });
        }
        first..self.words.len()
    }

    /// Whether a word is what a term asks for.
    pub(super) fn fits(&self, word: &IndexedWord, term: &Term, form: Form) -> bool {
        *term == Term::Any || self.vocabulary.word(word.distinct, form).is_some_and(|word| term.fits(word))
    }

    /// The numbers of the words that a term asks for, in order.
    pub(super) fn places(&self, term: &Term, form: Form) -> Vec<usize> {
        self.vocabulary.places(term, form)
    }

    /// How many words are what a term asks for.
    pub(super) fn count(&self, term: &Term, form: Form) -> usize {
        self.vocabulary.count(term, form)
    }

    /// Words, folded.
    pub(super) fn folded(&self, words: Range<usize>) -> Vec<&str> {
        let words = self.words.get(words).unwrap_or_default().iter();
        let form = Form::Folded(Folding::default());
        words.filter_map(|word| self.vocabulary.word(word.distinct, form)).collect()
    }

    /// The words that share at least one byte with a span of a turn.
    pub(super) fn words_in(&self, turn: usize, span: Span) -> Range<usize> {
        let Some(turn) = self.turns.get(turn) else { return 0..0 };
        overlapping(&self.words, turn.words.clone(), span, |word| word.span)
    }
}

/// Those of a range of things in order, not overlapping, that share at least one byte with a span.
fn overlapping<T>(
    things: &[T],
    within: Range<usize>,
    span: Span,
    place: impl Fn(&T) -> Span,
) -> Range<usize> {
    let things = things.get(within.clone()).unwrap_or_default();
    let first = things.partition_point(|thing| place(thing).end <= span.start);
    let behind = things.partition_point(|thing| place(thing).start < span.end);
    within.start + first..within.start + behind.max(first)
}
