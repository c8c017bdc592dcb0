//! Totals of tables, recomputed from the rows and columns they stand under.

use super::grid::{Entry, Grid, Purpose, is_total};
use super::layout::Layout;
use super::number::{EDGE, Number};
use super::pattern::pattern;
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

/// A row or column that ends in a total.
struct Line {
    parts: Vec<(Span, Number)>,
    total: (Span, Number),
    /// Whether every part is a number that can be read in one way, so that the sum is certain.
    certain: bool,
}

/// How a total compares with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    Fits,
    /// Not the sum, but it may be the number of people behind parts that overlap.
    Union,
    Differs,
}

impl Line {
    fn sum(&self) -> f64 {
        self.parts.iter().map(|(_, number)| number.value).sum()
    }

    fn decimals(&self) -> usize {
        self.parts.iter().map(|(_, number)| number.decimals).max().unwrap_or(0)
    }

    /// What rounding may make the total differ. Whole numbers are counts, which nobody rounds.
    fn slack(&self) -> f64 {
        let rounded = |number: &Number| if number.decimals > 0 { number.half_unit() } else { 0.0 };
        let parts: f64 = self.parts.iter().map(|(_, number)| rounded(number)).sum();
        let total = if self.decimals() > 0 { self.total.1.half_unit() } else { 0.0 };
        parts + total + EDGE
    }

    fn fit(&self) -> Fit {
        let (sum, total) = (self.sum(), self.total.1.value);
        let largest = self.parts.iter().map(|(_, number)| number.value).fold(f64::MIN, f64::max);
        match () {
            () if (sum - total).abs() <= self.slack() => Fit::Fits,
            () if self.decimals() == 0 && largest <= total && total < sum => Fit::Union,
            () => Fit::Differs,
        }
    }

    /// Whether the parts are the whole several times over: by gender, by age and by office.
    fn counts_all_again(&self) -> bool {
        let times = self.sum() / self.total.1.value;
        times > 1.5 && (times - times.round()).abs() < EDGE
    }

    fn cells(&self) -> impl Iterator<Item = Span> + '_ {
        self.parts.iter().map(|(span, _)| *span).chain([self.total.0])
    }

    fn gap(&self) -> f64 {
        (self.sum() - self.total.1.value).abs()
    }
}

pattern! {
    NOT_ADDED = r"gemiddeld|mean|average|\bgem\b|\bm\b|\bsd\b|deviat|mediaan|median|leeftijd|\bage\b|\bjaar\b|\bjaren\b|\byears?\b|%|procent|percent|score|\bp\b|\bt\b|\bf\b|ratio|range|spreiding|duur|kappa";
    OVERLAPS = r"code|thema|theme|categor|factor|respondent|deelnemer|participant|hulpverlener|antwoord|answer|genoemd|mention|uniek|unique|personen|persons|meerdere|multiple";
    PART_OF = r"^\W*(?:waarvan|onder wie|of which|of whom|including|inclusief)\b";
    ROUNDED = r"x ?1[.,]?000|duizend|thousand|miljoen|million|mln|afgerond|rounded";
}

/// Checks the totals of a table.
pub(super) fn check(layout: &Layout<'_>, grid: &Grid, found: &mut Vec<Claim>) {
    if ROUNDED.fits(&fold(&grid.caption)) {
        return;
    }
    let columns = columns(grid);
    let rows = rows(grid);
    let overlapping = columns.iter().all(|line| line.fit() != Fit::Fits)
        && (may_overlap(grid) || columns.iter().all(Line::counts_all_again));
    let mut wrong: Vec<&Line> = Vec::new();
    for (lines, overlapping) in [(&columns, overlapping), (&rows, false)] {
        let confirmed = lines.iter().filter(|line| line.fit() == Fit::Fits).count();
        let trusted = lines.len() == 1 || 2 * confirmed + 1 >= lines.len();
        for line in lines {
            match line.fit() {
                Fit::Fits => found.push(fine(layout, line)),
                Fit::Union if overlapping => {}
                _ if line.certain && trusted => wrong.push(line),
                _ => {}
            }
        }
    }
    match wrong.as_slice() {
        [one, other] if shared(one, other).is_some() => found.push(both_wrong(layout, one, other)),
        lines => found.extend(lines.iter().map(|line| differs(layout, line))),
    }
}

