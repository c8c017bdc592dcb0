//! Copies of a writer's file that a synchroniser made beside it when two devices changed it at once.

use super::{LogFile, Logs, Writer};

/// How a copy relates to the file that its writer appends to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// The same events.
    Same,
    /// The first of them.
    Behind,
    /// All of them and more.
    Ahead,
    /// It went on by itself from the same beginning.
    Forked,
    /// Another history of a writer of the same name.
    Another,
}

impl Apart {
    /// The name in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Behind => "behind",
            Self::Ahead => "ahead",
            Self::Forked => "forked",
            Self::Another => "another",
        }
    }

    /// Whether everything in it is in the writer's file too, so that it can go.
    #[must_use]
    pub fn is_superfluous(self) -> bool {
        matches!(self, Self::Same | Self::Behind)
    }
}

/// A file of a writer that is not the one it appends to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogCopy {
    /// The name of the file.
    pub file: String,
    /// Whose events it holds.
    pub writer: Writer,
    /// The name of the file that the writer appends to.
    pub beside: String,
    /// The program that names copies like this, where the name says so.
    pub made_by: Option<&'static str>,
    /// How it relates to that file.
    pub apart: Apart,
    /// How many of its events stand in no file before it.
    pub own: usize,
    /// Whether the writer has acted since it was there, and so named where it ends.
    pub named: bool,
}

impl Logs {
    /// The copies of writers' files. All their events count, each of them once.
    #[must_use]
    pub fn copies(&self) -> Vec<LogCopy> {
        let mut copies = Vec::new();
        let mut main: Option<&LogFile> = None;
        for file in &self.files {
            match main.filter(|main| main.writer == file.writer) {
                None => main = Some(file),
                Some(main) => copies.push(LogCopy {
                    file: name_of(file),
                    writer: file.writer.clone(),
                    beside: name_of(main),
                    made_by: made_by(&name_of(file), &name_of(main)),
                    apart: apart(main, file),
                    own: file.own,
                    named: file.own == 0 || self.has_named(&file.writer, &file.head.id),
                }),
            }
        }
        copies
    }
}

fn apart(main: &LogFile, copy: &LogFile) -> Apart {
    match copy.own {
        _ if copy.first != main.first => Apart::Another,
        0 if copy.events == main.events => Apart::Same,
        0 => Apart::Behind,
        own if copy.events - own == main.events => Apart::Ahead,
        _ => Apart::Forked,
    }
}

fn name_of(file: &LogFile) -> String {
    file.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The synchroniser that gives copies a name like this. `original` is the name without what it adds.
#[must_use]
pub fn made_by(name: &str, original: &str) -> Option<&'static str> {
    let stem = |name: &str| name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let (name, original) = (stem(name), stem(original));
    let added = name.strip_prefix(&original).filter(|added| !added.is_empty())?.trim_start();
    if added.starts_with(".sync-conflict-") {
        return Some("Syncthing");
    }
    if added.starts_with('(') && added.contains("conflict") {
        return Some("Dropbox");
    }
    if added.starts_with('(') && added.trim_matches(['(', ')']).chars().all(|c| c.is_ascii_digit()) {
        return Some("Google Drive");
    }
    // Codeboom itself puts a number behind a name that is taken.
    let device = added.strip_prefix('-').filter(|device| !device.chars().all(|c| c.is_ascii_digit()));
    device.map(|_| "OneDrive")
}

#[cfg(test)]
mod tests {
    use super::made_by;

    #[test]
    fn copies_are_recognised_by_the_names_that_synchronisers_give_them() {
        let of = |name| made_by(name, "anna@laptop.jsonl");
        assert_eq!(of("anna@laptop (conflicted copy).jsonl"), Some("Dropbox"));
        assert_eq!(of("anna@laptop (Anna's conflicted copy 2025-03-14).jsonl"), Some("Dropbox"));
        assert_eq!(of("anna@laptop (conflicterende kopie van Anna 2025-03-14).jsonl"), Some("Dropbox"));
        assert_eq!(of("anna@laptop-PC2.jsonl"), Some("OneDrive"));
        assert_eq!(of("anna@laptop.sync-conflict-20250314-101112-ABC.jsonl"), Some("Syncthing"));
        assert_eq!(of("anna@laptop (1).jsonl"), Some("Google Drive"));
        for other in ["anna@laptop.jsonl", "anna@laptop-2.jsonl", "ben@laptop-PC2.jsonl"] {
            assert_eq!(of(other), None, "{other}");
        }
    }
}
