//! Reads every writer's file of a study into one order that does not depend on how the files arrived.

use std::fs;
use std::path::{Path, PathBuf};

use super::chain::{LineFault, parse};
use super::{Event, Head, Heads, Writer};
use crate::message::{Message, Place, Problem};

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
    logs.events.sort_by(|a, b| (a.lamport, &a.writer, a.seq).cmp(&(b.lamport, &b.writer, b.seq)));
    Ok(logs)
}

fn read_file(file: &Path, logs: &mut Logs) -> Result<(), Problem> {
    let bytes = fs::read(file).map_err(|error| Problem::io(file, &error))?;
    let mut first = true;
    let lines = bytes.split_inclusive(|byte| *byte == b'\n');
    for (index, line) in lines.enumerate() {
        let place = || Place { line: index + 1, ..Place::file(file.display().to_string()) };
        let torn = line.last() != Some(&b'\n');
        let parsed = match std::str::from_utf8(line) {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => parse(text),
            Err(error) => Err(LineFault::Malformed(error.to_string())),
        };
        match parsed {
            Ok(event) => {
                if first {
                    logs.files.push((event.writer.clone(), file.to_owned()));
                    first = false;
                }
                let head = Head::of(&event);
                match logs.heads.get(&event.writer) {
                    Some(known) if known.seq >= head.seq => {}
                    _ => {
                        logs.heads.insert(event.writer.clone(), head);
                    }
                }
                logs.events.push(event);
            }
            Err(LineFault::Newer(version)) => return Err(newer(version).at(place())),
            Err(LineFault::Malformed(_)) if torn => {
                let message = Message::new("study-log-torn").with("bytes", line.len());
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
    Ok(())
}

fn newer(version: u32) -> Problem {
    let found = i64::from(version);
    let message = Message::new("study-newer").with("found", found).with("known", i64::from(super::VERSION));
    Problem::error(message).hint(Message::new("study-newer-hint"))
}
