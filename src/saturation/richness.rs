//! How many codes there may be in all, mentioned and unmentioned: Chao2, the jackknife and the bootstrap.
//!
//! Each unit is a sample and a code is there or not. All suppose that units are drawn independently and that a code is as
//! likely to come up in one as in the next; with a handful of interviews Chao2 is a lower bound at best.

use serde::Serialize;

use super::Presence;
use crate::statistics::{Estimate, Undefined, normal_quantile};

/// Estimates of the number of codes; standard errors where a formula is known, 95 % intervals with Chao2.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Richness {
    /// How many codes were mentioned.
    pub observed: usize,
    /// By exactly one unit: Q1.
    pub once: usize,
    /// By exactly two units: Q2.
    pub twice: usize,
    /// Chao2 with the factor (m - 1)/m for m units.
    pub chao2: Estimate,
    /// Chao2 in its classic form, without that factor.
    pub chao2_classic: Estimate,
    /// Chao2 corrected for bias.
    pub chao2_bias_corrected: Estimate,
    /// The jackknife of the first order.
    pub jackknife1: Estimate,
    /// The jackknife of the second order.
    pub jackknife2: Estimate,
    /// The bootstrap.
    pub bootstrap: Estimate,
}

/// How many codes were mentioned at all, once and twice, and by how many units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// How many codes were mentioned.
    pub observed: usize,
    /// By exactly one unit: Q1.
    pub once: usize,
    /// By exactly two units: Q2.
    pub twice: usize,
    /// How many units there are: m.
    pub units: usize,
}

/// All estimates. Formulas and standard errors are those of `specpool` of the R package vegan 2.6-4 (Oksanen et al.), which
/// follows Chao (1987), Smith & van Belle (1984) and, for the jackknife, Heltshe & Forrester (1983) with Q1 in place of
/// its square in the variance.
#[must_use]
pub fn richness(presence: &Presence) -> Richness {
    let frequencies = presence.frequencies();
    let of = |wanted: usize| frequencies.iter().filter(|frequency| **frequency == wanted).count();
    let seen = Seen { observed: frequencies.len(), once: of(1), twice: of(2), units: presence.units() };
    Richness {
        observed: seen.observed,
        once: seen.once,
        twice: seen.twice,
        chao2: seen.chao2(),
        chao2_classic: seen.chao2_classic(),
        chao2_bias_corrected: seen.chao2_bias_corrected(),
        jackknife1: with_jackknife_error(seen.jackknife1(), presence, seen),
        jackknife2: seen.jackknife2(),
        bootstrap: bootstrap(presence, seen),
    }
}

impl Seen {
    fn few(self) -> Option<Undefined> {
        (self.units < 2 || self.observed == 0).then(|| Undefined::new("undefined-too-few"))
    }

    fn factor(self) -> f64 {
        (self.units as f64 - 1.0) / self.units as f64
    }

    /// Chao2 with the factor (m - 1)/m: S + (m - 1)/m Q1²/(2 Q2); without a code mentioned twice, corrected for bias.
    #[must_use]
    pub fn chao2(self) -> Estimate {
        self.chao(self.factor())
    }

    /// Chao2 in its classic form (Chao 1987): S + Q1²/(2 Q2); without a code mentioned twice, S + Q1(Q1 - 1)/2.
    #[must_use]
    pub fn chao2_classic(self) -> Estimate {
        self.chao(1.0)
    }

    /// S + c Q1²/(2 Q2) for a factor c, its standard error and interval.
    fn chao(self, c: f64) -> Estimate {
        if let Some(few) = self.few() {
            return Estimate::undefined(few);
        }
        let (q1, q2) = (self.once as f64, self.twice as f64);
        if self.twice == 0 {
            return self.without_twice(c);
        }
        let a = q1 / q2;
        let variance = q2 * c * (0.5 + c * (1.0 + a / 4.0) * a) * a * a;
        self.within(c * q1 * q1 / (2.0 * q2), variance)
    }

