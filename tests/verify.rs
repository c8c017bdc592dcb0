//! `verify` on a whole study: what stands in the folder against the log, and that it writes nothing.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

use std::fs;
use std::path::Path;

use codeboom::corpus::{RespondentId, TranscriptId};
use codeboom::log::{
    Blanked, Decision, Event, TranscriptDone, Words, WordsErased, Writer, read_folder, seal, sha256_hex,
    verify_folder,
};
use codeboom::study::State;
use serde_json::Value;

use crate::support::{Study, copy, files, finish};

const EVA: &str = "log/eva@kantoor.jsonl";

/// The findings of the program: rule, file and line.
fn findings(study: &Study) -> Vec<(String, String, Option<u64>)> {
    let before = files(study.root());
    let ran = study.run(&["verify", "--format", "json"]);
    assert!(files(study.root()) == before, "verify changes nothing");
    let told: Value = serde_json::from_str(&ran.stdout).unwrap_or_else(|_| panic!("{}", ran.stderr));
    let list = told["findings"].as_array().expect("findings");
    let serious = list.iter().any(|finding| finding["severity"] != "note");
    assert_eq!(ran.status, i32::from(serious), "{}", ran.stdout);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    list.iter()
        .map(|finding| {
            let message = text(&finding["message"]);
            assert!(
                message.matches(['.', ':']).count() >= 2,
                "what is found, what it means, what to do: {message}"
            );
            (text(&finding["rule"]), text(&finding["file"]), finding["line"].as_u64())
        })
        .collect()
}

/// Changes one line of a log; the line counts from 1.
fn change_line(study: &Study, file: &str, line: usize, change: impl Fn(&str) -> String) {
    let text = study.read(file);
    let changed: String = (1..)
        .zip(text.lines())
        .map(|(number, text)| if number == line { change(text) } else { text.to_owned() } + "\n")
        .collect();
    assert_ne!(changed, text);
    study.write(file, changed);
}

/// A coding of Eva's that stands where she put it, and the line of it.
fn a_coding(study: &Study) -> (usize, Event) {
    let logs = read_folder(&study.path("log")).expect("the log");
    let state = State::fold(&logs.events);
    let stands = |event: &Event| match &event.decision {
        Decision::CodingAdded(added) => state.coding(&event.id).is_some_and(|c| c.spot() == added.spot()),
        _ => false,
    };
    let mut by_eva = logs.events.iter().filter(|event| event.writer.as_str() == "eva@kantoor");
    let event = by_eva.find(|event| stands(event)).expect("a coding by Eva").clone();
    let log = study.read(EVA);
    let line = log.lines().position(|line| line.contains(&format!("{{\"id\":\"{}\"", event.id)));
    (line.expect("its line") + 1, event)
}

#[test]
fn the_sample_holds() {
    let study = Study::sample();
    assert_eq!(findings(&study), []);
    // It holds also after the working copies were written.
    study.run(&["status"]).ok();
    assert_eq!(findings(&study), []);
}

#[test]
fn what_was_changed_in_the_folder_is_found_where_it_is() {
    type Change = fn(&Study);
    let table: [(&str, &str, Option<u64>, Change); 14] = [
        ("reading-changed", "transcripts/r2/r1.txt", None, |study| {
            study.write("transcripts/r2/r1.txt", study.read("transcripts/r2/r1.txt") + "x");
        }),
        ("reading-changed", "transcripts/r2/r1.turns.csv", None, |study| {
            study.write(
                "transcripts/r2/r1.turns.csv",
                study.read("transcripts/r2/r1.turns.csv").replacen("Respondent 2", "Interviewer", 1),
            );
        }),
        ("reading-missing", "transcripts/r2/r1.txt", None, |study| {
            fs::remove_file(study.path("transcripts/r2/r1.txt")).expect("gone");
        }),
        ("source-changed", "transcripts/r2/R2.txt", None, |study| {
            study.write("transcripts/r2/R2.txt", study.read("transcripts/r2/R2.txt") + "x");
        }),
        ("source-missing", "transcripts/r3/R3.vtt", None, |study| {
            fs::remove_file(study.path("transcripts/r3/R3.vtt")).expect("gone");
        }),
        ("transcript-unknown", "transcripts/r9", None, |study| {
            copy(&study.path("transcripts/r2"), &study.path("transcripts/r9"));
        }),
        ("working-copy-differs", "codebook.toml", None, |study| {
            let book = study.read("codebook.toml")
                + "\n[[code]]\nid = \"x\"\nlabel = \"X\"\norigin = \"inductive\"\n";
            study.write("codebook.toml", book);
        }),
        ("working-copy-differs", "respondents.csv", None, |study| {
            study.write("respondents.csv", study.read("respondents.csv").replacen("SAG", "PMTO", 1));
        }),
        ("working-copy-differs", "transcripts/r1/about.toml", None, |study| {
            let about = study.read("transcripts/r1/about.toml") + "\n[speakers.X]\nrole = \"other\"\n";
            study.write("transcripts/r1/about.toml", about);
        }),
        ("working-copy-unreadable", "codebook.toml", None, |study| {
            study.write("codebook.toml", "[[code\n");
        }),
        ("settings-unreadable", "codeboom.toml", Some(1), |study| {
            study.write("codeboom.toml", "title = 5\n");
        }),
        ("file-unknown", "log/oud.txt", None, |study| {
            study.write("log/oud.txt", "?");
        }),
        ("torn-piece", "log/eva@kantoor.torn", None, |study| {
            study.write("log/eva@kantoor.torn", "{\"id\"\n");
        }),
        ("line-torn", EVA, None, |study| {
            let log = study.read(EVA);
            study.write(EVA, &log[..log.len() - 30]);
        }),
    ];
    for (rule, file, line, change) in table {
        let study = Study::sample();
        change(&study);
        let found = findings(&study);
        let hit = found.iter().find(|(found, at, _)| found == rule && at == file);
        assert!(hit.is_some(), "{rule} of {file} is not among {found:?}");
        assert!(line.is_none() || hit.is_some_and(|hit| hit.2 == line), "{rule}: {found:?}");
    }
}

