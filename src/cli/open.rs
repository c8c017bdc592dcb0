//! `codeboom open`: the study in the browser. What serves it is passed in: the two faces do not know each other.

use std::io::IsTerminal;
use std::path::PathBuf;

use clap::Args;

use super::args::{Acting, Global};
use super::say::Voice;
use super::session::folder_of;
use super::{Outcome, Result};
use crate::message::{Language, Message, Problem};

#[derive(Debug, Default, Args)]
pub(super) struct OpenArgs {
    #[arg(value_name = "STUDY")]
    here: Option<PathBuf>,
    #[arg(long, value_name = "PORT", default_value = "0")]
    port: u16,
    #[arg(long)]
    no_browser: bool,
    #[command(flatten)]
    acting: Acting,
}

/// What is to be opened in the browser.
#[derive(Debug, Clone, Default)]
pub struct Open {
    /// The study; nothing to begin with choosing one.
    pub study: Option<PathBuf>,
    /// Who codes, when that was said.
    pub coder: Option<String>,
    /// The language of the screen, when that was said.
    pub language: Option<Language>,
    /// The port; any free one when it is 0.
    pub port: u16,
    /// Whether the browser is opened too.
    pub browser: bool,
}

/// Serves a study until the program is stopped; calls back with the address when it can be opened.
pub type Server = fn(&Open, &mut dyn FnMut(&str)) -> std::result::Result<(), Problem>;

pub(super) fn run(args: &OpenArgs, global: &Global, voice: &Voice, server: Server) -> Result {
    let asked = args.here.as_deref().or(global.study.as_deref());
    let study = match (asked, folder_of(global, args.here.as_deref())) {
        (Some(_), Err(problem)) => return Err(problem),
        (_, found) => found.ok().map(|folder| folder.root().to_owned()),
    };
    let open = Open {
        study,
        coder: args.acting.coder.clone(),
        language: global.lang.map(super::args::Lang::language),
        port: args.port,
        browser: !args.no_browser,
    };
    server(&open, &mut |address| {
        voice.done(&Message::new("server-open").with("address", address));
        voice.done(&Message::new("server-open-hint"));
    })?;
    Ok(Outcome::Done)
}

/// Whether somebody sits at a terminal, who meant to begin when they typed the name of the program and nothing else.
pub(super) fn somebody_is_there() -> bool {
    std::io::stdin().is_terminal() && std::io::stdout().is_terminal()
}
