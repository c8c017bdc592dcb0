//! The signs of a heatmap: each state differs in fill and in shape, so that it survives grey print.

use std::collections::BTreeSet;

use super::fit::width;
use super::heatmap::{HeatCell, HeatState};
use super::page::Page;
use super::palette::{ACCENT, INK, LABEL, LINK, SOFT, TRACK, WHITE};
use super::picture::{Anchor, Area, Picture, Shape};

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

    fn fill(self, picture: &mut Picture, colour: super::palette::Colour) {
        let area = self.area();
        picture.rect(area.left, area.top, self.side, self.side, colour);
    }
}

/// Draws the sign of a cell, with the number of segments where there are several.
pub(super) fn draw(picture: &mut Picture, tile: Tile, cell: HeatCell) {
    let Area { left, top, right, bottom } = tile.area();
    let number = (cell.segments > 1).then(|| cell.segments.to_string());
    match cell.state {
        HeatState::Said => tile.fill(picture, ACCENT),
        HeatState::Opposed => {
            picture.hollow(tile.area(), 2, INK);
            let strike = vec![
                (left, bottom),
                (left, bottom - 3),
                (right - 3, top),
                (right, top),
                (right, top + 3),
                (left + 3, bottom),
            ];
            picture.shapes.push(Shape::Polygon(strike, INK));
        }
        HeatState::Mixed => {
            picture.hollow(tile.area(), 2, ACCENT);
            picture.shapes.push(Shape::Polygon(vec![(left, top), (left, bottom), (right, bottom)], ACCENT));
        }
        HeatState::AskedNotSaid => {
            tile.fill(picture, TRACK);
            picture.shapes.push(Shape::Circle { x: tile.x, y: tile.y, radius: 2, colour: SOFT });
        }
        HeatState::NotSaid => tile.fill(picture, TRACK),
        HeatState::NotAsked => {}
    }
    if let Some(number) = number.filter(|_| cell.state <= HeatState::Mixed) {
        write(picture, tile, &number, cell.state == HeatState::Said);
    }
}

/// Writes the number of segments: white on the filled square, else dark on a small white ground.
fn write(picture: &mut Picture, tile: Tile, number: &str, filled: bool) {
    let room = tile.side - 1;
    let letters =
        (7..=12).rev().map(|size| LABEL.sized(size)).find(|letters| width(number, *letters) <= room);
    let Some(letters) = letters.map(|letters| letters.coloured(if filled { WHITE } else { INK })) else {
        return;
    };
    if !filled {
        let (wide, high) = (width(number, letters) + 2, letters.size);
        picture.rect(tile.x - wide / 2, tile.y - high / 2, wide, high, WHITE);
    }
    picture.say_mid(number, tile.x, tile.y, Anchor::Middle, letters);
}

/// Explains the states that occur.
pub(super) fn legend<'h>(page: &mut Page, cells: impl Iterator<Item = &'h HeatCell> + Clone) {
    let states: BTreeSet<HeatState> = cells.clone().map(|cell| cell.state).collect();
    let states: Vec<HeatState> = states.into_iter().collect();
    let mut entries: Vec<String> = states.iter().map(|state| page.catalogue.word(id(*state))).collect();
    if cells.clone().any(|cell| cell.segments > 1) {
        entries.push(page.catalogue.word("chart-cell-number"));
    }
    page.legend(&entries, |picture, entry, x, y| {
        let tile = Tile { x, y, side: 16 };
        match states.get(entry) {
            Some(HeatState::NotAsked) => {
                let Area { left, top, right, bottom } = tile.area();
                picture.hollow(Area { left, top, right, bottom }, 1, LINK);
            }
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
