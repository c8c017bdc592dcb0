//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::io::BufRead;
use std::path::{Path, PathBuf};

use super::chain::{LineFault, parse};
use super::{Event, Head, Heads, Writer};
use crate::message::{Message, Place, Problem};
use crate::parallel::in_parts;

/// The fewest lines that are worth a thread of their own.
const FEWEST_LINES: usize = 500;

/// One file of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogFile {
    /// Whose it is.
    pub writer: Writer,
    /// Where it is.
    pub path: PathBuf,
    /// The id of its first event: files that share it have a history in common.
    pub first: String,
    /// Its last event.
    pub head: Head,
    /// How many events it holds.
    pub events: usize,
    /// How many of them no earlier file of the same writer holds.
    pub own: usize,
}

/// Every event of a study in total order, (lamport, writer).
#[derive(Debug, Default)]
pub struct Logs {
    /// The events; one that stands in several copies of a file is here once.
    pub events: Vec<Event>,
    /// The last event of each writer.
    pub heads: Heads,
    /// The files, for each writer the one it appends to first. More than one file of a writer is the work of a
    /// synchroniser, or of a merge.
    pub files: Vec<LogFile>,
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
    let mut read = Vec::new();
    for file in log_files(folder)? {
        let bytes = fs::read(&file).map_err(|error| Problem::io(&file, &error))?;
        let events = take_in(&file, &bytes, &mut logs)?;
        if let Some(first) = events.first() {
            read.push((first.writer.clone(), file, events));
        }
    }
    // The file a writer appends to comes before copies that somebody else's program made of it.
    read.sort_by_cached_key(|(writer, file, _)| (writer.clone(), !is_own(writer, file), file.clone()));
    for (writer, path, events) in read {
        add(&mut logs, writer, path, events);
    }
    logs.heads = heads(&logs.events);
    logs.events.sort_by(|a, b| a.place().cmp(&b.place()));
    Ok(logs)
}

/// The files of a log, in order of name.
pub(super) fn log_files(folder: &Path) -> Result<Vec<PathBuf>, Problem> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| Problem::io(folder, &error))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "jsonl"))
        .collect();
    files.sort();
    Ok(files)
}

/// Whether a file has the name under which its writer appends.
fn is_own(writer: &Writer, file: &Path) -> bool {
    file.file_name().is_some_and(|name| name.to_string_lossy() == writer.file_name())
}

/// Adds a file's events, each of them once.
fn add(logs: &mut Logs, writer: Writer, path: PathBuf, mut events: Vec<Event>) {
    let (Some(first), Some(last)) = (events.first(), events.last()) else { return };
    let (first, head, held) = (first.id.clone(), Head::of(last), events.len());
    let has_copies = logs.files.iter().any(|file| file.writer == writer);
    if has_copies {
        let known: HashSet<&str> = logs
            .events
            .iter()
            .filter(|event| event.writer == writer)
            .map(|event| event.id.as_str())
            .collect();
        events.retain(|event| !known.contains(event.id.as_str()));
    }
    logs.files.push(LogFile { writer, path, first, head, events: held, own: events.len() });
    logs.events.append(&mut events);
}

/// The events of a file; what cannot be read is said.
fn take_in(file: &Path, bytes: &[u8], logs: &mut Logs) -> Result<Vec<Event>, Problem> {
    let mut lines = lines(bytes);
    let torn = lines.pop_if(|last| !last.ends_with(b"\n"));
    let parsed =
        in_parts(&lines, FEWEST_LINES, |part| part.iter().map(|line| read_line(line)).collect::<Vec<_>>());
    let mut events = Vec::with_capacity(lines.len());
    for (index, parsed) in parsed.into_iter().flatten().chain(torn.map(read_line)).enumerate() {
        let place = || Place { line: index + 1, ..Place::file(file.display().to_string()) };
        let (message, hint) = match (parsed, torn) {
            (Ok(event), _) => {
                events.extend(event);
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
    Ok(events)
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
#[must_use]
pub fn heads(events: &[Event]) -> Heads {
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
