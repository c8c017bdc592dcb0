//! `codeboom phase`: the study enters a phase of thematic analysis.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::log::{Decision, Pending, PhaseMarked, Words};
use crate::message::Message;
use crate::trail::phase_name;

#[derive(Debug, Args)]
pub(super) struct PhaseArgs {
    #[arg(value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    phase: u8,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &PhaseArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let already = session.study.state.phase == Some(args.phase);
    if !already {
        let decision = Decision::PhaseMarked(PhaseMarked { phase: args.phase });
        let words = Words::because(args.reason.as_deref());
        session.study.record(&session.author, vec![Pending { decision, words }])?;
        session.tell(voice);
    }
    let id = if already { "phase-already" } else { "phase-done" };
    let name = Message::new(phase_name(args.phase));
    voice.done(&Message::new(id).with("phase", i64::from(args.phase)).with("name", name));
    Ok(Outcome::Done)
}
