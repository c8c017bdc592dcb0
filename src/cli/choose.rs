//! `codeboom choose`: segments that will be quoted.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::log::{CodingRef, Decision, Pending, Words};
use crate::message::Message;

#[derive(Debug, Args)]
pub(super) struct ChooseArgs {
    #[arg(value_name = "CODING", required = true)]
    codings: Vec<String>,
    #[arg(long)]
    drop: bool,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &ChooseArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let mut pending: Vec<Pending> = Vec::new();
    let mut chosen = session.study.state.chosen.clone();
    for id in &args.codings {
        let coding = session.coding(id)?.id.clone();
        let turns = if args.drop { chosen.remove(&coding) } else { chosen.insert(coding.clone()) };
        if turns {
            let decision = CodingRef { coding };
            let decision = if args.drop { Decision::QuoteDropped } else { Decision::QuoteChosen }(decision);
            pending.push(Pending { decision, words: Words::because(args.reason.as_deref()) });
        }
    }
    let count = pending.len();
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    let id = if args.drop { "choose-dropped" } else { "choose-done" };
    voice.done(&Message::new(id).with("count", count));
    Ok(Outcome::Done)
}
