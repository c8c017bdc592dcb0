//! Saturation by base size, run length and threshold (Guest, Namey & Chen, 2020).

use serde::Serialize;

use crate::statistics::Undefined;

/// What is called saturation: how large the base is, how long a run, and how little a run may still bring.
///
/// Guest, G., Namey, E., & Chen, M. (2020). A simple method to assess and report thematic saturation in qualitative
/// research. *PLoS ONE, 15*(5), e0232076.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Criterion {
    /// How many units at the start make up the base.
    pub base: usize,
    /// How many units a run has.
    pub run: usize,
    /// How many units further each next run begins.
    pub step: usize,
    /// The share of new codes at which there is saturation: 0.05 is 5 %.
    pub threshold: f64,
}

impl Default for Criterion {
    fn default() -> Self {
        Self { base: 4, run: 2, step: 1, threshold: 0.05 }
    }
}

/// One run.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Run {
    /// The place in the order of its first unit, from 1.
    pub first: usize,
    /// The place of its last.
    pub last: usize,
    /// How many codes are new in it.
    pub new: usize,
    /// New codes in it as a share of the codes of the base.
    pub ratio: f64,
}

impl Run {
    /// Its first and last place, `5–6`; a single place for a run of one.
    #[must_use]
    pub fn places(&self) -> String {
        if self.first == self.last {
            self.first.to_string()
        } else {
            format!("{}–{}", self.first, self.last)
        }
    }
}

/// The runs of an order of units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Runs {
    /// How many codes the base has.
    pub base_codes: usize,
    /// Every whole run after the base.
    pub runs: Vec<Run>,
    /// The first run at or below the threshold; none when there is no such run.
    pub reached: Option<Run>,
    /// How many codes are new after that run; 0 without one.
    pub later_new: usize,
}

/// The runs of units that bring so many new codes each, in their order.
///
/// # Errors
/// `undefined-too-few-for-runs` when there are fewer units than a base and one run, `undefined-base-without-codes` when the
/// base has no codes.
pub fn runs(new: &[usize], criterion: &Criterion) -> Result<Runs, Undefined> {
    let Criterion { base, run, step, threshold } = *criterion;
    if run == 0 || step == 0 || base.saturating_add(run) > new.len() {
        return Err(Undefined::new("undefined-too-few-for-runs"));
    }
    let base_codes: usize = new[..base].iter().sum();
    if base_codes == 0 {
        return Err(Undefined::new("undefined-base-without-codes"));
    }
    let one = |start: usize| {
        let count: usize = new[start..start + run].iter().sum();
        Run { first: start + 1, last: start + run, new: count, ratio: count as f64 / base_codes as f64 }
    };
    let runs: Vec<Run> = (base..=new.len() - run).step_by(step).map(one).collect();
    let reached = runs.iter().find(|run| run.ratio <= threshold).copied();
    let later_new = reached.map_or(0, |run| new[run.last..].iter().sum());
    Ok(Runs { base_codes, runs, reached, later_new })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_cannot_be_assessed_says_why() {
        let why = |new: &[usize]| runs(new, &Criterion::default()).map_err(Undefined::name);
        assert_eq!(why(&[5, 1, 0, 0, 1]).err(), Some("too-few-for-runs"));
        assert_eq!(why(&[0, 0, 0, 0, 1, 1]).err(), Some("base-without-codes"));
        let none = Criterion { base: 0, ..Criterion::default() };
        assert_eq!(runs(&[5, 1, 0], &none).map_err(Undefined::name).err(), Some("base-without-codes"));
    }

    #[test]
    fn a_run_at_the_threshold_counts_and_what_follows_is_told() {
        // 20 codes in the base; one new code of 20 is exactly 5 %; interview 8 brings two more.
        let found = runs(&[10, 5, 3, 2, 2, 0, 1, 2], &Criterion::default()).expect("runs");
        let reached = found.reached.expect("a run");
        assert_eq!((reached.first, reached.last, reached.new, found.later_new), (6, 7, 1, 2));
        let blocks = Criterion { step: 2, ..Criterion::default() };
        let found = runs(&[10, 5, 3, 2, 2, 0, 1, 2], &blocks).expect("runs");
        assert_eq!(found.runs.iter().map(|run| run.first).collect::<Vec<_>>(), [5, 7]);
        assert_eq!((found.reached, found.later_new), (None, 0));
    }

    proptest! {
        #[test]
        fn runs_stay_within_the_units(
            new in prop::collection::vec(0..9_usize, 0..14), base in 0..6_usize, run in 0..5_usize, step in 0..4_usize,
        ) {
            let criterion = Criterion { base, run, step, threshold: 0.05 };
            if let Ok(found) = runs(&new, &criterion) {
                prop_assert!(!found.runs.is_empty());
                for run in &found.runs {
                    prop_assert!(run.first > base && run.last <= new.len());
                }
                let after = found.reached.map_or(new.len(), |run| run.last);
                prop_assert_eq!(found.later_new, new[after..].iter().sum::<usize>());
            }
        }
    }
}
