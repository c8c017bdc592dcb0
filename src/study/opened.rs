//! A study, opened: what was decided, with the readings loaded and every coding in its place.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::erase::{Erasures, with_text};
use super::reading_file::{load_revision, names};
use super::renames::told;
use super::strays::said_of_copies;
use super::verify::strange_folders;
use super::working::{Note, Seen, last_shown};
use super::{Author, Folder, Moment, Settings, State, TranscriptEntry};
use crate::coding::{Coding, Consensus, Whose};
use crate::corpus::{Reading, Respondent, RespondentId, Transcript, TranscriptId};
use crate::log::{Event, Head, LogCopy, LogFile, Logs, Pending, heads, read_folder};
use crate::message::{Message, Place, Problem};
use crate::parallel::in_parts;
use unicode_normalization::UnicodeNormalization;

/// The fewest readings that are worth a thread of their own.
pub(super) const FEWEST_READINGS: usize = 8;

/// An opened study.
pub struct Study {
    /// Where it is.
    pub folder: Folder,
    /// What the researcher chose.
    pub settings: Settings,
    /// What was decided.
    pub state: State,
    /// The transcripts with their current readings, in the order they came in.
    pub transcripts: Vec<Transcript>,
    /// The codings that stand, placed in the readings.
    pub codings: Vec<Coding>,
    /// What coders who differed decided together, placed in the readings.
    pub consensus: Consensus,
    /// The segments of these decisions, as far as they could be placed, in the order of the state.
    pub(super) segments: Vec<Option<Coding>>,
    /// What was found on opening: a sentence each, none of which stopped the rest.
    pub problems: Vec<Problem>,
    pub(super) logs: Logs,
    /// What was erased, whatever moment it shows.
    pub(super) erasures: Erasures,
    pub(super) note: Note,
    /// The working copies as they were last read.
    pub(super) seen: Seen,
    /// The last event of each file of the log that a working copy may show.
    pub(super) shown: BTreeMap<PathBuf, String>,
    /// Edits by hand that could not be written to the log yet.
    pub(super) held: Vec<Pending>,
    /// The moment it shows; nothing can be decided in the past.
    pub(super) moment: Moment,
}

impl Study {
    /// Opens a study.
    ///
    /// # Errors
    /// When the settings or the log cannot be read, or were written by a newer version.
    pub fn open(folder: Folder) -> Result<Self, Problem> {
        Self::open_at(folder, None)
    }

    /// Opens a study as it was at a moment: a tag, an event, a day or a time. Settings are those of today.
    ///
    /// # Errors
    /// When the moment is not known, or as for [`Study::open`].
    pub fn open_at(folder: Folder, moment: Option<&str>) -> Result<Self, Problem> {
        let settings = Settings::read(&folder)?;
        let mut logs = read_folder(&folder.log())?;
        let erasures = Erasures::of(&logs.events);
        erasures.drop_words(&mut logs.events);
        let moment = moment.map_or(Ok(Moment::Now), |moment| Moment::find(moment, &logs))?;
        if moment != Moment::Now {
            logs.events = moment.cut(&logs.events).into_iter().cloned().collect();
            logs.heads = heads(&logs.events);
        }
        let copies = if moment == Moment::Now { said_of_copies(&logs) } else { None };
        let mut study = Self::folded(folder, settings, logs, moment);
        study.problems.extend(copies);
        erasures.tell(&mut study.state);
        study.erasures = erasures;
        study.load_readings();
        study.place();
        study.say_strange_folders();
        Ok(study)
    }

    /// The moment that a text names, as for [`Study::open_at`].
    ///
    /// # Errors
    /// When it names none, or could name several.
    pub fn find_moment(&self, text: &str) -> Result<Moment, Problem> {
        Moment::find(text, &self.logs)
    }

    /// Says which folders of transcripts the log does not know: they may wait for a log that is still to arrive.
    fn say_strange_folders(&mut self) {
        if self.moment != Moment::Now {
            return;
        }
        let names = strange_folders(&self.folder, &self.logs.events, &self.state);
        if !names.is_empty() {
            let message = Message::new("verify-folder-unknown").with("count", names.len());
            let message = message.with("folders", names.join(", "));
            let hint = Message::new("verify-folder-unknown-hint");
            self.problems.push(Problem::warning(message).hint(hint));
        }
    }

    /// A study as its logs have it, with no reading loaded yet.
    pub(super) fn folded(folder: Folder, settings: Settings, mut logs: Logs, moment: Moment) -> Self {
        Self {
            settings,
            state: State::fold(&logs.events),
            transcripts: Vec::new(),
            codings: Vec::new(),
            consensus: Consensus::default(),
            segments: Vec::new(),
            problems: std::mem::take(&mut logs.problems),
            erasures: Erasures::default(),
            note: Note::read(&folder.working_note()),
            seen: Seen::default(),
            shown: last_shown(&logs),
            folder,
            logs,
            held: Vec::new(),
            moment,
        }
    }

    /// The moment it shows.
    #[must_use]
    pub fn moment(&self) -> &Moment {
        &self.moment
    }

    /// The copies of writers' files that a synchroniser or a merge put beside them.
    #[must_use]
    pub fn log_copies(&self) -> Vec<LogCopy> {
        self.logs.copies()
    }

    /// The files of the log.
    #[must_use]
    pub fn log_files(&self) -> &[LogFile] {
        &self.logs.files
    }

    /// The events in total order.
    #[must_use]
    pub fn events(&self) -> &[Event] {
        &self.logs.events
    }

