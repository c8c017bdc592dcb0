//! Keeping erased words erased: in memory from the moment a study is opened, and on disk when a copy brought them back.
//!
//! The act that says what is erased is on disk before anything is; so whatever stops the program in between, the next
//! command finishes the work.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use super::runs::Runs;
use super::theirs::{Theirs, blanked, imports, is_blank, labels_of, turns_of};
use super::touched::{Sought, touched};
use crate::corpus::{Reading, RespondentId, TranscriptId};
use crate::log::{Blanked, Decision, Event, Pending, WordsErased, erase_words, sha256_hex};
use crate::message::{Message, Problem, Severity};
use crate::study::reading_file::{is_name, load_revision, names};
use crate::study::{Author, State, Study, write_whole};

/// What was erased, from all that is known: whatever moment a study shows, erased words are gone.
#[derive(Debug, Default)]
pub(in crate::study) struct Erasures(Vec<Erased>);

/// One erasure.
#[derive(Debug)]
struct Erased {
    what: WordsErased,
    /// Its logical time.
    lamport: u64,
    /// The labels the respondent had then, by transcript.
    labels: BTreeMap<TranscriptId, BTreeSet<String>>,
}

impl Erasures {
    /// The erasures among events in total order.
    pub(in crate::study) fn of(events: &[Event]) -> Self {
        let erasures = events.iter().enumerate().filter_map(|(at, event)| match &event.decision {
            Decision::WordsErased(what) => Some((events.get(..=at).unwrap_or_default(), event, what)),
            _ => None,
        });
        let erased = |(before, event, what): (&[Event], &Event, &WordsErased)| Erased {
            labels: labels_of(&State::fold(before), before, &what.respondent),
            lamport: event.lamport,
            what: what.clone(),
        };
        Self(erasures.map(|(before, event, what)| erased((before, event, what))).collect())
    }

    /// Takes the erased words out of events.
    pub(in crate::study) fn drop_words(&self, events: &mut [Event]) {
        if self.0.is_empty() {
            return;
        }
        let ids = self.ids();
        for event in events.iter_mut().filter(|event| ids.contains(&event.id)) {
            event.words = None;
        }
    }

    /// Tells a study as it was at an earlier moment which texts its readings have since.
    pub(in crate::study) fn tell(&self, state: &mut State) {
        for erased in &self.0 {
            state.blank(&erased.what.readings);
        }
    }

    /// The text of a reading without the words that were erased from it, when it has them back.
    pub(in crate::study) fn blank_again(
        &self,
        transcript: &TranscriptId,
        reading: &Reading,
    ) -> Option<String> {
        // Not by its hash: where two erasures met, the hash of either is that of a text with the other's words.
        let mut text = reading.text.clone();
        for erased in self.0.iter().filter(|erased| erased.names(transcript, reading.revision).is_some()) {
            let Some(labels) = erased.labels.get(transcript) else { continue };
            // Blanks are wider than what they stand for, so that the places have to be found anew.
            let turns = turns_of(reading, labels);
            text = join(&text, &blanked(&reading.text, &turns));
        }
        (text != reading.text).then_some(text)
    }

    /// The hash that a reading with erased words has.
    fn expected(&self, transcript: &TranscriptId, revision: u32) -> Option<&str> {
        self.0
            .iter()
            .rev()
            .find_map(|erased| erased.names(transcript, revision))
            .map(|blanked| blanked.new.as_str())
    }

    fn ids(&self) -> BTreeSet<String> {
        self.0.iter().flat_map(|erased| erased.what.events.iter().cloned()).collect()
    }

    /// The readings that words were erased from.
    fn readings(&self) -> BTreeSet<(TranscriptId, u32)> {
        let readings = self.0.iter().flat_map(|erased| &erased.what.readings);
        readings.map(|blanked| (blanked.transcript.clone(), blanked.revision)).collect()
    }

    /// Those whose words were erased, each with the logical time of the last time.
    pub(super) fn until(&self) -> BTreeMap<RespondentId, u64> {
        self.0.iter().map(|erased| (erased.what.respondent.clone(), erased.lamport)).collect()
    }

    /// Whose words were last erased from a transcript.
    fn last_from(&self, transcript: &TranscriptId) -> Option<&RespondentId> {
        let from =
            |erased: &&Erased| erased.what.readings.iter().any(|blanked| blanked.transcript == *transcript);
        self.0.iter().rev().find(from).map(|erased| &erased.what.respondent)
    }
}

impl Erased {
    fn names(&self, transcript: &TranscriptId, revision: u32) -> Option<&Blanked> {
        let mut readings = self.what.readings.iter();
        readings.find(|blanked| blanked.transcript == *transcript && blanked.revision == revision)
    }
}

/// Two versions of a text of the same length in characters, blank where one of them is.
fn join(one: &str, other: &str) -> String {
    let blank = super::theirs::BLANK;
    one.chars().zip(other.chars()).map(|(a, b)| if b == blank { blank } else { a }).collect()
}

/// What had come back and was erased again.
#[derive(Debug, Default)]
struct Again {
    lines: usize,
    readings: Vec<Blanked>,
    files: usize,
}

impl Study {
    /// Erases on disk what is erased, when it is there still or again; says so. When that is not possible, a warning
    /// says so, and what is shown is without the words nevertheless.
    pub(in crate::study) fn keep_erased(&mut self, author: &Author) {
        if self.erasures.0.is_empty() {
            return;
        }
        if let Err(problem) = self.erase_again(author) {
            self.problems.push(Problem { severity: Severity::Warning, ..problem });
            self.problems.push(Problem::warning(Message::new("erase-not-done")));
        }
    }

