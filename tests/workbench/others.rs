//! What others do meanwhile, servers that are killed, and how the workbench is opened.

use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::process::Stdio;
use std::time::{Duration, Instant};

use codeboom::study::{Folder, Study as Opened};
use serde_json::{Value, json};

use super::desk::Desk;
use crate::support::browser::{Server, Told, opening};
use crate::support::{Study, finish};

/// How soon what others do must be told.
const SOON: Duration = Duration::from_secs(3);

/// Waits for a change that says to read everything again.
#[track_caller]
fn told_to_read_again(told: &Told) -> Value {
    let change = told.next(SOON).expect("a change is told in time");
    assert!(change["done"].is_null() && change["window"] == "", "{change}");
    change
}

#[test]
fn what_is_coded_on_the_command_line_is_told_and_shown() {
    let desk = Desk::new();
    let told = desk.server.follow();
    desk.coded("bram", "r1:Het dak lekt", "dak", "");
    let change = told_to_read_again(&told);
    assert_eq!(change["version"], desk.events().len());
    let codings = desk.server.get("/api/transcripts/r1")["codings"].clone();
    assert_eq!((codings.as_array().map(Vec::len), &codings[0]["coder"]), (Some(1), &json!("bram")));
    assert_eq!(desk.server.get("/api/study")["version"], change["version"]);
    desk.coded("anna", "r1:staat een ladder", "los", "");
    told_to_read_again(&told);
    let mine = &desk.server.get("/api/transcripts/r1")["codings"][0];
    assert_eq!(mine["mine"], true, "what the same coder does elsewhere is theirs here too");
    desk.does(&json!({"act": "uncode", "codings": [mine["id"]]}), &["coding.removed"]);
}

/// So that a window knows whether it missed a change between reading the study and listening.
#[test]
fn who_begins_to_listen_is_told_the_version_that_changes_come_after() {
    let desk = Desk::new();
    let act = json!({"act": "code", "place": desk.place("r1", "Het dak lekt"), "code": "dak"});
    desk.does(&act, &["coding.added"]);
    let stream = desk.server.request("GET", "/api/changes").open().expect("the server listens");
    let mut lines =
        BufReader::new(stream).lines().map_while(Result::ok).skip_while(|line| line != "event: version");
    assert_eq!(lines.nth(1), Some(format!("data: {}", desk.events().len())));
}

#[test]
fn what_one_window_does_is_told_to_the_other() {
    let desk = Desk::new();
    let (one, other) = (desk.server.follow(), desk.server.follow());
    let act = json!({"act": "code", "place": desk.place("r1", "Het dak lekt"), "code": "dak"});
    let request = desk.server.request("POST", "/api/act").with("X-Codeboom-Window", "venster-1");
    let done = request.body(act.to_string()).send().json();
    for told in [&one, &other] {
        let change = told.next(SOON).expect("a change is told in time");
        assert_eq!((&change["window"], &change["done"]), (&json!("venster-1"), &done));
    }
    desk.refuses(&act);
    assert!(
        one.next(Duration::from_millis(1500)).is_none(),
        "what was refused is told to nobody, nor anything twice"
    );
}

#[test]
fn what_others_recorded_just_before_an_act_is_read_again_with_it() {
    let desk = Desk::new();
    desk.server.get("/api/study");
    desk.coded("bram", "r1:Het dak lekt", "dak", "");
    let place = desk.place("r2", "Het dak is nieuw");
    desk.coded("bram", "r1:dak", "dak", "");
    let done = desk.server.act(&json!({"act": "code", "place": place, "code": "dak"}));
    assert_eq!(done["version"], desk.events().len());
    let segments = desk.server.get("/api/study")["codes"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|code| code["id"] == "dak")
        .map(|code| code["segments"].clone());
    assert_eq!(segments, Some(json!(3)));
}

#[test]
fn an_edit_by_hand_is_recorded_and_told() {
    let desk = Desk::new();
    let told = desk.server.follow();
    let before = desk.events().len();
    desk.write("codebook.toml", desk.read("codebook.toml").replace("label = \"dak\"", "label = \"Het dak\""));
    told_to_read_again(&told);
    assert_eq!(desk.events().len(), before + 1);
    assert_eq!(desk.entry("codes", "dak")["label"], "Het dak");
    desk.write("codebook.toml", "format = 1\n\n[[code]]\nid = ");
    told_to_read_again(&told);
    let problems = desk.server.get("/api/study")["problems"].clone();
    assert!(problems.to_string().contains("codebook.toml"), "{problems}");
    let place = desk.place("r1", "Het dak lekt");
    desk.server.act(&json!({"act": "code", "place": place, "code": "dak"}));
    assert_eq!(desk.events().len(), before + 2, "a file that cannot be read keeps nobody from work");
}

/// A study with one long answer of numbered words.
fn numbered(words: usize) -> Study {
    let study = Study::new();
    let answer: Vec<String> = (0..words).map(|number| format!("woord{number:04}")).collect();
    study.transcript("R1.txt", &format!("I: Ja?\n\nR1: {}\n", answer.join(" ")));
    study.run(&["code", "r1:woord0000", "Tel", "--new"]).ok();
    study
}