/// A reading that moves by a letter: every coding behind it quotes other words than stand there.
#[test]
fn words_that_do_not_stand_at_their_place_are_found_at_the_line_of_the_coding() {
    let study = Study::sample();
    let (line, event) = a_coding(&study);
    let Decision::CodingAdded(added) = &event.decision else { panic!("a coding") };
    let reading = format!("transcripts/{}/r1.txt", added.transcript);
    study.write(&reading, format!("x{}", study.read(&reading)));
    let found = findings(&study);
    assert!(found.contains(&("quote-differs".to_owned(), EVA.to_owned(), Some(line as u64))), "{found:?}");
}

#[test]
fn words_that_went_without_an_act_or_stayed_in_spite_of_one_are_found() {
    let study = Study::sample();
    let (line, event) = a_coding(&study);
    let Decision::CodingAdded(added) = &event.decision else { panic!("a coding") };
    let without = |text: &str| format!("{}}}", text.split(",\"text\":{\"salt\"").next().unwrap_or_default());
    let place = |rule: &str, line| (rule.to_owned(), EVA.to_owned(), Some(line));
    change_line(&study, EVA, line, without);
    assert_eq!(findings(&study), [place("words-missing", line as u64)]);
    // An act that erases them makes it right, also for a source that is gone.
    let source = format!("transcripts/{}", added.transcript);
    let name = fs::read_dir(study.path(&source)).expect("a folder").flatten().map(|entry| entry.path());
    let source = name
        .into_iter()
        .find(|path| {
            path.extension().is_some_and(|end| end != "toml" && end != "csv")
                && path.file_name().is_some_and(|name| name != "r1.txt")
        })
        .expect("the source");
    let sha256 = sha256_hex(&fs::read(&source).expect("the source"));
    fs::remove_file(&source).expect("erased");
    let text = study.read(&format!("transcripts/{}/r1.txt", added.transcript));
    let erased = erased(&study, added.transcript.clone(), vec![event.id.clone()], &text, Some(sha256));
    study.write("log/anna@test.jsonl", &erased);
    assert_eq!(findings(&study), []);
    // An old copy of the log brings the words back.
    let sample = Study::sample();
    study.write(EVA, sample.read(EVA));
    assert_eq!(findings(&study), [place("words-present", line as u64)]);
}

/// A log of one act that erases words, by somebody who saw everything.
fn erased(
    study: &Study,
    transcript: TranscriptId,
    events: Vec<String>,
    text: &str,
    source: Option<String>,
) -> String {
    let logs = read_folder(&study.path("log")).expect("the log");
    let hash = sha256_hex(text.as_bytes());
    let readings = vec![Blanked { transcript, revision: 1, old: hash.clone(), new: hash, source }];
    let event = Event {
        v: 1,
        id: String::new(),
        writer: Writer::from_log("anna@test"),
        seq: 1,
        prev: None,
        lamport: logs.heads.values().map(|head| head.lamport).max().unwrap_or_default() + 1,
        seen: logs.heads.iter().map(|(writer, head)| (writer.clone(), head.id.clone())).collect(),
        at: "2026-03-01T09:00:00Z".to_owned(),
        act: 1,
        decision: Decision::WordsErased(
            WordsErased { respondent: RespondentId::from("R1"), readings, events }.into(),
        ),
        words: Words::because(Some("verzoek van de respondent")),
    };
    seal(&event).expect("a line").line
}

