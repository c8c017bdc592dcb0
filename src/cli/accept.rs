//! `codeboom accept` and `reject`: what a person decides about suggestions.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::coding::Via;
use crate::explore::{Suggestion, open_suggestions};
use crate::log::Pending;
use crate::message::{Message, Problem};

#[derive(Debug, Args)]
pub(super) struct AcceptArgs {
    #[arg(value_name = "ID", required_unless_present_any = ["code", "all"], conflicts_with_all = ["code", "all"])]
    ids: Vec<String>,
    #[arg(long, value_name = "CODE", conflicts_with = "all")]
    code: Option<String>,
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn accept(args: &AcceptArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let (chosen, via) = chosen(&session, args)?;
    let pending: Vec<Pending> =
        chosen.iter().filter_map(|suggestion| suggestion.accepted(&session.study, via)).collect();
    let count = pending.len();
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    voice.done(&Message::new("cli-accepted").with("count", count));
    Ok(Outcome::Done)
}

pub(super) fn reject(args: &AcceptArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let (chosen, via) = chosen(&session, args)?;
    let pending: Vec<Pending> =
        chosen.iter().filter_map(|suggestion| suggestion.rejected(&session.study, via)).collect();
    let count = pending.len();
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    voice.done(&Message::new("cli-rejected").with("count", count));
    Ok(Outcome::Done)
}

/// The suggestions that were named; several at once are marked as bulk.
fn chosen(session: &Session, args: &AcceptArgs) -> Result<(Vec<Suggestion>, Via)> {
    let open = open_suggestions(&session.study);
    if args.all {
        return Ok((open, Via::Bulk));
    }
    if let Some(name) = &args.code {
        let code = super::quotes::find_code(session, name)?;
        return Ok((open.into_iter().filter(|suggestion| suggestion.code == code).collect(), Via::Bulk));
    }
    let mut chosen: Vec<Suggestion> = Vec::new();
    for id in &args.ids {
        let mut found = open.iter().filter(|suggestion| suggestion.id.starts_with(id.as_str()));
        match (found.next(), found.next()) {
            (Some(suggestion), None) => chosen.push(suggestion.clone()),
            (Some(_), Some(_)) => {
                let message = Message::new("cli-suggestion-several").with("id", id);
                return Err(Problem::error(message).hint(Message::new("cli-suggestion-several-hint")));
            }
            _ => {
                let message = Message::new("cli-suggestion-unknown").with("id", id);
                return Err(Problem::error(message).hint(Message::new("cli-suggestion-unknown-hint")));
            }
        }
    }
    Ok((chosen, Via::Suggestion))
}
