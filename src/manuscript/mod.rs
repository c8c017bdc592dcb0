//! A manuscript: the thesis, article or report that a study ends in, as blocks of running text with the way back to its file.
//!
//! ```text
//! docx odt md txt tex pdf  ->  lines or paragraphs  ->  blocks: headings, paragraphs, quotations, cells, notes
//! ```
//!
//! Structure comes from the file where it has one and from layout where it has not. Nothing here knows what a claim is.

mod build;
mod document;
mod latex;
mod layout;
mod markdown;
mod pdf;
mod read;

pub use crate::ingest::Cell;
pub use read::{read, read_with_notes};

use crate::text::Span;

/// What a manuscript was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Word.
    Docx,
    /// OpenDocument text.
    Odt,
    /// Markdown.
    Md,
    /// Plain text, perhaps pulled out of a pdf.
    Txt,
    /// LaTeX.
    Tex,
    /// PDF with text in it.
    Pdf,
}

/// What a block of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A heading, with its level from 1; 0 for the title of the whole.
    Heading(u8),
    /// A paragraph of running text.
    Paragraph,
    /// A quotation set apart.
    Quotation,
    /// An item of a list, with its level from 0.
    Item(u8),
    /// A footnote or endnote.
    Note,
    /// The caption of a table or figure, its number and its title.
    Caption,
    /// A cell of a table.
    Cell(Cell),
}

/// A stretch of the text that belongs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: Kind,
    /// Where it is in the text of the manuscript; never empty, in order, not overlapping.
    pub span: Span,
}

/// Where something stands in the file, as a person finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Spot {
    /// The line, from 1; in a file of a word processor the paragraph, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The page, from 1, where the file says.
    pub page: Option<usize>,
}

/// From a byte of the text on, up to the next anchor, the text is a stretch of the file that starts at a spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// The byte of the text.
    pub at: usize,
    /// Where that is in the file.
    pub spot: Spot,
}

/// A manuscript as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manuscript {
    /// The file, as the user named it.
    pub file: String,
    /// What it was read from.
    pub source: Source,
    /// The running text: blocks in reading order, one LF between them. Lines inside a block are joined: by a space, or by
    /// nothing where a word was broken off at a line end.
    pub text: String,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The way back to the file, in order; the first is at byte 0.
    pub anchors: Vec<Anchor>,
}

impl Manuscript {
    /// Where a byte of the text stands in the file.
    #[must_use]
    pub fn spot(&self, byte: usize) -> Spot {
        let after = self.anchors.partition_point(|anchor| anchor.at <= byte);
        let Some(anchor) = self.anchors.get(after.saturating_sub(1)) else { return Spot::default() };
        let between = self.text.get(anchor.at..byte).unwrap_or_default();
        Spot { column: anchor.spot.column + between.chars().count(), ..anchor.spot }
    }

    /// The words of a block.
    #[must_use]
    pub fn words(&self, block: &Block) -> &str {
        block.span.of(&self.text)
    }
}

#[cfg(test)]
mod tests;
