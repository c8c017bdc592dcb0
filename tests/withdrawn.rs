//! A respondent who withdrew: their words are on no page that any command prints.

use std::fs;

use serde_json::Value;

use crate::small::{Small, code, theme};
use crate::support::{Ran, files};

/// Words that only R1 says, and words that only R2 says.
const THEIRS: [&str; 3] = ["pruimenboom", "ladder", "zinkwerk"];
const OTHERS: &str = "kersenpluk";

/// Two people in one conversation, the words of R1 coded, proposed, noted and quoted in every way there is.
fn study() -> Small {
    let rules =
        "rules = [{ word = \"pruimenboom\" }, { stem = \"ladder\" }, { question = \"q1\", unit = \"turn\" }]";
    let book = [
        theme("tuin", ""),
        code("boom", &format!("themes = [\"tuin\"]\n{rules}")),
        code("pluk", "themes = [\"tuin\"]\nrules = [{ word = \"kersenpluk\", unit = \"turn\" }]"),
    ];
    let talk = "I: Wat doet u in de tuin?\n\nR1: Onder de pruimenboom staat een ladder.\n\n\
        R2: Bij mij is de kersenpluk het mooist.\n\nR1: En het zinkwerk lekt, ja hé.\n";
    let study = Small::new(&book, &[("samen", talk)]);
    study.write(
        "guide.toml",
        "format = 1\n\n[[question]]\nid = \"q1\"\ntext = \"Tuin?\"\npatterns = [\"in de tuin\"]\n",
    );
    study
        .said("boom", &["samen:pruimenboom staat", "samen:het zinkwerk"])
        .said("pluk", &["samen:kersenpluk"]);
    study.coded("anna", "samen:ladder", "boom", "--memo zinkwerk");
    study.run(&["code", "samen:30-110", "pluk"]).ok();
    study
}

#[track_caller]
fn holds_nothing_of_theirs(what: &str, text: &str) {
    for word in THEIRS {
        assert!(!text.to_lowercase().contains(word), "{what} holds {word}:\n{text}");
    }
}

#[test]
fn nothing_that_is_printed_holds_their_words() {
    let study = study();
    assert!(study.run(&["quotes"]).ok().contains("pruimenboom"));
    let said = study.run(&["respondents", "withdraw", "r1", "--on", "14 maart", "--reason", "per brief"]);
    assert!(said.stderr.contains("4 coderingen") && said.stderr.contains("codeboom undo"), "{}", said.stderr);
    let commands = [
        "tally",
        "tally --by case",
        "tally --provisional",
        "matrix",
        "quotes",
        "quotes --provisional",
        "quotes --respondent R1",
        "suggest",
        "codebook",
        "codebook forms",
        "codebook check",
        "codebook export",
        "chart codes",
        "chart matrix",
        "chart themes",
        "chart codes --provisional",
        "check",
        "status",
        "transcripts",
        "transcripts show samen",
        "respondents",
        "run",
        "code samen:45-60 boom",
        "code samen:30-120 boom --polarity mixed",
    ];
    for command in commands {
        for format in ["table", "json", "csv", "md"] {
            let mut arguments: Vec<&str> = command.split(' ').collect();
            let is_table = !["chart", "run", "code"].contains(&arguments[0]) && command != "codebook export";
            if is_table {
                arguments.extend(["--format", format]);
            }
            let Ran { stdout, stderr, .. } = study.run(&arguments);
            // The rules are the researcher's own words; the codebook shows them.
            if command == "codebook" {
                continue;
            }
            holds_nothing_of_theirs(command, &stdout);
            holds_nothing_of_theirs(command, &stderr);
            if !is_table {
                break;
            }
        }
    }
    let output = files(&study.path("output"));
    assert!(output.len() > 20);
    for (path, bytes) in output.iter().filter(|(path, _)| path.extension().is_none_or(|e| e != "png")) {
        holds_nothing_of_theirs(&path.display().to_string(), &String::from_utf8_lossy(bytes));
    }
    // The other's words are where they were.
    assert!(study.run(&["quotes"]).ok().contains(OTHERS));
    assert!(study.run(&["transcripts", "show", "samen"]).ok().contains(OTHERS));
}

#[test]
fn their_turns_keep_their_places_without_their_words() {
    let study = study();
    let before = study.run(&["transcripts", "show", "samen", "--format", "json"]).json();
    study.run(&["respondents", "withdraw", "R1"]).ok();
    let after = study.run(&["transcripts", "show", "samen", "--format", "json"]).json();
    let text = |shown: &Value| shown["text"].as_str().expect("a text").to_owned();
    assert_eq!(text(&before).chars().count(), text(&after).chars().count());
    for (old, new) in
        before["turns"].as_array().expect("turns").iter().zip(after["turns"].as_array().expect("turns"))
    {
        assert_eq!((&old["start"], &old["end"]), (&new["start"], &new["end"]));
        let place = |key: &str| usize::try_from(new[key].as_u64().expect("a place")).expect("small");
        let words: String =
            text(&after).chars().skip(place("start")).take(place("end") - place("start")).collect();
        assert_eq!(new["text"], words);
        assert_eq!(old["text"] == new["text"], new["respondent"] != "R1");
        assert_eq!(new["withdrawn"] == true, new["respondent"] == "R1");
    }
    assert!(study.run(&["transcripts", "show", "samen"]).ok().contains("(teruggetrokken)"));
}

#[test]
fn withdrawing_is_dated_and_said_once() {
    let study = study();
    study.run(&["respondents", "withdraw", "R2"]).ok();
    let row = study.read("respondents.csv");
    let day =
        row.lines().find(|line| line.starts_with("R2")).expect("R2").rsplit(',').next().expect("a cell");
    assert!(day.len() == 10 && day.starts_with("20"), "{row}");
    assert!(study.run(&["respondents", "withdraw", "R2"]).refused().contains("al teruggetrokken"));
    study.run(&["respondents", "withdraw", "R2", "--on", "1 mei"]).ok();
    assert!(study.read("respondents.csv").contains("1 mei"));
    assert!(study.run(&["respondents", "withdraw", "R7"]).refused().contains("R1"));
}

#[test]
fn somebody_who_speaks_and_is_not_listed_can_withdraw() {
    let study = study();
    fs::write(study.path("respondents.csv"), "id,case,consent,withdrawn\nR2,,,\n")
        .expect("a list without R1");
    study.run(&["respondents", "withdraw", "R1"]).ok();
    holds_nothing_of_theirs("quotes", &study.run(&["quotes"]).ok());
    assert!(study.read("respondents.csv").contains("R1"));
}

#[test]
fn an_example_in_their_words_is_found() {
    let study = study();
    study.run(&["codebook", "define", "boom", "--example", "Onder de pruimenboom staat een ladder."]).ok();
    assert!(!study.run(&["check"]).stdout.contains("example-withdrawn"));
    study.run(&["respondents", "withdraw", "R1"]).ok();
    let found = study.run(&["check"]);
    assert_eq!(found.status, 1);
    assert!(found.stdout.contains("example-withdrawn"), "{}", found.stdout);
}
