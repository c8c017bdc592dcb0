//! Draws groups of one size as marks on a line for each code, with the counts in words beside it.

use super::codes::{Bar, CodesByGroup};
use super::fit::{Block, fit, fit_alike, widest};
use super::page::{MARGIN, Page};
use super::palette::{GRID, HEADING, LABEL, LINK, Lettering, SMALL, mark};
use super::picture::{Anchor, Picture};
use super::scale::Scale;
use crate::message::Message;

const VALUE: Lettering = LABEL;
const GAP: i32 = 20;
/// The room of a mark before the name of its group.
const SIGN: i32 = 24;

/// Where the columns of the chart stand.
struct Columns {
    label: i32,
    scale: Scale,
    /// The left edge of every group's counts, with the group's name.
    groups: Vec<(i32, Block)>,
}

/// Draws the chart on the page.
pub(super) fn draw(page: &mut Page, chart: &CodesByGroup, n: usize) {
    let columns = columns(page, chart, n);
    head(page, chart, n, &columns);
    for (theme, rows) in chart.sections() {
        if let Some(theme) = theme {
            page.heading(theme, columns.scale.right - MARGIN);
        }
        section(page, rows, &columns);
    }
    if chart.rows.len() > 20 {
        columns.scale.number(&mut page.picture, page.y + 14);
        page.y += 20;
    }
}

fn columns(page: &Page, chart: &CodesByGroup, n: usize) -> Columns {
    let labels = widest(chart.rows.iter().map(|row| row.label.as_str()), LABEL).clamp(140, 300);
    let values: Vec<String> = (0..=n).map(|k| page.of(k, n)).collect();
    let value = widest(values.iter().map(String::as_str), VALUE);
    let mut right = page.right();
    let mut groups: Vec<(i32, Block)> = Vec::new();
    let name = if chart.groups.len() > 2 { 100 } else { 130 };
    for name in fit_alike(&chart.groups, HEADING, name, 3).into_iter().rev() {
        right -= SIGN + value.max(widest(name.lines.iter().map(String::as_str), name.lettering)) + 2;
        groups.insert(0, (right, name));
        right -= GAP;
    }
    let left = MARGIN + labels + GAP + 8;
    Columns { label: labels, scale: Scale { left, right: right - 8, n }, groups }
}

/// The names of the groups with their marks, what the axis counts, and its numbers.
fn head(page: &mut Page, chart: &CodesByGroup, n: usize, columns: &Columns) {
    let caption = Message::new("chart-axis-groups").with("unit", chart.unit.as_str()).with("n", n);
    let scale = columns.scale;
    let caption = fit(&page.catalogue.say(&caption), SMALL, scale.right - scale.left, 3);
    let tallest = columns.groups.iter().map(|(_, name)| name.height()).max().unwrap_or(0);
    let foot = page.y + (caption.height() + 20).max(tallest).max(24);
    page.picture.block(&caption, scale.left, foot - 20 - caption.height(), Anchor::Left);
    scale.number(&mut page.picture, foot - 5);
    for (group, (left, name)) in columns.groups.iter().enumerate() {
        let top = foot - name.height();
        page.picture.mark(mark(group), left + 10, top + name.height() / 2);
        page.picture.block(name, left + SIGN, top, Anchor::Left);
    }
    page.y = foot;
}

fn section(page: &mut Page, rows: &[Bar], columns: &Columns) {
    let labels: Vec<Block> = rows.iter().map(|row| fit(&row.label, LABEL, columns.label, 3)).collect();
    let heights: Vec<i32> = labels.iter().map(|label| (label.height() + 12).max(30)).collect();
    let top = page.y;
    columns.scale.rule(&mut page.picture, top, top + heights.iter().sum::<i32>());
    for ((row, label), height) in rows.iter().zip(&labels).zip(&heights) {
        let mid = page.y + height / 2;
        page.picture.block(label, MARGIN, mid - label.height() / 2, Anchor::Left);
        marks(&mut page.picture, row, columns.scale, mid);
        for ((left, _), (k, n)) in columns.groups.iter().zip(&row.groups) {
            let words = page.of(*k, *n);
            page.picture.say_mid(words, left + SIGN, mid, Anchor::Left, VALUE);
        }
        page.y += height;
    }
}

/// The marks of one code and the line between the outermost. What is filled lies on what is hollow, the first group on
/// top, so that marks on one spot are all seen.
fn marks(picture: &mut Picture, row: &Bar, scale: Scale, mid: i32) {
    picture.rect(scale.left, mid, scale.right - scale.left, 1, GRID);
    let places = || row.groups.iter().map(|(k, _)| scale.x(*k));
    if let (Some(first), Some(last)) = (places().min(), places().max()) {
        picture.rect(first, mid - 1, last - first, 3, LINK);
    }
    for filled in [false, true] {
        for (group, x) in places().enumerate().collect::<Vec<_>>().into_iter().rev() {
            if mark(group).filled == filled {
                picture.mark(mark(group), x, mid);
            }
        }
    }
}
