//! Claims as SARIF 2.1.0, the form in which editors and code hosts show findings at their place.
//!
//! Silenced findings are there with their reason. A word processor has no lines: there the paragraph is named instead.

use serde_json::{Value, json};

use super::words::severity_name;
use super::{ClaimsReport, Entry, Standing};
use crate::claims::{Claim, Evidence, Rule};
use crate::manuscript::{Manuscript, Source};

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

impl ClaimsReport<'_> {
    /// The findings as a SARIF log.
    #[must_use]
    pub fn sarif(&self) -> Value {
        let results: Vec<Value> = self
            .entries()
            .filter(|entry| entry.standing != Standing::Quiet)
            .filter_map(|entry| self.result(&entry))
            .collect();
        let rules: Vec<Value> = Rule::ALL.iter().map(|rule| self.reporting_descriptor(*rule)).collect();
        json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": { "driver": {
                    "name": "codeboom",
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "language": self.catalogue.language().code(),
                    "rules": rules,
                } },
                "columnKind": "unicodeCodePoints",
                "results": results,
            }],
        })
    }

    fn reporting_descriptor(&self, rule: Rule) -> Value {
        let words = self.rule_words(rule);
        json!({
            "id": rule.id(),
            "shortDescription": { "text": words },
            "help": { "text": words },
            "defaultConfiguration": { "level": severity_name(rule.severity()) },
        })
    }

    fn result(&self, entry: &Entry<'_>) -> Option<Value> {
        let claim = entry.claim;
        let severity = claim.severity()?;
        let message = self.catalogue.say(claim.message.as_ref()?);
        let hint = claim.hint.as_ref().map(|hint| self.catalogue.say(hint));
        let text = [Some(message), hint].into_iter().flatten().collect::<Vec<_>>().join(" ");
        let mut result = json!({
            "ruleId": claim.rule.id(),
            "ruleIndex": Rule::ALL.iter().position(|rule| *rule == claim.rule),
            "level": severity_name(severity),
            "message": { "text": text },
            "locations": [self.location(claim)],
            "partialFingerprints": { "codeboomClaim/v1": entry.id },
        });
        if !claim.evidence.is_empty() {
            let evidence = claim.evidence.iter().map(|one| self.related(one));
            result["relatedLocations"] = evidence.collect();
        }
        if let Some(reason) = &claim.silenced {
            result["suppressions"] = json!([{ "kind": "external", "justification": reason }]);
        }
        Some(result)
    }

    fn location(&self, claim: &Claim) -> Value {
        let artifact = json!({ "uri": uri(self.file(claim)) });
        match self.manuscript(claim) {
            Some(of) if !has_lines(of) => json!({
                "physicalLocation": { "artifactLocation": artifact },
                "logicalLocations": [{ "fullyQualifiedName": self.place(claim) }],
            }),
            _ => json!({ "physicalLocation": {
                "artifactLocation": artifact,
                "region": {
                    "startLine": claim.spot.line.max(1),
                    "startColumn": claim.spot.column.max(1),
                    "snippet": { "text": claim.sentence },
                },
            } }),
        }
    }

    fn related(&self, evidence: &Evidence) -> Value {
        let text = format!("{}: {}", self.catalogue.say(&evidence.label), evidence.words);
        let without = |file: &str| self.manuscripts.iter().any(|of| of.file == file && !has_lines(of));
        match file_line_column(&evidence.place) {
            Some((file, line, column)) if !without(file) => json!({
                "physicalLocation": {
                    "artifactLocation": { "uri": uri(file) },
                    "region": { "startLine": line, "startColumn": column },
                },
                "message": { "text": text },
            }),
            _ => json!({
                "logicalLocations": [{ "fullyQualifiedName": evidence.place }],
                "message": { "text": text },
            }),
        }
    }
}

/// Whether somebody who opens the file finds the lines that a place names.
fn has_lines(of: &Manuscript) -> bool {
    match of.source {
        Source::Md | Source::Txt | Source::Tex => true,
        Source::Docx | Source::Odt | Source::Pdf => false,
    }
}

/// The parts of a place such as `thesis.md:12:4`.
fn file_line_column(place: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = place.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    let (line, column) = (line.parse().ok()?, column.parse().ok()?);
    (line > 0 && column > 0 && !file.is_empty()).then_some((file, line, column))
}

/// A path as a URI reference.
fn uri(file: &str) -> String {
    let mut uri = String::new();
    for byte in file.replace('\\', "/").bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_paths_come_apart() {
        assert_eq!(file_line_column("h 3.md:12:4"), Some(("h 3.md", 12, 4)));
        assert_eq!(file_line_column("r4"), None);
        assert_eq!(file_line_column("a.md:0:1"), None);
        assert_eq!(uri("mijn scriptie/hé.md"), "mijn%20scriptie/h%C3%A9.md");
    }
}