/// Whether the rows of a table may count the same people more than once.
fn may_overlap(grid: &Grid) -> bool {
    let header = (0..grid.width()).map(|column| grid.name(column)).collect::<Vec<_>>().join(" ");
    OVERLAPS.fits(&fold(&grid.caption)) || OVERLAPS.fits(&fold(&header))
}

/// The columns over a row called total.
fn columns(grid: &Grid) -> Vec<Line> {
    let totals: Vec<usize> = grid.rows_for(Purpose::Total).collect();
    let parted = [Purpose::Subtotal, Purpose::Section].iter().any(|one| grid.rows_for(*one).next().is_some());
    let alone = totals.len() == 1 && !parted;
    let mut lines = Vec::new();
    for row in &totals {
        for column in (1..grid.width()).filter(|column| !NOT_ADDED.fits(&fold(&grid.name(*column)))) {
            lines.extend(column_line(grid, *row, column, alone));
        }
    }
    lines
}

/// A column with its total; with subtotals in between, the reading in which it adds up.
fn column_line(grid: &Grid, row: usize, column: usize, alone: bool) -> Option<Line> {
    let total = added(grid.entry(row, column)?)?;
    let body: Vec<usize> = grid.rows_for(Purpose::Body).collect();
    let above: Vec<usize> = body.iter().copied().filter(|one| *one < row).collect();
    let rows = if above.is_empty() { body } else { above };
    let certain = alone
        && rows.first().is_some_and(|first| *first < row)
        && !rows.iter().any(|one| PART_OF.fits(&fold(grid.words(*one, 0))));
    let whole = line(grid, rows.iter().map(|one| (*one, column)), total, certain)?;
    if alone {
        return Some(whole);
    }
    let since = (0..row)
        .rev()
        .find(|one| matches!(grid.purposes.get(*one), Some(Purpose::Total | Purpose::Subtotal)));
    let section = rows.iter().filter(|one| since.is_none_or(|since| **one > since)).map(|one| (*one, column));
    let sums =
        (0..row).filter(|one| matches!(grid.purposes.get(*one), Some(Purpose::Total | Purpose::Subtotal)));
    let readings =
        [line(grid, section, total, false), line(grid, sums.map(|one| (one, column)), total, false)];
    readings.into_iter().flatten().chain([whole]).find(|line| line.fit() == Fit::Fits)
}

/// The rows with a column called total.
fn rows(grid: &Grid) -> Vec<Line> {
    let Some(column) = (2..grid.width()).rev().find(|column| is_total(&grid.name(*column))) else {
        return Vec::new();
    };
    let earlier = (1..column).any(|one| is_total(&grid.name(one)));
    let parts: Vec<usize> = (1..column).filter(|one| !NOT_ADDED.fits(&fold(&grid.name(*one)))).collect();
    let certain = !earlier && parts.len() == column - 1;
    let mut lines = Vec::new();
    for (row, purpose) in grid.purposes.iter().enumerate() {
        let adds = matches!(purpose, Purpose::Body | Purpose::Total | Purpose::Subtotal);
        let total = grid.entry(row, column).and_then(added);
        if let Some(total) = total.filter(|_| adds) {
            lines.extend(line(grid, parts.iter().map(|one| (row, *one)), total, certain));
        }
    }
    lines
}

/// A line of cells; nothing when fewer than two of them are numbers.
fn line(
    grid: &Grid,
    cells: impl Iterator<Item = (usize, usize)>,
    total: (Span, Number),
    certain: bool,
) -> Option<Line> {
    let cells: Vec<(usize, usize)> = cells.collect();
    let parts: Vec<_> = cells.iter().filter_map(|(row, column)| added(grid.entry(*row, *column)?)).collect();
    let clear = parts.iter().chain([&total]).all(|(_, number)| !number.doubtful);
    let certain = certain && clear && parts.len() == cells.len();
    (parts.len() > 1).then_some(Line { parts, total, certain })
}

