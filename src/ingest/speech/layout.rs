//! The text of a reading and its lines: how paragraphs and the rows of tables are laid out as plain text.

use crate::ingest::Format;
use crate::ingest::document::{Paragraph, markdown_heading};
use crate::text::Span;

/// A line of the reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Line {
    /// The line without its line end.
    pub(in crate::ingest) span: Span,
    /// Whether it is a heading.
    pub(in crate::ingest) heading: bool,
    /// Whether it is a footnote or endnote.
    pub(in crate::ingest) note: bool,
    /// The cells, when the line is a row of a table with more than one column.
    pub(in crate::ingest) cells: Vec<Span>,
    /// Which paragraph of the source it belongs to.
    pub(in crate::ingest) paragraph: usize,
}

/// The text of a reading and its lines, in order; together they cover all of it but the line ends.
#[derive(Debug, Default)]
pub(in crate::ingest) struct Layout {
    /// The text.
    pub(in crate::ingest) text: String,
    /// The lines.
    pub(in crate::ingest) lines: Vec<Line>,
    /// Whether paragraphs are kept apart by empty lines, so that several lines can be one paragraph.
    pub(in crate::ingest) spaced: bool,
}

impl Layout {
    /// A text as it is.
    pub(in crate::ingest) fn of_text(text: String, format: Format) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        for (paragraph, line) in text.split('\n').enumerate() {
            let span = Span::new(start, start + line.len());
            let heading = format == Format::Md && markdown_heading(line).is_some();
            lines.push(Line { span, heading, note: false, cells: Vec::new(), paragraph });
            start = span.end + 1;
        }
        let spaced = text.trim().contains("\n\n");
        Self { text, lines, spaced }
    }

    /// The paragraphs of a document: a line each, a table's rows a line each with tabs between the cells.
    pub(in crate::ingest) fn of_paragraphs(paragraphs: &[Paragraph]) -> Self {
        let mut layout = Self::default();
        let row = |p: &Paragraph| p.cell.map(|cell| (cell.table, cell.row));
        let same_row = |a: &Paragraph, b: &Paragraph| row(a).is_some() && row(a) == row(b);
        for group in paragraphs.chunk_by(same_row) {
            if is_row(group) {
                layout.add_row(group);
            } else {
                for paragraph in group {
                    layout.add_paragraph(paragraph);
                }
            }
        }
        layout
    }

    fn add_paragraph(&mut self, paragraph: &Paragraph) {
        let number = self.lines.last().map_or(0, |line| line.paragraph + 1);
        for words in paragraph.text.split('\n') {
            let span = self.add_line(words);
            self.lines.push(Line {
                span,
                heading: paragraph.heading.is_some(),
                note: paragraph.note,
                cells: Vec::new(),
                paragraph: number,
            });
        }
    }

    fn add_row(&mut self, row: &[Paragraph]) {
        let number = self.lines.last().map_or(0, |line| line.paragraph + 1);
        let mut words = String::new();
        let mut cells = Vec::new();
        for cell in row.chunk_by(|a, b| a.cell == b.cell) {
            if !cells.is_empty() {
                words.push('\t');
            }
            let start = words.len();
            for paragraph in cell {
                for word in paragraph.text.split_whitespace() {
                    if words.len() > start {
                        words.push(' ');
                    }
                    words.push_str(word);
                }
            }
            cells.push(Span::new(start, words.len()));
        }
        let span = self.add_line(&words);
        let cells = cells.iter().map(|c| Span::new(span.start + c.start, span.start + c.end)).collect();
        self.lines.push(Line { span, heading: false, note: false, cells, paragraph: number });
    }

    fn add_line(&mut self, words: &str) -> Span {
        if !self.lines.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(words);
        Span::new(start, self.text.len())
    }

    /// The text of a line.
    pub(in crate::ingest) fn line(&self, line: &Line) -> &str {
        line.span.of(&self.text)
    }

    /// Whether a line holds nothing.
    pub(in crate::ingest) fn is_blank(&self, line: &Line) -> bool {
        self.line(line).trim().is_empty()
    }
}

/// Whether paragraphs of one row are to be a line: a table that only frames text has one cell that holds it all.
fn is_row(group: &[Paragraph]) -> bool {
    let columns = group.chunk_by(|a, b| a.cell == b.cell).count();
    let filled = |cell: &&[Paragraph]| cell.iter().any(|p| !p.text.trim().is_empty());
    let frame = || {
        let mut filled = group.chunk_by(|a, b| a.cell == b.cell).filter(filled);
        filled.next().is_some_and(|cell| cell.len() > 1) && filled.next().is_none()
    };
    group.first().is_some_and(|p| p.cell.is_some()) && columns > 1 && !frame()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::document::Cell;

    fn cell(row: usize, column: usize, text: &str) -> Paragraph {
        Paragraph { cell: Some(Cell { table: 0, row, column }), ..Paragraph::new(text) }
    }

    #[test]
    fn a_row_is_a_line_and_its_cells_are_known() {
        let layout = Layout::of_paragraphs(&[
            Paragraph::new("Titel"),
            cell(0, 0, "1"),
            cell(0, 1, "I"),
            cell(0, 2, "Hoe lang\nal?"),
            cell(0, 2, "Vertel."),
            cell(1, 0, ""),
            cell(1, 1, "R"),
            cell(1, 2, "Vier jaar."),
        ]);
        assert_eq!(layout.text, "Titel\n1\tI\tHoe lang al? Vertel.\n\tR\tVier jaar.");
        let words: Vec<_> = layout.lines[1].cells.iter().map(|cell| cell.of(&layout.text)).collect();
        assert_eq!(words, ["1", "I", "Hoe lang al? Vertel."]);
    }

    #[test]
    fn a_table_that_only_frames_text_leaves_no_trace() {
        let layout = Layout::of_paragraphs(&[cell(0, 0, ""), cell(0, 1, "I: Hoe?"), cell(0, 1, "R: Zo.")]);
        assert_eq!(layout.text, "\nI: Hoe?\nR: Zo.");
        assert!(layout.lines.iter().all(|line| line.cells.is_empty()));
    }

    #[test]
    fn a_line_break_makes_a_line_in_the_same_paragraph() {
        let layout = Layout::of_paragraphs(&[Paragraph::new("a\nb"), Paragraph::new("c")]);
        assert_eq!(layout.text, "a\nb\nc");
        assert_eq!(layout.lines.iter().map(|line| line.paragraph).collect::<Vec<_>>(), [0, 0, 1]);
    }
}
