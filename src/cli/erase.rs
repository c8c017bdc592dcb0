//! `codeboom erase`: a respondent's words out of the study, after a look at what that takes away.

use clap::Args;
use serde::Serialize;

use super::args::{Acting, Global, Show};
use super::output::show;
use super::quotes::find_respondent;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::message::Message;
use crate::study::{Erasure, Remainder, erase, plan_erasure};
use crate::table::{Cell, Column, Table};

#[derive(Debug, Args)]
pub(super) struct EraseArgs {
    #[arg(value_name = "RESPONDENT")]
    respondent: String,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, requires = "reason")]
    yes: bool,
    #[command(flatten)]
    show: Show,
    #[command(flatten)]
    acting: Acting,
}

#[derive(Serialize)]
struct Shown<'e> {
    respondent: String,
    erased: bool,
    readings: Vec<ShownReading<'e>>,
    log: Vec<ShownLines<'e>>,
    memos: usize,
    memos_kept: usize,
    sources: &'e [String],
    derived: &'e [String],
    remains: Vec<ShownRemains<'e>>,
}

#[derive(Serialize)]
struct ShownReading<'e> {
    file: &'e str,
    turns: usize,
    characters: usize,
}

#[derive(Serialize)]
struct ShownLines<'e> {
    file: &'e str,
    lines: usize,
}

#[derive(Serialize)]
struct ShownRemains<'e> {
    what: &'static str,
    file: &'e str,
    line: usize,
}

pub(super) fn run(args: &EraseArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let respondent = find_respondent(&session, &args.respondent)?;
    let erasure = if args.yes {
        erase(&mut session.study, &session.author, &respondent, args.reason.as_deref())?
    } else {
        plan_erasure(&session.study, &respondent)?
    };
    session.tell(voice);
    let tables = [took(&erasure), left(&erasure)];
    let shown = if erasure.remains.is_empty() { &tables[..1] } else { &tables[..] };
    show(&args.show, shown, &data(&erasure, args.yes), &voice.catalogue)?;
    let said = match (args.yes, erasure.is_done()) {
        (_, true) => "erase-nothing",
        (true, _) => "erase-done",
        (false, _) => "erase-previewed",
    };
    voice.done(&Message::new(said).with("id", respondent.as_str()).with("count", erasure.remains.len()));
    Ok(Outcome::Done)
}

fn data(erasure: &Erasure, erased: bool) -> Shown<'_> {
    let readings = erasure.readings.iter();
    let remains = erasure.remains.iter();
    Shown {
        respondent: erasure.respondent.to_string(),
        erased,
        readings: readings
            .map(|one| ShownReading { file: &one.file, turns: one.turns, characters: one.characters })
            .collect(),
        log: erasure.lines.iter().map(|(file, lines)| ShownLines { file, lines: *lines }).collect(),
        memos: erasure.memos,
        memos_kept: erasure.kept,
        sources: &erasure.sources,
        derived: &erasure.derived,
        remains: remains
            .map(|one| ShownRemains { what: one.what.name(), file: &one.place.file, line: one.place.line })
            .collect(),
    }
}

/// What goes.
fn took(erasure: &Erasure) -> Table {
    let columns = vec![
        Column::words("what", "table-erase-what"),
        Column::words("file", "table-file"),
        Column::numbers("count", "table-number"),
    ];
    let title = Message::new("table-erase").with("id", erasure.respondent.as_str());
    let mut table = Table::new("erase", title, columns);
    let mut row = |what: &'static str, file: Option<&String>, count: Option<usize>| {
        table.push(vec![
            Cell::said(what),
            file.map_or(Cell::Empty, Cell::text),
            count.map_or(Cell::Empty, Cell::Integer),
        ]);
    };
    for one in &erasure.readings {
        row("table-erase-turns", Some(&one.file), Some(one.turns));
        row("table-erase-characters", Some(&one.file), Some(one.characters));
    }
    for (file, lines) in &erasure.lines {
        row("table-erase-lines", Some(file), Some(*lines));
    }
    if erasure.memos > 0 {
        row("table-erase-memos", None, Some(erasure.memos));
    }
    if erasure.kept > 0 {
        row("table-erase-kept", None, Some(erasure.kept));
    }
    for file in &erasure.sources {
        row("table-erase-source", Some(file), None);
    }
    for file in &erasure.derived {
        row("table-erase-derived", Some(file), None);
    }
    table
}

/// What stays, because it cannot be erased.
fn left(erasure: &Erasure) -> Table {
    let columns = vec![Column::words("what", "table-erase-left"), Column::words("place", "table-place")];
    let mut table = Table::new("remains", Message::new("table-erase-remains"), columns);
    for one in &erasure.remains {
        let what = match one.what {
            Remainder::File => "table-erase-left-file",
            Remainder::Chained => "table-erase-left-chained",
            Remainder::SourceName => "table-erase-left-name",
            Remainder::History => "table-erase-left-history",
        };
        table.push(vec![Cell::said(what), Cell::text(one.place.to_string())]);
    }
    table
}
