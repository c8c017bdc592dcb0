//! Tables whose columns are set apart in their lines: by wide gaps, tabs or bars.

use super::{Piece, Table, Words};
use crate::manuscript::layout::heading::sure;
use crate::manuscript::layout::line::Line;
use crate::manuscript::layout::shape::{caption, finished, item, starts_upper};

/// So many lines in a row must have columns to be a table without a caption.
const ROWS: usize = 3;

/// The cells of a line that white space, tabs or bars set apart, each with the byte it begins at.
pub(super) fn split(text: &str) -> Vec<(usize, &str)> {
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
pub(in crate::manuscript::layout) fn by_columns<'t>(
    lines: &[Line<'t>],
    at: usize,
    captioned: bool,
) -> Option<Table<'t>> {
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
