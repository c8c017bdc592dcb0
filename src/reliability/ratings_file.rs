//! Ratings from a text file with columns: wide, a column a coder, or long, a row a decision. A blank is a missing value.

use std::collections::BTreeMap;

use super::ratings::{Category, Ratings, Scale};
use crate::message::{Message, Place, Problem};
use crate::text::natural;

/// The separators, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The header of the long form.
const LONG: [&str; 3] = ["unit", "coder", "value"];
/// What other programs write for a missing value; a category of that name is pointed out.
const PLACEHOLDERS: [&str; 8] = ["na", "n/a", "nan", "null", "none", ".", "-", "*"];
/// The most bytes of a file.
const MOST_BYTES: usize = 200_000_000;
/// The most coders of a file.
const MOST_CODERS: usize = 1_000;

/// How a file of ratings is read.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// Values that mean missing, besides a blank.
    pub missing: Vec<String>,
    /// The categories in their order; those in the file when empty.
    pub categories: Vec<String>,
    /// The scale; a text needs `categories` to be in an order.
    pub scale: Scale,
}

/// Ratings as read, with what must be known about the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadRatings {
    /// The ratings. Units are in the order of the file, coders in that of the columns.
    pub ratings: Ratings,
    /// How often each category was chosen.
    pub chosen: Vec<u64>,
    /// What was skipped or looks odd.
    pub notes: Vec<Problem>,
}

/// The units and values of a file, before categories are known.
struct Table {
    coders: Vec<String>,
    units: Vec<(String, Vec<Option<String>>)>,
    notes: Vec<Problem>,
}

/// Reads ratings from the text of a file. Wide: the first column names the unit, each further column is a coder. Long only
/// when the header is exactly `unit`, `coder`, `value`.
///
/// # Errors
/// When there is no header or no coder, when the file is too large, when a value is none of the declared categories, or
/// when a scale needs an order or numbers that the values do not have.
pub fn ratings_from_text(file: &str, text: &str, how: &Reading) -> Result<ReadRatings, Problem> {
    if text.len() > MOST_BYTES {
        let message = Message::new("agree-file-large").with("most", MOST_BYTES / 1_000_000);
        return Err(Problem::error(message).at(Place::file(file)));
    }
    let rows = rows(file, text)?;
    let Some((header, rows)) = rows.split_first() else {
        let hint = Message::new("agree-file-hint");
        return Err(Problem::error(Message::new("agree-file-empty")).at(Place::file(file)).hint(hint));
    };
    let is_long = header.cells.iter().map(|cell| cell.to_lowercase()).eq(LONG.map(str::to_owned));
    let mut table = if is_long { long(file, rows, how) } else { wide(file, header, rows, how) };
    if table.coders.is_empty() || table.coders.len() > MOST_CODERS {
        let message = Message::new("agree-file-coders").with("found", table.coders.len());
        return Err(Problem::error(message).at(header.place(file)).hint(Message::new("agree-file-hint")));
    }
    let categories = categories(file, &table, how)?;
    table.notes.extend(odd_names(file, &categories));
    Ok(with_categories(table, categories))
}

/// One row of the file and its line.
struct Row {
    line: usize,
    cells: Vec<String>,
}

impl Row {
    fn place(&self, file: &str) -> Place {
        Place { line: self.line, ..Place::file(file) }
    }
}

fn rows(file: &str, text: &str) -> Result<Vec<Row>, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let declared = first.trim_matches('"').strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    let (text, skipped) = match declared {
        Some(_) => (text.split_once('\n').map_or("", |(_, rest)| rest), 1),
        None => (text, 0),
    };
    let head = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let columns = |separator: &u8| head.bytes().filter(|byte| byte == separator).count();
    let likeliest = SEPARATORS.into_iter().rev().max_by_key(columns);
    let separator = declared.or(likeliest).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| {
            let message = Message::new("exchange-unreadable").with("reason", error.to_string());
            Problem::error(message).at(Place::file(file))
        })?;
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0)) + skipped;
        if record.iter().any(|cell| !cell.is_empty()) {
            rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
        }
    }
    Ok(rows)
}

/// A cell as a value; `None` when it is missing.
fn value(cell: &str, how: &Reading) -> Option<String> {
    let is_missing = cell.is_empty() || how.missing.iter().any(|missing| missing == cell);
    (!is_missing).then(|| cell.to_owned())
}

