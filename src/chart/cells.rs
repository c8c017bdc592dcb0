//! The signs of a heatmap: each state differs in fill and in shape, so that it survives grey print.

use std::collections::BTreeSet;

use super::fit::width;
use super::heatmap::{HeatCell, HeatState};
use super::page::Page;
use super::palette::{ACCENT, Colour, FAINT, INK, LABEL, SOFT, TRACK, WHITE};
use super::picture::{Anchor, Area, Picture, Shape};

/// The smallest tile with room for a number that can be read.
const NUMBERED: i32 = 16;

/// The square of a cell: its middle and its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tile {
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) side: i32,
}

impl Tile {
    fn area(self) -> Area {
        let (left, top) = (self.x - self.side / 2, self.y - self.side / 2);
        Area { left, top, right: left + self.side, bottom: top + self.side }
    }

    fn fill(self, picture: &mut Picture, colour: Colour) {
        let area = self.area();
        picture.rect(area.left, area.top, self.side, self.side, colour);
    }
}

/// Draws the sign of a cell, with the number of segments where there are several.
pub(super) fn draw(picture: &mut Picture, tile: Tile, cell: HeatCell) {
    let Area { left, top, right, bottom } = tile.area();
    let number =
        if cell.segments > 1 && tile.side >= NUMBERED { cell.segments.to_string() } else { String::new() };
    match cell.state {
        HeatState::Said => {
            tile.fill(picture, ACCENT);
            write(picture, tile, (top, bottom), &number, WHITE);
        }
        HeatState::Opposed => {
            picture.hollow(tile.area(), 2, INK);
            let strike = vec![
                (left + 2, bottom - 4),
                (right - 4, top + 2),
                (right - 2, top + 4),
                (left + 4, bottom - 2),
            ];
            picture.shapes.push(Shape::Polygon(strike, FAINT));
            write(picture, tile, (top, bottom), &number, INK);
        }
        HeatState::Mixed => {
            picture.hollow(tile.area(), 2, ACCENT);
            let full = tile.side * 2 / 5;
            picture.rect(left, bottom - full, tile.side, full, ACCENT);
            write(picture, tile, (top + 2, bottom - full), &number, INK);
        }
        HeatState::AskedNotSaid => {
            tile.fill(picture, TRACK);
            picture.shapes.push(Shape::Circle { x: tile.x, y: tile.y, radius: 2, colour: SOFT });
        }
        HeatState::NotSaid => tile.fill(picture, TRACK),
        HeatState::NotAsked => picture.hollow(tile.area(), 1, FAINT),
    }
}

/// Writes the number of segments between two heights, as large as these and the tile's width allow.
fn write(picture: &mut Picture, tile: Tile, (top, bottom): (i32, i32), number: &str, colour: Colour) {
    let largest = ((bottom - top) * 5 / 4).min(12);
    let sizes = (8..=largest).rev().map(|size| LABEL.sized(size).coloured(colour));
    if let Some(letters) = sizes.into_iter().find(|letters| width(number, *letters) <= tile.side) {
        picture.say_mid(number, tile.x, (top + bottom) / 2, Anchor::Middle, letters);
    }
}

/// Explains the states that occur in tiles of a size.
pub(super) fn legend<'h>(page: &mut Page, side: i32, cells: impl Iterator<Item = &'h HeatCell> + Clone) {
    let states: BTreeSet<HeatState> = cells.clone().map(|cell| cell.state).collect();
    let states: Vec<HeatState> = states.into_iter().collect();
    let mut entries: Vec<String> = states.iter().map(|state| page.catalogue.word(id(*state))).collect();
    if side >= NUMBERED && cells.clone().any(|cell| cell.segments > 1) {
        entries.push(page.catalogue.word("chart-cell-number"));
    }
    page.legend(&entries, |picture, entry, x, y| {
        let tile = Tile { x, y, side: 16 };
        match states.get(entry) {
            Some(state) => draw(picture, tile, HeatCell { state: *state, segments: 1 }),
            None => draw(picture, tile, HeatCell { state: HeatState::Said, segments: 3 }),
        }
    });
}

fn id(state: HeatState) -> &'static str {
    match state {
        HeatState::Said => "chart-said",
        HeatState::Opposed => "chart-opposed",
        HeatState::Mixed => "chart-mixed",
        HeatState::AskedNotSaid => "chart-asked-not-said",
        HeatState::NotSaid => "chart-not-said",
        HeatState::NotAsked => "chart-not-asked",
    }
}
