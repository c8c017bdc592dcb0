//! `codeboom compare`: what the groups said, side by side.

use clap::Args;

use super::args::{Counting, Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::compare::contrast;
use crate::message::{Message, Problem};
use crate::tally::tally;

#[derive(Debug, Args)]
pub(super) struct CompareArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    counting: Counting,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &CompareArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let mut request = args.counting.request(&session.study);
    request.by = session.groups(request.by.as_deref(), voice)?;
    if request.by.is_none() {
        let hint = Message::new("cli-compare-by-hint");
        return Err(Problem::error(Message::new("cli-compare-by")).hint(hint));
    }
    let request = session.ready(request)?;
    let counted = session.count(&request, |material| tally(material, &request, voice.language()))?;
    show(&args.show, &[contrast(&counted)], &counted, &voice.catalogue)?;
    Ok(Outcome::Done)
}
