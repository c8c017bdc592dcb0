//! Tables that a pdf left as lines: columns set apart by white space or bars, or rows of one shape under a caption.

use super::heading::sure;
use super::line::Line;
use super::measure::Measure;
use super::shape::{
    caption, finished, is_figure, item, opening, reads_as_sentence, starts_lower, starts_upper,
};

/// The most lines between a caption and the first row.
const HEAD: usize = 4;
/// So many lines in a row must have columns to be a table without a caption.
const ROWS: usize = 3;

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

/// The cells of a line that white space, tabs or bars set apart, each with the byte it begins at.
fn split(text: &str) -> Vec<(usize, &str)> {
    let bars = text.matches('|').count() >= 2 || (text.contains(" | ") && text.matches('|').count() >= 1);
    let apart = |byte: u8| byte == b' ' || byte == b'\t' || (bars && byte == b'|');
    let mut cells = Vec::new();
    let (mut from, mut at) = (0, 0);
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let white = bytes[at..].iter().take_while(|byte| apart(**byte)).count();
        let between = &text[at..at + white];
        if white >= 2 || between.contains(['\t', '|']) {
            cells.push((from, &text[from..at]));
            from = at + white;
        }
        at += white;
        at += bytes[at..].iter().take_while(|byte| !apart(**byte)).count();
    }
    cells.push((from, &text[from..]));
    cells.retain(|(_, words)| {
        words.chars().any(char::is_alphanumeric) || matches!(*words, "-" | "–" | "%" | "✓")
    });
    cells
}

/// A table whose columns are set apart in its lines.
pub(super) fn by_columns<'t>(lines: &[Line<'t>], at: usize, captioned: bool) -> Option<Table<'t>> {
    let first = split(lines.get(at)?.text);
    if first.len() < 2 && !captioned {
        return None;
    }
    let mut rows: Vec<Vec<Piece<'t>>> = Vec::new();
    let mut strong = 0;
    for (here, line) in lines.iter().enumerate().skip(at) {
        let pieces = split(line.text).into_iter();
        let pieces: Vec<Piece<'t>> = pieces.map(|(from, text)| Piece { line: here, from, text }).collect();
        let labelled = pieces.first().is_none_or(|piece| piece.text.ends_with(':'));
        let doubtful = rows.len() >= 2 * ROWS && strong * 2 < rows.len();
        if (!captioned && (labelled || doubtful))
            || item(line.text).is_some()
            || caption(line.text).is_some()
            || (here > at && sure(line.text).is_some())
        {
            break;
        }
        let is_row = match pieces.len() {
            0 => false,
            1 => wraps(lines, here, rows.last()) || (captioned && is_group(lines, here)),
            count => {
                strong +=
                    usize::from(count >= 3 || line.text.contains(['\t', '|']) || line.text.contains("   "));
                true
            }
        };
        if !is_row {
            break;
        }
        rows.push(pieces);
    }
    let enough = if captioned { strong >= 1 && rows.len() >= 2 } else { strong >= ROWS };
    let alike = rows.iter().filter(|row| row.len() >= 2).count();
    let end = at + rows.len();
    (enough && alike >= 2).then(|| Table { cells: aligned(lines, rows), end })
}

/// Whether a line goes on with a cell of the row above it: right below, and further in.
fn wraps(lines: &[Line<'_>], at: usize, above: Option<&Vec<Piece<'_>>>) -> bool {
    let first = above.filter(|row| row.len() >= 2).and_then(|row| row.first());
    lines[at].gap == 0 && first.is_some_and(|first| lines[at].indent > lines[first.line].indent + 3)
}

/// Whether a line names the rows below it: short, alone, and right above one.
fn is_group(lines: &[Line<'_>], at: usize) -> bool {
    let line = &lines[at];
    line.length <= 60
        && starts_upper(line.text)
        && !finished(line.text)
        && lines.get(at + 1).is_some_and(|next| next.gap == 0 && split(next.text).len() >= 2)
}

/// The cells of rows, in the columns that their places on the line give; by their order where those overlap.
fn aligned<'t>(lines: &[Line<'t>], rows: Vec<Vec<Piece<'t>>>) -> Vec<Words<'t>> {
    let tabbed = rows.iter().flatten().any(|piece| lines[piece.line].text.contains(['\t', '|']));
    let columns = if tabbed { Vec::new() } else { columns(lines, &rows) };
    let place = |piece: &Piece<'_>, nth: usize| {
        let start = left(lines, piece);
        let found = columns.partition_point(|column| column.0 <= start).saturating_sub(1);
        if columns.is_empty() { nth } else { found }
    };
    let mut cells: Vec<Words<'t>> = Vec::new();
    let mut row = 0;
    for (nth, pieces) in rows.into_iter().enumerate() {
        let wraps = nth > 0 && pieces.len() == 1 && columns.len() > 1 && place(&pieces[0], 0) > 0;
        row += usize::from(nth > 0 && !wraps);
        for (nth, piece) in pieces.into_iter().enumerate() {
            let column = place(&piece, nth);
            match cells.iter_mut().rev().take(16).find(|cell| cell.row == row && cell.column == column) {
                Some(cell) => cell.pieces.push(piece),
                None => cells.push(Words { row, column, pieces: vec![piece] }),
            }
        }
    }
    cells
}

/// Where a piece begins on its line.
fn left(lines: &[Line<'_>], piece: &Piece<'_>) -> usize {
    let line = &lines[piece.line];
    line.indent + line.text[..piece.from].chars().count()
}

/// The columns of a table: stretches of the line that its cells take together. None when two cells of a row share one.
fn columns(lines: &[Line<'_>], rows: &[Vec<Piece<'_>>]) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = rows
        .iter()
        .flatten()
        .map(|piece| {
            let start = left(lines, piece);
            (start, start + piece.text.chars().count())
        })
        .collect();
    stretches.sort_unstable();
    let mut merged: Vec<(usize, usize)> = Vec::new();
    for (start, end) in stretches {
        match merged.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => merged.push((start, end)),
        }
    }
    let widest = rows.iter().map(Vec::len).max().unwrap_or(0);
    if merged.len() < widest { Vec::new() } else { merged }
}

/// Whether a line can be a row: words, then figures.
fn is_figured(text: &str) -> bool {
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
fn rows_at(lines: &[Line<'_>], at: usize, measure: &Measure) -> Option<(usize, usize)> {
    let fits = |at: usize| {
        lines.get(at).filter(|line| is_figured(line.text) && line.length * 10 <= measure.width * 9)
    };
    for first in at..(at + HEAD + 1).min(lines.len()) {
        let (Some(line), Some(next)) = (fits(first), fits(first + 1)) else {
            let stops = caption(lines[first].text).is_some() || sure(lines[first].text).is_some();
            if stops || finished(lines[first].text) && lines[first].length * 2 > measure.width {
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
pub(super) fn by_shape<'t>(lines: &[Line<'t>], at: usize, measure: &Measure) -> Option<Table<'t>> {
    let (first, columns) = rows_at(lines, at, measure)?;
    let model = shape(lines[first].text);
    let figures = |text: &str| shape(text).bytes().filter(|byte| *byte == b'#').count();
    let mut end = first;
    while let Some(line) = lines.get(end) {
        let is_row = is_figured(line.text)
            && (shape(line.text) == model || figures(line.text) == figures(&lines[first].text));
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
    for here in at..first {
        let text = lines[here].text;
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
