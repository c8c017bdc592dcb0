//! Appends events to a writer's file: on disk, synced, before anybody is told that it is saved.

use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::chain::{parse, seal};
use super::read::Named;
use super::{Decision, Event, Head, LogFile, Logs, VERSION, Words, Writer};
use crate::message::{Message, Place, Problem};

/// What the log needs from outside: the time and randomness.
pub struct World {
    /// The present moment in UTC, RFC 3339.
    pub now: Box<dyn Fn() -> String + Send + Sync>,
    /// Random hexadecimal for a salt.
    pub salt: Box<dyn Fn() -> String + Send + Sync>,
}

/// A decision to be recorded, with its words.
#[derive(Debug, Clone)]
pub struct Pending {
    /// What is decided.
    pub decision: Decision,
    /// Quotation and memo; the salt is added when it is written.
    pub words: Option<Words>,
}

impl Pending {
    /// A decision without words.
    #[must_use]
    pub fn new(decision: Decision) -> Self {
        Self { decision, words: None }
    }
}

/// An act that is on disk.
#[derive(Debug)]
pub struct Appended {
    /// Its events.
    pub events: Vec<Event>,
    /// The file that holds them.
    pub path: PathBuf,
    /// How large that file was with them.
    pub size: u64,
}

/// Appends decisions as one act and returns their events once they are on disk.
///
/// The file is locked while it is written; its own last line, not what was read before, gives the place in the chain.
///
/// # Errors
/// When the file cannot be locked, written or synced; then nothing of the act is in the log.
pub fn append(
    folder: &Path,
    writer: &Writer,
    logs: &Logs,
    pending: Vec<Pending>,
    world: &World,
) -> Result<Appended, Problem> {
    fs::create_dir_all(folder).map_err(|error| Problem::io(folder, &error))?;
    let path = file_of(folder, writer, logs);
    let io = |error: std::io::Error| Problem::io(&path, &error);
    let is_new = !path.exists();
    let mut file = open_locked(&path).map_err(io)?;
    let tail = set_torn_tail_aside(&mut file, &path)?;
    let own = last_event(&mut file, &path, tail)?;
    let seen = logs.unseen(writer, &path);
    let (events, lines) = seal_act(writer, own.as_ref().map(Head::of), seen, logs, pending, world)?;
    let length = file.metadata().map_err(io)?.len();
    let written = file.write_all(lines.as_bytes()).and_then(|()| file.sync_data());
    if let Err(error) = written {
        // What was not synced was not acknowledged; leave the file as it was found.
        let _ = file.set_len(length).and_then(|()| file.sync_data());
        return Err(io(error));
    }
    if is_new {
        sync_folder(folder)?;
    }
    Ok(Appended { events, path, size: length + lines.len() as u64 })
}

/// Opens a file of the log, made when it is not there, for nobody else to write. Erasing words puts a new file in the
/// place of the old one; who waited for the old one takes the new one.
pub(super) fn open_locked(path: &Path) -> std::io::Result<File> {
    loop {
        let file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
        file.lock()?;
        if is_at(&file, path)? {
            return Ok(file);
        }
    }
}

/// Whether an open file is the one at its path still.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> std::io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let (open, there) = (file.metadata()?, fs::metadata(path)?);
    Ok((open.dev(), open.ino()) == (there.dev(), there.ino()))
}

/// Elsewhere a file that is open is not replaced.
#[cfg(not(unix))]
fn is_at(_: &File, _: &Path) -> std::io::Result<bool> {
    Ok(true)
}

/// The writer's file: the one it has, else a new name that no other writer's file has.
fn file_of(folder: &Path, writer: &Writer, logs: &Logs) -> PathBuf {
    if let Some(file) = logs.files.iter().find(|file| file.writer == *writer && file.path.exists()) {
        return file.path.clone();
    }
    free_path(folder, writer, |candidate| {
        let lower = candidate.to_string_lossy().to_lowercase();
        logs.files.iter().any(|file| file.path.to_string_lossy().to_lowercase() == lower)
    })
}

/// A path for a file of a writer that is not taken: the writer's name, with a number behind it where needed.
pub(super) fn free_path(folder: &Path, writer: &Writer, taken: impl Fn(&Path) -> bool) -> PathBuf {
    let name = writer.file_name();
    let mut candidate = folder.join(&name);
    let mut number = 2;
    while taken(&candidate) {
        candidate = folder.join(format!("{}-{number}.jsonl", name.trim_end_matches(".jsonl")));
        number += 1;
    }
    candidate
}

/// Builds the lines of one act, each chained to the one before.
fn seal_act(
    writer: &Writer,
    own: Option<Head>,
    mut seen: BTreeMap<Writer, String>,
    logs: &Logs,
    pending: Vec<Pending>,
    world: &World,
) -> Result<(Vec<Event>, String), Problem> {
    let newest = logs.files.iter().map(|file| file.head.lamport).max().unwrap_or_default();
    let latest = newest.max(own.as_ref().map_or(0, |head| head.lamport));
    let (last, mut prev) = own.map_or((0, None), |head| (head.seq, Some(head.id)));
    let mut events = Vec::with_capacity(pending.len());
    let mut lines = String::new();
    for (step, Pending { decision, words }) in (1..).zip(pending) {
        let words = words.map(|words| Words { salt: (world.salt)(), ..words });
        let mut event = Event {
            v: VERSION,
            id: String::new(),
            writer: writer.clone(),
            seq: last + step,
            prev: prev.take(),
            lamport: latest + step,
            seen: std::mem::take(&mut seen),
            at: (world.now)(),
            act: last + 1,
            decision,
            words,
        };
        let sealed = seal(&event).map_err(|error| {
            Problem::error(Message::new("study-log-unwritable").with("reason", error.to_string()))
        })?;
        lines.push_str(&sealed.line);
        prev = Some(sealed.id.clone());
        event.id = sealed.id;
        events.push(event);
    }
    Ok((events, lines))
}

