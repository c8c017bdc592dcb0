//! `codeboom suggest`: what the rules of the codebook propose and nobody decided yet.

use std::path::PathBuf;

use clap::Args;

use super::args::{Global, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::explore::{ListedSuggestions, engine, search, undecided};
use crate::message::{Message, Problem};
use crate::review::rule_problem;

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

pub(super) fn run(args: &SuggestArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.as_deref(), None, voice)?;
    let (engine, faults) = engine(&session.study);
    for fault in faults {
        voice.problem(&rule_problem(&session.study, &fault));
    }
    let code = args.code.as_deref().map(|name| super::quotes::find_code(&session, name)).transpose()?;
    let transcript =
        args.transcript.as_deref().map(|id| super::transcripts::find(&session, id)).transpose()?;
    let mut open = undecided(&session.study, search(&session.study, &engine).suggestions);
    open.retain(|suggestion| {
        code.as_ref().is_none_or(|code| suggestion.code == *code)
            && transcript.is_none_or(|transcript| suggestion.transcript == transcript.id)
    });
    if session.study.state.codebook.codes.iter().all(|code| code.rules.is_empty()) {
        voice.problem(
            &Problem::note(Message::new("cli-suggest-no-rules")).hint(Message::new("codebook-rule-hint")),
        );
    }
    let data = ListedSuggestions::of(&session.study, &open, voice.language());
    show(&args.show, &[data.table()], &data, &voice.catalogue)?;
    Ok(Outcome::Done)
}
