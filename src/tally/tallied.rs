//! The tally: k of n for every theme and code, with who they are.

use std::collections::BTreeSet;

use serde::Serialize;

use super::cells::Cells;
use super::rows::{Target, TargetRow, rows_of};
use super::{Basis, Material, Request, Universe};
use crate::codebook::{CodeId, QuestionId};
use crate::coding::Denominator;
use crate::message::{Language, Message, Problem};
use crate::table::{Align, Cell, Column, Table};
use crate::text::natural;

/// A group and how many units it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupSize {
    /// The attribute's value.
    pub name: String,
    /// The units in it.
    pub n: usize,
}

/// k of n within a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GroupCount {
    /// The attribute's value.
    pub name: String,
    /// How many mention it.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// Who.
    pub respondents: Vec<String>,
}

/// How many mention it in support, against, or both; one unit can be in several.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ByPolarity {
    /// Units with a segment for it.
    pub supports: usize,
    /// Units with a segment against it.
    pub opposes: usize,
    /// Units with a segment that does both.
    pub mixed: usize,
}

/// A code with parts, counted without them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnCount {
    /// How many mention the code itself.
    pub k: usize,
    /// Who.
    pub respondents: Vec<String>,
    /// Distinct segments.
    pub segments: usize,
}

/// One theme or code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TallyRow {
    /// `theme` or `code`.
    pub kind: &'static str,
    /// The theme it stands under, or is.
    pub theme: Option<String>,
    /// Its id.
    pub theme_id: Option<String>,
    /// The code; `None` for a theme.
    pub code: Option<String>,
    /// Its id.
    pub code_id: Option<String>,
    /// Where the code came from.
    pub origin: Option<&'static str>,
    /// How many units mention it.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// Who: names of the units counted.
    pub respondents: Vec<String>,
    /// Distinct segments, a second measure that is not a number of respondents.
    pub segments: usize,
    /// By polarity.
    pub by_polarity: ByPolarity,
    /// How many brought it up unasked at least once.
    pub spontaneous: usize,
    /// By group; empty without grouping.
    pub groups: Vec<GroupCount>,
    /// A code with parts, without them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnCount>,
    /// How deep it stands under other rows.
    #[serde(skip)]
    pub depth: usize,
}

/// Counts of a whole study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The groups.
    pub groups: Vec<GroupSize>,
    /// The rows.
    pub rows: Vec<TallyRow>,
}

/// Counts.
///
/// # Errors
/// When the aggregation fails, which no input should bring about.
pub fn tally(material: &Material<'_>, request: &Request, language: Language) -> Result<Tally, Problem> {
    tally_rows(material, request, rows_of(material.codebook, request), language)
}

/// Counts only the rows that these codes count for: the codes, those that they are part of, and their themes.
///
/// # Errors
/// When the aggregation fails, which no input should bring about.
pub fn tally_of(
    codes: &BTreeSet<CodeId>,
    material: &Material<'_>,
    request: &Request,
    language: Language,
) -> Result<Tally, Problem> {
    let mut rows = rows_of(material.codebook, request);
    rows.retain(|row| !row.codes.is_disjoint(codes));
    tally_rows(material, request, rows, language)
}

fn tally_rows(
    material: &Material<'_>,
    request: &Request,
    rows: Vec<TargetRow>,
    language: Language,
) -> Result<Tally, Problem> {
    let universe = Universe::of(material, request);
    let cells = Cells::of(material, request, &universe, &rows)?;
    let own = own_counts(material, request, &universe, &rows)?;
    let count = Count { material, request, universe: &universe, cells: &cells, language };
    let rows =
        rows.iter().zip(own).enumerate().map(|(index, (row, own))| count.row(index, row, own)).collect();
    let sizes = universe.groups.iter().enumerate();
    Ok(Tally {
        basis: Basis::of(request, &universe),
        groups: sizes.map(|(g, name)| GroupSize { name: name.clone(), n: universe.group_size(g) }).collect(),
        rows,
    })
}

/// The units that count in a row's n: everyone, or those who were asked about it.
pub(super) fn counts_in(
    material: &Material<'_>,
    request: &Request,
    row: &TargetRow,
    unit: &super::CountedUnit,
) -> bool {
    if request.rules.of == Denominator::All || row.questions.is_empty() {
        return true;
    }
    let asked = |question: &QuestionId| {
        unit.transcripts
            .iter()
            .any(|transcript| material.asked.contains(&(question.clone(), transcript.clone())))
    };
    row.questions.iter().any(asked)
}

