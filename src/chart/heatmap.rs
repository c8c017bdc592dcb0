//! Who said what: a row for each code, a column for each respondent, a sign in every cell.

use super::cells::{self, Tile};
use super::fit::{Block, clean, fit, widest, width};
use super::page::{MARGIN, Page, WIDTH};
use super::palette::{HEADING, INK, LABEL, LINK, SMALL};
use super::picture::{Anchor, Picture};
use super::{more_than_everyone, uneven};
use crate::message::{Catalogue, Problem};

/// What a respondent did with a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum HeatState {
    /// Said it.
    Said,
    /// Said the opposite.
    Opposed,
    /// Said both.
    Mixed,
    /// Was asked and did not say it.
    AskedNotSaid,
    /// Did not say it; whether it was asked is not known.
    NotSaid,
    /// Was not asked.
    NotAsked,
}

/// One respondent on one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeatCell {
    /// What the respondent did with the code.
    pub state: HeatState,
    /// In how many segments; shown from two.
    pub segments: usize,
}

/// One respondent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatColumn {
    /// The respondent's name.
    pub label: String,
    /// The group; empty for none.
    pub group: String,
}

/// One code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatRow {
    /// The name of the theme it is under; rows of one theme follow each other. Empty for none.
    pub theme: String,
    /// The name of the code.
    pub label: String,
    /// How many respondents stand behind it.
    pub k: usize,
    /// Of how many.
    pub n: usize,
    /// A cell for every column, in the order of the columns.
    pub cells: Vec<HeatCell>,
}

/// Who said what, respondents side by side with those of their group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heatmap {
    /// The title.
    pub title: String,
    /// The respondents; those of one group are brought together, groups in the order of their first respondent.
    pub columns: Vec<HeatColumn>,
    /// The codes.
    pub rows: Vec<HeatRow>,
    /// Whose codings count, and what the numbers do not mean.
    pub note: String,
    /// Whether suggestions that nobody has judged are counted in.
    pub provisional: bool,
}

/// The space between two groups.
const GAP: i32 = 14;
/// The space after the names of the codes.
const LABEL_GAP: i32 = 18;
const WIDEST_CELL: i32 = 34;
/// How much room a group's name is given at least, and how much where there is plenty.
const NAME: i32 = 48;
const LONG_NAME: i32 = 160;
/// How long a respondent's name may be when it stands upright.
const UPRIGHT: i32 = 110;

/// The columns of one group: their indices, where they begin, and the room for the group's name.
struct Group<'h> {
    name: &'h str,
    members: Vec<usize>,
    left: i32,
    wide: i32,
}

impl Group<'_> {
    fn cells(&self, cell: i32) -> i32 {
        cell.saturating_mul(i32::try_from(self.members.len()).unwrap_or(1))
    }

    /// The room for the cells, and for the name without a broken word.
    fn wanted(&self, cell: i32) -> i32 {
        self.cells(cell).max(widest(self.name.split_whitespace(), HEADING).min(LONG_NAME))
    }
}

impl Columns<'_> {
    /// The side of a cell's tile.
    fn side(&self) -> i32 {
        (self.cell - 2).min(26)
    }
}

/// Where everything stands across the picture.
struct Columns<'h> {
    label: i32,
    cell: i32,
    groups: Vec<Group<'h>>,
    /// The right edge of the totals.
    total: i32,
    width: i32,
}

impl Heatmap {
    pub(super) fn lay_out(&self, catalogue: &Catalogue) -> Result<Picture, Problem> {
        self.check()?;
        let total = catalogue.word("chart-total");
        let columns = self.columns(&total);
        let mut page = Page::open(&self.title, self.provisional, columns.width, catalogue);
        if self.rows.is_empty() || self.columns.is_empty() {
            return Ok(page.nothing(&self.note));
        }
        self.head(&mut page, &columns, &total);
        let themed = self.rows.iter().any(|row| !row.theme.is_empty());
        for rows in self.rows.chunk_by(|one, next| one.theme == next.theme) {
            if let Some(row) = rows.first().filter(|_| themed) {
                page.heading(&row.theme, columns.total - MARGIN);
            }
            for row in rows {
                row.draw(&mut page, &columns);
            }
        }
        page.y += 14;
        cells::legend(&mut page, columns.side(), self.rows.iter().flat_map(|row| &row.cells));
        Ok(page.close(&self.note))
    }

