//! The measures of boundaries held against published values, their definitions worked out the slow way, and what must
//! not change them.

mod boundaries;
mod distances;
mod intersections;

use proptest::prelude::*;

use super::{Continuum, Unit};

/// Units of one coder from (start, end, category).
pub(super) fn units(given: &[(usize, usize, usize)]) -> Vec<Unit> {
    given
        .iter()
        .map(|(start, end, category)| Unit { start: *start, end: *end, category: *category })
        .collect()
}

/// Some coders on a text of 30 steps, each with at most one of three categories at each step.
pub(super) fn continuum(coders: usize) -> impl Strategy<Value = Continuum> {
    // Alternately the length of a gap and that of a unit with its category.
    let coder = prop::collection::vec((0_usize..6, 1_usize..7, 0_usize..3), 0..6);
    prop::collection::vec(coder, coders).prop_map(|coders| {
        let coders = coders.into_iter().map(|cuts| {
            let mut at = 0;
            let unit = |(gap, length, category): (usize, usize, usize)| {
                let start = at + gap;
                at = start + length;
                Unit { start, end: at, category }
            };
            cuts.into_iter().map(unit).collect()
        });
        Continuum::new(30, coders.collect())
    })
}

/// The same with the categories changed into others.
pub(super) fn relabelled(continuum: &Continuum) -> Continuum {
    let label = |unit: &Unit| Unit { category: [7, 2, 4][unit.category], ..*unit };
    let coders = continuum.coders().iter().map(|units| units.iter().map(label).collect()).collect();
    Continuum::new(continuum.length(), coders)
}

/// The same with the coders the other way round.
pub(super) fn reversed(continuum: &Continuum) -> Continuum {
    Continuum::new(continuum.length(), continuum.coders().iter().rev().cloned().collect())
}

/// Two texts as one.
pub(super) fn joined(one: &Continuum, other: &Continuum) -> Continuum {
    let coders = one.coders().iter().zip(other.coders()).map(|(one_units, other_units)| {
        let moved = other_units.iter().map(|unit| Unit {
            start: unit.start + one.length(),
            end: unit.end + one.length(),
            ..*unit
        });
        one_units.iter().copied().chain(moved).collect()
    });
    Continuum::new(one.length() + other.length(), coders.collect())
}

#[test]
fn a_continuum_is_tidy() {
    let given = units(&[(5, 9, 1), (3, 3, 0), (0, 2, 0), (18, 25, 2), (30, 40, 1)]);
    let continuum = Continuum::new(20, vec![given]);
    assert_eq!(continuum.coders(), [units(&[(0, 2, 0), (5, 9, 1), (18, 20, 2)])]);
    assert_eq!(continuum.boundaries(), [vec![2, 5, 9, 18]]);
    assert!(!continuum.overlaps());
}

#[test]
fn one_code_against_the_rest_joins_what_overlaps_and_not_what_touches() {
    let continuum = Continuum::new(20, vec![units(&[(0, 4, 1), (2, 6, 1), (6, 8, 1), (3, 9, 0)])]);
    assert!(continuum.overlaps());
    assert_eq!(continuum.of_category(1).coders(), [units(&[(0, 6, 1), (6, 8, 1)])]);
    assert_eq!(continuum.of_any_category().coders(), [units(&[(0, 9, 0)])]);
}

#[test]
fn words_as_steps() {
    // Words start at 0, 4 and 9; the text is 12 characters long.
    let continuum = Continuum::new(12, vec![units(&[(5, 8, 0), (3, 12, 1)])]);
    let words = continuum.in_steps(&[0, 4, 9]);
    assert_eq!((words.length(), words.coders()), (3, [units(&[(0, 3, 1), (1, 2, 0)])].as_slice()));
}
