//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, File};
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

use super::chain::{LineFault, parse};
use super::{Event, Head, Heads, Writer};
use crate::message::{Message, Place, Problem};
use crate::parallel::in_parts;

/// The fewest lines that are worth a thread of their own.
const FEWEST_LINES: usize = 500;

/// How many bytes of a file are read at a time.
const PIECE: u64 = 16 << 20;

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
        let events = take_in(&file, &mut logs)?;
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
    // Files are in order each: a stable sort finds that and merges them.
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
    if logs.events.len() < events.len() {
        std::mem::swap(&mut logs.events, &mut events);
    }
    logs.events.append(&mut events);
}

/// The events of a file; what cannot be read is said. The file is read a piece at a time, so that only what it says is
/// in memory, never the file itself.
fn take_in(path: &Path, logs: &mut Logs) -> Result<Vec<Event>, Problem> {
    let io = |error: std::io::Error| Problem::io(path, &error);
    let mut file = File::open(path).map_err(io)?;
    let length = file.metadata().map_err(io)?.len();
    let mut events = Vec::new();
    let mut piece = Vec::new();
    let mut read = 0;
    loop {
        let more = file.by_ref().take(PIECE).read_to_end(&mut piece).map_err(io)?;
        let whole = piece.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let lines = lines(&piece[..whole]);
        let parsed = in_parts(&lines, FEWEST_LINES, |part| {
            part.iter().map(|line| read_line(line)).collect::<Vec<_>>()
        });
        if events.is_empty() {
            // As many as there are lines of this length: growing would copy all of them again and again.
            let pieces = (length as usize).div_ceil(whole.max(1));
            events.reserve_exact(lines.len() * pieces);
        }
        for parsed in parsed.into_iter().flatten() {
            read += 1;
            match parsed {
                Ok(event) => events.extend(event),
                Err(fault) => unreadable(fault, None, Place { line: read, ..place_of(path) }, logs)?,
            }
        }
        piece.drain(..whole);
        if more == 0 {
            break;
        }
    }
    match read_line(&piece) {
        Ok(event) => events.extend(event),
        Err(fault) => unreadable(fault, Some(piece.len()), Place { line: read + 1, ..place_of(path) }, logs)?,
    }
    Ok(events)
}

fn place_of(path: &Path) -> Place {
    Place::file(path.display().to_string())
}

/// Says that a line cannot be read: a last one without its end was never acknowledged, any other is a loss.
fn unreadable(fault: LineFault, torn: Option<usize>, place: Place, logs: &mut Logs) -> Result<(), Problem> {
    let (message, hint) = match (fault, torn) {
        (LineFault::Newer(version), _) => return Err(newer(version).at(place)),
        (LineFault::Malformed(_), Some(bytes)) => {
            (Message::new("study-log-torn").with("bytes", bytes), "study-log-torn-hint")
        }
        (LineFault::Malformed(reason), None) => {
            logs.damaged = true;
            (Message::new("study-log-malformed").with("reason", reason), "study-log-malformed-hint")
        }
    };
    logs.problems.push(Problem::warning(message).at(place).hint(Message::new(hint)));
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
