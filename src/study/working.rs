//! The working copies: what somebody changed in them by hand is recorded; what the log decided is written to them.
//!
//! A note in `.codeboom/` says which events a file was written from. A file that was not touched since follows the log.
//! In a file that was touched, an entry that still is as it was then is stale, not edited, and follows the log too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::about_file::{read_about, write_about};
use super::moment::behind;
use super::record::Author;
use super::renames::{retold, without_unmerged};
use super::standing::standing;
use super::{
    Moment, State, Study, TranscriptEntry, read_codebook, read_guide, read_respondents, write_codebook,
    write_guide, write_respondents, write_whole,
};
use crate::codebook::Codebook;
use crate::corpus::Respondent;
use crate::log::{Changed, Created, Decision, Event, Pending, Removed, TranscriptRef, sha256_hex};
use crate::message::{Message, Problem, Severity};

/// What a working copy was when the program last wrote or read it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    /// SHA-256 of the file.
    sha256: String,
    /// The last event of every chain it shows, by id.
    shows: BTreeSet<String>,
}

/// The note of all working copies, by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Note {
    #[serde(flatten)]
    files: BTreeMap<String, Known>,
}

impl Note {
    pub(super) fn read(path: &std::path::Path) -> Self {
        fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }
}

/// One working copy: where it is, and its text if it is there.
struct Copy {
    path: PathBuf,
    name: String,
    text: Option<String>,
}

