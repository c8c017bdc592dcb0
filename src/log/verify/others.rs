//! Files against each other: what writers saw of others, tags, heads noted elsewhere, copies of a file, erased words.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fs;
use std::path::Path;

use super::chain::times;
use super::{Fault, File, NotedHeads, name_of};
use crate::log::read::is_own;
use crate::log::{Decision, Event, Noted, Writer};
use crate::message::{Message, Problem, Severity};

/// Everything the files say, and who vouches for what.
struct Ledger<'f> {
    files: &'f [File],
    places: &'f HashMap<String, (usize, usize)>,
    /// Ids that somebody else, or a file kept elsewhere, names.
    vouched: HashSet<&'f str>,
}

/// Checks files against each other; returns how many of the last events of each writer nobody else vouches for.
pub(super) fn check(
    files: &[File],
    places: &HashMap<String, (usize, usize)>,
    noted: Option<&NotedHeads>,
    faults: &mut Vec<Fault>,
) -> BTreeMap<Writer, usize> {
    let mut ledger = Ledger { files, places, vouched: HashSet::new() };
    for file in files {
        for (number, event) in file.events() {
            let mut found = Vec::new();
            ledger.seen(event, &mut found);
            ledger.tag(event, &mut found);
            faults.extend(found.into_iter().map(|fault| fault.at(&file.name, number)));
        }
    }
    for (line, head) in noted.iter().flat_map(|noted| &noted.heads) {
        let file = noted.map_or("", |noted| noted.file.as_str());
        match ledger.find(head) {
            Some(event) => {
                ledger.vouched.insert(&event.id);
            }
            None => faults.push(missing("head-missing", "verify-head", head).at(file, *line)),
        }
    }
    ledger.words(faults);
    ledger.copies(faults);
    ledger.unvouched()
}

/// A noted head that is not where it was.
fn missing(rule: &'static str, id: &'static str, head: &Noted) -> Fault {
    let seq = i64::try_from(head.seq).unwrap_or(i64::MAX);
    let message = Message::new(id).with("writer", head.writer.as_str()).with("seq", seq);
    Fault::new(rule, message.with("id", short(&head.id)), "verify-other-hint")
}

/// The first digits of an id, enough for people.
fn short(id: &str) -> String {
    id.chars().take(8).collect()
}

