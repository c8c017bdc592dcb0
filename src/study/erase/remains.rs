//! What erasing cannot take away: the chained parts of the log, and files that people write themselves.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::runs::Runs;
use crate::message::Place;
use crate::study::Study;

/// What of somebody's words is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remainder {
    /// Words of theirs in a file that people write.
    File,
    /// Words of theirs in the chained part of the log: a definition, an example, a name.
    Chained,
    /// The name of their file, which may say who they are.
    SourceName,
    /// Earlier versions that git keeps.
    History,
}

impl Remainder {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Chained => "chained",
            Self::SourceName => "source-name",
            Self::History => "history",
        }
    }
}

/// Something that is left, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remains {
    /// What.
    pub what: Remainder,
    /// The file, and the line from 1.
    pub place: Place,
}

/// Finds what is left of somebody's words, outside the readings and what is erased.
pub(super) fn remains(study: &Study, runs: &Runs, sources: &[String], gone: &[PathBuf]) -> Vec<Remains> {
    let root = study.folder.root();
    let mut paths = Vec::new();
    collect(root, &mut paths);
    let skipped = [study.folder.output(), root.join(".codeboom"), root.join(".git")];
    paths.retain(|path| {
        let torn = path.extension().is_some_and(|extension| extension == "torn");
        let goes = torn || gone.contains(path) || skipped.iter().any(|folder| path.starts_with(folder));
        !goes && !is_reading(path)
    });
    paths.sort();
    let mut found = Vec::new();
    for path in paths {
        let Some(text) = fs::read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
            continue;
        };
        let file = study.folder.name_of(&path);
        let at = |line: usize| Place { line, ..Place::file(&file) };
        if path.starts_with(study.folder.log()) {
            let whole = text.rfind('\n').map_or(0, |at| at + 1);
            for (line, number) in text.get(..whole).unwrap_or_default().lines().zip(1..) {
                if let Some(what) = left_in(line, runs, sources) {
                    found.push(Remains { what, place: at(number) });
                }
            }
        } else {
            let lines = runs.places_in(&text).into_iter().map(|byte| Place::in_text(&file, &text, byte).line);
            found.extend(lines.map(|line| Remains { what: Remainder::File, place: at(line) }));
        }
    }
    if root.ancestors().any(|folder| folder.join(".git").exists()) {
        found.push(Remains { what: Remainder::History, place: Place::file(".git") });
    }
    found
}

/// What is left in a line of the log once its words are erased.
fn left_in(line: &str, runs: &Runs, sources: &[String]) -> Option<Remainder> {
    let Ok(read) = serde_json::from_str::<Value>(line) else {
        return runs.are_in(line).then_some(Remainder::Chained);
    };
    let event = read.get("event")?;
    let mut texts = Vec::new();
    strings(event, &mut texts);
    if texts.iter().any(|text| runs.are_in(text)) {
        return Some(Remainder::Chained);
    }
    let sha256 = event.get("data").and_then(|data| data.get("sha256")).and_then(Value::as_str)?;
    sources.iter().any(|known| known == sha256).then_some(Remainder::SourceName)
}

fn strings<'v>(value: &'v Value, found: &mut Vec<&'v str>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        Value::Object(members) => members.values().for_each(|member| strings(member, found)),
        _ => {}
    }
}

/// Whether a file is a reading or its turns; these are blanked, and other people's words in them are theirs.
fn is_reading(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    crate::study::reading_file::is_name(&name)
        && path.components().any(|part| part.as_os_str() == "transcripts")
}

/// Every file below a folder; what cannot be read is passed over.
fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { collect(&path, paths) } else { paths.push(path) }
    }
}
