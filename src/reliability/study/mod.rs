//! Agreement between the coders of a study: per code, over all codes, per transcript and per pair of coders.

mod cutting;
mod explained;
mod units;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::interval::{Measures, Resampling, measures};
use super::measure::{Comparing, Decisions};
use super::ratings::{Category, Ratings};
use crate::codebook::{CodeId, Codebook};
use crate::coding::{CONSENSUS, Coding};
use crate::corpus::{RespondentId, Transcript, TranscriptId};

pub use cutting::{Cut, Cutting, cutting};
pub use explained::{AsMaxqda, AsQualcoder, MaxqdaAgreement, Pair};
use units::Units;
pub use units::{Unit, Universe};

/// What agreement is computed from.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'e> {
    /// The codebook, for the order and names of codes.
    pub codebook: &'e Codebook,
    /// The transcripts.
    pub transcripts: &'e [Transcript],
    /// The codings.
    pub codings: &'e [Coding],
    /// Who finished which transcript.
    pub done: &'e BTreeSet<(TranscriptId, String)>,
    /// Respondents whose words are left out.
    pub withdrawn: &'e BTreeSet<RespondentId>,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Ask {
    /// The coders to compare; all who finished a transcript that somebody else finished too when empty.
    pub coders: Vec<String>,
    /// The unit of analysis.
    pub unit: Unit,
    /// Which units.
    pub universe: Universe,
    /// Whether units where a coding came through a suggestion are left out.
    pub by_hand: bool,
    /// How intervals are made; none when there is nothing.
    pub resampling: Option<Resampling>,
}

/// The most coders that are compared at once.
pub const MOST_CODERS: usize = 64;

/// One code's agreement.
#[derive(Debug, Clone, Serialize)]
pub struct CodeAgreement {
    /// The code's name; its id when the codebook does not have it.
    pub code: String,
    /// The code.
    pub code_id: CodeId,
    /// How many units are compared.
    pub units: u64,
    /// Of two coders: units coded by both, by the first only, by the second only, by neither.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub table: Option<[u64; 4]>,
    /// The measures.
    pub measures: Measures,
}

/// Agreement over all codes.
#[derive(Debug, Clone, Serialize)]
pub struct Together {
    /// How many decisions are compared: units times codes.
    pub units: u64,
    /// The measures.
    pub measures: Measures,
}

/// Agreement in one transcript, over all codes.
#[derive(Debug, Clone, Serialize)]
pub struct TranscriptAgreement {
    /// The transcript.
    pub transcript: TranscriptId,
    /// The coders who finished it.
    pub coders: Vec<String>,
    /// Units times codes.
    pub units: u64,
    /// The measures, without intervals.
    pub measures: Measures,
}

/// Agreement of two of the coders, over all codes.
#[derive(Debug, Clone, Serialize)]
pub struct PairAgreement {
    /// The two.
    pub coders: [String; 2],
    /// Units times codes that both decided on.
    pub units: u64,
    /// The measures.
    pub measures: Measures,
}

/// Where codings came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Suggested {
    /// Codings of the compared coders in the compared transcripts.
    pub codings: usize,
    /// Those that accept a suggestion.
    pub suggested: usize,
    /// Whether units with such a coding were left out.
    pub left_out: bool,
}

/// How much the coders of a study agree.
#[derive(Debug, Clone, Serialize)]
pub struct Agreement {
    /// The unit of analysis.
    pub unit: Unit,
    /// Which units.
    pub universe: Universe,
    /// The coders.
    pub coders: Vec<String>,
    /// The transcripts that at least two of them finished.
    pub finished: Vec<TranscriptId>,
    /// How intervals were made.
    #[serde(rename = "intervals")]
    pub resampling: Option<Resampling>,
    /// Where the codings came from.
    pub suggestions: Suggested,
    /// Codings in no unit, such as those on words of an interviewer.
    pub outside: usize,
    /// Codes of the codebook that none of the coders used there; they are in no row.
    pub unused: usize,
    /// The codes, in the order of the codebook.
    pub rows: Vec<CodeAgreement>,
    /// All codes together: every unit by every code used.
    pub pooled: Together,
    /// Each transcript.
    pub transcripts: Vec<TranscriptAgreement>,
    /// Each pair of coders, when there are more than two.
    pub pairs: Vec<PairAgreement>,
}

impl<'e> Evidence<'e> {
    /// The coders who are compared, in order of name, and the transcripts that at least two of them finished, with who did.
    fn compared(&self, asked: &[String]) -> (Vec<String>, Vec<(usize, u64)>) {
        let is_asked = |coder: &String| asked.is_empty() || asked.contains(coder);
        let mut by_transcript: BTreeMap<&TranscriptId, BTreeSet<&String>> = BTreeMap::new();
        for (transcript, coder) in self.done.iter().filter(|(_, coder)| is_asked(coder) && coder != CONSENSUS)
        {
            by_transcript.entry(transcript).or_default().insert(coder);
        }
        by_transcript.retain(|_, coders| coders.len() > 1);
        let mut coders: BTreeSet<&String> = by_transcript.values().flatten().copied().collect();
        coders.extend(asked);
        let coders: Vec<String> = coders.into_iter().take(MOST_CODERS).cloned().collect();
        let bit = |coder: &str| coders.iter().position(|known| known == coder).map_or(0, |at| 1_u64 << at);
        let numbered = self.transcripts.iter().enumerate();
        let transcripts = numbered.filter_map(|(number, transcript)| {
            let finished = by_transcript.get(&transcript.id)?;
            Some((number, finished.iter().map(|coder| bit(coder)).sum()))
        });
        let transcripts = transcripts.collect();
        (coders, transcripts)
    }

