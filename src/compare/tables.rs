//! A comparison as tables, one a section.

use std::collections::BTreeSet;

use super::counts::table as counts_table;
use super::method::method;
use super::{Chance, ComparedRow, Comparison, Contrast, DifferenceMethod, Possible};
use crate::message::{Message, Value};
use crate::statistics::{Estimate, Undefined};
use crate::table::{Align, Cell, Column, Table};
use crate::tally::{GroupCount, GroupSize, NO_VALUE};

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

    /// What the groups can show at best: the smallest p of those that can give the smallest. Nothing without a test.
    #[must_use]
    pub fn at_best(&self) -> Option<Message> {
        let testing = self.testing.as_ref()?;
        let best = testing.best()?;
        let number = |p: f64| Value::Number(p, decimals(p));
        let message = Message::new("compare-note-smallest").with("sizes", sizes(&best.groups));
        let message =
            message.with("test", testing.name()).with("tests", testing.tests).with("codes", testing.codes);
        Some(message.with("smallest", number(best.smallest_p?)).with("holm", number(best.smallest_p_holm?)))
    }

    /// What is possible, each pair of sizes once.
    fn possible(&self) -> Vec<&Possible> {
        let mut known: BTreeSet<Vec<usize>> = BTreeSet::new();
        let sizes = |possible: &Possible| {
            let mut sizes: Vec<usize> = possible.groups.iter().map(|group| group.n).collect();
            sizes.sort_unstable();
            sizes
        };
        let all = self.testing.iter().flat_map(|testing| &testing.possible);
        all.filter(|possible| known.insert(sizes(possible))).collect()
    }

    /// The rows, each code and theme once, wherever else it stands.
    fn once(&self) -> impl Iterator<Item = &ComparedRow> {
        let mut known = BTreeSet::new();
        self.rows.iter().filter(move |compared| {
            let row = &compared.row;
            known.insert((row.kind, row.code_id.as_ref().or(row.theme_id.as_ref())))
        })
    }

    fn titled(&self, name: &str, title: &'static str, columns: Vec<Column>) -> Table {
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

    fn possible_table(&self) -> Table {
        let columns = vec![
            Column::words("sizes", "compare-column-sizes"),
            Column::words("outcomes", "compare-column-outcomes"),
            Column::numbers("p", "compare-column-p"),
            Column::numbers("p_holm_at_best", "compare-column-holm-at-best"),
        ];
        let mut table = self.titled("compare-possible", "compare-title-possible", columns);
        let tests = self.testing.as_ref().map_or(0, |testing| testing.tests) as f64;
        for possible in self.possible() {
            let sizes = || Cell::Said(Message::new("compare-sizes").with("sizes", sizes(&possible.groups)));
            for outcome in &possible.outcomes {
                let counts = outcome.counts.iter().map(|[k, m]| format!("{k}–{m}")).collect();
                table.push(vec![
                    sizes(),
                    Cell::List(counts),
                    p_cell(outcome.p),
                    p_cell(f64::min(outcome.p * tests, 1.0)),
                ]);
            }
            if possible.outcomes.is_empty() {
                let apart = if possible.groups.len() == 2 {
                    "compare-outcome-apart"
                } else {
                    "compare-outcome-most-apart"
                };
                let [p, holm] = [possible.smallest_p, possible.smallest_p_holm].map(p_or_none);
                table.push(vec![sizes(), Cell::said(apart), p, holm]);
            }
        }
        table.notes.extend(self.at_best());
        let best = self.testing.as_ref().and_then(super::Testing::best);
        if let Some((best, power)) = best.and_then(|best| Some((best, best.power?))) {
            let message = Message::new("compare-note-power").with("sizes", sizes(&best.groups));
            table.notes.push(message.with("chance", Value::Number(100.0 * power, 0)));
        }
        table
    }

    fn test_table(&self) -> Table {
        let together = self.testing.as_ref().is_some_and(|testing| testing.together);
        let ratio = self.rows.iter().flat_map(|row| &row.contrasts);
        let ratio =
            ratio.flat_map(|contrast| &contrast.test).any(|test| test.odds_ratio_conditional.is_some());
        let code = Column::words("name", "table-code");
        let mut columns = if together { vec![code] } else { pair_columns(code) };
        columns.push(Column::numbers("p", "compare-column-p"));
        columns.push(Column::numbers("p_holm", "compare-column-holm"));
        columns.push(Column::numbers("p_benjamini_hochberg", "compare-column-benjamini-hochberg"));
        columns.push(Column::numbers("smallest_p", "compare-column-smallest"));
        if ratio {
            columns.push(Column::numbers("odds_ratio_conditional", "compare-column-odds-ratio"));
            columns.extend(ends("odds_ratio_conditional"));
        }
        let mut table = self.titled("compare-test", "compare-title-test", columns);
        for ComparedRow { row, contrasts, test, .. } in self.once() {
            if let Some(test) = test {
                table.push([vec![Cell::text(row.name())], test_cells(test)].concat());
            }
            for contrast in contrasts.iter().filter(|_| row.code_id.is_some()) {
                if let Some(test) = &contrast.test {
                    table.push([pair_cells(row.name(), contrast), test_cells(test)].concat());
                }
            }
        }
        if let Some(testing) = &self.testing {
            let tested = Message::new("compare-note-test").with("test", testing.name());
            table.notes.push(tested.with("codes", testing.codes).with("tests", testing.tests));
        }
        if ratio {
            table.notes.push(Message::new("compare-note-odds-ratio-conditional"));
        }
        table.notes.push(Message::new("compare-note-why"));
        table.notes.extend(self.without_value());
        table
    }

    /// That those without a value are held against nobody.
    fn without_value(&self) -> Option<Message> {
        let without = self.groups.iter().find(|group| group.name == NO_VALUE)?;
        Some(Message::new("compare-note-without-value").with("n", without.n))
    }
}

