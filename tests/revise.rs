//! Corrected transcripts: the next reading beside the first, every coding carried over, nothing lost without a word.

use std::fs;

use codeboom::log::{World, Writer};
use codeboom::study::{Author, Folder, Study as Opened};
use serde_json::Value;

use crate::support::{Ran, Study, copy, files, finish};

const FIRST: &str = "I: Hoe gaat het thuis?\n\nR1: Vertrouwen is alles. Karin helpt mij elke dag. Dat is fijn.\n\n\
                     I: En verder?\n\nR1: De tuin vraagt veel tijd. Het geld raakt op.\n";

/// Moves everything, changes a name, takes a sentence out.
const CORRECTED: &str = "Interview met R1\n\nI: Hoe gaat het thuis?\n\nR1: Vertrouwen is alles. [Zus] helpt mij elke dag. Dat is fijn.\n\n\
                         I: En verder?\n\nR1: De tuin vraagt veel tijd.\n";

/// A study with one interview and four codings of it.
fn coded() -> Study {
    let study = Study::new();
    study.transcript("R1.txt", FIRST);
    for (words, code) in [
        ("Vertrouwen is alles", "Vertrouwen"),
        ("Karin helpt mij elke dag", "Hulp"),
        ("De tuin vraagt veel tijd.", "Tijd"),
        ("Het geld raakt op.", "Geld"),
    ] {
        study.run(&["code", &format!("r1:\"{words}\""), code, "--new"]).ok();
    }
    study
}

/// Imports a corrected version of the interview.
fn revise(study: &Study, name: &str, text: &str, more: &[&str]) -> Ran {
    study.write(&format!("../{name}"), text);
    let file = study.path("..").join(name).display().to_string();
    let mut arguments = vec!["import", "--revise", "r1", file.as_str(), "--format", "json"];
    arguments.extend(more);
    study.run(&arguments)
}

/// The outcomes by code.
fn outcomes(revised: &Value) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    let mut found: Vec<_> = revised["codings"]
        .as_array()
        .expect("codings")
        .iter()
        .map(|coding| (text(&coding["code_id"]), text(&coding["outcome"])))
        .collect();
    found.sort();
    found
}

/// The study, opened by the library.
fn opened(study: &Study) -> Opened {
    Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens")
}

fn author(coder: &str) -> Author {
    let world =
        World { now: Box::new(|| "2026-01-01T00:00:00Z".to_owned()), salt: Box::new(|| "00".repeat(16)) };
    Author { writer: Writer::new(coder, "test"), world }
}

/// The quotes by code.
fn quotes(study: &Study) -> Vec<(String, i64, String)> {
    let listed = study.run(&["quotes", "--format", "json"]).json();
    let quotes = listed["quotes"].as_array().expect("quotes").iter();
    quotes
        .map(|quote| {
            let text = |name: &str| quote[name].as_str().expect("text").to_owned();
            (text("code_id"), quote["reading"].as_i64().expect("a revision"), text("text"))
        })
        .collect()
}

#[test]
fn every_coding_goes_along_and_says_how() {
    let study = coded();
    let revised = revise(&study, "R1.txt", CORRECTED, &["--reason", "terugkoppeling"]).json();
    let expected = [("geld", "lost"), ("hulp", "changed"), ("tijd", "moved"), ("vertrouwen", "moved")];
    let found = outcomes(&revised);
    let found: Vec<(&str, &str)> =
        found.iter().map(|(code, outcome)| (code.as_str(), outcome.as_str())).collect();
    assert_eq!(found, expected);
    let expected = [
        ("vertrouwen", 2, "Vertrouwen is alles"),
        ("hulp", 2, "[Zus] helpt mij elke dag"),
        ("tijd", 2, "De tuin vraagt veel tijd."),
    ];
    let found = quotes(&study);
    let found: Vec<(&str, i64, &str)> =
        found.iter().map(|(code, reading, text)| (code.as_str(), *reading, text.as_str())).collect();
    assert_eq!(found, expected);
    // The first reading and both sources are there as they were.
    assert_eq!(study.read("transcripts/r1/r1.txt"), FIRST);
    assert_eq!(study.read("transcripts/r1/source-R1.txt"), FIRST);
    assert_eq!(study.read("transcripts/r1/r2-R1.txt"), CORRECTED);
    assert_eq!(study.read("transcripts/r1/r2.txt"), CORRECTED);
    let log = study.read("log/anna@test.jsonl");
    assert!(log.contains("\"reason\":\"terugkoppeling\"") && log.lines().all(codeboom::log::verify_line));
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    assert_eq!(listed["transcripts"][0]["readings"].as_array().expect("readings").len(), 2);
    assert_eq!(study.run(&["transcripts", "show", "r1", "--format", "json"]).json()["reading"], 2);
}

