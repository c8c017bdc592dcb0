//! A line by itself: its form, its hashes, and whether it is finished.

use super::Fault;
use crate::log::chain::{Examined, LineFault, examine};
use crate::log::{Event, VERSION};
use crate::message::{Message, Severity};

/// A line taken apart.
#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its event; none when it is empty or cannot be read.
    pub(super) event: Option<Event>,
    /// Whether the event says that it had words.
    pub(super) names_words: bool,
    /// What is wrong with it.
    pub(super) flaws: Vec<Flaw>,
}

/// Something wrong with a line by itself.
#[derive(Debug)]
pub(super) enum Flaw {
    /// The last line is not finished: so many bytes.
    Torn(usize),
    /// The last line is whole but for its end.
    NoEnd,
    /// Nothing is on it, or it is not of the form; the reason of the reader, when it cannot be read.
    Unreadable(String),
    /// A newer version wrote it.
    Newer(u32),
    /// Something is on it beside what the hashes are of, or nothing at all.
    Form,
    /// It ends as on Windows.
    Ends,
    /// The id is not the hash of the event.
    Event,
    /// The words are not those of the event.
    Words,
    /// The event had no words.
    WordsAdded,
}

impl Line {
    /// Takes a line apart, its end included.
    pub(super) fn examine(line: &[u8]) -> Self {
        let Some(bare) = line.strip_suffix(b"\n") else { return Self::last(line) };
        let (bare, ends) = match bare.strip_suffix(b"\r") {
            Some(bare) => (bare, true),
            None => (bare, false),
        };
        let mut read = match std::str::from_utf8(bare).map(|text| (text.trim().is_empty(), examine(text))) {
            Ok((true, _)) => Self { flaws: vec![Flaw::Form], ..Self::default() },
            Ok((_, Ok(examined))) => Self::of(examined),
            Ok((_, Err(LineFault::Newer(version)))) => Self::flawed(Flaw::Newer(version)),
            Ok((_, Err(LineFault::Malformed(reason)))) => Self::flawed(Flaw::Unreadable(reason)),
            Err(error) => Self::flawed(Flaw::Unreadable(error.to_string())),
        };
        if ends {
            read.flaws.push(Flaw::Ends);
        }
        read
    }

    /// The last line of a file, when it has no end.
    fn last(line: &[u8]) -> Self {
        match std::str::from_utf8(line).map(examine) {
            Ok(Ok(examined)) => {
                let mut read = Self::of(examined);
                read.flaws.push(Flaw::NoEnd);
                read
            }
            Ok(Err(LineFault::Newer(version))) => Self::flawed(Flaw::Newer(version)),
            _ => Self::flawed(Flaw::Torn(line.len())),
        }
    }

    fn of(examined: Examined) -> Self {
        let mut flaws = Vec::new();
        if !examined.id_holds {
            flaws.push(Flaw::Event);
        }
        if !examined.words_hold {
            flaws.push(if examined.names_words { Flaw::Words } else { Flaw::WordsAdded });
        }
        if !examined.form_holds {
            flaws.push(Flaw::Form);
        }
        Self { event: Some(examined.event), names_words: examined.names_words, flaws }
    }

    fn flawed(flaw: Flaw) -> Self {
        Self { flaws: vec![flaw], ..Self::default() }
    }

    /// Whether there is something finished on it that cannot be read.
    pub(super) fn is_unreadable(&self) -> bool {
        self.flaws.iter().any(|flaw| matches!(flaw, Flaw::Unreadable(_) | Flaw::Newer(_)))
    }
}

impl Flaw {
    /// The flaw in words.
    pub(super) fn fault(&self) -> Fault {
        const RESTORE: &str = "verify-restore-hint";
        match self {
            Self::Torn(bytes) => {
                let message = Message::new("verify-torn").with("bytes", *bytes);
                Fault::new("line-torn", message, "verify-torn-hint").weighing(Severity::Warning)
            }
            Self::NoEnd => {
                let message = Message::new("verify-no-end");
                Fault::new("line-without-end", message, "verify-no-end-hint").weighing(Severity::Note)
            }
            Self::Unreadable(reason) => {
                let message = Message::new("verify-unreadable").with("reason", reason);
                Fault::new("line-unreadable", message, RESTORE)
            }
            Self::Newer(version) => {
                let message = Message::new("verify-newer").with("found", i64::from(*version));
                let message = message.with("known", i64::from(VERSION));
                Fault::new("line-newer", message, "study-newer-hint")
            }
            Self::Form => Fault::new("line-form", Message::new("verify-form"), RESTORE),
            Self::Ends => {
                let fault = Fault::new("line-ends", Message::new("verify-ends"), "verify-ends-hint");
                fault.weighing(Severity::Warning)
            }
            Self::Event => Fault::new("event-changed", Message::new("verify-event-changed"), RESTORE),
            Self::Words => Fault::new("words-changed", Message::new("verify-words-changed"), RESTORE),
            Self::WordsAdded => Fault::new("words-added", Message::new("verify-words-added"), RESTORE),
        }
    }
}
