//! Tests of comparisons of counts made up for the purpose.

use std::collections::BTreeSet;

use super::chance::chances;
use super::contrasts::{contrasts, pairs};
use super::*;
use crate::statistics::ExactTest;
use crate::table::{Cell, Table};
use crate::tally::{Basis, ByPolarity, GroupCount, GroupSize, NO_VALUE, Tally, TallyRow};

fn sizes(sizes: &[(&str, usize)]) -> Vec<GroupSize> {
    sizes.iter().map(|(name, n)| GroupSize { name: (*name).to_owned(), n: *n }).collect()
}

fn row(code: &str, groups: &[(&str, usize, usize)]) -> TallyRow {
    let group = |(name, k, n): &(&str, usize, usize)| GroupCount {
        name: (*name).to_owned(),
        k: *k,
        n: *n,
        respondents: (0..*k).map(|at| format!("{name}{at}")).collect(),
    };
    TallyRow {
        kind: "code",
        theme: None,
        theme_id: None,
        code: Some(code.to_owned()),
        code_id: Some(code.to_owned()),
        origin: None,
        k: groups.iter().map(|(_, k, _)| k).sum(),
        n: groups.iter().map(|(.., n)| n).sum(),
        respondents: Vec::new(),
        segments: 0,
        by_polarity: ByPolarity::default(),
        spontaneous: 0,
        groups: groups.iter().map(group).collect(),
        own: None,
        depth: 0,
    }
}

/// A table with one code, mentioned by half of each group.
fn halves(groups: &[(&str, usize)], percentages: bool) -> Table {
    let basis = Basis {
        unit: crate::coding::CountUnit::Respondents,
        of: crate::coding::Denominator::All,
        whose: crate::coding::Whose::Any,
        provisional: false,
        n: groups.iter().map(|(_, n)| n).sum(),
        by: Some("group".to_owned()),
        origin: None,
        polarity: None,
        varying: Vec::new(),
        unheard: Vec::new(),
    };
    let half: Vec<(&str, usize, usize)> = groups.iter().map(|(name, n)| (*name, n / 2, *n)).collect();
    counts(&Tally { basis, groups: sizes(groups), rows: vec![row("a", &half)] }, percentages)
}

fn notes(table: &Table) -> BTreeSet<&'static str> {
    table.notes.iter().map(|note| note.id).collect()
}

#[test]
fn percentages_are_there_from_twenty_on_or_when_asked_for() {
    let large = halves(&[("A", 20), ("B", 40)], false);
    assert!(large.rows[0].cells.contains(&Cell::Number { value: 50.0, decimals: 0 }));
    assert!(!notes(&large).contains("table-note-compare"), "these groups are not small");
    let small = halves(&[("A", 20), ("B", 19)], false);
    assert!(!small.rows[0].cells.iter().any(|cell| matches!(cell, Cell::Number { .. })));
    assert!(notes(&small).contains("table-note-compare"));
    let asked = halves(&[("A", 20), ("B", 19)], true);
    assert!(asked.rows[0].cells.contains(&Cell::Number { value: 50.0, decimals: 0 }));
    assert!(notes(&asked).contains("compare-note-percentages"));
}

#[test]
fn a_group_of_nobody_has_no_percentage() {
    assert!(!halves(&[("A", 0)], true).rows[0].cells.iter().any(|cell| matches!(cell, Cell::Number { .. })));
    assert_eq!(percentages_of_few(&sizes(&[("A", 0), ("B", 20)])), None);
}

#[test]
fn each_is_held_against_each_or_all_against_one() {
    let groups = sizes(&[("A", 4), ("B", 4), (NO_VALUE, 1), ("C", 2)]);
    assert_eq!(pairs(&groups, None), [(0, 1), (0, 3), (1, 3)]);
    assert_eq!(pairs(&groups, Some(1)), [(0, 1), (3, 1)]);
    assert!(pairs(&sizes(&[("A", 4)]), None).is_empty());
}

#[test]
fn an_interval_of_agresti_and_caffo_is_cut_off_at_one() {
    let row = row("a", &[("A", 4, 4), ("B", 0, 4)]);
    let contrasts = contrasts(&row, &[(0, 1)], Some(DifferenceMethod::AgrestiCaffo));
    let interval = contrasts[0].difference.expect("a difference").interval.expect("an interval");
    assert_eq!(interval.high, 1.0);
    assert!((interval.low - 0.245).abs() < 5e-4);
}

/// One code in two themes is one test; Holm over two codes makes 0.0286 into 0.0571.
#[test]
fn a_code_is_tested_once_wherever_it_stands() {
    let groups = sizes(&[("A", 4), ("B", 4)]);
    let far = row("far", &[("A", 4, 4), ("B", 0, 4)]);
    let rows = [far.clone(), row("near", &[("A", 2, 4), ("B", 2, 4)]), far];
    let (found, testing) = chances(&rows, &groups, Some(&[(0, 1)]), ExactTest::Fisher);
    assert_eq!((testing.codes, testing.tests, testing.together), (2, 2, false));
    assert!((found["far"][0].p_holm.expect("a p") - 4.0 / 70.0).abs() < 1e-12);
    assert!((testing.possible[0].smallest_p_holm.expect("a p") - 4.0 / 70.0).abs() < 1e-12);
    assert_eq!(testing.possible[0].outcomes.len(), 5);
}

/// Somebody who was asked nothing leaves a group of nobody: that is no test, and is not counted as one.
#[test]
fn a_group_of_nobody_is_not_tested() {
    let groups = sizes(&[("A", 4), ("B", 4), ("C", 3)]);
    let rows = [
        row("a", &[("A", 2, 2), ("B", 0, 0), ("C", 1, 3)]),
        row("b", &[("A", 4, 4), ("B", 0, 4), ("C", 0, 3)]),
    ];
    let (found, testing) = chances(&rows, &groups, None, ExactTest::Fisher);
    assert_eq!((testing.codes, testing.tests, testing.together), (2, 1, true));
    assert_eq!(found["a"][0].p.value.map_err(|because| because.name()), Err("empty-group"));
    // 4 of 4, 0 of 4 and 0 of 3 is the rarest of the 330 spreads of four over eleven.
    assert!((found["b"][0].p.known().expect("a p") - 2.0 / 330.0).abs() < 1e-12);
    assert_eq!(found["b"][0].p.known(), found["b"][0].p_holm);
}
