//! Tables whose rows have one shape: words, then figures, one row a line.

use super::{Piece, Table, Words};
use crate::manuscript::layout::heading::sure;
use crate::manuscript::layout::line::Line;
use crate::manuscript::layout::measure::Measure;
use crate::manuscript::layout::shape::{
    caption, finished, is_figure, reads_as_sentence, starts_lower, starts_upper,
};

/// The most lines between a caption and the first row.
const HEAD: usize = 4;

/// Whether a line can be a row: words, then figures.
pub(super) fn is_figured(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let begins =
        first.starts_with(|c: char| c.is_uppercase()) || (is_figure(first) && words.clone().count() > 0);
    let last = words.next_back().unwrap_or_default();
    begins && is_figure(last) && !reads_as_sentence(text) && !finished(text)
}

/// What a row looks like: a letter for each run of words, a number sign for each figure.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for word in text.split_whitespace() {
        let figure = is_figure(word);
        if word.starts_with('(') && figure && shape.ends_with('#') {
            continue;
        }
        if figure {
            shape.push('#');
        } else if !shape.ends_with('w') {
            shape.push('w');
        }
    }
    shape
}

/// The first of the rows of one shape after a line, and how many columns they have.
pub(super) fn rows_at(lines: &[Line<'_>], at: usize, measure: &Measure) -> Option<(usize, usize)> {
    let fits = |at: usize| {
        lines.get(at).filter(|line| is_figured(line.text) && line.length * 10 <= measure.width * 9)
    };
    for (first, here) in lines.iter().enumerate().skip(at).take(HEAD + 1) {
        let (Some(line), Some(next)) = (fits(first), fits(first + 1)) else {
            let stops = caption(here.text).is_some() || sure(here.text).is_some();
            if stops || finished(here.text) && here.length * 2 > measure.width {
                return None;
            }
            continue;
        };
        if shape(line.text) == shape(next.text) {
            let columns = cells_of(line.text, label_of(line.text, next.text)).len();
            return Some((first, columns));
        }
    }
    None
}

/// A table whose rows have one shape.
pub(in crate::manuscript::layout) fn by_shape<'t>(
    lines: &[Line<'t>],
    at: usize,
    measure: &Measure,
) -> Option<Table<'t>> {
    let (first, columns) = rows_at(lines, at, measure)?;
    let model = shape(lines[first].text);
    let figures = |text: &str| shape(text).bytes().filter(|byte| *byte == b'#').count();
    let mut end = first;
    while let Some(line) = lines.get(end) {
        let is_row = is_figured(line.text)
            && (shape(line.text) == model || figures(line.text) == figures(lines[first].text));
        let next_is_row = lines.get(end + 1).is_some_and(|next| shape(next.text) == model);
        let is_group = next_is_row
            && starts_upper(line.text)
            && line.length <= 50
            && shape(line.text) == "w"
            && end > first;
        if !(is_row || is_group) || sure(line.text).is_some_and(|_| !is_row) || starts_lower(line.text) {
            break;
        }
        end += 1;
    }
    let mut cells = head(lines, at, first, columns);
    let header = usize::from(!cells.is_empty());
    let label = label_of(lines[first].text, lines[first + 1].text);
    for (row, here) in (first..end).enumerate() {
        for (column, (from, text)) in cells_of(lines[here].text, label).into_iter().enumerate() {
            cells.push(Words { row: header + row, column, pieces: vec![Piece { line: here, from, text }] });
        }
    }
    Some(Table { cells, end })
}

/// Whether the first two words of a row are its label: the first is the same in every row, the second counts.
fn label_of(text: &str, next: &str) -> bool {
    let mut words = text.split_whitespace();
    let mut others = next.split_whitespace();
    let same = words.next().is_some_and(|word| Some(word) == others.next() && !is_figure(word));
    same && words.next().is_some_and(is_figure)
        && others.next().is_some_and(is_figure)
        && words.next().is_some()
}

/// The cells of a row: its label, then every figure and every run of words.
fn cells_of(text: &str, labelled: bool) -> Vec<(usize, &str)> {
    let mut cells: Vec<(usize, &str, bool)> = Vec::new();
    for (nth, word) in text.split_whitespace().enumerate() {
        let from = word.as_ptr() as usize - text.as_ptr() as usize;
        let figure = is_figure(word);
        let is_id = nth == 0 && word.len() <= 5 && word.ends_with(|c: char| c.is_ascii_digit());
        let joins = match cells.last() {
            Some(_) if nth == 1 && labelled => true,
            Some((start, _, was_figure)) => {
                let after_label = *start == 0 && (nth == 2 && labelled);
                (!figure && !was_figure && !after_label) || (figure && *was_figure && word.starts_with('('))
            }
            None => false,
        };
        match cells.last_mut() {
            Some(cell) if joins => {
                cell.1 = &text[cell.0..from + word.len()];
                cell.2 = figure;
            }
            _ => cells.push((from, word, figure || is_id)),
        }
        if nth == 1
            && labelled
            && let Some(cell) = cells.last_mut()
        {
            cell.2 = true;
        }
    }
    cells.into_iter().map(|(from, words, _)| (from, words)).collect()
}

/// The heads of columns between a caption and the first row, from the right; words between brackets go with the one before.
fn head<'t>(lines: &[Line<'t>], at: usize, first: usize, columns: usize) -> Vec<Words<'t>> {
    let mut heads: Vec<Vec<Piece<'t>>> = Vec::new();
    let mut depth = 0usize;
    for (here, text) in lines.iter().map(|line| line.text).enumerate().take(first).skip(at) {
        for word in text.split_whitespace() {
            let from = word.as_ptr() as usize - text.as_ptr() as usize;
            let piece = Piece { line: here, from, text: word };
            let opened = word.matches('(').count();
            match heads.last_mut() {
                Some(cell) if depth > 0 || opened > 0 => cell.push(piece),
                _ => heads.push(vec![piece]),
            }
            depth = (depth + opened).saturating_sub(word.matches(')').count());
        }
    }
    let before = columns.saturating_sub(heads.len());
    let place = |(nth, pieces)| Words { row: 0, column: before + nth, pieces };
    if heads.len() > columns {
        return vec![Words { row: 0, column: 0, pieces: heads.into_iter().flatten().collect() }];
    }
    heads.into_iter().enumerate().map(place).collect()
}
