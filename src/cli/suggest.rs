//! `codeboom suggest`: what the rules of the codebook propose and nobody decided yet.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::args::{Global, Show};
use super::code::shortened;
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::explore::Suggestion;
use crate::message::{Message, Problem};
use crate::table::{Cell, Column, Table};
use crate::text::Positions;

#[derive(Debug, Args)]
pub(super) struct SuggestArgs {
    #[arg(value_name = "STUDY")]
    here: Option<PathBuf>,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "ID")]
    transcript: Option<String>,
    #[command(flatten)]
    show: Show,
}

#[derive(Serialize)]
struct Suggestions {
    provisional: bool,
    suggestions: Vec<ShownSuggestion>,
}

#[derive(Serialize)]
struct ShownSuggestion {
    id: String,
    code: String,
    code_id: String,
    transcript: String,
    reading: u32,
    start: usize,
    end: usize,
    respondents: Vec<String>,
    text: String,
    rules: Vec<usize>,
    matched: Vec<String>,
}

pub(super) fn run(args: &SuggestArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.as_deref(), None, voice)?;
    let (engine, faults) = session.engine();
    for fault in faults {
        voice.problem(&super::check::rule_problem(&session, &fault));
    }
    let code = args.code.as_deref().map(|name| super::quotes::find_code(&session, name)).transpose()?;
    let transcript =
        args.transcript.as_deref().map(|id| super::transcripts::find(&session, id)).transpose()?;
    let mut open = session.undecided(session.search(&engine).suggestions);
    open.retain(|suggestion| {
        code.as_ref().is_none_or(|code| suggestion.code == *code)
            && transcript.is_none_or(|transcript| suggestion.transcript == transcript.id)
    });
    if session.study.state.codebook.codes.iter().all(|code| code.rules.is_empty()) {
        voice.problem(
            &Problem::note(Message::new("cli-suggest-no-rules")).hint(Message::new("codebook-rule-hint")),
        );
    }
    let data = shown(&session, &open, voice);
    show(&args.show, &[table(&data)], &data, &voice.catalogue)?;
    Ok(Outcome::Done)
}

fn shown(session: &Session, open: &[Suggestion], voice: &Voice) -> Suggestions {
    let mut suggestions = Vec::with_capacity(open.len());
    for transcript in &session.study.transcripts {
        let text = &transcript.reading.text;
        let positions = Positions::new(text);
        for suggestion in open.iter().filter(|suggestion| suggestion.transcript == transcript.id) {
            let code = session.study.state.codebook.code(&suggestion.code);
            suggestions.push(ShownSuggestion {
                id: suggestion.id.clone(),
                code: code.map(|code| code.name(voice.language()).to_owned()).unwrap_or_default(),
                code_id: suggestion.code.to_string(),
                transcript: suggestion.transcript.to_string(),
                reading: suggestion.revision,
                start: positions.code_point_of(suggestion.span.start),
                end: positions.code_point_of(suggestion.span.end),
                respondents: transcript
                    .respondents_in(suggestion.span)
                    .iter()
                    .map(ToString::to_string)
                    .collect(),
                text: suggestion.span.of(text).to_owned(),
                rules: suggestion.rules.iter().map(|rule| rule + 1).collect(),
                matched: suggestion.hits.iter().map(|hit| hit.of(text).to_owned()).collect(),
            });
        }
    }
    Suggestions { provisional: true, suggestions }
}

/// Open suggestions as a table, for `run` too.
pub(super) fn table_of(session: &Session, open: &[Suggestion], voice: &Voice) -> Table {
    table(&shown(session, open, voice))
}

fn table(data: &Suggestions) -> Table {
    let columns = vec![
        Column::words("id", "table-suggestion"),
        Column::words("code", "table-code"),
        Column::words("respondents", "table-respondents"),
        Column::words("place", "table-place"),
        Column::words("matched", "table-matched"),
        Column::words("text", "table-text"),
    ];
    let title = Message::new("table-suggestions").with("count", data.suggestions.len());
    let mut table = Table::new("suggestions", title, columns);
    for suggestion in &data.suggestions {
        table.push(vec![
            Cell::text(suggestion.id.get(..8).unwrap_or(&suggestion.id)),
            Cell::text(&suggestion.code),
            Cell::List(suggestion.respondents.clone()),
            Cell::text(format!("{}:{}-{}", suggestion.transcript, suggestion.start, suggestion.end)),
            Cell::List(suggestion.matched.iter().map(|words| shortened(words)).collect()),
            Cell::text(&suggestion.text),
        ]);
    }
    table.notes = vec![Message::new("table-note-suggestions")];
    table
}
