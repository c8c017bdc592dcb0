//! The desk: the study that is open, who works at it, and in which language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::changes::Changes;
use super::guard::Keys;
use super::preferences::Preferences;
use super::proposals::{Decided, Pair, Proposals};
use super::said::Said;
use crate::coding::CountRules;
use crate::corpus::{SpeakerMap, TranscriptId};
use crate::device;
use crate::explore::Suggestion;
use crate::log::Event;
use crate::message::{Catalogue, Message, Problem};
use crate::study::{Author, Blind, Folder, Study};
use crate::tally::Request;
use crate::trail::{Names, sentence};

/// What every request shares.
pub(super) struct Workbench {
    pub(super) desk: Mutex<Desk>,
    pub(super) changes: Changes,
    pub(super) keys: Keys,
}

/// What lies on the desk.
pub(super) struct Desk {
    pub(super) preferences: Preferences,
    pub(super) catalogue: Catalogue,
    pub(super) open: Option<Opened>,
}

/// The study at work.
pub(super) struct Opened {
    pub(super) study: Study,
    pub(super) author: Author,
    /// What was found on opening, to be read once.
    pub(super) problems: Vec<Problem>,
    /// When this coder's last act was synced.
    pub(super) saved: Option<String>,
    proposals: Proposals,
    /// What things are called, up to a version of the study.
    names: Option<(usize, Names)>,
    pub(super) shares: BTreeMap<TranscriptId, Shares>,
}

/// Who speaks how much in a reading; counted once.
pub(super) struct Shares {
    pub(super) revision: u32,
    pub(super) speakers: SpeakerMap,
    pub(super) words: usize,
    pub(super) of: Vec<crate::corpus::SpeakerShare>,
}

impl Opened {
    /// What the one at the desk is not shown yet.
    pub(super) fn blind(&self) -> Blind {
        self.study.blind_for(self.author.writer.coder())
    }

    /// Opens a study for a coder, and records what was edited by hand meanwhile.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub(super) fn open(folder: &Path, coder: Option<&str>) -> Result<Self, Problem> {
        let mut study = Study::open(Folder::at(folder)?)?;
        let author = device::author(&study, coder);
        study.settle(&author)?;
        let problems = std::mem::take(&mut study.problems);
        Ok(Self {
            study,
            author,
            problems,
            saved: None,
            proposals: Proposals::default(),
            names: None,
            shares: BTreeMap::new(),
        })
    }

    /// The coder at work.
    pub(super) fn coder(&self) -> &str {
        self.author.writer.coder()
    }

    /// Grows with every event, whoever recorded it.
    pub(super) fn version(&self) -> usize {
        self.study.events().len()
    }

    /// What the rules propose and nobody decided yet.
    pub(super) fn open_suggestions(&mut self) -> Vec<Suggestion> {
        self.proposals.open(&self.study)
    }

    /// What an act on these codes in these transcripts decided about proposals.
    pub(super) fn decided(&mut self, touched: &BTreeSet<Pair>) -> Decided {
        self.proposals.decided(&self.study, touched)
    }

    /// The act that was just recorded, in a sentence, from the names that were known before it.
    pub(super) fn told(&mut self, events: &[Event], catalogue: &Catalogue) -> String {
        let before = self.version() - events.len();
        let known = self
            .names
            .take()
            .filter(|(version, names)| *version == before && names.language() == catalogue.language());
        let act: Vec<&Event> = events.iter().collect();
        let study = &self.study;
        let mut names = known.map_or_else(
            || Names::before(catalogue.language(), &study.state, &act, study.events()),
            |(_, names)| names,
        );
        act.iter().for_each(|event| names.note_new(event));
        let told = catalogue.say_on_screen(&sentence(&act, &names, |_| None));
        events.iter().for_each(|event| names.follow(event));
        // A code that became part of another is called by another name wherever it was used.
        let on_codings = |event: &Event| {
            matches!(event.decision.kind().split_once('.'), Some(("coding" | "memo" | "quote", _)))
        };
        self.names = events.iter().all(on_codings).then(|| (self.version(), names));
        told
    }

    /// How things are counted: as the settings say.
    pub(super) fn request(&self) -> Request {
        let set = &self.study.settings.count;
        let whose = self.study.known_whose(set.whose.clone());
        Request { rules: CountRules { whose, ..set.clone() }, ..Request::default() }
    }

    /// The attribute that tables split by, when a respondent has it.
    pub(super) fn groups(&self) -> Option<String> {
        let groups = self.study.settings.groups.clone()?;
        let known = self.study.state.respondents.iter().any(|r| r.attributes.contains_key(&groups));
        known.then_some(groups)
    }
}

impl Desk {
    /// The study that is open.
    ///
    /// # Errors
    /// When there is none.
    pub(super) fn opened(&mut self) -> Result<&mut Opened, Problem> {
        self.open.as_mut().ok_or_else(|| Problem::error(Message::new("server-no-study")))
    }

    /// The study that is open, and the wording.
    ///
    /// # Errors
    /// When there is none.
    pub(super) fn at_work(&mut self) -> Result<(&mut Opened, &Catalogue), Problem> {
        let opened = self.open.as_mut().ok_or_else(|| Problem::error(Message::new("server-no-study")))?;
        Ok((opened, &self.catalogue))
    }

    /// Puts a study on the desk.
    ///
    /// # Errors
    /// When it cannot be opened; what lies there stays.
    pub(super) fn put(&mut self, folder: &Path) -> Result<(), Problem> {
        let folder = std::fs::canonicalize(folder).unwrap_or_else(|_| folder.to_owned());
        let opened = Opened::open(&folder, self.preferences.coder.as_deref())?;
        self.preferences.remember(&folder, &opened.study.settings.title);
        self.open = Some(opened);
        Ok(())
    }

    /// The folder of the study that is open.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        self.open.as_ref().map(|opened| opened.study.folder.root().to_owned())
    }
}

/// Works at the desk, one at a time, away from the threads that answer; and answers with what came of it.
pub(super) async fn at_desk<T: Serialize + Send + 'static>(
    bench: Arc<Workbench>,
    work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
) -> Response {
    let worked = tokio::task::spawn_blocking(move || {
        let mut desk = bench.desk.lock().unwrap_or_else(PoisonError::into_inner);
        work(&mut desk).map_err(|problem| Said::of(&problem, &desk.catalogue))
    });
    match worked.await {
        // Written whole, and not through a buffer that grows: a transcript is megabytes.
        Ok(Ok(data)) => match serde_json::to_vec(&data) {
            Ok(json) => ([(CONTENT_TYPE, "application/json")], json).into_response(),
            Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        },
        Ok(Err(said)) => said.refused(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
