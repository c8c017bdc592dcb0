//! A corrected transcript: the next revision beside the earlier ones, with every coding carried over in the same act.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use super::carry::{Carried, Spoken};
use super::erase::refuse_erased;
use super::import::{ImportRequest, newcomers, safe_name};
use super::reading_file::{is_name, names, write_turns};
use super::{Author, Study, TranscriptEntry, write_whole};
use crate::corpus::{Reading, RespondentId, SpeakerMap, TranscriptId};
use crate::ingest::{self, Ingested, SpeakerOption};
use crate::log::{Decision, Pending, TranscriptImported, Words, sha256_hex};
use crate::message::{Message, Place, Problem};

/// A corrected transcript as it was read, and what became of the codings.
#[derive(Debug)]
pub struct Revised {
    /// The transcript.
    pub id: TranscriptId,
    /// What was read.
    pub ingested: Ingested,
    /// Who speaks: labels that were known stand for who they stood for.
    pub speakers: SpeakerMap,
    /// The codings, each with how it was found back.
    pub carried: Vec<Carried>,
    /// The reading it becomes.
    pub reading: Reading,
}

/// Reads a corrected file and finds the codings in it, and changes nothing.
///
/// # Errors
/// When the transcript is not in the study, the file cannot be read as a transcript, or it is the current reading.
pub fn preview_revision(
    study: &Study,
    id: &TranscriptId,
    request: &ImportRequest<'_>,
) -> Result<Revised, Problem> {
    let (Some(entry), Some(current)) = (study.state.transcript(id), study.transcript(id.as_str())) else {
        return Err(Problem::error(Message::new("revise-not-readable").with("transcript", id.as_str())));
    };
    let refuse = |message: &'static str, other: &TranscriptEntry| {
        let message = Message::new(message).with("as", other.id.as_str()).with("file", &other.file);
        let hint = Message::new("study-import-duplicate-hint");
        Err(Problem::error(message).at(Place::file(request.file)).hint(hint))
    };
    let sha256 = sha256_hex(request.bytes);
    if let Some(same) = study.state.transcripts.iter().find(|known| known.sha256 == sha256) {
        let message = if same.id == *id { "revise-same" } else { "study-import-duplicate" };
        return refuse(message, same);
    }
    let ingested = read(study, entry, request)?;
    let mut speakers = ingested.speakers.clone();
    let given = |label: &str| request.speakers.iter().any(|o| o.label.to_lowercase() == label.to_lowercase());
    for (label, speaker) in speakers.iter_mut().filter(|(label, _)| !given(label)) {
        if let Some(known) = entry.speakers.get(label) {
            speaker.clone_from(known);
        }
    }
    let revision = next_revision(study, entry);
    let (text, turns) = (ingested.text.clone(), ingested.turns.clone());
    let reading = Reading::new(revision, sha256_hex(text.as_bytes()), text, turns);
    if reading.text == current.reading.text && reading.turns == current.reading.turns {
        return refuse("revise-same", entry);
    }
    refuse_erased(study, request.file, &reading.text, &reading.turns, &speakers)?;
    let carried = study.carry(entry, &Spoken { reading: &reading, speakers: &speakers });
    Ok(Revised { id: id.clone(), ingested, speakers, carried, reading })
}

/// Brings a corrected file in as the next revision. When this returns, the source, the reading and the act are on disk.
///
/// # Errors
/// As for [`preview_revision`], or when the folder cannot be written.
pub fn revise(
    study: &mut Study,
    author: &Author,
    id: &TranscriptId,
    request: &ImportRequest<'_>,
    reason: Option<&str>,
) -> Result<Revised, Problem> {
    let revised = preview_revision(study, id, request)?;
    let folder = study.folder.transcript(id);
    let (text_name, turns_name) = names(revised.reading.revision);
    let turns = write_turns(&revised.reading.text, &revised.reading.turns);
    write_whole(&source_path(study, &revised, request.file), request.bytes)?;
    write_whole(&folder.join(&text_name), revised.reading.text.as_bytes())?;
    write_whole(&folder.join(&turns_name), turns.as_bytes())?;
    let about = study.state.transcript(id).map(|entry| entry.about.clone()).unwrap_or_default();
    let decision = Decision::TranscriptRevised(Box::new(TranscriptImported {
        transcript: id.clone(),
        file: request.file.to_owned(),
        format: revised.ingested.format.name().to_owned(),
        sha256: sha256_hex(request.bytes),
        revision: revised.reading.revision,
        reading: revised.reading.sha256.clone(),
        turns: sha256_hex(turns.as_bytes()),
        about,
        speakers: revised.speakers.clone(),
    }));
    let mut pending = vec![Pending { decision, words: Words::because(reason) }];
    pending.extend(newcomers(study, &revised.speakers));
    pending.extend(revised.carried.iter().map(Carried::pending));
    pending.extend(study.carry_rejections(id, &revised.reading));
    study.record(author, pending)?;
    Ok(revised)
}

