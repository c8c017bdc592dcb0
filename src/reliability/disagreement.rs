//! The segments on which coders differ: one has put a code there, and another who finished the transcript has not.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::codebook::CodeId;
use crate::coding::Coding;
use crate::corpus::TranscriptId;
use crate::text::Span;

/// A segment on which coders differ about a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The code.
    pub code: CodeId,
    /// From the first to the last of the codings that differ, which overlap each other.
    pub span: Span,
    /// Who put the code there.
    pub coded_by: BTreeSet<String>,
    /// Who did not.
    pub not_by: BTreeSet<String>,
    /// The codings that differ, by id.
    pub codings: Vec<String>,
}

impl Disagreement {
    /// An id that stays as long as transcript, code and segment do. The segment is given in code points, as in the log.
    #[must_use]
    pub fn id(&self, start: usize, end: usize) -> String {
        let name = format!("{}\0{}\0{start}\0{end}", self.transcript, self.code);
        Sha256::digest(name).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Where coders differ, by transcript, code and place. A coding differs when another coder who finished the transcript
/// has no coding of the code that overlaps it; codings that differ and overlap are one disagreement.
#[must_use]
pub fn disagreements(codings: &[Coding], done: &BTreeSet<(TranscriptId, String)>) -> Vec<Disagreement> {
    let mut finished: BTreeMap<&TranscriptId, BTreeSet<&str>> = BTreeMap::new();
    for (transcript, coder) in done {
        finished.entry(transcript).or_default().insert(coder);
    }
    finished.retain(|_, coders| coders.len() > 1);
    let mut cells: BTreeMap<(&TranscriptId, &CodeId), Vec<&Coding>> = BTreeMap::new();
    for coding in codings {
        if finished.get(&coding.transcript).is_some_and(|coders| coders.contains(coding.coder.as_str())) {
            cells.entry((&coding.transcript, &coding.code)).or_default().push(coding);
        }
    }
    let mut found = Vec::new();
    for ((transcript, _), mut codings) in cells {
        codings.sort_by_key(|coding| (coding.span, &coding.id));
        found.extend(finished.get(transcript).into_iter().flat_map(|coders| differing(&codings, coders)));
    }
    found
}

/// The disagreements among the codings of one code in one transcript, which are in order of place.
fn differing(codings: &[&Coding], coders: &BTreeSet<&str>) -> Vec<Disagreement> {
    let mut found: Vec<Disagreement> = Vec::new();
    for coding in codings {
        let here = codings.iter().filter(|other| other.span.overlaps(coding.span) || other.id == coding.id);
        let with: BTreeSet<&str> = here.map(|other| other.coder.as_str()).collect();
        let without: BTreeSet<String> = coders.difference(&with).map(|coder| (*coder).to_owned()).collect();
        if without.is_empty() {
            continue;
        }
        match found.last_mut().filter(|last| last.span.overlaps(coding.span)) {
            Some(last) => {
                last.span = last.span.join(coding.span);
                last.coded_by.insert(coding.coder.clone());
                last.not_by.extend(without);
                last.codings.push(coding.id.clone());
            }
            None => found.push(Disagreement {
                transcript: coding.transcript.clone(),
                code: coding.code.clone(),
                span: coding.span,
                coded_by: BTreeSet::from([coding.coder.clone()]),
                not_by: without,
                codings: vec![coding.id.clone()],
            }),
        }
    }
    for disagreement in &mut found {
        // In a long row of codings somebody can have put the code at one end and not at the other.
        let without: BTreeSet<String> =
            disagreement.not_by.difference(&disagreement.coded_by).cloned().collect();
        if !without.is_empty() {
            disagreement.not_by = without;
        }
    }
    found
}
