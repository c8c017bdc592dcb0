//! Which unit of one coder goes with which of another: the alignment with the least disorder.

use super::super::continuum::Unit;
use super::super::reasons;
use super::Dissimilarity;
use crate::statistics::{Groups, Undefined, assign};

/// How many pairs of units are looked at in one transcript of two coders.
const MOST_PAIRS: usize = 2_000_000;

/// How many groups of units are looked at in one transcript of more coders: some seconds' work.
const MOST_GROUPS: usize = 100_000;

/// Units of different coders, each in exactly one group with at most one unit of each coder.
#[derive(Debug, Clone, PartialEq)]
pub struct Alignment {
    /// The groups in the order of the text: for each coder the number of the unit among the coder's units, or none.
    pub groups: Vec<Vec<Option<usize>>>,
    /// The sum of what the groups cost: the mean dissimilarity over the pairs of coders, where a pair without two units
    /// costs Δ∅.
    pub cost: f64,
}

/// The alignment of the units of some coders that costs least; exact. Two coders are aligned as an assignment, more by
/// integer linear programming over the groups that no division makes cheaper (Mathet, Widlöcher & Métivier 2015,
/// section 5.1).
///
/// # Errors
///
/// When there are too many such groups, or the programme takes too long.
pub(super) fn align(coders: &[Vec<Unit>], unlike: &Dissimilarity) -> Result<Alignment, Undefined> {
    let mut groups = match coders {
        [one, other] => pairs(one, other, unlike)?,
        _ => chosen(coders, unlike)?,
    };
    let mut alone: Vec<Vec<bool>> = coders.iter().map(|units| vec![true; units.len()]).collect();
    for group in &groups {
        for (coder, unit) in group.iter().enumerate() {
            if let Some(unit) = unit {
                alone[coder][*unit] = false;
            }
        }
    }
    for (coder, alone) in alone.into_iter().enumerate() {
        let units = alone.into_iter().enumerate().filter(|(_, alone)| *alone);
        groups.extend(units.map(|(unit, _)| {
            let mut group = vec![None; coders.len()];
            group[coder] = Some(unit);
            group
        }));
    }
    let first = |group: &Vec<Option<usize>>| {
        let units =
            group.iter().enumerate().filter_map(|(coder, unit)| unit.map(|unit| coders[coder][unit].start));
        units.min()
    };
    groups.sort_by_key(|group| (first(group), group.clone()));
    let cost = groups.iter().map(|group| cost(coders, group, unlike)).sum();
    Ok(Alignment { groups, cost })
}

/// The mean dissimilarity of the pairs of a group.
fn cost(coders: &[Vec<Unit>], group: &[Option<usize>], unlike: &Dissimilarity) -> f64 {
    let units: Vec<&Unit> =
        group.iter().enumerate().filter_map(|(coder, unit)| unit.map(|unit| &coders[coder][unit])).collect();
    let all = pairs_among(coders.len());
    let of_units: f64 = (1..units.len())
        .flat_map(|one| (0..one).map(move |other| (one, other)))
        .map(|(one, other)| unlike.between(units[one], units[other]))
        .sum();
    (of_units + (all - pairs_among(units.len())) as f64 * unlike.empty) / all as f64
}

fn pairs_among(number: usize) -> usize {
    number * number.saturating_sub(1) / 2
}

/// For a coder's units, in the order of the text, those that are less unlike a given unit than `limit`, with how
/// unlike.
struct Neighbours<'u> {
    units: &'u [Unit],
    longest: usize,
    limit: f64,
    reach: f64,
}

impl<'u> Neighbours<'u> {
    fn new(units: &'u [Unit], unlike: &Dissimilarity, limit: f64) -> Self {
        let longest = units.iter().map(Unit::length).max().unwrap_or_default();
        Self { units, longest, limit, reach: unlike.reach(limit) }
    }

    fn of(&self, unit: &'u Unit, unlike: &'u Dissimilarity) -> impl Iterator<Item = (usize, f64)> + '_ {
        let most = self.reach * (unit.length() + self.longest) as f64;
        let near = |other: &Unit| other.start.abs_diff(unit.start) as f64 <= most;
        let from = self.units.partition_point(|other| other.start < unit.start && !near(other));
        let to = self.units.partition_point(|other| other.start < unit.start || near(other));
        (from..to)
            .map(|index| (index, unlike.between(unit, &self.units[index])))
            .filter(|(_, by)| *by < self.limit)
    }
}

/// Two coders: each unit of the one goes with a unit of the other or with none, for what two units alone cost.
fn pairs(one: &[Unit], other: &[Unit], unlike: &Dissimilarity) -> Result<Vec<Vec<Option<usize>>>, Undefined> {
    let alone = 2.0 * unlike.empty;
    let neighbours = Neighbours::new(other, unlike, alone);
    let rows: Vec<Vec<(usize, f64)>> = one.iter().map(|unit| neighbours.of(unit, unlike).collect()).collect();
    if rows.iter().map(Vec::len).sum::<usize>() > MOST_PAIRS {
        return Err(reasons::TOO_MANY_ALIGNMENTS);
    }
    let given = assign(&rows, other.len(), alone);
    let together = given.into_iter().enumerate().filter(|(_, unit)| unit.is_some());
    Ok(together.map(|(unit, other)| vec![Some(unit), other]).collect())
}