fn wide(file: &str, header: &Row, rows: &[Row], how: &Reading) -> Table {
    let mut names: Vec<String> = header.cells.iter().skip(1).cloned().collect();
    while names.last().is_some_and(String::is_empty) {
        names.pop();
    }
    let coders: Vec<String> = names.iter().enumerate().map(|(at, name)| named(name, at)).collect();
    let mut table = Table { coders, units: Vec::new(), notes: Vec::new() };
    let mut lines: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        let unit = row.cells.first().cloned().unwrap_or_default();
        if let Some(line) = lines.insert(unit.clone(), row.line).filter(|_| !unit.is_empty()) {
            let message = Message::new("agree-file-twice").with("unit", &unit).with("line", line);
            table.notes.push(Problem::warning(message).at(row.place(file)));
        }
        let extra = row.cells.iter().skip(table.coders.len() + 1).any(|cell| !cell.is_empty());
        if extra {
            let message = Message::new("agree-file-more-cells").with("found", row.cells.len());
            let message = message.with("expected", table.coders.len() + 1);
            table.notes.push(Problem::warning(message).at(row.place(file)));
        }
        let cells = (1..=table.coders.len()).map(|at| row.cells.get(at).and_then(|cell| value(cell, how)));
        table.units.push((unit, cells.collect()));
    }
    table
}

/// The name of a coder; a column without one gets a number.
fn named(name: &str, at: usize) -> String {
    if name.is_empty() { (at + 1).to_string() } else { name.to_owned() }
}

fn long(file: &str, rows: &[Row], how: &Reading) -> Table {
    let mut table = Table { coders: Vec::new(), units: Vec::new(), notes: Vec::new() };
    let (mut units, mut coders) = (BTreeMap::new(), BTreeMap::new());
    for row in rows {
        let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
        let (unit, coder) = (cell(0), cell(1));
        if unit.is_empty() || coder.is_empty() {
            table.notes.push(Problem::warning(Message::new("agree-file-no-unit")).at(row.place(file)));
            continue;
        }
        let at = *units.entry(unit.clone()).or_insert_with(|| {
            table.units.push((unit.clone(), Vec::new()));
            table.units.len() - 1
        });
        let column = *coders.entry(coder.clone()).or_insert_with(|| {
            table.coders.push(coder.clone());
            table.coders.len() - 1
        });
        let cells = &mut table.units[at].1;
        if cells.len() <= column {
            cells.resize(column + 1, None);
        }
        let value = value(&cell(2), how);
        if cells[column].is_some() && value.is_some() {
            let message = Message::new("agree-file-decided-twice").with("unit", &unit).with("coder", &coder);
            table.notes.push(Problem::warning(message).at(row.place(file)));
        } else if value.is_some() {
            cells[column] = value;
        }
    }
    for (_, cells) in &mut table.units {
        cells.resize(table.coders.len(), None);
    }
    table
}

/// The categories in their order: as declared, else by number when all are numbers, else by name.
fn categories(file: &str, table: &Table, how: &Reading) -> Result<Vec<Category>, Problem> {
    let mut found: Vec<&String> = table.units.iter().flat_map(|(_, cells)| cells.iter().flatten()).collect();
    found.sort_by_cached_key(|name| (natural(name), (*name).clone()));
    found.dedup();
    if !how.categories.is_empty() {
        if let Some(other) = found.iter().find(|value| !how.categories.contains(value)) {
            let message = Message::new("agree-file-undeclared").with("value", other.as_str());
            let hint =
                Message::new("agree-file-undeclared-hint").with("categories", how.categories.join(", "));
            return Err(Problem::error(message).at(Place::file(file)).hint(hint));
        }
        return Ok(how.categories.iter().map(|name| Category::new(name)).collect());
    }
    let mut categories: Vec<Category> = found.into_iter().map(|name| Category::new(name)).collect();
    if categories.iter().all(|category| category.number.is_some()) {
        let number = |category: &Category| category.number.unwrap_or_default();
        categories.sort_by(|a, b| number(a).total_cmp(&number(b)));
        categories.dedup_by(|a, b| a.number == b.number);
    } else if how.scale != Scale::Nominal {
        let text = categories.iter().find(|category| category.number.is_none());
        let message = Message::new("agree-file-not-ordered")
            .with("scale", how.scale.name())
            .with("value", text.map_or("", |category| category.name.as_str()));
        let id = if how.scale == Scale::Ordinal { "agree-file-order-hint" } else { "agree-file-number-hint" };
        return Err(Problem::error(message).at(Place::file(file)).hint(Message::new(id)));
    }
    Ok(categories)
}

/// Categories that look like a missing value, or like another one.
fn odd_names(file: &str, categories: &[Category]) -> Vec<Problem> {
    let mut notes = Vec::new();
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for category in categories {
        let lower = category.name.to_lowercase();
        if PLACEHOLDERS.contains(&lower.as_str()) {
            let message = Message::new("agree-file-placeholder").with("value", &category.name);
            let hint = Message::new("agree-file-placeholder-hint").with("value", &category.name);
            notes.push(Problem::warning(message).at(Place::file(file)).hint(hint));
        }
        if let Some(other) = known.insert(lower, &category.name) {
            let message = Message::new("agree-file-capitals").with("value", other);
            let message = message.with("other", &category.name);
            notes.push(Problem::warning(message).at(Place::file(file)));
        }
    }
    notes
}

