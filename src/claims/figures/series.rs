//! Columns of numbers that sentences may sum up: one value for each row, and what the column is called.

use std::collections::BTreeMap;

use super::grid::{Grid, Purpose};
use super::layout::Layout;
use super::number::{UNITS, Value};
use crate::claims::Evidence;
use crate::manuscript::Kind;
use crate::message::{Language, Message};
use crate::text::{Span, fold, stem, words};

/// A column of numbers.
pub(super) struct Series {
    /// What it is called.
    pub(super) name: String,
    /// Its values.
    pub(super) values: Vec<f64>,
    /// Whether every row has a value that can be read in one way, and each row is one person.
    pub(super) certain: bool,
    /// The values by the groups of each other column: the group as written, folded.
    by_group: Vec<BTreeMap<String, Vec<f64>>>,
    named: Vec<String>,
    units: Vec<String>,
    blocks: (usize, usize),
    span: Span,
}

/// Words that say nothing about what a column is of.
const EMPTY: [&str; 29] = [
    "aantal",
    "all",
    "and",
    "bij",
    "dat",
    "deelnemer",
    "deelnemers",
    "een",
    "for",
    "het",
    "hun",
    "in",
    "mean",
    "number",
    "of",
    "onderzoek",
    "participant",
    "participants",
    "per",
    "respondent",
    "respondenten",
    "the",
    "their",
    "totaal",
    "total",
    "van",
    "voor",
    "was",
    "with",
];

/// The stems of the words of a text that say something.
pub(super) fn stems(text: &str, language: Language) -> Vec<String> {
    let folded = words(text).map(|span| fold(span.of(text)).into_owned());
    folded
        .filter(|word| word.len() > 2 && !EMPTY.contains(&word.as_str()))
        .map(|word| stem(language, &word))
        .collect()
}

/// The columns of numbers in the tables of a manuscript.
pub(super) fn all_series(layout: &Layout<'_>, language: Language) -> Vec<Series> {
    let mut all = Vec::new();
    for grid in &layout.grids {
        for column in 1..grid.width() {
            all.extend(series(grid, column, language));
        }
    }
    all
}

fn series(grid: &Grid, column: usize, language: Language) -> Option<Series> {
    let name = grid.name(column);
    let rows: Vec<usize> = grid.rows_for(Purpose::Body).collect();
    let number = |row: usize| match grid.entry(row, column)?.value {
        Value::Number(number) => Some(number),
        _ => None,
    };
    let numbers: Vec<_> = rows.iter().filter_map(|row| Some((*row, number(*row)?))).collect();
    if numbers.len() < 3 || name.is_empty() || 2 * numbers.len() < rows.len() {
        return None;
    }
    let clear = numbers.len() == rows.len() && numbers.iter().all(|(_, number)| !number.doubtful);
    let summed = grid.rows_for(Purpose::Total).chain(grid.rows_for(Purpose::Subtotal)).next().is_some();
    let (units, named): (Vec<String>, Vec<String>) = stems_of_name(&name, language);
    let (first, last) =
        (grid.entry(numbers.first()?.0, column)?.span, grid.entry(numbers.last()?.0, column)?.span);
    Some(Series {
        values: numbers.iter().map(|(_, number)| number.value).collect(),
        certain: clear && !summed && grid.is_of_people(),
        by_group: groups(grid, column, &numbers.iter().map(|(row, n)| (*row, n.value)).collect::<Vec<_>>()),
        named,
        units,
        blocks: grid.blocks,
        span: first.join(last),
        name,
    })
}

/// The stems of the units in a name, and of its other words.
fn stems_of_name(name: &str, language: Language) -> (Vec<String>, Vec<String>) {
    let units: Vec<String> = UNITS.iter().map(|unit| stem(language, unit)).collect();
    stems(name, language).into_iter().partition(|one| units.contains(one))
}

/// The values of the rows that share a word in another column, column by column.
fn groups(grid: &Grid, column: usize, values: &[(usize, f64)]) -> Vec<BTreeMap<String, Vec<f64>>> {
    let others = (1..grid.width()).filter(|other| *other != column);
    others.map(|other| groups_of(grid, other, values)).filter(|groups| !groups.is_empty()).collect()
}

