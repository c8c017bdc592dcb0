//! Tables as a workbook (xlsx): a sheet a table, to sort, filter and calculate with.
//!
//! The header is the first row and frozen. Numbers are numbers; a count is two columns; text is always text, never a
//! formula or a link. Notes stand under the rows, one empty row lower. The same tables give the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::csv::{check_row, is_counted, joined};
use super::sheet_names::SheetNames;
use super::spoken::{Reasons, notes, words};
use crate::message::{Catalogue, Message, Problem};
use crate::table::{Align, Cell, Table};

/// The narrowest and the widest column, in characters; longer text wraps.
const WIDTHS: (usize, usize) = (8, 60);

/// The tables as a workbook.
///
/// # Errors
/// When a table does not fit a sheet (rows, columns, or more than 32,767 characters in a cell), or a row does not have
/// a cell for every column.
pub fn workbook(tables: &[Table], catalogue: &Catalogue) -> Result<Vec<u8>, Problem> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|error| unwritten("xlsx", &error))?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let mut names = SheetNames::default();
    for table in tables {
        for at in 0..table.rows.len() {
            check_row(table, at)?;
        }
        let title = words(&table.title, catalogue);
        let name = names.name(&title);
        let mut sheet = Sheet { sheet: book.add_worksheet(), widths: Vec::new(), catalogue };
        sheet.sheet.set_name(name).map_err(|error| unwritten(&table.name, &error))?;
        sheet.sheet.set_header(format!("&L{}", title.replace('&', "&&")));
        sheet.fill(table).map_err(|error| unwritten(&table.name, &error))?;
    }
    book.save_to_buffer().map_err(|error| unwritten("xlsx", &error))
}

/// One sheet while it is being filled.
struct Sheet<'b> {
    sheet: &'b mut Worksheet,
    widths: Vec<usize>,
    catalogue: &'b Catalogue,
}

impl Sheet<'_> {
    fn fill(&mut self, table: &Table) -> Result<(), XlsxError> {
        let counted: Vec<bool> = (0..table.columns.len()).map(|at| is_counted(table, at)).collect();
        self.header(table, &counted)?;
        let mut reasons = Reasons::default();
        for (at, row) in table.rows.iter().enumerate() {
            let line = at + 1;
            let mut column = 0;
            for (at, (cell, counted)) in row.cells.iter().zip(&counted).enumerate() {
                let depth = if at == 0 { row.depth } else { 0 };
                self.cell(line, column, cell, depth, &mut reasons)?;
                if let Cell::Count { n, .. } = cell {
                    self.number(line, column + 1, *n as f64, 0)?;
                }
                column += 1 + usize::from(*counted);
            }
        }
        self.under(table, &reasons)?;
        for (column, width) in self.widths.iter().enumerate() {
            let width = u16::try_from((width + 2).clamp(WIDTHS.0, WIDTHS.1)).unwrap_or(u16::MAX);
            self.sheet.set_column_width(column_number(column)?, width)?;
        }
        self.sheet.set_freeze_panes(1, 0)?;
        Ok(())
    }

    fn header(&mut self, table: &Table, counted: &[bool]) -> Result<(), XlsxError> {
        let mut column = 0;
        for (of, counted) in table.columns.iter().zip(counted) {
            let align = if of.align == Align::Right { FormatAlign::Right } else { FormatAlign::Left };
            let format = Format::new().set_bold().set_text_wrap().set_align(align);
            let heading = words(&of.heading, self.catalogue);
            self.text(0, column, &heading, &format)?;
            if *counted {
                let message = Message::new("table-of").with("heading", heading);
                self.text(0, column + 1, &self.catalogue.say(&message), &format)?;
            }
            column += 1 + usize::from(*counted);
        }
        Ok(())
    }

    fn cell(
        &mut self,
        row: usize,
        column: usize,
        cell: &Cell,
        depth: usize,
        reasons: &mut Reasons,
    ) -> Result<(), XlsxError> {
        let depth = u8::try_from(depth).unwrap_or(u8::MAX);
        let prose = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_indent(depth);
        match cell {
            Cell::Empty => Ok(()),
            Cell::Text(text) => self.text(row, column, text, &prose),
            Cell::Said(message) => self.text(row, column, &self.catalogue.say(message), &prose),
            Cell::List(items) => self.text(row, column, &joined(items, "; "), &prose),
            Cell::Integer(number) => self.number(row, column, *number as f64, 0),
            Cell::Number { value, .. } if !value.is_finite() => Ok(()),
            Cell::Number { value, decimals } => self.number(row, column, *value, *decimals),
            Cell::Count { k, .. } => self.number(row, column, *k as f64, 0),
            Cell::Undefined(reason) => {
                let mark = reasons.mark(reason, self.catalogue);
                self.text(row, column, &mark, &prose.set_align(FormatAlign::Right))
            }
        }
    }

    fn under(&mut self, table: &Table, reasons: &Reasons) -> Result<(), XlsxError> {
        let notes = notes(table, self.catalogue);
        let label = self.catalogue.word("table-note");
        let general = (!notes.is_empty()).then(|| format!("{label} {}", notes.join(" ")));
        for (at, note) in general.into_iter().chain(reasons.lines()).enumerate() {
            self.sheet.write_string(row_number(table.rows.len() + 2 + at)?, 0, note)?;
        }
        Ok(())
    }

    fn text(&mut self, row: usize, column: usize, text: &str, format: &Format) -> Result<(), XlsxError> {
        let widest = text.lines().map(UnicodeWidthStr::width).max().unwrap_or(0);
        self.widen(column, widest);
        self.sheet.write_string_with_format(row_number(row)?, column_number(column)?, text, format)?;
        Ok(())
    }

    fn number(&mut self, row: usize, column: usize, value: f64, decimals: usize) -> Result<(), XlsxError> {
        let zeros = if decimals == 0 { "0".to_owned() } else { format!("0.{}", "0".repeat(decimals)) };
        let format = Format::new().set_num_format(zeros).set_align(FormatAlign::Top);
        self.widen(column, self.catalogue.language().number(value, decimals).len());
        self.sheet.write_number_with_format(row_number(row)?, column_number(column)?, value, &format)?;
        Ok(())
    }

    fn widen(&mut self, column: usize, width: usize) {
        if self.widths.len() <= column {
            self.widths.resize(column + 1, 0);
        }
        if let Some(widest) = self.widths.get_mut(column) {
            *widest = (*widest).max(width);
        }
    }
}

