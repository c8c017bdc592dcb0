//! Erasing a respondent's words: blanked in every reading, taken out of the log, their files removed; what cannot be
//! erased is named.
//!
//! ```text
//! theirs    their turns, and the readings without them
//! runs      their words, recognised where no position says whose they are
//! touched   the events that lose their words
//! remains   what cannot be erased
//! keep      the work on disk, finished by the next command when it was stopped, and done again when a copy comes back
//! ```

mod keep;
mod remains;
mod runs;
mod theirs;
mod touched;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

pub(super) use keep::Erasures;
pub use remains::{Remainder, Remains};
pub(super) use theirs::with_text;

use self::remains::remains;
use self::runs::Runs;
use self::theirs::{Theirs, blanked, imports, is_blank, labels_of, turns_of};
use self::touched::{Sought, Touched, touched};
use super::reading_file::{load_revision, names};
use super::{Author, Study};
use crate::coding::{MemoKind, Subject, suggestion_id};
use crate::corpus::{Reading, RespondentId, SpeakerMap, TranscriptId, Turn};
use crate::log::{
    Blanked, Decision, MemoWritten, Pending, SuggestionRejected, Withdrawn, Words, WordsErased,
    lines_with_words, remove_torn, sha256_hex, torn_files,
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

/// Finds everything that holds a respondent's words, and changes nothing.
///
/// # Errors
/// When a reading they speak in is not on disk: then what is theirs in the log cannot be told.
pub fn plan_erasure(study: &Study, respondent: &RespondentId) -> Result<Erasure, Problem> {
    let labels = labels_of(&study.state, study.events(), respondent);
    let mut theirs = Theirs::default();
    let (mut readings, mut blanks) = (Vec::new(), Vec::new());
    let mut spoken_in = BTreeSet::new();
    for (transcript, revision, source) in revisions(study, &labels) {
        let Some(reading) = reading_of(study, &transcript, revision)? else { continue };
        let Some(labels) = labels.get(&transcript) else { continue };
        let turns = turns_of(&reading, labels);
        if turns.is_empty() {
            continue;
        }
        spoken_in.insert((transcript.clone(), revision));
        theirs.add(&transcript, &reading, &turns);
        let words: Vec<&&Turn> = turns.iter().filter(|turn| !is_blank(turn.span.of(&reading.text))).collect();
        if words.is_empty() {
            continue;
        }
        let path = study.folder.transcript(&transcript).join(names(revision).0);
        readings.push(ErasedReading {
            file: study.folder.name_of(&path),
            turns: words.len(),
            characters: words.iter().map(|turn| turn.span.of(&reading.text).chars().count()).sum(),
        });
        let after = blanked(&reading.text, &turns);
        let (old, new) = (reading.sha256.clone(), sha256_hex(after.as_bytes()));
        let what = Blanked { transcript, revision, old, new, source: Some(source) };
        blanks.push(Blank { what, before: reading, after });
    }
    let runs = runs_of(study, &labels, &blanks);
    let until = BTreeMap::from([(respondent.clone(), u64::MAX)]);
    let sought = Sought { theirs: &theirs, runs: &runs, until: &until };
    let found = touched(&study.folder.log(), study.events(), &sought)?;
    let lines = lines_with_words(&study.folder.log(), &found.events)?;
    let sources = study.sources_of(&spoken_in);
    let hashes: Vec<String> = imports(study.events())
        .filter(|(_, import)| spoken_in.contains(&(import.transcript.clone(), import.revision)))
        .map(|(_, import)| import.sha256.clone())
        .collect();
    let removed: Vec<PathBuf> = sources.into_iter().map(|(_, path)| path).collect();
    let name = |path: &PathBuf| study.folder.name_of(path);
    Ok(Erasure {
        respondent: respondent.clone(),
        readings,
        lines: lines.into_iter().map(|(path, count)| (name(&path), count)).collect(),
        memos: found.memos,
        kept: study.keep_notes(&found).len(),
        sources: removed.iter().map(name).collect(),
        derived: study.derived()?.iter().map(name).collect(),
        remains: remains(study, &runs, &hashes, &removed),
        found,
        blanks,
        removed,
    })
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
    let withdraws = study.state.respondent(respondent).filter(|known| known.withdrawn.is_none());
    if let Some(known) = withdraws {
        let now = (author.world.now)();
        let on = now.get(..10).unwrap_or(&now).to_owned();
        let withdrawn = Withdrawn { respondent: known.id.clone(), on };
        pending.push(Pending::new(Decision::RespondentWithdrawn(withdrawn)));
    }
    pending.extend(study.keep_notes(&plan.found));
    if !plan.blanks.is_empty() || !plan.found.events.is_empty() {
        pending.extend(plan.blanks.iter().flat_map(|blank| study.keep_rejections(blank)));
        let what = WordsErased {
            respondent: respondent.clone(),
            readings: plan.blanks.iter().map(|blank| blank.what.clone()).collect(),
            events: plan.found.events.iter().cloned().collect(),
        };
        let decision = Decision::WordsErased(Box::new(what));
        pending.push(Pending { decision, words: Words::because(reason) });
    }
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

/// Every reading there ever was of transcripts with these labels, with the hash of its source.
fn revisions(
    study: &Study,
    labels: &BTreeMap<TranscriptId, BTreeSet<String>>,
) -> BTreeSet<(TranscriptId, u32, String)> {
    let theirs = imports(study.events()).filter(|(_, import)| labels.contains_key(&import.transcript));
    theirs.map(|(_, import)| (import.transcript.clone(), import.revision, import.sha256.clone())).collect()
}

/// A reading; nothing when it is of an act that was undone and is not here.
fn reading_of(study: &Study, transcript: &TranscriptId, revision: u32) -> Result<Option<Reading>, Problem> {
    match load_revision(&study.folder, transcript, revision) {
        Ok((reading, _)) => Ok(Some(reading)),
        Err(problem) => {
            let entry = study.state.transcript(transcript);
            let stands =
                entry.is_some_and(|entry| entry.readings.iter().any(|(known, ..)| *known == revision));
            if stands { Err(problem) } else { Ok(None) }
        }
    }
}

/// The runs of words that they said, and nobody else in any reading.
fn runs_of(study: &Study, labels: &BTreeMap<TranscriptId, BTreeSet<String>>, blanks: &[Blank]) -> Runs {
    let all: BTreeSet<(&TranscriptId, u32)> =
        imports(study.events()).map(|(_, import)| (&import.transcript, import.revision)).collect();
    let is_blanked = |transcript: &TranscriptId, revision: u32| {
        blanks.iter().any(|blank| blank.what.transcript == *transcript && blank.what.revision == revision)
    };
    let others: Vec<String> = all
        .into_iter()
        .filter(|(transcript, revision)| !is_blanked(transcript, *revision))
        .filter_map(|(transcript, revision)| load_revision(&study.folder, transcript, revision).ok())
        .map(|(reading, _)| reading.text)
        .collect();
    let theirs = blanks.iter().flat_map(|blank| {
        let labels = labels.get(&blank.what.transcript);
        let turns = labels.map(|labels| turns_of(&blank.before, labels)).unwrap_or_default();
        turns.into_iter().map(|turn| turn.span.of(&blank.before.text)).collect::<Vec<_>>()
    });
    let rest = blanks.iter().map(|blank| blank.after.as_str());
    Runs::new(theirs, others.iter().map(String::as_str).chain(rest))
}

impl Study {
    /// Notes on codings of other people's words that would go with the words beside them, to be written down anew.
    fn keep_notes(&self, found: &Touched) -> Vec<Pending> {
        let standing = found.kept.iter().filter(|(coding, _)| self.state.coding(coding).is_some());
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
