//! Verifies a study: its log, and everything in the folder that the log speaks of. Nothing is written or recorded.

mod files;

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Approach, Folder, Moment, Settings, State, Study};
use crate::log::{Checked, CheckedFile, Decision, Fault, NotedHeads, Writer, verify_folder};
use crate::message::{Language, Message, Problem, Severity};
use files::Look;
pub(super) use files::strange_folders;

/// What verifying found.
#[derive(Debug)]
pub struct Verified {
    /// What does not hold.
    pub faults: Vec<Fault>,
    /// The files of the log.
    pub files: Vec<CheckedFile>,
    /// For each writer, how many of the last events nobody else vouches for.
    pub unvouched: BTreeMap<Writer, usize>,
    /// What no look at the files can tell, a sentence each.
    pub cannot_know: Vec<Message>,
    /// The language of the study, when its settings can be read.
    pub language: Option<Language>,
}

/// Verifies a study, also against heads that were noted elsewhere.
///
/// # Errors
/// When a file of the log cannot be read at all.
pub fn verify(folder: Folder, noted: Option<&NotedHeads>) -> Result<Verified, Problem> {
    let mut checked = verify_folder(&folder.log(), noted)?;
    let mut faults = std::mem::take(&mut checked.faults);
    let settings = Settings::read(&folder);
    let language = settings.as_ref().ok().map(|settings| settings.language);
    let settings = settings.unwrap_or_else(|problem| {
        faults.push(Fault { rule: "settings-unreadable", problem });
        Settings::new("", Language::Nl, Approach::default())
    });
    let logs = std::mem::take(&mut checked.logs);
    let mut study = Study::folded(folder, settings, logs, Moment::Now);
    let look = Look { folder: &study.folder, events: &study.logs.events, state: &study.state };
    let texts = look.readings(&mut faults);
    look.sources(&mut faults);
    look.strange_folders(&mut faults);
    look.quotes(&texts, &checked, &mut faults);
    let cannot_know = cannot_know(&checked, &study.state, noted);
    if !study.logs.damaged {
        working_copies(&mut study, &mut faults);
    }
    let Checked { files, unvouched, .. } = checked;
    Ok(Verified { faults, files, unvouched, cannot_know, language })
}

/// Working copies that somebody changed and that no act shows yet.
fn working_copies(study: &mut Study, faults: &mut Vec<Fault>) {
    let pending = match study.drift() {
        Ok(pending) => pending,
        Err(problem) => {
            faults.push(Fault { rule: "working-copy-unreadable", problem });
            return;
        }
    };
    let mut changed: BTreeMap<PathBuf, usize> = BTreeMap::new();
    for pending in &pending {
        let folder = &study.folder;
        let path = match &pending.decision {
            Decision::GuideChanged(_) => folder.guide(),
            Decision::SpeakersChanged(d) => folder.about(&d.transcript),
            Decision::AboutChanged(d) => folder.about(&d.transcript),
            decision if decision.kind().starts_with("respondent.") => folder.respondents(),
            _ => folder.codebook(),
        };
        *changed.entry(path).or_default() += 1;
    }
    for (path, count) in changed {
        let message = Message::new("verify-working-copy").with("count", count);
        let fault = Fault::new("working-copy-differs", message, "verify-working-copy-hint");
        faults.push(fault.at(&study.folder.name_of(&path), 0).weighing(Severity::Warning));
    }
}

/// What no look at the files can tell.
fn cannot_know(checked: &Checked, state: &State, noted: Option<&NotedHeads>) -> Vec<Message> {
    let mut sentences = Vec::new();
    for (writer, count) in checked.unvouched.iter().filter(|(_, count)| **count > 0) {
        let message = Message::new("verify-cannot-end").with("writer", writer.as_str());
        sentences.push(message.with("count", *count));
    }
    sentences.push(Message::new("verify-cannot-cut"));
    sentences.push(match noted {
        Some(noted) => Message::new("verify-cannot-rewrite-noted").with("file", &noted.file),
        None => Message::new("verify-cannot-rewrite"),
    });
    sentences.push(Message::new("verify-cannot-who"));
    sentences.push(Message::new("verify-cannot-settings"));
    if !state.erased.is_empty() {
        sentences.push(Message::new("verify-cannot-erased").with("count", state.erased.len()));
    }
    sentences
}
