//! The folders of transcripts: what has to be copied, and what can not stand side by side.

use std::fs;
use std::path::{Path, PathBuf};

use crate::log::{StudyMerged, sha256_hex};
use crate::message::{Message, Problem};
use crate::study::{State, Study, TranscriptEntry};

/// Refuses copies of one study that took in different transcripts, or different corrections of one, under one id after
/// they went apart: one of the two would be left without its words.
///
/// # Errors
/// When there is such a transcript.
pub(super) fn refuse_two_of_one_id(ours: &State, theirs: &State) -> Result<(), Problem> {
    let differ = |our: &TranscriptEntry, their: &TranscriptEntry| {
        our.readings.iter().any(|(revision, text, _)| {
            their.readings.iter().any(|(other, theirs, _)| other == revision && theirs != text)
        })
    };
    let two = ours.transcripts.iter().find(|our| {
        let erased = !ours.erased.is_empty() || !theirs.erased.is_empty();
        theirs.transcript(&our.id).is_some_and(|their| !erased && differ(our, their))
    });
    let Some(two) = two else { return Ok(()) };
    let message = Message::new("merge-two-of-one-id").with("id", two.id.as_str());
    Err(Problem::error(message).hint(Message::new("merge-two-of-one-id-hint").with("id", two.id.as_str())))
}

/// The files of transcripts that are not here yet, from there to here. `about.toml` follows the log, so that edits that
/// nobody recorded over there do not come along. Only a reading in which words were erased over there takes the place of
/// the one here.
pub(super) fn to_copy(
    ours: &Study,
    theirs: &Study,
    merged: &StudyMerged,
    joint: &State,
) -> Vec<(PathBuf, PathBuf)> {
    let mut copies = Vec::new();
    for entry in &theirs.state.transcripts {
        let from = theirs.folder.transcript(&entry.id);
        let id = merged.transcript_here(&entry.id);
        let to = ours.folder.transcript(&id);
        let becomes = joint.transcript(&id).map(|entry| entry.readings.as_slice()).unwrap_or_default();
        for file in files_in(&from) {
            let Some(name) = file.file_name().map(|name| name.to_string_lossy().into_owned()) else {
                continue;
            };
            let target = to.join(&name);
            let blanked = !theirs.state.erased.is_empty()
                && becomes.iter().any(|(revision, text, _)| {
                    name == format!("r{revision}.txt") && has(&file, text) && !has(&target, text)
                });
            if name != "about.toml" && !name.starts_with('.') && (blanked || !target.exists()) {
                copies.push((file, target));
            }
        }
    }
    copies
}

/// Whether a file has the content of that hash.
fn has(file: &Path, sha256: &str) -> bool {
    fs::read(file).is_ok_and(|bytes| sha256_hex(&bytes) == sha256)
}

/// The transcripts of theirs whose reading cannot be used here: it is not there, or not as it was frozen.
pub(super) fn unusable(theirs: &Study) -> Vec<String> {
    let usable = |entry: &&TranscriptEntry| {
        let (revision, text, _) = entry.readings.last().cloned().unwrap_or_default();
        has(&theirs.folder.transcript(&entry.id).join(format!("r{revision}.txt")), &text)
    };
    let unusable = theirs.state.transcripts.iter().filter(|entry| !usable(entry));
    unusable.map(|entry| entry.id.to_string()).collect()
}

fn files_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}
