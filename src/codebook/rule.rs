//! A rule that proposes codings: what it looks for, where it may look, and how much of the text it proposes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::QuestionId;
use crate::corpus::Role;

/// What a rule looks for. Matching is defined in `docs/matching.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
pub enum Matcher {
    /// A word or one of its listed variants, whole.
    Word {
        /// The word.
        word: String,
        /// Other forms.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        variants: Vec<String>,
    },
    /// Any word with the same Snowball stem.
    Stem {
        /// A word with that stem.
        stem: String,
    },
    /// Words in a row; `*` at the end of a word stands for any ending, `*` alone for any one word.
    Phrase {
        /// The words.
        phrase: String,
    },
    /// A regular expression, within one turn.
    Regex {
        /// The expression, in the syntax of the `regex` crate.
        regex: String,
    },
    /// Two terms (words, perhaps with `*`) with at most so many words between them, in any order.
    Near {
        /// The terms.
        near: [String; 2],
        /// The largest distance in words; 1 is next to each other.
        within: usize,
    },
    /// The respondent's answer to a question of the guide, until the next question.
    Question {
        /// The question.
        question: QuestionId,
    },
}

/// How much of the text a rule proposes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// The matched words only.
    Words,
    /// The sentence or sentences around them.
    #[default]
    Sentence,
    /// The whole turn.
    Turn,
}

/// A matcher with its filters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// What it looks for.
    #[serde(flatten)]
    pub matcher: Matcher,
    /// How much it proposes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: Unit,
    /// Propose only when the sentence also holds one of these phrases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<String>,
    /// Do not propose when the sentence holds one of these phrases.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless: Vec<String>,
    /// Do not propose when a negation stands at most so many words before the match; 0 is off.
    #[serde(default, skip_serializing_if = "is_default")]
    pub negation: usize,
    /// Whose turns it looks in; respondents' unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only respondents with these attribute values.
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub attributes: BTreeMap<String, String>,
    /// Whether capitals matter; they do not unless said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub case_sensitive: bool,
    /// Whether diacritics matter; they do not unless said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub diacritics: bool,
}

impl Rule {
    /// A rule with the default filters.
    #[must_use]
    pub fn new(matcher: Matcher) -> Self {
        Self {
            matcher,
            unit: Unit::Sentence,
            with: Vec::new(),
            unless: Vec::new(),
            negation: 0,
            role: None,
            attributes: BTreeMap::new(),
            case_sensitive: false,
            diacritics: false,
        }
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
