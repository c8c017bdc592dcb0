//! p-values adjusted for how many were asked for at once.

/// How p-values are adjusted. Each is the smallest level at which the method would reject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Adjustment {
    /// Times the number of tests.
    Bonferroni,
    /// Step down (Holm 1979): keeps the chance of any false finding, whatever hangs together.
    Holm,
    /// Step up (Hochberg 1988), for tests that are independent.
    Hochberg,
    /// The expected share of false findings (Benjamini & Hochberg 1995), for tests that are independent or rise together.
    BenjaminiHochberg,
    /// The expected share of false findings, whatever hangs together (Benjamini & Yekutieli 2001).
    BenjaminiYekutieli,
}

/// The p-values adjusted together, each in its place. They are at most 1 and keep the order that they had.
#[must_use]
pub fn adjusted(p: &[f64], how: Adjustment) -> Vec<f64> {
    let tests = p.len() as f64;
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|one, other| p[*one].total_cmp(&p[*other]));
    let harmonic: f64 = (1..=p.len()).map(|rank| 1.0 / rank as f64).sum();
    let factor = |rank: usize| match how {
        Adjustment::Bonferroni => tests,
        Adjustment::Holm | Adjustment::Hochberg => tests - rank as f64,
        Adjustment::BenjaminiHochberg => tests / (rank + 1) as f64,
        Adjustment::BenjaminiYekutieli => harmonic * tests / (rank + 1) as f64,
    };
    let mut adjusted: Vec<f64> =
        order.iter().enumerate().map(|(rank, at)| f64::min(p[*at] * factor(rank), 1.0)).collect();
    // A step down passes on the largest so far, a step up the smallest from above.
    if how == Adjustment::Holm {
        for rank in 1..adjusted.len() {
            adjusted[rank] = adjusted[rank].max(adjusted[rank - 1]);
        }
    } else {
        for rank in (1..adjusted.len()).rev() {
            adjusted[rank - 1] = adjusted[rank - 1].min(adjusted[rank]);
        }
    }
    let mut placed = vec![1.0; p.len()];
    for (at, value) in order.into_iter().zip(adjusted) {
        placed[at] = value;
    }
    placed
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Three by hand: 0.01, 0.02 and 0.04.
    #[test]
    fn three_by_hand() {
        let close = |how, wanted: [f64; 3]| {
            let found = adjusted(&[0.04, 0.01, 0.02], how);
            found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 1e-12)
        };
        assert!(close(Adjustment::Bonferroni, [0.12, 0.03, 0.06]));
        assert!(close(Adjustment::Holm, [0.04, 0.03, 0.04]));
        assert!(close(Adjustment::Hochberg, [0.04, 0.03, 0.04]));
        assert!(close(Adjustment::BenjaminiHochberg, [0.04, 0.03, 0.03]));
        assert!(close(Adjustment::BenjaminiYekutieli, [0.04 * 11.0 / 6.0, 0.055, 0.055]));
        assert!(adjusted(&[], Adjustment::Holm).is_empty());
    }

    proptest! {
        /// Bonferroni, Holm, Hochberg, Benjamini and Hochberg, none: each at most the one before; the order of p stays.
        #[test]
        fn the_stricter_is_the_larger(p in prop::collection::vec(0.0..=1.0_f64, 1..40)) {
            let by = |how| adjusted(&p, how);
            let stages = [
                by(Adjustment::Bonferroni),
                by(Adjustment::Holm),
                by(Adjustment::Hochberg),
                by(Adjustment::BenjaminiHochberg),
                p.clone(),
            ];
            for pair in stages.windows(2) {
                for (stricter, looser) in pair[0].iter().zip(&pair[1]) {
                    prop_assert!(*stricter >= looser - 1e-12 && *stricter <= 1.0);
                }
            }
            for (stricter, looser) in by(Adjustment::BenjaminiYekutieli).iter().zip(&stages[3]) {
                prop_assert!(stricter >= looser);
            }
            for stage in &stages {
                for one in 0..p.len() {
                    for other in 0..p.len() {
                        prop_assert!(p[one] > p[other] || stage[one] <= stage[other] + 1e-12);
                    }
                }
            }
        }
    }
}
