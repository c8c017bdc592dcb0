//! One transcript as coders cut it: units with a place and a category, and the gaps between them.

use super::reasons;
use crate::statistics::Undefined;

/// A stretch of text on which a coder put a category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit {
    /// Where it starts: a position in code points, or in whatever steps its continuum is measured.
    pub start: usize,
    /// Where it ends; this position is not part of it.
    pub end: usize,
    /// The category, as a number of the caller's choice.
    pub category: usize,
}

impl Unit {
    /// How long it is, in the steps of its continuum.
    #[must_use]
    pub fn length(&self) -> usize {
        self.end - self.start
    }
}

/// One transcript with the units of each of its coders, who are told apart by their place in the list.
///
/// Every measure takes a list of continua: the transcripts of a study. They are put together as one long text in which
/// no unit, no gap and no shift of a boundary crosses from one transcript into the next. Only coders who finished a
/// transcript belong in its list: one who coded nothing has an empty list of units, which says that no unit was seen.
/// Transcripts of one coder are left out of every measure. The others may have different coders, save where a measure
/// needs to know who is who or how many there are and is undefined otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Continuum {
    length: usize,
    coders: Vec<Vec<Unit>>,
}

impl Continuum {
    /// A text of `length` steps with the units of each coder. Units are cut off at the end of the text and put in
    /// order; those without length are left out.
    #[must_use]
    pub fn new(length: usize, coders: Vec<Vec<Unit>>) -> Self {
        let tidy = |units: Vec<Unit>| {
            let cut = units.into_iter().map(|unit| Unit { end: unit.end.min(length), ..unit });
            let mut units: Vec<Unit> = cut.filter(|unit| unit.start < unit.end).collect();
            units.sort_unstable();
            units
        };
        Self { length, coders: coders.into_iter().map(tidy).collect() }
    }

    /// How long the text is, in steps.
    #[must_use]
    pub fn length(&self) -> usize {
        self.length
    }

    /// The units of each coder, in the order of the text.
    #[must_use]
    pub fn coders(&self) -> &[Vec<Unit>] {
        &self.coders
    }

    /// The same text with one category only: that category against everything else. Units of one coder that overlap
    /// become one.
    #[must_use]
    pub fn of_category(&self, category: usize) -> Self {
        let coders = self
            .coders
            .iter()
            .map(|units| joined(units.iter().filter(|unit| unit.category == category).copied()));
        Self { length: self.length, coders: coders.collect() }
    }

    /// The same text with one category, 0, wherever a coder put any: what was found worth coding. Units of one coder
    /// that overlap become one.
    #[must_use]
    pub fn of_any_category(&self) -> Self {
        let coders =
            self.coders.iter().map(|units| joined(units.iter().map(|unit| Unit { category: 0, ..*unit })));
        Self { length: self.length, coders: coders.collect() }
    }

    /// The same text in larger steps, such as words or sentences: `starts` are the positions where a step starts, in
    /// ascending order, the first being 0. A unit covers every step that it touches.
    #[must_use]
    pub fn in_steps(&self, starts: &[usize]) -> Self {
        let step = |position: usize| starts.partition_point(|start| *start <= position).saturating_sub(1);
        let in_steps = |unit: &Unit| Unit { start: step(unit.start), end: step(unit.end - 1) + 1, ..*unit };
        let coders = self.coders.iter().map(|units| units.iter().map(in_steps).collect()).collect();
        Self::new(starts.partition_point(|start| *start < self.length), coders)
    }

    /// The boundaries of each coder: every position inside the text where one of the coder's units starts or ends, in
    /// ascending order. So coded stretches and the gaps between them are both segments of the text.
    #[must_use]
    pub fn boundaries(&self) -> Vec<Vec<usize>> {
        let of = |units: &Vec<Unit>| {
            let ends = units.iter().flat_map(|unit| [unit.start, unit.end]);
            let mut inside: Vec<usize> = ends.filter(|at| (1..self.length).contains(at)).collect();
            inside.sort_unstable();
            inside.dedup();
            inside
        };
        self.coders.iter().map(of).collect()
    }

    /// Whether a coder has units that overlap.
    #[must_use]
    pub fn overlaps(&self) -> bool {
        self.coders.iter().any(|units| units.windows(2).any(|two| two[1].start < two[0].end))
    }
}

/// Units in the order of the text, those that overlap as one.
fn joined(units: impl Iterator<Item = Unit>) -> Vec<Unit> {
    let mut joined: Vec<Unit> = Vec::new();
    for unit in units {
        match joined.last_mut().filter(|last| unit.start < last.end) {
            Some(last) => last.end = last.end.max(unit.end),
            None => joined.push(unit),
        }
    }
    joined
}

/// The categories that occur, in ascending order.
pub(super) fn categories(continua: &[Continuum]) -> Vec<usize> {
    let units = continua.iter().flat_map(|continuum| continuum.coders.iter().flatten());
    let mut categories: Vec<usize> = units.map(|unit| unit.category).collect();
    categories.sort_unstable();
    categories.dedup();
    categories
}

/// The continua that two or more coded and that have any text.
///
/// # Errors
///
/// When there is nothing, or one coder only.
pub(super) fn shared(continua: &[Continuum]) -> Result<Vec<&Continuum>, Undefined> {
    let text: Vec<&Continuum> = continua.iter().filter(|continuum| continuum.length > 0).collect();
    if text.is_empty() {
        return Err(reasons::NO_UNITS);
    }
    let shared: Vec<&Continuum> = text.into_iter().filter(|continuum| continuum.coders.len() > 1).collect();
    if shared.is_empty() { Err(reasons::ONE_CODER) } else { Ok(shared) }
}

/// The number of coders, when it is the same in every continuum.
///
/// # Errors
///
/// When it is not.
pub(super) fn same_coders(continua: &[&Continuum]) -> Result<usize, Undefined> {
    let coders = continua.first().map_or(0, |continuum| continuum.coders.len());
    if continua.iter().all(|continuum| continuum.coders.len() == coders) {
        Ok(coders)
    } else {
        Err(reasons::CODERS_DIFFER)
    }
}
