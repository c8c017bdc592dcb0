//! Erasing a respondent's words: gone from the whole folder but for what is named, everybody else's as they were.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use codeboom::log::{World, Writer, verify_line};
use codeboom::study::{Author, Folder, Study as Opened};
use serde_json::Value;

use crate::support::{Study, copy, files, finish};

/// What R1 says, turn by turn; an emoji and a name with an accent stand for every position that is more than a byte.
const THEIRS: [&str; 4] = [
    "Nou, Zoë 👩‍👧 komt elke dinsdag koken en dan praten wij over vroeger.",
    "Het huis was toen veel te groot voor ons drieën samen.",
    "En 's winters stookten we alleen de achterkamer met de kachel.",
    "Ja hoor, helemaal.",
];
const MEMO: &str = "Vergelijk met de tuin van interview drie.";

/// A conversation of two respondents and a second one of R2 alone, coded by two coders.
fn coded() -> Study {
    let study = Study::new();
    let [first, second, third, fourth] = THEIRS;
    let together = format!(
        "I: Wie komt er over de vloer?\n\nR1: {first}\n\nR2: Bij mij komt alleen de buurman soms langs.\n\n\
         I: En hoe was het huis?\n\nR1: {second}\n\n{third}\n\nR2: Wij hadden een kleine tuin met appels.\n\nI: Klopt dat?\n\nR1: {fourth}\n"
    );
    study.transcript("samen.txt", &together);
    study.transcript("R2.txt", "I: Wat doet u graag?\n\nR2: Ik werk het liefst buiten in de grond.\n");
    let code = |coder: &str, words: &str, code: &str, more: &[&str]| {
        let span = format!("samen:\"{words}\"");
        let mut arguments = vec!["code", span.as_str(), code];
        arguments.extend(more);
        study.run_as(coder, &arguments).ok();
    };
    code("anna", "komt elke dinsdag koken", "Bezoek", &["--new", "--memo", "Zoë is de dochter"]);
    code("anna", "Bij mij komt alleen de buurman soms langs.", "Bezoek", &["--memo", MEMO]);
    code("ben", "stookten we alleen de achterkamer", "Wonen", &["--new"]);
    code("ben", "Wij hadden een kleine tuin met appels.", "Wonen", &[]);
    code("ben", "Ja hoor, helemaal.", "Wonen", &[]);
    study.run_as("ben", &["code", "r2:\"Ik werk het liefst buiten\"", "Werk", "--new"]).ok();
    study
}

fn erase(study: &Study) -> Value {
    study.run(&["erase", "R1", "--yes", "--reason", "eigen verzoek", "--format", "json"]).json()
}

/// Every run of so many words of theirs, in small letters.
fn runs(length: usize) -> BTreeSet<String> {
    let words = |text: &str| {
        let plain: String =
            text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        plain.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    THEIRS
        .iter()
        .flat_map(|turn| words(turn).windows(length).map(|run| run.join(" ")).collect::<Vec<_>>())
        .collect()
}

/// The files, and the line from 1, that have words of theirs.
fn left_in(folder: &Path, length: usize) -> BTreeSet<(String, usize)> {
    let runs = runs(length);
    let mut found = BTreeSet::new();
    for (path, bytes) in files(folder) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        for (line, number) in text.lines().zip(1..) {
            let plain: String =
                line.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
            let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
            if runs.iter().any(|run| plain.contains(run.as_str())) {
                found.insert((path.display().to_string(), number));
            }
        }
    }
    found
}

fn opened(study: &Study) -> Opened {
    Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens")
}

fn anna() -> Author {
    let world =
        World { now: Box::new(|| "2026-01-01T00:00:00Z".to_owned()), salt: Box::new(|| "00".repeat(16)) };
    Author { writer: Writer::new("anna", "test"), world }
}

/// What R2 is counted for, and their words at each place.
fn of_r2(study: &Study) -> (Value, Vec<(Value, Value)>) {
    let tally = study.run(&["tally", "--format", "json"]).json();
    let counted: Vec<Value> = tally["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| {
            let has = row["respondents"].as_array().expect("respondents").contains(&Value::from("R2"));
            serde_json::json!([row["code_id"], has])
        })
        .collect();
    let quotes = study.run(&["quotes", "--respondent", "R2", "--format", "json"]).json();
    let places = quotes["quotes"].as_array().expect("quotes").iter();
    let place = |quote: &Value| (quote["start"].clone(), quote["text"].clone());
    (Value::from(counted), places.map(place).collect())
}

