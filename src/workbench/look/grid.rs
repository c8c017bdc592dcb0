//! The matrix as it is shown: every code and theme by every unit, grouped, each cell with its segments.

use serde::{Deserialize, Serialize};

use super::colour::Marks;
use crate::codebook::{CodeId, ThemeId};
use crate::coding::{CountUnit, Polarity};
use crate::explore::questions_asked;
use crate::message::{Catalogue, Problem};
use crate::tally::{Material, Matrix, MatrixCell, Mention, Tally, matrix as count, tally};
use crate::workbench::desk::Opened;

#[derive(Deserialize)]
pub(in crate::workbench) struct Asked {
    unit: CountUnit,
    by: Option<String>,
}

#[derive(Serialize)]
pub(super) struct MatrixView {
    counting: String,
    unit: CountUnit,
    n: usize,
    groups: Vec<GroupView>,
    columns: Vec<ColumnView>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct GroupView {
    name: String,
    n: usize,
}

#[derive(Serialize)]
struct ColumnView {
    unit: String,
    group: Option<String>,
}

#[derive(Serialize)]
struct RowView {
    kind: &'static str,
    id: String,
    label: String,
    colour: u8,
    pattern: &'static str,
    k: usize,
    n: usize,
    segments: usize,
    opposes: usize,
    cells: Vec<Option<CellView>>,
    groups: Vec<InGroup>,
}

#[derive(Serialize)]
struct CellView {
    segments: u32,
    polarity: Polarity,
}

#[derive(Serialize)]
struct InGroup {
    k: usize,
    n: usize,
}

/// The matrix of a unit, split by an attribute or not.
///
/// # Errors
/// When the count fails, which no input should bring about.
pub(super) fn matrix(opened: &Opened, asked: &Asked, catalogue: &Catalogue) -> Result<MatrixView, Problem> {
    let study = &opened.study;
    let mut request = opened.request();
    request.rules.unit = asked.unit;
    request.by.clone_from(&asked.by);
    let questions = questions_asked(study);
    let material = Material::of(study, &study.codings, &questions);
    let counted = count(&material, &request, catalogue.language())?;
    // A segment of two respondents stands in two cells and is one segment of the row.
    let distinct = tally(&material, &request, catalogue.language())?;
    let marks = Marks::of(study);
    let mut groups: Vec<GroupView> = Vec::new();
    for name in counted.columns.iter().filter_map(|column| column.group.as_ref()) {
        match groups.iter_mut().find(|group| group.name == *name) {
            Some(group) => group.n += 1,
            None => groups.push(GroupView { name: name.clone(), n: 1 }),
        }
    }
    let notes = counted.basis.notes();
    let counting: Vec<String> = notes.iter().map(|note| catalogue.say(note)).collect();
    Ok(MatrixView {
        counting: counting.join(" "),
        unit: asked.unit,
        n: counted.basis.n,
        rows: rows(&counted, &distinct, &groups, &marks),
        columns: counted
            .columns
            .into_iter()
            .map(|column| ColumnView { unit: column.name, group: column.group })
            .collect(),
        groups,
    })
}

fn rows(counted: &Matrix, distinct: &Tally, groups: &[GroupView], marks: &Marks) -> Vec<RowView> {
    let mut rows: Vec<RowView> = Vec::new();
    for row in &counted.rows {
        let id = row.code_id.clone().or_else(|| row.theme_id.clone()).unwrap_or_default();
        let mark = marks.code(&CodeId::new(id.as_str()));
        let theme = row.kind == "theme";
        let said = |cell: &&MatrixCell| cell.segments > 0;
        let in_group = |group: &GroupView| {
            let theirs = counted.columns.iter().zip(&row.cells);
            let theirs = theirs.filter(|(column, _)| column.group.as_ref() == Some(&group.name));
            InGroup { k: theirs.filter(|(_, cell)| said(cell)).count(), n: group.n }
        };
        let segments = distinct.rows.iter().find(|other| {
            other.kind == row.kind
                && other.code_id == row.code_id
                && (!theme || other.theme_id == row.theme_id)
        });
        let against = row.cells.iter().filter(|cell| matches!(cell.state, Mention::Opposed | Mention::Mixed));
        rows.push(RowView {
            kind: row.kind,
            label: row.name.clone(),
            colour: if theme { marks.theme(&ThemeId::new(id.as_str())) } else { mark.colour },
            pattern: if theme { "solid" } else { mark.pattern },
            k: row.k,
            n: row.n,
            segments: segments.map_or(0, |row| row.segments),
            opposes: against.count(),
            cells: row.cells.iter().map(cell_view).collect(),
            groups: groups.iter().map(in_group).collect(),
            id,
        });
    }
    rows
}

fn cell_view(cell: &MatrixCell) -> Option<CellView> {
    let polarity = match cell.state {
        Mention::Said => Polarity::Supports,
        Mention::Opposed => Polarity::Opposes,
        Mention::Mixed => Polarity::Mixed,
        Mention::AskedNotSaid | Mention::NotAsked | Mention::NotSaid => return None,
    };
    Some(CellView { segments: cell.segments, polarity })
}
