//! New codes interview by interview: the curve of all codes so far, what each adds, and what chance orders would give.

use super::fit::{fit, widest};
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{ACCENT, Colour, FAINT, GRID, LINK, SMALL, SOFT, TRACK};
use super::picture::{Anchor, Picture, Shape};
use super::scale::Scale;
use crate::message::{Catalogue, Message, Problem};

/// One unit in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePoint {
    /// Its name.
    pub label: String,
    /// How many codes it is the first to mention.
    pub new: usize,
    /// How many codes were mentioned by it and those before it.
    pub cumulative: usize,
    /// How many would be expected in a random order.
    pub expected: f64,
    /// The lower and upper end of what random orders give, when they were walked.
    pub band: Option<(f64, f64)>,
}

/// The curve of everyone, or of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct CurvePanel {
    /// The name over it; empty for a single one.
    pub name: String,
    /// The units in their order.
    pub points: Vec<CurvePoint>,
}

/// New codes unit by unit. Panels have one scale, so that they can be held against each other.
#[derive(Debug, Clone, PartialEq)]
pub struct NewCodes {
    /// The title.
    pub title: String,
    /// What one unit is called: `transcript`.
    pub unit: String,
    /// How many random orders make the band.
    pub orders: usize,
    /// The curves.
    pub panels: Vec<CurvePanel>,
    /// Unit, order, and what the numbers do not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

/// What a unit adds.
const NEW: Colour = Colour(178, 212, 232);
/// The height of a plot, alone and with others.
const TALL: i32 = 280;
const LOW: i32 = 170;
/// The room of an upright line of text.
const UPRIGHT: i32 = 16;
/// The longest a name under the axis may be.
const NAME: i32 = 110;

/// Where one plot stands.
struct Plot<'p> {
    points: &'p [CurvePoint],
    left: i32,
    right: i32,
    bottom: i32,
    /// From the foot upward; its ends are heights above the foot.
    scale: Scale,
}

impl NewCodes {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        let mut page = Page::open(&self.title, self.provisional, WIDTH, catalogue);
        let most = self.panels.iter().flat_map(|panel| &panel.points).map(CurvePoint::top).max().unwrap_or(0);
        if most == 0 {
            return Ok(page.nothing(&self.note));
        }
        self.legend(&mut page);
        let height = if self.panels.len() > 1 { LOW } else { TALL };
        for panel in self.panels.iter().filter(|panel| !panel.points.is_empty()) {
            if !panel.name.is_empty() {
                page.heading(&panel.name, page.inner());
            }
            let scale = Scale { left: 0, right: height, n: most };
            let digits = widest([most.to_string().as_str()], SMALL);
            let (left, bottom) = (MARGIN + digits + 12, page.y + 24 + height);
            Plot { points: &panel.points, left, right: page.right(), bottom, scale }.draw(&mut page);
        }
        Ok(page.close(&self.note))
    }

    fn legend(&self, page: &mut Page) {
        let has_band = self.panels.iter().flat_map(|panel| &panel.points).any(|point| point.band.is_some());
        let new = Message::new("saturation-chart-new").with("one", self.unit.as_str());
        let mut entries = vec![
            page.catalogue.word("saturation-chart-cumulative"),
            page.catalogue.say(&new),
            page.catalogue.word("saturation-chart-expected"),
        ];
        if has_band {
            let band = Message::new("saturation-chart-band").with("orders", self.orders);
            entries.push(page.catalogue.say(&band));
        }
        page.legend(&entries, |picture, entry, x, y| match entry {
            0 => {
                picture.line(vec![(x - 8, y), (x + 10, y)], 3, ACCENT);
                picture.shapes.push(Shape::Circle { x: x + 1, y, radius: 5, colour: ACCENT });
            }
            1 => picture.rect(x - 5, y - 8, 12, 16, NEW),
            2 => picture.line(vec![(x - 8, y), (x + 10, y)], 2, LINK),
            _ => picture.rect(x - 8, y - 7, 18, 14, TRACK),
        });
        page.y += 4;
    }
}

impl CurvePoint {
    fn low(&self) -> f64 {
        self.band.map_or(self.expected, |(low, _)| low)
    }

    fn high(&self) -> f64 {
        self.band.map_or(self.expected, |(_, high)| high)
    }

    /// The highest that is drawn of it, in whole codes.
    fn top(&self) -> usize {
        let ends = [self.expected, self.high()];
        ends.into_iter().fold(self.cumulative, |most, end| most.max(end.ceil().max(0.0) as usize))
    }
}

