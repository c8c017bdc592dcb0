//! Tables as rows and columns: which rows name the columns, which are totals, what each cell holds.

use std::collections::BTreeMap;

use super::number::{Number, Value, value};
use super::pattern::pattern;
use crate::manuscript::{Kind, Manuscript};
use crate::text::{Span, fold};

/// Tables with more columns than this are left alone.
const WIDEST: usize = 200;

/// A cell of a table.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    /// Where its words are.
    pub(super) span: Span,
    /// Its words.
    pub(super) words: String,
    /// What it holds.
    pub(super) value: Value,
}

impl Entry {
    /// The number in it, which a percentage is not.
    pub(super) fn number(&self) -> Option<Number> {
        match self.value {
            Value::Number(number) | Value::Share(number, _) => Some(number),
            Value::Percent(_) | Value::Blank | Value::Words => None,
        }
    }
}

/// What a row of a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It names the columns.
    Header,
    /// It holds values.
    Body,
    /// It names the rows that follow it.
    Section,
    /// It says "subtotal".
    Subtotal,
    /// It says "total".
    Total,
    /// It holds another measure of the rows: a mean, a standard deviation, how many there are.
    Measure,
}

/// A table.
#[derive(Debug, Clone)]
pub(super) struct Grid {
    /// The cells by row and column; every row is as wide as the table.
    pub(super) rows: Vec<Vec<Option<Entry>>>,
    /// What each row is for.
    pub(super) purposes: Vec<Purpose>,
    /// The first and the last block of its cells.
    pub(super) blocks: (usize, usize),
    /// The words of its caption and title.
    pub(super) caption: String,
}

pattern! {
    PERSON = r"^(?:\p{L}{1,20}\.?[~-]?)?(?:nr\.?~)?\d{1,3}[a-z]?(?:~?\([^)]{1,20}\))?$";
    TOTAL = r"^(?:eind|sub)?(?:totaal|totalen|total|totals|som|sum|grand total|overall total)\b";
    SUBTOTAL = r"^(?:sub-?~?tota|totaal .*:$)";
    MEASURE = r"^(?:gemiddeld|gem\.?$|mean|average|m$|m \(sd\)|sd$|standaard(?:deviatie|afwijking)|standard deviation|mediaan|median|mdn|minimum|maximum|min\.?$|max\.?$|range|spreiding|n$|n =|percentage|%)";
}

impl Grid {
    /// The words of a cell.
    pub(super) fn words(&self, row: usize, column: usize) -> &str {
        self.entry(row, column).map_or("", |entry| entry.words.as_str())
    }

    /// A cell.
    pub(super) fn entry(&self, row: usize, column: usize) -> Option<&Entry> {
        self.rows.get(row)?.get(column)?.as_ref()
    }

    /// How many columns it has.
    pub(super) fn width(&self) -> usize {
        self.rows.first().map_or(0, Vec::len)
    }

