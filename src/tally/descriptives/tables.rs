//! The respondents, their statistics, and what was measured twice or divided, as tables.

use std::collections::BTreeSet;

use super::numbers::is_numeric;
use super::{Descriptives, NotNumber, WaveRow};
use crate::corpus::RespondentId;
use crate::message::{Message, Value};
use crate::table::{Align, Cell, Column, Table};

/// A value that somebody filled in, with no more decimals than it needs.
fn as_given(value: Option<f64>) -> Cell {
    value.map_or(Cell::Empty, |value| Cell::Number { value, decimals: decimals(value) })
}

fn decimals(value: f64) -> usize {
    let is_whole = |scaled: f64| (scaled - scaled.round()).abs() < 1e-9;
    if is_whole(value) { 0 } else { 1 + usize::from(!is_whole(value * 10.0)) }
}

/// A statistic, or that there are too few values for it.
fn statistic(value: Option<f64>) -> Cell {
    match value {
        Some(value) => Cell::Number { value, decimals: 2 },
        None => Cell::Undefined(Message::new("table-too-few")),
    }
}

fn group(group: Option<&String>) -> Cell {
    group.map_or_else(|| Cell::said("table-everyone"), Cell::text)
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
        table.notes.extend(self.faults());
        table
    }

    /// What was found where a number was expected, and columns that nobody has.
    fn faults(&self) -> Vec<Message> {
        let words = |word: &NotNumber| {
            Message::new("descriptives-word")
                .with("found", &word.found)
                .with("column", &word.attribute)
                .with("respondent", &word.respondent)
        };
        let mut notes = Vec::new();
        if !self.not_numbers.is_empty() {
            let words: Vec<Message> = self.not_numbers.iter().map(words).collect();
            notes.push(Message::new("descriptives-note-words").with("words", words));
        }
        if !self.absent.is_empty() {
            notes.push(Message::new("descriptives-note-absent").with("columns", self.absent.join(", ")));
        }
        notes
    }

    /// Mean, median and standard deviation; `None` when no attribute is a number.
    #[must_use]
    pub fn statistics(&self, name: impl Fn(&str) -> String) -> Option<Table> {
        if self.descriptives.is_empty() {
            return None;
        }
        let has_waves = self.descriptives.iter().any(|row| row.wave.is_some());
        let mut columns = vec![Column::words("attribute", "table-attribute")];
        if has_waves {
            columns.push(Column::words("wave", "descriptives-wave"));
        }
        columns.extend([
            Column::words("group", "table-group"),
            Column::numbers("n", "table-n"),
            Column::numbers("missing", "table-missing"),
            Column::numbers("mean", "table-mean"),
            Column::numbers("median", "table-median"),
            Column::numbers("sd", "table-sd"),
            Column::numbers("min", "table-min"),
            Column::numbers("max", "table-max"),
        ]);
        let mut table = Table::new("descriptives", Message::new("table-descriptives"), columns);
        for row in &self.descriptives {
            let mut cells = vec![Cell::text(name(&row.attribute))];
            if has_waves {
                cells.push(row.wave.map_or(Cell::Empty, |wave| Cell::said(wave_name(wave))));
            }
            cells.extend([
                group(row.group.as_ref()),
                Cell::Integer(row.n),
                Cell::Integer(row.missing),
                statistic(row.mean),
                statistic(row.median),
                statistic(row.sd),
                as_given(row.min),
                as_given(row.max),
            ]);
            table.push(cells);
        }
        table.notes = vec![Message::new("table-note-sd")];
        if has_waves {
            table.notes.push(Message::new("descriptives-note-difference"));
        }
        Some(table)
    }

    /// What was measured twice, by respondent; `None` when nothing was.
    #[must_use]
    pub fn measured_twice(&self, name: impl Fn(&str) -> String) -> Option<Table> {
        let has_groups = self.waves.iter().flat_map(|waves| &waves.rows).any(|row| row.group.is_some());
        let mut columns = vec![
            Column::words("attribute", "table-attribute"),
            Column::words("respondent", "table-respondent"),
        ];
        if has_groups {
            columns.push(Column::words("group", "table-group"));
        }
        columns.push(Column::numbers("then", "descriptives-then"));
        columns.push(Column::numbers("now", "descriptives-now"));
        columns.push(Column::numbers("difference", "descriptives-difference"));
        let mut table = Table::new("waves", Message::new("descriptives-waves"), columns);
        for waves in &self.waves {
            for WaveRow { respondent, group, then, now, difference } in &waves.rows {
                let mut cells = vec![Cell::text(name(&waves.attribute)), Cell::text(respondent)];
                if has_groups {
                    cells.push(group.as_ref().map_or(Cell::Empty, Cell::text));
                }
                cells.extend([as_given(*then), as_given(*now), as_given(*difference)]);
                table.push(cells);
            }
            let without = |value: fn(&WaveRow) -> Option<f64>| {
                waves.rows.iter().filter(|row| value(row).is_none()).count()
            };
            let note = Message::new("descriptives-note-pairs")
                .with("attribute", name(&waves.attribute))
                .with("pairs", waves.pairs)
                .with("then", name(&waves.then))
                .with("now", name(&waves.now))
                .with("missing_then", without(|row| row.then))
                .with("missing_now", without(|row| row.now));
            table.notes.push(note);
        }
        (!self.waves.is_empty()).then_some(table)
    }

    /// Means of what was divided; `None` when nothing was.
    #[must_use]
    pub fn divided(&self, name: impl Fn(&str) -> String) -> Option<Table> {
        let columns = vec![
            Column::words("attribute", "table-attribute"),
            Column::words("part", "descriptives-part"),
            Column::words("group", "table-group"),
            Column::numbers("n", "descriptives-people"),
            Column::numbers("mean", "descriptives-mean-people"),
            Column::numbers("sd", "table-sd"),
            Column::numbers("cases", "descriptives-cases"),
            Column::numbers("case_mean", "descriptives-mean-cases"),
            Column::numbers("case_sd", "table-sd"),
        ];
        let mut table = Table::new("shares", Message::new("descriptives-shares"), columns);
        table.notes = vec![Message::new("descriptives-note-shares")];
        for shares in &self.shares {
            for row in &shares.means {
                table.push(vec![
                    Cell::text(name(&shares.attribute)),
                    Cell::text(name(&row.part)),
                    group(row.group.as_ref()),
                    Cell::Integer(row.n),
                    statistic(row.mean),
                    statistic(row.sd),
                    Cell::Integer(row.cases),
                    statistic(row.case_mean),
                    statistic(row.case_sd),
                ]);
            }
            let note = Message::new("descriptives-note-complete")
                .with("attribute", name(&shares.attribute))
                .with("n", shares.n)
                .with("off", shares.off.len())
                .with("missing", shares.missing.len())
                .with("total", Value::Number(shares.total, decimals(shares.total)));
            table.notes.push(note);
            if !shares.varying.is_empty() {
                let cases = shares.varying.join(", ");
                table.notes.push(Message::new("descriptives-note-varying").with("cases", cases));
            }
        }
        (!self.shares.is_empty()).then_some(table)
    }

    /// Respondents whose parts do not add up, which may be nobody; `None` when nothing was divided.
    #[must_use]
    pub fn off(&self, name: impl Fn(&str) -> String) -> Option<Table> {
        let columns = vec![
            Column::words("attribute", "table-attribute"),
            Column::words("respondent", "table-respondent"),
            Column::numbers("found", "descriptives-found"),
            Column::numbers("expected", "descriptives-expected"),
            Column::words("without", "descriptives-without"),
        ];
        let mut table = Table::new("sums", Message::new("descriptives-sums"), columns);
        for shares in &self.shares {
            for row in &shares.off {
                table.push(vec![
                    Cell::text(name(&shares.attribute)),
                    Cell::text(&row.respondent),
                    as_given(Some(row.found)),
                    as_given(Some(row.expected)),
                    Cell::List(row.without.iter().map(|part| name(part)).collect()),
                ]);
            }
        }
        table.notes = vec![Message::new("descriptives-note-sums")];
        (!self.shares.is_empty()).then_some(table)
    }
}

/// The message that names a measurement.
fn wave_name(wave: &str) -> &'static str {
    match wave {
        "then" => "descriptives-then",
        "now" => "descriptives-now",
        _ => "descriptives-difference",
    }
}
