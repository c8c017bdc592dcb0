//! `codeboom tag`: a name for the study as it is known now, with the end of every chain; without a name, the tags.

use clap::Args;
use serde::Serialize;

use super::args::{Acting, Global, Show};
use super::output::{json, put};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::log::{Decision, Noted, Pending, TagSet, Words};
use crate::message::{Message, Problem};
use crate::study::Moment;
use crate::table::{Cell, Column, Table};

#[derive(Debug, Args)]
pub(super) struct TagArgs {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "name")]
    reason: Option<String>,
    #[command(flatten)]
    acting: Acting,
    #[command(flatten)]
    show: Show,
}

/// The end of every chain, to be kept elsewhere.
#[derive(Serialize)]
struct Kept<'h> {
    tag: &'h str,
    heads: &'h [Noted],
}

#[derive(Serialize)]
struct ListedTag<'t> {
    tag: &'t str,
    at: &'t str,
    coder: &'t str,
    reason: Option<&'t str>,
    event: &'t str,
    heads: &'t [Noted],
}

pub(super) fn run(args: &TagArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    match &args.name {
        Some(name) => set(args, name.trim(), &mut session, voice),
        None => list(args, &session, voice),
    }
}

fn set(args: &TagArgs, name: &str, session: &mut Session, voice: &Voice) -> Result {
    refuse_name(session, name)?;
    let files = session.study.log_files().iter().filter(|file| file.own > 0);
    let noted = |file: &crate::log::LogFile| Noted {
        writer: file.writer.clone(),
        seq: file.head.seq,
        id: file.head.id.clone(),
    };
    let mut heads: Vec<Noted> = files.map(noted).collect();
    heads.sort();
    if heads.is_empty() {
        return Err(Problem::error(Message::new("tag-nothing")).hint(Message::new("tag-nothing-hint")));
    }
    let tag = TagSet { name: name.to_owned(), heads: heads.clone() };
    let decision = Decision::TagSet(Box::new(tag));
    let words = Words::because(args.reason.as_deref());
    session.study.record(&session.author, vec![Pending { decision, words }])?;
    session.tell(voice);
    let kept = Kept { tag: name, heads: &heads };
    if args.show.output.is_some() {
        put(&args.show, &json(&kept)?)?;
    }
    let shown = Show { format: args.show.format, output: None };
    super::output::show(&shown, &[heads_table(name, &heads)], &kept, &voice.catalogue)?;
    voice.done(&Message::new("tag-done").with("name", name));
    Ok(Outcome::Done)
}

/// Refuses a name that is taken, or that says something else already.
fn refuse_name(session: &Session, name: &str) -> Result<()> {
    let same = |known: &&String| known.to_lowercase() == name.to_lowercase();
    if let Some(taken) = session.study.state.tags.keys().find(same) {
        let message = Message::new("tag-taken").with("name", taken);
        return Err(Problem::error(message).hint(Message::new("tag-taken-hint")));
    }
    let id = if Moment::is_spoken_for(name) {
        "tag-spoken-for"
    } else if name.is_empty() || name.chars().any(char::is_control) {
        "tag-unnamed"
    } else {
        return Ok(());
    };
    Err(Problem::error(Message::new(id).with("name", name)).hint(Message::new("tag-name-hint")))
}

fn heads_table(name: &str, heads: &[Noted]) -> Table {
    let columns = vec![
        Column::words("writer", "table-writer"),
        Column::numbers("seq", "table-seq"),
        Column::words("id", "table-event"),
    ];
    let mut table = Table::new("tag", Message::new("table-tag").with("name", name), columns);
    for head in heads {
        let seq = usize::try_from(head.seq).unwrap_or(usize::MAX);
        table.push(vec![Cell::text(head.writer.as_str()), Cell::Integer(seq), Cell::text(&head.id)]);
    }
    table.notes.push(Message::new("table-note-heads"));
    table
}

fn list(args: &TagArgs, session: &Session, voice: &Voice) -> Result {
    let columns = vec![
        Column::words("tag", "table-name"),
        Column::words("at", "trail-when"),
        Column::words("coder", "trail-who"),
        Column::words("reason", "trail-why"),
        Column::numbers("events", "table-events"),
    ];
    let mut tags: Vec<_> = session.study.state.tags.iter().collect();
    tags.sort_by(|a, b| a.1.at.cmp(&b.1.at).then(a.0.cmp(b.0)));
    let mut table = Table::new("tags", Message::new("table-tags"), columns);
    let mut listed = Vec::new();
    for (name, tag) in tags {
        let events: u64 = tag.heads.iter().map(|head| head.seq).sum();
        table.push(vec![
            Cell::text(name),
            Cell::text(crate::trail::when(&tag.at)),
            Cell::text(&tag.coder),
            tag.reason.as_ref().map_or(Cell::Empty, Cell::text),
            Cell::Integer(usize::try_from(events).unwrap_or(usize::MAX)),
        ]);
        listed.push(ListedTag {
            tag: name,
            at: &tag.at,
            coder: &tag.coder,
            reason: tag.reason.as_deref(),
            event: &tag.event,
            heads: &tag.heads,
        });
    }
    let data = serde_json::json!({ "tags": listed });
    super::output::show(&args.show, &[table], &data, &voice.catalogue)?;
    Ok(Outcome::Done)
}
