//! Keeping erased words erased: in memory from the moment a study is opened, and on disk when a copy brought them back.
//!
//! The act that says what is erased is on disk before anything is; so whatever stops the program in between, the next
//! command finishes the work.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::runs::Runs;
use super::theirs::{Theirs, imports, is_blank};
use super::touched::{Sought, touched};
use crate::corpus::TranscriptId;
use crate::log::{Blanked, Decision, Pending, WordsErased, erase_words, sha256_hex};
use crate::message::{Message, Problem, Severity};
use crate::study::reading_file::{is_name, load_revision, names};
use crate::study::{Author, Study, write_whole};

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
        if self.erasures.is_empty() {
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
            self.place();
        }
        Ok(again)
    }

    /// The files in the study whose words were erased, by their hash.
    fn erased_sources(&self) -> Vec<PathBuf> {
        let mut found = Vec::new();
        for blanked in self.erasures.blanked() {
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
        let late = touched(&self.folder.log(), &self.told_events(), &sought)?;
        let met = |blanked: &&Blanked| {
            self.erasures.expected(&blanked.transcript, blanked.revision) != Some(blanked.new.as_str())
        };
        let met: Vec<Blanked> = readings.iter().filter(met).cloned().collect();
        if late.events.is_empty() && met.is_empty() {
            return Ok(0);
        }
        let whose = self.erasures.last_from(met.first().map(|blanked| &blanked.transcript));
        let Some(respondent) = whose.cloned() else { return Ok(0) };
        let count = late.events.len();
        let notes = self.keep_notes(&late);
        let what = WordsErased { respondent, readings: met, events: late.events.into_iter().collect() };
        let mut pending = vec![Pending::new(Decision::WordsErased(Box::new(what)))];
        pending.extend(notes);
        self.record(author, pending)?;
        self.finish_erasing()?;
        Ok(count)
    }

    /// The sources of readings that are in the study; one that somebody altered is still the source, unless it is that
    /// of another reading.
    pub(super) fn sources_of(&self, readings: &BTreeSet<(TranscriptId, u32)>) -> Vec<PathBuf> {
        let events = self.told_events();
        let all: BTreeSet<&str> = imports(&events).map(|(_, import)| import.sha256.as_str()).collect();
        let mut found = Vec::new();
        for (_, import) in imports(&events) {
            if !readings.contains(&(import.transcript.clone(), import.revision)) {
                continue;
            }
            let folder = self.folder.transcript(&import.transcript);
            let names = crate::study::revise::source_names(&import.file, import.revision).into_iter();
            let there = names.filter_map(|name| {
                let path = folder.join(name);
                fs::read(&path).ok().map(|bytes| (path, sha256_hex(&bytes)))
            });
            let there: Vec<(PathBuf, String)> = there.collect();
            let is_it = |(_, hash): &&(PathBuf, String)| *hash == import.sha256;
            let may_be = |(_, hash): &&(PathBuf, String)| !all.contains(hash.as_str());
            let path = there.iter().find(is_it).or_else(|| there.iter().find(may_be));
            found.extend(path.map(|(path, _)| path.clone()));
        }
        found
    }
}
