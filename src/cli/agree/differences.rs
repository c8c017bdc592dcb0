//! `codeboom agree --disagreements`: where coders who finished a transcript differ.

use std::collections::BTreeMap;

use serde::Serialize;

use super::AgreeArgs;
use crate::cli::say::Voice;
use crate::cli::session::Session;
use crate::cli::{Outcome, Result};
use crate::coding::Coding;
use crate::corpus::{Transcript, TranscriptId};
use crate::message::Message;
use crate::reliability::{Disagreement, disagreements};
use crate::table::{Cell, Column, Table};

/// A disagreement as it is shown.
#[derive(Debug, Clone, Serialize)]
pub(in crate::cli) struct Differing {
    pub(in crate::cli) id: String,
    transcript: String,
    reading: u32,
    start: usize,
    end: usize,
    text: String,
    code: String,
    code_id: String,
    coded_by: Vec<String>,
    not_by: Vec<String>,
    codings: Vec<String>,
    /// What was decided together, when something was.
    pub(in crate::cli) decided: Option<&'static str>,
    #[serde(skip)]
    pub(in crate::cli) found: Disagreement,
}

#[derive(Serialize)]
struct Answer {
    disagreements: Vec<Differing>,
    finished: BTreeMap<String, Vec<String>>,
}

pub(super) fn run(args: &AgreeArgs, session: &Session, voice: &Voice) -> Result {
    let mut differing = differing(session, voice);
    let blind = session.blind();
    differing.retain(|one| !blind.hides_in(&one.found.transcript));
    let settled = differing.iter().filter(|one| one.decided.is_some()).count();
    differing.retain(|one| args.all || one.decided.is_none());
    let mut finished: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (transcript, coder) in &session.study.state.done {
        finished.entry(transcript.to_string()).or_default().push(coder.clone());
    }
    let mut table = table(&differing, args.all);
    let by_two = finished.values().filter(|coders| coders.len() > 1).count();
    table.notes.push(Message::new("agree-note").with("count", by_two));
    if settled > 0 && !args.all {
        table.notes.push(Message::new("agree-note-settled").with("count", settled));
    }
    session.show(&args.show, vec![table], &Answer { disagreements: differing, finished }, voice)?;
    Ok(Outcome::Done)
}

/// Where the coders of a study differ, in the order of its transcripts, codebook and places. Words of somebody who
/// withdrew are left out.
pub(in crate::cli) fn differing(session: &Session, voice: &Voice) -> Vec<Differing> {
    let study = &session.study;
    let transcripts: BTreeMap<&TranscriptId, &Transcript> =
        study.transcripts.iter().map(|transcript| (&transcript.id, transcript)).collect();
    let withdrawn = study.withdrawn();
    let stays = |coding: &&Coding| {
        let said =
            transcripts.get(&coding.transcript).map(|transcript| transcript.respondents_in(coding.span));
        said.is_some_and(|said| !said.iter().any(|id| withdrawn.contains(id)))
    };
    let codings: Vec<Coding> = study.codings.iter().filter(stays).cloned().collect();
    let mut shown = Vec::new();
    let order = |found: &Disagreement| {
        let place = study.transcripts.iter().position(|transcript| transcript.id == found.transcript);
        let code = study.state.codebook.codes.iter().position(|code| code.id == found.code);
        (place, code.unwrap_or(usize::MAX))
    };
    let mut found = disagreements(&codings, &study.state.done);
    found.sort_by_cached_key(order);
    for found in found {
        if let Some(transcript) = transcripts.get(&found.transcript) {
            shown.push(described(session, transcript, found, voice));
        }
    }
    shown
}

fn described(session: &Session, transcript: &Transcript, found: Disagreement, voice: &Voice) -> Differing {
    let study = &session.study;
    let positions = transcript.reading.positions();
    let (start, end) = (positions.code_point_of(found.span.start), positions.code_point_of(found.span.end));
    let code = study.state.codebook.code(&found.code);
    let is_settled = found.codings.iter().all(|id| study.consensus.settled.contains(id));
    let last = study.state.consensus.iter().rev().find(|decided| {
        decided.code == found.code && decided.codings.iter().any(|id| found.codings.contains(id))
    });
    let decided = last.filter(|_| is_settled).map(|last| if last.coded { "coded" } else { "not-coded" });
    Differing {
        id: found.id(start, end),
        transcript: transcript.id.to_string(),
        reading: transcript.reading.revision,
        start,
        end,
        text: found.span.of(&transcript.reading.text).to_owned(),
        code: code.map_or_else(|| found.code.to_string(), |code| code.name(voice.language()).to_owned()),
        code_id: found.code.to_string(),
        coded_by: found.coded_by.iter().cloned().collect(),
        not_by: found.not_by.iter().cloned().collect(),
        codings: found.codings.clone(),
        decided,
        found,
    }
}

fn table(differing: &[Differing], all: bool) -> Table {
    let mut columns = vec![
        Column::words("id", "agree-id"),
        Column::words("transcript", "table-transcript"),
        Column::words("place", "table-place"),
        Column::words("text", "table-words"),
        Column::words("code", "table-code"),
        Column::words("coded_by", "agree-coded-by"),
        Column::words("not_by", "agree-not-by"),
    ];
    if all {
        columns.push(Column::words("decided", "agree-decided"));
    }
    let title = Message::new("agree-title").with("count", differing.len());
    let mut table = Table::new("disagreements", title, columns);
    for one in differing {
        let mut row = vec![
            Cell::text(&one.id),
            Cell::text(&one.transcript),
            Cell::text(format!("{}-{}", one.start, one.end)),
            Cell::text(&one.text),
            Cell::text(&one.code),
            Cell::List(one.coded_by.clone()),
            Cell::List(one.not_by.clone()),
        ];
        if all {
            row.push(match one.decided {
                Some("coded") => Cell::said("agree-is-coded"),
                Some(_) => Cell::said("agree-is-not-coded"),
                None => Cell::Empty,
            });
        }
        table.push(row);
    }
    table
}
