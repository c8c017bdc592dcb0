//! What stands in the folder held against the log: readings, sources, folders of transcripts, quoted words.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::corpus::TranscriptId;
use crate::log::{Checked, Decision, Event, Fault, Spot, sha256_hex};
use crate::message::{Message, Severity};
use crate::parallel::in_parts;
use crate::study::import::source_name;
use crate::study::reading_file::names;
use crate::study::{Folder, Placed, State, TranscriptEntry};
use crate::text::{Positions, Span};

/// The fewest codings that are worth a thread of their own.
const FEWEST_CODINGS: usize = 1000;
const RESTORE: &str = "verify-restore-hint";

/// The texts of readings, by transcript and revision.
type Texts<'s> = BTreeMap<(&'s TranscriptId, u32), String>;

/// A look at the folder with the log in hand.
pub(super) struct Look<'s> {
    pub(super) folder: &'s Folder,
    pub(super) events: &'s [Event],
    pub(super) state: &'s State,
}

impl<'s> Look<'s> {
    /// Every reading of every transcript must be as it was frozen, or as an erasure left it.
    pub(super) fn readings(&self, faults: &mut Vec<Fault>) -> Texts<'s> {
        let mut texts = BTreeMap::new();
        for entry in &self.state.transcripts {
            for (revision, text_hash, turns_hash) in &entry.readings {
                let (text_name, turns_name) = names(*revision);
                for (name, hash) in [(text_name, text_hash), (turns_name, turns_hash)] {
                    let path = self.folder.transcript(&entry.id).join(&name);
                    let file = self.folder.name_of(&path);
                    let Ok(bytes) = fs::read(&path) else {
                        let message = Message::new("verify-reading-missing");
                        faults.push(Fault::new("reading-missing", message, RESTORE).at(&file, 0));
                        continue;
                    };
                    if sha256_hex(&bytes) != *hash {
                        let message = Message::new("verify-reading-changed");
                        faults.push(Fault::new("reading-changed", message, RESTORE).at(&file, 0));
                    }
                    if name.ends_with(".txt")
                        && let Ok(text) = String::from_utf8(bytes)
                    {
                        texts.insert((&entry.id, *revision), text);
                    }
                }
            }
        }
        texts
    }

    /// Every source must be as it was received, unless an erasure took it out.
    pub(super) fn sources(&self, faults: &mut Vec<Fault>) {
        let mut erased: HashSet<&str> = HashSet::new();
        let mut before: HashMap<&str, &str> = HashMap::new();
        let mut received: HashMap<&str, (&str, &str)> = HashMap::new();
        for event in self.events {
            match &event.decision {
                Decision::WordsErased(d) => {
                    for blanked in &d.readings {
                        erased.extend(blanked.source.as_deref());
                        before.insert(&blanked.new, &blanked.old);
                    }
                }
                Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) => {
                    received.insert(&d.reading, (&d.file, &d.sha256));
                }
                _ => {}
            }
        }
        for entry in &self.state.transcripts {
            for (revision, text_hash, _) in &entry.readings {
                // A reading may have been blanked more than once.
                let mut first = text_hash.as_str();
                for _ in 0..before.len() {
                    first = before.get(first).copied().unwrap_or(first);
                }
                let last = (entry.file.as_str(), entry.sha256.as_str());
                let (file, sha256) = received.get(first).copied().unwrap_or(last);
                let fault = self.source(entry, *revision, file, sha256, erased.contains(sha256));
                faults.extend(fault);
            }
        }
    }

    fn source(
        &self,
        entry: &TranscriptEntry,
        revision: u32,
        file: &str,
        sha256: &str,
        erased: bool,
    ) -> Option<Fault> {
        let folder = self.folder.transcript(&entry.id);
        let named = folder.join(source_name(file, &names(revision).0));
        let has_hash = |path: &PathBuf| fs::read(path).is_ok_and(|bytes| sha256_hex(&bytes) == sha256);
        let found = Some(&named)
            .filter(|path| has_hash(path))
            .cloned()
            .or_else(|| others(&folder).into_iter().find(has_hash));
        let name = self.folder.name_of(found.as_ref().unwrap_or(&named));
        let (rule, id, hint) = match (found.is_some(), erased) {
            (true, false) | (false, true) => return None,
            (true, true) => ("source-present", "verify-source-present", "verify-words-present-hint"),
            (false, false) if named.exists() => ("source-changed", "verify-source-changed", RESTORE),
            (false, false) => ("source-missing", "verify-source-missing", "verify-source-missing-hint"),
        };
        Some(Fault::new(rule, Message::new(id), hint).at(&name, 0))
    }

    /// Folders of transcripts that no event speaks of.
    pub(super) fn strange_folders(&self, faults: &mut Vec<Fault>) {
        for name in strange_folders(self.folder, self.events, self.state) {
            let message = Message::new("verify-transcript-unknown");
            let fault = Fault::new("transcript-unknown", message, "verify-folder-unknown-hint");
            faults.push(fault.at(&format!("transcripts/{name}"), 0).weighing(Severity::Warning));
        }
    }

    /// The words of every coding must be those at its place in the reading.
    pub(super) fn quotes(&self, texts: &Texts<'_>, checked: &Checked, faults: &mut Vec<Fault>) {
        let positions: BTreeMap<_, _> =
            texts.iter().map(|(reading, text)| (*reading, (text.as_str(), Positions::new(text)))).collect();
        let stands = |transcript: &TranscriptId, spot: Spot, quote: Option<&String>| {
            let Some((quote, (text, positions))) = quote.zip(positions.get(&(transcript, spot.revision)))
            else {
                return true;
            };
            let place = positions.byte_of_code_point(spot.start).zip(positions.byte_of_code_point(spot.end));
            let span = place.filter(|(start, end)| start <= end).map(|(start, end)| Span { start, end });
            span.is_some_and(|span| span.of(text) == quote)
        };
        let moved = self.moved();
        let look = |part: &[Placed]| {
            let wrong = part.iter().filter(|c| !stands(&c.transcript, c.spot(), c.quote.as_ref()));
            wrong
                .map(|coding| (coding.id.clone(), coding.transcript.clone(), coding.spot()))
                .collect::<Vec<_>>()
        };
        let mut wrong: Vec<_> =
            in_parts(&self.state.codings, FEWEST_CODINGS, look).into_iter().flatten().collect();
        let decided = self.state.consensus.iter();
        let decided = decided.filter(|d| !stands(&d.transcript, d.spot, d.quote.as_ref()));
        wrong.extend(decided.map(|d| (d.id.clone(), d.transcript.clone(), d.spot)));
        for (id, transcript, spot) in wrong {
            let id = moved.get(id.as_str()).copied().unwrap_or(&id);
            let (text_name, _) = names(spot.revision);
            let reading = self.folder.name_of(&self.folder.transcript(&transcript).join(text_name));
            let message = Message::new("verify-quote").with("reading", reading);
            let message = message.with("start", spot.start).with("end", spot.end);
            let (file, line) = checked.place_of(id).unwrap_or_default();
            faults.push(Fault::new("quote-differs", message, "verify-quote-hint").at(file, line));
        }
    }

    /// The last event that put a coding where it is, for codings that were moved.
    fn moved(&self) -> HashMap<&str, &str> {
        let moves = self.events.iter().filter_map(|event| match &event.decision {
            Decision::CodingMoved(d) => Some((d.coding.as_str(), event.id.as_str())),
            Decision::CodingAnchored(d) => Some((d.coding.as_str(), event.id.as_str())),
            _ => None,
        });
        moves.collect()
    }
}

