//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::collections::BTreeMap;
use std::fs;
use std::io::BufRead;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use super::chain::{LineFault, parse};
use super::{Event, Head, Heads, Writer};
use crate::message::{Message, Place, Problem};

/// The fewest bytes that are worth a thread of their own.
const SMALLEST_PART: usize = 1 << 18;

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
        read_file(&file, &mut logs)?;
    }
    logs.heads = heads(&logs.events);
    logs.events.sort_by(|a, b| (a.lamport, &a.writer, a.seq).cmp(&(b.lamport, &b.writer, b.seq)));
    Ok(logs)
}

fn read_file(file: &Path, logs: &mut Logs) -> Result<(), Problem> {
    let bytes = fs::read(file).map_err(|error| Problem::io(file, &error))?;
    let from = logs.events.len();
    let parts = parse_lines(&bytes);
    let count = parts.iter().map(Vec::len).sum::<usize>();
    let torn = bytes.rsplit(|byte| *byte == b'\n').next().map_or(0, <[u8]>::len);
    logs.events.reserve(count);
    for (index, parsed) in parts.into_iter().flatten().enumerate() {
        let place = || Place { line: index + 1, ..Place::file(file.display().to_string()) };
        match parsed {
            Ok(event) => logs.events.extend(event),
            Err(LineFault::Newer(version)) => return Err(newer(version).at(place())),
            Err(LineFault::Malformed(_)) if torn > 0 && index + 1 == count => {
                let message = Message::new("study-log-torn").with("bytes", torn);
                let hint = Message::new("study-log-torn-hint");
                logs.problems.push(Problem::warning(message).at(place()).hint(hint));
            }
            Err(LineFault::Malformed(reason)) => {
                let message = Message::new("study-log-malformed").with("reason", reason);
                let hint = Message::new("study-log-malformed-hint");
                logs.damaged = true;
                logs.problems.push(Problem::warning(message).at(place()).hint(hint));
            }
        }
    }
    if let Some(first) = logs.events.get(from) {
        logs.files.push((first.writer.clone(), file.to_owned()));
    }
    Ok(())
}

/// A line: its event, nothing for an empty one, or why it cannot be read.
type Parsed = Result<Option<Event>, LineFault>;

/// Parses the lines of a file, a part of them on each processor; parts and lines are in order.
fn parse_lines(bytes: &[u8]) -> Vec<Vec<Parsed>> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let size = bytes.len().div_ceil(processors).max(SMALLEST_PART);
    let mut parts = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let after = rest.iter().skip(size - 1).position(|byte| *byte == b'\n');
        let (part, behind) = rest.split_at(after.map_or(rest.len(), |at| size + at));
        parts.push(part);
        rest = behind;
    }
    thread::scope(|scope| {
        let parsing: Vec<_> = parts.into_iter().map(|part| scope.spawn(|| parse_part(part))).collect();
        let parsed = parsing.into_iter().map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)));
        parsed.collect()
    })
}

fn parse_part(mut part: &[u8]) -> Vec<Parsed> {
    let mut lines = Vec::new();
    while !part.is_empty() {
        let from = part;
        // What is in memory can always be read.
        let length = part.skip_until(b'\n').unwrap_or(from.len());
        lines.push(match std::str::from_utf8(&from[..length]) {
            Ok(text) if text.trim().is_empty() => Ok(None),
            Ok(text) => parse(text).map(Some),
            Err(error) => Err(LineFault::Malformed(error.to_string())),
        });
    }
    lines
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
