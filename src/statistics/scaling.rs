//! Classical scaling: things as points, so that the distances between points are those between things as far as can be.

use nalgebra::DMatrix;

use super::Distances;
use super::axes::{axes, direction};

/// The axes of some distances and the things on them (Torgerson 1952, Gower 1966).
#[derive(Debug, Clone, PartialEq)]
pub struct Scaling {
    /// The eigenvalues of the doubly centred squared distances, largest first, as many as there are things. Negative ones
    /// say that no points have exactly these distances.
    pub eigenvalues: Vec<f64>,
    /// The things: a coordinate for each eigenvalue above zero.
    pub points: Vec<Vec<f64>>,
}

impl Scaling {
    /// Scales distances. Every axis points so that the thing furthest along it lies on the positive side.
    #[must_use]
    pub fn of(distances: &Distances) -> Self {
        let n = distances.len();
        let squares = DMatrix::from_fn(n, n, |a, b| distances.between(a, b).powi(2));
        let means: Vec<f64> = squares.row_iter().map(|row| row.mean()).collect();
        let mean = means.iter().sum::<f64>() / n.max(1) as f64;
        let centred = DMatrix::from_fn(n, n, |a, b| (means[a] + means[b] - mean - squares[(a, b)]) / 2.0);
        let (eigenvalues, vectors) = axes(&centred);
        let largest = eigenvalues.iter().fold(0.0, |largest: f64, value| largest.max(value.abs()));
        let kept = eigenvalues.iter().take_while(|value| **value > 1e-12 * largest).count();
        let way: Vec<f64> = (0..kept).map(|axis| direction(vectors.column(axis).iter().copied())).collect();
        let one = |thing: usize, axis: usize| way[axis] * vectors[(thing, axis)] * eigenvalues[axis].sqrt();
        let points = (0..n).map(|thing| (0..kept).map(|axis| one(thing, axis)).collect()).collect();
        Self { eigenvalues, points }
    }

    /// The part that the first two axes have in all eigenvalues regardless of their sign (the first measure of fit of
    /// Mardia, Kent & Bibby 1979); `None` when all things are at one place.
    #[must_use]
    pub fn shown_by_two(&self) -> Option<f64> {
        let whole: f64 = self.eigenvalues.iter().map(|value| value.abs()).sum();
        let shown: f64 = self.eigenvalues.iter().take(2).map(|value| value.max(0.0)).sum();
        (whole > 0.0).then(|| shown / whole)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_triangle_of_three_four_and_five() {
        let triangle = Distances::euclidean(&[vec![0.0, 0.0], vec![3.0, 0.0], vec![0.0, 4.0]]);
        let found = Scaling::of(&triangle);
        let again = Distances::euclidean(&found.points);
        assert!(again.pairs().iter().zip([3.0, 4.0, 5.0]).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?}");
        assert!((found.shown_by_two().expect("a share") - 1.0).abs() < 1e-9);
        assert_eq!(Scaling::of(&Distances::of(2, |_, _| 0.0)).shown_by_two(), None);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn euclidean_distances_are_found_back(
            points in prop::collection::vec(prop::collection::vec(-9.0..9.0_f64, 3), 2..12),
        ) {
            let distances = Distances::euclidean(&points);
            let found = Scaling::of(&distances);
            let again = Distances::euclidean(&found.points);
            for (a, b) in distances.pairs().iter().zip(again.pairs()) {
                prop_assert!((a - b).abs() < 1e-6, "{a} {b}");
            }
            prop_assert!(found.eigenvalues.iter().all(|value| *value > -1e-9 * found.eigenvalues[0].max(1.0)));
        }
    }
}
