//! Undoing and redoing: an act of the writer no longer stands, or stands again. Both are acts themselves, so that
//! nothing leaves the log, and neither touches what somebody else decided.

use std::collections::{BTreeMap, BTreeSet};

use super::moment::event_named;
use super::renames::without_unmerged;
use super::standing::{acts, undone_acts};
use super::{Author, State, Study};
use crate::log::{ActRef, Decision, Event, Pending, Words};
use crate::message::{Message, Problem};

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turning {
    /// The act no longer stands.
    Undo,
    /// The act stands again.
    Redo,
}

impl Study {
    /// Undoes an act of the author: the last one that stands, or the one that holds the event of that id. Returns the
    /// events of the act.
    ///
    /// # Errors
    /// When there is nothing to undo, the act is somebody else's, others built on it, or it cannot be undone at all.
    pub fn undo(
        &mut self,
        author: &Author,
        act: Option<&str>,
        reason: Option<&str>,
    ) -> Result<Vec<Event>, Problem> {
        self.turn(Turning::Undo, author, act, reason)
    }

    /// Does an undone act of the author again: the one undone last, or the one that holds the event of that id.
    ///
    /// # Errors
    /// When there is nothing to redo, or the act is somebody else's.
    pub fn redo(
        &mut self,
        author: &Author,
        act: Option<&str>,
        reason: Option<&str>,
    ) -> Result<Vec<Event>, Problem> {
        self.turn(Turning::Redo, author, act, reason)
    }

    fn turn(
        &mut self,
        turning: Turning,
        author: &Author,
        act: Option<&str>,
        reason: Option<&str>,
    ) -> Result<Vec<Event>, Problem> {
        let act = match act {
            Some(id) => self.act_to_turn(turning, author, id)?,
            None => self.last_act(turning, author)?,
        };
        let firsts = acts(&self.logs.events);
        let events: Vec<Event> = self
            .logs
            .events
            .iter()
            .zip(&firsts)
            .filter(|(_, first)| **first == act)
            .map(|(event, _)| event.clone())
            .collect();
        if turning == Turning::Undo {
            self.refuse_when_built_on(&firsts, &act)?;
        }
        let decision = match turning {
            Turning::Undo => Decision::ActUndone(ActRef { act }),
            Turning::Redo => Decision::ActRedone(ActRef { act }),
        };
        self.record(author, vec![Pending { decision, words: Words::because(reason) }])?;
        Ok(events)
    }

    /// The act that holds an event, by the id of its first event, if the author may turn it.
    fn act_to_turn(&self, turning: Turning, author: &Author, id: &str) -> Result<String, Problem> {
        let event = self.event(id)?;
        let firsts = acts(&self.logs.events);
        let found = self.logs.events.iter().zip(&firsts).find(|(known, _)| known.id == event.id);
        let act = found.map_or(event.id.as_str(), |(_, first)| first);
        if event.writer != author.writer {
            let message = Message::new("undo-not-yours")
                .with("writer", event.writer.as_str())
                .with("me", author.writer.as_str());
            return Err(Problem::error(message).hint(Message::new("undo-not-yours-hint")));
        }
        if erasing(&self.logs.events, &firsts).contains(act) || !is_undoable(event) {
            return Err(Problem::error(Message::new("undo-never")).hint(Message::new("undo-never-hint")));
        }
        let undone = undone_acts(&self.logs.events).contains(act);
        match (turning, undone) {
            (Turning::Undo, true) => Err(Problem::error(Message::new("undo-already"))),
            (Turning::Redo, false) => Err(Problem::error(Message::new("redo-stands"))),
            _ => Ok(act.to_owned()),
        }
    }

    /// The author's last act that stands; or, to redo, the act undone last, when nothing was decided since.
    fn last_act(&self, turning: Turning, author: &Author) -> Result<String, Problem> {
        let undone = undone_acts(&self.logs.events);
        let firsts = acts(&self.logs.events);
        let erasing = erasing(&self.logs.events, &firsts);
        let own =
            self.logs.events.iter().zip(&firsts).rev().filter(|(event, _)| event.writer == author.writer);
        let nothing = |id| Err(Problem::error(Message::new(id).with("writer", author.writer.as_str())));
        for (event, first) in own {
            match (&event.decision, turning) {
                (Decision::ActUndone(act), Turning::Redo) if undone.contains(act.act.as_str()) => {
                    return Ok(act.act.clone());
                }
                (Decision::ActUndone(_) | Decision::ActRedone(_), _) => {}
                (_, Turning::Undo)
                    if is_undoable(event) && !undone.contains(first) && !erasing.contains(first) =>
                {
                    return Ok((*first).to_owned());
                }
                (_, Turning::Redo) if !undone.contains(first) => {
                    return nothing("redo-nothing");
                }
                _ => {}
            }
        }
        nothing(if turning == Turning::Undo { "undo-nothing" } else { "redo-nothing" })
    }

