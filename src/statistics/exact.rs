//! The exact tests of two groups by name, and what they can show at best in groups of given sizes.

use serde::Serialize;

use super::fisher::SLACK;
use super::{Share, Undefined, barnard, boschloo, fisher, ln_choose};

const EMPTY: Undefined = Undefined::new("undefined-empty-group");

/// An exact test of two groups; every p is two-sided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExactTest {
    /// Fisher's.
    Fisher,
    /// Fisher's with the mid-p.
    FisherMid,
    /// Barnard's.
    Barnard,
    /// Boschloo's.
    Boschloo,
}

/// Outcomes of two groups with the same p.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Their p.
    pub p: f64,
    /// How many of the first and how many of the other group.
    pub counts: Vec<[usize; 2]>,
}

impl ExactTest {
    /// The p of what was found. It is 1 where everybody or nobody did, because nothing else could be found then.
    ///
    /// # Errors
    /// For a group of nobody, and for groups too large for the test.
    pub fn p(self, one: Share, other: Share) -> Result<f64, Undefined> {
        if one.n == 0 || other.n == 0 {
            return Err(EMPTY);
        }
        let did = one.k + other.k;
        if did == 0 || did == one.n + other.n {
            return Ok(1.0);
        }
        match self {
            Self::Fisher => Ok(fisher(one, other).two_sided),
            Self::FisherMid => Ok(fisher(one, other).mid),
            Self::Barnard => barnard(one, other),
            Self::Boschloo => boschloo(one, other),
        }
    }

    /// The smallest p that groups of these sizes can give: that of everybody in the first and nobody in the other.
    ///
    /// # Errors
    /// For a group of nobody, and for groups too large for the test.
    pub fn smallest(self, one: usize, other: usize) -> Result<f64, Undefined> {
        self.p(Share::new(one, one), Share::new(0, other))
    }

    /// Everything that groups of these sizes can give, smallest p first.
    ///
    /// # Errors
    /// For a group of nobody, and for groups too large for the test.
    pub fn outcomes(self, one: usize, other: usize) -> Result<Vec<Outcome>, Undefined> {
        let mut all = Vec::new();
        for k in (0..=one).rev() {
            for m in 0..=other {
                all.push((self.p(Share::new(k, one), Share::new(m, other))?, [k, m]));
            }
        }
        all.sort_by(|(p, _), (q, _)| p.total_cmp(q));
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (p, counts) in all {
            match outcomes.last_mut().filter(|outcome| p <= outcome.p * (1.0 + SLACK)) {
                Some(outcome) => outcome.counts.push(counts),
                None => outcomes.push(Outcome { p, counts: vec![counts] }),
            }
        }
        for outcome in &mut outcomes {
            outcome
                .counts
                .sort_by_key(|[k, m]| (std::cmp::Reverse(k.abs_diff(*m)), std::cmp::Reverse(*k), *m));
        }
        Ok(outcomes)
    }
}

/// The chance of a p of at most `level` when people in the two populations do with these chances: the power of the test.
/// `outcomes` is everything that groups of these sizes can give.
#[must_use]
pub fn power(outcomes: &[Outcome], sizes: [usize; 2], chances: [f64; 2], level: f64) -> f64 {
    let binomial = |n: usize, k: usize, chance: f64| {
        let ways = ln_choose(n as u64, k as u64).exp();
        ways * chance.powf(k as f64) * (1.0 - chance).powf((n - k) as f64)
    };
    let reached = outcomes.iter().filter(|outcome| outcome.p <= level).flat_map(|outcome| &outcome.counts);
    let each = reached.map(|[k, m]| binomial(sizes[0], *k, chances[0]) * binomial(sizes[1], *m, chances[1]));
    // Not `sum`, which makes minus zero of nothing.
    each.fold(0.0, |sum, chance| sum + chance)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [ExactTest; 4] =
        [ExactTest::Fisher, ExactTest::FisherMid, ExactTest::Barnard, ExactTest::Boschloo];

    /// Four against four, by hand: 2 of 70 ways for Fisher, 2 of 256 outcomes at one half for Barnard and Boschloo.
    #[test]
    fn four_against_four_at_best() {
        let best = ALL.map(|test| test.smallest(4, 4).expect("a p"));
        for (found, wanted) in best.into_iter().zip([2.0 / 70.0, 1.0 / 70.0, 2.0 / 256.0, 2.0 / 256.0]) {
            assert!((found - wanted).abs() < 1e-12, "{found} {wanted}");
        }
    }

    /// Fisher's five possible p-values for four against four.
    #[test]
    fn four_against_four_has_five_values() {
        let outcomes = ExactTest::Fisher.outcomes(4, 4).expect("outcomes");
        let p: Vec<String> = outcomes.iter().map(|outcome| format!("{:.4}", outcome.p)).collect();
        assert_eq!(p, ["0.0286", "0.1429", "0.4286", "0.4857", "1.0000"]);
        assert_eq!(outcomes[0].counts, [[4, 0], [0, 4]]);
        assert_eq!(outcomes.iter().map(|outcome| outcome.counts.len()).sum::<usize>(), 25);
    }

    /// 90 % against 30 %, four and four: only 4-0 and 0-4 have a p of at most 0.05.
    #[test]
    fn four_against_four_rarely_shows_a_large_difference() {
        let outcomes = ExactTest::Fisher.outcomes(4, 4).expect("outcomes");
        let by_hand = 0.9_f64.powi(4) * 0.7_f64.powi(4) + 0.1_f64.powi(4) * 0.3_f64.powi(4);
        assert!((power(&outcomes, [4, 4], [0.9, 0.3], 0.05) - by_hand).abs() < 1e-12);
    }

    /// No table of any two small groups has less than the smallest, and one has it.
    #[test]
    fn the_smallest_is_attained_and_nothing_is_below_it() {
        for test in ALL {
            for one in 1..=6 {
                for other in 1..=6 {
                    let smallest = test.smallest(one, other).expect("a p");
                    let first = test.outcomes(one, other).expect("outcomes")[0].p;
                    assert!((smallest - first).abs() < 1e-9, "{test:?} {one} {other}: {smallest} {first}");
                }
            }
        }
    }

    #[test]
    fn a_group_of_nobody_shows_nothing() {
        for test in ALL {
            assert_eq!(test.smallest(0, 4), Err(EMPTY));
        }
    }
}
