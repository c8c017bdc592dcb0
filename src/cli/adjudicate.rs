//! `codeboom adjudicate`: what coders who differed decided together; their own codings stay as they were.

use clap::Args;

use super::agree::{Differing, differing};
use super::args::{Acting, Global};
use super::code::{span_form, span_of};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::log::{Adjudicated, Decision, Pending};
use crate::message::{Message, Problem, nearest};
use crate::study::by_hand;
use crate::text::shortened;

#[derive(Debug, Args)]
pub(super) struct AdjudicateArgs {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, required_unless_present = "not_coded", conflicts_with = "not_coded")]
    coded: bool,
    #[arg(long)]
    not_coded: bool,
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[arg(long, value_name = "SPAN")]
    span: Option<String>,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn run(args: &AdjudicateArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    if args.reason.trim().is_empty() {
        return Err(
            Problem::error(Message::new("adjudicate-reason")).hint(Message::new("adjudicate-reason-hint"))
        );
    }
    let chosen = chosen(differing(&session, voice), &args.id)?;
    let pending = decision(&session, &chosen, args)?;
    let words = pending.words.as_ref().and_then(|words| words.quote.as_deref()).unwrap_or_default();
    let id = if args.coded { "adjudicate-done-coded" } else { "adjudicate-done-not-coded" };
    let said = Message::new(id).with("words", shortened(words)).with("code", chosen.found.code.as_str());
    session.study.record(&session.author, vec![pending])?;
    session.tell(voice);
    voice.done(&said);
    Ok(Outcome::Done)
}

/// The disagreement whose id begins like this.
fn chosen(all: Vec<Differing>, id: &str) -> Result<Differing> {
    let mut found: Vec<Differing> = all.iter().filter(|one| one.id.starts_with(id.trim())).cloned().collect();
    match (found.pop(), found.is_empty()) {
        (Some(one), true) => Ok(one),
        (Some(_), false) => {
            let message = Message::new("adjudicate-several").with("id", id);
            Err(Problem::error(message).hint(Message::new("cli-suggestion-several-hint")))
        }
        (None, _) => {
            let open: Vec<&str> = all.iter().map(|one| one.id.as_str()).collect();
            let message = Message::new("adjudicate-unknown").with("id", id);
            let near = nearest(id, &open);
            let is_near = near.id == "problem-did-you-mean";
            let hint = if is_near { near } else { Message::new("adjudicate-unknown-hint") };
            Err(Problem::error(message).hint(hint))
        }
    }
}

fn decision(session: &Session, chosen: &Differing, args: &AdjudicateArgs) -> Result<Pending> {
    let transcript = find(session, chosen.found.transcript.as_str())?;
    let span = match &args.span {
        Some(text) => {
            let (id, place) = text.split_once(':').ok_or_else(span_form)?;
            let there = find(session, id)?.id == transcript.id;
            let span = span_of(transcript, place)?;
            if !there || !span.overlaps(chosen.found.span) {
                let message = Message::new("adjudicate-elsewhere").with("id", &chosen.id);
                return Err(Problem::error(message).hint(Message::new("adjudicate-elsewhere-hint")));
            }
            span
        }
        None => chosen.found.span,
    };
    let mut pending = by_hand(transcript, span, chosen.found.code.clone());
    if let Some(words) = &mut pending.words {
        words.reason = Some(args.reason.trim().to_owned());
    }
    if let Decision::CodingAdded(added) = pending.decision {
        pending.decision = Decision::CodingAdjudicated(Box::new(Adjudicated {
            code: added.code,
            transcript: added.transcript,
            revision: added.revision,
            start: added.start,
            end: added.end,
            coded: args.coded,
            codings: chosen.found.codings.clone(),
        }));
    }
    Ok(pending)
}
