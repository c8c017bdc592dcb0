//! Two coders crossed: how often one chose this and the other that, and the measures that are read off such a table.

use super::reasons::{NO_CODED, NO_PAIRS, NO_VARIATION, NOT_BINARY};
use crate::statistics::Undefined;

/// How much two categories agree, for weighted kappa (Cohen 1968).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weights {
    /// The same or not.
    #[default]
    Identity,
    /// In equal steps.
    Linear,
    /// In squared steps.
    Quadratic,
}

impl Weights {
    /// The weight of agreement of two categories of `q`, from 0 to 1.
    fn of(self, first: usize, second: usize, q: usize) -> f64 {
        let apart = first.abs_diff(second) as f64 / q.saturating_sub(1).max(1) as f64;
        match self {
            Self::Identity => f64::from(first == second),
            Self::Linear => 1.0 - apart,
            Self::Quadratic => 1.0 - apart * apart,
        }
    }
}

/// A square table: rows are the categories of the first coder, columns those of the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Crossed<'c> {
    q: usize,
    cells: &'c [u64],
}

/// The parts of a chance-corrected coefficient.
struct Parts {
    observed: f64,
    expected: f64,
    n: f64,
    rows: Vec<f64>,
    columns: Vec<f64>,
}

impl<'c> Crossed<'c> {
    /// The table of so many categories with these cells, row by row.
    pub(super) fn of(q: usize, cells: &'c [u64]) -> Self {
        Self { q, cells }
    }

    fn at(&self, first: usize, second: usize) -> u64 {
        self.cells.get(first * self.q + second).copied().unwrap_or(0)
    }

    /// Units that both coded.
    pub(super) fn total(&self) -> u64 {
        self.cells.iter().sum()
    }

    fn same(&self) -> u64 {
        (0..self.q).map(|category| self.at(category, category)).sum()
    }

    /// Whether both always chose one and the same category: then chance explains everything.
    fn is_uniform(&self) -> bool {
        let n = self.total();
        (0..self.q).any(|category| self.at(category, category) == n)
    }

    /// The sums of rows and columns.
    fn margins(&self) -> (Vec<u64>, Vec<u64>) {
        let rows = (0..self.q).map(|row| (0..self.q).map(|column| self.at(row, column)).sum()).collect();
        let columns = (0..self.q).map(|column| (0..self.q).map(|row| self.at(row, column)).sum()).collect();
        (rows, columns)
    }

    /// The share of units on which both chose the same.
    pub(super) fn percent(&self) -> Result<f64, Undefined> {
        match self.total() {
            0 => Err(NO_PAIRS),
            n => Ok(self.same() as f64 / n as f64),
        }
    }

    fn parts(&self, weights: Weights) -> Result<Parts, Undefined> {
        let n = self.total() as f64;
        if n == 0.0 {
            return Err(NO_PAIRS);
        }
        let (rows, columns) = self.margins();
        let share = |sums: Vec<u64>| sums.into_iter().map(|sum| sum as f64 / n).collect::<Vec<f64>>();
        let (rows, columns) = (share(rows), share(columns));
        let (mut observed, mut expected) = (0.0, 0.0);
        for (row, of_row) in rows.iter().enumerate() {
            for (column, of_column) in columns.iter().enumerate() {
                let weight = weights.of(row, column, self.q);
                observed += weight * self.at(row, column) as f64;
                expected += weight * of_row * of_column;
            }
        }
        Ok(Parts { observed: observed / n, expected, n, rows, columns })
    }

    /// Agreement expected by chance from the two coders' own shares.
    pub(super) fn expected(&self) -> Result<f64, Undefined> {
        self.parts(Weights::Identity).map(|parts| parts.expected)
    }

    /// Cohen's kappa (Cohen 1960), or with weights weighted kappa (Cohen 1968).
    pub(super) fn kappa(&self, weights: Weights) -> Result<f64, Undefined> {
        let parts = self.parts(weights)?;
        if self.is_uniform() {
            return Err(NO_VARIATION);
        }
        Ok((parts.observed - parts.expected) / (1.0 - parts.expected))
    }

