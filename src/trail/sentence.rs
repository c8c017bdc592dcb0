//! An act told as one sentence: its events by what they have in common, each with how many there are.

use std::collections::BTreeSet;

use super::Names;
use super::clause::clause;
use crate::codebook::CodeId;
use crate::coding::{Anchor, Via};
use crate::log::{Decision, Event};
use crate::message::Message;

/// The most clauses that still name the codes they are about.
const MOST_NAMED: usize = 3;

/// The most names in a clause; what is left out is said with an ellipsis.
const MOST_NAMES: usize = 5;

/// Events of one act that are told together.
struct Together<'e> {
    kind: Kind<'e>,
    events: Vec<&'e Event>,
}

/// What events have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Kind<'e> {
    /// The kind in the log.
    name: &'e str,
    /// How a coding came about, or how it was found back.
    manner: Manner,
    /// The code they put, or what they became part of.
    on: Option<&'e str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Plain,
    Accepted,
    Imported,
    Lost,
}

/// An act in a sentence without its subject. Names are those of the moment before it; `act` tells an earlier act by the
/// id of its first event.
#[must_use]
pub fn sentence(events: &[&Event], names: &Names, act: impl Fn(&str) -> Option<Message>) -> Message {
    let events = without_parts(events);
    let mut groups = together(&events, true);
    if groups.len() > MOST_NAMED {
        groups = together(&events, false);
    }
    // A split is told before what came of it.
    groups.sort_by_key(|group| !group.kind.name.ends_with(".split"));
    let mut clauses: Vec<Message> = Vec::new();
    for group in groups {
        match many(&group, names).filter(|_| group.events.len() > 1) {
            Some(told) => clauses.push(told),
            None => clauses.extend(group.events.iter().flat_map(|event| clause(event, names, &act))),
        }
    }
    match clauses.len() {
        0 => Message::new("trail-nothing"),
        1 => clauses.remove(0),
        _ => Message::new("trail-act").with("clauses", clauses),
    }
}

/// The events without those that another one tells already: making the parts of a split.
fn without_parts<'e>(events: &[&'e Event]) -> Vec<&'e Event> {
    let split = |event: &Event, id: &str| match &event.decision {
        Decision::CodeSplit(split) => split.parts.iter().any(|part| part.as_str() == id),
        Decision::ThemeSplit(split) => split.parts.iter().any(|part| part.as_str() == id),
        _ => false,
    };
    let told = |event: &Event| match &event.decision {
        Decision::CodeCreated(d) => events.iter().any(|other| split(other, d.entry.id.as_str())),
        Decision::ThemeCreated(d) => events.iter().any(|other| split(other, d.entry.id.as_str())),
        _ => false,
    };
    events.iter().copied().filter(|event| !told(event)).collect()
}

fn together<'e>(events: &[&'e Event], named: bool) -> Vec<Together<'e>> {
    let mut groups: Vec<Together<'e>> = Vec::new();
    for event in events {
        let mut kind = kind(event);
        if !named {
            kind.on = None;
        }
        match groups.iter_mut().find(|group| group.kind == kind) {
            Some(group) => group.events.push(event),
            None => groups.push(Together { kind, events: vec![event] }),
        }
    }
    groups
}

fn kind(event: &Event) -> Kind<'_> {
    let (manner, on) = match &event.decision {
        Decision::CodingAdded(d) => {
            let manner = match d.via {
                Via::Hand => Manner::Plain,
                Via::Suggestion | Via::Bulk => Manner::Accepted,
                Via::Import => Manner::Imported,
            };
            (manner, Some(d.code.as_str()))
        }
        Decision::SuggestionRejected(d) => (Manner::Plain, Some(d.code.as_str())),
        Decision::CodingRecoded(d) => (Manner::Plain, Some(d.new.as_str())),
        Decision::CodingAnchored(d) if d.outcome == Anchor::Lost => (Manner::Lost, None),
        Decision::CodeMerged(d) => (Manner::Plain, Some(d.into.as_str())),
        Decision::ThemeMerged(d) => (Manner::Plain, Some(d.into.as_str())),
        _ => (Manner::Plain, None),
    };
    Kind { name: event.decision.kind(), manner, on }
}

