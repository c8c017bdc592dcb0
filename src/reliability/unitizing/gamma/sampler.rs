//! What coders would do by chance: their own units, each moved along the text as a whole.

use super::super::continuum::{Continuum, Unit};
use crate::statistics::Random;

/// How often a shift that is too near another is drawn again.
const TRIES: usize = 100;

/// As many random coders as a text has (Mathet, Widlöcher & Métivier 2015, section 5.2): for each, the units of a coder
/// drawn at random, with replacement, are moved by a random number of steps, and those that would start beyond the end
/// of the text start again at its beginning. So numbers, lengths, categories and gaps are those of real coders, and
/// only where they are is left to chance. Shifts differ, around the text, by half the mean length of a unit or more, as
/// in pygamma-agreement's shuffling sampler (which, as of 0.5.9, lets that go from the third coder on).
pub(super) fn random_coders(continuum: &Continuum, random: &mut Random) -> Vec<Vec<Unit>> {
    let (coders, length) = (continuum.coders(), continuum.length());
    let units: usize = coders.iter().map(Vec::len).sum();
    let lengths: usize = coders.iter().flatten().map(Unit::length).sum();
    let apart = lengths as f64 / (2 * units.max(1)) as f64;
    let mut shifts: Vec<usize> = Vec::new();
    for _ in coders {
        let far_enough = |shift: usize| {
            shifts.iter().all(|other| {
                let between = shift.abs_diff(*other);
                between.min(length - between) as f64 >= apart
            })
        };
        let mut shift = random.below(length);
        for _ in 0..TRIES {
            if far_enough(shift) {
                break;
            }
            shift = random.below(length);
        }
        shifts.push(shift);
    }
    shifts.into_iter().map(|shift| moved(&coders[random.below(coders.len())], shift, length)).collect()
}

fn moved(units: &[Unit], shift: usize, length: usize) -> Vec<Unit> {
    let place = |unit: &Unit| {
        let start = (unit.start + shift) % length;
        Unit { start, end: start + unit.length(), category: unit.category }
    };
    let mut moved: Vec<Unit> = units.iter().map(place).collect();
    moved.sort_unstable();
    moved
}
