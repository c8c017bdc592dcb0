//! The whole numbers that measures of agreement are quotients of, added up in one pass; division comes last, so that
//! results are the same to the last digit in whatever order the units come.

use super::crossed::Crossed;
use super::profiles::Profiles;
use super::ratings::MISSING;

/// The most categories for which every pair of coders is crossed.
const CROSSED: usize = 256;

/// What the units have in common that the same number of coders coded.
#[derive(Debug, Clone, Default)]
pub(super) struct Rated {
    /// How many units.
    pub(super) units: u64,
    /// How often each category was chosen.
    pub(super) chosen: Vec<u64>,
    /// Ordered pairs of coders who chose the same, over all units.
    pub(super) agreeing: u64,
}

/// The sums of a table of ratings.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    /// By the number of coders who coded a unit, from 0.
    pub(super) rated: Vec<Rated>,
    /// Each pair of coders crossed, in the order 0-1, 0-2, 1-2, 0-3 ...; empty when there are too many categories.
    pub(super) pairs: Vec<Crossed>,
}

impl Sums {
    /// Sums of nothing, for the coders and categories of these profiles.
    pub(super) fn empty(profiles: &Profiles) -> Self {
        let (coders, categories) = (profiles.coders, profiles.categories);
        let nothing = Rated { chosen: vec![0; categories], ..Rated::default() };
        let pairs = if categories <= CROSSED { coders * coders.saturating_sub(1) / 2 } else { 0 };
        Self { rated: vec![nothing; coders + 1], pairs: vec![Crossed::empty(categories); pairs] }
    }

    /// The sums of the profiles, each with its weight.
    pub(super) fn of(profiles: &Profiles, weights: &[u64]) -> Self {
        let mut sums = Self::empty(profiles);
        sums.fill(profiles, weights);
        sums
    }

    /// Starts again with other weights.
    pub(super) fn fill(&mut self, profiles: &Profiles, weights: &[u64]) {
        for rated in &mut self.rated {
            rated.units = 0;
            rated.agreeing = 0;
            rated.chosen.fill(0);
        }
        self.pairs.iter_mut().for_each(Crossed::clear);
        for (cells, weight) in profiles.rows(weights) {
            self.add(cells, weight);
        }
    }

    fn add(&mut self, cells: &[u32], weight: u64) {
        let (mut coders, mut same) = (0, 0);
        let mut pair = 0;
        for (at, cell) in cells.iter().enumerate() {
            if *cell == MISSING {
                pair += at;
                continue;
            }
            coders += 1;
            for before in &cells[..at] {
                if *before != MISSING {
                    same += u64::from(before == cell);
                    if let Some(crossed) = self.pairs.get_mut(pair) {
                        crossed.add(*before as usize, *cell as usize, weight);
                    }
                }
                pair += 1;
            }
        }
        let rated = &mut self.rated[coders];
        rated.units += weight;
        rated.agreeing += 2 * same * weight;
        for cell in cells.iter().filter(|cell| **cell != MISSING) {
            rated.chosen[*cell as usize] += weight;
        }
    }

    /// Units that at least two coders coded.
    pub(super) fn pairable(&self) -> u64 {
        self.rated.iter().skip(2).map(|rated| rated.units).sum()
    }

    /// Units that anybody coded.
    pub(super) fn coded(&self) -> u64 {
        self.rated.iter().skip(1).map(|rated| rated.units).sum()
    }

    /// The number of coders, when every unit was coded by as many.
    pub(super) fn even(&self) -> Option<usize> {
        let mut used = self.rated.iter().enumerate().filter(|(coders, rated)| *coders > 0 && rated.units > 0);
        match (used.next(), used.next()) {
            (Some((coders, _)), None) => Some(coders),
            _ => None,
        }
    }

    /// How often each category was chosen in units that at least two coders coded.
    pub(super) fn paired_choices(&self) -> Vec<u64> {
        let mut chosen = vec![0; self.rated.first().map_or(0, |rated| rated.chosen.len())];
        for rated in self.rated.iter().skip(2) {
            for (sum, count) in chosen.iter_mut().zip(&rated.chosen) {
                *sum += count;
            }
        }
        chosen
    }

    /// The mean share of each category over the units that anybody coded.
    pub(super) fn shares(&self) -> Vec<f64> {
        let units = self.coded().max(1) as f64;
        let mut shares = vec![0.0; self.rated.first().map_or(0, |rated| rated.chosen.len())];
        for (coders, rated) in self.rated.iter().enumerate().skip(1) {
            for (share, count) in shares.iter_mut().zip(&rated.chosen) {
                *share += *count as f64 / coders as f64;
            }
        }
        shares.iter_mut().for_each(|share| *share /= units);
        shares
    }
}
