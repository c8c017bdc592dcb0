//! A file to a manuscript: what kind of file it is decides who reads it.

use super::build::Builder;
use super::{Manuscript, Source, document, latex, layout, markdown, pdf};
use crate::ingest::{self, Contents, Format};
use crate::message::{Message, Place, Problem};

/// The most megabytes that a manuscript may be.
const MEGABYTES: usize = 100;

/// Reads a manuscript from the bytes of a file.
///
/// # Errors
/// When it is no document that can be read.
pub fn read(file: &str, bytes: &[u8]) -> Result<Manuscript, Problem> {
    read_with_notes(file, bytes).map(|(manuscript, _)| manuscript)
}

/// Reads a manuscript, and says what was guessed or not followed: an encoding, a file that LaTeX takes in.
///
/// # Errors
/// When it is no document that can be read.
pub fn read_with_notes(file: &str, bytes: &[u8]) -> Result<(Manuscript, Vec<Problem>), Problem> {
    if bytes.len() > MEGABYTES * 1024 * 1024 {
        let message = Message::new("manuscript-too-large").with("megabytes", MEGABYTES);
        let problem = Problem::error(message).hint(Message::new("manuscript-too-large-hint"));
        return Err(problem.at(Place::file(file)));
    }
    if bytes.trim_ascii_start().starts_with(b"%PDF-") {
        return read_pdf(file, bytes).map(|manuscript| (manuscript, Vec::new()));
    }
    let (builder, source, notes) = match ingest::contents(file, bytes).map_err(of_manuscript)? {
        Contents::Paragraphs(Format::Odt, paragraphs) => {
            (document::read(&paragraphs), Source::Odt, Vec::new())
        }
        Contents::Paragraphs(_, paragraphs) => (document::read(&paragraphs), Source::Docx, Vec::new()),
        Contents::Text(text, note) => {
            let (builder, source, mut notes) = read_text(file, &text);
            notes.extend(note);
            (builder, source, notes)
        }
    };
    let manuscript = builder.finish(file, source);
    if manuscript.blocks.is_empty() {
        let problem = Problem::error(Message::new("ingest-empty")).hint(Message::new("ingest-empty-hint"));
        return Err(of_manuscript(problem).at(Place::file(file)));
    }
    Ok((manuscript, notes))
}

/// What could not be read, with advice about manuscripts where that about transcripts does not fit.
fn of_manuscript(problem: Problem) -> Problem {
    let advice = match problem.hint.as_ref().map(|hint| hint.id) {
        Some("ingest-expected") => "manuscript-expected",
        Some("ingest-empty-hint") => "manuscript-empty-hint",
        _ => return problem,
    };
    problem.hint(Message::new(advice))
}

fn read_text(file: &str, text: &str) -> (Builder, Source, Vec<Problem>) {
    match source_of(file, text) {
        Source::Tex => {
            let (builder, notes) = latex::read(file, text);
            (builder, Source::Tex, notes)
        }
        Source::Md => (markdown::read(text), Source::Md, Vec::new()),
        _ => (layout::read(text), Source::Txt, Vec::new()),
    }
}

/// What kind of text a file is: by its name, and by its marks when the name does not tell.
fn source_of(file: &str, text: &str) -> Source {
    let name = file.to_ascii_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let is_heading = |line: &str| line.starts_with("# ") || line.starts_with("## ");
    if ends(&[".tex", ".ltx"]) || (!ends(&[".txt", ".md"]) && text.contains("\\begin{document}")) {
        Source::Tex
    } else if ends(&[".md", ".markdown", ".qmd", ".rmd"])
        || (!ends(&[".txt"]) && text.lines().any(is_heading))
    {
        Source::Md
    } else {
        Source::Txt
    }
}

/// The text of a pdf, read by its layout as any text is.
fn read_pdf(file: &str, bytes: &[u8]) -> Result<Manuscript, Problem> {
    let refused = |message: &'static str, hint: &'static str| {
        Problem::error(Message::new(message)).hint(Message::new(hint)).at(Place::file(file))
    };
    match pdf::text(bytes) {
        Ok(text) => Ok(layout::read(&text).finish(file, Source::Pdf)),
        Err(pdf::Unread::NoText) => {
            Err(refused("manuscript-pdf-without-text", "manuscript-pdf-without-text-hint"))
        }
        Err(pdf::Unread::Unreadable) => {
            Err(refused("manuscript-pdf-unreadable", "manuscript-pdf-unreadable-hint"))
        }
    }
}
