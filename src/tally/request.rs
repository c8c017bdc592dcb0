//! What a count is made from, and what is asked of it.

use std::collections::{BTreeMap, BTreeSet};

use crate::codebook::{CodeId, Codebook, Origin, QuestionId};
use crate::coding::{Coding, Consensus, CountRules, Polarity, Whose};
use crate::corpus::{Respondent, RespondentId, Transcript, TranscriptId};
use crate::study::Study;

/// Everything a count is made from.
#[derive(Debug, Clone, Copy)]
pub struct Material<'m> {
    /// The codebook.
    pub codebook: &'m Codebook,
    /// The transcripts, with their readings.
    pub transcripts: &'m [Transcript],
    /// The respondents, in the order of the study.
    pub respondents: &'m [Respondent],
    /// The codings.
    pub codings: &'m [Coding],
    /// What coders who differed decided together.
    pub consensus: &'m Consensus,
    /// Who finished which transcript.
    pub done: &'m BTreeSet<(TranscriptId, String)>,
    /// Which question of the guide was asked in which transcript.
    pub asked: &'m BTreeSet<(QuestionId, TranscriptId)>,
    /// The codings chosen as quotations, by the ids of the events that added them.
    pub chosen: &'m BTreeSet<String>,
}

/// What is asked of a count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// Unit, denominator and whose codings count.
    pub rules: CountRules,
    /// The attribute to split by.
    pub by: Option<String>,
    /// Only codes of this origin.
    pub origin: Option<Origin>,
    /// Only codings of this polarity.
    pub polarity: Option<Polarity>,
    /// Whether the codings are suggestions that nobody accepted yet.
    pub provisional: bool,
}

/// A coding that counts, the number of its transcript, and the respondents it counts for.
pub(crate) type Counted<'m> = (&'m Coding, usize, BTreeSet<&'m RespondentId>);

impl<'m> Material<'m> {
    /// What counts in a study are made from: these codings, and who was asked.
    #[must_use]
    pub fn of(
        study: &'m Study,
        codings: &'m [Coding],
        asked: &'m BTreeSet<(QuestionId, TranscriptId)>,
    ) -> Self {
        let state = &study.state;
        Self {
            codebook: &state.codebook,
            transcripts: &study.transcripts,
            respondents: &state.respondents,
            codings,
            consensus: &study.consensus,
            done: &state.done,
            asked,
            chosen: &state.chosen,
        }
    }

    /// The respondents by id.
    pub(super) fn by_id(&self) -> BTreeMap<&'m RespondentId, &'m Respondent> {
        self.respondents.iter().map(|respondent| (&respondent.id, respondent)).collect()
    }

    /// The respondents who withdrew.
    pub(crate) fn withdrawn(&self) -> BTreeSet<&'m RespondentId> {
        self.respondents.iter().filter(|r| r.withdrawn.is_some()).map(|r| &r.id).collect()
    }

    /// The codings of some codes that count, each with the number of its transcript and the respondents it counts for.
    /// Withdrawn respondents and the words of interviewers and others count for nobody.
    pub(crate) fn counted(&self, request: &Request, is_wanted: impl Fn(&CodeId) -> bool) -> Vec<Counted<'m>> {
        let transcripts: BTreeMap<&TranscriptId, (usize, &'m Transcript)> = self
            .transcripts
            .iter()
            .enumerate()
            .map(|(at, transcript)| (&transcript.id, (at, transcript)))
            .collect();
        let withdrawn = self.withdrawn();
        let behind = |coding: &'m Coding| {
            let (number, transcript) = *transcripts.get(&coding.transcript)?;
            let speak =
                transcript.reading.turns_in(coding.span).filter_map(|turn| transcript.respondent(turn));
            let respondents: BTreeSet<_> = speak.filter(|id| !withdrawn.contains(id)).collect();
            (!respondents.is_empty()).then_some((coding, number, respondents))
        };
        let wanted = |coding: &&Coding| is_wanted(&coding.code);
        let by_whom = |coding: &&Coding| match &request.rules.whose {
            Whose::Coder(name) => coding.coder.eq_ignore_ascii_case(name),
            Whose::Any | Whose::Consensus => true,
        };
        let polarity = |coding: &&Coding| request.polarity.is_none_or(|polarity| coding.polarity == polarity);
        let mut counted: Vec<Counted<'m>> =
            self.codings.iter().filter(wanted).filter(by_whom).filter(polarity).filter_map(behind).collect();
        if request.rules.whose == Whose::Consensus {
            self.keep_agreed(&mut counted);
            counted.retain(|(coding, ..)| !self.consensus.settled.contains(&coding.id));
            counted.extend(self.consensus.coded.iter().filter(wanted).filter(polarity).filter_map(behind));
        }
        counted
    }

    /// Keeps what all coders of a transcript agree on: for a code and a respondent, every coder who finished the
    /// transcript (or, when nobody did, who coded in it) has a coding.
    fn keep_agreed(&self, counted: &mut Vec<Counted<'m>>) {
        let mut coders: BTreeMap<&TranscriptId, BTreeSet<&str>> = BTreeMap::new();
        for (transcript, coder) in self.done {
            coders.entry(transcript).or_default().insert(coder);
        }
        let finished: BTreeSet<&TranscriptId> = coders.keys().copied().collect();
        for coding in self.codings {
            if !finished.contains(&coding.transcript) {
                coders.entry(&coding.transcript).or_default().insert(&coding.coder);
            }
        }
        let mut said: BTreeMap<_, BTreeSet<&str>> = BTreeMap::new();
        for (coding, _, respondents) in counted.iter() {
            for respondent in respondents {
                let cell = (&coding.code, &coding.transcript, *respondent);
                said.entry(cell).or_default().insert(coding.coder.as_str());
            }
        }
        let agreed = |coding: &'m Coding, respondent: &RespondentId| {
            let by = said.get(&(&coding.code, &coding.transcript, respondent));
            let all = coders.get(&coding.transcript);
            by.zip(all).is_some_and(|(by, all)| all.iter().all(|coder| by.contains(coder)))
        };
        counted.retain_mut(|(coding, _, respondents)| {
            respondents.retain(|id| agreed(coding, id));
            !respondents.is_empty()
        });
    }
}
