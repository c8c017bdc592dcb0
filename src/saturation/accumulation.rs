//! How many codes so many units bring when their order is left to chance: exactly, and over random orders.

use super::Presence;
use crate::parallel::in_parts;
use crate::statistics::{Random, quantile};

/// Codes expected after 1, 2, ... units over all orders.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Expected {
    /// The exact mean over all orders, for 1, 2, ... all units: in codes.
    pub mean: Vec<f64>,
    /// Its standard deviation, in codes.
    pub sd: Vec<f64>,
}

/// Codes after 1, 2, ... units over some random orders.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Band {
    /// The mean, in codes.
    pub mean: Vec<f64>,
    /// The 2.5th percentile, in codes.
    pub low: Vec<f64>,
    /// The 97.5th percentile, in codes.
    pub high: Vec<f64>,
}

/// The exact mean over all orders, *Mao tau* (Colwell, Mao & Chang, 2004), and its standard deviation given these units as
/// `specaccum` of the R package vegan 2.6-4 has it (J. Oksanen, unpublished), in which codes go together as far as their
/// units correlate. That deviation is 0 for all units, where only one outcome is left.
#[must_use]
pub fn expected(presence: &Presence) -> Expected {
    let (units, mentioned) = (presence.units(), presence.mentioned());
    let frequencies = presence.frequencies();
    let mut absent = vec![vec![0.0; frequencies.len()]; units];
    for (drawn, row) in (1..).zip(&mut absent) {
        for (chance, frequency) in row.iter_mut().zip(&frequencies) {
            *chance = missed(*frequency, drawn, units);
        }
    }
    let mean = absent.iter().map(|row| row.iter().map(|chance| 1.0 - chance).sum()).collect();
    let spread = |row: &Vec<f64>| row.iter().map(|chance| (chance * (1.0 - chance)).max(0.0)).collect();
    let variances: Vec<Vec<f64>> = absent.iter().map(spread).collect();
    let roots: Vec<Vec<f64>> =
        variances.iter().map(|row| row.iter().map(|variance| variance.sqrt()).collect()).collect();
    let mut sums: Vec<f64> = variances.iter().map(|row| row.iter().sum()).collect();
    for (one, first) in mentioned.iter().enumerate() {
        for (other, second) in mentioned.iter().enumerate().skip(one + 1) {
            let together = correlation(first, second);
            for (sum, root) in sums.iter_mut().zip(&roots) {
                *sum += 2.0 * together * root[one] * root[other];
            }
        }
    }
    Expected { mean, sd: sums.into_iter().map(|sum| sum.max(0.0).sqrt()).collect() }
}

/// The chance that `drawn` of `units` units are all among those that do not mention a code that `frequency` do: the
/// ratio of two binomial coefficients, as the chance that each of the `frequency` units is among the rest.
fn missed(frequency: usize, drawn: usize, units: usize) -> f64 {
    if frequency + drawn > units {
        return 0.0;
    }
    (0..frequency).map(|at| (units - drawn - at) as f64 / (units - at) as f64).product()
}

/// The correlation of two codes over the units; 0 where one of them does not vary.
fn correlation(first: &[bool], second: &[bool]) -> f64 {
    let count = |flags: &[bool]| flags.iter().filter(|said| **said).count() as f64;
    let n = first.len() as f64;
    let both = first.iter().zip(second).filter(|(one, other)| **one && **other).count() as f64;
    let (one, other) = (count(first), count(second));
    let spread = one * (n - one) * other * (n - other);
    if spread > 0.0 { (n * both - one * other) / spread.sqrt() } else { 0.0 }
}

/// How many random orders are walked before `walked` is told.
const STRETCH: usize = 256;

