//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::collections::BTreeMap;
use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};

use super::chain::{LineFault, parse};
use super::{Event, Head, Heads, Writer};
use crate::message::{Message, Place, Problem};
use crate::parallel::in_parts;

/// The fewest lines that are worth a thread of their own.
const FEWEST_LINES: usize = 500;

/// Every event of a study in total order, (lamport, writer).
#[derive(Debug, Default)]
pub struct Logs {
    /// The events.
    pub events: Vec<Event>,
    /// The last event of each writer.
    pub heads: Heads,
    /// The file of each writer.
    pub files: Vec<(Writer, PathBuf)>,
    /// Lines that could not be read, one sentence each.
    pub problems: Vec<Problem>,
    /// Whether a line that was finished cannot be read: then what the logs add up to is not all there was.
    pub damaged: bool,
}

/// Reads the `log` folder of a study; a folder that is not there holds no events.
///
/// # Errors
/// When a file cannot be read, or was written by a newer version of Codeboom.
pub fn read_folder(folder: &Path) -> Result<Logs, Problem> {
    let mut logs = Logs::default();
    if !folder.exists() {
        return Ok(logs);
    }
    let entries = fs::read_dir(folder).map_err(|error| Problem::io(folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    for file in files {
        let bytes = fs::read(&file).map_err(|error| Problem::io(&file, &error))?;
        take_in(file, &bytes, &mut logs)?;
    }
    logs.heads = heads(&logs.events);
    logs.events.sort_by(|a, b| (a.lamport, &a.writer, a.seq).cmp(&(b.lamport, &b.writer, b.seq)));
    Ok(logs)
}

/// Adds the events of a file.
fn take_in(file: PathBuf, bytes: &[u8], logs: &mut Logs) -> Result<(), Problem> {
    let from = logs.events.len();
    let mut lines = lines(bytes);
    let torn = lines.pop_if(|last| !last.ends_with(b"\n"));
    let parsed =
        in_parts(&lines, FEWEST_LINES, |part| part.iter().map(|line| read_line(line)).collect::<Vec<_>>());
    logs.events.reserve(lines.len());
    for (index, parsed) in parsed.into_iter().flatten().chain(torn.map(read_line)).enumerate() {
        let place = || Place { line: index + 1, ..Place::file(file.display().to_string()) };
        let (message, hint) = match (parsed, torn) {
            (Ok(event), _) => {
                logs.events.extend(event);
                continue;
            }
            (Err(LineFault::Newer(version)), _) => return Err(newer(version).at(place())),
            (Err(LineFault::Malformed(_)), Some(torn)) if index == lines.len() => {
                (Message::new("study-log-torn").with("bytes", torn.len()), "study-log-torn-hint")
            }
            (Err(LineFault::Malformed(reason)), _) => {
                logs.damaged = true;
                (Message::new("study-log-malformed").with("reason", reason), "study-log-malformed-hint")
            }
        };
        logs.problems.push(Problem::warning(message).at(place()).hint(Message::new(hint)));
    }
    if let Some(first) = logs.events.get(from) {
        logs.files.push((first.writer.clone(), file));
    }
    Ok(())
}

/// The lines with their ends.
fn lines(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut lines = Vec::new();
    while !bytes.is_empty() {
        let from = bytes;
        // What is in memory can always be read.
        let length = bytes.skip_until(b'\n').unwrap_or(from.len());
        lines.extend(from.get(..length));
    }
    lines
}

/// The event of a line; nothing for an empty one.
fn read_line(line: &[u8]) -> Result<Option<Event>, LineFault> {
    match std::str::from_utf8(line) {
        Ok(text) if text.trim().is_empty() => Ok(None),
        Ok(text) => parse(text).map(Some),
        Err(error) => Err(LineFault::Malformed(error.to_string())),
    }
}

/// The last event of each writer.
fn heads(events: &[Event]) -> Heads {
    let mut last: BTreeMap<&Writer, &Event> = BTreeMap::new();
    for event in events {
        let known = last.entry(&event.writer).or_insert(event);
        if event.seq > known.seq {
            *known = event;
        }
    }
    last.into_iter().map(|(writer, event)| (writer.clone(), Head::of(event))).collect()
}

fn newer(version: u32) -> Problem {
    let found = i64::from(version);
    let message = Message::new("study-newer").with("found", found).with("known", i64::from(super::VERSION));
    Problem::error(message).hint(Message::new("study-newer-hint"))
}
