//! The exact tests of Barnard and of Boschloo for two groups, in which only the sizes of the groups are given.
//!
//! The groups are what is fixed: of each, any number can be the ones who did. The chance of a set of outcomes then depends on
//! how often people do in general, which is not known; p is the largest chance over all that it can be.

use std::f64::consts::FRAC_PI_2;

use super::fisher::SLACK;
use super::hypergeometric::Hypergeometric;
use super::{Share, Undefined, fisher, ln_choose};

/// The largest group that is tested: beyond it Fisher's test says the same and is done at once.
const LARGEST: usize = 500;
/// Points of the first look for every square root of the number of people; the chance changes little between two.
const POINTS: f64 = 48.0;
/// Local maxima this part below the best are looked at more closely too.
const NEAR: f64 = 0.98;

const TOO_LARGE: Undefined = Undefined::new("undefined-groups-too-large");
const EMPTY: Undefined = Undefined::new("undefined-empty-group");

fn check(one: Share, other: Share) -> Result<(), Undefined> {
    if one.n == 0 || other.n == 0 {
        return Err(EMPTY);
    }
    if one.n.max(other.n) > LARGEST { Err(TOO_LARGE) } else { Ok(()) }
}

/// The two-sided p of Barnard's exact test (Barnard 1945) with the Wald statistic of the pooled variance (Suissa & Shuster
/// 1985), to nine decimals.
///
/// # Errors
/// For a group of nobody, and for groups of more than 500.
pub fn barnard(one: Share, other: Share) -> Result<f64, Undefined> {
    check(one, other)?;
    let people = one.n + other.n;
    // The square of the statistic without its constants, as a fraction of whole numbers: equal outcomes are then equal.
    let statistic = |k: usize, m: usize| {
        let apart = (k * other.n).abs_diff(m * one.n) as u128;
        let did = k + m;
        let spread = (did * (people - did)) as u128;
        if spread == 0 { (0, 1) } else { (apart * apart, spread) }
    };
    let here = statistic(one.k, other.k);
    let extreme = |did: usize| {
        let spread = Hypergeometric::new(one.n, other.n, did);
        let as_far = |(at, chance): (usize, &f64)| {
            let k = spread.least + at;
            let there = statistic(k, did - k);
            (there.0 * here.1 >= here.0 * there.1).then_some(*chance)
        };
        spread.chances.iter().enumerate().filter_map(as_far).sum::<f64>()
    };
    Ok(largest(&(0..=people).map(extreme).collect::<Vec<f64>>()))
}

/// The two-sided p of Boschloo's exact test (Boschloo 1970): twice the smaller of the two one-sided ones, each with the
/// one-sided p of Fisher's test as its statistic, to nine decimals.
///
/// # Errors
/// For a group of nobody, and for groups of more than 500.
pub fn boschloo(one: Share, other: Share) -> Result<f64, Undefined> {
    check(one, other)?;
    let here = fisher(one, other);
    let people = one.n + other.n;
    let side = |most: f64, tail: fn(&Hypergeometric) -> Vec<f64>| {
        // The tail of a total only grows; its largest part that is as small is the chance of the outcomes in it.
        let extreme = |did: usize| {
            let tails = tail(&Hypergeometric::new(one.n, other.n, did));
            tails.into_iter().filter(|tail| *tail <= most * (1.0 + SLACK)).fold(0.0, f64::max)
        };
        largest(&(0..=people).map(extreme).collect::<Vec<f64>>())
    };
    let greater = side(here.greater, Hypergeometric::or_more);
    let less = side(here.less, Hypergeometric::or_fewer);
    Ok(f64::min(2.0 * greater.min(less), 1.0))
}

