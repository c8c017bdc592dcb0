//! Gathers paragraphs while a document is walked: paragraphs inside paragraphs, tables in tables, notes to the end.

use super::{Cell, PageBreak, Paragraph};

/// The paragraphs found so far.
#[derive(Debug, Default)]
pub(super) struct Collector {
    /// Paragraphs not closed yet; a text box opens one inside another.
    open: Vec<Open>,
    /// Tables not closed yet, and the cell that is being filled.
    tables: Vec<Cell>,
    table_count: usize,
    /// Notes not closed yet.
    notes_open: usize,
    /// Words of a paragraph whose end was deleted: they begin the next.
    carried: String,
    /// Whether those words were all bold.
    carried_plain: bool,
    done: Vec<Paragraph>,
    notes: Vec<Paragraph>,
}

#[derive(Debug)]
struct Open {
    paragraph: Paragraph,
    /// What was found inside; it follows the paragraph.
    inside: Vec<Paragraph>,
    /// Whether its end was deleted.
    runs_on: bool,
    /// Whether words of it are not bold.
    plain: bool,
}

impl Collector {
    pub(super) fn open_paragraph(&mut self) {
        let mut paragraph = Paragraph::new(std::mem::take(&mut self.carried));
        paragraph.cell = self.tables.first().copied();
        let plain = std::mem::take(&mut self.carried_plain);
        self.open.push(Open { paragraph, inside: Vec::new(), runs_on: false, plain });
    }

    pub(super) fn close_paragraph(&mut self) {
        let Some(Open { mut paragraph, inside, runs_on, plain }) = self.open.pop() else { return };
        paragraph.note = self.notes_open > 0;
        paragraph.strong &= !plain;
        let is_inside = !self.open.is_empty() && !paragraph.note;
        if runs_on && !is_inside {
            self.carried = std::mem::take(&mut paragraph.text);
            self.carried_plain = !paragraph.strong;
            self.done.extend(inside);
            return;
        }
        if (is_inside || paragraph.note) && paragraph.text.trim().is_empty() {
            return;
        }
        let target = match self.open.last_mut() {
            _ if paragraph.note => &mut self.notes,
            Some(outer) => &mut outer.inside,
            None => &mut self.done,
        };
        target.push(paragraph);
        target.extend(inside);
    }

    /// The paragraph being filled.
    pub(super) fn current(&mut self) -> Option<&mut Paragraph> {
        self.open.last_mut().map(|open| &mut open.paragraph)
    }

    /// Adds words to the paragraph being filled; words outside paragraphs are layout of the XML.
    pub(super) fn push(&mut self, text: &str) {
        if let Some(paragraph) = self.current() {
            paragraph.text.push_str(text);
        }
    }

    /// Says whether the words that were just added are bold.
    pub(super) fn weigh(&mut self, text: &str, bold: bool) {
        if let Some(open) = self.open.last_mut().filter(|_| !text.trim().is_empty()) {
            open.paragraph.strong |= bold;
            open.plain |= !bold;
        }
    }

    /// A page begins here.
    pub(super) fn turn_page(&mut self, found: bool) {
        if let Some(paragraph) = self.current() {
            let at = paragraph.text.len();
            paragraph.pages.push(PageBreak { at, found });
        }
    }

    /// The end of the paragraph being filled was deleted: the next one continues it.
    pub(super) fn run_on(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.runs_on = true;
        }
    }

    pub(super) fn open_table(&mut self) {
        self.flush();
        // Rows and cells are counted up when they open; the first of each becomes 0.
        self.tables.push(Cell { table: self.table_count, row: usize::MAX, column: usize::MAX });
        self.table_count += 1;
    }

    pub(super) fn open_row(&mut self) {
        self.flush();
        if let Some(cell) = self.tables.last_mut() {
            cell.row = cell.row.wrapping_add(1);
            cell.column = usize::MAX;
        }
    }

    pub(super) fn open_cell(&mut self) {
        self.flush();
        if let Some(cell) = self.tables.last_mut() {
            cell.column = cell.column.wrapping_add(1);
        }
    }

    pub(super) fn close_table(&mut self) {
        self.flush();
        self.tables.pop();
    }

    pub(super) fn open_note(&mut self) {
        self.notes_open += 1;
    }

    pub(super) fn close_note(&mut self) {
        self.notes_open = self.notes_open.saturating_sub(1);
    }

    /// Everything that was found, notes last.
    pub(super) fn finish(mut self) -> Vec<Paragraph> {
        self.flush();
        self.done.append(&mut self.notes);
        self.done
    }

    /// Words whose paragraph ran on into nothing are a paragraph after all.
    fn flush(&mut self) {
        if !self.carried.is_empty() && self.open.is_empty() {
            self.open_paragraph();
            self.close_paragraph();
        }
    }
}