/// Three coders and more: the best choice among the groups of two units or more that are worth looking at.
fn chosen(coders: &[Vec<Unit>], unlike: &Dissimilarity) -> Result<Vec<Vec<Option<usize>>>, Undefined> {
    let before: Vec<usize> = coders
        .iter()
        .scan(0, |sum, units| {
            *sum += units.len();
            Some(*sum - units.len())
        })
        .collect();
    let mut candidates =
        Candidates { coders, unlike, before: &before, found: Groups::default(), group: Vec::new() };
    candidates.find()?;
    let things = coders.iter().map(Vec::len).sum();
    let best = candidates.found.best(things).ok_or(reasons::TOO_MANY_ALIGNMENTS)?;
    let group = |index: usize| {
        let mut group = vec![None; coders.len()];
        for thing in candidates.found.members(index) {
            let coder = before.partition_point(|before| *before <= thing) - 1;
            group[coder] = Some(thing - before[coder]);
        }
        group
    };
    Ok(best.into_iter().map(group).collect())
}

/// The groups that may be in a best alignment.
///
/// With c pairs of coders, a group of k units saves Δ∅ (k - 1) and the mean over all c pairs of what its pairs are less
/// unlike than Δ∅, against leaving each unit alone. A unit whose dissimilarities to the others in its group add up to
/// (c + k - 1) Δ∅ or more is as well left alone, so such groups need not be looked at; as dissimilarities only add up,
/// nor need what would be built on them.
struct Candidates<'c> {
    coders: &'c [Vec<Unit>],
    unlike: &'c Dissimilarity,
    before: &'c [usize],
    found: Groups,
    /// The group being built: coder, unit, and the sum of its dissimilarities to the others.
    group: Vec<(usize, usize, f64)>,
}

impl Candidates<'_> {
    fn limit(&self, units: usize) -> f64 {
        (pairs_among(self.coders.len()) + units - 1) as f64 * self.unlike.empty
    }

    fn find(&mut self) -> Result<(), Undefined> {
        let (coders, unlike) = (self.coders, self.unlike);
        let limit = self.limit(coders.len());
        let neighbours: Vec<Neighbours<'_>> =
            coders.iter().map(|units| Neighbours::new(units, unlike, limit)).collect();
        for (coder, units) in coders.iter().enumerate() {
            for (index, unit) in units.iter().enumerate() {
                let near: Vec<Vec<(usize, f64)>> = (0..coders.len())
                    .map(|other| {
                        if other > coder { neighbours[other].of(unit, unlike).collect() } else { Vec::new() }
                    })
                    .collect();
                self.group.clear();
                self.group.push((coder, index, 0.0));
                self.extend(&near, coder + 1)?;
            }
        }
        Ok(())
    }

    /// Adds the groups made of the present one and units of the coders from `coder` on.
    fn extend(&mut self, near: &[Vec<(usize, f64)>], coder: usize) -> Result<(), Undefined> {
        let limit = self.limit(self.coders.len());
        for other in coder..self.coders.len() {
            for (unit, by) in &near[other] {
                let before = self.group.clone();
                let there = &self.coders[other][*unit];
                let mut sum = 0.0;
                for (position, (member, index, of_member)) in self.group.iter_mut().enumerate() {
                    let apart = if position == 0 {
                        *by
                    } else {
                        self.unlike.between(&self.coders[*member][*index], there)
                    };
                    *of_member += apart;
                    sum += apart;
                }
                self.group.push((other, *unit, sum));
                if self.group.iter().all(|(_, _, sum)| *sum < limit) {
                    self.keep()?;
                    self.extend(near, other + 1)?;
                }
                self.group = before;
            }
        }
        Ok(())
    }

    fn keep(&mut self) -> Result<(), Undefined> {
        let units = self.group.len();
        let limit = self.limit(units);
        let of_pairs = self.group.iter().map(|(_, _, sum)| sum).sum::<f64>() / 2.0;
        let all = pairs_among(self.coders.len()) as f64;
        let within = pairs_among(units) as f64 * self.unlike.empty;
        let saved = (units - 1) as f64 * self.unlike.empty + (within - of_pairs) / all;
        if saved > 0.0 && self.group.iter().all(|(_, _, sum)| *sum < limit) {
            if self.found.len() == MOST_GROUPS {
                return Err(reasons::TOO_MANY_ALIGNMENTS);
            }
            self.found.add(self.group.iter().map(|(coder, unit, _)| self.before[*coder] + unit), saved);
        }
        Ok(())
    }
}
