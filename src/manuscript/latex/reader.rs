//! Walks through a LaTeX source and puts its words in blocks.

use std::ops::Range;

use super::command::{Does, Environment, does, environment};
use super::labels::{Counters, Labels};
use super::words::{accent, accented, marks, symbol};
use crate::ingest::Cell;
use crate::manuscript::build::Builder;
use crate::manuscript::{Kind, Spot};

/// What happens at the bracket that closes a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    /// Nothing.
    Plain,
    /// The block ends.
    Block,
    /// A quotation mark.
    Quote,
}

/// A place in the source, with its line and column.
#[derive(Debug, Clone, Copy)]
struct Cursor {
    byte: usize,
    line: usize,
    column: usize,
}

/// The table that is being read.
#[derive(Debug, Clone, Copy)]
struct Grid {
    place: Cell,
    filled: bool,
}

/// A walk through a source.
pub(super) struct Reader<'s> {
    pub(super) source: &'s str,
    labels: &'s Labels,
    counters: Counters,
    out: Builder,
    cursor: Cursor,
    groups: Vec<Group>,
    environments: Vec<Environment>,
    grids: Vec<Grid>,
    /// Whether the block that is being filled was opened.
    is_open: bool,
    in_item: bool,
    /// What words are where nothing else says so.
    base: Kind,
    notes: Vec<(Range<usize>, Cursor)>,
    taken_in: Vec<(String, usize)>,
}

impl<'s> Reader<'s> {
    pub(super) fn new(source: &'s str, labels: &'s Labels) -> Self {
        Self {
            source,
            labels,
            counters: Counters::new(labels.chapters, labels.dutch),
            out: Builder::default(),
            cursor: Cursor { byte: 0, line: 1, column: 1 },
            groups: Vec::new(),
            environments: Vec::new(),
            grids: Vec::new(),
            is_open: false,
            in_item: false,
            base: Kind::Paragraph,
            notes: Vec::new(),
            taken_in: Vec::new(),
        }
    }

    /// The blocks, and the files that the source takes in with the place where it does.
    pub(super) fn finish(mut self) -> (Builder, Vec<(String, usize)>) {
        self.fresh();
        self.base = Kind::Note;
        let mut at = 0;
        while let Some((range, cursor)) = self.notes.get(at).cloned() {
            (self.cursor, at) = (cursor, at + 1);
            self.environments.clear();
            self.grids.clear();
            self.groups.clear();
            self.begin(Kind::Note);
            self.walk(range);
            self.fresh();
        }
        (self.out, self.taken_in)
    }

    /// The title of the whole, wherever the source states it.
    pub(super) fn title(&mut self) {
        let Some(at) = self.source.find("\\title{") else { return };
        let from = at + "\\title{".len();
        let start = self.cursor;
        self.begin(Kind::Heading(0));
        self.walk(from..self.closing(from));
        self.fresh();
        self.cursor = start;
    }

    /// Reads the document itself.
    pub(super) fn run(&mut self, range: Range<usize>) {
        self.walk(range);
        self.fresh();
    }

