//! `codeboom agree`: how much coders agree, and where they differ.

mod coefficients;
mod differences;
mod explain;
mod ratings;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Result;
use super::args::{At, Global, Here, Show};
use super::say::Voice;
use super::session::Session;
use crate::reliability::{Resampled, Resampling, Scale, Unit, Universe, Weights};

pub(super) use differences::{Differing, differing};

#[derive(Debug, Args)]
pub(super) struct AgreeArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_enum, value_name = "UNIT", default_value = "turns")]
    units: UnitArg,
    #[arg(long, value_enum, value_name = "UNIVERSE", default_value = "all")]
    universe: UniverseArg,
    #[arg(long, value_name = "NAME", value_delimiter = ',', num_args = 1..)]
    coders: Vec<String>,
    #[arg(long)]
    without_suggestions: bool,
    #[arg(long, value_enum, value_name = "WHAT")]
    resample: Option<ResampleArg>,
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(20..=100_000))]
    resamples: u32,
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    gamma: bool,
    #[arg(long = "as", value_enum, value_name = "PROGRAM", conflicts_with = "ratings")]
    program: Option<ProgramArg>,
    #[arg(long, value_name = "PERCENT", default_value_t = 90, value_parser = clap::value_parser!(u32).range(1..=100))]
    overlap: u32,
    #[arg(long, conflicts_with_all = ["ratings", "program"])]
    disagreements: bool,
    #[arg(long, requires = "disagreements")]
    all: bool,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["here", "at", "coders", "without_suggestions"])]
    ratings: Option<PathBuf>,
    #[arg(long, value_enum, value_name = "SCALE", default_value = "nominal", requires = "ratings")]
    scale: ScaleArg,
    #[arg(long, value_enum, value_name = "WEIGHTS", default_value = "linear", requires = "ratings")]
    weights: WeightsArg,
    #[arg(long, value_name = "LIST", value_delimiter = ',', num_args = 1.., requires = "ratings")]
    categories: Vec<String>,
    #[arg(long, value_name = "VALUE", value_delimiter = ',', num_args = 1.., requires = "ratings")]
    missing: Vec<String>,
    #[command(flatten)]
    at: At,
    #[command(flatten)]
    show: Show,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum UnitArg {
    Respondents,
    Turns,
    Sentences,
    Segments,
    Characters,
}

impl UnitArg {
    fn unit(self) -> Unit {
        match self {
            Self::Respondents => Unit::Respondents,
            Self::Turns => Unit::Turns,
            Self::Sentences => Unit::Sentences,
            Self::Segments => Unit::Segments,
            Self::Characters => Unit::Characters,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum UniverseArg {
    All,
    Touched,
}

impl UniverseArg {
    fn universe(self) -> Universe {
        match self {
            Self::All => Universe::All,
            Self::Touched => Universe::Touched,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ResampleArg {
    Transcripts,
    Units,
    None,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ProgramArg {
    Qualcoder,
    Maxqda,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ScaleArg {
    Nominal,
    Ordinal,
    Interval,
    Ratio,
}

impl ScaleArg {
    fn scale(self) -> Scale {
        match self {
            Self::Nominal => Scale::Nominal,
            Self::Ordinal => Scale::Ordinal,
            Self::Interval => Scale::Interval,
            Self::Ratio => Scale::Ratio,
        }
    }
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum WeightsArg {
    Linear,
    Quadratic,
}

impl WeightsArg {
    fn weights(self) -> Weights {
        match self {
            Self::Linear => Weights::Linear,
            Self::Quadratic => Weights::Quadratic,
        }
    }
}

impl AgreeArgs {
    /// How intervals are made: as asked, else by resampling what is given.
    fn resampling(&self, unless_asked: Resampled) -> Option<Resampling> {
        let of = match self.resample {
            Some(ResampleArg::None) => return None,
            Some(ResampleArg::Transcripts) => Resampled::Transcripts,
            Some(ResampleArg::Units) => Resampled::Units,
            None => unless_asked,
        };
        Some(Resampling { of, resamples: self.resamples as usize, seed: self.seed })
    }
}

pub(super) fn run(args: &AgreeArgs, global: &Global, voice: &mut Voice) -> Result {
    if let Some(file) = &args.ratings {
        return ratings::run(args, file, voice);
    }
    let session = Session::open_at(global, args.here.here.as_deref(), None, args.at.at.as_deref(), voice)?;
    match args.program {
        _ if args.disagreements => differences::run(args, &session, voice),
        Some(program) => explain::run(args, program, &session, voice),
        None => coefficients::run(args, &session, voice),
    }
}