#[test]
fn the_words_are_gone_from_every_file() {
    let study = coded();
    study.run(&["run"]).ok();
    study.write("log/anna@test.torn", "{\"id\":\"…\",\"text\":{\"quote\":\"komt elke dinsdag koken en dan\"");
    assert!(left_in(study.root(), 4).len() > 8);
    let before = of_r2(&study);
    let erased = erase(&study);
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
    assert_eq!(erased["readings"][0]["turns"], 3);
    let characters: usize = THEIRS.iter().map(|turn| turn.chars().count()).sum();
    assert_eq!(erased["readings"][0]["characters"], characters + 2, "and the empty line inside a turn");
    assert_eq!(erased["sources"], serde_json::json!(["transcripts/samen/samen.txt"]));
    let remains = erased["remains"].as_array().expect("what remains");
    assert!(remains.iter().all(|one| one["what"] == "source-name") && remains.len() == 1, "{remains:?}");
    // The chain holds, line by line, and everybody else is where they were.
    for name in ["log/anna@test.jsonl", "log/ben@test.jsonl"] {
        assert!(study.read(name).lines().all(verify_line), "{name}");
    }
    assert_eq!(of_r2(&study), before);
    assert!(!study.path("output").exists() && !study.path("log/anna@test.torn").exists());
    // Everything works, and nobody is warned of anything.
    let shown = study.run(&["transcripts", "show", "samen", "--format", "json"]);
    assert_eq!(shown.stderr, "");
    let turns = shown.json()["turns"].as_array().expect("turns").clone();
    assert!(turns[1]["text"].as_str().expect("text").chars().all(|c| c == '█'));
    assert_eq!(turns[2]["text"], "Bij mij komt alleen de buurman soms langs.");
    assert!(!study.run(&["quotes"]).ok().contains('█'));
    let ran = study.run(&["run"]);
    assert!(!ran.stderr.contains("waarschuwing:"), "{}", ran.stderr);
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
    let list = study.read("respondents.csv");
    assert!(list.lines().any(|line| line.starts_with("R1,") && line.len() > "R1,,,".len()), "{list}");
}

#[test]
fn a_preview_changes_nothing_and_says_what_it_would_take() {
    let study = coded();
    let before = files(study.root());
    let shown = study.run(&["erase", "r1", "--format", "json"]).json();
    assert_eq!(files(study.root()), before);
    let done = erase(&study);
    for name in ["readings", "log", "memos", "memos_kept", "sources", "remains"] {
        assert_eq!(shown[name], done[name], "{name}");
    }
    assert!(study.run(&["erase", "R1", "--yes"]).refused().contains("--reason"));
    assert!(study.run(&["erase", "R9"]).refused().contains("R1"));
}

#[test]
fn a_note_on_somebody_elses_words_stays() {
    let study = coded();
    let erased = erase(&study);
    assert_eq!(erased["memos_kept"], 1);
    let here = opened(&study);
    let notes: Vec<_> =
        here.state.memos.iter().map(|memo| (memo.author.as_str(), memo.text.as_deref())).collect();
    assert_eq!(notes, [("anna", Some(MEMO))]);
    assert!(!study.read("log/anna@test.jsonl").contains("Zoë is de dochter"), "a note on their words goes");
}

#[test]
fn what_cannot_be_erased_is_named_with_its_line() {
    let study = coded();
    let book = study.read("codebook.toml").replace(
        "id = \"wonen\"",
        "id = \"wonen\"\nexample = \"we alleen de achterkamer met de kachel\"\ndefinition = \"De buurman komt soms langs\"",
    );
    study.write("codebook.toml", book);
    study.write("memos/notitie.md", "# Notitie\n\nR1 zei dat het huis was toen veel te groot voor hen.\n");
    study.run(&["status"]).ok();
    let erased = erase(&study);
    let named: BTreeSet<(String, usize)> = erased["remains"]
        .as_array()
        .expect("what remains")
        .iter()
        .filter(|one| one["what"] != "source-name")
        .map(|one| {
            (
                one["file"].as_str().expect("a file").to_owned(),
                usize::try_from(one["line"].as_u64().expect("a line")).expect("small"),
            )
        })
        .collect();
    assert_eq!(named, left_in(study.root(), 5));
    assert!(named.contains(&("memos/notitie.md".to_owned(), 3)) && named.len() == 3, "{named:?}");
}

