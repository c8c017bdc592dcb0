//! Ratings from a text file with columns: wide, a column a coder, or long, a row a decision. A blank is a missing value.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization as _;

use super::ratings::{Category, Ratings, Scale};
use crate::message::{Message, Place, Problem};
use crate::text::natural;

/// The separators, the likeliest first.
const SEPARATORS: [u8; 3] = [b',', b';', b'\t'];
/// The header of the long form.
const LONG: [&str; 3] = ["unit", "coder", "value"];
/// What other programs write for a missing value; a category of that name is pointed out.
const PLACEHOLDERS: [&str; 12] =
    ["na", "n/a", "n.a.", "nvt", "n.v.t.", "nan", "null", "none", "missing", ".", "-", "*"];
/// How many rows are looked at to find the separator.
const SAMPLE: usize = 50;
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
    if text.contains('\0') {
        let hint = Message::new("agree-file-hint");
        return Err(Problem::error(Message::new("ingest-binary")).at(Place::file(file)).hint(hint));
    }
    let rows = rows(file, text)?;
    let Some((header, rows)) = rows.split_first() else {
        let hint = Message::new("agree-file-hint");
        return Err(Problem::error(Message::new("agree-file-empty")).at(Place::file(file)).hint(hint));
    };
    let mut headings: Vec<String> = header.cells.iter().map(|cell| cell.to_lowercase()).collect();
    while headings.last().is_some_and(String::is_empty) {
        headings.pop();
    }
    let is_long = headings == LONG;
    let mut table = if is_long { long(file, rows, how) } else { wide(file, header, rows, how) };
    if table.coders.is_empty() || table.coders.len() > MOST_CODERS {
        let message = Message::new("agree-file-coders").with("found", table.coders.len());
        return Err(Problem::error(message).at(header.place(file)).hint(Message::new("agree-file-hint")));
    }
    if headings.len() > LONG.len() && headings[..LONG.len()] == LONG {
        let message = Message::new("agree-file-nearly-long");
        table.notes.push(Problem::warning(message).at(header.place(file)));
    }
    if table.units.is_empty() {
        let message = Message::new("agree-file-no-units");
        table.notes.push(Problem::warning(message).at(header.place(file)));
    }
    if text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        let hint = Message::new("exchange-odd-quotes-hint");
        let problem = Problem::warning(Message::new("exchange-odd-quotes"));
        table.notes.push(problem.at(Place::file(file)).hint(hint));
    }
    let categories = categories(file, &table, how)?;
    table.notes.extend(odd_names(file, &categories));
    Ok(with_categories(table, categories, how.scale))
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
    if let Some(separator) = declared {
        let rest = text.split_once('\n').map_or("", |(_, rest)| rest);
        let mut rows = parsed(file, rest, separator, usize::MAX)?;
        rows.iter_mut().for_each(|row| row.line += 1);
        return Ok(rows);
    }
    let mut best = (SEPARATORS[0], (0, 0));
    for separator in SEPARATORS {
        let sample = parsed(file, text, separator, SAMPLE)?;
        let columns = sample.first().map_or(0, |row| row.cells.len());
        let alike = sample.iter().filter(|row| row.cells.len() == columns && columns > 1).count();
        if (alike, columns) > best.1 {
            best = (separator, (alike, columns));
        }
    }
    parsed(file, text, best.0, usize::MAX)
}

/// The first rows of a text; those without anything are left out, but for the header.
fn parsed(file: &str, text: &str, separator: u8, most: usize) -> Result<Vec<Row>, Problem> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut rows: Vec<Row> = Vec::new();
    for record in reader.records().take(most) {
        let record = record.map_err(|error| {
            let message = Message::new("exchange-unreadable").with("reason", error.to_string());
            Problem::error(message).at(Place::file(file))
        })?;
        let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
        if record.iter().any(|cell| !cell.is_empty()) || (rows.is_empty() && record.len() > 1) {
            rows.push(Row { line, cells: record.iter().map(|cell| cell.nfc().collect()).collect() });
        }
    }
    Ok(rows)
}

/// A value as it is compared: a whole number with nothing behind its point is that number, as some programs write `1.0`
/// in a column with gaps and `1` in one without.
fn plain(value: &str) -> &str {
    let whole = value.trim().split_once(['.', ',']).filter(|(whole, rest)| {
        let digits = whole.strip_prefix('-').unwrap_or(whole);
        let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        is_number && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0')
    });
    match whole.map_or(value.trim(), |(whole, _)| whole) {
        "-0" => "0",
        value => value,
    }
}

