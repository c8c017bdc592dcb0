//! Rows of text with their places: what a csv file and a sheet of a workbook have in common.

use crate::message::{Message, Place, Problem};

/// The most rows a codebook file may have.
pub(super) const MAX_ROWS: usize = 5_000;
/// The most characters a cell may have, as in spreadsheets.
pub(super) const MAX_CELL: usize = 32_767;
/// The most bytes of text a file may hold.
pub(super) const MAX_BYTES: usize = 20_000_000;

/// One row of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// Where it starts.
    pub(super) place: Place,
    /// Its cells, without white space around them.
    pub(super) cells: Vec<String>,
}

impl Row {
    /// Whether there is nothing in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty)
    }
}

/// Refuses a file with more rows than a codebook can have.
pub(super) fn refuse_many(file: &str, rows: usize) -> Result<(), Problem> {
    if rows <= MAX_ROWS {
        return Ok(());
    }
    let message = Message::new("exchange-too-many-rows").with("limit", MAX_ROWS);
    Err(too_large(message, Place::file(file)))
}

/// Refuses a cell that no codebook has.
pub(super) fn refuse_long(cell: &str, place: &Place) -> Result<(), Problem> {
    if cell.len() <= MAX_CELL || cell.chars().count() <= MAX_CELL {
        return Ok(());
    }
    let message = Message::new("exchange-cell-too-long").with("limit", MAX_CELL);
    Err(Problem::error(message).at(place.clone()).hint(Message::new("exchange-cell-too-long-hint")))
}

/// Refuses a file with more text than a codebook can have.
pub(super) fn refuse_large(file: &str, bytes: usize) -> Result<(), Problem> {
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let message = Message::new("exchange-too-large").with("limit", MAX_BYTES / 1_000_000);
    Err(too_large(message, Place::file(file)))
}

fn too_large(message: Message, place: Place) -> Problem {
    Problem::error(message).at(place).hint(Message::new("exchange-too-large-hint"))
}
