//! How alike boundaries are: boundary similarity and segmentation similarity, also corrected for chance.

use serde::Serialize;

use super::continuum::{self, Continuum};
use super::reasons;
use crate::statistics::{Estimate, Undefined};

/// How alike the boundaries of coders are, whatever the categories on either side.
///
/// A boundary is a place inside a text where a unit starts or ends, so that coded stretches and gaps are both segments
/// ([`Continuum::boundaries`]). Two boundaries less than `near` steps apart, one of each coder and otherwise without
/// counterpart, are a near miss (a transposition), which costs its distance divided by `near`; other boundaries without
/// counterpart cost 1. The edits are those of Fournier's `segeval`: shortest transpositions first, from the start of
/// the text. Over more pairs of coders and more transcripts, edits and boundaries are summed before they are divided.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BoundaryAgreement {
    /// B, boundary similarity (Fournier 2013, ACL): one minus the edits, divided by the boundaries involved.
    pub similarity: Estimate,
    /// B as the mean of the pairs of coders instead; the pairs with no boundary at all are left out.
    pub mean_of_pairs: Estimate,
    /// S, segmentation similarity (Fournier & Inkpen 2012, NAACL): one minus the edits, divided by the places where a
    /// boundary could be. Near 1 wherever boundaries are rare.
    pub segmentation: Estimate,
    /// B corrected as Fleiss' π is, with one share of boundaries for everybody (Fournier 2013).
    pub pi: Estimate,
    /// B corrected as Cohen's κ is, with the share of boundaries of each coder (Fournier 2013).
    pub kappa: Estimate,
}

/// What two coders have in common and what it takes to turn one into the other.
#[derive(Debug, Clone, Copy, Default)]
struct Edits {
    matches: usize,
    /// Boundaries of one coder without counterpart.
    misses: usize,
    near_misses: usize,
    /// The cost of all edits.
    cost: f64,
    /// The places where a boundary could be.
    places: usize,
}

impl Edits {
    fn boundaries(&self) -> usize {
        self.matches + self.misses + self.near_misses
    }

    fn add(&mut self, other: &Self) {
        self.matches += other.matches;
        self.misses += other.misses;
        self.near_misses += other.near_misses;
        self.cost += other.cost;
        self.places += other.places;
    }

    fn similarity(&self) -> Result<f64, Undefined> {
        match self.boundaries() {
            0 => Err(reasons::NO_BOUNDARIES),
            boundaries => Ok((boundaries as f64 - self.cost) / boundaries as f64),
        }
    }

    fn segmentation(&self) -> Result<f64, Undefined> {
        self.similarity().map(|_| (self.places as f64 - self.cost) / self.places as f64)
    }
}

impl BoundaryAgreement {
    /// The agreement on some transcripts, with near misses less than `near` steps apart (2 in Fournier's work, where
    /// steps are sentences or paragraphs; [`Continuum::in_steps`] gives such steps). 0 and 1 know no near misses.
    #[must_use]
    pub fn of(continua: &[Continuum], near: usize) -> Self {
        match continuum::shared(continua) {
            Ok(shared) => Self::of_shared(&shared, near.max(1)),
            Err(because) => {
                let none = Estimate::undefined(because);
                Self { similarity: none, mean_of_pairs: none, segmentation: none, pi: none, kappa: none }
            }
        }
    }

    fn of_shared(continua: &[&Continuum], near: usize) -> Self {
        let mut all = Edits::default();
        let mut shares = Shares::default();
        let mut pairs: Vec<Edits> = Vec::new();
        for continuum in continua {
            let boundaries = continuum.boundaries();
            let places = continuum.length() - 1;
            shares.add(&boundaries, places);
            let mut pair = 0;
            for (index, one) in boundaries.iter().enumerate() {
                for other in &boundaries[..index] {
                    let edits = Edits { places, ..edits(one, other, near) };
                    all.add(&edits);
                    if pairs.len() == pair {
                        pairs.push(Edits::default());
                    }
                    pairs[pair].add(&edits);
                    pair += 1;
                }
            }
        }
        let similarity = all.similarity();
        let corrected = |chance: f64| {
            let value = similarity?;
            if chance < 1.0 { Ok((value - chance) / (1.0 - chance)) } else { Err(reasons::NO_VARIATION) }
        };
        Self {
            similarity: similarity.into(),
            mean_of_pairs: mean(&pairs).into(),
            segmentation: all.segmentation().into(),
            pi: corrected(shares.pooled()).into(),
            kappa: continuum::same_coders(continua).and_then(|_| corrected(shares.of_pairs())).into(),
        }
    }
}

