//! `codeboom transcripts assign` and `unassign`: who is to code what.

use std::collections::BTreeSet;

use clap::Args;

use super::args::{Deciding, Global};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::log::{Decision, Pending, TranscriptAssigned};
use crate::message::{Message, Problem};
use crate::study::because;

#[derive(Debug, Args)]
pub(super) struct AssignArgs {
    #[arg(value_name = "ID", required = true)]
    transcripts: Vec<String>,
    #[arg(long, value_name = "CODER", required = true)]
    to: String,
    #[command(flatten)]
    deciding: Deciding,
}

pub(super) fn assign(args: &AssignArgs, global: &Global, voice: &mut Voice) -> Result {
    decide(args, true, global, voice)
}

pub(super) fn unassign(args: &AssignArgs, global: &Global, voice: &mut Voice) -> Result {
    decide(args, false, global, voice)
}

fn decide(args: &AssignArgs, assigns: bool, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.deciding.decider.as_deref(), voice)?;
    let coder = coder(&session, &args.to)?;
    let mut transcripts = BTreeSet::new();
    for id in &args.transcripts {
        transcripts.insert(find(&session, id)?.id.clone());
    }
    let assigned = &session.study.state.assigned;
    transcripts.retain(|id| assigned.contains(&(id.clone(), coder.clone())) != assigns);
    let is_new = assigns
        && !session.study.coders().contains(&coder)
        && !assigned.iter().any(|(_, known)| *known == coder);
    let decision = |transcript| {
        let decided = TranscriptAssigned { transcript, coder: coder.clone() };
        let kind = if assigns { Decision::TranscriptAssigned } else { Decision::TranscriptUnassigned };
        Pending::new(kind(decided))
    };
    let pending: Vec<Pending> = transcripts.into_iter().map(decision).collect();
    let count = pending.len();
    session.study.record(&session.author, because(pending, args.deciding.reason.as_deref()))?;
    session.tell(voice);
    let id = if assigns { "reshape-assigned" } else { "reshape-unassigned" };
    voice.done(&Message::new(id).with("count", count).with("coder", &coder));
    if is_new {
        voice.problem(&Problem::note(Message::new("reshape-assigned-new").with("coder", coder)));
    }
    Ok(Outcome::Done)
}

/// The coder of that name, spelled as the study does where it knows them.
fn coder(session: &Session, name: &str) -> Result<String> {
    let coder = session.study.known_coder(name);
    if coder.is_empty() {
        return Err(Problem::error(Message::new("reshape-assign-nobody")));
    }
    let same = |known: &&String| known.to_lowercase() == coder.to_lowercase();
    let known = session.study.state.assigned.iter().map(|(_, known)| known).find(same);
    Ok(known.cloned().unwrap_or(coder))
}
