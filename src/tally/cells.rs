//! Aggregates codings into cells, row by unit: a few in one walk, many with polars.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use polars::prelude::{Column, DataFrame, IntoLazy, PolarsResult, col};

use super::tallied::counts_in;
use super::{Material, Request, TargetRow, Universe};
use crate::codebook::CodeId;
use crate::coding::{CountRules, Denominator, Polarity, Prompting};
use crate::message::{Message, Problem};
use crate::text::Span;

/// What one unit said on one row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct UnitCell {
    /// Distinct segments.
    pub segments: u32,
    /// Whether any speaks for it.
    pub supports: bool,
    /// Whether any speaks against it.
    pub opposes: bool,
    /// Whether any does both.
    pub mixed: bool,
    /// Whether any was brought up unasked.
    pub spontaneous: bool,
}

/// From how many facts on they go to polars. It plans a query and wakes threads first, which an answer to one act
/// should not wait for.
const MANY: usize = 50_000;

/// A cell by row and unit.
type ByPlace = BTreeMap<(u32, u32), UnitCell>;

/// All cells that are not empty, and the distinct segments of each row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    cells: ByPlace,
    segments: BTreeMap<u32, u32>,
}

/// What one unit said in one segment on one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    row: u32,
    unit: u32,
    /// The number of the transcript, and the place in it.
    segment: (usize, Span),
    polarity: Polarity,
    spontaneous: bool,
}

impl Cells {
    /// Counts what every unit said, whether it is in the n of a row or not.
    ///
    /// # Errors
    /// When the aggregation fails, which no input should bring about.
    pub(super) fn of_everyone(
        material: &Material<'_>,
        request: &Request,
        universe: &Universe,
        rows: &[TargetRow],
    ) -> Result<Self, Problem> {
        let everyone = Request {
            rules: CountRules { of: Denominator::All, ..request.rules.clone() },
            ..request.clone()
        };
        Self::of(material, &everyone, universe, rows)
    }

    /// Counts what the units in the n of each row said.
    ///
    /// # Errors
    /// When the aggregation fails, which no input should bring about.
    pub(super) fn of(
        material: &Material<'_>,
        request: &Request,
        universe: &Universe,
        rows: &[TargetRow],
    ) -> Result<Self, Problem> {
        if rows.is_empty() {
            return Ok(Self::default());
        }
        let facts = facts(material, request, universe, rows);
        if facts.is_empty() {
            return Ok(Self::default());
        }
        let failed = |error: polars::error::PolarsError| {
            Problem::error(Message::new("table-aggregation").with("reason", error.to_string()))
        };
        let cells = if facts.len() < MANY { few(&facts) } else { many(&facts).map_err(failed)? };
        Ok(Self { cells, segments: segments(&facts) })
    }

    /// The cell of a row and a unit; `None` when nothing was said.
    #[must_use]
    pub fn get(&self, row: usize, unit: usize) -> Option<UnitCell> {
        let key = (u32::try_from(row).ok()?, u32::try_from(unit).ok()?);
        self.cells.get(&key).copied()
    }

    /// The distinct segments of a row.
    #[must_use]
    pub fn segments(&self, row: usize) -> usize {
        let found = u32::try_from(row).ok().and_then(|row| self.segments.get(&row));
        found.map_or(0, |count| *count as usize)
    }
}

/// One fact for each coding, unit and row that it counts for; what is the same is there once.
fn facts(material: &Material<'_>, request: &Request, universe: &Universe, rows: &[TargetRow]) -> Vec<Fact> {
    let mut rows_of: HashMap<&CodeId, Vec<(u32, &TargetRow)>> = HashMap::new();
    for (row, index) in rows.iter().zip(0u32..) {
        for code in &row.codes {
            rows_of.entry(code).or_default().push((index, row));
        }
    }
    let mut facts = Vec::new();
    let whole = universe.whole_units();
    for (coding, transcript, respondents) in material.counted(request, |code| rows_of.contains_key(code)) {
        let Some(targets) = rows_of.get(&coding.code) else { continue };
        let units: BTreeSet<u32> =
            respondents.iter().flat_map(|id| whole.units_of(id, &coding.transcript)).collect();
        for unit in units {
            let counted = universe.units.get(unit as usize);
            let in_n = |row: &TargetRow| counted.is_some_and(|unit| counts_in(material, request, row, unit));
            facts.extend(targets.iter().filter(|(_, row)| in_n(row)).map(|(row, _)| Fact {
                row: *row,
                unit,
                segment: (transcript, coding.span),
                polarity: coding.polarity,
                spontaneous: coding.prompting == Some(Prompting::Spontaneous),
            }));
        }
    }
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// For each fact in order, whether it is the first about its segment in its cell.
fn firsts(facts: &[Fact]) -> impl Iterator<Item = bool> + '_ {
    let mut before = None;
    facts.iter().map(move |fact| {
        let here = Some((fact.row, fact.unit, fact.segment));
        std::mem::replace(&mut before, here) != here
    })
}

