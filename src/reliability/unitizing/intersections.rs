//! Krippendorff's unitizing alphas of 2016 and 2019, which look at the lengths that units of different coders share.

use serde::Serialize;

use super::continuum::{self, Continuum, Unit};
use super::reasons;
use crate::statistics::{Estimate, Undefined};

/// The unitizing alphas of Krippendorff, Mathet, Bouvry & Widlöcher (2016, Quality & Quantity 50), as in Krippendorff
/// (2019, *Content Analysis*, 4th edition, section 12.6), nominal.
///
/// Not to be confused with the measure of 1995 and 2004 of nearly the same name,
/// [`UnitizingAlpha1995`](super::UnitizingAlpha1995). None of them sees where adjacent units of one category are
/// divided.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct UnitizingAlpha2016 {
    /// uα: boundaries and categories together (equation 34).
    pub u_alpha: Estimate,
    /// |u|α: coded or not, whatever the category (equation 35).
    pub binary: Estimate,
    /// cuα: the categories, where two or more coded (equations 36 and 37).
    pub cu_alpha: Estimate,
    /// (k)uα: one category against the others, where two or more coded (equation 38); in the order of the categories.
    pub k_u_alpha: Vec<CategoryAlpha>,
}

/// The alpha of one category, where two or more coded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CategoryAlpha {
    /// The category.
    pub category: usize,
    /// (k)uα.
    pub alpha: Estimate,
    /// The share of the category's length that it rests on: where others coded too, each other coder counted.
    pub coverage: f64,
}

impl UnitizingAlpha2016 {
    /// The alphas of some transcripts, in one sweep along each.
    ///
    /// Lengths of transcripts add; a coder pair counts for 1 / (m - 1) in a transcript that m coded. With l the length
    /// of all that was coded or left uncoded by all coders, l_c that of a category (gaps are one, cut in single steps),
    /// and S the sum of the squared lengths of units and of the lengths of gaps, the expected disagreement is (l² - Σ
    /// l_c²) / (l - S / l): the corrections within units of equation 33 cancel in it, save in its denominator. So where
    /// every unit is one step long, uα is the nominal alpha of the steps.
    #[must_use]
    pub fn of(continua: &[Continuum]) -> Self {
        let categories = continuum::categories(continua);
        let shared = match continuum::shared(continua) {
            Ok(shared) if shared.iter().any(|continuum| continuum.overlaps()) => {
                Err(reasons::OVERLAPPING_UNITS)
            }
            other => other,
        };
        let shared = match shared {
            Ok(shared) => shared,
            Err(because) => return Self::undefined(because, &categories),
        };
        let mut sums = Sums::new(&categories);
        for continuum in shared {
            sums.add(continuum);
        }
        Self {
            u_alpha: sums.u_alpha().into(),
            binary: sums.binary().into(),
            cu_alpha: sums.cu_alpha().into(),
            k_u_alpha: (0..categories.len()).map(|index| sums.k_u_alpha(index)).collect(),
        }
    }

    fn undefined(because: Undefined, categories: &[usize]) -> Self {
        let none = Estimate::undefined(because);
        let of_category =
            |category: &usize| CategoryAlpha { category: *category, alpha: none, coverage: 0.0 };
        Self {
            u_alpha: none,
            binary: none,
            cu_alpha: none,
            k_u_alpha: categories.iter().map(of_category).collect(),
        }
    }
}

/// What the alphas are made of, summed along the text.
#[derive(Debug, Default)]
struct Sums<'c> {
    categories: &'c [usize],
    /// The length of the text, once for each coder.
    all: u128,
    /// The squared lengths of units, and the lengths of gaps.
    squares: u128,
    /// The length on which two coders differ, coded or not and in category.
    differing: f64,
    /// The length that one coded and another did not.
    one_sided: f64,
    of: Vec<CategorySums>,
}

/// The sums of one category.
#[derive(Debug, Default, Clone)]
struct CategorySums {
    /// The length of its units.
    length: u128,
    /// The length that its units share with units of others, and with units of its own category.
    shared: f64,
    agreed: f64,
    /// The squared lengths of its units, as far as others coded there too.
    shared_squares: u128,
}

impl<'c> Sums<'c> {
    fn new(categories: &'c [usize]) -> Self {
        Self { categories, of: vec![CategorySums::default(); categories.len()], ..Self::default() }
    }

    fn index(&self, category: usize) -> usize {
        self.categories.binary_search(&category).unwrap_or_default()
    }

    fn add(&mut self, continuum: &Continuum) {
        let coders = continuum.coders();
        let mut coded = 0;
        for unit in coders.iter().flatten() {
            let (length, index) = (unit.length() as u128, self.index(unit.category));
            self.of[index].length += length;
            self.squares += length * length;
            coded += length;
        }
        let all = (coders.len() * continuum.length()) as u128;
        self.all += all;
        self.squares += all - coded;
        self.sweep(continuum);
    }

