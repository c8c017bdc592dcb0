//! Rows from text with columns: commas, semicolons or tabs, found by trying.

use super::columns::{self, Columns};
use super::rows::{MAX_ROWS, Row, refuse_large, refuse_long, refuse_many};
use crate::message::{Message, Place, Problem};

/// The separators, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The most characters of a line that are shown with a problem.
const EXCERPT: usize = 160;

/// The rows of a text, and a warning when its quotation marks do not come in pairs.
///
/// The separator is the one that makes most headings recognisable and the rows most alike.
pub(super) fn rows(file: &str, text: &str) -> Result<(Vec<Row>, Vec<Problem>), Problem> {
    refuse_large(file, text.len())?;
    let chosen = match declared(text) {
        Some(separator) => parsed(file, text, separator)?,
        None => likeliest(file, text)?,
    };
    refuse_many(file, chosen.len())?;
    for row in &chosen {
        for cell in &row.cells {
            refuse_long(cell, &row.place)?;
        }
    }
    let mut notes = Vec::new();
    if text.matches('"').count() % 2 == 1 {
        let message = Message::new("exchange-odd-quotes");
        let hint = Message::new("exchange-odd-quotes-hint");
        notes.push(Problem::warning(message).at(Place::file(file)).hint(hint));
    }
    Ok((chosen, notes))
}

/// The separator that Excel's own first line `sep=;` names.
fn declared(text: &str) -> Option<u8> {
    let separator = text.lines().next()?.trim_matches('"').strip_prefix("sep=")?;
    SEPARATORS.into_iter().find(|known| separator.as_bytes() == [*known])
}

fn likeliest(file: &str, text: &str) -> Result<Vec<Row>, Problem> {
    let mut best = (Vec::new(), None);
    for separator in SEPARATORS {
        let rows = parsed(file, text, separator)?;
        let header = rows.get(columns::header(&rows).unwrap_or(0));
        let header = header.map_or(&[][..], |row| &row.cells);
        let alike = rows.iter().filter(|row| row.cells.len() == header.len()).count();
        let score = Some((Columns::read(header).recognised(), alike, header.len()));
        if score > best.1 {
            best = (rows, score);
        }
    }
    Ok(best.0)
}

fn parsed(file: &str, text: &str, separator: u8) -> Result<Vec<Row>, Problem> {
    let mut builder = csv::ReaderBuilder::new();
    let mut reader =
        builder.has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let (mut line, mut counted) = (1, 0);
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(file, &error))?;
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(counted);
        let rest = text.get(start..).unwrap_or_default();
        let start = start + rest.len() - rest.trim_start_matches('\n').len();
        line += text.get(counted..start).unwrap_or_default().matches('\n').count();
        counted = start;
        let excerpt = text.get(start..).and_then(|rest| rest.lines().next()).map(beginning);
        let place = Place { file: file.to_owned(), line, column: 0, excerpt };
        rows.push(Row {
            place,
            cells: record.iter().map(|cell| unguarded(cell.trim()).to_owned()).collect(),
        });
        if rows.len() > MAX_ROWS {
            break;
        }
    }
    Ok(rows)
}

/// As much of a line as is shown with a problem.
fn beginning(line: &str) -> String {
    line.chars().take(EXCERPT).collect()
}

/// A cell without the apostrophe that keeps spreadsheets from running it as a formula.
fn unguarded(cell: &str) -> &str {
    let formula = |rest: &&str| rest.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\n']);
    cell.strip_prefix('\'').filter(formula).unwrap_or(cell)
}

fn unreadable(file: &str, error: &csv::Error) -> Problem {
    let message = Message::new("exchange-unreadable").with("reason", error.to_string());
    Problem::error(message).at(Place::file(file))
}

#[cfg(test)]
mod tests {
    use super::rows;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let (rows, _) = rows("x.csv", text).unwrap();
        rows.into_iter().map(|row| (row.place.line, row.cells)).collect()
    }

    #[test]
    fn lines_are_those_of_the_file() {
        let found = read("code,definitie\n\nA,\"een\ntwee\"\n\nB,drie\n");
        let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [1, 3, 6]);
        assert_eq!(found[1].1, ["A", "een\ntwee"]);
    }

    #[test]
    fn the_separator_is_found() {
        assert_eq!(read("code;definitie\nA;een, twee, drie\n")[1].1, ["A", "een, twee, drie"]);
        assert_eq!(read("code\tdefinitie\nA\teen; twee\n")[1].1, ["A", "een; twee"]);
        assert_eq!(read("naam\nKaders, richtlijnen en protocollen\nTijd\n")[1].1.len(), 1);
        assert_eq!(read("sep=;\ncode;wel\nA;b,c\n")[2].1, ["A", "b,c"]);
    }

    #[test]
    fn an_apostrophe_before_a_formula_goes_and_others_stay() {
        assert_eq!(read("code,wel\n'=A,'s middags\n''-B,\n")[1].1, ["=A", "'s middags"]);
        assert_eq!(read("code,wel\n''-B,\n")[1].1, ["'-B", ""]);
    }
}