fn with_categories(table: Table, categories: Vec<Category>) -> ReadRatings {
    let by_number = categories.iter().all(|category| category.number.is_some());
    let names: BTreeMap<String, usize> =
        categories.iter().enumerate().map(|(at, category)| (category.name.clone(), at)).collect();
    let place = |value: &String| {
        let by_name = names.get(value).copied();
        let number = Category::new(value).number.filter(|_| by_number);
        by_name
            .or_else(|| categories.iter().position(|category| number.is_some() && category.number == number))
    };
    let mut chosen = vec![0; categories.len()];
    let mut rows = Vec::with_capacity(table.units.len());
    for (_, cells) in &table.units {
        let row: Vec<Option<usize>> = cells.iter().map(|cell| cell.as_ref().and_then(place)).collect();
        row.iter().flatten().for_each(|at| chosen[*at] += 1);
        rows.push(row);
    }
    let mut ratings = Ratings::new(table.coders, categories);
    for row in rows {
        // The units of a file are not known to belong together.
        ratings.push(&row, 0, 1);
    }
    ReadRatings { ratings, chosen, notes: table.notes }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reliability::{Comparing, Measure, measures};

    fn read(text: &str) -> ReadRatings {
        ratings_from_text("x.csv", text, &Reading::default()).unwrap()
    }

    fn alpha(read: &ReadRatings) -> f64 {
        let found = measures(&read.ratings, Comparing::default(), None);
        found[&Measure::KrippendorffAlpha].estimate.known().unwrap()
    }

    /// Krippendorff 2011, example C: alpha 0.743.
    const WIDE: &str = "unit,A,B,C,D\n1,1,1,,1\n2,2,2,3,2\n3,3,3,3,3\n4,3,3,3,3\n5,2,2,2,2\n6,1,2,3,4\n7,4,4,4,4\n\
                        8,1,1,2,1\n9,2,2,2,2\n10,,5,5,5\n11,,,1,1\n12,,,3,\n";

    #[test]
    fn wide_and_long_are_the_same_ratings() {
        let found = read(WIDE);
        assert!((alpha(&found) - 0.743_421_052_632).abs() < 1e-9);
        assert_eq!((found.ratings.units(), found.ratings.pairable()), (12, 11));
        let mut long = "unit,coder,value\n".to_owned();
        for (unit, line) in WIDE.lines().skip(1).enumerate() {
            for (coder, value) in ["A", "B", "C", "D"].iter().zip(line.split(',').skip(1)) {
                long.push_str(&format!("{},{coder},{value}\n", unit + 1));
            }
        }
        assert_eq!(alpha(&read(&long)), alpha(&found));
        let semicolons = WIDE.replace(',', ";").replace('\n', "\r\n");
        assert_eq!(alpha(&read(&format!("sep=;\r\n{semicolons}"))), alpha(&found));
        assert_eq!(alpha(&read(&semicolons)), alpha(&found));
    }

    #[test]
    fn long_only_by_that_very_header() {
        let found = read("Unit,Coder,Value\n1,a,x\n1,b,x\n2,a,y\n2,b,x\n");
        assert_eq!(found.ratings.coders, ["a", "b"]);
        let found = read("id,coder,value\n1,x,x\n2,y,x\n");
        assert_eq!(found.ratings.coders, ["coder", "value"]);
    }

    #[test]
    fn numbers_are_in_their_order_and_written_alike_are_one() {
        let found = read("u,a,b\n1,10,2\n2,2.0,10\n3,\"2,0\",2\n");
        let names: Vec<&str> = found.ratings.categories.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert_eq!(found.chosen, [4, 2]);
    }

    #[test]
    fn what_looks_odd_is_said_and_the_rest_goes_on() {
        let found = read("u,a,b\n1,ja,Ja\n1,NA,ja\n2,ja,ja,x\n");
        let said: Vec<&str> = found.notes.iter().map(|note| note.message.id).collect();
        assert_eq!(
            said,
            ["agree-file-twice", "agree-file-more-cells", "agree-file-capitals", "agree-file-placeholder"]
        );
        let how = Reading { missing: vec!["NA".to_owned()], ..Reading::default() };
        let found = ratings_from_text("x.csv", "u,a,b\n1,NA,x\n2,y,x\n", &how).unwrap();
        assert_eq!((found.ratings.pairable(), found.notes.len()), (1, 0));
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_what_to_do() {
        for (text, scale, id) in [
            ("", Scale::Nominal, "agree-file-empty"),
            ("unit\n1\n", Scale::Nominal, "agree-file-coders"),
            ("u,a,b\n1,laag,hoog\n", Scale::Ordinal, "agree-file-not-ordered"),
        ] {
            let how = Reading { scale, ..Reading::default() };
            let problem = ratings_from_text("x.csv", text, &how).unwrap_err();
            assert_eq!((problem.message.id, problem.hint.is_some()), (id, true), "{text}");
        }
        let how = Reading { categories: vec!["laag".to_owned(), "hoog".to_owned()], ..Reading::default() };
        let problem = ratings_from_text("x.csv", "u,a\n1,midden\n", &how).unwrap_err();
        assert_eq!(problem.message.id, "agree-file-undeclared");
    }
}
