//! Writes a picture as PNG, at twice its size; drawn at four times and averaged, so that edges are smooth.

use std::sync::LazyLock;

use plotters::prelude::{BitMapBackend, Color, DrawingBackend};
use plotters::style::{FontDesc, FontFamily, FontStyle, register_font};

use super::glyphs::{FAMILY, Glyphs, LINE_IN_EM};
use super::not_drawn;
use super::picture::{Picture, Text};
use super::svg::{rgb, shape};
use crate::message::Problem;

/// How many pixels of the image a logical pixel is wide.
const SCALE: i32 = 2;
/// How many pixels it is wide while drawing.
const ZOOM: i32 = 2 * SCALE;
/// How many logical pixels high a stretch is that is drawn at once: what is drawn stays in the processor's cache.
const BAND: i32 = 64;

static FONTS: LazyLock<bool> = LazyLock::new(|| {
    let regular = register_font(FAMILY, FontStyle::Normal, dejavu::sans::regular());
    let bold = register_font(FAMILY, FontStyle::Bold, dejavu::sans::bold());
    regular.is_ok() && bold.is_ok()
});

/// The PNG image.
pub(super) fn write(picture: &Picture) -> Result<Vec<u8>, Problem> {
    if !*FONTS {
        return Err(not_drawn(&"DejaVu Sans"));
    }
    let (width, height) = (picture.width.unsigned_abs(), picture.height.unsigned_abs());
    let mut pixels = Vec::with_capacity((width * height) as usize * 12);
    let mut canvas = vec![0; (width * 4 * BAND.unsigned_abs() * 4) as usize * 3];
    let mut top = 0;
    while top < picture.height {
        let rows = BAND.min(picture.height - top);
        canvas.fill(255);
        band(picture, top, &mut canvas)?;
        average(&canvas, (width * 4) as usize, (rows * SCALE) as usize, &mut pixels);
        top += BAND;
    }
    encode(&pixels, (width * 2, height * 2))
}

/// Draws what lies in a stretch of the picture.
fn band(picture: &Picture, top: i32, canvas: &mut [u8]) -> Result<(), Problem> {
    let size = (picture.width * ZOOM).unsigned_abs();
    let mut backend = BitMapBackend::with_buffer(canvas, (size, (BAND * ZOOM).unsigned_abs()));
    let in_sight = |from: i32, to: i32| to >= top && from <= top + BAND;
    for drawn in picture.shapes.iter().filter(|drawn| in_sight(drawn.top(), drawn.bottom())) {
        shape(&mut backend, drawn, ZOOM, top)?;
    }
    for written in &picture.texts {
        let size = written.lettering.size;
        let above = if written.upright { written.width().ceil() as i32 } else { size };
        if in_sight(written.baseline - above - size / 2, written.baseline + size / 2) {
            text(&mut backend, written, top)?;
        }
    }
    Ok(())
}

/// Draws a text character by character, each where the font's measures put it: plotters itself would leave out where
/// the ink of a character begins.
fn text(backend: &mut BitMapBackend, text: &Text, top: i32) -> Result<(), Problem> {
    let em = f64::from(text.lettering.size * ZOOM);
    // Half of the size must be whole, or plotters sets accented capitals a pixel lower than the rest.
    let size = 2.0 * (em * LINE_IN_EM / 2.0).round();
    let weight = if text.lettering.bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(FAMILY), size, weight);
    let glyphs = Glyphs::of(text.lettering.bold);
    let colour = rgb(text.lettering.colour);
    let begin = if text.upright { f64::from(text.x) } else { text.begin() } * f64::from(ZOOM);
    let baseline = (text.baseline - top) * ZOOM;
    let mut pen = 0.0;
    for c in text.words.chars() {
        let glyph = glyphs.get(c);
        let ink = ((pen + glyph.bearing) * em).round() as i32;
        let from_baseline = -(size / 2.0) as i32;
        let drawn = font.draw(c.encode_utf8(&mut [0; 4]), (ink, from_baseline), |x, y, cover| {
            let begin = begin.round() as i32;
            let place = if text.upright { (begin + y, baseline - x) } else { (begin + x, baseline + y) };
            backend.draw_pixel(place, colour.mix(f64::from(cover.clamp(0.0, 1.0))).to_backend_color())
        });
        drawn.map_err(|error| not_drawn(&error))?.map_err(|error| not_drawn(&error))?;
        pen += glyph.advance;
    }
    Ok(())
}

/// Adds rows of pixels, each the average of two by two of the canvas. Most of a chart is white, so that is looked for
/// in whole stretches first.
fn average(canvas: &[u8], width: usize, rows: usize, pixels: &mut Vec<u8>) {
    const STRETCH: usize = 96;
    let white = [u8::MAX; STRETCH];
    for pair in canvas.chunks_exact(width * 6).take(rows) {
        let (upper, lower) = pair.split_at(width * 3);
        for (upper, lower) in upper.chunks(STRETCH).zip(lower.chunks(STRETCH)) {
            if white.starts_with(upper) && white.starts_with(lower) {
                pixels.extend_from_slice(&white[..upper.len() / 2]);
                continue;
            }
            for (upper, lower) in upper.chunks_exact(6).zip(lower.chunks_exact(6)) {
                let mean = |channel: usize| {
                    let left = u16::from(upper[channel]) + u16::from(lower[channel]);
                    let right = u16::from(upper[channel + 3]) + u16::from(lower[channel + 3]);
                    ((left + right + 2) / 4) as u8
                };
                pixels.extend_from_slice(&[mean(0), mean(1), mean(2)]);
            }
        }
    }
}

/// The pixels as a PNG. Charts are large flat areas, which pack well without filtering and much faster.
fn encode(pixels: &[u8], (width, height): (u32, u32)) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_filter(png::FilterType::NoFilter);
    encoder.set_compression(png::Compression::Default);
    let mut writer = encoder.write_header().map_err(|error| not_drawn(&error))?;
    writer.write_image_data(pixels).map_err(|error| not_drawn(&error))?;
    writer.finish().map_err(|error| not_drawn(&error))?;
    Ok(bytes)
}
