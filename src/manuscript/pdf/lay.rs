//! Characters with their places to lines of text: gaps are blanks, indents are kept, space between lines is a blank line.

use super::page::Glyph;

/// A gap of so many parts of the size is a space; of so many more, the edge of a column.
const SPACE: f64 = 0.15;
const COLUMN: f64 = 1.2;
/// The share of the size that a blank of an indent takes.
const BLANK: f64 = 0.5;
/// How much further than usual a line lies when a blank line stands before it.
const APART: f64 = 1.35;
/// The most blanks of an indent.
const DEEPEST: usize = 60;

/// A line of a page.
#[derive(Debug)]
struct Line {
    text: String,
    x: f64,
    y: f64,
    end: f64,
    size: f64,
}

/// The text of a page.
pub(super) fn text(glyphs: &[Glyph]) -> String {
    let lines: Vec<Line> = lines(glyphs).into_iter().filter(|line| !line.text.trim().is_empty()).collect();
    let left = lines.iter().map(|line| line.x).fold(f64::INFINITY, f64::min);
    let leading = usual_leading(&lines);
    let mut text = String::new();
    for (nth, line) in lines.iter().enumerate() {
        if let Some(before) = nth.checked_sub(1).map(|before| &lines[before]) {
            let down = before.y - line.y;
            text.push('\n');
            if down > leading * APART || down < -0.5 * line.size {
                text.push('\n');
            }
        }
        let blanks = ((line.x - left) / (line.size * BLANK).max(1.0)).round().max(0.0) as usize;
        text.extend(std::iter::repeat_n(' ', blanks.min(DEEPEST)));
        text.push_str(line.text.trim_end());
    }
    text.push('\n');
    text
}

fn lines(glyphs: &[Glyph]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in glyphs {
        let size = glyph.size.max(1.0);
        let white = glyph.text.trim().is_empty();
        match lines.last_mut().filter(|line| goes_on(line, glyph, size)) {
            Some(line) => {
                let gap = glyph.x - line.end;
                if white {
                    line.text.push(' ');
                } else {
                    let blanks = if gap > COLUMN * size { 3 } else { usize::from(gap > SPACE * size) };
                    let there = line.text.len() - line.text.trim_end_matches(' ').len();
                    line.text.extend(std::iter::repeat_n(' ', blanks.saturating_sub(there)));
                    line.text.push_str(&glyph.text);
                    line.size = line.size.max(size);
                }
                if !white || gap < COLUMN * size {
                    line.end = line.end.max(glyph.x + glyph.width);
                }
            }
            None if white => {}
            None => {
                let end = glyph.x + glyph.width;
                lines.push(Line { text: glyph.text.clone(), x: glyph.x, y: glyph.y, end, size });
            }
        }
    }
    lines
}

/// Whether a character stands on the line before it, to the right; a small one may stand higher or lower.
fn goes_on(line: &Line, glyph: &Glyph, size: f64) -> bool {
    let height = line.size.max(size);
    (line.y - glyph.y).abs() < 0.45 * height && glyph.x > line.end - 0.6 * height
}

/// How far lines usually lie apart.
fn usual_leading(lines: &[Line]) -> f64 {
    let mut steps: Vec<f64> =
        lines.windows(2).map(|pair| pair[0].y - pair[1].y).filter(|step| *step > 0.0).collect();
    steps.sort_by(f64::total_cmp);
    steps.get(steps.len() / 2).copied().unwrap_or(f64::INFINITY)
}
