//! Gamma, the agreement on units that are aligned first, of Mathet, Widlöcher & Métivier.

mod alignment;
mod dissimilarity;
mod sampler;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicUsize, Ordering};

use serde::Serialize;

use super::continuum::{self, Continuum, Unit};
use super::reasons;
use crate::parallel::in_parts;
use crate::statistics::{Estimate, Random, Undefined, mean, normal_quantile, standard_deviation};

pub use alignment::Alignment;
pub use dissimilarity::Dissimilarity;

/// How gamma is to be computed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GammaSettings {
    /// How unlike two units are.
    pub dissimilarity: Dissimilarity,
    /// The relative error of the expected disorder that is aimed at, at 95 %: 0.02 is 2 %.
    pub precision: f64,
    /// The samples drawn at first, two or more.
    pub samples: usize,
    /// The samples drawn at most.
    pub most_samples: usize,
    /// The seed of chance.
    pub seed: u64,
}

impl Default for GammaSettings {
    /// Equal weights, 30 samples and then as many as 2 % asks for, at most 2,000.
    fn default() -> Self {
        Self {
            dissimilarity: Dissimilarity::default(),
            precision: 0.02,
            samples: 30,
            most_samples: 2_000,
            seed: 1,
        }
    }
}

/// Gamma (Mathet, Widlöcher & Métivier 2015, Computational Linguistics 41(3)): one minus the observed disorder of the
/// units of all coders, divided by the disorder that chance would give.
///
/// Units may overlap. Disorder is what the best alignment costs, divided by the mean number of units a coder has; of
/// more transcripts, costs and units are summed first, and no unit is aligned with one in another transcript.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Gamma {
    /// γ: 1 is the same units in the same places with the same categories; 0 is what chance gives; it can be lower.
    pub gamma: Estimate,
    /// How far γ may be off because chance was sampled: half the width of a 95 % interval. It says nothing about other
    /// transcripts or coders.
    pub sampling_error: Option<f64>,
    /// The observed disorder.
    pub observed: Estimate,
    /// The mean disorder of the samples, with its standard error.
    pub expected: Estimate,
    /// How many samples were drawn.
    pub samples: usize,
    /// The relative error of the expected disorder at 95 %, which is to be compared with the precision aimed at.
    pub precision: Option<f64>,
}

impl Gamma {
    /// Gamma of some transcripts. `progress` is told, from any thread, how many samples of how many are done. The same
    /// settings give the same gamma on any number of processors.
    #[must_use]
    pub fn of(
        continua: &[Continuum],
        settings: &GammaSettings,
        progress: &(dyn Fn(usize, usize) + Sync),
    ) -> Self {
        let undefined = |because| Self {
            gamma: Estimate::undefined(because),
            sampling_error: None,
            observed: Estimate::undefined(because),
            expected: Estimate::undefined(because),
            samples: 0,
            precision: None,
        };
        let observed = observed(continua, settings);
        let (shared, observed) = match observed {
            Ok(known) => known,
            Err(because) => return undefined(because),
        };
        let disorders = match sampled(&shared, settings, progress) {
            Ok(disorders) => disorders,
            Err(because) => return Self { observed: Estimate::of(observed), ..undefined(because) },
        };
        let (expected, se) = mean_and_error(&disorders);
        let certain = normal_quantile(0.975);
        let gamma = if expected > 0.0 { Ok(1.0 - observed / expected) } else { Err(reasons::NO_VARIATION) };
        Self {
            gamma: gamma.into(),
            sampling_error: gamma.ok().map(|_| certain * se * observed / (expected * expected)),
            observed: Estimate::of(observed),
            expected: Estimate::of(expected).with_se(se),
            samples: disorders.len(),
            precision: gamma.ok().map(|_| certain * se / expected),
        }
    }
}

/// The best alignment of one transcript, with what it costs.
///
/// # Errors
///
/// When there is no unit or one coder only, a weight is of no use, or there are too many alignments to be sure of the
/// best.
pub fn best_alignment(continuum: &Continuum, unlike: &Dissimilarity) -> Result<Alignment, Undefined> {
    unlike.check()?;
    with_units(std::slice::from_ref(continuum))?;
    alignment::align(continuum.coders(), unlike)
}