/// Sizes as people list them: `4 and 4`.
pub(super) fn sizes(groups: &[GroupSize]) -> Vec<Message> {
    groups.iter().map(|group| Message::new("compare-size").with("n", group.n)).collect()
}

fn pair_columns(name: Column) -> Vec<Column> {
    vec![name, Column::words("group", "table-group"), Column::words("against", "compare-column-against")]
}

fn pair_cells(name: &str, contrast: &Contrast) -> Vec<Cell> {
    vec![Cell::text(name), Cell::text(&contrast.group), Cell::text(&contrast.against)]
}

/// The columns of the two ends of an interval.
fn ends(of: &str) -> [Column; 2] {
    [("low", "compare-column-low"), ("high", "compare-column-high")].map(|(end, heading)| Column {
        align: Align::Right,
        ..Column::words(&format!("{of}_{end}"), heading)
    })
}

/// A value with its interval, in three cells.
fn estimated(estimate: &Estimate) -> [Cell; 3] {
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

fn test_cells(test: &Chance) -> Vec<Cell> {
    let p = match test.p.value {
        Ok(p) => p_cell(p),
        Err(because) => Cell::Undefined(because.message()),
    };
    let rest = [test.p_holm, test.p_benjamini_hochberg, test.smallest_p];
    let mut cells = vec![p];
    cells.extend(rest.map(p_or_none));
    cells.extend(test.odds_ratio_conditional.iter().flat_map(estimated));
    cells
}

fn p_or_none(p: Option<f64>) -> Cell {
    p.map_or(Cell::Empty, p_cell)
}

fn p_cell(p: f64) -> Cell {
    Cell::Number { value: p, decimals: decimals(p) }
}

/// Four decimals, and as many more as it takes to show that a p is not zero.
pub(super) fn decimals(p: f64) -> usize {
    let first = if p > 0.0 { (-p.log10()).ceil() as usize } else { 0 };
    first.clamp(4, 12)
}
