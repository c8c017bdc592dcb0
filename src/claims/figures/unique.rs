//! Rows of a table of participants whose combination of values nobody else has, so that somebody may be recognised.

use std::collections::BTreeMap;

use super::grid::{Grid, Purpose};
use super::layout::Layout;
use super::number::Value;
use super::pattern::pattern;
use crate::claims::{Claim, Rule, Verdict};
use crate::message::Message;
use crate::text::{Span, fold};

/// How many attributes make a combination.
const ATTRIBUTES: usize = 2;
/// A value of more words than this is a description, not an attribute.
const VALUE_WORDS: usize = 4;

pattern! {
    NOT_ABOUT_PEOPLE = r"interview|gesprek|datum|date|duur|duration|length|lengte|woorden|words|minut|code|thema|theme|citaat|quote|totaal|total|nummer|number|\bnr\b|fragment|segment";
    OF_A_PERSON = r"leeftijd|\bage\b|jaar|jaren|year|ervaring|experience|dienst|functieduur|tenure|kinderen|children|gezin|family";
    MARK = r"^(?:x|v|✓|✔|•|\+|-|–|0|1|ja|nee|yes|no)?$";
}

/// Checks whether a table of participants singles people out.
pub(super) fn check(layout: &Layout<'_>, grid: &Grid, found: &mut Vec<Claim>) {
    let rows: Vec<usize> = grid.rows_for(Purpose::Body).collect();
    if rows.len() < 3 || !grid.is_of_people() {
        return;
    }
    let attributes: Vec<usize> =
        (1..grid.width()).filter(|column| is_attribute(grid, *column, &rows)).collect();
    if attributes.len() < ATTRIBUTES {
        return;
    }
    let mut alike: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for row in &rows {
        let values = attributes.iter().map(|column| fold(grid.words(*row, *column).trim()).into_owned());
        alike.entry(values.collect()).or_default().push(*row);
    }
    let mut alone: Vec<usize> = alike.into_values().filter(|rows| rows.len() == 1).flatten().collect();
    alone.sort_unstable();
    found.extend(singled_out(layout, grid, &attributes, &alone, rows.len()));
}

/// Whether a column says something of a person that others may know.
fn is_attribute(grid: &Grid, column: usize, rows: &[usize]) -> bool {
    let name = fold(&grid.name(column)).into_owned();
    let entries: Vec<_> = rows.iter().filter_map(|row| grid.entry(*row, column)).collect();
    if entries.is_empty() || (NOT_ABOUT_PEOPLE.fits(&name) && !OF_A_PERSON.fits(&name)) {
        return false;
    }
    let marks = entries.iter().all(|entry| MARK.fits(&fold(entry.words.trim())));
    let numbers = entries.iter().all(|entry| !matches!(entry.value, Value::Words));
    let described = entries.iter().map(|entry| entry.words.split_whitespace().count()).sum::<usize>();
    let described = described > VALUE_WORDS * entries.len();
    !marks && !described && (!numbers || OF_A_PERSON.fits(&name))
}

/// One note for a table: who can be told apart, and by what.
fn singled_out(
    layout: &Layout<'_>,
    grid: &Grid,
    attributes: &[usize],
    alone: &[usize],
    all: usize,
) -> Option<Claim> {
    let first = grid.entry(*alone.first()?, 0)?.span;
    let combination = |row: usize| {
        let values = attributes.iter().map(|column| grid.words(row, *column).trim());
        values.filter(|value| !value.is_empty()).collect::<Vec<_>>().join(", ")
    };
    let ids: Vec<String> = alone.iter().map(|row| grid.words(*row, 0).trim().to_owned()).collect();
    let said: Vec<String> =
        alone.iter().zip(&ids).map(|(row, id)| format!("{id} ({})", combination(*row))).collect();
    let names: Vec<String> =
        attributes.iter().map(|column| grid.name(*column)).filter(|name| !name.is_empty()).collect();
    let message = Message::new("claims-figures-unique")
        .with("count", alone.len())
        .with("all", all)
        .with("who", said.join("; "))
        .with("attributes", names.join(", "));
    let mut claim = layout.claim(Rule::PrivacyUnique, first).but(Verdict::Wrong, message);
    claim.respondents = ids;
    claim.hint = Some(Message::new("claims-figures-unique-hint"));
    claim.evidence = alone
        .iter()
        .filter_map(|row| {
            let span = row_span(grid, *row)?;
            let mut evidence = layout.evidence(Message::new("claims-figures-evidence-unique"), span);
            evidence.words = format!("{}: {}", grid.words(*row, 0).trim(), combination(*row));
            Some(evidence)
        })
        .collect();
    Some(claim)
}

fn row_span(grid: &Grid, row: usize) -> Option<Span> {
    grid.rows.get(row)?.iter().flatten().map(|entry| entry.span).reduce(Span::join)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{of_rule, table};
    use super::*;
    use crate::message::Language;

    fn ids(rows: &[&[&str]]) -> Vec<Vec<String>> {
        let claims = of_rule(&table("Tabel 1. Deelnemers", rows), Language::Nl, Rule::PrivacyUnique);
        claims.into_iter().map(|claim| claim.respondents).collect()
    }

    #[test]
    fn who_can_be_told_apart_is_listed_once() {
        let rows: &[&[&str]] = &[
            &["Respondent", "Groep", "Ervaring (jaren)"],
            &["R1", "SAG", "10"],
            &["R2", "SAG", "8"],
            &["R3", "PMTO", "5"],
            &["R4", "PMTO", "5"],
        ];
        assert_eq!(ids(rows), [["R1", "R2"]]);
        let english: &[&[&str]] =
            &[&["Participant", "Age", "Gender"], &["P1", "34", "f"], &["P2", "41", "m"], &["P3", "34", "f"]];
        assert_eq!(ids(english), [["P2"]]);
    }

    #[test]
    fn other_tables_and_shared_combinations_are_left_alone() {
        let shared: &[&[&str]] =
            &[&["R", "Groep", "Rol"], &["R1", "A", "x y"], &["R2", "A", "x y"], &["R3", "A", "x y"]];
        assert!(ids(shared).is_empty());
        let codes: &[&[&str]] =
            &[&["R", "Code a", "Code b"], &["R1", "x", "-"], &["R2", "-", "x"], &["R3", "x", "x"]];
        assert!(ids(codes).is_empty());
        let one: &[&[&str]] =
            &[&["R", "Groep", "Duur interview"], &["R1", "A", "45"], &["R2", "B", "50"], &["R3", "C", "61"]];
        assert!(ids(one).is_empty());
        let counts: &[&[&str]] =
            &[&["Code", "SAG", "PMTO"], &["a", "3", "4"], &["b", "1", "2"], &["c", "2", "4"]];
        assert!(ids(counts).is_empty());
    }
}
