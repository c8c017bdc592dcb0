//! A table in one language: every cell as people read it, and the notes that must stand under it.
//!
//! What the terminal and Markdown share. Layout is not decided here.

use crate::message::{Catalogue, Message};
use crate::table::{Cell, Table, Words};

/// Stands where a value would have stood.
const NO_VALUE: &str = "–";

/// A cell as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Shown {
    /// The words, on one line.
    pub(super) text: String,
    /// Whether it must stay on one line: a count or a number is never broken.
    pub(super) whole: bool,
}

/// A table in one language.
#[derive(Debug)]
pub(super) struct Spoken {
    /// The title.
    pub(super) title: String,
    /// The headings.
    pub(super) header: Vec<Shown>,
    /// The rows, each with its depth and one cell a column.
    pub(super) rows: Vec<(usize, Vec<Shown>)>,
    /// `Note.` in the language of the table.
    pub(super) note_label: String,
    /// The general notes, as one paragraph; empty when there are none.
    pub(super) note: String,
    /// Why values are missing: `(a) ...`, `(b) ...`.
    pub(super) reasons: Vec<String>,
}

impl Spoken {
    /// Says a table in the language of a catalogue.
    pub(super) fn new(table: &Table, catalogue: &Catalogue) -> Self {
        let mut reasons = Reasons::default();
        let rows = table.rows.iter().map(|row| {
            let given = row.cells.iter().chain(std::iter::repeat(&Cell::Empty));
            let cells = given.take(table.columns.len()).map(|cell| shown(cell, catalogue, &mut reasons));
            (row.depth, cells.collect())
        });
        let rows = rows.collect();
        let note = notes(table, catalogue).join(" ");
        Self {
            title: words(&table.title, catalogue),
            header: table.columns.iter().map(|column| loose(words(&column.heading, catalogue))).collect(),
            rows,
            note_label: catalogue.word("table-note"),
            note,
            reasons: reasons.lines(),
        }
    }
}

/// The general notes of a table; one that says so when there is nothing in it.
pub(super) fn notes(table: &Table, catalogue: &Catalogue) -> Vec<String> {
    let empty = Message::new("table-empty");
    let none = table.rows.is_empty().then_some(&empty);
    none.into_iter().chain(&table.notes).map(|note| tidy(&catalogue.say(note))).collect()
}

/// Why values are missing, each reason once, lettered in order of appearance.
#[derive(Debug, Default)]
pub(super) struct Reasons(Vec<String>);

impl Reasons {
    /// What stands in the cell of a missing value.
    pub(super) fn mark(&mut self, reason: &Message, catalogue: &Catalogue) -> String {
        let reason = tidy(&catalogue.say(reason));
        let at = self.0.iter().position(|known| *known == reason).unwrap_or_else(|| {
            self.0.push(reason);
            self.0.len() - 1
        });
        format!("{NO_VALUE} ({})", letters(at))
    }

    /// The reasons with their letters, one a line.
    pub(super) fn lines(&self) -> Vec<String> {
        self.0.iter().enumerate().map(|(at, reason)| format!("({}) {reason}", letters(at))).collect()
    }
}

/// The letters of a note: a, b, ... z, aa, ab, ...
fn letters(at: usize) -> String {
    let last = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    let before = if at < 26 { String::new() } else { letters(at / 26 - 1) };
    format!("{before}{last}")
}

/// Words of the program or of the study, on one line.
pub(super) fn words(words: &Words, catalogue: &Catalogue) -> String {
    match words {
        Words::Said(message) => tidy(&catalogue.say(message)),
        Words::Own(text) => tidy(text),
    }
}

fn shown(cell: &Cell, catalogue: &Catalogue, reasons: &mut Reasons) -> Shown {
    match cell {
        Cell::Empty => whole(String::new()),
        Cell::Text(text) => loose(tidy(text)),
        Cell::Said(message) => loose(tidy(&catalogue.say(message))),
        Cell::Integer(number) => whole(number.to_string()),
        Cell::Number { value, .. } if !value.is_finite() => whole(NO_VALUE.to_owned()),
        Cell::Number { value, decimals } => whole(catalogue.language().number(*value, *decimals)),
        Cell::Count { k, n } => {
            whole(catalogue.say(&Message::new("table-count").with("k", *k).with("n", *n)))
        }
        Cell::List(items) => loose(tidy(&items.join(", "))),
        Cell::Undefined(reason) => whole(reasons.mark(reason, catalogue)),
    }
}

fn whole(text: String) -> Shown {
    Shown { text, whole: true }
}

fn loose(text: String) -> Shown {
    Shown { text, whole: false }
}

/// The text on one line: control characters and runs of white space become one space, no-break spaces stay.
fn tidy(text: &str) -> String {
    let breaks = |c: char| c.is_control() || (c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}');
    let words: Vec<&str> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::{letters, tidy};

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 27, 52].map(letters), ["a", "z", "aa", "ab", "ba"]);
    }

    #[test]
    fn control_characters_cannot_reach_a_terminal() {
        assert_eq!(tidy(" rood\u{1b}[31m\r\n of\tniet\u{7f} "), "rood [31m of niet");
    }
}
