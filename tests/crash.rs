//! Killed at any moment: what was acknowledged is there, and the study opens.

use std::time::Duration;

use codeboom::study::{Folder, Study as Opened};

use crate::support::Study;

/// A study with one long answer of numbered words, each of which occurs once.
fn numbered(words: usize) -> Study {
    let study = Study::new();
    let answer: Vec<String> = (0..words).map(|number| format!("woord{number:04}")).collect();
    study.transcript("R1.txt", &format!("I: Ja?\n\nR1: {}\n", answer.join(" ")));
    study.run(&["code", "r1:woord0000", "Tel", "--new"]).ok();
    study
}

/// Codes word after word, killing the program after ever other delays.
fn kill_and_count(rounds: usize) {
    let study = numbered(rounds + 1);
    let mut acknowledged = vec!["woord0000".to_owned()];
    let mut killed = 0;
    for round in 1..=rounds {
        let word = format!("woord{round:04}");
        let mut child = study
            .command("anna")
            .args(["code", &format!("r1:{word}"), "Tel", "--quiet"])
            .spawn()
            .expect("the program starts");
        // Spread over the life of the program, from before it starts to after it ends.
        std::thread::sleep(Duration::from_micros((round as u64 * 7919) % 40_000));
        let _ = child.kill();
        if child.wait().expect("it ends").success() {
            acknowledged.push(word);
        } else {
            killed += 1;
        }
    }
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens");
    let text = &opened.transcripts[0].reading.text;
    let found: Vec<&str> = opened.codings.iter().map(|coding| coding.span.of(text)).collect();
    for word in &acknowledged {
        assert!(found.contains(&word.as_str()), "{word} was acknowledged and is gone");
    }
    assert!(killed > 0 && acknowledged.len() > 1, "{killed} killed, {} acknowledged", acknowledged.len());
    let log = study.read("log/anna@test.jsonl");
    let whole = log.lines().filter(|line| codeboom::log::verify_line(line)).count();
    assert!(log.lines().count() - whole <= 1, "only the last line can be unfinished");
    // The next act works, and sets an unfinished line aside.
    study.run(&["done", "r1"]).ok();
    let log = study.read("log/anna@test.jsonl");
    assert!(log.lines().all(codeboom::log::verify_line));
}

#[test]
fn an_acknowledged_coding_survives_a_kill() {
    kill_and_count(25);
}

#[test]
#[ignore = "the slower tier runs it"]
fn an_acknowledged_coding_survives_hundreds_of_kills() {
    kill_and_count(600);
}

#[test]
fn two_programs_as_one_writer_do_not_mix_their_lines() {
    let study = numbered(13);
    let children: Vec<_> = (1..=12)
        .map(|number| {
            let span = format!("r1:woord{number:04}");
            study.command("anna").args(["code", &span, "Tel", "--quiet"]).spawn().expect("the program starts")
        })
        .collect();
    for mut child in children {
        assert!(child.wait().expect("it ends").success());
    }
    let log = study.read("log/anna@test.jsonl");
    let events: Vec<serde_json::Value> = log
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).expect("JSON")["event"].clone())
        .collect();
    assert!(log.lines().all(codeboom::log::verify_line));
    for (place, event) in events.iter().enumerate() {
        assert_eq!(event["seq"].as_u64(), Some(place as u64 + 1), "the chain has no gap and no fork");
    }
    assert_eq!(events.iter().filter(|event| event["kind"] == "coding.added").count(), 13);
}
