//! What bringing a study in led to: what came in, what was the same, what both changed, what was left out.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::changed::both_changed;
use super::{Plan, files};
use crate::log::Joined;
use crate::study::State;

/// The whole of it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct MergeReport {
    /// Whether anything is different afterwards.
    pub changed: bool,
    /// Whether the other is a copy of this study.
    pub same_history: bool,
    /// The other's log files.
    pub logs: Vec<LogReport>,
    /// What came in.
    pub came_in: CameIn,
    /// What was here already.
    pub matched: Vec<Match>,
    /// What was not.
    pub new: Vec<NewHere>,
    /// What both changed.
    pub both_changed: Vec<BothChanged>,
    /// What did not come along.
    pub left_out: Vec<LeftOut>,
    /// How many edits by hand over there nobody recorded.
    pub unrecorded: usize,
}

/// A log file of the other study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LogReport {
    /// The writer.
    pub writer: String,
    /// The file it is in here.
    pub file: String,
    /// `known`, `longer`, `beside` or `new`.
    pub outcome: &'static str,
    /// How many of its events were not here.
    pub events: usize,
}

/// What is here now and was not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CameIn {
    /// Events.
    pub events: usize,
    /// Transcripts.
    pub transcripts: Vec<String>,
    /// Respondents.
    pub respondents: Vec<String>,
    /// Themes.
    pub themes: Vec<String>,
    /// Codes.
    pub codes: Vec<String>,
    /// Codings by coder.
    pub codings: BTreeMap<String, usize>,
    /// Memos.
    pub memos: usize,
}

/// An entry of the other study that is one of this study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Match {
    /// `transcript`, `code`, `theme`, `question` or `respondent`.
    pub kind: &'static str,
    /// Its id there.
    pub theirs: String,
    /// Its id here.
    pub ours: String,
    /// By what: `content`, `source`, `id`, `name` or `alias`.
    pub by: &'static str,
}

/// An entry of the other study that was not here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NewHere {
    /// As for a match.
    pub kind: &'static str,
    /// Its id there.
    pub theirs: String,
    /// Its id here.
    pub ours: String,
}

/// Whose value stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// That of this study.
    Ours,
    /// That of the other.
    Theirs,
    /// A bit of each.
    Both,
}

/// A field of an entry that is different in both.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BothChanged {
    /// As for a match, or `relation`.
    pub kind: &'static str,
    /// The id here.
    pub id: String,
    /// The field.
    pub field: String,
    /// Its value here.
    pub ours: serde_json::Value,
    /// Its value there.
    pub theirs: serde_json::Value,
    /// Whose value stands.
    pub stands: Kept,
}

/// Something that did not come along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// What: `transcript` (its reading is missing or not as it was frozen), `codings` (they do not stand on the reading
    /// here), `relation` (there is another of that id), `tags`, `findings`, `phase`, `order`.
    pub kind: &'static str,
    /// Its id there, where it has one.
    pub id: String,
    /// How many.
    pub count: usize,
}

impl Plan<'_> {
    /// What comes of it.
    pub(super) fn report(self, joint: &State, joined: &Joined) -> MergeReport {
        let (ours, base) = (&self.ours.state, self.base());
        let log = |joined: &crate::log::JoinedFile| LogReport {
            writer: joined.file.writer.to_string(),
            file: joined.file.path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            outcome: joined.outcome.name(),
            events: joined.file.own,
        };
        MergeReport {
            changed: false,
            same_history: self.same_history,
            logs: joined.files.iter().map(log).collect(),
            came_in: CameIn {
                events: joined.files.iter().map(|joined| joined.file.own).sum(),
                ..CameIn::of(ours, joint)
            },
            both_changed: both_changed(&base, self.native_or(ours), &self.theirs.state, joint, &self.merged),
            left_out: self.left_out(joint),
            matched: self.matches,
            new: self.new,
            unrecorded: 0,
        }
    }

    /// This study as it is held against the other.
    fn native_or<'a>(&'a self, ours: &'a State) -> &'a State {
        if self.same_history { ours } else { &self.native }
    }

    fn left_out(&self, joint: &State) -> Vec<LeftOut> {
        let theirs = &self.theirs.state;
        let mut left = Vec::new();
        let mut leave = |kind, id: &str, count| left.push(LeftOut { kind, id: id.to_owned(), count });
        for id in files::unusable(self.theirs) {
            leave("transcript", &id, 1);
        }
        for (id, count) in self.misplaced(joint) {
            leave("codings", &id, count);
        }
        if self.same_history {
            return left;
        }
        for relation in &theirs.codebook.relations {
            let known = self.native.codebook.relations.iter().find(|our| our.id == relation.id);
            if known.is_some_and(|our| our != relation) {
                leave("relation", &relation.id, 1);
            }
        }
        for (kind, count) in [
            ("tags", theirs.tags.len()),
            ("findings", theirs.accepted.len()),
            ("phase", usize::from(theirs.phase.is_some())),
        ] {
            if count > 0 {
                leave(kind, "", count);
            }
        }
        left
    }

    /// Codings that cannot stand on the reading of a transcript that was here already, by transcript.
    fn misplaced(&self, joint: &State) -> BTreeMap<String, usize> {
        let mut count: BTreeMap<String, usize> = BTreeMap::new();
        for coding in &self.theirs.state.codings {
            let id = self.merged.transcript_here(&coding.transcript);
            let text = |state: &State, id| {
                let entry = state.transcript(id)?;
                entry.readings.iter().find(|(revision, ..)| *revision == coding.revision).map(|r| r.1.clone())
            };
            if text(joint, &id) != text(&self.theirs.state, &coding.transcript) {
                *count.entry(id.to_string()).or_default() += 1;
            }
        }
        count
    }
}

impl CameIn {
    fn of(ours: &State, joint: &State) -> Self {
        let known: BTreeSet<&str> = ours.codings.iter().map(|coding| coding.id.as_str()).collect();
        let mut codings: BTreeMap<String, usize> = BTreeMap::new();
        for coding in joint.codings.iter().filter(|coding| !known.contains(coding.id.as_str())) {
            *codings.entry(coding.coder.clone()).or_default() += 1;
        }
        Self {
            events: 0,
            transcripts: added(&ours.transcripts, &joint.transcripts, |entry| entry.id.as_str()),
            respondents: added(&ours.respondents, &joint.respondents, |entry| entry.id.as_str()),
            themes: added(&ours.codebook.themes, &joint.codebook.themes, |theme| theme.id.as_str()),
            codes: added(&ours.codebook.codes, &joint.codebook.codes, |code| code.id.as_str()),
            codings,
            memos: added(&ours.memos, &joint.memos, |memo| memo.id.as_str()).len(),
        }
    }
}

/// The ids of what was not there before.
fn added<T>(before: &[T], after: &[T], id: impl Fn(&T) -> &str) -> Vec<String> {
    let known: BTreeSet<&str> = before.iter().map(&id).collect();
    after.iter().map(&id).filter(|id| !known.contains(id)).map(str::to_owned).collect()
}
