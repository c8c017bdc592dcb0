//! `codeboom saturation`: whether further interviews still bring new codes.

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::approach::mind_the_approach;
use super::args::{At, Global, Here, Show, ShownAs, UnitArg, Which, Whom};
use super::progress::Progress;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::coding::{CountRules, Denominator};
use crate::message::{Message, Problem};
use crate::saturation::{
    Criterion, Options, Order, REFERENCES, Saturation, curve_table, curve_tables, estimates_table,
    runs_table, saturation, sentences,
};
use crate::tally::Request;

#[derive(Debug, Args)]
pub(super) struct SaturationArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[arg(long, value_enum, value_name = "UNIT", default_value = "transcripts")]
    unit: UnitArg,
    #[command(flatten)]
    whom: Whom,
    #[command(flatten)]
    which: Which,
    #[arg(long, value_enum, value_name = "ORDER", default_value = "collection")]
    order: OrderArg,
    #[command(flatten)]
    asked: Asked,
    #[arg(long, value_enum, value_name = "TABLE")]
    table: Option<TableArg>,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

/// What is called saturation, and how many random orders show what chance does.
#[derive(Debug, Args)]
struct Asked {
    #[arg(long, value_name = "N", default_value_t = 4)]
    base: usize,
    #[arg(long, value_name = "N", default_value_t = 2)]
    run: usize,
    #[arg(long, value_name = "N", default_value_t = 1)]
    step: usize,
    #[arg(long, value_name = "SHARE", default_value = "0.05")]
    threshold: String,
    #[arg(long, value_name = "N", default_value_t = ORDERS)]
    orders: usize,
    #[arg(long, value_name = "SEED", default_value_t = SEED)]
    seed: u64,
}

/// How many random orders make the band.
const ORDERS: usize = 1000;
/// Their seed.
const SEED: u64 = 1;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum OrderArg {
    Collection,
    Coding,
    Both,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum TableArg {
    Curve,
    Runs,
    Estimates,
}

/// The numbers, with what a method section can say of them.
#[derive(Serialize)]
struct Answer<'s> {
    #[serde(flatten)]
    saturation: &'s Saturation,
    methods: String,
    references: Vec<String>,
}

pub(super) fn run(args: &SaturationArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let rules =
        CountRules { unit: args.unit.unit(), of: Denominator::All, whose: args.whom.whose(&session.study) };
    let request = args.which.narrow(Request { rules, by: args.by.clone(), ..Request::default() });
    let request = session.ready(request)?;
    if request.provisional && args.order != OrderArg::Collection {
        let hint = Message::new("saturation-no-moments-hint");
        return Err(Problem::error(Message::new("saturation-no-moments")).hint(hint));
    }
    let options = args.asked.options(args.order.orders())?;
    notice(&session, voice);
    let found = walked(&session, &request, &options, voice);
    let said = |messages: &[Message]| {
        let said: Vec<String> = messages.iter().map(|message| voice.catalogue.say(message)).collect();
        said.join(" ")
    };
    let references: Vec<String> = REFERENCES.iter().map(|id| voice.catalogue.word(id)).collect();
    let mut estimates = estimates_table(&found);
    let works = Message::new("saturation-references").with("references", references.join(" "));
    estimates.notes.push(works);
    // A csv is one table; people read one curve at a time.
    let curves =
        if args.show.format == ShownAs::Csv { vec![curve_table(&found)] } else { curve_tables(&found) };
    let tables = match args.table {
        Some(TableArg::Curve) => curves,
        Some(TableArg::Runs) => vec![runs_table(&found)],
        Some(TableArg::Estimates) => vec![estimates],
        None => [curves, vec![runs_table(&found), estimates]].concat(),
    };
    let answer = Answer { saturation: &found, methods: said(&sentences(&found)), references };
    session.show(&args.show, tables, &answer, voice)?;
    Ok(Outcome::Done)
}

/// Saturation as it is drawn: in the order of collection, with everything else as it is by default.
pub(super) fn drawn(session: &Session, request: &Request, voice: &Voice) -> Saturation {
    notice(session, voice);
    let options = Options {
        order: vec![Order::Collection],
        criterion: Criterion::default(),
        orders: ORDERS,
        seed: SEED,
    };
    walked(session, request, &options, voice)
}

fn walked(session: &Session, request: &Request, options: &Options, voice: &Voice) -> Saturation {
    let respondents = &session.study.state.respondents;
    let of =
        |by: &String| respondents.iter().filter_map(|one| one.attributes.get(by)).collect::<BTreeSet<_>>();
    let values = request.by.as_ref().map(of).unwrap_or_default();
    let progress = Progress::of(options.orders * (1 + values.len()), "saturation-walking", voice);
    session.count(request, |material| {
        saturation(material, request, options, voice.language(), &|count| progress.more(count))
    })
}

/// Says in a reflexive study that this measure is not of its kind.
fn notice(session: &Session, voice: &Voice) {
    mind_the_approach(&session.study, "saturation-reflexive", "saturation-reflexive-hint", voice);
}

impl OrderArg {
    fn orders(self) -> Vec<Order> {
        match self {
            Self::Collection => vec![Order::Collection],
            Self::Coding => vec![Order::Coding],
            Self::Both => vec![Order::Collection, Order::Coding],
        }
    }
}

impl Asked {
    fn options(&self, order: Vec<Order>) -> Result<Options> {
        if self.run == 0 || self.step == 0 {
            let hint = Message::new("saturation-size-hint");
            return Err(Problem::error(Message::new("saturation-size")).hint(hint));
        }
        let threshold = share(&self.threshold).ok_or_else(|| {
            let message = Message::new("saturation-threshold").with("found", &self.threshold);
            Problem::error(message).hint(Message::new("saturation-threshold-hint"))
        })?;
        let criterion = Criterion { base: self.base, run: self.run, step: self.step, threshold };
        Ok(Options { order, criterion, orders: self.orders, seed: self.seed })
    }
}

/// A share from 0 to 1, or a percentage with its sign; with a decimal point or comma.
fn share(text: &str) -> Option<f64> {
    let text = text.trim().replacen(',', ".", 1);
    let share = match text.strip_suffix('%') {
        Some(percentage) => percentage.trim().parse::<f64>().ok()? / 100.0,
        None => text.parse().ok()?,
    };
    (0.0..=1.0).contains(&share).then_some(share)
}
