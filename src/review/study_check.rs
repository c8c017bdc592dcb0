//! Whether a coded study is complete: who is missing, what is unfinished, which codings count for nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::codebook::Codebook;
use crate::coding::{Coding, Whose};
use crate::corpus::{CaseId, Respondent, RespondentId, Transcript, TranscriptId};
use crate::message::{Message, Severity};

/// Checks a study.
#[must_use]
pub fn check_study(
    book: &Codebook,
    transcripts: &[Transcript],
    respondents: &[Respondent],
    codings: &[Coding],
    done: &BTreeSet<(TranscriptId, String)>,
    whose: &Whose,
    groups: Option<&str>,
) -> Vec<Finding> {
    let mut findings = Vec::new();
    let heard: BTreeSet<RespondentId> = transcripts.iter().flat_map(Transcript::respondents).collect();
    let unheard =
        |respondent: &&Respondent| respondent.withdrawn.is_none() && !heard.contains(&respondent.id);
    for respondent in respondents.iter().filter(unheard) {
        let message = Message::new("review-respondent-unheard").with("id", respondent.id.as_str());
        findings.push(Finding::new("respondent-unheard", Severity::Warning, message));
    }
    for transcript in transcripts {
        if transcript.respondents().is_empty() {
            let message = Message::new("review-nobody-speaks").with("transcript", transcript.id.as_str());
            findings.push(Finding::new("nobody-speaks", Severity::Warning, message));
        }
    }
    if let Some(attribute) = groups {
        grouping(respondents, attribute, &mut findings);
    }
    undeclared(book, codings, &mut findings);
    for_nobody(transcripts, codings, &mut findings);
    unfinished(transcripts, codings, done, whose, &mut findings);
    findings
}

/// Respondents without a group, and cases whose respondents are in different ones.
fn grouping(respondents: &[Respondent], attribute: &str, findings: &mut Vec<Finding>) {
    let mut cases: BTreeMap<CaseId, BTreeSet<&str>> = BTreeMap::new();
    for respondent in respondents.iter().filter(|respondent| respondent.withdrawn.is_none()) {
        let value = respondent.attributes.iter().find(|(name, _)| name.eq_ignore_ascii_case(attribute));
        match value {
            Some((_, value)) => {
                cases.entry(respondent.case_id()).or_default().insert(value);
            }
            None => {
                let message = Message::new("review-group-missing")
                    .with("id", respondent.id.as_str())
                    .with("attribute", attribute);
                findings.push(Finding::new("group-missing", Severity::Warning, message));
            }
        }
    }
    for (case, values) in cases.iter().filter(|(_, values)| values.len() > 1) {
        let values: Vec<&str> = values.iter().copied().collect();
        let message = Message::new("review-group-varies")
            .with("case", case.as_str())
            .with("attribute", attribute)
            .with("values", values.join(", "));
        findings.push(Finding::new("group-varies", Severity::Warning, message));
    }
}

/// Codes that are used and not in the codebook.
fn undeclared(book: &Codebook, codings: &[Coding], findings: &mut Vec<Finding>) {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for coding in codings.iter().filter(|coding| book.code(&coding.code).is_none()) {
        *counts.entry(coding.code.as_str()).or_default() += 1;
    }
    for (code, count) in counts {
        let message = Message::new("review-code-undeclared").with("code", code).with("count", count);
        findings.push(Finding::new("code-undeclared", Severity::Error, message));
    }
}

/// Codings of words that are no respondent's.
fn for_nobody(transcripts: &[Transcript], codings: &[Coding], findings: &mut Vec<Finding>) {
    for transcript in transcripts {
        let here = codings.iter().filter(|coding| coding.transcript == transcript.id);
        let count = here.filter(|coding| transcript.respondents_in(coding.span).is_empty()).count();
        if count > 0 {
            let message = Message::new("review-codings-for-nobody")
                .with("transcript", transcript.id.as_str())
                .with("count", count);
            findings.push(Finding::new("codings-for-nobody", Severity::Warning, message));
        }
    }
}

/// Transcripts that the coder whose codings count has begun or not begun, and not finished.
fn unfinished(
    transcripts: &[Transcript],
    codings: &[Coding],
    done: &BTreeSet<(TranscriptId, String)>,
    whose: &Whose,
    findings: &mut Vec<Finding>,
) {
    if codings.is_empty() {
        return;
    }
    for transcript in transcripts {
        let finished = done.iter().any(|(id, coder)| {
            *id == transcript.id && !matches!(whose, Whose::Coder(name) if !name.eq_ignore_ascii_case(coder))
        });
        if !finished {
            let message = Message::new("review-not-done").with("transcript", transcript.id.as_str());
            findings.push(Finding::new("not-done", Severity::Note, message));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn respondent(id: &str, case: &str, group: Option<&str>) -> Respondent {
        let mut respondent = Respondent::new(RespondentId::from(id));
        respondent.case = Some(CaseId::from(case));
        respondent.attributes.extend(group.map(|group| ("Group".to_owned(), group.to_owned())));
        respondent
    }

    #[test]
    fn a_group_that_varies_within_a_case_and_a_missing_one_are_found() {
        let respondents =
            [respondent("R1", "A", Some("x")), respondent("R2", "A", Some("y")), respondent("R3", "B", None)];
        let mut findings = Vec::new();
        grouping(&respondents, "group", &mut findings);
        let rules: Vec<&str> = findings.iter().map(|finding| finding.rule).collect();
        assert_eq!(rules, ["group-missing", "group-varies"]);
    }
}
