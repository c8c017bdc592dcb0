//! Rows from a workbook (xlsx), within limits that a harmful file cannot pass.

use std::collections::BTreeMap;
use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::columns;
use super::rows::{MAX_BYTES, Row, refuse_large, refuse_long, refuse_many};
use crate::message::{Message, Place, Problem};

/// The most bytes a workbook may unpack to.
const MAX_UNPACKED: u64 = 100_000_000;
/// The most columns that are looked at.
const MAX_COLUMNS: u32 = 500;
/// The most merged cells that are filled in.
const MAX_MERGED: usize = 2_000;

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// The rows of the first sheet with a column of code names, or of the first sheet with anything in it; and a note
/// that names the sheets left out.
pub(super) fn rows(file: &str, bytes: &[u8]) -> Result<(Vec<Row>, Vec<Problem>), Problem> {
    refuse_old(file, bytes)?;
    refuse_bomb(file, bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| unreadable(file, &error))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let rows = sheet(file, &mut book, &name)?;
        if !rows.is_empty() {
            sheets.push((name, rows));
        }
    }
    let chosen = sheets.iter().position(|(_, rows)| columns::header(rows).is_some()).unwrap_or(0);
    let others: Vec<&str> = sheets
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != chosen)
        .map(|(_, (name, _))| name.as_str())
        .collect();
    let mut notes = Vec::new();
    if !others.is_empty() {
        let message = Message::new("exchange-sheets-left-out").with("sheets", others.join(", "));
        notes.push(Problem::note(message).at(Place::file(file)));
    }
    Ok((sheets.into_iter().nth(chosen).map(|(_, rows)| rows).unwrap_or_default(), notes))
}

/// Refuses the container of old Excel files and of workbooks with a password.
pub(super) fn refuse_old(file: &str, bytes: &[u8]) -> Result<(), Problem> {
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        let problem = Problem::error(Message::new("exchange-old-excel")).at(Place::file(file));
        return Err(problem.hint(Message::new("exchange-old-excel-hint")));
    }
    Ok(())
}

/// Refuses a file that unpacks to more than any codebook. The sizes it states are not believed: it is unpacked.
fn refuse_bomb(file: &str, bytes: &[u8]) -> Result<(), Problem> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(file, &error))?;
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|error| unreadable(file, &error))?;
        let unpacked =
            io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|error| unreadable(file, &error))?;
        let Some(rest) = left.checked_sub(unpacked) else {
            return refuse_large(file, usize::MAX);
        };
        left = rest;
    }
    Ok(())
}

fn sheet(file: &str, book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Row>, Problem> {
    let Some(mut cells) = cells(file, book, name)? else { return Ok(Vec::new()) };
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    for area in merged.iter().take(MAX_MERGED) {
        let Some(text) = cells.get(&area.start.0).and_then(|row| row.get(&area.start.1)).cloned() else {
            continue;
        };
        let below = (area.start.0 + 1)..=area.end.0.max(area.start.0 + 1);
        for (_, row) in cells.range_mut(below).filter(|(row, _)| **row <= area.end.0) {
            row.entry(area.start.1).or_insert_with(|| text.clone());
        }
    }
    let width = cells.values().filter_map(|row| row.keys().next_back()).max().map_or(0, |last| last + 1);
    let mut rows = Vec::new();
    for (at, mut row) in cells {
        let line = usize::try_from(at).unwrap_or(usize::MAX).saturating_add(1);
        let cells: Vec<String> = (0..width).map(|column| row.remove(&column).unwrap_or_default()).collect();
        rows.push(Row { place: Place { line, ..Place::file(file) }, cells });
    }
    Ok(rows)
}

/// The cells with anything in them, by row and column; `None` for a sheet of charts.
fn cells(file: &str, book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Option<Cells>, Problem> {
    let mut reader = match book.worksheet_cells_reader(name) {
        Ok(reader) => reader,
        Err(XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(error) => return Err(unreadable(file, &error)),
    };
    let mut cells = Cells::new();
    let mut bytes = 0;
    while let Some(cell) = reader.next_cell().map_err(|error| unreadable(file, &error))? {
        let (row, column) = cell.get_position();
        let text = worded(cell.get_value());
        let text = text.trim();
        if text.is_empty() || column >= MAX_COLUMNS {
            continue;
        }
        let line = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        refuse_long(text, &Place { line, ..Place::file(file) })?;
        bytes += text.len();
        if bytes > MAX_BYTES {
            refuse_large(file, bytes)?;
        }
        cells.entry(row).or_default().insert(column, text.replace("\r\n", "\n"));
        refuse_many(file, cells.len())?;
    }
    Ok(Some(cells))
}

fn worded(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(value) => value.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    }
}

fn unreadable(file: &str, error: &dyn std::error::Error) -> Problem {
    let message = Message::new("exchange-not-xlsx").with("reason", error.to_string());
    Problem::error(message).at(Place::file(file)).hint(Message::new("exchange-not-xlsx-hint"))
}
