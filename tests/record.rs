//! The record: the log is the truth, working copies follow it, and what people edit by hand is theirs.

use std::fs;

use codeboom::corpus::TranscriptId;
use codeboom::log::{Decision, Event, Pending, TranscriptDone, World, Writer, seal};
use codeboom::study::{Author, Folder, Study as Opened};

use crate::support::{Study, copy};

fn codes(study: &Study) -> Vec<String> {
    let listed = study.run(&["codebook", "--format", "json"]).json();
    let codes = listed["codes"].as_array().expect("codes").clone();
    codes.iter().map(|code| code["id"].as_str().expect("an id").to_owned()).collect()
}

/// A study with one coded interview.
fn coded() -> Study {
    let study = Study::new();
    study.transcript("R1.txt", "I: Ja?\n\nR1: Vertrouwen is alles, en tijd ook.\n");
    study.run(&["code", "r1:\"Vertrouwen is alles\"", "Vertrouwen", "--new"]).ok();
    study
}

#[test]
fn a_stale_working_copy_is_not_taken_for_an_edit() {
    let here = coded();
    let there = Study::nothing();
    copy(here.root(), &there.path("study"));
    let elsewhere = |arguments: &[&str]| {
        crate::support::finish(there.command("ben").current_dir(there.path("study")).args(arguments)).ok()
    };
    elsewhere(&["code", "r1:\"tijd ook\"", "Tijd", "--new"]);
    // The other coder's log arrives; the codebook beside it is still the old one.
    fs::copy(there.path("study/log/ben@test.jsonl"), here.path("log/ben@test.jsonl"))
        .expect("a synchronised log");
    assert_eq!(codes(&here), ["vertrouwen", "tijd"]);
    assert!(here.read("codebook.toml").contains("\"tijd\""), "the working copy follows");
    assert!(!here.read("log/anna@test.jsonl").contains("code.removed"), "nobody removed anything");
}

#[test]
fn an_edit_by_hand_survives_what_arrives_from_elsewhere() {
    let here = coded();
    let there = Study::nothing();
    copy(here.root(), &there.path("study"));
    crate::support::finish(there.command("ben").current_dir(there.path("study")).args([
        "code",
        "r1:\"tijd ook\"",
        "Tijd",
        "--new",
    ]))
    .ok();
    fs::copy(there.path("study/log/ben@test.jsonl"), here.path("log/ben@test.jsonl"))
        .expect("a synchronised log");
    let edited = here
        .read("codebook.toml")
        .replace("label = \"Vertrouwen\"", "label = \"Vertrouwen hebben\" # zo heet het");
    here.write("codebook.toml", edited);
    assert_eq!(codes(&here), ["vertrouwen", "tijd"]);
    let text = here.read("codebook.toml");
    assert!(
        text.contains("Vertrouwen hebben") && text.contains("# zo heet het") && text.contains("\"tijd\""),
        "{text}"
    );
    let log = here.read("log/anna@test.jsonl");
    assert_eq!(log.matches("\"kind\":\"code.changed\"").count(), 1);
    assert!(!log.contains("code.removed"));
    // Nothing is left to record.
    let again = here.run(&["status"]);
    assert!(!again.stderr.contains("vastgelegd"), "{}", again.stderr);
}

/// Somebody saves the codebook while a program that opened the study earlier is still at work.
#[test]
fn an_edit_saved_while_a_program_is_at_work_is_recorded_and_kept() {
    let study = coded();
    let world =
        World { now: Box::new(|| "2026-03-01T09:00:00Z".to_owned()), salt: Box::new(|| "0".repeat(32)) };
    let author = Author { writer: Writer::new("anna", "test"), world };
    let mut opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("an opened study");
    opened.settle(&author).expect("nothing to record");
    let edited =
        study.read("codebook.toml").replace("label = \"Vertrouwen\"", "label = \"Vertrouwen hebben\" # zo");
    study.write("codebook.toml", &edited);
    let done = TranscriptDone { transcript: TranscriptId::from("r1") };
    opened.record(&author, vec![Pending::new(Decision::TranscriptDone(done))]).expect("an act");
    assert_eq!(study.read("codebook.toml"), edited);
    let log = study.read("log/anna@test.jsonl");
    let (edit, act) = (log.find("code.changed"), log.find("transcript.done"));
    assert!(edit.is_some() && edit < act, "{log}");
    assert_eq!(opened.problems.last().map(|problem| problem.message.id), Some("study-edits-recorded"));
}

#[test]
fn a_kind_of_the_future_is_kept_and_has_no_effect() {
    let study = coded();
    let event = Event {
        v: 1,
        id: String::new(),
        writer: Writer::from_log("cas@later"),
        seq: 1,
        prev: None,
        lamport: 99,
        seen: Default::default(),
        at: "2031-01-01T00:00:00Z".to_owned(),
        act: 1,
        decision: Decision::Unknown {
            kind: "code.sung".to_owned(),
            data: serde_json::json!({"melody": [1, 2]}),
        },
        words: None,
    };
    let line = seal(&event).expect("a line").line;
    assert!(codeboom::log::verify_line(&line));
    study.write("log/cas@later.jsonl", &line);
    assert_eq!(codes(&study), ["vertrouwen"]);
    study.run(&["code", "r1:\"tijd ook\"", "Tijd", "--new"]).ok();
    assert_eq!(study.read("log/cas@later.jsonl"), line);
    assert!(study.read("log/anna@test.jsonl").lines().last().expect("a line").contains("\"lamport\":10"));
}

#[test]
fn erased_words_leave_the_chain_and_the_count_whole() {
    let study = coded();
    let log = study.read("log/anna@test.jsonl");
    let erased: Vec<String> = log
        .lines()
        .map(|line| match line.find(",\"text\":{\"salt\"") {
            Some(at) => format!("{}}}", &line[..at]),
            None => line.to_owned(),
        })
        .collect();
    assert!(
        erased.iter().all(|line| codeboom::log::verify_line(line))
            && !erased.concat().contains("Vertrouwen is")
    );
    study.write("log/anna@test.jsonl", erased.join("\n") + "\n");
    let tally = study.run(&["tally", "--format", "json"]).json();
    assert_eq!(tally["rows"][0]["k"], 1);
}

#[test]
fn a_changed_line_does_not_verify() {
    let study = coded();
    let log = study.read("log/anna@test.jsonl");
    for line in log.lines() {
        assert!(codeboom::log::verify_line(line));
        assert!(!codeboom::log::verify_line(&line.replace("anna", "anne")));
    }
}

#[test]
fn a_coder_is_known_in_whatever_case_they_type_their_name() {
    let study = coded();
    study.run_as("ANNA", &["done", "r1"]).ok();
    assert_eq!(fs::read_dir(study.path("log")).expect("the log").count(), 1);
    let status = study.run(&["status", "--format", "json"]).json();
    assert_eq!(status["done"]["anna"], 1);
}

#[test]
fn a_stale_working_copy_is_known_without_the_note() {
    let study = coded();
    let old = study.read("codebook.toml");
    study.run(&["code", "r1:\"tijd ook\"", "Tijd", "--new"]).ok();
    fs::remove_dir_all(study.path(".codeboom")).expect("the note");
    study.write("codebook.toml", old);
    assert_eq!(codes(&study), ["vertrouwen", "tijd"]);
    assert!(!study.read("log/anna@test.jsonl").contains("code.removed"), "nobody removed anything");
}
