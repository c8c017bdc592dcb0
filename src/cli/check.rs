//! `codeboom check`: what deserves a second look, in the codebook and in the coded study.

use std::collections::BTreeMap;

use clap::Args;

use super::args::{Deciding, Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::codebook::CodeId;
use crate::explore::{Forms, RuleFault};
use crate::log::{Decision, FindingRef, Pending, Words};
use crate::message::{Catalogue, Language, Message, Place, Problem, Severity};
use crate::review::{
    CheckedCodebook, CheckedStudy, Finding, check_codebook, check_study, finding_id, findings_table,
    lost_codings, mark_accepted,
};
use crate::study::places_of_codes;

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
    let (engine, faults) = session.engine();
    let forms = session.search(&engine).forms;
    let found = match scope {
        Scope::Study => findings(&session, &forms, faults, voice.language()),
        Scope::Codebook => marked(codebook_findings(&session, &forms, faults), &session),
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

/// Findings with what was accepted of them.
fn marked(mut findings: Vec<Finding>, session: &Session) -> Vec<Finding> {
    mark_accepted(&mut findings, &session.study.state.accepted);
    findings
}

/// Everything the checks find, given what the rules found and which of them cannot be used.
pub(super) fn findings(
    session: &Session,
    forms: &Forms,
    faults: Vec<RuleFault>,
    language: Language,
) -> Vec<Finding> {
    let study = &session.study;
    let mut findings = codebook_findings(session, forms, faults);
    findings.extend(check_study(&CheckedStudy {
        book: &study.state.codebook,
        language,
        transcripts: &study.transcripts,
        respondents: &study.state.respondents,
        codings: &study.codings,
        unused: &study.state.unused,
        unaware: &study.unaware(),
        done: &study.state.done,
        whose: &study.settings.count.whose,
        groups: study.settings.groups.as_deref(),
    }));
    let lost = study.state.lost().map(|coding| (coding, study.lost_words(coding)));
    findings.extend(lost_codings(&study.state.codebook, language, lost));
    marked(findings, session)
}

/// What the checks find in the codebook.
fn codebook_findings(session: &Session, forms: &Forms, faults: Vec<RuleFault>) -> Vec<Finding> {
    let study = &session.study;
    let hits = forms.iter().map(|(rule, forms)| (rule.clone(), forms.values().sum())).collect();
    let mut used: BTreeMap<CodeId, usize> = BTreeMap::new();
    for coding in &study.codings {
        *used.entry(coding.code.clone()).or_default() += 1;
    }
    let faults: Vec<_> = faults.into_iter().map(|fault| (fault.code, fault.rule, fault.message)).collect();
    let place = finder(session);
    check_codebook(&CheckedCodebook {
        book: &study.state.codebook,
        guide: &study.state.guide,
        language: study.settings.language,
        used: &used,
        has_transcripts: !study.transcripts.is_empty(),
        hits: &hits,
        faults: &faults,
        place: &place,
    })
}

/// Finds codes and rules in `codebook.toml`.
fn finder(session: &Session) -> impl Fn(&CodeId, Option<usize>) -> Option<Place> {
    let path = session.study.folder.codebook();
    let name = session.study.folder.name_of(&path);
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let place = places_of_codes(&name, &text);
    move |code, rule| place(code.as_str(), rule)
}

/// A rule that cannot run, as a warning at its place.
pub(super) fn rule_problem(session: &Session, fault: &RuleFault) -> Problem {
    let problem = Problem::warning(fault.message.clone());
    match finder(session)(&fault.code, Some(fault.rule)) {
        Some(place) => problem.at(place),
        None => problem,
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
