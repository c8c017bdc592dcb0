//! Percentages in tables, held against the numbers beside them.

use std::collections::BTreeSet;

use super::grid::{Grid, Purpose};
use super::layout::Layout;
use super::number::{EDGE, Number, Value};
use super::pattern::{part, pattern};
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

/// A number with the percentage that it should be.
#[derive(Debug, Clone, Copy)]
struct Share {
    row: usize,
    count: Number,
    percent: Number,
    span: Span,
}

impl Share {
    /// Whether the percentage is that of the number in a whole.
    fn is_of(&self, whole: f64) -> bool {
        whole > 0.0 && self.percent.is_rounded(100.0 * self.count.value / whole)
    }
}

/// A column of shares, and the numbers that it may be of.
struct Column {
    shares: Vec<Share>,
    wholes: Vec<f64>,
    /// The numbers that the percentages themselves lead to.
    implied: Vec<f64>,
    /// The whole of each row, where the shares may go across.
    across: Vec<(usize, f64)>,
}

pattern! {
    PERCENT = r"%|\bperc|procent|percent";
    WHOLE = r"(?i)\bn~?=~?(?P<n>\d{1,6})\b";
}

/// Checks the percentages of a table.
pub(super) fn check(layout: &Layout<'_>, grid: &Grid, found: &mut Vec<Claim>) {
    for number in 1..grid.width() {
        let Some(column) = column(grid, number) else { continue };
        judge(layout, &column, found);
        adds_to_hundred(layout, grid, number, found);
    }
    for number in 1..grid.width() {
        if column(grid, number).is_none() {
            adds_to_hundred(layout, grid, number, found);
        }
    }
}

/// The shares of a column: cells that hold both, or percentages beside a column of counts.
fn column(grid: &Grid, number: usize) -> Option<Column> {
    let named = PERCENT.fits(&fold(&grid.name(number)));
    let counts = (1..number).rev().find(|one| is_counts(grid, *one));
    let share = |row: usize| {
        let entry = grid.entry(row, number)?;
        let (count, percent) = match entry.value {
            Value::Share(count, percent) => (count, percent),
            Value::Percent(percent) => (grid.entry(row, counts?)?.number()?, percent),
            Value::Number(percent) if named => (grid.entry(row, counts?)?.number()?, percent),
            _ => return None,
        };
        count.count()?;
        Some(Share { row, count, percent, span: entry.span })
    };
    let shares: Vec<Share> = grid.rows_for(Purpose::Body).filter_map(share).collect();
    let total = grid.rows_for(Purpose::Total).filter_map(share).last();
    // What can be negative is a score or a change, not a share.
    if shares.len() < 2 || shares.iter().any(|share| share.percent.value < 0.0) {
        return None;
    }
    let mut wholes: Vec<f64> = total.iter().map(|share| share.count.value).collect();
    let names = [Some(number), counts].into_iter().flatten().map(|one| grid.name(one));
    for words in names.chain([grid.caption.clone()]) {
        wholes.extend(WHOLE.all(&words).filter_map(|found| part(&found, "n")?.as_str().parse::<f64>().ok()));
    }
    wholes.push(shares.iter().map(|share| share.count.value).sum());
    let implied = shares.iter().filter(|share| share.percent.value > 0.0);
    let implied = implied.map(|share| (100.0 * share.count.value / share.percent.value).round()).collect();
    Some(Column { across: across(grid, &shares), shares, wholes, implied })
}

/// Whether a column holds counts.
fn is_counts(grid: &Grid, column: usize) -> bool {
    let mut numbers = grid.rows_for(Purpose::Body).filter_map(|row| match grid.entry(row, column)?.value {
        Value::Number(number) => Some(number.count().is_some()),
        _ => None,
    });
    !PERCENT.fits(&fold(&grid.name(column))) && numbers.next() == Some(true) && numbers.all(|is| is)
}

/// For each row the sum of its counts.
fn across(grid: &Grid, shares: &[Share]) -> Vec<(usize, f64)> {
    let sum = |row: usize| -> f64 {
        let counts = (1..grid.width()).filter(|one| !super::grid::is_total(&grid.name(*one)));
        let counted = counts.filter_map(|one| match grid.entry(row, one)?.value {
            Value::Share(count, _) => Some(count.value),
            Value::Number(number) if !PERCENT.fits(&fold(&grid.name(one))) => Some(number.value),
            _ => None,
        });
        let counted: Vec<f64> = counted.collect();
        if counted.len() > 1 { counted.iter().sum() } else { 0.0 }
    };
    shares.iter().map(|share| (share.row, sum(share.row))).collect()
}

/// How many percentages must lead to the same whole when no whole is stated.
const IMPLIED: usize = 3;

