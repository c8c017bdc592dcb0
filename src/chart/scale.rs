//! The shared axis of a chart: counts from 0 to everyone, at whole numbers.

use super::palette::{GRID, SMALL};
use super::picture::{Anchor, Picture};

/// A stretch of the picture that stands for 0 to `n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) left: i32,
    pub(super) right: i32,
    pub(super) n: usize,
}

impl Scale {
    /// Where a count lies.
    pub(super) fn x(self, k: usize) -> i32 {
        let wide = i64::from(self.right - self.left);
        let (k, n) = (i64::try_from(k).unwrap_or(0), i64::try_from(self.n.max(1)).unwrap_or(1));
        self.left + i32::try_from((wide * k + n / 2) / n).unwrap_or(0)
    }

    /// The counts that are marked: 0, round steps with room for their digits, and everyone.
    pub(super) fn ticks(self) -> Vec<usize> {
        let room = usize::try_from((self.right - self.left) / 34).unwrap_or(1).max(1);
        let steps = (0..18).flat_map(|power| [1, 2, 5].map(|round| round * 10_usize.pow(power)));
        let step =
            steps.into_iter().find(|step| self.n <= room.saturating_mul(*step)).unwrap_or(self.n.max(1));
        let mut ticks: Vec<usize> =
            (0..self.n).step_by(step).filter(|t| *t == 0 || (self.n - t) * 4 >= step * 3).collect();
        ticks.push(self.n);
        ticks
    }

    /// Writes the marked counts on a baseline.
    pub(super) fn number(self, picture: &mut Picture, baseline: i32) {
        for tick in self.ticks() {
            picture.say(tick.to_string(), self.x(tick), baseline, Anchor::Middle, SMALL);
        }
    }

    /// Draws the lines down from the marked counts.
    pub(super) fn rule(self, picture: &mut Picture, top: i32, bottom: i32) {
        for tick in self.ticks() {
            picture.rect(self.x(tick), top, 1, bottom - top, GRID);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_respondents_are_counted_one_by_one() {
        assert_eq!(Scale { left: 0, right: 300, n: 4 }.ticks(), [0, 1, 2, 3, 4]);
    }

    #[test]
    fn many_are_counted_in_round_steps_and_end_with_everyone() {
        assert_eq!(Scale { left: 0, right: 300, n: 40 }.ticks(), [0, 5, 10, 15, 20, 25, 30, 35, 40]);
        assert_eq!(Scale { left: 0, right: 200, n: 23 }.ticks(), [0, 5, 10, 15, 23]);
    }

    #[test]
    fn counts_lie_evenly() {
        let scale = Scale { left: 100, right: 300, n: 4 };
        assert_eq!([scale.x(0), scale.x(1), scale.x(4)], [100, 150, 300]);
    }
}