    fn erase_again(&mut self, author: &Author) -> Result<(), Problem> {
        let again = self.erase_on_disk()?;
        let late = self.record_late(author, &again.readings)?;
        let (lines, readings) = (again.lines + late, again.readings.len());
        if lines + readings + again.files > 0 {
            let message = Message::new("erase-again")
                .with("lines", lines)
                .with("readings", readings)
                .with("files", again.files);
            self.problems.push(Problem::note(message));
        }
        Ok(())
    }

    /// Erases on disk what the log says is erased.
    pub(super) fn finish_erasing(&mut self) -> Result<(), Problem> {
        self.erase_on_disk().map(|_| ())
    }

    fn erase_on_disk(&mut self) -> Result<Again, Problem> {
        let mut again = Again {
            lines: erase_words(&self.folder.log(), &self.erasures.ids())?
                .into_iter()
                .map(|(_, count)| count)
                .sum(),
            ..Again::default()
        };
        for (transcript, revision) in self.erasures.readings() {
            // A reading that is not here, or not readable, shows nothing.
            let Ok((reading, _)) = load_revision(&self.folder, &transcript, revision) else { continue };
            let Some(text) = self.erasures.blank_again(&transcript, &reading) else { continue };
            let path = self.folder.transcript(&transcript).join(names(revision).0);
            write_whole(&path, text.as_bytes())?;
            let file = self.folder.name_of(&path);
            self.problems.retain(|problem| problem.place.as_ref().is_none_or(|place| place.file != file));
            let new = sha256_hex(text.as_bytes());
            again.readings.push(Blanked { transcript, revision, old: reading.sha256, new, source: None });
        }
        for path in self.erased_sources() {
            fs::remove_file(&path).map_err(|error| Problem::io(&path, &error))?;
            again.files += 1;
        }
        if !again.readings.is_empty() {
            self.transcripts.clear();
            self.place()?;
        }
        Ok(again)
    }

    /// The files in the study whose words were erased, by their hash.
    fn erased_sources(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for blanked in self.erasures.0.iter().flat_map(|erased| &erased.what.readings) {
            let Some(source) = &blanked.source else { continue };
            let entries =
                fs::read_dir(self.folder.transcript(&blanked.transcript)).into_iter().flatten().flatten();
            let files = entries.map(|entry| entry.path()).filter(|path| {
                let name =
                    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                !is_name(&name) && path.is_file()
            });
            found
                .extend(files.filter(|path| fs::read(path).is_ok_and(|bytes| sha256_hex(&bytes) == *source)));
        }
        found.sort();
        found.dedup();
        found
    }

    /// Records what somebody who did not know of the erasure decided on the erased words, so that these go as well; and
    /// what a reading is when two erasures met in it. Returns how many lines lost their words.
    fn record_late(&mut self, author: &Author, readings: &[Blanked]) -> Result<usize, Problem> {
        let mut theirs = Theirs::default();
        for (transcript, revision) in self.erasures.readings() {
            if let Ok(reading) = self.reading(&transcript, revision) {
                let blank = |turn: &&crate::corpus::Turn| {
                    let words = turn.span.of(&reading.text);
                    !words.trim().is_empty() && is_blank(words)
                };
                theirs.add(&transcript, &reading, &reading.turns.iter().filter(blank).collect::<Vec<_>>());
            }
        }
        let (runs, until) = (Runs::default(), self.erasures.until());
        let sought = Sought { theirs: &theirs, runs: &runs, until: &until };
        let late = touched(&self.folder.log(), self.events(), &sought)?;
        let met = |blanked: &&Blanked| {
            self.erasures.expected(&blanked.transcript, blanked.revision) != Some(blanked.new.as_str())
        };
        let met: Vec<Blanked> = readings.iter().filter(met).cloned().collect();
        if late.events.is_empty() && met.is_empty() {
            return Ok(0);
        }
        let anyone = self.erasures.0.last().map(|erased| &erased.what.respondent);
        let whose = met.first().and_then(|blanked| self.erasures.last_from(&blanked.transcript)).or(anyone);
        let Some(respondent) = whose.cloned() else { return Ok(0) };
        let count = late.events.len();
        let mut pending = self.keep_notes(&late);
        let what = WordsErased { respondent, readings: met, events: late.events.into_iter().collect() };
        pending.push(Pending::new(Decision::WordsErased(Box::new(what))));
        self.record(author, pending)?;
        self.finish_erasing()?;
        Ok(count)
    }

    /// The sources of readings, with the names under which they may be kept.
    pub(super) fn sources_of(&self, readings: &BTreeSet<(TranscriptId, u32)>) -> Vec<(String, PathBuf)> {
        let mut found = Vec::new();
        for (_, import) in imports(self.events()) {
            if !readings.contains(&(import.transcript.clone(), import.revision)) {
                continue;
            }
            let folder = self.folder.transcript(&import.transcript);
            let names = crate::study::revise::source_names(&import.file, import.revision);
            let paths = names.map(|name| folder.join(name));
            let is_it =
                |path: &&PathBuf| fs::read(path).is_ok_and(|bytes| sha256_hex(&bytes) == import.sha256);
            // One that somebody altered is still the source.
            let path = paths.iter().find(is_it).or_else(|| paths.iter().find(|path| path.is_file()));
            found.extend(path.map(|path| (import.sha256.clone(), path.clone())));
        }
        found
    }
}