/// Finds the whole that most of a column are shares of; what then is not, is wrong.
fn judge(layout: &Layout<'_>, column: &Column, found: &mut Vec<Claim>) {
    let fits = |whole: f64| column.shares.iter().filter(|share| share.is_of(whole)).count();
    let most = |whole: f64| 2 * fits(whole) > column.shares.len();
    let Some(stated) = column.wholes.iter().copied().max_by_key(|whole| fits(*whole)) else { return };
    // The same row twice leads to the same whole, whatever it is.
    let different = |whole: f64| {
        let fitting = column.shares.iter().filter(|share| share.is_of(whole));
        fitting.map(|share| share.count.value.to_bits()).collect::<BTreeSet<u64>>().len()
    };
    let implied = column.implied.iter().copied().filter(|whole| most(*whole) && different(*whole) >= IMPLIED);
    let implied = implied.max_by_key(|whole| fits(*whole));
    let whole = if most(stated) { stated } else { implied.unwrap_or(stated) };
    let certain = most(whole) || (column.shares.len() == 2 && fits(whole) == 1);
    for share in &column.shares {
        let of_row = column.across.iter().any(|(row, sum)| *row == share.row && share.is_of(*sum));
        let elsewhere = of_row || column.wholes.iter().any(|one| share.is_of(*one));
        if share.is_of(whole) {
            found.push(fine(layout, share, whole));
        } else if certain && !elsewhere && share.count.value <= whole {
            found.push(wrong_share(layout, share, whole));
        }
    }
}

fn fine(layout: &Layout<'_>, share: &Share, whole: f64) -> Claim {
    let mut claim = layout.claim(Rule::TablePercentage, share.span);
    let found = 100.0 * share.count.value / whole;
    claim.stated = Some(Stated::Number(share.percent.value));
    claim.found = Some(Stated::Number((found * 100.0).round() / 100.0));
    claim
}

fn wrong_share(layout: &Layout<'_>, share: &Share, whole: f64) -> Claim {
    let decimals = share.percent.decimals.max(1);
    let message = percentage_message(share.percent, share.count.value, whole, decimals);
    let mut claim = fine(layout, share, whole).but(Verdict::Wrong, message);
    claim.hint = Some(Message::new("claims-figures-percentage-hint"));
    claim.evidence = vec![layout.evidence(Message::new("claims-figures-evidence-cell"), share.span)];
    claim
}

/// What to say of a percentage that is not that of its numbers.
pub(super) fn percentage_message(stated: Number, count: f64, whole: f64, decimals: usize) -> Message {
    use crate::message::Value;
    Message::new("claims-figures-percentage")
        .with("stated", Value::Number(stated.value, stated.decimals))
        .with("count", Value::Number(count, 0))
        .with("whole", Value::Number(whole, 0))
        .with("found", Value::Number(100.0 * count / whole, decimals))
}

/// Percentages over a total of 100% that do not add up to it.
fn adds_to_hundred(layout: &Layout<'_>, grid: &Grid, column: usize, found: &mut Vec<Claim>) {
    let named = PERCENT.fits(&fold(&grid.name(column)));
    let percent = |row: usize| match grid.entry(row, column)?.value {
        Value::Percent(percent) | Value::Share(_, percent) => Some(percent),
        Value::Number(number) if named => Some(number),
        _ => None,
    };
    let totals: Vec<usize> = grid.rows_for(Purpose::Total).collect();
    let parted = [Purpose::Subtotal, Purpose::Section].iter().any(|one| grid.rows_for(*one).next().is_some());
    let [total] = totals.as_slice() else { return };
    let stands_under = grid.rows_for(Purpose::Body).all(|row| row < *total);
    let whole = percent(*total).filter(|whole| (whole.value - 100.0).abs() < EDGE && !parted && stands_under);
    let rows: Vec<Option<Number>> = grid.rows_for(Purpose::Body).map(percent).collect();
    let parts: Vec<Number> = rows.iter().flatten().copied().collect();
    let Some(span) = grid.entry(*total, column).map(|entry| entry.span).filter(|_| whole.is_some()) else {
        return;
    };
    let sum: f64 = parts.iter().map(|part| part.value).sum();
    let slack: f64 = parts.iter().map(|part| part.half_unit()).sum::<f64>() + EDGE;
    let mut claim = layout.claim(Rule::TablePercentage, span);
    claim.stated = Some(Stated::Number(100.0));
    claim.found = Some(Stated::Number((sum * 100.0).round() / 100.0));
    let gap = (sum - 100.0).abs();
    if gap <= slack {
        found.push(claim);
    } else if gap < FAR && parts.len() > 2 && parts.len() == rows.len() && !counts_explain(grid, column) {
        let decimals = parts.iter().map(|part| part.decimals).max().unwrap_or(0);
        let message = Message::new("claims-figures-hundred")
            .with("found", crate::message::Value::Number(sum, decimals));
        claim = claim.but(Verdict::Wrong, message);
        claim.hint = Some(Message::new("claims-figures-hundred-hint"));
        found.push(claim);
    }
}

