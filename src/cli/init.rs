//! `codeboom init`: a new, empty study.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::args::Global;
use super::say::Voice;
use super::{Outcome, Result};
use crate::message::Message;
use crate::study::{Approach, Folder, Settings};

#[derive(Debug, Args)]
pub(super) struct InitArgs {
    #[arg(value_name = "DIR")]
    dir: PathBuf,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_enum, default_value = "codebook", value_name = "APPROACH")]
    approach: ApproachArg,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum ApproachArg {
    Reflexive,
    Codebook,
    Reliability,
}

pub(super) fn run(args: &InitArgs, global: &Global, voice: &mut Voice) -> Result {
    let approach = match args.approach {
        ApproachArg::Reflexive => Approach::Reflexive,
        ApproachArg::Codebook => Approach::Codebook,
        ApproachArg::Reliability => Approach::Reliability,
    };
    let name = args.dir.file_name().map(|name| name.to_string_lossy().into_owned());
    let title = args.title.clone().or(name).unwrap_or_else(|| voice.catalogue.word("study-untitled"));
    let settings = Settings::new(&title, global.language(), approach);
    Folder::create(&args.dir, &settings, &voice.catalogue)?;
    voice.done(&Message::new("study-created").with("folder", args.dir.display().to_string()));
    Ok(Outcome::Done)
}