/// A cell as a value; `None` when it is missing.
fn value(cell: &str, how: &Reading) -> Option<String> {
    let cell = plain(cell);
    let is_missing = cell.is_empty() || how.missing.iter().any(|missing| plain(missing) == cell);
    (!is_missing).then(|| cell.to_owned())
}

fn wide(file: &str, header: &Row, rows: &[Row], how: &Reading) -> Table {
    let mut names: Vec<String> = header.cells.iter().skip(1).cloned().collect();
    while names.last().is_some_and(String::is_empty) && names.iter().any(|name| !name.is_empty()) {
        names.pop();
    }
    let coders: Vec<String> = names.iter().enumerate().map(|(at, name)| named(name, at)).collect();
    let mut table = Table { coders, units: Vec::new(), notes: Vec::new() };
    for (at, coder) in table.coders.iter().enumerate() {
        if table.coders[..at].contains(coder) {
            let message = Message::new("agree-file-coder-twice").with("coder", coder);
            table.notes.push(Problem::warning(message).at(header.place(file)));
        }
    }
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

/// The categories in their order: as declared, else by number when all are numbers, else by name. On a nominal scale
/// `1.10` and `1.1` are two names; on the others they are one number.
fn categories(file: &str, table: &Table, how: &Reading) -> Result<Vec<Category>, Problem> {
    let mut found: Vec<&String> = table.units.iter().flat_map(|(_, cells)| cells.iter().flatten()).collect();
    found.sort_by_cached_key(|name| (natural(name), (*name).clone()));
    found.dedup();
    if !how.categories.is_empty() {
        return declared(file, &found, how);
    }
    let mut categories: Vec<Category> = found.into_iter().map(|name| Category::new(name)).collect();
    if categories.iter().all(|category| category.number.is_some()) {
        let number = |category: &Category| category.number.unwrap_or_default();
        categories.sort_by(|a, b| number(a).total_cmp(&number(b)));
        if how.scale != Scale::Nominal {
            categories.dedup_by(|a, b| a.number == b.number);
        }
    } else if how.scale != Scale::Nominal {
        let text = categories.iter().find(|category| category.number.is_none());
        let value = text.map_or("", |category| category.name.as_str());
        let message =
            Message::new("agree-file-not-ordered").with("scale", how.scale.name()).with("value", value);
        let id = if how.scale == Scale::Ordinal { "agree-file-order-hint" } else { "agree-file-number-hint" };
        let hint = Message::new(id).with("value", value);
        return Err(Problem::error(message).at(Place::file(file)).hint(hint));
    }
    Ok(categories)
}

/// The declared categories, each once; every value must be one of them.
fn declared(file: &str, found: &[&String], how: &Reading) -> Result<Vec<Category>, Problem> {
    let mut categories: Vec<Category> = Vec::new();
    for name in how.categories.iter().map(|name| plain(name)).filter(|name| !name.is_empty()) {
        if !categories.iter().any(|known| known.name == name) {
            categories.push(Category::new(name));
        }
    }
    if let Some(other) = found.iter().find(|value| place(value, &categories, how.scale).is_none()) {
        let message = Message::new("agree-file-undeclared").with("value", other.as_str());
        let hint = Message::new("agree-file-undeclared-hint").with("categories", how.categories.join(", "));
        return Err(Problem::error(message).at(Place::file(file)).hint(hint));
    }
    Ok(categories)
}

/// Which category a value is: by name, and on a scale of numbers by number.
fn place(value: &str, categories: &[Category], scale: Scale) -> Option<usize> {
    let by_name = || categories.iter().position(|category| category.name == value);
    let number = Category::new(value).number.filter(|_| scale != Scale::Nominal);
    by_name().or_else(|| categories.iter().position(|category| number.is_some() && category.number == number))
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
        let number = category.number.map(|number| number.to_string());
        if let Some(other) = known.insert(number.unwrap_or(lower), &category.name) {
            let message = Message::new("agree-file-alike").with("value", other);
            let message = message.with("other", &category.name);
            notes.push(Problem::warning(message).at(Place::file(file)));
        }
    }
    notes
}

