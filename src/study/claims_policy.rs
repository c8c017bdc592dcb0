//! What the author of a study decided about the checks: what vague words mean, how transcripts are cleaned, what is silenced.

use serde::{Deserialize, Serialize};

use super::{Settings, entry_toml};
use crate::message::Problem;

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

impl Policy {
    /// Whether nothing was decided.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.vague.is_empty() && self.left_out.is_empty() && self.silence.is_empty()
    }

    /// Reads a policy that stands in a file of its own, or in the settings of a study.
    ///
    /// # Errors
    /// When the text is no valid TOML, or has an unknown key or value.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problem> {
        /// A file of its own holds the part `[claims]` and nothing else.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Alone {
            #[serde(default)]
            claims: Policy,
        }
        /// What only settings have.
        #[derive(Deserialize)]
        struct Titled {
            #[serde(rename = "title")]
            _title: String,
        }
        if toml_edit::de::from_str::<Titled>(text).is_ok() {
            return Settings::parse(file, text).map(|settings| settings.claims);
        }
        let alone: Alone =
            toml_edit::de::from_str(text).map_err(|error| entry_toml::fault(file, text, &error))?;
        Ok(alone.claims)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    const SILENCE: &str = "[[claims.silence]]\nrule = \"count-vague\"\nreason = \"zo afgesproken\"\n";
    const SETTINGS: &str = "format = 1\ntitle = \"Proef\"\nlanguage = \"nl\"\n";

    #[test]
    fn a_file_of_its_own_and_settings_hold_the_same_policy() {
        let alone = Policy::parse("policy.toml", SILENCE).unwrap();
        assert_eq!(alone.silence.len(), 1);
        assert_eq!(alone.silence[0].words, None);
        let settings = Policy::parse("codeboom.toml", &format!("{SETTINGS}{SILENCE}")).unwrap();
        assert_eq!(settings, alone);
        assert!(Policy::parse("codeboom.toml", SETTINGS).unwrap().is_empty());
    }

    #[test]
    fn an_unknown_key_or_a_silence_without_a_reason_is_refused_with_its_line() {
        for text in ["[[claim.silence]]\n", "[claims]\nsilences = 1\n", "[[claims.silence]]\nrule = \"x\"\n"]
        {
            let problem = Policy::parse("policy.toml", text).unwrap_err();
            assert_eq!(problem.message.id, "study-toml-fault", "{text}");
            assert!(problem.place.is_some_and(|place| place.line > 0), "{text}");
        }
    }

    #[test]
    fn settings_without_a_policy_are_written_without_one() {
        let settings = Settings::parse("codeboom.toml", SETTINGS).unwrap();
        assert!(!toml_edit::ser::to_string(&settings).unwrap().contains("claims"));
    }
}
