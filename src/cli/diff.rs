//! `codeboom diff`: what changed between two moments, and the acts that explain it.

use std::collections::BTreeSet;

use clap::Args;

use super::args::{Counting, Global, Show, ShownAs};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::message::{Message, Problem};
use crate::tally::{Tally, tally};
use crate::trail::{Difference, DifferenceRecord, Seen, difference};

use serde::Serialize;

#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    #[arg(value_name = "FROM")]
    from: String,
    #[arg(value_name = "TO")]
    to: Option<String>,
    #[command(flatten)]
    counting: Counting,
    #[command(flatten)]
    show: Show,
}

/// The difference with the moments it is between.
#[derive(Serialize)]
struct Between<'d> {
    from: Option<&'d str>,
    to: Option<&'d str>,
    #[serde(flatten)]
    difference: DifferenceRecord<'d>,
}

pub(super) fn run(args: &DiffArgs, global: &Global, voice: &mut Voice) -> Result {
    let after = Session::open_at(global, None, None, args.to.as_deref(), voice)?;
    let before = after.at(&args.from)?;
    refuse_backwards(&before, &after)?;
    let (was, is) = (count(args, &before, voice)?, count(args, &after, voice)?);
    let found = difference(
        Seen { study: &before.study, tally: &was },
        Seen { study: &after.study, tally: &is },
        voice.language(),
    );
    show(args, &before, &after, &found, voice)?;
    Ok(Outcome::Done)
}

fn count(args: &DiffArgs, session: &Session, voice: &Voice) -> Result<Tally> {
    let request = session.ready(args.counting.request(&session.study))?;
    session.count(&request, |material| tally(material, &request, voice.language()))
}

/// A second moment before the first is a slip.
fn refuse_backwards(before: &Session, after: &Session) -> Result<()> {
    let ids = |session: &Session| -> BTreeSet<String> {
        session.study.events().iter().map(|event| event.id.clone()).collect()
    };
    let (was, is) = (ids(before), ids(after));
    if is.is_subset(&was) && is != was {
        let problem = Problem::error(Message::new("diff-backwards"));
        return Err(problem.hint(Message::new("diff-backwards-hint")));
    }
    Ok(())
}

fn show(args: &DiffArgs, before: &Session, after: &Session, found: &Difference, voice: &Voice) -> Result<()> {
    let word = |session: &Session| {
        session.study.moment().name().map_or_else(|| voice.catalogue.word("trail-now"), str::to_owned)
    };
    let note = Message::new("trail-note-diff").with("from", word(before)).with("to", word(after));
    let counts = is_of_counts(args).then(|| found.counts_table());
    let mut tables = counts.map_or_else(|| found.tables(), |counts| vec![counts]);
    for table in &mut tables {
        table.notes.push(note.clone());
    }
    let data = Between {
        from: before.study.moment().name(),
        to: after.study.moment().name(),
        difference: found.record(&voice.catalogue),
    };
    super::output::show(&args.show, &tables, &data, &voice.catalogue)
}

/// One csv is one table: that of the counts.
fn is_of_counts(args: &DiffArgs) -> bool {
    args.show.format == ShownAs::Csv
}
