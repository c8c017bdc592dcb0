//! Folding what speaks of no coding: entries of codebook and guide, respondents, transcripts, memos and marks.

use std::collections::HashMap;

use super::{AcceptedFinding, State, Tag, TranscriptEntry};
use crate::codebook::{CodeId, Guide, ThemeId, change, create};
use crate::coding::{Memo, Subject};
use crate::corpus::{Respondent, RespondentId, SpeakerMap, TranscriptId};
use crate::log::{
    Arrangement, Blanked, Changed, Decision, Event, GuideEntry, TranscriptImported, TranscriptRef,
};

impl State {
    /// Adds an event that speaks of no coding.
    pub(super) fn apply(&mut self, event: &Event) {
        match &event.decision {
            Decision::QuoteChosen(d) => {
                self.chosen.insert(d.coding.clone());
            }
            Decision::QuoteDropped(d) => {
                self.chosen.remove(&d.coding);
            }
            Decision::SuggestionRejected(d) => {
                if self.rejected.insert(d.suggestion.clone()) {
                    self.turned_down.push(d.clone());
                }
            }
            Decision::MemoWritten(_) | Decision::MemoChanged(_) | Decision::MemoRemoved(_) => {
                self.apply_memo(event);
            }
            Decision::FindingAccepted(d) => {
                let accepted = AcceptedFinding {
                    coder: event.writer.coder().to_owned(),
                    reason: event.reason().map(str::to_owned),
                    at: event.at.clone(),
                };
                self.accepted.insert((d.rule.clone(), d.finding.clone()), accepted);
            }
            Decision::FindingReopened(d) => {
                self.accepted.remove(&(d.rule.clone(), d.finding.clone()));
            }
            Decision::PhaseMarked(d) => self.phase = Some(d.phase),
            Decision::TagSet(d) => {
                let tag = Tag {
                    event: event.id.clone(),
                    heads: d.heads.clone(),
                    coder: event.writer.coder().to_owned(),
                    reason: event.reason().map(str::to_owned),
                    at: event.at.clone(),
                };
                self.tags.insert(d.name.clone(), tag);
            }
            Decision::GuideChanged(d) => self.follow_guide(d),
            decision => {
                self.apply_transcript(decision, event.writer.coder());
                self.apply_codebook(decision);
                self.apply_respondent(decision);
            }
        }
    }

    fn apply_memo(&mut self, event: &Event) {
        let text = event.words.as_ref().and_then(|words| words.memo.clone());
        match &event.decision {
            Decision::MemoWritten(d) => self.memos.push(Memo {
                id: event.id.clone(),
                about: match &d.about {
                    Subject::Code(code) => Subject::Code(self.code_now(code).unwrap_or_else(|| code.clone())),
                    Subject::Theme(theme) => Subject::Theme(self.theme_now(theme)),
                    about => about.clone(),
                },
                kind: d.kind,
                author: d.by.clone().unwrap_or_else(|| event.writer.coder().to_owned()),
                text,
                at: event.at.clone(),
            }),
            Decision::MemoChanged(d) => {
                for memo in self.memos.iter_mut().filter(|memo| memo.id == d.memo) {
                    memo.text.clone_from(&text);
                }
            }
            Decision::MemoRemoved(d) => self.memos.retain(|memo| memo.id != d.memo),
            _ => {}
        }
    }

    fn apply_transcript(&mut self, decision: &Decision, coder: &str) {
        let by = |id: &TranscriptId, coder: &str| (id.clone(), coder.to_owned());
        match decision {
            Decision::TranscriptImported(d) => self.add_transcript(d),
            Decision::TranscriptRevised(d) => self.add_reading(d),
            Decision::SpeakersChanged(d) => self.follow_speakers(d),
            Decision::AboutChanged(d) => {
                if let Some(transcript) = self.transcript_mut(&d.transcript) {
                    transcript.about.follow(&d.old, &d.new);
                }
            }
            Decision::TranscriptAssigned(d) => {
                self.assigned.insert(by(&d.transcript, &d.coder));
            }
            Decision::TranscriptUnassigned(d) => {
                self.assigned.remove(&by(&d.transcript, &d.coder));
            }
            Decision::TranscriptDone(d) => {
                self.done.insert(by(&d.transcript, coder));
            }
            Decision::TranscriptReopened(d) => {
                self.done.remove(&by(&d.transcript, coder));
            }
            _ => {}
        }
    }