impl Study {
    fn copy(&self, path: PathBuf) -> Result<Copy, Problem> {
        let name = self.folder.name_of(&path);
        let text = match fs::read(&path) {
            Ok(bytes) => Some(String::from_utf8(bytes).map_err(|error| {
                let message = Message::new("study-not-utf8").with("file", name.as_str());
                let line =
                    error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|b| **b == b'\n');
                Problem::error(message)
                    .at(crate::message::Place {
                        line: line.count() + 1,
                        ..crate::message::Place::file(&name)
                    })
                    .hint(Message::new("study-not-utf8-hint"))
            })?),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(Problem::io(&path, &error)),
        };
        Ok(Copy { path, name, text })
    }

    /// What people changed by hand in the working copies since they were written, as decisions.
    ///
    /// # Errors
    /// When a working copy cannot be read at all: a codebook with a syntax error, for instance.
    pub(super) fn drift(&mut self) -> Result<Vec<Pending>, Problem> {
        let mut decisions = Vec::new();
        let codebook = self.copy(self.folder.codebook())?;
        if let Some(text) = self.touched(&codebook) {
            let found = read_codebook(&codebook.name, &text).map_err(|problems| self.first_of(problems))?;
            let base = self.base(&codebook.name, |state| state.codebook == found);
            codebook_drift(&base.codebook, &self.state.codebook, &found, &mut decisions);
        }
        let guide = self.copy(self.folder.guide())?;
        if let Some(text) = self.touched(&guide) {
            match read_guide(&guide.name, &text) {
                Ok(found) => {
                    let base = self.base(&guide.name, |state| state.guide == found);
                    if found != self.state.guide && found != base.guide {
                        let change = Changed { old: self.state.guide_entry(), new: found.into() };
                        decisions.push(Decision::GuideChanged(change.into()));
                    }
                }
                Err(problem) => self.problems.push(tolerated(problem)?),
            }
        }
        let respondents = self.copy(self.folder.respondents())?;
        if let Some(text) = self.touched(&respondents) {
            let listed = read_respondents(&respondents.name, &text)?;
            let base = self.base(&respondents.name, |state| state.respondents == listed.respondents);
            let whole = listed.problems.is_empty();
            respondent_drift(
                &base.respondents,
                &self.state.respondents,
                &listed.respondents,
                whole,
                &mut decisions,
            );
            self.problems.extend(listed.problems.into_iter().map(as_warning));
        }
        for entry in self.state.transcripts.clone() {
            let about = self.copy(self.folder.about(&entry.id))?;
            if let Some(text) = self.touched(&about) {
                let shown = read_about(&about.name, &text).ok();
                let is = |state: &State| {
                    let then =
                        state.transcript(&entry.id).map(|then| (then.about.clone(), then.speakers.clone()));
                    then == shown
                };
                let base = self.base(&about.name, is).transcript(&entry.id).cloned();
                let drifted = about_drift(&about.name, &text, base.as_ref(), &entry, &mut decisions);
                self.problems.extend(drifted.err().map(tolerated).transpose()?);
            }
        }
        Ok(decisions.into_iter().map(Pending::new).collect())
    }

    /// The text of a working copy that is not as the program left it.
    fn touched(&self, copy: &Copy) -> Option<String> {
        let text = copy.text.as_ref()?;
        let known = self.note.files.get(&copy.name);
        let same = known.is_some_and(|known| known.sha256 == sha256_hex(text.as_bytes()));
        (!same).then(|| text.clone())
    }

    /// The study as it was when a working copy was last written. When that is not known, it is the study at the last
    /// moment at which the copy would have been written like this; as it is now when there was none.
    fn base(&self, name: &str, is: impl Fn(&State) -> bool) -> State {
        let Some(known) = self.note.files.get(name) else {
            return self.last_time(is).unwrap_or_else(|| self.state.clone());
        };
        if known.shows == self.shows() {
            return self.state.clone();
        }
        let events = &self.logs.events;
        let shown = behind(events, known.shows.iter().map(String::as_str));
        let shown = events.iter().filter(|event| shown.contains(event.id.as_str()));
        State::fold(without_unmerged(events, shown.collect()))
    }

    /// The study at the last moment of which something is true, as far as the working copies show it.
    fn last_time(&self, is: impl Fn(&State) -> bool) -> Option<State> {
        let shown = |event: &&&Event| event.decision.is_shown_in_working_copies();
        let all: Vec<&Event> = self.logs.events.iter().collect();
        let standing = standing(all.iter().copied());
        let retold = retold(&all, &standing);
        let events: Vec<&Event> =
            retold.as_ref().map_or(standing, |told| told.iter().map(AsRef::as_ref).collect());
        let mut state = State::default();
        let mut found = None;
        for event in events.iter().filter(shown) {
            state.follow(std::slice::from_ref(*event));
            if is(&state) {
                found = Some(state.clone());
            }
        }
        found
    }

    /// Whether every working copy is as the program left it, showing every event there is.
    fn in_step(&self) -> Result<bool, Problem> {
        let shows = self.shows();
        for path in self.working_copies() {
            let copy = self.copy(path)?;
            let known = self.note.files.get(&copy.name).is_some_and(|known| known.shows == shows);
            if !known || copy.text.is_none() || self.touched(&copy).is_some() {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn working_copies(&self) -> Vec<PathBuf> {
        let mut paths = vec![self.folder.codebook(), self.folder.guide(), self.folder.respondents()];
        paths.extend(self.state.transcripts.iter().map(|entry| self.folder.about(&entry.id)));
        paths
    }

    fn shows(&self) -> BTreeSet<String> {
        self.logs.files.iter().map(|file| file.head.id.clone()).collect()
    }

    fn first_of(&mut self, mut problems: Vec<Problem>) -> Problem {
        let last = problems.pop();
        self.problems.append(&mut problems);
        last.unwrap_or_else(|| Problem::error(Message::new("study-toml-fault").with("reason", "")))
    }

    /// Writes every working copy that does not show the study, and notes what they now show. A copy that cannot be
    /// written is a warning: the log has what it would say. From a damaged log none is written, as the copy may be all
    /// that is left of what the log said.
    pub(super) fn write_working_copies(&mut self) {
        if self.logs.damaged {
            return;
        }
        let mut note = Note::default();
        let shows = self.shows();
        for path in self.working_copies() {
            match self.copy(path).and_then(|copy| self.bring_up_to_date(&copy)) {
                Ok((name, text)) => {
                    note.files
                        .insert(name, Known { sha256: sha256_hex(text.as_bytes()), shows: shows.clone() });
                }
                Err(problem) => self.problems.push(as_warning(problem)),
            }
        }
        if note != self.note
            && let Ok(json) = serde_json::to_string_pretty(&note)
            && write_whole(&self.folder.working_note(), json.as_bytes()).is_ok()
        {
            self.note = note;
        }
    }

    /// The text of a working copy that shows the study, written when it differs from the file.
    fn bring_up_to_date(&self, copy: &Copy) -> Result<(String, String), Problem> {
        let old = copy.text.clone().unwrap_or_default();
        let new = if copy.path == self.folder.codebook() {
            let shown = read_codebook(&copy.name, &old).is_ok_and(|book| book == self.state.codebook);
            if shown { old.clone() } else { write_codebook(&copy.name, &old, &self.state.codebook)? }
        } else if copy.path == self.folder.guide() {
            let shown = read_guide(&copy.name, &old).is_ok_and(|guide| guide == self.state.guide);
            if shown { old.clone() } else { write_guide(&copy.name, &old, &self.state.guide)? }
        } else if copy.path == self.folder.respondents() {
            let listed = read_respondents(&copy.name, &old).unwrap_or_default();
            let shown = listed.respondents == self.state.respondents || !listed.problems.is_empty();
            if shown { old.clone() } else { write_respondents(&old, &self.state.respondents) }
        } else {
            let entry = self.state.transcripts.iter().find(|entry| self.folder.about(&entry.id) == copy.path);
            let shown = entry.is_none_or(|entry| {
                read_about(&copy.name, &old)
                    .is_ok_and(|read| read == (entry.about.clone(), entry.speakers.clone()))
            });
            match entry {
                Some(entry) if !shown => write_about(&old, &entry.about, &entry.speakers),
                _ => old.clone(),
            }
        };
        if copy.text.as_ref() != Some(&new) {
            write_whole(&copy.path, new.as_bytes())?;
        }
        Ok((copy.name.clone(), new))
    }

    /// Records what was changed by hand as the author's act, and carries codings on earlier readings over; says so.
    ///
    /// # Errors
    /// When a working copy cannot be read. When the log cannot be written the changes hold for this command only, and
    /// a warning says so.
    pub fn settle(&mut self, author: &Author) -> Result<(), Problem> {
        if self.moment != Moment::Now {
            return Ok(());
        }
        let said = self.problems.len();
        if !self.drift()?.is_empty() || !self.in_step()? {
            self.settle_in_turn(author, said)?;
        }
        self.keep_erased(author);
        self.carry_stragglers(author)
    }

    /// Records edits by hand and brings the working copies up to date, when it is this program's turn. What was said
    /// after the first look is said again.
    fn settle_in_turn(&mut self, author: &Author, said: usize) -> Result<(), Problem> {
        // What another program wrote meanwhile is no edit by hand: look again when nobody else is at work.
        let _turn = self.folder.take_turn();
        // When the log can no longer be read, recording will say so.
        let _ = self.refresh();
        self.problems.truncate(said);
        let pending = self.drift()?;
        if pending.is_empty() {
            self.write_working_copies();
            return Ok(());
        }
        let count = pending.len();
        match self.record_in_turn(author, pending.clone()) {
            Ok(_) => self.say_recorded(author, count),
            Err(problem) => {
                self.hold(author, pending.clone());
                self.held = pending;
                self.problems.push(as_warning(problem));
                self.problems
                    .push(Problem::warning(Message::new("study-edits-not-recorded").with("count", count)));
            }
        }
        Ok(())
    }

    /// Says whose act the edits by hand now are.
    pub(super) fn say_recorded(&mut self, author: &Author, count: usize) {
        let message = Message::new("study-edits-recorded").with("count", count);
        self.problems.push(Problem::note(message.with("coder", author.writer.coder())));
    }
}

fn as_warning(problem: Problem) -> Problem {
    Problem { severity: Severity::Warning, ..problem }
}

/// A working copy that cannot be read is a warning, unless a newer version wrote it: then nothing may be changed.
fn tolerated(problem: Problem) -> Result<Problem, Problem> {
    if problem.message.id == "study-newer" { Err(problem) } else { Ok(as_warning(problem)) }
}

/// Differences between what is and what a file says, leaving out what is merely stale.
fn differences<'e, T: PartialEq>(
    base: &'e [T],
    now: &'e [T],
    found: &'e [T],
    id: impl Fn(&T) -> &str,
    mut tell: impl FnMut(Option<&'e T>, Option<&'e T>),
) {
    let of = |entries: &'e [T], wanted: &str| entries.iter().find(|entry| id(entry) == wanted);
    for entry in found {
        let current = of(now, id(entry));
        let stale = of(base, id(entry)) == Some(entry);
        if current != Some(entry) && !stale {
            tell(current, Some(entry));
        }
    }
    for entry in now {
        if of(found, id(entry)).is_none() && of(base, id(entry)).is_some() {
            tell(Some(entry), None);
        }
    }
}

fn codebook_drift(base: &Codebook, now: &Codebook, found: &Codebook, decisions: &mut Vec<Decision>) {
    macro_rules! entries {
        ($list:ident, $id:expr, $created:ident, $changed:ident, $removed:ident) => {
            differences(&base.$list, &now.$list, &found.$list, $id, |old, new| {
                decisions.push(match (old.cloned(), new.cloned()) {
                    (None, Some(entry)) => Decision::$created(Created { entry }.into()),
                    (Some(old), Some(new)) => Decision::$changed(Changed { old, new }.into()),
                    (Some(old), None) => Decision::$removed(Removed { old }.into()),
                    (None, None) => return,
                });
            });
        };
    }
    entries!(themes, |theme| theme.id.as_str(), ThemeCreated, ThemeChanged, ThemeRemoved);
    entries!(codes, |code| code.id.as_str(), CodeCreated, CodeChanged, CodeRemoved);
    entries!(relations, |relation| &relation.id, RelationCreated, RelationChanged, RelationRemoved);
    let (was, is, reads) = (State::arrangement(base), State::arrangement(now), State::arrangement(found));
    if reads != is && reads != was {
        let appended = decisions.iter().all(|decision| {
            matches!(
                decision,
                Decision::ThemeCreated(_)
                    | Decision::CodeCreated(_)
                    | Decision::RelationCreated(_)
                    | Decision::ThemeChanged(_)
                    | Decision::CodeChanged(_)
                    | Decision::RelationChanged(_)
            )
        }) && reads.title == is.title
            && reads.themes.starts_with(&is.themes)
            && reads.codes.starts_with(&is.codes)
            && reads.relations.starts_with(&is.relations);
        if !appended {
            decisions.push(Decision::CodebookArranged(Changed { old: is, new: reads }.into()));
        }
    }
}

fn respondent_drift(
    base: &[Respondent],
    now: &[Respondent],
    found: &[Respondent],
    whole: bool,
    decisions: &mut Vec<Decision>,
) {
    differences(
        base,
        now,
        found,
        |respondent| respondent.id.as_str(),
        |old, new| {
            match (old.cloned(), new.cloned()) {
                (None, Some(entry)) => decisions.push(Decision::RespondentCreated(Created { entry }.into())),
                (Some(old), Some(new)) => {
                    decisions.push(Decision::RespondentChanged(Changed { old, new }.into()));
                }
                // A row that could not be read may be the one that is missing.
                (Some(old), None) if whole => {
                    decisions.push(Decision::RespondentRemoved(Removed { old }.into()));
                }
                _ => {}
            }
        },
    );
    let order = |list: &[Respondent]| list.iter().map(|respondent| respondent.id.clone()).collect::<Vec<_>>();
    let (was, is, reads) = (order(base), order(now), order(found));
    let moved = reads != is && reads != was && whole && !reads.starts_with(&is);
    if moved {
        decisions.push(Decision::RespondentsArranged(Changed { old: is, new: reads }.into()));
    }
}

fn about_drift(
    name: &str,
    text: &str,
    base: Option<&TranscriptEntry>,
    entry: &TranscriptEntry,
    decisions: &mut Vec<Decision>,
) -> Result<(), Problem> {
    let (about, speakers) = read_about(name, text)?;
    let transcript = entry.id.clone();
    if about != entry.about && base.map(|base| &base.about) != Some(&about) {
        let (old, new) = (entry.about.clone(), about);
        decisions
            .push(Decision::AboutChanged(TranscriptRef { transcript: transcript.clone(), old, new }.into()));
    }
    if speakers != entry.speakers && base.map(|base| &base.speakers) != Some(&speakers) {
        let (old, new) = (entry.speakers.clone(), speakers);
        decisions.push(Decision::SpeakersChanged(TranscriptRef { transcript, old, new }.into()));
    }
    Ok(())
}
