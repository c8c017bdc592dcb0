//! Draws the share of each group that mentions a code, as a mark on its interval.

use super::fit::{Block, fit, fit_alike, widest};
use super::page::{MARGIN, Page};
use super::palette::{GRID, LABEL, SMALL, mark};
use super::picture::{Anchor, Picture};
use super::scale::Scale;
use super::{more_than_everyone, uneven};
use crate::message::{Catalogue, Problem};

const GAP: i32 = 20;
/// The room of a mark before the name of its group.
const SIGN: i32 = 24;
/// The widest the name of a group may be.
const NAME: i32 = 130;
/// From one group of a code to the next.
const PITCH: i32 = 24;
/// The whole axis, in thousandths.
const WHOLE: usize = 1000;

/// A group's share of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareMark {
    /// How many.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// The two ends of the interval in thousandths; nothing for a group of nobody.
    pub ends: Option<(usize, usize)>,
}

/// One code: the share of each group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareRow {
    /// The name of the theme it is under; rows of one theme follow each other. Empty for none.
    pub theme: String,
    /// The name of the code.
    pub label: String,
    /// A mark for every group.
    pub groups: Vec<ShareMark>,
}

/// The share of each group that mentions a code, with its interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharesByGroup {
    /// The title.
    pub title: String,
    /// The names of the groups.
    pub groups: Vec<String>,
    /// The codes.
    pub rows: Vec<ShareRow>,
    /// How the intervals were made, whose codings count, and what the numbers do not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

/// Where the columns of the chart stand.
struct Columns {
    label: i32,
    sign: i32,
    names: Vec<Block>,
    scale: Scale,
}

impl SharesByGroup {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        self.check()?;
        let mut page = Page::open(&self.title, self.provisional, super::page::WIDTH, catalogue);
        if self.rows.is_empty() || self.groups.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        let columns = self.columns(&page);
        if columns.names.iter().any(Block::is_cut) {
            page.legend(&self.groups, |picture, group, x, y| picture.mark(mark(group), x, y));
            page.y += 10;
        }
        let caption =
            fit(&catalogue.word("chart-axis-shares"), SMALL, columns.scale.right - columns.scale.left, 3);
        page.y = page.picture.block(&caption, columns.scale.left, page.y, Anchor::Left);
        numbers(&mut page, columns.scale);
        let themed = self.rows.iter().any(|row| !row.theme.is_empty());
        for rows in self.rows.chunk_by(|one, next| one.theme == next.theme) {
            if let Some(row) = rows.first().filter(|_| themed) {
                page.heading(&row.theme, columns.scale.right - MARGIN);
            }
            section(&mut page, rows, &columns);
        }
        if page.y > 900 {
            numbers(&mut page, columns.scale);
        }
        Ok(page.close(&self.note))
    }

    fn columns(&self, page: &Page) -> Columns {
        let label = widest(self.rows.iter().map(|row| row.label.as_str()), LABEL).clamp(140, 300);
        let counts = self.rows.iter().flat_map(|row| &row.groups).map(|share| page.of(share.k, share.n));
        let counts: Vec<String> = counts.collect();
        let value = widest(counts.iter().map(String::as_str), LABEL);
        let names = fit_alike(&self.groups, SMALL, NAME, 1);
        let sign = MARGIN + label + GAP;
        let wide =
            names.iter().map(|name| widest(name.lines.iter().map(String::as_str), name.lettering)).max();
        let left = sign + SIGN + wide.unwrap_or(0) + 18;
        Columns { label, sign, names, scale: Scale { left, right: page.right() - value - 24, n: WHOLE } }
    }

    fn check(&self) -> Result<(), Problem> {
        for row in &self.rows {
            if row.groups.len() != self.groups.len() {
                return Err(uneven(&row.label, row.groups.len(), self.groups.len()));
            }
            if let Some(share) = row.groups.iter().find(|share| share.k > share.n) {
                return Err(more_than_everyone(&row.label, share.k, share.n));
            }
        }
        Ok(())
    }
}

/// The quarters of the axis, in thousandths.
fn quarters() -> impl Iterator<Item = usize> {
    (0..=4).map(|quarter| quarter * WHOLE / 4)
}

fn numbers(page: &mut Page, scale: Scale) {
    for at in quarters() {
        let decimals = if at % WHOLE == 0 { 0 } else { 2 };
        let words = page.catalogue.language().number(at as f64 / WHOLE as f64, decimals);
        page.picture.say(words, scale.x(at), page.y + 15, Anchor::Middle, SMALL);
    }
    page.y += 20;
}

fn section(page: &mut Page, rows: &[ShareRow], columns: &Columns) {
    let labels: Vec<Block> = rows.iter().map(|row| fit(&row.label, LABEL, columns.label, 3)).collect();
    let count = i32::try_from(columns.names.len()).unwrap_or(0);
    let heights: Vec<i32> =
        labels.iter().map(|label| label.height().max(count.saturating_mul(PITCH)) + 14).collect();
    let bottom = page.y + heights.iter().sum::<i32>();
    for at in quarters() {
        page.picture.rect(columns.scale.x(at), page.y, 1, bottom - page.y, GRID);
    }
    for ((row, label), height) in rows.iter().zip(&labels).zip(&heights) {
        let mid = page.y + height / 2;
        page.picture.block(label, MARGIN, mid - label.height() / 2, Anchor::Left);
        let mut y = mid - count * PITCH / 2 + PITCH / 2;
        for (group, (share, name)) in row.groups.iter().zip(&columns.names).enumerate() {
            page.picture.mark(mark(group), columns.sign + 10, y);
            page.picture.say_mid(name.lines.concat(), columns.sign + SIGN, y, Anchor::Left, name.lettering);
            interval(&mut page.picture, columns.scale, *share, group, y);
            let words = page.of(share.k, share.n);
            page.picture.say_mid(words, columns.scale.right + 18, y, Anchor::Left, LABEL);
            y += PITCH;
        }
        page.y += height;
    }
}

/// The interval with its two ends, and the mark of the group on the share.
fn interval(picture: &mut Picture, scale: Scale, share: ShareMark, group: usize, mid: i32) {
    let Some((low, high)) = share.ends.filter(|_| share.n > 0) else { return };
    let (left, right, colour) = (scale.x(low), scale.x(high), mark(group).colour);
    picture.rect(left, mid - 1, right - left, 2, colour);
    for end in [left, right] {
        picture.rect(end - 1, mid - 4, 2, 8, colour);
    }
    picture.mark(mark(group), scale.x((share.k * WHOLE + share.n / 2) / share.n), mid);
}
