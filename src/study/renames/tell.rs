//! One decision of another study, with the ids that it has here.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::codebook::{Code, CodeId, Matcher, QuestionId, Relation, Theme, ThemeId};
use crate::coding::Subject;
use crate::corpus::TranscriptId;
use crate::log::{Changed, Created, Decision, Event, GuideEntry, StudyMerged};

/// An event as it is told here.
pub(super) struct Told<'e> {
    /// The event.
    pub(super) event: Cow<'e, Event>,
    /// Whether it only fills in what is not known here of an entry that was here already.
    pub(super) fills: bool,
}

impl<'e> Told<'e> {
    /// An event that is told as it is.
    pub(super) fn as_it_is(event: &'e Event) -> Self {
        Self { event: Cow::Borrowed(event), fills: false }
    }

    /// The event in the words of a merge; nothing when what it decides is not taken over.
    pub(super) fn told(self, merge: &StudyMerged) -> Option<Self> {
        let mut event = self.event.into_owned();
        let fills = retell(&mut event.decision, merge)?;
        Some(Self { event: Cow::Owned(event), fills })
    }
}

/// The kind and id of the entry that a decision puts in the study.
pub(super) fn entry_of(decision: &Decision) -> Option<(&'static str, &str)> {
    match decision {
        Decision::ThemeCreated(d) => Some(("theme", d.entry.id.as_str())),
        Decision::CodeCreated(d) => Some(("code", d.entry.id.as_str())),
        Decision::RespondentCreated(d) => Some(("respondent", d.entry.id.as_str())),
        _ => None,
    }
}

/// Puts the ids of a merge in a decision. Says whether it only fills in; nothing when it is not taken over.
fn retell(decision: &mut Decision, merge: &StudyMerged) -> Option<bool> {
    let known = &merge.here.respondents;
    match decision {
        // How the other study was ordered, how far it was and what was looked at there says nothing of this one.
        Decision::CodebookArranged(_)
        | Decision::RespondentsArranged(_)
        | Decision::PhaseMarked(_)
        | Decision::TagSet(_)
        | Decision::FindingAccepted(_)
        | Decision::FindingReopened(_) => None,
        Decision::ThemeCreated(_)
        | Decision::ThemeChanged(_)
        | Decision::ThemeMerged(_)
        | Decision::ThemeSplit(_)
        | Decision::ThemeRemoved(_) => retell_themes(decision, merge),
        Decision::CodeCreated(_)
        | Decision::CodeChanged(_)
        | Decision::CodeMerged(_)
        | Decision::CodeSplit(_)
        | Decision::CodeRetired(_)
        | Decision::CodeRemoved(_) => retell_codes(decision, merge),
        Decision::RelationCreated(d) => retell_relation(&mut d.entry, merge),
        Decision::RelationChanged(d) => {
            retell_relation(&mut d.old, merge)?;
            retell_relation(&mut d.new, merge)
        }
        Decision::RelationRemoved(d) => retell_relation(&mut d.old, merge),
        Decision::GuideChanged(d) => {
            retell_guide(d, merge);
            Some(false)
        }
        Decision::RespondentCreated(d) => Some(known.contains(&d.entry.id)),
        Decision::RespondentChanged(d) if known.contains(&d.new.id) => {
            *decision = Decision::RespondentCreated(Created { entry: d.new.clone() }.into());
            Some(true)
        }
        Decision::RespondentRemoved(d) if known.contains(&d.old.id) => None,
        _ => retell_place(decision, merge).map(|()| false),
    }
}

