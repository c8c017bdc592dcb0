//! The decisions of coders who differed: which are in force, and in place of which codings.

use std::collections::BTreeSet;

use super::{Consensus as Decided, Placed};
use crate::coding::{CONSENSUS, Coding, Consensus, Polarity, Prompting, Via};

/// The decisions in force, with the segments that could be placed, one for each decision.
pub(super) fn settled(decided: &[Decided], places: Vec<Option<Coding>>, codings: &[Coding]) -> Consensus {
    let mut settled = Consensus::default();
    for (at, (decision, place)) in decided.iter().zip(places).enumerate() {
        let mut later = decided.iter().skip(at + 1);
        let Some(place) = place.filter(|_| !later.any(|later| replaces(later, decision))) else { continue };
        let of = |coding: &&Coding| {
            coding.code == decision.code
                && coding.transcript == decision.transcript
                && decision.codings.contains(&coding.id)
        };
        let codings: Vec<&Coding> = codings.iter().filter(of).collect();
        settled.settled.extend(codings.iter().map(|coding| coding.id.clone()));
        if decision.coded {
            let polarities: BTreeSet<Polarity> = codings.iter().map(|coding| coding.polarity).collect();
            let asked: BTreeSet<Option<Prompting>> = codings.iter().map(|coding| coding.prompting).collect();
            let polarity = if polarities.is_empty() {
                place.polarity
            } else {
                only(polarities).unwrap_or(Polarity::Mixed)
            };
            settled.coded.push(Coding { polarity, prompting: only(asked).flatten(), ..place });
        }
    }
    settled
}

/// The segment of a decision, to be placed as a coding is.
pub(super) fn segment(decided: &Decided) -> Placed {
    Placed {
        id: decided.id.clone(),
        coder: CONSENSUS.to_owned(),
        code: decided.code.clone(),
        transcript: decided.transcript.clone(),
        revision: decided.spot.revision,
        start: decided.spot.start,
        end: decided.spot.end,
        quote: decided.quote.clone(),
        polarity: Polarity::Supports,
        prompting: None,
        via: Via::Hand,
        suggestion: None,
        memo: decided.reason.clone(),
        at: decided.at.clone(),
        anchor: None,
        lost_in: None,
    }
}

/// Whether a later decision takes the place of an earlier one: it is about the same segment, or about one of the same
/// codings.
fn replaces(later: &Decided, earlier: &Decided) -> bool {
    later.code == earlier.code
        && later.transcript == earlier.transcript
        && (later.spot == earlier.spot || later.codings.iter().any(|id| earlier.codings.contains(id)))
}

/// The one value there is; nothing when there are none or several.
fn only<T>(values: BTreeSet<T>) -> Option<T> {
    let mut values = values.into_iter();
    values.next().filter(|_| values.next().is_none())
}
