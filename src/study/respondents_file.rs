//! `respondents.csv`: one row a respondent; every column that is not ours is an attribute.

use std::collections::{BTreeMap, BTreeSet};

use csv::{ReaderBuilder, StringRecord, WriterBuilder};

use crate::corpus::{CaseId, Respondent, RespondentId};
use crate::message::{Message, Place, Problem};

/// The columns that are not attributes.
const OURS: [&str; 4] = ["id", "case", "consent", "withdrawn"];

/// What a respondents file holds: the rows that could be read, and a sentence for each that could not.
#[derive(Debug, Default)]
pub struct Listed {
    /// The respondents, in the order of the file.
    pub respondents: Vec<Respondent>,
    /// Rows that were left out, and why.
    pub problems: Vec<Problem>,
}

/// Reads respondents. The separator is a comma, semicolon or tab, whichever the first line has most.
///
/// # Errors
/// When there is no `id` column, or the text is no table.
pub fn read_respondents(file: &str, text: &str) -> Result<Listed, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader =
        ReaderBuilder::new().delimiter(separator_of(text)).flexible(true).from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(headers) => headers.iter().map(|name| name.trim().to_owned()).collect(),
        Err(error) => {
            let message = Message::new("study-respondents-unreadable").with("reason", error.to_string());
            return Err(Problem::error(message).at(Place::file(file)));
        }
    };
    let column = |wanted: &str| headers.iter().position(|name| name.eq_ignore_ascii_case(wanted));
    let Some(id_column) = column("id") else {
        let message = Message::new("study-respondents-no-id").with("columns", headers.join(", "));
        return Err(Problem::error(message)
            .at(Place { line: 1, ..Place::file(file) })
            .hint(Message::new("study-respondents-no-id-hint")));
    };
    let mut listed = Listed::default();
    let mut seen = BTreeSet::new();
    for row in reader.records() {
        match row.map_err(|error| unreadable_row(file, &error)) {
            Ok(record) => {
                let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or_default());
                let place = Place { line, ..Place::file(file) };
                match respondent_of(&headers, id_column, &record) {
                    Ok(Some(respondent)) if !seen.insert(respondent.id.clone()) => {
                        let message =
                            Message::new("study-respondents-twice").with("id", respondent.id.as_str());
                        let hint = Message::new("study-respondents-twice-hint");
                        listed.problems.push(Problem::error(message).at(place).hint(hint));
                    }
                    Ok(Some(respondent)) => listed.respondents.push(respondent),
                    Ok(None) => {}
                    Err(problem) => listed.problems.push(problem.at(place)),
                }
            }
            Err(problem) => listed.problems.push(problem),
        }
    }
    Ok(listed)
}

fn unreadable_row(file: &str, error: &csv::Error) -> Problem {
    let line = error.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or_default());
    let message = Message::new("study-respondents-unreadable").with("reason", error.to_string());
    Problem::error(message).at(Place { line, ..Place::file(file) })
}

/// The respondent of a row; `None` for a row of empty cells.
fn respondent_of(
    headers: &[String],
    id: usize,
    record: &StringRecord,
) -> Result<Option<Respondent>, Problem> {
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Ok(None);
    }
    if record.len() != headers.len() {
        let message = Message::new("study-respondents-ragged")
            .with("found", record.len())
            .with("expected", headers.len());
        return Err(Problem::error(message).hint(Message::new("study-respondents-ragged-hint")));
    }
    let name = record.get(id).unwrap_or_default().trim();
    if name.is_empty() {
        let hint = Message::new("study-respondents-missing-id-hint");
        return Err(Problem::error(Message::new("study-respondents-missing-id")).hint(hint));
    }
    let mut respondent = Respondent::new(RespondentId::new(name));
    for (header, cell) in headers.iter().zip(record) {
        let value = cell.trim();
        if value.is_empty() || header.is_empty() {
            continue;
        }
        match header.to_ascii_lowercase().as_str() {
            "id" => {}
            "case" => respondent.case = Some(CaseId::new(value)),
            "consent" => respondent.consent = Some(value.to_owned()),
            "withdrawn" => respondent.withdrawn = Some(value.to_owned()),
            _ => {
                respondent.attributes.insert(header.clone(), value.to_owned());
            }
        }
    }
    Ok(Some(respondent))
}