/// The folders of transcripts that no event speaks of, by name.
pub(in crate::study) fn strange_folders(folder: &Folder, events: &[Event], state: &State) -> Vec<String> {
    let entries = fs::read_dir(folder.root().join("transcripts")).into_iter().flatten().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut names: BTreeSet<String> =
        folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    for entry in &state.transcripts {
        names.remove(entry.id.as_str());
    }
    if names.is_empty() {
        return Vec::new();
    }
    for event in events {
        match &event.decision {
            Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) => {
                names.remove(d.transcript.as_str());
            }
            Decision::StudyMerged(d) => {
                for id in d.transcripts.values() {
                    names.remove(id.as_str());
                }
            }
            _ => {}
        }
    }
    names.into_iter().collect()
}

/// The files in a transcript's folder that may be sources, in order of name.
fn others(folder: &Path) -> Vec<PathBuf> {
    let ours = |name: &str| {
        let number = name.strip_prefix('r').and_then(|rest| rest.split('.').next());
        let reading = number.is_some_and(|number| number.parse::<u32>().is_ok());
        name == "about.toml" || (reading && (name.ends_with(".txt") || name.ends_with(".turns.csv")))
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .filter(|entry| !ours(&entry.file_name().to_string_lossy()))
        .map(|entry| entry.path())
        .filter(|path| path.is_file())
        .collect();
    found.sort();
    found
}
