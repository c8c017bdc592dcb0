//! Joins two folders of log files as sets of events: what there is to write here so that this one has both.
//!
//! A file that goes on where one of ours ends takes its place; a history that went its own way is kept beside ours.
//! Words that were erased in either stay erased.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::append::free_path;
use super::chain::{bare, id_and_words};
use super::{LogFile, Logs, Writer};
use crate::message::Problem;

/// What became of a file of theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It is here already, or ours goes on where it ends.
    Known,
    /// It goes on where ours ends, and takes its place.
    Longer,
    /// It went its own way from the same beginning, and is kept beside ours.
    Beside,
    /// We have nothing of it.
    New,
}

impl Outcome {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Longer => "longer",
            Self::Beside => "beside",
            Self::New => "new",
        }
    }
}

/// A file of theirs as it is here, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinedFile {
    /// The file here; `own` is how many of its events we did not have.
    pub file: LogFile,
    /// What became of it.
    pub outcome: Outcome,
}

/// Two folders of log files, joined.
#[derive(Debug, Default)]
pub struct Joined {
    /// The files of theirs, in their order.
    pub files: Vec<JoinedFile>,
    /// What is to be written: a path here, and the whole content.
    pub writes: Vec<(PathBuf, String)>,
}

/// Joins the files of another log with those of the log in a folder. Nothing is written. `reserved` is a writer whose
/// name none of their files may get.
///
/// # Errors
/// When a file cannot be read.
pub fn join(folder: &Path, ours: &Logs, theirs: &Logs, reserved: Option<&Writer>) -> Result<Joined, Problem> {
    let mut here = Here {
        files: ours.files.iter().map(Lines::read).collect::<Result<_, _>>()?,
        reserved: reserved.map(|writer| lower(&folder.join(writer.file_name()))),
        changed: BTreeSet::new(),
    };
    let there: Vec<Lines> = theirs.files.iter().map(Lines::read).collect::<Result<_, _>>()?;
    let erased: HashSet<String> = here.files.iter().chain(&there).flat_map(Lines::without_words).collect();
    let files = there.into_iter().map(|file| here.take(folder, file)).collect();
    Ok(Joined { files, writes: here.writes(&erased) })
}

/// A file as its lines.
struct Lines {
    file: LogFile,
    /// Each with the id of its event, and whether it has words.
    lines: Vec<(String, bool, String)>,
}

impl Lines {
    /// Reads the lines that can be read; the rest was said when the log was.
    fn read(file: &LogFile) -> Result<Self, Problem> {
        let bytes = fs::read(&file.path).map_err(|error| Problem::io(&file.path, &error))?;
        let text = String::from_utf8_lossy(&bytes);
        let line = |line: &str| {
            let (id, has_words) = id_and_words(line)?;
            Some((id, has_words, format!("{line}\n")))
        };
        Ok(Self { file: file.clone(), lines: text.lines().filter_map(line).collect() })
    }

    fn ids(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(|(id, ..)| id.as_str())
    }

    fn without_words(&self) -> impl Iterator<Item = String> {
        self.lines.iter().filter(|(_, has_words, _)| !has_words).map(|(id, ..)| id.clone())
    }

    /// Whether every event of another file is here, in the same places.
    fn begins_with(&self, other: &Self) -> bool {
        self.lines.len() >= other.lines.len() && self.ids().zip(other.ids()).all(|(a, b)| a == b)
    }
}

/// The files here, as they come to be.
struct Here {
    files: Vec<Lines>,
    reserved: Option<String>,
    changed: BTreeSet<usize>,
}

impl Here {
    /// Takes in a file of theirs.
    fn take(&mut self, folder: &Path, file: Lines) -> JoinedFile {
        let known: HashSet<&str> = self.files.iter().flat_map(Lines::ids).collect();
        let own = file.ids().filter(|id| !known.contains(id)).count();
        if let Some(ours) = self.files.iter().find(|ours| ours.begins_with(&file)) {
            return JoinedFile { file: LogFile { own, ..ours.file.clone() }, outcome: Outcome::Known };
        }
        let shorter = self.files.iter_mut().enumerate().filter(|(_, ours)| file.begins_with(ours));
        if let Some((at, ours)) = shorter.max_by_key(|(_, ours)| ours.lines.len()) {
            ours.lines = file.lines;
            ours.file = LogFile { path: ours.file.path.clone(), own, ..file.file };
            self.changed.insert(at);
            return JoinedFile { file: ours.file.clone(), outcome: Outcome::Longer };
        }
        let is_akin = self.files.iter().any(|ours| ours.file.first == file.file.first);
        let outcome = if is_akin { Outcome::Beside } else { Outcome::New };
        let path = free_path(folder, &file.file.writer, |path| {
            let path = lower(path);
            self.reserved.as_ref() == Some(&path) || self.files.iter().any(|f| lower(&f.file.path) == path)
        });
        let here = LogFile { path, own, ..file.file };
        self.changed.insert(self.files.len());
        self.files.push(Lines { file: here.clone(), lines: file.lines });
        JoinedFile { file: here, outcome }
    }

    /// What is to be written: files that changed, and those with words that were erased elsewhere.
    fn writes(&self, erased: &HashSet<String>) -> Vec<(PathBuf, String)> {
        let content = |(at, file): (usize, &Lines)| {
            let spoken = file.lines.iter().any(|(id, has_words, _)| *has_words && erased.contains(id));
            let line = |(id, has_words, line): &(String, bool, String)| {
                let bared = (*has_words && erased.contains(id)).then(|| bare(line)).flatten();
                bared.unwrap_or_else(|| line.clone())
            };
            let content = || file.lines.iter().map(line).collect();
            (spoken || self.changed.contains(&at)).then(|| (file.file.path.clone(), content()))
        };
        self.files.iter().enumerate().filter_map(content).collect()
    }
}

fn lower(path: &Path) -> String {
    path.to_string_lossy().to_lowercase()
}
