//! Tests as tables: what groups of these sizes can show at all, and what the test says of each code.

use std::collections::BTreeSet;

use super::tables::{ends, estimated, pair_cells, pair_columns};
use super::{Chance, ComparedRow, Comparison, Possible, Testing};
use crate::message::{Message, Value};
use crate::table::{Cell, Column, Table};
use crate::tally::GroupSize;

impl Comparison {
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

    pub(super) fn possible_table(&self) -> Table {
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
        let best = self.testing.as_ref().and_then(Testing::best);
        if let Some((best, power)) = best.and_then(|best| Some((best, best.power?))) {
            let message = Message::new("compare-note-power").with("sizes", sizes(&best.groups));
            table.notes.push(message.with("chance", Value::Number(100.0 * power, 0)));
        }
        table
    }

    pub(super) fn test_table(&self) -> Table {
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
}

/// Sizes as people list them: `4 and 4`.
pub(super) fn sizes(groups: &[GroupSize]) -> Vec<Message> {
    groups.iter().map(|group| Message::new("compare-size").with("n", group.n)).collect()
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
