//! The words with a code: overlapping segments with one code are one stretch, whoever coded them.

use std::collections::{BTreeMap, BTreeSet};

use super::Place;
use crate::codebook::{Code, CodeId};
use crate::coding::Coding;
use crate::corpus::RespondentId;
use crate::tally::{Material, Request};
use crate::text::Span;

/// Words with one code, and those they count for.
#[derive(Debug, Clone)]
pub(super) struct Stretch<'m> {
    /// The number of the transcript.
    pub(super) transcript: usize,
    /// From the first to the last of its segments.
    pub(super) span: Span,
    /// The number of the code.
    pub(super) code: usize,
    /// Whom it counts for.
    pub(super) respondents: BTreeSet<&'m RespondentId>,
    /// The codings it is made of.
    pub(super) codings: Vec<&'m Coding>,
}

impl Stretch<'_> {
    /// Where it stands.
    pub(super) fn place(&self) -> Place {
        Place { transcript: self.transcript, span: self.span }
    }
}

/// The stretches of some codes, in order of transcript and place. Two coders who put one code on words that overlap make
/// one stretch, from where the first begins to where the last ends; so does one coder who does.
pub(super) fn stretches<'m>(material: &Material<'m>, request: &Request, codes: &[&Code]) -> Vec<Stretch<'m>> {
    let numbers: BTreeMap<&CodeId, usize> =
        codes.iter().enumerate().map(|(number, code)| (&code.id, number)).collect();
    let mut counted = material.counted(request, |id| numbers.contains_key(id));
    let number = |coding: &Coding| numbers.get(&coding.code).copied().unwrap_or(usize::MAX);
    counted.sort_by_key(|(coding, transcript, _)| (number(coding), *transcript, coding.span));
    let mut found: Vec<Stretch<'m>> = Vec::new();
    for (coding, transcript, respondents) in counted {
        let code = number(coding);
        let last = found.last_mut().filter(|last| {
            (last.code, last.transcript) == (code, transcript) && last.span.overlaps(coding.span)
        });
        if let Some(last) = last {
            last.span = last.span.join(coding.span);
            last.respondents.extend(respondents);
            last.codings.push(coding);
        } else {
            found.push(Stretch { transcript, span: coding.span, code, respondents, codings: vec![coding] });
        }
    }
    found.sort_by_key(|stretch| (stretch.transcript, stretch.span, stretch.code));
    found
}
