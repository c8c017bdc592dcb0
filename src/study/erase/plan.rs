//! The plan of an erasure: everything that holds a respondent's words, found before anything is changed.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::remains::remains;
use super::runs::Runs;
use super::theirs::{Theirs, blanked, imports, is_blank, labels_of, turns_of};
use super::touched::{Sought, touched};
use super::{Blank, ErasedReading, Erasure};
use crate::corpus::{Reading, RespondentId, TranscriptId};
use crate::log::{Blanked, lines_with_words, sha256_hex};
use crate::message::Problem;
use crate::study::Study;
use crate::study::reading_file::{load_revision, names};

/// Finds everything that holds a respondent's words, and changes nothing.
///
/// # Errors
/// When a reading they speak in is not on disk: then what is theirs in the log cannot be told.
pub fn plan_erasure(study: &Study, respondent: &RespondentId) -> Result<Erasure, Problem> {
    let labels = labels_of(&study.state, &study.told_events(), respondent);
    let said = said(study, &labels)?;
    let runs = runs_of(study, &labels, &said.blanks);
    let until = BTreeMap::from([(respondent.clone(), u64::MAX)]);
    let sought = Sought { theirs: &said.theirs, runs: &runs, until: &until };
    let found = touched(&study.folder.log(), &study.told_events(), &sought)?;
    let lines = lines_with_words(&study.folder.log(), &found.events)?;
    let hashes: Vec<String> = imports(&study.told_events())
        .filter(|(_, import)| said.places.contains(&(import.transcript.clone(), import.revision)))
        .map(|(_, import)| import.sha256.clone())
        .collect();
    let removed = study.sources_of(&said.places);
    let name = |path: &PathBuf| study.folder.name_of(path);
    Ok(Erasure {
        respondent: respondent.clone(),
        readings: said.readings,
        lines: lines.into_iter().map(|(path, count)| (name(&path), count)).collect(),
        memos: found.memos,
        kept: study.keep_notes(&found).len(),
        sources: removed.iter().map(name).collect(),
        derived: study.derived()?.iter().map(name).collect(),
        remains: remains(study, &runs, &hashes, &removed),
        found,
        blanks: said.blanks,
        removed,
    })
}

/// What somebody said, in every reading.
#[derive(Default)]
struct Said {
    theirs: Theirs,
    /// The readings they speak in, blanked or not.
    places: BTreeSet<(TranscriptId, u32)>,
    /// Those that are not blanked yet.
    readings: Vec<ErasedReading>,
    blanks: Vec<Blank>,
}

/// Finds what somebody said, by the labels they have.
fn said(study: &Study, labels: &BTreeMap<TranscriptId, BTreeSet<String>>) -> Result<Said, Problem> {
    let mut said = Said::default();
    for (transcript, revision, source) in revisions(study, labels) {
        let Some(reading) = reading_of(study, &transcript, revision)? else { continue };
        let Some(labels) = labels.get(&transcript) else { continue };
        let turns = turns_of(&reading, labels);
        if turns.is_empty() {
            continue;
        }
        said.places.insert((transcript.clone(), revision));
        said.theirs.add(&transcript, &reading, &turns);
        let words: Vec<&str> =
            turns.iter().map(|turn| turn.span.of(&reading.text)).filter(|text| !is_blank(text)).collect();
        if words.is_empty() {
            continue;
        }
        let path = study.folder.transcript(&transcript).join(names(revision).0);
        said.readings.push(ErasedReading {
            file: study.folder.name_of(&path),
            turns: words.len(),
            characters: words.iter().map(|text| text.chars().count()).sum(),
        });
        let after = blanked(&reading.text, &turns);
        let (old, new) = (reading.sha256.clone(), sha256_hex(after.as_bytes()));
        let what = Blanked { transcript, revision, old, new, source: Some(source) };
        said.blanks.push(Blank { what, before: reading, after });
    }
    Ok(said)
}

/// Every reading there ever was of transcripts with these labels, with the hash of its source.
fn revisions(
    study: &Study,
    labels: &BTreeMap<TranscriptId, BTreeSet<String>>,
) -> BTreeSet<(TranscriptId, u32, String)> {
    let events = study.told_events();
    let theirs = imports(&events).filter(|(_, import)| labels.contains_key(&import.transcript));
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
    let events = study.told_events();
    let all: BTreeSet<(&TranscriptId, u32)> =
        imports(&events).map(|(_, import)| (&import.transcript, import.revision)).collect();
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