fn mean(pairs: &[Edits]) -> Result<f64, Undefined> {
    let values: Vec<f64> = pairs.iter().filter_map(|edits| edits.similarity().ok()).collect();
    crate::statistics::mean(&values).ok_or(reasons::NO_BOUNDARIES)
}

/// How often coders put a boundary where one could be.
#[derive(Debug, Default)]
struct Shares {
    /// The sum of the shares of each coder in each transcript, once for each pair the coder is in, and their number.
    sum: f64,
    number: usize,
    /// Boundaries and places of each coder over all transcripts.
    of_coders: Vec<(usize, usize)>,
}

impl Shares {
    fn add(&mut self, boundaries: &[Vec<usize>], places: usize) {
        let pairs = boundaries.len() - 1;
        self.of_coders.resize(self.of_coders.len().max(boundaries.len()), (0, 0));
        for (boundaries, coder) in boundaries.iter().zip(&mut self.of_coders) {
            if places > 0 {
                self.sum += boundaries.len() as f64 / places as f64 * pairs as f64;
                self.number += pairs;
            }
            *coder = (coder.0 + boundaries.len(), coder.1 + places);
        }
    }

    /// The square of the mean share.
    fn pooled(&self) -> f64 {
        (self.sum / self.number.max(1) as f64).powi(2)
    }

    /// The mean over the pairs of coders of the product of their shares.
    fn of_pairs(&self) -> f64 {
        let share = |(boundaries, places): &(usize, usize)| *boundaries as f64 / (*places).max(1) as f64;
        let shares: Vec<f64> = self.of_coders.iter().map(share).collect();
        let products: f64 = (1..shares.len())
            .flat_map(|one| (0..one).map(move |other| (one, other)))
            .map(|(one, other)| shares[one] * shares[other])
            .sum();
        products / (shares.len() * (shares.len() - 1) / 2) as f64
    }
}

/// The edits between two lists of boundaries in ascending order.
fn edits(one: &[usize], other: &[usize], near: usize) -> Edits {
    let (mut matches, mut i, mut j) = (0, 0, 0);
    // Where only one of them has a boundary, and which.
    let mut unmatched: Vec<(usize, bool)> = Vec::new();
    while i < one.len() || j < other.len() {
        let (a, b) = (one.get(i).copied().unwrap_or(usize::MAX), other.get(j).copied().unwrap_or(usize::MAX));
        if a == b {
            matches += 1;
        } else {
            unmatched.push((a.min(b), a < b));
        }
        (i, j) = (i + usize::from(a <= b), j + usize::from(b <= a));
    }
    let (mut near_misses, mut cost) = (0, 0.0);
    for distance in 1..near {
        let before = unmatched.len();
        unmatched = without_transpositions(&unmatched, distance);
        let found = (before - unmatched.len()) / 2;
        near_misses += found;
        cost += found as f64 * (distance as f64 / near as f64);
        if unmatched.is_empty() {
            break;
        }
    }
    Edits { matches, misses: unmatched.len(), near_misses, cost: cost + unmatched.len() as f64, places: 0 }
}

/// What is left when boundaries of different coders at this distance are taken together, from the start of the text.
fn without_transpositions(unmatched: &[(usize, bool)], distance: usize) -> Vec<(usize, bool)> {
    let mut used = vec![false; unmatched.len()];
    let mut ahead = 0;
    for index in 0..unmatched.len() {
        let (at, whose) = unmatched[index];
        while ahead < unmatched.len() && unmatched[ahead].0 < at + distance {
            ahead += 1;
        }
        let meets =
            unmatched.get(ahead).is_some_and(|(there, other)| *there == at + distance && *other != whose);
        if meets && !used[index] && !used[ahead] {
            (used[index], used[ahead]) = (true, true);
        }
    }
    unmatched.iter().zip(used).filter(|(_, used)| !used).map(|(boundary, _)| *boundary).collect()
}
