//! Words that may exist in both languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::message::Language;

/// A text in one or both languages, or in the study's own language without saying which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Wording {
    /// One text, in the language of the study.
    Plain(String),
    /// A text per language.
    PerLanguage(BTreeMap<Language, String>),
}

impl Wording {
    /// The text in a language, or in the other one when that is all there is.
    #[must_use]
    pub fn in_language(&self, language: Language) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::PerLanguage(texts) => {
                texts.get(&language).or_else(|| texts.get(&language.other())).map_or("", String::as_str)
            }
        }
    }

    /// A wording with another text in one language; `own` is the language of a text that does not say which it is in.
    /// Nothing is left when an empty text takes the last one out.
    #[must_use]
    pub fn reworded(old: Option<&Self>, own: Language, language: Language, text: &str) -> Option<Self> {
        let (mut texts, says_which) = match old {
            None => (BTreeMap::new(), false),
            Some(Self::Plain(old)) => (BTreeMap::from([(own, old.clone())]), false),
            Some(Self::PerLanguage(texts)) => (texts.clone(), true),
        };
        let text = text.trim();
        if text.is_empty() {
            texts.remove(&language);
        } else {
            texts.insert(language, text.to_owned());
        }
        match (texts.len(), texts.get(&own)) {
            (0, _) => None,
            (1, Some(text)) if !says_which => Some(Self::Plain(text.clone())),
            _ => Some(Self::PerLanguage(texts)),
        }
    }

    /// Every text there is.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let texts: Vec<&str> = match self {
            Self::Plain(text) => vec![text],
            Self::PerLanguage(texts) => texts.values().map(String::as_str).collect(),
        };
        texts.into_iter()
    }

    /// Whether there is nothing but white space.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all().all(|text| text.trim().is_empty())
    }
}

impl From<&str> for Wording {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}
