//! Krippendorff's alpha: disagreement observed over disagreement expected, for any number of coders, with gaps, on four
//! scales (Krippendorff 2011; 2019, chapter 12).

use super::profiles::Profiles;
use super::ratings::{Category, MISSING, Scale};
use super::reasons::{MANY_CATEGORIES, NO_PAIRS, NO_VARIATION, NOT_NUMBERS};
use super::sums::{Rated, Sums};
use crate::statistics::Undefined;

/// The most categories for which ratios are computed pair by pair.
const RATIOS: usize = 2_000;

/// The numbers of the categories, where a scale needs them; found once, before any resampling. They are divided by the
/// largest, and on an interval scale counted from the smallest: alpha is the same, and no square is too large or small.
pub(super) struct Numbers(Vec<f64>);

impl Numbers {
    /// The numbers of categories on a scale; none on a nominal or ordinal one.
    pub(super) fn of(categories: &[Category], scale: Scale) -> Result<Self, Undefined> {
        if matches!(scale, Scale::Nominal | Scale::Ordinal) {
            return Ok(Self(Vec::new()));
        }
        if scale == Scale::Ratio && categories.len() > RATIOS {
            return Err(MANY_CATEGORIES);
        }
        let numbers: Option<Vec<f64>> = categories.iter().map(|category| category.number).collect();
        let mut numbers = numbers.ok_or(NOT_NUMBERS)?;
        divide(&mut numbers);
        if scale == Scale::Interval {
            let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
            numbers.iter_mut().for_each(|number| *number -= least);
            divide(&mut numbers);
        }
        Ok(Self(numbers))
    }
}

/// Divides numbers by the largest of them, whatever its sign.
fn divide(numbers: &mut [f64]) {
    let most = numbers.iter().fold(0.0, |most: f64, number| most.max(number.abs()));
    if most > 0.0 {
        numbers.iter_mut().for_each(|number| *number /= most);
    }
}

/// Alpha of the profiles with these weights, whose sums are given.
pub(super) fn alpha(
    profiles: &Profiles,
    weights: &[u64],
    sums: &Sums,
    scale: Scale,
    numbers: &Numbers,
) -> Result<f64, Undefined> {
    let chosen = sums.paired_choices();
    let n: u64 = chosen.iter().sum();
    if n == 0 {
        return Err(NO_PAIRS);
    }
    if chosen.contains(&n) {
        return Err(NO_VARIATION);
    }
    if scale == Scale::Nominal {
        return Ok(nominal(sums, &chosen, n));
    }
    let (observed, expected) = match scale {
        Scale::Ratio => ratios(profiles, weights, &chosen, &numbers.0),
        Scale::Interval => squares(profiles, weights, &chosen, &numbers.0),
        Scale::Nominal | Scale::Ordinal => squares(profiles, weights, &chosen, &ranks(&chosen)),
    };
    if expected == 0.0 { Err(NO_VARIATION) } else { Ok(1.0 - (n - 1) as f64 * observed / expected) }
}

fn nominal(sums: &Sums, chosen: &[u64], n: u64) -> f64 {
    let differing = |rated: Rated<'_>| {
        let all = rated.coders as u64 * (rated.coders as u64 - 1) * rated.units;
        (all - rated.agreeing) as f64 / (rated.coders - 1) as f64
    };
    let differing: f64 = sums.rated().skip(2).map(differing).sum();
    let squares: u128 = chosen.iter().map(|count| u128::from(*count).pow(2)).sum();
    let expected = (u128::from(n).pow(2) - squares) as f64;
    1.0 - (n - 1) as f64 * differing / expected
}

/// The middle rank of each category: the distance of two categories on an ordinal scale is that of their middle ranks.
fn ranks(chosen: &[u64]) -> Vec<f64> {
    let mut before = 0;
    chosen
        .iter()
        .map(|count| {
            let rank = before as f64 + *count as f64 / 2.0;
            before += count;
            rank
        })
        .collect()
}

/// Observed and expected disagreement for squared distances: the second without a pass over all pairs of categories.
fn squares(profiles: &Profiles, weights: &[u64], chosen: &[u64], numbers: &[f64]) -> (f64, f64) {
    let n: u64 = chosen.iter().sum();
    let weighted = || chosen.iter().zip(numbers).map(|(count, number)| (*count as f64, *number));
    let mean = weighted().map(|(count, number)| count * number).sum::<f64>() / n as f64;
    // Around the mean, so that large numbers close together lose no digits.
    let spread: f64 = weighted().map(|(count, number)| count * (number - mean).powi(2)).sum();
    let observed = disagreement(profiles, weights, |a, b| (numbers[a] - numbers[b]).powi(2));
    (observed, 2.0 * n as f64 * spread)
}

fn ratios(profiles: &Profiles, weights: &[u64], chosen: &[u64], numbers: &[f64]) -> (f64, f64) {
    let apart = |a: usize, b: usize| {
        let sum = numbers[a] + numbers[b];
        if sum == 0.0 { 0.0 } else { ((numbers[a] - numbers[b]) / sum).powi(2) }
    };
    let used: Vec<usize> = (0..chosen.len()).filter(|category| chosen[*category] > 0).collect();
    let mut expected = 0.0;
    for a in &used {
        for b in &used {
            expected += chosen[*a] as f64 * chosen[*b] as f64 * apart(*a, *b);
        }
    }
    (disagreement(profiles, weights, apart), expected)
}

/// The sum over units of the distances between every two coders, divided by the coders but one.
fn disagreement(profiles: &Profiles, weights: &[u64], apart: impl Fn(usize, usize) -> f64) -> f64 {
    let mut sum = 0.0;
    let mut chosen: Vec<usize> = Vec::with_capacity(profiles.coders);
    for (cells, weight) in profiles.rows(weights) {
        chosen.clear();
        chosen.extend(cells.iter().filter(|cell| **cell != MISSING).map(|cell| *cell as usize));
        if chosen.len() < 2 {
            continue;
        }
        let mut unit = 0.0;
        for (at, a) in chosen.iter().enumerate() {
            for b in &chosen[..at] {
                unit += apart(*a, *b);
            }
        }
        sum += 2.0 * weight as f64 * unit / (chosen.len() - 1) as f64;
    }
    sum
}