/// For every code with parts, its count without them.
fn own_counts(
    material: &Material<'_>,
    request: &Request,
    universe: &Universe,
    rows: &[TargetRow],
) -> Result<Vec<Option<OwnCount>>, Problem> {
    let with_parts = |row: &TargetRow| match &row.target {
        Target::Code(id) if row.codes.len() > 1 && row.codes.contains(id) => Some(id.clone()),
        _ => None,
    };
    let mut own_rows = rows.to_vec();
    own_rows.retain(|row| with_parts(row).is_some());
    for row in &mut own_rows {
        if let Some(id) = with_parts(row) {
            row.codes = [id].into();
        }
    }
    let cells = Cells::of(material, request, universe, &own_rows)?;
    let mut next = 0..;
    let own = |row: &TargetRow| {
        with_parts(row)?;
        let index = next.next()?;
        let said = |(unit, counted): (usize, &super::CountedUnit)| {
            let here = counts_in(material, request, row, counted) && cells.get(index, unit).is_some();
            here.then(|| counted.name.clone())
        };
        let respondents: Vec<String> = universe.units.iter().enumerate().filter_map(said).collect();
        Some(OwnCount { k: respondents.len(), respondents, segments: cells.segments(index) })
    };
    Ok(rows.iter().map(own).collect())
}

struct Count<'c> {
    material: &'c Material<'c>,
    request: &'c Request,
    universe: &'c Universe,
    cells: &'c Cells,
    language: Language,
}

impl Count<'_> {
    fn row(&self, index: usize, row: &TargetRow, own: Option<OwnCount>) -> TallyRow {
        let book = self.material.codebook;
        let code = match &row.target {
            Target::Code(id) => book.code(id),
            Target::Theme(_) => None,
        };
        let mut counted = TallyRow {
            kind: if code.is_some() { "code" } else { "theme" },
            theme: row.theme.as_ref().and_then(|id| book.theme(id)).map(|t| t.name(self.language).to_owned()),
            theme_id: row.theme.as_ref().map(ToString::to_string),
            code: code.map(|code| code.name(self.language).to_owned()),
            code_id: code.map(|code| code.id.to_string()),
            origin: code.map(|code| code.origin.name()),
            k: 0,
            n: 0,
            respondents: Vec::new(),
            segments: self.cells.segments(index),
            by_polarity: ByPolarity::default(),
            spontaneous: 0,
            groups: self.universe.groups.iter().map(|name| GroupCount::empty(name)).collect(),
            own,
            depth: row.depth,
        };
        for (unit_index, unit) in self.universe.units.iter().enumerate() {
            if !counts_in(self.material, self.request, row, unit) {
                continue;
            }
            let mut group = unit.group.and_then(|group| counted.groups.get_mut(group));
            counted.n += 1;
            if let Some(group) = &mut group {
                group.n += 1;
            }
            let Some(cell) = self.cells.get(index, unit_index) else { continue };
            counted.k += 1;
            counted.respondents.push(unit.name.clone());
            counted.by_polarity.supports += usize::from(cell.supports);
            counted.by_polarity.opposes += usize::from(cell.opposes);
            counted.by_polarity.mixed += usize::from(cell.mixed);
            counted.spontaneous += usize::from(cell.spontaneous);
            if let Some(group) = group {
                group.k += 1;
                group.respondents.push(unit.name.clone());
            }
        }
        counted.respondents.sort_by_cached_key(|name| natural(name));
        counted
    }
}

impl GroupCount {
    fn empty(name: &str) -> Self {
        Self { name: name.to_owned(), k: 0, n: 0, respondents: Vec::new() }
    }
}

impl Tally {
    /// The tally as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let title = if self.basis.provisional { "table-tally-provisional" } else { "table-tally" };
        let mut columns =
            vec![Column::words("name", "table-theme-code"), Column::words("origin", "table-origin")];
        for group in &self.groups {
            columns.push(Column::own(&group.name, &group.name, Align::Right));
        }
        columns.push(Column::numbers("k", "table-total"));
        columns.push(Column::numbers("segments", "table-segments"));
        columns.push(Column::words(self.basis.unit.name(), self.basis.units()));
        let mut table = Table::new("tally", Message::new(title), columns);
        for row in &self.rows {
            table.push_at(row.depth, row.cells());
        }
        table.notes = self.basis.notes();
        table
    }
}

impl TallyRow {
    /// The name of the code, or of the theme.
    #[must_use]
    pub fn name(&self) -> &str {
        self.code.as_deref().or(self.theme.as_deref()).unwrap_or_default()
    }

    fn cells(&self) -> Vec<Cell> {
        let origin = match self.origin {
            Some("deductive") => Cell::said("table-deductive"),
            Some("inductive") => Cell::said("table-inductive"),
            Some(_) => Cell::said("table-in-vivo"),
            None => Cell::Empty,
        };
        let mut cells = vec![Cell::text(self.name()), origin];
        cells.extend(self.groups.iter().map(|group| Cell::Count { k: group.k, n: group.n }));
        cells.push(Cell::Count { k: self.k, n: self.n });
        cells.push(Cell::Integer(self.segments));
        cells.push(Cell::List(self.respondents.clone()));
        cells
    }
}
