//! Files to paragraphs: what a word processor or an editor shows, without saying who speaks.
//!
//! Word and OpenDocument files share a walk over XML ([`xml`]) and a [`collect`]or of paragraphs; plain text and
//! Markdown are cut at their line ends. Headings, lists, tables and notes are marked, for those who build on them.

mod archive;
mod collect;
mod docx;
mod odt;
mod plain;
mod styles;
mod xml;

use self::archive::{Archive, Package};
use super::Format;
use super::received::{Container, Decoded, container, decode, refuse_markup};
use crate::message::Problem;

pub(super) use plain::heading as markdown_heading;

/// A paragraph of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// The words; a line break inside the paragraph is an LF, a tab a tab.
    pub text: String,
    /// The level of a heading, 0 for a title; `None` for other paragraphs.
    pub heading: Option<u8>,
    /// The level in a list, from 0; `None` outside lists.
    pub list: Option<u8>,
    /// The cell of the table it stands in.
    pub cell: Option<Cell>,
    /// Whether it is a footnote or endnote; those come last.
    pub note: bool,
    /// What its style says it is.
    pub look: Option<Look>,
    /// Whether all of it is bold.
    pub strong: bool,
    /// Whether its left margin is moved in.
    pub set_in: bool,
    /// Where in the text pages begin.
    pub pages: Vec<PageBreak>,
}

/// What the style of a paragraph says it is, apart from headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A quotation set apart.
    Quotation,
    /// The caption of a table or figure.
    Caption,
    /// A line of a table of contents.
    Contents,
}

/// A page that begins inside a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageBreak {
    /// The byte of the text before which it begins.
    pub at: usize,
    /// Whether the program that saved the file found it there, or the author asked for it.
    pub found: bool,
}

impl Paragraph {
    /// A paragraph of plain words.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            heading: None,
            list: None,
            cell: None,
            note: false,
            look: None,
            strong: false,
            set_in: false,
            pages: Vec::new(),
        }
    }
}

/// A place in a table, everything counted from 0; a table inside a cell belongs to that cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell {
    /// Which table of the document.
    pub table: usize,
    /// The row.
    pub row: usize,
    /// The column; a merged cell counts once.
    pub column: usize,
}

/// A file as far as it is known before anybody looks for speakers.
pub(super) struct Document {
    /// The format it turned out to be.
    pub(super) format: Format,
    /// The encoding of its characters.
    pub(super) encoding: &'static str,
    /// What is to be said about the encoding.
    pub(super) note: Option<Problem>,
    /// The contents.
    pub(super) body: Body,
}

/// The contents of a document.
pub(super) enum Body {
    /// Plain text, Markdown or cues: the whole text as it is.
    Text(String),
    /// The paragraphs of a word processor.
    Paragraphs(Vec<Paragraph>),
}

/// Opens a file by what is in it; the name only tells Markdown from plain text where both are possible.
pub(super) fn open(file_name: &str, bytes: &[u8]) -> Result<Document, Problem> {
    match container(bytes)? {
        Container::Zip => open_archive(bytes),
        Container::Text => {
            let Decoded { text, encoding, note } = decode(bytes)?;
            refuse_markup(&text)?;
            let format = plain::format(file_name, &text);
            Ok(Document { format, encoding, note, body: Body::Text(text) })
        }
    }
}

fn open_archive(bytes: &[u8]) -> Result<Document, Problem> {
    let mut archive = Archive::open(bytes)?;
    let (format, paragraphs) = match archive.package()? {
        Package::Docx(main) => (Format::Docx, docx::paragraphs(&mut archive, &main)?),
        Package::Odt => (Format::Odt, odt::paragraphs(&mut archive)?),
    };
    Ok(Document { format, encoding: "UTF-8", note: None, body: Body::Paragraphs(paragraphs) })
}

/// The paragraphs of an opened document.
pub(super) fn paragraphs_of(document: Document) -> Vec<Paragraph> {
    match document.body {
        Body::Paragraphs(paragraphs) => paragraphs,
        Body::Text(text) => plain::paragraphs(&text, document.format),
    }
}

#[cfg(test)]
mod tests;
