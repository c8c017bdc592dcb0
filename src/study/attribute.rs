//! What is known in advance of an attribute of respondents: its name, and whether it was measured twice or divided.

use serde::{Deserialize, Serialize};

use crate::codebook::Wording;

/// How an attribute was measured.
#[derive(Debug, Clone, PartialEq)]
pub enum Measured {
    /// Once, in the column of its id.
    Once,
    /// Twice, each time in a column of its own.
    Twice {
        /// The column of the first time.
        then: String,
        /// The column of the second.
        now: String,
    },
    /// As a total that every respondent divides over parts, each part in a column of its own.
    Divided {
        /// What the parts add up to.
        total: f64,
        /// The columns of the parts.
        parts: Vec<String>,
    },
}

/// An attribute of respondents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Written", into = "Written")]
pub struct Attribute {
    /// The column in `respondents.csv`; for what has columns of its own, the name of the whole.
    pub id: String,
    /// The name people read.
    pub label: Wording,
    /// How it was measured.
    pub measured: Measured,
}

impl Attribute {
    /// The columns that it has besides or instead of its own.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        let columns = match &self.measured {
            Measured::Once => Vec::new(),
            Measured::Twice { then, now } => vec![then.as_str(), now.as_str()],
            Measured::Divided { parts, .. } => parts.iter().map(String::as_str).collect(),
        };
        columns.into_iter()
    }
}

/// An attribute as it stands in `codeboom.toml`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    label: Wording,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    waves: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sum: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parts: Option<Vec<String>>,
}

/// The ids of the sentences that say what is wrong with an attribute.
pub(super) const FAULTS: [&str; 5] = [
    "study-attribute-two-waves",
    "study-attribute-sum-and-parts",
    "study-attribute-several-parts",
    "study-attribute-positive-sum",
    "study-attribute-waves-or-sum",
];

impl TryFrom<Written> for Attribute {
    type Error = &'static str;

    fn try_from(written: Written) -> Result<Self, &'static str> {
        let Written { id, label, waves, sum, parts } = written;
        let is_repeated = |names: &[String]| {
            names
                .iter()
                .enumerate()
                .any(|(at, name)| names[..at].iter().any(|other| other.eq_ignore_ascii_case(name)))
        };
        let measured = match (waves, sum, parts) {
            (None, None, None) => Measured::Once,
            (Some(waves), None, None) => match <[String; 2]>::try_from(waves) {
                Ok([then, now]) if !then.eq_ignore_ascii_case(&now) => Measured::Twice { then, now },
                _ => return Err("study-attribute-two-waves"),
            },
            (None, Some(total), Some(parts)) if parts.len() > 1 && !is_repeated(&parts) => {
                if !(total.is_finite() && total > 0.0) {
                    return Err("study-attribute-positive-sum");
                }
                Measured::Divided { total, parts }
            }
            (None, Some(_), Some(_)) => return Err("study-attribute-several-parts"),
            (None, ..) => return Err("study-attribute-sum-and-parts"),
            (Some(_), ..) => return Err("study-attribute-waves-or-sum"),
        };
        Ok(Self { id, label, measured })
    }
}

impl From<Attribute> for Written {
    fn from(attribute: Attribute) -> Self {
        let Attribute { id, label, measured } = attribute;
        let plain = Self { id, label, waves: None, sum: None, parts: None };
        match measured {
            Measured::Once => plain,
            Measured::Twice { then, now } => Self { waves: Some(vec![then, now]), ..plain },
            Measured::Divided { total, parts } => Self { sum: Some(total), parts: Some(parts), ..plain },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::study::Settings;

    fn read(keys: &str) -> Result<Attribute, &'static str> {
        let text = format!(
            "format = 1\ntitle = \"T\"\nlanguage = \"nl\"\n\n[[attribute]]\nid = \"x\"\nlabel = \"X\"\n{keys}\n"
        );
        let settings = Settings::parse("codeboom.toml", &text).map_err(|problem| {
            assert!(problem.place.is_some_and(|place| place.line >= 5), "{keys}");
            problem.message.id
        })?;
        let again = toml_edit::ser::to_string(&settings).expect("a file");
        assert_eq!(Settings::parse("codeboom.toml", &again).expect("settings"), settings);
        Ok(settings.attributes[0].clone())
    }

    #[test]
    fn an_attribute_says_how_it_was_measured() {
        let measured = |keys| read(keys).map(|attribute| attribute.measured);
        assert_eq!(measured(""), Ok(Measured::Once));
        let twice = Measured::Twice { then: "toen".into(), now: "nu".into() };
        assert_eq!(measured("waves = [\"toen\", \"nu\"]"), Ok(twice));
        let divided = |total| Measured::Divided { total, parts: vec!["a".into(), "b".into()] };
        assert_eq!(measured("sum = 100\nparts = [\"a\", \"b\"]"), Ok(divided(100.0)));
        assert_eq!(measured("sum = 1.5\nparts = [\"a\", \"b\"]"), Ok(divided(1.5)));
    }

    #[test]
    fn what_cannot_be_is_refused_at_its_place() {
        for (keys, fault) in [
            ("waves = [\"toen\"]", "study-attribute-two-waves"),
            ("waves = [\"nu\", \"Nu\"]", "study-attribute-two-waves"),
            ("sum = 100", "study-attribute-sum-and-parts"),
            ("parts = [\"a\", \"b\"]", "study-attribute-sum-and-parts"),
            ("sum = 100\nparts = [\"a\"]", "study-attribute-several-parts"),
            ("sum = 100\nparts = [\"a\", \"A\"]", "study-attribute-several-parts"),
            ("sum = -1\nparts = [\"a\", \"b\"]", "study-attribute-positive-sum"),
            ("waves = [\"a\", \"b\"]\nsum = 1", "study-attribute-waves-or-sum"),
        ] {
            assert_eq!(read(keys).err(), Some(fault), "{keys}");
            assert!(FAULTS.contains(&fault));
        }
    }
}
