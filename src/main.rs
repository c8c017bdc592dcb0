//! Starts the command line, and gives it the workbench to open.

use std::process::ExitCode;

use codeboom::cli;
use codeboom::message::Problem;
use codeboom::workbench::{Opening, serve};

fn main() -> ExitCode {
    cli::main(workbench)
}

fn workbench(open: &cli::Open, ready: &mut dyn FnMut(&str)) -> Result<(), Problem> {
    let cli::Open { study, coder, language, port, browser } = open.clone();
    serve(&Opening { study, coder, language, port, browser }, ready)
}
