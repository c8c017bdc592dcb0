//! Who the respondents are: their attributes, and mean, median and standard deviation of those that are numbers.

use std::collections::BTreeSet;

use serde::Serialize;

use super::Material;
use crate::corpus::{Respondent, RespondentId};
use crate::message::Message;
use crate::table::{Align, Cell, Column, Table};

/// Descriptive statistics of one numeric attribute over some respondents.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Descriptive {
    /// The attribute.
    pub attribute: String,
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

/// The respondents and their numbers.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Descriptives {
    /// The respondents who did not withdraw.
    pub respondents: Vec<Respondent>,
    /// How many withdrew.
    pub withdrawn: usize,
    /// Numeric attributes, over everyone and by group.
    pub descriptives: Vec<Descriptive>,
    /// Those on the list who speak in no transcript.
    pub unheard: Vec<RespondentId>,
}

/// Describes the respondents, by the values of an attribute when one is given.
#[must_use]
pub fn describe(material: &Material<'_>, by: Option<&str>) -> Descriptives {
    let listed: Vec<Respondent> =
        material.respondents.iter().filter(|respondent| respondent.withdrawn.is_none()).cloned().collect();
    let heard: BTreeSet<RespondentId> =
        material.transcripts.iter().flat_map(crate::corpus::Transcript::respondents).collect();
    let names: BTreeSet<&String> =
        listed.iter().flat_map(|respondent| respondent.attributes.keys()).collect();
    let mut descriptives = Vec::new();
    for attribute in names {
        if Some(attribute.as_str()) == by || !is_numeric(&listed, attribute) {
            continue;
        }
        if let Some(by) = by {
            for group in values_of(&listed, by) {
                let members =
                    listed.iter().filter(|respondent| value(respondent, by) == Some(group.as_str()));
                descriptives.push(statistics(attribute, Some(group.clone()), members));
            }
        }
        descriptives.push(statistics(attribute, None, listed.iter()));
    }
    Descriptives {
        withdrawn: material.respondents.len() - listed.len(),
        unheard: listed.iter().map(|r| r.id.clone()).filter(|id| !heard.contains(id)).collect(),
        respondents: listed,
        descriptives,
    }
}

fn value<'r>(respondent: &'r Respondent, attribute: &str) -> Option<&'r str> {
    let found = respondent.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(attribute));
    found.map(|(_, value)| value.as_str())
}

/// A number with a decimal point or comma.
fn number(text: &str) -> Option<f64> {
    let plain = text.trim().replacen(',', ".", 1);
    plain.parse().ok().filter(|number: &f64| number.is_finite())
}

fn is_numeric(respondents: &[Respondent], attribute: &str) -> bool {
    let mut values = respondents.iter().filter_map(|respondent| value(respondent, attribute)).peekable();
    values.peek().is_some() && values.all(|value| number(value).is_some())
}

/// The values of an attribute, in the order in which respondents first have them.
fn values_of(respondents: &[Respondent], attribute: &str) -> Vec<String> {
    let mut values: Vec<String> = Vec::new();
    for found in respondents.iter().filter_map(|respondent| value(respondent, attribute)) {
        if !values.iter().any(|known| known == found) {
            values.push(found.to_owned());
        }
    }
    values
}

fn statistics<'r>(
    attribute: &str,
    group: Option<String>,
    members: impl Iterator<Item = &'r Respondent>,
) -> Descriptive {
    let (mut numbers, mut missing) = (Vec::new(), 0);
    for member in members {
        match value(member, attribute).and_then(number) {
            Some(number) => numbers.push(number),
            None => missing += 1,
        }
    }
    numbers.sort_by(f64::total_cmp);
    let n = numbers.len();
    let mean = (n > 0).then(|| numbers.iter().sum::<f64>() / n as f64);
    let median = (n > 0).then(|| f64::midpoint(numbers[(n - 1) / 2], numbers[n / 2]));
    let squares = mean.map(|mean| numbers.iter().map(|x| (x - mean).powi(2)).sum::<f64>());
    let sd = squares.filter(|_| n > 1).map(|sum| (sum / (n - 1) as f64).sqrt());
    Descriptive {
        attribute: attribute.to_owned(),
        group,
        n,
        missing,
        mean,
        median,
        sd,
        min: numbers.first().copied(),
        max: numbers.last().copied(),
    }
}

