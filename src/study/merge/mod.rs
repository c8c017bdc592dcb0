//! Bringing another copy of the study in, or another study: first what would come of it, then doing it.
//!
//! ```text
//! Merging       what there is to do, found without changing anything
//!   log::join   the log files of both, as sets of events
//!   matching    what of another study is here already, and what its ids become
//!   files       the folders of transcripts to be copied
//!   report      what came in, what was the same, what both changed, what was left out
//! ```
//!
//! Copies of one study share a chain, and so their ids; their log files are joined and nothing is recorded. For another
//! study one act says what its ids are here. The other folder is never written to.

mod alike;
mod changed;
mod files;
mod matching;
mod report;
mod spoken;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::path::{Path, PathBuf};

pub use report::{BothChanged, CameIn, Kept, LeftOut, LogReport, Match, MergeReport, NewHere};

use super::renames::without_unmerged;
use super::{Author, Folder, Moment, State, Study, write_whole};
use crate::log::{
    Decision, Event, Head, Joined, Logs, Pending, StudyMerged, VERSION, Writer, append, join, log_sizes,
    read_folder,
};
use crate::message::{Message, Problem};

/// What bringing a study in comes down to.
pub struct Merging {
    /// What it leads to.
    pub report: MergeReport,
    joined: Joined,
    /// Files of transcripts to be copied, from there to here.
    copies: Vec<(PathBuf, PathBuf)>,
    /// What is to be recorded, when it is another study.
    act: Option<StudyMerged>,
    /// Their heads, which the act names as known.
    heads: BTreeMap<Writer, Head>,
}

impl Study {
    /// Finds what bringing in the study in another folder would lead to. Nothing is changed in either.
    ///
    /// # Errors
    /// When it is this study's own folder, one of the two logs is damaged, or the two say different things of one id.
    pub fn merging(&self, other: &Folder, author: &Author) -> Result<Merging, Problem> {
        if same_folder(self.folder.root(), other.root()) {
            let message = Message::new("merge-itself").with("folder", other.root().display().to_string());
            return Err(Problem::error(message).hint(Message::new("merge-itself-hint")));
        }
        let mut theirs = Self::open(other.clone())?;
        for study in [self, &theirs] {
            if study.logs.damaged {
                let folder = study.folder.root().display().to_string();
                let message = Message::new("merge-damaged").with("folder", folder);
                return Err(Problem::error(message).hint(Message::new("merge-damaged-hint")));
            }
        }
        self.refuse_when_taken_in(&theirs)?;
        let unrecorded = theirs.drift().map_or(1, |edits| edits.len());
        let same_history = self.shares_history_with(&theirs);
        let reserved = (!same_history).then_some(&author.writer);
        let joined = join(&self.folder.log(), &self.logs, &theirs.logs, reserved)?;
        let mut plan = Plan::new(self, &theirs, same_history);
        if same_history {
            files::refuse_two_of_one_id(&self.state, &theirs.state)?;
        } else {
            plan.match_ids();
        }
        let joint = plan.joint();
        let copies = files::to_copy(self, &theirs, &plan.merged, &joint);
        let act = plan.is_needed().then(|| plan.merged.clone());
        let mut report = plan.report(&joint, &joined);
        report.unrecorded = unrecorded;
        report.changed = !joined.writes.is_empty() || !copies.is_empty() || act.is_some();
        Ok(Merging { report, joined, copies, act, heads: theirs.logs.heads.clone() })
    }

    /// Brings it in. Transcripts come first, then the act, then the log files, so that a crash in between leaves nothing
    /// that leads nowhere, and doing it again completes it.
    ///
    /// # Errors
    /// When the study cannot be written, shows the past, or another program recorded something since it was compared.
    pub fn merge(&mut self, author: &Author, merging: &Merging) -> Result<(), Problem> {
        if self.moment != Moment::Now {
            return Err(Problem::error(Message::new("moment-past")).hint(Message::new("moment-past-hint")));
        }
        self.bring_in(author, merging)?;
        self.keep_erased(author);
        self.carry_stragglers(author)
    }

    /// Writes what came in while no other program is at work here: log files are replaced whole.
    fn bring_in(&mut self, author: &Author, merging: &Merging) -> Result<(), Problem> {
        let _turn = self.folder.take_turn();
        if log_sizes(&self.folder.log())? != self.logs.sizes {
            let hint = Message::new("merge-meanwhile-hint");
            return Err(Problem::error(Message::new("merge-meanwhile")).hint(hint));
        }
        for (from, to) in &merging.copies {
            let bytes = std::fs::read(from).map_err(|error| Problem::io(from, &error))?;
            write_whole(to, &bytes)?;
        }
        if let Some(act) = &merging.act {
            let pending = Pending::new(Decision::StudyMerged(Box::new(act.clone())));
            append(&self.folder.log(), &author.writer, &self.knowing(merging), vec![pending], &author.world)?;
        }
        for (path, content) in &merging.joined.writes {
            write_whole(path, content.as_bytes())?;
        }
        self.logs = read_folder(&self.folder.log())?;
        self.fold();
        // A transcript may have got another reading.
        self.transcripts.clear();
        self.place();
        self.write_working_copies();
        Ok(())
    }

    /// Whether the two began as one: they share a chain that did not come in from elsewhere.
    fn shares_history_with(&self, theirs: &Self) -> bool {
        let brought: BTreeSet<&String> =
            merges(&self.logs.events).flat_map(|(_, data)| &data.chains).collect();
        let ours: BTreeSet<&String> = self.logs.files.iter().map(|file| &file.first).collect();
        let mut shared =
            theirs.logs.files.iter().map(|file| &file.first).filter(|first| ours.contains(first));
        shared.any(|first| !brought.contains(first))
    }

