//! Whether a codebook is good to code with: definitions, names, use, and rules that find something.

use std::collections::{BTreeMap, BTreeSet};

use super::Finding;
use crate::codebook::{Code, CodeId, Codebook, Guide};
use crate::log::sha256_hex;
use crate::message::{Language, Message, Place, Problem, Severity};

/// How alike two names are, from 0 to 1, before they are worth a look (Jaro-Winkler).
const ALIKE: f64 = 0.93;

/// A codebook with what is known of its use.
pub struct CheckedCodebook<'c> {
    /// The codebook.
    pub book: &'c Codebook,
    /// The interview guide its questions are in.
    pub guide: &'c Guide,
    /// The language its names are compared in.
    pub language: Language,
    /// How many codings each code has.
    pub used: &'c BTreeMap<CodeId, usize>,
    /// Whether there are transcripts to match rules against.
    pub has_transcripts: bool,
    /// How many hits each rule has, by code and place in its list; rules with a fault are not in it.
    pub hits: &'c BTreeMap<(CodeId, usize), usize>,
    /// What is wrong with rules that cannot run.
    pub faults: &'c [(CodeId, usize, Message)],
    /// Where a code or one of its rules stands in the file.
    pub place: &'c dyn Fn(&CodeId, Option<usize>) -> Option<Place>,
}

/// Checks a codebook.
#[must_use]
pub fn check_codebook(checked: &CheckedCodebook<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (code, rule, message) in checked.faults {
        let about = [code.as_str(), &checked.rule_key(code, *rule)];
        let finding = Finding::new("rule-faulty", &about, Severity::Error, message.clone());
        findings.push(checked.placed(finding, code, Some(*rule)));
    }
    for code in &checked.book.codes {
        checked.check_code(code, &mut findings);
    }
    for theme in &checked.book.themes {
        let held = checked.book.codes_under(&theme.id);
        if held.is_empty() {
            let message = Message::new("review-theme-empty").with("theme", theme.name(checked.language));
            findings.push(Finding::new("theme-empty", &[theme.id.as_str()], Severity::Warning, message));
        }
    }
    checked.check_names(&mut findings);
    findings
}

impl CheckedCodebook<'_> {
    /// A rule by what it says, which stays when rules before it come or go.
    fn rule_key(&self, code: &CodeId, rule: usize) -> String {
        let rule = self.book.code(code).and_then(|code| code.rules.get(rule));
        let said = rule.and_then(|rule| serde_json::to_string(rule).ok());
        said.map(|said| sha256_hex(said.as_bytes()).chars().take(8).collect()).unwrap_or_default()
    }

    fn placed(&self, mut finding: Finding, code: &CodeId, rule: Option<usize>) -> Finding {
        if let Some(place) = (self.place)(code, rule) {
            finding.problem = Problem { place: Some(Box::new(place)), ..finding.problem };
        }
        finding
    }

    fn check_code(&self, code: &Code, findings: &mut Vec<Finding>) {
        let name = code.name(self.language);
        let say = |findings: &mut Vec<Finding>, rule, severity, id, at: Option<usize>| {
            let which = at.map(|rule| self.rule_key(&code.id, rule));
            let about: Vec<&str> = std::iter::once(code.id.as_str()).chain(which.as_deref()).collect();
            let finding = Finding::new(rule, &about, severity, Message::new(id).with("code", name));
            findings.push(self.placed(finding, &code.id, at));
        };
        if code.definition.as_ref().is_none_or(crate::codebook::Wording::is_empty) {
            say(findings, "definition-missing", Severity::Warning, "review-definition-missing", None);
        }
        let parts = self.book.with_parts(&code.id);
        let used: usize = parts.iter().filter_map(|part| self.used.get(part)).sum();
        if used == 0 && self.used.values().any(|count| *count > 0) {
            say(findings, "code-unused", Severity::Warning, "review-code-unused", None);
        }
        if self.book.themes_of(code).is_empty() && !self.book.themes.is_empty() {
            say(findings, "code-without-theme", Severity::Note, "review-code-without-theme", None);
        }
        for id in &code.questions {
            let (rule, message) = match self.guide.question(id) {
                None => ("question-unknown", "review-question-unknown"),
                Some(question) if question.patterns.is_empty() => ("question-mute", "review-question-mute"),
                Some(_) => continue,
            };
            let message = Message::new(message).with("code", name).with("question", id.as_str());
            let about = [code.id.as_str(), id.as_str()];
            let finding = Finding::new(rule, &about, Severity::Warning, message);
            findings.push(self.placed(finding, &code.id, None));
        }
        if self.has_transcripts {
            for rule in 0..code.rules.len() {
                if self.hits.get(&(code.id.clone(), rule)) == Some(&0) {
                    say(
                        findings,
                        "rule-without-hits",
                        Severity::Note,
                        "review-rule-without-hits",
                        Some(rule),
                    );
                }
            }
        }
    }

    /// Codes whose names are so alike that they may be one.
    fn check_names(&self, findings: &mut Vec<Finding>) {
        let codes = &self.book.codes;
        let mut told = BTreeSet::new();
        for (index, one) in codes.iter().enumerate() {
            for other in &codes[index + 1..] {
                let (a, b) =
                    (one.name(self.language).to_lowercase(), other.name(self.language).to_lowercase());
                if strsim::jaro_winkler(&a, &b) >= ALIKE && told.insert((&one.id, &other.id)) {
                    let message = Message::new("review-names-alike")
                        .with("code", one.name(self.language))
                        .with("other", other.name(self.language));
                    let mut about = [one.id.as_str(), other.id.as_str()];
                    about.sort_unstable();
                    let finding = Finding::new("names-alike", &about, Severity::Warning, message);
                    findings.push(self.placed(finding, &other.id, None));
                }
            }
        }
    }
}
