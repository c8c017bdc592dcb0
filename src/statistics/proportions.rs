//! How many of how many: intervals of one share, of the difference of two, and of their odds ratio.
//!
//! All intervals are 95 %. A group of nobody has no share, and nothing is compared with it.

use statrs::function::beta::beta_reg;

use super::{Estimate, Interval, Undefined, normal_quantile};

const EMPTY: Undefined = Undefined::new("undefined-empty-group");
const ONE_OUTCOME: Undefined = Undefined::new("undefined-one-outcome");

/// How many of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Share {
    /// How many.
    pub k: usize,
    /// Of how many; never fewer than `k`.
    pub n: usize,
}

impl Share {
    /// `k` of `n`; a `k` above `n` is taken as `n`.
    #[must_use]
    pub fn new(k: usize, n: usize) -> Self {
        Self { k: k.min(n), n }
    }

    /// How many not.
    #[must_use]
    pub fn rest(self) -> usize {
        self.n - self.k
    }

    fn value(self) -> f64 {
        self.k as f64 / self.n as f64
    }
}

/// The normal deviate of a two-sided 95 % interval, about 1.96.
fn deviate() -> f64 {
    normal_quantile(0.975)
}

/// A share with its score interval (Wilson 1927), without continuity correction.
#[must_use]
pub fn wilson(share: Share) -> Estimate {
    if share.n == 0 {
        return Estimate::undefined(EMPTY);
    }
    let Interval { low, high } = score(share);
    Estimate::of(share.value()).within(low, high)
}

/// The score interval of a share of a group that is not empty. Nobody and everybody are its ends exactly.
fn score(share: Share) -> Interval {
    let (z, n, p) = (deviate(), share.n as f64, share.value());
    let middle = (p + z * z / (2.0 * n)) / (1.0 + z * z / n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt() / (1.0 + z * z / n);
    Interval {
        low: if share.k == 0 { 0.0 } else { (middle - half).max(0.0) },
        high: if share.rest() == 0 { 1.0 } else { (middle + half).min(1.0) },
    }
}

/// A share with its exact interval (Clopper & Pearson 1934), which holds the true share at least 95 times in 100.
#[must_use]
pub fn clopper_pearson(share: Share) -> Estimate {
    if share.n == 0 {
        return Estimate::undefined(EMPTY);
    }
    let (k, rest) = (share.k as f64, share.rest() as f64);
    let low = if share.k == 0 { 0.0 } else { beta_quantile(k, rest + 1.0, 0.025) };
    let high = if share.rest() == 0 { 1.0 } else { beta_quantile(k + 1.0, rest, 0.975) };
    Estimate::of(share.value()).within(low, high)
}

/// The value below which a beta variable lies with probability `p`, by halving until no number lies between.
fn beta_quantile(a: f64, b: f64, p: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return middle;
        }
        if beta_reg(a, b, middle) < p { low = middle } else { high = middle }
    }
}

/// The difference of two shares, the first less the other, with the hybrid score interval without continuity correction:
/// method 10 of Newcombe (1998). It never passes -1 and 1.
#[must_use]
pub fn newcombe(one: Share, other: Share) -> Estimate {
    if one.n == 0 || other.n == 0 {
        return Estimate::undefined(EMPTY);
    }
    let (first, second) = (score(one), score(other));
    let (p, q) = (one.value(), other.value());
    let low = p - q - (p - first.low).hypot(second.high - q);
    let high = p - q + (first.high - p).hypot(q - second.low);
    Estimate::of(p - q).within(low.max(-1.0), high.min(1.0))
}

/// The difference of two shares with the interval that adds one who did and one who did not to each group (Agresti & Caffo
/// 2000), as its formula gives it: in small groups it can pass -1 and 1, where no difference can lie. Whoever shows it
/// cuts it off there.
#[must_use]
pub fn agresti_caffo(one: Share, other: Share) -> Estimate {
    if one.n == 0 || other.n == 0 {
        return Estimate::undefined(EMPTY);
    }
    let with_two = |share: Share| Share::new(share.k + 1, share.n + 2);
    let variance = |share: Share| share.value() * (1.0 - share.value()) / share.n as f64;
    let (first, second) = (with_two(one), with_two(other));
    let middle = first.value() - second.value();
    let half = deviate() * (variance(first) + variance(second)).sqrt();
    Estimate::of(one.value() - other.value()).within(middle - half, middle + half)
}

