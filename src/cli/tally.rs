//! `codeboom tally`: how many respondents stand behind each theme and code.

use clap::Args;

use super::args::{Counting, Global, Here, Show};
use super::output::show;
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
    show: Show,
}

pub(super) fn run(args: &TallyArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let request = session.ready(args.counting.request(&session.study))?;
    let counted = session.count(&request, |material| tally(material, &request, voice.language()))?;
    show(&args.show, &[counted.table()], &counted, &voice.catalogue)?;
    Ok(Outcome::Done)
}
