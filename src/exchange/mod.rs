//! Other programs' files: codebooks from csv and spreadsheets, and an interview guide from a document's paragraphs.
//!
//! ```text
//! bytes -> rows        separated (csv, tab), spreadsheet (xlsx)
//! rows  -> Codebook    columns by their headings, Dutch or English, in any order
//! Codebook -> Table    every field a column; what is read back is what was written
//! paragraphs -> Guide  headings, questions and probes, with a stub of a codebook
//! ```
//!
//! What a file holds beyond what is understood is named in a note, and one bad row never stops the others. Nothing
//! is read from disk here; `take_in` alone makes what came in the study's, as an act.

mod codebook_file;
mod codebook_table;
mod columns;
mod entries;
mod guide;
mod guide_lines;
mod guide_reading;
mod ids;
mod import;
mod paths;
mod phrases;
mod rows;
mod separated;
mod spreadsheet;
mod take_in;
#[cfg(test)]
mod tests;
mod ties;
mod values;

pub use codebook_table::codebook_table;
pub use guide::{GuideParagraph, guide_from_paragraphs};
pub use take_in::{Taken, take_in};

use crate::codebook::Codebook;
use crate::ingest::decode_text;
use crate::message::{Message, Place, Problem};

/// A codebook read from another program's file, with what must be known about the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The themes and codes.
    pub codebook: Codebook,
    /// Rows that were skipped, columns that were left out, defaults that were taken.
    pub notes: Vec<Problem>,
}

/// Reads a codebook from a text file with columns: separated by commas, semicolons or tabs, in UTF-8, UTF-16 or
/// Windows-1252. Codes that `taken` already has are left out, each with a warning; ids never clash with its ids.
///
/// Columns are recognised by their headings, Dutch or English: `code`, `tag` or `naam`; `theme`, `definitie`, `wel`,
/// `niet`, `voorbeeld` and so on. An imported code is deductive unless the file says otherwise.
///
/// # Errors
/// When the file has no column with names of codes, or is too large to be a codebook.
pub fn codebook_from_csv(file: &str, bytes: &[u8], taken: &Codebook) -> Result<Imported, Problem> {
    if bytes.starts_with(b"PK\x03\x04") {
        return codebook_from_xlsx(file, bytes, taken);
    }
    spreadsheet::refuse_old(file, bytes)?;
    let (text, encoding) = decode_text(bytes);
    let (rows, mut notes) = separated::rows(file, &text)?;
    if encoding != "UTF-8" {
        let message = Message::new("exchange-decoded").with("encoding", encoding);
        notes.insert(0, Problem::note(message).at(Place::file(file)));
    }
    finished(codebook_file::codebook(file, &rows, taken)?, notes)
}

/// Reads a codebook from a workbook (xlsx): the first sheet that has a column with names of codes.
///
/// # Errors
/// When no sheet has such a column, when the file is not a workbook that can be read, or when it is too large.
pub fn codebook_from_xlsx(file: &str, bytes: &[u8], taken: &Codebook) -> Result<Imported, Problem> {
    let (rows, notes) = spreadsheet::rows(file, bytes)?;
    finished(codebook_file::codebook(file, &rows, taken)?, notes)
}

fn finished(imported: Imported, mut notes: Vec<Problem>) -> Result<Imported, Problem> {
    notes.extend(imported.notes);
    Ok(Imported { notes, ..imported })
}
