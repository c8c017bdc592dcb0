//! Tests of all codes at once: p, adjusted for how many there are, and what groups of these sizes can show at best.

use std::collections::BTreeMap;

use serde::Serialize;

use super::contrasts::{Pair, comparable, share};
use crate::statistics::{
    Adjustment, Estimate, ExactTest, Outcome, Share, Undefined, adjusted, conditional_odds_ratio,
    freeman_halton, freeman_halton_smallest, power,
};
use crate::tally::{GroupSize, TallyRow};

/// Groups of at most so many have all their outcomes listed.
const LISTED: usize = 6;
/// The shares of two populations, far apart, for which the power is told.
const FAR_APART: [f64; 2] = [0.9, 0.3];
/// The level that power is told for.
const LEVEL: f64 = 0.05;

/// What a test says of one code.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Chance {
    /// The two-sided p.
    pub p: Estimate,
    /// The p after Holm, over all that was tested.
    pub p_holm: Option<f64>,
    /// The p after Benjamini and Hochberg.
    pub p_benjamini_hochberg: Option<f64>,
    /// The smallest p that groups of these sizes could have given.
    pub smallest_p: Option<f64>,
    /// The conditional maximum-likelihood odds ratio with its exact interval; with Fisher's test of two groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odds_ratio_conditional: Option<Estimate>,
}

/// What groups of some sizes can show.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Possible {
    /// The groups: two, or all that are tested together.
    pub groups: Vec<GroupSize>,
    /// The smallest p that they can give.
    pub smallest_p: Option<f64>,
    /// The same after Holm, were it one of all tests here.
    pub smallest_p_holm: Option<f64>,
    /// Everything two groups of at most six can give, smallest p first; else empty.
    pub outcomes: Vec<Outcome>,
    /// The chance of a p of at most 0.05 when 90 in 100 of the one population and 30 in 100 of the other mention a code;
    /// there with `outcomes`.
    pub power: Option<f64>,
}

/// A test of all codes.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Testing {
    /// Which.
    pub test: ExactTest,
    /// Whether all groups are tested together (Freeman & Halton) instead of two by two.
    pub together: bool,
    /// How many codes were tested.
    pub codes: usize,
    /// How many p-values that gave; they are adjusted for this number.
    pub tests: usize,
    /// What the groups can show at best.
    pub possible: Vec<Possible>,
}

impl Testing {
    /// Of what is possible, that with the smallest p.
    #[must_use]
    pub fn best(&self) -> Option<&Possible> {
        let known = self.possible.iter().filter_map(|possible| Some((possible.smallest_p?, possible)));
        known.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, possible)| possible)
    }
}

/// The tests of each code by its id: one for every pair of groups, or one for all groups together.
pub(super) type Chances = BTreeMap<String, Vec<Chance>>;

/// Tests every code once, wherever it stands, and adjusts all p-values together.
pub(super) fn chances(
    rows: &[TallyRow],
    groups: &[GroupSize],
    pairs: Option<&[Pair]>,
    test: ExactTest,
) -> (Chances, Testing) {
    let mut smallest = Smallest { test, known: BTreeMap::new() };
    let mut found: Chances = BTreeMap::new();
    for row in rows {
        let Some(code) = row.code_id.as_ref().filter(|code| !found.contains_key(*code)) else { continue };
        let tested = match pairs {
            Some(pairs) => pairs.iter().map(|pair| of_two(row, *pair, &mut smallest)).collect(),
            None => vec![of_all(row, groups, &mut smallest)],
        };
        found.insert(code.clone(), tested);
    }
    let tests = adjust(&mut found);
    let testing = Testing {
        test,
        together: pairs.is_none(),
        codes: found.len(),
        tests,
        possible: possible(groups, pairs, tests, &mut smallest),
    };
    (found, testing)
}

/// The smallest p of groups of some sizes, each computed once.
struct Smallest {
    test: ExactTest,
    known: BTreeMap<Vec<usize>, Option<f64>>,
}

impl Smallest {
    fn of(&mut self, sizes: Vec<usize>) -> Option<f64> {
        let test = self.test;
        *self.known.entry(sizes).or_insert_with_key(|sizes| match sizes.as_slice() {
            [one, other] => test.smallest(*one, *other).ok(),
            _ => freeman_halton_smallest(sizes).ok(),
        })
    }
}

fn of_two(row: &TallyRow, (one, other): Pair, smallest: &mut Smallest) -> Chance {
    let (one, other) = (share(&row.groups[one]), share(&row.groups[other]));
    let conditional = matches!(smallest.test, ExactTest::Fisher | ExactTest::FisherMid);
    chance(
        smallest.test.p(one, other),
        smallest.of(vec![one.n, other.n]),
        conditional.then(|| conditional_odds_ratio(one, other)),
    )
}

fn of_all(row: &TallyRow, groups: &[GroupSize], smallest: &mut Smallest) -> Chance {
    let shares: Vec<Share> = comparable(groups).into_iter().map(|at| share(&row.groups[at])).collect();
    let p = if shares.iter().any(|share| share.n == 0) {
        Err(Undefined::new("undefined-empty-group"))
    } else {
        freeman_halton(&shares)
    };
    chance(p, smallest.of(shares.iter().map(|share| share.n).collect()), None)
}

fn chance(
    p: Result<f64, Undefined>,
    smallest_p: Option<f64>,
    odds_ratio_conditional: Option<Estimate>,
) -> Chance {
    Chance { p: p.into(), p_holm: None, p_benjamini_hochberg: None, smallest_p, odds_ratio_conditional }
}

/// Adjusts all p-values that there are together; returns how many.
fn adjust(found: &mut Chances) -> usize {
    let mut tested: Vec<&mut Chance> =
        found.values_mut().flatten().filter(|chance| chance.p.known().is_some()).collect();
    let p: Vec<f64> = tested.iter().filter_map(|chance| chance.p.known()).collect();
    let (holm, rate) = (adjusted(&p, Adjustment::Holm), adjusted(&p, Adjustment::BenjaminiHochberg));
    for ((chance, holm), rate) in tested.iter_mut().zip(holm).zip(rate) {
        (chance.p_holm, chance.p_benjamini_hochberg) = (Some(holm), Some(rate));
    }
    p.len()
}

fn possible(
    groups: &[GroupSize],
    pairs: Option<&[Pair]>,
    tests: usize,
    smallest: &mut Smallest,
) -> Vec<Possible> {
    let sets: Vec<Vec<usize>> = match pairs {
        Some(pairs) => pairs.iter().map(|(one, other)| vec![*one, *other]).collect(),
        None => vec![comparable(groups)],
    };
    let of = |set: Vec<usize>| {
        let groups: Vec<GroupSize> = set.into_iter().map(|at| groups[at].clone()).collect();
        let smallest_p = smallest.of(groups.iter().map(|group| group.n).collect());
        let outcomes = match groups.as_slice() {
            [one, other] if one.n.max(other.n) <= LISTED => {
                smallest.test.outcomes(one.n, other.n).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        let sizes = [groups.first(), groups.last()].map(|group| group.map_or(0, |group| group.n));
        Possible {
            smallest_p,
            smallest_p_holm: smallest_p.map(|p| f64::min(p * tests as f64, 1.0)),
            power: (!outcomes.is_empty()).then(|| power(&outcomes, sizes, FAR_APART, LEVEL)),
            groups,
            outcomes,
        }
    };
    sets.into_iter().map(of).collect()
}
