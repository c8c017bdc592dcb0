//! Which events of the log have somebody's words in their text part, and which notes on other things must be kept.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::runs::Runs;
use super::theirs::Theirs;
use crate::coding::{Anchor, Subject};
use crate::corpus::{RespondentId, TranscriptId};
use crate::log::{Decision, Event, Spot, whole_words};
use crate::message::Problem;

/// The events that lose their words.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// Their ids.
    pub(super) events: BTreeSet<String>,
    /// How many of them are memos.
    pub(super) memos: usize,
    /// Notes that stood beside words of theirs and are on somebody else's, by coding: who wrote them, and what.
    pub(super) kept: BTreeMap<String, (String, String)>,
}

/// Whose words are looked for.
pub(super) struct Sought<'s> {
    /// Where they stand.
    pub(super) theirs: &'s Theirs,
    /// What of them is recognised anywhere.
    pub(super) runs: &'s Runs,
    /// Who they are, with the logical time up to which notes about them go; what is written later was written in the
    /// knowledge that their words are erased.
    pub(super) until: &'s BTreeMap<RespondentId, u64>,
}

/// A coding as the events speak of it.
struct Known<'e> {
    transcript: &'e TranscriptId,
    /// Whether it ever was on words of theirs.
    theirs: bool,
}

/// Finds the events; what stands before and after their quotations is in the files of the log only.
pub(super) fn touched(log: &Path, events: &[Event], sought: &Sought<'_>) -> Result<Touched, Problem> {
    let codings = codings(events, sought.theirs);
    let near = |event: &&Event| {
        let spot = spot_of(event, &codings);
        event.words.is_some() && spot.is_some_and(|(id, spot)| sought.theirs.is_near(id, spot))
    };
    let near: BTreeSet<String> = events.iter().filter(near).map(|event| event.id.clone()).collect();
    let whole = whole_words(log, &near)?;
    let latest = sought.until.values().copied().max().unwrap_or_default();
    let mut found = Touched::default();
    for event in events {
        let Some(words) = &event.words else { continue };
        let spot = spot_of(event, &codings);
        let whole = whole.get(&event.id).unwrap_or(words);
        let shown = spot.is_some_and(|(transcript, spot)| sought.theirs.shows(transcript, spot, whole));
        let about = event.lamport <= latest && is_about(event, &codings, sought, &found.events);
        let parts = [&words.quote, &words.memo, &words.reason];
        let recognised = parts.into_iter().flatten().any(|part| sought.runs.are_in(part));
        if !shown && !about && !recognised {
            continue;
        }
        found.events.insert(event.id.clone());
        let is_memo = matches!(event.decision, Decision::MemoWritten(_) | Decision::MemoChanged(_));
        found.memos += usize::from(is_memo || words.memo.is_some());
        let other = matches!(event.decision, Decision::CodingAdded(_))
            && codings.get(event.id.as_str()).is_some_and(|coding| !coding.theirs);
        let note = words.memo.as_ref().filter(|memo| other && !sought.runs.are_in(memo));
        if let Some(note) = note {
            found.kept.insert(event.id.clone(), (event.writer.coder().to_owned(), note.clone()));
        }
    }
    Ok(found)
}

/// The codings that events speak of.
fn codings<'e>(events: &'e [Event], theirs: &Theirs) -> BTreeMap<&'e str, Known<'e>> {
    let mut known: BTreeMap<&str, Known<'_>> = BTreeMap::new();
    for event in events {
        if let Decision::CodingAdded(d) = &event.decision {
            let coding = Known { transcript: &d.transcript, theirs: theirs.has(&d.transcript, d.spot()) };
            known.insert(&event.id, coding);
        }
    }
    for event in events {
        let (id, spot) = match &event.decision {
            Decision::CodingMoved(d) => (&d.coding, d.new),
            Decision::CodingAnchored(d) if d.outcome != Anchor::Lost => (&d.coding, d.new),
            _ => continue,
        };
        if let Some(coding) = known.get_mut(id.as_str()) {
            coding.theirs |= theirs.has(coding.transcript, spot);
        }
    }
    known
}

/// The place whose words an event has.
fn spot_of<'e>(event: &'e Event, codings: &BTreeMap<&str, Known<'e>>) -> Option<(&'e TranscriptId, Spot)> {
    let of = |coding: &str, spot| codings.get(coding).map(|known| (known.transcript, spot));
    match &event.decision {
        Decision::CodingAdded(d) => Some((&d.transcript, d.spot())),
        Decision::CodingMoved(d) => of(&d.coding, d.new),
        Decision::CodingAnchored(d) => of(&d.coding, d.new),
        Decision::CodingAdjudicated(d) => {
            Some((&d.transcript, Spot { revision: d.revision, start: d.start, end: d.end }))
        }
        _ => None,
    }
}

/// Whether an event is about one of those whose words are sought, or about a coding of their words.
fn is_about(
    event: &Event,
    codings: &BTreeMap<&str, Known<'_>>,
    sought: &Sought<'_>,
    gone: &BTreeSet<String>,
) -> bool {
    let theirs = |id: &str| codings.get(id).is_some_and(|coding| coding.theirs);
    match &event.decision {
        Decision::CodingAdded(_) => theirs(&event.id),
        Decision::CodingRemoved(d) | Decision::QuoteChosen(d) | Decision::QuoteDropped(d) => {
            theirs(&d.coding)
        }
        Decision::CodingRecoded(d) => theirs(&d.coding),
        Decision::CodingMoved(d) => theirs(&d.coding),
        Decision::CodingJudged(d) => theirs(&d.coding),
        Decision::CodingAnchored(d) => theirs(&d.coding),
        Decision::CodingAdjudicated(d) => d.codings.iter().any(|id| theirs(id)),
        Decision::MemoWritten(d) => match &d.about {
            Subject::Respondent(id) => sought.until.get(id).is_some_and(|until| event.lamport <= *until),
            Subject::Coding(id) => theirs(id),
            Subject::Memo(id) => gone.contains(id),
            _ => false,
        },
        Decision::MemoChanged(d) | Decision::MemoRemoved(d) => gone.contains(&d.memo),
        _ => false,
    }
}