    /// The standard error of kappa when units are independent (Fleiss, Cohen & Everitt 1969).
    pub(super) fn kappa_se(&self, weights: Weights) -> Result<f64, Undefined> {
        let kappa = self.kappa(weights)?;
        let Parts { expected, n, rows, columns, .. } = self.parts(weights)?;
        let of = |row: usize, column: usize| weights.of(row, column, self.q);
        let mean_row = |row: usize| (0..self.q).map(|column| columns[column] * of(row, column)).sum::<f64>();
        let mean_column = |column: usize| (0..self.q).map(|row| rows[row] * of(row, column)).sum::<f64>();
        let by_row: Vec<f64> = (0..self.q).map(mean_row).collect();
        let by_column: Vec<f64> = (0..self.q).map(mean_column).collect();
        let mut squares = 0.0;
        for (row, in_row) in by_row.iter().enumerate() {
            for (column, in_column) in by_column.iter().enumerate() {
                let apart = of(row, column) - (in_row + in_column) * (1.0 - kappa);
                squares += self.at(row, column) as f64 / n * apart * apart;
            }
        }
        let middle = kappa - expected * (1.0 - kappa);
        // What is left of two equal numbers is rounding.
        let variance = squares - middle * middle;
        let variance = if variance < 1e-14 { 0.0 } else { variance };
        Ok((variance / n).sqrt() / (1.0 - expected))
    }

    /// The largest kappa that the two coders' shares allow (Cohen 1960).
    pub(super) fn kappa_max(&self) -> Result<f64, Undefined> {
        let parts = self.parts(Weights::Identity)?;
        if self.is_uniform() {
            return Err(NO_VARIATION);
        }
        let most: f64 = parts.rows.iter().zip(&parts.columns).map(|(row, column)| row.min(*column)).sum();
        Ok((most - parts.expected) / (1.0 - parts.expected))
    }

    /// Scott's pi (Scott 1955): chance from what both chose together.
    pub(super) fn scott_pi(&self) -> Result<f64, Undefined> {
        let n = self.total();
        if n == 0 {
            return Err(NO_PAIRS);
        }
        let (rows, columns) = self.margins();
        let squares: u128 = rows.iter().zip(&columns).map(|(a, b)| u128::from(a + b).pow(2)).sum();
        let all = 4 * u128::from(n).pow(2);
        if squares == all {
            return Err(NO_VARIATION);
        }
        let expected = squares as f64 / all as f64;
        Ok((self.same() as f64 / n as f64 - expected) / (1.0 - expected))
    }

    /// How unequal the shares of yes and no are, from 0 to 1 (Byrt, Bishop & Carlin 1993).
    pub(super) fn prevalence_index(&self) -> Result<f64, Undefined> {
        self.binary().map(|[both, _, _, neither]| both.abs_diff(neither) as f64 / self.total() as f64)
    }

    /// How much more often one coder says yes than the other, from 0 to 1 (Byrt, Bishop & Carlin 1993).
    pub(super) fn bias_index(&self) -> Result<f64, Undefined> {
        self.binary().map(|[_, first, second, _]| first.abs_diff(second) as f64 / self.total() as f64)
    }

    /// Of two categories, where the second means yes: units with yes by both, by the first only, by the second only, by
    /// neither.
    pub(super) fn binary(&self) -> Result<[u64; 4], Undefined> {
        match (self.q, self.total()) {
            (_, 0) => Err(NO_PAIRS),
            (2, _) => Ok([self.at(1, 1), self.at(1, 0), self.at(0, 1), self.at(0, 0)]),
            _ => Err(NOT_BINARY),
        }
    }

    /// Holsti's coefficient of what was coded yes: twice what both did over what each did (Holsti 1969).
    pub(super) fn holsti_of_coded(&self) -> Result<f64, Undefined> {
        let [both, first, second, _] = self.binary()?;
        holsti(both, both + first, both + second)
    }
}

/// Holsti's coefficient of reliability, 2M / (N1 + N2): decisions that two coders share over the decisions of each
/// (Holsti 1969).
///
/// # Errors
/// Undefined when neither decided anything.
pub fn holsti(shared: u64, first: u64, second: u64) -> Result<f64, Undefined> {
    match first + second {
        0 => Err(NO_CODED),
        all => Ok((2 * shared) as f64 / all as f64),
    }
}
