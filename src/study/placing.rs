//! Placing: the codings that stand, each on its reading. After an act only those that it touched.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::places_of;
use super::opened::FEWEST_READINGS;
use super::settled::{segment, settled};
use super::{Placed, Study, TranscriptEntry};
use crate::coding::Coding;
use crate::corpus::{Reading, Transcript, TranscriptId};
use crate::log::{Decision, Event};
use crate::message::{Message, Problem};
use crate::parallel::in_parts;
use crate::text::{Positions, Span};

/// The fewest codings that are worth a thread of their own.
const FEWEST_CODINGS: usize = 1000;

/// The readings by transcript.
type Readings<'r> = BTreeMap<&'r TranscriptId, (&'r Reading, Positions<'r>)>;

/// What an act touched of what is placed.
#[derive(Default)]
struct Touched<'e> {
    /// The codings it added, in that order.
    added: Vec<&'e str>,
    /// The codings it changed or took away.
    changed: BTreeSet<&'e str>,
    /// The transcripts of which it says something else.
    transcripts: BTreeSet<&'e TranscriptId>,
}

impl Study {
    /// Puts what the state says of transcripts and codings onto the loaded readings.
    pub(super) fn place(&mut self) {
        self.load_readings();
        let entries: BTreeMap<&TranscriptId, &TranscriptEntry> =
            self.state.transcripts.iter().map(|entry| (&entry.id, entry)).collect();
        for transcript in &mut self.transcripts {
            if let Some(entry) = entries.get(&transcript.id) {
                transcript.about.clone_from(&entry.about);
                transcript.speakers.clone_from(&entry.speakers);
            }
        }
        let readings = indexed(&self.transcripts, |_| true);
        let mut codings = Vec::with_capacity(self.state.codings.len());
        let mut misplaced: BTreeMap<&TranscriptId, usize> = BTreeMap::new();
        let place = |part: &[Placed]| part.iter().map(|coding| placed(&readings, coding)).collect::<Vec<_>>();
        let found = in_parts(&self.state.codings, FEWEST_CODINGS, place);
        for (placed, found) in self.state.codings.iter().zip(found.into_iter().flatten()) {
            match found {
                Some(coding) => codings.push(coding),
                // What was lost is listed as such, and what was not carried over yet will be.
                None if placed.lost_in.is_some() || !is_on_current(&entries, placed) => {}
                None => *misplaced.entry(&placed.transcript).or_default() += 1,
            }
        }
        let decided = self.state.consensus.iter().map(|decided| placed(&readings, &segment(decided)));
        let segments = decided.collect();
        let warn = |(id, count): (&TranscriptId, usize)| {
            let message =
                Message::new("study-codings-misplaced").with("count", count).with("transcript", id.as_str());
            Problem::warning(message).hint(Message::new("study-frozen-hint"))
        };
        let warnings: Vec<Problem> = misplaced.into_iter().map(warn).collect();
        self.problems.retain(|problem| problem.message.id != "study-codings-misplaced");
        self.problems.extend(warnings);
        self.codings = codings;
        self.segments = segments;
        self.consensus = settled(&self.state.consensus, &self.segments, &self.codings);
    }

    /// Places what an act touched, when the state has followed it; everything when it touched more than it names, or when
    /// a reading that was not there may be there now.
    pub(super) fn place_touched(&mut self, events: &[Event]) {
        let is_loaded = self.transcripts.len() == self.state.transcripts.len();
        let touched = Touched::by(events).filter(|_| is_loaded);
        if !touched.is_some_and(|touched| self.place_these(&touched)) {
            self.place();
        }
    }

    /// Places what was touched; `false` when a coding among it has no place, or has one again.
    fn place_these(&mut self, touched: &Touched<'_>) -> bool {
        self.describe(&touched.transcripts);
        let ids: BTreeSet<&str> = touched.added.iter().chain(&touched.changed).copied().collect();
        let standing = places_of(&self.state.codings, |coding| &coding.id, &ids);
        let known = places_of(&self.codings, |coding| &coding.id, &touched.changed);
        let coding = |id: &str| standing.get(id).and_then(|at| self.state.codings.get(*at));
        let decided = self.state.consensus.get(self.segments.len()..).unwrap_or_default();
        let on: BTreeSet<&TranscriptId> = ids
            .iter()
            .filter_map(|id| coding(id))
            .map(|coding| &coding.transcript)
            .chain(decided.iter().map(|decided| &decided.transcript))
            .collect();
        let readings = indexed(&self.transcripts, |id| on.contains(id));
        let mut added = Vec::with_capacity(touched.added.len());
        for id in &touched.added {
            let Some(coding) = coding(id).and_then(|coding| placed(&readings, coding)) else { return false };
            added.push(coding);
        }
        let (mut changed, mut gone) = (Vec::new(), BTreeSet::new());
        for id in &touched.changed {
            let Some(at) = known.get(id).copied() else { return false };
            match coding(id).map(|coding| placed(&readings, coding)) {
                Some(Some(coding)) => changed.push((at, coding)),
                Some(None) => return false,
                None => _ = gone.insert(at),
            }
        }
        let segments: Vec<_> = decided.iter().map(|decided| placed(&readings, &segment(decided))).collect();
        for (at, coding) in changed {
            if let Some(known) = self.codings.get_mut(at) {
                *known = coding;
            }
        }
        if !gone.is_empty() {
            let mut places = 0..;
            self.codings.retain(|_| places.next().is_none_or(|at| !gone.contains(&at)));
        }
        self.codings.extend(added);
        let is_decided = |id: &&str| {
            self.state.consensus.iter().any(|decided| decided.codings.iter().any(|coding| coding == id))
        };
        if !segments.is_empty() || ids.iter().any(is_decided) {
            self.segments.extend(segments);
            self.consensus = settled(&self.state.consensus, &self.segments, &self.codings);
        }
        true
    }

