//! The codings of two coders counted the way other programs do, beside Cohen's kappa of the same text.

use serde::Serialize;

use super::Evidence;
use crate::codebook::CodeId;
use crate::coding::Coding;
use crate::corpus::{Transcript, TranscriptId};
use crate::reliability::crossed::{Crossed, Weights};
use crate::reliability::other_programs::{Formed, QualcoderCounts, maxqda_kappa, qualcoder_kappa};
use crate::statistics::Estimate;
use crate::text::Span;

/// One code as QualCoder compares two coders, and Cohen's kappa over the same characters.
#[derive(Debug, Clone, Serialize)]
pub struct AsQualcoder {
    /// The code's name.
    pub code: String,
    /// The code.
    pub code_id: CodeId,
    /// Characters in all files, with those of interviewers and labels.
    pub characters: u64,
    /// Percent of characters that are in exactly two codings or in none.
    pub agree: f64,
    /// Percent in exactly two codings.
    pub both: f64,
    /// Percent in none.
    pub neither: f64,
    /// 100 minus the first.
    pub disagree: f64,
    /// Percent in exactly two codings, of those in one or two; nothing where nobody coded.
    pub agree_coded: Option<f64>,
    /// What is printed as kappa.
    pub kappa: Estimate,
    /// Cohen's kappa over all characters.
    pub cohen_kappa: Estimate,
}

/// One code as MAXQDA's help documents the comparison of segments.
#[derive(Debug, Clone, Serialize)]
pub struct AsMaxqda {
    /// The code's name.
    pub code: String,
    /// The code.
    pub code_id: CodeId,
    /// Segments of either coder that the other coded alike.
    pub agreements: u64,
    /// Segments of either coder that the other did not.
    pub disagreements: u64,
}

/// Segments as MAXQDA's help documents it, with the coefficient over all codes.
#[derive(Debug, Clone, Serialize)]
pub struct MaxqdaAgreement {
    /// How much of two segments together must be shared, in percent.
    pub overlap: u32,
    /// The codes that either coder used.
    pub rows: Vec<AsMaxqda>,
    /// The share of segments that agree.
    pub observed: Estimate,
    /// One over the number of codes.
    pub expected: Estimate,
    /// Kappa after Brennan & Prediger (1981).
    pub kappa: Estimate,
}

/// Two coders and what both finished.
pub struct Pair<'e> {
    evidence: Evidence<'e>,
    /// The two.
    pub coders: [String; 2],
    transcripts: Vec<&'e Transcript>,
}

impl<'e> Pair<'e> {
    /// The two coders among those asked for, or all who finished something together; nothing unless they are two.
    #[must_use]
    pub fn of(evidence: Evidence<'e>, asked: &[String]) -> Option<Self> {
        let (coders, transcripts) = evidence.compared(asked);
        let coders: [String; 2] = coders.try_into().ok()?;
        let transcripts = transcripts.iter().map(|(number, _)| &evidence.transcripts[*number]).collect();
        Some(Self { evidence, coders, transcripts })
    }

    /// The transcripts that both finished.
    pub fn finished(&self) -> impl Iterator<Item = &TranscriptId> {
        self.transcripts.iter().map(|transcript| &transcript.id)
    }

    fn codings(&self, transcript: &TranscriptId, code: &CodeId) -> [Vec<&'e Coding>; 2] {
        let of = |coder: &String| {
            let here = self.evidence.codings.iter();
            here.filter(|c| c.transcript == *transcript && c.code == *code && c.coder == *coder).collect()
        };
        [of(&self.coders[0]), of(&self.coders[1])]
    }

    /// The codes that either used in what both finished, in the order of the codebook.
    fn codes(&self) -> Vec<CodeId> {
        let used = |code: &CodeId| {
            self.transcripts
                .iter()
                .any(|t| self.codings(&t.id, code).iter().any(|codings| !codings.is_empty()))
        };
        self.evidence.codebook.codes.iter().map(|code| code.id.clone()).filter(used).collect()
    }

