//! `codeboom log`: the story of the study, an act a row.

use clap::Args;

use super::args::{Global, Here, Show};
use super::say::Voice;
use super::session::Session;
use super::transcripts::find;
use super::{Outcome, Result};
use crate::codebook::CodeId;
use crate::log::Decision;
use crate::message::{Message, Problem, nearest};
use crate::trail::{StoryFilter, Told, codes_called, story, story_table};

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    #[command(flatten)]
    here: Here,
    #[arg(long, value_name = "NAME")]
    coder: Option<String>,
    #[arg(long, value_name = "CODE")]
    code: Option<String>,
    #[arg(long, value_name = "ID")]
    transcript: Option<String>,
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=6))]
    phase: Option<u8>,
    #[arg(long, value_name = "MOMENT")]
    since: Option<String>,
    #[arg(long, value_name = "MOMENT")]
    until: Option<String>,
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &LogArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let filter = filter(args, &session)?;
    let events = session.study.events();
    let told = story(events, voice.language());
    if args.phase.is_some() && told.iter().all(|told| told.phase.is_none()) {
        let message = Message::new("log-no-phase");
        voice.problem(&Problem::note(message).hint(Message::new("log-no-phase-hint")));
    }
    let told = filter.select(told, events);
    let acts: Vec<_> = told.iter().map(|told: &Told<'_>| told.record(&voice.catalogue)).collect();
    session.show(&args.show, vec![story_table(&told)], &serde_json::json!({ "acts": acts }), voice)?;
    Ok(Outcome::Done)
}

fn filter(args: &LogArgs, session: &Session) -> Result<StoryFilter> {
    let study = &session.study;
    let moment = |text: &Option<String>| text.as_deref().map(|text| study.find_moment(text)).transpose();
    let transcript = args.transcript.as_deref().map(|id| find(session, id)).transpose()?;
    Ok(StoryFilter {
        coder: args.coder.as_deref().map(|name| known_coder(session, name)).transpose()?,
        codes: args.code.as_deref().map(|name| codes(session, name)).transpose()?,
        transcript: transcript.map(|transcript| transcript.id.clone()),
        phase: args.phase,
        since: moment(&args.since)?,
        until: moment(&args.until)?,
        kind: args.kind.as_deref().map(known_kind).transpose()?,
    })
}

/// A coder who decided something.
fn known_coder(session: &Session, name: &str) -> Result<String> {
    let coders = session.study.coders();
    let name = session.study.known_coder(name);
    if coders.contains(&name) {
        return Ok(name);
    }
    let known: Vec<&str> = coders.iter().map(String::as_str).collect();
    Err(Problem::error(Message::new("log-unknown-coder").with("name", &name)).hint(nearest(&name, &known)))
}

/// The codes that are or ever were called by a name.
fn codes(session: &Session, name: &str) -> Result<std::collections::BTreeSet<CodeId>> {
    let mut found = codes_called(session.study.events(), name);
    let now = super::quotes::find_code(session, name);
    match now {
        Ok(code) => {
            found.insert(code);
        }
        Err(problem) if found.is_empty() => return Err(problem),
        Err(_) => {}
    }
    Ok(found)
}

/// A kind of event, or the first word of several.
fn known_kind(name: &str) -> Result<String> {
    let name = name.trim().to_lowercase();
    let fits = |kind: &&&str| **kind == name || kind.split('.').next() == Some(&name);
    if Decision::KINDS.iter().any(|kind| fits(&kind)) {
        return Ok(name);
    }
    let hint = nearest(&name, Decision::KINDS);
    Err(Problem::error(Message::new("log-unknown-kind").with("kind", &name)).hint(hint))
}
