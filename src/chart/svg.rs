//! Writes a picture as SVG, with live text that a reader can search and a screen reader can speak.

use plotters::prelude::{DrawingBackend, IntoFont, RGBColor, SVGBackend, ShapeStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, FontTransform, TextStyle};
use quick_xml::escape::escape;

use super::glyphs::FAMILY;
use super::not_drawn;
use super::palette::{Colour, WHITE};
use super::picture::{Anchor, Area, Picture, Shape, Text};
use crate::message::Problem;

/// plotters writes a font size divided by this.
const SIZE: f64 = 1.24;
/// plotters hangs a text this far, in em, below its place.
const HANG: f64 = 0.76;

/// The SVG document.
pub(super) fn write(picture: &Picture) -> Result<String, Problem> {
    let mut svg = String::new();
    {
        let size = (picture.width.unsigned_abs(), picture.height.unsigned_abs());
        let mut backend = SVGBackend::with_string(&mut svg, size);
        let ground = Area { left: 0, top: 0, right: picture.width, bottom: picture.height };
        shape(&mut backend, &Shape::Rect(ground, WHITE), 1, 0)?;
        picture.shapes.iter().try_for_each(|drawn| shape(&mut backend, drawn, 1, 0))?;
        picture.texts.iter().try_for_each(|written| text(&mut backend, written))?;
        backend.present().map_err(|error| not_drawn(&error))?;
    }
    Ok(described(&svg, picture))
}

/// The document as an image with a name and a description. They have no ids: several charts may share a page.
fn described(svg: &str, picture: &Picture) -> String {
    let Some((attributes, rest)) = svg.strip_prefix("<svg ").and_then(|rest| rest.split_once(">\n")) else {
        return svg.to_owned();
    };
    let element = |name: &str, words: &str| match words {
        "" => String::new(),
        words => format!("<{name}>{}</{name}>\n", escape(words)),
    };
    let (title, note) = (element("title", &picture.title), element("desc", &picture.description));
    format!("<svg role=\"img\" {attributes}>\n{title}{note}{rest}")
}

/// Draws a shape, so many times enlarged and with the picture moved up; both writers use it.
pub(super) fn shape<B: DrawingBackend>(
    backend: &mut B,
    shape: &Shape,
    zoom: i32,
    up: i32,
) -> Result<(), Problem> {
    let place = |x: i32, y: i32| (x * zoom, (y - up) * zoom);
    let drawn = match shape {
        Shape::Rect(area, colour) => backend.draw_rect(
            place(area.left, area.top),
            place(area.right, area.bottom),
            &style(*colour),
            true,
        ),
        Shape::Circle { x, y, radius, colour } => {
            backend.draw_circle(place(*x, *y), (radius * zoom).unsigned_abs(), &style(*colour), true)
        }
        Shape::Polygon(points, colour) => {
            backend.fill_polygon(points.iter().map(|(x, y)| place(*x, *y)), &style(*colour))
        }
        Shape::Line { points, width, colour } => {
            let stroke = ShapeStyle { stroke_width: (width * zoom).unsigned_abs(), ..style(*colour) };
            backend.draw_path(points.iter().map(|(x, y)| place(*x, *y)), &stroke)
        }
    };
    drawn.map_err(|error| not_drawn(&error))
}

pub(super) fn rgb(colour: Colour) -> RGBColor {
    RGBColor(colour.0, colour.1, colour.2)
}

fn style(colour: Colour) -> ShapeStyle {
    ShapeStyle { color: plotters::style::Color::to_rgba(&rgb(colour)), filled: true, stroke_width: 1 }
}

fn text(backend: &mut SVGBackend, text: &Text) -> Result<(), Problem> {
    let size = f64::from(text.lettering.size);
    let h_pos = match text.anchor {
        Anchor::Left => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::Right => HPos::Right,
    };
    let weight = if text.lettering.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = (FAMILY, size * SIZE, weight).into_font();
    let hang = (size * HANG).round() as i32;
    let (font, place) = if text.upright {
        (font.transform(FontTransform::Rotate270), (text.x - hang, text.baseline))
    } else {
        (font, (text.x, text.baseline - hang))
    };
    let colour = rgb(text.lettering.colour);
    let style = TextStyle::from(font).color(&colour).pos(Pos::new(h_pos, VPos::Top));
    backend.draw_text(&text.words, &style, place).map_err(|error| not_drawn(&error))
}