/// Several events told at once; nothing for kinds that are told one by one.
fn many(group: &Together<'_>, names: &Names) -> Option<Message> {
    if let Some(again) = again(&group.events, names) {
        return Some(again);
    }
    let on = group.kind.on;
    let id = match (group.kind.name, group.kind.manner, on.is_some()) {
        ("coding.added", Manner::Accepted, true) => "trail-many-accepted-of",
        ("coding.added", Manner::Accepted, false) => "trail-many-accepted",
        ("coding.added", Manner::Imported, _) => "trail-many-imported",
        ("coding.added", _, true) => "trail-many-coded-as",
        ("coding.added", _, false) => "trail-many-coded",
        ("coding.removed", ..) => "trail-many-coding-removed",
        ("coding.recoded", _, true) => "trail-many-recoded-to",
        ("coding.recoded", ..) => "trail-many-recoded",
        ("coding.moved", ..) => "trail-many-coding-moved",
        ("coding.judged", ..) => "trail-many-coding-judged",
        ("coding.anchored", Manner::Lost, _) => "trail-many-coding-lost",
        ("coding.anchored", ..) => "trail-many-coding-anchored",
        ("coding.adjudicated", ..) => "trail-many-coding-agreed",
        ("quote.chosen", ..) => "trail-many-quote-chosen",
        ("quote.dropped", ..) => "trail-many-quote-dropped",
        ("suggestion.rejected", _, true) => "trail-many-rejected-of",
        ("suggestion.rejected", ..) => "trail-many-rejected",
        ("theme.created", ..) => "trail-many-theme-created",
        ("theme.changed", ..) => "trail-many-theme-changed",
        ("theme.merged", _, true) => "trail-many-theme-merged",
        ("theme.removed", ..) => "trail-many-theme-removed",
        ("code.created", ..) => "trail-many-code-created",
        ("code.changed", ..) => "trail-many-code-changed",
        ("code.merged", _, true) => "trail-many-code-merged",
        ("code.retired", ..) => "trail-many-code-retired",
        ("code.removed", ..) => "trail-many-code-removed",
        ("relation.created", ..) => "trail-many-relation-created",
        ("relation.changed", ..) => "trail-many-relation-changed",
        ("relation.removed", ..) => "trail-many-relation-removed",
        ("respondent.created", ..) => "trail-many-respondent-created",
        ("respondent.changed", ..) => "trail-many-respondent-changed",
        ("respondent.removed", ..) => "trail-many-respondent-removed",
        ("transcript.imported", ..) => "trail-many-transcript-imported",
        ("transcript.speakers", ..) => "trail-many-transcript-speakers",
        ("transcript.about", ..) => "trail-many-transcript-about",
        ("transcript.assigned", ..) => "trail-many-transcript-assigned",
        ("transcript.unassigned", ..) => "trail-many-transcript-unassigned",
        ("transcript.done", ..) => "trail-many-transcript-done",
        ("transcript.reopened", ..) => "trail-many-transcript-reopened",
        ("memo.written", ..) => "trail-many-memo-written",
        ("finding.accepted", ..) => "trail-many-finding-accepted",
        ("act.undone", ..) => "trail-many-act-undone",
        ("act.redone", ..) => "trail-many-act-redone",
        _ => return None,
    };
    let on = on.map(|on| match group.kind.name {
        "theme.merged" => names.theme(&on.into()),
        _ => names.code(&on.into()),
    });
    Some(
        Message::new(id)
            .with("count", group.events.len())
            .with("on", on.unwrap_or_default())
            .with("codes", codes(&group.events))
            .with("coders", names.language().list(&given_to(&group.events)))
            .with("names", listed(&group.events, names)),
    )
}

/// One entry changed several times, by the name it has after the last.
fn again(events: &[&Event], names: &Names) -> Option<Message> {
    let entry = |event: &&Event| match &event.decision {
        Decision::ThemeChanged(d) => {
            Some(("trail-again-theme", d.new.id.to_string(), d.new.name(names.language()).to_owned()))
        }
        Decision::CodeChanged(d) => {
            Some(("trail-again-code", d.new.id.to_string(), d.new.name(names.language()).to_owned()))
        }
        _ => None,
    };
    let entries: Vec<_> = events.iter().filter_map(entry).collect();
    let (id, entry, name) = entries.last()?;
    let same = entries.len() > 1 && entries.iter().all(|(_, other, _)| other == entry);
    same.then(|| Message::new(id).with("count", entries.len()).with("name", name))
}

/// How many codes events put.
fn codes(events: &[&Event]) -> usize {
    let mut codes: Vec<&CodeId> = events
        .iter()
        .filter_map(|event| match &event.decision {
            Decision::CodingAdded(d) => Some(&d.code),
            Decision::SuggestionRejected(d) => Some(&d.code),
            Decision::CodingRecoded(d) => Some(&d.new),
            _ => None,
        })
        .collect();
    codes.sort();
    codes.dedup();
    codes.len()
}

/// Who transcripts were given to.
fn given_to(events: &[&Event]) -> Vec<String> {
    let coder = |event: &&Event| match &event.decision {
        Decision::TranscriptAssigned(d) | Decision::TranscriptUnassigned(d) => Some(d.coder.clone()),
        _ => None,
    };
    let coders: BTreeSet<String> = events.iter().filter_map(coder).collect();
    coders.into_iter().collect()
}

/// The names of what events are about, as many as fit in a sentence.
fn listed(events: &[&Event], names: &Names) -> String {
    let language = names.language();
    let quoted = |name: &str| format!("‘{name}’");
    let name = |event: &&Event| {
        Some(match &event.decision {
            Decision::ThemeCreated(d) => quoted(d.entry.name(language)),
            Decision::ThemeChanged(d) => quoted(d.new.name(language)),
            Decision::ThemeMerged(d) => quoted(d.old.name(language)),
            Decision::ThemeRemoved(d) => quoted(d.old.name(language)),
            Decision::CodeCreated(d) => quoted(d.entry.name(language)),
            Decision::CodeChanged(d) => quoted(d.new.name(language)),
            Decision::CodeMerged(d) => quoted(d.old.name(language)),
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => quoted(d.old.name(language)),
            Decision::RespondentCreated(d) => d.entry.id.to_string(),
            Decision::RespondentChanged(d) => d.new.id.to_string(),
            Decision::RespondentRemoved(d) => d.old.id.to_string(),
            Decision::TranscriptImported(d) => d.transcript.to_string(),
            Decision::SpeakersChanged(d) => d.transcript.to_string(),
            Decision::AboutChanged(d) => d.transcript.to_string(),
            Decision::TranscriptAssigned(d) | Decision::TranscriptUnassigned(d) => d.transcript.to_string(),
            Decision::TranscriptDone(d) | Decision::TranscriptReopened(d) => d.transcript.to_string(),
            _ => return None,
        })
    };
    let all: Vec<String> = events.iter().filter_map(name).collect();
    match all.get(..MOST_NAMES).filter(|_| all.len() > MOST_NAMES) {
        Some(first) => format!("{}, …", first.join(", ")),
        None => language.list(&all),
    }
}