/// Codes word after word, killing the server after ever other delays; what was acknowledged must be there.
fn kill_and_count(kills: usize) {
    const EACH: usize = 12;
    let study = numbered(kills * EACH + 1);
    let mut acknowledged = Vec::new();
    let mut unanswered = 0;
    for round in 0..kills {
        let mut server = Server::of(&study);
        let shown = server.get("/api/transcripts/r1");
        let text = shown["text"].as_str().expect("a text").to_owned();
        let process = server.process().to_string();
        let delay = Duration::from_micros(1_000 + (round as u64 * 38_971) % 150_000);
        let killer = std::thread::spawn(move || {
            std::thread::sleep(delay);
            std::process::Command::new("kill").args(["-KILL", &process]).status()
        });
        for number in 0..EACH {
            let word = format!("woord{:04}", round * EACH + number + 1);
            let start = text.find(&word).expect("the word");
            let place = json!({"transcript": "r1", "revision": 1, "start": start, "end": start + word.len(), "quote": word});
            let answer = server.post("/api/act", &json!({"act": "code", "place": place, "code": "tel"}));
            if answer.status == 200 {
                acknowledged.push(word);
                continue;
            }
            assert_eq!(answer.status, 0, "{}", answer.text());
            unanswered += 1;
            break;
        }
        killer.join().expect("the killer").expect("it is killed");
        server.kill();
    }
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens");
    let text = &opened.transcripts[0].reading.text;
    let found: Vec<&str> = opened.codings.iter().map(|coding| coding.span.of(text)).collect();
    for word in &acknowledged {
        assert!(found.contains(&word.as_str()), "{word} was acknowledged and is gone");
    }
    assert!(
        unanswered > 0 && !acknowledged.is_empty(),
        "{unanswered} cut off, {} acknowledged",
        acknowledged.len()
    );
    drop(opened);
    study.run(&["done", "r1"]).ok();
    assert!(study.read("log/anna@test.jsonl").lines().all(codeboom::log::verify_line));
}

#[cfg(unix)]
#[test]
fn an_acknowledged_act_survives_a_killed_server() {
    kill_and_count(6);
}

#[cfg(unix)]
#[test]
#[ignore = "the slower tier runs it"]
fn an_acknowledged_act_survives_hundreds_of_killed_servers() {
    kill_and_count(200);
}

#[test]
fn a_folder_that_is_no_study_is_one_sentence() {
    let study = Study::nothing();
    for folder in ["nergens", "."] {
        let said =
            finish(study.command("anna").args(["open", folder, "--no-browser", "--lang", "en"])).refused();
        assert!(said.starts_with("error: ") && said.contains("is not a study"), "{said}");
        assert_eq!(said.matches("error").count(), 1, "{said}");
    }
}

#[test]
fn a_port_that_is_taken_is_one_sentence() {
    let study = Study::new();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let mut command = opening(&study, "anna");
    let said = finish(command.args(["--port", &port, "--lang", "en"])).refused();
    assert!(
        said.contains(&format!("Port {port} cannot be used")) && said.contains("Leave out --port"),
        "{said}"
    );
    assert_eq!(said.matches("error:").count(), 1, "{said}");
}

#[test]
fn without_a_terminal_the_program_alone_explains_itself() {
    let study = Study::nothing();
    let ran = finish(study.command("anna").stdin(Stdio::null()));
    assert_eq!((ran.status, ran.stdout.as_str()), (2, ""));
    assert!(ran.stderr.contains("codeboom [") && ran.stderr.contains("tally"), "{}", ran.stderr);
}

#[test]
fn opening_says_where_and_how_to_stop() {
    let study = Study::new();
    let mut command = opening(&study, "anna");
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let mut said = BufReader::new(child.stderr.take().expect("what it says"));
    let mut lines = [String::new(), String::new()];
    for line in &mut lines {
        said.read_line(line).expect("a line");
    }
    child.kill().and_then(|()| child.wait()).expect("it is killed");
    assert!(lines[0].contains("http://127.0.0.1:") && lines[1].contains("Ctrl+C"), "{lines:?}");
    let mut printed = String::new();
    child.stdout.take().expect("what it prints").read_to_string(&mut printed).expect("text");
    assert_eq!(printed, "", "the address with its secret is for the screen");
}

/// An act of the sample is answered fast enough to feel at once, also as the program is built for tests.
#[test]
#[ignore = "the slower tier runs it"]
fn an_act_on_the_sample_takes_milliseconds() {
    let study = Study::sample();
    let server = Server::of_coder(&study, "eva");
    let id = server.get("/api/study")["transcripts"][0]["id"].as_str().expect("an id").to_owned();
    let shown = server.get(&format!("/api/transcripts/{id}"));
    let text = shown["text"].as_str().expect("a text");
    let words: Vec<&str> = text
        .split(' ')
        .filter(|word| word.len() > 8 && word.is_ascii() && text.matches(word).count() == 1)
        .take(40)
        .collect();
    let mut took: Vec<Duration> = Vec::new();
    for word in words {
        let start = text.split_once(word).expect("the word").0.encode_utf16().count();
        let place = json!({"transcript": id, "revision": shown["revision"], "start": start, "end": start + word.len(), "quote": word});
        let act = json!({"act": "code", "place": place, "code": "beslismomenten"});
        let from = Instant::now();
        server.act(&act);
        took.push(from.elapsed());
    }
    took.sort();
    println!("{} acts: median {:?}, longest {:?}", took.len(), took[took.len() / 2], took[took.len() - 1]);
    assert!(took[took.len() / 2] < Duration::from_millis(200), "{took:?}");
}
