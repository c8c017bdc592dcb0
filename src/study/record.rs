//! Recording: an act goes to the log, is synced, and only then becomes part of the study.

use super::erase::Erasures;
use super::working::last_shown;
use super::{Moment, State, Study};
use crate::log::{Appended, Event, Pending, World, Writer, append, read_folder};
use crate::message::{Message, Problem};

/// Who acts, and what the log needs from outside.
pub struct Author {
    /// The coder on this device.
    pub writer: Writer,
    /// Time and randomness.
    pub world: World,
}

impl Study {
    /// Records decisions as one act. When this returns, they are on disk, the study has them, and the working copies
    /// that show them are written.
    ///
    /// # Errors
    /// When the log cannot be written; then nothing was recorded. When only a working copy cannot be written, the act
    /// stands and the problem is among [`Study::problems`].
    pub fn record(&mut self, author: &Author, pending: Vec<Pending>) -> Result<Vec<Event>, Problem> {
        if pending.is_empty() {
            return Ok(Vec::new());
        }
        if self.moment != Moment::Now {
            return Err(Problem::error(Message::new("moment-past")).hint(Message::new("moment-past-hint")));
        }
        let _turn = self.folder.take_turn();
        self.refresh()?;
        let late = if self.held.is_empty() { self.late_edits() } else { std::mem::take(&mut self.held) };
        if !late.is_empty() {
            // Edits by hand that are not in the log yet come first: the copies must not say more than the log.
            let count = late.len();
            self.held.clone_from(&late);
            self.record_in_turn(author, late)?;
            self.held.clear();
            self.say_recorded(author, count);
        }
        self.record_in_turn(author, pending)
    }

    /// Records decisions as one act of a program whose turn it is.
    pub(super) fn record_in_turn(
        &mut self,
        author: &Author,
        pending: Vec<Pending>,
    ) -> Result<Vec<Event>, Problem> {
        let appended = append(&self.folder.log(), &author.writer, &self.logs, pending, &author.world)?;
        self.seen.read_clock(&appended.path);
        self.take_in(&appended)?;
        self.write_working_copies();
        Ok(appended.events)
    }

    /// Makes a recorded act part of the opened study.
    fn take_in(&mut self, appended: &Appended) -> Result<(), Problem> {
        let follows = self.logs.follow(appended);
        if !follows {
            // Another process wrote as this writer in between: what the log says, holds.
            self.logs = read_folder(&self.folder.log())?;
        }
        if follows && self.state.follow(&appended.events) {
            let shown = appended.events.iter().rfind(|event| event.decision.may_change_working_copies());
            self.shown.extend(shown.map(|event| (appended.path.clone(), event.id.clone())));
            self.place_touched(&appended.events);
        } else {
            self.fold();
            self.place();
        }
        Ok(())
    }

    /// Folds all events anew, without the words that were erased.
    pub(super) fn fold(&mut self) {
        self.erasures = Erasures::of(&self.logs.events);
        self.erasures.drop_words(&mut self.logs.events);
        self.state = State::fold(&self.logs.events);
        self.shown = last_shown(&self.logs);
    }
}
