//! The claims checker on whole manuscripts: those beside this file, each with its planted errors marked, and the chapter of
//! the sample study.
//!
//! `<!-- expects: RULE -->` stands before the block with an error; for text and LaTeX a file `.expects` has lines `LINE RULE`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use codeboom::claims::{Checked, Policy, Rule, check};
use codeboom::manuscript::{Kind, Manuscript, read};
use codeboom::message::Severity;
use serde_json::Value;

use crate::support::{Study, project};

/// What was expected and found of one rule.
#[derive(Debug, Default, Clone, Copy)]
struct Score {
    found: usize,
    missed: usize,
    alarms: usize,
}

fn folder() -> PathBuf {
    project().join("tests/claims/manuscripts")
}

/// The manuscripts, in order of name.
fn manuscripts() -> Vec<PathBuf> {
    let listed = fs::read_dir(folder()).expect("a folder of manuscripts");
    let mut found: Vec<PathBuf> = listed.map(|entry| entry.expect("an entry").path()).collect();
    found.retain(|path| path.extension().is_some_and(|end| end != "expects"));
    found.sort();
    found
}

/// The line at which each planted error's block begins, or stands, and its rule.
fn planted(path: &Path, text: &str) -> Vec<(usize, String)> {
    if let Ok(beside) = fs::read_to_string(path.with_extension("expects")) {
        let pairs = beside.lines().filter_map(|line| line.split_once(' '));
        return pairs.map(|(line, rule)| (line.parse().expect("a line"), rule.trim().to_owned())).collect();
    }
    let mut found = Vec::new();
    let mut waiting: Vec<String> = Vec::new();
    for (at, line) in text.lines().enumerate() {
        if let Some(rules) =
            line.trim().strip_prefix("<!-- expects:").and_then(|rest| rest.strip_suffix("-->"))
        {
            waiting.extend(rules.split(',').map(|rule| rule.trim().to_owned()));
        } else if !line.trim().is_empty() {
            found.extend(waiting.drain(..).map(|rule| (at + 1, rule)));
        }
    }
    found
}

fn checked(path: &Path) -> (Manuscript, Checked) {
    let bytes = fs::read(path).expect("a manuscript");
    let name = path.file_name().expect("a name").to_string_lossy();
    let manuscript = read(&name, &bytes).expect("a manuscript that is read");
    let checked = check(std::slice::from_ref(&manuscript), None, &Policy::default());
    (manuscript, checked)
}

/// The lines of the block that holds a line: up to an empty line on either side.
fn block(text: &str, line: usize) -> (usize, usize) {
    let lines: Vec<&str> = text.lines().collect();
    let is_gap = |at: usize| lines.get(at).is_none_or(|line| line.trim().is_empty() || line.contains("<!--"));
    let (mut first, mut last) = (line - 1, line - 1);
    while first > 0 && !is_gap(first - 1) {
        first -= 1;
    }
    while !is_gap(last + 1) {
        last += 1;
    }
    (first + 1, last + 1)
}

/// How each rule did, over all manuscripts; what went wrong is told.
fn scores() -> (BTreeMap<&'static str, Score>, String) {
    let mut scores: BTreeMap<&'static str, Score> = BTreeMap::new();
    let mut told = String::new();
    for path in manuscripts() {
        let text = fs::read_to_string(&path).expect("text");
        let spaced = path.extension().is_some_and(|end| end == "txt");
        let mut expected = planted(&path, &text);
        let (_, checked) = checked(&path);
        for claim in &checked.claims {
            if claim.severity().is_none_or(|severity| severity == Severity::Note) {
                continue;
            }
            let near = |line: usize| {
                let (first, last) = block(&text, line);
                (first..=last).contains(&claim.spot.line) || (spaced && line.abs_diff(claim.spot.line) <= 8)
            };
            let hit = expected.iter().position(|(line, rule)| *rule == claim.rule.id() && near(*line));
            let score = scores.entry(claim.rule.id()).or_default();
            if let Some(hit) = hit {
                expected.remove(hit);
                score.found += 1;
            } else {
                score.alarms += 1;
                writeln!(
                    told,
                    "{}:{} {} {:?}",
                    path.display(),
                    claim.spot.line,
                    claim.rule.id(),
                    claim.message
                )
                .expect("written");
            }
        }
        for (line, rule) in expected {
            let rule = Rule::ALL.iter().find(|known| known.id() == rule).expect("a rule");
            scores.entry(rule.id()).or_default().missed += 1;
            writeln!(told, "{}:{line} {} was not found", path.display(), rule.id()).expect("written");
        }
    }
    (scores, told)
}

