//! The whole numbers that measures of agreement are quotients of, added up in one pass; division comes last, so that
//! results are the same to the last digit in whatever order the units come.

use super::crossed::Crossed;
use super::profiles::Profiles;

/// The sums of the units that the same number of coders coded.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rated<'s> {
    /// How many coders.
    pub(super) coders: usize,
    /// How many units.
    pub(super) units: u64,
    /// Ordered pairs of coders who chose the same, over all units.
    pub(super) agreeing: u64,
    /// How often each category was chosen.
    pub(super) chosen: &'s [u64],
}

/// The sums of a table of ratings: one row of whole numbers, in which every profile knows its places.
#[derive(Debug, Clone)]
pub(super) struct Sums {
    coders: usize,
    categories: usize,
    /// By the number of coders who coded a unit, from 0: units, agreeing pairs, and each category.
    rated: Vec<u64>,
    /// Each pair of coders crossed, one table after the other; empty when there are too many categories.
    crossed: Vec<u64>,
}

impl Sums {
    /// Sums of nothing, for the coders and categories of these profiles.
    pub(super) fn empty(profiles: &Profiles) -> Self {
        let (coders, categories) = (profiles.coders, profiles.categories);
        Self {
            coders,
            categories,
            rated: vec![0; (coders + 1) * (categories + 2)],
            crossed: vec![0; profiles.pairs() * categories * categories],
        }
    }

    /// The sums of the profiles, each with its weight.
    pub(super) fn of(profiles: &Profiles, weights: &[u64]) -> Self {
        let mut sums = Self::empty(profiles);
        sums.fill(profiles, weights);
        sums
    }

    /// Starts again with other weights.
    pub(super) fn fill(&mut self, profiles: &Profiles, weights: &[u64]) {
        self.rated.fill(0);
        self.crossed.fill(0);
        for (places, weight) in profiles.places().zip(weights).filter(|(_, weight)| **weight > 0) {
            let first = places.coders * (self.categories + 2);
            self.rated[first] += weight;
            self.rated[first + 1] += places.agreeing * weight;
            for category in places.chosen {
                self.rated[first + 2 + *category as usize] += weight;
            }
            for cell in places.crossed {
                self.crossed[*cell as usize] += weight;
            }
        }
    }

    /// The sums by the number of coders who coded a unit, from 0.
    pub(super) fn rated(&self) -> impl Iterator<Item = Rated<'_>> {
        self.rated.chunks_exact(self.categories + 2).enumerate().map(|(coders, sums)| Rated {
            coders,
            units: sums[0],
            agreeing: sums[1],
            chosen: &sums[2..],
        })
    }

    /// Each pair of coders crossed, in the order 0-1, 0-2, 1-2, 0-3 ...; none when there are too many categories.
    pub(super) fn pairs(&self) -> impl ExactSizeIterator<Item = Crossed<'_>> {
        let size = (self.categories * self.categories).max(1);
        self.crossed.chunks_exact(size).map(|cells| Crossed::of(self.categories, cells))
    }

    /// How many categories could be chosen.
    pub(super) fn categories(&self) -> usize {
        self.categories
    }

    /// Units that at least two coders coded.
    pub(super) fn pairable(&self) -> u64 {
        self.rated().skip(2).map(|rated| rated.units).sum()
    }

    /// Units that anybody coded.
    pub(super) fn coded(&self) -> u64 {
        self.rated().skip(1).map(|rated| rated.units).sum()
    }

    /// The number of coders, when every unit was coded by as many.
    pub(super) fn even(&self) -> Option<usize> {
        let mut used = self.rated().filter(|rated| rated.coders > 0 && rated.units > 0);
        match (used.next(), used.next()) {
            (Some(rated), None) => Some(rated.coders),
            _ => None,
        }
    }

    /// Whether all of the coders coded every unit that anybody coded.
    pub(super) fn without_gaps(&self) -> bool {
        self.even() == Some(self.coders)
    }

    /// How often each category was chosen in units that at least two coders coded.
    pub(super) fn paired_choices(&self) -> Vec<u64> {
        let mut chosen = vec![0; self.categories];
        for rated in self.rated().skip(2) {
            for (sum, count) in chosen.iter_mut().zip(rated.chosen) {
                *sum += count;
            }
        }
        chosen
    }

    /// The mean share of each category over the units that anybody coded.
    pub(super) fn shares(&self) -> Vec<f64> {
        let units = self.coded().max(1) as f64;
        let mut shares = vec![0.0; self.categories];
        for rated in self.rated().skip(1) {
            for (share, count) in shares.iter_mut().zip(rated.chosen) {
                *share += *count as f64 / rated.coders as f64;
            }
        }
        shares.iter_mut().for_each(|share| *share /= units);
        shares
    }
}
