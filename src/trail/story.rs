//! The story of a study: every act with its sentence, in the order of the log; filtered, as a table and as data.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{Names, Touched, sentence};
use crate::codebook::CodeId;
use crate::corpus::TranscriptId;
use crate::log::{Decision, Event};
use crate::message::{Language, Message};
use crate::study::{Act, Moment};
use crate::table::{Cell, Column, Table};

/// How much of an id people type.
const SHORT: usize = 10;

/// An act, told.
#[derive(Debug, Clone)]
pub struct Told<'e> {
    /// The act.
    pub act: Act<'e>,
    /// What was done, without its subject.
    pub sentence: Message,
    /// The phase the study was marked to be in, the act itself included.
    pub phase: Option<u8>,
    /// What each of its events touches; turning an act back touches what that act touched.
    pub touched: Vec<Touched>,
}

/// Tells every act of a log, in the order in which they began.
#[must_use]
pub fn story(events: &[Event], language: Language) -> Vec<Told<'_>> {
    let mut names = Names::new(language);
    let mut phase = None;
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told: Vec<Told<'_>> = Vec::new();
    for act in Act::all(events) {
        act.events.iter().for_each(|event| names.note_new(event));
        let earlier = |id: &str| places.get(id).and_then(|at| told.get(*at));
        let said = sentence(&act.events, &names, |id| earlier(id).map(|told| told.sentence.clone()));
        let mut touched = Vec::with_capacity(act.events.len());
        for event in &act.events {
            let mut by_event = Touched::by(event, &names);
            if let Decision::ActUndone(turned) | Decision::ActRedone(turned) = &event.decision
                && let Some(earlier) = earlier(&turned.act)
            {
                earlier.touched.iter().for_each(|touched| by_event.extend(touched));
            }
            touched.push(by_event);
            if let Decision::PhaseMarked(marked) = &event.decision
                && !act.undone
            {
                phase = Some(marked.phase);
            }
            names.follow(event);
        }
        places.insert(act.id, told.len());
        told.push(Told { act, sentence: said, phase, touched });
    }
    told
}

/// Which acts.
#[derive(Debug, Default)]
pub struct StoryFilter {
    /// Of this coder.
    pub coder: Option<String>,
    /// That touch one of these codes.
    pub codes: Option<BTreeSet<CodeId>>,
    /// That touch this transcript.
    pub transcript: Option<TranscriptId>,
    /// Decided in this phase.
    pub phase: Option<u8>,
    /// From this day or time on, or after this tag or event.
    pub since: Option<Moment>,
    /// Up to and including this moment.
    pub until: Option<Moment>,
    /// With an event of this kind, or of a kind that begins with this word.
    pub kind: Option<String>,
}

impl StoryFilter {
    /// The acts that fit.
    #[must_use]
    pub fn select<'e>(&self, told: Vec<Told<'e>>, events: &'e [Event]) -> Vec<Told<'e>> {
        let ids = |moment: &Moment| -> HashSet<&'e str> {
            moment.cut(events).into_iter().map(|event| event.id.as_str()).collect()
        };
        let until = self.until.as_ref().map(ids);
        let before = self.since.as_ref().map(|moment| match moment {
            // A day is in what happened since that day.
            Moment::Time(time) => {
                let earlier =
                    |event: &&Event| event.at.get(..time.len()).unwrap_or(&event.at) < time.as_str();
                events.iter().filter(earlier).map(|event| event.id.as_str()).collect()
            }
            moment => ids(moment),
        });
        told.into_iter()
            .filter(|told| {
                until.as_ref().is_none_or(|until| until.contains(told.act.id))
                    && before.as_ref().is_none_or(|before| !before.contains(told.act.id))
                    && self.fits(told)
            })
            .collect()
    }

    fn fits(&self, told: &Told<'_>) -> bool {
        let of_kind = |event: &&Event, wanted: &str| {
            let kind = event.decision.kind();
            kind == wanted || kind.split('.').next() == Some(wanted)
        };
        self.coder.as_ref().is_none_or(|coder| told.coder() == coder)
            && self.codes.as_ref().is_none_or(|codes| told.touches(|t| !codes.is_disjoint(&t.codes)))
            && self.transcript.as_ref().is_none_or(|id| told.touches(|t| t.transcripts.contains(id)))
            && self.phase.is_none_or(|phase| told.phase == Some(phase))
            && self.kind.as_ref().is_none_or(|kind| told.act.events.iter().any(|event| of_kind(event, kind)))
    }
}

impl<'e> Told<'e> {
    /// The first event.
    pub(super) fn first(&self) -> Option<&'e Event> {
        self.act.events.first().copied()
    }

    /// Whether one of its events touches something.
    fn touches(&self, touches: impl Fn(&Touched) -> bool) -> bool {
        self.touched.iter().any(touches)
    }

    /// Who acted.
    #[must_use]
    pub fn coder(&self) -> &'e str {
        self.first().map(|event| event.writer.coder()).unwrap_or_default()
    }

    /// When, in UTC.
    #[must_use]
    pub fn at(&self) -> &'e str {
        self.first().map(|event| event.at.as_str()).unwrap_or_default()
    }

    /// Why, in the coder's words; each reason once.
    #[must_use]
    pub fn reason(&self) -> Option<String> {
        let mut reasons: Vec<&str> = Vec::new();
        for reason in self.act.events.iter().filter_map(|event| event.reason()) {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        (!reasons.is_empty()).then(|| reasons.join("; "))
    }
}

/// The codes that people ever called by a name, also those that are no longer there.
#[must_use]
pub fn codes_called(events: &[Event], name: &str) -> BTreeSet<CodeId> {
    let wanted = name.trim().to_lowercase();
    let mut found = BTreeSet::new();
    for event in events {
        let entries = match &event.decision {
            Decision::CodeCreated(d) => vec![&d.entry],
            Decision::CodeChanged(d) => vec![&d.old, &d.new],
            Decision::CodeMerged(d) => vec![&d.old],
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => vec![&d.old],
            _ => continue,
        };
        for code in entries {
            let mut names = code.label.all().chain([code.id.as_str()]);
            if names.any(|name| name.to_lowercase() == wanted) {
                found.insert(code.id.clone());
            }
        }
    }
    found
}

/// Acts as a table that reads as a story.
#[must_use]
pub fn story_table(told: &[Told<'_>]) -> Table {
    let columns = vec![
        Column::words("at", "trail-when"),
        Column::words("coder", "trail-who"),
        Column::words("what", "trail-what"),
        Column::words("reason", "trail-why"),
        Column::words("event", "table-event"),
        Column::words("undone", "trail-undone"),
    ];
    let mut table = Table::new("log", Message::new("trail-log").with("count", told.len()), columns);
    for act in told {
        table.push(vec![
            Cell::text(when(act.at())),
            Cell::text(act.coder()),
            Cell::Said(act.sentence.clone()),
            act.reason().map_or(Cell::Empty, Cell::text),
            Cell::text(short(act.act.id)),
            if act.act.undone { Cell::said("trail-is-undone") } else { Cell::Empty },
        ]);
    }
    table.notes.push(Message::new("trail-note-log"));
    table
}

/// A moment as people read it: to the minute, in UTC.
#[must_use]
pub fn when(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}

/// The beginning of an id, as much as people type.
pub(super) fn short(id: &str) -> &str {
    id.get(..SHORT).unwrap_or(id)
}
