//! A phrase as people write it in a rule, read into the words to look for.

use unicode_segmentation::UnicodeSegmentation;

use crate::message::Language;
use crate::text::{Folding, stem};

/// The form in which words are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Folded.
    Folded(Folding),
    /// The stem of the folded word, in the language of the study.
    Stem(Language),
}

impl Form {
    /// A word in this form.
    pub(super) fn of(self, word: &str) -> String {
        match self {
            Self::Folded(folding) => folding.of(word).into_owned(),
            Self::Stem(language) => stem(language, &Folding::default().of(word)),
        }
    }
}

/// What one word of the text has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Term {
    /// This word.
    Word(String),
    /// A word that begins so; written `word*`.
    Beginning(String),
    /// Any word; written `*`.
    Any,
}

impl Term {
    /// Whether a word, in the form of the pattern, is what this asks for.
    pub(super) fn fits(&self, word: &str) -> bool {
        match self {
            Self::Word(wanted) => word == wanted,
            Self::Beginning(beginning) => word.starts_with(beginning),
            Self::Any => true,
        }
    }
}

/// Words in a row; at least one of them is not [`Term::Any`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    /// The words.
    pub(super) terms: Vec<Term>,
    /// The form in which they are compared.
    pub(super) form: Form,
}

/// Why a phrase cannot be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PatternFault {
    /// It has no word.
    Empty,
    /// It has nothing but `*`.
    OnlyStars,
    /// A `*` stands neither alone nor at the end of a word.
    StarMisplaced,
    /// It should be one word without `*`.
    NotOneWord,
}

impl Pattern {
    /// Reads a phrase, to be compared with that folding.
    pub(super) fn phrase(text: &str, folding: Folding) -> Result<Self, PatternFault> {
        let form = Form::Folded(folding);
        let pieces: Vec<&str> = text.split_word_bounds().collect();
        let mut terms = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| pieces.get(before));
            let after = pieces.get(at + 1);
            if is_word(piece) {
                let begins = after == Some(&"*");
                terms.push(if begins { Term::Beginning(form.of(piece)) } else { Term::Word(form.of(piece)) });
            } else if *piece == "*" {
                let alone = before.is_none_or(|before| before.trim().is_empty());
                if after.is_some_and(|after| *after == "*" || is_word(after))
                    || !(alone || before.is_some_and(|before| is_word(before)))
                {
                    return Err(PatternFault::StarMisplaced);
                }
                if alone {
                    terms.push(Term::Any);
                }
            }
        }
        if terms.is_empty() {
            return Err(PatternFault::Empty);
        }
        if terms.iter().all(|term| *term == Term::Any) {
            return Err(PatternFault::OnlyStars);
        }
        Ok(Self { terms, form })
    }

    /// Reads a word that stands for every word with its stem.
    pub(super) fn stem(text: &str, language: Language) -> Result<Self, PatternFault> {
        let phrase = Self::phrase(text, Folding::default())?;
        match phrase.terms.as_slice() {
            [Term::Word(word)] => {
                let form = Form::Stem(language);
                Ok(Self { terms: vec![Term::Word(form.of(word))], form })
            }
            _ => Err(PatternFault::NotOneWord),
        }
    }
}

fn is_word(piece: &str) -> bool {
    piece.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Term>, PatternFault> {
        Pattern::phrase(text, Folding::default()).map(|pattern| pattern.terms)
    }

    #[test]
    fn stars_stand_for_an_ending_or_for_a_word() {
        let word = |word: &str| Term::Word(word.to_owned());
        let beginning = |word: &str| Term::Beginning(word.to_owned());
        assert_eq!(read("Wat er * speelt"), Ok(vec![word("wat"), word("er"), Term::Any, word("speelt")]));
        assert_eq!(read("e-mail*, Cliënt*!"), Ok(vec![word("e"), beginning("mail"), beginning("client")]));
        assert_eq!(read("* zo’n"), Ok(vec![Term::Any, word("zo'n")]));
    }

    #[test]
    fn other_stars_and_empty_phrases_are_faults() {
        for text in ["*heid", "ge*t", "kind**", "o.a.*"] {
            assert_eq!(read(text), Err(PatternFault::StarMisplaced), "{text}");
        }
        assert_eq!(read(" ?! 👍"), Err(PatternFault::Empty));
        assert_eq!(read("* *"), Err(PatternFault::OnlyStars));
        for text in ["veilig*", "een intake"] {
            assert_eq!(Pattern::stem(text, Language::Nl), Err(PatternFault::NotOneWord), "{text}");
        }
    }
}
