//! How sure a measure is: standard errors from a formula where units are independent, else resampling.

use std::collections::BTreeMap;

use serde::Serialize;

use super::chance::{Errors, errors};
use super::crossed::Weights;
use super::measure::{Comparing, Measure, Measuring};
use super::profiles::Profiles;
use super::ratings::Ratings;
use super::sums::Sums;
use crate::parallel::in_parts;
use crate::statistics::{Estimate, Random, normal_quantile, quantile, student_quantile};

/// What is drawn again and again to see how much a measure depends on chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Resampled {
    /// Whole clusters, such as transcripts: units inside one are not independent.
    Transcripts,
    /// Single units: right only when these were cut beforehand and are independent.
    Units,
}

/// How intervals are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Resampling {
    /// What is drawn.
    pub of: Resampled,
    /// How many times.
    pub resamples: usize,
    /// The seed of the random numbers.
    pub seed: u64,
}

impl Default for Resampling {
    fn default() -> Self {
        Self { of: Resampled::Transcripts, resamples: 1000, seed: 1 }
    }
}

/// The fewest clusters that are resampled: of fewer, an interval says next to nothing.
pub const FEWEST_CLUSTERS: usize = 3;

/// A measure with what its interval comes from.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Measured {
    /// The value, its standard error and 95 % interval.
    #[serde(flatten)]
    pub estimate: Estimate,
    /// Where standard error and interval come from: `formula`, `bootstrap` or nothing.
    #[serde(rename = "ci_method", skip_serializing_if = "Option::is_none")]
    pub method: Option<&'static str>,
    /// Resamples in which the measure did not exist; they are left out.
    #[serde(rename = "resamples_undefined", skip_serializing_if = "is_zero")]
    pub undefined: usize,
}

fn is_zero(number: &usize) -> bool {
    *number == 0
}

/// All measures of a table of ratings.
pub type Measures = BTreeMap<Measure, Measured>;

/// All measures of a table of ratings. With units as what is resampled, kappa, weighted kappa, Brennan & Prediger, PABAK
/// and AC1 get the standard errors of their formulas; everything else a percentile interval of the resamples. Resamples in
/// which a measure does not exist are left out and counted; when more than one in twenty is, there is no interval.
#[must_use]
pub fn measures(ratings: &Ratings, comparing: Comparing, resampling: Option<Resampling>) -> Measures {
    let profiles = Profiles::of(ratings);
    let measuring = Measuring::new(ratings, &profiles, comparing);
    let sums = Sums::of(&profiles, &profiles.units);
    let mut measures = Measures::new();
    for measure in Measure::ALL {
        let estimate = Estimate::from(measuring.value(measure, &profiles.units, &sums));
        measures.insert(measure, Measured { estimate, method: None, undefined: 0 });
    }
    let Some(resampling) = resampling else { return measures };
    if resampling.of == Resampled::Units {
        by_formula(&mut measures, &measuring, &sums);
    }
    let open = |(measure, measured): (&Measure, &Measured)| {
        (measure.is_coefficient() && measured.estimate.value.is_ok() && measured.method.is_none())
            .then_some(*measure)
    };
    let wanted: Vec<Measure> = measures.iter().filter_map(open).collect();
    for (measure, drawn) in wanted.iter().zip(resampled(&measuring, &wanted, resampling)) {
        if let Some(measured) = measures.get_mut(measure) {
            measured.take(drawn, resampling.resamples);
        }
    }
    measures
}

impl Measured {
    /// An interval of so many standard errors, which ends at -1 and 1 where it would go beyond. A standard error of 0, as with
    /// perfect agreement, makes no interval: it says nothing about other units.
    fn by_formula(&mut self, se: f64, quantile: f64) {
        let Ok(value) = self.estimate.value else { return };
        self.method = Some("formula");
        self.estimate = Estimate::of(value).with_se(se);
        if se > 0.0 {
            let (low, high) = ((value - quantile * se).max(-1.0), (value + quantile * se).min(1.0));
            self.estimate = self.estimate.within(low, high);
        }
    }

    fn take(&mut self, mut drawn: Vec<f64>, resamples: usize) {
        self.undefined = resamples - drawn.len();
        if drawn.is_empty() || self.undefined * 20 > resamples {
            return;
        }
        drawn.sort_by(f64::total_cmp);
        let ends = quantile(&drawn, 0.025).zip(quantile(&drawn, 0.975));
        if let (Ok(value), Some((low, high))) = (self.estimate.value, ends) {
            self.estimate = Estimate::of(value).within(low, high);
            self.method = Some("bootstrap");
        }
    }
}