/// A value that somebody filled in, with no more decimals than it needs.
fn as_given(value: Option<f64>) -> Cell {
    let decimals = |value: f64| if value.fract() == 0.0 { 0 } else { 2 };
    value.map_or(Cell::Empty, |value| Cell::Number { value, decimals: decimals(value) })
}

impl Descriptives {
    /// The list of respondents; `name` words an attribute for people.
    #[must_use]
    pub fn list(&self, name: impl Fn(&str) -> String) -> Table {
        let attributes: BTreeSet<&String> =
            self.respondents.iter().flat_map(|r| r.attributes.keys()).collect();
        let with_case = self.respondents.iter().any(|respondent| respondent.case.is_some());
        let mut columns = vec![Column::words("id", "table-respondent")];
        if with_case {
            columns.push(Column::words("case", "table-case"));
        }
        for attribute in &attributes {
            let align = if is_numeric(&self.respondents, attribute) { Align::Right } else { Align::Left };
            columns.push(Column::own(attribute, &name(attribute), align));
        }
        let title = Message::new("table-respondents-title").with("n", self.respondents.len());
        let mut table = Table::new("respondents", title, columns);
        for respondent in &self.respondents {
            let mut cells = vec![Cell::text(respondent.id.as_str())];
            if with_case {
                cells.push(Cell::text(respondent.case_id().as_str()));
            }
            cells.extend(attributes.iter().map(|attribute| {
                respondent.attributes.get(*attribute).map_or(Cell::Empty, |value| Cell::text(value.as_str()))
            }));
            table.push(cells);
        }
        if self.withdrawn > 0 {
            table.notes.push(Message::new("table-note-withdrawn").with("count", self.withdrawn));
        }
        if !self.unheard.is_empty() {
            let ids: Vec<&str> = self.unheard.iter().map(RespondentId::as_str).collect();
            table.notes.push(Message::new("table-note-unheard").with("respondents", ids.join(", ")));
        }
        table
    }

    /// Mean, median and standard deviation; `None` when no attribute is a number.
    #[must_use]
    pub fn statistics(&self, name: impl Fn(&str) -> String) -> Option<Table> {
        if self.descriptives.is_empty() {
            return None;
        }
        let columns = vec![
            Column::words("attribute", "table-attribute"),
            Column::words("group", "table-group"),
            Column::numbers("n", "table-n"),
            Column::numbers("missing", "table-missing"),
            Column::numbers("mean", "table-mean"),
            Column::numbers("median", "table-median"),
            Column::numbers("sd", "table-sd"),
            Column::numbers("min", "table-min"),
            Column::numbers("max", "table-max"),
        ];
        let mut table = Table::new("descriptives", Message::new("table-descriptives"), columns);
        for row in &self.descriptives {
            let shown = |value: Option<f64>| match value {
                Some(value) => Cell::Number { value, decimals: 2 },
                None => Cell::Undefined(Message::new("table-too-few")),
            };
            table.push(vec![
                Cell::text(name(&row.attribute)),
                row.group.as_ref().map_or_else(|| Cell::said("table-everyone"), Cell::text),
                Cell::Integer(row.n),
                Cell::Integer(row.missing),
                shown(row.mean),
                shown(row.median),
                shown(row.sd),
                as_given(row.min),
                as_given(row.max),
            ]);
        }
        table.notes = vec![Message::new("table-note-sd")];
        Some(table)
    }
}
