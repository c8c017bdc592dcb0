//! The lines of a text that hold something, with the blank lines and page breaks before them.

use crate::manuscript::Spot;

/// How many columns a tab is worth.
const TAB: usize = 4;

/// A line that holds something.
#[derive(Debug, Clone)]
pub(super) struct Line<'t> {
    /// The words, without white space at either end.
    pub(super) text: &'t str,
    /// Its number in the file, from 1.
    pub(super) number: usize,
    /// How many characters stand before the words.
    pub(super) before: usize,
    /// How far the words are indented.
    pub(super) indent: usize,
    /// How many characters the words are.
    pub(super) length: usize,
    /// How many blank lines stand before it.
    pub(super) gap: usize,
    /// The page, where the file says.
    pub(super) page: Option<usize>,
    /// Whether a page begins here.
    pub(super) starts_page: bool,
}

impl Line<'_> {
    /// Where the words begin in the file.
    pub(super) fn spot(&self) -> Spot {
        Spot { line: self.number, column: self.before + 1, page: self.page }
    }

    /// Where a byte of the words stands in the file.
    pub(super) fn spot_of(&self, byte: usize) -> Spot {
        let before = self.text.get(..byte).map_or(0, |words| words.chars().count());
        Spot { column: self.before + before + 1, ..self.spot() }
    }
}

/// The lines of a text that hold something.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let paged = text.contains('\u{c}');
    let mut found = Vec::new();
    let (mut gap, mut page, mut starts_page) = (0, 1, true);
    for (index, raw) in text.split('\n').enumerate() {
        let words = raw.trim();
        if words.is_empty() {
            let feeds = raw.matches('\u{c}').count();
            page += feeds;
            starts_page |= feeds > 0;
            gap += 1;
            continue;
        }
        let lead = &raw[..raw.len() - raw.trim_start().len()];
        let feeds = lead.matches('\u{c}').count();
        page += feeds;
        starts_page |= feeds > 0;
        found.push(Line {
            text: words,
            number: index + 1,
            before: lead.chars().count(),
            indent: indent(lead),
            length: words.chars().count(),
            gap,
            page: paged.then_some(page),
            starts_page,
        });
        let feeds = raw[lead.len() + words.len()..].matches('\u{c}').count();
        page += feeds;
        (gap, starts_page) = (0, feeds > 0);
    }
    found
}

fn indent(lead: &str) -> usize {
    let width = |c| match c {
        '\t' => TAB,
        '\u{c}' => 0,
        _ => 1,
    };
    lead.chars().map(width).sum()
}