/// Respondents as a file. Columns stand as in the old text; attributes it did not have come after.
#[must_use]
pub fn write_respondents(old: &str, respondents: &[Respondent]) -> String {
    let old = old.strip_prefix('\u{feff}').unwrap_or(old);
    let separator = separator_of(old);
    let mut columns: Vec<String> = ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .from_reader(old.as_bytes())
        .headers()
        .map(|headers| headers.iter().map(|name| name.trim().to_owned()).collect())
        .unwrap_or_default();
    for ours in OURS {
        if !columns.iter().any(|name| name.eq_ignore_ascii_case(ours)) {
            columns.push(ours.to_owned());
        }
    }
    let attributes: BTreeSet<&String> = respondents.iter().flat_map(|r| r.attributes.keys()).collect();
    for attribute in attributes {
        if !columns.contains(attribute) {
            columns.push(attribute.clone());
        }
    }
    let mut writer = WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
    let rows = respondents.iter().map(|respondent| cells_of(&columns, respondent));
    for row in std::iter::once(columns.clone()).chain(rows) {
        // Writing to memory cannot fail.
        let _ = writer.write_record(&row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn cells_of(columns: &[String], respondent: &Respondent) -> Vec<String> {
    let attributes: &BTreeMap<String, String> = &respondent.attributes;
    let cell = |column: &String| match column.to_ascii_lowercase().as_str() {
        "id" => respondent.id.to_string(),
        "case" => respondent.case.as_ref().map(ToString::to_string).unwrap_or_default(),
        "consent" => respondent.consent.clone().unwrap_or_default(),
        "withdrawn" => respondent.withdrawn.clone().unwrap_or_default(),
        _ => attributes.get(column).cloned().unwrap_or_default(),
    };
    columns.iter().map(cell).collect()
}

fn separator_of(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or_default();
    let count = |separator: char| first.matches(separator).count();
    let best =
        [(',', b','), (';', b';'), ('\t', b'\t')].into_iter().max_by_key(|(c, _)| (count(*c), *c == ','));
    best.map_or(b',', |(_, byte)| byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bad_rows_are_named_and_the_others_read() {
        let text = "id;case;intervention\nR1;;SAG\n;;PMTO\nR2;x\nR1;;SAG\nR3;F1;PMTO\n";
        let listed = read_respondents("respondents.csv", text).unwrap();
        let ids: Vec<&str> = listed.respondents.iter().map(|r| r.id.as_str()).collect();
        assert_eq!(ids, ["R1", "R3"]);
        let found: Vec<(&str, usize)> = listed
            .problems
            .iter()
            .map(|problem| (problem.message.id, problem.place.as_ref().map_or(0, |place| place.line)))
            .collect();
        assert_eq!(
            found,
            [
                ("study-respondents-missing-id", 3),
                ("study-respondents-ragged", 4),
                ("study-respondents-twice", 5)
            ]
        );
    }

    #[test]
    fn a_file_without_an_id_column_is_refused() {
        assert_eq!(
            read_respondents("r.csv", "naam,groep\nA,B\n").unwrap_err().message.id,
            "study-respondents-no-id"
        );
    }

    proptest! {
        /// What is written is read back, whatever the values hold.
        #[test]
        fn written_respondents_read_back(
            values in proptest::collection::vec("[a-z\",;\n é=]{0,12}", 1..6),
            semicolon in any::<bool>(),
        ) {
            let respondents: Vec<Respondent> = values.iter().enumerate().map(|(index, value)| {
                let mut respondent = Respondent::new(RespondentId::new(format!("R{index}")));
                if !value.trim().is_empty() {
                    respondent.attributes.insert("group".to_owned(), value.trim().to_owned());
                }
                respondent
            }).collect();
            let header = if semicolon { "id;case\n" } else { "" };
            let text = write_respondents(header, &respondents);
            prop_assert_eq!(read_respondents("r", &text).unwrap().respondents, respondents);
        }
    }
}
