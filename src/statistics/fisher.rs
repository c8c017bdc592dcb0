//! Fisher's exact test for two groups, its mid-p, the odds ratio that goes with it, and the test for more groups.
//!
//! Those who did and those who did not are taken as given; only how they are spread over the groups is left to chance.

use super::hypergeometric::Hypergeometric;
use super::{Estimate, Share, Undefined, ln_choose};

/// Two chances that differ by less than this part are the same, as in R's `fisher.test`: rounding sets apart what is equal.
pub(super) const SLACK: f64 = 1e-7;
/// The largest number of outcomes that the test for more groups lists.
const MOST_OUTCOMES: usize = 1_000_000;

const ONE_OUTCOME: Undefined = Undefined::new("undefined-one-outcome");
const UNBOUNDED: Undefined = Undefined::new("undefined-odds-unbounded");
const TOO_MANY: Undefined = Undefined::new("undefined-too-many-outcomes");

/// What Fisher's exact test says of two groups (Fisher 1935).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fisher {
    /// The chance of a spread that is as likely as this one or less.
    pub two_sided: f64,
    /// The chance of as many in the first group, or more.
    pub greater: f64,
    /// The chance of as many in the first group, or fewer.
    pub less: f64,
    /// The two-sided p that counts what is as likely as this one for half (Lancaster 1961). It is 0.5 where only one spread
    /// is possible.
    pub mid: f64,
}

/// Fisher's exact test of two groups. Groups of nobody have one outcome, with p = 1.
#[must_use]
pub fn fisher(one: Share, other: Share) -> Fisher {
    let spread = Hypergeometric::new(one.n, other.n, one.k + other.k);
    let here = spread.chance(one.k);
    let (mut rarer, mut alike) = (0.0, 0.0);
    for chance in &spread.chances {
        if *chance < here * (1.0 - SLACK) {
            rarer += chance;
        } else if *chance <= here * (1.0 + SLACK) {
            alike += chance;
        }
    }
    let at = one.k - spread.least;
    Fisher {
        two_sided: f64::min(rarer + alike, 1.0),
        greater: spread.or_more()[at],
        less: spread.or_fewer()[at],
        mid: f64::min(rarer + alike / 2.0, 1.0),
    }
}

/// The odds ratio that makes what was found likeliest when the totals are given, with its exact 95 % interval (Cornfield
/// 1956), as R's `fisher.test` gives them. Without a finite value the interval still has its lower end, and an upper end
/// that is infinite.
#[must_use]
pub fn conditional_odds_ratio(one: Share, other: Share) -> Estimate {
    let spread = Hypergeometric::new(one.n, other.n, one.k + other.k);
    let last = spread.chances.len() - 1;
    let at = one.k - spread.least;
    if last == 0 {
        return Estimate::undefined(ONE_OUTCOME);
    }
    let tilted = Tilted { ln: spread.chances.iter().map(|chance| chance.ln()).collect() };
    let low = if at == 0 { 0.0 } else { solve(|odds| tilted.tail(odds, at..=last), 0.025) };
    let high = if at == last { f64::INFINITY } else { solve(|odds| 1.0 - tilted.tail(odds, 0..=at), 0.975) };
    let value = match at {
        0 => Ok(0.0),
        _ if at == last => Err(UNBOUNDED),
        _ => Ok(solve(|odds| tilted.mean(odds), at as f64)),
    };
    Estimate::from(value).within(low, high)
}

/// The distribution of the first group's number when the odds of the groups differ.
struct Tilted {
    ln: Vec<f64>,
}

impl Tilted {
    /// The weights at a logarithm of the odds ratio, and their sum.
    fn weights(&self, odds: f64) -> (Vec<f64>, f64) {
        let ln = |(at, ln): (usize, &f64)| ln + at as f64 * odds;
        let most = self.ln.iter().enumerate().map(ln).fold(f64::NEG_INFINITY, f64::max);
        let weights: Vec<f64> = self.ln.iter().enumerate().map(|each| (ln(each) - most).exp()).collect();
        let sum = weights.iter().sum();
        (weights, sum)
    }

    fn tail(&self, odds: f64, part: std::ops::RangeInclusive<usize>) -> f64 {
        let (weights, sum) = self.weights(odds);
        weights[part].iter().sum::<f64>() / sum
    }

    fn mean(&self, odds: f64) -> f64 {
        let (weights, sum) = self.weights(odds);
        weights.iter().enumerate().map(|(at, weight)| at as f64 * weight).sum::<f64>() / sum
    }
}

/// The odds ratio at which a function of its logarithm that only rises reaches a value, by halving.
fn solve(rises: impl Fn(f64) -> f64, value: f64) -> f64 {
    let (mut low, mut high) = (-1.0_f64, 1.0_f64);
    while rises(low) > value && low > -700.0 {
        low *= 2.0;
    }
    while rises(high) < value && high < 700.0 {
        high *= 2.0;
    }
    while high - low > 1e-13 * low.abs().max(1.0) {
        let middle = f64::midpoint(low, high);
        if rises(middle) < value { low = middle } else { high = middle }
    }
    f64::midpoint(low, high).exp()
}

