//! Carrying an act out: recorded, and told as what the screen must change.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::codebook::CodeId;
use crate::coding::Whose;
use crate::corpus::TranscriptId;
use crate::log::{Decision, Event, Pending};
use crate::message::{Catalogue, Message, Problem};
use crate::workbench::desk::Opened;
use crate::workbench::look::{CodingView, CountView, codings_of, counts_of, short, turned};
use crate::workbench::proposals::Pair;
use crate::workbench::said::Said;

/// What an act did. By the time this is told it is on disk.
#[derive(Debug, Clone, Default, Serialize)]
pub(in crate::workbench) struct Done {
    pub(in crate::workbench) version: usize,
    saved: String,
    said: String,
    notes: Vec<Said>,
    codings: Vec<CodingView>,
    removed: Vec<String>,
    decided: Vec<String>,
    transcripts: Vec<String>,
    reread: bool,
    restudy: bool,
    counts: Vec<CountView>,
    undo: Option<String>,
    redo: Option<String>,
    made: Option<String>,
}

/// How an act comes about.
pub(super) enum Manner {
    /// Decisions are recorded.
    Record(Vec<Pending>),
    /// The last act is turned back.
    Undo,
    /// What was undone is done again.
    Redo,
    /// A setting is changed, which is no event.
    Set(Setting),
}

/// A setting of the study.
pub(super) enum Setting {
    /// The attribute that tables split by.
    Groups(Option<String>),
    /// Whose codings count.
    Whose(Whose),
}

/// An act, worked out.
pub(super) struct Deed {
    pub(super) manner: Manner,
    /// What it does, when the screen does not show it by itself.
    pub(super) said: Option<Message>,
    /// What else is worth knowing.
    pub(super) notes: Vec<Problem>,
}

impl Deed {
    /// Decisions to be recorded as one act.
    pub(super) fn of(pending: Vec<Pending>) -> Self {
        Self { manner: Manner::Record(pending), said: None, notes: Vec::new() }
    }

    /// A setting, changed.
    pub(super) fn setting(setting: Setting) -> Self {
        Self { manner: Manner::Set(setting), ..Self::of(Vec::new()) }
    }

    /// The last act turned back.
    pub(super) fn undo() -> Self {
        Self { manner: Manner::Undo, ..Self::of(Vec::new()) }
    }

    /// What was undone, done again.
    pub(super) fn redo() -> Self {
        Self { manner: Manner::Redo, ..Self::of(Vec::new()) }
    }

    /// What it does, in words; empty when the screen shows it.
    pub(super) fn told(&self, catalogue: &Catalogue) -> String {
        self.said.as_ref().map(|said| catalogue.say_on_screen(said)).unwrap_or_default()
    }

    /// Records the act.
    ///
    /// # Errors
    /// When it cannot be recorded; then nothing of it is.
    pub(super) fn carry_out(self, opened: &mut Opened, catalogue: &Catalogue) -> Result<Done, Problem> {
        let told = self.told(catalogue);
        let before = opened.version();
        let mut changed = Changed::default();
        if let Manner::Record(pending) = &self.manner {
            changed.note_gone(opened, pending);
        }
        let (events, turned_back) = match self.manner {
            Manner::Record(pending) => (opened.study.record(&opened.author, pending)?, false),
            Manner::Undo => (opened.study.undo(&opened.author, None, None)?, true),
            Manner::Redo => (opened.study.redo(&opened.author, None, None)?, true),
            Manner::Set(setting) => {
                match setting {
                    Setting::Groups(attribute) => opened.study.split_by(attribute.as_deref())?,
                    Setting::Whose(whose) => opened.study.count_codings_of(&whose)?,
                }
                (Vec::new(), true)
            }
        };
        let ours = if turned_back { 1 } else { events.len() };
        let alone = opened.version() <= before + ours;
        changed.note_all(opened, &events);
        if turned_back {
            changed.note_turned(opened, &events);
        }
        let decided = opened.decided(&changed.pairs());
        if !alone || decided.reopened {
            // What others did, or is proposed anew, is in no list of this answer.
            changed.note_everything(opened);
        }
        let touched = std::mem::take(&mut changed.codes);
        let counts =
            if changed.restudy { Vec::new() } else { counts_of(opened, &touched, catalogue.language())? };
        opened.saved = Some((opened.author.world.now)());
        let mut notes = std::mem::take(&mut opened.study.problems);
        notes.extend(self.notes);
        let plain = alone && !turned_back && !events.is_empty();
        let (undo, redo) =
            if plain { (Some(opened.told(&events, catalogue)), None) } else { turned(opened, catalogue) };
        Ok(Done {
            version: opened.version(),
            saved: opened.saved.clone().unwrap_or_default(),
            said: told,
            notes: Said::all(&notes, catalogue),
            codings: codings_of(opened, &changed.codings),
            removed: changed.removed.iter().map(|id| short(id).to_owned()).collect(),
            decided: decided.closed,
            transcripts: changed.transcripts.iter().map(ToString::to_string).collect(),
            reread: changed.reread,
            restudy: changed.restudy,
            counts,
            undo,
            redo,
            made: changed.made,
        })
    }
}