fn added(entry: &Entry) -> Option<(Span, Number)> {
    entry.number().map(|number| (entry.span, number))
}

/// The cell that two wrong lines have in common, when that one cell explains both.
fn shared(one: &Line, other: &Line) -> Option<Span> {
    let same_gap = (one.gap() - other.gap()).abs() <= one.slack() + other.slack();
    one.cells().find(|cell| same_gap && other.cells().any(|that| that == *cell))
}

fn fine(layout: &Layout<'_>, line: &Line) -> Claim {
    let mut claim = layout.claim(Rule::TableSum, line.total.0);
    claim.stated = Some(Stated::Number(line.total.1.value));
    claim.found = Some(Stated::Number(tidy(line)));
    claim.evidence = vec![sum_evidence(layout, line)];
    claim
}

fn differs(layout: &Layout<'_>, line: &Line) -> Claim {
    let message = Message::new("claims-figures-sum")
        .with("stated", line.total.0.of(layout.text()).trim())
        .with("found", crate::message::Value::Number(tidy(line), line.decimals()));
    let mut claim = fine(layout, line).but(Verdict::Wrong, message);
    claim.hint = Some(Message::new("claims-figures-sum-hint"));
    claim
}

/// One cell that makes two totals wrong.
fn both_wrong(layout: &Layout<'_>, one: &Line, other: &Line) -> Claim {
    let cell = shared(one, other).unwrap_or(one.total.0);
    let message = Message::new("claims-figures-sum-cell").with("stated", cell.of(layout.text()).trim());
    let mut claim = layout.claim(Rule::TableSum, cell).but(Verdict::Wrong, message);
    let stated = one.parts.iter().chain([&one.total]).find(|(span, _)| *span == cell);
    claim.stated = stated.map(|(_, number)| Stated::Number(number.value));
    claim.hint = Some(Message::new("claims-figures-sum-hint"));
    let total = |line: &Line| layout.evidence(Message::new("claims-figures-evidence-total"), line.total.0);
    claim.evidence = vec![sum_evidence(layout, one), total(one), sum_evidence(layout, other), total(other)];
    claim
}

/// The parts of a sum, written out.
fn sum_evidence(layout: &Layout<'_>, line: &Line) -> crate::claims::Evidence {
    let first = line.parts.first().map_or(line.total.0, |(span, _)| *span);
    let mut evidence = layout.evidence(Message::new("claims-figures-evidence-parts"), first);
    let parts: Vec<&str> = line.parts.iter().map(|(span, _)| span.of(layout.text()).trim()).collect();
    evidence.words = format!("{} = {:.*}", parts.join(" + "), line.decimals(), line.sum());
    evidence
}

