//! What of another study is here already, and what the ids of the rest become.
//!
//! Transcripts are the same by what was read; codes, themes and questions by their names; respondents, relations and
//! topics by id.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::alike::{Named, matched};
use super::spoken::Spoken;
use super::{Match, NewHere, Plan};
use crate::codebook::{CodeId, QuestionId, ThemeId, Wording};
use crate::corpus::TranscriptId;
use crate::log::{Decision, StudyMerged, sha256_hex};
use crate::study::TranscriptEntry;

/// An id that nothing has yet.
fn free(base: &str, taken: &mut BTreeSet<String>) -> String {
    let mut id = base.to_owned();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{base}-{number}");
        number += 1;
    }
    id
}

/// Entries of one kind in both studies.
struct Entries {
    kind: &'static str,
    theirs: Vec<Named>,
    ours: Vec<Named>,
    /// Every id that there is here, or ever was.
    taken: BTreeSet<String>,
    /// Every id that there is there, or ever was.
    spoken: BTreeSet<String>,
    /// Those of theirs that came in before; what they are here does not change.
    before: BTreeSet<String>,
}

/// What ids of theirs are here, where that is another id; and the ids that were here already.
type Names = (BTreeMap<String, String>, BTreeSet<String>);

impl Plan<'_> {
    /// Finds what the ids of the other study are here.
    pub(super) fn match_ids(&mut self) {
        self.match_transcripts();
        let [codes, themes, questions] = self.entries();
        let (names, same) = self.names_of(codes);
        self.merged.codes.extend(names.into_iter().map(|(a, b)| (CodeId::new(a), CodeId::new(b))));
        self.merged.here.codes.extend(same.into_iter().map(CodeId::new));
        let (names, same) = self.names_of(themes);
        self.merged.themes.extend(names.into_iter().map(|(a, b)| (ThemeId::new(a), ThemeId::new(b))));
        self.merged.here.themes.extend(same.into_iter().map(ThemeId::new));
        let (names, same) = self.names_of(questions);
        self.merged
            .questions
            .extend(names.into_iter().map(|(a, b)| (QuestionId::new(a), QuestionId::new(b))));
        self.merged.here.questions.extend(same.into_iter().map(QuestionId::new));
        self.match_the_rest();
    }

    /// The codes, themes and questions of both.
    fn entries(&self) -> [Entries; 3] {
        let (ours, theirs) = (&self.native, &self.theirs.state);
        let (here, there, before) = self.spoken();
        let undeclared = theirs.undeclared();
        let undeclared = undeclared.iter().filter(|id| theirs.code_now(id).as_ref() == Some(id));
        let undeclared = undeclared.map(|id| Named::new(id.as_str(), &Wording::from(id.as_str()), &[]));
        let codes = Entries {
            kind: "code",
            theirs: theirs.codebook.codes.iter().map(Named::of_code).chain(undeclared).collect(),
            ours: ours.codebook.codes.iter().map(Named::of_code).collect(),
            taken: here.codes,
            spoken: there.codes,
            before: before.codes,
        };
        let themes = Entries {
            kind: "theme",
            theirs: theirs.codebook.themes.iter().map(Named::of_theme).collect(),
            ours: ours.codebook.themes.iter().map(Named::of_theme).collect(),
            taken: here.themes,
            spoken: there.themes,
            before: before.themes,
        };
        let questions = Entries {
            kind: "question",
            theirs: theirs.guide.questions.iter().map(Named::of_question).collect(),
            ours: ours.guide.questions.iter().map(Named::of_question).collect(),
            taken: here.questions,
            spoken: there.questions,
            before: before.questions,
        };
        [codes, themes, questions]
    }

    /// The ids that were ever spoken of: here without the other study, there, and there as far as it came in before.
    fn spoken(&self) -> (Spoken, Spoken, Spoken) {
        let chains: BTreeSet<&str> = self.merged.chains.iter().map(String::as_str).collect();
        let (mut here, mut before) = (Spoken::default(), Spoken::default());
        let mut roots: HashMap<&str, &str> = HashMap::new();
        for event in &self.ours.logs.events {
            let prev = event.prev.as_deref();
            let root = prev.map_or(event.id.as_str(), |id| roots.get(id).copied().unwrap_or(id));
            roots.insert(&event.id, root);
            let speaks = |data: &StudyMerged| data.chains.iter().any(|id| chains.contains(id.as_str()));
            if matches!(&event.decision, Decision::StudyMerged(data) if speaks(data)) {
                // What it called things is free again when it was undone.
            } else if !chains.contains(root) {
                here.add(event);
            } else if self.before.chains.iter().any(|chain| chain == root) {
                before.add(event);
            }
        }
        here.names_of(&self.before);
        let mut there = Spoken::default();
        for event in &self.theirs.logs.events {
            there.add(event);
        }
        (here, there, before)
    }

    /// Finds what entries of one kind are here, and says so in the report.
    fn names_of(&mut self, mut entries: Entries) -> Names {
        let named = entries.spoken.iter().filter(|id| self.before.renames(entries.kind, id));
        entries.before.extend(named.cloned());
        entries.theirs.retain(|entry| !entries.before.contains(&entry.id));
        let found = matched(&entries.theirs, &entries.ours);
        let known = entries.before.iter().filter(|id| !self.before.renames(entries.kind, id));
        entries.taken.extend(known.cloned());
        let (mut names, mut here) = Names::default();
        for id in entries.spoken.iter().filter(|id| !entries.before.contains(*id)) {
            let (ours, by) = match found.get(id) {
                Some((ours, by)) => (ours.clone(), Some(*by)),
                None => (free(id, &mut entries.taken), None),
            };
            let is_there = entries.theirs.iter().any(|entry| entry.id == *id);
            match by {
                Some(by) => {
                    here.insert(ours.clone());
                    self.matches.push(Match {
                        kind: entries.kind,
                        theirs: id.clone(),
                        ours: ours.clone(),
                        by,
                    });
                }
                None if is_there => {
                    self.new.push(NewHere { kind: entries.kind, theirs: id.clone(), ours: ours.clone() });
                }
                None => {}
            }
            if ours != *id {
                names.insert(id.clone(), ours);
            }
        }
        (names, here)
    }

    /// A transcript is the same when a reading of it is, else when the file is.
    fn match_transcripts(&mut self) {
        let (native, ours) = (&self.native.transcripts, &self.ours.state.transcripts);
        let came = |id: &TranscriptId| self.before.transcripts.contains_key(id);
        let mut taken: BTreeSet<String> = native.iter().map(|entry| entry.id.to_string()).collect();
        taken.extend(ours.iter().map(|entry| entry.id.to_string()));
        for their in &self.theirs.state.transcripts {
            let known = ours.iter().any(|our| our.id == their.id && our.sha256 == their.sha256)
                && !native.iter().any(|our| our.id == their.id);
            if came(&their.id) || known {
                continue;
            }
            let by_text = native.iter().find(|our| shares_reading(our, their)).map(|our| (our, "content"));
            let by_file = || native.iter().find(|our| our.sha256 == their.sha256).map(|our| (our, "source"));
            let ours = match by_text.or_else(by_file) {
                Some((our, by)) => {
                    self.merged.here.transcripts.insert(our.id.clone());
                    let (theirs, ours) = (their.id.to_string(), our.id.to_string());
                    self.matches.push(Match { kind: "transcript", theirs, ours, by });
                    our.id.clone()
                }
                None => {
                    let id = self.free_transcript(their, &mut taken);
                    let (theirs, ours) = (their.id.to_string(), id.to_string());
                    self.new.push(NewHere { kind: "transcript", theirs, ours });
                    id
                }
            };
            if ours != their.id {
                self.merged.transcripts.insert(their.id.clone(), ours);
            }
        }
    }

    /// An id for a transcript that is new here. A folder that is there without a transcript, after a crash, is not free
    /// unless it holds this very reading.
    fn free_transcript(&self, their: &TranscriptEntry, taken: &mut BTreeSet<String>) -> TranscriptId {
        loop {
            let id = TranscriptId::new(free(their.id.as_str(), taken));
            let text = std::fs::read(self.ours.folder.transcript(&id).join("r1.txt")).ok();
            let same = |text: &Vec<u8>| their.readings.iter().any(|(_, hash, _)| *hash == sha256_hex(text));
            if text.as_ref().is_none_or(same) {
                return id;
            }
        }
    }

    /// Respondents, relations and topics are the same when their ids are.
    fn match_the_rest(&mut self) {
        let (native, theirs) = (&self.native, &self.theirs.state);
        let here = &mut self.merged.here;
        for their in theirs.respondents.iter().filter(|their| native.respondent(&their.id).is_some()) {
            if here.respondents.insert(their.id.clone()) {
                let id = their.id.to_string();
                self.matches.push(Match { kind: "respondent", theirs: id.clone(), ours: id, by: "id" });
            }
        }
        let relations = theirs.codebook.relations.iter().map(|relation| &relation.id);
        let known = relations.filter(|id| native.codebook.relations.iter().any(|our| our.id == **id));
        here.relations.extend(known.cloned());
        let topics = theirs.guide.topics.iter().map(|topic| &topic.id);
        let known = topics.filter(|id| native.guide.topics.iter().any(|our| our.id == **id));
        here.topics.extend(known.cloned());
    }
}

fn shares_reading(a: &TranscriptEntry, b: &TranscriptEntry) -> bool {
    let text = |(revision, text, _): &(u32, String, String)| (*revision, text.clone());
    let of_a: BTreeSet<(u32, String)> = a.readings.iter().map(text).collect();
    b.readings.iter().map(text).any(|reading| of_a.contains(&reading))
}

impl StudyMerged {
    /// Whether an id of theirs has another name here.
    fn renames(&self, kind: &str, id: &str) -> bool {
        match kind {
            "code" => self.codes.contains_key(&CodeId::from(id)),
            "theme" => self.themes.contains_key(&ThemeId::from(id)),
            _ => self.questions.contains_key(&QuestionId::from(id)),
        }
    }
}
