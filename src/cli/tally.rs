//! `codeboom tally`: how many respondents stand behind each theme and code.

use clap::Args;

use super::args::{At, Counting, Global, Here, Show};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::tally::tally;

#[derive(Debug, Args)]
pub(super) struct TallyArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    counting: Counting,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &TallyArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let request = session.ready(args.counting.request(&session.study))?;
    let counted = session.count(&request, |material| tally(material, &request, voice.language()))?;
    session.show(&args.show, vec![counted.table()], &counted, voice)?;
    Ok(Outcome::Done)
}
