//! `codeboom completions` and `man`: generated from the commands themselves.

use clap::Args;
use clap_complete::Shell;

use super::output::print;
use super::say::Voice;
use super::{Outcome, Result};
use crate::message::{Message, Problem};

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    #[arg(value_enum, value_name = "SHELL")]
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    #[arg(value_name = "DIR")]
    dir: std::path::PathBuf,
}

pub(super) fn completions(args: &CompletionsArgs, voice: &Voice) -> Result {
    let mut script = Vec::new();
    let mut command = super::localised(voice.language());
    clap_complete::generate(args.shell, &mut command, "codeboom", &mut script);
    print(&String::from_utf8_lossy(&script));
    Ok(Outcome::Done)
}

/// Writes a man page a command into a folder.
pub(super) fn man(args: &ManArgs) -> Result {
    std::fs::create_dir_all(&args.dir).map_err(|error| Problem::io(&args.dir, &error))?;
    clap_mangen::generate_to(super::localised(crate::message::Language::En), &args.dir)
        .map_err(|error| Problem::io(&args.dir, &error).hint(Message::new("problem-io-hint")))?;
    Ok(Outcome::Done)
}
