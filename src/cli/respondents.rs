//! `codeboom respondents`: who they are, and the numbers of those attributes that are numbers.

use clap::Args;

use super::args::{Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::tally::{Request, describe};

#[derive(Debug, Args)]
pub(super) struct RespondentsArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &RespondentsArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let by = session.groups(args.by.as_deref(), voice)?;
    let described = session.count(&Request::default(), |material| describe(material, by.as_deref()));
    let name = |id: &str| session.study.settings.attribute_name(id, voice.language());
    let mut tables = vec![described.list(name)];
    tables.extend(described.statistics(name));
    show(&args.show, &tables, &described, &voice.catalogue)?;
    Ok(Outcome::Done)
}
