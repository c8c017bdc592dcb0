//! What layout yields: a picture of shapes and texts, each in its place, before any format is written.

use super::fit::Block;
use super::glyphs::Glyphs;
use super::palette::{Colour, Form, Lettering, Mark, WHITE};

/// A rectangle of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) right: i32,
    pub(super) bottom: i32,
}

/// Something without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    Rect(Area, Colour),
    Circle { x: i32, y: i32, radius: i32, colour: Colour },
    Polygon(Vec<(i32, i32)>, Colour),
    Line { points: Vec<(i32, i32)>, width: i32, colour: Colour },
}

impl Shape {
    /// The height where it begins.
    pub(super) fn top(&self) -> i32 {
        match self {
            Self::Rect(area, _) => area.top,
            Self::Circle { y, radius, .. } => y - radius,
            Self::Polygon(points, _) => points.iter().map(|(_, y)| *y).min().unwrap_or(0),
            Self::Line { points, width, .. } => points.iter().map(|(_, y)| *y).min().unwrap_or(0) - width,
        }
    }

    /// The height where it ends.
    pub(super) fn bottom(&self) -> i32 {
        match self {
            Self::Rect(area, _) => area.bottom,
            Self::Circle { y, radius, .. } => y + radius,
            Self::Polygon(points, _) => points.iter().map(|(_, y)| *y).max().unwrap_or(0),
            Self::Line { points, width, .. } => points.iter().map(|(_, y)| *y).max().unwrap_or(0) + width,
        }
    }
}

/// Where a text stands with regard to its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) x: i32,
    pub(super) baseline: i32,
    pub(super) anchor: Anchor,
    /// Reads from the bottom up; `x` is then where the baseline stands and `baseline` where the text begins.
    pub(super) upright: bool,
    pub(super) lettering: Lettering,
}

impl Text {
    /// The width in pixels.
    pub(super) fn width(&self) -> f64 {
        Glyphs::of(self.lettering.bold).width(&self.words) * f64::from(self.lettering.size)
    }

    /// The x where the first character begins.
    pub(super) fn begin(&self) -> f64 {
        match self.anchor {
            Anchor::Left => f64::from(self.x),
            Anchor::Middle => f64::from(self.x) - self.width() / 2.0,
            Anchor::Right => f64::from(self.x) - self.width(),
        }
    }

    /// The room the text takes, from the top of É to the foot of g.
    #[cfg(test)]
    pub(super) fn area(&self) -> Area {
        let size = f64::from(self.lettering.size);
        let (rise, fall, width) = ((size * 0.93) as i32, (size * 0.24) as i32, self.width().ceil() as i32);
        if self.upright {
            return Area {
                left: self.x - rise,
                top: self.baseline - width,
                right: self.x + fall,
                bottom: self.baseline,
            };
        }
        let left = self.begin().floor() as i32;
        Area { left, top: self.baseline - rise, right: left + width, bottom: self.baseline + fall }
    }
}

/// A chart with everything in its place, in logical pixels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Picture {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) shapes: Vec<Shape>,
    pub(super) texts: Vec<Text>,
}

impl Picture {
    /// Adds a filled rectangle.
    pub(super) fn rect(&mut self, left: i32, top: i32, width: i32, height: i32, colour: Colour) {
        if width > 0 && height > 0 {
            let area = Area { left, top, right: left + width, bottom: top + height };
            self.shapes.push(Shape::Rect(area, colour));
        }
    }

    /// Adds a rectangle with a border of so many pixels inside it and white within.
    pub(super) fn hollow(&mut self, area: Area, border: i32, colour: Colour) {
        let (width, height) = (area.right - area.left, area.bottom - area.top);
        self.rect(area.left, area.top, width, height, colour);
        self.rect(area.left + border, area.top + border, width - 2 * border, height - 2 * border, WHITE);
    }

    /// Adds one line of text.
    pub(super) fn say(
        &mut self,
        words: impl Into<String>,
        x: i32,
        baseline: i32,
        anchor: Anchor,
        lettering: Lettering,
    ) {
        let words = words.into();
        if !words.trim().is_empty() {
            self.texts.push(Text { words, x, baseline, anchor, upright: false, lettering });
        }
    }

    /// Adds one line of text that reads from the bottom up.
    pub(super) fn say_upright(
        &mut self,
        words: impl Into<String>,
        x: i32,
        bottom: i32,
        lettering: Lettering,
    ) {
        let (words, anchor) = (words.into(), Anchor::Left);
        if !words.trim().is_empty() {
            self.texts.push(Text { words, x, baseline: bottom, anchor, upright: true, lettering });
        }
    }

    /// Adds one line of text, centred on a height.
    pub(super) fn say_mid(
        &mut self,
        words: impl Into<String>,
        x: i32,
        mid: i32,
        anchor: Anchor,
        lettering: Lettering,
    ) {
        self.say(words, x, mid + (lettering.size * 9 + 12) / 25, anchor, lettering);
    }

    /// Adds the lines of a fitted text, from a height downward; returns the height below them.
    pub(super) fn block(&mut self, block: &Block, x: i32, top: i32, anchor: Anchor) -> i32 {
        let pitch = block.lettering.line();
        let mut y = top;
        for line in &block.lines {
            self.say(line.as_str(), x, y + block.lettering.size, anchor, block.lettering);
            y += pitch;
        }
        y
    }

    /// Adds a line through some points.
    pub(super) fn line(&mut self, points: Vec<(i32, i32)>, width: i32, colour: Colour) {
        self.shapes.push(Shape::Line { points, width, colour });
    }

    /// Adds a group's mark.
    pub(super) fn mark(&mut self, mark: Mark, x: i32, y: i32) {
        let colour = mark.colour;
        match mark.form {
            Form::Circle => self.shapes.push(Shape::Circle { x, y, radius: 5, colour }),
            Form::Square => {
                self.hollow(Area { left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 }, 2, colour);
            }
            Form::Upright => self.rect(x - 2, y - 10, 4, 20, colour),
            Form::Diamond => {
                for (reach, colour) in [(9, colour), (5, WHITE)] {
                    let points = vec![(x - reach, y), (x, y - reach), (x + reach, y), (x, y + reach)];
                    self.shapes.push(Shape::Polygon(points, colour));
                }
            }
            Form::Triangle => {
                self.shapes.push(Shape::Polygon(vec![(x - 7, y + 6), (x, y - 7), (x + 7, y + 6)], colour));
            }
        }
    }
}
