//! A theme: codes under a central organising concept; and the ties between themes, codes and people.

use serde::{Deserialize, Serialize};

use super::{ThemeId, Wording};
use crate::message::Language;

/// How far a theme has come (Braun & Clarke's phases 3, 4 and 5).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Phase 3: a grouping to be looked at.
    #[default]
    Candidate,
    /// Phase 4: held against the segments and the whole data set.
    Reviewed,
    /// Phase 5: defined and named.
    Defined,
}

impl Stage {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Reviewed => "reviewed",
            Self::Defined => "defined",
        }
    }
}

/// A theme of the codebook.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// The id.
    pub id: ThemeId,
    /// The name people read.
    pub label: Wording,
    /// Other names it has had or is known by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The theme it is a part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<ThemeId>,
    /// How far it has come.
    #[serde(default)]
    pub stage: Stage,
    /// The central organising concept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concept: Option<Wording>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Wording>,
    /// The research questions it answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
}

impl Theme {
    /// A candidate theme with a name and nothing else.
    #[must_use]
    pub fn new(id: ThemeId, label: Wording) -> Self {
        Self {
            id,
            label,
            aliases: Vec::new(),
            parent: None,
            stage: Stage::Candidate,
            concept: None,
            definition: None,
            answers: Vec::new(),
        }
    }

    /// The name in a language.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        self.label.in_language(language)
    }
}

/// Whether a tie strengthens, weakens, or neither.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// Strengthens.
    Positive,
    /// Weakens.
    Negative,
    /// Neither.
    #[default]
    Neutral,
}

/// A labelled, directed, signed tie between themes, codes or people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// The id.
    pub id: String,
    /// The id it starts from.
    pub from: String,
    /// The id it points to.
    pub to: String,
    /// What it says.
    pub label: Wording,
    /// Whether it strengthens or weakens.
    #[serde(default)]
    pub sign: Sign,
}
