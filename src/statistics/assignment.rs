//! The cheapest way to give each row a column of its own, or none.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// Gives each row one of the columns it can have, no column twice, or none at a price, such that the sum of the costs
/// is least: shortest augmenting paths with potentials (Edmonds & Karp 1972; Jonker & Volgenant 1987), exact.
///
/// `rows` has for each row the columns below `columns` it can have with their costs, none of them negative; `without`
/// is the price of a row without column. The answer has for each row its column.
#[must_use]
pub fn assign(rows: &[Vec<(usize, f64)>], columns: usize, without: f64) -> Vec<Option<usize>> {
    let mut search = Search {
        rows,
        without,
        column_of: vec![None; rows.len()],
        row_of: vec![None; columns],
        row_potential: vec![0.0; rows.len()],
        column_potential: vec![0.0; columns],
        distance: vec![f64::INFINITY; columns],
        from: vec![0; columns],
        settled: vec![false; columns],
    };
    for row in 0..rows.len() {
        search.place(row);
    }
    search.column_of
}

/// A distance from the row that is being placed, to be taken in ascending order.
#[derive(PartialEq)]
struct Distance(f64);

impl Eq for Distance {}

impl PartialOrd for Distance {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Distance {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

struct Search<'r> {
    rows: &'r [Vec<(usize, f64)>],
    without: f64,
    column_of: Vec<Option<usize>>,
    row_of: Vec<Option<usize>>,
    row_potential: Vec<f64>,
    column_potential: Vec<f64>,
    /// Of each column reached: how far it is, from which row, and whether that is final.
    distance: Vec<f64>,
    from: Vec<usize>,
    settled: Vec<bool>,
}

impl Search<'_> {
    /// Finds a place for one more row, along the path that adds least to the cost.
    fn place(&mut self, row: usize) {
        let mut heap = BinaryHeap::new();
        let mut reached = Vec::new();
        let (mut here, mut so_far) = (row, 0.0);
        // The cheapest row to leave without column, and the distance of that.
        let (mut left, mut least) = (row, f64::INFINITY);
        let free = loop {
            let base = so_far - self.row_potential[here];
            if base + self.without < least {
                (left, least) = (here, base + self.without);
            }
            for (column, cost) in &self.rows[here] {
                let distance = (base + cost - self.column_potential[*column]).max(so_far);
                if !self.settled[*column] && distance < self.distance[*column] {
                    if self.distance[*column].is_infinite() {
                        reached.push(*column);
                    }
                    (self.distance[*column], self.from[*column]) = (distance, here);
                    heap.push(Reverse((Distance(distance), *column)));
                }
            }
            let next = loop {
                match heap.pop() {
                    Some(Reverse((Distance(distance), column))) => {
                        if !self.settled[column] && distance == self.distance[column] {
                            break Some((distance, column));
                        }
                    }
                    None => break None,
                }
            };
            let Some((distance, column)) = next.filter(|(distance, _)| *distance < least) else {
                break None;
            };
            self.settled[column] = true;
            so_far = distance;
            match self.row_of[column] {
                Some(owner) => here = owner,
                None => break Some(column),
            }
        };
        self.adjust(row, if free.is_some() { so_far } else { least }, &reached);
        let start = match free {
            Some(column) => Some(column),
            None => self.column_of[left].take(),
        };
        if let Some(column) = start {
            self.follow(row, column);
        }
        for column in reached {
            (self.distance[column], self.settled[column]) = (f64::INFINITY, false);
        }
    }

    /// Moves the potentials, so that no cost less potentials is negative and those in use are zero.
    fn adjust(&mut self, row: usize, end: f64, reached: &[usize]) {
        self.row_potential[row] += end;
        for column in reached.iter().filter(|column| self.settled[**column]) {
            let by = end - self.distance[*column];
            self.column_potential[*column] -= by;
            if let Some(owner) = self.row_of[*column] {
                self.row_potential[owner] += by;
            }
        }
    }

    /// Gives a column to the row it was reached from, that row's old column to the one before it, and so on to the
    /// start.
    fn follow(&mut self, start: usize, column: usize) {
        let mut column = column;
        loop {
            let row = self.from[column];
            self.row_of[column] = Some(row);
            let before = self.column_of[row].replace(column);
            match before.filter(|_| row != start) {
                Some(before) => column = before,
                None => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::assign;

    fn cost(rows: &[Vec<(usize, f64)>], given: &[Option<usize>], without: f64) -> f64 {
        let of = |(row, column): (&Vec<(usize, f64)>, &Option<usize>)| match column {
            Some(column) => {
                row.iter().find(|(other, _)| other == column).map_or(f64::INFINITY, |(_, cost)| *cost)
            }
            None => without,
        };
        rows.iter().zip(given).map(of).sum()
    }

    /// The least cost of all ways.
    fn least(rows: &[Vec<(usize, f64)>], taken: &mut Vec<usize>, without: f64) -> f64 {
        let Some((row, rest)) = rows.split_first() else { return 0.0 };
        let mut best = without + least(rest, taken, without);
        for (column, cost) in row {
            if !taken.contains(column) {
                taken.push(*column);
                best = best.min(cost + least(rest, taken, without));
                taken.pop();
            }
        }
        best
    }

    #[test]
    fn a_row_makes_way_for_another() {
        let rows = [vec![(0, 1.0), (1, 2.0)], vec![(0, 1.0)]];
        assert_eq!(assign(&rows, 2, 10.0), [Some(1), Some(0)]);
        assert_eq!(assign(&rows, 2, 1.5), [Some(0), None]);
        assert!(assign(&[], 3, 1.0).is_empty());
    }

    proptest! {
        #[test]
        fn no_other_way_is_cheaper(
            rows in prop::collection::vec(prop::collection::btree_map(0_usize..5, 0_u8..20, 0..5), 0..6),
            without in 0_u8..25,
        ) {
            let rows: Vec<Vec<(usize, f64)>> =
                rows.into_iter().map(|row| row.into_iter().map(|(c, cost)| (c, f64::from(cost))).collect()).collect();
            let given = assign(&rows, 5, f64::from(without));
            let mut columns: Vec<usize> = given.iter().flatten().copied().collect();
            columns.sort_unstable();
            columns.dedup();
            prop_assert_eq!(columns.len(), given.iter().flatten().count());
            let best = least(&rows, &mut Vec::new(), f64::from(without));
            prop_assert!((cost(&rows, &given, f64::from(without)) - best).abs() < 1e-9);
        }
    }
}
