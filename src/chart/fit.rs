//! Fits a text into a width: whole if it can be, else over more lines, else smaller, and cut with an ellipsis at last.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use super::glyphs::Glyphs;
use super::palette::Lettering;

/// How many sizes smaller a text may be set before words are broken.
const SHRINK: i32 = 2;

/// A text as the lines it is set in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    pub(super) lettering: Lettering,
}

impl Block {
    /// From the top of the first line to the foot of the last.
    pub(super) fn height(&self) -> i32 {
        i32::try_from(self.lines.len()).unwrap_or(i32::MAX / 64) * self.lettering.line()
    }

    /// Whether something had to be left out.
    pub(super) fn is_cut(&self) -> bool {
        self.lines.last().is_some_and(|line| line.ends_with('…'))
    }
}

/// Whether a word broken beside this character gets a hyphen: letters do, those of Chinese or Japanese do not.
fn hyphenated(c: char) -> bool {
    c.is_alphabetic() && c.width() == Some(1)
}

/// The text on one line, without what cannot be drawn or stand in XML.
pub(super) fn clean(text: &str) -> String {
    let drawable = |c: char| match c {
        '\u{FFFE}' | '\u{FFFF}' => '\u{FFFD}',
        c if c.is_control() => ' ',
        c => c,
    };
    let text: String = text.chars().map(drawable).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The width of a text in whole pixels, rounded up.
pub(super) fn width(text: &str, lettering: Lettering) -> i32 {
    (Glyphs::of(lettering.bold).width(text) * f64::from(lettering.size)).ceil() as i32
}

/// The widest of some texts in whole pixels.
pub(super) fn widest<'t>(texts: impl IntoIterator<Item = &'t str>, lettering: Lettering) -> i32 {
    texts.into_iter().map(|text| width(&clean(text), lettering)).max().unwrap_or(0)
}

/// A text in at most so many lines of a width.
pub(super) fn fit(text: &str, lettering: Lettering, wide: i32, most: usize) -> Block {
    fit_alike(&[text], lettering, wide, most).pop().unwrap_or(Block { lines: Vec::new(), lettering })
}

/// Texts that stand side by side, each in at most so many lines of a width, all in one size.
pub(super) fn fit_alike<T: AsRef<str>>(
    texts: &[T],
    lettering: Lettering,
    wide: i32,
    most: usize,
) -> Vec<Block> {
    let texts: Vec<String> = texts.iter().map(|text| clean(text.as_ref())).collect();
    for size in (lettering.size - SHRINK..=lettering.size).rev() {
        let setting = Setting { lettering: lettering.sized(size), wide: f64::from(wide) };
        let whole: Option<Vec<Block>> = texts.iter().map(|text| setting.whole(text, most)).collect();
        if let Some(blocks) = whole {
            return blocks;
        }
    }
    let setting = Setting { lettering: lettering.sized(lettering.size - SHRINK), wide: f64::from(wide) };
    texts.iter().map(|text| setting.broken_up(text, most)).collect()
}

/// A width and the letters to fill it with.
#[derive(Clone, Copy)]
struct Setting {
    lettering: Lettering,
    wide: f64,
}

impl Setting {
    fn measure(self, text: &str) -> f64 {
        Glyphs::of(self.lettering.bold).width(text) * f64::from(self.lettering.size)
    }

    fn fits(self, text: &str) -> bool {
        self.measure(text) <= self.wide
    }

    /// The text over lines, if no word needs to be broken for it.
    fn whole(self, text: &str, most: usize) -> Option<Block> {
        let lines = self.wrap(text, false);
        let fits = lines.len() <= most && lines.iter().all(|line| self.fits(line));
        fits.then_some(Block { lines, lettering: self.lettering })
    }

