//! How far apart things are, pair by pair, and how far apart rows of numbers are.

/// The distances between `n` things: from each to itself 0, in both directions the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Distances {
    n: usize,
    /// Row by row above the diagonal: (0, 1), (0, 2), ..., (1, 2), ...
    condensed: Vec<f64>,
}

impl Distances {
    /// The distances that a function gives for each pair `(a, b)` with `a < b`; it must not give NaN.
    #[must_use]
    pub fn of(n: usize, between: impl Fn(usize, usize) -> f64) -> Self {
        let pairs = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        Self { n, condensed: pairs.map(|(a, b)| between(a, b)).collect() }
    }

    /// The Euclidean distances between rows of numbers of one length.
    #[must_use]
    pub fn euclidean(rows: &[Vec<f64>]) -> Self {
        let squares = |a: usize, b: usize| rows[a].iter().zip(&rows[b]).map(|(x, y)| (x - y).powi(2));
        Self::of(rows.len(), |a, b| squares(a, b).sum::<f64>().sqrt())
    }

    /// How many things there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.n
    }

    /// Whether there is nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    /// The distance between two things.
    #[must_use]
    pub fn between(&self, a: usize, b: usize) -> f64 {
        let (a, b) = (a.min(b), a.max(b));
        if a == b { 0.0 } else { self.condensed[a * (2 * self.n - a - 1) / 2 + b - a - 1] }
    }

    /// Every pair once, row by row above the diagonal.
    #[must_use]
    pub fn pairs(&self) -> &[f64] {
        &self.condensed
    }

    /// The same distances with the things in the opposite order.
    #[must_use]
    pub(super) fn reversed(&self) -> Self {
        let last = self.n.saturating_sub(1);
        Self::of(self.n, |a, b| self.between(last - a, last - b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_are_found_back() {
        let distances = Distances::of(4, |a, b| (10 * a + b) as f64);
        assert_eq!(distances.pairs(), [1.0, 2.0, 3.0, 12.0, 13.0, 23.0]);
        assert_eq!(
            (distances.between(1, 3), distances.between(3, 1), distances.between(2, 2)),
            (13.0, 13.0, 0.0)
        );
        assert_eq!(distances.reversed().between(0, 2), 13.0);
        assert_eq!(Distances::euclidean(&[vec![0.0, 0.0], vec![3.0, 4.0]]).pairs(), [5.0]);
    }
}
