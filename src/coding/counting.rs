//! The rules of a count: what is counted, out of what, and whose codings count. `docs/counting.md` has them in words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What N counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CountUnit {
    /// Persons.
    #[default]
    Respondents,
    /// Families or client systems.
    Cases,
    /// Interviews.
    Transcripts,
}

impl CountUnit {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Respondents => "respondents",
            Self::Cases => "cases",
            Self::Transcripts => "transcripts",
        }
    }
}

/// Out of what a count is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Denominator {
    /// Everyone who was interviewed.
    #[default]
    All,
    /// Those who were asked a question about the code.
    Asked,
}

impl Denominator {
    /// The name in files and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Asked => "asked",
        }
    }
}

/// Whose codings count.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Whose {
    /// Anybody's.
    #[default]
    Any,
    /// Those on which all coders who finished the transcript agree.
    Consensus,
    /// One coder's.
    Coder(String),
}

impl From<String> for Whose {
    fn from(name: String) -> Self {
        match name.as_str() {
            "any" => Self::Any,
            "consensus" => Self::Consensus,
            _ => Self::Coder(name),
        }
    }
}

impl From<Whose> for String {
    fn from(whose: Whose) -> Self {
        whose.to_string()
    }
}

impl fmt::Display for Whose {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("any"),
            Self::Consensus => f.write_str("consensus"),
            Self::Coder(name) => f.write_str(name),
        }
    }
}

/// The rules of a count.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CountRules {
    /// What is counted.
    pub unit: CountUnit,
    /// Out of what.
    pub of: Denominator,
    /// Whose codings count.
    pub whose: Whose,
}