    /// Tells transcripts what is known of them.
    fn describe(&mut self, ids: &BTreeSet<&TranscriptId>) {
        for transcript in self.transcripts.iter_mut().filter(|transcript| ids.contains(&transcript.id)) {
            if let Some(entry) = self.state.transcript(&transcript.id) {
                transcript.about.clone_from(&entry.about);
                transcript.speakers.clone_from(&entry.speakers);
            }
        }
    }
}

impl<'e> Touched<'e> {
    /// What events touched that the state could follow; nothing when it may be more than they name.
    fn by(events: &'e [Event]) -> Option<Self> {
        let mut touched = Self::default();
        for event in events {
            match &event.decision {
                Decision::CodingAdded(_) => touched.added.push(&event.id),
                Decision::CodingRemoved(d) => _ = touched.changed.insert(&d.coding),
                Decision::CodingRecoded(d) => _ = touched.changed.insert(&d.coding),
                Decision::CodingMoved(d) => _ = touched.changed.insert(&d.coding),
                Decision::CodingJudged(d) => _ = touched.changed.insert(&d.coding),
                Decision::CodingAnchored(d) => _ = touched.changed.insert(&d.coding),
                Decision::SpeakersChanged(d) => _ = touched.transcripts.insert(&d.transcript),
                Decision::AboutChanged(d) => _ = touched.transcripts.insert(&d.transcript),
                Decision::CodeMerged(_)
                | Decision::CodeRetired(_)
                | Decision::TranscriptImported(_)
                | Decision::TranscriptRevised(_)
                | Decision::ActUndone(_)
                | Decision::ActRedone(_)
                | Decision::StudyMerged(_)
                | Decision::WordsErased(_) => return None,
                // Decisions of coders who differed come last in the state, and are found there.
                Decision::CodingAdjudicated(_)
                | Decision::QuoteChosen(_)
                | Decision::QuoteDropped(_)
                | Decision::SuggestionRejected(_)
                | Decision::ThemeCreated(_)
                | Decision::ThemeChanged(_)
                | Decision::ThemeMerged(_)
                | Decision::ThemeSplit(_)
                | Decision::ThemeRemoved(_)
                | Decision::CodeCreated(_)
                | Decision::CodeChanged(_)
                | Decision::CodeSplit(_)
                | Decision::CodeRemoved(_)
                | Decision::RelationCreated(_)
                | Decision::RelationChanged(_)
                | Decision::RelationRemoved(_)
                | Decision::CodebookArranged(_)
                | Decision::GuideChanged(_)
                | Decision::RespondentCreated(_)
                | Decision::RespondentChanged(_)
                | Decision::RespondentRemoved(_)
                | Decision::RespondentWithdrawn(_)
                | Decision::RespondentsArranged(_)
                | Decision::TranscriptAssigned(_)
                | Decision::TranscriptUnassigned(_)
                | Decision::TranscriptDone(_)
                | Decision::TranscriptReopened(_)
                | Decision::MemoWritten(_)
                | Decision::MemoChanged(_)
                | Decision::MemoRemoved(_)
                | Decision::FindingAccepted(_)
                | Decision::FindingReopened(_)
                | Decision::PhaseMarked(_)
                | Decision::TagSet(_)
                | Decision::Unknown { .. } => {}
            }
        }
        Some(touched)
    }
}

/// The readings of these transcripts, with an index over each.
fn indexed<'t>(transcripts: &'t [Transcript], is_wanted: impl Fn(&TranscriptId) -> bool) -> Readings<'t> {
    let wanted: Vec<&Transcript> =
        transcripts.iter().filter(|transcript| is_wanted(&transcript.id)).collect();
    let positions = in_parts(&wanted, FEWEST_READINGS, |part| {
        part.iter().map(|transcript| transcript.reading.positions()).collect::<Vec<_>>()
    });
    let found = wanted.into_iter().zip(positions.into_iter().flatten());
    found.map(|(transcript, positions)| (&transcript.id, (&transcript.reading, positions))).collect()
}

/// Whether a coding is on the current reading of its transcript.
fn is_on_current(entries: &BTreeMap<&TranscriptId, &TranscriptEntry>, placed: &Placed) -> bool {
    entries.get(&placed.transcript).is_none_or(|entry| entry.revision() <= placed.revision)
}

/// Puts a coding on its reading; nothing when the words there are not those it was placed on.
fn placed(readings: &Readings<'_>, placed: &Placed) -> Option<Coding> {
    let (reading, positions) = readings.get(&placed.transcript)?;
    let start = positions.byte_of_code_point(placed.start)?;
    let span = Span::new(start, positions.byte_of_code_point(placed.end)?);
    let same = placed.quote.as_ref().is_none_or(|quote| span.of(&reading.text) == quote);
    (same && reading.revision == placed.revision).then(|| Coding {
        id: placed.id.clone(),
        coder: placed.coder.clone(),
        code: placed.code.clone(),
        transcript: placed.transcript.clone(),
        revision: placed.revision,
        span,
        polarity: placed.polarity,
        prompting: placed.prompting,
        via: placed.via,
        suggestion: placed.suggestion.clone(),
        memo: placed.memo.clone(),
        at: placed.at.clone(),
    })
}