    fn columns(&self, total: &str) -> Columns<'_> {
        let count = i32::try_from(self.columns.len()).unwrap_or(i32::MAX / 64).max(1);
        let mut groups = self.groups();
        let gaps = GAP * i32::try_from(groups.len()).unwrap_or(1);
        let totals: Vec<String> = self.rows.iter().map(HeatRow::total).collect();
        let total = widest(totals.iter().map(String::as_str), LABEL).max(width(total, SMALL));
        let room = WIDTH - 2 * MARGIN - LABEL_GAP - total - gaps - 4;
        let label = widest(self.rows.iter().map(|row| row.label.as_str()), LABEL);
        let label = label.clamp(140, (room - count.saturating_mul(WIDEST_CELL)).clamp(240, 400));
        let cell = ((room - label) / count).clamp(13, WIDEST_CELL);
        let left = MARGIN + label + LABEL_GAP;
        let whole: i32 = groups.iter().map(|group| group.wanted(cell)).sum();
        let mut x = left;
        for group in &mut groups {
            group.left = x;
            let wanted = group.wanted(cell);
            group.wide = if whole <= room - label { wanted } else { group.cells(cell).max(wanted.min(NAME)) };
            x += group.wide + GAP;
        }
        let total = x + 4 + total;
        Columns { label, cell, groups, total, width: WIDTH.max(total + MARGIN) }
    }

    fn groups(&self) -> Vec<Group<'_>> {
        let mut groups: Vec<Group> = Vec::new();
        for (index, column) in self.columns.iter().enumerate() {
            match groups.iter_mut().find(|group| group.name == column.group) {
                Some(group) => group.members.push(index),
                None => groups.push(Group { name: &column.group, members: vec![index], left: 0, wide: 0 }),
            }
        }
        groups
    }

    /// The names of groups and respondents, and the heading of the totals.
    fn head(&self, page: &mut Page, columns: &Columns, total: &str) {
        let fitted =
            |letters| columns.groups.iter().map(move |group| fit(group.name, letters, group.wide, 3));
        let size = fitted(HEADING).map(|name| name.lettering.size).min().unwrap_or(HEADING.size);
        let alike = fitted(HEADING).zip(fitted(HEADING.sized(size)));
        let names: Vec<Block> =
            alike.map(|(name, small)| if name.lettering.size > size { small } else { name }).collect();
        let tallest = names.iter().filter(|name| !name.lines.concat().is_empty()).map(Block::height).max();
        if let Some(tallest) = tallest {
            for (group, name) in columns.groups.iter().zip(&names) {
                page.picture.block(name, group.left, page.y + tallest - name.height(), Anchor::Left);
                let wide = group.cells(columns.cell) - 2;
                page.picture.rect(group.left, page.y + tallest + 3, wide, 1, LINK);
            }
            page.y += tallest + 10;
        }
        let letters = SMALL.coloured(INK);
        let labels: Vec<String> = self.columns.iter().map(|column| clean(&column.label)).collect();
        let longest = widest(labels.iter().map(String::as_str), letters);
        let lying = longest <= columns.cell - 2;
        let tall = if lying { 16 } else { longest.min(UPRIGHT) + 4 };
        for group in &columns.groups {
            let mut mid = group.left + (columns.cell - 2) / 2;
            for label in group.members.iter().filter_map(|member| labels.get(*member)) {
                if lying {
                    page.picture.say(label, mid, page.y + tall - 4, Anchor::Middle, letters);
                } else {
                    let label = fit(label, letters.sized(columns.cell.min(12)), UPRIGHT, 1);
                    let x = mid + label.lettering.size * 9 / 25;
                    page.picture.say_upright(label.lines.concat(), x, page.y + tall - 2, label.lettering);
                }
                mid += columns.cell;
            }
        }
        page.picture.say(total, columns.total, page.y + tall - 4, Anchor::Right, SMALL);
        page.y += tall + 2;
    }

    fn check(&self) -> Result<(), Problem> {
        for row in &self.rows {
            if row.cells.len() != self.columns.len() {
                return Err(uneven(&row.label, row.cells.len(), self.columns.len()));
            }
            if row.k > row.n {
                return Err(more_than_everyone(&row.label, row.k, row.n));
            }
        }
        Ok(())
    }
}

impl HeatRow {
    fn total(&self) -> String {
        format!("{}/{}", self.k, self.n)
    }

    fn draw(&self, page: &mut Page, columns: &Columns) {
        let label = fit(&self.label, LABEL, columns.label, 3);
        let side = columns.side();
        let height = (label.height() + 8).max(side + 2);
        let mid = page.y + height / 2;
        page.picture.block(&label, MARGIN, mid - label.height() / 2, Anchor::Left);
        for group in &columns.groups {
            let mut x = group.left + (columns.cell - 2) / 2;
            for cell in group.members.iter().filter_map(|member| self.cells.get(*member)) {
                cells::draw(&mut page.picture, Tile { x, y: mid, side }, *cell);
                x += columns.cell;
            }
        }
        page.picture.say_mid(self.total(), columns.total, mid, Anchor::Right, LABEL);
        page.y += height;
    }
}
