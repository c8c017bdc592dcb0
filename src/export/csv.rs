//! A table as comma-separated values, for programs.
//!
//! RFC 4180 with LF: UTF-8 without a byte order mark, column names that are never translated, numbers in full with a
//! point. What the reader of such a file must know:
//!
//! - a count is two columns, `name` and `name_n`, where any row of the column has one;
//! - a list is joined by `;`, with `\;` and `\\` for those characters inside an item;
//! - a value that is not there is empty, its reason is not in the file;
//! - text that a spreadsheet would run as a formula (it starts with `=`, `+`, `-`, `@`, a tab or a line end) has an
//!   apostrophe before it; numbers, negative ones too, are left alone;
//! - when any row stands deeper than the others, the first column is `depth`; a flat table has no such column.

use crate::message::{Catalogue, Message, Problem};
use crate::table::{Cell, Table};

/// The table as comma-separated values; the catalogue words cells that Codeboom itself says.
///
/// # Errors
/// When a row does not have a cell for every column.
pub fn csv(table: &Table, catalogue: &Catalogue) -> Result<String, Problem> {
    let counted: Vec<bool> = (0..table.columns.len()).map(|at| is_counted(table, at)).collect();
    let deep = table.rows.iter().any(|row| row.depth > 0);
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    let mut header: Vec<String> = if deep { vec!["depth".to_owned()] } else { Vec::new() };
    for (column, counted) in table.columns.iter().zip(&counted) {
        header.push(guarded(&column.name));
        if *counted {
            header.push(guarded(&format!("{}_n", column.name)));
        }
    }
    writer.write_record(&header).map_err(|error| unwritten(table, &error))?;
    for (at, row) in table.rows.iter().enumerate() {
        check_row(table, at)?;
        let mut record: Vec<String> = if deep { vec![row.depth.to_string()] } else { Vec::new() };
        for (cell, counted) in row.cells.iter().zip(&counted) {
            record.push(field(cell, catalogue));
            if *counted {
                record.push(if let Cell::Count { n, .. } = cell { n.to_string() } else { String::new() });
            }
        }
        writer.write_record(&record).map_err(|error| unwritten(table, &error))?;
    }
    let bytes = writer.into_inner().map_err(|error| unwritten(table, &error))?;
    String::from_utf8(bytes).map_err(|error| unwritten(table, &error))
}

/// Whether any row of a column has a count.
pub(super) fn is_counted(table: &Table, column: usize) -> bool {
    table.rows.iter().any(|row| matches!(row.cells.get(column), Some(Cell::Count { .. })))
}

/// Refuses a row that does not have a cell for every column.
pub(super) fn check_row(table: &Table, at: usize) -> Result<(), Problem> {
    let found = table.rows.get(at).map_or(0, |row| row.cells.len());
    if found == table.columns.len() {
        return Ok(());
    }
    let message = Message::new("table-ragged").with("table", &table.name).with("row", at + 1);
    Err(Problem::error(message.with("found", found).with("expected", table.columns.len())))
}

/// The items of a list in one field.
pub(super) fn joined(items: &[String], separator: &str) -> String {
    let items: Vec<String> = items.iter().map(|item| item.replace('\\', r"\\").replace(';', r"\;")).collect();
    items.join(separator)
}

fn field(cell: &Cell, catalogue: &Catalogue) -> String {
    match cell {
        Cell::Empty | Cell::Undefined(_) => String::new(),
        Cell::Text(text) => guarded(text),
        Cell::Said(message) => guarded(&catalogue.say(message)),
        Cell::Integer(number) => number.to_string(),
        Cell::Number { value, .. } if !value.is_finite() => String::new(),
        Cell::Number { value, .. } => value.to_string(),
        Cell::Count { k, .. } => k.to_string(),
        Cell::List(items) => guarded(&joined(items, ";")),
    }
}

/// Text with an apostrophe before what a spreadsheet would run as a formula. Text that has the apostrophe already
/// gets another, so that taking one away gives every text back.
fn guarded(text: &str) -> String {
    let formula = text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if formula { format!("'{text}") } else { text.to_owned() }
}

fn unwritten(table: &Table, error: &dyn std::error::Error) -> Problem {
    let message = Message::new("table-not-written").with("table", &table.name);
    Problem::error(message.with("reason", error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::testing::{any_table, theme_table};
    use crate::message::Language;
    use insta::assert_snapshot;
    use proptest::prelude::*;

    fn parsed(text: &str) -> Vec<Vec<String>> {
        let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
        reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
    }

    #[test]
    fn names_are_not_translated_and_numbers_are_full() {
        let text = csv(&theme_table(), &Catalogue::new(Language::Nl)).unwrap();
        assert_snapshot!(text, @r"
        depth,name,k,k_n,respondents,change,segments
        0,Vertrouwen in de hulpverlener,7,8,R1;R2;R5,5.75,1204
        1,Cliënt_gericht,0,8,,-0.123456,3
        0,'=SOM(A1),,,R\;1;R2,,0
        ");
    }

    #[test]
    fn formulas_are_text_and_negative_numbers_are_numbers() {
        for text in ["=1+1", "+31", "-x", "@a", "\tb", "'=c"] {
            assert_eq!(guarded(text), format!("'{text}"));
        }
        assert_eq!(guarded("'s middags"), "'s middags");
        let number = Cell::Number { value: -0.25, decimals: 1 };
        assert_eq!(field(&number, &Catalogue::new(Language::Nl)), "-0.25");
    }

    #[test]
    fn a_row_with_a_cell_too_many_is_refused() {
        let mut table = theme_table();
        table.push(vec![Cell::Empty]);
        let problem = csv(&table, &Catalogue::new(Language::En)).unwrap_err();
        assert_snapshot!(problem, @"The table themes cannot be written: row 4 has 1 of 5 cells.");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// A csv reader gives every cell back, value for value.
        #[test]
        fn parses_back_to_the_same_cells(table in any_table()) {
            let catalogue = Catalogue::new(Language::Nl);
            let text = csv(&table, &catalogue).unwrap();
            prop_assert!(!text.contains("\r\n") && text.ends_with('\n'));
            let records = parsed(&text);
            prop_assert_eq!(records.len(), table.rows.len() + 1);
            let deep = usize::from(records[0][0] == "depth");
            for (record, row) in records[1..].iter().zip(&table.rows) {
                let mut fields = record[deep..].iter();
                for (at, cell) in row.cells.iter().enumerate() {
                    let field = fields.next().unwrap();
                    match cell {
                        Cell::Integer(number) => prop_assert_eq!(field.parse::<usize>().unwrap(), *number),
                        Cell::Number { value, .. } => prop_assert_eq!(field.parse::<f64>().unwrap(), *value),
                        Cell::Count { k, n } => {
                            prop_assert_eq!(field.parse::<usize>().unwrap(), *k);
                            prop_assert_eq!(fields.next().unwrap().parse::<usize>().unwrap(), *n);
                        }
                        Cell::Text(text) => {
                            let stripped = field.strip_prefix('\'').filter(|_| guarded(text) != *text);
                            prop_assert_eq!(stripped.unwrap_or(field), text);
                        }
                        _ => {}
                    }
                    if is_counted(&table, at) && !matches!(cell, Cell::Count { .. }) {
                        prop_assert_eq!(fields.next().unwrap(), "");
                    }
                }
                prop_assert_eq!(fields.next(), None);
            }
        }
    }
}
