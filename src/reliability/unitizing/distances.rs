//! Krippendorff's unitizing alpha of 1995 and 2004, which squares the distances between boundaries.

use serde::Serialize;

use super::continuum::{self, Continuum, Unit};
use super::reasons;
use crate::statistics::{Estimate, Undefined};

/// The unitizing alpha of Krippendorff (1995, Sociological Methodology 25) as in Krippendorff (2004, *Content
/// Analysis*, 2nd edition, chapter 11), the one of DKPro Statistics.
///
/// Units of one coder may overlap when their categories differ; units of one category that overlap are taken as one.
/// Not to be confused with [`UnitizingAlpha2016`](super::UnitizingAlpha2016), which gives other values on the same
/// data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitizingAlpha1995 {
    /// All categories together: disagreements are summed before they are divided.
    pub alpha: Estimate,
    /// Each category, in ascending order.
    pub by_category: Vec<CategoryDistances>,
}

/// The alpha of one category and what it is made of.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CategoryDistances {
    /// The category.
    pub category: usize,
    /// Alpha.
    pub alpha: Estimate,
    /// The observed disagreement, a share of the squared length of the text.
    pub observed: f64,
    /// The disagreement to be expected when all units are put at random places.
    pub expected: f64,
}

impl UnitizingAlpha1995 {
    /// The alpha of some transcripts, which the same number of coders must have coded.
    ///
    /// Lengths of transcripts add. A gap ends where its transcript ends, as a unit does.
    #[must_use]
    pub fn of(continua: &[Continuum]) -> Self {
        let categories = continuum::categories(continua);
        let shared = continuum::shared(continua).and_then(|shared| {
            let coders = continuum::same_coders(&shared)?;
            Ok((shared, coders))
        });
        let (shared, coders) = match shared {
            Ok(shared) => shared,
            Err(because) => {
                let alpha = Estimate::undefined(because);
                let none = |category| CategoryDistances { category, alpha, observed: 0.0, expected: 0.0 };
                return Self { alpha, by_category: categories.into_iter().map(none).collect() };
            }
        };
        let of_category = |category: usize| {
            let continua: Vec<Continuum> =
                shared.iter().map(|continuum| continuum.of_category(category)).collect();
            let (observed, expected) = disagreements(&continua, coders);
            let alpha = alpha(observed, expected).into();
            CategoryDistances { category, alpha, observed, expected }
        };
        let by_category: Vec<CategoryDistances> = categories.into_iter().map(of_category).collect();
        let sum = |part: fn(&CategoryDistances) -> f64| by_category.iter().map(part).sum::<f64>();
        let alpha = if by_category.is_empty() {
            Err(reasons::NO_UNITS)
        } else {
            alpha(sum(|category| category.observed), sum(|category| category.expected))
        };
        Self { alpha: alpha.into(), by_category }
    }
}

fn alpha(observed: f64, expected: f64) -> Result<f64, Undefined> {
    if expected > 0.0 { Ok(1.0 - observed / expected) } else { Err(reasons::NO_VARIATION) }
}

/// A stretch of the text that a coder gave the category, or did not.
#[derive(Debug, Clone, Copy)]
struct Section {
    start: usize,
    end: usize,
    coded: bool,
}

impl Section {
    fn length(self) -> u128 {
        (self.end - self.start) as u128
    }
}

/// The units of a coder and the gaps between them.
fn sections(units: &[Unit], length: usize) -> Vec<Section> {
    let mut sections = Vec::with_capacity(2 * units.len() + 1);
    let mut at = 0;
    for unit in units {
        if unit.start > at {
            sections.push(Section { start: at, end: unit.start, coded: false });
        }
        sections.push(Section { start: unit.start, end: unit.end, coded: true });
        at = unit.end;
    }
    if at < length {
        sections.push(Section { start: at, end: length, coded: false });
    }
    sections
}

/// The observed and the expected disagreement of one category.
fn disagreements(continua: &[Continuum], coders: usize) -> (f64, f64) {
    let (mut length, mut distances) = (0, 0);
    let mut all = Vec::new();
    for continuum in continua {
        length += continuum.length();
        let of_coders: Vec<Vec<Section>> =
            continuum.coders().iter().map(|units| sections(units, continuum.length())).collect();
        for (index, one) in of_coders.iter().enumerate() {
            distances += of_coders[..index].iter().map(|other| between(one, other)).sum::<u128>();
        }
        all.extend(of_coders.into_iter().flatten());
    }
    let pairs = (coders * (coders - 1)) as f64;
    let observed = 2.0 * distances as f64 / pairs / (length as f64 * length as f64);
    (observed, expected(&all, coders as u128 * length as u128, length))
}

/// The sum of the distances between the sections of two coders that meet: of two units, the squared distances of their
/// starts and of their ends; of a unit inside a gap, its squared length.
fn between(one: &[Section], other: &[Section]) -> u128 {
    let (mut i, mut j, mut sum) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(i), other.get(j)) {
        let inside = |unit: &Section, gap: &Section| unit.start >= gap.start && unit.end <= gap.end;
        sum += match (a.coded, b.coded) {
            (true, true) => {
                let (starts, ends) = (a.start.abs_diff(b.start) as u128, a.end.abs_diff(b.end) as u128);
                starts * starts + ends * ends
            }
            (true, false) if inside(a, b) => a.length() * a.length(),
            (false, true) if inside(b, a) => b.length() * b.length(),
            _ => 0,
        };
        (i, j) = (i + usize::from(a.end <= b.end), j + usize::from(b.end <= a.end));
    }
    sum
}

/// The disagreement to be expected (Krippendorff 2004, chapter 11): a unit of length l meets each other unit of the
/// category at every possible distance, and lies inside each gap g that can hold it at g - l + 1 places.
fn expected(sections: &[Section], all: u128, length: usize) -> f64 {
    let units: Vec<u128> =
        sections.iter().filter(|section| section.coded).map(|unit| unit.length()).collect();
    let mut gaps: Vec<u128> =
        sections.iter().filter(|section| !section.coded).map(|gap| gap.length()).collect();
    gaps.sort_unstable();
    // The sum of the lengths of this gap and all longer ones.
    let mut longer = vec![0; gaps.len() + 1];
    for index in (0..gaps.len()).rev() {
        longer[index] = longer[index + 1] + gaps[index];
    }
    let (mut sum, mut within) = (0, 0);
    for l in &units {
        let first = gaps.partition_point(|gap| gap < l);
        let places = longer[first] - (gaps.len() - first) as u128 * (l - 1);
        sum += (units.len() as u128 - 1) * (l * (l - 1) * (2 * l - 1) / 3) + l * l * places;
        within += l * (l - 1);
    }
    let pairs = all * (all - 1) - within;
    if pairs == 0 { 0.0 } else { 2.0 / length as f64 * sum as f64 / pairs as f64 }
}
