//! Which events stand: all but those of acts that their own writer undid.

use std::collections::{HashMap, HashSet};

use crate::log::{Decision, Event, Writer};

/// The id of the first event of every act, for events that are not the first themselves.
#[derive(Default)]
struct Acts<'e>(HashMap<&'e str, &'e str>);

impl<'e> Acts<'e> {
    /// The act of an event, by the id of its first event. Events of a chain must be asked for in order.
    fn of(&mut self, event: &'e Event) -> &'e str {
        if event.seq == event.act {
            return &event.id;
        }
        let before = event.prev.as_deref().unwrap_or_default();
        let first =
            if event.seq == event.act + 1 { before } else { self.0.get(before).copied().unwrap_or(before) };
        self.0.insert(&event.id, first);
        first
    }
}

/// The acts that are undone, by the id of their first event. Only its own writer can undo an act.
fn undone<'e>(events: &[&'e Event]) -> HashSet<&'e str> {
    let mut last: HashMap<(&str, &Writer), bool> = HashMap::new();
    for event in events {
        match &event.decision {
            Decision::ActUndone(act) => last.insert((&act.act, &event.writer), true),
            Decision::ActRedone(act) => last.insert((&act.act, &event.writer), false),
            _ => None,
        };
    }
    if last.is_empty() {
        return HashSet::new();
    }
    let is_undone = |event: &&&Event| last.get(&(event.id.as_str(), &event.writer)) == Some(&true);
    events.iter().filter(is_undone).map(|event| event.id.as_str()).collect()
}

/// The events that stand, in the order given.
pub(super) fn standing<'e>(events: impl IntoIterator<Item = &'e Event>) -> Vec<&'e Event> {
    let mut events: Vec<&Event> = events.into_iter().collect();
    let undone = undone(&events);
    if !undone.is_empty() {
        let mut acts = Acts::default();
        events.retain(|event| !undone.contains(acts.of(event)));
    }
    events
}

/// The events that were recorded at once.
#[derive(Debug, Clone)]
pub struct Act<'e> {
    /// The id of its first event, which names it.
    pub id: &'e str,
    /// Its events, in order.
    pub events: Vec<&'e Event>,
    /// Whether its writer undid it.
    pub undone: bool,
}

impl<'e> Act<'e> {
    /// The acts of events in total order, in the order in which they began.
    #[must_use]
    pub fn all(events: &'e [Event]) -> Vec<Self> {
        let undone = undone_acts(events);
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut found: Vec<Self> = Vec::new();
        for (event, first) in events.iter().zip(acts(events)) {
            let at = *places.entry(first).or_insert(found.len());
            match found.get_mut(at) {
                Some(act) => act.events.push(event),
                None => found.push(Self { id: first, events: vec![event], undone: undone.contains(first) }),
            }
        }
        found
    }
}

/// The act of each event, by the id of its first event.
pub(super) fn acts(events: &[Event]) -> Vec<&str> {
    let mut acts = Acts::default();
    events.iter().map(|event| acts.of(event)).collect()
}

/// The acts that are undone, by the id of their first event.
pub(super) fn undone_acts(events: &[Event]) -> HashSet<&str> {
    undone(&events.iter().collect::<Vec<_>>())
}