/// Aggregates facts in order. A segment with several facts in a cell is one.
fn few(facts: &[Fact]) -> ByPlace {
    let mut cells = ByPlace::new();
    for (fact, first) in facts.iter().zip(firsts(facts)) {
        let cell = cells.entry((fact.row, fact.unit)).or_default();
        cell.segments += u32::from(first);
        match fact.polarity {
            Polarity::Supports => cell.supports = true,
            Polarity::Opposes => cell.opposes = true,
            Polarity::Mixed => cell.mixed = true,
        }
        cell.spontaneous |= fact.spontaneous;
    }
    cells
}

/// The same with polars.
fn many(facts: &[Fact]) -> PolarsResult<ByPlace> {
    let column = |name: &str, value: &dyn Fn(&Fact) -> u32| {
        Column::new(name.into(), facts.iter().map(value).collect::<Vec<u32>>())
    };
    let polarity = |name, polarity| column(name, &move |fact: &Fact| u32::from(fact.polarity == polarity));
    let frame = DataFrame::new_infer_height(vec![
        column("row", &|fact| fact.row),
        column("unit", &|fact| fact.unit),
        Column::new("segments".into(), firsts(facts).map(u32::from).collect::<Vec<u32>>()),
        polarity("supports", Polarity::Supports),
        polarity("opposes", Polarity::Opposes),
        polarity("mixed", Polarity::Mixed),
        column("spontaneous", &|fact| u32::from(fact.spontaneous)),
    ])?;
    let said = ["supports", "opposes", "mixed", "spontaneous"].map(|name| col(name).max());
    let grouped = frame
        .lazy()
        .group_by([col("row"), col("unit")])
        .agg([&[col("segments").sum()], said.as_slice()].concat())
        .collect()?;
    let mut columns = Vec::new();
    for name in ["row", "unit", "segments", "supports", "opposes", "mixed", "spontaneous"] {
        let cast = grouped.column(name)?.cast(&polars::prelude::DataType::UInt32)?;
        columns.push(cast.u32()?.iter().map(Option::unwrap_or_default).collect::<Vec<u32>>().into_iter());
    }
    let mut cells = ByPlace::new();
    while let Some(found) = columns.iter_mut().map(Iterator::next).collect::<Option<Vec<u32>>>() {
        let [row, unit, segments, supports, opposes, mixed, spontaneous] = found[..] else { break };
        let cell = UnitCell {
            segments,
            supports: supports > 0,
            opposes: opposes > 0,
            mixed: mixed > 0,
            spontaneous: spontaneous > 0,
        };
        cells.insert((row, unit), cell);
    }
    Ok(cells)
}

/// The distinct segments of each row. A segment of several units is one.
fn segments(facts: &[Fact]) -> BTreeMap<u32, u32> {
    let mut of_row: Vec<(u32, (usize, Span))> = facts.iter().map(|fact| (fact.row, fact.segment)).collect();
    of_row.sort_unstable();
    of_row.dedup();
    let mut counted = BTreeMap::new();
    for (row, _) in of_row {
        *counted.entry(row).or_default() += 1;
    }
    counted
}

/// Finds the units of a respondent in a transcript.
pub(super) struct WholeUnits<'u> {
    by_respondent: BTreeMap<&'u str, Vec<(u32, &'u super::CountedUnit)>>,
}

impl Universe {
    /// The units by respondent.
    pub(super) fn whole_units(&self) -> WholeUnits<'_> {
        let mut by_respondent: BTreeMap<&str, Vec<(u32, &super::CountedUnit)>> = BTreeMap::new();
        for (unit, index) in self.units.iter().zip(0u32..) {
            for respondent in &unit.respondents {
                by_respondent.entry(respondent.as_str()).or_default().push((index, unit));
            }
        }
        WholeUnits { by_respondent }
    }
}

impl WholeUnits<'_> {
    /// The units of a respondent that a transcript is of, by their numbers.
    pub(super) fn units_of(
        &self,
        id: &crate::corpus::RespondentId,
        transcript: &crate::corpus::TranscriptId,
    ) -> Vec<u32> {
        let units = self.by_respondent.get(id.as_str()).into_iter().flatten();
        units.filter(|(_, unit)| unit.transcripts.contains(transcript)).map(|(index, _)| *index).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Just, Strategy, any, prop_oneof};
    use proptest::{collection, prop_assert_eq, proptest};

    use super::{Fact, few, many};
    use crate::coding::Polarity;
    use crate::text::Span;

    fn fact() -> impl Strategy<Value = Fact> {
        let polarity = prop_oneof![Just(Polarity::Supports), Just(Polarity::Opposes), Just(Polarity::Mixed)];
        (0..4u32, 0..4u32, 0..3usize, 0..3usize, polarity, any::<bool>()).prop_map(
            |(row, unit, transcript, start, polarity, spontaneous)| Fact {
                row,
                unit,
                segment: (transcript, Span::new(start, start + 2)),
                polarity,
                spontaneous,
            },
        )
    }

    proptest! {
        #[test]
        fn few_are_counted_as_polars_counts_many(mut facts in collection::vec(fact(), 1..80)) {
            facts.sort_unstable();
            facts.dedup();
            prop_assert_eq!(few(&facts), many(&facts).expect("polars groups"));
        }
    }
}