    /// The codings in a transcript of those coders who finished it, with the coder's number.
    fn codings_in(
        &self,
        transcript: &TranscriptId,
        coders: &[String],
        finished: u64,
    ) -> Vec<(&'e Coding, usize)> {
        let number = |coding: &Coding| {
            let at = coders.iter().position(|coder| *coder == coding.coder)?;
            (finished & (1 << at) != 0).then_some(at)
        };
        let here = self.codings.iter().filter(|coding| coding.transcript == *transcript);
        here.filter_map(|coding| number(coding).map(|at| (coding, at))).collect()
    }
}

/// How much coders agree. Only transcripts that at least two of the compared coders finished are looked at; a coder who did
/// not finish one has no values there. A unit counts for a code when a coder's coding of that code shares a character with
/// it. Every unit is in, whether anybody coded it or not, unless only touched ones are asked for.
#[must_use]
pub fn agreement(evidence: &Evidence<'_>, ask: &Ask, name: impl Fn(&CodeId) -> String) -> Agreement {
    let (coders, transcripts) = evidence.compared(&ask.coders);
    let units = Units::of(evidence, ask, &coders, &transcripts);
    let used = codes(evidence.codebook, &units);
    let comparing = Comparing { decisions: Decisions::Coded, ..Comparing::default() };
    let mut pooled = Ratings::new(coders.clone(), presence());
    let mut rows = Vec::new();
    for code in &used {
        let ratings = ratings(&units, ask, &coders, code);
        pooled.append(&ratings);
        rows.push(CodeAgreement {
            code: name(code),
            code_id: code.clone(),
            units: ratings.pairable(),
            table: ratings.both_only_neither(),
            measures: measures(&ratings, comparing, ask.resampling),
        });
    }
    Agreement {
        unit: ask.unit,
        universe: ask.universe,
        finished: transcripts.iter().map(|(number, _)| evidence.transcripts[*number].id.clone()).collect(),
        resampling: ask.resampling,
        suggestions: Suggested { codings: units.codings, suggested: units.suggested, left_out: ask.by_hand },
        outside: units.outside,
        unused: evidence.codebook.codes.iter().filter(|code| !used.contains(&code.id)).count(),
        rows,
        transcripts: by_transcript(evidence, &coders, &transcripts, &pooled, comparing),
        pairs: by_pair(&coders, &pooled, comparing, ask.resampling),
        pooled: Together { units: pooled.pairable(), measures: measures(&pooled, comparing, ask.resampling) },
        coders,
    }
}

/// The two categories of a code: not there, there.
fn presence() -> Vec<Category> {
    vec![Category::new("0"), Category::new("1")]
}

/// The codes that are on any unit: those of the codebook in its order, then others by id.
fn codes(codebook: &Codebook, units: &Units) -> Vec<CodeId> {
    let mut used: BTreeSet<&CodeId> = units.units.iter().flat_map(|unit| unit.codes.keys()).collect();
    let known = codebook.codes.iter().map(|code| &code.id);
    let mut codes: Vec<CodeId> = known.filter(|id| used.remove(id)).cloned().collect();
    codes.extend(used.into_iter().cloned());
    codes
}

fn ratings(units: &Units, ask: &Ask, coders: &[String], code: &CodeId) -> Ratings {
    let mut ratings = Ratings::new(coders.to_vec(), presence());
    for unit in &units.units {
        if ask.universe == Universe::Touched && unit.codes.is_empty() {
            continue;
        }
        let (by, suggested) = unit.codes.get(code).copied().unwrap_or_default();
        if ask.by_hand && suggested {
            continue;
        }
        let chosen: Vec<Option<usize>> = (0..coders.len())
            .map(|coder| (unit.finished >> coder & 1 == 1).then_some((by >> coder & 1) as usize))
            .collect();
        ratings.push(&chosen, unit.transcript, unit.weight);
    }
    ratings
}

fn by_transcript(
    evidence: &Evidence<'_>,
    coders: &[String],
    transcripts: &[(usize, u64)],
    pooled: &Ratings,
    comparing: Comparing,
) -> Vec<TranscriptAgreement> {
    let of = |(number, finished): &(usize, u64)| {
        let here = pooled.of_cluster(*number);
        let who = coders.iter().enumerate().filter(|(at, _)| finished >> at & 1 == 1);
        TranscriptAgreement {
            transcript: evidence.transcripts[*number].id.clone(),
            coders: who.map(|(_, coder)| coder.clone()).collect(),
            units: here.pairable(),
            measures: measures(&here, comparing, None),
        }
    };
    transcripts.iter().map(of).collect()
}

fn by_pair(
    coders: &[String],
    pooled: &Ratings,
    comparing: Comparing,
    resampling: Option<Resampling>,
) -> Vec<PairAgreement> {
    let mut pairs = Vec::new();
    if coders.len() < 3 {
        return pairs;
    }
    for (first, name) in coders.iter().enumerate() {
        for (second, other) in coders.iter().enumerate().skip(first + 1) {
            let two = pooled.of_pair(first, second);
            pairs.push(PairAgreement {
                coders: [name.clone(), other.clone()],
                units: two.pairable(),
                measures: measures(&two, comparing, resampling),
            });
        }
    }
    pairs
}
