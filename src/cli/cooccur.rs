//! `codeboom cooccur`: which codes go together, as pairs, clusters or a map.

use clap::{Args, ValueEnum};

use super::args::{At, Global, Here, Show, UnitArg, Which, Whom};
use super::quotes::find_code;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::coding::{CountRules, Denominator};
use crate::cooccurrence::{MapMethod, Occurrences, Within};
use crate::message::{Message, Problem};
use crate::statistics::Linkage;
use crate::tally::Request;

#[derive(Debug, Args)]
pub(super) struct CooccurArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    near: Near,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    matrix: bool,
    #[arg(long, num_args = 2, value_names = ["CODE", "CODE"], conflicts_with_all = ["matrix", "clusters", "map"])]
    quotes: Vec<String>,
    #[command(flatten)]
    shape: Shape,
    #[arg(long, value_name = "ATTRIBUTE")]
    by: Option<String>,
    #[arg(long, value_enum, value_name = "UNIT")]
    unit: Option<UnitArg>,
    #[command(flatten)]
    whom: Whom,
    #[command(flatten)]
    which: Which,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

/// Within what two codes go together.
#[derive(Debug, Args)]
pub(super) struct Near {
    #[arg(long, value_enum, value_name = "WHAT")]
    within: Option<WithinArg>,
    #[arg(long, value_name = "WORDS", value_parser = clap::value_parser!(u32).range(2..))]
    window: Option<u32>,
}

/// Clusters and maps.
#[derive(Debug, Args)]
pub(super) struct Shape {
    #[arg(long, value_name = "N", num_args = 0..=1, default_missing_value = "0", conflicts_with = "map")]
    clusters: Option<usize>,
    #[arg(long, value_enum, value_name = "LINKAGE")]
    linkage: Option<LinkageArg>,
    #[arg(long, value_enum, value_name = "METHOD", num_args = 0..=1, default_missing_value = "correspondence")]
    map: Option<MapArg>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum WithinArg {
    Segment,
    Sentence,
    Turn,
    Window,
    Respondent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum LinkageArg {
    Average,
    Ward,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum MapArg {
    Correspondence,
    Mds,
}

/// The words of a window when nothing else is asked for: about three sentences.
const WINDOW: usize = 50;

impl Near {
    /// Within what was asked; a number of words is that of windows.
    pub(super) fn within(&self) -> Result<Within> {
        let words = self.window.map(|words| words as usize);
        Ok(match (self.within, words) {
            (Some(WithinArg::Window) | None, Some(words)) => Within::Window(words),
            (Some(WithinArg::Window), None) => Within::Window(WINDOW),
            (Some(_), Some(_)) => {
                let hint = Message::new("cooccurrence-window-hint");
                return Err(Problem::error(Message::new("cooccurrence-window")).hint(hint));
            }
            (Some(WithinArg::Segment) | None, None) => Within::Segment,
            (Some(WithinArg::Sentence), None) => Within::Sentence,
            (Some(WithinArg::Turn), None) => Within::Turn,
            (Some(WithinArg::Respondent), None) => Within::Respondent,
        })
    }
}

impl Shape {
    /// Into how many clusters the tree is cut, when it is.
    pub(super) fn cut(&self) -> Option<usize> {
        self.clusters.filter(|clusters| *clusters > 0)
    }

    /// How clusters are joined.
    pub(super) fn linkage(&self) -> Linkage {
        match self.linkage {
            Some(LinkageArg::Ward) => Linkage::Ward,
            Some(LinkageArg::Average) | None => Linkage::Average,
        }
    }

    /// How a map is made.
    pub(super) fn method(&self) -> MapMethod {
        match self.map {
            Some(MapArg::Mds) => MapMethod::Mds,
            Some(MapArg::Correspondence) | None => MapMethod::Correspondence,
        }
    }
}

pub(super) fn run(args: &CooccurArgs, global: &Global, voice: &mut Voice) -> Result {
    let within = args.near.within()?;
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    let set = &session.study.settings.count;
    let rules = CountRules {
        unit: args.unit.map_or(set.unit, UnitArg::unit),
        of: Denominator::All,
        whose: args.whom.whose(&session.study),
    };
    let by = if args.shape.map.is_some() { session.groups(args.by.as_deref(), voice)? } else { None };
    let request = Request { rules, by, ..Request::default() };
    let request = session.ready(args.which.narrow(request))?;
    session.count(&request, |material| {
        answer(args, &session, &Occurrences::of(material, &request, within), voice)
    })?;
    Ok(Outcome::Done)
}

/// Shows what was asked of the codes that go together.
fn answer(args: &CooccurArgs, session: &Session, found: &Occurrences<'_>, voice: &Voice) -> Result<()> {
    let language = voice.language();
    if let [one, other] = args.quotes.as_slice() {
        let (one, other) = (find_code(session, one)?, find_code(session, other)?);
        if one == other {
            let hint = Message::new("cooccurrence-same-code-hint");
            return Err(Problem::error(Message::new("cooccurrence-same-code")).hint(hint));
        }
        let evidence = found.evidence(&one, &other, language);
        return session.show(&args.show, vec![evidence.table()], &evidence, voice);
    }
    if args.shape.map.is_some() {
        let map = found.map(args.shape.method(), language)?;
        return session.show(&args.show, vec![map.table(), map.axes_table()], &map, voice);
    }
    if args.shape.clusters.is_some() || args.shape.linkage.is_some() {
        let clusters = found.clusters(args.shape.linkage(), args.shape.cut(), language)?;
        return session.show(&args.show, vec![clusters.table(), clusters.steps()], &clusters, voice);
    }
    let pairs = found.pairs_of_codes(args.all, language);
    let table = if args.matrix { pairs.square() } else { pairs.table() };
    session.show(&args.show, vec![table], &pairs, voice)
}