    fn apply_codebook(&mut self, decision: &Decision) {
        let book = &mut self.book;
        match decision {
            Decision::ThemeCreated(d) => {
                create(&mut book.themes, &d.entry);
                self.gone_themes.remove(&d.entry.id);
                self.point_entries();
            }
            Decision::ThemeChanged(d) if !self.gone_themes.contains_key(&d.new.id) => {
                change(&mut book.themes, &d.old, &d.new);
                self.point_entries();
            }
            Decision::ThemeMerged(d) => self.merge_theme(&d.old.id, &d.into),
            Decision::ThemeRemoved(d) => book.themes.retain(|theme| theme.id != d.old.id),
            Decision::CodeCreated(d) => {
                create(&mut book.codes, &d.entry);
                self.gone_codes.remove(&d.entry.id);
                self.point_entries();
            }
            Decision::CodeChanged(d) if !self.gone_codes.contains_key(&d.new.id) => {
                change(&mut book.codes, &d.old, &d.new);
                self.point_entries();
            }
            Decision::CodeRemoved(d) => book.codes.retain(|code| code.id != d.old.id),
            Decision::RelationCreated(d) => create(&mut book.relations, &d.entry),
            Decision::RelationChanged(d) => change(&mut book.relations, &d.old, &d.new),
            Decision::RelationRemoved(d) => book.relations.retain(|tie| tie.id != d.old.id),
            Decision::CodebookArranged(d) => self.arrange(&d.old, &d.new),
            _ => {}
        }
    }

    fn apply_respondent(&mut self, decision: &Decision) {
        match decision {
            Decision::RespondentCreated(d) => match self.respondent_mut(&d.entry.id) {
                Some(known) => known.fill(&d.entry),
                None => self.respondents.push(d.entry.clone()),
            },
            Decision::RespondentChanged(d) => match self.respondent_mut(&d.new.id) {
                Some(known) => known.follow(&d.old, &d.new),
                None => self.respondents.push(d.new.clone()),
            },
            Decision::RespondentRemoved(d) => self.respondents.retain(|respondent| respondent.id != d.old.id),
            Decision::RespondentWithdrawn(d) => {
                if let Some(respondent) = self.respondent_mut(&d.respondent) {
                    respondent.withdrawn = Some(d.on.clone());
                }
            }
            Decision::RespondentsArranged(d) => {
                let order: Vec<&str> = d.new.iter().map(RespondentId::as_str).collect();
                sort(&mut self.respondents, &order, |respondent| respondent.id.as_str());
            }
            _ => {}
        }
    }

    /// Makes a theme part of another: its codes, sub-themes and memos go along.
    fn merge_theme(&mut self, from: &ThemeId, into: &ThemeId) {
        let into = self.theme_now(into);
        if into == *from {
            return;
        }
        self.book.merge_theme(from, &into);
        self.hand_over_memos(&Subject::Theme(from.clone()), &Subject::Theme(into.clone()));
        self.gone_themes.insert(from.clone(), into);
        self.point_entries();
    }

    /// What a code is now: itself, what it became part of, or nothing when it is no longer in use.
    #[must_use]
    pub fn code_now(&self, id: &CodeId) -> Option<CodeId> {
        let last = self.code_last(id);
        (self.gone_codes.get(&last) != Some(&None)).then_some(last)
    }

    /// What a code became in the end, whether that is in use or not.
    pub(super) fn code_last(&self, id: &CodeId) -> CodeId {
        let mut here = id.clone();
        for _ in 0..=self.gone_codes.len() {
            match self.gone_codes.get(&here) {
                Some(Some(into)) => here.clone_from(into),
                Some(None) | None => break,
            }
        }
        here
    }

    /// What a theme is now: itself, or what it became part of.
    #[must_use]
    pub fn theme_now(&self, id: &ThemeId) -> ThemeId {
        let mut here = id.clone();
        for _ in 0..=self.gone_themes.len() {
            match self.gone_themes.get(&here) {
                Some(into) => here.clone_from(into),
                None => break,
            }
        }
        here
    }

    /// Points entries that name a theme or code that became part of another to that one.
    pub(super) fn point_entries(&mut self) {
        if self.gone_themes.is_empty() && self.gone_codes.is_empty() {
            return;
        }
        let mut book = std::mem::take(&mut self.book);
        for code in &mut book.codes {
            let themes = std::mem::take(&mut code.themes);
            for theme in themes.iter().map(|theme| self.theme_now(theme)) {
                if !code.themes.contains(&theme) {
                    code.themes.push(theme);
                }
            }
            code.parent = code.parent.as_ref().and_then(|parent| self.code_now(parent));
        }
        for theme in &mut book.themes {
            theme.parent = theme.parent.as_ref().map(|parent| self.theme_now(parent));
        }
        self.book = book;
    }

