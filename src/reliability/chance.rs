//! Agreement of any number of coders on a nominal scale: percent, Fleiss' kappa, Brennan & Prediger, Gwet's AC1, and the
//! kappas that average over pairs of coders.

use super::crossed::Weights;
use super::profiles::Profiles;
use super::ratings::MISSING;
use super::reasons::{MANY_CATEGORIES, NO_PAIRS, NO_VARIATION, ONE_CATEGORY, UNEVEN};
use super::sums::{Rated, Sums};
use crate::statistics::Undefined;

/// The mean over units of the share of pairs of coders who chose the same; units that fewer than two coded are left out.
pub(super) fn percent(sums: &Sums) -> Result<f64, Undefined> {
    let units = sums.pairable();
    if units == 0 {
        return Err(NO_PAIRS);
    }
    let share = |rated: Rated<'_>| rated.agreeing as f64 / (rated.coders * (rated.coders - 1)) as f64;
    let agreeing: f64 = sums.rated().skip(2).map(share).sum();
    Ok(agreeing / units as f64)
}

/// Whether one category was chosen and no other.
fn is_uniform(sums: &Sums) -> bool {
    let any = |category: usize| sums.rated().any(|rated| rated.chosen[category] > 0);
    (0..sums.categories()).filter(|category| any(*category)).count() < 2
}

/// Fleiss' kappa (Fleiss 1971): as many coders for every unit.
pub(super) fn fleiss_kappa(sums: &Sums) -> Result<f64, Undefined> {
    let observed = percent(sums)?;
    if sums.even().is_none() {
        return Err(UNEVEN);
    }
    if is_uniform(sums) {
        return Err(NO_VARIATION);
    }
    let expected: f64 = sums.shares().iter().map(|share| share * share).sum();
    Ok((observed - expected) / (1.0 - expected))
}

/// The agreement of Brennan & Prediger (1981): chance is one over the number of categories that could be chosen.
pub(super) fn brennan_prediger(sums: &Sums, categories: usize) -> Result<f64, Undefined> {
    let observed = percent(sums)?;
    if categories < 2 {
        return Err(ONE_CATEGORY);
    }
    let expected = 1.0 / categories as f64;
    Ok((observed - expected) / (1.0 - expected))
}

/// Chance in Gwet's AC1.
fn ac1_expected(shares: &[f64]) -> f64 {
    shares.iter().map(|share| share * (1.0 - share)).sum::<f64>() / (shares.len() - 1) as f64
}

/// Gwet's AC1 (Gwet 2008). Where everyone always chose the same of several categories, chance is 0 and AC1 is 1.
pub(super) fn gwet_ac1(sums: &Sums, categories: usize) -> Result<f64, Undefined> {
    let observed = percent(sums)?;
    if categories < 2 {
        return Err(ONE_CATEGORY);
    }
    let expected = ac1_expected(&sums.shares());
    Ok((observed - expected) / (1.0 - expected))
}

/// The mean of Cohen's kappa over all pairs of coders (Light 1971).
pub(super) fn light_kappa(sums: &Sums) -> Result<f64, Undefined> {
    let kappas = || sums.pairs().map(|pair| pair.kappa(Weights::Identity));
    if let Some(because) = kappas().filter_map(Result::err).min() {
        return Err(because);
    }
    match sums.pairs().len() {
        0 => Err(MANY_CATEGORIES),
        pairs => Ok(kappas().flatten().sum::<f64>() / pairs as f64),
    }
}

/// Kappa from the mean agreement and the mean chance over all pairs of coders (Conger 1980): no gaps.
pub(super) fn conger_kappa(sums: &Sums) -> Result<f64, Undefined> {
    if !sums.without_gaps() {
        return Err(UNEVEN);
    }
    let pairs = sums.pairs().len() as f64;
    if pairs == 0.0 {
        return Err(MANY_CATEGORIES);
    }
    if is_uniform(sums) {
        return Err(NO_VARIATION);
    }
    let (mut observed, mut expected) = (0.0, 0.0);
    for pair in sums.pairs() {
        observed += pair.percent()?;
        expected += pair.expected()?;
    }
    let (observed, expected) = (observed / pairs, expected / pairs);
    Ok((observed - expected) / (1.0 - expected))
}

/// The standard errors of AC1 and of Brennan & Prediger when units are independent, by linearisation (Gwet 2008; 2014,
/// chapter 5), with n - 1 for the units that anybody coded.
pub(super) struct Errors {
    /// Of AC1.
    pub(super) gwet_ac1: f64,
    /// Of Brennan & Prediger.
    pub(super) brennan_prediger: f64,
    /// n - 1.
    pub(super) degrees: f64,
}

/// Both standard errors; `None` where the measures or n - 1 do not exist.
pub(super) fn errors(profiles: &Profiles, sums: &Sums) -> Option<Errors> {
    let categories = profiles.categories;
    let ac1 = gwet_ac1(sums, categories).ok()?;
    let even_chance = brennan_prediger(sums, categories).ok()?;
    let (n, paired) = (sums.coded() as f64, sums.pairable() as f64);
    if n < 2.0 {
        return None;
    }
    let shares = sums.shares();
    let expected = ac1_expected(&shares);
    let even = 1.0 / categories as f64;
    let (mut of_ac1, mut of_even) = (0.0, 0.0);
    for (cells, weight) in profiles.rows(&profiles.units) {
        let chosen: Vec<usize> =
            cells.iter().filter(|cell| **cell != MISSING).map(|cell| *cell as usize).collect();
        let coders = chosen.len();
        if coders == 0 {
            continue;
        }
        let same = chosen.iter().map(|a| chosen.iter().filter(|b| *b == a).count() - 1).sum::<usize>();
        let agreeing = if coders > 1 { same as f64 / (coders * (coders - 1)) as f64 } else { 0.0 };
        let scaled = |expected: f64| {
            if coders > 1 { n / paired * (agreeing - expected) / (1.0 - expected) } else { 0.0 }
        };
        let unlike = chosen.iter().map(|at| 1.0 - shares[*at]).sum::<f64>() / coders as f64;
        let shift = 2.0 * (1.0 - ac1) * (unlike / (categories - 1) as f64 - expected) / (1.0 - expected);
        of_ac1 += weight as f64 * (scaled(expected) - shift - ac1).powi(2);
        of_even += weight as f64 * (scaled(even) - even_chance).powi(2);
    }
    let error = |squares: f64| (squares / (n * (n - 1.0))).sqrt();
    Some(Errors { gwet_ac1: error(of_ac1), brennan_prediger: error(of_even), degrees: n - 1.0 })
}
