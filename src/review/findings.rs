//! The checks on a study as it is opened, with what was accepted of their findings.

use std::collections::BTreeMap;

use super::{
    CheckedCodebook, CheckedStudy, Finding, check_codebook, check_study, lost_codings, mark_accepted,
};
use crate::codebook::CodeId;
use crate::explore::{Forms, RuleFault};
use crate::message::{Language, Place, Problem};
use crate::study::{Study, places_of_codes};

/// Everything the checks find, given what the rules found and which of them cannot be used.
#[must_use]
pub fn findings(study: &Study, forms: &Forms, faults: Vec<RuleFault>, language: Language) -> Vec<Finding> {
    let mut findings = of_codebook(study, forms, faults);
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
    mark_accepted(&mut findings, &study.state.accepted);
    findings
}

/// What the checks find in the codebook.
#[must_use]
pub fn codebook_findings(study: &Study, forms: &Forms, faults: Vec<RuleFault>) -> Vec<Finding> {
    let mut findings = of_codebook(study, forms, faults);
    mark_accepted(&mut findings, &study.state.accepted);
    findings
}

fn of_codebook(study: &Study, forms: &Forms, faults: Vec<RuleFault>) -> Vec<Finding> {
    let hits = forms.iter().map(|(rule, forms)| (rule.clone(), forms.values().sum())).collect();
    let mut used: BTreeMap<CodeId, usize> = BTreeMap::new();
    for coding in &study.codings {
        *used.entry(coding.code.clone()).or_default() += 1;
    }
    let faults: Vec<_> = faults.into_iter().map(|fault| (fault.code, fault.rule, fault.message)).collect();
    let place = finder(study);
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
fn finder(study: &Study) -> impl Fn(&CodeId, Option<usize>) -> Option<Place> {
    let path = study.folder.codebook();
    let name = study.folder.name_of(&path);
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    let place = places_of_codes(&name, &text);
    move |code, rule| place(code.as_str(), rule)
}

/// A rule that cannot run, as a warning at its place.
#[must_use]
pub fn rule_problem(study: &Study, fault: &RuleFault) -> Problem {
    let problem = Problem::warning(fault.message.clone());
    match finder(study)(&fault.code, Some(fault.rule)) {
        Some(place) => problem.at(place),
        None => problem,
    }
}
