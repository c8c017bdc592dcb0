//! Quotations that are set apart: from the mark that opens them to the one that closes them, over lines.

use super::heading::sure;
use super::line::Line;
use super::measure::Measure;
use super::shape::{caption, finished, opening};

/// The most lines that a quotation may take.
const LONGEST: usize = 60;

/// A quotation that begins a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Quoted {
    /// The last line of it, when its closing mark was found.
    pub(super) end: Option<usize>,
    /// Whether nothing but who said it follows.
    pub(super) alone: bool,
    /// Whether a label says who speaks.
    pub(super) labelled: bool,
}

/// The quotation that a line begins with.
pub(super) fn quoted(lines: &[Line<'_>], at: usize, measure: &Measure) -> Option<Quoted> {
    let text = lines.get(at)?.text;
    let from = opening(text)?;
    let mark = text[from..].chars().next()?;
    let mut depth = 1usize;
    let mut rest = &text[from + mark.len_utf8()..];
    for here in at..lines.len().min(at + LONGEST) {
        if here > at {
            rest = lines[here].text;
            if interrupts(lines, here, measure) {
                break;
            }
        }
        if let Some(after) = closed(rest, mark, &mut depth) {
            let (end, alone) = attributed(lines, here, after);
            return Some(Quoted { end: Some(end), alone, labelled: from > 0 });
        }
    }
    Some(Quoted { end: None, alone: false, labelled: from > 0 })
}

/// Whether a paragraph is a quotation set apart: a label and a mark, or marks around all of it.
pub(in crate::manuscript) fn is_quotation(text: &str) -> bool {
    let Some(from) = opening(text) else { return false };
    let Some(mark) = text[from..].chars().next() else { return false };
    from > 0 || closed(&text[from + mark.len_utf8()..], mark, &mut 1).is_some_and(is_attribution)
}

/// Whether a line cannot belong to a quotation that was opened before it.
fn interrupts(lines: &[Line<'_>], at: usize, measure: &Measure) -> bool {
    let (line, before) = (&lines[at], &lines[at - 1]);
    let apart = measure.is_apart(line) && finished(before.text);
    opening(line.text).is_some_and(|from| from > 0)
        || caption(line.text).is_some()
        || sure(line.text).is_some()
        || (apart && measure.early(before, line))
}

/// The words behind the mark that closes a quotation.
fn closed<'t>(text: &'t str, mark: char, depth: &mut usize) -> Option<&'t str> {
    let mut last = ' ';
    for (at, c) in text.char_indices() {
        let after = &text[at + c.len_utf8()..];
        let closes = match mark {
            '“' | '„' | '‟' if c == '“' && mark == '“' && last.is_whitespace() => {
                *depth += 1;
                false
            }
            '“' | '„' | '‟' => matches!(c, '”' | '"') || (mark == '„' && c == '“'),
            '"' => matches!(c, '"' | '”'),
            '«' => c == '»',
            _ => matches!(c, '’' | '\'' | '‘') && !last.is_whitespace() && is_attribution(after),
        };
        if closes {
            *depth = depth.saturating_sub(1);
            if *depth == 0 {
                return Some(after);
            }
        }
        last = c;
    }
    None
}

/// The last line of a closed quotation, with a line that says who said it, and whether nothing else follows.
fn attributed(lines: &[Line<'_>], at: usize, after: &str) -> (usize, bool) {
    if !is_attribution(after) {
        return (at, false);
    }
    let next = lines.get(at + 1).map_or("", |line| line.text);
    let named = next.starts_with('(') && next.len() <= 80 && next.trim_end_matches('.').ends_with(')');
    (if named && after.len() <= 2 { at + 1 } else { at }, true)
}

/// Whether words behind a quotation only say who said it: nothing, a full stop, `(R7)`.
fn is_attribution(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-' | '–' | '—'));
    bare.is_empty()
        || bare.chars().all(|c| c.is_ascii_digit())
        || ((bare.starts_with('(') || bare.starts_with('['))
            && bare.ends_with([')', ']'])
            && bare.len() <= 100)
}
