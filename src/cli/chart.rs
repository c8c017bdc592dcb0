//! `codeboom chart`: one chart, as SVG or PNG.

use std::fs;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::{Counting, Global};
use super::cooccur::{Near, Shape};
use super::output::print;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::chart;
use crate::cooccurrence::Occurrences;
use crate::message::{Message, Problem};
use crate::report::{codes_chart, dendrogram_chart, map_chart, matrix_chart, themes_chart};
use crate::tally::{matrix, tally};

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
    Dendrogram,
    Map,
}

pub(super) fn run(args: &ChartArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, None, None, voice)?;
    let within = args.near.within()?;
    let mut request = args.counting.request(&session.study);
    if !matches!(args.chart, Which::Themes | Which::Dendrogram) {
        request.by = session.groups(request.by.as_deref(), voice)?;
    }
    let request = session.ready(request)?;
    let book = &session.study.state.codebook;
    let catalogue = &voice.catalogue;
    let language = voice.language();
    let drawn = session.count_cells(&request, |material| match args.chart {
        Which::Codes => Ok(codes_chart(&tally(material, &request, language)?, catalogue)),
        Which::Matrix => Ok(matrix_chart(&matrix(material, &request, language)?, book, catalogue)),
        Which::Themes => Ok(themes_chart(&tally(material, &request, language)?, book, catalogue)),
        Which::Dendrogram => {
            let found = Occurrences::of(material, &request, within);
            Ok(dendrogram_chart(
                &found.clusters(args.shape.linkage(), args.shape.cut(), language)?,
                catalogue,
            ))
        }
        Which::Map => {
            let found = Occurrences::of(material, &request, within);
            Ok(map_chart(&found.map(args.shape.method(), language)?, catalogue))
        }
    })?;
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