impl Plot<'_> {
    /// The middle of a unit.
    fn x(&self, at: usize) -> i32 {
        let (wide, n) = (f64::from(self.right - self.left), self.points.len().max(1) as f64);
        self.left + (wide * (at as f64 + 0.5) / n).round() as i32
    }

    /// The height of so many codes.
    fn y(&self, codes: f64) -> i32 {
        let share = codes / self.scale.n.max(1) as f64;
        self.bottom - (share * f64::from(self.scale.right)).round() as i32
    }

    /// How wide a unit is.
    fn slot(&self) -> i32 {
        (self.right - self.left) / i32::try_from(self.points.len().max(1)).unwrap_or(i32::MAX)
    }

    fn path(&self, height: impl Fn(&CurvePoint) -> f64) -> Vec<(i32, i32)> {
        let at = |(at, point)| (self.x(at), self.y(height(point)));
        self.points.iter().enumerate().map(at).collect()
    }

    fn draw(&self, page: &mut Page) {
        let picture = &mut page.picture;
        let axis = fit(&page.catalogue.word("saturation-chart-axis"), SMALL, self.right - self.left, 1);
        picture.block(&axis, MARGIN, self.bottom - self.scale.right - 24, Anchor::Left);
        for tick in self.scale.ticks() {
            let y = self.bottom - self.scale.x(tick);
            picture.rect(self.left, y, self.right - self.left, 1, GRID);
            picture.say_mid(tick.to_string(), self.left - 8, y, Anchor::Right, SMALL);
        }
        self.band(picture);
        let half = (self.slot() * 3 / 10).clamp(1, 22);
        for (at, point) in self.points.iter().enumerate() {
            let top = self.y(point.new as f64);
            picture.rect(self.x(at) - half, top, 2 * half, self.bottom - top, NEW);
        }
        if self.points.iter().any(|point| point.band.is_some()) {
            // The bars lie on the band; its edges are seen across them.
            picture.line(self.path(CurvePoint::low), 1, FAINT);
            picture.line(self.path(CurvePoint::high), 1, FAINT);
        }
        picture.rect(self.left, self.bottom, self.right - self.left, 1, SOFT);
        picture.line(self.path(|point| point.expected), 2, LINK);
        let cumulative = self.path(|point| point.cumulative as f64);
        for (x, y) in &cumulative {
            if self.slot() >= 12 {
                picture.shapes.push(Shape::Circle { x: *x, y: *y, radius: 5, colour: ACCENT });
            }
        }
        picture.line(cumulative, 3, ACCENT);
        page.y = self.under(picture) + 10;
    }

    fn band(&self, picture: &mut Picture) {
        let (low, high) = (self.path(CurvePoint::low), self.path(CurvePoint::high));
        if self.points.len() > 1 && self.points.iter().any(|point| point.band.is_some()) {
            picture
                .shapes
                .push(Shape::Polygon(high.into_iter().chain(low.into_iter().rev()).collect(), TRACK));
        }
    }

    /// Writes the totals over the curve, and under the axis what each unit adds and what it is called; returns where
    /// that ends.
    fn under(&self, picture: &mut Picture) -> i32 {
        let slot = self.slot();
        let numbers = |number: fn(&CurvePoint) -> String| self.points.iter().map(number).collect::<Vec<_>>();
        let (totals, new) =
            (numbers(|point| point.cumulative.to_string()), numbers(|point| format!("+{}", point.new)));
        let fits = |words: &[String]| widest(words.iter().map(String::as_str), SMALL) + 4 <= slot;
        for (at, (point, total)) in self.points.iter().zip(&totals).enumerate() {
            let y = self.y(point.cumulative as f64);
            // What is expected runs above a curve that lags behind; its totals stand below it, if there is room.
            let is_behind = point.expected > point.cumulative as f64 && y + 30 < self.bottom;
            if fits(&totals) || at + 1 == self.points.len() {
                let baseline = if is_behind { y + 20 } else { y - 9 };
                picture.say(total, self.x(at), baseline, Anchor::Middle, SMALL);
            }
        }
        let mut y = self.bottom + 4;
        if fits(&new) {
            for (at, words) in new.iter().enumerate() {
                picture.say(words, self.x(at), y + SMALL.size, Anchor::Middle, SMALL);
            }
            y += SMALL.line() + 2;
        }
        let labels = numbers(|point| super::fit::clean(&point.label));
        if fits(&labels) {
            for (at, words) in labels.iter().enumerate() {
                picture.say(words, self.x(at), y + SMALL.size, Anchor::Middle, SMALL);
            }
            return y + SMALL.line();
        }
        self.upright(picture, &labels, y)
    }

    /// Names that stand upright, ending under the axis; as many as there is room for.
    fn upright(&self, picture: &mut Picture, labels: &[String], y: i32) -> i32 {
        let every = usize::try_from(UPRIGHT / self.slot().max(1) + 1).unwrap_or(1);
        let mut foot = y;
        for (at, label) in labels.iter().enumerate().step_by(every) {
            let name = fit(label, SMALL, NAME, 1);
            let Some(line) = name.lines.first() else { continue };
            let bottom = y + 4 + widest([line.as_str()], name.lettering);
            picture.say_upright(line.as_str(), self.x(at) + 4, bottom, name.lettering);
            foot = foot.max(bottom);
        }
        foot
    }
}
