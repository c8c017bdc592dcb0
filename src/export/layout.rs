//! Columns of text by display width: how wide each becomes, and where words wrap.
//!
//! Display width is that of a terminal cell: `é` takes one whether it is one code point or two, CJK and emoji take two.

use unicode_width::UnicodeWidthStr;

use super::spoken::{Shown, Spoken};
use crate::table::Align;

/// Between two columns.
const GAP: usize = 2;
/// A level of depth in the first column.
const INDENT: usize = 2;

/// The widths of the columns of one table.
#[derive(Debug)]
pub(super) struct Layout {
    widths: Vec<usize>,
    aligns: Vec<Align>,
}

impl Layout {
    /// The layout that fits a width, or the natural one when none is given. Words and numbers are never broken, so a
    /// table may stay wider than asked.
    pub(super) fn new(said: &Spoken, aligns: Vec<Align>, width: Option<usize>) -> Self {
        let natural = widths_by(said, |cell| cell.text.width());
        let Some(width) = width else {
            return Self { widths: natural, aligns };
        };
        let least =
            widths_by(said, |cell| if cell.whole { cell.text.width() } else { longest_word(&cell.text) });
        let room = width.saturating_sub(GAP * natural.len().saturating_sub(1));
        let capped = |cap: usize| natural.iter().zip(&least).map(move |(n, l)| (*n).min(cap).max(*l));
        let widest = natural.iter().copied().max().unwrap_or(0);
        let cap = (0..=widest).rev().find(|cap| capped(*cap).sum::<usize>() <= room).unwrap_or(0);
        let widths = capped(cap).collect();
        Self { widths, aligns }
    }

    /// The width of the table as a whole.
    pub(super) fn width(&self) -> usize {
        self.widths.iter().sum::<usize>() + GAP * self.widths.len().saturating_sub(1)
    }

    /// The lines of a row, without white space at their ends.
    pub(super) fn row(&self, depth: usize, cells: &[Shown]) -> Vec<String> {
        let columns: Vec<Vec<String>> = self.blocks(depth, cells).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|line| self.line(&columns, line)).collect()
    }

    /// The lines of the header, its headings standing on the rule below.
    pub(super) fn header(&self, cells: &[Shown]) -> Vec<String> {
        let mut columns: Vec<Vec<String>> = self.blocks(0, cells).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for column in &mut columns {
            let missing = height - column.len();
            column.splice(0..0, std::iter::repeat_n(String::new(), missing));
        }
        (0..height).map(|line| self.line(&columns, line)).collect()
    }

    fn blocks(&self, depth: usize, cells: &[Shown]) -> impl Iterator<Item = Vec<String>> {
        cells.iter().zip(&self.widths).enumerate().map(move |(at, (cell, width))| {
            let indent = if at == 0 { INDENT * depth } else { 0 };
            let lines = match cell.whole {
                true => vec![cell.text.clone()],
                false => wrapped(&cell.text, width.saturating_sub(indent)),
            };
            lines.into_iter().map(|line| format!("{:indent$}{line}", "")).collect()
        })
    }

    fn line(&self, columns: &[Vec<String>], at: usize) -> String {
        let mut line = String::new();
        for (column, ((lines, width), align)) in
            columns.iter().zip(&self.widths).zip(&self.aligns).enumerate()
        {
            let text = lines.get(at).map_or("", String::as_str);
            let pad = width.saturating_sub(text.width());
            let (before, after) = if *align == Align::Right { (pad, 0) } else { (0, pad) };
            let gap = if column == 0 { 0 } else { GAP };
            line.extend(std::iter::repeat_n(' ', gap + before));
            line.push_str(text);
            line.extend(std::iter::repeat_n(' ', after));
        }
        line.truncate(line.trim_end_matches(' ').len());
        line
    }
}

/// For each column the largest measure of its heading and cells, the first with its indent.
fn widths_by(said: &Spoken, measure: impl Fn(&Shown) -> usize) -> Vec<usize> {
    let mut widths: Vec<usize> = said.header.iter().map(&measure).collect();
    for (depth, cells) in &said.rows {
        for (at, (width, cell)) in widths.iter_mut().zip(cells).enumerate() {
            let indent = if at == 0 { INDENT * depth } else { 0 };
            *width = (*width).max(indent + measure(cell));
        }
    }
    widths
}

fn longest_word(text: &str) -> usize {
    text.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0)
}

/// The text in lines of at most a width; a word wider than that has a line of its own.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.width() + 1 + word.width() > width {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        /// Wrapping loses no word, and only a word that is too wide by itself makes a line too wide.
        #[test]
        fn wrapping_keeps_every_word(words in prop::collection::vec("[a-zé漢👩]{1,12}", 1..20), width in 0usize..30) {
            let lines = wrapped(&words.join(" "), width);
            prop_assert_eq!(lines.join(" "), words.join(" "));
            for line in lines {
                prop_assert!(line.width() <= width || !line.contains(' '));
            }
        }
    }
}