impl Logs {
    /// The ends of other chains that a writer did not name yet: those of other writers, and of copies of its own file
    /// that went on by themselves, one at a time. `own` is the file that the writer appends to.
    fn unseen(&self, writer: &Writer, own: &Path) -> BTreeMap<Writer, String> {
        let others = self.files.iter().filter(|file| file.own > 0 && file.path != own);
        let news = others.filter(|file| !self.has_named(writer, &file.head.id));
        news.map(|file| (file.writer.clone(), file.head.id.clone())).collect()
    }

    /// Whether a writer named the end of another chain in an event of its own.
    pub(super) fn has_named(&self, writer: &Writer, end: &str) -> bool {
        self.named.get(writer).is_some_and(|named| named.contains(end))
    }

    /// Takes in an act that was appended. `false` when something else was appended to its file since that was read:
    /// then all must be read again.
    pub fn follow(&mut self, appended: &Appended) -> bool {
        let Appended { events, path, size } = appended;
        let (Some(first), Some(last)) = (events.first(), events.last()) else { return true };
        let head = Head::of(last);
        match self.files.iter_mut().find(|file| file.writer == first.writer) {
            Some(file) if file.path == *path && first.prev.as_ref() == Some(&file.head.id) => {
                file.head = head.clone();
                file.events += events.len();
                file.own += events.len();
            }
            None if first.prev.is_none() => {
                let (writer, path, id) = (first.writer.clone(), path.clone(), first.id.clone());
                let at = self.files.partition_point(|file| file.writer < writer);
                let (events, head) = (events.len(), head.clone());
                self.files.insert(at, LogFile { writer, path, first: id, head, events, own: events });
            }
            _ => return false,
        }
        self.heads.insert(first.writer.clone(), head);
        self.sizes.insert(path.clone(), *size);
        note_named(&mut self.named, events);
        self.events.extend_from_slice(events);
        true
    }
}

/// Notes which ends of other chains events name.
pub(super) fn note_named(named: &mut Named, events: &[Event]) {
    for event in events.iter().filter(|event| !event.seen.is_empty()) {
        named.entry(event.writer.clone()).or_default().extend(event.seen.values().cloned());
    }
}

/// Moves an unfinished last line, left by a crash, into a file beside the log; returns the length of what is whole.
fn set_torn_tail_aside(file: &mut File, path: &Path) -> Result<u64, Problem> {
    let io = |error: std::io::Error| Problem::io(path, &error);
    let length = file.metadata().map_err(io)?.len();
    let start = start_of_last_line(file, length).map_err(io)?;
    file.seek(SeekFrom::Start(start)).map_err(io)?;
    let mut last = Vec::new();
    file.read_to_end(&mut last).map_err(io)?;
    if last.is_empty() || last.ends_with(b"\n") {
        return Ok(length);
    }
    if std::str::from_utf8(&last).is_ok_and(|line| parse(line).is_ok()) {
        file.write_all(b"\n").and_then(|()| file.sync_data()).map_err(io)?;
        return Ok(length + 1);
    }
    let aside = path.with_extension("torn");
    let mut keep =
        OpenOptions::new().append(true).create(true).open(&aside).map_err(|e| Problem::io(&aside, &e))?;
    keep.write_all(&last)
        .and_then(|()| keep.write_all(b"\n"))
        .and_then(|()| keep.sync_data())
        .map_err(|error| Problem::io(&aside, &error))?;
    file.set_len(start).map_err(io)?;
    Ok(start)
}

/// Where the last line starts: after the newline before the last byte.
fn start_of_last_line(file: &mut File, length: u64) -> std::io::Result<u64> {
    const STEP: u64 = 4096;
    let mut end = length.saturating_sub(1);
    while end > 0 {
        let start = end.saturating_sub(STEP);
        let mut piece = vec![0; usize::try_from(end - start).unwrap_or_default()];
        file.seek(SeekFrom::Start(start))?;
        file.read_exact(&mut piece)?;
        if let Some(at) = piece.iter().rposition(|byte| *byte == b'\n') {
            return Ok(start + at as u64 + 1);
        }
        end = start;
    }
    Ok(0)
}

/// The last event of the file, for its place in the chain.
fn last_event(file: &mut File, path: &Path, length: u64) -> Result<Option<Event>, Problem> {
    let io = |error: std::io::Error| Problem::io(path, &error);
    if length == 0 {
        return Ok(None);
    }
    let start = start_of_last_line(file, length).map_err(io)?;
    file.seek(SeekFrom::Start(start)).map_err(io)?;
    let mut line = String::new();
    file.read_to_string(&mut line).map_err(io)?;
    parse(line.trim_end()).map(Some).map_err(|_| {
        Problem::error(Message::new("study-log-unreadable-end"))
            .at(Place::file(path.display().to_string()))
            .hint(Message::new("study-log-malformed-hint"))
    })
}

/// Makes the name of a new file as lasting as its content.
pub(super) fn sync_folder(folder: &Path) -> Result<(), Problem> {
    #[cfg(unix)]
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| Problem::io(folder, &error))?;
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}