/// The largest chance of a set of outcomes over all that people may do it in general. `extreme` has, for each number of people
/// who do, the chance that the outcome is in the set.
fn largest(extreme: &[f64]) -> f64 {
    let people = extreme.len() - 1;
    let ways: Vec<f64> = (0..=people).map(|did| ln_choose(people as u64, did as u64)).collect();
    // On the scale of the arcsine the chance changes as fast everywhere.
    let chance = |angle: f64| {
        let (sin, cos) = angle.sin_cos();
        if sin <= 0.0 || cos <= 0.0 {
            return extreme[if sin <= 0.0 { 0 } else { people }];
        }
        let (did, did_not) = (2.0 * sin.ln(), 2.0 * cos.ln());
        let each = ways.iter().zip(extreme).enumerate().filter(|(_, (_, part))| **part > 0.0);
        each.map(|(k, (ways, part))| part * (ways + k as f64 * did + (people - k) as f64 * did_not).exp())
            .sum::<f64>()
    };
    let points = (POINTS * (people as f64).sqrt()).max(256.0) as usize;
    let step = FRAC_PI_2 / points as f64;
    let seen: Vec<f64> = (0..=points)
        .map(|at| if at == points { extreme[people] } else { chance(at as f64 * step) })
        .collect();
    let best = seen.iter().copied().fold(0.0, f64::max);
    let mut found = best;
    for at in 1..points {
        let peak = seen[at] >= seen[at - 1] && seen[at] >= seen[at + 1];
        if peak && seen[at] >= best * NEAR {
            found = found.max(climb(&chance, (at - 1) as f64 * step, (at + 1) as f64 * step));
        }
    }
    to_digits(found.min(1.0))
}

/// A chance to twelve digits: what is equal but for rounding on the way becomes equal.
fn to_digits(chance: f64) -> f64 {
    format!("{chance:.11e}").parse().unwrap_or(chance)
}

