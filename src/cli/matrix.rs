//! `codeboom matrix`: every code and theme by every respondent.

use clap::Args;

use super::args::{Counting, Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::tally::matrix;

#[derive(Debug, Args)]
pub(super) struct MatrixArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    counting: Counting,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &MatrixArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let mut request = session.ready(args.counting.request(&session.study))?;
    request.by = session.groups(request.by.as_deref(), voice)?;
    let counted = session.count_cells(&request, |material| matrix(material, &request, voice.language()))?;
    show(&args.show, &[counted.table()], &counted, &voice.catalogue)?;
    Ok(Outcome::Done)
}
