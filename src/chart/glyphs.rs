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
        let mut by_char = BTreeMap::new();
        let cmap = font.table(b"cmap");
        let subtable = cmap.map_or(0, |at| at + font.unicode_subtable(at));
        let segments = font.u16(subtable + 6) / 2;
        for segment in 0..segments {
            let at = |column: usize| {
                subtable + 14 + 2 * (segment + column * segments) + if column > 0 { 2 } else { 0 }
            };
            let (end, start, delta) = (font.u16(at(0)), font.u16(at(1)), font.u16(at(2)));
            let range_at = at(3);
            let range = font.u16(range_at);
            for c in start..=end.min(0xFFFE) {
                let glyph = match range {
                    0 => (c + delta) & 0xFFFF,
                    _ => font.u16(range_at + range + 2 * (c - start)),
                };
                if let Ok(c) = u32::try_from(c) {
                    by_char.insert(c, font.glyph(glyph));
                }
            }
        }
        Self { by_char, missing: font.glyph(0) }
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
    fn table(&self, tag: &[u8; 4]) -> Option<usize> {
        let records = (0..self.u16(4)).map(|record| 12 + 16 * record);
        records.into_iter().find(|at| self.0.get(*at..at + 4) == Some(tag)).map(|at| self.u32(at + 8))
    }

    /// Where, within `cmap`, the table for the basic plane of Unicode (platform 3, encoding 1) begins.
    fn unicode_subtable(&self, cmap: usize) -> usize {
        let records = (0..self.u16(cmap + 2)).map(|record| cmap + 4 + 8 * record);
        let found = records.into_iter().find(|at| (self.u16(*at), self.u16(at + 2)) == (3, 1));
        found.map_or(0, |at| self.u32(at + 4))
    }

    fn glyph(&self, index: usize) -> Glyph {
        let (Some(head), Some(hhea), Some(hmtx)) =
            (self.table(b"head"), self.table(b"hhea"), self.table(b"hmtx"))
        else {
            return Glyph { advance: 0.6, bearing: 0.0 };
        };
        let em = f64::from(u32::try_from(self.u16(head + 18).max(1)).unwrap_or(1));
        let full = self.u16(hhea + 34);
        let advance = self.u16(hmtx + 4 * index.min(full.saturating_sub(1)));
        let bearing_at =
            if index < full { hmtx + 4 * index + 2 } else { hmtx + 4 * full + 2 * (index - full) };
        let bearing = i32::try_from(self.u16(bearing_at)).unwrap_or(0);
        let bearing = if bearing > 0x7FFF { bearing - 0x1_0000 } else { bearing };
        Glyph {
            advance: f64::from(u32::try_from(advance).unwrap_or(0)) / em,
            bearing: f64::from(bearing) / em,
        }
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
