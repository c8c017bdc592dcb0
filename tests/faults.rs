//! What the system is asked, in which order; a disk that fills in the middle of an act; folders that are only half here.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

use std::fs;
use std::path::Path;
use std::process::Command;

use codeboom::log::verify_line;

#[cfg(target_os = "linux")]
use crate::support::{OnFullDisk, on_full_disk};
use crate::support::{Study, copy, files, finish, says};

const LOG: &str = "log/anna@test.jsonl";

/// A study with an interview and a rule that finds many words.
fn study() -> Study {
    let study = Study::new();
    let answer: Vec<String> = (0..400).map(|number| format!("woord{number:03}")).collect();
    study.transcript("R1.txt", &format!("I: Ja?\n\nR1: {}\n", answer.join(" ")));
    study
}

/// A rule that proposes every word of the interview.
const MANY: &str = "\n[[code]]\nid = \"tel\"\nlabel = \"Tel\"\norigin = \"inductive\"\nrules = [{ regex = \"woord[0-9]+\", unit = \"words\" }]\n";

/// The calls of a traced program, in order: name, arguments and result as strace prints them.
#[cfg(target_os = "linux")]
fn trace(study: &Study, arguments: &[&str]) -> Option<Vec<String>> {
    if Command::new("strace").arg("--version").output().is_err() {
        println!("no calls were traced: strace is not installed");
        return None;
    }
    let inner = study.command("anna");
    let out = study.root().parent().expect("a folder").join("trace");
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-y",
        "-s",
        "200",
        "-e",
        "trace=openat,write,fsync,fdatasync,rename,renameat,renameat2,ftruncate",
    ]);
    command
        .arg("-o")
        .arg(&out)
        .arg(inner.get_program())
        .args(arguments)
        .current_dir(study.root())
        .env_clear();
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    finish(&mut command).ok();
    let text = fs::read_to_string(&out).expect("a trace");
    Some(
        text.lines()
            .map(|line| line.split_once(' ').map_or(line, |(_, call)| call.trim()).to_owned())
            .collect(),
    )
}

/// The place of the first call from a place on that has all these words.
#[cfg(target_os = "linux")]
#[track_caller]
fn call(calls: &[String], from: usize, words: &[&str]) -> usize {
    let fits = |call: &String| words.iter().all(|word| call.contains(word));
    let found = calls.iter().skip(from).position(fits);
    found
        .map(|at| from + at)
        .unwrap_or_else(|| panic!("no {words:?} after call {from} in\n{}", calls.join("\n")))
}

/// Nobody is told that it is saved before the system said that it is on the disk.
#[cfg(target_os = "linux")]
#[test]
fn the_log_is_synced_before_the_sentence() {
    let study = study();
    let code = ["code", "r1:woord001", "Tel", "--new"];
    let Some(calls) = trace(&study, &code) else { return };
    let log = format!("{LOG}>");
    let written = call(&calls, 0, &["write(", &log]);
    let synced = call(&calls, written, &["fdatasync(", &log, "= 0"]);
    let said = call(&calls, 0, &["write(2<", "Opgeslagen"]);
    assert!(written < synced && synced < said);
    let after = calls[synced..].iter().any(|call| call.starts_with("write(") && call.contains(&log));
    assert!(!after, "nothing is written to the log after it was synced");
    // A log that is new: its name must last as well.
    let other = Study::new();
    let file = other.root().parent().expect("a folder").join("R2.txt");
    fs::write(&file, "I: Ja?\n\nR2: Nee.\n").expect("a file");
    let calls = trace(&other, &["import", &file.display().to_string()]).expect("strace is here");
    let made = call(&calls, 0, &["openat(", LOG, "O_CREAT"]);
    let synced = call(&calls, made, &["fdatasync(", &log, "= 0"]);
    let named = call(&calls, synced, &["fsync(", "/log>", "= 0"]);
    let said = call(&calls, 0, &["write(2<", "opgenomen"]);
    assert!(named < said);
}

/// A check that opened something for writing would be no check.
#[cfg(target_os = "linux")]
#[test]
fn verify_opens_nothing_for_writing() {
    let study = study();
    study.write("codebook.toml", study.read("codebook.toml") + MANY);
    let Some(calls) = trace(&study, &["status"]) else { return };
    assert!(calls.iter().any(|call| writes_to(call, study.root())), "a command that records does");
    study.write("codebook.toml", study.read("codebook.toml").replace("\"Tel\"", "\"Telt\""));
    let before = files(study.root());
    let inner = study.command("anna");
    let out = study.root().parent().expect("a folder").join("trace");
    let mut command = Command::new("strace");
    command.args([
        "-f",
        "-y",
        "-e",
        "trace=openat,rename,renameat,renameat2,ftruncate,unlink,unlinkat,mkdir",
    ]);
    command.arg("-o").arg(&out).arg(inner.get_program()).arg("verify").current_dir(study.root()).env_clear();
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    assert_eq!(finish(&mut command).status, 1, "the edit is a finding");
    let text = fs::read_to_string(&out).expect("a trace");
    let wrote: Vec<&str> = text.lines().filter(|line| writes_to(line, study.root())).collect();
    assert!(wrote.is_empty() && files(study.root()) == before, "{wrote:?}");
}

