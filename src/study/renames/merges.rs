//! Which merges there are, which chains came in with each, and which events were made knowing it.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::log::{Decision, Event, StudyMerged, Writer};

/// The place of an event in the total order.
pub(super) type Place<'e> = (u64, &'e Writer, u64, &'e str);

/// The merges among events.
pub(super) struct Merges<'e> {
    /// In total order.
    merges: Vec<Merge<'e>>,
    /// The first event of the chain of each event.
    roots: HashMap<&'e str, &'e str>,
    /// The merges an event was made knowing, for those that knew any.
    known: HashMap<&'e str, BTreeSet<usize>>,
}

struct Merge<'e> {
    event: &'e Event,
    data: &'e StudyMerged,
    /// The chain it stands in.
    chain: &'e str,
    /// The chains that came in with it.
    names: BTreeSet<&'e str>,
    /// Whether it stands.
    stands: bool,
}

/// A merge that an event came in with.
pub(super) struct Step<'e> {
    /// Where what came in takes its place.
    pub(super) place: Place<'e>,
    /// What the ids are here.
    pub(super) merge: &'e StudyMerged,
}

/// A step of the way as it is found out.
struct Found {
    /// The merge by which the event first came in at this level.
    first: usize,
    /// The merge that says last what the ids are.
    latest: usize,
    /// Whether the event was made knowing one of them.
    knew: bool,
}

impl<'e> Merges<'e> {
    /// The merges among all events, in total order, of which only some stand.
    pub(super) fn among(all: &[&'e Event], standing: &[&Event]) -> Self {
        let standing: HashSet<&str> = standing.iter().map(|event| event.id.as_str()).collect();
        let mut found = Self { merges: Vec::new(), roots: HashMap::new(), known: HashMap::new() };
        for event in all {
            let before = event.prev.as_deref();
            let root = before.map_or(event.id.as_str(), |id| found.roots.get(id).copied().unwrap_or(id));
            found.roots.insert(&event.id, root);
            let mut known: BTreeSet<usize> = BTreeSet::new();
            for id in before.into_iter().chain(event.seen.values().map(String::as_str)) {
                known.extend(found.known.get(id).into_iter().flatten());
            }
            if let Decision::StudyMerged(data) = &event.decision {
                known.insert(found.merges.len());
                let names = data.chains.iter().map(String::as_str).collect();
                let stands = standing.contains(event.id.as_str());
                found.merges.push(Merge { event, data, chain: root, names, stands });
            }
            if !known.is_empty() {
                found.known.insert(&event.id, known);
            }
        }
        found.keep_first_of_two();
        found
    }

    /// When two studies took each other in without knowing it, the first merge holds, and the other has no effect on the
    /// study that the first was made in.
    fn keep_first_of_two(&mut self) {
        for at in 1..self.merges.len() {
            let (before, rest) = self.merges.split_at_mut(at);
            let Some(merge) = rest.first_mut() else { continue };
            let chain = merge.chain;
            for first in before.iter().filter(|first| first.stands && first.names.contains(chain)) {
                merge.names.remove(first.chain);
            }
        }
    }

    fn knows(&self, event: &Event, merge: usize) -> bool {
        self.known.get(event.id.as_str()).is_some_and(|known| known.contains(&merge))
    }

    /// The merges that name the chain of an event.
    fn naming(&self, event: &Event) -> impl Iterator<Item = (usize, &Merge<'e>)> {
        let root = self.roots.get(event.id.as_str()).copied().unwrap_or_default();
        self.merges.iter().enumerate().filter(move |(_, merge)| merge.names.contains(root))
    }

    /// Whether an event is part of the study: it is the study's own, or came in with a merge that holds.
    pub(super) fn is_in(&self, event: &Event) -> bool {
        self.is_in_without(event, &mut BTreeSet::new())
    }

    /// The merges of `asked` are being looked at already.
    fn is_in_without(&self, event: &Event, asked: &mut BTreeSet<usize>) -> bool {
        let brought: Vec<usize> =
            self.naming(event).map(|(at, _)| at).filter(|at| !self.knows(event, *at)).collect();
        brought.is_empty() || brought.into_iter().any(|at| self.holds(at, asked))
    }

    /// Whether a merge stands and is itself part of the study.
    fn holds(&self, at: usize, asked: &mut BTreeSet<usize>) -> bool {
        let Some(merge) = self.merges.get(at).filter(|merge| merge.stands) else { return false };
        if !asked.insert(at) {
            return false;
        }
        let holds = self.is_in_without(merge.event, asked);
        asked.remove(&at);
        holds
    }

    /// The merges that an event came in with, innermost first. A later merge of the same study says anew what its ids
    /// are; a merge of the study that it was in goes on where that one ended.
    pub(super) fn way(&self, event: &Event) -> Vec<Step<'e>> {
        let mut way: Vec<Found> = Vec::new();
        for (at, merge) in self.naming(event) {
            if !self.holds(at, &mut BTreeSet::new()) {
                continue;
            }
            let mut found = Found { first: at, latest: at, knew: self.knows(event, at) };
            let same_level = |found: &mut Found| {
                self.merges.get(found.latest).is_some_and(|last| !merge.names.contains(last.chain))
            };
            while let Some(last) = way.pop_if(same_level) {
                found.first = found.first.min(last.first);
                found.knew |= last.knew;
            }
            way.push(found);
        }
        let step = |found: Found| {
            let (first, latest) = (self.merges.get(found.first)?, self.merges.get(found.latest)?);
            (!found.knew).then(|| Step { place: first.event.place(), merge: latest.data })
        };
        way.into_iter().filter_map(step).collect()
    }
}
