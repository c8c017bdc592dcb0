//! Codes, and those who mention them, as points: what lies near each other is alike.

use super::fit::{Block, fit, fit_alike};
use super::labels::{Name, Spot, spots};
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{Colour, GRID, INK, LINK, SMALL, WHITE, mark};
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
const NAME: i32 = 190;

/// Up to how far apart points have one list of names: their marks cannot be told apart.
const ONE: i32 = 3;
/// The least that a map shows of an axis.
const LEAST: f64 = 0.02;

/// Where a map lies on the page.
struct Plane {
    area: Area,
    across: Stretch,
    up: Stretch,
}

/// The names at one place, and where they stand.
struct Named<'m> {
    name: Name,
    points: Vec<&'m PlotPoint>,
    spot: Option<Spot>,
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
        page.y = page.picture.block(&up, MARGIN, page.y + 8, Anchor::Left) + 10;
        let top = page.y;
        let tries = HEIGHTS.iter().map(|high| self.place(top, *high));
        let mut placed: Option<(Plane, Vec<Named>)> = None;
        for (plane, names) in tries {
            let is_whole = names.iter().all(|named| named.spot.is_some());
            placed = Some((plane, names));
            if is_whole {
                break;
            }
        }
        let Some((plane, names)) = placed else { return Ok(page.nothing(&self.note)) };
        plane.rule(&mut page.picture, catalogue);
        self.put(&mut page.picture, &plane, &names);
        page.y = plane.area.bottom + 20;
        let across = fit(&self.across, SMALL, plane.area.right - plane.area.left, 2);
        page.y = page.picture.block(&across, plane.area.right, page.y, Anchor::Right);
        let unnamed = names.iter().filter(|named| named.spot.is_none()).flat_map(|named| &named.points);
        let unnamed: Vec<&str> = unnamed.map(|point| point.label.as_str()).collect();
        if !unnamed.is_empty() {
            let said = Message::new("chart-unnamed").with("names", unnamed.join(", "));
            let said = fit(&catalogue.say(&said), SMALL.coloured(INK), page.inner(), 30);
            page.y = page.picture.block(&said, MARGIN, page.y + 8, Anchor::Left);
        }
        Ok(page.close(&self.note))
    }

    /// The plane at a height of the page, so high at most, and the room that names find on it.
    fn place(&self, top: i32, high: i32) -> (Plane, Vec<Named<'_>>) {
        let range = |of: fn(&PlotPoint) -> f64| {
            let low = self.points.iter().map(of).fold(0.0, f64::min);
            (low, self.points.iter().map(of).fold(0.0, f64::max))
        };
        let ((left, right), (low, up)) = (range(|point| point.x), range(|point| point.y));
        let area = Area { left: MARGIN + NUMBERS, top, right: WIDTH - MARGIN, bottom: top + high };
        let (wide, tall) = (area.right - area.left - 2 * EDGE, high - 2 * EDGE);
        // Pixels for a unit: one scale for both axes, or distances would mislead.
        let scale =
            (f64::from(wide) / (right - left).max(LEAST)).min(f64::from(tall) / (up - low).max(LEAST));
        let around = |low: f64, high: f64, room: i32| {
            let half = f64::from(room) / scale / 2.0;
            (f64::midpoint(low, high) - half, f64::midpoint(low, high) + half)
        };
        let (left, right) = around(left, right, area.right - area.left);
        let (low, up) = around(low, up, high);
        let across = Stretch { from: area.left, to: area.right, low: left, high: right };
        let up = Stretch { from: area.bottom, to: area.top, low, high: up };
        let plane = Plane { area, across, up };
        let mut names = self.names(&plane);
        let wanted: Vec<Name> = names.iter().map(|named| named.name.clone()).collect();
        for (named, spot) in names.iter_mut().zip(spots(&wanted, area)) {
            named.spot = spot;
        }
        (plane, names)
    }

    /// The names, the tallest first. Codes at one place, or as good as, have one list of names, and so have respondents.
    fn names(&self, plane: &Plane) -> Vec<Named<'_>> {
        let mut places: Vec<((i32, i32), Vec<&PlotPoint>)> = Vec::new();
        for point in &self.points {
            let here = plane.at(point);
            let is_same = |(place, points): &&mut ((i32, i32), Vec<&PlotPoint>)| {
                let apart = (place.0 - here.0).abs().max((place.1 - here.1).abs());
                apart <= ONE && points.iter().all(|other| other.group.is_some() == point.group.is_some())
            };
            match places.iter_mut().find(is_same) {
                Some((_, points)) => points.push(point),
                None => places.push((here, vec![point])),
            }
        }
        let mut names: Vec<Named> = places
            .into_iter()
            .map(|(point, points)| {
                let is_code = points.iter().all(|point| point.group.is_none());
                let reach = if is_code { 5 } else { 9 };
                Named { name: Name { point, reach, words: listed(&points, is_code) }, points, spot: None }
            })
            .collect();
        names.sort_by_key(|named| std::cmp::Reverse(named.name.words.height()));
        names
    }

    /// Draws the lines to names, the marks over them, and the names.
    fn put(&self, picture: &mut Picture, plane: &Plane, names: &[Named]) {
        for (from, to) in names.iter().filter_map(|named| named.spot?.leader) {
            picture.line(vec![from, to], 1, LINK);
        }
        let people = self.points.iter().filter(|point| point.group.is_some());
        for point in people.chain(self.points.iter().filter(|point| point.group.is_none())) {
            let (x, y) = plane.at(point);
            draw(picture, point.group, x, y);
        }
        for named in names {
            if let Some(Spot { area: Area { left, top, right, bottom }, .. }) = named.spot {
                picture.rect(left, top + 1, right - left, bottom - top, WHITE);
                picture.block(&named.name.words, left, top, Anchor::Left);
            }
        }
    }
}

/// The names of points at one place: codes below each other, respondents in a row.
fn listed(points: &[&PlotPoint], is_code: bool) -> Block {
    let labels = points.iter().map(|point| point.label.as_str());
    if !is_code {
        return fit(&labels.collect::<Vec<_>>().join(", "), SMALL, NAME, 3);
    }
    let sign = if points.len() > 1 { "– " } else { "" };
    let labels: Vec<String> = labels.map(|label| format!("{sign}{label}")).collect();
    let blocks = fit_alike(&labels, SMALL.coloured(INK), NAME, 3);
    let lettering = blocks.first().map_or(SMALL, |block| block.lettering);
    Block { lines: blocks.into_iter().flat_map(|block| block.lines).collect(), lettering }
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
