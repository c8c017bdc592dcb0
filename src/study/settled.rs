//! The decisions of coders who differed: which are in force, and in place of which codings.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{Consensus as Decided, Placed};
use crate::codebook::CodeId;
use crate::coding::{CONSENSUS, Coding, Consensus, Polarity, Prompting, Via};
use crate::corpus::TranscriptId;
use crate::log::Spot;

/// The decisions in force, with the segments that could be placed, one for each decision.
pub(super) fn settled(decided: &[Decided], places: &[Option<Coding>], codings: &[Coding]) -> Consensus {
    let named: HashSet<&str> =
        decided.iter().flat_map(|decided| &decided.codings).map(String::as_str).collect();
    let is_named = |coding: &&Coding| !named.is_empty() && named.contains(coding.id.as_str());
    let codings: HashMap<&str, &Coding> =
        codings.iter().filter(is_named).map(|coding| (coding.id.as_str(), coding)).collect();
    let mut later = Later::default();
    let mut settled = Consensus::default();
    for (decision, place) in decided.iter().zip(places).rev() {
        let is_replaced = later.replace(decision);
        later.add(decision);
        let Some(place) = place.clone().filter(|_| !is_replaced) else { continue };
        let of = |coding: &&&Coding| coding.code == decision.code && coding.transcript == decision.transcript;
        let named = decision.codings.iter().filter_map(|id| codings.get(id.as_str()));
        let codings: Vec<&Coding> = named.filter(of).copied().collect();
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
    settled.coded.reverse();
    settled
}

/// What decisions that were made later are about.
#[derive(Default)]
struct Later<'d> {
    spots: HashSet<(&'d CodeId, &'d TranscriptId, Spot)>,
    codings: HashSet<(&'d CodeId, &'d TranscriptId, &'d str)>,
}

impl<'d> Later<'d> {
    /// Whether one of them takes the place of an earlier one: it is about the same segment, or about one of the same
    /// codings.
    fn replace(&self, earlier: &'d Decided) -> bool {
        let (code, transcript) = (&earlier.code, &earlier.transcript);
        self.spots.contains(&(code, transcript, earlier.spot))
            || earlier.codings.iter().any(|id| self.codings.contains(&(code, transcript, id.as_str())))
    }

    fn add(&mut self, decision: &'d Decided) {
        let (code, transcript) = (&decision.code, &decision.transcript);
        self.spots.insert((code, transcript, decision.spot));
        self.codings.extend(decision.codings.iter().map(|id| (code, transcript, id.as_str())));
    }
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

/// The one value there is; nothing when there are none or several.
fn only<T>(values: BTreeSet<T>) -> Option<T> {
    let mut values = values.into_iter();
    values.next().filter(|_| values.next().is_none())
}