/// The sum without what floating point adds to it.
fn tidy(line: &Line) -> f64 {
    let scale = 10_f64.powi(i32::try_from(line.decimals()).unwrap_or(0));
    (line.sum() * scale).round() / scale
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, table, wrong};
    use super::*;
    use crate::message::Language;
    use proptest::prelude::*;

    fn findings(rows: &[&[&str]]) -> Vec<Claim> {
        wrong(&of_rule(&table("Tabel 1. Overzicht", rows), Language::Nl, Rule::TableSum))
    }

    #[test]
    fn a_total_that_adds_up_is_fine() {
        let rows: &[&[&str]] =
            &[&["Groep", "n", "Uren"], &["SAG", "3", "2,5"], &["PMTO", "5", "1,25"], &["Totaal", "8", "3,8"]];
        let claims = of_rule(&table("Tabel 1", rows), Language::Nl, Rule::TableSum);
        assert_eq!((claims.len(), wrong(&claims).len()), (2, 0));
    }

    #[test]
    fn a_total_that_does_not_add_up_is_wrong() {
        let wrong = findings(&[&["Groep", "n"], &["SAG", "3"], &["PMTO", "5"], &["Totaal", "9"]]);
        assert_eq!(wrong.len(), 1);
        assert_eq!(wrong[0].found, Some(Stated::Number(8.0)));
        assert_eq!(wrong[0].evidence[0].words, "3 + 5 = 8");
        let english =
            findings(&[&["Group", "A", "B", "Total"], &["x", "1", "2", "3"], &["y", "4", "2", "5"]]);
        assert_eq!(english.len(), 1);
    }

    #[test]
    fn a_header_of_numbers_is_not_added() {
        let rows: &[&[&str]] = &[
            &["Factor", "7", "9", "Som"],
            &["a", "40", "50", "90"],
            &["b", "60", "50", "110"],
            &["Totaal", "100", "100", "200"],
        ];
        assert!(findings(rows).is_empty());
        assert_eq!(of_rule(&table("Tabel 1", rows), Language::Nl, Rule::TableSum).len(), 6);
        let rows: &[&[&str]] =
            &[&["Jaar", "2023", "2024"], &["a", "4", "5"], &["b", "6", "5"], &["Totaal", "10", "10"]];
        assert_eq!(of_rule(&table("Tabel 1", rows), Language::Nl, Rule::TableSum).len(), 2);
    }

    #[test]
    fn subtotals_means_and_people_who_are_counted_twice_are_left_alone() {
        let subtotals: &[&[&str]] = &[
            &["Groep", "n"],
            &["a", "1"],
            &["b", "2"],
            &["Subtotaal", "3"],
            &["c", "4"],
            &["d", "1"],
            &["Subtotaal", "5"],
            &["Totaal", "8"],
        ];
        assert!(findings(subtotals).is_empty());
        assert!(findings(&[&["", "Leeftijd"], &["a", "30"], &["b", "40"], &["Totaal", "35"]]).is_empty());
        assert!(findings(&[&["Code", "N"], &["a", "7"], &["b", "5"], &["Totaal", "8"]]).is_empty());
        assert!(findings(&[&["Groep", "n"], &["a", "7"], &["waarvan x", "5"], &["Totaal", "7"]]).is_empty());
        assert!(
            findings(&[&["Groep", "n"], &["a", "7"], &["b", "-"], &["c", "2"], &["Totaal", "8"]]).is_empty()
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// A table that adds up has no finding; with one number changed it has exactly one, at that number or its total.
        #[test]
        fn one_number_changed_is_one_finding(
            body in prop::collection::vec(prop::collection::vec(1usize..60, 3), 2..6),
            row in 0usize..7, column in 0usize..4, off in 1usize..9,
        ) {
            let mut numbers: Vec<Vec<usize>> = body
                .iter()
                .map(|row| row.iter().copied().chain([row.iter().sum()]).collect())
                .collect();
            let totals = (0..4).map(|column| numbers.iter().map(|row| row[column]).sum()).collect();
            numbers.push(totals);
            let built = |numbers: &[Vec<usize>]| {
                let mut rows = vec![["Groep", "a", "b", "c", "Totaal"].map(str::to_owned).to_vec()];
                for (at, row) in numbers.iter().enumerate() {
                    let label = if at + 1 == numbers.len() { "Totaal".to_owned() } else { format!("groep {at}") };
                    rows.push([label].into_iter().chain(row.iter().map(usize::to_string)).collect());
                }
                let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
                findings(&cells.iter().map(Vec::as_slice).collect::<Vec<_>>())
            };
            prop_assert!(built(&numbers).is_empty());
            let row = row % numbers.len();
            numbers[row][column] += off;
            let found = built(&numbers);
            prop_assert_eq!(found.len(), 1);
            let stated = f64::from(u32::try_from(numbers[row][column]).expect("small"));
            prop_assert_eq!(&found[0].stated, &Some(Stated::Number(stated)));
        }
    }
}