    /// The rows that are for something.
    pub(super) fn rows_for(&self, purpose: Purpose) -> impl Iterator<Item = usize> + '_ {
        self.purposes.iter().enumerate().filter(move |(_, one)| **one == purpose).map(|(row, _)| row)
    }

    /// What a column is called: the words above it.
    pub(super) fn name(&self, column: usize) -> String {
        let words = self.rows_for(Purpose::Header).map(|row| self.words(row, column).trim());
        words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whether each row is one person: the first cells are ids, and all differ.
    pub(super) fn is_of_people(&self) -> bool {
        let mut ids: Vec<&str> = self.rows_for(Purpose::Body).map(|row| self.words(row, 0).trim()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        ids.len() == all && ids.iter().all(|id| PERSON.fits(id))
    }
}

/// Whether a label says that what it names is a sum.
pub(super) fn is_total(label: &str) -> bool {
    TOTAL.fits(fold(label).trim())
}

/// The tables of a manuscript, in order.
pub(super) fn grids(manuscript: &Manuscript) -> Vec<Grid> {
    let mut grids = Vec::new();
    let mut open: Option<(usize, Vec<usize>)> = None;
    for (at, block) in manuscript.blocks.iter().enumerate() {
        let Kind::Cell(cell) = block.kind else { continue };
        match &mut open {
            Some((table, blocks)) if *table == cell.table => blocks.push(at),
            _ => {
                grids.extend(open.take().and_then(|(_, blocks)| grid(manuscript, &blocks)));
                open = Some((cell.table, vec![at]));
            }
        }
    }
    grids.extend(open.and_then(|(_, blocks)| grid(manuscript, &blocks)));
    grids
}

/// The table of some blocks.
fn grid(manuscript: &Manuscript, blocks: &[usize]) -> Option<Grid> {
    let mut cells: BTreeMap<usize, BTreeMap<usize, Span>> = BTreeMap::new();
    for block in blocks.iter().filter_map(|at| manuscript.blocks.get(*at)) {
        let Kind::Cell(cell) = block.kind else { continue };
        let row = cells.entry(cell.row).or_default();
        row.entry(cell.column).and_modify(|span| *span = span.join(block.span)).or_insert(block.span);
    }
    let width = cells.values().filter_map(|row| row.keys().next_back()).max()? + 1;
    if width > WIDEST {
        return None;
    }
    let entry = |span: &Span| {
        let words = span.of(&manuscript.text).to_owned();
        Entry { span: *span, value: value(&words), words }
    };
    let rows: Vec<Vec<Option<Entry>>> =
        cells.values().map(|row| (0..width).map(|column| row.get(&column).map(entry)).collect()).collect();
    let (first, last) = (*blocks.first()?, *blocks.last()?);
    let mut grid =
        Grid { purposes: Vec::new(), rows, blocks: (first, last), caption: caption(manuscript, first, last) };
    grid.purposes = purposes(&grid);
    grid.align_header();
    Some(grid)
}

impl Grid {
    /// A header that leaves out the name of the first column names the columns after it.
    fn align_header(&mut self) {
        let width = self.width();
        let full = |row: &Vec<Option<Entry>>| row.iter().all(Option::is_some);
        let body_is_full = self.rows_for(Purpose::Body).all(|row| self.rows.get(row).is_some_and(full));
        for (row, purpose) in self.rows.iter_mut().zip(&self.purposes) {
            let filled = row.iter().take_while(|cell| cell.is_some()).count();
            let short = filled > 0 && filled + 1 == width && row.iter().skip(filled).all(Option::is_none);
            if *purpose == Purpose::Header && short && body_is_full && width > 2 {
                row.rotate_right(1);
            }
        }
    }
}

/// What each row is for.
fn purposes(grid: &Grid) -> Vec<Purpose> {
    let holds_number = |row: &Vec<Option<Entry>>| {
        row.iter().skip(1).flatten().any(|cell| !matches!(cell.value, Value::Words | Value::Blank))
    };
    let starts_body = |(at, row): (usize, &Vec<Option<Entry>>)| match at {
        0 => holds_number(row) && !names_columns(row) && !stands_over_numbers(grid),
        _ => holds_number(row) || is_a_person(row),
    };
    let first = grid.rows.iter().enumerate().position(starts_body).unwrap_or(1);
    let header = if grid.rows.len() < 2 { 0 } else { first.min(3) };
    let mut purposes = Vec::with_capacity(grid.rows.len());
    for (at, row) in grid.rows.iter().enumerate() {
        let label = row.first().and_then(Option::as_ref).map_or("", |cell| cell.words.as_str());
        purposes.push(if at < header { Purpose::Header } else { purpose(label, row) });
    }
    purposes
}

fn purpose(label: &str, row: &[Option<Entry>]) -> Purpose {
    let folded = fold(label);
    let folded = folded.trim();
    let alone = row.iter().skip(1).all(Option::is_none);
    match () {
        () if SUBTOTAL.fits(folded) => Purpose::Subtotal,
        () if TOTAL.fits(folded) => Purpose::Total,
        () if MEASURE.fits(folded) => Purpose::Measure,
        () if alone => Purpose::Section,
        () => Purpose::Body,
    }
}

/// Whether a row without numbers is nevertheless one of values: of a person, or with a mark for nothing.
fn is_a_person(row: &[Option<Entry>]) -> bool {
    let named = row.first().and_then(Option::as_ref).is_some_and(|cell| PERSON.fits(cell.words.trim()));
    named || row.iter().flatten().any(|cell| cell.value == Value::Blank)
}

/// Whether the numbers of a row name columns: years, or 1, 2, 3.
fn names_columns(row: &[Option<Entry>]) -> bool {
    let numbers: Vec<f64> =
        row.iter().skip(1).flatten().filter_map(Entry::number).map(|number| number.value).collect();
    let years = !numbers.is_empty() && numbers.iter().all(|year| (1900.0..2100.0).contains(year));
    let counting = numbers.len() > 2 && numbers.windows(2).all(|pair| pair[1] == pair[0] + 1.0);
    years || counting
}

/// Whether the first row has words over a column whose other cells are numbers.
fn stands_over_numbers(grid: &Grid) -> bool {
    let is_number =
        |row: usize, column: usize| grid.entry(row, column).is_some_and(|cell| cell.number().is_some());
    (1..grid.width()).any(|column| {
        let words = grid.entry(0, column).is_some_and(|cell| cell.value == Value::Words);
        words && grid.rows.len() > 2 && (1..grid.rows.len()).all(|row| is_number(row, column))
    })
}

/// The words of the caption right before a table, with the title under it, or else right after it.
fn caption(manuscript: &Manuscript, first: usize, last: usize) -> String {
    let before = first.saturating_sub(3)..first;
    let words = |at: usize| manuscript.blocks.get(at).map_or("", |block| manuscript.words(block));
    let is_caption = |at: &usize| manuscript.blocks.get(*at).is_some_and(|block| block.kind == Kind::Caption);
    if let Some(at) = before.rev().find(is_caption) {
        return (at..first).map(words).collect::<Vec<_>>().join("\n");
    }
    (last + 1..last + 2).find(is_caption).map(words).unwrap_or_default().to_owned()
}
