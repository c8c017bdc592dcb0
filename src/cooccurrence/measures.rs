//! How strongly two codes go together: measures of one pair, from counts.

use serde::Serialize;

use crate::statistics::{Estimate, Undefined};

const NEITHER: Undefined = Undefined::new("undefined-neither");
const EMPTY_MARGIN: Undefined = Undefined::new("undefined-empty-margin");

/// Units by which of two codes stand in them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Together {
    /// Units in which both stand.
    pub both: usize,
    /// Units in which only the first stands.
    pub only_a: usize,
    /// Units in which only the second stands.
    pub only_b: usize,
    /// Units in which neither stands.
    pub neither: usize,
}

impl Together {
    /// How many units there are.
    #[must_use]
    pub fn n(&self) -> usize {
        self.both + self.only_a + self.only_b + self.neither
    }

    /// The part of the units with either in which both stand (Jaccard 1901); undefined when neither occurs.
    #[must_use]
    pub fn jaccard(&self) -> Estimate {
        ratio(self.both as f64, (self.both + self.only_a + self.only_b) as f64, NEITHER)
    }

    /// Twice the units with both, of the units with the one and those with the other (Dice 1945); undefined when
    /// neither occurs.
    #[must_use]
    pub fn dice(&self) -> Estimate {
        let both = 2.0 * self.both as f64;
        ratio(both, both + (self.only_a + self.only_b) as f64, NEITHER)
    }

    /// How many times as many units have both as would by chance, given how often each occurs (Brin et al. 1997);
    /// undefined when one does not occur.
    #[must_use]
    pub fn lift(&self) -> Estimate {
        let (a, b) = self.occur();
        ratio(self.both as f64 * self.n() as f64, a * b, EMPTY_MARGIN)
    }

    /// The correlation of two codes that each stand in a unit or do not (phi, Yule 1912), from -1 to 1 at most; undefined
    /// when one stands nowhere or everywhere.
    #[must_use]
    pub fn phi(&self) -> Estimate {
        let (a, b) = self.occur();
        let n = self.n() as f64;
        let margins = (a * (n - a) * b * (n - b)).sqrt();
        let (both, neither) = (self.both as f64, self.neither as f64);
        ratio(both * neither - self.only_a as f64 * self.only_b as f64, margins, EMPTY_MARGIN)
    }

    /// In how many units each occurs.
    fn occur(&self) -> (f64, f64) {
        ((self.both + self.only_a) as f64, (self.both + self.only_b) as f64)
    }
}

/// Segments of two codes, and how many pairs of them overlap.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Overlaps {
    /// Segments with the first.
    pub n_a: usize,
    /// Segments with the second.
    pub n_b: usize,
    /// Pairs, one of each, that overlap.
    pub n_ab: usize,
}

/// From how many times as many segments the one code has as the other ATLAS.ti calls its coefficient distorted.
const DISTORTED: usize = 5;

impl Overlaps {
    /// The c-coefficient of ATLAS.ti: n12 / (n1 + n2 - n12). It is Jaccard's as long as no segment overlaps two of the
    /// other code; it takes segments to be apart, so that with several overlaps a segment it passes 1 or is negative.
    /// Undefined when the denominator is 0.
    #[must_use]
    pub fn c(&self) -> Estimate {
        let (n_a, n_b, n_ab) = (self.n_a as f64, self.n_b as f64, self.n_ab as f64);
        let because = if self.n_ab == 0 { NEITHER } else { Undefined::new("undefined-no-difference") };
        ratio(n_ab, n_a + n_b - n_ab, because)
    }

    /// Whether the coefficient is not one from 0 to 1.
    #[must_use]
    pub fn is_out_of_range(&self) -> bool {
        self.n_ab > 0 && self.c().known().is_none_or(|c| !(0.0..=1.0).contains(&c))
    }

    /// Whether one code has more than five times as many segments as the other: the coefficient is then low however
    /// often the rarer one occurs with it.
    #[must_use]
    pub fn is_distorted(&self) -> bool {
        let (few, many) = (self.n_a.min(self.n_b), self.n_a.max(self.n_b));
        self.n_ab > 0 && many > DISTORTED * few
    }
}

fn ratio(of: f64, by: f64, because: Undefined) -> Estimate {
    Estimate::from(if by == 0.0 { Err(because) } else { Ok(of / by) })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(estimate: Estimate) -> &'static str {
        estimate.value.expect_err("no value").name()
    }

    #[test]
    fn what_does_not_exist_says_why() {
        let nothing = Together { neither: 4, ..Together::default() };
        assert_eq!((name(nothing.jaccard()), name(nothing.dice())), ("neither", "neither"));
        assert_eq!((name(nothing.lift()), name(nothing.phi())), ("empty-margin", "empty-margin"));
        let everywhere = Together { both: 2, only_a: 2, ..Together::default() };
        assert_eq!((everywhere.lift().known(), name(everywhere.phi())), (Some(1.0), "empty-margin"));
        assert_eq!(name(Overlaps::default().c()), "neither");
        assert_eq!(name(Overlaps { n_a: 2, n_b: 2, n_ab: 4 }.c()), "no-difference");
    }

    #[test]
    fn the_coefficient_of_segments_warns_of_itself() {
        // The examples of the ATLAS.ti manual: 5 / 105, and 4 / (2 + 3 - 4).
        let rare = Overlaps { n_a: 100, n_b: 10, n_ab: 5 };
        assert!(rare.is_distorted() && !rare.is_out_of_range());
        let dense = Overlaps { n_a: 2, n_b: 3, n_ab: 4 };
        assert_eq!(
            (dense.c().known(), dense.is_out_of_range(), dense.is_distorted()),
            (Some(4.0), true, false)
        );
        assert!(Overlaps { n_a: 2, n_b: 2, n_ab: 4 }.is_out_of_range());
        assert!(!Overlaps { n_a: 50, n_b: 10, n_ab: 4 }.is_distorted());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn measures_are_symmetric_and_in_range(both in 0..9_usize, only_a in 0..9_usize, only_b in 0..9_usize, neither in 0..9_usize) {
            let here = Together { both, only_a, only_b, neither };
            let there = Together { only_a: only_b, only_b: only_a, ..here };
            for measure in [Together::jaccard, Together::dice, Together::lift, Together::phi] {
                prop_assert_eq!(measure(&here), measure(&there));
            }
            for part in [here.jaccard(), here.dice()].iter().filter_map(Estimate::known) {
                prop_assert!((0.0..=1.0).contains(&part));
            }
            prop_assert!(here.phi().known().is_none_or(|phi| phi.abs() <= 1.0 + 1e-12));
            if let (Some(jaccard), Some(dice)) = (here.jaccard().known(), here.dice().known()) {
                prop_assert!((dice - 2.0 * jaccard / (1.0 + jaccard)).abs() < 1e-12);
            }
        }
    }
}