fn with_categories(table: Table, categories: Vec<Category>, scale: Scale) -> ReadRatings {
    let mut places: BTreeMap<String, usize> =
        categories.iter().enumerate().map(|(at, category)| (category.name.clone(), at)).collect();
    for value in table.units.iter().flat_map(|(_, cells)| cells.iter().flatten()) {
        if !places.contains_key(value)
            && let Some(at) = place(value, &categories, scale)
        {
            places.insert(value.clone(), at);
        }
    }
    let mut chosen = vec![0; categories.len()];
    let mut rows = Vec::with_capacity(table.units.len());
    for (_, cells) in &table.units {
        let row: Vec<Option<usize>> =
            cells.iter().map(|cell| cell.as_ref().and_then(|value| places.get(value).copied())).collect();
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
    fn the_separator_is_that_of_the_rows() {
        for text in ["\"unit, which\";A;B\n1;x;y\n", "u;A,1;B,2\n1;x;y\n2;x;x\n", "u\tA\tB\n1\t1,5\t2,5\n"] {
            assert_eq!(read(text).ratings.coders.len(), 2, "{text}");
        }
        assert_eq!(read(",,\n1,x,y\n").ratings.coders, ["1", "2"]);
        assert_eq!(read("unit,coder,value,\n1,a,x,\n1,b,x,\n").ratings.coders, ["a", "b"]);
        let said =
            |text: &str| -> Vec<&str> { read(text).notes.iter().map(|note| note.message.id).collect() };
        assert_eq!(said("u,A,A\n1,x,y\n"), ["agree-file-coder-twice"]);
        assert_eq!(said("unit,coder,value,when\n1,a,x,1\n"), ["agree-file-nearly-long"]);
        assert_eq!(said("u,A,B\n"), ["agree-file-no-units"]);
        assert!(said("u,A,B\n1,\"x,y\n").contains(&"exchange-odd-quotes"));
    }

    #[test]
    fn numbers_of_any_size_have_an_alpha() {
        let how = Reading { scale: Scale::Interval, ..Reading::default() };
        let on = |text: &str| {
            let read = ratings_from_text("x.csv", text, &how).unwrap();
            let comparing = Comparing { scale: Scale::Interval, ..Comparing::default() };
            measures(&read.ratings, comparing, None)[&Measure::KrippendorffAlpha].estimate.known().unwrap()
        };
        let plain = on("u,A,B\n1,1,2\n2,3,3\n3,1,1\n");
        for scale in ["e200", "e-200"] {
            let text = format!("u,A,B\n1,1{scale},2{scale}\n2,3{scale},3{scale}\n3,1{scale},1{scale}\n");
            assert!((on(&text) - plain).abs() < 1e-12, "{text}");
        }
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
        let names = |found: &ReadRatings| -> Vec<String> {
            found.ratings.categories.iter().map(|category| category.name.clone()).collect()
        };
        let found = read("u,a,b\n1,10,2\n2,2.0,10\n3,\"2,0\",2\n");
        assert_eq!((names(&found), found.chosen), (vec!["2".to_owned(), "10".to_owned()], vec![4, 2]));
        // Names that look like numbers stay names; numbers are numbers.
        let text = "u,a,b\n1,1.1,1.10\n2,1.2,1.2\n";
        assert_eq!(names(&read(text)), ["1.1", "1.10", "1.2"]);
        assert!(read(text).notes.iter().any(|note| note.message.id == "agree-file-alike"));
        let how = Reading { scale: Scale::Interval, ..Reading::default() };
        assert_eq!(ratings_from_text("x.csv", text, &how).unwrap().chosen, [2, 2]);
        let how = Reading { categories: vec!["1".into(), " 2".into(), "1".into()], ..Reading::default() };
        assert_eq!(ratings_from_text("x.csv", "u,a\n1,1.0\n", &how).unwrap().chosen, [1, 0]);
    }

    #[test]
    fn what_looks_odd_is_said_and_the_rest_goes_on() {
        let found = read("u,a,b\n1,ja,Ja\n1,NA,ja\n2,ja,ja,x\n");
        let said: Vec<&str> = found.notes.iter().map(|note| note.message.id).collect();
        assert_eq!(
            said,
            ["agree-file-twice", "agree-file-more-cells", "agree-file-alike", "agree-file-placeholder"]
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
