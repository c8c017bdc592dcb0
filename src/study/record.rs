//! Recording: an act goes to the log, is synced, and only then becomes part of the study.

use super::{State, Study};
use crate::log::{Event, Pending, World, Writer, append, read_folder};
use crate::message::Problem;

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
            let known = self.logs.heads.get(&first.writer);
            known.map(|head| head.id.as_str()) == first.prev.as_deref()
        });
        if !continues {
            // Another process wrote as this writer in between: what the log says, holds.
            self.logs = read_folder(&self.folder.log())?;
            self.state = State::fold(&self.logs.events);
        } else {
            for event in events {
                self.state.apply(event);
                self.logs.heads.insert(event.writer.clone(), crate::log::Head::of(event));
                self.logs.events.push(event.clone());
            }
            if let Some(first) = events.first()
                && !self.logs.files.iter().any(|(writer, _)| *writer == first.writer)
            {
                self.logs.files = read_folder(&self.folder.log())?.files;
            }
        }
        self.place()
    }
}
