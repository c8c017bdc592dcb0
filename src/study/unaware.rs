//! Who did not know: codings of a code that somebody else took out of use meanwhile.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::Study;
use super::standing::standing;
use crate::codebook::CodeId;
use crate::log::{Decision, Event};

impl Study {
    /// The codings of codes out of use that were not known to whoever took the code out of use, by their ids.
    #[must_use]
    pub fn unaware(&self) -> BTreeSet<String> {
        if self.state.unused.is_empty() {
            return BTreeSet::new();
        }
        let events = self.told_events();
        let mut retired: HashMap<&CodeId, &Event> = HashMap::new();
        for event in standing(events.iter()) {
            if let Decision::CodeRetired(gone) = &event.decision {
                retired.insert(&gone.old.id, event);
            }
        }
        let mut known: HashMap<&str, HashSet<&str>> = HashMap::new();
        let mut unaware = BTreeSet::new();
        for coding in &self.state.unused {
            let Some(event) = self.retired_as(&coding.code, &retired) else { continue };
            let known = known.entry(&event.id).or_insert_with(|| known_to(&events, &event.id));
            if !known.contains(coding.id.as_str()) {
                unaware.insert(coding.id.clone());
            }
        }
        unaware
    }

    /// The event that took a code out of use, or what the code had become part of.
    fn retired_as<'e>(&self, code: &CodeId, retired: &HashMap<&CodeId, &'e Event>) -> Option<&'e Event> {
        let mut here = code;
        for _ in 0..=self.state.gone_codes.len() {
            match self.state.gone_codes.get(here)? {
                Some(into) => here = into,
                None => return retired.get(here).copied(),
            }
        }
        None
    }
}

/// The events that whoever wrote an event knew: those before it in its chain, and all that these had seen.
fn known_to<'e>(events: &'e [Event], id: &'e str) -> HashSet<&'e str> {
    let by_id: HashMap<&str, &Event> = events.iter().map(|event| (event.id.as_str(), event)).collect();
    let mut known = HashSet::new();
    let mut open = vec![id];
    while let Some(event) = open.pop().and_then(|id| by_id.get(id)) {
        if known.insert(event.id.as_str()) {
            open.extend(event.prev.as_deref());
            open.extend(event.seen.values().map(String::as_str));
        }
    }
    known
}
