//! What somebody changed by hand in the working copies, as decisions.

use std::path::Path;

use super::{Copy, Kind, as_warning};
use crate::codebook::Codebook;
use crate::corpus::Respondent;
use crate::log::{Changed, Created, Decision, Event, Pending, Removed, TranscriptRef};
use crate::message::{Message, Problem};
use crate::study::about_file::read_about;
use crate::study::moment::behind;
use crate::study::renames::{retold, without_unmerged};
use crate::study::standing::standing;
use crate::study::{State, Study, TranscriptEntry, read_codebook, read_guide, read_respondents};

/// The edits found, and what could not be read at all.
#[derive(Default)]
struct Edits {
    decisions: Vec<Decision>,
    unreadable: Option<Problem>,
}

impl Study {
    /// What people changed by hand in the working copies since they were written, as decisions.
    ///
    /// # Errors
    /// When a working copy cannot be read at all: a codebook with a syntax error, for instance.
    pub(in crate::study) fn drift(&mut self) -> Result<Vec<Pending>, Problem> {
        let edits = self.edits();
        edits.unreadable.map_or_else(|| Ok(edits.decisions.into_iter().map(Pending::new).collect()), Err)
    }

    /// What somebody changed by hand while this program was at work. A copy that cannot be read now is left alone, and
    /// said when it is written.
    pub(in crate::study) fn late_edits(&mut self) -> Vec<Pending> {
        let said = self.problems.len();
        let edits = self.edits();
        if edits.unreadable.is_some() {
            self.problems.truncate(said);
        }
        edits.decisions.into_iter().map(Pending::new).collect()
    }

    fn edits(&mut self) -> Edits {
        let mut edits = Edits::default();
        for (kind, path) in self.working_copies() {
            if let Err(problem) = self.edits_of(kind, &path, &mut edits.decisions) {
                edits.unreadable.get_or_insert(problem);
            }
        }
        edits
    }

    /// Adds what was changed by hand in one working copy.
    fn edits_of(&mut self, kind: Kind, path: &Path, decisions: &mut Vec<Decision>) -> Result<(), Problem> {
        let Some(Copy { name, text, .. }) = self.touched(path)? else { return Ok(()) };
        match kind {
            Kind::Codebook => {
                let found = read_codebook(&name, &text).map_err(|problems| self.first_of(problems))?;
                let base = self.base(&name, |state| state.codebook == found);
                codebook_drift(&base.codebook, &self.state.codebook, &found, decisions);
            }
            Kind::Guide => match read_guide(&name, &text) {
                Ok(found) => {
                    let base = self.base(&name, |state| state.guide == found);
                    if found != self.state.guide && found != base.guide {
                        let change = Changed { old: self.state.guide_entry(), new: found.into() };
                        decisions.push(Decision::GuideChanged(change.into()));
                    }
                }
                Err(problem) => self.say(tolerated(problem)?),
            },
            Kind::Respondents => {
                let listed = read_respondents(&name, &text)?;
                let base = self.base(&name, |state| state.respondents == listed.respondents);
                let (was, is, whole) =
                    (&base.respondents, &self.state.respondents, listed.problems.is_empty());
                respondent_drift(was, is, &listed.respondents, whole, decisions);
                listed.problems.into_iter().for_each(|problem| self.say(as_warning(problem)));
            }
            Kind::About(at) => {
                let Some(entry) = self.state.transcripts.get(at) else { return Ok(()) };
                let shown = read_about(&name, &text).ok();
                let is = |state: &State| {
                    let then =
                        state.transcript(&entry.id).map(|then| (then.about.clone(), then.speakers.clone()));
                    then == shown
                };
                let base = self.base(&name, is).transcript(&entry.id).cloned();
                if let Err(problem) = about_drift(&name, &text, base.as_ref(), entry, decisions) {
                    self.say(tolerated(problem)?);
                }
            }
        }
        Ok(())
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

    /// The last of several problems, the others said.
    fn first_of(&mut self, mut problems: Vec<Problem>) -> Problem {
        let last = problems.pop();
        problems.into_iter().for_each(|problem| self.say(problem));
        last.unwrap_or_else(|| Problem::error(Message::new("study-toml-fault").with("reason", "")))
    }
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