fn row_number(row: usize) -> Result<u32, XlsxError> {
    u32::try_from(row).map_err(|_| XlsxError::RowColumnLimitError)
}

fn column_number(column: usize) -> Result<u16, XlsxError> {
    u16::try_from(column).map_err(|_| XlsxError::RowColumnLimitError)
}

fn unwritten(table: &str, error: &XlsxError) -> Problem {
    let message = Message::new("table-not-written").with("table", table).with("reason", error.to_string());
    Problem::error(message).hint(Message::new("table-not-written-hint"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::testing::{any_table, theme_table};
    use crate::message::Language;
    use calamine::{Data, Reader, Xlsx};
    use proptest::prelude::*;
    use std::io::Cursor;

    fn opened(bytes: Vec<u8>) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(bytes)).unwrap()
    }

    #[test]
    fn a_sheet_a_table_with_numbers_as_numbers() {
        let tables = [theme_table(), theme_table()];
        let mut book = opened(workbook(&tables, &Catalogue::new(Language::Nl)).unwrap());
        assert_eq!(book.sheet_names(), ["Thema's bij | respondenten", "Thema's bij | respondenten (2)"]);
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let row = |at: usize| -> Vec<Data> { sheet.rows().nth(at).unwrap().to_vec() };
        let words = |text: &str| Data::String(text.to_owned());
        assert_eq!(row(0)[1..3], [words("Aantal"), words("Aantal (van)")]);
        assert_eq!(row(1)[1..4], [Data::Float(7.0), Data::Float(8.0), words("R1; R2; R5")]);
        assert_eq!(row(2)[4], Data::Float(-0.123_456));
        assert_eq!(row(3)[0], words("=SOM(A1)"));
        assert_eq!(row(3)[4], words("– (a)"));
        assert_eq!(row(4), vec![Data::Empty; 6]);
        let note = row(5)[0].to_string();
        assert!(note.starts_with("Noot. "), "{note}");
        assert!(row(6)[0].to_string().starts_with("(a) "));
        assert!(book.worksheet_formula("Thema's bij | respondenten").unwrap().is_empty());
    }

    #[test]
    fn the_same_tables_give_the_same_bytes() {
        let catalogue = Catalogue::new(Language::En);
        let first = workbook(&[theme_table()], &catalogue).unwrap();
        // The moment of creation in the file has a resolution of one second.
        std::thread::sleep(std::time::Duration::from_millis(1100));
        assert!(first == workbook(&[theme_table()], &catalogue).unwrap());
    }

    #[test]
    fn a_cell_that_is_too_long_is_refused_with_a_way_out() {
        let mut table = theme_table();
        table.rows[0].cells[0] = Cell::text("a".repeat(32_768));
        let problem = workbook(&[table], &Catalogue::new(Language::En)).unwrap_err();
        assert!(problem.hint.is_some());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        /// Whatever stands in a text cell, a spreadsheet reads that text.
        #[test]
        fn text_comes_back_as_text(table in any_table()) {
            let mut book = opened(workbook(std::slice::from_ref(&table), &Catalogue::new(Language::Nl)).unwrap());
            let sheet = book.worksheet_range_at(0).unwrap().unwrap();
            for (at, row) in table.rows.iter().enumerate() {
                if let Some(Cell::Text(text)) = row.cells.first() {
                    let line = u32::try_from(at + 1).unwrap();
                    let found = sheet.get_value((line, 0)).map(ToString::to_string).unwrap_or_default();
                    prop_assert_eq!(&found, text);
                }
            }
        }
    }
}