/// The odds of the first group over those of the other, with 0.5 added to all four cells (Haldane 1956; Anscombe 1956) and
/// the interval of its logarithm (Woolf 1955). It is there for every table of two groups that are not empty.
#[must_use]
pub fn odds_ratio(one: Share, other: Share) -> Estimate {
    if one.n == 0 || other.n == 0 {
        return Estimate::undefined(EMPTY);
    }
    let half = |count: usize| count as f64 + 0.5;
    let [a, b, c, d] = [one.k, one.rest(), other.k, other.rest()].map(half);
    let (ln, spread) = ((a * d / (b * c)).ln(), deviate() * (1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d).sqrt());
    Estimate::of(a * d / (b * c)).within((ln - spread).exp(), (ln + spread).exp())
}

/// The odds of the first group over those of the other as they are, without correction.
///
/// # Errors
/// When somebody has to be divided by nobody: then there is none.
pub fn sample_odds_ratio(one: Share, other: Share) -> Result<f64, Undefined> {
    if one.n == 0 || other.n == 0 {
        return Err(EMPTY);
    }
    let against = one.rest() * other.k;
    if against == 0 { Err(ONE_OUTCOME) } else { Ok((one.k * other.rest()) as f64 / against as f64) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn share() -> impl Strategy<Value = Share> {
        (1..200_usize).prop_flat_map(|n| (0..=n, Just(n)).prop_map(|(k, n)| Share::new(k, n)))
    }

    fn ends(estimate: Estimate) -> (f64, f64, f64) {
        let interval = estimate.interval.expect("an interval");
        (estimate.known().expect("a value"), interval.low, interval.high)
    }

    #[test]
    fn nobody_has_no_share() {
        let (nobody, four) = (Share::new(0, 0), Share::new(3, 4));
        for estimate in
            [wilson(nobody), clopper_pearson(nobody), newcombe(nobody, four), agresti_caffo(four, nobody)]
        {
            assert_eq!(estimate, Estimate::undefined(EMPTY));
        }
        assert_eq!(odds_ratio(four, nobody), Estimate::undefined(EMPTY));
        assert_eq!(sample_odds_ratio(four, nobody), Err(EMPTY));
        assert_eq!(sample_odds_ratio(Share::new(4, 4), four), Err(ONE_OUTCOME));
    }

    /// Wilson 1927 by hand for 1 of 1: 1 / (1 + z²) at the lower end.
    #[test]
    fn one_of_one_by_hand() {
        let z = deviate();
        let (value, low, high) = ends(wilson(Share::new(1, 1)));
        assert_eq!((value, high), (1.0, 1.0));
        assert!((low - 1.0 / (1.0 + z * z)).abs() < 1e-15);
        // Clopper and Pearson: the share that gives 1 of 1 with probability 0.025.
        assert!((ends(clopper_pearson(Share::new(1, 1))).1 - 0.025).abs() < 1e-12);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        /// Every interval of a share holds it and stays between 0 and 1; the exact one is the wider at the ends.
        #[test]
        fn intervals_hold_the_share(share in share()) {
            for estimate in [wilson(share), clopper_pearson(share)] {
                let (value, low, high) = ends(estimate);
                prop_assert!((0.0..=value).contains(&low) && (value..=1.0).contains(&high));
            }
        }

        /// Those who did not are the mirror image of those who did.
        #[test]
        fn who_did_not_is_the_mirror_image(share in share()) {
            let mirrored = Share::new(share.rest(), share.n);
            for method in [wilson, clopper_pearson] {
                let ((_, low, high), (_, rest_low, rest_high)) = (ends(method(share)), ends(method(mirrored)));
                prop_assert!((low - (1.0 - rest_high)).abs() < 1e-12 && (high - (1.0 - rest_low)).abs() < 1e-12);
            }
        }

        /// Swapping the groups turns the sign of a difference and the odds ratio upside down.
        #[test]
        fn swapping_groups_changes_the_sign(one in share(), other in share()) {
            for method in [newcombe, agresti_caffo] {
                let ((value, low, high), (swapped, back_low, back_high)) = (ends(method(one, other)), ends(method(other, one)));
                prop_assert!((value + swapped).abs() < 1e-15);
                prop_assert!((low + back_high).abs() < 1e-12 && (high + back_low).abs() < 1e-12);
            }
            let ((value, low, high), (swapped, back_low, back_high)) =
                (ends(odds_ratio(one, other)), ends(odds_ratio(other, one)));
            for (one, other) in [(value, swapped), (low, back_high), (high, back_low)] {
                prop_assert!((one * other - 1.0).abs() < 1e-9);
            }
        }

        /// Newcombe's interval holds the difference and stays between -1 and 1.
        #[test]
        fn newcombe_holds_the_difference(one in share(), other in share()) {
            let (value, low, high) = ends(newcombe(one, other));
            prop_assert!((-1.0..=value).contains(&low) && (value..=1.0).contains(&high));
        }
    }
}
