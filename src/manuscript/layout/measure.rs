//! How a text is set: how wide its lines are, how far apart, and where the margin is.

use super::line::Line;
use super::shape::{finished, starts_lower};

/// The narrowest and widest that a line of wrapped text may be.
const NARROWEST: usize = 45;
const WIDEST: usize = 180;

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measure {
    /// How long a full line is, in characters.
    pub(super) width: usize,
    /// How many blank lines stand between two lines of one paragraph.
    pub(super) usual: usize,
    /// The left margin.
    pub(super) margin: usize,
    /// Whether every paragraph is one long line.
    pub(super) unwrapped: bool,
}

impl Measure {
    /// Measures a text, and marks the lines that begin a page by a single blank before them.
    pub(super) fn of(lines: &mut [Line<'_>]) -> Self {
        let mut lengths: Vec<usize> = lines.iter().map(|line| line.length).collect();
        lengths.sort_unstable();
        let longest = lengths.get(lengths.len() * 95 / 100).copied().unwrap_or(0);
        let unwrapped = longest > WIDEST || Self::is_unwrapped(lines);
        let width = if unwrapped { 100 } else { longest.max(NARROWEST) };
        let usual = Self::usual_gap(lines);
        let margin = margin(lines);
        if margin == 0 {
            for line in lines.iter_mut().filter(|line| line.indent == 1 && line.gap < usual.max(1)) {
                line.starts_page = true;
            }
        }
        Self { width, usual, margin, unwrapped }
    }

    /// Whether no line goes on in the next.
    fn is_unwrapped(lines: &[Line<'_>]) -> bool {
        !lines.windows(2).any(|pair| !finished(pair[0].text) && starts_lower(pair[1].text))
    }

    /// One blank line between the lines of a paragraph is double spacing: there, lines go on after a blank one.
    fn usual_gap(lines: &[Line<'_>]) -> usize {
        let (mut apart, mut going_on, mut together) = (0usize, 0usize, 0usize);
        for pair in lines.windows(2) {
            let goes_on = !finished(pair[0].text) && starts_lower(pair[1].text);
            match pair[1].gap {
                0 => together += usize::from(goes_on),
                1 => {
                    apart += 1;
                    going_on += usize::from(goes_on);
                }
                _ => {}
            }
        }
        usize::from(going_on * 4 >= apart && going_on > together)
    }

    /// Whether a line ended early: the first word of the next would have stood on it.
    pub(super) fn early(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        (line.length + 1 + first_word(next)) * 100 < self.width * 88
    }

    /// Whether the first word of the next line would just have stood on a line.
    pub(super) fn has_room(&self, line: &Line<'_>, next: &Line<'_>) -> bool {
        line.length + 1 + first_word(next) <= self.width
    }

    /// Whether more blank lines than usual stand before a line.
    pub(super) fn is_apart(&self, line: &Line<'_>) -> bool {
        line.gap > self.usual && !line.starts_page
    }
}

fn first_word(line: &Line<'_>) -> usize {
    line.text.split_whitespace().next().map_or(0, |word| word.chars().count())
}

/// The indent that most lines have.
fn margin(lines: &[Line<'_>]) -> usize {
    let mut counts = [0usize; 40];
    for line in lines {
        if let Some(count) = counts.get_mut(line.indent) {
            *count += 1;
        }
    }
    (0..counts.len()).rev().max_by_key(|indent| counts[*indent]).unwrap_or(0)
}