#[test]
fn what_is_lost_is_kept_listed_and_counted_for_nobody() {
    let study = coded();
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    let status = study.run(&["status", "--format", "json"]);
    assert!(!status.stderr.contains("niet op de tekst"), "{}", status.stderr);
    let status = status.json();
    assert_eq!((&status["lost"], &status["codings"]["anna"]), (&Value::from(1), &Value::from(3)));
    let check = study.run(&["check", "--format", "json"]);
    assert_eq!(check.status, 1);
    let check: Value = serde_json::from_str(&check.stdout).expect("JSON");
    let lost: Vec<&Value> = check["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|f| f["rule"] == "coding-lost")
        .collect();
    let said = lost[0]["message"].as_str().expect("a message");
    assert!(lost.len() == 1 && said.contains("“Het geld raakt op.”") && said.contains("anna"), "{said}");
    // Words of somebody who withdrew are not shown, here either.
    let list = study.read("respondents.csv").replace("R1,,,", "R1,,,2026-01-01");
    study.write("respondents.csv", list);
    let check = study.run(&["check"]).stdout;
    assert!(check.contains("coding-lost") && !check.contains("geld raakt"), "{check}");
}

#[test]
fn a_lost_coding_can_be_put_on_other_words_or_taken_away() {
    let study = coded();
    let revised = revise(&study, "R1.txt", CORRECTED, &[]).json();
    let id = revised["codings"][0]["event"].as_str().expect("the lost one is first").to_owned();
    study.run(&["recode", &id[..10], "--span", "\"Dat is fijn.\""]).ok();
    let status = study.run(&["status", "--format", "json"]).json();
    assert_eq!((&status["lost"], &status["codings"]["anna"]), (&Value::from(0), &Value::from(4)));
    let study = coded();
    let revised = revise(&study, "R1.txt", CORRECTED, &[]).json();
    study.run(&["uncode", revised["codings"][0]["event"].as_str().expect("an id")]).ok();
    assert_eq!(study.run(&["status", "--format", "json"]).json()["lost"], 0);
}

#[test]
fn a_lost_coding_is_looked_for_again_in_the_next_version() {
    let study = coded();
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    let third = FIRST.replace("Hoe gaat het thuis?", "Hoe gaat het bij u thuis?");
    let revised = revise(&study, "R1-derde.txt", &third, &[]).json();
    assert!(outcomes(&revised).contains(&("geld".to_owned(), "moved".to_owned())), "{revised}");
    assert_eq!(quotes(&study).len(), 4);
    assert_eq!(study.run(&["status", "--format", "json"]).json()["lost"], 0);
}

#[test]
fn a_preview_changes_nothing_and_the_same_file_is_refused() {
    let study = coded();
    let before = files(study.root());
    let shown = revise(&study, "R1.txt", CORRECTED, &["--preview"]).json();
    assert_eq!((&shown["preview"], &shown["outcomes"]["lost"]), (&Value::from(true), &Value::from(1)));
    assert_eq!(files(study.root()), before);
    assert!(revise(&study, "R1.txt", FIRST, &[]).refused().contains("al de huidige lezing"));
    assert!(
        revise(&study, "anders.txt", &FIRST.replace('\n', "\r\n"), &[])
            .refused()
            .contains("al de huidige lezing")
    );
    assert_eq!(files(study.root()), before);
}

#[test]
fn one_undo_returns_to_the_first_reading() {
    let study = coded();
    let before = quotes(&study);
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    let mut here = opened(&study);
    here.undo(&author("anna"), None, None).expect("it can be undone");
    assert_eq!((here.transcripts[0].reading.revision, here.codings.len()), (1, 4));
    assert_eq!(quotes(&study), before);
    here.redo(&author("anna"), None, None).expect("it can be done again");
    assert_eq!((here.transcripts[0].reading.revision, here.codings.len()), (2, 3));
    // What was coded on the corrected text since holds it.
    study.run_as("ben", &["code", "r1:\"Dat is fijn.\"", "Hulp"]).ok();
    let mut here = opened(&study);
    let revised = here.events().iter().find(|event| event.decision.kind() == "transcript.revised");
    let act = revised.expect("the act").id.clone();
    assert!(here.undo(&author("anna"), Some(&act), None).is_err());
    assert_eq!(opened(&study).transcripts[0].reading.revision, 2);
}

#[test]
fn an_earlier_moment_shows_the_reading_of_then() {
    let study = coded();
    study.run(&["tag", "voor"]).ok();
    let before = quotes(&study);
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    let then = study.run(&["quotes", "--at", "voor", "--format", "json"]).json();
    let then = then["quotes"].as_array().expect("quotes").clone();
    assert_eq!(then.len(), before.len());
    assert!(then.iter().all(|quote| quote["reading"] == 1));
    study.run(&["undo"]).ok();
    assert_eq!(quotes(&study), before);
}

#[test]
fn a_version_after_an_undone_one_does_not_overwrite_it() {
    let study = coded();
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    opened(&study).undo(&author("anna"), None, None).expect("it can be undone");
    let other = FIRST.replace("De tuin", "Onze tuin");
    assert_eq!(revise(&study, "R1.txt", &other, &[]).json()["revision"], 3);
    assert_eq!(study.read("transcripts/r1/r2.txt"), CORRECTED);
    assert_eq!(quotes(&study).len(), 4);
}

/// A study on another device, with what ben coded there on the first reading.
fn elsewhere(here: &Study) -> String {
    let there = Study::nothing();
    copy(here.root(), &there.path("study"));
    let mut code = there.command("ben");
    finish(code.current_dir(there.path("study")).args(["code", "r1:\"Dat is fijn.\"", "Hulp"])).ok();
    fs::read_to_string(there.path("study/log/ben@test.jsonl")).expect("ben's log")
}

#[test]
fn what_was_coded_on_the_first_reading_elsewhere_follows_when_it_arrives() {
    let study = coded();
    let late = elsewhere(&study);
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    study.write("log/ben@test.jsonl", &late);
    // Two people receive it at the same time.
    let other = Study::nothing();
    copy(study.root(), &other.path("study"));
    let mut status = other.command("cas");
    let theirs = finish(status.current_dir(other.path("study")).arg("status"));
    assert!(theirs.stderr.contains("Eén codering van ben"), "{}", theirs.stderr);
    let ours = study.run(&["status"]);
    assert!(
        ours.stderr.contains("Eén codering van ben") && ours.stderr.contains("1 verschoven"),
        "{}",
        ours.stderr
    );
    let mine = quotes(&study);
    assert!(mine.iter().any(|(_, reading, text)| (*reading, text.as_str()) == (2, "Dat is fijn.")));
    // Then both have what both recorded; it is the same, and nothing is left to do.
    fs::copy(other.path("study/log/cas@test.jsonl"), study.path("log/cas@test.jsonl")).expect("cas's log");
    assert_eq!(quotes(&study), mine);
    assert!(!study.run(&["status"]).stderr.contains("ben"));
    // What followed does not keep the corrected version from being undone.
    let mut here = opened(&study);
    let revised = here.events().iter().find(|event| event.decision.kind() == "transcript.revised");
    let act = revised.expect("the act").id.clone();
    here.undo(&author("anna"), Some(&act), None).expect("it can be undone");
    assert_eq!(opened(&study).codings.len(), 5);
}

#[test]
fn a_suggestion_stays_turned_down_where_its_words_are_the_same() {
    let study = coded();
    let book = study
        .read("codebook.toml")
        .replace("id = \"tijd\"", "id = \"tijd\"\nrules = [{ word = \"elke\" }, { word = \"fijn\" }]");
    study.write("codebook.toml", book);
    study.run(&["reject", "--all"]).ok();
    let open = |study: &Study| {
        let listed = study.run(&["suggest", "--format", "json"]).json();
        let texts = listed["suggestions"].as_array().expect("suggestions").iter();
        texts.map(|one| one["text"].as_str().expect("text").to_owned()).collect::<Vec<_>>()
    };
    assert!(open(&study).is_empty());
    revise(&study, "R1.txt", CORRECTED, &[]).ok();
    assert_eq!(open(&study), ["[Zus] helpt mij elke dag."], "only where the words are others");
}

#[test]
fn new_labels_are_read_and_known_ones_stay_who_they_were() {
    let study = coded();
    let about = study.read("transcripts/r1/about.toml");
    study.write("transcripts/r1/about.toml", about.replace("respondent = \"R1\"", "respondent = \"P7\""));
    study.run(&["respondents"]).ok();
    let text = format!("{CORRECTED}\nTolk: Ik vertaal dat even.\n");
    revise(&study, "R1.txt", &text, &["--speaker", "Tolk=other"]).ok();
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    let speakers = listed["transcripts"][0]["speakers"].as_array().expect("speakers").clone();
    let known: Vec<_> = speakers
        .iter()
        .map(|s| (s["label"].as_str(), s["role"].as_str(), s["respondent"].as_str()))
        .collect();
    assert!(known.contains(&(Some("R1"), Some("respondent"), Some("P7"))), "{known:?}");
    assert!(known.contains(&(Some("Tolk"), Some("other"), None)), "{known:?}");
}

#[test]
fn another_format_may_be_the_corrected_version() {
    let study = Study::sample();
    let text = study.read("transcripts/r1/r1.txt");
    assert!(study.path("transcripts/r1/R1.docx").exists());
    let counted =
        |study: &Study| study.run(&["tally", "--coder", "any", "--format", "json"]).json()["rows"].clone();
    let before = counted(&study);
    revise(&study, "R1.txt", &text.replace("vóórdat", "voordat"), &[]).ok();
    assert_eq!(counted(&study), before);
}