/// What events changed.
#[derive(Default)]
struct Changed {
    codings: Vec<String>,
    removed: Vec<String>,
    transcripts: BTreeSet<TranscriptId>,
    codes: BTreeSet<CodeId>,
    made: Option<String>,
    reread: bool,
    restudy: bool,
}

impl Changed {
    fn note_all(&mut self, opened: &Opened, events: &[Event]) {
        for event in events {
            self.note(opened, event);
        }
        self.note_standing(opened);
    }

    /// Where those of its codings are that stand, and the codes that they have by now.
    fn note_standing(&mut self, opened: &Opened) {
        let standing = opened.study.codings.iter().filter(|coding| self.codings.contains(&coding.id));
        for coding in standing {
            self.transcripts.insert(coding.transcript.clone());
            self.codes.insert(coding.code.clone());
        }
    }

    /// Where the codings are that will be gone, and the codes that they have by now.
    fn note_gone(&mut self, opened: &Opened, pending: &[Pending]) {
        for pending in pending {
            let Decision::CodingRemoved(gone) = &pending.decision else { continue };
            let known = opened.study.codings.iter().find(|coding| coding.id == gone.coding);
            if let Some(coding) = known {
                self.transcripts.insert(coding.transcript.clone());
                self.codes.insert(coding.code.clone());
            }
        }
    }

    /// What turning an act back or doing it again changed: which of its codings stand now, and which do not.
    fn note_turned(&mut self, opened: &Opened, events: &[Event]) {
        let stands = |id: &String| opened.study.codings.iter().any(|coding| coding.id == *id);
        let gone_again = self.removed.iter().any(|id| !stands(id));
        if events.is_empty() || self.restudy || gone_again {
            self.note_everything(opened);
            return;
        }
        self.codings.append(&mut self.removed);
        self.removed = self.codings.iter().filter(|id| !stands(id)).cloned().collect();
        self.note_standing(opened);
    }

    /// The codes touched, in the transcripts touched.
    fn pairs(&self) -> BTreeSet<Pair> {
        let pair =
            |code: &CodeId| self.transcripts.iter().map(|id| (code.clone(), id.clone())).collect::<Vec<_>>();
        self.codes.iter().flat_map(pair).collect()
    }

    /// Everything is to be read again.
    fn note_everything(&mut self, opened: &Opened) {
        self.restudy = true;
        self.reread = true;
        self.transcripts.extend(opened.study.transcripts.iter().map(|transcript| transcript.id.clone()));
    }

    fn note(&mut self, opened: &Opened, event: &Event) {
        match &event.decision {
            Decision::CodingAdded(added) => {
                self.codings.push(event.id.clone());
                self.transcripts.insert(added.transcript.clone());
                self.codes.insert(added.code.clone());
            }
            Decision::CodingRecoded(change) => {
                self.codings.push(change.coding.clone());
                // Turned back, the new code is the one that it has no more.
                self.codes.extend([change.old.clone(), change.new.clone()]);
            }
            Decision::CodingMoved(change) => self.codings.push(change.coding.clone()),
            Decision::CodingJudged(change) => self.codings.push(change.coding.clone()),
            Decision::QuoteChosen(about) | Decision::QuoteDropped(about) => {
                self.codings.push(about.coding.clone());
            }
            Decision::CodingRemoved(removed) => self.removed.push(removed.coding.clone()),
            Decision::SuggestionRejected(rejected) => {
                self.transcripts.insert(rejected.transcript.clone());
                self.codes.insert(rejected.code.clone());
            }
            Decision::MemoWritten(memo) => match &memo.about {
                crate::coding::Subject::Coding(id) => self.codings.push(id.clone()),
                _ => self.restudy = true,
            },
            Decision::CodeCreated(made) => {
                self.made = Some(made.entry.id.to_string());
                self.restudy = true;
            }
            Decision::ThemeCreated(made) => {
                self.made = Some(made.entry.id.to_string());
                self.restudy = true;
            }
            // What touches the codebook or people can touch every transcript.
            _ => self.note_everything(opened),
        }
    }
}
