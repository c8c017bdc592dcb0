//! `codeboom verify`: whether the record holds, and what no look at it can tell. It writes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::args::{Global, Here, Show, ShownAs};
use super::output::show;
use super::say::Voice;
use super::session::folder_of;
use super::{Outcome, Result};
use crate::log::{Fault, NotedHeads};
use crate::message::{Catalogue, Message, Problem, Severity};
use crate::study::{Verified, verify};
use crate::table::{Cell, Column, Table};

#[derive(Debug, Args)]
pub(super) struct VerifyArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "FILE")]
    heads: Option<PathBuf>,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &VerifyArgs, global: &Global, voice: &mut Voice) -> Result {
    let folder = folder_of(global, args.here.here.as_deref())?;
    let noted = args.heads.as_ref().map(noted_in).transpose()?;
    let verified = verify(folder, noted.as_ref())?;
    if let Some(language) = verified.language.filter(|_| global.lang.is_none()) {
        voice.switch(language);
    }
    let mut tables = Vec::new();
    if args.show.format == ShownAs::Csv {
        tables.push(faults_table(&verified.faults, |fault| in_full(fault, &voice.catalogue)));
    } else if !verified.faults.is_empty() {
        tables.push(faults_table(&verified.faults, |fault| voice.catalogue.say(&fault.problem.message)));
        tables.push(advice_table(&verified.faults, &voice.catalogue));
    }
    tables.extend([files_table(&verified), limits_table(&verified)]);
    show(&args.show, &tables, &Told::of(&verified, &voice.catalogue), &voice.catalogue)?;
    if args.show.format == ShownAs::Csv {
        // One csv is one table: the rest is said.
        for sentence in &verified.cannot_know {
            voice.done(sentence);
        }
    }
    let serious = verified.faults.iter().filter(|fault| fault.problem.severity > Severity::Note).count();
    voice.done(&Message::new("verify-done").with("count", serious));
    Ok(if serious > 0 { Outcome::Findings } else { Outcome::Done })
}

/// The heads noted in a file.
fn noted_in(path: &PathBuf) -> Result<NotedHeads> {
    let bytes = fs::read(path).map_err(|error| Problem::io(path, &error))?;
    NotedHeads::parse(&path.display().to_string(), &String::from_utf8_lossy(&bytes))
}

/// What was found, as data.
#[derive(Serialize)]
struct Told {
    findings: Vec<ToldFault>,
    files: Vec<ToldFile>,
    unvouched: Vec<ToldEnd>,
    cannot_know: Vec<String>,
}

#[derive(Serialize)]
struct ToldFault {
    rule: &'static str,
    severity: &'static str,
    file: Option<String>,
    line: Option<usize>,
    message: String,
}

#[derive(Serialize)]
struct ToldFile {
    file: String,
    writer: Option<String>,
    events: usize,
    head: Option<String>,
}

#[derive(Serialize)]
struct ToldEnd {
    writer: String,
    events: usize,
}

impl Told {
    fn of(verified: &Verified, catalogue: &Catalogue) -> Self {
        let fault = |fault: &Fault| {
            let place = fault.problem.place.as_deref();
            ToldFault {
                rule: fault.rule,
                severity: match fault.problem.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                    Severity::Note => "note",
                },
                file: place.map(|place| place.file.clone()),
                line: place.map(|place| place.line).filter(|line| *line > 0),
                message: in_full(fault, catalogue),
            }
        };
        let files = verified.files.iter().map(|file| ToldFile {
            file: file.name.clone(),
            writer: file.writer.as_ref().map(ToString::to_string),
            events: file.events,
            head: file.head.as_ref().map(|head| head.id.clone()),
        });
        let ends = verified.unvouched.iter();
        Self {
            findings: verified.faults.iter().map(fault).collect(),
            files: files.collect(),
            unvouched: ends
                .map(|(writer, events)| ToldEnd { writer: writer.to_string(), events: *events })
                .collect(),
            cannot_know: verified.cannot_know.iter().map(|sentence| catalogue.say(sentence)).collect(),
        }
    }
}

/// What was found, what it means and what to do.
fn in_full(fault: &Fault, catalogue: &Catalogue) -> String {
    let found = catalogue.say(&fault.problem.message);
    match fault.problem.hint.as_deref() {
        Some(hint) => format!("{found} {}", catalogue.say(hint)),
        None => found,
    }
}

fn faults_table(faults: &[Fault], words: impl Fn(&Fault) -> String) -> Table {
    let columns = vec![
        Column::words("severity", "table-severity"),
        Column::words("rule", "table-rule"),
        Column::words("place", "table-place"),
        Column::words("message", "table-finding"),
    ];
    let mut table = Table::new("verify", Message::new("table-check").with("count", faults.len()), columns);
    for fault in faults {
        let severity = match fault.problem.severity {
            Severity::Error => "cli-error",
            Severity::Warning => "cli-warning",
            Severity::Note => "cli-note",
        };
        let place = fault.problem.place.as_deref().map(ToString::to_string);
        table.push(vec![
            Cell::said(severity),
            Cell::text(fault.rule),
            place.map_or(Cell::Empty, Cell::text),
            Cell::text(words(fault)),
        ]);
    }
    table
}

/// What to do about the faults, once for those that ask for the same.
fn advice_table(faults: &[Fault], catalogue: &Catalogue) -> Table {
    let columns = vec![Column::words("rule", "table-rule"), Column::words("do", "cli-hint")];
    let mut table = Table::new("advice", Message::new("verify-advice"), columns);
    let mut advice: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for fault in faults {
        let hint = fault.problem.hint.as_deref().map(|hint| catalogue.say(hint));
        advice.entry(hint.unwrap_or_default()).or_default().insert(fault.rule);
    }
    for (hint, rules) in advice.into_iter().filter(|(hint, _)| !hint.is_empty()) {
        let rules = rules.into_iter().map(str::to_owned).collect();
        table.push(vec![Cell::List(rules), Cell::text(hint)]);
    }
    table
}

/// The files with their last events.
fn files_table(verified: &Verified) -> Table {
    let columns = vec![
        Column::words("file", "verify-table-file"),
        Column::words("writer", "verify-table-writer"),
        Column::numbers("events", "verify-table-events"),
        Column::words("head", "verify-table-head"),
        Column::numbers("unvouched", "verify-table-unvouched"),
    ];
    let mut table = Table::new("log", Message::new("verify-table"), columns);
    for file in &verified.files {
        let unvouched = file.writer.as_ref().and_then(|writer| verified.unvouched.get(writer));
        table.push(vec![
            Cell::text(&file.name),
            file.writer.as_ref().map_or(Cell::Empty, |writer| Cell::text(writer.as_str())),
            Cell::Integer(file.events),
            file.head
                .as_ref()
                .map_or(Cell::Empty, |head| Cell::text(head.id.chars().take(12).collect::<String>())),
            unvouched.map_or(Cell::Empty, |count| Cell::Integer(*count)),
        ]);
    }
    table
}

/// What cannot be known, a sentence a row.
fn limits_table(verified: &Verified) -> Table {
    let columns = vec![Column::words("cannot_know", "verify-cannot")];
    let mut table = Table::new("cannot-know", Message::new("verify-limits"), columns);
    for sentence in &verified.cannot_know {
        table.push(vec![Cell::Said(sentence.clone())]);
    }
    table
}
