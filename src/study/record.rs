//! Recording: an act goes to the log, is synced, and only then becomes part of the study.

use super::erase::Erasures;
use super::{Moment, State, Study};
use crate::log::{Event, Head, Pending, World, Writer, append, read_folder};
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
        if !self.held.is_empty() {
            // Edits by hand that could not be written a moment ago come first: the copies must not say more than the log.
            let events =
                append(&self.folder.log(), &author.writer, &self.logs, self.held.clone(), &author.world)?;
            self.take_in(&events)?;
            self.held.clear();
            self.say_recorded(author, events.len());
        }
        let events = append(&self.folder.log(), &author.writer, &self.logs, pending, &author.world)?;
        self.take_in(&events)?;
        self.write_working_copies();
        Ok(events)
    }

    /// Makes recorded events part of the opened study.
    fn take_in(&mut self, events: &[Event]) -> Result<(), Problem> {
        let continues = events.first().is_some_and(|first| {
            let known = self.logs.files.iter().find(|file| file.writer == first.writer);
            known.map(|file| file.head.id.as_str()) == first.prev.as_deref()
        });
        if continues {
            for event in events {
                self.logs.heads.insert(event.writer.clone(), Head::of(event));
            }
            self.note_file(events)?;
            self.logs.events.extend_from_slice(events);
            if !self.state.follow(events) {
                self.fold();
            }
        } else {
            // Another process wrote as this writer in between: what the log says, holds.
            self.logs = read_folder(&self.folder.log())?;
            self.fold();
        }
        self.place()
    }

    /// Folds all events anew, without the words that were erased.
    fn fold(&mut self) {
        self.erasures = Erasures::of(&self.logs.events);
        self.erasures.drop_words(&mut self.logs.events);
        self.state = State::fold(&self.logs.events);
    }

    /// Keeps what is known of the writer's file in step with what was appended to it.
    fn note_file(&mut self, events: &[Event]) -> Result<(), Problem> {
        let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(()) };
        match self.logs.files.iter_mut().find(|file| file.writer == first.writer) {
            Some(file) => {
                file.head = Head::of(last);
                file.events += events.len();
                file.own += events.len();
            }
            None => self.logs.files = read_folder(&self.folder.log())?.files,
        }
        Ok(())
    }
}
