//! `codeboom compare`: what the groups said, side by side.

use clap::{Args, ValueEnum};
use serde::Serialize;

use super::approach::mind_the_approach;
use super::args::{At, Counting, Global, Here, Show, ShownAs};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::compare::{Comparison, DifferenceMethod, Plan, Section, compare, percentages_of_few};
use crate::message::{Message, Problem};
use crate::statistics::ExactTest;
use crate::study::Study;
use crate::table::Table;

#[derive(Debug, Args)]
pub(super) struct CompareArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    counting: Counting,
    #[arg(long, value_name = "N")]
    quotes: Option<usize>,
    #[arg(long)]
    percentages: bool,
    #[arg(long)]
    intervals: bool,
    #[arg(long, value_enum, value_name = "METHOD")]
    difference: Option<DifferenceArg>,
    #[arg(long, value_enum, value_name = "TEST")]
    test: Option<TestArg>,
    #[arg(long, value_name = "GROUP")]
    against: Option<String>,
    #[arg(long)]
    pairwise: bool,
    #[arg(long, value_enum, value_name = "SECTION")]
    only: Option<SectionArg>,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum DifferenceArg {
    Newcombe,
    AgrestiCaffo,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum TestArg {
    Fisher,
    FisherMid,
    Barnard,
    Boschloo,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum SectionArg {
    Counts,
    Quotes,
    Shares,
    Differences,
    Possible,
    Test,
    Method,
}

impl CompareArgs {
    fn plan(&self) -> Plan {
        let difference = match self.difference {
            Some(DifferenceArg::Newcombe) => Some(DifferenceMethod::Newcombe),
            Some(DifferenceArg::AgrestiCaffo) => Some(DifferenceMethod::AgrestiCaffo),
            None => self.intervals.then(DifferenceMethod::default),
        };
        Plan {
            quotes: self.quotes,
            percentages: self.percentages,
            intervals: difference,
            test: self.test.map(|test| match test {
                TestArg::Fisher => ExactTest::Fisher,
                TestArg::FisherMid => ExactTest::FisherMid,
                TestArg::Barnard => ExactTest::Barnard,
                TestArg::Boschloo => ExactTest::Boschloo,
            }),
            against: self.against.clone(),
            pairwise: self.pairwise,
        }
    }
}

impl SectionArg {
    fn section(self) -> Section {
        match self {
            Self::Counts => Section::Counts,
            Self::Quotes => Section::Quotes,
            Self::Shares => Section::Shares,
            Self::Differences => Section::Differences,
            Self::Possible => Section::Possible,
            Self::Test => Section::Test,
            Self::Method => Section::Method,
        }
    }
}

/// A comparison, with the text for a method section in the language of the answer.
#[derive(Serialize)]
struct Told<'c> {
    #[serde(flatten)]
    comparison: &'c Comparison,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    methods: Vec<String>,
}

pub(super) fn run(args: &CompareArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let mut request = args.counting.request(&session.study);
    request.by = session.groups(request.by.as_deref(), voice)?;
    if request.by.is_none() {
        let hint = Message::new("cli-compare-by-hint");
        return Err(Problem::error(Message::new("cli-compare-by")).hint(hint));
    }
    let request = session.ready(request)?;
    let plan = args.plan();
    let compared =
        session.count(&request, |material| compare(material, &request, &plan, voice.language()))?;
    let tables = sections(args, &compared)?;
    notices(args, &compared, &session.study, voice);
    let methods = compared.method().iter().map(|message| voice.catalogue.say(message)).collect();
    session.show(&args.show, tables, &Told { comparison: &compared, methods }, voice)?;
    Ok(Outcome::Done)
}

/// The sections asked for, or all that there are.
fn sections(args: &CompareArgs, compared: &Comparison) -> Result<Vec<Table>> {
    let Some(only) = args.only else {
        return Ok(Section::ALL.into_iter().filter_map(|section| compared.section(section, false)).collect());
    };
    let section = only.section();
    let hint = Message::new(match section {
        Section::Possible | Section::Test => "compare-only-test-hint",
        Section::Quotes => "compare-only-quotes-hint",
        _ => "compare-only-intervals-hint",
    });
    let missing = || Problem::error(Message::new("compare-only-missing")).hint(hint);
    compared.section(section, true).map(|table| vec![table]).ok_or_else(missing)
}

/// Says what a reflexive approach thinks of intervals and tests, when the study has it.
pub(super) fn notice_if_reflexive(study: &Study, voice: &Voice) {
    mind_the_approach(study, "compare-approach-reflexive", "compare-approach-reflexive-hint", voice);
}

/// What must be known before the numbers are read, on stderr.
fn notices(args: &CompareArgs, compared: &Comparison, study: &Study, voice: &Voice) {
    let beyond = compared.intervals.is_some() || compared.testing.is_some();
    if beyond {
        notice_if_reflexive(study, voice);
    }
    if args.percentages
        && let Some(few) = percentages_of_few(&compared.groups)
    {
        voice.problem(&Problem::note(few));
    }
    if let Some(best) = compared.at_best() {
        voice.problem(&Problem::note(best));
    }
    if beyond && compared.rows.iter().all(|row| row.contrasts.is_empty() && row.test.is_none()) {
        voice.problem(&Problem::note(Message::new("compare-nothing-against")));
    }
    if beyond && args.only.is_none() && args.show.format == ShownAs::Csv {
        voice.problem(&Problem::note(Message::new("compare-csv")).hint(Message::new("compare-csv-hint")));
    }
}