fn by_formula(measures: &mut Measures, measuring: &Measuring<'_>, sums: &Sums) {
    let normal = normal_quantile(0.975);
    let mut set = |measure: Measure, se: f64, quantile: f64| {
        if let Some(measured) = measures.get_mut(&measure) {
            measured.by_formula(se, quantile);
        }
    };
    if let Ok(pair) = measuring.pair(sums) {
        if let Ok(se) = pair.kappa_se(Weights::Identity) {
            set(Measure::CohenKappa, se, normal);
        }
        if let Ok(se) = pair.kappa_se(measuring.comparing.weights) {
            set(Measure::WeightedKappa, se, normal);
        }
    }
    if let Some(Errors { gwet_ac1, brennan_prediger, degrees }) = errors(measuring.profiles, sums) {
        let student = student_quantile(0.975, degrees);
        set(Measure::GwetAc1, gwet_ac1, student);
        set(Measure::BrennanPrediger, brennan_prediger, student);
        set(Measure::Pabak, brennan_prediger, student);
    }
}

/// The values of some measures over the resamples, each measure's own list without the resamples in which it does not
/// exist. The numbers drawn depend on the seed and the number of the resample only, not on how many processors work.
pub(super) fn resampled(measuring: &Measuring<'_>, wanted: &[Measure], how: Resampling) -> Vec<Vec<f64>> {
    let nothing = vec![Vec::new(); wanted.len()];
    let drawing = Drawing::new(measuring.profiles, how);
    if wanted.is_empty() || drawing.is_pointless() {
        return nothing;
    }
    let numbers: Vec<u64> = (0..how.resamples as u64).collect();
    let parts = in_parts(&numbers, 16, |part| {
        let mut sums = Sums::empty(measuring.profiles);
        let mut weights = vec![0; measuring.profiles.units.len()];
        let mut values = vec![Vec::new(); wanted.len()];
        for number in part {
            drawing.draw(&mut Random::stream(how.seed, *number), &mut weights);
            sums.fill(measuring.profiles, &weights);
            for (measure, values) in wanted.iter().zip(&mut values) {
                values.extend(measuring.value(*measure, &weights, &sums));
            }
        }
        values
    });
    parts.into_iter().fold(nothing, |mut all, part| {
        for (all, part) in all.iter_mut().zip(part) {
            all.extend(part);
        }
        all
    })
}

/// What is drawn from.
enum Drawing<'p> {
    /// Each profile's cluster, its units, and how many clusters there are.
    Clusters { clusters: Vec<usize>, units: &'p [u64], count: usize },
    /// For every unit, its profile.
    Units(Vec<u32>),
}

impl<'p> Drawing<'p> {
    fn new(profiles: &'p Profiles, how: Resampling) -> Self {
        match how.of {
            Resampled::Units => {
                let mut units = Vec::new();
                for (profile, count) in profiles.units.iter().enumerate() {
                    units.resize(units.len() + *count as usize, profile as u32);
                }
                Self::Units(units)
            }
            Resampled::Transcripts => {
                let mut known: Vec<u32> = profiles.clusters.clone();
                known.sort_unstable();
                known.dedup();
                let place = |cluster: &u32| known.partition_point(|other| other < cluster);
                let clusters = profiles.clusters.iter().map(place).collect();
                Self::Clusters { clusters, units: &profiles.units, count: known.len() }
            }
        }
    }

    fn is_pointless(&self) -> bool {
        match self {
            Self::Clusters { count, .. } => *count < FEWEST_CLUSTERS,
            Self::Units(units) => units.len() < 2,
        }
    }

    /// How often each profile is in one resample.
    fn draw(&self, random: &mut Random, weights: &mut [u64]) {
        match self {
            Self::Clusters { clusters, units, count } => {
                let mut times = vec![0; *count];
                for _ in 0..*count {
                    times[random.below(*count)] += 1;
                }
                for ((weight, cluster), units) in weights.iter_mut().zip(clusters).zip(*units) {
                    *weight = times[*cluster] * units;
                }
            }
            Self::Units(units) => {
                weights.fill(0);
                for _ in 0..units.len() {
                    weights[units[random.below(units.len())] as usize] += 1;
                }
            }
        }
    }
}
