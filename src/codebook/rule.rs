//! A rule that proposes codings: what it looks for, where it may look, and how much of the text it proposes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::QuestionId;
use crate::corpus::Role;

/// What a rule looks for. Matching is defined in `docs/matching.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matcher {
    /// A word or one of its listed variants, whole.
    Word {
        /// The word.
        word: String,
        /// Other forms.
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
#[serde(try_from = "RuleEntry", into = "RuleEntry")]
pub struct Rule {
    /// What it looks for.
    pub matcher: Matcher,
    /// How much it proposes.
    pub unit: Unit,
    /// Propose only when the sentence also holds one of these phrases.
    pub with: Vec<String>,
    /// Do not propose when the sentence holds one of these phrases.
    pub unless: Vec<String>,
    /// Do not propose when a negation stands at most so many words before the match; 0 is off.
    pub negation: usize,
    /// Whose turns it looks in; respondents' unless said otherwise.
    pub role: Option<Role>,
    /// Only respondents with these attribute values.
    pub attributes: BTreeMap<String, String>,
    /// Whether capitals matter; they do not unless said.
    pub case_sensitive: bool,
    /// Whether diacritics matter; they do not unless said.
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

/// A rule as it stands in a file: every key at one level, of which exactly one says what to look for.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    #[serde(skip_serializing_if = "Option::is_none")]
    word: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stem: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    phrase: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    regex: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    near: Option<[String; 2]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    question: Option<QuestionId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    variants: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<usize>,
    #[serde(default, skip_serializing_if = "is_default")]
    unit: Unit,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    with: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unless: Vec<String>,
    #[serde(default, skip_serializing_if = "is_default")]
    negation: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    attributes: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "is_default")]
    case_sensitive: bool,
    #[serde(default, skip_serializing_if = "is_default")]
    diacritics: bool,
}

impl TryFrom<RuleEntry> for Rule {
    /// The id of the sentence that says why the entry is no rule.
    type Error = &'static str;

    fn try_from(entry: RuleEntry) -> Result<Self, Self::Error> {
        let within = entry.within;
        let mut matchers = Vec::new();
        matchers.extend(entry.word.map(|word| Matcher::Word { word, variants: entry.variants.clone() }));
        matchers.extend(entry.stem.map(|stem| Matcher::Stem { stem }));
        matchers.extend(entry.phrase.map(|phrase| Matcher::Phrase { phrase }));
        matchers.extend(entry.regex.map(|regex| Matcher::Regex { regex }));
        matchers.extend(entry.question.map(|question| Matcher::Question { question }));
        if let Some(near) = entry.near {
            matchers.push(Matcher::Near { near, within: within.ok_or("codebook-rule-needs-within")? });
        }
        if matchers.len() > 1 {
            return Err("codebook-rule-several");
        }
        let matcher = matchers.pop().ok_or("codebook-rule-none")?;
        if within.is_some() && !matches!(matcher, Matcher::Near { .. }) {
            return Err("codebook-rule-within-without-near");
        }
        if !entry.variants.is_empty() && !matches!(matcher, Matcher::Word { .. }) {
            return Err("codebook-rule-variants-without-word");
        }
        Ok(Self {
            matcher,
            unit: entry.unit,
            with: entry.with,
            unless: entry.unless,
            negation: entry.negation,
            role: entry.role,
            attributes: entry.attributes,
            case_sensitive: entry.case_sensitive,
            diacritics: entry.diacritics,
        })
    }
}

impl From<Rule> for RuleEntry {
    fn from(rule: Rule) -> Self {
        let mut entry = Self {
            unit: rule.unit,
            with: rule.with,
            unless: rule.unless,
            negation: rule.negation,
            role: rule.role,
            attributes: rule.attributes,
            case_sensitive: rule.case_sensitive,
            diacritics: rule.diacritics,
            ..Self::default()
        };
        match rule.matcher {
            Matcher::Word { word, variants } => (entry.word, entry.variants) = (Some(word), variants),
            Matcher::Stem { stem } => entry.stem = Some(stem),
            Matcher::Phrase { phrase } => entry.phrase = Some(phrase),
            Matcher::Regex { regex } => entry.regex = Some(regex),
            Matcher::Near { near, within } => (entry.near, entry.within) = (Some(near), Some(within)),
            Matcher::Question { question } => entry.question = Some(question),
        }
        entry
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
