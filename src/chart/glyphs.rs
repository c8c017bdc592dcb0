//! How wide every character of DejaVu Sans is and where its ink begins, read from the font's own tables.
//!
//! plotters rounds widths to whole pixels and, when it draws a bitmap, forgets where the ink of a character begins,
//! so that `Contact met` closes up. Both the layout and the bitmap need the exact figures; this reads just the two
//! tables that have them (`cmap` format 4 and `hmtx`). It is no general font reader.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_width::UnicodeWidthChar;

/// The family as SVG names it; plotters knows the embedded font by the same name.
pub(super) const FAMILY: &str = "DejaVu Sans, Verdana, sans-serif";
/// The height of the embedded font's lines in em: what plotters takes for the size of a font in a bitmap.
pub(super) const LINE_IN_EM: f64 = 2384.0 / 2048.0;
/// What a character wider than the Latin ones takes at least, in em, when another font has to supply it.
const WIDE: f64 = 1.35;

static REGULAR: LazyLock<Glyphs> = LazyLock::new(|| Glyphs::read(dejavu::sans::regular()));
static BOLD: LazyLock<Glyphs> = LazyLock::new(|| Glyphs::read(dejavu::sans::bold()));

/// Where a character's ink begins and where the next character starts, in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glyph {
    pub(super) advance: f64,
    pub(super) bearing: f64,
}

/// The characters of one weight of the font.
pub(super) struct Glyphs {
    by_char: BTreeMap<u32, Glyph>,
    missing: Glyph,
}

impl Glyphs {
    /// The regular or the bold weight.
    pub(super) fn of(bold: bool) -> &'static Self {
        if bold { &BOLD } else { &REGULAR }
    }

    /// The measures of a character; of the empty box where the font lacks it.
    pub(super) fn get(&self, c: char) -> Glyph {
        if let Some(glyph) = self.by_char.get(&u32::from(c)) {
            return *glyph;
        }
        let wide = if c.width() == Some(2) { WIDE } else { 0.0 };
        Glyph { advance: self.missing.advance.max(wide), ..self.missing }
    }

    /// The width of a text in em.
    pub(super) fn width(&self, text: &str) -> f64 {
        text.chars().map(|c| self.get(c).advance).sum()
    }

    fn read(font: &[u8]) -> Self {
        let font = Bytes(font);
        let measures = Measures::of(&font);
        let mut by_char = BTreeMap::new();
        let cmap = font.table(b"cmap");
        let subtable = cmap + font.unicode_subtable(cmap);
        let segments = font.u16(subtable + 6) / 2;
        // Four columns, one value a segment: end, start, delta, range; the first is followed by two spare bytes.
        let end_at = subtable + 14;
        let start_at = end_at + 2 * segments + 2;
        for segment in 0..segments {
            let (end, start) = (font.u16(end_at + 2 * segment), font.u16(start_at + 2 * segment));
            let delta = font.u16(start_at + 2 * (segments + segment));
            let range_at = start_at + 2 * (2 * segments + segment);
            let range = font.u16(range_at);
            for c in start..=end.min(0xFFFE) {
                let index = match range {
                    0 => (c + delta) & 0xFFFF,
                    _ => font.u16(range_at + range + 2 * (c - start)),
                };
                if let Ok(c) = u32::try_from(c) {
                    by_char.insert(c, measures.glyph(&font, index));
                }
            }
        }
        Self { by_char, missing: measures.glyph(&font, 0) }
    }
}

/// Where the font keeps its measures: the table, how many glyphs have an advance of their own, and the units of an em.
struct Measures {
    table: usize,
    full: usize,
    em: f64,
}

impl Measures {
    fn of(font: &Bytes) -> Self {
        let em = font.u16(font.table(b"head") + 18).max(1);
        Self { table: font.table(b"hmtx"), full: font.u16(font.table(b"hhea") + 34), em: em as f64 }
    }

    fn glyph(&self, font: &Bytes, index: usize) -> Glyph {
        let advance = font.u16(self.table + 4 * index.min(self.full.saturating_sub(1)));
        let at = if index < self.full { 4 * index + 2 } else { 4 * self.full + 2 * (index - self.full) };
        let bearing = font.u16(self.table + at) as i32;
        let bearing = if bearing > 0x7FFF { bearing - 0x1_0000 } else { bearing };
        Glyph { advance: advance as f64 / self.em, bearing: f64::from(bearing) / self.em }
    }
}

/// The bytes of a font; what lies outside them reads as zero.
struct Bytes<'f>(&'f [u8]);

impl Bytes<'_> {
    fn u16(&self, at: usize) -> usize {
        self.0
            .get(at..at + 2)
            .map_or(0, |pair| pair.iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    }

    fn u32(&self, at: usize) -> usize {
        self.u16(at) << 16 | self.u16(at + 2)
    }

    /// Where a table begins.
    fn table(&self, tag: &[u8; 4]) -> usize {
        let mut records = (0..self.u16(4)).map(|record| 12 + 16 * record);
        records.find(|at| self.0.get(*at..at + 4) == Some(tag)).map_or(0, |at| self.u32(at + 8))
    }

    /// Where, within `cmap`, the table for the basic plane of Unicode (platform 3, encoding 1) begins.
    fn unicode_subtable(&self, cmap: usize) -> usize {
        let mut records = (0..self.u16(cmap + 2)).map(|record| cmap + 4 + 8 * record);
        records.find(|at| (self.u16(*at), self.u16(at + 2)) == (3, 1)).map_or(0, |at| self.u32(at + 4))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_font_designer() {
        // DejaVu Sans has 2048 units to the em; the figures are those of its letters n, i and W.
        let regular = Glyphs::of(false);
        assert_eq!(regular.get('n').advance, 1298.0 / 2048.0);
        assert_eq!(regular.get('i').advance, 569.0 / 2048.0);
        assert!(regular.get('n').bearing > 0.08 && regular.get('n').bearing < 0.1);
        assert!(regular.get('j').bearing < 0.0);
        assert!(Glyphs::of(true).width("Cliënt") > regular.width("Cliënt"));
    }

    #[test]
    fn characters_the_font_lacks_take_room_too() {
        assert_eq!(Glyphs::of(false).get('家').advance, WIDE);
        assert!(Glyphs::of(false).get('\u{1F333}').advance >= WIDE);
        assert!(Glyphs::of(false).get('\u{E123}').advance > 0.5);
    }

    #[test]
    fn diacritics_are_in_the_font() {
        for c in "ëïéÉöüñçœ“”‘’–…•".chars() {
            assert!(Glyphs::of(false).by_char.contains_key(&u32::from(c)), "{c}");
        }
    }
}