/// Nothing but what was planted is called an error or a warning.
#[test]
fn nothing_is_called_wrong_that_is_right() {
    let (scores, told) = scores();
    assert!(scores.values().all(|score| score.alarms == 0), "{told}");
}

/// What `docs/claims.md` says of precision and recall is what is measured here.
#[test]
fn the_documentation_tells_how_the_rules_did() {
    let (scores, _) = scores();
    let docs = fs::read_to_string(project().join("docs/claims.md")).expect("the documentation");
    for (rule, score) in scores {
        let row =
            format!("| `{rule}` | {} | {} | {} |", score.found + score.missed, score.found, score.alarms);
        assert!(docs.contains(&row), "docs/claims.md lacks: {row}");
    }
}

/// Places lead back to the words in the file.
#[test]
fn the_place_of_a_claim_is_where_its_words_are() {
    for path in manuscripts() {
        let text = fs::read_to_string(&path).expect("text");
        let (manuscript, checked) = checked(&path);
        let lines: Vec<&str> = text.lines().collect();
        for claim in &checked.claims {
            let words = claim.span.of(&manuscript.text);
            let Some(first) = words.split_whitespace().next() else { continue };
            let line = lines.get(claim.spot.line - 1).copied().unwrap_or_default();
            let here: String = line.chars().skip(claim.spot.column - 1).collect();
            let same = here.chars().next() == first.chars().next();
            assert!(same, "{}:{}:{} {first:?} {here:?}", path.display(), claim.spot.line, claim.spot.column);
        }
        assert!(
            manuscript.blocks.iter().any(|block| matches!(block.kind, Kind::Heading(_))),
            "{}",
            path.display()
        );
    }
}

/// The rules that the sample study's chapter breaks, by the program.
fn of_the_sample(study: &Study, with_study: bool) -> (Vec<String>, i32) {
    let chapter = project().join("corpora/sag-pmto/manuscript/resultaten.docx");
    let sample = project().join("corpora/sag-pmto");
    let mut arguments = vec!["claims", chapter.to_str().expect("a path"), "--format", "json"];
    if with_study {
        arguments.extend(["--study", sample.to_str().expect("a path")]);
    }
    let ran = study.run(&arguments);
    let told: Value = serde_json::from_str(&ran.stdout).expect("JSON");
    let claims = told["claims"].as_array().expect("claims");
    let serious =
        claims.iter().filter(|claim| claim["severity"] == "error" || claim["severity"] == "warning");
    let mut rules: Vec<String> =
        serious.map(|claim| claim["rule"].as_str().expect("a rule").to_owned()).collect();
    rules.sort();
    (rules, ran.status)
}

/// Seven errors were put into the chapter: five show without the study, two only with it; one of the five shows twice then.
#[test]
fn the_chapter_of_the_sample_has_its_seven_errors() {
    let study = Study::nothing();
    let without = ["count-list", "count-section", "list-group", "reference-missing", "stat-mean"];
    let (found, status) = of_the_sample(&study, false);
    assert_eq!((found, status), (without.map(str::to_owned).to_vec(), 1));
    let mut with: Vec<&str> = without.to_vec();
    with.extend(["quote-verbatim", "study-count", "study-count"]);
    with.sort_unstable();
    let (found, _) = of_the_sample(&study, true);
    assert_eq!(found, with);
}
