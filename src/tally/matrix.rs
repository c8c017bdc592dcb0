//! The matrix: every code and theme by every unit; what each said, or that they were not asked.

use serde::Serialize;

use super::cells::{Cells, UnitCell};
use super::rows::{Target, TargetRow, rows_of};
use super::tallied::counts_in;
use super::{Basis, CountedUnit, Material, Request, Universe};
use crate::message::{Language, Message, Problem};
use crate::table::{Align, Cell, Column, Table};

/// What a unit said about a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mention {
    /// Mentioned, in support.
    Said,
    /// Mentioned, only against.
    Opposed,
    /// Mentioned, for and against.
    Mixed,
    /// Asked about, and not mentioned.
    AskedNotSaid,
    /// Not asked about, and not mentioned.
    NotAsked,
    /// Not mentioned; the guide has no question about it, so whether it was asked cannot be known.
    NotSaid,
}

/// One cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MatrixCell {
    /// What was said.
    pub state: Mention,
    /// Distinct segments.
    pub segments: u32,
}

/// One theme or code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MatrixRow {
    /// `theme` or `code`.
    pub kind: &'static str,
    /// The theme it stands under, or is.
    pub theme_id: Option<String>,
    /// The code's id; `None` for a theme.
    pub code_id: Option<String>,
    /// The name.
    pub name: String,
    /// One cell a column.
    pub cells: Vec<MatrixCell>,
    /// How many mention it.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// How deep it stands.
    #[serde(skip)]
    pub depth: usize,
}

/// A column: one unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MatrixColumn {
    /// Its name.
    pub name: String,
    /// Its group, when there is grouping.
    pub group: Option<String>,
}

/// Everything by everyone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// What it rests on.
    #[serde(flatten)]
    pub basis: Basis,
    /// The units, by group.
    pub columns: Vec<MatrixColumn>,
    /// The rows.
    pub rows: Vec<MatrixRow>,
}

/// Makes the matrix.
///
/// # Errors
/// When the aggregation fails, which no input should bring about.
pub fn matrix(material: &Material<'_>, request: &Request, language: Language) -> Result<Matrix, Problem> {
    let universe = Universe::of(material, request);
    let targets = rows_of(material.codebook, request);
    let cells = Cells::of_everyone(material, request, &universe, &targets)?;
    let book = material.codebook;
    let mut rows = Vec::new();
    for (index, row) in targets.iter().enumerate() {
        let found: Vec<MatrixCell> = universe
            .units
            .iter()
            .enumerate()
            .map(|(unit, counted)| cell_of(material, row, counted, cells.get(index, unit)))
            .collect();
        let in_n =
            universe.units.iter().zip(&found).filter(|(unit, _)| counts_in(material, request, row, unit));
        let (k, n) = in_n.fold((0, 0), |(k, n), (_, cell)| (k + usize::from(cell.segments > 0), n + 1));
        let (kind, name, code_id) = match &row.target {
            Target::Theme(id) => ("theme", book.theme(id).map(|theme| theme.name(language)), None),
            Target::Code(id) => ("code", book.code(id).map(|code| code.name(language)), Some(id.to_string())),
        };
        rows.push(MatrixRow {
            kind,
            theme_id: row.theme.as_ref().map(ToString::to_string),
            code_id,
            name: name.unwrap_or_default().to_owned(),
            cells: found,
            k,
            n,
            depth: row.depth,
        });
    }
    let group = |unit: &CountedUnit| unit.group.and_then(|group| universe.groups.get(group).cloned());
    let columns =
        universe.units.iter().map(|unit| MatrixColumn { name: unit.name.clone(), group: group(unit) });
    Ok(Matrix { basis: Basis::of(request, &universe), columns: columns.collect(), rows })
}

fn cell_of(
    material: &Material<'_>,
    row: &TargetRow,
    unit: &CountedUnit,
    cell: Option<UnitCell>,
) -> MatrixCell {
    let asked = || {
        let mut questions = row.questions.iter();
        questions.any(|q| unit.transcripts.iter().any(|t| material.asked.contains(&(q.clone(), t.clone()))))
    };
    let state = match cell {
        Some(cell) if cell.mixed || (cell.supports && cell.opposes) => Mention::Mixed,
        Some(cell) if cell.opposes => Mention::Opposed,
        Some(_) => Mention::Said,
        None if row.questions.is_empty() => Mention::NotSaid,
        None if asked() => Mention::AskedNotSaid,
        None => Mention::NotAsked,
    };
    MatrixCell { state, segments: cell.map_or(0, |cell| cell.segments) }
}

impl Mention {
    /// The message that names it.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Said => "table-said",
            Self::Opposed => "table-opposed",
            Self::Mixed => "table-mixed",
            Self::AskedNotSaid => "table-asked-not-said",
            Self::NotAsked => "table-not-asked",
            Self::NotSaid => "table-not-said",
        }
    }

    /// The sign in a table; the note under it says what each means.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Said => "x",
            Self::Opposed => "−",
            Self::Mixed => "±",
            Self::AskedNotSaid => "o",
            Self::NotAsked => "·",
            Self::NotSaid => "",
        }
    }
}

impl Matrix {
    /// The matrix as a table of signs.
    #[must_use]
    pub fn table(&self) -> Table {
        let title = if self.basis.provisional { "table-matrix-provisional" } else { "table-matrix" };
        let mut columns = vec![Column::words("name", "table-theme-code")];
        for column in &self.columns {
            let heading = match &column.group {
                Some(group) => format!("{} ({group})", column.name),
                None => column.name.clone(),
            };
            columns.push(Column::own(&column.name, &heading, Align::Left));
        }
        columns.push(Column::numbers("k", "table-total"));
        let mut table = Table::new("matrix", Message::new(title), columns);
        for row in &self.rows {
            let mut cells = vec![Cell::text(&row.name)];
            cells.extend(row.cells.iter().map(|cell| Cell::text(cell.state.sign())));
            cells.push(Cell::Count { k: row.k, n: row.n });
            table.push_at(row.depth, cells);
        }
        table.notes = vec![Message::new("table-note-signs")];
        table.notes.extend(self.basis.notes());
        table
    }
}