/// A copy that a synchroniser made is nothing; one that went on by itself is, until the writer's next act.
#[test]
fn copies_of_one_writers_file() {
    let study = Study::sample();
    let log = study.read(EVA);
    let conflict = "log/eva@kantoor (conflict).jsonl";
    study.write(conflict, &log);
    assert_eq!(findings(&study), []);
    let shorter: Vec<&str> = log.lines().take(120).collect();
    study.write(conflict, shorter.join("\n") + "\n");
    assert_eq!(findings(&study), []);
    // Eva goes on in the copy as well, on another device that has the same name.
    let elsewhere = Study::nothing();
    copy(study.root(), &elsewhere.path("study"));
    fs::remove_file(elsewhere.path("study").join(EVA)).expect("gone");
    fs::rename(elsewhere.path("study").join(conflict), elsewhere.path("study").join(EVA)).expect("moved");
    let eva = |root: &Path, arguments: &[&str]| {
        let mut command = study.command("eva");
        finish(command.env("CODEBOOM_DEVICE", "kantoor").current_dir(root).args(arguments)).ok()
    };
    eva(&elsewhere.path("study"), &["done", "r2", "--reopen"]);
    fs::copy(elsewhere.path("study").join(EVA), study.path(conflict)).expect("synchronised");
    let found = findings(&study);
    assert_eq!(found, [("copies-differ".to_owned(), conflict.to_owned(), Some(121))]);
    eva(study.root(), &["done", "r3", "--reopen"]);
    let checked = verify_folder(&study.path("log"), None).expect("the log");
    assert_eq!(checked.faults.iter().map(|fault| fault.rule).collect::<Vec<_>>(), ["copies-differ"]);
    assert!(study.run(&["verify"]).status == 0, "a note");
}

/// A break inside a file is said on every opening, once a file, without a hash being computed.
#[test]
fn a_break_is_said_on_opening() {
    let study = Study::sample();
    let log = study.read(EVA);
    let mut lines: Vec<&str> = log.lines().collect();
    lines.remove(120);
    lines.remove(60);
    study.write(EVA, lines.join("\n") + "\n");
    for (lang, wanted) in
        [("nl", "klopt de keten van dit logboek niet"), ("en", "the chain of this log does not hold")]
    {
        let said = study.run(&["tally", "--lang", lang]);
        assert_eq!(said.stderr.matches(wanted).count(), 1, "{}", said.stderr);
        assert!(said.stderr.contains(&format!("{EVA}:61")) && said.stderr.contains("codeboom verify"));
    }
    let whole = Study::sample();
    assert!(!whole.run(&["tally"]).stderr.contains("keten"));
}

#[test]
fn a_file_without_heads_is_refused() {
    let study = Study::sample();
    for (text, wanted) in [("{", "noted.json"), ("{\"heads\":[]}", "geen enkele"), ("[]", "noted.json")] {
        study.write("noted.json", text);
        let said = study.run(&["verify", "--heads", "noted.json"]).refused();
        assert!(said.contains(wanted) && said.contains("codeboom tag"), "{said}");
    }
    assert!(study.run(&["verify", "--heads", "niet-daar.json"]).refused().contains("niet-daar.json"));
}

/// An act of an event that is put in by hand, well sealed but of another act than it says.
#[test]
fn acts_and_times_that_do_not_fit_are_found() {
    let study = Study::new();
    let event = |seq: u64, prev: Option<String>, act: u64, lamport: u64| {
        let event = Event {
            v: 1,
            id: String::new(),
            writer: Writer::from_log("anna@test"),
            seq,
            prev,
            lamport,
            seen: Default::default(),
            at: "2026-03-01T09:00:00Z".to_owned(),
            act,
            decision: Decision::TranscriptDone(TranscriptDone { transcript: TranscriptId::from("r1") }),
            words: None,
        };
        seal(&event).expect("a line")
    };
    let first = event(1, None, 1, 5);
    for (act, lamport, rule) in
        [(1, 6, None), (2, 6, None), (3, 6, Some("act-broken")), (2, 5, Some("time-backwards"))]
    {
        let second = event(2, Some(first.id.clone()), act, lamport);
        study.write("log/anna@test.jsonl", format!("{}{}", first.line, second.line));
        let found: Vec<String> = findings(&study).into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(found, rule.into_iter().collect::<Vec<_>>());
    }
}