/// Reads the file with what is known of the speakers already.
fn read(study: &Study, entry: &TranscriptEntry, request: &ImportRequest<'_>) -> Result<Ingested, Problem> {
    let own: BTreeSet<&RespondentId> =
        entry.speakers.values().filter_map(|speaker| speaker.respondent.as_ref()).collect();
    let others = study.state.respondents.iter().map(|respondent| &respondent.id);
    let taken: BTreeSet<RespondentId> = others.filter(|id| !own.contains(id)).cloned().collect();
    let known = entry.speakers.iter().map(|(label, speaker)| SpeakerOption {
        label: label.clone(),
        role: speaker.role,
        respondent: speaker.respondent.clone(),
    });
    let known: Vec<SpeakerOption> = known.collect();
    let options = ingest::Options {
        respondent: request.respondent.clone(),
        speakers: known.iter().chain(&request.speakers).cloned().collect(),
        taken: &taken,
    };
    let mut ingested = ingest::read(request.file, request.bytes, &options)?;
    // That an earlier label is gone is no mistake of who corrected the file.
    let unused: Vec<Message> = known
        .iter()
        .filter(|option| !request.speakers.contains(option))
        .map(|option| Message::new("ingest-speaker-not-found").with("label", &option.label))
        .collect();
    ingested.notes.retain(|note| !unused.contains(&note.message));
    Ok(ingested)
}

/// The next revision: after every one that the log ever had, undone or not, and that no file has the name of.
fn next_revision(study: &Study, entry: &TranscriptEntry) -> u32 {
    let events = study.told_events();
    let revisions = events.iter().filter_map(|event| match &event.decision {
        Decision::TranscriptImported(d) | Decision::TranscriptRevised(d) if d.transcript == entry.id => {
            Some(d.revision)
        }
        _ => None,
    });
    let mut next = revisions.max().unwrap_or_default().max(entry.revision()) + 1;
    while study.folder.transcript(&entry.id).join(names(next).0).exists() {
        next += 1;
    }
    next
}

/// Where the source is kept: under its own name, or with the revision before it when that name is taken.
fn source_path(study: &Study, revised: &Revised, file: &str) -> PathBuf {
    let folder = study.folder.transcript(&revised.id);
    let name = safe_name(file);
    let lower = name.to_lowercase();
    let reserved = lower == "about.toml" || is_name(&lower) || name.trim_start_matches('.').is_empty();
    let entries = fs::read_dir(&folder).into_iter().flatten().flatten();
    let taken = entries.into_iter().any(|entry| entry.file_name().to_string_lossy().to_lowercase() == lower);
    if reserved || taken {
        folder.join(format!("r{}-{name}", revised.reading.revision))
    } else {
        folder.join(name)
    }
}

impl Study {
    /// The source of the current reading of a transcript, as received; nothing when it left the study.
    #[must_use]
    pub fn source(&self, entry: &TranscriptEntry) -> Option<(PathBuf, Vec<u8>)> {
        let folder = self.folder.transcript(&entry.id);
        let mut found = source_names(&entry.file, entry.revision()).into_iter().filter_map(|name| {
            let path = folder.join(name);
            fs::read(&path).ok().map(|bytes| (path, bytes))
        });
        found.find(|(_, bytes)| sha256_hex(bytes) == entry.sha256)
    }
}

/// The names under which the source of a reading may be kept.
pub(super) fn source_names(file: &str, revision: u32) -> [String; 3] {
    let name = safe_name(file);
    [format!("r{revision}-{name}"), format!("source-{name}"), name]
}
