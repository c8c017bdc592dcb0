//! A comparison as tables, one a section.

use std::collections::BTreeSet;

use super::counts::table as counts_table;
use super::method::method;
use super::{ComparedRow, Comparison, Contrast, DifferenceMethod};
use crate::message::Message;
use crate::statistics::{Estimate, Undefined};
use crate::table::{Align, Cell, Column, Table};
use crate::tally::{GroupCount, NO_VALUE};

/// A part of a comparison that is a table of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// k of n with names.
    Counts,
    /// Words that stand for each code and group.
    Quotes,
    /// Each group's share with its interval.
    Shares,
    /// Differences and odds ratios with theirs.
    Differences,
    /// What groups of these sizes can show.
    Possible,
    /// The tests.
    Test,
    /// Sentences for a method section, with references.
    Method,
}

impl Section {
    /// All, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Counts,
        Self::Quotes,
        Self::Shares,
        Self::Differences,
        Self::Possible,
        Self::Test,
        Self::Method,
    ];
}

impl Comparison {
    /// The table of a section, where what was asked has it. One that is shown `alone` says what its counts rest on.
    #[must_use]
    pub fn section(&self, section: Section, alone: bool) -> Option<Table> {
        let mut table = match section {
            Section::Counts => {
                let rows = self.rows.iter().map(|row| &row.row);
                return Some(counts_table(&self.basis, &self.groups, rows, self.plan.percentages));
            }
            Section::Quotes => (self.plan.quotes != Some(0)).then(|| self.quotes_table()),
            Section::Shares => self.intervals.is_some().then(|| self.shares_table()),
            Section::Differences => self.intervals.map(|how| self.differences_table(how.difference)),
            Section::Possible => self.testing.is_some().then(|| self.possible_table()),
            Section::Test => self.testing.is_some().then(|| self.test_table()),
            Section::Method => {
                let said = method(self);
                (!said.is_empty()).then(|| {
                    let columns = vec![Column::words("text", "compare-column-method")];
                    let mut table =
                        Table::new("compare-method", Message::new("compare-title-method"), columns);
                    said.into_iter().for_each(|message| table.push(vec![Cell::Said(message)]));
                    table
                })
            }
        }?;
        if alone && section != Section::Method {
            table.notes.splice(0..0, self.basis.notes());
        }
        Some(table)
    }

    /// Sentences for a method section, then the references; empty when only counts were asked for.
    #[must_use]
    pub fn method(&self) -> Vec<Message> {
        method(self)
    }

    /// The rows, each code and theme once, wherever else it stands.
    pub(super) fn once(&self) -> impl Iterator<Item = &ComparedRow> {
        let mut known = BTreeSet::new();
        self.rows.iter().filter(move |compared| {
            let row = &compared.row;
            known.insert((row.kind, row.code_id.as_ref().or(row.theme_id.as_ref())))
        })
    }

    pub(super) fn titled(&self, name: &str, title: &'static str, columns: Vec<Column>) -> Table {
        let attribute = self.basis.by.clone().unwrap_or_default();
        Table::new(name, Message::new(title).with("attribute", attribute), columns)
    }

    fn quotes_table(&self) -> Table {
        let columns = vec![
            Column::words("code", "table-code"),
            Column::words("group", "table-group"),
            Column::words("respondents", "table-respondents"),
            Column::words("text", "table-quote"),
            Column::words("place", "table-place"),
        ];
        let mut table = self.titled("compare-quotes", "compare-title-quotes", columns);
        for compared in self.once() {
            for said in &compared.quotes {
                let quote = &said.quote;
                table.push(vec![
                    Cell::text(&quote.code),
                    Cell::text(&said.group),
                    Cell::List(quote.respondents.clone()),
                    Cell::text(&quote.text),
                    Cell::text(format!("{}:{}-{}", quote.transcript, quote.start, quote.end)),
                ]);
            }
        }
        table.notes.push(Message::new("compare-note-quotes"));
        table
    }

    fn shares_table(&self) -> Table {
        let mut columns = vec![
            Column::words("name", "table-theme-code"),
            Column::words("group", "table-group"),
            Column::numbers("k", "compare-column-count"),
            Column::numbers("share", "compare-column-share"),
        ];
        columns.extend(ends("share"));
        let mut table = self.titled("compare-shares", "compare-title-shares", columns);
        for ComparedRow { row, shares, .. } in self.once() {
            for (GroupCount { name, k, n, .. }, found) in row.groups.iter().zip(shares) {
                let mut cells = vec![Cell::text(row.name()), Cell::text(name), Cell::Count { k: *k, n: *n }];
                cells.extend(estimated(&found.share));
                table.push_at(row.depth, cells);
            }
        }
        table.notes = vec![Message::new("compare-note-shares"), Message::new("compare-note-no-sample")];
        table
    }

    fn differences_table(&self, method: DifferenceMethod) -> Table {
        let mut columns = pair_columns(Column::words("name", "table-theme-code"));
        columns.push(Column::numbers("difference", "compare-column-difference"));
        columns.extend(ends("difference"));
        columns.push(Column::numbers("odds_ratio", "compare-column-odds-ratio"));
        columns.extend(ends("odds_ratio"));
        let mut table = self.titled("compare-differences", "compare-title-differences", columns);
        for ComparedRow { row, contrasts, .. } in self.once() {
            for contrast in contrasts {
                let mut cells = pair_cells(row.name(), contrast);
                for estimate in [&contrast.difference, &contrast.odds_ratio].into_iter().flatten() {
                    cells.extend(estimated(estimate));
                }
                table.push_at(row.depth, cells);
            }
        }
        table.notes.push(Message::new("compare-note-difference"));
        table.notes.push(Message::new(match method {
            DifferenceMethod::Newcombe => "compare-note-newcombe",
            DifferenceMethod::AgrestiCaffo => "compare-note-agresti-caffo",
        }));
        table.notes.push(Message::new("compare-note-odds-ratio"));
        table.notes.push(Message::new("compare-note-no-sample"));
        table.notes.extend(self.without_value());
        table
    }

    /// That those without a value are held against nobody.
    pub(super) fn without_value(&self) -> Option<Message> {
        let without = self.groups.iter().find(|group| group.name == NO_VALUE)?;
        Some(Message::new("compare-note-without-value").with("n", without.n))
    }
}

pub(super) fn pair_columns(name: Column) -> Vec<Column> {
    vec![name, Column::words("group", "table-group"), Column::words("against", "compare-column-against")]
}

pub(super) fn pair_cells(name: &str, contrast: &Contrast) -> Vec<Cell> {
    vec![Cell::text(name), Cell::text(&contrast.group), Cell::text(&contrast.against)]
}

/// The columns of the two ends of an interval.
pub(super) fn ends(of: &str) -> [Column; 2] {
    [("low", "compare-column-low"), ("high", "compare-column-high")].map(|(end, heading)| Column {
        align: Align::Right,
        ..Column::words(&format!("{of}_{end}"), heading)
    })
}

/// A value with its interval, in three cells.
pub(super) fn estimated(estimate: &Estimate) -> [Cell; 3] {
    let number = |value: f64| match value {
        value if value.is_finite() => Cell::Number { value, decimals: 2 },
        _ => Cell::Undefined(Undefined::new("undefined-no-upper-end").message()),
    };
    let value = match estimate.value {
        Ok(value) => number(value),
        Err(because) => Cell::Undefined(because.message()),
    };
    let end = |end: Option<f64>| end.map_or(Cell::Empty, number);
    let interval = estimate.interval;
    [value, end(interval.map(|interval| interval.low)), end(interval.map(|interval| interval.high))]
}
