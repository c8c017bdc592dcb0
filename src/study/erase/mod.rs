//! Erasing a respondent's words: blanked in every reading, taken out of the log, their files removed; what cannot be
//! erased is named.
//!
//! ```text
//! plan      everything that holds their words
//! theirs    their turns, and the readings without them
//! runs      their words, recognised where no position says whose they are
//! touched   the events that lose their words
//! remains   what cannot be erased
//! erasures  what was erased, for whoever reads
//! keep      the work on disk, finished by the next command when it was stopped, and done again when a copy comes back
//! ```

mod erasures;
mod keep;
mod plan;
mod remains;
mod runs;
mod theirs;
mod touched;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

pub(super) use erasures::Erasures;
pub use plan::plan_erasure;
pub use remains::{Remainder, Remains};
pub(super) use theirs::with_text;

use self::theirs::is_blank;
use self::touched::Touched;
use super::{Author, Study};
use crate::coding::{MemoKind, Subject, suggestion_id};
use crate::corpus::{Reading, RespondentId, SpeakerMap, Turn};
use crate::log::{
    Blanked, Decision, MemoWritten, Pending, SuggestionRejected, Withdrawn, Words, WordsErased, remove_torn,
    torn_files,
};
use crate::message::{Message, Place, Problem};
use crate::text::Positions;

/// A reading with words to erase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedReading {
    /// Its file.
    pub file: String,
    /// How many turns are theirs.
    pub turns: usize,
    /// How many characters these have.
    pub characters: usize,
}

/// What erasing a respondent's words takes away, and what it leaves.
#[derive(Debug)]
pub struct Erasure {
    /// Whose words.
    pub respondent: RespondentId,
    /// The readings.
    pub readings: Vec<ErasedReading>,
    /// Lines of the log that lose their words, by file.
    pub lines: BTreeMap<String, usize>,
    /// How many of them have a note.
    pub memos: usize,
    /// How many notes on other people's words are written down anew, because they stood beside words of theirs.
    pub kept: usize,
    /// Files as received that leave the study.
    pub sources: Vec<String>,
    /// What is made from the study or was left behind by a crash, and is removed.
    pub derived: Vec<String>,
    /// What cannot be erased.
    pub remains: Vec<Remains>,
    found: Touched,
    blanks: Vec<Blank>,
    removed: Vec<PathBuf>,
}

/// A reading before and after.
#[derive(Debug)]
struct Blank {
    what: Blanked,
    before: Reading,
    after: String,
}

impl Erasure {
    /// Whether nothing is there to erase.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.blanks.is_empty() && self.found.events.is_empty() && self.removed.is_empty()
    }
}

/// Erases a respondent's words. When this returns, they are nowhere in the study but where it says.
///
/// What is erased is recorded first and done then, so that a crash in between leaves nothing undone: the next command
/// finishes it.
///
/// # Errors
/// As for [`plan_erasure`], or when the study cannot be written; what was recorded is then done by a later command.
pub fn erase(
    study: &mut Study,
    author: &Author,
    respondent: &RespondentId,
    reason: Option<&str>,
) -> Result<Erasure, Problem> {
    let plan = plan_erasure(study, respondent)?;
    let mut pending = Vec::new();
    if !plan.blanks.is_empty() || !plan.found.events.is_empty() {
        let what = WordsErased {
            respondent: respondent.clone(),
            readings: plan.blanks.iter().map(|blank| blank.what.clone()).collect(),
            events: plan.found.events.iter().cloned().collect(),
        };
        pending.push(Pending::new(Decision::WordsErased(Box::new(what))));
    }
    let withdraws = study.state.respondent(respondent).filter(|known| known.withdrawn.is_none());
    if let Some(known) = withdraws {
        let now = (author.world.now)();
        let on = now.get(..10).unwrap_or(&now).to_owned();
        let withdrawn = Withdrawn { respondent: known.id.clone(), on };
        pending.push(Pending::new(Decision::RespondentWithdrawn(withdrawn)));
    }
    if let Some(first) = pending.first_mut() {
        first.words = Words::because(reason);
    }
    pending.extend(study.keep_notes(&plan.found));
    pending.extend(plan.blanks.iter().flat_map(|blank| study.keep_rejections(blank)));
    study.record(author, pending)?;
    study.finish_erasing()?;
    for path in plan.removed.iter().filter(|path| path.exists()) {
        fs::remove_file(path).map_err(|error| Problem::io(path, &error))?;
    }
    study.remove_derived()?;
    Ok(plan)
}