/// Whether a call may change something in the study.
#[cfg(target_os = "linux")]
fn writes_to(call: &str, root: &Path) -> bool {
    let changes = ["O_WRONLY", "O_RDWR", "O_CREAT", "rename", "ftruncate", "unlink", "mkdir"];
    call.contains(&root.display().to_string()) && changes.iter().any(|word| call.contains(word))
}

/// Accepts many suggestions on a disk with room for some of the lines only.
const FILL_AND_ACCEPT: &str = r#"
mount -t tmpfs -o size=2m none "$1" || exit 77
cp -R "$2" "$1/study" && cd "$1/study" || exit 78
dd if=/dev/zero of="$1/room" bs=4096 count=12 2>/dev/null
dd if=/dev/zero of="$1/fill" bs=4096 2>/dev/null
rm "$1/room"
"$4" accept --all >"$3/out" 2>"$3/err"; status=$?
cp -R "$1/study" "$3/study"
exit $status
"#;

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_fills_in_the_middle_of_an_act_leaves_nothing_of_it() {
    let study = study();
    study.write("codebook.toml", study.read("codebook.toml") + MANY).run(&["codebook"]).ok();
    let before = study.read(LOG);
    let Some(OnFullDisk { status, said, result }) = on_full_disk(&study, FILL_AND_ACCEPT) else { return };
    assert_eq!(status, Some(2), "{said}");
    says(&said, &["fout: Er is geen ruimte meer", "anna@test.jsonl", "Maak schijfruimte vrij"]);
    assert_eq!(fs::read_to_string(result.join("study").join(LOG)).expect("the log"), before);
    // The same act with room: 400 lines, far more than the room there was.
    study.run(&["accept", "--all"]).ok();
    let after = study.read(LOG);
    assert!(after.len() - before.len() > 4 * 12 * 4096 && after.lines().all(verify_line));
}

/// A study of two, of which parts have not arrived yet: it opens, and says what is missing.
#[test]
fn a_folder_that_is_half_synchronised_opens_with_a_sentence() {
    let bram = "log/bram@test.jsonl";
    let whole = study();
    whole.run(&["code", "r1:woord001", "Tel", "--new"]).ok();
    whole.run_as("bram", &["code", "r1:woord002", "Tel"]).ok();
    whole.run(&["code", "r1:woord003", "Tel"]).ok();
    let half = || {
        let study = Study::nothing();
        copy(whole.root(), study.root());
        study
    };
    let asked = |study: &Study, wanted: &[&str]| {
        let ran = study.run(&["tally", "--format", "json"]);
        says(&ran.stderr, wanted);
        let tally = ran.json();
        tally["rows"][0]["segments"].as_u64().unwrap_or_default()
    };
    assert_eq!(half().run(&["tally", "--format", "json"]).stderr, "");

    let study = half();
    fs::remove_dir_all(study.path("transcripts/r1")).expect("gone");
    let ran = study.run(&["tally", "--format", "json"]);
    says(&ran.stderr, &["transcripts/r1/r1.txt", "Zet de map van dit transcript terug"]);

    let study = half();
    fs::remove_file(study.path(bram)).expect("gone");
    let wanted = ["Het logboek van bram@test is hier niet compleet", "anna@test zag", "gesynchroniseerd"];
    assert_eq!(asked(&study, &wanted), 2);
    assert_eq!(study.run(&["verify"]).status, 1);

    let study = half();
    let log = study.read(LOG);
    let first: Vec<&str> = log.lines().take(2).collect();
    study.write(LOG, first.join("\n") + "\n");
    asked(&study, &["Het logboek van anna@test is hier niet compleet", "bram@test zag"]);

    // Nobody saw what is missing; a folder that the log does not know yet shows it.
    let study = half();
    copy(&study.path("transcripts/r1"), &study.path("transcripts/r2"));
    assert_eq!(asked(&study, &["De map r2", "niet in het logboek", "gesynchroniseerd"]), 3);

    // A file of which a piece in the middle did not arrive.
    let study = half();
    let log = study.read(LOG);
    let (from, to) = (log.find("\"seq\":3").expect("line 3"), log.find("\"seq\":4").expect("line 4"));
    study.write(LOG, format!("{}{}", &log[..from], &log[to..]));
    says(&study.run(&["tally"]).stderr, &[&format!("{LOG}:3"), "klopt de keten", "terug uit een kopie"]);
    assert_eq!(study.run(&["verify"]).status, 1);
    let study = half();
    let (from, to) = (log.find("\"seq\":2").expect("line 2"), log.find("\"seq\":4").expect("line 4"));
    let zeros = "\0".repeat(to - from);
    study.write(LOG, format!("{}{zeros}{}", &log[..from], &log[to..]));
    says(&study.run(&["tally"]).stderr, &[&format!("{LOG}:2"), "kan niet gelezen worden"]);
}
