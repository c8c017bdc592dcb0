//! Something that could not be done as asked: what, where, and what to do next.

use std::fmt;
use std::io;
use std::path::Path;

use super::{Catalogue, Language, Message};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know; nothing is wrong.
    Note,
    /// The work went on; look at it.
    Warning,
    /// What was asked could not be done.
    Error,
}

/// A place in a file that people can open: line and column count from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file as the user knows it.
    pub file: String,
    /// The line, from 1; 0 when the problem is about the file as a whole.
    pub line: usize,
    /// The column in characters, from 1; 0 when the problem is about the line as a whole.
    pub column: usize,
    /// The line's text, shown with a mark under the column.
    pub excerpt: Option<String>,
}

impl Place {
    /// A file as a whole.
    #[must_use]
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), line: 0, column: 0, excerpt: None }
    }

    /// A line and column in a text, found from a byte offset; the line is kept as the excerpt.
    #[must_use]
    pub fn in_text(file: impl Into<String>, text: &str, offset: usize) -> Self {
        let mut offset = offset.min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line_start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[offset..].find('\n').map_or(text.len(), |at| offset + at);
        Self {
            file: file.into(),
            line: text[..line_start].matches('\n').count() + 1,
            column: text[line_start..offset].chars().count() + 1,
            excerpt: Some(text[line_start..line_end].trim_end_matches('\r').to_owned()),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
            if self.column > 0 {
                write!(f, ":{}", self.column)?;
            }
        }
        Ok(())
    }
}

/// A problem in words: what was found and expected, where, and a hint what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    /// How much it matters.
    pub severity: Severity,
    /// What was found and what was expected. Boxed contents keep results small.
    pub message: Box<Message>,
    /// Where, when a file is involved.
    pub place: Option<Box<Place>>,
    /// What to do next.
    pub hint: Option<Box<Message>>,
}

impl Problem {
    /// An error: what was asked could not be done.
    #[must_use]
    pub fn error(message: Message) -> Self {
        Self { severity: Severity::Error, message: Box::new(message), place: None, hint: None }
    }

    /// A warning: the work went on.
    #[must_use]
    pub fn warning(message: Message) -> Self {
        Self { severity: Severity::Warning, ..Self::error(message) }
    }

    /// A note: nothing is wrong, but a default was taken or something is worth knowing.
    #[must_use]
    pub fn note(message: Message) -> Self {
        Self { severity: Severity::Note, ..Self::error(message) }
    }

    /// The same problem at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(Box::new(place));
        self
    }

    /// The same problem with what to do next.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> Self {
        self.hint = Some(Box::new(hint));
        self
    }

    /// A file or folder that the operating system would not read or write, in words a student understands.
    #[must_use]
    pub fn io(path: &Path, error: &io::Error) -> Self {
        let file = path.display().to_string();
        let (id, hint) = match error.kind() {
            io::ErrorKind::NotFound => ("problem-not-found", "problem-not-found-hint"),
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                ("problem-not-allowed", "problem-not-allowed-hint")
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                ("problem-disk-full", "problem-disk-full-hint")
            }
            io::ErrorKind::IsADirectory => ("problem-is-a-folder", "problem-is-a-folder-hint"),
            _ => ("problem-io", "problem-io-hint"),
        };
        let message = Message::new(id).with("file", file).with("reason", error.to_string());
        Self::error(message).hint(Message::new(hint))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(place) = &self.place {
            write!(f, "{place}: ")?;
        }
        f.write_str(&Catalogue::new(Language::En).say(&self.message))
    }
}

impl std::error::Error for Problem {}