    /// As QualCoder compares two coders: characters, whoever speaks.
    #[must_use]
    pub fn as_qualcoder(&self, name: impl Fn(&CodeId) -> String) -> Vec<AsQualcoder> {
        let of = |code: CodeId| {
            let (mut counts, mut crossed) = (QualcoderCounts::default(), [0; 4]);
            for transcript in &self.transcripts {
                characters(transcript, &self.codings(&transcript.id, &code), &mut counts, &mut crossed);
            }
            qualcoder_row(name(&code), code, counts, &crossed)
        };
        self.codes().into_iter().map(of).collect()
    }

    /// As MAXQDA's help documents it: every segment of either coder is held against those of the other.
    #[must_use]
    pub fn as_maxqda(&self, overlap: u32, name: impl Fn(&CodeId) -> String) -> MaxqdaAgreement {
        let mut rows = Vec::new();
        for code in self.codes() {
            let (mut agreements, mut all) = (0, 0);
            for transcript in &self.transcripts {
                let [first, second] = self.codings(&transcript.id, &code);
                agreements += alike(&first, &second, overlap) + alike(&second, &first, overlap);
                all += (first.len() + second.len()) as u64;
            }
            rows.push(AsMaxqda {
                code: name(&code),
                code_id: code,
                agreements,
                disagreements: all - agreements,
            });
        }
        let agreements = rows.iter().map(|row| row.agreements).sum();
        let disagreements = rows.iter().map(|row| row.disagreements).sum();
        let Formed { observed, expected, kappa } = maxqda_kappa(agreements, disagreements, rows.len() as u64);
        MaxqdaAgreement {
            overlap,
            rows,
            observed: observed.into(),
            expected: expected.into(),
            kappa: kappa.into(),
        }
    }
}

/// Segments that the other coder has too: what both share is at least so many percent of both together.
fn alike(mine: &[&Coding], theirs: &[&Coding], overlap: u32) -> u64 {
    let shares = |a: Span, b: Span| {
        let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
        let together = a.end.max(b.end) - a.start.min(b.start);
        shared > 0 && shared * 100 >= together * overlap as usize
    };
    mine.iter().filter(|coding| theirs.iter().any(|other| shares(coding.span, other.span))).count() as u64
}

/// Adds the characters of a transcript: how many codings each is in, and which of the two coders put the code there.
fn characters(
    transcript: &Transcript,
    codings: &[Vec<&Coding>; 2],
    counts: &mut QualcoderCounts,
    crossed: &mut [u64; 4],
) {
    let positions = transcript.reading.positions();
    let at = |byte: usize| positions.code_point_of(byte) as u64;
    let mut steps: Vec<(u64, usize, i64)> = Vec::new();
    for (coder, codings) in codings.iter().enumerate() {
        for coding in codings {
            let (start, end) = (at(coding.span.start), at(coding.span.end));
            steps.extend([(start, coder, 1), (end, coder, -1)]);
            *if coder == 0 { &mut counts.first } else { &mut counts.second } += end - start;
        }
    }
    let all = positions.code_points() as u64;
    steps.sort_unstable();
    let (mut depth, mut from) = ([0_i64; 2], 0);
    for (place, coder, step) in steps.into_iter().chain([(all, 0, 0)]) {
        let long = place - from;
        match depth[0] + depth[1] {
            0 => counts.uncoded += long,
            1 => counts.single += long,
            2 => counts.dual += long,
            _ => {}
        }
        crossed[2 * usize::from(depth[0] > 0) + usize::from(depth[1] > 0)] += long;
        depth[coder] += step;
        from = place;
    }
    counts.characters += all;
}

fn qualcoder_row(name: String, code_id: CodeId, counts: QualcoderCounts, crossed: &[u64; 4]) -> AsQualcoder {
    let percent = |part: u64| 100.0 * part as f64 / counts.characters.max(1) as f64;
    let agree = percent(counts.dual + counts.uncoded);
    let coded = counts.dual + counts.single;
    AsQualcoder {
        code: name,
        code_id,
        characters: counts.characters,
        agree,
        both: percent(counts.dual),
        neither: percent(counts.uncoded),
        disagree: 100.0 - agree,
        agree_coded: (coded > 0).then(|| 100.0 * counts.dual as f64 / coded as f64),
        kappa: qualcoder_kappa(counts).kappa.into(),
        cohen_kappa: Crossed::of(2, crossed).kappa(Weights::Identity).into(),
    }
}
