//! The acts between two moments that made a difference.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::{Told, story};
use crate::codebook::{CodeId, ThemeId};
use crate::corpus::{RespondentId, TranscriptId};
use crate::log::{Decision, Event};
use crate::message::Language;
use crate::study::Act;

/// The acts that were decided between two moments and stand, and those that turned back what was decided before.
pub(super) struct Acts<'e> {
    /// The acts, told, in order.
    pub(super) told: Vec<Told<'e>>,
}

/// What a count is made of: an act that touches any of it may explain a change of the count.
#[derive(Default)]
pub(super) struct Behind {
    /// The codes whose codings count.
    pub(super) codes: BTreeSet<CodeId>,
    /// The themes that hold them.
    pub(super) themes: BTreeSet<ThemeId>,
    /// The transcripts with such codings.
    pub(super) transcripts: BTreeSet<TranscriptId>,
    /// The respondents who speak there.
    pub(super) respondents: BTreeSet<RespondentId>,
    /// Whether it matters who finished a transcript.
    pub(super) consensus: bool,
}

impl<'e> Acts<'e> {
    /// The acts between two moments, from what was known at each.
    pub(super) fn between(before: &[Event], after: &'e [Event], language: Language) -> Self {
        let known: HashSet<&str> = before.iter().map(|event| event.id.as_str()).collect();
        let stood = standing(before);
        let stands = standing(after);
        let turned = |event: &&Event| match &event.decision {
            // An act that stands as it stood explains nothing, however often it was turned.
            Decision::ActUndone(turned) | Decision::ActRedone(turned) => {
                let id = turned.act.as_str();
                stood.get(id).is_some_and(|stood| stands.get(id) != Some(stood))
            }
            _ => true,
        };
        let mut told = story(after, language);
        told.retain(|told| {
            !known.contains(told.act.id) && !told.act.undone && told.act.events.iter().any(turned)
        });
        Self { told }
    }

    /// The acts that touch something, by the id of their first event.
    pub(super) fn touching(&self, touches: impl Fn(&Told<'_>) -> bool) -> Vec<String> {
        let told = self.told.iter().filter(|told| touches(told));
        told.map(|told| told.act.id.to_owned()).collect()
    }

    /// The acts that can have changed a count.
    pub(super) fn behind(&self, behind: &Behind) -> Vec<String> {
        self.touching(|told| {
            let touched = &told.touched;
            let counts = |kinds: fn(&Decision) -> bool| told.act.events.iter().any(|e| kinds(&e.decision));
            let by_code =
                !touched.codes.is_disjoint(&behind.codes) || !touched.themes.is_disjoint(&behind.themes);
            let by_person = !touched.respondents.is_disjoint(&behind.respondents)
                || !touched.transcripts.is_disjoint(&behind.transcripts);
            (by_code && counts(is_of_codes))
                || (by_person && counts(is_of_people))
                || (by_person && behind.consensus && counts(is_of_completion))
        })
    }
}

/// Whether each act stands.
fn standing(events: &[Event]) -> BTreeMap<&str, bool> {
    Act::all(events).into_iter().map(|act| (act.id, !act.undone)).collect()
}

/// Whether a decision can change which segments count for a code or theme.
fn is_of_codes(decision: &Decision) -> bool {
    match decision {
        Decision::CodeChanged(d) => {
            d.old.themes != d.new.themes || d.old.parent != d.new.parent || d.old.origin != d.new.origin
        }
        Decision::ThemeChanged(d) => d.old.parent != d.new.parent,
        Decision::CodingAdded(_)
        | Decision::CodingRemoved(_)
        | Decision::CodingRecoded(_)
        | Decision::CodingMoved(_)
        | Decision::CodingAnchored(_)
        | Decision::CodingAdjudicated(_)
        | Decision::ThemeCreated(_)
        | Decision::ThemeMerged(_)
        | Decision::ThemeSplit(_)
        | Decision::ThemeRemoved(_)
        | Decision::CodeCreated(_)
        | Decision::CodeMerged(_)
        | Decision::CodeSplit(_)
        | Decision::CodeRetired(_)
        | Decision::CodeRemoved(_)
        | Decision::ActUndone(_)
        | Decision::ActRedone(_) => true,
        _ => false,
    }
}

/// Whether a decision can change for whom words count.
fn is_of_people(decision: &Decision) -> bool {
    matches!(
        decision,
        Decision::RespondentCreated(_)
            | Decision::RespondentChanged(_)
            | Decision::RespondentRemoved(_)
            | Decision::RespondentWithdrawn(_)
            | Decision::SpeakersChanged(_)
            | Decision::TranscriptRevised(_)
            | Decision::StudyMerged(_)
    )
}

/// Whether a decision can change whose codings must agree.
fn is_of_completion(decision: &Decision) -> bool {
    matches!(decision, Decision::TranscriptDone(_) | Decision::TranscriptReopened(_))
}