    /// S + c Q1(Q1 - 1)/2, for want of a code mentioned twice.
    fn without_twice(self, c: f64) -> Estimate {
        let q1 = self.once as f64;
        let unseen = c * q1 * (q1 - 1.0) / 2.0;
        let all = self.observed as f64 + unseen;
        let variance = c
            * (c * (q1 * (2.0 * q1 - 1.0).powi(2) / 4.0 - q1.powi(4) / (4.0 * all)) + q1 * (q1 - 1.0) / 2.0);
        self.within(unseen, variance)
    }

    /// Chao2 corrected for bias: S + (m - 1)/m Q1(Q1 - 1)/(2(Q2 + 1)), with the variance of Chao (2005) as EstimateS has it.
    #[must_use]
    pub fn chao2_bias_corrected(self) -> Estimate {
        if let Some(few) = self.few() {
            return Estimate::undefined(few);
        }
        let (c, q1, q2) = (self.factor(), self.once as f64, self.twice as f64 + 1.0);
        if self.twice == 0 {
            return self.without_twice(c);
        }
        let pairs = q1 * (q1 - 1.0);
        let variance = c * pairs / (2.0 * q2)
            + (c / (2.0 * q2)).powi(2) * q1 * (2.0 * q1 - 1.0).powi(2)
            + (c * (q1 - 1.0) * q1 / (2.0 * q2 * q2)).powi(2) * (q2 - 1.0);
        self.within(c * pairs / (2.0 * q2), variance)
    }

    /// The estimate with so many codes unseen: its standard error, and the 95 % interval of Chao (1987), which supposes
    /// that the number of unseen codes is log-normal and so never falls below what was seen. None when nothing is
    /// unseen.
    fn within(self, unseen: f64, variance: f64) -> Estimate {
        let observed = self.observed as f64;
        let variance = variance.max(0.0);
        let estimate = Estimate::of(observed + unseen).with_se(variance.sqrt());
        if unseen <= 0.0 {
            return estimate;
        }
        let spread = (normal_quantile(0.975) * (1.0 + variance / (unseen * unseen)).ln().sqrt()).exp();
        estimate.within(observed + unseen / spread, observed + unseen * spread)
    }

    /// The jackknife of the first order: S + Q1 (m - 1)/m.
    #[must_use]
    pub fn jackknife1(self) -> Estimate {
        if let Some(few) = self.few() {
            return Estimate::undefined(few);
        }
        Estimate::of(self.observed as f64 + self.once as f64 * self.factor())
    }

    /// The jackknife of the second order: S + Q1 (2m - 3)/m - Q2 (m - 2)²/(m(m - 1)).
    #[must_use]
    pub fn jackknife2(self) -> Estimate {
        if let Some(few) = self.few() {
            return Estimate::undefined(few);
        }
        let (q1, q2, m) = (self.once as f64, self.twice as f64, self.units as f64);
        let less = q2 * (m - 2.0).powi(2) / (m * (m - 1.0));
        Estimate::of(self.observed as f64 + q1 * (2.0 * m - 3.0) / m - less)
    }
}

/// The root of (Σ r² - Q1/m)(m - 1)/m, with r the codes that a unit alone mentions.
fn with_jackknife_error(estimate: Estimate, presence: &Presence, seen: Seen) -> Estimate {
    if seen.few().is_some() {
        return estimate;
    }
    let mut alone = vec![0.0_f64; seen.units];
    for units in presence.mentioned() {
        let mut said = units.iter().zip(&mut alone).filter(|(said, _)| **said);
        if let (Some((_, alone)), None) = (said.next(), said.next()) {
            *alone += 1.0;
        }
    }
    let squares: f64 = alone.iter().map(|r| r * r).sum();
    estimate.with_se(((squares - seen.once as f64 / seen.units as f64) * seen.factor()).max(0.0).sqrt())
}

