//! `codeboom check`: what deserves a second look, in the codebook and in the coded study.

use clap::Args;

use super::args::{Deciding, Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::explore::{engine, search};
use crate::log::{Decision, FindingRef, Pending, Words};
use crate::message::{Catalogue, Message, Problem, Severity};
use crate::review::{Finding, codebook_findings, finding_id, findings, findings_table};

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    show: Show,
    #[command(flatten)]
    accepting: Accepting,
}

/// A finding that somebody accepts as it is, or wants to see again.
#[derive(Debug, Args)]
struct Accepting {
    #[arg(long, value_name = "FINDING", conflicts_with = "reopen")]
    accept: Option<String>,
    #[arg(long, value_name = "FINDING")]
    reopen: Option<String>,
    #[command(flatten)]
    deciding: Deciding,
}

/// Which checks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Study,
    Codebook,
}

pub(super) fn run(args: &CheckArgs, global: &Global, voice: &mut Voice) -> Result {
    check(args, Scope::Study, global, voice)
}

/// The same for the codebook alone.
pub(super) fn codebook(args: &CheckArgs, global: &Global, voice: &mut Voice) -> Result {
    check(args, Scope::Codebook, global, voice)
}

fn check(args: &CheckArgs, scope: Scope, global: &Global, voice: &mut Voice) -> Result {
    let decider = args.accepting.deciding.decider.as_deref();
    let session = Session::open(global, args.here.here.as_deref(), decider, voice)?;
    let (engine, faults) = engine(&session.study);
    let forms = search(&session.study, &engine).forms;
    let found = match scope {
        Scope::Study => findings(&session.study, &forms, faults, voice.language()),
        Scope::Codebook => codebook_findings(&session.study, &forms, faults),
    };
    match (&args.accepting.accept, &args.accepting.reopen) {
        (Some(id), _) => accept(session, id, &found, args.accepting.deciding.reason.as_deref(), voice),
        (_, Some(id)) => reopen(session, id, args.accepting.deciding.reason.as_deref(), voice),
        _ => report(&args.show, &found, voice),
    }
}

/// Shows findings; those that are more than notes and were not accepted decide the exit status.
fn report(how: &Show, findings: &[Finding], voice: &Voice) -> Result {
    let told: Vec<_> = findings.iter().map(|finding| finding.told(&voice.catalogue)).collect();
    show(how, &[findings_table(findings)], &serde_json::json!({ "findings": told }), &voice.catalogue)?;
    Ok(if findings.iter().any(Finding::is_serious) { Outcome::Findings } else { Outcome::Done })
}

/// Accepts a finding as it is.
fn accept(
    mut session: Session,
    id: &str,
    findings: &[Finding],
    reason: Option<&str>,
    voice: &Voice,
) -> Result {
    let reason = reason.filter(|reason| !reason.trim().is_empty());
    let reason = reason.ok_or_else(|| Problem::error(Message::new("reshape-accept-why")))?;
    let known = findings.iter().map(|finding| (finding.id(), finding));
    let finding = the_one(known, id, "reshape-finding-unknown")?;
    if let Some(accepted) = &finding.accepted {
        let message = Message::new("reshape-accepted-already").with("coder", &accepted.coder);
        return Err(Problem::error(message));
    }
    let about = FindingRef { rule: finding.rule.to_owned(), finding: finding.key.clone() };
    let decision = Decision::FindingAccepted(about);
    let pending = Pending { decision, words: Words::because(Some(reason)) };
    session.study.record(&session.author, vec![pending])?;
    session.tell(voice);
    let said = voice.catalogue.say(&finding.problem.message);
    voice.done(&Message::new("reshape-accepted").with("finding", said));
    Ok(Outcome::Done)
}

/// Puts a finding that was accepted among the others again, also one that is not found now.
fn reopen(mut session: Session, id: &str, reason: Option<&str>, voice: &Voice) -> Result {
    let known = session.study.state.accepted.keys().map(|about| (finding_id(&about.0, &about.1), about));
    let (rule, finding) = the_one(known, id, "reshape-finding-not-accepted")?.clone();
    let decision = Decision::FindingReopened(FindingRef { rule, finding });
    let pending = Pending { decision, words: Words::because(reason) };
    session.study.record(&session.author, vec![pending])?;
    session.tell(voice);
    voice.done(&Message::new("reshape-reopened").with("id", id.trim()));
    Ok(Outcome::Done)
}

/// The only one whose id begins like this.
fn the_one<T>(known: impl Iterator<Item = (String, T)>, id: &str, none: &'static str) -> Result<T> {
    let id = id.trim().to_lowercase();
    let mut found = known.filter(|(known, _)| !id.is_empty() && known.starts_with(&id));
    match (found.next(), found.next()) {
        (Some((_, one)), None) => Ok(one),
        (Some(_), Some(_)) => {
            let message = Message::new("reshape-finding-several").with("id", &id);
            Err(Problem::error(message).hint(Message::new("reshape-finding-several-hint")))
        }
        _ => {
            let message = Message::new(none).with("id", &id);
            Err(Problem::error(message).hint(Message::new("reshape-finding-unknown-hint")))
        }
    }
}

/// Findings as a line each, for `run`.
pub(super) fn summary(findings: &[Finding], catalogue: &Catalogue) -> String {
    let open = || findings.iter().filter(|finding| finding.accepted.is_none());
    let count = |severity| open().filter(|finding| finding.problem.severity == severity).count();
    let message = Message::new("cli-check-summary")
        .with("errors", count(Severity::Error))
        .with("warnings", count(Severity::Warning))
        .with("notes", count(Severity::Note));
    catalogue.say(&message)
}
