//! A moment of the study: a time, an event or a tag; and the events that stood then.
//!
//! A tag names the last event of every chain it knew, so that what it stands for never changes, whatever arrives later.
//! An event stands for everything up to and including its act in the order of the log. A time goes by the clocks of the
//! devices.

use std::collections::{HashMap, HashSet};

use super::renames::without_unmerged;
use super::{State, Tag};
use crate::log::{Event, Logs, Noted};
use crate::message::{Message, Problem};

/// A moment, found in the logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moment {
    /// Everything that is known now.
    Now,
    /// Up to and including the act of this event, by its id.
    Event(String),
    /// As known when this tag was set.
    Tag(String, Vec<Noted>),
    /// Everything that was decided no later than this: the beginning of a time in UTC (RFC 3339), such as a day.
    Time(String),
}

impl Moment {
    /// Finds the moment that a text names: a tag, the id of an event or its first four digits or more, a day, a time in
    /// UTC, or `now`.
    ///
    /// # Errors
    /// When it is none of these, or the beginning of more than one id.
    pub fn find(text: &str, logs: &Logs) -> Result<Self, Problem> {
        let text = text.trim();
        if let Some(tag) = tags(logs).get(text) {
            return Ok(Self::Tag(text.to_owned(), tag.heads.clone()));
        }
        if is_now(text) {
            return Ok(Self::Now);
        }
        if let Some(time) = as_time(text) {
            return Ok(Self::Time(time));
        }
        match event_named(&logs.events, text)? {
            Some(event) => Ok(Self::Event(event.id.clone())),
            None => {
                let message = Message::new("moment-unknown").with("moment", text);
                Err(Problem::error(message).hint(Message::new("moment-unknown-hint")))
            }
        }
    }

    /// The moment as it is named: a tag, the id of an event or a time; nothing for now.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Now => None,
            Self::Event(name) | Self::Tag(name, _) | Self::Time(name) => Some(name),
        }
    }

    /// Whether a name says something else already, so that no tag can have it: a time, the id of an event, or now.
    #[must_use]
    pub fn is_spoken_for(name: &str) -> bool {
        let name = name.trim();
        is_now(name) || as_time(name).is_some() || is_id(name)
    }

    /// The events that stood at this moment, in total order. What came in with a later merge was not there yet.
    #[must_use]
    pub fn cut<'e>(&self, events: &'e [Event]) -> Vec<&'e Event> {
        let kept = match self {
            Self::Now => return events.iter().collect(),
            Self::Event(id) => {
                let Some(at) = events.iter().position(|event| event.id == *id) else {
                    return events.iter().collect();
                };
                // What was recorded at once is seen at once.
                let act = events.get(at).map(|event| (&event.writer, event.act));
                let of_act = |event: &Event| Some((&event.writer, event.act)) == act;
                let known = events.iter().enumerate().filter(|(here, event)| *here <= at || of_act(event));
                known.map(|(_, event)| event).collect()
            }
            Self::Time(time) => events
                .iter()
                .filter(|event| event.at.get(..time.len()).unwrap_or(&event.at) <= time.as_str())
                .collect(),
            Self::Tag(_, heads) => {
                let known = behind(events, heads.iter().map(|head| head.id.as_str()));
                events.iter().filter(|event| known.contains(event.id.as_str())).collect()
            }
        };
        without_unmerged(events, kept)
    }
}

/// The event whose id begins like this.
///
/// # Errors
/// When there is more than one.
pub(super) fn event_named<'e>(events: &'e [Event], text: &str) -> Result<Option<&'e Event>, Problem> {
    let text = text.trim();
    let is_id = is_id(text);
    let mut found = events.iter().filter(|event| is_id && event.id.starts_with(text));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => {
            let message = Message::new("event-several").with("id", text);
            Err(Problem::error(message).hint(Message::new("event-several-hint")))
        }
        (found, _) => Ok(found),
    }
}

/// The tags of all that is known.
fn tags(logs: &Logs) -> std::collections::BTreeMap<String, Tag> {
    State::fold(&logs.events).tags
}

/// The events of chains up to and including these.
pub(super) fn behind<'e>(events: &'e [Event], heads: impl IntoIterator<Item = &'e str>) -> HashSet<&'e str> {
    let before: HashMap<&str, Option<&str>> =
        events.iter().map(|event| (event.id.as_str(), event.prev.as_deref())).collect();
    let mut known = HashSet::new();
    for head in heads {
        let mut here = Some(head);
        while let Some(id) = here.filter(|id| before.contains_key(id)) {
            if !known.insert(id) {
                break;
            }
            here = before.get(id).copied().flatten();
        }
    }
    known
}

/// Whether a text says now.
fn is_now(text: &str) -> bool {
    text.eq_ignore_ascii_case("now") || text.eq_ignore_ascii_case("nu")
}

/// Whether a text can be the beginning of an event's id.
fn is_id(text: &str) -> bool {
    text.len() >= 4 && text.chars().all(|c| c.is_ascii_hexdigit())
}

/// The text when it is a day or the beginning of a time in UTC: `2025-03-14`, `2025-03-14T10:30` or in full.
fn as_time(text: &str) -> Option<String> {
    const FORM: &str = "0000-00-00T00:00:00Z";
    let text = text.replace(' ', "T");
    let fits = |(c, form): (char, char)| if form == '0' { c.is_ascii_digit() } else { c == form };
    let whole = [4, 7, 10, 13, 16, 19, 20].contains(&text.len());
    (whole && text.len() >= 7 && text.chars().zip(FORM.chars()).all(fits)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::as_time;

    #[test]
    fn days_and_times_are_told_from_names() {
        for time in
            ["2025-03", "2025-03-14", "2025-03-14T10:30", "2025-03-14 10:30:05", "2025-03-14T10:30:05Z"]
        {
            assert_eq!(as_time(time), Some(time.replace(' ', "T")));
        }
        for other in ["2025", "submission", "2025-3-14", "2025-03-14T10:3", "2025-03-14T10:30:05+02:00"] {
            assert_eq!(as_time(other), None, "{other}");
        }
    }
}
