//! Folding: what each event does to the study. The same events in the same order make the same study. What speaks of
//! codings is here, the rest in `fold_entries`.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::renames::retold;
use super::standing::standing;
use super::{Consensus, Placed, State};
use crate::codebook::CodeId;
use crate::coding::{Anchor, Subject};
use crate::log::{Adjudicated, CodingAdded, CodingAnchored, Decision, Event, Spot, WordsErased};

/// A study being folded. Codings are found by their place, and leave it at the end.
struct Fold<'e> {
    state: State,
    /// Where codings stand that later events speak of.
    places: HashMap<&'e str, usize>,
    /// The places of codings that were taken away.
    gone: BTreeSet<usize>,
    /// Whether there may be codings of codes that are no longer in use among the others.
    has_unused: bool,
}

impl State {
    /// Folds events in total order. Acts that were undone are left out, and what came in from another study is told with
    /// the ids it has here.
    pub fn fold<'e>(events: impl IntoIterator<Item = &'e Event>) -> Self {
        let all: Vec<&Event> = events.into_iter().collect();
        let standing = standing(all.iter().copied());
        match retold(&all, &standing) {
            Some(retold) => Self::fold_standing(&retold.iter().map(AsRef::as_ref).collect::<Vec<_>>()),
            None => Self::fold_standing(&standing),
        }
    }

    fn fold_standing(events: &[&Event]) -> Self {
        let spoken_of: HashSet<&str> = events.iter().flat_map(|event| spoken_of(&event.decision)).collect();
        let mut fold = Fold::of(Self::default());
        for event in events {
            if !spoken_of.is_empty() && spoken_of.contains(event.id.as_str()) {
                fold.places.insert(&event.id, fold.state.codings.len());
            }
            fold.apply(event);
        }
        let mut state = fold.end();
        state.codebook = state.book.mended();
        state
    }

    /// Adds the events of acts that were recorded after all that is folded already; `false` when one of them undoes
    /// what was folded, or puts codings that were out of use back, so that all must be folded anew.
    pub(super) fn follow(&mut self, events: &[Event]) -> bool {
        let has_unused = !self.unused.is_empty();
        let undoes = |event: &Event| match event.decision {
            Decision::ActUndone(_)
            | Decision::ActRedone(_)
            | Decision::StudyMerged(_)
            | Decision::WordsErased(_) => true,
            Decision::CodeCreated(_) | Decision::CodeMerged(_) | Decision::CodeRetired(_) => has_unused,
            // One that is recoded to a code out of use takes its place among the others.
            Decision::CodingRecoded(_) => has_unused,
            _ => false,
        };
        let spoken_of: BTreeSet<&str> = events.iter().flat_map(|event| spoken_of(&event.decision)).collect();
        if events.iter().any(undoes) || !places_of(&self.unused, |coding| &coding.id, &spoken_of).is_empty() {
            return false;
        }
        let mut fold = Fold::of(std::mem::take(self));
        fold.places = places_of(&fold.state.codings, |coding| &coding.id, &spoken_of);
        for event in events {
            if spoken_of.contains(event.id.as_str()) {
                fold.places.insert(&event.id, fold.state.codings.len());
            }
            fold.apply(event);
        }
        *self = fold.end();
        if events.iter().any(|event| event.decision.is_shown_in_working_copies()) {
            self.codebook = self.book.mended();
        }
        true
    }
}

/// Where the codings with these ids stand, looked for from the end: what was made last is what is changed most.
pub(super) fn places_of<'e, T>(
    codings: &[T],
    id: impl Fn(&T) -> &str,
    ids: &BTreeSet<&'e str>,
) -> HashMap<&'e str, usize> {
    let known = codings.iter().enumerate().rev();
    known.filter_map(|(at, coding)| ids.get(id(coding)).map(|id| (*id, at))).take(ids.len()).collect()
}

