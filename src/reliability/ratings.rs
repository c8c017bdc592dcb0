//! What several coders chose for the same units: a table of units by coders, with gaps where somebody did not code.

use serde::Serialize;

/// How values relate to each other, after Stevens; decides how far two different values are apart.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Scale {
    /// Same or different.
    #[default]
    Nominal,
    /// In an order.
    Ordinal,
    /// Numbers of which the differences mean something.
    Interval,
    /// Numbers with a zero of their own.
    Ratio,
}

impl Scale {
    /// The name in options and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Nominal => "nominal",
            Self::Ordinal => "ordinal",
            Self::Interval => "interval",
            Self::Ratio => "ratio",
        }
    }
}

/// One value that coders can choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Its number, where it is one; needed for interval and ratio scales.
    pub number: Option<f64>,
}

impl Category {
    /// A category; one that reads as a number, with a decimal point or comma, is one.
    #[must_use]
    pub fn new(name: &str) -> Self {
        let number = name.trim().replacen(',', ".", 1).parse().ok().filter(|n: &f64| n.is_finite());
        Self { name: name.to_owned(), number }
    }
}

/// No value: the coder did not code this unit.
pub(super) const MISSING: u32 = u32::MAX;

/// Units by coders. Equal rows of one cluster are kept once with their weight, so that a million characters take no more
/// room than the ways in which coders can agree about them.
#[derive(Debug, Clone, PartialEq)]
pub struct Ratings {
    /// The coders, one a column.
    pub coders: Vec<String>,
    /// The categories that could be chosen, chosen or not, in their order.
    pub categories: Vec<Category>,
    /// One row after the other, one cell a coder: the number of a category or [`MISSING`].
    pub(super) cells: Vec<u32>,
    /// How many units each row stands for.
    pub(super) weights: Vec<u64>,
    /// What each row belongs to, such as a transcript: units of one cluster are not independent of each other.
    pub(super) clusters: Vec<u32>,
}

impl Ratings {
    /// A table without units.
    #[must_use]
    pub fn new(coders: Vec<String>, categories: Vec<Category>) -> Self {
        Self { coders, categories, cells: Vec::new(), weights: Vec::new(), clusters: Vec::new() }
    }

    /// A table of one unit and one coder each for the cells of a square table: how often the first coder chose the row's
    /// category and the second the column's.
    #[must_use]
    pub fn crossed(table: &[Vec<u64>]) -> Self {
        let categories = (1..=table.len()).map(|number| Category::new(&number.to_string())).collect();
        let mut ratings = Self::new(vec!["1".to_owned(), "2".to_owned()], categories);
        for (first, row) in table.iter().enumerate() {
            for (second, count) in row.iter().enumerate() {
                ratings.push(&[Some(first), Some(second)], 0, *count);
            }
        }
        ratings
    }

    /// Adds a row: what each coder chose (`None` for nothing), the cluster it belongs to, and for how many units it
    /// stands. A row of another length, or with a category that there is not, counts as not coded there.
    pub fn push(&mut self, chosen: &[Option<usize>], cluster: usize, weight: u64) {
        if weight == 0 {
            return;
        }
        for coder in 0..self.coders.len() {
            let category = chosen.get(coder).copied().flatten().filter(|at| *at < self.categories.len());
            self.cells.push(category.and_then(|at| u32::try_from(at).ok()).unwrap_or(MISSING));
        }
        self.weights.push(weight);
        self.clusters.push(u32::try_from(cluster).unwrap_or(u32::MAX));
    }

    /// How many units there are.
    #[must_use]
    pub fn units(&self) -> u64 {
        self.weights.iter().sum()
    }

    /// How many units at least two coders coded.
    #[must_use]
    pub fn pairable(&self) -> u64 {
        self.rows().filter(|row| row.rated() > 1).map(|row| row.weight).sum()
    }

    /// The rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = RatedUnit<'_>> {
        let cells = self.cells.chunks(self.coders.len().max(1));
        let rest = self.weights.iter().zip(&self.clusters);
        cells.zip(rest).map(|(cells, (weight, cluster))| RatedUnit {
            cells,
            weight: *weight,
            cluster: *cluster,
        })
    }

    /// The rows of one cluster only.
    #[must_use]
    pub fn of_cluster(&self, cluster: usize) -> Self {
        let mut part = Self::new(self.coders.clone(), self.categories.clone());
        for row in self.rows().filter(|row| row.cluster as usize == cluster) {
            part.take(row.cells, row);
        }
        part
    }

    /// Two of the coders only, by their numbers.
    #[must_use]
    pub fn of_pair(&self, first: usize, second: usize) -> Self {
        let name = |at: usize| self.coders.get(at).cloned().unwrap_or_default();
        let mut part = Self::new(vec![name(first), name(second)], self.categories.clone());
        let cell = |row: RatedUnit<'_>, at: usize| row.cells.get(at).copied().unwrap_or(MISSING);
        for row in self.rows() {
            part.take(&[cell(row, first), cell(row, second)], row);
        }
        part
    }

    /// Of two coders and two categories, of which the second means coded: units coded by both, by the first only, by the
    /// second only, by neither.
    #[must_use]
    pub fn both_only_neither(&self) -> Option<[u64; 4]> {
        if self.coders.len() != 2 || self.categories.len() != 2 {
            return None;
        }
        let mut table = [0; 4];
        for row in self.rows() {
            match row.cells {
                [1, 1] => table[0] += row.weight,
                [1, 0] => table[1] += row.weight,
                [0, 1] => table[2] += row.weight,
                [0, 0] => table[3] += row.weight,
                _ => {}
            }
        }
        Some(table)
    }

    /// Adds the rows of another table of the same coders and categories.
    pub fn append(&mut self, other: &Self) {
        self.cells.extend_from_slice(&other.cells);
        self.weights.extend_from_slice(&other.weights);
        self.clusters.extend_from_slice(&other.clusters);
    }

    fn take(&mut self, cells: &[u32], of: RatedUnit<'_>) {
        self.cells.extend_from_slice(cells);
        self.weights.push(of.weight);
        self.clusters.push(of.cluster);
    }
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct RatedUnit<'r> {
    /// What each coder chose.
    pub(super) cells: &'r [u32],
    /// How many units it stands for.
    pub(super) weight: u64,
    /// What it belongs to.
    pub(super) cluster: u32,
}

impl RatedUnit<'_> {
    /// How many coders coded it.
    pub(super) fn rated(&self) -> usize {
        self.cells.iter().filter(|cell| **cell != MISSING).count()
    }
}
