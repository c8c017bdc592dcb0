//! The axes of a symmetric matrix, largest first, each pointing one way.

use nalgebra::{DMatrix, SymmetricEigen};

/// Eigenvalues in descending order with their vectors, a column each.
pub(super) fn axes(symmetric: &DMatrix<f64>) -> (Vec<f64>, DMatrix<f64>) {
    let even = (symmetric + symmetric.transpose()) / 2.0;
    let found = SymmetricEigen::new(even);
    let mut order: Vec<usize> = (0..found.eigenvalues.len()).collect();
    order.sort_by(|a, b| found.eigenvalues[*b].total_cmp(&found.eigenvalues[*a]));
    let values = order.iter().map(|at| found.eigenvalues[*at]).collect();
    (values, found.eigenvectors.select_columns(&order))
}

/// -1 when an axis must be turned so that its largest coordinate, regardless of sign, is positive; else 1. Of
/// coordinates that are equally large but for rounding, the first decides.
pub(super) fn direction(coordinates: impl Iterator<Item = f64> + Clone) -> f64 {
    let largest = coordinates.clone().fold(0.0, |largest: f64, x| largest.max(x.abs()));
    let mut large = coordinates.filter(|x| x.abs() >= largest * (1.0 - 1e-9));
    if large.next().is_some_and(|x| x < 0.0) { -1.0 } else { 1.0 }
}
