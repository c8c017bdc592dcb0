//! `codeboom run`: everything that needs no decision, in one pass, into `output/`.

use clap::Args;

use super::args::{Basis, Global, Here};
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::message::{Message, Problem};
use crate::report;

#[derive(Debug, Args)]
pub(super) struct RunArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    basis: Basis,
}

pub(super) fn run(args: &RunArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let mut request = args.basis.request(&session.study);
    request.by = session.groups(request.by.as_deref(), voice)?;
    let request = session.ready(request)?;
    let ran = report::run(&session.study, &request, &voice.catalogue)?;
    voice.problems(&ran.faults);
    if let Some(why) = report::left_out(&session.study) {
        voice.problem(&Problem::note(why));
    }
    let summary = super::check::summary(&ran.findings, &voice.catalogue);
    voice.done(&Message::new("cli-plain").with("text", summary));
    voice.done(
        &Message::new("cli-run-done")
            .with("count", ran.files.len())
            .with("folder", ran.folder.display().to_string())
            .with("transcripts", session.study.transcripts.len())
            .with("codings", session.study.codings.len()),
    );
    Ok(Outcome::Done)
}
