//! `codeboom undo` and `redo`: an act of one's own no longer stands, or stands again.

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::message::Message;
use crate::trail::story;

#[derive(Debug, Args)]
pub(super) struct UndoArgs {
    #[arg(value_name = "EVENT")]
    event: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    acting: Acting,
}

pub(super) fn undo(args: &UndoArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let Session { study, author } = &mut session;
    let turned = study.undo(author, args.event.as_deref(), args.reason.as_deref())?;
    let act = turned.first().map(|event| event.id.clone()).unwrap_or_default();
    session.tell(voice);
    say("undo-done", &session, &act, voice);
    Ok(Outcome::Done)
}

pub(super) fn redo(args: &UndoArgs, global: &Global, voice: &mut Voice) -> Result {
    let mut session = Session::open(global, None, args.acting.coder.as_deref(), voice)?;
    let Session { study, author } = &mut session;
    let turned = study.redo(author, args.event.as_deref(), args.reason.as_deref())?;
    let act = turned.first().map(|event| event.id.clone()).unwrap_or_default();
    session.tell(voice);
    say("redo-done", &session, &act, voice);
    Ok(Outcome::Done)
}

/// Says what was turned back, as the log tells it.
fn say(id: &'static str, session: &Session, act: &str, voice: &Voice) {
    let told = story(session.study.events(), voice.language());
    if let Some(told) = told.into_iter().find(|told| told.act.id == act) {
        let message = Message::new(id)
            .with("coder", told.coder())
            .with("what", told.sentence.clone())
            .with("when", crate::trail::when(told.at()));
        voice.done(&message);
    }
}
