//! The acts between two moments that made a difference.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::super::{Names, Told, Touched, sentence, story};
use super::Because;
use crate::codebook::{CodeId, ThemeId};
use crate::coding::Whose;
use crate::corpus::{RespondentId, TranscriptId};
use crate::log::{Decision, Event};
use crate::message::{Language, Message};
use crate::study::Act;

/// The acts that were decided between two moments and stand, and those that turned back what was decided before.
pub(super) struct Acts<'e> {
    /// The acts, told, in order.
    pub(super) told: Vec<Told<'e>>,
    /// What turned acts were, by the id of their first event.
    turned: BTreeMap<&'e str, Message>,
    names: Names,
}

/// The acts that explain something, by the id of their first event; and in words.
#[derive(Default)]
pub(super) struct Explained {
    pub(super) acts: Vec<String>,
    pub(super) because: Vec<Because>,
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
    /// Whose codings count.
    pub(super) whose: Whose,
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
        let mut names = Names::new(language);
        after.iter().for_each(|event| names.follow(event));
        let mut told = story(after, language);
        let turned_acts = told.iter().map(|told| (told.act.id, told.sentence.clone())).collect();
        told.retain(|told| {
            !known.contains(told.act.id) && !told.act.undone && told.act.events.iter().any(turned)
        });
        Self { told, turned: turned_acts, names }
    }

    /// The acts with an event that touches something, told by those events only.
    pub(super) fn explaining(&self, explains: impl Fn(&Event, &Touched) -> bool) -> Explained {
        let mut explained = Explained::default();
        let mut by_coder: Vec<(&str, &str, usize, Vec<&Event>)> = Vec::new();
        for told in &self.told {
            let events = told.act.events.iter().zip(&told.touched);
            let mut events = events.filter(|(event, touched)| explains(event, touched)).peekable();
            if events.peek().is_none() {
                continue;
            }
            let events = events.map(|(event, _)| *event);
            explained.acts.push(told.act.id.to_owned());
            match by_coder.iter_mut().find(|(coder, ..)| *coder == told.coder()) {
                Some((_, _, more, known)) => {
                    *more += 1;
                    known.extend(events);
                }
                None => by_coder.push((told.coder(), told.act.id, 0, events.collect())),
            }
        }
        let because = |(coder, act, more, events): (&str, &str, usize, Vec<&Event>)| Because {
            coder: coder.to_owned(),
            sentence: sentence(&events, &self.names, |id| self.turned.get(id).cloned()),
            act: act.to_owned(),
            more,
        };
        explained.because = by_coder.into_iter().map(because).collect();
        explained
    }

    /// The acts that can have changed a count.
    pub(super) fn behind(&self, behind: &Behind) -> Explained {
        self.explaining(|event, touched| {
            let decision = &event.decision;
            let by_code =
                !touched.codes.is_disjoint(&behind.codes) || !touched.themes.is_disjoint(&behind.themes);
            let by_person = !touched.respondents.is_disjoint(&behind.respondents)
                || !touched.transcripts.is_disjoint(&behind.transcripts);
            let heard = match &behind.whose {
                Whose::Coder(name) => {
                    !decision.kind().starts_with("coding.") || event.writer.coder().eq_ignore_ascii_case(name)
                }
                Whose::Any | Whose::Consensus => true,
            };
            (by_code && heard && is_of_codes(decision))
                || (by_person && is_of_people(decision))
                || (by_person && behind.whose == Whose::Consensus && is_of_completion(decision))
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
