//! Attributes as numbers: which values are one, whose, and what they come to.

use serde::Serialize;

use crate::corpus::Respondent;
use crate::statistics::{mean, median, standard_deviation};

/// Descriptive statistics of one numeric attribute over some respondents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Descriptive {
    /// The attribute.
    pub attribute: String,
    /// Of what was measured twice: `then`, `now`, or `difference` for now minus then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wave: Option<&'static str>,
    /// The group, or `None` for everyone.
    pub group: Option<String>,
    /// How many have a value.
    pub n: usize,
    /// How many have none.
    pub missing: usize,
    /// Arithmetic mean.
    pub mean: Option<f64>,
    /// Median; the mean of the two middle values when n is even.
    pub median: Option<f64>,
    /// Sample standard deviation, divided by n - 1; `None` for fewer than two values.
    pub sd: Option<f64>,
    /// The smallest value.
    pub min: Option<f64>,
    /// The largest value.
    pub max: Option<f64>,
}

impl Descriptive {
    /// The statistics of the values of some respondents, some of whom may have none.
    pub(super) fn of(
        attribute: &str,
        group: Option<&str>,
        values: impl Iterator<Item = Option<f64>>,
    ) -> Self {
        let values: Vec<Option<f64>> = values.collect();
        let mut numbers: Vec<f64> = values.iter().copied().flatten().collect();
        numbers.sort_by(f64::total_cmp);
        Self {
            attribute: attribute.to_owned(),
            wave: None,
            group: group.map(str::to_owned),
            n: numbers.len(),
            missing: values.len() - numbers.len(),
            mean: mean(&numbers),
            median: median(&numbers),
            sd: standard_deviation(&numbers),
            min: numbers.first().copied(),
            max: numbers.last().copied(),
        }
    }
}

/// A value that was expected to be a number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NotNumber {
    /// The column.
    pub attribute: String,
    /// Whose value it is.
    pub respondent: String,
    /// What stands there.
    pub found: String,
}

/// A respondent's value of an attribute, found in any case.
pub(super) fn value<'r>(respondent: &'r Respondent, attribute: &str) -> Option<&'r str> {
    let found = respondent.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(attribute));
    found.map(|(_, value)| value.as_str())
}

/// A number with a decimal point or comma.
pub(super) fn number(text: &str) -> Option<f64> {
    let plain = text.trim().replacen(',', ".", 1);
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

/// A respondent's value of an attribute, if it is a number.
pub(super) fn number_of(respondent: &Respondent, attribute: &str) -> Option<f64> {
    value(respondent, attribute).and_then(number)
}

/// Whether every value that is there is a number.
pub(super) fn is_numeric(respondents: &[Respondent], attribute: &str) -> bool {
    let mut values = respondents.iter().filter_map(|respondent| value(respondent, attribute)).peekable();
    values.peek().is_some() && values.all(|value| number(value).is_some())
}

/// The values of an attribute that are no numbers.
pub(super) fn not_numbers(respondents: &[Respondent], attribute: &str) -> Vec<NotNumber> {
    let named = |respondent: &Respondent| {
        let found = value(respondent, attribute).filter(|value| number(value).is_none())?;
        Some(NotNumber {
            attribute: attribute.to_owned(),
            respondent: respondent.id.to_string(),
            found: found.to_owned(),
        })
    };
    respondents.iter().filter_map(named).collect()
}

/// The values of an attribute that are no numbers where more than half of them are.
pub(super) fn stray_words(respondents: &[Respondent], attribute: &str) -> Vec<NotNumber> {
    let values = respondents.iter().filter(|respondent| value(respondent, attribute).is_some()).count();
    let words = not_numbers(respondents, attribute);
    if 2 * words.len() < values { words } else { Vec::new() }
}

/// The respondents by group.
pub(super) struct Groups<'r> {
    respondents: &'r [Respondent],
    by: Option<&'r str>,
    /// The groups, in the order in which respondents first have them.
    names: Vec<String>,
}

impl<'r> Groups<'r> {
    pub(super) fn of(respondents: &'r [Respondent], by: Option<&'r str>) -> Self {
        let mut groups = Self { respondents, by, names: Vec::new() };
        for respondent in respondents {
            if let Some(name) = groups.group_of(respondent)
                && !groups.names.iter().any(|known| known == name)
            {
                groups.names.push(name.to_owned());
            }
        }
        groups
    }

    /// The group of a respondent.
    pub(super) fn group_of<'a>(&self, respondent: &'a Respondent) -> Option<&'a str> {
        value(respondent, self.by?)
    }

    /// The group of a respondent, by name.
    pub(super) fn group_named(&self, respondent: &Respondent) -> Option<String> {
        value(respondent, self.by?).map(str::to_owned)
    }

    /// Each group and then everyone, with who they are.
    pub(super) fn each(&self) -> Vec<(Option<&str>, Vec<&'r Respondent>)> {
        let members = |name: &String| {
            let is_in = |respondent: &&Respondent| self.group_of(respondent) == Some(name.as_str());
            self.respondents.iter().filter(is_in).collect()
        };
        let mut each: Vec<(Option<&str>, Vec<&Respondent>)> =
            self.names.iter().map(|name| (Some(name.as_str()), members(name))).collect();
        each.push((None, self.respondents.iter().collect()));
        each
    }
}
