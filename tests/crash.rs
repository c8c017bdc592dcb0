//! Killed at any moment: what was acknowledged is there, and the study opens.

use std::fs;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use codeboom::log::{Decision, read_folder, verify_folder};
use codeboom::study::{Folder, Study as Opened};

use crate::support::Study;

const LOG: &str = "log/anna@test.jsonl";

/// A study with one long answer of numbered words, each of which occurs once.
fn numbered(words: usize) -> Study {
    let study = Study::new();
    let answer: Vec<String> = (0..words).map(|number| format!("woord{number:04}")).collect();
    study.transcript("R1.txt", &format!("I: Ja?\n\nR1: {}\n", answer.join(" ")));
    study.run(&["code", "r1:woord0000", "Tel", "--new"]).ok();
    study
}

/// Kills a program after a delay that is another one each round, from before it starts to after it ends, and spares it
/// every fourth time; returns what it said until then.
fn kill_in(round: usize, whole: Duration, mut child: Child) -> (bool, String) {
    const STEPS: usize = 997;
    std::thread::sleep(whole.mul_f64(1.6 * (round * 389 % STEPS) as f64 / STEPS as f64));
    if !round.is_multiple_of(4) {
        let _ = child.kill();
    }
    let output = child.wait_with_output().expect("it ends");
    (output.status.success(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// How long a command takes when nobody kills it, on this machine at this moment.
fn whole_run(study: &Study) -> Duration {
    let start = Instant::now();
    study.run(&["done", "r1"]).ok();
    study.run(&["done", "r1", "--reopen"]).ok();
    start.elapsed() / 2
}

/// Codes word after word, killing the program after ever other delays.
fn kill_and_count(rounds: usize) {
    let study = numbered(rounds + 1);
    let whole = whole_run(&study);
    let mut acknowledged = vec!["woord0000".to_owned()];
    let mut killed = 0;
    for round in 1..=rounds {
        let word = format!("woord{round:04}");
        let mut command = study.command("anna");
        let child = command.args(["code", &format!("r1:{word}"), "Tel"]).stderr(Stdio::piped()).spawn();
        let (ended, said) = kill_in(round, whole, child.expect("the program starts"));
        // A program that was killed after it had said so has acknowledged too.
        if ended || said.contains("Opgeslagen") {
            acknowledged.push(word);
        }
        killed += usize::from(!ended);
    }
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens");
    let text = &opened.transcripts[0].reading.text;
    let found: Vec<&str> = opened.codings.iter().map(|coding| coding.span.of(text)).collect();
    for word in &acknowledged {
        assert!(found.contains(&word.as_str()), "{word} was acknowledged and is gone");
    }
    assert!(killed > 0 && acknowledged.len() > 1, "{killed} killed, {} acknowledged", acknowledged.len());
    let log = study.read(LOG);
    let whole = log.lines().filter(|line| codeboom::log::verify_line(line)).count();
    assert!(log.lines().count() - whole <= 1, "only the last line can be unfinished");
    // The next act works, and sets an unfinished line aside.
    study.run(&["done", "r1"]).ok();
    let log = study.read(LOG);
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

/// What a round of several commands had acknowledged.
#[derive(Default)]
struct Acknowledged {
    /// Codes typed into the codebook.
    edits: Vec<String>,
    /// Codes of which all suggestions were accepted.
    accepted: Vec<String>,
    /// How often the transcript was reported as done and opened again.
    turns: usize,
}

/// How many words each rule finds.
const MANY: usize = 40;

/// Edits the codebook, accepts many suggestions at once and reports a transcript as done, killing each program.
fn kill_commands(rounds: usize) {
    let study = numbered(rounds * MANY + 1);
    let whole = whole_run(&study);
    let mut said_so = Acknowledged::default();
    let mut killed = 0;
    let mut number = 0;
    let mut run = |arguments: &[&str]| {
        number += 1;
        let mut command = study.command("anna");
        let child = command.args(arguments).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
        let (ended, said) = kill_in(number, whole, child.expect("the program starts"));
        killed += usize::from(!ended);
        said
    };
    for round in 0..rounds {
        let id = format!("k{round:03}");
        let words: Vec<String> =
            (0..MANY).map(|at| format!("\"woord{:04}\"", round * MANY + at + 1)).collect();
        let rule =
            format!("rules = [{{ word = \"niets\", variants = [{}], unit = \"words\" }}]", words.join(", "));
        let code = format!("\n[[code]]\nid = \"{id}\"\nlabel = \"{id}\"\norigin = \"inductive\"\n{rule}\n");
        study.write("codebook.toml", study.read("codebook.toml") + &code);
        if run(&["codebook"]).contains("met de hand is vastgelegd") {
            said_so.edits.push(id.clone());
        }
        if run(&["accept", "--code", &id]).contains("zijn aanvaard en opgeslagen") {
            said_so.accepted.push(id);
        }
        let reopen: &[&str] = if round % 2 == 0 { &["done", "r1"] } else { &["done", "r1", "--reopen"] };
        said_so.turns += usize::from(run(reopen).contains("één transcript; opgeslagen"));
    }
    let logs = read_folder(&study.path("log")).expect("it opens");
    let count =
        |wanted: &dyn Fn(&Decision) -> bool| logs.events.iter().filter(|e| wanted(&e.decision)).count();
    for id in &said_so.edits {
        let made = count(&|d| matches!(d, Decision::CodeCreated(d) if d.entry.id.as_str() == *id));
        assert_eq!(made, 1, "the edit of {id} was acknowledged");
    }
    for id in &said_so.accepted {
        let added = count(&|d| matches!(d, Decision::CodingAdded(d) if d.code.as_str() == *id));
        assert_eq!(added, MANY, "all suggestions of {id} were acknowledged");
    }
    assert!(count(&|d| matches!(d, Decision::TranscriptDone(_))) >= said_so.turns);
    assert_eq!(count(&|d| matches!(d, Decision::CodeRemoved(_))), 0, "nobody took a code out");
    assert!(killed > 0 && !said_so.accepted.is_empty(), "{killed} killed");
    study.run(&["done", "r1"]);
    let checked = verify_folder(&study.path("log"), None).expect("a log");
    assert!(checked.faults.iter().all(|fault| fault.rule == "torn-piece"), "{:?}", checked.faults);
}

#[test]
fn acknowledged_acts_of_several_commands_survive_a_kill() {
    kill_commands(8);
}

#[test]
#[ignore = "the slower tier runs it"]
fn acknowledged_acts_of_several_commands_survive_hundreds_of_kills() {
    kill_commands(150);
}

/// Lets several programs code at once, each another word with a code of its own; every act must be there, chained, and
/// nothing that one wrote may be taken by another for an edit by hand.
fn at_once(writers: &[&str], each: usize, rounds: usize) {
    let all = writers.len() * each;
    let study = numbered(all * rounds + 1);
    for round in 0..rounds {
        let start = |number: usize| {
            let word = format!("r1:woord{:04}", round * all + number + 1);
            let code = format!("Code {round} {number}");
            let mut command = study.command(writers[number % writers.len()]);
            command.args(["code", &word, &code, "--new", "--quiet"]).spawn().expect("the program starts")
        };
        for mut child in (0..all).map(start).collect::<Vec<_>>() {
            assert!(child.wait().expect("it ends").success());
        }
    }
    study.run(&["status"]).ok();
    let checked = verify_folder(&study.path("log"), None).expect("a log");
    assert!(checked.faults.is_empty(), "{:?}", checked.faults);
    let mut kinds: Vec<&str> = checked.logs.events.iter().map(|event| event.decision.kind()).collect();
    kinds.retain(|kind| kind.starts_with("cod"));
    assert_eq!(kinds.iter().filter(|kind| **kind == "coding.added").count(), all * rounds + 1);
    assert_eq!(kinds.iter().filter(|kind| **kind == "code.created").count(), all * rounds + 1);
    assert_eq!(kinds.len(), 2 * (all * rounds + 1), "{kinds:?}");
    let book = study.read("codebook.toml");
    assert_eq!(book.matches("[[code]]").count(), all * rounds + 1, "the codebook shows every code");
}

#[test]
fn programs_at_once_as_one_writer_do_not_mix_their_lines() {
    at_once(&["anna"], 12, 1);
}

#[test]
fn programs_at_once_as_two_writers_keep_each_others_work() {
    at_once(&["anna", "bram"], 6, 1);
}

#[test]
#[ignore = "the slower tier runs it"]
fn programs_at_once_many_times() {
    at_once(&["anna"], 10, 15);
    at_once(&["anna", "bram"], 5, 15);
    at_once(&["anna", "bram", "cas"], 3, 15);
}

/// A program that holds the log, or the study's turn, and is killed leaves nothing behind that others wait for.
#[cfg(target_os = "linux")]
#[test]
fn a_killed_holder_of_a_lock_holds_up_nobody() {
    let study = numbered(4);
    for (word, held) in [("woord0001", LOG), ("woord0002", ".codeboom/turn")] {
        let mut holder = std::process::Command::new("flock");
        holder.args(["--no-fork", &study.path(held).display().to_string(), "sleep", "60"]);
        let mut holder = holder.spawn().expect("flock, of util-linux");
        std::thread::sleep(Duration::from_millis(150));
        let mut command = study.command("anna");
        let mut waiting = command.args(["code", &format!("r1:{word}"), "Tel"]).spawn().expect("it starts");
        std::thread::sleep(Duration::from_millis(300));
        assert!(waiting.try_wait().expect("a status").is_none(), "it waits while somebody holds {held}");
        holder.kill().and_then(|()| holder.wait()).expect("the holder is killed");
        assert!(waiting.wait().expect("it ends").success());
        assert!(fs::read_to_string(study.path(LOG)).expect("the log").contains(word));
    }
}