/// The bootstrap: S + Σ (1 - p)^m, with p the share of units that mention a code (Smith & van Belle 1984).
fn bootstrap(presence: &Presence, seen: Seen) -> Estimate {
    if let Some(few) = seen.few() {
        return Estimate::undefined(few);
    }
    let (m, mentioned) = (seen.units as f64, presence.mentioned());
    let silent = |units: &[bool]| units.iter().filter(|said| !**said).count() as f64;
    let missed: Vec<f64> = mentioned.iter().map(|units| (silent(units) / m).powf(m)).collect();
    let mut variance: f64 = missed.iter().map(|chance| chance * (1.0 - chance)).sum();
    for (one, first) in mentioned.iter().enumerate() {
        for (other, second) in mentioned.iter().enumerate().skip(one + 1) {
            let neither = first.iter().zip(second).filter(|(a, b)| !**a && !**b).count() as f64;
            variance += 2.0 * ((neither / m).powf(m) - missed[one] * missed[other]);
        }
    }
    Estimate::of(seen.observed as f64 + missed.iter().sum::<f64>()).with_se(variance.max(0.0).sqrt())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_interval_of_chao_by_hand() {
        // S 11, Q1 3, Q2 1, m 8: 3.9375 unseen, variance 40.113; exp(1.96 root of ln(1 + 40.113/15.504)) = 9.157.
        let found = Seen { observed: 11, once: 3, twice: 1, units: 8 }.chao2();
        let interval = found.interval.expect("an interval");
        assert!((found.known().expect("a value") - 14.9375).abs() < 1e-12);
        assert!((interval.low - 11.43).abs() < 0.005 && (interval.high - 47.07).abs() < 0.05, "{interval:?}");
    }

    #[test]
    fn the_corrected_form_is_that_of_chao1_where_units_abound() {
        // scikit-bio 0.7 (chao1, chao1_ci, bias-corrected, z = 1.96) on counts 1 1 2 2 and 1 1 1 5 6: with so many units that
        // (m - 1)/m is 1, incidence and abundance have one formula.
        for (observed, once, twice, value, low, high) in [
            (4, 2, 2, 13.0 / 3.0, 4.018_627_311_5, 9.964_956_941),
            (5, 3, 0, 8.0, 5.369_121_767_8, 29.382_197_920_5),
        ] {
            let found = Seen { observed, once, twice, units: 1 << 50 }.chao2_bias_corrected();
            let interval = found.interval.expect("an interval");
            assert!((found.known().expect("a value") - value).abs() < 1e-9);
            assert!((interval.low - low).abs() < 1e-4 && (interval.high - high).abs() < 2e-3, "{interval:?}");
        }
    }

    #[test]
    fn nothing_unseen_has_no_interval_and_one_unit_no_estimate() {
        let seen = Seen { observed: 5, once: 0, twice: 2, units: 4 };
        assert_eq!((seen.chao2().known(), seen.chao2().interval), (Some(5.0), None));
        let one = Seen { units: 1, ..seen };
        assert_eq!(one.chao2().value.map_err(Undefined::name), Err("too-few"));
        assert_eq!(one.jackknife2().known(), None);
    }

    proptest! {
        /// No estimate is below what was mentioned, except the second jackknife, and the interval holds the estimate.
        #[test]
        fn estimates_are_at_least_what_was_mentioned(
            units in prop::collection::vec(prop::collection::vec(0..30_usize, 0..12), 2..10),
        ) {
            let found = richness(&Presence::new(30, units));
            let all = [found.chao2, found.chao2_classic, found.chao2_bias_corrected, found.jackknife1, found.bootstrap];
            for estimate in all {
                let Some(value) = estimate.known() else { continue };
                prop_assert!(value >= found.observed as f64 - 1e-9);
                prop_assert!(estimate.se.is_some_and(f64::is_finite));
                if let Some(interval) = estimate.interval {
                    prop_assert!(interval.low >= found.observed as f64 - 1e-9 && interval.low <= value);
                    prop_assert!(interval.high >= value);
                }
            }
        }
    }
}
