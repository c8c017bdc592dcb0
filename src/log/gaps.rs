//! What is missing in a log, as far as it shows without computing a hash: enough to say so on every opening.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::{Event, Logs, Writer};
use crate::message::{Message, Place, Problem};

/// Whether an event says that it comes after the one before it in the file, with at most so many unreadable lines
/// between.
pub(super) fn follows(before: Option<&Event>, unread: u64, event: &Event) -> bool {
    let next = before.map_or(0, |before| before.seq).saturating_add(1);
    let at_once = event.seq == next && event.prev.as_ref() == before.map(|before| &before.id);
    at_once || (event.seq > next && event.seq - next <= unread)
}

/// A file whose chain does not hold from a line on.
pub(super) fn break_at(file: &Path, line: usize) -> Problem {
    let place = Place { line, ..Place::file(file.display().to_string()) };
    let message = Message::new("verify-on-opening");
    Problem::warning(message).at(place).hint(Message::new("verify-on-opening-hint"))
}

/// Writers of whom somebody saw events that are not here: the folder is only partly synchronised, for instance.
pub(super) fn not_here(logs: &Logs) -> Vec<Problem> {
    let mut seen: HashMap<&str, (&Writer, &Writer)> = HashMap::new();
    for event in &logs.events {
        seen.extend(event.seen.iter().map(|(writer, id)| (id.as_str(), (writer, &event.writer))));
    }
    if seen.is_empty() {
        return Vec::new();
    }
    for event in &logs.events {
        seen.remove(event.id.as_str());
    }
    let missing: BTreeMap<&Writer, &Writer> = seen.into_values().collect::<BTreeMap<_, _>>();
    let say = |(writer, by): (&Writer, &Writer)| {
        let message = Message::new("verify-not-here").with("writer", writer.as_str());
        let hint = Message::new("verify-not-here-hint").with("writer", writer.as_str());
        Problem::warning(message.with("by", by.as_str())).hint(hint)
    };
    missing.into_iter().map(say).collect()
}