    /// The text over lines, with words broken and the end cut off where it must be.
    fn broken_up(self, text: &str, most: usize) -> Block {
        let mut lines = self.wrap(text, true);
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = self.cut(last);
            }
        }
        Block { lines, lettering: self.lettering }
    }

    /// Fills lines with words; a word too long for a line stays whole unless it may be broken.
    fn wrap(self, text: &str, breaking: bool) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut filled = 0.0;
        for piece in text.split_inclusive([' ', '-', '/', '–']) {
            let broken = breaking && !self.fits(piece.trim_end());
            let parts = if broken { self.parts(piece) } else { vec![piece] };
            let hyphen = if broken { self.measure("-") } else { 0.0 };
            for part in parts {
                if !line.is_empty() && filled + self.measure(part.trim_end()) + hyphen > self.wide {
                    let joined = broken && line.ends_with(hyphenated) && part.starts_with(hyphenated);
                    lines.push(line.trim_end().to_owned() + if joined { "-" } else { "" });
                    line.clear();
                    filled = 0.0;
                }
                line.push_str(part);
                filled += self.measure(part);
            }
        }
        lines.push(line.trim_end().to_owned());
        lines
    }

    /// A word in the smallest pieces that may be parted: what a reader takes for one character, if that fits.
    fn parts(self, word: &str) -> Vec<&str> {
        let by_char = |part| {
            if self.fits(part) { vec![part] } else { part.split("").filter(|c| !c.is_empty()).collect() }
        };
        word.graphemes(true).flat_map(by_char).collect()
    }

    fn cut(self, line: &str) -> String {
        let mut kept: Vec<&str> = line.graphemes(true).collect();
        loop {
            let shown = format!("{}…", kept.concat().trim_end());
            if kept.is_empty() || self.fits(&shown) {
                return shown;
            }
            kept.pop();
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::palette::LABEL;
    use super::*;

    #[test]
    fn a_short_name_stays_on_one_line() {
        assert_eq!(
            fit("Één cliënt", LABEL, 200, 3),
            Block { lines: vec!["Één cliënt".into()], lettering: LABEL }
        );
    }

    #[test]
    fn a_long_name_breaks_between_words() {
        let name = "Invloed van methodische kaders, richtlijnen en protocollen";
        let block = fit(name, LABEL, 260, 3);
        assert_eq!(block.lines, ["Invloed van methodische kaders,", "richtlijnen en protocollen"]);
        assert_eq!(block.lettering, LABEL);
    }

    #[test]
    fn a_word_without_end_is_broken_and_then_cut() {
        let block = fit(&"x".repeat(400), LABEL, 100, 3);
        assert_eq!(block.lines.len(), 3);
        assert!(block.is_cut());
        assert_eq!(block.lettering.size, 12);
    }

    #[test]
    fn a_broken_word_gets_a_hyphen_where_letters_do() {
        let lines = fit("Multisysteemtherapie", LABEL, 100, 3).lines;
        assert!(lines.len() == 2 && lines[0].ends_with('-'), "{lines:?}");
        assert_eq!(lines.concat().replace('-', ""), "Multisysteemtherapie");
        assert!(fit(&"家".repeat(20), LABEL, 100, 9).lines.iter().all(|line| !line.contains('-')));
    }

    #[test]
    fn texts_side_by_side_have_one_size() {
        let blocks = fit_alike(&["SAG", "Multisysteemtherapie"], LABEL, 130, 1);
        assert_eq!(blocks.iter().map(|block| block.lettering.size).collect::<Vec<_>>(), [12, 12]);
    }

    #[test]
    fn what_xml_forbids_is_left_out() {
        assert_eq!(clean(" a\u{0}\u{7}b\n\tc\u{FFFF} "), "a b c\u{FFFD}");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_line_is_wider_than_asked(text in "\\PC{0,90}", wide in 40..400_i32, most in 1..4_usize) {
            let block = fit(&text, LABEL, wide, most);
            prop_assert!(block.lines.len() <= most);
            for line in &block.lines {
                prop_assert!(width(line, block.lettering) <= wide, "{line:?}");
            }
            if !block.is_cut() {
                let squeezed = |text: &str| text.replace(|c: char| c.is_whitespace() || c == '-', "");
                prop_assert_eq!(squeezed(&block.lines.concat()), squeezed(&clean(&text)));
            }
        }
    }
}