impl<'f> Ledger<'f> {
    fn event(&self, id: &str) -> Option<&'f Event> {
        let (file, line) = self.places.get(id)?;
        self.files.get(*file)?.lines.get(line - 1)?.event.as_ref()
    }

    /// The event that a noted head is.
    fn find(&self, head: &Noted) -> Option<&'f Event> {
        self.event(&head.id).filter(|event| event.seq == head.seq && event.writer == head.writer)
    }

    /// What an event's writer saw of other chains must be there, and earlier.
    fn seen(&mut self, event: &'f Event, faults: &mut Vec<Fault>) {
        for (writer, id) in &event.seen {
            let said = |id| {
                let message = Message::new(id).with("writer", event.writer.as_str());
                message.with("other", writer.as_str())
            };
            let Some(known) = self.event(id) else {
                let message = said("verify-seen").with("id", short(id));
                faults.push(Fault::new("seen-missing", message, "verify-other-hint"));
                continue;
            };
            if known.writer != *writer {
                let message = said("verify-seen-other").with("found", known.writer.as_str());
                faults.push(Fault::new("seen-differs", message, "verify-restore-hint"));
            }
            if known.lamport >= event.lamport {
                let message = times(event.lamport, known.lamport);
                faults.push(Fault::new("time-backwards", message, "verify-restore-hint"));
            }
            if *writer != event.writer {
                self.vouched.insert(id);
            }
        }
    }

    /// The heads that a tag names must be there.
    fn tag(&mut self, event: &'f Event, faults: &mut Vec<Fault>) {
        let Decision::TagSet(tag) = &event.decision else { return };
        for head in &tag.heads {
            match self.find(head) {
                Some(known) if known.writer != event.writer => {
                    self.vouched.insert(&known.id);
                }
                Some(_) => {}
                None => {
                    let fault = missing("tag-head-missing", "verify-tag", head);
                    let message = (*fault.problem.message).clone().with("tag", &tag.name);
                    faults.push(Fault::new(fault.rule, message, "verify-other-hint"));
                }
            }
        }
    }

    /// Words go only by an act that says so, and then everywhere.
    fn words(&self, faults: &mut Vec<Fault>) {
        let all = || self.files.iter().flat_map(|file| file.events().map(|(_, event)| event));
        let erasing = |event: &'f Event| match &event.decision {
            Decision::WordsErased(erased) => Some(&erased.events),
            _ => None,
        };
        let erased: HashSet<&str> = all().filter_map(erasing).flatten().map(String::as_str).collect();
        for file in self.files {
            for (number, line) in (1..).zip(&file.lines) {
                let Some(event) = line.event.as_ref().filter(|_| line.names_words) else { continue };
                let fault = match (event.words.is_some(), erased.contains(event.id.as_str())) {
                    (true, true) => Fault::new(
                        "words-present",
                        Message::new("verify-words-present"),
                        "verify-words-present-hint",
                    ),
                    (false, false) => Fault::new(
                        "words-missing",
                        Message::new("verify-words-missing"),
                        "verify-words-missing-hint",
                    ),
                    _ => continue,
                };
                faults.push(fault.at(&file.name, number));
            }
        }
    }

    /// Copies of one writer's file that went on by themselves: something to look at until the writer's file names it.
    fn copies(&self, faults: &mut Vec<Fault>) {
        let mut of: BTreeMap<&Writer, Vec<&File>> = BTreeMap::new();
        for file in self.files {
            if let Some(writer) = file.writer() {
                of.entry(writer).or_default().push(file);
            }
        }
        let seen = |id: &str| {
            self.files
                .iter()
                .flat_map(File::events)
                .any(|(_, event)| event.seen.values().any(|known| known == id))
        };
        for (writer, mut files) in of.into_iter().filter(|(_, files)| files.len() > 1) {
            files.sort_by_key(|file| !is_own(writer, &file.path));
            let Some((main, copies)) = files.split_first() else { continue };
            for copy in copies {
                let same = main.events().zip(copy.events()).take_while(|(a, b)| a.1.id == b.1.id).count();
                let (Some((line, _)), Some(_)) = (copy.events().nth(same), main.events().nth(same)) else {
                    continue;
                };
                let noted = copy.events().next_back().is_some_and(|(_, event)| seen(&event.id));
                let severity = if noted { Severity::Note } else { Severity::Warning };
                let id = if same == 0 { "verify-copy-other" } else { "verify-copy" };
                let message = Message::new(id).with("writer", writer.as_str()).with("file", &main.name);
                let fault = Fault::new("copies-differ", message, "verify-copy-hint");
                faults.push(fault.at(&copy.name, line).weighing(severity));
            }
        }
    }

    /// For each writer, how many events stand after the last that somebody else names.
    fn unvouched(&self) -> BTreeMap<Writer, usize> {
        let mut of: BTreeMap<&Writer, Vec<&File>> = BTreeMap::new();
        for file in self.files {
            if let Some(writer) = file.writer() {
                of.entry(writer).or_default().push(file);
            }
        }
        let count = |files: &[&File]| match files {
            [file] => self.end_of(file).count(),
            // What somebody names in one copy of a file is named in all of them.
            files => {
                let open: HashSet<&str> = files.iter().flat_map(|file| self.end_of(file)).collect();
                let named = |file: &&File| file.events().count() - self.end_of(file).count();
                let covered: HashSet<&str> = files
                    .iter()
                    .flat_map(|file| file.events().take(named(file)).map(|(_, event)| event.id.as_str()))
                    .collect();
                open.difference(&covered).count()
            }
        };
        of.into_iter().map(|(writer, files)| (writer.clone(), count(&files))).collect()
    }

    /// The ids of the events of a file after the last that somebody else names.
    fn end_of(&self, file: &'f File) -> impl Iterator<Item = &'f str> {
        let ids = file.events().rev().map(|(_, event)| event.id.as_str());
        ids.take_while(|id| !self.vouched.contains(id))
    }
}

/// Files in the log's folder that are no log.
pub(super) fn strangers(folder: &Path) -> Result<Vec<Fault>, Problem> {
    let mut faults = Vec::new();
    if !folder.exists() {
        return Ok(faults);
    }
    for entry in fs::read_dir(folder).map_err(|error| Problem::io(folder, &error))?.flatten() {
        let path = entry.path();
        let (rule, id, hint, severity) = match path.extension().and_then(|extension| extension.to_str()) {
            Some("jsonl") if path.is_file() => continue,
            Some("torn") => ("torn-piece", "verify-piece", "verify-piece-hint", Severity::Note),
            _ => ("file-unknown", "verify-stranger", "verify-stranger-hint", Severity::Warning),
        };
        let fault = Fault::new(rule, Message::new(id), hint).weighing(severity);
        faults.push(fault.at(&name_of(folder, &path), 0));
    }
    Ok(faults)
}
