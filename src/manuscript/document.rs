//! The paragraphs of a word processor to blocks: by their styles, and by their looks where nobody used styles.

use super::build::Builder;
use super::layout::{caption, finished, is_quotation, looks_like_title, starts_lower, sure};
use super::{Kind, Spot};
use crate::ingest::{Look, Paragraph};

/// So many characters make a paragraph of running text.
const PROSE: usize = 120;

/// The blocks of paragraphs. A table of contents is left out: it repeats the headings.
pub(super) fn read(paragraphs: &[Paragraph]) -> Builder {
    let styled = paragraphs.iter().any(|paragraph| paragraph.heading.is_some_and(|level| level > 0));
    let set_in = paragraphs.iter().filter(|paragraph| paragraph.set_in && paragraph.list.is_none()).count();
    let mut reader = Reader {
        paragraphs,
        out: Builder::default(),
        pages: Pages::of(paragraphs),
        styled,
        quotes_set_in: set_in * 2 < paragraphs.len(),
        level: 1,
    };
    let mut at = 0;
    while at < paragraphs.len() {
        at = reader.block(at);
    }
    reader.out
}

struct Reader<'p> {
    paragraphs: &'p [Paragraph],
    out: Builder,
    pages: Pages,
    /// Whether the author used styles for headings.
    styled: bool,
    /// Whether a margin moved in is a quotation here.
    quotes_set_in: bool,
    /// The level of the last heading that had one.
    level: u8,
}

impl Reader<'_> {
    /// Reads the block that begins at a paragraph; the paragraph after it.
    fn block(&mut self, at: usize) -> usize {
        let Some(paragraph) = self.paragraphs.get(at) else { return at + 1 };
        if paragraph.look == Some(Look::Contents) || paragraph.text.trim().is_empty() {
            self.pages.turn(paragraph);
            return at + 1;
        }
        let kind = self.kind(at, paragraph);
        self.out.open(kind);
        self.put(at, paragraph);
        let mut next = at + 1;
        while self.belongs(at, next, kind) {
            self.out.space();
            self.put(next, &self.paragraphs[next]);
            next += 1;
        }
        self.out.close();
        next
    }

    fn kind(&mut self, at: usize, paragraph: &Paragraph) -> Kind {
        let words = paragraph.text.trim();
        if paragraph.note {
            return Kind::Note;
        }
        if let Some(cell) = paragraph.cell {
            return Kind::Cell(cell);
        }
        if let Some(level) = paragraph.heading {
            self.level = level.max(1);
            return Kind::Heading(level);
        }
        if paragraph.look == Some(Look::Caption) || (words.len() <= 300 && caption(words).is_some()) {
            return Kind::Caption;
        }
        if paragraph.look == Some(Look::Quotation) || is_quotation(words) {
            return Kind::Quotation;
        }
        if let Some(depth) = paragraph.list {
            return Kind::Item(depth);
        }
        if let Some(level) = self.heading(at, paragraph, words) {
            return Kind::Heading(level);
        }
        if paragraph.set_in && self.quotes_set_in && words.len() >= 40 {
            return Kind::Quotation;
        }
        Kind::Paragraph
    }

    /// The level of a heading without a style: a chapter, or a short bold line above text.
    fn heading(&self, at: usize, paragraph: &Paragraph, words: &str) -> Option<u8> {
        let next = self.next(at)?;
        if next.cell.is_some() || starts_lower(next.text.trim_start()) {
            return None;
        }
        if let Some(found) = sure(words).filter(|_| paragraph.strong || !self.styled) {
            return Some(found.level);
        }
        let title = looks_like_title(words) && !words.contains('\n');
        let above_prose = next.text.len() >= PROSE && finished(next.text.trim_end());
        let stands_out = paragraph.strong && !next.strong || !self.styled && above_prose && words.len() <= 80;
        (title && stands_out).then_some(if self.styled { (self.level + 1).min(9) } else { 2 })
    }

    /// The next paragraph that holds something.
    fn next(&self, at: usize) -> Option<&Paragraph> {
        self.paragraphs[at + 1..].iter().find(|paragraph| !paragraph.text.trim().is_empty())
    }

    /// Whether a paragraph goes on with the block before it: another paragraph of a cell, the title under `Tabel 1`.
    fn belongs(&self, at: usize, next: usize, kind: Kind) -> bool {
        let (first, Some(next_one)) = (&self.paragraphs[at], self.paragraphs.get(next)) else { return false };
        match kind {
            Kind::Cell(_) => next_one.cell == first.cell && !next_one.note,
            Kind::Caption => {
                let words = next_one.text.trim();
                next == at + 1
                    && caption(first.text.trim()).is_some_and(str::is_empty)
                    && next_one.look.is_none_or(|look| look == Look::Caption)
                    && (next_one.look.is_some() || looks_like_title(words))
                    && next_one.cell.is_none()
                    && next_one.heading.is_none()
                    && next_one.list.is_none()
                    && caption(words).is_none()
            }
            _ => false,
        }
    }

    /// Puts the words of a paragraph, with an anchor where a page begins.
    fn put(&mut self, at: usize, paragraph: &Paragraph) {
        let mut from = 0;
        let mut column = 1;
        for to in self.pages.breaks(paragraph) {
            let words = paragraph.text.get(from..to).unwrap_or_default();
            self.out.put(words, self.pages.spot(at + 1, column));
            column += words.chars().count();
            from = to;
            self.pages.page += 1;
        }
        self.out.put(paragraph.text.get(from..).unwrap_or_default(), self.pages.spot(at + 1, column));
    }
}

/// The pages of a document, as far as the file says where they begin.
struct Pages {
    page: usize,
    known: bool,
    /// Whether the file has the places that a program found; those that the author asked for are then among them.
    found: bool,
}

impl Pages {
    fn of(paragraphs: &[Paragraph]) -> Self {
        let mut breaks = paragraphs.iter().flat_map(|paragraph| &paragraph.pages).peekable();
        let known = breaks.peek().is_some();
        Self { page: 1, known, found: breaks.any(|one| one.found) }
    }

    /// Where in the text of a paragraph pages begin.
    fn breaks(&self, paragraph: &Paragraph) -> Vec<usize> {
        paragraph.pages.iter().filter(|one| one.found == self.found).map(|one| one.at).collect()
    }

    /// Passes a paragraph whose words are not read.
    fn turn(&mut self, paragraph: &Paragraph) {
        self.page += self.breaks(paragraph).len();
    }

    fn spot(&self, line: usize, column: usize) -> Spot {
        Spot { line, column, page: self.known.then_some(self.page) }
    }
}