/// The codings that a decision speaks of.
fn spoken_of(decision: &Decision) -> Vec<&str> {
    match decision {
        Decision::CodingRemoved(d) => vec![&d.coding],
        Decision::CodingRecoded(d) => vec![&d.coding],
        Decision::CodingMoved(d) => vec![&d.coding],
        Decision::CodingJudged(d) => vec![&d.coding],
        Decision::CodingAnchored(d) => vec![&d.coding],
        Decision::MemoWritten(d) => match &d.about {
            Subject::Coding(id) => vec![id],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

impl<'e> Fold<'e> {
    fn of(state: State) -> Self {
        Self { state, places: HashMap::new(), gone: BTreeSet::new(), has_unused: false }
    }

    /// Adds one event.
    fn apply(&mut self, event: &'e Event) {
        match &event.decision {
            Decision::CodingAdded(d) => self.add_coding(event, d),
            Decision::CodingRemoved(d) => self.gone.extend(self.places.get(d.coding.as_str())),
            Decision::CodingRecoded(d) => {
                let code = self.last_of(&d.new);
                self.at_coding(&d.coding, |coding| coding.code = code);
            }
            Decision::CodingMoved(d) => self.at_coding(&d.coding, |coding| {
                coding.put(d.new, event);
                (coding.anchor, coding.lost_in) = (None, None);
            }),
            Decision::CodingJudged(d) => self.at_coding(&d.coding, |coding| {
                coding.polarity = d.new.polarity;
                coding.prompting = d.new.prompting;
            }),
            Decision::CodingAnchored(d) => self.carry(event, d),
            Decision::CodingAdjudicated(d) => self.state.consensus.push(consensus(event, d)),
            Decision::CodeMerged(d) => self.merge_code(&d.old.id, &d.into),
            Decision::CodeRetired(d) => self.retire_code(&d.old.id),
            Decision::WordsErased(d) => self.erase(d),
            Decision::Unknown { .. } => {}
            _ => self.state.apply(event),
        }
    }

    /// The study, when all is added. Codings of codes that are no longer in use leave the others.
    fn end(mut self) -> State {
        if !self.gone.is_empty() {
            let mut at = 0;
            self.state.codings.retain(|_| {
                at += 1;
                !self.gone.contains(&(at - 1))
            });
        }
        if self.has_unused {
            for mut coding in std::mem::take(&mut self.state.codings) {
                match self.state.code_now(&coding.code) {
                    Some(code) => {
                        coding.code = code;
                        self.state.codings.push(coding);
                    }
                    None => self.state.unused.push(coding),
                }
            }
        }
        self.state
    }

    /// What a code became in the end.
    fn last_of(&mut self, code: &CodeId) -> CodeId {
        let last = self.state.code_last(code);
        self.has_unused |= self.state.gone_codes.contains_key(&last);
        last
    }

    fn at_coding(&mut self, id: &str, act: impl FnOnce(&mut Placed)) {
        if let Some(coding) = self.places.get(id).and_then(|at| self.state.codings.get_mut(*at)) {
            act(coding);
        }
    }

    /// Takes over what carrying a coding over to another reading led to, if that reading still stands.
    fn carry(&mut self, event: &Event, anchored: &CodingAnchored) {
        let Some(at) = self.places.get(anchored.coding.as_str()).copied() else { return };
        let Some(coding) = self.state.codings.get(at) else { return };
        let readings = self.state.transcript(&coding.transcript).map(|entry| entry.readings.as_slice());
        let stands = |(revision, ..): &(u32, String, String)| *revision == anchored.new.revision;
        if readings.unwrap_or_default().iter().any(stands) {
            self.at_coding(&anchored.coding, |coding| coding.carry(anchored, event));
        }
    }

    /// Adds a coding.
    fn add_coding(&mut self, event: &'e Event, added: &CodingAdded) {
        let words = event.words.as_ref();
        let code = self.last_of(&added.code);
        self.state.codings.push(Placed {
            id: event.id.clone(),
            coder: event.writer.coder().to_owned(),
            code,
            transcript: added.transcript.clone(),
            revision: added.revision,
            start: added.start,
            end: added.end,
            quote: words.and_then(|words| words.quote.clone()),
            polarity: added.polarity,
            prompting: added.prompting,
            via: added.via,
            suggestion: added.suggestion.clone(),
            memo: words.and_then(|words| words.memo.clone()),
            at: event.at.clone(),
            anchor: None,
            lost_in: None,
        });
    }

    /// Makes a code part of another: its codings and memos go along.
    fn merge_code(&mut self, from: &CodeId, into: &CodeId) {
        let Some(into) = self.state.code_now(into).filter(|into| into != from) else { return };
        self.state.book.merge_code(from, &into);
        for coding in self.state.codings.iter_mut().filter(|coding| coding.code == *from) {
            coding.code.clone_from(&into);
        }
        for decided in self.state.consensus.iter_mut().filter(|decided| decided.code == *from) {
            decided.code.clone_from(&into);
        }
        self.state.hand_over_memos(&Subject::Code(from.clone()), &Subject::Code(into.clone()));
        self.state.gone_codes.insert(from.clone(), Some(into));
        self.state.point_entries();
    }

    /// Takes a code out of use: its codings no longer count.
    fn retire_code(&mut self, id: &CodeId) {
        self.state.book.retire_code(id);
        self.state.gone_codes.insert(id.clone(), None);
        self.has_unused = true;
        self.state.point_entries();
    }

    /// Takes words out of what was folded.
    fn erase(&mut self, erased: &WordsErased) {
        self.state.erased.extend(erased.events.iter().cloned());
        let gone = &self.state.erased;
        for coding in self.state.codings.iter_mut().filter(|coding| gone.contains(&coding.id)) {
            (coding.quote, coding.memo) = (None, None);
        }
        for memo in self.state.memos.iter_mut().filter(|memo| gone.contains(&memo.id)) {
            memo.text = None;
        }
        for decided in self.state.consensus.iter_mut().filter(|decided| gone.contains(&decided.id)) {
            decided.quote = None;
        }
        self.state.blank(&erased.readings);
    }
}

impl Placed {
    /// Puts the coding somewhere else, with the words that are there.
    fn put(&mut self, spot: Spot, event: &Event) {
        (self.revision, self.start, self.end) = (spot.revision, spot.start, spot.end);
        self.quote = event.words.as_ref().and_then(|words| words.quote.clone());
    }

    /// Takes over what carrying it over to another reading led to.
    fn carry(&mut self, anchored: &CodingAnchored, event: &Event) {
        self.anchor = Some(anchored.outcome);
        if anchored.outcome == Anchor::Lost {
            self.lost_in = Some(anchored.new.revision);
        } else {
            self.put(anchored.new, event);
            self.lost_in = None;
        }
    }
}

fn consensus(event: &Event, decided: &Adjudicated) -> Consensus {
    let words = event.words.as_ref();
    Consensus {
        id: event.id.clone(),
        coder: event.writer.coder().to_owned(),
        code: decided.code.clone(),
        transcript: decided.transcript.clone(),
        spot: Spot { revision: decided.revision, start: decided.start, end: decided.end },
        quote: words.and_then(|words| words.quote.clone()),
        coded: decided.coded,
        codings: decided.codings.clone(),
        reason: event.reason().map(str::to_owned),
        at: event.at.clone(),
    }
}