    /// The events as they are told here: what came in from another study, with the ids that it has here.
    pub(super) fn told_events(&self) -> Cow<'_, [Event]> {
        told(&self.logs.events).map_or(Cow::Borrowed(&self.logs.events), Cow::Owned)
    }

    /// Every coder who ever decided something, as they write their name.
    #[must_use]
    pub fn coders(&self) -> BTreeSet<String> {
        self.logs.heads.keys().map(|writer| writer.coder().to_owned()).collect()
    }

    /// A coder's name as it is written in this study already, in whatever case it is typed now.
    #[must_use]
    pub fn known_coder(&self, name: &str) -> String {
        let name: String =
            name.trim().nfc().map(|c| if c == '@' || c.is_control() { '-' } else { c }).collect();
        let coders = self.coders();
        let same = coders.iter().find(|known| known.to_lowercase() == name.to_lowercase()).cloned();
        same.unwrap_or(name)
    }

    /// Whose codings count, a coder's name as it is written in this study.
    #[must_use]
    pub fn known_whose(&self, whose: Whose) -> Whose {
        match whose {
            Whose::Coder(name) => Whose::Coder(self.known_coder(&name)),
            whose => whose,
        }
    }

    /// The respondents by id.
    #[must_use]
    pub fn respondents_by_id(&self) -> BTreeMap<RespondentId, Respondent> {
        self.state.respondents.iter().map(|respondent| (respondent.id.clone(), respondent.clone())).collect()
    }

    /// The transcript of that id, in any case.
    #[must_use]
    pub fn transcript(&self, id: &str) -> Option<&Transcript> {
        let exact = self.transcripts.iter().find(|transcript| transcript.id.as_str() == id);
        exact.or_else(|| self.transcripts.iter().find(|t| t.id.as_str().eq_ignore_ascii_case(id)))
    }

    /// Loads the current reading of every transcript that is not loaded yet, and lets go of those that are current no
    /// more.
    pub(super) fn load_readings(&mut self) {
        let current: BTreeMap<&TranscriptId, u32> =
            self.state.transcripts.iter().map(|entry| (&entry.id, entry.revision())).collect();
        self.transcripts
            .retain(|transcript| current.get(&transcript.id) == Some(&transcript.reading.revision));
        let loaded: BTreeSet<&TranscriptId> =
            self.transcripts.iter().map(|transcript| &transcript.id).collect();
        let missing: Vec<&TranscriptEntry> =
            self.state.transcripts.iter().filter(|entry| !loaded.contains(&entry.id)).collect();
        let folder = &self.folder;
        let load =
            |part: &[&TranscriptEntry]| part.iter().map(|entry| load(folder, entry)).collect::<Vec<_>>();
        let found = in_parts(&missing, FEWEST_READINGS, load);
        for (entry, found) in missing.into_iter().zip(found.into_iter().flatten()) {
            match found {
                Ok((mut reading, mut problems)) => {
                    if let Some(text) = self.erasures.blank_again(&entry.id, &reading) {
                        reading = with_text(&reading, text);
                        problems.clear();
                    }
                    self.problems.append(&mut problems);
                    self.transcripts.push(Transcript {
                        id: entry.id.clone(),
                        file: entry.file.clone(),
                        format: entry.format.clone(),
                        sha256: entry.sha256.clone(),
                        about: entry.about.clone(),
                        speakers: entry.speakers.clone(),
                        reading,
                    });
                }
                Err(problem) => self.problems.push(problem),
            }
        }
        let places: BTreeMap<&TranscriptId, usize> =
            self.state.transcripts.iter().enumerate().map(|(at, entry)| (&entry.id, at)).collect();
        self.transcripts.sort_by_key(|transcript| places.get(&transcript.id).copied());
    }

    /// Holds decisions that could not be written, for this opening only, so that what is shown is what the files say.
    pub(super) fn hold(&mut self, author: &Author, pending: Vec<Pending>) {
        let newest = self.logs.heads.values().map(|head| head.lamport).max().unwrap_or_default();
        let head = self.logs.heads.get(&author.writer).cloned();
        let head = head.unwrap_or(Head { seq: 0, id: String::new(), lamport: newest });
        let held = pending.into_iter().zip(1u64..).map(|(pending, step)| Event {
            v: crate::log::VERSION,
            id: format!("held-{step}"),
            writer: author.writer.clone(),
            seq: head.seq + step,
            prev: None,
            lamport: newest + step,
            seen: BTreeMap::new(),
            at: String::new(),
            act: head.seq + 1,
            decision: pending.decision,
            words: pending.words,
        });
        let held: Vec<Event> = held.collect();
        if !self.state.follow(&held) {
            self.state = State::fold(self.logs.events.iter().chain(&held));
        }
        self.place();
    }
}

/// Loads the current reading of a transcript, and says what of it is not as it was frozen.
fn load(study: &Folder, entry: &TranscriptEntry) -> Result<(Reading, Vec<Problem>), Problem> {
    let (revision, text_hash, turns_hash) = entry.readings.last().cloned().unwrap_or_default();
    let (reading, turns) = load_revision(study, &entry.id, revision)?;
    let (text_name, turns_name) = names(revision);
    let mut problems = Vec::new();
    for (name, found, frozen) in
        [(turns_name, turns, turns_hash), (text_name, reading.sha256.clone(), text_hash)]
    {
        if found != frozen {
            problems.push(thawed(&study.name_of(&study.transcript(&entry.id).join(name))));
        }
    }
    Ok((reading, problems))
}

/// A frozen file that is not as it was frozen.
fn thawed(file: &str) -> Problem {
    Problem::warning(Message::new("study-reading-changed"))
        .at(Place::file(file))
        .hint(Message::new("study-frozen-hint"))
}