/// The ways to spread over groups of these sizes, where they can be listed.
fn outcomes(sizes: impl IntoIterator<Item = usize>) -> Result<usize, Undefined> {
    let ways = sizes.into_iter().try_fold(1_usize, |ways, size| ways.checked_mul(size + 1));
    ways.filter(|ways| *ways <= MOST_OUTCOMES).ok_or(TOO_MANY)
}

/// The smallest p that the exact test for more groups can give with groups of these sizes.
///
/// # Errors
/// When there are more than a million outcomes.
pub fn freeman_halton_smallest(sizes: &[usize]) -> Result<f64, Undefined> {
    let ways = outcomes(sizes.iter().copied())?;
    let people: usize = sizes.iter().sum();
    // For every number of people who did: the chance of the rarest spread, and of all that are as rare.
    let mut rarest = vec![(f64::INFINITY, 0.0); people + 1];
    for outcome in 0..ways {
        let (mut rest, mut did, mut ln) = (outcome, 0, 0.0);
        for size in sizes {
            let k = rest % (size + 1);
            rest /= size + 1;
            did += k;
            ln += ln_choose(*size as u64, k as u64);
        }
        let chance = (ln - ln_choose(people as u64, did as u64)).exp();
        let (least, sum) = &mut rarest[did];
        if chance < *least * (1.0 - SLACK) {
            (*least, *sum) = (chance, chance);
        } else if chance <= *least * (1.0 + SLACK) {
            *sum += chance;
        }
    }
    Ok(rarest.into_iter().map(|(_, sum)| sum).fold(1.0, f64::min))
}

/// The exact test for more groups (Freeman & Halton 1951): the chance of a spread over the groups that is as likely as this
/// one or less.
///
/// # Errors
/// When there are more than a million ways to spread those who did over the groups.
pub fn freeman_halton(groups: &[Share]) -> Result<f64, Undefined> {
    outcomes(groups.iter().map(|group| group.n))?;
    let did: usize = groups.iter().map(|group| group.k).sum();
    // One group after another: each has its share of what the groups up to it have, given how many those are.
    let mut spreads = Vec::new();
    let mut before = 0;
    for group in groups {
        spreads.push((before, group.n));
        before += group.n;
    }
    let mut table = vec![Vec::new(); spreads.len()];
    for (at, (before, n)) in spreads.iter().enumerate() {
        table[at] = (0..=before + n).map(|total| Hypergeometric::new(*n, *before, total)).collect();
    }
    let mut here = 1.0;
    let mut left = did;
    for (group, spread) in groups.iter().zip(&table).rev() {
        here *= spread[left].chance(group.k);
        left -= group.k;
    }
    let mut listed = Listed { table: &table, most: here * (1.0 + SLACK), sum: 0.0 };
    listed.spread(groups.len(), did, 1.0);
    Ok(listed.sum.min(1.0))
}

/// The outcomes that are as likely as one or less, added up.
struct Listed<'t> {
    table: &'t [Vec<Hypergeometric>],
    most: f64,
    sum: f64,
}

