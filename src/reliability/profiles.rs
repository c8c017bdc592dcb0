//! Ratings with equal rows put together: what every measure is computed from, once or a thousand times.

use std::collections::HashMap;

use super::ratings::{MISSING, Ratings};

/// The most cells of all pairs of coders crossed, beyond which none is.
const CROSSED: usize = 1 << 18;

/// The distinct rows of a table of ratings within each cluster, and how many units have each. Where a row is added up is
/// found once, so that a thousand resamples only add.
#[derive(Debug, Clone)]
pub(super) struct Profiles {
    /// How many coders there are.
    pub(super) coders: usize,
    /// How many categories could be chosen.
    pub(super) categories: usize,
    /// The rows, one cell a coder.
    cells: Vec<u32>,
    /// How many units have each row.
    pub(super) units: Vec<u64>,
    /// The cluster of each row.
    pub(super) clusters: Vec<u32>,
    /// The categories chosen in each row, one row after the other.
    chosen: Vec<u32>,
    /// The cells of the crossed pairs of coders in which each row counts, one row after the other.
    crossed: Vec<u32>,
    /// Of each row: where its part of the two lists ends, and its ordered pairs of coders who chose the same.
    ends: Vec<(u32, u32, u64)>,
}

/// Where one row is added up.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed<'p> {
    /// How many coders coded it.
    pub(super) coders: usize,
    /// Ordered pairs of coders who chose the same.
    pub(super) agreeing: u64,
    /// The categories chosen.
    pub(super) chosen: &'p [u32],
    /// The cells of the crossed pairs.
    pub(super) crossed: &'p [u32],
}

impl Profiles {
    /// The profiles of a table, in the order in which they first occur; one pass.
    pub(super) fn of(ratings: &Ratings) -> Self {
        let (coders, categories) = (ratings.coders.len(), ratings.categories.len());
        let clusters = ratings.clusters.iter().max().map_or(0, |last| u64::from(*last) + 1);
        let mut profiles = Self {
            coders,
            categories,
            cells: Vec::new(),
            units: Vec::new(),
            clusters: Vec::new(),
            chosen: Vec::new(),
            crossed: Vec::new(),
            ends: Vec::new(),
        };
        let mut places = Places::new(categories as u64 + 1, coders, clusters);
        for row in ratings.rows() {
            let next = profiles.units.len();
            let at = places.of(row.cells, row.cluster, next);
            if at == next {
                profiles.cells.extend_from_slice(row.cells);
                profiles.clusters.push(row.cluster);
                profiles.units.push(0);
                profiles.place(row.cells);
            }
            profiles.units[at] += row.weight;
        }
        profiles
    }

    /// How many pairs of coders are crossed; none when there are too many categories or coders.
    pub(super) fn pairs(&self) -> usize {
        let pairs = self.coders * self.coders.saturating_sub(1) / 2;
        if pairs * self.categories * self.categories <= CROSSED { pairs } else { 0 }
    }

    /// Finds out where a new row is added up.
    fn place(&mut self, cells: &[u32]) {
        let (crossed, size) = (self.pairs() > 0, self.categories * self.categories);
        let (mut agreeing, mut pair) = (0, 0);
        for (at, cell) in cells.iter().enumerate() {
            for before in &cells[..at] {
                if *cell != MISSING && *before != MISSING {
                    agreeing += 2 * u64::from(before == cell);
                    if crossed {
                        let place = pair * size + *before as usize * self.categories + *cell as usize;
                        self.crossed.push(place as u32);
                    }
                }
                pair += 1;
            }
        }
        self.chosen.extend(cells.iter().filter(|cell| **cell != MISSING));
        self.ends.push((self.chosen.len() as u32, self.crossed.len() as u32, agreeing));
    }

    /// Where each row is added up.
    pub(super) fn places(&self) -> impl Iterator<Item = Placed<'_>> {
        let mut before = (0, 0);
        self.ends.iter().map(move |(chosen, crossed, agreeing)| {
            let places = Placed {
                coders: (*chosen - before.0) as usize,
                agreeing: *agreeing,
                chosen: &self.chosen[before.0 as usize..*chosen as usize],
                crossed: &self.crossed[before.1 as usize..*crossed as usize],
            };
            before = (*chosen, *crossed);
            places
        })
    }

    /// The rows with the weights given instead of their own; rows without weight are left out.
    pub(super) fn rows<'p>(&'p self, weights: &'p [u64]) -> impl Iterator<Item = (&'p [u32], u64)> {
        let rows = self.cells.chunks(self.coders.max(1)).zip(weights);
        rows.filter(|(_, weight)| **weight > 0).map(|(cells, weight)| (cells, *weight))
    }
}

/// Where a row is kept. Rows are looked up by one number where that fits: in a list when there are few possible rows, else
/// in a map.
enum Places {
    List { base: u64, rows: u64, places: Vec<u32> },
    Numbers { base: u64, rows: u64, places: HashMap<u64, usize> },
    Rows(HashMap<(u32, Vec<u32>), usize>),
}

/// Where no row is kept yet.
const NOWHERE: u32 = u32::MAX;
/// The most possible rows for which a list is kept.
const LISTED: u64 = 1 << 16;

impl Places {
    fn new(base: u64, coders: usize, clusters: u64) -> Self {
        let rows = u32::try_from(coders).ok().and_then(|coders| base.checked_pow(coders));
        match rows.map(|rows| (rows, rows.checked_mul(clusters.max(1)))) {
            Some((rows, Some(all))) if all <= LISTED => {
                Self::List { base, rows, places: vec![NOWHERE; all as usize] }
            }
            Some((rows, Some(_))) => Self::Numbers { base, rows, places: HashMap::new() },
            _ => Self::Rows(HashMap::new()),
        }
    }

    /// Where a row is kept; `next` when it is new.
    fn of(&mut self, cells: &[u32], cluster: u32, next: usize) -> usize {
        let number = |base: u64, rows: u64| {
            let digit = |cell: u32| if cell == MISSING { 0 } else { u64::from(cell) + 1 };
            cells.iter().fold(0, |number, cell| number * base + digit(*cell)) + u64::from(cluster) * rows
        };
        match self {
            Self::List { base, rows, places } => {
                let place = &mut places[number(*base, *rows) as usize];
                if *place == NOWHERE {
                    *place = next as u32;
                }
                *place as usize
            }
            Self::Numbers { base, rows, places } => *places.entry(number(*base, *rows)).or_insert(next),
            Self::Rows(places) => *places.entry((cluster, cells.to_vec())).or_insert(next),
        }
    }
}
