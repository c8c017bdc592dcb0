//! A finding: which rule, what it is about, how much it matters, what was found, where, and whether it was accepted.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::log::sha256_hex;
use crate::message::{Catalogue, Message, Problem, Severity};
use crate::study::AcceptedFinding;
use crate::table::{Cell, Column, Table};

/// Something that deserves a second look.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's stable id, such as `definition-missing`.
    pub rule: &'static str,
    /// What it is about, in a form that stays: ids, never names or places.
    pub key: String,
    /// What was found, where, and what to do.
    pub problem: Problem,
    /// Who accepted it as it is, when and why.
    pub accepted: Option<AcceptedFinding>,
}

/// The short id of a finding, the same as long as the rule finds the same.
#[must_use]
pub fn finding_id(rule: &str, key: &str) -> String {
    sha256_hex(format!("{rule}\0{key}").as_bytes()).chars().take(8).collect()
}

/// Marks the findings that were accepted, and puts them behind the others.
pub fn mark_accepted(findings: &mut [Finding], accepted: &BTreeMap<(String, String), AcceptedFinding>) {
    for finding in &mut *findings {
        finding.accepted = accepted.get(&(finding.rule.to_owned(), finding.key.clone())).cloned();
    }
    findings.sort_by_key(|finding| finding.accepted.is_some());
}

impl Finding {
    /// A finding of a rule about something, named by ids.
    #[must_use]
    pub fn new(rule: &'static str, about: &[&str], severity: Severity, message: Message) -> Self {
        let problem = Problem { severity, ..Problem::error(message) };
        Self { rule, key: about.join(" "), problem, accepted: None }
    }

    /// Its short id.
    #[must_use]
    pub fn id(&self) -> String {
        finding_id(self.rule, &self.key)
    }

    /// Whether it is more than a note, and nobody accepted it.
    #[must_use]
    pub fn is_serious(&self) -> bool {
        self.accepted.is_none() && self.problem.severity > Severity::Note
    }

    /// The finding as data, worded in a language.
    #[must_use]
    pub fn told(&self, catalogue: &Catalogue) -> ToldFinding {
        let place = self.problem.place.as_deref();
        ToldFinding {
            id: self.id(),
            rule: self.rule,
            severity: severity_name(self.problem.severity),
            message: catalogue.say(&self.problem.message),
            file: place.map(|place| place.file.clone()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
            accepted: self.accepted.as_ref().map(|accepted| ToldAcceptance {
                by: accepted.coder.clone(),
                at: accepted.at.clone(),
                reason: accepted.reason.clone(),
            }),
        }
    }
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldFinding {
    /// The short id.
    pub id: String,
    /// The rule.
    pub rule: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// What was found.
    pub message: String,
    /// The file it is about.
    pub file: Option<String>,
    /// The line, from 1.
    pub line: Option<usize>,
    /// The column, from 1.
    pub column: Option<usize>,
    /// Who accepted it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accepted: Option<ToldAcceptance>,
}

/// Who accepted a finding as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldAcceptance {
    /// Who.
    pub by: String,
    /// When.
    pub at: String,
    /// Why.
    pub reason: Option<String>,
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Findings as a table; those that were accepted stand last, with who did and why.
#[must_use]
pub fn findings_table(findings: &[Finding]) -> Table {
    let mut columns = vec![
        Column::words("id", "table-finding-id"),
        Column::words("severity", "table-severity"),
        Column::words("rule", "table-rule"),
        Column::words("place", "table-place"),
        Column::words("message", "table-finding"),
    ];
    let has_accepted = findings.iter().any(|finding| finding.accepted.is_some());
    if has_accepted {
        columns.push(Column::words("accepted", "table-accepted"));
    }
    let open = findings.iter().filter(|finding| finding.accepted.is_none()).count();
    let title = Message::new("table-check").with("count", open);
    let mut table = Table::new("check", title, columns);
    for finding in findings {
        let severity = match finding.problem.severity {
            Severity::Error => "cli-error",
            Severity::Warning => "cli-warning",
            Severity::Note => "cli-note",
        };
        let place = finding.problem.place.as_deref().map(ToString::to_string);
        let mut row = vec![
            Cell::text(finding.id()),
            Cell::said(severity),
            Cell::text(finding.rule),
            place.map_or(Cell::Empty, Cell::text),
            Cell::Said((*finding.problem.message).clone()),
        ];
        if has_accepted {
            row.push(finding.accepted.as_ref().map_or(Cell::Empty, acceptance));
        }
        table.push(row);
    }
    table
}

fn acceptance(accepted: &AcceptedFinding) -> Cell {
    let reason = accepted.reason.as_deref().map(|reason| format!(": {reason}"));
    Cell::text(format!("{}{}", accepted.coder, reason.unwrap_or_default()))
}
