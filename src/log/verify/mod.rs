//! Checks every line of every writer's file: its hashes, its place in the chain, and what other chains say of it.
//!
//! ```text
//! line      a line by itself: its form and its two hashes
//! chain     a file by itself: order, acts, logical time
//! others    files against each other: what writers saw, tags, heads noted elsewhere, copies, erased words
//! ```
//!
//! Nothing is opened for writing. Where the check ends is said too: what nobody vouches for may have been cut off or
//! rewritten, and no look at the files can tell.

mod chain;
mod heads;
mod line;
mod others;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

pub use heads::NotedHeads;

use super::read::{in_pieces, log_files};
use super::{Event, Head, Logs, Writer};
use crate::message::{Message, Place, Problem, Severity};
use line::Line;

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The rule's stable id, such as `event-changed`.
    pub rule: &'static str,
    /// What was found, where, what it means, and what to do.
    pub problem: Problem,
}

impl Fault {
    /// A fault: an error unless said otherwise.
    #[must_use]
    pub fn new(rule: &'static str, message: Message, hint: &'static str) -> Self {
        Self { rule, problem: Problem::error(message).hint(Message::new(hint)) }
    }

    /// The same fault in a file, at a line where one is meant.
    #[must_use]
    pub fn at(mut self, file: &str, line: usize) -> Self {
        self.problem = self.problem.at(Place { line, ..Place::file(file) });
        self
    }

    /// The same fault with another weight.
    #[must_use]
    pub fn weighing(mut self, severity: Severity) -> Self {
        self.problem.severity = severity;
        self
    }
}

/// One file that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedFile {
    /// Its name below the study.
    pub name: String,
    /// Whose it is; nobody's when no line of it can be read.
    pub writer: Option<Writer>,
    /// How many events it holds.
    pub events: usize,
    /// Its last event.
    pub head: Option<Head>,
}

/// What the check of a log found.
#[derive(Debug, Default)]
pub struct Checked {
    /// The events, as far as they can be read.
    pub logs: Logs,
    /// What does not hold, in order of file and line.
    pub faults: Vec<Fault>,
    /// The files, in order of name.
    pub files: Vec<CheckedFile>,
    /// For each writer, how many of the last events nobody else vouches for.
    pub unvouched: BTreeMap<Writer, usize>,
    /// Where each event stands: file and line.
    places: HashMap<String, (usize, usize)>,
}

impl Checked {
    /// The file and line where an event stands.
    #[must_use]
    pub fn place_of(&self, event: &str) -> Option<(&str, usize)> {
        let (file, line) = self.places.get(event)?;
        Some((self.files.get(*file)?.name.as_str(), *line))
    }
}

/// A file being checked.
struct File {
    path: PathBuf,
    name: String,
    lines: Vec<Line>,
}

impl File {
    /// The events with their line numbers.
    fn events(&self) -> impl DoubleEndedIterator<Item = (usize, &Event)> {
        self.lines.iter().enumerate().filter_map(|(at, line)| Some((at + 1, line.event.as_ref()?)))
    }

    fn writer(&self) -> Option<&Writer> {
        self.events().next().map(|(_, event)| &event.writer)
    }
}

/// Checks the `log` folder of a study, and heads that were noted elsewhere.
///
/// # Errors
/// When a file cannot be read at all.
pub fn verify_folder(folder: &Path, noted: Option<&NotedHeads>) -> Result<Checked, Problem> {
    let mut files = Vec::new();
    let mut faults = others::strangers(folder)?;
    for path in log_files(folder)?.into_iter().filter(|path| path.is_file()) {
        files.push(read(folder, path, &mut faults)?);
    }
    let places = places(&files);
    for (at, file) in files.iter().enumerate() {
        chain::check(at, file, &places, &mut faults);
    }
    let unvouched = others::check(&files, &places, noted, &mut faults);
    let place = |fault: &Fault| fault.problem.place.as_deref().map(|place| (place.file.clone(), place.line));
    faults.sort_by_cached_key(place);
    let mut checked = Checked { faults, unvouched, places, ..Checked::default() };
    let mut read = Vec::with_capacity(files.len());
    for file in files {
        checked.files.push(summary(&file));
        checked.logs.damaged |= file.lines.iter().any(Line::is_unreadable);
        read.push((file.path, file.lines.into_iter().filter_map(|line| line.event).collect()));
    }
    checked.logs.gather(read);
    Ok(checked)
}

/// Takes a file apart; what is wrong with a line by itself is said.
fn read(folder: &Path, path: PathBuf, faults: &mut Vec<Fault>) -> Result<File, Problem> {
    let name = name_of(folder, &path);
    let mut lines: Vec<Line> = Vec::new();
    let tail = in_pieces(&path, Line::examine, |_, expected, more| {
        lines.reserve_exact(expected);
        lines.extend(more.into_iter().flatten());
        Ok(())
    })?;
    if !tail.is_empty() {
        lines.push(Line::examine(&tail));
    }
    let mut said_ends = false;
    for (number, line) in (1..).zip(&lines) {
        for flaw in &line.flaws {
            // A program that changes line ends changes all of them.
            if !(matches!(flaw, line::Flaw::Ends) && std::mem::replace(&mut said_ends, true)) {
                faults.push(flaw.fault().at(&name, number));
            }
        }
    }
    Ok(File { path, name, lines })
}

/// The name of a file of the log below the study.
fn name_of(folder: &Path, path: &Path) -> String {
    let part = |path: &Path| path.file_name().map(|name| name.to_string_lossy().into_owned());
    format!("{}/{}", part(folder).unwrap_or_default(), part(path).unwrap_or_default())
}

/// Where each event stands first.
fn places(files: &[File]) -> HashMap<String, (usize, usize)> {
    let mut places = HashMap::new();
    for (at, file) in files.iter().enumerate() {
        for (number, event) in file.events() {
            places.entry(event.id.clone()).or_insert((at, number));
        }
    }
    places
}

fn summary(file: &File) -> CheckedFile {
    CheckedFile {
        name: file.name.clone(),
        writer: file.writer().cloned(),
        events: file.events().count(),
        head: file.events().next_back().map(|(_, event)| Head::of(event)),
    }
}
