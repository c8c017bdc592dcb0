//! What all charts share: the margins, the title, the banner of a provisional chart, and the note at the foot.

use super::fit::{clean, fit, widest};
use super::palette::{HEADING, LABEL, SMALL, TITLE, WARNING};
use super::picture::{Anchor, Picture};
use crate::message::{Catalogue, Message};

/// The width of a picture unless its columns need more: it fills the text width of an A4 page.
pub(super) const WIDTH: i32 = 900;
/// The white around everything.
pub(super) const MARGIN: i32 = 24;

/// A picture that grows downward, and the words for it.
pub(super) struct Page<'c> {
    pub(super) picture: Picture,
    /// The height from which is still free.
    pub(super) y: i32,
    pub(super) catalogue: &'c Catalogue,
}

impl<'c> Page<'c> {
    /// A page with its title and, if need be, the banner that nothing is decided yet.
    pub(super) fn open(title: &str, provisional: bool, width: i32, catalogue: &'c Catalogue) -> Self {
        let picture = Picture { width, title: clean(title), ..Picture::default() };
        let mut page = Self { picture, y: MARGIN, catalogue };
        let inner = page.inner();
        let heading = fit(title, TITLE, inner, 3);
        page.y = page.picture.block(&heading, MARGIN, page.y, Anchor::Left) + 6;
        if provisional {
            let banner = fit(&catalogue.word("chart-provisional"), LABEL.coloured(WARNING), inner - 14, 3);
            page.picture.rect(MARGIN, page.y + 1, 4, banner.height(), WARNING);
            page.y = page.picture.block(&banner, MARGIN + 14, page.y, Anchor::Left) + 6;
        }
        page.y += 10;
        page
    }

    /// The width between the margins.
    pub(super) fn inner(&self) -> i32 {
        self.picture.width - 2 * MARGIN
    }

    /// The right margin.
    pub(super) fn right(&self) -> i32 {
        self.picture.width - MARGIN
    }

    /// `k van n`, `k of n`.
    pub(super) fn of(&self, k: usize, n: usize) -> String {
        self.catalogue.say(&Message::new("chart-of").with("k", k).with("n", n))
    }

    /// Writes the name of a theme over its rows.
    pub(super) fn heading(&mut self, theme: &str, wide: i32) {
        let none = self.catalogue.word("chart-no-theme");
        let words = fit(if clean(theme).is_empty() { &none } else { theme }, HEADING, wide, 3);
        self.y = self.picture.block(&words, MARGIN, self.y + 12, Anchor::Left) + 4;
    }

    /// Explains signs: each with its words beside it, as many on a line as there is room for.
    pub(super) fn legend(&mut self, entries: &[String], mut sign: impl FnMut(&mut Picture, usize, i32, i32)) {
        let (mut x, indent, gap) = (MARGIN, 26, 22);
        let mut below = self.y;
        for (index, words) in entries.iter().enumerate() {
            let words = fit(words, SMALL, self.inner().min(WIDTH - 2 * MARGIN) - indent, 3);
            let wide = indent + widest(words.lines.iter().map(String::as_str), words.lettering);
            if x > MARGIN && x + wide > self.right() {
                (x, self.y) = (MARGIN, below);
            }
            sign(&mut self.picture, index, x + 8, self.y + 12);
            let foot = self.picture.block(&words, x + indent, self.y + 4, Anchor::Left);
            below = below.max(foot).max(self.y + 24);
            x += wide + gap;
        }
        self.y = below;
    }

    /// Says that there is nothing to draw.
    pub(super) fn nothing(mut self, note: &str) -> Picture {
        let words = fit(&self.catalogue.word("chart-empty"), LABEL, self.inner(), 3);
        self.y = self.picture.block(&words, MARGIN, self.y, Anchor::Left);
        self.close(note)
    }

    /// The finished picture, with its note at the foot.
    pub(super) fn close(mut self, note: &str) -> Picture {
        self.y += 12;
        if !clean(note).is_empty() {
            let note = fit(note, SMALL, self.inner().min(WIDTH - 2 * MARGIN), 12);
            self.y = self.picture.block(&note, MARGIN, self.y, Anchor::Left);
        }
        self.picture.description = clean(note);
        self.picture.height = self.y + MARGIN - 6;
        self.picture
    }
}
