//! What things were called when something was decided about them: names that follow the events in order.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{Code, CodeId, Theme, ThemeId};
use crate::coding::Subject;
use crate::corpus::TranscriptId;
use crate::log::{Decision, Event, Spot};
use crate::message::{Language, Message};
use crate::study::{Act, State};

/// A coding as far as it was told.
#[derive(Debug, Clone)]
pub(super) struct Coded {
    /// The code.
    pub(super) code: CodeId,
    /// The transcript.
    pub(super) transcript: TranscriptId,
    /// Where.
    pub(super) spot: Spot,
}

/// Names in one language.
#[derive(Debug)]
pub struct Names {
    language: Language,
    codes: BTreeMap<CodeId, String>,
    themes: BTreeMap<ThemeId, String>,
    codings: BTreeMap<String, Coded>,
    memos: BTreeMap<String, Subject>,
}

impl Names {
    /// No names yet.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            codes: BTreeMap::new(),
            themes: BTreeMap::new(),
            codings: BTreeMap::new(),
            memos: BTreeMap::new(),
        }
    }

    /// What a study calls things, and what its codings and memos are about.
    pub fn note_state(&mut self, state: &State) {
        state.codebook.codes.iter().for_each(|code| self.note_code(code));
        state.codebook.themes.iter().for_each(|theme| self.note_theme(theme));
        for coding in &state.codings {
            let (code, transcript) = (coding.code.clone(), coding.transcript.clone());
            self.codings.insert(coding.id.clone(), Coded { code, transcript, spot: coding.spot() });
        }
        self.memos.extend(state.memos.iter().map(|memo| (memo.id.clone(), memo.about.clone())));
    }

    /// What things were called before the last act of a study; `state` is the study after it, `log` every event.
    #[must_use]
    pub fn before(language: Language, state: &State, act: &[&Event], log: &[Event]) -> Self {
        let mut names = Self::new(language);
        names.note_state(state);
        let gone: BTreeSet<&str> = act
            .iter()
            .filter_map(|event| changed_coding(event))
            .filter(|id| !names.codings.contains_key(*id))
            .collect();
        if !gone.is_empty() {
            let about = |event: &&Event| {
                gone.contains(event.id.as_str())
                    || changed_coding(event).is_some_and(|id| gone.contains(id))
                    || matches!(event.decision, Decision::CodeMerged(_))
            };
            let standing = Act::all(log).into_iter().filter(|act| !act.undone).flat_map(|act| act.events);
            standing.filter(about).for_each(|event| names.follow(event));
        }
        act.iter().rev().for_each(|event| names.turn_back(event));
        names
    }

    /// Takes back what an event says of names and codings.
    fn turn_back(&mut self, event: &Event) {
        match &event.decision {
            Decision::CodingRecoded(d) => self.at(&d.coding, |coded| coded.code.clone_from(&d.old)),
            Decision::CodingMoved(d) => self.at(&d.coding, |coded| coded.spot = d.old),
            Decision::ThemeChanged(d) => self.note_theme(&d.old),
            Decision::ThemeMerged(d) => self.note_theme(&d.old),
            Decision::ThemeRemoved(d) => self.note_theme(&d.old),
            Decision::CodeChanged(d) => self.note_code(&d.old),
            Decision::CodeMerged(d) => self.note_code(&d.old),
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => self.note_code(&d.old),
            _ => {}
        }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The name of a code; its id when none was ever given.
    #[must_use]
    pub fn code(&self, id: &CodeId) -> String {
        self.codes.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The name of a theme; its id when none was ever given.
    #[must_use]
    pub fn theme(&self, id: &ThemeId) -> String {
        self.themes.get(id).cloned().unwrap_or_else(|| id.to_string())
    }

    /// The coding that an event added.
    pub(super) fn coding(&self, id: &str) -> Option<&Coded> {
        self.codings.get(id)
    }

    /// What a memo is about.
    pub(super) fn memo(&self, id: &str) -> Option<&Subject> {
        self.memos.get(id)
    }

    /// What a reply is about in the end: what the first memo was about. Nothing when that is not known.
    pub(super) fn root<'n>(&'n self, subject: &'n Subject) -> Option<&'n Subject> {
        let mut here = subject;
        for _ in 0..=self.memos.len() {
            match here {
                Subject::Memo(id) => here = self.memos.get(id)?,
                _ => return Some(here),
            }
        }
        None
    }

    /// What a memo can be about, in words.
    #[must_use]
    pub fn subject(&self, subject: &Subject) -> Message {
        match subject {
            Subject::Study => Message::new("trail-subject-study"),
            Subject::Transcript(id) => Message::new("trail-subject-transcript").with("name", id.as_str()),
            Subject::Respondent(id) => Message::new("trail-subject-respondent").with("name", id.as_str()),
            Subject::Code(id) => Message::new("trail-subject-code").with("name", self.code(id)),
            Subject::Theme(id) => Message::new("trail-subject-theme").with("name", self.theme(id)),
            Subject::Coding(id) => match self.codings.get(id) {
                Some(coded) => Message::new("trail-subject-coding")
                    .with("code", self.code(&coded.code))
                    .with("place", coded.place()),
                None => Message::new("trail-subject-unknown"),
            },
            Subject::Memo(_) => match self.root(subject) {
                Some(about) => Message::new("trail-subject-memo").with("subject", self.subject(about)),
                None => Message::new("trail-subject-unknown"),
            },
        }
    }

    /// Takes over what an event makes: within an act it has its name already.
    pub fn note_new(&mut self, event: &Event) {
        match &event.decision {
            Decision::ThemeCreated(_) | Decision::CodeCreated(_) => self.follow(event),
            Decision::CodingAdded(_) | Decision::MemoWritten(_) => self.follow(event),
            _ => {}
        }
    }

    /// Takes over what an event says of names, codings and memos.
    pub fn follow(&mut self, event: &Event) {
        match &event.decision {
            Decision::CodingAdded(d) => {
                let (code, transcript) = (d.code.clone(), d.transcript.clone());
                self.codings.insert(event.id.clone(), Coded { code, transcript, spot: d.spot() });
            }
            Decision::CodingRecoded(d) => self.at(&d.coding, |coded| coded.code.clone_from(&d.new)),
            Decision::CodingMoved(d) => self.at(&d.coding, |coded| coded.spot = d.new),
            Decision::CodingAnchored(d) if d.new.start < d.new.end => {
                self.at(&d.coding, |coded| coded.spot = d.new);
            }
            Decision::ThemeCreated(d) => self.note_theme(&d.entry),
            Decision::ThemeChanged(d) => self.note_theme(&d.new),
            Decision::ThemeMerged(d) => self.note_theme(&d.old),
            Decision::ThemeRemoved(d) => self.note_theme(&d.old),
            Decision::CodeCreated(d) => self.note_code(&d.entry),
            Decision::CodeChanged(d) => self.note_code(&d.new),
            Decision::CodeMerged(d) => {
                self.note_code(&d.old);
                let theirs = self.codings.values_mut().filter(|coded| coded.code == d.old.id);
                theirs.for_each(|coded| coded.code.clone_from(&d.into));
            }
            Decision::CodeRetired(d) | Decision::CodeRemoved(d) => self.note_code(&d.old),
            Decision::MemoWritten(d) => {
                self.memos.insert(event.id.clone(), d.about.clone());
            }
            _ => {}
        }
    }

    fn at(&mut self, id: &str, act: impl FnOnce(&mut Coded)) {
        if let Some(coded) = self.codings.get_mut(id) {
            act(coded);
        }
    }

    fn note_code(&mut self, code: &Code) {
        self.codes.insert(code.id.clone(), code.name(self.language).to_owned());
    }

    fn note_theme(&mut self, theme: &Theme) {
        self.themes.insert(theme.id.clone(), theme.name(self.language).to_owned());
    }
}

/// The coding that an event changes or takes away.
fn changed_coding(event: &Event) -> Option<&str> {
    match &event.decision {
        Decision::CodingRemoved(d) | Decision::QuoteChosen(d) | Decision::QuoteDropped(d) => Some(&d.coding),
        Decision::CodingRecoded(d) => Some(&d.coding),
        Decision::CodingMoved(d) => Some(&d.coding),
        Decision::CodingJudged(d) => Some(&d.coding),
        _ => None,
    }
}

impl Coded {
    /// Where, as people name it.
    pub(super) fn place(&self) -> String {
        place(&self.transcript, self.spot.start, self.spot.end)
    }
}

/// A place as it is typed: `r3:120-180`.
pub(super) fn place(transcript: &TranscriptId, start: usize, end: usize) -> String {
    format!("{transcript}:{start}-{end}")
}