fn groups_of(grid: &Grid, other: usize, values: &[(usize, f64)]) -> BTreeMap<String, Vec<f64>> {
    let mut groups: BTreeMap<String, Vec<f64>> = BTreeMap::new();
    for (row, value) in values {
        let Some(entry) = grid.entry(*row, other).filter(|entry| entry.value == Value::Words) else {
            continue;
        };
        groups.entry(fold(entry.words.trim()).into_owned()).or_default().push(*value);
    }
    groups.retain(|name, group| group.len() > 1 && group.len() < values.len() && name.len() < 60);
    groups
}

/// Whether a folded text names a group; a group of one letter is not looked for.
fn is_named(group: &str, folded: &str) -> bool {
    group.len() > 1 && folded.contains(group)
}

/// Whether a folded text names some of the groups of a column, but not all: then it is about those.
fn sets_apart(groups: &BTreeMap<String, Vec<f64>>, folded: &str) -> bool {
    let named = groups.keys().filter(|group| is_named(group, folded)).count();
    named > 0 && (named < groups.len() || groups.len() == 1)
}

impl Series {
    /// All values, and those of the groups that a folded text sets apart, or of any group.
    pub(super) fn groups<'s>(&'s self, folded: &'s str, any: bool) -> impl Iterator<Item = &'s Vec<f64>> {
        let named = self.by_group.iter().filter(move |groups| any || sets_apart(groups, folded));
        let named = named.flatten().filter(move |(group, _)| any || is_named(group, folded));
        [&self.values].into_iter().chain(named.map(|(_, values)| values))
    }

    /// Whether the name or the unit of the column has a word in common with a sentence.
    pub(super) fn shares(&self, stems: &[String]) -> bool {
        self.is_named_in(stems) || self.units.iter().any(|unit| stems.contains(unit))
    }

    /// Whether the name of the column, its unit left out, has a word in common with a sentence.
    pub(super) fn is_named_in(&self, stems: &[String]) -> bool {
        self.named.iter().any(|word| stems.contains(word))
    }

    /// Whether a folded sentence names one of the groups and not the others.
    pub(super) fn names_group(&self, folded: &str) -> bool {
        self.by_group.iter().any(|groups| sets_apart(groups, folded))
    }

    /// How many blocks lie between the table and a block, cells left out.
    pub(super) fn distance(&self, layout: &Layout<'_>, block: usize) -> usize {
        let between = if block < self.blocks.0 { block + 1..self.blocks.0 } else { self.blocks.1 + 1..block };
        if between.len() > 5000 {
            return between.len();
        }
        between.filter(|at| !matches!(layout.kind(*at), Some(Kind::Cell(_)))).count()
    }

    /// The column as evidence: its values written out.
    pub(super) fn evidence(&self, layout: &Layout<'_>, label: Message) -> Evidence {
        let mut evidence = layout.evidence(label.with("column", self.name.as_str()), self.span);
        let values: Vec<String> = self.values.iter().map(f64::to_string).collect();
        evidence.words = values.join(" · ");
        evidence
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::table;
    use super::*;

    fn columns(rows: &[&[&str]]) -> Vec<(String, usize, bool)> {
        let manuscript = table("Tabel 1", rows);
        let layout = Layout::of(0, &manuscript);
        all_series(&layout, Language::Nl)
            .into_iter()
            .map(|one| (one.name, one.values.len(), one.certain))
            .collect()
    }

    #[test]
    fn a_column_is_certain_when_every_person_has_a_value() {
        let all: &[&[&str]] = &[&["R", "Jaren"], &["R1", "3"], &["R2", "4"], &["R3", "5"], &["R4", "9"]];
        assert_eq!(columns(all), [("Jaren".to_owned(), 4, true)]);
        let unknown: &[&[&str]] =
            &[&["R", "Jaren"], &["R1", "onbekend"], &["R2", "4"], &["R3", "5"], &["R4", "9"]];
        assert_eq!(columns(unknown), [("Jaren".to_owned(), 3, false)]);
        let groups: &[&[&str]] = &[&["Groep", "Jaren"], &["SAG", "3"], &["PMTO", "4"], &["FF", "5"]];
        assert_eq!(columns(groups), [("Jaren".to_owned(), 3, false)]);
    }
}
