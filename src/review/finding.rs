//! A finding: which rule, how much it matters, what was found, where.

use serde::Serialize;

use crate::message::{Catalogue, Message, Problem, Severity};
use crate::table::{Cell, Column, Table};

/// Something that deserves a second look.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's stable id, such as `definition-missing`.
    pub rule: &'static str,
    /// What was found, where, and what to do.
    pub problem: Problem,
}

impl Finding {
    /// A finding of a rule.
    #[must_use]
    pub fn new(rule: &'static str, severity: Severity, message: Message) -> Self {
        Self { rule, problem: Problem { severity, ..Problem::error(message) } }
    }

    /// The finding as data, worded in a language.
    #[must_use]
    pub fn told(&self, catalogue: &Catalogue) -> ToldFinding {
        let place = self.problem.place.as_deref();
        ToldFinding {
            rule: self.rule,
            severity: severity_name(self.problem.severity),
            message: catalogue.say(&self.problem.message),
            file: place.map(|place| place.file.clone()),
            line: place.map(|place| place.line),
            column: place.map(|place| place.column),
        }
    }
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToldFinding {
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
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// Findings as a table.
#[must_use]
pub fn findings_table(findings: &[Finding]) -> Table {
    let columns = vec![
        Column::words("severity", "table-severity"),
        Column::words("rule", "table-rule"),
        Column::words("place", "table-place"),
        Column::words("message", "table-finding"),
    ];
    let mut table = Table::new("check", Message::new("table-check").with("count", findings.len()), columns);
    for finding in findings {
        let severity = match finding.problem.severity {
            Severity::Error => "cli-error",
            Severity::Warning => "cli-warning",
            Severity::Note => "cli-note",
        };
        let place = finding.problem.place.as_deref().map(ToString::to_string);
        table.push(vec![
            Cell::said(severity),
            Cell::text(finding.rule),
            place.map_or(Cell::Empty, Cell::text),
            Cell::Said((*finding.problem.message).clone()),
        ]);
    }
    table
}
