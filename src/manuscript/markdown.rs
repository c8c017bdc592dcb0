//! Markdown to blocks: headings, quotations, lists, tables and footnotes by their marks; marks within a line are not kept.

mod inline;

use super::build::Builder;
use super::layout::{caption, is_quotation};
use super::{Kind, Spot};
use crate::ingest::Cell;
use inline::put_inline;

/// The blocks of a Markdown text.
pub(super) fn read(text: &str) -> Builder {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut reader = Reader { lines: &lines, out: Builder::default(), in_comment: false };
    let mut at = reader.front_matter();
    while at < lines.len() {
        at = reader.block(at).max(at + 1);
    }
    reader.out
}

struct Reader<'t> {
    lines: &'t [&'t str],
    out: Builder,
    in_comment: bool,
}

impl<'t> Reader<'t> {
    fn line(&self, at: usize) -> &'t str {
        self.lines.get(at).copied().unwrap_or_default()
    }

    /// The line after the front matter, of which only the title is kept.
    fn front_matter(&mut self) -> usize {
        if self.line(0).trim_end() != "---" {
            return 0;
        }
        let is_end = |line: &&str| matches!(line.trim_end(), "---" | "...");
        let Some(end) = self.lines.iter().skip(1).position(is_end).map(|at| at + 1) else { return 0 };
        for at in 1..end {
            if let Some(rest) = self.line(at).strip_prefix("title:") {
                let title = rest.trim().trim_matches(['"', '\'']);
                let from = self.line(at).find(title).unwrap_or(0);
                let end = from + title.len();
                self.out.open(Kind::Heading(0));
                self.put(at, from, end);
                self.out.close();
            }
        }
        end + 1
    }

    /// Reads the block that begins at a line; the line after it.
    fn block(&mut self, at: usize) -> usize {
        let line = self.line(at);
        let words = line.trim();
        if words.is_empty() || is_rule(words) {
            return at + 1;
        }
        if let Some(fence) = ["```", "~~~"].into_iter().find(|fence| words.starts_with(fence)) {
            return self.fenced(at, fence);
        }
        if words.starts_with("<!--") {
            return self.comment(at);
        }
        if let Some((level, from, to)) = heading(line) {
            self.whole(Kind::Heading(level), at, from, to);
            return at + 1;
        }
        if is_delimiter(self.line(at + 1)) && words.contains('|') {
            return self.table(at);
        }
        if words.starts_with('>') {
            return self.gather(Kind::Quotation, at, quote_mark(line));
        }
        if let Some(from) = note(line) {
            return self.gather(Kind::Note, at, from);
        }
        if let Some((depth, from)) = item(line) {
            return self.gather(Kind::Item(depth), at, from);
        }
        self.paragraph(at)
    }

    /// The line after a block of code, which holds no sentences.
    fn fenced(&self, at: usize, fence: &str) -> usize {
        let closing = self.lines.iter().skip(at + 1).position(|line| line.trim().starts_with(fence));
        closing.map_or(self.lines.len(), |nth| at + nth + 2)
    }

    /// The line after a comment of one or more lines.
    fn comment(&self, at: usize) -> usize {
        let closing = self.lines.iter().skip(at).position(|line| line.contains("-->"));
        closing.map_or(self.lines.len(), |nth| at + nth + 1)
    }

    fn whole(&mut self, kind: Kind, at: usize, from: usize, to: usize) {
        self.out.open(kind);
        self.put(at, from, to);
        self.out.close();
    }

    /// A block that goes on over lines until an empty one or the mark of another block.
    fn gather(&mut self, kind: Kind, at: usize, from: usize) -> usize {
        self.out.open(kind);
        self.put(at, from, self.line(at).len());
        let mut next = at + 1;
        while self.goes_on(next, kind) {
            let line = self.line(next);
            let from = if kind == Kind::Quotation { quote_mark(line) } else { 0 };
            if kind == Kind::Quotation && line.get(from..).unwrap_or_default().trim().is_empty() {
                return next + 1;
            }
            self.out.space();
            self.put(next, from, line.len());
            next += 1;
        }
        self.out.close();
        next
    }

    fn goes_on(&self, at: usize, kind: Kind) -> bool {
        let line = self.line(at);
        let words = line.trim();
        let marked = words.starts_with('>');
        !words.is_empty()
            && heading(line).is_none()
            && !is_rule(words)
            && !words.starts_with("```")
            && !words.starts_with("<!--")
            && note(line).is_none()
            && marked == (kind == Kind::Quotation && marked)
            && (marked || item(line).is_none())
            && !(is_delimiter(self.line(at + 1)) && words.contains('|'))
    }

    /// Running text; underlined it is a heading, all bold as well.
    fn paragraph(&mut self, at: usize) -> usize {
        let from = self.line(at).len() - self.line(at).trim_start().len();
        if let Some(level) = underline(self.line(at + 1)) {
            self.whole(Kind::Heading(level), at, from, self.line(at).len());
            return at + 2;
        }
        let next = self.gather(Kind::Paragraph, at, from);
        let words = self.out.last_words();
        let source = self.line(at).trim();
        let kind = if caption(words).is_some() || source.starts_with("Table:") {
            Kind::Caption
        } else if is_quotation(words) {
            Kind::Quotation
        } else if next == at + 1 && is_bold(source) && super::layout::looks_like_title(words) {
            Kind::Heading(6)
        } else {
            return next;
        };
        let last = self.out.blocks().len().saturating_sub(1);
        self.out.turn_closed(last, kind);
        next
    }

    /// The rows of a table of bars; the second line only says how columns are aligned.
    fn table(&mut self, at: usize) -> usize {
        let table = self.out.table();
        let mut row = 0;
        let mut next = at;
        while self.line(next).contains('|') && !self.line(next).trim().is_empty() {
            if next != at + 1 {
                for (column, (from, to)) in cells(self.line(next)).into_iter().enumerate() {
                    self.out.open(Kind::Cell(Cell { table, row, column }));
                    self.put(next, from, to);
                }
                row += 1;
            }
            next += 1;
        }
        self.out.close();
        next
    }

    /// Puts a part of a line without its marks.
    fn put(&mut self, at: usize, from: usize, to: usize) {
        let line = self.lines.get(at).copied().unwrap_or_default();
        let spot = Spot { line: at + 1, column: line[..from].chars().count() + 1, page: None };
        self.in_comment = put_inline(&mut self.out, &line[from..to], spot, self.in_comment);
    }
}