    fn walk(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let rest = &self.source[at..range.end];
            let special = rest.find(['\\', '{', '}', '%', '$', '&', '~', '`', '\'', '-', ',', '\n', '"']);
            let plain = special.unwrap_or(rest.len());
            if plain > 0 {
                self.put(at, &rest[..plain]);
            }
            at += plain;
            if special.is_some() {
                at = self.special(at, range.end).max(at + 1);
            }
        }
    }

    /// Reads a character that is not a mere word; the byte after it.
    fn special(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.source[at..end];
        match rest.as_bytes()[0] {
            b'\\' => return self.command(at, end),
            b'%' => return at + rest.find('\n').unwrap_or(rest.len()).max(1),
            b'\n' => return self.line_end(at, end),
            b'{' => self.groups.push(Group::Plain),
            b'}' => self.close_group(at),
            b'&' if !self.grids.is_empty() => self.next_cell(),
            b'~' => self.out.space(),
            b'$' => {}
            b'&' | b'"' => self.put(at, &rest[..1]),
            _ => {
                let (mark, length) = marks(rest);
                self.put(at, mark);
                return at + length;
            }
        }
        at + 1
    }

    fn close_group(&mut self, at: usize) {
        match self.groups.pop() {
            Some(Group::Block) => self.fresh(),
            Some(Group::Quote) => self.put(at, "”"),
            _ => {}
        }
    }

    /// A line end is a space, an empty line the end of a paragraph.
    fn line_end(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.source[at..end];
        let white = rest.len() - rest.trim_start().len();
        let is_empty_line = rest[..white].matches('\n').count() > 1;
        if is_empty_line && self.grids.is_empty() && !self.groups.contains(&Group::Block) {
            self.fresh();
        } else {
            self.out.space();
        }
        at + white
    }

    /// Reads a command; the byte after it.
    fn command(&mut self, at: usize, end: usize) -> usize {
        let rest = &self.source[at + 1..end];
        let letters = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
        let length = if letters > 0 { letters } else { rest.chars().next().map_or(0, char::len_utf8) };
        let name = &rest[..length];
        let from = at + 1 + length;
        if name == "\\" || name == "tabularnewline" {
            return self.line_break(from, end);
        }
        if let Some(accent) = accent(name)
            && let Some((whole, used)) = accented(accent, &self.source[from..end])
        {
            self.put(at, whole.encode_utf8(&mut [0; 4]));
            return from + used;
        }
        if let Some(words) = symbol(name) {
            self.put(at, words);
            return if letters > 0 { self.past_blank(from, end) } else { from };
        }
        if letters == 0 {
            return from;
        }
        self.named(name, at, from, end)
    }

    /// Reads a command with a name; the byte after it.
    fn named(&mut self, name: &str, at: usize, from: usize, end: usize) -> usize {
        if let Some(level) = self.counters.level(name) {
            return self.section(level, at, from, end);
        }
        match name {
            "begin" => return self.enter(from, end),
            "end" => return self.leave(from, end),
            "item" => return self.item(from, end),
            "caption" => return self.caption(at, from, end),
            "appendix" => self.counters.appendix(),
            "todo" => self.put(at, "TODO: "),
            _ => {}
        }
        match does(name) {
            Does::Skip(count) => {
                let starred = from + usize::from(self.source[from..end].starts_with('*'));
                let after =
                    (0..count).fold(self.past_options(starred, end), |at, _| self.past_argument(at, end));
                let defines = matches!(name, "newcommand" | "renewcommand" | "providecommand");
                if defines && !self.source[after..end].starts_with('{') {
                    after
                } else {
                    self.past_blank_word(after, end, count)
                }
            }
            Does::Ends => {
                self.fresh();
                from
            }
            Does::Refers { named } => self.refer(named, at, from, end),
            Does::TakesIn => {
                let (argument, after) = self.argument(from, end);
                self.taken_in.push((self.source[argument].to_owned(), at));
                after
            }
            Does::Notes => {
                let (argument, after) = self.argument(from, end);
                self.to(argument.start);
                self.notes.push((argument, self.cursor));
                after
            }
            Does::Quotes => {
                self.put(at, "“");
                let open = self.past_blank(from, end);
                if self.source[open..end].starts_with('{') {
                    self.groups.push(Group::Quote);
                    open + 1
                } else {
                    open
                }
            }
        }
    }

    /// White space behind a command without arguments belongs to the command.
    fn past_blank_word(&self, at: usize, end: usize, arguments: usize) -> usize {
        if arguments == 0 { self.past_blank(at, end) } else { at }
    }

    /// A new item; the label that an author gave it is part of its words.
    fn item(&mut self, from: usize, end: usize) -> usize {
        self.fresh();
        self.in_item = true;
        let open = self.past_blank(from, end);
        let after = self.past_options(open, end);
        if after > open + 2 {
            let label = open + 1..after - 1;
            self.walk(label);
            self.out.space();
        }
        after
    }

    fn section(&mut self, level: u8, at: usize, from: usize, end: usize) -> usize {
        self.fresh();
        let starred = self.source[from..end].starts_with('*');
        let open = self.past_options(from + usize::from(starred), end);
        self.begin(Kind::Heading(level));
        if !starred {
            let label = self.counters.section(level);
            let gap = if label.what.is_empty() { "" } else { " " };
            self.put(at, &format!("{}{gap}{}", label.what, label.number));
            self.out.space();
        }
        self.open_group(open, end)
    }

    fn caption(&mut self, at: usize, from: usize, end: usize) -> usize {
        self.fresh();
        let starred = self.source[from..end].starts_with('*');
        let open = self.past_options(from + usize::from(starred), end);
        self.begin(Kind::Caption);
        if !starred {
            let label = self.counters.caption();
            self.put(at, &format!("{} {}:", label.what, label.number));
            self.out.space();
        }
        self.open_group(open, end)
    }

    /// Goes into the argument of a block, which ends with it.
    fn open_group(&mut self, at: usize, end: usize) -> usize {
        let open = self.past_blank(at, end);
        if self.source[open..end].starts_with('{') {
            self.groups.push(Group::Block);
            return open + 1;
        }
        open
    }

    fn enter(&mut self, from: usize, end: usize) -> usize {
        let (argument, after) = self.argument(from, end);
        let name = &self.source[argument];
        self.counters.enter(name);
        self.fresh();
        let found = environment(name);
        self.environments.push(found);
        match found {
            Environment::Unread => {
                let closing = self.source[after..end].find(&format!("\\end{{{name}}}"));
                closing.map_or(end, |at| after + at)
            }
            Environment::Table(arguments) => {
                let place = Cell { table: self.out.table(), row: 0, column: 0 };
                self.grids.push(Grid { place, filled: false });
                let after = self.past_options(after, end);
                (0..arguments).fold(after, |at, _| self.past_argument(at, end))
            }
            _ => self.past_options(after, end),
        }
    }

    fn leave(&mut self, from: usize, end: usize) -> usize {
        let (argument, after) = self.argument(from, end);
        self.counters.leave(&self.source[argument]);
        self.fresh();
        self.in_item = false;
        if let Some(Environment::Table(_)) = self.environments.pop() {
            self.grids.pop();
        }
        after
    }

    /// The end of a row, or of a line.
    fn line_break(&mut self, from: usize, end: usize) -> usize {
        if self.grids.is_empty() {
            self.out.space();
        } else {
            self.is_open = false;
            self.out.close();
            if let Some(grid) = self.grids.last_mut() {
                grid.place.row += usize::from(grid.filled);
                (grid.place.column, grid.filled) = (0, false);
            }
        }
        self.past_options(from, end)
    }

    fn next_cell(&mut self) {
        self.is_open = false;
        self.out.close();
        if let Some(grid) = self.grids.last_mut() {
            grid.place.column += 1;
            grid.filled = true;
        }
    }

    fn refer(&mut self, named: bool, at: usize, from: usize, end: usize) -> usize {
        let starred = from + usize::from(self.source[from..end].starts_with('*'));
        let (argument, after) = self.argument(starred, end);
        let labels = self.labels;
        match labels.get(&self.source[argument]) {
            Some(label) if named && !label.what.is_empty() => {
                self.put(at, &format!("{} {}", label.what, label.number));
            }
            Some(label) => self.put(at, &label.number),
            // The label stands in another file, or nowhere: LaTeX says which.
            None => {}
        }
        after
    }

    /// Ends the block that is being filled; the next words open one of their own.
    fn fresh(&mut self) {
        self.out.close();
        self.is_open = false;
    }

    fn begin(&mut self, kind: Kind) {
        self.out.open(kind);
        self.is_open = true;
    }

    /// What words are where they stand.
    fn kind(&self) -> Kind {
        if let Some(grid) = self.grids.last() {
            return Kind::Cell(grid.place);
        }
        let lists = self.environments.iter().filter(|one| **one == Environment::List).count();
        match self.environments.iter().rev().find(|one| **one != Environment::Plain) {
            Some(Environment::Quotation) => Kind::Quotation,
            Some(Environment::List) if self.in_item => {
                Kind::Item(u8::try_from(lists.saturating_sub(1)).unwrap_or(u8::MAX))
            }
            _ => self.base,
        }
    }

    /// Puts words that stand for what is at a byte of the source.
    fn put(&mut self, at: usize, words: &str) {
        if !self.is_open && !words.trim().is_empty() {
            self.begin(self.kind());
            if let Some(grid) = self.grids.last_mut() {
                grid.filled = true;
            }
        }
        self.to(at);
        self.out.put(words, Spot { line: self.cursor.line, column: self.cursor.column, page: None });
    }

    /// Moves on to a byte of the source.
    fn to(&mut self, byte: usize) {
        let Some(passed) = self.source.get(self.cursor.byte..byte) else { return };
        match passed.rfind('\n') {
            Some(last) => {
                self.cursor.line += passed.matches('\n').count();
                self.cursor.column = passed[last + 1..].chars().count() + 1;
            }
            None => self.cursor.column += passed.chars().count(),
        }
        self.cursor.byte = byte;
    }
}
