//! Rows of a table of people that say the mean or the standard deviation of the rows above them.

use super::grid::{Grid, Purpose};
use super::layout::Layout;
use super::number::{Number, Value};
use super::pattern::pattern;
use super::spread::{deviation, mean};
use crate::claims::{Claim, Rule, Stated, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

pattern! {
    MEAN = r"^(?:gemiddelde?|gem\.?|mean|average|m)$";
    DEVIATION = r"^(?:sd|standaard-?(?:deviatie|afwijking)|standard deviation|s\.d\.)$";
}

/// Checks the means and standard deviations of a table.
pub(super) fn check(layout: &Layout<'_>, grid: &Grid, found: &mut Vec<Claim>) {
    if !grid.is_of_people() {
        return;
    }
    for row in grid.rows_for(Purpose::Measure) {
        let label = fold(grid.words(row, 0).trim()).into_owned();
        let rule = match () {
            () if MEAN.fits(&label) => Rule::StatMean,
            () if DEVIATION.fits(&label) => Rule::StatDeviation,
            () => continue,
        };
        for column in 1..grid.width() {
            found.extend(judge(layout, grid, row, column, rule));
        }
    }
}

/// Holds one cell against the column above it; nothing when not every row has a number.
fn judge(layout: &Layout<'_>, grid: &Grid, row: usize, column: usize, rule: Rule) -> Option<Claim> {
    let number = |row: usize| match grid.entry(row, column)?.value {
        Value::Number(number) if !number.doubtful => Some((grid.entry(row, column)?.span, number)),
        _ => None,
    };
    let (span, stated) = number(row)?;
    let rows: Vec<usize> = grid.rows_for(Purpose::Body).collect();
    let values: Vec<(Span, Number)> = rows.iter().filter_map(|row| number(*row)).collect();
    if values.len() < 2 || values.len() != rows.len() {
        return None;
    }
    let numbers: Vec<f64> = values.iter().map(|(_, number)| number.value).collect();
    let (sample, population) = match rule {
        Rule::StatMean => (mean(&numbers), mean(&numbers)),
        _ => (deviation(&numbers, 1.0), deviation(&numbers, 0.0)),
    };
    let is_population = !stated.is_rounded(sample) && stated.is_rounded(population);
    let name = grid.name(column);
    let label = match rule {
        Rule::StatMean => "claims-figures-evidence-column",
        _ if is_population => "claims-figures-evidence-population",
        _ => "claims-figures-evidence-sample",
    };
    let mut claim = layout.claim(rule, span);
    claim.stated = Some(Stated::Number(stated.value));
    let nearest = if is_population { population } else { sample };
    claim.found = Some(Stated::Number((nearest * 10_000.0).round() / 10_000.0));
    let all = values.iter().map(|(span, _)| *span).reduce(Span::join).unwrap_or(span);
    let mut evidence = layout.evidence(Message::new(label).with("column", name.as_str()), all);
    evidence.words = numbers.iter().map(f64::to_string).collect::<Vec<_>>().join(" · ");
    claim.evidence = vec![evidence];
    if stated.is_rounded(nearest) {
        return Some(claim);
    }
    let id = if rule == Rule::StatMean { "claims-figures-mean" } else { "claims-figures-deviation" };
    let shown = |value: f64| crate::message::Value::Number(value, stated.decimals.max(1));
    let message = Message::new(id)
        .with("stated", span.of(layout.text()).trim())
        .with("found", shown(sample))
        .with("other", shown(population))
        .with("column", name.as_str())
        .with("values", numbers.len());
    let mut claim = claim.but(Verdict::Wrong, message);
    claim.hint = Some(Message::new("claims-figures-spread-hint"));
    Some(claim)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{figures, table};
    use super::*;
    use crate::message::Language;

    fn verdicts(mean: &str, deviation: &str) -> Vec<Verdict> {
        let rows: &[&[&str]] = &[
            &["ID", "Age"],
            &["P1", "30"],
            &["P2", "41"],
            &["P3", "52"],
            &["Mean", mean],
            &["SD", deviation],
        ];
        figures(&table("Table 1", rows), Language::En).iter().map(|one| one.verdict).collect()
    }

    #[test]
    fn what_a_table_says_of_its_own_column_is_held_against_it() {
        assert_eq!(verdicts("41.0", "11.0"), [Verdict::Fine; 2]);
        assert_eq!(verdicts("41", "8.98"), [Verdict::Fine; 2]);
        assert_eq!(verdicts("42.0", "9.5"), [Verdict::Wrong; 2]);
    }
}
