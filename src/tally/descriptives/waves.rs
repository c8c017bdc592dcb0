//! An attribute that was measured twice: then, now, and the difference.

use serde::Serialize;

use super::numbers::{Descriptive, Groups, number_of};
use crate::corpus::Respondent;

/// What one respondent said then and now.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WaveRow {
    /// The respondent.
    pub respondent: String,
    /// Their group.
    pub group: Option<String>,
    /// The first measurement.
    pub then: Option<f64>,
    /// The second.
    pub now: Option<f64>,
    /// The second minus the first; `None` unless both are there.
    pub difference: Option<f64>,
}

/// An attribute that was measured twice.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waves {
    /// The attribute.
    pub attribute: String,
    /// The column of the first measurement.
    pub then: String,
    /// The column of the second.
    pub now: String,
    /// How many have both.
    pub pairs: usize,
    /// Every respondent.
    pub rows: Vec<WaveRow>,
}

impl Waves {
    /// What the respondents said.
    pub(super) fn of(
        attribute: &str,
        (then, now): (&str, &str),
        respondents: &[Respondent],
        groups: &Groups,
    ) -> Self {
        let row = |respondent: &Respondent| {
            let (first, second) = (number_of(respondent, then), number_of(respondent, now));
            WaveRow {
                respondent: respondent.id.to_string(),
                group: groups.group_named(respondent),
                then: first,
                now: second,
                difference: first.zip(second).map(|(first, second)| second - first),
            }
        };
        let rows: Vec<WaveRow> = respondents.iter().map(row).collect();
        Self {
            attribute: attribute.to_owned(),
            then: then.to_owned(),
            now: now.to_owned(),
            pairs: rows.iter().filter(|row| row.difference.is_some()).count(),
            rows,
        }
    }

    /// Statistics of both measurements, each over all who have it, and of the difference over those who have both; by
    /// group and for everyone.
    pub(super) fn statistics(&self, groups: &Groups) -> Vec<Descriptive> {
        let mut all = Vec::new();
        for (group, members) in groups.each() {
            let is_in = |row: &&WaveRow| members.iter().any(|member| member.id.as_str() == row.respondent);
            let rows: Vec<&WaveRow> = self.rows.iter().filter(is_in).collect();
            let mut add = |wave, value: fn(&WaveRow) -> Option<f64>| {
                let values = rows.iter().map(|row| value(row));
                all.push(Descriptive { wave: Some(wave), ..Descriptive::of(&self.attribute, group, values) });
            };
            add("then", |row| row.then);
            add("now", |row| row.now);
            add("difference", |row| row.difference);
        }
        all
    }
}
