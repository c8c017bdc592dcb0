//! What the rules propose in a study and nobody decided yet, and what deciding about it records.

use std::collections::{BTreeMap, BTreeSet};

use super::{CompiledCodebook, Found, RuleFault, Suggestion, asked};
use crate::codebook::{CodeId, QuestionId};
use crate::coding::{Coding, Polarity, Via};
use crate::corpus::{Transcript, TranscriptId};
use crate::log::{Decision, Pending, SuggestionRejected};
use crate::study::{Study, by_hand};
use crate::text::Span;

/// The coder that provisional tables name.
const NOBODY: &str = "codeboom";

/// The rules of a study's codebook, and what is wrong with some of them.
#[must_use]
pub fn engine(study: &Study) -> (CompiledCodebook, Vec<RuleFault>) {
    CompiledCodebook::new(&study.state.codebook, &study.state.guide, study.settings.language)
}

/// What rules find in the transcripts of a study.
#[must_use]
pub fn search(study: &Study, engine: &CompiledCodebook) -> Found {
    let transcripts: Vec<&Transcript> = study.transcripts.iter().collect();
    engine.search(&transcripts, &study.respondents_by_id())
}

/// What the rules propose and nobody decided yet.
#[must_use]
pub fn open_suggestions(study: &Study) -> Vec<Suggestion> {
    undecided(study, search(study, &engine(study).0).suggestions)
}

/// Those of proposals that nobody decided yet: nobody turned them down, and no coding of the same code covers them.
#[must_use]
pub fn undecided(study: &Study, mut proposed: Vec<Suggestion>) -> Vec<Suggestion> {
    let mut coded: BTreeMap<(&CodeId, &TranscriptId), Vec<Span>> = BTreeMap::new();
    for coding in &study.codings {
        coded.entry((&coding.code, &coding.transcript)).or_default().push(coding.span);
    }
    proposed.retain(|suggestion| {
        let mut here = coded.get(&(&suggestion.code, &suggestion.transcript)).into_iter().flatten();
        let covered = here.any(|span| span.overlaps(suggestion.span));
        !covered && !study.state.rejected.contains(&suggestion.id)
    });
    proposed
}

/// Which question of the guide was asked in which transcript.
#[must_use]
pub fn questions_asked(study: &Study) -> BTreeSet<(QuestionId, TranscriptId)> {
    let transcripts: Vec<&Transcript> = study.transcripts.iter().collect();
    asked(&study.state.guide, &transcripts).asked.into_keys().collect()
}

impl Suggestion {
    /// The coding that accepting it records; nothing when its transcript is not loaded.
    #[must_use]
    pub fn accepted(&self, study: &Study, via: Via) -> Option<Pending> {
        let transcript = study.transcripts.iter().find(|transcript| transcript.id == self.transcript)?;
        let mut pending = by_hand(transcript, self.span, self.code.clone());
        if let Decision::CodingAdded(added) = &mut pending.decision {
            added.via = via;
            added.suggestion = Some(self.id.clone());
        }
        Some(pending)
    }

    /// What turning it down records; nothing when its transcript is not loaded.
    #[must_use]
    pub fn rejected(&self, study: &Study, via: Via) -> Option<Pending> {
        let Decision::CodingAdded(place) = self.accepted(study, via)?.decision else { return None };
        Some(Pending::new(Decision::SuggestionRejected(SuggestionRejected {
            suggestion: self.id.clone(),
            code: place.code,
            transcript: place.transcript,
            revision: place.revision,
            start: place.start,
            end: place.end,
            via,
        })))
    }

    /// The coding it would become, for tables that say they are provisional.
    #[must_use]
    pub fn as_coding(self) -> Coding {
        Coding {
            id: self.id.clone(),
            coder: NOBODY.to_owned(),
            code: self.code,
            transcript: self.transcript,
            revision: self.revision,
            span: self.span,
            polarity: Polarity::Supports,
            prompting: None,
            via: Via::Suggestion,
            suggestion: Some(self.id),
            memo: None,
            at: String::new(),
        }
    }
}
