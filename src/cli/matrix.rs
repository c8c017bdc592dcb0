//! `codeboom matrix`: every code and theme by every respondent.

use clap::Args;

use super::args::{At, Counting, Global, Here, Show};
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
    at: At,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &MatrixArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let mut request = session.ready(args.counting.request(&session.study))?;
    request.by = session.groups(request.by.as_deref(), voice)?;
    let counted = session.count_cells(&request, |material| matrix(material, &request, voice.language()))?;
    session.show(&args.show, vec![counted.table()], &counted, voice)?;
    Ok(Outcome::Done)
}
