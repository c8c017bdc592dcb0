//! In which order units came: as they were interviewed, or as they were coded.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::day::Day;
use crate::corpus::{Transcript, TranscriptId};
use crate::tally::IncidenceUnit;

/// An order of units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// By the day of the interview.
    Collection,
    /// By the moment of the first coding.
    Coding,
}

/// The transcripts in the order of collection.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Collected {
    places: BTreeMap<TranscriptId, usize>,
    dates: BTreeMap<TranscriptId, String>,
    /// Transcripts whose day is not known.
    pub(super) undated: Vec<TranscriptId>,
}

impl Collected {
    /// By day; those of one day in the order in which they came in. A transcript without a day comes right after the
    /// one that came in before it.
    pub(super) fn of(transcripts: &[Transcript]) -> Self {
        let day = |transcript: &Transcript| transcript.about.date.as_deref().and_then(Day::read);
        let days: Vec<Option<Day>> = transcripts.iter().map(day).collect();
        let mut order: Vec<usize> = (0..days.len()).filter(|at| days[*at].is_some()).collect();
        order.sort_by_key(|at| days[*at]);
        for at in (0..days.len()).filter(|at| days[*at].is_none()) {
            let before = at.checked_sub(1).and_then(|before| order.iter().position(|other| *other == before));
            order.insert(before.map_or(0, |before| before + 1), at);
        }
        let id = |at: usize| transcripts[at].id.clone();
        let date = |transcript: &Transcript| Some((transcript.id.clone(), transcript.about.date.clone()?));
        Self {
            places: order.into_iter().enumerate().map(|(place, at)| (id(at), place)).collect(),
            dates: transcripts.iter().filter_map(date).collect(),
            undated: (0..days.len()).filter(|at| days[*at].is_none()).map(id).collect(),
        }
    }

    /// The day of the first interview of a unit, as it was written.
    pub(super) fn date(&self, unit: &IncidenceUnit) -> Option<&str> {
        let first = unit.transcripts.iter().min_by_key(|id| self.places.get(*id))?;
        self.dates.get(first).map(String::as_str)
    }

    /// Whether the day of an interview of a unit is known.
    pub(super) fn has_day(&self, unit: &IncidenceUnit) -> bool {
        unit.transcripts.iter().any(|id| !self.undated.contains(id))
    }

    /// The places of units in an order. One with several transcripts comes with the first of them; one that was never
    /// coded comes last.
    pub(super) fn sorted(&self, units: &[IncidenceUnit], order: Order) -> Vec<usize> {
        let collected =
            |unit: &IncidenceUnit| unit.transcripts.iter().filter_map(|id| self.places.get(id)).min();
        let mut sorted: Vec<usize> = (0..units.len()).collect();
        sorted.sort_by_key(|at| collected(&units[*at]));
        if order == Order::Coding {
            let coded = |at: &usize| {
                let first = units[*at].first_coded.as_deref();
                (first.is_none(), first)
            };
            sorted.sort_by_key(coded);
        }
        sorted
    }

    /// The transcripts of some units whose day is not known.
    pub(super) fn undated_of<'u>(&self, units: impl Iterator<Item = &'u IncidenceUnit>) -> Vec<String> {
        let theirs: BTreeSet<&TranscriptId> = units.flat_map(|unit| &unit.transcripts).collect();
        self.undated.iter().filter(|id| theirs.contains(id)).map(ToString::to_string).collect()
    }
}
