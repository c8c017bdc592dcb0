//! What came in from another study, told with the ids it has here, before anything is folded.
//!
//! `study.merged` names the chains that came in and what their ids are here. Their events are told in these words and
//! take their place where the merge stands, so that what was decided here before comes first. An event that was made
//! knowing the merge is one of this study like any other. When the merge is undone, what came in with it is left out.

mod merges;
mod tell;

use std::borrow::Cow;
use std::collections::HashSet;

use merges::{Merges, Place};
use tell::{Told, entry_of};

use super::standing::standing;
use crate::log::{Decision, Event};

/// The events that stand, as they are told here, in the order in which they are to be folded; nothing when no study was
/// merged into this one. `all` also has the events that do not stand; both are in total order.
pub(super) fn retold<'e>(all: &[&'e Event], standing: &[&'e Event]) -> Option<Vec<Cow<'e, Event>>> {
    if !all.iter().any(|event| is_merge(event)) {
        return None;
    }
    let merges = Merges::among(all, standing);
    let mut placed: Vec<(Vec<Place<'e>>, Told<'e>)> = Vec::with_capacity(standing.len());
    for event in standing.iter().filter(|event| merges.is_in(event)) {
        let way = merges.way(event);
        let mut places: Vec<Place<'e>> = way.iter().rev().map(|step| step.place).collect();
        places.push(event.place());
        let told = way.iter().try_fold(Told::as_it_is(event), |told, step| told.told(step.merge));
        placed.extend(told.map(|told| (places, told)));
    }
    placed.sort_by(|(a, _), (b, _)| a.cmp(b));
    Some(last_words(placed))
}

/// What was said last of each entry that was here already; a fill that came before it says what was changed since.
fn last_words<'e>(placed: Vec<(Vec<Place<'e>>, Told<'e>)>) -> Vec<Cow<'e, Event>> {
    let mut said = HashSet::new();
    let mut kept: Vec<Cow<'e, Event>> = Vec::with_capacity(placed.len());
    for (mut places, told) in placed.into_iter().rev() {
        places.pop();
        let entry = entry_of(&told.event.decision).filter(|_| told.fills);
        let again = entry.is_some_and(|(kind, id)| !said.insert((places, kind, id.to_owned())));
        if !again {
            kept.push(told.event);
        }
    }
    kept.reverse();
    kept
}

/// Every event of the study as it is told here, in the order of the log, whether it stands or not; nothing when no study
/// was merged into this one. What is not taken over is told as it was said, and merges as if they were done.
pub(super) fn told(events: &[Event]) -> Option<Vec<Event>> {
    if !events.iter().any(is_merge) {
        return None;
    }
    let all: Vec<&Event> = events.iter().collect();
    let merges = Merges::among(&all, &standing(all.iter().copied()));
    let told = all.into_iter().filter(|event| merges.is_in(event)).map(|event| {
        let way = merges.way(event);
        let told = way.iter().try_fold(Told::as_it_is(event), |told, step| told.told(step.merge));
        let mut event = told.map_or_else(|| event.clone(), |told| told.event.into_owned());
        if let Decision::StudyMerged(data) = &mut event.decision {
            data.chains.clear();
        }
        event
    });
    Some(told.collect())
}

/// The events of `kept` without those that came in with a merge that is in `all` but not in `kept`.
pub(super) fn without_unmerged<'e>(all: &[Event], kept: Vec<&'e Event>) -> Vec<&'e Event> {
    if !all.iter().any(is_merge) {
        return kept;
    }
    let all: Vec<&Event> = all.iter().collect();
    let merges = Merges::among(&all, &kept);
    kept.into_iter().filter(|event| merges.is_in(event)).collect()
}

fn is_merge(event: &Event) -> bool {
    matches!(event.decision, Decision::StudyMerged(_))
}

#[cfg(test)]
mod tests;
