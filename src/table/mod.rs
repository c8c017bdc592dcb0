//! A table as data: columns, cells and notes, in no language and no format yet.
//!
//! Everything that counts ends in a [`Table`]; `export` renders it. A table knows its words as messages, so that the
//! same table can be read in Dutch and in English.

mod cell;

pub use cell::Cell;

use crate::message::Message;

/// Words in a table: a catalogue entry, or text of the study itself (a code's name, a quotation).
#[derive(Debug, Clone, PartialEq)]
pub enum Words {
    /// Said by Codeboom.
    Said(Message),
    /// Written by the researcher or a respondent.
    Own(String),
}

/// Which way a column leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Words.
    Left,
    /// Numbers.
    Right,
}

/// One column: a heading for people and a name for programs.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// The name in csv and other data files: lower case, stable, never translated.
    pub name: String,
    /// The heading people read.
    pub heading: Words,
    /// Which way it leans.
    pub align: Align,
}

impl Column {
    /// A column of words.
    #[must_use]
    pub fn words(name: &str, heading: &'static str) -> Self {
        Self { name: name.to_owned(), heading: Words::Said(Message::new(heading)), align: Align::Left }
    }

    /// A column of numbers.
    #[must_use]
    pub fn numbers(name: &str, heading: &'static str) -> Self {
        Self { align: Align::Right, ..Self::words(name, heading) }
    }

    /// A column whose heading is the study's own word, such as a group or a respondent.
    #[must_use]
    pub fn own(name: &str, heading: &str, align: Align) -> Self {
        Self { name: name.to_owned(), heading: Words::Own(heading.to_owned()), align }
    }
}

/// A row, with how deep it stands under the rows above it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// 0 for a theme, 1 for its codes, and so on; the first column is indented by it.
    pub depth: usize,
    /// One cell a column.
    pub cells: Vec<Cell>,
}

/// A table with a title and notes.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The name in file names and manifests.
    pub name: String,
    /// The title.
    pub title: Words,
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What must be said under it: unit, denominator, whose codings count.
    pub notes: Vec<Message>,
}

impl Table {
    /// An empty table.
    #[must_use]
    pub fn new(name: &str, title: Message, columns: Vec<Column>) -> Self {
        Self {
            name: name.to_owned(),
            title: Words::Said(title),
            columns,
            rows: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// Adds a row at depth 0.
    pub fn push(&mut self, cells: Vec<Cell>) {
        self.push_at(0, cells);
    }

    /// Adds a row at a depth.
    pub fn push_at(&mut self, depth: usize, cells: Vec<Cell>) {
        self.rows.push(Row { depth, cells });
    }
}
