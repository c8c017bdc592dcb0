//! Draws counts as bars within everyone: a bar a code, or a bar for each group of it.

use super::codes::{Bar, CodesByGroup};
use super::fit::{Block, fit, fit_alike, widest};
use super::page::{MARGIN, Page};
use super::palette::{ACCENT, LABEL, Mark, SMALL, TRACK, mark};
use super::picture::{Anchor, Area, Picture};
use super::scale::Scale;
use crate::message::Message;

const GAP: i32 = 20;
/// The room of a mark before the name of its group.
const SIGN: i32 = 24;
/// The widest the name of a group before its bar may be.
const NAME: i32 = 130;

/// Where the columns of the chart stand.
struct Columns {
    label: i32,
    /// The left edge of the groups' marks and the groups' names; no names when the chart has no groups.
    sign: i32,
    names: Vec<Block>,
    scale: Scale,
}

/// Draws the chart on the page.
pub(super) fn draw(page: &mut Page, chart: &CodesByGroup) {
    let columns = columns(page, chart);
    if columns.names.iter().any(Block::is_cut) {
        page.legend(&chart.groups, |picture, group, x, y| picture.mark(mark(group), x, y));
        page.y += 10;
    }
    head(page, chart, &columns);
    for (theme, rows) in chart.sections() {
        if let Some(theme) = theme {
            page.heading(theme, columns.scale.right - MARGIN);
        }
        section(page, rows, &columns);
    }
    if page.y > 900 {
        columns.scale.number(&mut page.picture, page.y + 14);
        page.y += 20;
    }
}

fn columns(page: &Page, chart: &CodesByGroup) -> Columns {
    let label = widest(chart.rows.iter().map(|row| row.label.as_str()), LABEL).clamp(140, 300);
    let counts = || chart.rows.iter().flat_map(|row| &row.groups);
    let values: Vec<String> = counts().map(|(k, n)| page.of(*k, *n)).collect();
    let value = widest(values.iter().map(String::as_str), LABEL);
    let names: Vec<Block> = fit_alike(&chart.groups, SMALL, NAME, 1);
    let sign = MARGIN + label + GAP;
    let lines = || names.iter().flat_map(|name| name.lines.iter().map(move |line| (line, name.lettering)));
    let wide = lines().map(|(line, lettering)| widest([line.as_str()], lettering)).max();
    let left = sign + wide.map_or(0, |wide| SIGN + wide + 10);
    let n = counts().map(|(_, n)| *n).max().unwrap_or(0);
    let scale = Scale { left, right: page.right() - value - 12, n };
    Columns { label, sign, names, scale }
}

/// What the axis counts, and its numbers.
fn head(page: &mut Page, chart: &CodesByGroup, columns: &Columns) {
    let caption = match (chart.shared_n(), chart.groups.len()) {
        (Some(n), 0..=1) => Message::new("chart-axis-all").with("n", n),
        (Some(n), _) => Message::new("chart-axis-groups").with("n", n),
        (None, _) => Message::new("chart-axis-uneven"),
    };
    let caption = page.catalogue.say(&caption.with("unit", chart.unit.as_str()));
    let caption = fit(&caption, SMALL, columns.scale.right - columns.scale.left, 3);
    page.y = page.picture.block(&caption, columns.scale.left, page.y, Anchor::Left);
    columns.scale.number(&mut page.picture, page.y + 15);
    page.y += 20;
}

fn section(page: &mut Page, rows: &[Bar], columns: &Columns) {
    let pitch = if columns.names.is_empty() { 20 } else { 23 };
    let labels: Vec<Block> = rows.iter().map(|row| fit(&row.label, LABEL, columns.label, 3)).collect();
    let heights: Vec<i32> = rows.iter().zip(&labels).map(|(row, label)| height(row, label, pitch)).collect();
    columns.scale.rule(&mut page.picture, page.y, page.y + heights.iter().sum::<i32>());
    for ((row, label), height) in rows.iter().zip(&labels).zip(&heights) {
        let (mid, count) = (page.y + height / 2, i32::try_from(row.groups.len()).unwrap_or(0));
        page.picture.block(label, MARGIN, mid - label.height() / 2, Anchor::Left);
        let mut y = mid - count * pitch / 2 + pitch / 2;
        for (group, (k, n)) in row.groups.iter().enumerate() {
            if let Some(name) = columns.names.get(group) {
                page.picture.mark(mark(group), columns.sign + 10, y);
                let words = name.lines.concat();
                page.picture.say_mid(words, columns.sign + SIGN, y, Anchor::Left, name.lettering);
            }
            let look = (!columns.names.is_empty()).then(|| mark(group));
            let end = bar(&mut page.picture, columns.scale, (*k, *n), look, y);
            let words = page.of(*k, *n);
            page.picture.say_mid(words, end + 10, y, Anchor::Left, LABEL);
            y += pitch;
        }
        page.y += height;
    }
}

fn height(row: &Bar, label: &Block, pitch: i32) -> i32 {
    let bars = i32::try_from(row.groups.len()).unwrap_or(0).saturating_mul(pitch);
    bars.max(label.height()) + if row.groups.len() > 1 { 14 } else { 10 }
}

/// Everyone in grey and the count within; returns where everyone ends.
fn bar(picture: &mut Picture, scale: Scale, (k, n): (usize, usize), look: Option<Mark>, mid: i32) -> i32 {
    let (thick, end, full) = (12, scale.x(k), scale.x(n));
    let (left, top) = (scale.left, mid - thick / 2);
    picture.rect(left, top, full - left, thick, TRACK);
    match look {
        Some(mark) if !mark.filled => {
            let area = Area { left, top, right: end, bottom: top + thick };
            if end > left {
                picture.hollow(area, 2, mark.colour);
            }
        }
        look => picture.rect(left, top, end - left, thick, look.map_or(ACCENT, |mark| mark.colour)),
    }
    full
}
