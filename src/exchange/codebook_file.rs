//! From rows to a codebook: finds the headings, reads the entries below them, takes them in.

use std::collections::BTreeMap;

use super::Imported;
use super::columns::{self, Columns, Field};
use super::entries::{entries, kind, split_paths};
use super::import::Import;
use super::rows::Row;
use super::values::is_number;
use crate::codebook::Codebook;
use crate::message::{Message, Place, Problem};

/// How many columns found are named when none is a code's name.
const SHOWN: usize = 12;

/// The codebook in the rows of a file.
pub(super) fn codebook(file: &str, rows: &[Row], taken: &Codebook) -> Result<Imported, Problem> {
    let Some((above, header, below)) = columns::header(rows).and_then(|at| {
        let (above, rest) = rows.split_at_checked(at)?;
        rest.split_first().map(|(header, below)| (above, header, below))
    }) else {
        return Err(no_names(file, rows));
    };
    let mut notes = Vec::new();
    if above.iter().any(|row| !row.is_blank()) {
        let message = Message::new("exchange-above-header").with("line", header.place.line);
        notes.push(Problem::note(message).at(Place::file(file)));
    }
    let mut columns = Columns::read(&header.cells);
    let own = is_own(&columns, below);
    if !own {
        columns.leave_out(Field::Kind, &header.cells);
    }
    if !columns.left_out.is_empty() {
        let message = Message::new("exchange-columns-left-out").with("columns", columns.left_out.join(", "));
        notes.push(Problem::note(message).at(header.place.clone()));
    }
    let mut entries = entries(below, &columns, header.cells.len(), &mut notes);
    let flat = !own && !columns.has(Field::Themes) && !columns.has(Field::Parent);
    if let Some(separator) = if flat { split_paths(&mut entries) } else { None } {
        let message = Message::new("exchange-paths-read").with("separator", separator.to_string());
        notes.push(Problem::note(message).at(Place::file(file)));
    }
    let by_number = !own && below.iter().filter_map(|row| columns.text(row, Field::Id)).all(is_number);
    let mut import =
        Import { columns, taken, own, by_number, book: Codebook::default(), notes, ids: BTreeMap::new() };
    import.fill(&entries);
    import.notes.sort_by_key(|note| note.place.as_ref().map_or(0, |place| place.line));
    Ok(Imported { codebook: import.book, notes: import.notes })
}

/// Whether Codeboom wrote the file: every row says that it is a theme or a code.
fn is_own(columns: &Columns, rows: &[Row]) -> bool {
    let mut rows = rows.iter().filter(|row| !row.is_blank());
    columns.has(Field::Kind) && rows.all(|row| kind(columns.text(row, Field::Kind)).is_some())
}

fn no_names(file: &str, rows: &[Row]) -> Problem {
    let Some(first) = rows.iter().find(|row| !row.is_blank()) else {
        let problem = Problem::error(Message::new("exchange-empty")).at(Place::file(file));
        return problem.hint(Message::new("exchange-no-names-hint"));
    };
    let shown: Vec<String> =
        first.cells.iter().filter(|cell| !cell.is_empty()).take(SHOWN).map(|cell| shortened(cell)).collect();
    let message = Message::new("exchange-no-names").with("found", shown.join(", "));
    Problem::error(message).at(first.place.clone()).hint(Message::new("exchange-no-names-hint"))
}

fn shortened(cell: &str) -> String {
    match cell.char_indices().nth(40) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    }
}