/// The level of a heading and where its words stand on the line.
fn heading(line: &str) -> Option<(u8, usize, usize)> {
    let start = line.trim_start_matches(' ');
    let rest = start.trim_start_matches('#');
    let level = start.len() - rest.len();
    if line.len() - start.len() > 3 || !(1..=6).contains(&level) || !rest.starts_with([' ', '\t']) {
        return None;
    }
    let words = rest.trim().trim_end_matches('#').trim_end();
    let words = match words.rfind(" {") {
        Some(at) if words.ends_with('}') => words[..at].trim_end(),
        _ => words,
    };
    let from = line.len() - rest.trim_start().len();
    (!words.is_empty()).then(|| (u8::try_from(level).unwrap_or(6), from, from + words.len()))
}

/// The level of the heading that a line underlines.
fn underline(line: &str) -> Option<u8> {
    let marks = line.trim_end();
    let all = |mark| marks.len() >= 3 && marks.chars().all(|c| c == mark);
    if all('=') { Some(1) } else { all('-').then_some(2) }
}

fn is_rule(words: &str) -> bool {
    let all = |mark| words.chars().all(|c| c == mark || c == ' ') && words.matches(mark).count() >= 3;
    all('-') || all('*') || all('_')
}

fn is_bold(words: &str) -> bool {
    let inner = words.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    inner.is_some_and(|inner| !inner.contains("**"))
}

/// Whether a line only says how the columns of a table are aligned.
fn is_delimiter(line: &str) -> bool {
    let words = line.trim();
    words.contains('-')
        && words.contains('|')
        && words.chars().all(|c| matches!(c, '|' | '-' | ':' | ' ' | '\t'))
}

/// Where the words behind the marks of a quotation begin.
fn quote_mark(line: &str) -> usize {
    let rest = line.trim_start_matches([' ', '\t', '>']);
    line.len() - rest.len()
}

/// Where the words of a footnote begin: `[^1]: ...`.
fn note(line: &str) -> Option<usize> {
    let rest = line.strip_prefix("[^")?;
    let (name, words) = rest.split_once("]:")?;
    (!name.is_empty() && name.len() <= 60 && !name.contains(' '))
        .then(|| line.len() - words.trim_start().len())
}

/// The depth of an item of a list, and where its words begin; a number stays with them.
fn item(line: &str) -> Option<(u8, usize)> {
    let words = line.trim_start();
    let before = line.len() - words.len();
    let depth = u8::try_from(before / 2).unwrap_or(u8::MAX);
    if let Some(rest) = ["- ", "* ", "+ "].iter().find_map(|mark| words.strip_prefix(mark)) {
        return Some((depth, line.len() - rest.trim_start().len()));
    }
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let marked = words[digits..].starts_with(". ") || words[digits..].starts_with(") ");
    ((1..=3).contains(&digits) && marked).then_some((depth, before))
}

/// Where the cells of a row of a table stand on its line; a bar behind a backslash is not a border.
fn cells(line: &str) -> Vec<(usize, usize)> {
    let mut cells = Vec::new();
    let start = line.len() - line.trim_start().trim_start_matches('|').len();
    let end = line.trim_end().len();
    let mut from =
        if line.trim_start().starts_with('|') { start } else { line.len() - line.trim_start().len() };
    let mut escaped = false;
    for (at, c) in line.char_indices().filter(|(at, _)| *at >= from && *at < end).collect::<Vec<_>>() {
        if c == '|' && !escaped {
            cells.push((from, at));
            from = at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    if from < end {
        cells.push((from, end));
    }
    cells
}
