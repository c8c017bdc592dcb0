//! A file by itself: whether its events are all there, in their order, of one writer, and in time.

use std::collections::HashMap;

use super::{Fault, File};
use crate::log::Event;
use crate::log::gaps::follows;
use crate::message::Message;

/// How the files are to be mended.
const RESTORE: &str = "verify-restore-hint";

/// What is known of the file above a line.
struct Above<'f> {
    /// The event before, if any.
    event: Option<&'f Event>,
    /// How many lines since that cannot be read.
    unread: u64,
}

/// Checks the order of a file.
pub(super) fn check(
    at: usize,
    file: &File,
    places: &HashMap<String, (usize, usize)>,
    faults: &mut Vec<Fault>,
) {
    let Some(writer) = file.writer() else { return };
    let mut above = Above { event: None, unread: 0 };
    for (number, line) in (1..).zip(&file.lines) {
        let Some(event) = &line.event else {
            above.unread += u64::from(line.is_unreadable());
            continue;
        };
        if event.writer != *writer {
            let message = Message::new("verify-writer").with("found", event.writer.as_str());
            let message = message.with("expected", writer.as_str());
            faults.push(Fault::new("writer-differs", message, RESTORE).at(&file.name, number));
        }
        let first = places.get(&event.id).filter(|(known, line)| *known == at && *line < number);
        let fault = match first {
            Some((_, line)) => {
                let message = Message::new("verify-twice").with("line", *line);
                Some(Fault::new("event-twice", message, RESTORE))
            }
            None if follows(above.event, above.unread, event) => in_itself(&above, event),
            None => Some(out_of_order(&above, event)),
        };
        faults.extend(fault.map(|fault| fault.at(&file.name, number)));
        above = Above { event: Some(event), unread: 0 };
    }
}

/// An event that does not come after the one before it.
fn out_of_order(above: &Above<'_>, event: &Event) -> Fault {
    let next = above.event.map_or(0, |before| before.seq).saturating_add(1);
    if event.seq > next {
        let missing = usize::try_from(event.seq - next).unwrap_or(usize::MAX);
        let message = Message::new("verify-missing").with("count", missing);
        return Fault::new("events-missing", message, RESTORE);
    }
    if event.seq < next {
        let place = |seq: u64| i64::try_from(seq).unwrap_or(i64::MAX);
        let message = Message::new("verify-moved").with("found", place(event.seq));
        return Fault::new("event-moved", message.with("expected", place(next)), RESTORE);
    }
    Fault::new("chain-broken", Message::new("verify-chain"), RESTORE)
}

/// What is wrong with an event in its right place: its act or its logical time.
fn in_itself(above: &Above<'_>, event: &Event) -> Option<Fault> {
    let before = above.event.filter(|_| above.unread == 0);
    let begins = event.act == event.seq;
    let goes_on = before.map_or(above.unread > 0 && event.act < event.seq, |before| event.act == before.act);
    if !begins && !goes_on {
        let act = i64::try_from(event.act).unwrap_or(i64::MAX);
        return Some(Fault::new("act-broken", Message::new("verify-act").with("act", act), RESTORE));
    }
    let late = above.event.filter(|before| event.lamport <= before.lamport);
    late.map(|before| Fault::new("time-backwards", times(event.lamport, before.lamport), RESTORE))
}

/// The sentence about an event whose logical time is not after another's.
pub(super) fn times(found: u64, before: u64) -> Message {
    let number = |time: u64| i64::try_from(time).unwrap_or(i64::MAX);
    Message::new("verify-time").with("found", number(found)).with("before", number(before))
}
