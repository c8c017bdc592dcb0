//! Lines to blocks: where a block begins, what it is, and how far it goes.

use super::heading::{Heading, begins_contents, begins_literature, heading, sure};
use super::hyphen::Joint;
use super::line::Line;
use super::measure::Measure;
use super::quotation::{Quoted, quoted};
use super::shape::{
    caption, ends_with_page, finished, is_contents, is_share, item, opening, starts_lower, starts_upper,
};
use super::table;
use crate::manuscript::Kind;
use crate::manuscript::build::Builder;

/// How much further than the margin a quotation without marks is indented.
const SET_IN: usize = 4;
/// So many short lines in a row are a list, and no headings.
const LISTED: usize = 3;

/// The lines of a text on their way to blocks.
pub(super) struct Flow<'l, 't> {
    lines: &'l [Line<'t>],
    measure: Measure,
    joints: &'l [Joint],
    out: Builder,
    /// Blocks that only look like headings.
    unsure: Vec<usize>,
    in_literature: bool,
    in_list: bool,
}

impl<'l, 't> Flow<'l, 't> {
    pub(super) fn new(lines: &'l [Line<'t>], measure: Measure, joints: &'l [Joint]) -> Self {
        let out = Builder::default();
        Self { lines, measure, joints, out, unsure: Vec::new(), in_literature: false, in_list: false }
    }

    /// Reads every line.
    pub(super) fn run(mut self) -> Builder {
        let mut at = 0;
        while at < self.lines.len() {
            at = self.block(at).max(at + 1);
        }
        self.out.close();
        self.list_short_lines();
        self.out
    }

    /// Reads the block that begins at a line; the line after it.
    fn block(&mut self, at: usize) -> usize {
        let text = self.lines[at].text;
        if is_contents(text) {
            return at + 1;
        }
        if let Some(title) = caption(text) {
            return self.caption(at, title.is_empty());
        }
        if let Some(found) = table::by_columns(self.lines, at, false) {
            return self.cells(&found);
        }
        if let Some(found) = self.heading(at) {
            return self.put_heading(at, found);
        }
        if let Some(found) =
            quoted(self.lines, at, &self.measure).filter(|found| found.labelled || found.alone)
        {
            return self.quotation(at, found);
        }
        match item(text) {
            Some((mark, bullet)) => self.item(at, if bullet { mark } else { 0 }),
            None if is_share(text) => self.item(at, 0),
            None => self.paragraph(at),
        }
    }

    fn heading(&self, at: usize) -> Option<Heading> {
        let found = heading(self.lines, at, &self.measure)?;
        (found.sure || !self.in_literature).then_some(found)
    }

    fn put_heading(&mut self, at: usize, found: Heading) -> usize {
        let text = self.lines[at].text;
        self.in_literature = begins_literature(text);
        self.in_list = false;
        self.put(Kind::Heading(found.level), at, at + 1, 0);
        if !found.sure {
            self.unsure.push(self.out.blocks().len() - 1);
        }
        if begins_contents(text) { self.past_contents(at + 1) } else { at + 1 }
    }

    /// The line after a table of contents without dots; a line in it that wraps is followed by one with a page.
    fn past_contents(&self, from: usize) -> usize {
        let is_entry = |at: usize| {
            self.lines.get(at).is_some_and(|line| ends_with_page(line.text) || is_contents(line.text))
        };
        let mut at = from;
        while is_entry(at) || (at > from && is_entry(at + 1) && sure(self.lines[at].text).is_none()) {
            at += 1;
        }
        at
    }

    /// A caption, its title where that stands on the next line, and the cells of the table under it.
    fn caption(&mut self, at: usize, bare: bool) -> usize {
        self.in_list = false;
        let mut end = at + 1;
        while !bare && end < self.lines.len() && self.goes_on(end) {
            end += 1;
        }
        let titled = if bare { table::title(self.lines, end, &self.measure) } else { end };
        self.put(Kind::Caption, at, titled, 0);
        let found = table::by_columns(self.lines, titled, true);
        match found.or_else(|| table::by_shape(self.lines, titled, &self.measure)) {
            Some(found) => self.cells(&found),
            None => titled,
        }
    }

    /// Whether the title of a caption goes on in a line.
    fn goes_on(&self, at: usize) -> bool {
        let (line, next) = (&self.lines[at - 1], &self.lines[at]);
        starts_lower(next.text) && !finished(line.text) && next.gap <= self.measure.usual
    }

    fn cells(&mut self, found: &table::Table<'_>) -> usize {
        let table = self.out.table();
        self.in_list = false;
        for cell in &found.cells {
            let place = crate::ingest::Cell { table, row: cell.row, column: cell.column };
            self.out.open(Kind::Cell(place));
            for (nth, piece) in cell.pieces.iter().enumerate() {
                if nth > 0 {
                    self.out.space();
                }
                self.out.put(piece.text, self.lines[piece.line].spot_of(piece.from));
            }
        }
        self.out.close();
        found.end
    }

    fn quotation(&mut self, at: usize, found: Quoted) -> usize {
        let (kind, end) = match found.end {
            Some(end) if found.alone => (Kind::Quotation, end + 1),
            Some(end) => (Kind::Quotation, self.end_of(at, end)),
            None => (Kind::Quotation, self.end_of(at, at)),
        };
        self.in_list = false;
        self.put(kind, at, end, 0);
        end
    }

    fn item(&mut self, at: usize, mark: usize) -> usize {
        let depth = self.lines[at].indent.saturating_sub(self.measure.margin) / SET_IN;
        self.in_list = true;
        let end = self.end_of(at, at);
        self.put(Kind::Item(u8::try_from(depth).unwrap_or(u8::MAX)), at, end, mark);
        end
    }

    fn paragraph(&mut self, at: usize) -> usize {
        self.in_list = false;
        let end = self.end_of(at, at);
        let set_in = |line: &Line<'_>| line.indent >= self.measure.margin + SET_IN;
        let kind =
            if end - at > 1 && self.lines[at..end].iter().all(set_in) && starts_upper(self.lines[at].text) {
                Kind::Quotation
            } else {
                Kind::Paragraph
            };
        self.put(kind, at, end, 0);
        end
    }

    /// The line after the block that begins at a line and certainly goes on to another.
    fn end_of(&self, at: usize, sure_to: usize) -> usize {
        let mut end = sure_to + 1;
        while end < self.lines.len() && self.joins(at, end) {
            end += 1;
        }
        end
    }

    /// Whether a line goes on with the block before it, which began at `first`.
    fn joins(&self, first: usize, at: usize) -> bool {
        let (before, line) = (&self.lines[at - 1], &self.lines[at]);
        if is_contents(line.text) {
            return false;
        }
        if self.joints.get(at - 1) != Some(&Joint::Space) {
            return true;
        }
        let ended = finished(before.text);
        let early = self.measure.early(before, line);
        let may_end = ended || early || self.measure.unwrapped;
        if may_end && self.begins_block(at) {
            return false;
        }
        if starts_lower(line.text) {
            return !ended || !(self.measure.is_apart(line) || self.measure.unwrapped);
        }
        if self.measure.unwrapped || (early && !is_inside(before.text, line.text)) {
            return false;
        }
        let apart = self.measure.is_apart(line);
        if !ended {
            return !apart || self.heading(at).is_none();
        }
        let deeper = line.indent >= before.indent + 2;
        let back = before.indent >= line.indent + SET_IN && at - 1 > first;
        !(apart || (deeper && !line.starts_page) || back || self.heading(at).is_some())
    }

    /// Whether a line begins a block whatever stands before it.
    fn begins_block(&self, at: usize) -> bool {
        let text = self.lines[at].text;
        opening(text).is_some_and(|from| from > 0)
            || caption(text).is_some()
            || self.begins_item(text)
            || heading(self.lines, at, &self.measure).is_some_and(|found| found.sure)
            || (opening(text).is_some()
                && quoted(self.lines, at, &self.measure).is_some_and(|found| found.alone))
    }

    /// A dash may also stand in a sentence; it begins an item when words with a capital follow or a list goes on.
    fn begins_item(&self, text: &str) -> bool {
        let Some((mark, _)) = item(text) else { return is_share(text) };
        let dash = text.starts_with(['-', '–', '—', '+', '*', 'o']);
        !dash || self.in_list || !starts_lower(&text[mark..])
    }

    /// Puts lines in one block, without the mark that the first begins with.
    fn put(&mut self, kind: Kind, at: usize, end: usize, mark: usize) {
        self.out.open(kind);
        for here in at..end {
            let line = &self.lines[here];
            let from = if here == at { mark } else { 0 };
            let joint = if here + 1 < end { self.joints.get(here) } else { None };
            let words = &line.text[from..];
            let words = match joint {
                Some(Joint::Drop) => words.trim_end_matches(['-', '\u{2010}', '\u{ad}']),
                _ => words,
            };
            self.out.put(words, line.spot_of(from));
            if joint == Some(&Joint::Space) {
                self.out.space();
            }
        }
        self.out.close();
    }

    /// Several short lines in a row without text between them are a list: the last of them may be a heading after all.
    fn list_short_lines(&mut self) {
        let mut unsure = std::mem::take(&mut self.unsure).into_iter().peekable();
        while let Some(first) = unsure.next() {
            let mut last = first;
            let mut members = vec![first];
            while self.is_short(last + 1, unsure.peek() == Some(&(last + 1))) {
                last += 1;
                members.push(last);
                unsure.next_if_eq(&last);
            }
            if members.len() < LISTED {
                continue;
            }
            let before_text =
                self.out.blocks().get(last + 1).is_some_and(|block| !matches!(block.kind, Kind::Heading(_)));
            let is_heading = matches!(self.out.blocks()[last].kind, Kind::Heading(_));
            if before_text && is_heading {
                members.pop();
            }
            for index in members {
                self.out.turn_closed(index, Kind::Item(0));
            }
        }
    }

    /// Whether a block is a short line without an end, such as a list has.
    fn is_short(&self, index: usize, unsure: bool) -> bool {
        let fragment = || {
            let words = self.out.words(index);
            self.out.blocks().get(index).is_some_and(|block| block.kind == Kind::Paragraph)
                && words.chars().count() <= 100
                && !finished(words)
        };
        unsure || fragment()
    }
}

/// Whether a line ends with a word or a mark that something must follow.
fn is_inside(before: &str, line: &str) -> bool {
    let last = before.rsplit(' ').next().unwrap_or_default();
    let open = before.rfind('(').is_some_and(|at| !before[at..].contains(')'));
    open && line.contains(')')
        || matches!(
            last,
            "de" | "het" | "een" | "van" | "en" | "of" | "the" | "a" | "an" | "and" | "or" | "in" | "met"
        )
        || (before.ends_with(',') && !finished(before))
}
