//! An act as data: every event with its id, kind, writer, time, reason and the fields it changes.

use serde::Serialize;

use super::Told;
use super::change::{Change, changes};
use crate::log::{Decision, Event};
use crate::message::Catalogue;

impl Told<'_> {
    /// As data, worded in a language.
    #[must_use]
    pub fn record(&self, catalogue: &Catalogue) -> TrailRecord {
        TrailRecord {
            act: self.act.id.to_owned(),
            at: self.at().to_owned(),
            writer: self.first().map(|event| event.writer.to_string()).unwrap_or_default(),
            coder: self.coder().to_owned(),
            phase: self.phase,
            what: catalogue.say(&self.sentence),
            reason: self.reason(),
            undone: self.act.undone,
            events: self.act.events.iter().map(|event| EventRecord::of(event)).collect(),
        }
    }
}

/// An act as data.
#[derive(Debug, Serialize)]
pub struct TrailRecord {
    act: String,
    at: String,
    writer: String,
    coder: String,
    phase: Option<u8>,
    what: String,
    reason: Option<String>,
    undone: bool,
    events: Vec<EventRecord>,
}

/// An event as data.
#[derive(Debug, Serialize)]
struct EventRecord {
    id: String,
    kind: String,
    writer: String,
    at: String,
    reason: Option<String>,
    changed: Vec<Change>,
}

impl EventRecord {
    fn of(event: &Event) -> Self {
        Self {
            id: event.id.clone(),
            kind: event.decision.kind().to_owned(),
            writer: event.writer.to_string(),
            at: event.at.clone(),
            reason: event.reason().map(str::to_owned),
            changed: changed(&event.decision),
        }
    }
}

/// The fields that a decision changes.
fn changed(decision: &Decision) -> Vec<Change> {
    let value = |field: &str, old: serde_json::Result<serde_json::Value>, new| {
        vec![Change { field: field.to_owned(), old: old.unwrap_or_default(), new }]
    };
    match decision {
        Decision::ThemeChanged(d) => changes(&d.old, &d.new),
        Decision::CodeChanged(d) => changes(&d.old, &d.new),
        Decision::RelationChanged(d) => changes(&d.old, &d.new),
        Decision::CodebookArranged(d) => changes(&d.old, &d.new),
        Decision::GuideChanged(d) => changes(&d.old, &d.new),
        Decision::RespondentChanged(d) => changes(&d.old, &d.new),
        Decision::SpeakersChanged(d) => changes(&d.old, &d.new),
        Decision::AboutChanged(d) => changes(&d.old, &d.new),
        Decision::CodingMoved(d) => changes(&d.old, &d.new),
        Decision::CodingJudged(d) => changes(&d.old, &d.new),
        Decision::CodingAnchored(d) => changes(&d.old, &d.new),
        Decision::CodingRecoded(d) => {
            value("code", serde_json::to_value(&d.old), serde_json::to_value(&d.new).unwrap_or_default())
        }
        Decision::RespondentsArranged(d) => {
            value("order", serde_json::to_value(&d.old), serde_json::to_value(&d.new).unwrap_or_default())
        }
        _ => Vec::new(),
    }
}