/// The transcripts that two or more coded and in which somebody put a unit.
fn with_units(continua: &[Continuum]) -> Result<Vec<&Continuum>, Undefined> {
    let mut shared = continuum::shared(continua)?;
    shared.retain(|continuum| continuum.coders().iter().any(|units| !units.is_empty()));
    if shared.is_empty() { Err(reasons::NO_UNITS) } else { Ok(shared) }
}

/// The transcripts to look at, and their disorder.
fn observed<'c>(
    continua: &'c [Continuum],
    settings: &GammaSettings,
) -> Result<(Vec<&'c Continuum>, f64), Undefined> {
    settings.dissimilarity.check()?;
    let shared = with_units(continua)?;
    let disorder = disorder(shared.iter().map(|continuum| continuum.coders()), &settings.dissimilarity)?;
    Ok((shared, disorder.ok_or(reasons::NO_UNITS)?))
}

/// What the best alignments cost, for each unit that a coder has on average; nothing when there is no unit.
fn disorder<U: AsRef<[Vec<Unit>]>>(
    transcripts: impl Iterator<Item = U>,
    unlike: &Dissimilarity,
) -> Result<Option<f64>, Undefined> {
    let (mut cost, mut units) = (0.0, 0.0);
    for coders in transcripts {
        let coders = coders.as_ref();
        cost += alignment::align(coders, unlike)?.cost;
        units += coders.iter().map(Vec::len).sum::<usize>() as f64 / coders.len() as f64;
    }
    Ok((units > 0.0).then(|| cost / units))
}

/// The disorders of random coders: as many as the settings ask for, then as many more as their spread does (section
/// 5.3: the square of the spread, relative to the mean, times 1.96, divided by the precision).
fn sampled(
    continua: &[&Continuum],
    settings: &GammaSettings,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<Vec<f64>, Undefined> {
    let mut disorders = Vec::new();
    let mut wanted = settings.samples.max(2);
    let done = AtomicUsize::new(0);
    while disorders.len() < wanted {
        let numbers: Vec<usize> = (disorders.len()..wanted).collect();
        let parts = in_parts(&numbers, 1, |numbers| {
            let sample = |number: &usize| {
                let disorder = random_disorder(continua, settings, *number);
                progress(done.fetch_add(1, Ordering::Relaxed) + 1, wanted);
                disorder
            };
            numbers.iter().map(sample).collect::<Result<Vec<f64>, Undefined>>()
        });
        for part in parts {
            disorders.extend(part?);
        }
        let (mean, se) = mean_and_error(&disorders);
        let relative = normal_quantile(0.975) * se / mean;
        if relative > settings.precision && settings.precision > 0.0 {
            let times = (relative / settings.precision).powi(2);
            wanted =
                ((disorders.len() as f64 * times).ceil() as usize).min(settings.most_samples).max(wanted);
        }
    }
    Ok(disorders)
}

/// The disorder of one sample. A sample in which nobody has a unit is drawn again.
fn random_disorder(
    continua: &[&Continuum],
    settings: &GammaSettings,
    number: usize,
) -> Result<f64, Undefined> {
    let mut random = Random::stream(settings.seed, number as u64);
    for _ in 0..1000 {
        let samples: Vec<Vec<Vec<Unit>>> =
            continua.iter().map(|continuum| sampler::random_coders(continuum, &mut random)).collect();
        if let Some(disorder) = disorder(samples.iter(), &settings.dissimilarity)? {
            return Ok(disorder);
        }
    }
    Err(reasons::NO_UNITS)
}

/// The mean of two or more numbers and its standard error.
fn mean_and_error(numbers: &[f64]) -> (f64, f64) {
    let spread = standard_deviation(numbers).unwrap_or_default();
    (mean(numbers).unwrap_or_default(), spread / (numbers.len() as f64).sqrt())
}
