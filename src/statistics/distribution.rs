//! Quantiles of the normal and Student's t distribution, and logarithms of binomial coefficients.

use statrs::distribution::{ContinuousCDF, Normal, StudentsT};
use statrs::function::factorial::ln_binomial;

/// The value below which a standard normal variable lies with probability `p`; NaN outside 0 to 1.
#[must_use]
pub fn normal_quantile(p: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    Normal::standard().inverse_cdf(p)
}

/// The value below which a variable of Student's t distribution lies with probability `p`; NaN outside 0 to 1 or without
/// degrees of freedom.
#[must_use]
pub fn student_quantile(p: f64, degrees: f64) -> f64 {
    if !(0.0..=1.0).contains(&p) {
        return f64::NAN;
    }
    StudentsT::new(0.0, 1.0, degrees).map_or(f64::NAN, |t| t.inverse_cdf(p))
}

/// The logarithm of the number of ways to choose `k` of `n`; minus infinity when there is none.
#[must_use]
pub fn ln_choose(n: u64, k: u64) -> f64 {
    if k > n { f64::NEG_INFINITY } else { ln_binomial(n, k) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_published_tables() {
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-12);
        // Student's t with 7 and 99 degrees of freedom, R 4.2.2: qt(0.975, 7), qt(0.975, 99).
        assert!((student_quantile(0.975, 7.0) - 2.364_624_251_592_784).abs() < 1e-9);
        assert!((student_quantile(0.975, 99.0) - 1.984_216_951_586_424).abs() < 1e-9);
        assert!(normal_quantile(2.0).is_nan() && student_quantile(0.5, 0.0).is_nan());
    }

    #[test]
    fn ways_to_choose() {
        assert!((ln_choose(8, 4) - 70_f64.ln()).abs() < 1e-12);
        assert_eq!(ln_choose(3, 4), f64::NEG_INFINITY);
    }
}
