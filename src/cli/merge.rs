//! `codeboom merge`: brings another copy of the study in, or another study; without one, looks after conflict copies.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use serde_json::Value;

use super::args::{Acting, Global, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::log::{Apart, LogCopy};
use crate::message::{Message, Problem};
use crate::study::{BothChanged, Folder, Kept, LeftOut, MergeReport, Stray};
use crate::table::{Cell, Column, Table};
use crate::text::shortened;

#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    #[arg(value_name = "OTHER_STUDY")]
    other: Option<PathBuf>,
    #[arg(long, requires = "other")]
    preview: bool,
    #[command(flatten)]
    acting: Acting,
    #[command(flatten)]
    show: Show,
}

#[derive(Serialize)]
struct Answer<'a> {
    preview: bool,
    #[serde(flatten)]
    report: &'a MergeReport,
}

pub(super) fn run(args: &MergeArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let Some(other) = &args.other else { return tidy(args, &session, voice) };
    let merging = session.study.merging(&Folder::at(other)?, &session.author)?;
    if !args.preview && merging.report.changed {
        session.study.merge(&session.author, &merging)?;
        session.tell(voice);
    }
    let report = &merging.report;
    show(
        &args.show,
        &[table(report, args.preview)],
        &Answer { preview: args.preview, report },
        &voice.catalogue,
    )?;
    if report.unrecorded > 0 {
        let message = Message::new("merge-unrecorded").with("count", report.unrecorded);
        let hint = Message::new("merge-unrecorded-hint").with("folder", other.display().to_string());
        voice.problem(&Problem::warning(message).hint(hint));
    }
    voice.done(&Message::new(match (report.changed, args.preview, report.same_history) {
        (false, ..) => "merge-nothing-new",
        (true, true, _) => "merge-previewed",
        (true, false, true) => "merge-done-copy",
        (true, false, false) => "merge-done-other",
    }));
    Ok(Outcome::Done)
}

fn table(report: &MergeReport, preview: bool) -> Table {
    let title = if preview { "merge-title-preview" } else { "merge-title" };
    let columns = vec![
        Column::words("what", "table-what"),
        Column::words("theirs", "merge-there"),
        Column::words("ours", "merge-here"),
        Column::words("how", "merge-how"),
    ];
    let mut table = Table::new("merge", Message::new(title), columns);
    let mut row = |what: &'static str, theirs: &str, ours: &str, how: Message| {
        table.push(vec![Cell::said(what), Cell::text(theirs), Cell::text(ours), Cell::Said(how)]);
    };
    for log in report.logs.iter().filter(|log| log.outcome != "known") {
        let how = Message::new(match log.outcome {
            "longer" => "merge-log-longer",
            "beside" => "merge-log-beside",
            _ => "merge-log-new",
        });
        row("merge-log", &log.writer, &log.file, how.with("count", log.events));
    }
    for same in &report.matched {
        row(kind(same.kind), &same.theirs, &same.ours, Message::new(by(same.by)));
    }
    for new in &report.new {
        let how = if new.theirs == new.ours { "merge-new" } else { "merge-new-name" };
        row(kind(new.kind), &new.theirs, &new.ours, Message::new(how));
    }
    let told = |what: &str, id: &String| report.new.iter().any(|new| new.kind == what && new.ours == *id);
    let came = &report.came_in;
    for (what, ids) in [
        ("transcript", &came.transcripts),
        ("respondent", &came.respondents),
        ("theme", &came.themes),
        ("code", &came.codes),
    ] {
        for id in ids.iter().filter(|id| !told(what, id)) {
            row(kind(what), id, id, Message::new("merge-new"));
        }
    }
    for (coder, count) in &came.codings {
        row("merge-codings", coder, coder, Message::new("merge-came").with("count", *count));
    }
    if came.memos > 0 {
        row("merge-memos", "", "", Message::new("merge-came").with("count", came.memos));
    }
    for changed in &report.both_changed {
        row(kind(changed.kind), &changed.id, &changed.id, both(changed));
    }
    for left in &report.left_out {
        row(kind(left.kind), &left.id, "", why(left));
    }
    table.notes.push(Message::new(if report.same_history { "merge-note-copy" } else { "merge-note-other" }));
    table
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "transcript" => "table-transcript",
        "code" => "table-code",
        "theme" => "table-theme",
        "question" => "merge-question",
        "respondent" => "table-respondent",
        "relation" => "merge-relation",
        "codings" => "merge-codings",
        "tags" => "merge-tags",
        "findings" => "merge-findings",
        _ => "merge-phase",
    }
}

