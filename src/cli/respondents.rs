//! `codeboom respondents`: who they are, and the numbers of those attributes that are numbers.

use clap::{Args, Subcommand, ValueEnum};

use super::args::{Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result, withdraw};
use crate::message::{Message, Problem};
use crate::table::Table;
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
    #[arg(long, value_enum, value_name = "TABLE")]
    table: Option<TableArg>,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableArg {
    List,
    Statistics,
    Waves,
    Shares,
    Sums,
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
    let attributes = &session.study.settings.attributes;
    let request = Request::default();
    let described = session.count(&request, |material| describe(material, by.as_deref(), attributes));
    let name = |id: &str| session.study.settings.attribute_name(id, voice.language());
    let all = [
        (TableArg::List, Some(described.list(name))),
        (TableArg::Statistics, described.statistics(name)),
        (TableArg::Waves, described.measured_twice(name)),
        (TableArg::Shares, described.divided(name)),
        (TableArg::Sums, described.off(name)),
    ];
    let wanted = all.into_iter().filter(|(which, _)| args.table.is_none_or(|asked| asked == *which));
    let mut tables: Vec<Table> = wanted.filter_map(|(_, table)| table).collect();
    if args.table.is_none() {
        tables.retain(|table| table.name == "respondents" || !table.rows.is_empty());
    }
    if tables.is_empty() {
        let hint = Message::new("descriptives-none-hint");
        return Err(Problem::error(Message::new("descriptives-none")).hint(hint));
    }
    show(&args.show, &tables, &described, &voice.catalogue)?;
    Ok(Outcome::Done)
}
