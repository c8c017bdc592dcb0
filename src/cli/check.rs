//! `codeboom check`: what deserves a second look, in the codebook and in the coded study.

use std::collections::BTreeMap;

use clap::Args;

use super::args::{Global, Here, Show};
use super::output::show;
use super::say::Voice;
use super::session::Session;
use super::{Outcome, Result};
use crate::codebook::CodeId;
use crate::explore::{Forms, RuleFault};
use crate::message::{Catalogue, Place, Problem, Severity};
use crate::review::{CheckedCodebook, Finding, check_codebook, check_study, findings_table};
use crate::study::places_of_codes;

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[command(flatten)]
    here: Here,
    #[command(flatten)]
    show: Show,
}

pub(super) fn run(args: &CheckArgs, global: &Global, voice: &mut Voice) -> Result {
    let session = Session::open(global, args.here.here.as_deref(), None, voice)?;
    let (engine, faults) = session.engine();
    let found = session.search(&engine);
    report(&args.show, &findings(&session, &found.forms, faults), voice)
}

/// Shows findings; those that are more than notes decide the exit status.
pub(super) fn report(how: &Show, findings: &[Finding], voice: &Voice) -> Result {
    let told: Vec<_> = findings.iter().map(|finding| finding.told(&voice.catalogue)).collect();
    show(how, &[findings_table(findings)], &serde_json::json!({ "findings": told }), &voice.catalogue)?;
    let serious = findings.iter().any(|finding| finding.problem.severity > Severity::Note);
    Ok(if serious { Outcome::Findings } else { Outcome::Done })
}

/// Everything the checks find, given what the rules found and which of them cannot be used.
pub(super) fn findings(session: &Session, forms: &Forms, faults: Vec<RuleFault>) -> Vec<Finding> {
    let study = &session.study;
    let mut findings = codebook_findings(session, forms, faults);
    findings.extend(check_study(
        &study.state.codebook,
        &study.transcripts,
        &study.state.respondents,
        &study.codings,
        &study.state.done,
        &study.settings.count.whose,
        study.settings.groups.as_deref(),
    ));
    findings
}

/// What the checks find in the codebook.
pub(super) fn codebook_findings(session: &Session, forms: &Forms, faults: Vec<RuleFault>) -> Vec<Finding> {
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
    let count = |severity| findings.iter().filter(|finding| finding.problem.severity == severity).count();
    let message = crate::message::Message::new("cli-check-summary")
        .with("errors", count(Severity::Error))
        .with("warnings", count(Severity::Warning))
        .with("notes", count(Severity::Note));
    catalogue.say(&message)
}
