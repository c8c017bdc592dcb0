//! The distinct words of a study: each is folded and stemmed once, however often it stands in the transcripts.

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Bound;

use super::pattern::{Form, Term};
use crate::message::Language;

/// The distinct words as typed, numbered in the order of their first place.
#[derive(Debug, Default)]
pub(super) struct Vocabulary<'t> {
    numbers: HashMap<&'t str, usize, BuildHasherDefault<Fnv>>,
    words: Vec<(&'t str, Vec<usize>)>,
    /// One for each [`Form`] there is, made when it is first needed.
    lexicons: [OnceCell<Lexicon>; 6],
}

/// The distinct words in one form.
#[derive(Debug, Default)]
struct Lexicon {
    /// The form of each distinct word.
    forms: Vec<String>,
    /// The distinct words of each form.
    numbers: BTreeMap<String, Vec<usize>>,
}

impl<'t> Vocabulary<'t> {
    /// Notes that a word stands at a place, later than all places before, and returns the number of the distinct word.
    pub(super) fn add(&mut self, word: &'t str, place: usize) -> usize {
        let number = *self.numbers.entry(word).or_insert(self.words.len());
        match self.words.get_mut(number) {
            Some((_, places)) => places.push(place),
            None => self.words.push((word, vec![place])),
        }
        number
    }

    /// A distinct word in a form.
    pub(super) fn word(&self, number: usize, form: Form) -> Option<&str> {
        self.lexicon(form).forms.get(number).map(String::as_str)
    }

    /// The places of all words that a term asks for, in order.
    pub(super) fn places(&self, term: &Term, form: Form) -> Vec<usize> {
        let mut places: Vec<usize> = self.fitting(term, form).flatten().copied().collect();
        // The places of each distinct word are in order already, and a stable sort makes use of that.
        places.sort();
        places
    }

    /// How many places [`Self::places`] would give.
    pub(super) fn count(&self, term: &Term, form: Form) -> usize {
        self.fitting(term, form).map(Vec::len).sum()
    }

    /// The places of each distinct word that a term asks for.
    fn fitting(&self, term: &Term, form: Form) -> impl Iterator<Item = &Vec<usize>> {
        let from = match term {
            Term::Word(wanted) | Term::Beginning(wanted) => wanted.as_str(),
            Term::Any => "",
        };
        let range = (Bound::Included(from), Bound::Unbounded);
        let forms = self.lexicon(form).numbers.range::<str, _>(range);
        let numbers = forms.take_while(|(word, _)| term.fits(word)).flat_map(|(_, numbers)| numbers);
        numbers.filter_map(|number| self.words.get(*number)).map(|(_, places)| places)
    }

    fn lexicon(&self, form: Form) -> &Lexicon {
        let slot = match form {
            Form::Folded(folding) => {
                usize::from(folding.keep_case) + 2 * usize::from(folding.keep_diacritics)
            }
            Form::Stem(Language::Nl) => 4,
            Form::Stem(Language::En) => 5,
        };
        self.lexicons[slot].get_or_init(|| Lexicon::new(&self.words, form))
    }
}

impl Lexicon {
    fn new(words: &[(&str, Vec<usize>)], form: Form) -> Self {
        let mut lexicon = Self::default();
        for (number, (word, _)) in words.iter().enumerate() {
            let word = form.of(word);
            lexicon.numbers.entry(word.clone()).or_default().push(number);
            lexicon.forms.push(word);
        }
        lexicon
    }
}

/// The FNV-1a hash: words are short, and the standard hash took half the time of reading a study.
#[derive(Debug)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
