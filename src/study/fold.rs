//! Folding: what each event does to the study. The same events in the same order make the same study.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::renames::retold;
use super::standing::standing;
use super::{AcceptedFinding, Consensus, Placed, State, Tag, TranscriptEntry};
use crate::codebook::{CodeId, Guide, ThemeId, change, create};
use crate::coding::{Anchor, Memo, Subject};
use crate::corpus::{Respondent, RespondentId, SpeakerMap, TranscriptId};
use crate::log::{
    Adjudicated, Arrangement, Blanked, Changed, CodingAdded, CodingAnchored, Decision, Event, GuideEntry,
    Spot, TranscriptImported, TranscriptRef, WordsErased,
};

/// A study being folded. Codings are found by their place, and leave it at the end.
struct Fold<'e> {
    state: State,
    /// Where codings stand that later events speak of.
    places: HashMap<&'e str, usize>,
    /// The places of codings that were taken away.
    gone: BTreeSet<usize>,
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
        let mut fold = Fold { state: Self::default(), places: HashMap::new(), gone: BTreeSet::new() };
        for event in events {
            if !spoken_of.is_empty() && spoken_of.contains(event.id.as_str()) {
                fold.places.insert(&event.id, fold.state.codings.len());
            }
            fold.apply(event);
        }
        fold.end()
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
        let spoken_of: HashSet<&str> = events.iter().flat_map(|event| spoken_of(&event.decision)).collect();
        let unused = |coding: &Placed| spoken_of.contains(coding.id.as_str());
        if events.iter().any(undoes) || self.unused.iter().any(unused) {
            return false;
        }
        let known =
            self.codings.iter().enumerate().filter(|(_, coding)| spoken_of.contains(coding.id.as_str()));
        let known: Vec<(String, usize)> = known.map(|(at, coding)| (coding.id.clone(), at)).collect();
        let mut fold = Fold { state: std::mem::take(self), places: HashMap::new(), gone: BTreeSet::new() };
        fold.places.extend(known.iter().map(|(id, at)| (id.as_str(), *at)));
        for event in events {
            if spoken_of.contains(event.id.as_str()) {
                fold.places.insert(&event.id, fold.state.codings.len());
            }
            fold.apply(event);
        }
        *self = fold.end();
        true
    }
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
    /// Adds one event.
    fn apply(&mut self, event: &'e Event) {
        match &event.decision {
            Decision::CodingAdded(d) => self.add_coding(event, d),
            Decision::CodingRemoved(d) => self.gone.extend(self.places.get(d.coding.as_str())),
            Decision::CodingRecoded(d) => {
                let code = self.state.code_last(&d.new);
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
        if !self.state.gone_codes.is_empty() {
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
        self.state.codebook = self.state.book.mended();
        self.state
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
        let code = self.state.code_last(&added.code);
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

impl State {
    /// Adds an event that speaks of no coding.
    fn apply(&mut self, event: &Event) {
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
    fn code_last(&self, id: &CodeId) -> CodeId {
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
    fn point_entries(&mut self) {
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

    fn hand_over_memos(&mut self, from: &Subject, into: &Subject) {
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

    fn transcript_mut(&mut self, id: &TranscriptId) -> Option<&mut TranscriptEntry> {
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
