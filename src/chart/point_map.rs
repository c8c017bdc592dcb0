//! Codes, and those who mention them, as points: what lies near each other is alike.

use super::fit::{Block, fit};
use super::labels::{Name, Spot, spots};
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{Colour, GRID, INK, LINK, SMALL, mark};
use super::picture::{Anchor, Area, Picture, Shape};
use super::plane::Stretch;
use crate::message::{Catalogue, Message, Problem};

/// One point.
#[derive(Debug, Clone, PartialEq)]
pub struct PlotPoint {
    /// Its name.
    pub label: String,
    /// The place on the first axis.
    pub x: f64,
    /// The place on the second axis.
    pub y: f64,
    /// The group of a respondent, by its place among the groups; `None` for a code.
    pub group: Option<usize>,
}

/// Codes and respondents as points, both axes in one scale.
#[derive(Debug, Clone, PartialEq)]
pub struct PointMap {
    /// The title.
    pub title: String,
    /// What the first axis is, with how much it shows.
    pub across: String,
    /// What the second axis is.
    pub up: String,
    /// What a point without a group is: `code`.
    pub codes: String,
    /// The names of the groups; one name for all when respondents have no groups, none when there are no respondents.
    pub groups: Vec<String>,
    /// The points, all finite; names find room in this order.
    pub points: Vec<PlotPoint>,
    /// Whose codings count, and what the map does not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

/// The room of the numbers at the left, and of those at the foot.
const NUMBERS: i32 = 40;
/// The white around the outermost points.
const EDGE: i32 = 46;
/// The heights that are tried until every name has room.
const HEIGHTS: [i32; 4] = [520, 680, 860, 1100];
/// How wide a name may be.
const NAME: i32 = 150;

/// Where a map lies on the page.
struct Plane {
    area: Area,
    across: Stretch,
    up: Stretch,
}

impl PointMap {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        let mut page = Page::open(&self.title, self.provisional, WIDTH, catalogue);
        if self.points.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        let mut entries = vec![self.codes.clone()];
        entries.extend(self.groups.iter().cloned());
        page.legend(&entries, |picture, entry, x, y| draw(picture, entry.checked_sub(1), x, y));
        let up = fit(&self.up, SMALL, page.inner(), 2);
        page.y = page.picture.block(&up, MARGIN, page.y + 8, Anchor::Left) + 4;
        let words: Vec<Block> =
            self.points.iter().map(|point| fit(&point.label, letters(point), NAME, 2)).collect();
        let top = page.y;
        let tries = HEIGHTS.iter().map(|high| self.place(top, *high, &words));
        let mut placed: Option<(Plane, Vec<Option<Spot>>)> = None;
        for (plane, spots) in tries {
            let is_whole = spots.iter().all(Option::is_some);
            placed = Some((plane, spots));
            if is_whole {
                break;
            }
        }
        let Some((plane, spots)) = placed else { return Ok(page.nothing(&self.note)) };
        plane.rule(&mut page.picture, catalogue);
        self.put(&mut page.picture, &plane, &words, &spots);
        page.y = plane.area.bottom + 20;
        let across = fit(&self.across, SMALL, plane.area.right - plane.area.left, 2);
        page.y = page.picture.block(&across, plane.area.right, page.y, Anchor::Right);
        let unnamed = self.points.iter().zip(&spots).filter(|(_, spot)| spot.is_none());
        let unnamed: Vec<&str> = unnamed.map(|(point, _)| point.label.as_str()).collect();
        if !unnamed.is_empty() {
            let said = Message::new("chart-unnamed").with("names", unnamed.join(", "));
            let said = fit(&catalogue.say(&said), SMALL.coloured(INK), page.inner(), 30);
            page.y = page.picture.block(&said, MARGIN, page.y + 8, Anchor::Left);
        }
        Ok(page.close(&self.note))
    }

