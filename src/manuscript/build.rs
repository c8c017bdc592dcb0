//! Puts a manuscript together: blocks with one LF between them, and an anchor wherever the text and the file part ways.

use unicode_normalization::char::{compose, is_combining_mark};

use super::{Anchor, Block, Kind, Manuscript, Source, Spot};
use crate::text::Span;

/// A manuscript in the making.
#[derive(Debug, Default)]
pub(super) struct Builder {
    text: String,
    blocks: Vec<Block>,
    anchors: Vec<Anchor>,
    /// The kind of the block that is being filled.
    kind: Option<Kind>,
    /// Where its words begin; nothing before the first of them.
    start: Option<usize>,
    /// Where the next character stands when text and file run on together.
    expected: Spot,
    /// Whether white space stands before the next character.
    space: bool,
    tables: usize,
}

impl Builder {
    /// Ends the block that is being filled and begins another.
    pub(super) fn open(&mut self, kind: Kind) {
        self.close();
        self.kind = Some(kind);
    }

    /// Ends the block that is being filled; one without words is none.
    pub(super) fn close(&mut self) {
        if let (Some(kind), Some(start)) = (self.kind.take(), self.start.take()) {
            self.blocks.push(Block { kind, span: Span::new(start, self.text.len()) });
        }
        self.space = false;
    }

    /// Adds words that stand at a spot; any white space among them is one space.
    pub(super) fn put(&mut self, words: &str, at: Spot) {
        let mut spot = at;
        for c in words.chars() {
            if c.is_whitespace() {
                self.space = true;
            } else if !is_silent(c) {
                self.push(c, spot);
            }
            spot.column += 1;
        }
    }

    /// A line end, or whatever else keeps words apart.
    pub(super) fn space(&mut self) {
        self.space = true;
    }

    /// The number of a table that begins here.
    pub(super) fn table(&mut self) -> usize {
        self.tables += 1;
        self.tables - 1
    }

    /// The blocks that are closed.
    pub(super) fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The words of the block that was closed last.
    pub(super) fn last_words(&self) -> &str {
        self.blocks.last().map_or("", |block| block.span.of(&self.text))
    }

    /// Says of a closed block what it turned out to be.
    pub(super) fn turn_closed(&mut self, index: usize, kind: Kind) {
        if let Some(block) = self.blocks.get_mut(index) {
            block.kind = kind;
        }
    }

    /// The words of a closed block.
    pub(super) fn words(&self, index: usize) -> &str {
        self.blocks.get(index).map_or("", |block| block.span.of(&self.text))
    }

    /// The manuscript.
    pub(super) fn finish(mut self, file: &str, source: Source) -> Manuscript {
        self.close();
        Manuscript {
            file: file.to_owned(),
            source,
            text: self.text,
            blocks: self.blocks,
            anchors: self.anchors,
        }
    }

    fn push(&mut self, c: char, spot: Spot) {
        if self.kind.is_none() {
            self.kind = Some(Kind::Paragraph);
        }
        if is_combining_mark(c) && !self.space && self.start.is_some() && self.composed(c) {
            return;
        }
        if self.start.is_none() {
            if !self.text.is_empty() {
                self.text.push('\n');
            }
            self.start = Some(self.text.len());
            self.expected = Spot::default();
        } else if self.space {
            self.text.push(' ');
            self.expected.column += 1;
        }
        self.space = false;
        if spot != self.expected {
            self.anchors.push(Anchor { at: self.text.len(), spot });
        }
        let letters = self.write(c);
        self.expected = Spot { column: spot.column + letters, ..spot };
    }

    /// Puts an accent on the letter before it; the file is then a character ahead.
    fn composed(&mut self, accent: char) -> bool {
        let Some(letter) = self.text.chars().next_back() else { return false };
        let Some(whole) = compose(letter, accent) else { return false };
        self.text.pop();
        self.text.push(whole);
        true
    }

    /// Writes a character, a ligature as its letters; how many it became.
    fn write(&mut self, c: char) -> usize {
        let letters = match c {
            '\u{fb00}' => "ff",
            '\u{fb01}' => "fi",
            '\u{fb02}' => "fl",
            '\u{fb03}' => "ffi",
            '\u{fb04}' => "ffl",
            _ => {
                self.text.push(c);
                return 1;
            }
        };
        self.text.push_str(letters);
        letters.len()
    }
}

/// Characters that nobody sees: soft hyphens, joiners, marks of byte order and direction.
fn is_silent(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || c.is_control()
}
