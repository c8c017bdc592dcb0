//! Tables that a pdf left as lines: columns set apart by white space or bars, or rows of one shape under a caption.

mod columns;
mod rows;

pub(super) use columns::by_columns;
pub(super) use rows::by_shape;

use super::heading::sure;
use super::line::Line;
use super::measure::Measure;
use super::shape::{opening, reads_as_sentence, starts_lower, starts_upper};
use columns::split;
use rows::{is_figured, rows_at};

/// A piece of a line in a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece<'t> {
    /// The line.
    pub(super) line: usize,
    /// The byte of the line that it begins at.
    pub(super) from: usize,
    /// The words.
    pub(super) text: &'t str,
}

/// A cell with its words.
#[derive(Debug)]
pub(super) struct Words<'t> {
    /// The row, from 0.
    pub(super) row: usize,
    /// The column, from 0.
    pub(super) column: usize,
    /// The words, perhaps over several lines.
    pub(super) pieces: Vec<Piece<'t>>,
}

/// A table that was found.
#[derive(Debug)]
pub(super) struct Table<'t> {
    /// Its cells, by row and column.
    pub(super) cells: Vec<Words<'t>>,
    /// The line after it.
    pub(super) end: usize,
}

/// The line after the title of a table whose caption is a mere number; the same line when there is none.
pub(super) fn title(lines: &[Line<'_>], at: usize, measure: &Measure) -> usize {
    let Some(first) = lines.get(at) else { return at };
    let is_title = starts_upper(first.text)
        && split(first.text).len() == 1
        && !is_figured(first.text)
        && opening(first.text).is_none()
        && sure(first.text).is_none()
        && !reads_as_sentence(first.text)
        && first.length < 160;
    if !is_title {
        return at;
    }
    let mut end = at + 1;
    while lines
        .get(end)
        .is_some_and(|line| end - at < 3 && starts_lower(line.text) && line.gap <= measure.usual)
    {
        end += 1;
    }
    let title_gap = lines.get(end).map_or(0, |line| line.gap);
    let head = rows_at(lines, at, measure).map(|(head, columns)| (head, columns, words_of(lines, at, head)));
    match head {
        // One group of words right above the rows, with no more words than columns: the heads of the columns.
        Some((head, columns, words)) if words <= columns && head <= end + 1 => {
            let set_apart = lines[at + 1..head].iter().any(|line| line.gap > first.gap.max(title_gap));
            if set_apart { end } else { at }
        }
        _ => end,
    }
}

/// How many words stand in lines, those between brackets aside.
fn words_of(lines: &[Line<'_>], at: usize, end: usize) -> usize {
    let mut depth = 0usize;
    let mut count = 0;
    for word in lines[at..end].iter().flat_map(|line| line.text.split_whitespace()) {
        let opened = word.matches('(').count();
        count += usize::from(depth == 0 && opened == 0);
        depth = (depth + opened).saturating_sub(word.matches(')').count());
    }
    count
}