    pub(super) fn hand_over_memos(&mut self, from: &Subject, into: &Subject) {
        for memo in self.memos.iter_mut().filter(|memo| memo.about == *from) {
            memo.about.clone_from(into);
        }
    }

    fn follow_guide(&mut self, change: &Changed<GuideEntry>) {
        let (old, new): (Guide, Guide) = (change.old.clone().into(), change.new.clone().into());
        self.guide.follow(&old, &new);
    }

    fn follow_speakers(&mut self, change: &TranscriptRef<SpeakerMap>) {
        let Some(transcript) = self.transcript_mut(&change.transcript) else { return };
        transcript
            .speakers
            .retain(|label, _| !change.old.contains_key(label) || change.new.contains_key(label));
        let changed = change.new.iter().filter(|(label, speaker)| change.old.get(*label) != Some(speaker));
        transcript.speakers.extend(changed.map(|(label, speaker)| (label.clone(), speaker.clone())));
    }

    /// Adds a transcript. The same one brought in by two people is one; what the second knows of it, the first knows.
    fn add_transcript(&mut self, decision: &TranscriptImported) {
        if self.transcript(&decision.transcript).is_some() {
            return;
        }
        self.transcripts.push(TranscriptEntry {
            id: decision.transcript.clone(),
            file: decision.file.clone(),
            format: decision.format.clone(),
            sha256: decision.sha256.clone(),
            readings: vec![(decision.revision, decision.reading.clone(), decision.turns.clone())],
            about: decision.about.clone(),
            speakers: decision.speakers.clone(),
        });
    }

    /// Adds a later reading of a transcript.
    fn add_reading(&mut self, decision: &TranscriptImported) {
        let Some(known) = self.transcript_mut(&decision.transcript) else { return };
        if known.readings.iter().any(|(revision, ..)| *revision >= decision.revision) {
            return;
        }
        known.readings.push((decision.revision, decision.reading.clone(), decision.turns.clone()));
        known.file.clone_from(&decision.file);
        known.format.clone_from(&decision.format);
        known.sha256.clone_from(&decision.sha256);
        known.speakers.extend(decision.speakers.clone());
    }

    /// Gives readings in which words were blanked the hash they have now.
    pub(super) fn blank(&mut self, readings: &[Blanked]) {
        for blanked in readings {
            let Some(transcript) = self.transcript_mut(&blanked.transcript) else { continue };
            let readings = transcript.readings.iter_mut();
            for (_, text, _) in readings.filter(|(revision, ..)| *revision == blanked.revision) {
                text.clone_from(&blanked.new);
            }
        }
    }

    pub(super) fn transcript_mut(&mut self, id: &TranscriptId) -> Option<&mut TranscriptEntry> {
        self.transcripts.iter_mut().find(|transcript| transcript.id == *id)
    }

    fn respondent_mut(&mut self, id: &RespondentId) -> Option<&mut Respondent> {
        self.respondents.iter_mut().find(|respondent| respondent.id == *id)
    }

    /// Puts the codebook in an order; entries that the order does not name come last, as they stood.
    fn arrange(&mut self, old: &Arrangement, new: &Arrangement) {
        let book = &mut self.book;
        if old.title != new.title {
            book.title.clone_from(&new.title);
        }
        let themes: Vec<&str> = new.themes.iter().map(|id| id.as_str()).collect();
        let codes: Vec<&str> = new.codes.iter().map(|id| id.as_str()).collect();
        let relations: Vec<&str> = new.relations.iter().map(String::as_str).collect();
        sort(&mut book.themes, &themes, |theme| theme.id.as_str());
        sort(&mut book.codes, &codes, |code| code.id.as_str());
        sort(&mut book.relations, &relations, |tie| &tie.id);
    }
}

/// Puts entries in an order; those it does not name come last, as they stood.
fn sort<T>(entries: &mut [T], order: &[&str], id: impl Fn(&T) -> &str) {
    let places: HashMap<&str, usize> = order.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    entries.sort_by_key(|entry| places.get(id(entry)).copied().unwrap_or(usize::MAX));
}
