//! A number that may not exist, with how sure it is.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::message::Message;

/// Why a number does not exist. Known to programs by a short name, to people by a sentence of the catalogue, whose id is
/// `undefined-` and the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Undefined(&'static str);

impl Undefined {
    /// The reason with this id in the catalogue, such as `undefined-no-variation`.
    #[must_use]
    pub const fn new(id: &'static str) -> Self {
        Self(id)
    }

    /// The name for programs: `no-variation`.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.0.strip_prefix("undefined-").unwrap_or(self.0)
    }

    /// The sentence for people.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(self.0)
    }
}

/// A confidence interval, both ends included.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A value or the reason why there is none, with its standard error and interval where these are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The value.
    pub value: Result<f64, Undefined>,
    /// Its standard error.
    pub se: Option<f64>,
    /// Its interval, at the level that the table or the caller states (95 % throughout Codeboom).
    pub interval: Option<Interval>,
}

impl Estimate {
    /// A value without standard error.
    #[must_use]
    pub fn of(value: f64) -> Self {
        Self { value: Ok(value), se: None, interval: None }
    }

    /// No value, and why.
    #[must_use]
    pub fn undefined(because: Undefined) -> Self {
        Self { value: Err(because), se: None, interval: None }
    }

    /// The same with a standard error.
    #[must_use]
    pub fn with_se(self, se: f64) -> Self {
        Self { se: Some(se), ..self }
    }

    /// The same with an interval.
    #[must_use]
    pub fn within(self, low: f64, high: f64) -> Self {
        Self { interval: Some(Interval { low, high }), ..self }
    }

    /// The value, where there is one.
    #[must_use]
    pub fn known(&self) -> Option<f64> {
        self.value.ok()
    }
}

impl From<Result<f64, Undefined>> for Estimate {
    fn from(value: Result<f64, Undefined>) -> Self {
        Self { value, se: None, interval: None }
    }
}

/// `{"value", "se", "ci_low", "ci_high", "undefined_because"}`; what does not exist is null.
impl Serialize for Estimate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("value", &self.known())?;
        map.serialize_entry("se", &self.se)?;
        map.serialize_entry("ci_low", &self.interval.map(|interval| interval.low))?;
        map.serialize_entry("ci_high", &self.interval.map(|interval| interval.high))?;
        map.serialize_entry("undefined_because", &self.value.err().map(Undefined::name))?;
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_undefined_value_is_null_with_its_reason() {
        let because = Undefined::new("undefined-no-variation");
        let json = serde_json::to_value(Estimate::undefined(because)).expect("json");
        assert_eq!(
            json,
            serde_json::json!({"value": null, "se": null, "ci_low": null, "ci_high": null, "undefined_because": "no-variation"})
        );
    }

    #[test]
    fn a_value_has_what_is_known_of_it() {
        let json = serde_json::to_value(Estimate::of(0.5).with_se(0.1).within(0.3, 0.7)).expect("json");
        assert_eq!(
            json,
            serde_json::json!({"value": 0.5, "se": 0.1, "ci_low": 0.3, "ci_high": 0.7, "undefined_because": null})
        );
    }
}
