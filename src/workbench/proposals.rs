//! What the rules propose, kept while a study is open: the rules run again only when something they depend on changed, and
//! an act is held against the proposals that it touches alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{CodeId, Guide, Rule};
use crate::corpus::{Respondent, SpeakerMap, TranscriptId};
use crate::explore::{Suggestion, engine, search, undecided};
use crate::study::Study;

/// A code in a transcript: what one coding can decide about.
pub(super) type Pair = (CodeId, TranscriptId);

/// What proposals depend on besides the rules' own words.
type Grounds = (Vec<(CodeId, Vec<Rule>)>, Guide, Vec<Respondent>, Vec<(TranscriptId, u32, SpeakerMap)>);

/// What the rules of a study propose.
#[derive(Default)]
pub(super) struct Proposals {
    from: Option<Grounds>,
    all: BTreeMap<Pair, Vec<Suggestion>>,
    /// The ids of those that were open at the last look.
    open: BTreeSet<String>,
}

/// What an act did to proposals.
#[derive(Default)]
pub(super) struct Decided {
    /// Those that are open no more.
    pub(super) closed: Vec<String>,
    /// Whether any is open again.
    pub(super) reopened: bool,
}

impl Proposals {
    /// What is proposed and nobody decided yet, in the order of transcript, segment and code.
    pub(super) fn open(&mut self, study: &Study) -> Vec<Suggestion> {
        self.propose(study);
        let mut open = undecided(study, self.all.values().flatten().cloned().collect());
        open.sort_by(|one, other| {
            (&one.transcript, one.span, &one.code).cmp(&(&other.transcript, other.span, &other.code))
        });
        self.open = open.iter().map(|suggestion| suggestion.id.clone()).collect();
        open
    }

    /// What an act on these codes in these transcripts decided. Only they are looked at.
    pub(super) fn decided(&mut self, study: &Study, touched: &BTreeSet<Pair>) -> Decided {
        let mut decided = Decided::default();
        let proposed: Vec<&Suggestion> =
            touched.iter().filter_map(|pair| self.all.get(pair)).flatten().collect();
        if proposed.is_empty() {
            return decided;
        }
        let codings = study.codings.iter();
        let here: Vec<_> = codings
            .filter(|coding| {
                touched.iter().any(|(code, id)| coding.code == *code && coding.transcript == *id)
            })
            .collect();
        for suggestion in proposed {
            let covered = here.iter().any(|coding| {
                coding.code == suggestion.code
                    && coding.transcript == suggestion.transcript
                    && coding.span.overlaps(suggestion.span)
            });
            let open = !covered && !study.state.rejected.contains(&suggestion.id);
            if !open && self.open.remove(&suggestion.id) {
                decided.closed.push(suggestion.id.clone());
            } else if open && self.open.insert(suggestion.id.clone()) {
                decided.reopened = true;
            }
        }
        decided
    }

    /// Runs the rules, when something they depend on is another than before.
    fn propose(&mut self, study: &Study) {
        let state = &study.state;
        let ruled = state.codebook.codes.iter().filter(|code| !code.rules.is_empty());
        let read = study.transcripts.iter();
        let from = (
            ruled.map(|code| (code.id.clone(), code.rules.clone())).collect(),
            state.guide.clone(),
            state.respondents.clone(),
            read.map(|t| (t.id.clone(), t.reading.revision, t.speakers.clone())).collect(),
        );
        if self.from.as_ref() == Some(&from) {
            return;
        }
        self.all.clear();
        for suggestion in search(study, &engine(study).0).suggestions {
            let pair = (suggestion.code.clone(), suggestion.transcript.clone());
            self.all.entry(pair).or_default().push(suggestion);
        }
        self.from = Some(from);
    }
}
