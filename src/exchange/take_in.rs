//! Taking a codebook or an interview guide into a study, whatever kind of file it is.

use std::path::Path;

use super::{GuideParagraph, codebook_from_csv, codebook_from_xlsx, guide_from_paragraphs};
use crate::codebook::{Codebook, Guide};
use crate::ingest;
use crate::message::{Message, Place, Problem};
use crate::study::{Author, Study, adopt_codebook, adopt_guide, read_codebook, read_guide};

/// What was taken in.
#[derive(Debug)]
pub struct Taken {
    /// How much, in a sentence.
    pub said: Message,
    /// What was left out or assumed.
    pub notes: Vec<Problem>,
}

/// What a file holds.
#[derive(Default)]
struct Found {
    book: Codebook,
    guide: Option<Guide>,
    notes: Vec<Problem>,
}

/// Takes a codebook (toml, csv, xlsx) or an interview guide (toml, docx, odt, txt, md) into a study.
///
/// # Errors
/// When the file cannot be read as either, the study has another guide already, or the log cannot be written. Of several
/// faults in one file the last is the error; the others are among [`Study::problems`].
pub fn take_in(study: &mut Study, author: &Author, file: &str, bytes: &[u8]) -> Result<Taken, Problem> {
    let found = read(study, file, bytes)?;
    let (themes, codes) = (found.book.themes.len(), found.book.codes.len());
    let questions = found.guide.as_ref().map_or(0, |guide| guide.questions.len());
    if let Some(guide) = found.guide {
        adopt_guide(study, author, guide)?;
    }
    let mut notes = found.notes;
    let known = adopt_codebook(study, author, found.book)?;
    let said = Message::new("codebook-imported")
        .with("themes", themes)
        .with("codes", codes)
        .with("questions", questions)
        .with("known", known.len());
    notes.extend(known);
    Ok(Taken { said, notes })
}

/// Reads a codebook or guide by what the file is.
fn read(study: &mut Study, file: &str, bytes: &[u8]) -> Result<Found, Problem> {
    let extension =
        Path::new(file).extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    let taken = &study.state.codebook;
    match extension.as_str() {
        "toml" => read_toml(study, file, bytes),
        "csv" | "tsv" => {
            let imported = codebook_from_csv(file, bytes, taken)?;
            Ok(Found { book: imported.codebook, notes: imported.notes, guide: None })
        }
        "xlsx" | "xls" => {
            let imported = codebook_from_xlsx(file, bytes, taken)?;
            Ok(Found { book: imported.codebook, notes: imported.notes, guide: None })
        }
        "docx" | "odt" | "txt" | "md" => {
            let paragraphs = ingest::paragraphs(file, bytes)?;
            let paragraphs: Vec<_> = paragraphs.into_iter().map(guide_paragraph).collect();
            let (guide, book) = guide_from_paragraphs(&paragraphs, study.settings.language)?;
            Ok(Found { book, guide: Some(guide), notes: Vec::new() })
        }
        _ => {
            let message = Message::new("codebook-import-format").with("file", file);
            Err(Problem::error(message).hint(Message::new("codebook-import-format-hint")))
        }
    }
}

fn guide_paragraph(paragraph: ingest::Paragraph) -> GuideParagraph {
    GuideParagraph {
        text: paragraph.text,
        heading: paragraph.heading,
        list: paragraph.list.is_some(),
        cell: paragraph.cell.map(|cell| (cell.row, cell.column)),
    }
}

/// A codebook or guide in Codeboom's own form.
fn read_toml(study: &mut Study, file: &str, bytes: &[u8]) -> Result<Found, Problem> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        let hint = Message::new("study-not-utf8-hint");
        let message = Message::new("study-not-utf8").with("file", file);
        return Err(Problem::error(message).at(Place::file(file)).hint(hint));
    };
    if text.contains("[[question]]") {
        return Ok(Found { guide: Some(read_guide(file, text)?), ..Found::default() });
    }
    let mut problems = match read_codebook(file, text) {
        Ok(book) => return Ok(Found { book, ..Found::default() }),
        Err(problems) => problems,
    };
    let last = problems.pop();
    study.problems.extend(problems);
    Err(last.unwrap_or_else(|| Problem::error(Message::new("codebook-import-format").with("file", file))))
}
