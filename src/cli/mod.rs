//! The command line: reads what was typed, calls the library, prints data to stdout and everything else to stderr.
//!
//! One file a command. Help texts are catalogue entries, so that `--help` is Dutch in a Dutch locale; `help` puts them
//! on the commands. Exit status: 0 done, 1 findings of a check, 2 could not do it.

mod accept;
mod adjudicate;
mod agree;
mod approach;
mod args;
mod assign;
mod chart;
mod check;
mod choose;
mod claims;
mod code;
mod codebook;
mod compare;
mod completions;
mod cooccur;
mod diff;
mod done;
mod erase;
mod help;
mod import;
mod init;
mod log;
mod matrix;
mod memo;
mod merge;
mod open;
mod output;
mod phase;
mod progress;
mod quotes;
mod recode;
mod reshape;
mod respondents;
mod revise;
mod run;
mod saturation;
mod say;
mod session;
mod status;
mod subject;
mod suggest;
mod tag;
mod tally;
mod transcripts;
mod undo;
mod verify;
mod withdraw;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

pub use args::Cli;
pub use help::{Said, localised, texts};
pub use open::{Open, Server};

use args::{Command, Global};
use open::OpenArgs;
use say::Voice;

/// What a command found out: whether a check has findings.
enum Outcome {
    /// Done.
    Done,
    /// Done, and there is something to look at.
    Findings,
    /// Some of it could not be done; what, was said.
    Failed,
}

type Result<T = Outcome> = std::result::Result<T, crate::message::Problem>;

/// Runs the program on the arguments of the process. `server` serves a study to the browser.
#[must_use]
pub fn main(server: Server) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    ExitCode::from(run(&arguments, server))
}

fn run(arguments: &[OsString], server: Server) -> u8 {
    let cli = match Cli::try_parse_from(arguments) {
        Ok(cli) => cli,
        Err(error) => return explain(arguments, error.kind()),
    };
    let mut voice = Voice::new(cli.global.language(), cli.global.quiet);
    let done = match &cli.command {
        Some(Command::Open(args)) => open::run(args, &cli.global, &voice, server),
        Some(command) => dispatch(command, &cli.global, &mut voice),
        None if open::somebody_is_there() => open::run(&OpenArgs::default(), &cli.global, &voice, server),
        None => return help_is_shown(arguments),
    };
    match done {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Findings) => 1,
        Ok(Outcome::Failed) => 2,
        Err(problem) => {
            voice.problem(&problem);
            2
        }
    }
}

/// Help, version, or what is wrong with the arguments, in the reader's language.
fn explain(arguments: &[OsString], kind: ErrorKind) -> u8 {
    let language = args::language_in(arguments);
    let result = localised(language).try_get_matches_from(arguments);
    if let Err(error) = result {
        // A closed pipe is the reader's choice.
        let _ = error.print();
    }
    match kind {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => 0,
        _ => 2,
    }
}

/// The name of the program alone, where nobody can open a browser: what can be typed.
fn help_is_shown(arguments: &[OsString]) -> u8 {
    let language = args::language_in(arguments);
    // A closed pipe is the reader's choice.
    let _ = write!(std::io::stderr(), "{}", localised(language).render_help());
    2
}

fn dispatch(command: &Command, global: &Global, voice: &mut Voice) -> Result {
    match command {
        Command::Init(args) => init::run(args, global, voice),
        Command::Import(args) => import::run(args, global, voice),
        Command::Transcripts(args) => transcripts::run(args, global, voice),
        Command::Respondents(args) => respondents::run(args, global, voice),
        Command::Codebook(args) => codebook::run(args, global, voice),
        Command::Code(args) => code::run(args, global, voice),
        Command::Recode(args) => recode::recode(args, global, voice),
        Command::Uncode(args) => recode::uncode(args, global, voice),
        Command::Suggest(args) => suggest::run(args, global, voice),
        Command::Accept(args) => accept::accept(args, global, voice),
        Command::Reject(args) => accept::reject(args, global, voice),
        Command::Done(args) => done::run(args, global, voice),
        Command::Agree(args) => agree::run(args, global, voice),
        Command::Adjudicate(args) => adjudicate::run(args, global, voice),
        Command::Tally(args) => tally::run(args, global, voice),
        Command::Matrix(args) => matrix::run(args, global, voice),
        Command::Compare(args) => compare::run(args, global, voice),
        Command::Saturation(args) => saturation::run(args, global, voice),
        Command::Cooccur(args) => cooccur::run(args, global, voice),
        Command::Quotes(args) => quotes::run(args, global, voice),
        Command::Choose(args) => choose::run(args, global, voice),
        Command::Chart(args) => chart::run(args, global, voice),
        Command::Check(args) => check::run(args, global, voice),
        Command::Claims(args) => claims::run(args, global, voice),
        Command::Memo(args) => memo::run(args, global, voice),
        Command::Phase(args) => phase::run(args, global, voice),
        Command::Log(args) => log::run(args, global, voice),
        Command::Diff(args) => diff::run(args, global, voice),
        Command::Tag(args) => tag::run(args, global, voice),
        Command::Undo(args) => undo::undo(args, global, voice),
        Command::Redo(args) => undo::redo(args, global, voice),
        Command::Merge(args) => merge::run(args, global, voice),
        Command::Verify(args) => verify::run(args, global, voice),
        Command::Status(args) => status::run(args, global, voice),
        Command::Erase(args) => erase::run(args, global, voice),
        Command::Run(args) => run::run(args, global, voice),
        // It needs a server, and is seen to before.
        Command::Open(_) => Ok(Outcome::Done),
        Command::Completions(args) => completions::completions(args, voice),
        Command::Man(args) => completions::man(args),
    }
}