    /// The events of the act that undoing without naming one would turn back; none when there is nothing to undo.
    #[must_use]
    pub fn next_undo(&self, author: &Author) -> Vec<&Event> {
        self.events_of(self.last_act(Turning::Undo, author))
    }

    /// The events of the act that redoing without naming one would bring back; none when there is nothing to redo.
    #[must_use]
    pub fn next_redo(&self, author: &Author) -> Vec<&Event> {
        self.events_of(self.last_act(Turning::Redo, author))
    }

    fn events_of(&self, act: Result<String, Problem>) -> Vec<&Event> {
        let Ok(act) = act else { return Vec::new() };
        let firsts = acts(&self.logs.events);
        let of = self.logs.events.iter().zip(firsts).filter(|(_, first)| *first == act);
        of.map(|(event, _)| event).collect()
    }

    /// Refuses to undo what standing decisions rest on: somebody's codings of a code that would be gone, for instance.
    fn refuse_when_built_on(&self, firsts: &[&str], act: &str) -> Result<(), Problem> {
        let events = &self.logs.events;
        let left = events.iter().zip(firsts).filter(|(_, first)| **first != act).map(|(event, _)| event);
        let without = State::fold(without_unmerged(events, left.collect()));
        let known = hanging(&self.state);
        let mut built: BTreeMap<(String, String), usize> = BTreeMap::new();
        for tie in hanging(&without).difference(&known) {
            *built.entry((tie.on.clone(), tie.by.clone())).or_default() += 1;
        }
        let Some(((on, by), count)) = built.into_iter().next() else { return Ok(()) };
        let id = if by.is_empty() { "undo-built-on-entry" } else { "undo-built-on" };
        let message = Message::new(id).with("on", on).with("by", by).with("count", count);
        Err(Problem::error(message).hint(Message::new("undo-built-on-hint")))
    }

    /// The event whose id begins like this.
    ///
    /// # Errors
    /// When there is none, or more than one.
    pub fn event(&self, id: &str) -> Result<&Event, Problem> {
        event_named(&self.logs.events, id)?.ok_or_else(|| {
            let message = Message::new("event-unknown").with("id", id.trim());
            Problem::error(message).hint(Message::new("event-unknown-hint"))
        })
    }
}

/// A tie to something that is not there.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Hanging {
    /// What is not there.
    on: String,
    /// Whose the tie is; empty for an entry of the codebook.
    by: String,
    /// What is tied.
    tied: String,
}

/// Every tie of a study to something that is not there.
fn hanging(state: &State) -> BTreeSet<Hanging> {
    let book = &state.book;
    let codes: BTreeSet<&str> = book.codes.iter().map(|code| code.id.as_str()).collect();
    let themes: BTreeSet<&str> = book.themes.iter().map(|theme| theme.id.as_str()).collect();
    let readings: BTreeSet<(&str, u32)> = state
        .transcripts
        .iter()
        .flat_map(|entry| entry.readings.iter().map(|(revision, ..)| (entry.id.as_str(), *revision)))
        .collect();
    let tie = |on: &str, by: &str, tied: &str| Hanging {
        on: on.to_owned(),
        by: by.to_owned(),
        tied: tied.to_owned(),
    };
    let mut found = BTreeSet::new();
    for coding in &state.codings {
        if !codes.contains(coding.code.as_str()) {
            found.insert(tie(coding.code.as_str(), &coding.coder, &coding.id));
        }
        if !readings.contains(&(coding.transcript.as_str(), coding.revision)) {
            found.insert(tie(coding.transcript.as_str(), &coding.coder, &coding.id));
        }
    }
    for (transcript, coder) in &state.done {
        if !readings.iter().any(|(known, _)| *known == transcript.as_str()) {
            found.insert(tie(transcript.as_str(), coder, "done"));
        }
    }
    for code in &book.codes {
        let parents = code.parent.iter().filter(|id| !codes.contains(id.as_str()));
        found.extend(parents.map(|id| tie(id.as_str(), "", code.id.as_str())));
        let held = code.themes.iter().filter(|id| !themes.contains(id.as_str()));
        found.extend(held.map(|id| tie(id.as_str(), "", code.id.as_str())));
    }
    for theme in &book.themes {
        let parents = theme.parent.iter().filter(|id| !themes.contains(id.as_str()));
        found.extend(parents.map(|id| tie(id.as_str(), "", theme.id.as_str())));
    }
    found
}

/// The acts that erased words; with them whatever else they decided stays.
fn erasing<'e>(events: &[Event], firsts: &[&'e str]) -> BTreeSet<&'e str> {
    let erases = |(event, _): &(&Event, &&str)| matches!(event.decision, Decision::WordsErased(_));
    events.iter().zip(firsts).filter(erases).map(|(_, first)| *first).collect()
}

/// Whether an act with this event can be undone: undoing is undone by redoing, and erased words are gone.
fn is_undoable(event: &Event) -> bool {
    !matches!(event.decision, Decision::ActUndone(_) | Decision::ActRedone(_) | Decision::WordsErased(_))
}
