//! `codeboom status`: where the study stands, and the next sensible act.

use std::collections::BTreeMap;

use clap::Args;
use serde::Serialize;

use super::args::{At, Global, Here, Show};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::explore::open_suggestions;
use crate::message::Message;
use crate::study::{Moment, State};
use crate::table::{Cell, Column, Table};
use crate::trail::phase_name;

#[derive(Debug, Args)]
pub(super) struct StatusArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

/// What a coder is to do.
#[derive(Default, Serialize)]
struct Assigned {
    transcripts: usize,
    done: usize,
    open: Vec<String>,
}

#[derive(Serialize)]
struct Status {
    title: String,
    transcripts: usize,
    respondents: usize,
    themes: usize,
    codes: usize,
    codings: BTreeMap<String, usize>,
    done: BTreeMap<String, usize>,
    assigned: BTreeMap<String, Assigned>,
    suggestions: usize,
    chosen: usize,
    memos: usize,
    open_comments: usize,
    phase: Option<u8>,
    lost: usize,
    next: &'static str,
}

pub(super) fn run(args: &StatusArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let study = &session.study;
    let mut codings: BTreeMap<String, usize> = BTreeMap::new();
    for coding in &study.codings {
        *codings.entry(coding.coder.clone()).or_default() += 1;
    }
    let mut done: BTreeMap<String, usize> = BTreeMap::new();
    for (_, coder) in &study.state.done {
        *done.entry(coder.clone()).or_default() += 1;
    }
    let suggestions = open_suggestions(&session.study).len();
    let status = Status {
        title: study.settings.title.clone(),
        transcripts: study.transcripts.len(),
        respondents: study.state.respondents.iter().filter(|r| r.withdrawn.is_none()).count(),
        themes: study.state.codebook.themes.len(),
        codes: study.state.codebook.codes.len(),
        next: next(study.transcripts.len(), study.state.codebook.codes.len(), suggestions, codings.len()),
        codings,
        done,
        assigned: assigned(&study.state),
        suggestions,
        chosen: study.state.chosen.iter().filter(|id| study.state.coding(id).is_some()).count(),
        memos: study.state.memos.len(),
        open_comments: study.state.open_comments().count(),
        phase: study.state.phase,
        lost: study.state.lost().count(),
    };
    let table = table(&status, study.moment() == &Moment::Now);
    session.show(&args.show, vec![table], &status, voice)?;
    Ok(Outcome::Done)
}

/// Who is to do what, and what of it is done.
fn assigned(state: &State) -> BTreeMap<String, Assigned> {
    let mut assigned: BTreeMap<String, Assigned> = BTreeMap::new();
    for (transcript, coder) in &state.assigned {
        let theirs = assigned.entry(coder.clone()).or_default();
        theirs.transcripts += 1;
        if state.done.contains(&(transcript.clone(), coder.clone())) {
            theirs.done += 1;
        } else {
            theirs.open.push(transcript.to_string());
        }
    }
    assigned
}

/// The message that says what to do next.
fn next(transcripts: usize, codes: usize, suggestions: usize, coders: usize) -> &'static str {
    match (transcripts, codes, suggestions, coders) {
        (0, ..) => "cli-next-import",
        (_, 0, ..) => "cli-next-codebook",
        (_, _, 1.., _) => "cli-next-suggest",
        (_, _, 0, 0) => "cli-next-code",
        _ => "cli-next-run",
    }
}

fn table(status: &Status, today: bool) -> Table {
    let columns = vec![Column::words("what", "table-what"), Column::numbers("count", "table-number")];
    let mut table = Table::new("status", Message::new("table-status").with("title", &status.title), columns);
    let rows = [
        ("table-transcripts", status.transcripts),
        ("table-respondents", status.respondents),
        ("table-themes", status.themes),
        ("table-codes", status.codes),
        ("table-open-suggestions", status.suggestions),
        ("status-chosen", status.chosen),
        ("status-memos", status.memos),
        ("status-open-comments", status.open_comments),
    ];
    for (heading, count) in rows {
        table.push(vec![Cell::said(heading), Cell::Integer(count)]);
    }
    for (coder, count) in &status.codings {
        table.push(vec![
            Cell::Said(Message::new("table-codings-by").with("coder", coder)),
            Cell::Integer(*count),
        ]);
    }
    for (coder, count) in &status.done {
        table.push(vec![
            Cell::Said(Message::new("table-done-by").with("coder", coder)),
            Cell::Integer(*count),
        ]);
    }
    for (coder, theirs) in &status.assigned {
        let id = if theirs.open.is_empty() { "table-assigned-done" } else { "table-assigned-open" };
        let said = Message::new(id).with("coder", coder).with("open", theirs.open.join(", "));
        table.push(vec![Cell::Said(said), Cell::Count { k: theirs.done, n: theirs.transcripts }]);
    }
    if status.lost > 0 {
        table.push(vec![Cell::said("table-lost"), Cell::Integer(status.lost)]);
    }
    table.notes.push(match status.phase {
        Some(phase) => Message::new("status-phase")
            .with("phase", i64::from(phase))
            .with("name", Message::new(phase_name(phase))),
        None => Message::new("status-no-phase"),
    });
    if today {
        table.notes.push(Message::new(status.next));
    }
    table
}
