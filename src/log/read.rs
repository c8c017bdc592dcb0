//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fs::{self, File};
use std::io::{BufRead, Read};
use std::path::{Path, PathBuf};

use super::append::note_named;
use super::chain::{LineFault, parse};
use super::gaps::{break_at, follows, not_here};
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

/// The ends of other chains that each writer named in events of its own.
pub type Named = BTreeMap<Writer, BTreeSet<String>>;

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
    /// The ends of other chains that each writer named in events of its own.
    pub named: Named,
    /// How large each file was.
    pub sizes: BTreeMap<PathBuf, u64>,
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
        read.push((file, events));
    }
    logs.gather(read);
    let missing = not_here(&logs);
    logs.problems.extend(missing);
    Ok(logs)
}

impl Logs {
    /// Brings the events of files into one order.
    pub(super) fn gather(&mut self, files: Vec<(PathBuf, Vec<Event>)>) {
        let named = |(file, events): (PathBuf, Vec<Event>)| {
            let writer = events.first()?.writer.clone();
            Some((writer, file, events))
        };
        let mut read: Vec<_> = files.into_iter().filter_map(named).collect();
        // The file a writer appends to comes before copies that somebody else's program made of it.
        read.sort_by_cached_key(|(writer, file, _)| (writer.clone(), !is_own(writer, file), file.clone()));
        for (writer, path, events) in read {
            add(self, writer, path, events);
        }
        self.heads = heads(&self.events);
        note_named(&mut self.named, &self.events);
        // Files are in order each: a stable sort finds that and merges them.
        self.events.sort_by(|a, b| a.place().cmp(&b.place()));
    }
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

/// How large each file of a log is: it changes with every act.
///
/// # Errors
/// When the folder cannot be read.
pub fn log_sizes(folder: &Path) -> Result<BTreeMap<PathBuf, u64>, Problem> {
    let size = |path: PathBuf| match fs::metadata(&path) {
        Ok(known) => Ok((path, known.len())),
        Err(error) => Err(Problem::io(&path, &error)),
    };
    log_files(folder)?.into_iter().map(size).collect()
}

/// Whether a file has the name under which its writer appends.
pub(super) fn is_own(writer: &Writer, file: &Path) -> bool {
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

/// What was read of a file so far.
#[derive(Default)]
struct Reading {
    events: Vec<Event>,
    /// How many lines were read.
    lines: usize,
    /// How many lines since the last event cannot be read.
    unread: u64,
    /// The first line that does not follow the one before it.
    broken: Option<usize>,
}

impl Reading {
    fn take(&mut self, line: Result<Option<Event>, LineFault>) -> Option<LineFault> {
        self.lines += 1;
        match line {
            Ok(Some(event)) => {
                if self.broken.is_none() && !follows(self.events.last(), self.unread, &event) {
                    self.broken = Some(self.lines);
                }
                self.unread = 0;
                self.events.push(event);
            }
            Ok(None) => {}
            Err(fault) => {
                self.unread += 1;
                return Some(fault);
            }
        }
        None
    }
}

/// The events of a file; what cannot be read is said.
fn take_in(path: &Path, logs: &mut Logs) -> Result<Vec<Event>, Problem> {
    let mut reading = Reading::default();
    let mut size = 0;
    let tail = in_pieces(path, read_line, |length, expected, lines| {
        size = length;
        reading.events.reserve_exact(expected);
        for line in lines.into_iter().flatten() {
            if let Some(fault) = reading.take(line) {
                unreadable(fault, None, Place { line: reading.lines, ..place_of(path) }, logs)?;
            }
        }
        Ok(())
    })?;
    logs.sizes.insert(path.to_owned(), size);
    if let Some(fault) = reading.take(read_line(&tail)) {
        unreadable(fault, Some(tail.len()), Place { line: reading.lines, ..place_of(path) }, logs)?;
    }
    let Reading { mut events, broken, .. } = reading;
    if let Some(line) = broken {
        logs.problems.push(break_at(path, line));
        let mut known = HashSet::new();
        events.retain(|event| known.insert(event.id.clone()));
    }
    Ok(events)
}

/// Reads the lines of a file a piece at a time, on all processors, so that only what is made of them is in memory, never
/// the file itself. `take` gets the length of the file, how many lines to expect when that is first known, and what was
/// made of the lines in order; what is left after the last line is returned.
pub(super) fn in_pieces<T: Send>(
    path: &Path,
    read: impl Fn(&[u8]) -> T + Sync,
    mut take: impl FnMut(u64, usize, Vec<Vec<T>>) -> Result<(), Problem>,
) -> Result<Vec<u8>, Problem> {
    let io = |error: std::io::Error| Problem::io(path, &error);
    let mut file = File::open(path).map_err(io)?;
    let length = file.metadata().map_err(io)?.len();
    let mut piece = Vec::new();
    let mut is_first = true;
    loop {
        let more = file.by_ref().take(PIECE).read_to_end(&mut piece).map_err(io)?;
        let whole = piece.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let lines = lines(&piece[..whole]);
        let made =
            in_parts(&lines, FEWEST_LINES, |part| part.iter().map(|line| read(line)).collect::<Vec<_>>());
        // As many as there are lines of this length: growing would copy all of them again and again.
        let pieces = usize::try_from(length).unwrap_or(usize::MAX).div_ceil(whole.max(1));
        let expected = if is_first { lines.len().saturating_mul(pieces) } else { 0 };
        is_first &= lines.is_empty();
        take(length, expected, made)?;
        piece.drain(..whole);
        if more == 0 {
            return Ok(piece);
        }
    }
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