fn by(by: &str) -> &'static str {
    match by {
        "content" => "merge-by-content",
        "source" => "merge-by-source",
        "name" => "merge-by-name",
        "alias" => "merge-by-alias",
        _ => "merge-by-id",
    }
}

fn both(changed: &BothChanged) -> Message {
    let id = match changed.stands {
        Kept::Ours => "merge-both-ours",
        Kept::Theirs => "merge-both-theirs",
        Kept::Both => "merge-both",
    };
    Message::new(id)
        .with("field", &changed.field)
        .with("ours", short(&changed.ours))
        .with("theirs", short(&changed.theirs))
}

/// A value as people read it, cut to what fits in a cell.
fn short(value: &Value) -> String {
    let all = |values: &mut dyn Iterator<Item = &Value>| {
        values
            .map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            .collect::<Vec<_>>()
    };
    shortened(&match value {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        Value::Array(values) => all(&mut values.iter()).join(", "),
        Value::Object(fields) => all(&mut fields.values()).join(" / "),
        other => other.to_string(),
    })
}

fn why(left: &LeftOut) -> Message {
    let id = match left.kind {
        "transcript" => "merge-left-transcript",
        "codings" => "merge-left-codings",
        "relation" => "merge-left-relation",
        _ => "merge-left-theirs",
    };
    Message::new(id).with("count", left.count)
}

#[derive(Serialize)]
struct Tidy {
    copies: Vec<Copy>,
    working_copies: Vec<Stray>,
}

#[derive(Serialize)]
struct Copy {
    file: String,
    beside: String,
    writer: String,
    made_by: Option<&'static str>,
    state: &'static str,
    own: usize,
    superfluous: bool,
}

/// What there is of conflict copies, and what to do with each. Nothing is deleted.
fn tidy(args: &MergeArgs, session: &Session, voice: &Voice) -> Result {
    let copies = session.study.log_copies();
    let strays = session.study.strays();
    let columns = vec![
        Column::words("file", "table-file"),
        Column::words("beside", "merge-beside"),
        Column::words("made_by", "merge-made-by"),
        Column::words("advice", "merge-advice"),
    ];
    let mut table = Table::new("copies", Message::new("merge-title-copies"), columns);
    for copy in &copies {
        table.push(vec![
            Cell::text(format!("log/{}", copy.file)),
            Cell::text(format!("log/{}", copy.beside)),
            copy.made_by.map_or(Cell::Empty, Cell::text),
            Cell::Said(advice(copy)),
        ]);
    }
    for stray in &strays {
        let id = if stray.superfluous { "merge-stray-same" } else { "merge-stray-differs" };
        table.push(vec![
            Cell::text(&stray.file),
            Cell::text(&stray.beside),
            Cell::text(stray.made_by),
            Cell::Said(Message::new(id).with("file", &stray.beside)),
        ]);
    }
    let nothing = table.rows.is_empty();
    table.notes.push(Message::new("merge-note-copies"));
    let copy = |copy: LogCopy| Copy {
        state: copy.apart.name(),
        superfluous: copy.apart.is_superfluous(),
        file: copy.file,
        beside: copy.beside,
        writer: copy.writer.to_string(),
        made_by: copy.made_by,
        own: copy.own,
    };
    let data = Tidy { copies: copies.into_iter().map(copy).collect(), working_copies: strays };
    show(&args.show, &[table], &data, &voice.catalogue)?;
    if nothing {
        voice.done(&Message::new("merge-no-copies"));
    }
    Ok(Outcome::Done)
}

fn advice(copy: &LogCopy) -> Message {
    let id = match copy.apart {
        Apart::Same => "merge-copy-same",
        Apart::Behind => "merge-copy-behind",
        Apart::Ahead => "merge-copy-ahead",
        Apart::Forked => "merge-copy-forked",
        Apart::Another => "merge-copy-another",
    };
    Message::new(id).with("own", copy.own).with("writer", copy.writer.as_str())
}
