//! Aggregates codings into cells, row by unit, with polars.

use std::collections::{BTreeMap, BTreeSet};

use polars::prelude::{Column, DataFrame, IntoLazy, PolarsResult, col, lit};

use super::tallied::counts_in;
use super::{Material, Request, TargetRow, Universe};
use crate::codebook::CodeId;
use crate::coding::{CountRules, Denominator, Polarity, Prompting};
use crate::message::{Message, Problem};

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

/// All cells that are not empty, and the distinct segments of each row.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells {
    cells: BTreeMap<(u32, u32), UnitCell>,
    segments: BTreeMap<u32, u32>,
}

/// The rows of the frame that polars aggregates: one a coding, target row and unit.
#[derive(Default)]
struct Facts {
    row: Vec<u32>,
    unit: Vec<u32>,
    segment: Vec<u32>,
    polarity: Vec<u32>,
    spontaneous: Vec<u32>,
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
        let facts = Facts::of(material, request, universe, rows);
        if facts.row.is_empty() {
            return Ok(Self::default());
        }
        facts.aggregate().map_err(|error| {
            Problem::error(Message::new("table-aggregation").with("reason", error.to_string()))
        })
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

impl Facts {
    fn of(material: &Material<'_>, request: &Request, universe: &Universe, rows: &[TargetRow]) -> Self {
        let mut rows_of: BTreeMap<&CodeId, Vec<(u32, &TargetRow)>> = BTreeMap::new();
        for (row, index) in rows.iter().zip(0u32..) {
            for code in &row.codes {
                rows_of.entry(code).or_default().push((index, row));
            }
        }
        let mut segments = BTreeMap::new();
        let mut facts = Self::default();
        let whole = universe.whole_units();
        for (coding, respondents) in material.counted(request) {
            let Some(targets) = rows_of.get(&coding.code) else { continue };
            let next = u32::try_from(segments.len()).unwrap_or(u32::MAX);
            let segment = *segments.entry((&coding.transcript, coding.span)).or_insert(next);
            let units: BTreeSet<u32> =
                respondents.iter().flat_map(|id| whole.units_of(id, &coding.transcript)).collect();
            for unit in units {
                for (index, row) in targets {
                    let in_n = universe
                        .units
                        .get(unit as usize)
                        .is_some_and(|u| counts_in(material, request, row, u));
                    if !in_n {
                        continue;
                    }
                    facts.row.push(*index);
                    facts.unit.push(unit);
                    facts.segment.push(segment);
                    facts.polarity.push(match coding.polarity {
                        Polarity::Supports => 1,
                        Polarity::Opposes => 2,
                        Polarity::Mixed => 4,
                    });
                    facts.spontaneous.push(u32::from(coding.prompting == Some(Prompting::Spontaneous)));
                }
            }
        }
        facts
    }

    fn aggregate(self) -> PolarsResult<Cells> {
        let frame = DataFrame::new_infer_height(vec![
            Column::new("row".into(), self.row),
            Column::new("unit".into(), self.unit),
            Column::new("segment".into(), self.segment),
            Column::new("polarity".into(), self.polarity),
            Column::new("spontaneous".into(), self.spontaneous),
        ])?;
        let any = |value: u32| col("polarity").eq(lit(value)).max();
        let cells = frame
            .clone()
            .lazy()
            .group_by([col("row"), col("unit")])
            .agg([
                col("segment").n_unique(),
                any(1).alias("supports"),
                any(2).alias("opposes"),
                any(4).alias("mixed"),
                col("spontaneous").max(),
            ])
            .collect()?;
        let per_row = frame.lazy().group_by([col("row")]).agg([col("segment").n_unique()]).collect()?;
        let mut counted = Cells::default();
        let numbers = |frame: &DataFrame, name: &str| -> PolarsResult<Vec<u32>> {
            let cast = frame.column(name)?.cast(&polars::prelude::DataType::UInt32)?;
            Ok(cast.u32()?.iter().map(Option::unwrap_or_default).collect())
        };
        let names = ["row", "unit", "segment", "supports", "opposes", "mixed", "spontaneous"];
        let mut columns = Vec::new();
        for name in names {
            columns.push(numbers(&cells, name)?.into_iter());
        }
        while let Some(found) = columns.iter_mut().map(Iterator::next).collect::<Option<Vec<u32>>>() {
            let [row, unit, segments, supports, opposes, mixed, spontaneous] = found[..] else { break };
            let cell = UnitCell {
                segments,
                supports: supports > 0,
                opposes: opposes > 0,
                mixed: mixed > 0,
                spontaneous: spontaneous > 0,
            };
            counted.cells.insert((row, unit), cell);
        }
        for (row, segments) in numbers(&per_row, "row")?.into_iter().zip(numbers(&per_row, "segment")?) {
            counted.segments.insert(row, segments);
        }
        Ok(counted)
    }
}

/// Finds the units of a respondent in a transcript.
struct WholeUnits<'u> {
    by_respondent: BTreeMap<&'u str, Vec<(u32, &'u super::CountedUnit)>>,
}

impl Universe {
    fn whole_units(&self) -> WholeUnits<'_> {
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
    fn units_of(
        &self,
        id: &crate::corpus::RespondentId,
        transcript: &crate::corpus::TranscriptId,
    ) -> Vec<u32> {
        let units = self.by_respondent.get(id.as_str()).into_iter().flatten();
        units.filter(|(_, unit)| unit.transcripts.contains(transcript)).map(|(index, _)| *index).collect()
    }
}
