//! What the author of a study decided about the checks: what vague words mean, how transcripts are cleaned, what is silenced.

use serde::{Deserialize, Serialize};

/// The part `[claims]` of `codeboom.toml`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Policy {
    /// How many respondents vague words may stand for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vague: Vec<Vague>,
    /// Words that are left out of quotations without saying so: `eh`, `ehm`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<String>,
    /// Findings that nobody needs to see, each with its reason.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub silence: Vec<Silence>,
}

/// A vague word and how many respondents it may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vague {
    /// The word: `enkele`, `several`.
    pub word: String,
    /// At least.
    pub from: usize,
    /// At most; without it there is no bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<usize>,
}

/// Findings that nobody needs to see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// The rule.
    pub rule: String,
    /// Only in sentences that hold these words; everywhere without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Why; it lands in the report.
    pub reason: String,
}