#[test]
fn erasing_again_finds_nothing_and_changes_nothing() {
    let study = coded();
    erase(&study);
    let before = files(study.root());
    let again = erase(&study);
    assert_eq!((&again["readings"], &again["log"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!(files(study.root()), before);
}

/// As after a crash once the act is on disk, or when a synchroniser puts old files back: all but the log of who erased.
#[test]
fn words_that_come_back_with_old_files_are_erased_again() {
    let study = coded();
    let old = Study::nothing();
    copy(study.root(), &old.path("study"));
    erase(&study);
    let clean = left_in(study.root(), 4);
    copy(&old.path("study/transcripts"), &study.path("transcripts"));
    fs::copy(old.path("study/log/ben@test.jsonl"), study.path("log/ben@test.jsonl")).expect("an old log");
    fs::copy(old.path("study/log/anna@test.jsonl"), study.path("log/anna@test (kopie).jsonl"))
        .expect("a copy");
    assert!(left_in(study.root(), 4).len() > 5);
    // Even who only looks, or looks at an earlier moment, sees none of them.
    let first = opened(&study).events()[0].id.clone();
    for moment in [None, Some("2020-01-01"), Some(first.as_str())] {
        let here = Opened::open_at(Folder::at(study.root()).expect("a study"), moment).expect("it opens");
        let texts = here.transcripts.iter().map(|transcript| transcript.reading.text.as_str());
        let quotes = here.events().iter().filter_map(|event| event.words.as_ref()?.quote.as_deref());
        assert!(texts.chain(quotes).all(|text| !text.contains("dinsdag") && !text.contains("achterkamer")));
        assert_eq!(here.problems.len(), 0, "{:?}", here.problems);
    }
    let ran = study.run(&["status"]);
    assert!(ran.stderr.contains("opnieuw gewist"), "{}", ran.stderr);
    assert_eq!(left_in(study.root(), 4), clean);
    assert!(!study.path("transcripts/samen/samen.txt").exists());
    assert_eq!(study.run(&["status"]).stderr, "");
    assert!(study.read("log/anna@test.jsonl").lines().all(verify_line));
}

/// A command on another device's copy of the study.
fn there(place: &Study, coder: &str, arguments: &[&str]) -> String {
    let mut command = place.command(coder);
    finish(command.current_dir(place.path("study")).args(arguments)).ok()
}

#[test]
fn what_somebody_coded_without_knowing_goes_when_it_arrives() {
    let study = coded();
    let other = Study::nothing();
    copy(study.root(), &other.path("study"));
    there(
        &other,
        "cas",
        &["code", "samen:\"praten wij over vroeger\"", "Bezoek", "--memo", "over vroeger dus"],
    );
    there(&other, "cas", &["code", "samen:\"de buurman soms langs.\"", "Bezoek"]);
    erase(&study);
    fs::copy(other.path("study/log/cas@test.jsonl"), study.path("log/cas@test.jsonl")).expect("cas's log");
    let ran = study.run(&["status"]);
    assert!(ran.stderr.contains("opnieuw gewist"), "{}", ran.stderr);
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
    let log = study.read("log/cas@test.jsonl");
    assert!(!log.contains("vroeger") && log.lines().all(verify_line), "{log}");
    assert_eq!(opened(&study).codings.len(), 8);
    assert_eq!(study.run(&["status"]).stderr, "");
}

#[test]
fn two_erasures_of_one_conversation_meet() {
    let study = coded();
    let other = Study::nothing();
    copy(study.root(), &other.path("study"));
    there(&other, "cas", &["erase", "R2", "--yes", "--reason", "ook weg"]);
    erase(&study);
    fs::copy(other.path("study/log/cas@test.jsonl"), study.path("log/cas@test.jsonl")).expect("cas's log");
    for _ in 0..2 {
        study.run(&["status"]).ok();
    }
    let ran = study.run(&["transcripts", "show", "samen"]);
    assert_eq!(ran.stderr, "");
    assert!(!ran.stdout.contains("buurman") && !ran.stdout.contains("dinsdag"), "{}", ran.stdout);
    assert!(!study.read("log/ben@test.jsonl").contains("appels"));
}

#[test]
fn erasing_is_for_good() {
    let study = coded();
    erase(&study);
    let mut here = opened(&study);
    let kinds = ["words.erased", "respondent.withdrawn"];
    let events: Vec<_> =
        here.events().iter().filter(|event| kinds.contains(&event.decision.kind())).cloned().collect();
    assert_eq!(events.len(), 2);
    for event in &events {
        assert!(here.undo(&anna(), Some(&event.id), None).is_err(), "{}", event.decision.kind());
    }
    let undone = here.undo(&anna(), None, None).expect("the act before it");
    assert!(undone.iter().all(|event| event.decision.kind() == "coding.added"), "{undone:?}");
    // Nor do the words come back as a new version or a new transcript.
    let back = format!("I: En?\n\nR1: {}\n", THEIRS[0]);
    study.write("../terug.txt", &back);
    let file = study.path("../terug.txt").display().to_string();
    assert!(study.run(&["import", &file]).refused().contains("R1"));
    assert!(study.run(&["import", "--revise", "samen", &file]).refused().contains("R1"));
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
}

#[test]
fn every_reading_that_ever_was_is_blanked() {
    let study = coded();
    let text = study.read("transcripts/samen/r1.txt");
    study.write(
        "../beter.txt",
        text.replace("elke dinsdag", "iedere dinsdag").replace("buurman", "overbuurman"),
    );
    let file = study.path("../beter.txt").display().to_string();
    study.run(&["import", "--revise", "samen", &file]).ok();
    opened(&study).undo(&anna(), None, None).expect("the revision undone");
    let erased = erase(&study);
    assert_eq!(erased["readings"].as_array().expect("readings").len(), 2);
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
    assert!(study.read("transcripts/samen/r2.txt").contains("overbuurman"));
    assert_eq!(study.run(&["status"]).stderr, "");
}

#[test]
fn a_clean_version_of_the_same_name_stays() {
    let study = coded();
    erase(&study);
    let clean = study.read("transcripts/samen/r1.txt").replace('█', "").replace("buurman", "overbuurman");
    study.write("../samen.txt", &clean);
    let file = study.path("../samen.txt").display().to_string();
    study.run(&["import", "--revise", "samen", &file]).ok();
    assert_eq!(study.read("transcripts/samen/samen.txt"), clean);
    erase(&study);
    assert_eq!(study.read("transcripts/samen/samen.txt"), clean);
    assert_eq!(study.run(&["status"]).stderr, "");
}

#[test]
fn a_turned_down_suggestion_of_somebody_else_stays_turned_down() {
    let study = coded();
    let book = study
        .read("codebook.toml")
        .replace("id = \"wonen\"", "id = \"wonen\"\nrules = [{ word = \"buurman\" }]");
    study.write("codebook.toml", book);
    study.run(&["reject", "--all"]).ok();
    erase(&study);
    assert_eq!(study.run(&["suggest", "--format", "json"]).json()["suggestions"], serde_json::json!([]));
}

#[test]
fn what_is_coded_meanwhile_is_not_lost() {
    let study = coded();
    let words: Vec<String> = (0..10).map(|number| format!("woord{number}")).collect();
    study.transcript("R3.txt", &format!("I: Tel?\n\nR3: {}\n", words.join(" ")));
    let coding = words.iter().map(|word| {
        let mut command = study.command("ben");
        command.args(["code", &format!("r3:{word}"), "Werk", "--quiet"]).spawn().expect("the program starts")
    });
    let coding: Vec<_> = coding.collect();
    erase(&study);
    for mut child in coding {
        assert!(child.wait().expect("it ends").success());
    }
    let log = study.read("log/ben@test.jsonl");
    assert!(log.lines().all(verify_line));
    for word in &words {
        assert!(log.contains(&format!("\"quote\":\"{word}\"")), "{word} was acknowledged and is gone");
    }
    assert_eq!(left_in(study.root(), 4), BTreeSet::new());
}