/// Mean and percentiles (type 7 of Hyndman & Fan 1996) over random orders of the units. The numbers depend on the seed
/// alone and not on how many processors work on them. `walked` is told how many more orders were walked.
#[must_use]
pub fn band(presence: &Presence, orders: usize, seed: u64, walked: &(dyn Fn(usize) + Sync)) -> Band {
    let numbers: Vec<u64> = (0..orders as u64).collect();
    let (units, codes) = (presence.units(), presence.frequencies().len());
    // For each step, how many orders had so many codes by then: parts add up whichever way they were cut.
    let parts = in_parts(&numbers, STRETCH, |part| {
        let mut seen = vec![vec![0_usize; codes + 1]; units];
        for stretch in part.chunks(STRETCH) {
            for number in stretch {
                let mut order: Vec<usize> = (0..units).collect();
                Random::stream(seed, *number).shuffle(&mut order);
                for (total, counts) in presence.cumulative(&order).into_iter().zip(&mut seen) {
                    counts[total] += 1;
                }
            }
            walked(stretch.len());
        }
        seen
    });
    let mut found = Band::default();
    if orders == 0 {
        return found;
    }
    for step in 0..units {
        let mut totals: Vec<f64> = Vec::with_capacity(orders);
        for codes in 0..=codes {
            let count: usize = parts.iter().map(|part| part[step][codes]).sum();
            totals.extend(std::iter::repeat_n(codes as f64, count));
        }
        found.mean.push(totals.iter().sum::<f64>() / orders as f64);
        found.low.push(quantile(&totals, 0.025).unwrap_or_default());
        found.high.push(quantile(&totals, 0.975).unwrap_or_default());
    }
    found
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quiet(_: usize) {}

    #[test]
    fn three_interviews_by_hand() {
        // Interview 1 mentions A and B, 2 mentions B, 3 mentions C. After one: (2 + 1 + 1) / 3. After two, of the pairs
        // 12, 13 and 23: (2 + 3 + 2) / 3. After three: 3.
        let said = Presence::new(3, [vec![0, 1], vec![1], vec![2]]);
        let exact = expected(&said);
        for (found, by_hand) in exact.mean.iter().zip([4.0 / 3.0, 7.0 / 3.0, 3.0]) {
            assert!((found - by_hand).abs() < 1e-12, "{found}");
        }
        assert_eq!(exact.sd[2], 0.0);
        // After one unit the deviation is that of 2, 1, 1 itself: root of (2 * 1/9 + 4/9) / 3.
        assert!((exact.sd[0] - (2.0_f64 / 9.0).sqrt()).abs() < 1e-12, "{:?}", exact.sd);
    }

    #[test]
    fn the_band_is_of_the_seed_alone() {
        let said = Presence::new(9, (0..9).map(|unit| vec![unit, (unit * 5 + 1) % 9]));
        let one = band(&said, 700, 3, &quiet);
        assert_eq!(one, band(&said, 700, 3, &quiet));
        assert_ne!(one, band(&said, 700, 4, &quiet));
        assert_eq!(band(&said, 0, 3, &quiet), Band::default());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        /// The exact mean is that of all orders, here of all orders of at most five units.
        #[test]
        fn the_exact_mean_is_that_of_all_orders(
            units in prop::collection::vec(prop::collection::vec(0..7_usize, 0..5), 1..6),
        ) {
            let said = Presence::new(7, units.clone());
            let mut sums = vec![0_usize; units.len()];
            let mut orders = 0;
            let mut open = vec![Vec::<usize>::new()];
            while let Some(order) = open.pop() {
                if order.len() == units.len() {
                    orders += 1;
                    for (sum, total) in sums.iter_mut().zip(said.cumulative(&order)) {
                        *sum += total;
                    }
                    continue;
                }
                for unit in (0..units.len()).filter(|unit| !order.contains(unit)) {
                    open.push([order.as_slice(), &[unit]].concat());
                }
            }
            for (sum, mean) in sums.iter().zip(expected(&said).mean) {
                prop_assert!((*sum as f64 / f64::from(orders) - mean).abs() < 1e-9);
            }
        }

        /// Random orders come close to the exact mean, stay within what is possible, and end with all codes.
        #[test]
        fn random_orders_surround_the_exact_mean(
            units in prop::collection::vec(prop::collection::vec(0..12_usize, 0..8), 1..9),
            seed in any::<u64>(),
        ) {
            let said = Presence::new(12, units);
            let (exact, random) = (expected(&said), band(&said, 400, seed, &quiet));
            let all = said.frequencies().len() as f64;
            for step in 0..said.units() {
                prop_assert!((exact.mean[step] - random.mean[step]).abs() < 1.5);
                prop_assert!(random.low[step] <= random.mean[step] && random.mean[step] <= random.high[step]);
                prop_assert!(random.high[step] <= all);
            }
            prop_assert!((exact.mean[said.units() - 1] - all).abs() < 1e-9);
        }
    }
}
