//! The themes at a glance: each with its stage, its count and its codes.

use super::fit::{Block, fit, widest};
use super::more_than_everyone;
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{ACCENT, GRID, HEADING, INK, Lettering, SMALL, TRACK};
use super::picture::{Anchor, Picture};
use super::scale::Scale;
use crate::message::{Catalogue, Message, Problem};

/// A code within a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeCode {
    /// The name of the code.
    pub label: String,
    /// How many respondents stand behind it.
    pub k: usize,
    /// Of how many.
    pub n: usize,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeBlock {
    /// The name of the theme.
    pub label: String,
    /// How far it has come, in words.
    pub stage: String,
    /// How many respondents stand behind at least one of its codes.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// In how many segments.
    pub segments: usize,
    /// Its codes.
    pub codes: Vec<ThemeCode>,
}

/// The themes at a glance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeOverview {
    /// The title.
    pub title: String,
    /// What is counted, in the plural: `respondenten`.
    pub unit: String,
    /// The themes.
    pub themes: Vec<ThemeBlock>,
    /// Whose codings count, and what the numbers do not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

const CODE: Lettering = Lettering { size: 13, bold: false, colour: INK };
/// From so many themes on there are two columns.
const TWO_COLUMNS: usize = 4;
const GUTTER: i32 = 36;

/// The room of one column of themes.
#[derive(Clone, Copy)]
struct Column {
    left: i32,
    right: i32,
    label: i32,
    /// Where the bars end and the counts begin.
    bars: i32,
}

/// A theme with its texts fitted.
struct Fitted<'t> {
    theme: &'t ThemeBlock,
    name: Block,
    detail: Block,
    codes: Vec<(&'t ThemeCode, Block)>,
}

impl ThemeOverview {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        self.check()?;
        let mut page = Page::open(&self.title, self.provisional, WIDTH, catalogue);
        if self.themes.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        let caption = Message::new("chart-axis-themes").with("unit", self.unit.as_str());
        let caption = fit(&catalogue.say(&caption), SMALL, page.inner(), 3);
        page.y = page.picture.block(&caption, MARGIN, page.y, Anchor::Left) + 8;
        let two = self.themes.len() >= TWO_COLUMNS;
        let wide = if two { (page.inner() - GUTTER) / 2 } else { page.inner() };
        let column = self.column(&page, wide);
        let fitted: Vec<Fitted> =
            self.themes.iter().map(|theme| Fitted::new(theme, column, catalogue)).collect();
        let first = if two { half(&fitted) } else { fitted.len() };
        let top = page.y;
        let mut foot = top;
        let (left, right) = fitted.split_at(first);
        for (index, themes) in [left, right].into_iter().enumerate() {
            let shift = if index == 0 { 0 } else { wide + GUTTER };
            page.y = top;
            for theme in themes {
                theme.draw(&mut page, column.shifted(shift));
            }
            foot = foot.max(page.y);
        }
        page.y = foot;
        Ok(page.close(&self.note))
    }

    fn column(&self, page: &Page, wide: i32) -> Column {
        let codes = || self.themes.iter().flat_map(|theme| &theme.codes);
        let counts =
            codes().map(|code| (code.k, code.n)).chain(self.themes.iter().map(|theme| (theme.k, theme.n)));
        let counts: Vec<String> = counts.map(|(k, n)| page.of(k, n)).collect();
        let count = widest(counts.iter().map(String::as_str), HEADING);
        let names = widest(self.themes.iter().map(|theme| theme.label.as_str()), HEADING);
        let label =
            names.max(widest(codes().map(|code| code.label.as_str()), CODE)).clamp(120, wide * 11 / 20);
        Column { left: MARGIN, right: MARGIN + wide, label: label.min(330), bars: MARGIN + wide - count - 10 }
    }

    fn check(&self) -> Result<(), Problem> {
        for theme in &self.themes {
            let codes = theme.codes.iter().map(|code| (&code.label, code.k, code.n));
            let mut all = codes.chain([(&theme.label, theme.k, theme.n)]);
            if let Some((label, k, n)) = all.find(|(_, k, n)| k > n) {
                return Err(more_than_everyone(label, k, n));
            }
        }
        Ok(())
    }
}

/// How many themes go in the first column so that the taller of the two is as short as can be.
fn half(fitted: &[Fitted]) -> usize {
    let tall = |themes: &[Fitted]| themes.iter().map(Fitted::height).sum::<i32>();
    let taller = |(left, right): (&[Fitted], &[Fitted])| tall(left).max(tall(right));
    (1..=fitted.len()).min_by_key(|first| taller(fitted.split_at(*first))).unwrap_or(0)
}

impl Column {
    fn shifted(self, by: i32) -> Self {
        Self { left: self.left + by, right: self.right + by, bars: self.bars + by, ..self }
    }
}

impl<'t> Fitted<'t> {
    fn new(theme: &'t ThemeBlock, column: Column, catalogue: &Catalogue) -> Self {
        let detail = Message::new("chart-theme-detail").with("stage", theme.stage.as_str());
        let detail = catalogue.say(&detail.with("segments", theme.segments));
        let codes = theme.codes.iter().map(|code| (code, fit(&code.label, CODE, column.label, 3)));
        Self {
            theme,
            name: fit(&theme.label, HEADING, column.label, 3),
            detail: fit(&detail, SMALL, column.label, 2),
            codes: codes.collect(),
        }
    }

    fn head(&self) -> i32 {
        12 + self.name.height() + self.detail.height() + 6
    }

    fn height(&self) -> i32 {
        self.head() + self.codes.iter().map(|(_, label)| row(label)).sum::<i32>() + 12
    }

    fn draw(&self, page: &mut Page, column: Column) {
        let top = page.y;
        page.picture.rect(column.left, top, column.right - column.left, 1, GRID);
        let below = page.picture.block(&self.name, column.left, top + 12, Anchor::Left);
        page.picture.block(&self.detail, column.left, below, Anchor::Left);
        let mid = top + 12 + self.name.lettering.line() / 2;
        bar(page, column, (self.theme.k, self.theme.n), mid, 12, HEADING);
        let mut y = top + self.head();
        for (code, label) in &self.codes {
            let mid = y + row(label) / 2;
            page.picture.block(label, column.left, mid - label.height() / 2, Anchor::Left);
            bar(page, column, (code.k, code.n), mid, 6, CODE);
            y += row(label);
        }
        page.y = top + self.height();
    }
}

/// The height of a code's row.
fn row(label: &Block) -> i32 {
    label.height() + 7
}

/// A bar of everyone with the count within, and the count in words.
fn bar(page: &mut Page, column: Column, (k, n): (usize, usize), mid: i32, thick: i32, letters: Lettering) {
    let scale = Scale { left: column.left + column.label + 16, right: column.bars, n };
    page.picture.rect(scale.left, mid - thick / 2, scale.right - scale.left, thick, TRACK);
    page.picture.rect(scale.left, mid - thick / 2, scale.x(k) - scale.left, thick, ACCENT);
    let words = page.of(k, n);
    page.picture.say_mid(words, column.right, mid, Anchor::Right, letters);
}