    /// Refuses a study that took this one in: there it has other ids, and only there both can go on.
    fn refuse_when_taken_in(&self, theirs: &Self) -> Result<(), Problem> {
        let ours: BTreeSet<&str> = self.logs.events.iter().map(|event| event.id.as_str()).collect();
        let brought: BTreeSet<&String> =
            merges(&self.logs.events).flat_map(|(_, data)| &data.chains).collect();
        let native: BTreeSet<&String> =
            self.logs.files.iter().map(|file| &file.first).filter(|first| !brought.contains(first)).collect();
        let undone = super::standing::undone_acts(&theirs.logs.events);
        let took = merges(&theirs.logs.events).any(|(event, data)| {
            let stands = !undone.contains(event.id.as_str()) && !ours.contains(event.id.as_str());
            stands && data.chains.iter().any(|chain| native.contains(chain))
        });
        if !took {
            return Ok(());
        }
        let (here, there) = (self.folder.root().display(), theirs.folder.root().display());
        let message = Message::new("merge-taken-in").with("folder", there.to_string());
        let hint = Message::new("merge-taken-in-hint").with("here", here.to_string());
        Err(Problem::error(message).hint(hint.with("there", there.to_string())))
    }

    /// The log as it is for somebody who read theirs too.
    fn knowing(&self, merging: &Merging) -> Logs {
        let mut files = self.logs.files.clone();
        for joined in &merging.joined.files {
            match files.iter_mut().find(|file| file.path == joined.file.path) {
                Some(file) => file.clone_from(&joined.file),
                None => files.push(joined.file.clone()),
            }
        }
        let mut heads = self.logs.heads.clone();
        for (writer, head) in &merging.heads {
            let known = heads.entry(writer.clone()).or_insert_with(|| head.clone());
            known.lamport = known.lamport.max(head.lamport);
        }
        Logs { heads, files, named: self.logs.named.clone(), ..Logs::default() }
    }
}

/// The merges among events.
fn merges(events: &[Event]) -> impl Iterator<Item = (&Event, &StudyMerged)> {
    events.iter().filter_map(|event| match &event.decision {
        Decision::StudyMerged(data) => Some((event, data.as_ref())),
        _ => None,
    })
}

fn same_folder(a: &Path, b: &Path) -> bool {
    match (a.canonicalize(), b.canonicalize()) {
        (Ok(a), Ok(b)) => a == b,
        _ => a == b,
    }
}

/// Two studies, looked at together.
struct Plan<'s> {
    ours: &'s Study,
    theirs: &'s Study,
    same_history: bool,
    /// What an earlier merge said of the same study.
    before: StudyMerged,
    /// What this one says.
    merged: StudyMerged,
    /// This study without the other.
    native: State,
    matches: Vec<Match>,
    new: Vec<NewHere>,
}

impl<'s> Plan<'s> {
    fn new(ours: &'s Study, theirs: &'s Study, same_history: bool) -> Self {
        let chains: BTreeSet<String> = theirs.logs.files.iter().map(|file| file.first.clone()).collect();
        let events = &ours.logs.events;
        let undone = super::standing::undone_acts(events);
        let ids: HashSet<&str> = chains.iter().map(String::as_str).collect();
        let speaks = |data: &StudyMerged| data.chains.iter().any(|chain| ids.contains(chain.as_str()));
        let earlier =
            merges(events).filter(|(event, data)| !undone.contains(event.id.as_str()) && speaks(data));
        let before = earlier.last().map(|(_, data)| data.clone()).unwrap_or_default();
        let others = events.iter().filter(|event| match &event.decision {
            Decision::StudyMerged(data) => !speaks(data),
            _ => true,
        });
        let native = State::fold(without_unmerged(events, others.collect()));
        let mut merged = before.clone();
        merged.chains = chains.into_iter().chain(before.chains.iter().cloned()).collect();
        merged.chains.sort();
        merged.chains.dedup();
        Self { ours, theirs, same_history, before, merged, native, matches: Vec::new(), new: Vec::new() }
    }

    /// Whether something has to be recorded.
    fn is_needed(&self) -> bool {
        !self.same_history && self.merged != self.before
    }

    /// The study as it will be.
    fn joint(&self) -> State {
        let mut events: BTreeMap<&str, &Event> = BTreeMap::new();
        for event in self.ours.logs.events.iter().chain(&self.theirs.logs.events) {
            let known = events.entry(&event.id).or_insert(event);
            if event.words.is_none() {
                *known = event;
            }
        }
        let mut events: Vec<&Event> = events.into_values().collect();
        events.sort_by(|a, b| a.place().cmp(&b.place()));
        let act = self.is_needed().then(|| self.act_after(&events));
        State::fold(events.into_iter().chain(&act))
    }

    /// The act as an event after all others, for looking ahead.
    fn act_after(&self, events: &[&Event]) -> Event {
        Event {
            v: VERSION,
            id: "merge".to_owned(),
            writer: Writer::from_log(""),
            seq: 1,
            prev: None,
            lamport: events.iter().map(|event| event.lamport).max().unwrap_or_default() + 1,
            seen: BTreeMap::new(),
            at: String::new(),
            act: 1,
            decision: Decision::StudyMerged(Box::new(self.merged.clone())),
            words: None,
        }
    }

    /// The study as it was when the two went apart; nothing for another study.
    fn base(&self) -> State {
        if !self.same_history {
            return State::default();
        }
        let theirs: HashSet<&str> = self.theirs.logs.events.iter().map(|event| event.id.as_str()).collect();
        State::fold(self.ours.logs.events.iter().filter(|event| theirs.contains(event.id.as_str())))
    }
}