/// Decisions about codings, transcripts and memos.
fn retell_place(decision: &mut Decision, merge: &StudyMerged) -> Option<()> {
    match decision {
        Decision::CodingAdded(d) => {
            rename(&mut d.code, &merge.codes);
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::CodingRecoded(d) => {
            rename(&mut d.old, &merge.codes);
            rename(&mut d.new, &merge.codes);
        }
        Decision::CodingAdjudicated(d) => {
            rename(&mut d.code, &merge.codes);
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::SuggestionRejected(d) => {
            rename(&mut d.code, &merge.codes);
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) => {
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::SpeakersChanged(d) => {
            rename(&mut d.transcript, &merge.transcripts);
            return (!merge.here.transcripts.contains(&d.transcript)).then_some(());
        }
        Decision::AboutChanged(d) => {
            rename(&mut d.transcript, &merge.transcripts);
            return (!merge.here.transcripts.contains(&d.transcript)).then_some(());
        }
        Decision::TranscriptAssigned(d) | Decision::TranscriptUnassigned(d) => {
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::TranscriptDone(d) | Decision::TranscriptReopened(d) => {
            rename(&mut d.transcript, &merge.transcripts);
        }
        Decision::MemoWritten(d) => match &mut d.about {
            Subject::Transcript(id) => rename(id, &merge.transcripts),
            Subject::Code(id) => rename(id, &merge.codes),
            Subject::Theme(id) => rename(id, &merge.themes),
            Subject::Study | Subject::Respondent(_) | Subject::Coding(_) | Subject::Memo(_) => {}
        },
        Decision::WordsErased(d) => {
            for blanked in &mut d.readings {
                rename(&mut blanked.transcript, &merge.transcripts);
            }
        }
        _ => {}
    }
    Some(())
}

/// Decisions about themes. One that was here already stays; what the other study knows of it is filled in.
fn retell_themes(decision: &mut Decision, merge: &StudyMerged) -> Option<bool> {
    let known = &merge.here.themes;
    match decision {
        Decision::ThemeCreated(d) => {
            merge.retell_theme(&mut d.entry);
            return Some(known.contains(&d.entry.id));
        }
        Decision::ThemeChanged(d) => {
            merge.retell_theme(&mut d.old);
            merge.retell_theme(&mut d.new);
            if known.contains(&d.new.id) {
                *decision = Decision::ThemeCreated(Created { entry: d.new.clone() }.into());
                return Some(true);
            }
        }
        Decision::ThemeMerged(d) => {
            merge.retell_theme(&mut d.old);
            rename(&mut d.into, &merge.themes);
            return (!known.contains(&d.old.id)).then_some(false);
        }
        Decision::ThemeSplit(d) => {
            rename(&mut d.from, &merge.themes);
            d.parts.iter_mut().for_each(|part| rename(part, &merge.themes));
        }
        Decision::ThemeRemoved(d) => {
            merge.retell_theme(&mut d.old);
            return (!known.contains(&d.old.id)).then_some(false);
        }
        _ => {}
    }
    Some(false)
}

/// Decisions about codes, as about themes.
fn retell_codes(decision: &mut Decision, merge: &StudyMerged) -> Option<bool> {
    let known = &merge.here.codes;
    match decision {
        Decision::CodeCreated(d) => {
            merge.retell_code(&mut d.entry);
            return Some(known.contains(&d.entry.id));
        }
        Decision::CodeChanged(d) => {
            merge.retell_code(&mut d.old);
            merge.retell_code(&mut d.new);
            if known.contains(&d.new.id) {
                *decision = Decision::CodeCreated(Created { entry: d.new.clone() }.into());
                return Some(true);
            }
        }
        Decision::CodeMerged(d) => {
            merge.retell_code(&mut d.old);
            rename(&mut d.into, &merge.codes);
            return (!known.contains(&d.old.id)).then_some(false);
        }
        Decision::CodeSplit(d) => {
            rename(&mut d.from, &merge.codes);
            d.parts.iter_mut().for_each(|part| rename(part, &merge.codes));
        }
        Decision::CodeRetired(d) | Decision::CodeRemoved(d) => {
            merge.retell_code(&mut d.old);
            return (!known.contains(&d.old.id)).then_some(false);
        }
        _ => {}
    }
    Some(false)
}

/// A relation with the ids it has here; nothing when there is one of that id already.
fn retell_relation(relation: &mut Relation, merge: &StudyMerged) -> Option<bool> {
    for end in [&mut relation.from, &mut relation.to] {
        let code = merge.codes.get(&CodeId::from(end.as_str())).map(CodeId::as_str);
        let theme = || merge.themes.get(&ThemeId::from(end.as_str())).map(ThemeId::as_str);
        if let Some(id) = code.or_else(theme) {
            *end = id.to_owned();
        }
    }
    (!merge.here.relations.contains(&relation.id)).then_some(false)
}

/// The guide without what is asked here already.
fn retell_guide(change: &mut Changed<GuideEntry>, merge: &StudyMerged) {
    for guide in [&mut change.old, &mut change.new] {
        for question in &mut guide.questions {
            rename(&mut question.id, &merge.questions);
        }
        guide.questions.retain(|question| !merge.here.questions.contains(&question.id));
        guide.topics.retain(|topic| !merge.here.topics.contains(&topic.id));
    }
}

impl StudyMerged {
    /// Puts the ids a code has here in it.
    pub(in crate::study) fn retell_code(&self, code: &mut Code) {
        rename(&mut code.id, &self.codes);
        code.themes.iter_mut().for_each(|theme| rename(theme, &self.themes));
        code.parent.iter_mut().for_each(|parent| rename(parent, &self.codes));
        code.questions.iter_mut().for_each(|question| rename(question, &self.questions));
        for rule in &mut code.rules {
            if let Matcher::Question { question } = &mut rule.matcher {
                rename(question, &self.questions);
            }
        }
    }

    /// Puts the ids a theme has here in it.
    pub(in crate::study) fn retell_theme(&self, theme: &mut Theme) {
        rename(&mut theme.id, &self.themes);
        theme.parent.iter_mut().for_each(|parent| rename(parent, &self.themes));
    }

    /// What a transcript of theirs is called here.
    pub(in crate::study) fn transcript_here(&self, id: &TranscriptId) -> TranscriptId {
        self.transcripts.get(id).unwrap_or(id).clone()
    }

    /// What a question of theirs is called here.
    pub(in crate::study) fn question_here(&self, id: &QuestionId) -> QuestionId {
        self.questions.get(id).unwrap_or(id).clone()
    }
}

/// The id that something has here.
fn rename<I: Ord + Clone>(id: &mut I, names: &BTreeMap<I, I>) {
    if let Some(here) = names.get(id) {
        id.clone_from(here);
    }
}
