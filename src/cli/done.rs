//! `codeboom done`: a coder is finished with a transcript.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::log::{Decision, Pending, TranscriptDone};
use crate::message::Message;

#[derive(Debug, Args)]
pub(super) struct DoneArgs {
    #[arg(value_name = "ID", required = true)]
    transcripts: Vec<String>,
    #[arg(long)]
    reopen: bool,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &DoneArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let coder = session.author.writer.coder().to_owned();
    let mut pending = Vec::new();
    for id in &args.transcripts {
        let transcript = find(&session, id)?.id.clone();
        let is_done = session.study.state.done.contains(&(transcript.clone(), coder.clone()));
        if is_done == args.reopen {
            let decision = TranscriptDone { transcript };
            pending.push(Pending::new(if args.reopen {
                Decision::TranscriptReopened(decision)
            } else {
                Decision::TranscriptDone(decision)
            }));
        }
    }
    let count = pending.len();
    session.study.record(&session.author, pending)?;
    session.tell(voice);
    let id = if args.reopen { "cli-reopened" } else { "cli-done" };
    voice.done(&Message::new(id).with("count", count).with("coder", coder));
    Ok(Outcome::Done)
}
