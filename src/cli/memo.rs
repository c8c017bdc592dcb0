//! `codeboom memo`: notes on anything in the study: written, changed, taken away, listed.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::args::{Acting, Global, Show};
use super::say::Voice;
use super::session::Session;
use super::subject::find_subject;
use super::{Outcome, Result};
use crate::coding::{Memo, MemoKind, Subject};
use crate::log::{Decision, MemoRef, MemoWritten, Pending, Words};
use crate::message::{Message, Problem};
use crate::table::{Cell, Column, Table};
use crate::trail::{Names, when};

#[derive(Debug, Args)]
pub(super) struct MemoArgs {
    #[arg(value_name = "SUBJECT")]
    subject: Option<String>,
    #[arg(value_name = "TEXT")]
    text: Option<String>,
    #[arg(long, value_enum, value_name = "KIND")]
    kind: Option<KindArg>,
    #[arg(long, value_name = "ID", conflicts_with_all = ["kind", "remove", "text"])]
    change: Option<String>,
    #[arg(long, value_name = "ID", conflicts_with_all = ["kind", "subject", "text"])]
    remove: Option<String>,
    #[command(flatten)]
    acting: Acting,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum KindArg {
    Analytic,
    Methodological,
    Reflexive,
    Comment,
}

impl KindArg {
    fn kind(self) -> MemoKind {
        match self {
            Self::Analytic => MemoKind::Analytic,
            Self::Methodological => MemoKind::Methodological,
            Self::Reflexive => MemoKind::Reflexive,
            Self::Comment => MemoKind::Comment,
        }
    }
}

pub(super) fn run(args: &MemoArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    if let Some(id) = &args.change {
        // With --change the only words are the new text.
        return change(id, args.subject.as_deref(), &mut session, voice);
    }
    if let Some(id) = &args.remove {
        let memo = own(&session, id)?;
        let decision = Decision::MemoRemoved(MemoRef { memo });
        return record(Pending::new(decision), "memo-removed", &mut session, voice);
    }
    let subject = args.subject.as_deref().map(|name| find_subject(&session, name)).transpose()?;
    match (subject, &args.text) {
        (Some(about), Some(text)) => {
            let reply = matches!(about, Subject::Memo(_));
            let usual = if reply { MemoKind::Comment } else { MemoKind::Analytic };
            let kind = args.kind.map_or(usual, KindArg::kind);
            let decision = Decision::MemoWritten(MemoWritten { about, kind, by: None });
            record(Pending { decision, words: Some(words(text)?) }, "memo-written", &mut session, voice)
        }
        (subject, _) => list(args, subject.as_ref(), &session, voice),
    }
}

fn change(id: &str, text: Option<&str>, session: &mut Session, voice: &Voice) -> Result {
    let words = words(text.unwrap_or_default())?;
    let memo = own(session, id)?;
    let decision = Decision::MemoChanged(MemoRef { memo });
    record(Pending { decision, words: Some(words) }, "memo-changed", session, voice)
}

fn record(pending: Pending, said: &'static str, session: &mut Session, voice: &Voice) -> Result {
    let written = matches!(pending.decision, Decision::MemoWritten(_));
    let events = session.study.record(&session.author, vec![pending])?;
    session.tell(voice);
    let id = events.first().map(|event| event.id.get(..10).unwrap_or(&event.id)).unwrap_or_default();
    let said = Message::new(said);
    voice.done(&if written { said.with("id", id) } else { said });
    Ok(Outcome::Done)
}

/// The words of a memo; there must be some.
fn words(text: &str) -> Result<Words> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::error(Message::new("memo-empty")).hint(Message::new("memo-empty-hint")));
    }
    Ok(Words { memo: Some(text.to_owned()), ..Words::default() })
}

