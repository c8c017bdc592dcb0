//! A code: what it means, what belongs to it and what does not.

use serde::{Deserialize, Serialize};

use super::{CodeId, QuestionId, Rule, ThemeId, Wording};
use crate::message::Language;

/// Where a code came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// From theory, literature or the interview guide, before reading.
    Deductive,
    /// Made while coding, in the researcher's words.
    Inductive,
    /// Made while coding, in a respondent's own words.
    InVivo,
}

impl Origin {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Deductive => "deductive",
            Self::Inductive => "inductive",
            Self::InVivo => "in-vivo",
        }
    }
}

/// A code of the codebook.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// The id.
    pub id: CodeId,
    /// The name people read.
    pub label: Wording,
    /// Other names it has had or is known by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The themes that hold it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<ThemeId>,
    /// The code it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<CodeId>,
    /// Where it came from.
    pub origin: Origin,
    /// The questions of the guide that ask about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<QuestionId>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Wording>,
    /// What belongs to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub include: Option<Wording>,
    /// What does not, and where that goes instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclude: Option<Wording>,
    /// An anchor example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Wording>,
    /// Why it was added, for a code that came later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Wording>,
    /// The rules that propose codings.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

impl Code {
    /// A code with a name and nothing else.
    #[must_use]
    pub fn new(id: CodeId, label: Wording, origin: Origin) -> Self {
        Self {
            id,
            label,
            aliases: Vec::new(),
            themes: Vec::new(),
            parent: None,
            origin,
            questions: Vec::new(),
            definition: None,
            include: None,
            exclude: None,
            example: None,
            reason: None,
            rules: Vec::new(),
        }
    }

    /// The name in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.label.in_language(language)
    }
}
