//! `codeboom chart`: one chart, as SVG or PNG.

use std::fs;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{Counting, Global};
use super::compare::notice_if_reflexive;
use super::cooccur::{Near, Shape};
use super::output::print;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result, saturation};
use crate::chart;
use crate::coding::CountUnit;
use crate::cooccurrence::Occurrences;
use crate::message::{Message, Problem};
use crate::report::{
    codes_chart, dendrogram_chart, map_chart, matrix_chart, saturation_chart, shares_chart, themes_chart,
};
use crate::tally::{Material, matrix, tally};

#[derive(Debug, Args)]
pub(super) struct ChartArgs {
    #[arg(value_enum, value_name = "CHART")]
    chart: Which,
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    counting: Counting,
    #[command(flatten)]
    near: Near,
    #[command(flatten)]
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Which {
    Codes,
    Matrix,
    Themes,
    Compare,
    #[value(alias = "verzadiging")]
    Saturation,
    Dendrogram,
    Map,
}

pub(super) fn run(args: &ChartArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, None, None, voice)?;
    let within = args.near.within()?;
    let mut request = args.counting.request(&session.study);
    match args.chart {
        Which::Codes | Which::Matrix | Which::Compare | Which::Map => {
            request.by = session.groups(request.by.as_deref(), voice)?;
        }
        // Whether interviews still bring new codes is asked of interviews.
        Which::Saturation => {
            request.rules.unit = args.counting.basis.unit().unwrap_or(CountUnit::Transcripts);
        }
        Which::Themes | Which::Dendrogram => {}
    }
    if args.chart == Which::Compare && request.by.is_none() {
        let hint = Message::new("cli-compare-by-hint");
        return Err(Problem::error(Message::new("cli-compare-by")).hint(hint));
    }
    let request = session.ready(request)?;
    if args.chart == Which::Compare {
        notice_if_reflexive(&session.study, voice);
    }
    let book = &session.study.state.codebook;
    let catalogue = &voice.catalogue;
    let language = voice.language();
    let tallied = || session.count_cells(&request, |material| tally(material, &request, language));
    let drawn = match args.chart {
        Which::Saturation => saturation_chart(&saturation::drawn(&session, &request, voice), catalogue),
        Which::Codes => codes_chart(&tallied()?, catalogue),
        Which::Compare => shares_chart(&tallied()?, catalogue),
        Which::Themes => themes_chart(&tallied()?, book, catalogue),
        Which::Matrix => {
            let cells = session.count_cells(&request, |material| matrix(material, &request, language))?;
            matrix_chart(&cells, book, catalogue)
        }
        Which::Dendrogram => {
            let (linkage, cut) = (args.shape.linkage(), args.shape.cut());
            let clustered = |material: &Material<'_>| {
                Occurrences::of(material, &request, within).clusters(linkage, cut, language)
            };
            dendrogram_chart(&session.count(&request, clustered)?, catalogue)
        }
        Which::Map => {
            let method = args.shape.method();
            let mapped =
                |material: &Material<'_>| Occurrences::of(material, &request, within).map(method, language);
            map_chart(&session.count(&request, mapped)?, catalogue)
        }
    };
    let Some(path) = &args.output else {
        print(&chart::svg(&drawn, catalogue)?);
        return Ok(Outcome::Done);
    };
    let extension =
        path.extension().map(|extension| extension.to_string_lossy().to_lowercase()).unwrap_or_default();
    let bytes = match extension.as_str() {
        "svg" => chart::svg(&drawn, catalogue)?.into_bytes(),
        "png" => chart::png(&drawn, catalogue)?,
        _ => {
            let message = Message::new("cli-chart-format").with("file", path.display().to_string());
            return Err(Problem::error(message).hint(Message::new("cli-chart-format-hint")));
        }
    };
    fs::write(path, bytes).map_err(|error| Problem::io(path, &error))?;
    voice.done(&Message::new("cli-written").with("file", path.display().to_string()));
    Ok(Outcome::Done)
}