    /// The plane at a height of the page, so high at most, and the room that names find on it.
    fn place(&self, top: i32, high: i32, words: &[Block]) -> (Plane, Vec<Option<Spot>>) {
        let range = |of: fn(&PlotPoint) -> f64| {
            let low = self.points.iter().map(of).fold(0.0, f64::min);
            (low, self.points.iter().map(of).fold(0.0, f64::max))
        };
        let ((left, right), (low, up)) = (range(|point| point.x), range(|point| point.y));
        let area = Area { left: MARGIN + NUMBERS, top, right: WIDTH - MARGIN, bottom: top + high };
        let (wide, tall) = (area.right - area.left - 2 * EDGE, high - 2 * EDGE);
        // Pixels for a unit: one scale for both axes, or distances would mislead.
        let scale = (f64::from(wide) / (right - left).max(1e-9)).min(f64::from(tall) / (up - low).max(1e-9));
        let around = |low: f64, high: f64, room: i32| {
            let half = f64::from(room) / scale / 2.0;
            (f64::midpoint(low, high) - half, f64::midpoint(low, high) + half)
        };
        let (left, right) = around(left, right, area.right - area.left);
        let (low, up) = around(low, up, high);
        let across = Stretch { from: area.left, to: area.right, low: left, high: right };
        let up = Stretch { from: area.bottom, to: area.top, low, high: up };
        let plane = Plane { area, across, up };
        let name = |(point, words): (&PlotPoint, &Block)| Name {
            point: plane.at(point),
            reach: reach(point),
            words: words.clone(),
        };
        let names: Vec<Name> = self.points.iter().zip(words).map(name).collect();
        let spots = spots(&names, area);
        (plane, spots)
    }

    /// Draws the lines to names, the marks over them, and the names.
    fn put(&self, picture: &mut Picture, plane: &Plane, words: &[Block], spots: &[Option<Spot>]) {
        for (from, to) in spots.iter().flatten().filter_map(|spot| spot.leader) {
            picture.line(vec![from, to], 1, LINK);
        }
        let people = self.points.iter().filter(|point| point.group.is_some());
        for point in people.chain(self.points.iter().filter(|point| point.group.is_none())) {
            let (x, y) = plane.at(point);
            draw(picture, point.group, x, y);
        }
        for (words, spot) in words.iter().zip(spots) {
            if let Some(spot) = spot {
                picture.block(words, spot.area.left, spot.area.top, Anchor::Left);
            }
        }
    }
}

impl Plane {
    fn at(&self, point: &PlotPoint) -> (i32, i32) {
        (self.across.at(point.x), self.up.at(point.y))
    }

    /// Draws the lines at round numbers, those through the origin darker, and writes the numbers.
    fn rule(&self, picture: &mut Picture, catalogue: &Catalogue) {
        let Area { left, top, right, bottom } = self.area;
        let colour = |value: f64| -> Colour { if value.abs() < 1e-12 { LINK } else { GRID } };
        for (value, words) in self.across.ticks(80, catalogue.language()) {
            let x = self.across.at(value);
            picture.rect(x, top, 1, bottom - top, colour(value));
            picture.say(words, x, bottom + 15, Anchor::Middle, SMALL);
        }
        for (value, words) in self.up.ticks(80, catalogue.language()) {
            let y = self.up.at(value);
            picture.rect(left, y, right - left, 1, colour(value));
            picture.say_mid(words, left - 6, y, Anchor::Right, SMALL);
        }
    }
}

/// Codes are small dark dots, respondents have the marks of their groups.
fn draw(picture: &mut Picture, group: Option<usize>, x: i32, y: i32) {
    match group {
        Some(group) => picture.mark(mark(group), x, y),
        None => picture.shapes.push(Shape::Circle { x, y, radius: 3, colour: INK }),
    }
}

fn reach(point: &PlotPoint) -> i32 {
    if point.group.is_some() { 9 } else { 4 }
}

fn letters(point: &PlotPoint) -> super::palette::Lettering {
    if point.group.is_some() { SMALL } else { SMALL.coloured(INK) }
}
