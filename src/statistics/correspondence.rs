//! Correspondence analysis: rows and columns of a table of counts as points, by how their profiles differ.

use nalgebra::DMatrix;

use super::axes::{axes, direction};
use super::{Undefined, mean};

/// What is smaller than this part of the largest is rounding.
const NOTHING: f64 = 1e-12;

/// The axes of a table and its rows and columns on them, in principal coordinates (a symmetric map; Greenacre 2017).
#[derive(Debug, Clone, PartialEq)]
pub struct Correspondence {
    /// The principal inertias, largest first: one fewer than there are rows or columns, whichever is less.
    pub inertias: Vec<f64>,
    /// The rows: a coordinate an axis.
    pub rows: Vec<Vec<f64>>,
    /// The columns: a coordinate an axis.
    pub columns: Vec<Vec<f64>>,
    /// The part of the grand total in each row.
    pub row_masses: Vec<f64>,
    /// The part of the grand total in each column.
    pub column_masses: Vec<f64>,
}

impl Correspondence {
    /// Analyses a table of counts, row by row, by the singular values of its standardised residuals. Every axis points
    /// so that the column furthest along it lies on the positive side.
    ///
    /// # Errors
    /// [`Undefined`] with fewer than two rows or columns, or when one has no entries.
    pub fn of(table: &[Vec<f64>]) -> Result<Self, Undefined> {
        let (height, width) = (table.len(), table.first().map_or(0, Vec::len));
        if height < 2 || width < 2 {
            return Err(Undefined::new("undefined-too-few"));
        }
        let counts = DMatrix::from_fn(height, width, |row, column| table[row][column]);
        let total = counts.sum();
        let row_masses: Vec<f64> = counts.row_iter().map(|row| row.sum() / total).collect();
        let column_masses: Vec<f64> = counts.column_iter().map(|column| column.sum() / total).collect();
        if !row_masses.iter().chain(&column_masses).all(|mass| *mass > 0.0) {
            return Err(Undefined::new("undefined-empty-margin"));
        }
        let residuals = DMatrix::from_fn(height, width, |row, column| {
            let expected = row_masses[row] * column_masses[column];
            (table[row][column] / total - expected) / expected.sqrt()
        });
        let (squares, rows, columns) = singular(&residuals);
        let axes = height.min(width) - 1;
        let inertias: Vec<f64> = squares.iter().take(axes).copied().collect();
        let principal = |vectors: &DMatrix<f64>, masses: &[f64]| -> Vec<Vec<f64>> {
            let one =
                |at: usize, axis: usize| vectors[(at, axis)] * inertias[axis].sqrt() / masses[at].sqrt();
            (0..masses.len()).map(|at| (0..axes).map(|axis| one(at, axis)).collect()).collect()
        };
        let mut found = Self {
            rows: principal(&rows, &row_masses),
            columns: principal(&columns, &column_masses),
            inertias,
            row_masses,
            column_masses,
        };
        found.point_one_way();
        Ok(found)
    }

    /// The total inertia: chi-square divided by the grand total.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.inertias.iter().sum()
    }

    /// The inertia of every row: its mass times its squared distance from the average.
    #[must_use]
    pub fn row_inertias(&self) -> Vec<f64> {
        let squares = self.rows.iter().map(|row| row.iter().map(|x| x * x).sum::<f64>());
        squares.zip(&self.row_masses).map(|(squares, mass)| squares * mass).collect()
    }

    fn point_one_way(&mut self) {
        for axis in 0..self.inertias.len() {
            let way = direction(self.columns.iter().map(|column| column[axis]));
            for point in self.rows.iter_mut().chain(&mut self.columns) {
                point[axis] *= way;
            }
        }
    }
}

/// The squared singular values of a matrix, largest first, with its left and right singular vectors; vectors of values
/// that are nothing but rounding are zero.
fn singular(matrix: &DMatrix<f64>) -> (Vec<f64>, DMatrix<f64>, DMatrix<f64>) {
    if matrix.nrows() < matrix.ncols() {
        let (squares, columns, rows) = singular(&matrix.transpose());
        return (squares, rows, columns);
    }
    let (mut squares, mut right) = axes(&(matrix.transpose() * matrix));
    let least = NOTHING * squares.first().copied().unwrap_or(0.0).max(NOTHING);
    let mut left = matrix * &right;
    for (axis, square) in squares.iter_mut().enumerate() {
        if *square > least {
            left.column_mut(axis).scale_mut(1.0 / square.sqrt());
        } else {
            *square = 0.0;
            left.column_mut(axis).fill(0.0);
            right.column_mut(axis).fill(0.0);
        }
    }
    (squares, left, right)
}