/// The largest value between two places with one peak between them, by golden section.
fn climb(value: &impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let golden = (5.0_f64.sqrt() - 1.0) / 2.0;
    let (mut left, mut right) = (high - golden * (high - low), low + golden * (high - low));
    let (mut at_left, mut at_right) = (value(left), value(right));
    while high - low > 1e-7 {
        if at_left > at_right {
            (high, right, at_right) = (right, left, at_left);
            left = high - golden * (high - low);
            at_left = value(left);
        } else {
            (low, left, at_left) = (left, right, at_right);
            right = low + golden * (high - low);
            at_right = value(right);
        }
    }
    at_left.max(at_right)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn small() -> impl Strategy<Value = Share> {
        (1..9_usize).prop_flat_map(|n| (0..=n, Just(n)).prop_map(|(k, n)| Share::new(k, n)))
    }

    /// 3 of 4 and 0 of 4: the outcomes as far apart are 3-0, 4-1, 4-0 and their mirror images. At one half each outcome has
    /// its ways in 256: 2 (4 + 4 + 1) = 18, p = 0.0703125 (statistics as in the study of all 25 tables, 200,001 points).
    #[test]
    fn three_against_none_by_hand() {
        let p = barnard(Share::new(3, 4), Share::new(0, 4)).expect("a p");
        assert!((p - 18.0 / 256.0).abs() < 1e-12, "{p}");
    }

    /// 7 of 15 and 12 of 15, the example in the manual of scipy. With fractions, 3 and 8 of 15 are exactly as far
    /// apart; a grid of 100,001 points over the outcomes that are at least as far gives 0.0682183. scipy 1.17.1 loses that tie
    /// to rounding and prints 0.0681534.
    #[test]
    fn ties_are_not_lost_to_rounding() {
        let p = barnard(Share::new(7, 15), Share::new(12, 15)).expect("a p");
        assert!((p - 0.068_218_309_3).abs() < 1e-9, "{p}");
    }

    /// Barnard: a grid of 20,001 points over the outcomes that fractions say are as far apart. scipy 1.17.1 with the groups in
    /// columns, `barnard_exact(table, n=2048)`, agrees but where it loses ties to rounding: 0.0163175 for the third, 1.0052248e-5
    /// for the fourth. Boschloo: scipy, `boschloo_exact(table, n=1024)`.
    #[test]
    fn unequal_groups() {
        for ([k, n, m, other], with_barnard, with_boschloo) in [
            ([3, 8, 7, 9], 0.144_744_873_05, 0.148_801_944_64),
            ([1, 5, 6, 12], 0.300_476_074_22, 0.307_392_189_21),
            ([10, 30, 20, 31], 0.016_816_973_09, 0.017_486_450_55),
            ([60, 200, 80, 150], 1.005_262_40e-5, 1.072_513_67e-5),
            ([0, 20, 5, 20], 0.016_714_744_96, 0.022_527_786_08),
        ] {
            let (one, other) = (Share::new(k, n), Share::new(m, other));
            let (p, q) = (barnard(one, other).expect("a p"), boschloo(one, other).expect("a p"));
            assert!((p / with_barnard - 1.0).abs() < 1e-5, "{one:?} {other:?}: {p}, {with_barnard}");
            assert!((q / with_boschloo - 1.0).abs() < 1e-5, "{one:?} {other:?}: {q}, {with_boschloo}");
        }
    }

    /// Three of three and none of four, and the other way round: 2 at one half, 1 in 64 without rounding.
    #[test]
    fn equal_chances_come_out_equal() {
        let p = barnard(Share::new(3, 3), Share::new(0, 4)).expect("a p");
        assert_eq!((p, barnard(Share::new(4, 4), Share::new(0, 3)).expect("a p")), (0.015_625, 0.015_625));
    }

    #[test]
    fn what_is_not_tested() {
        assert_eq!(barnard(Share::new(0, 0), Share::new(1, 4)), Err(EMPTY));
        assert_eq!(boschloo(Share::new(1, 4), Share::new(1, 501)), Err(TOO_LARGE));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn swapping_groups_changes_nothing(one in small(), other in small()) {
            for test in [barnard, boschloo] {
                let (p, back) = (test(one, other).expect("a p"), test(other, one).expect("a p"));
                prop_assert!((p - back).abs() < 1e-9 && (0.0..=1.0).contains(&p));
            }
        }

        /// Who did and who did not can change places.
        #[test]
        fn not_doing_is_doing(one in small(), other in small()) {
            let not = |share: Share| Share::new(share.rest(), share.n);
            for test in [barnard, boschloo] {
                let (p, back) = (test(one, other).expect("a p"), test(not(one), not(other)).expect("a p"));
                prop_assert!((p - back).abs() < 1e-9);
            }
        }

        /// No coarse look at the same outcomes finds more, and Boschloo's p is at most twice Fisher's one-sided p.
        #[test]
        fn the_largest_is_found(one in small(), other in small()) {
            let p = fisher(one, other);
            let boschloo = boschloo(one, other).expect("a p");
            prop_assert!(boschloo <= 2.0 * p.greater.min(p.less) + 1e-9);
            let barnard = barnard(one, other).expect("a p");
            let people = (one.n + other.n) as f64;
            let z2 = |k: usize, m: usize| {
                let (p, q, all) = (k as f64 / one.n as f64, m as f64 / other.n as f64, (k + m) as f64 / people);
                if all == 0.0 || all == 1.0 { 0.0 } else { (p - q).powi(2) / (all * (1.0 - all)) }
            };
            for step in 1..100 {
                let rate = f64::from(step) / 100.0;
                let mut chance = 0.0;
                for k in 0..=one.n {
                    for m in (0..=other.n).filter(|m| z2(k, *m) >= z2(one.k, other.k) - 1e-9) {
                        let ways = ln_choose(one.n as u64, k as u64) + ln_choose(other.n as u64, m as u64);
                        chance += ways.exp() * rate.powf((k + m) as f64) * (1.0 - rate).powf(people - (k + m) as f64);
                    }
                }
                prop_assert!(chance <= barnard + 1e-9, "{chance} at {rate}, {barnard}");
            }
        }
    }
}
