//! Claims as JSON: every claim that was recognised, for other programs. `docs/format-json.md` has the shape.

use serde::Serialize;

use super::words::severity_name;
use super::{ClaimsReport, Entry};
use crate::claims::{ClaimKind, Stated, Summary, Verdict};

/// A report as data.
#[derive(Serialize)]
struct Told<'t> {
    /// The language of the manuscript.
    language: &'static str,
    claims: Vec<ToldClaim<'t>>,
    summary: Summary,
}

#[derive(Serialize)]
struct ToldClaim<'t> {
    id: &'t str,
    file: &'t str,
    line: usize,
    column: usize,
    page: Option<usize>,
    /// The sentence.
    text: &'t str,
    /// The words of the sentence that are meant.
    words: &'t str,
    kind: ClaimKind,
    stated: Option<&'t Stated>,
    found: Option<&'t Stated>,
    respondents: &'t [String],
    code: Option<&'t str>,
    verdict: Verdict,
    rule: &'static str,
    severity: Option<&'static str>,
    message: Option<String>,
    hint: Option<String>,
    evidence: Vec<ToldEvidence<'t>>,
    silenced: Option<&'t str>,
}

#[derive(Serialize)]
struct ToldEvidence<'t> {
    label: String,
    place: &'t str,
    text: &'t str,
}

impl ClaimsReport<'_> {
    /// Every claim as data, worded in the language of the report.
    #[must_use]
    pub fn json(&self) -> impl Serialize + '_ {
        Told {
            language: self.checked.language.code(),
            claims: self.entries().map(|entry| self.told(&entry)).collect(),
            summary: self.checked.summary(),
        }
    }

    fn told<'t>(&'t self, entry: &Entry<'t>) -> ToldClaim<'t> {
        let claim = entry.claim;
        let evidence = claim.evidence.iter().map(|one| ToldEvidence {
            label: self.catalogue.say(&one.label),
            place: &one.place,
            text: &one.words,
        });
        ToldClaim {
            id: entry.id,
            file: self.file(claim),
            line: claim.spot.line,
            column: claim.spot.column,
            page: claim.spot.page,
            text: &claim.sentence,
            words: self.span_words(claim),
            kind: claim.kind(),
            stated: claim.stated.as_ref(),
            found: claim.found.as_ref(),
            respondents: &claim.respondents,
            code: claim.code.as_deref(),
            verdict: claim.verdict,
            rule: claim.rule.id(),
            severity: claim.severity().map(severity_name),
            message: claim.message.as_ref().map(|message| self.catalogue.say(message)),
            hint: claim.hint.as_ref().map(|hint| self.catalogue.say(hint)),
            evidence: evidence.collect(),
            silenced: claim.silenced.as_deref(),
        }
    }
}
