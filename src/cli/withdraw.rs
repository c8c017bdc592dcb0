//! `codeboom respondents withdraw`: somebody takes back what they said, and leaves every count and every page.

use clap::Args;

use super::args::{Deciding, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::corpus::{Respondent, RespondentId};
use crate::log::{Created, Decision, Pending, Withdrawn};
use crate::message::{Message, Problem, nearest};
use crate::study::because;

#[derive(Debug, Args)]
pub(super) struct WithdrawArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE")]
    on: Option<String>,
    #[command(flatten)]
    deciding: Deciding,
}

pub(super) fn run(args: &WithdrawArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.deciding.decider.as_deref(), voice)?;
    let id = respondent(&session, &args.id)?;
    let known = session.study.state.respondent(&id);
    let since = known.and_then(|known| known.withdrawn.clone());
    let given = args.on.as_deref().map(str::trim).filter(|day| !day.is_empty());
    if let Some(since) = since.filter(|since| given.is_none_or(|day| day == since)) {
        let message = Message::new("reshape-withdrawn-already").with("id", id.as_str()).with("on", since);
        return Err(Problem::error(message).hint(Message::new("reshape-withdrawn-already-hint")));
    }
    let now = (session.author.world.now)();
    let on = given.unwrap_or_else(|| now.get(..10).unwrap_or(&now)).to_owned();
    let mut pending = Vec::new();
    if known.is_none() {
        // Somebody who speaks and is not on the list yet.
        let entry = Respondent::new(id.clone());
        pending.push(Pending::new(Decision::RespondentCreated(Created { entry }.into())));
    }
    let spoken = |coding: &&crate::coding::Coding| {
        let transcript = session.study.transcripts.iter().find(|known| known.id == coding.transcript);
        transcript.is_some_and(|transcript| transcript.respondents_in(coding.span).contains(&id))
    };
    let codings = session.study.codings.iter().filter(spoken).count();
    let withdrawn = Withdrawn { respondent: id.clone(), on: on.clone() };
    pending.push(Pending::new(Decision::RespondentWithdrawn(withdrawn)));
    session.study.record(&session.author, because(pending, args.deciding.reason.as_deref()))?;
    session.tell(voice);
    let said = Message::new("reshape-withdrawn").with("id", id.as_str()).with("on", on);
    voice.done(&said.with("codings", codings));
    Ok(Outcome::Done)
}

/// A respondent who is on the list or speaks.
fn respondent(session: &Session, name: &str) -> Result<RespondentId> {
    let listed = session.study.state.respondents.iter().map(|respondent| respondent.id.clone());
    let heard = session.study.transcripts.iter().flat_map(|transcript| transcript.respondents());
    let mut known: Vec<RespondentId> = listed.collect();
    for id in heard {
        if !known.contains(&id) {
            known.push(id);
        }
    }
    let same = |id: &&RespondentId| id.as_str().eq_ignore_ascii_case(name.trim());
    known.iter().find(same).cloned().ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(RespondentId::as_str).collect();
        Problem::error(Message::new("cli-unknown-respondent").with("id", name)).hint(nearest(name, &names))
    })
}
