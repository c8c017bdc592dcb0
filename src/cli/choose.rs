//! `codeboom choose`: segments that will be quoted.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::log::{CodingRef, Decision, Pending};
use crate::message::Message;
use crate::study::because;

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
        let coding = session.study.find_coding(id)?.id.clone();
        let turns = if args.drop { chosen.remove(&coding) } else { chosen.insert(coding.clone()) };
        if turns {
            let decision = CodingRef { coding };
            let decision = if args.drop { Decision::QuoteDropped } else { Decision::QuoteChosen }(decision);
            pending.push(Pending::new(decision));
        }
    }
    let count = pending.len();
    let pending = because(pending, args.reason.as_deref());
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    let id = if args.drop { "choose-dropped" } else { "choose-done" };
    voice.done(&Message::new(id).with("count", count));
    Ok(Outcome::Done)
}