/// Percentages that are further from a hundred than this overlap, and are not meant to add up.
const FAR: f64 = 15.0;

/// Whether the column has counts, which say more about each percentage than their sum does.
fn counts_explain(grid: &Grid, number: usize) -> bool {
    column(grid, number).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, table, wrong};
    use super::*;
    use crate::message::Language;
    use proptest::prelude::*;

    fn findings(caption: &str, rows: &[&[&str]]) -> Vec<Claim> {
        wrong(&of_rule(&table(caption, rows), Language::Nl, Rule::TablePercentage))
    }

    #[test]
    fn counts_with_their_percentage_in_one_cell() {
        let right: &[&[&str]] = &[
            &["Code", "SAG (n = 4)", "PMTO (n = 4)"],
            &["a", "3 (75%)", "1 (25%)"],
            &["b", "2 (50%)", "4 (100%)"],
            &["c", "1 (25%)", "2 (50%)"],
        ];
        assert!(findings("Tabel 1", right).is_empty());
        let mut one_off: Vec<Vec<&str>> = right.iter().map(|row| row.to_vec()).collect();
        one_off[2][1] = "2 (40%)";
        let rows: Vec<&[&str]> = one_off.iter().map(Vec::as_slice).collect();
        let found = findings("Tabel 1", &rows);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].found, Some(Stated::Number(50.0)));
    }

    #[test]
    fn percentages_of_the_row_or_of_the_whole_table_are_right_too() {
        let across: &[&[&str]] = &[
            &["Group", "Yes", "No"],
            &["A", "3 (75%)", "1 (25%)"],
            &["B", "1 (20%)", "4 (80%)"],
            &["C", "1 (50%)", "1 (50%)"],
        ];
        assert!(findings("Table 1", across).is_empty());
        let overlapping: &[&[&str]] = &[
            &["Code", "n", "%"],
            &["a", "7", "88"],
            &["b", "5", "63"],
            &["c", "4", "50"],
            &["Totaal", "8", "100"],
        ];
        assert!(findings("Tabel 1", overlapping).is_empty());
    }

    #[test]
    fn the_whole_may_follow_from_most_of_the_percentages() {
        let rows: &[&[&str]] = &[
            &["Code", "n", "%"],
            &["a", "6", "100%"],
            &["b", "4", "67%"],
            &["c", "5", "83%"],
            &["d", "3", "55%"],
        ];
        assert_eq!(findings("Tabel 1", rows).len(), 1);
        assert!(findings("Tabel 1", &rows[..3]).is_empty());
    }

    #[test]
    fn a_column_that_says_a_hundred_adds_up() {
        let rows: &[&[&str]] = &[&["", "%"], &["a", "33"], &["b", "33"], &["c", "33"], &["Totaal", "100"]];
        assert!(findings("Tabel 1", rows).is_empty());
        let rows: &[&[&str]] = &[&["", "%"], &["a", "33"], &["b", "33"], &["c", "28"], &["Total", "100"]];
        assert_eq!(findings("Table 1", rows).len(), 1);
        let rows: &[&[&str]] = &[&["", "%"], &["a", "80"], &["b", "60"], &["c", "28"], &["Total", "100"]];
        assert!(findings("Table 1", rows).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Shares of their total have no finding; one percentage changed is exactly one.
        #[test]
        fn one_percentage_changed_is_one_finding(counts in prop::collection::vec(1usize..40, 3..7), at in 0usize..7, off in 3usize..30) {
            let total: usize = counts.iter().sum();
            let whole = |count: usize| (100.0 * count as f64 / total as f64).round() as usize;
            let mut percentages: Vec<usize> = counts.iter().map(|count| whole(*count)).collect();
            let built = |percentages: &[usize]| {
                let mut rows = vec![["Groep", "n", "%"].map(str::to_owned).to_vec()];
                for (at, (count, percent)) in counts.iter().zip(percentages).enumerate() {
                    rows.push(vec![format!("groep {at}"), count.to_string(), percent.to_string()]);
                }
                rows.push(vec!["Totaal".to_owned(), total.to_string(), "100".to_owned()]);
                let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
                findings("Tabel 2", &cells.iter().map(Vec::as_slice).collect::<Vec<_>>()).len()
            };
            prop_assert_eq!(built(&percentages), 0);
            let at = at % counts.len();
            percentages[at] += off;
            prop_assert_eq!(built(&percentages), 1);
        }
    }
}
