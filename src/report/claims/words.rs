//! The words that all reports on claims share: places, numbers, and which words of a sentence are meant.

use super::{ClaimsReport, name_of};
use crate::claims::{Claim, Evidence, Rule, Stated, Verdict};
use crate::manuscript::{Manuscript, Source};
use crate::message::{Message, Severity};

/// Decimals of a number that was recomputed; zeros at the end are left out.
const DECIMALS: usize = 4;

/// The words of a sentence before, in and after the place that is meant.
pub(super) struct Marked<'m> {
    pub(super) before: &'m str,
    pub(super) marked: &'m str,
    pub(super) after: &'m str,
}

impl ClaimsReport<'_> {
    /// The place of a claim in its file: line and column, or what a word processor has of these.
    pub(super) fn place(&self, claim: &Claim) -> String {
        self.place_in(claim, self.file(claim))
    }

    /// The place of a claim, without saying where on this computer the file is.
    pub(super) fn place_without_folder(&self, claim: &Claim) -> String {
        self.place_in(claim, self.shown_name(self.file(claim)))
    }

    fn place_in(&self, claim: &Claim, file: &str) -> String {
        let spot = claim.spot;
        let place = match self.manuscript(claim).map(|of| of.source) {
            Some(Source::Docx | Source::Odt) => self.paragraph(file, spot.line),
            _ => format!("{file}:{}:{}", spot.line, spot.column),
        };
        match spot.page {
            Some(page) => {
                let message = Message::new("claims-report-page").with("place", place).with("page", page);
                self.catalogue.say(&message)
            }
            None => place,
        }
    }

    fn paragraph(&self, file: &str, number: usize) -> String {
        let message = Message::new("claims-report-paragraph").with("file", file).with("paragraph", number);
        self.catalogue.say(&message)
    }

    /// The name of a file, with its folders only where two files have the same name.
    pub(super) fn shown_name<'f>(&self, file: &'f str) -> &'f str {
        let name = name_of(file);
        let alike = self.manuscripts.iter().filter(|of| name_of(&of.file) == name).count();
        if alike > 1 { file } else { name }
    }

    /// The place of evidence; a line of a word processor is a paragraph.
    pub(super) fn evidence_place(&self, evidence: &Evidence) -> String {
        self.evidence_place_as(evidence, |file| file)
    }

    /// The place of evidence, without saying where on this computer a file is.
    pub(super) fn evidence_place_without_folder(&self, evidence: &Evidence) -> String {
        self.evidence_place_as(evidence, |file| self.shown_name(file))
    }

    fn evidence_place_as<'e>(&'e self, evidence: &'e Evidence, name: impl Fn(&'e str) -> &'e str) -> String {
        let here = |of: &'e Manuscript| {
            let rest = evidence.place.strip_prefix(of.file.as_str())?;
            (rest.is_empty() || rest.starts_with([':', ',', ' '])).then_some((of, rest))
        };
        let Some((of, rest)) = self.manuscripts.iter().find_map(here) else { return evidence.place.clone() };
        let file = name(&of.file);
        let line = rest.strip_prefix(':').and_then(|rest| rest.split(':').next()?.parse::<usize>().ok());
        match (of.source, line) {
            (Source::Docx | Source::Odt, Some(line)) => self.paragraph(file, line),
            _ => format!("{file}{rest}"),
        }
    }

    /// How much a finding matters, in words.
    pub(super) fn severity_word(&self, severity: Severity) -> String {
        self.catalogue.word(severity_id(severity))
    }

    /// What a claim came to, in words.
    pub(super) fn verdict_word(&self, verdict: Verdict) -> String {
        self.catalogue.say(&Message::new("claims-report-verdict").with("verdict", verdict_name(verdict)))
    }

    /// What a rule says, in a sentence.
    pub(super) fn rule_words(&self, rule: Rule) -> String {
        self.catalogue.say(&Message::new("claims-report-rule").with("rule", rule.id()))
    }

    /// A value as people write it in the language of the report.
    pub(super) fn value(&self, value: &Stated) -> String {
        match value {
            Stated::Count(count) => count.to_string(),
            Stated::Number(number) => {
                let mark = if self.catalogue.language().number(0.5, 1).contains(',') { ',' } else { '.' };
                let long = self.catalogue.language().number(*number, DECIMALS);
                long.trim_end_matches('0').trim_end_matches(mark).to_owned()
            }
            Stated::Words(words) => words.clone(),
        }
    }

    /// What was stated and what was found, each with what it is called; what was stated stands in the sentence, so it is
    /// not repeated alone.
    pub(super) fn values(&self, claim: &Claim) -> Vec<(String, String)> {
        if claim.found.is_none() {
            return Vec::new();
        }
        let named = [("claims-report-stated", &claim.stated), ("claims-report-found", &claim.found)];
        let there = named.into_iter().filter_map(|(id, value)| Some((id, value.as_ref()?)));
        there.map(|(id, value)| (self.catalogue.word(id), self.value(value))).collect()
    }

    /// The sentence of a claim in three parts.
    pub(super) fn marked<'c>(&'c self, claim: &'c Claim) -> Marked<'c> {
        let sentence = claim.sentence.as_str();
        let whole = Marked { before: sentence, marked: "", after: "" };
        let Some(text) = self.manuscript(claim).map(|of| of.text.as_str()) else { return whole };
        let Some(start) = sentence_start(text, claim) else { return whole };
        let from = claim.span.start.saturating_sub(start).min(sentence.len());
        let to = claim.span.end.saturating_sub(start).clamp(from, sentence.len());
        match (sentence.get(..from), sentence.get(from..to), sentence.get(to..)) {
            (Some(before), Some(marked), Some(after)) => Marked { before, marked, after },
            _ => whole,
        }
    }

    /// The words that the claim itself stands in.
    pub(super) fn span_words(&self, claim: &Claim) -> &str {
        self.manuscript(claim).map_or("", |of| claim.span.of(&of.text))
    }

    /// What the whole check came to, in sentences.
    pub(super) fn summary_lines(&self) -> Vec<String> {
        self.summary_messages().iter().map(|line| self.catalogue.say(line)).collect()
    }

    /// What the whole check came to, a message a sentence.
    pub(super) fn summary_messages(&self) -> Vec<Message> {
        let summary = self.checked.summary();
        let found = summary.errors + summary.warnings + summary.notes;
        let mut lines = vec![
            Message::new("claims-report-checked").with("count", summary.checked).with("fine", summary.fine),
            Message::new("claims-report-findings")
                .with("found", found)
                .with("errors", summary.errors)
                .with("warnings", summary.warnings)
                .with("notes", summary.notes),
        ];
        if summary.checked == 0 {
            lines.truncate(1);
        }
        if summary.not_traceable > 0 {
            lines.push(Message::new("claims-report-not-traceable").with("count", summary.not_traceable));
        }
        if summary.silenced > 0 {
            lines.push(Message::new("claims-report-silenced").with("count", summary.silenced));
        }
        lines.push(Message::new("claims-report-not-understood").with("count", summary.not_understood));
        lines
    }

    /// The title, with the names of the files.
    pub(super) fn title(&self) -> String {
        let names: Vec<&str> = self.manuscripts.iter().map(|of| self.shown_name(&of.file)).collect();
        let names = self.catalogue.language().list(&names);
        self.catalogue.say(&Message::new("claims-report-title").with("files", names))
    }
}

/// Where the sentence of a claim begins in the text of its manuscript.
fn sentence_start(text: &str, claim: &Claim) -> Option<usize> {
    let long = claim.sentence.len();
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let from = floor(claim.span.start.saturating_sub(long).min(text.len()));
    let to = floor((claim.span.start + long + 1).min(text.len()));
    text.get(from..to)?.find(&claim.sentence).map(|at| from + at).filter(|_| long > 0)
}

/// The catalogue entry for how much a finding matters.
pub(super) fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
        Severity::Note => "cli-note",
    }
}

/// How much a finding matters, for programs.
pub(super) fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// What a claim came to, for programs.
pub(super) fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Fine => "fine",
        Verdict::Wrong => "wrong",
        Verdict::NotTraceable => "not_traceable",
        Verdict::Ambiguous => "ambiguous",
    }
}
