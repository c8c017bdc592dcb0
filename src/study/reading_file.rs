//! The frozen reading on disk: `r1.txt`, and `r1.turns.csv` with positions in code points.

use std::fs;

use csv::{ReaderBuilder, WriterBuilder};

use super::Folder;
use crate::corpus::{Reading, TranscriptId, Turn};
use crate::log::sha256_hex;
use crate::message::{Message, Place, Problem};
use crate::text::{Positions, Span};

const COLUMNS: [&str; 6] = ["turn", "speaker", "start", "end", "start_ms", "end_ms"];

/// The names of a reading's two files.
pub(super) fn names(revision: u32) -> (String, String) {
    (format!("r{revision}.txt"), format!("r{revision}.turns.csv"))
}

/// Whether a file has the name of a reading or of its turns.
pub(super) fn is_name(name: &str) -> bool {
    let rest = name.strip_prefix('r');
    let number = rest.and_then(|rest| rest.strip_suffix(".turns.csv").or_else(|| rest.strip_suffix(".txt")));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// A reading of a transcript from disk, and the SHA-256 of its turns as they are kept.
pub(super) fn load_revision(
    study: &Folder,
    transcript: &TranscriptId,
    revision: u32,
) -> Result<(Reading, String), Problem> {
    let folder = study.transcript(transcript);
    let read = |name: &str| {
        let path = folder.join(name);
        let bytes = fs::read(&path)
            .map_err(|error| Problem::io(&path, &error).hint(Message::new("study-reading-missing-hint")))?;
        let name = study.name_of(&path);
        String::from_utf8(bytes)
            .map(|text| (name.clone(), text))
            .map_err(|_| Problem::error(Message::new("study-not-utf8").with("file", name.as_str())))
    };
    let (text_name, turns_name) = names(revision);
    let (_, text) = read(&text_name)?;
    let (turns_file, turns) = read(&turns_name)?;
    Ok((read_reading(&turns_file, revision, text, &turns)?, sha256_hex(turns.as_bytes())))
}

/// The turns of a reading as a file. A turn without a label has an empty speaker; a label that is empty is written `""`
/// by nobody, so the two are one.
pub(super) fn write_turns(text: &str, turns: &[Turn]) -> String {
    let positions = Positions::new(text);
    let mut writer = WriterBuilder::new().from_writer(Vec::new());
    let _ = writer.write_record(COLUMNS);
    let ms = |time: Option<u64>| time.map(|ms| ms.to_string()).unwrap_or_default();
    for (index, turn) in turns.iter().enumerate() {
        // Writing to memory cannot fail.
        let _ = writer.write_record([
            (index + 1).to_string(),
            turn.label.clone().unwrap_or_default(),
            positions.code_point_of(turn.span.start).to_string(),
            positions.code_point_of(turn.span.end).to_string(),
            ms(turn.start_ms),
            ms(turn.end_ms),
        ]);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A reading from its two files. The text is taken as it is; whether it is still the frozen one is for the caller to
/// compare.
pub(super) fn read_reading(file: &str, revision: u32, text: String, turns: &str) -> Result<Reading, Problem> {
    let positions = Positions::new(&text);
    let mut reader = ReaderBuilder::new().from_reader(turns.as_bytes());
    let mut found = Vec::new();
    for (index, record) in reader.records().enumerate() {
        let fault = || {
            let message = Message::new("study-turns-unreadable");
            let hint = Message::new("study-frozen-hint");
            Problem::error(message).at(Place { line: index + 2, ..Place::file(file) }).hint(hint)
        };
        let record = record.map_err(|_| fault())?;
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let at = |column: usize| {
            cell(column).parse().ok().and_then(|point| positions.byte_of_code_point(point)).ok_or_else(fault)
        };
        found.push(Turn {
            label: Some(cell(1)).filter(|label| !label.is_empty()).map(str::to_owned),
            span: Span::new(at(2)?, at(3)?),
            start_ms: cell(4).parse().ok(),
            end_ms: cell(5).parse().ok(),
        });
    }
    Ok(Reading::new(revision, sha256_hex(text.as_bytes()), text, found))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reading_comes_back_as_it_was() {
        let text = "I: Één 👩 vraag?\nR1: Ja.".to_owned();
        let question = Span::new(3, text.find('\n').unwrap());
        let answer = Span::new(text.len() - 3, text.len());
        let turn =
            |label: &str, span| Turn { label: Some(label.to_owned()), span, start_ms: Some(5), end_ms: None };
        let turns = vec![turn("I", question), turn("R1", answer)];
        let file = write_turns(&text, &turns);
        assert_eq!(read_reading("r1.turns.csv", 1, text, &file).unwrap().turns, turns);
    }
}
