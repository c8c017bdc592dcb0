//! Bringing a transcript in: the file as received, its frozen reading, and the act that says so.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::about_file::write_about;
use super::erase::refuse_erased;
use super::reading_file::{names, write_turns};
use super::{Author, Study, write_whole};
use crate::corpus::{Respondent, RespondentId, SpeakerMap, TranscriptId, slug};
use crate::ingest::{self, Ingested, SpeakerOption};
use crate::log::{Created, Decision, Pending, TranscriptImported, sha256_hex};
use crate::message::{Message, Place, Problem};

/// The most bytes of the name under which a source is kept; file systems have room for 255, of which a prefix is some.
const LONGEST_NAME: usize = 240;

/// A file to bring in, and what the user said of it.
#[derive(Debug, Clone)]
pub struct ImportRequest<'r> {
    /// The name of the file.
    pub file: &'r str,
    /// Its bytes.
    pub bytes: &'r [u8],
    /// Who the respondent is, when the user says.
    pub respondent: Option<RespondentId>,
    /// Who the speakers are, when the user says.
    pub speakers: Vec<SpeakerOption>,
}

/// What came in.
#[derive(Debug)]
pub struct Imported {
    /// The id it got.
    pub id: TranscriptId,
    /// What was read.
    pub ingested: Ingested,
}

/// Reads a file as it would be imported, and changes nothing.
///
/// # Errors
/// When the file cannot be read as a transcript, or is in the study already.
pub fn preview(study: &Study, request: &ImportRequest<'_>) -> Result<Imported, Problem> {
    let sha256 = sha256_hex(request.bytes);
    if let Some(same) = study.state.transcripts.iter().find(|transcript| transcript.sha256 == sha256) {
        let message =
            Message::new("study-import-duplicate").with("as", same.id.as_str()).with("file", &same.file);
        return Err(Problem::error(message)
            .at(Place::file(request.file))
            .hint(Message::new("study-import-duplicate-hint")));
    }
    let taken: BTreeSet<RespondentId> = study.state.respondents.iter().map(|r| r.id.clone()).collect();
    let options = ingest::Options {
        respondent: request.respondent.clone(),
        speakers: request.speakers.clone(),
        taken: &taken,
    };
    let ingested = ingest::read(request.file, request.bytes, &options)?;
    let text_hash = sha256_hex(ingested.text.as_bytes());
    let same_text = study.transcripts.iter().find(|transcript| transcript.reading.sha256 == text_hash);
    if let Some(same) = same_text {
        let message =
            Message::new("study-import-same-text").with("as", same.id.as_str()).with("file", &same.file);
        return Err(Problem::error(message)
            .at(Place::file(request.file))
            .hint(Message::new("study-import-duplicate-hint")));
    }
    refuse_erased(study, request.file, &ingested.text, &ingested.turns, &ingested.speakers)?;
    Ok(Imported { id: free_id(study, request.file), ingested })
}

/// Brings a file into the study. When this returns, the source, the reading and the act are on disk.
///
/// # Errors
/// When the file cannot be read as a transcript, is in the study already, or the folder cannot be written.
pub fn import(study: &mut Study, author: &Author, request: &ImportRequest<'_>) -> Result<Imported, Problem> {
    let imported = preview(study, request)?;
    let Imported { id, ingested } = &imported;
    let folder = study.folder.transcript(id);
    let (text_name, turns_name) = names(1);
    let turns = write_turns(&ingested.text, &ingested.turns);
    write_whole(&folder.join(source_name(request.file, &text_name)), request.bytes)?;
    write_whole(&folder.join(&text_name), ingested.text.as_bytes())?;
    write_whole(&folder.join(&turns_name), turns.as_bytes())?;
    write_whole(&study.folder.about(id), write_about("", &ingested.about, &ingested.speakers).as_bytes())?;
    let mut pending = vec![Pending::new(Decision::TranscriptImported(Box::new(TranscriptImported {
        transcript: id.clone(),
        file: request.file.to_owned(),
        format: ingested.format.name().to_owned(),
        sha256: sha256_hex(request.bytes),
        revision: 1,
        reading: sha256_hex(ingested.text.as_bytes()),
        turns: sha256_hex(turns.as_bytes()),
        about: ingested.about.clone(),
        speakers: ingested.speakers.clone(),
    })))];
    pending.extend(newcomers(study, &ingested.speakers));
    study.record(author, pending)?;
    Ok(imported)
}

/// Respondents among speakers who are not on the list yet.
pub(super) fn newcomers(study: &Study, speakers: &SpeakerMap) -> Vec<Pending> {
    let respondents: BTreeSet<&RespondentId> =
        speakers.values().filter_map(|speaker| speaker.respondent.as_ref()).collect();
    let new = respondents.into_iter().filter(|id| study.state.respondent(id).is_none());
    new.map(|id| {
        let entry = Respondent::new(id.clone());
        Pending::new(Decision::RespondentCreated(Created { entry }.into()))
    })
    .collect()
}

/// The name under which the source is kept: its own, unless that is the name of a reading.
pub(super) fn source_name(file: &str, text_name: &str) -> PathBuf {
    let safe = safe_name(file);
    let reserved = [text_name, "about.toml"];
    let clashes = reserved.iter().any(|name| safe.eq_ignore_ascii_case(name))
        || safe.to_lowercase().ends_with(".turns.csv");
    let hidden = safe.trim_start_matches('.').is_empty();
    PathBuf::from(if clashes || hidden { format!("source-{safe}") } else { safe })
}

/// A file's name with what file systems refuse replaced; one that is too long for them is cut short.
pub(super) fn safe_name(file: &str) -> String {
    let safe: String =
        file.chars().map(|c| if "/\\:*?\"<>|".contains(c) || c.is_control() { '-' } else { c }).collect();
    if safe.len() <= LONGEST_NAME {
        return safe;
    }
    let (stem, extension) = safe.rsplit_once('.').unwrap_or((&safe, ""));
    let extension = extension.get(..extension.len().min(8)).unwrap_or_default();
    let room = stem.floor_char_boundary(LONGEST_NAME - extension.len() - 1);
    format!("{}.{extension}", stem.get(..room).unwrap_or_default())
}

/// A readable id from the file's name that no transcript has yet.
fn free_id(study: &Study, file: &str) -> TranscriptId {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let base = slug(stem).unwrap_or_else(|| "transcript".to_owned());
    let taken = |id: &str| {
        study.state.transcripts.iter().any(|transcript| transcript.id.as_str() == id)
            || study.folder.transcript(&TranscriptId::from(id)).join("r1.txt").exists()
    };
    let mut id = base.clone();
    let mut number = 2;
    while taken(&id) {
        id = format!("{base}-{number}");
        number += 1;
    }
    TranscriptId::new(id)
}
