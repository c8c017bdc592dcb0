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
