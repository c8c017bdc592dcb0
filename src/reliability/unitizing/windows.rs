//! Pk and WindowDiff: how often a window that slides along the text sees other boundaries in one coder than in another.

use serde::Serialize;

use super::continuum::{self, Continuum};
use super::reasons;
use crate::statistics::{Estimate, Undefined, mean};

/// Two older measures of difference between segmentations, given because others report them: 0 is alike, 1 is all
/// different. Both depend on whose segments set the window, and both count errors near the ends of the text less often.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct WindowDifference {
    /// Pk (Beeferman, Berger & Lafferty 1999): the share of windows in which one sees a boundary and the other none.
    pub pk: Estimate,
    /// WindowDiff (Pevzner & Hearst 2002): the share of windows in which they see different numbers of boundaries.
    pub window_diff: Estimate,
}

impl WindowDifference {
    /// The difference between coder `other` and coder `reference`, over all transcripts that have both: windows are
    /// summed before they are divided.
    #[must_use]
    pub fn between(continua: &[Continuum], reference: usize, other: usize) -> Self {
        let (mut windows, mut differing, mut seeing) = (0, 0, 0);
        let mut because = reasons::ONE_CODER;
        for continuum in continua {
            let boundaries = continuum.boundaries();
            let (Some(theirs), Some(others)) = (boundaries.get(reference), boundaries.get(other)) else {
                continue;
            };
            if theirs.is_empty() && others.is_empty() {
                because = reasons::NO_BOUNDARIES;
                continue;
            }
            let window = window(continuum.length(), theirs.len());
            if window >= continuum.length() {
                because = reasons::SHORT_TEXT;
                continue;
            }
            let (counts, sights) = slide(theirs, others, continuum.length() - window, window);
            windows += continuum.length() - window;
            differing += counts;
            seeing += sights;
        }
        let share = |count: usize| -> Estimate {
            let share = if windows > 0 { Ok(count as f64 / windows as f64) } else { Err(because) };
            share.into()
        };
        Self { pk: share(seeing), window_diff: share(differing) }
    }

    /// The mean over all ordered pairs of coders, so that each is the reference once for each other.
    #[must_use]
    pub fn mean_of_pairs(continua: &[Continuum]) -> Self {
        let coders = continuum::shared(continua).and_then(|shared| continuum::same_coders(&shared));
        let coders = match coders {
            Ok(coders) => coders,
            Err(because) => {
                let none = Estimate::undefined(because);
                return Self { pk: none, window_diff: none };
            }
        };
        let pairs = (0..coders).flat_map(|one| (0..coders).map(move |other| (one, other)));
        let pairs: Vec<Self> = pairs
            .filter(|(one, other)| one != other)
            .map(|(one, other)| Self::between(continua, one, other))
            .collect();
        let mean_of = |part: fn(&Self) -> Estimate| -> Estimate {
            let known: Vec<f64> = pairs.iter().filter_map(|pair| part(pair).known()).collect();
            let because = pairs.iter().find_map(|pair| part(pair).value.err());
            let because: Undefined = because.unwrap_or(reasons::NO_BOUNDARIES);
            mean(&known).ok_or(because).into()
        };
        Self { pk: mean_of(|pair| pair.pk), window_diff: mean_of(|pair| pair.window_diff) }
    }
}

/// The usual window: half the mean length of the segments of the reference, rounded (a half to the even number), and at
/// least 2.
#[must_use]
pub fn window(length: usize, boundaries: usize) -> usize {
    let half = length as f64 / (2 * (boundaries + 1)) as f64;
    (half.round_ties_even() as usize).max(2)
}

/// The number of windows, of all whose first step is before `windows`, in which the numbers of boundaries differ, and
/// in which only one of the two sees any.
fn slide(one: &[usize], other: &[usize], windows: usize, window: usize) -> (usize, usize) {
    // A window from step i on sees the boundaries after i up to i + window: each comes into sight and leaves it once.
    let sights = |at: &usize, by: (i64, i64)| {
        let (from, to) = (at.saturating_sub(window), (*at).min(windows));
        [(from, by), (to, (-by.0, -by.1))]
    };
    let mut changes: Vec<(usize, (i64, i64))> = one.iter().flat_map(|at| sights(at, (1, 0))).collect();
    changes.extend(other.iter().flat_map(|at| sights(at, (0, 1))));
    changes.sort_unstable_by_key(|(at, _)| *at);
    let (mut at, mut seen) = (0, (0, 0));
    let (mut differing, mut seeing) = (0, 0);
    for (to, by) in changes.into_iter().chain([(windows, (0, 0))]) {
        let to = to.min(windows);
        differing += if seen.0 == seen.1 { 0 } else { to - at };
        seeing += if (seen.0 > 0) == (seen.1 > 0) { 0 } else { to - at };
        (at, seen) = (to, (seen.0 + by.0, seen.1 + by.1));
    }
    (differing, seeing)
}
