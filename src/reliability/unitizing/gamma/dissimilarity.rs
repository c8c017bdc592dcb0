//! How unlike two units are: in place and in category.

use super::super::continuum::Unit;
use super::super::reasons;
use crate::statistics::Undefined;

/// The combined dissimilarity of Mathet, Widlöcher & Métivier (2015): a unit without counterpart costs `empty`; two
/// units cost `alpha` times how far they are apart and `beta` times whether their categories differ.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dissimilarity {
    /// The weight of the place, α.
    pub alpha: f64,
    /// The weight of the category, β; 0 looks at places only.
    pub beta: f64,
    /// What a unit without counterpart costs, Δ∅; the scale of every disorder, without effect on gamma.
    pub empty: f64,
}

impl Default for Dissimilarity {
    /// Place and category weigh the same, and as much as having no counterpart.
    fn default() -> Self {
        Self { alpha: 1.0, beta: 1.0, empty: 1.0 }
    }
}

impl Dissimilarity {
    /// The dissimilarity of two units: α ((|Δstart| + |Δend|) / (sum of the lengths))² + β [categories differ], times
    /// Δ∅.
    #[must_use]
    pub fn between(&self, one: &Unit, other: &Unit) -> f64 {
        let apart = one.start.abs_diff(other.start) + one.end.abs_diff(other.end);
        let place = apart as f64 / (one.length() + other.length()) as f64;
        let category = if one.category == other.category { 0.0 } else { self.beta };
        self.empty * (self.alpha * place * place + category)
    }

    /// How far the starts of two units may be apart, as a multiple of the sum of their lengths, to be less unlike than
    /// `limit`; infinite when the place has no weight.
    pub(super) fn reach(&self, limit: f64) -> f64 {
        (limit / (self.empty * self.alpha)).sqrt()
    }

    /// Whether it can be used.
    ///
    /// # Errors
    ///
    /// When a weight is negative or no number, or a unit without counterpart costs nothing.
    pub(super) fn check(&self) -> Result<(), Undefined> {
        let weights = [self.alpha, self.beta, self.empty];
        let fine = weights.iter().all(|weight| weight.is_finite() && *weight >= 0.0) && self.empty > 0.0;
        if fine { Ok(()) } else { Err(reasons::BAD_WEIGHTS) }
    }
}