/// The memo of that id, when the coder wrote it.
fn own(session: &Session, id: &str) -> Result<String> {
    let id = id.trim().to_lowercase();
    let mut found = session.study.state.memos.iter().filter(|memo| id.len() >= 4 && memo.id.starts_with(&id));
    let memo = match (found.next(), found.next()) {
        (Some(memo), None) => memo,
        (Some(_), Some(_)) => {
            let message = Message::new("memo-several").with("id", id);
            return Err(Problem::error(message).hint(Message::new("event-several-hint")));
        }
        _ => {
            let message = Message::new("memo-unknown").with("id", id);
            return Err(Problem::error(message).hint(Message::new("memo-unknown-hint")));
        }
    };
    let me = session.author.writer.coder();
    if memo.author != me {
        let message = Message::new("memo-not-yours").with("author", &memo.author).with("me", me);
        return Err(Problem::error(message).hint(Message::new("memo-not-yours-hint")));
    }
    Ok(memo.id.clone())
}

#[derive(Serialize)]
struct ListedMemo<'m> {
    id: &'m str,
    about: About<'m>,
    kind: &'static str,
    author: &'m str,
    at: &'m str,
    text: Option<&'m str>,
}

#[derive(Serialize)]
struct About<'m> {
    kind: &'static str,
    id: &'m str,
    name: String,
}

fn list(args: &MemoArgs, subject: Option<&Subject>, session: &Session, voice: &Voice) -> Result {
    let memos = &session.study.state.memos;
    let mut names = Names::new(voice.language());
    names.note_state(&session.study.state);
    let mut wanted: Vec<(usize, &Memo)> = Vec::new();
    for memo in memos.iter().filter(|memo| starts_thread(memo, subject, memos)) {
        add_thread(memo, 0, memos, &mut wanted);
    }
    wanted.retain(|(_, memo)| args.kind.is_none_or(|kind| memo.kind == kind.kind()));
    let mut table = memo_table(wanted.len());
    let mut listed = Vec::new();
    for (depth, memo) in wanted {
        let about = names.subject(&memo.about);
        let name = voice.catalogue.say(&about);
        table.push_at(
            depth,
            vec![
                Cell::Said(about),
                Cell::said(kind_name(memo.kind)),
                Cell::text(&memo.author),
                memo.text.as_ref().map_or(Cell::said("memo-erased"), Cell::text),
                Cell::text(when(&memo.at)),
                Cell::text(memo.id.get(..10).unwrap_or(&memo.id)),
            ],
        );
        listed.push(ListedMemo {
            id: &memo.id,
            about: About { kind: memo.about.kind(), id: memo.about.id(), name },
            kind: memo.kind.name(),
            author: &memo.author,
            at: &memo.at,
            text: memo.text.as_deref(),
        });
    }
    session.show(&args.show, vec![table], &serde_json::json!({ "memos": listed }), voice)?;
    Ok(Outcome::Done)
}

/// Whether a memo starts a thread that is asked for: it is on the subject, or on anything but another memo.
fn starts_thread(memo: &Memo, subject: Option<&Subject>, memos: &[Memo]) -> bool {
    match subject {
        Some(Subject::Memo(id)) => memo.id == *id,
        Some(subject) => memo.about == *subject,
        None => match &memo.about {
            Subject::Memo(id) => memos.iter().all(|other| other.id != *id),
            _ => true,
        },
    }
}

/// Adds a memo and the replies to it.
fn add_thread<'m>(memo: &'m Memo, depth: usize, memos: &'m [Memo], wanted: &mut Vec<(usize, &'m Memo)>) {
    if wanted.iter().any(|(_, known)| known.id == memo.id) {
        return;
    }
    wanted.push((depth, memo));
    for reply in memos.iter().filter(|reply| reply.about == Subject::Memo(memo.id.clone())) {
        add_thread(reply, depth + 1, memos, wanted);
    }
}

fn memo_table(count: usize) -> Table {
    let columns = vec![
        Column::words("about", "memo-about"),
        Column::words("kind", "memo-kind"),
        Column::words("coder", "trail-who"),
        Column::words("text", "memo-text"),
        Column::words("at", "trail-when"),
        Column::words("id", "table-event"),
    ];
    Table::new("memos", Message::new("memo-title").with("count", count), columns)
}

fn kind_name(kind: MemoKind) -> &'static str {
    match kind {
        MemoKind::Analytic => "memo-analytic",
        MemoKind::Methodological => "memo-methodological",
        MemoKind::Reflexive => "memo-reflexive",
        MemoKind::Comment => "memo-comment",
    }
}
