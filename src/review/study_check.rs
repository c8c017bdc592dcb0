//! Whether a coded study is complete: who is missing, what is unfinished, which codings count for nobody.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::codebook::{Codebook, Wording};
use crate::coding::{Coding, Whose};
use crate::corpus::{CaseId, Respondent, RespondentId, Transcript, TranscriptId, Turn};
use crate::message::{Language, Message, Severity};
use crate::study::Placed;
use crate::text::find_words;

/// A coded study with what is known of it.
pub struct CheckedStudy<'c> {
    /// The codebook.
    pub book: &'c Codebook,
    /// The language that things are called in.
    pub language: Language,
    /// The transcripts.
    pub transcripts: &'c [Transcript],
    /// The respondents.
    pub respondents: &'c [Respondent],
    /// The codings that count.
    pub codings: &'c [Coding],
    /// The codings of codes that are no longer in use.
    pub unused: &'c [Placed],
    /// Those of them that were not known when the code was taken out of use, by their ids.
    pub unaware: &'c BTreeSet<String>,
    /// Who finished which transcript.
    pub done: &'c BTreeSet<(TranscriptId, String)>,
    /// Whose codings count.
    pub whose: &'c Whose,
    /// The attribute that groups respondents.
    pub groups: Option<&'c str>,
}

/// Checks a study.
#[must_use]
pub fn check_study(checked: &CheckedStudy<'_>) -> Vec<Finding> {
    let CheckedStudy { book, transcripts, respondents, codings, done, whose, .. } = *checked;
    let mut findings = Vec::new();
    let heard: BTreeSet<RespondentId> = transcripts.iter().flat_map(Transcript::respondents).collect();
    let unheard =
        |respondent: &&Respondent| respondent.withdrawn.is_none() && !heard.contains(&respondent.id);
    for respondent in respondents.iter().filter(unheard) {
        let id = respondent.id.as_str();
        let message = Message::new("review-respondent-unheard").with("id", id);
        findings.push(Finding::new("respondent-unheard", &[id], Severity::Warning, message));
    }
    for transcript in transcripts {
        if transcript.respondents().is_empty() {
            let id = transcript.id.as_str();
            let message = Message::new("review-nobody-speaks").with("transcript", id);
            findings.push(Finding::new("nobody-speaks", &[id], Severity::Warning, message));
        }
    }
    if let Some(attribute) = checked.groups {
        grouping(respondents, attribute, &mut findings);
    }
    undeclared(book, codings, &mut findings);
    checked.out_of_use(&mut findings);
    checked.quoted(&mut findings);
    for_nobody(transcripts, codings, &mut findings);
    unfinished(transcripts, codings, done, whose, &mut findings);
    findings
}

impl CheckedStudy<'_> {
    /// Codings of codes that are no longer in use. When somebody made them without knowing, they want looking at.
    fn out_of_use(&self, findings: &mut Vec<Finding>) {
        let mut by_code: BTreeMap<&str, Vec<&Placed>> = BTreeMap::new();
        for coding in self.unused {
            by_code.entry(coding.code.as_str()).or_default().push(coding);
        }
        for (code, codings) in by_code {
            let unaware = codings.iter().filter(|coding| self.unaware.contains(&coding.id)).count();
            let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
            for coding in &codings {
                *counts.entry(&coding.coder).or_default() += 1;
            }
            let by: Vec<String> = counts.iter().map(|(coder, count)| format!("{coder} ({count})")).collect();
            let severity = if unaware > 0 { Severity::Warning } else { Severity::Note };
            let id = if unaware > 0 { "review-code-retired-unaware" } else { "review-code-retired" };
            let message = Message::new(id)
                .with("code", code)
                .with("count", codings.len())
                .with("coders", self.language.list(&by))
                .with("unaware", unaware);
            findings.push(Finding::new("code-retired", &[code], severity, message));
        }
    }

    /// Anchor examples that are the words of somebody who withdrew.
    fn quoted(&self, findings: &mut Vec<Finding>) {
        let withdrawn = self.respondents.iter().filter(|respondent| respondent.withdrawn.is_some());
        let withdrawn: BTreeSet<&RespondentId> = withdrawn.map(|respondent| &respondent.id).collect();
        if withdrawn.is_empty() {
            return;
        }
        for code in &self.book.codes {
            let examples =
                || code.example.iter().flat_map(Wording::all).filter(|text| !text.trim().is_empty());
            for transcript in self.transcripts {
                let said = |turn: &&Turn| {
                    let theirs = transcript.respondent(turn).filter(|id| withdrawn.contains(id));
                    let words = turn.span.of(&transcript.reading.text);
                    theirs.is_some() && examples().any(|text| !find_words(words, text).is_empty())
                };
                if let Some(id) =
                    transcript.reading.turns.iter().find(said).and_then(|turn| transcript.respondent(turn))
                {
                    let about = [code.id.as_str(), id.as_str()];
                    let message = Message::new("review-example-withdrawn")
                        .with("code", code.name(self.language))
                        .with("respondent", id.as_str());
                    findings.push(Finding::new("example-withdrawn", &about, Severity::Warning, message));
                    break;
                }
            }
        }
    }
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
                let about = [respondent.id.as_str(), attribute];
                findings.push(Finding::new("group-missing", &about, Severity::Warning, message));
            }
        }
    }
    for (case, values) in cases.iter().filter(|(_, values)| values.len() > 1) {
        let values: Vec<&str> = values.iter().copied().collect();
        let message = Message::new("review-group-varies")
            .with("case", case.as_str())
            .with("attribute", attribute)
            .with("values", values.join(", "));
        let about = [case.as_str(), attribute];
        findings.push(Finding::new("group-varies", &about, Severity::Warning, message));
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
        findings.push(Finding::new("code-undeclared", &[code], Severity::Error, message));
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
            findings.push(Finding::new(
                "codings-for-nobody",
                &[transcript.id.as_str()],
                Severity::Warning,
                message,
            ));
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
            findings.push(Finding::new("not-done", &[transcript.id.as_str()], Severity::Note, message));
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
