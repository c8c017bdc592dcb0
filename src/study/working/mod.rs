//! The working copies: what somebody changed in them by hand is recorded; what the log decided is written to them.
//!
//! ```text
//! edited     what was changed by hand, as decisions
//! says       what a working copy says, and whether that is what the study says
//! seen       the copies as they were last read, so that those that stayed as they were are not read again
//! written    what is written, and the note of what it shows
//! ```
//!
//! A note in `.codeboom/` says which events a file was written from. A file that was not touched since follows the log.
//! In a file that was touched, an entry that still is as it was then is stale, not edited, and follows the log too.

mod edited;
mod says;
mod seen;
#[cfg(test)]
mod tests;
mod written;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::record::Author;
use super::{Moment, Study};
use crate::log::Logs;
use crate::message::{Message, Place, Problem, Severity};
pub(super) use says::{Kind, is_said};
pub(super) use seen::Seen;

/// What a working copy was when the program last wrote or read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// SHA-256 of the file.
    sha256: String,
    /// Of every chain it shows the last event that a working copy may show, by id.
    shows: BTreeSet<String>,
}

/// The note of all working copies, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    #[serde(flatten)]
    files: BTreeMap<String, Known>,
}

impl Note {
    pub(super) fn read(path: &Path) -> Self {
        fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

/// A working copy that is there.
struct Copy {
    name: String,
    text: String,
    sha256: String,
}

/// The last event of each file of the log that a working copy may show, by its id. Acts that no copy shows leave it, and
/// with it the note, as it is.
pub(super) fn last_shown(logs: &Logs) -> BTreeMap<PathBuf, String> {
    let mut ends: Vec<_> =
        logs.files.iter().map(|file| (&file.path, file.head.seq, Some(file.head.id.as_str()))).collect();
    let mut shown = BTreeMap::new();
    for event in logs.events.iter().rev() {
        for (path, seq, id) in
            ends.iter_mut().filter(|(_, seq, id)| *seq == event.seq && *id == Some(&event.id))
        {
            if event.decision.may_change_working_copies() {
                shown.insert((*path).clone(), event.id.clone());
                *id = None;
            } else {
                (*seq, *id) = (event.seq.saturating_sub(1), event.prev.as_deref());
            }
        }
        ends.retain(|(.., id)| id.is_some());
        if ends.is_empty() {
            break;
        }
    }
    shown
}

impl Study {
    /// The working copies there are to be.
    pub(super) fn working_copies(&self) -> Vec<(Kind, PathBuf)> {
        let folder = &self.folder;
        let mut copies = vec![
            (Kind::Codebook, folder.codebook()),
            (Kind::Guide, folder.guide()),
            (Kind::Respondents, folder.respondents()),
        ];
        let abouts = self.state.transcripts.iter().enumerate();
        copies.extend(abouts.map(|(at, entry)| (Kind::About(at), folder.about(&entry.id))));
        copies
    }

    /// Reads a working copy; nothing when it is not there.
    fn copy(&mut self, path: &Path) -> Result<Option<Copy>, Problem> {
        let name = self.folder.name_of(path);
        let Some((bytes, sha256)) = self.seen.read(path).map_err(|error| Problem::io(path, &error))? else {
            return Ok(None);
        };
        let text = String::from_utf8(bytes).map_err(|error| {
            let whole = &error.as_bytes()[..error.utf8_error().valid_up_to()];
            let line = whole.iter().filter(|byte| **byte == b'\n').count() + 1;
            Problem::error(Message::new("study-not-utf8").with("file", name.as_str()))
                .at(Place { line, ..Place::file(&name) })
                .hint(Message::new("study-not-utf8-hint"))
        })?;
        Ok(Some(Copy { name, text, sha256 }))
    }

    /// A working copy that is not as the program left it; it is not read when it is as it was read before.
    fn touched(&mut self, path: &Path) -> Result<Option<Copy>, Problem> {
        let known = self.note.files.get(&self.folder.name_of(path));
        if known
            .is_some_and(|known| self.seen.unchanged(path).is_some_and(|seen| seen.sha256 == known.sha256))
        {
            return Ok(None);
        }
        Ok(self.copy(path)?.filter(|copy| self.is_touched(copy)))
    }

    fn is_touched(&self, copy: &Copy) -> bool {
        self.note.files.get(&copy.name).is_none_or(|known| known.sha256 != copy.sha256)
    }

    /// Whether every working copy is as the program left it, showing every event there is.
    fn in_step(&mut self) -> Result<bool, Problem> {
        let shows = self.shows();
        for (_, path) in self.working_copies() {
            let known = self.note.files.get(&self.folder.name_of(&path));
            let is_in_step = known.is_some_and(|known| known.shows == shows) && path.exists();
            if !is_in_step || self.touched(&path)?.is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn shows(&self) -> BTreeSet<String> {
        self.shown.values().cloned().collect()
    }

    /// Records what was changed by hand as the author's act, and carries codings on earlier readings over; says so.
    ///
    /// # Errors
    /// When a working copy cannot be read. When the log cannot be written the changes hold for this command only, and
    /// a warning says so.
    pub fn settle(&mut self, author: &Author) -> Result<(), Problem> {
        if self.moment != Moment::Now {
            return Ok(());
        }
        let said = self.problems.len();
        if !self.drift()?.is_empty() || !self.in_step()? {
            self.settle_in_turn(author, said)?;
        }
        self.keep_erased(author);
        self.carry_stragglers(author)
    }

    /// Records edits by hand and brings the working copies up to date, when it is this program's turn. What was said
    /// after the first look is said again.
    fn settle_in_turn(&mut self, author: &Author, said: usize) -> Result<(), Problem> {
        // What another program wrote meanwhile is no edit by hand: look again when nobody else is at work.
        let _turn = self.folder.take_turn();
        // When the log can no longer be read, recording will say so.
        let _ = self.refresh();
        self.problems.truncate(said);
        let pending = self.drift()?;
        if pending.is_empty() {
            self.write_working_copies();
            return Ok(());
        }
        let count = pending.len();
        match self.record_in_turn(author, pending.clone()) {
            Ok(_) => self.say_recorded(author, count),
            Err(problem) => {
                self.hold(author, pending.clone());
                self.held = pending;
                self.problems.push(as_warning(problem));
                self.problems
                    .push(Problem::warning(Message::new("study-edits-not-recorded").with("count", count)));
            }
        }
        Ok(())
    }

    /// Says whose act the edits by hand now are.
    pub(super) fn say_recorded(&mut self, author: &Author, count: usize) {
        let message = Message::new("study-edits-recorded").with("count", count);
        self.problems.push(Problem::note(message.with("coder", author.writer.coder())));
    }

    /// Says what was not said yet.
    fn say(&mut self, problem: Problem) {
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }
}

fn as_warning(problem: Problem) -> Problem {
    Problem { severity: Severity::Warning, ..problem }
}