    /// Goes along the text from one start or end of a unit to the next, and adds what coders share in between.
    fn sweep(&mut self, continuum: &Continuum) {
        let coders = continuum.coders();
        let (mut differing, mut one_sided) = (0, 0);
        let mut of = vec![(0_u128, 0_u128); self.categories.len()];
        // The unit each coder is in or comes to next, and how much of it others coded too.
        let mut next: Vec<(&[Unit], u128)> = coders.iter().map(|units| (units.as_slice(), 0)).collect();
        let mut here: Vec<(usize, usize)> = Vec::new();
        let mut at = 0;
        while at < continuum.length() {
            let ahead = next.iter().filter_map(|(units, _)| units.first());
            let to = ahead.map(|unit| if unit.start > at { unit.start } else { unit.end }).min();
            let to = to.unwrap_or(continuum.length());
            let length = (to - at) as u128;
            here.clear();
            let inside = next.iter().enumerate().filter_map(|(coder, (units, _))| {
                units.first().filter(|unit| unit.start <= at).map(|unit| (coder, unit.category))
            });
            here.extend(inside.map(|(coder, category)| (coder, self.index(category))));
            let (in_units, in_gaps) = (here.len() as u128, (coders.len() - here.len()) as u128);
            one_sided += 2 * length * in_units * in_gaps;
            for (coder, index) in &here {
                let same =
                    here.iter().filter(|(other, category)| other != coder && category == index).count();
                of[*index].0 += length * (in_units - 1);
                of[*index].1 += length * same as u128;
                differing += length * (in_units - 1 - same as u128);
                if in_units > 1 {
                    next[*coder].1 += length;
                }
            }
            for (units, shared) in &mut next {
                if let Some(unit) = units.first().filter(|unit| unit.end <= to) {
                    let index = self.index(unit.category);
                    self.of[index].shared_squares += *shared * *shared;
                    (*units, *shared) = (&units[1..], 0);
                }
            }
            at = to;
        }
        let pairs = (coders.len() - 1) as f64;
        self.one_sided += one_sided as f64 / pairs;
        self.differing += (one_sided + differing) as f64 / pairs;
        for (sums, (shared, agreed)) in self.of.iter_mut().zip(of) {
            sums.shared += shared as f64 / pairs;
            sums.agreed += agreed as f64 / pairs;
        }
    }

    fn coded(&self) -> u128 {
        self.of.iter().map(|sums| sums.length).sum()
    }

    fn u_alpha(&self) -> Result<f64, Undefined> {
        let gaps = self.all - self.coded();
        let lengths = self.of.iter().map(|sums| sums.length).chain([gaps]);
        self.alpha(self.differing, lengths.map(|length| length * length).sum())
    }

    fn binary(&self) -> Result<f64, Undefined> {
        let (coded, gaps) = (self.coded(), self.all - self.coded());
        self.alpha(self.one_sided, coded * coded + gaps * gaps)
    }

    /// Alpha from the observed disagreement and the sum of the squared lengths of the categories.
    fn alpha(&self, observed: f64, squared_lengths: u128) -> Result<f64, Undefined> {
        let expected = self.all * self.all - squared_lengths;
        if expected == 0 {
            return Err(reasons::NO_VARIATION);
        }
        let pairs = (self.all * self.all - self.squares) as f64;
        Ok(1.0 - observed / self.all as f64 * (pairs / expected as f64))
    }

    fn shared(&self) -> f64 {
        self.of.iter().map(|sums| sums.shared).sum()
    }

    fn cu_alpha(&self) -> Result<f64, Undefined> {
        let shared = self.shared();
        if shared == 0.0 {
            return Err(reasons::NO_SHARED_TEXT);
        }
        if self.of.iter().filter(|sums| sums.shared > 0.0).count() == 1 {
            return Err(reasons::NO_VARIATION);
        }
        let observed: f64 = self.of.iter().map(|sums| sums.shared - sums.agreed).sum();
        let expected = shared * shared - self.of.iter().map(|sums| sums.shared * sums.shared).sum::<f64>();
        let squares: u128 = self.of.iter().map(|sums| sums.shared_squares).sum();
        let pairs = shared * shared - squares as f64;
        if pairs <= 0.0 {
            return Err(reasons::LITTLE_SHARED_TEXT);
        }
        Ok(1.0 - observed / shared * (pairs / expected))
    }

    fn k_u_alpha(&self, index: usize) -> CategoryAlpha {
        let (all, sums) = (self.shared(), &self.of[index]);
        let coverage = if sums.length > 0 { sums.shared / sums.length as f64 } else { 0.0 };
        let pairs = all * sums.shared - sums.shared_squares as f64;
        let alpha = if sums.shared == 0.0 {
            Err(reasons::NO_SHARED_TEXT)
        } else if self.of.iter().filter(|sums| sums.shared > 0.0).count() == 1 {
            Err(reasons::NO_VARIATION)
        } else if pairs <= 0.0 {
            Err(reasons::LITTLE_SHARED_TEXT)
        } else {
            let (observed, expected) = (sums.shared - sums.agreed, sums.shared * (all - sums.shared));
            Ok(1.0 - observed / sums.shared * (pairs / expected))
        };
        CategoryAlpha { category: self.categories[index], alpha: alpha.into(), coverage }
    }
}