/// The part of a point's distance from the origin that its first two coordinates show: the quality of its place on a
/// map; `None` for a point at the origin.
#[must_use]
pub fn shown_by_two(coordinates: &[f64]) -> Option<f64> {
    let squares: Vec<f64> = coordinates.iter().map(|x| x * x).collect();
    let whole = mean(&squares)? * squares.len() as f64;
    (whole > 0.0).then(|| squares.iter().take(2).sum::<f64>() / whole)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn two_opposite_profiles_by_hand() {
        // Two rows that share nothing: chi-square is n, so all inertia, 1, lies on the one axis.
        let found = Correspondence::of(&[vec![2.0, 0.0], vec![0.0, 2.0]]).expect("axes");
        assert!((found.total() - 1.0).abs() < 1e-12);
        assert!((found.rows[0][0] - 1.0).abs() < 1e-12 && (found.rows[1][0] + 1.0).abs() < 1e-12);
        assert!((found.columns[0][0] - 1.0).abs() < 1e-12, "{found:?}");
    }

    #[test]
    fn what_cannot_be_mapped() {
        assert_eq!(Correspondence::of(&[vec![1.0, 2.0]]), Err(Undefined::new("undefined-too-few")));
        let empty = Correspondence::of(&[vec![1.0, 0.0], vec![2.0, 0.0]]);
        assert_eq!(empty, Err(Undefined::new("undefined-empty-margin")));
        let same = Correspondence::of(&[vec![1.0, 2.0], vec![2.0, 4.0]]).expect("axes");
        assert_eq!((same.inertias, shown_by_two(&same.rows[0])), (vec![0.0], None));
    }

    fn chi_square(table: &[Vec<f64>]) -> (f64, f64) {
        let total: f64 = table.iter().flatten().sum();
        let mut chi = 0.0;
        for row in table {
            for (at, count) in row.iter().enumerate() {
                let column: f64 = table.iter().map(|row| row[at]).sum();
                let expected = row.iter().sum::<f64>() * column / total;
                chi += (count - expected).powi(2) / expected;
            }
        }
        (chi, total)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn inertia_is_chi_square_over_n_and_distances_are_those_of_profiles(
            cells in prop::collection::vec(prop::collection::vec(0..6_u8, 8), 2..9),
            width in 2..9_usize,
        ) {
            let mut table: Vec<Vec<f64>> =
                cells.iter().map(|row| row.iter().take(width).map(|n| f64::from(*n)).collect()).collect();
            for (at, row) in table.iter_mut().enumerate() {
                row[at % width] += 1.0;
            }
            table[0].iter_mut().for_each(|count| *count += 1.0);
            let found = Correspondence::of(&table).expect("axes");
            let (chi, total) = chi_square(&table);
            prop_assert!((found.total() - chi / total).abs() < 1e-9);
            prop_assert!((found.row_inertias().iter().sum::<f64>() - found.total()).abs() < 1e-9);
            prop_assert!(found.inertias.is_sorted_by(|a, b| a >= b));
            // The points keep the chi-square distances between row profiles.
            let profile = |row: usize| table[row].iter().map(|n| n / table[row].iter().sum::<f64>()).collect::<Vec<_>>();
            for row in 1..table.len() {
                let (a, b) = (profile(0), profile(row));
                let apart: f64 = (0..width).map(|c| (a[c] - b[c]).powi(2) / found.column_masses[c]).sum();
                let drawn: f64 = found.rows[0].iter().zip(&found.rows[row]).map(|(x, y)| (x - y).powi(2)).sum();
                prop_assert!((apart - drawn).abs() < 1e-6, "{apart} {drawn}");
            }
        }

        #[test]
        fn the_order_of_rows_and_columns_changes_only_their_order(
            cells in prop::collection::vec(prop::collection::vec(1..9_u8, 5), 3..7),
        ) {
            let table: Vec<Vec<f64>> =
                cells.iter().map(|row| row.iter().map(|n| f64::from(*n)).collect()).collect();
            let mut turned: Vec<Vec<f64>> = table.clone();
            turned.rotate_left(1);
            turned.iter_mut().for_each(|row| row.rotate_left(2));
            let (one, other) = (Correspondence::of(&table).expect("axes"), Correspondence::of(&turned).expect("axes"));
            for (a, b) in one.inertias.iter().zip(&other.inertias) {
                prop_assert!((a - b).abs() < 1e-9);
            }
            // An axis is certain when its inertia is unlike the next.
            let clear = one.inertias[0] > 1e-6 && one.inertias.get(1).is_none_or(|next| one.inertias[0] - next > 1e-4);
            if clear {
                let last = other.rows.len() - 1;
                prop_assert!((one.rows[0][0].abs() - other.rows[last][0].abs()).abs() < 1e-6);
            }
        }
    }
}