impl Listed<'_> {
    /// Spreads those who are left over the first so many groups.
    fn spread(&mut self, groups: usize, left: usize, chance: f64) {
        let Some(spread) = groups.checked_sub(1).and_then(|at| self.table[at].get(left)) else {
            if chance <= self.most {
                self.sum += chance;
            }
            return;
        };
        for (at, part) in spread.chances.iter().enumerate() {
            self.spread(groups - 1, left - spread.least - at, chance * part);
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn choose(n: usize, k: usize) -> u128 {
        (0..k).fold(1, |ways, at| ways * (n - at) as u128 / (at + 1) as u128)
    }

    /// The definition, with whole numbers: the ways to spread that are no more than those of what was found.
    fn by_counting(one: Share, other: Share) -> f64 {
        let total = one.k + other.k;
        let ways = |k: usize| {
            if k > one.n || total - k > other.n { 0 } else { choose(one.n, k) * choose(other.n, total - k) }
        };
        let here = ways(one.k);
        let as_rare: u128 = (0..=total).map(ways).filter(|ways| *ways <= here).sum();
        as_rare as f64 / choose(one.n + other.n, total) as f64
    }

    fn small() -> impl Strategy<Value = Share> {
        (0..14_usize).prop_flat_map(|n| (0..=n, Just(n)).prop_map(|(k, n)| Share::new(k, n)))
    }

    /// Fisher's lady tasting tea (1935), cups 3 of 4 and 1 of 4: 34 of 70 ways.
    #[test]
    fn tea() {
        let p = fisher(Share::new(3, 4), Share::new(1, 4));
        assert!((p.two_sided - 34.0 / 70.0).abs() < 1e-15 && (p.greater - 17.0 / 70.0).abs() < 1e-15);
        assert!((p.mid - 18.0 / 70.0).abs() < 1e-15 && (p.less - 69.0 / 70.0).abs() < 1e-15);
    }

    /// At the ends of the interval of the tea, 3 of 4 and 1 of 4, the chance of as many or more, or as few or fewer, is 0.025 in
    /// the polynomial of its ways: 1, 16, 36, 16, 1. R 4.2.2 prints 621.93 for the upper end: its root is found to 1e-4.
    #[test]
    fn the_interval_of_the_tea_solves_its_equation() {
        let interval =
            conditional_odds_ratio(Share::new(3, 4), Share::new(1, 4)).interval.expect("an interval");
        let ways = |odds: f64, from: i32, to: i32| -> f64 {
            let ways = [1.0, 16.0, 36.0, 16.0, 1.0];
            (from..=to).map(|k| ways[k as usize] * odds.powi(k)).sum()
        };
        assert!((ways(interval.low, 3, 4) / ways(interval.low, 0, 4) - 0.025).abs() < 1e-12);
        assert!((ways(interval.high, 0, 3) / ways(interval.high, 0, 4) - 0.025).abs() < 1e-12);
    }

    /// scipy 1.17.1, `contingency.odds_ratio([[0, 4], [4, 0]])`: 0 [0, 0.746785973]; the other way round it has no upper end.
    #[test]
    fn a_ratio_without_end_has_a_beginning() {
        let (none, all) = (Share::new(0, 4), Share::new(4, 4));
        let ratio = conditional_odds_ratio(none, all);
        let interval = ratio.interval.expect("an interval");
        assert_eq!((ratio.known(), interval.low), (Some(0.0), 0.0));
        assert!((interval.high - 0.746_785_973_497).abs() < 1e-9, "{interval:?}");
        let back = conditional_odds_ratio(all, none);
        let turned = back.interval.expect("an interval");
        assert_eq!((back.value, turned.high), (Err(UNBOUNDED), f64::INFINITY));
        assert!((turned.low * interval.high - 1.0).abs() < 1e-9);
        assert_eq!(conditional_odds_ratio(none, none), Estimate::undefined(ONE_OUTCOME));
    }

    #[test]
    fn thousands_are_no_trouble() {
        let p = fisher(Share::new(5_100, 10_000), Share::new(4_900, 10_000));
        assert!(p.two_sided > 0.0 && p.two_sided < 0.01, "{p:?}");
        assert!(
            conditional_odds_ratio(Share::new(5_100, 10_000), Share::new(4_900, 10_000)).known().is_some()
        );
    }

    /// Three groups of two: of all 27 outcomes none has a smaller p, and one has it.
    #[test]
    fn the_smallest_of_three_groups() {
        let groups = |at: usize| [at % 3, at / 3 % 3, at / 9].map(|k| Share::new(k, 2));
        let all = (0..27).map(|at| freeman_halton(&groups(at)).expect("few outcomes"));
        let smallest = freeman_halton_smallest(&[2, 2, 2]).expect("few outcomes");
        assert!((smallest - all.fold(1.0, f64::min)).abs() < 1e-12, "{smallest}");
    }

    #[test]
    fn too_many_outcomes_are_not_listed() {
        assert_eq!(freeman_halton(&[Share::new(50, 100); 4]), Err(TOO_MANY));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn fisher_is_its_definition(one in small(), other in small()) {
            let p = fisher(one, other);
            prop_assert!((p.two_sided - by_counting(one, other)).abs() < 1e-12);
            for p in [p.two_sided, p.greater, p.less, p.mid] {
                prop_assert!((0.0..=1.0).contains(&p));
            }
            prop_assert!(p.mid <= p.two_sided);
        }

        #[test]
        fn swapping_groups_changes_nothing_but_the_side(one in small(), other in small()) {
            let (p, back) = (fisher(one, other), fisher(other, one));
            prop_assert!((p.two_sided - back.two_sided).abs() < 1e-12 && (p.mid - back.mid).abs() < 1e-12);
            prop_assert!((p.greater - back.less).abs() < 1e-12);
        }

        /// Of two groups the test for more groups is Fisher's.
        #[test]
        fn of_two_groups_it_is_fishers(one in small(), other in small()) {
            let p = freeman_halton(&[one, other]).expect("few outcomes");
            prop_assert!((p - fisher(one, other).two_sided).abs() < 1e-12);
        }

        /// In which order three groups stand does not matter.
        #[test]
        fn the_order_of_groups_does_not_matter(one in small(), other in small(), third in small()) {
            let p = freeman_halton(&[one, other, third]).expect("few outcomes");
            let turned = freeman_halton(&[third, one, other]).expect("few outcomes");
            prop_assert!((p - turned).abs() < 1e-12 && (0.0..=1.0).contains(&p));
        }

        /// The exact interval holds the ratio.
        #[test]
        fn the_exact_interval_holds_the_ratio(one in small(), other in small()) {
            let ratio = conditional_odds_ratio(one, other);
            if let (Some(value), Some(interval)) = (ratio.known(), ratio.interval) {
                prop_assert!(interval.low <= value && value <= interval.high);
            }
        }
    }
}