/// Refuses a reading in which somebody speaks whose words were erased.
pub(super) fn refuse_erased(
    study: &Study,
    file: &str,
    text: &str,
    turns: &[Turn],
    speakers: &SpeakerMap,
) -> Result<(), Problem> {
    let erased = study.erasures.until();
    for turn in turns.iter().filter(|turn| !is_blank(turn.span.of(text))) {
        let speaker = speakers.get(turn.label.as_deref().unwrap_or_default());
        let back =
            speaker.and_then(|speaker| speaker.respondent.as_ref()).filter(|id| erased.contains_key(id));
        if let Some(id) = back {
            let message = Message::new("erase-comes-back").with("id", id.as_str());
            let place = Place::in_text(file, text, turn.span.start);
            let line = Place { excerpt: None, ..place };
            return Err(Problem::error(message).at(line).hint(Message::new("erase-comes-back-hint")));
        }
    }
    Ok(())
}

impl Study {
    /// Notes on codings of other people's words that would go with the words beside them, to be written down anew.
    fn keep_notes(&self, found: &Touched) -> Vec<Pending> {
        let stands =
            |id: &str| self.state.codings.iter().chain(&self.state.unused).any(|coding| coding.id == id);
        let standing = found.kept.iter().filter(|(coding, _)| stands(coding));
        let note = |(coding, (coder, memo)): (&String, &(String, String))| Pending {
            decision: Decision::MemoWritten(MemoWritten {
                about: Subject::Coding(coding.clone()),
                kind: MemoKind::default(),
                by: Some(coder.clone()),
            }),
            words: Some(Words { memo: Some(memo.clone()), ..Words::default() }),
        };
        standing.map(note).collect()
    }

    /// Suggestions of other people's words that were turned down in a reading, by the id they have once it is blanked.
    fn keep_rejections(&self, blank: &Blank) -> Vec<Pending> {
        let positions = Positions::new(&blank.after);
        let here = |rejected: &&SuggestionRejected| {
            rejected.transcript == blank.what.transcript && rejected.revision == blank.what.revision
        };
        let again = |rejected: &SuggestionRejected| {
            let spot =
                crate::log::Spot { revision: rejected.revision, start: rejected.start, end: rejected.end };
            let span = super::carry::span_of(&positions, spot)?;
            let suggestion = suggestion_id(&rejected.code, &blank.what.new, span);
            let again = SuggestionRejected { suggestion, ..rejected.clone() };
            Some(Pending::new(Decision::SuggestionRejected(again)))
        };
        let known = self.state.turned_down.iter().filter(here);
        known.filter_map(again).collect()
    }

    /// What is made from the study, and what a crash left behind.
    fn derived(&self) -> Result<Vec<PathBuf>, Problem> {
        let mut found = torn_files(&self.folder.log())?;
        found.extend(Some(self.folder.output()).filter(|output| output.exists()));
        Ok(found)
    }

    fn remove_derived(&self) -> Result<(), Problem> {
        for path in torn_files(&self.folder.log())? {
            remove_torn(&path)?;
        }
        let output = self.folder.output();
        if output.exists() {
            fs::remove_dir_all(&output).map_err(|error| Problem::io(&output, &error))?;
        }
        Ok(())
    }
}
