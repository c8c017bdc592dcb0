//! `codeboom respondents`: who they are, and the numbers of those attributes that are numbers.

use clap::{Args, Subcommand};

use super::args::{Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result, withdraw};
use crate::tally::{Request, describe};

#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(super) struct RespondentsArgs {
    #[command(subcommand)]
    command: Option<RespondentsCommand>,
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Subcommand)]
enum RespondentsCommand {
    #[command(visible_alias = "trek-terug")]
    Withdraw(withdraw::WithdrawArgs),
}

pub(super) fn run(args: &RespondentsArgs, global: &Global, voice: &mut Voice) -> Result {
    if let Some(RespondentsCommand::Withdraw(args)) = &args.command {
        return withdraw::run(args, global, voice);
    }
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let by = session.groups(args.by.as_deref(), voice)?;
    let described = session.count(&Request::default(), |material| describe(material, by.as_deref()));
    let name = |id: &str| session.study.settings.attribute_name(id, voice.language());
    let mut tables = vec![described.list(name)];
    tables.extend(described.statistics(name));
    show(&args.show, &tables, &described, &voice.catalogue)?;
    Ok(Outcome::Done)
}
