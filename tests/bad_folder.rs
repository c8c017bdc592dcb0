//! Damage to the study itself: torn and malformed logs, files of a newer version, a folder that may not be written, a full
//! disk. What was acknowledged is never lost, and what cannot be done is said.

use std::fs;
use std::path::Path;
use std::process::Command;

use codeboom::corpus::TranscriptId;
use codeboom::log::{Decision, Pending, TranscriptDone, World, Writer, append, read_folder, verify_line};
use codeboom::study::{Author, Folder, Study as Opened};

#[cfg(target_os = "linux")]
use crate::support::{OnFullDisk, on_full_disk};
use crate::support::{Study, copy, files, finish, says};

const TALK: &str = "I: Hoe gaat het?\n\nR1: Eén, twee, drie, vier, vijf, zes, zeven, acht, negen, tien.\n";
const WORDS: [&str; 10] = ["Eén", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"];
const LOG: &str = "log/anna@test.jsonl";

/// A study with one interview, one code and three codings, which it tells of with `count`.
fn study() -> Study {
    let study = Study::new();
    study.transcript("gesprek.txt", TALK);
    for (word, new) in [("Eén", "--new"), ("twee", "--prompted"), ("drie", "--prompted")] {
        study.run(&["code", &format!("gesprek:\"{word}\""), "tellen", new]).ok();
    }
    study
}

/// How many segments the code has; the program counts.
#[track_caller]
fn segments(study: &Study) -> u64 {
    let tally = study.run(&["tally", "--format", "json"]).json();
    tally["rows"][0]["segments"].as_u64().expect("a number")
}

#[track_caller]
fn refused(study: &Study, arguments: &[&str]) -> String {
    let before = files(study.root());
    let said = study.run(arguments).refused();
    assert!(files(study.root()) == before, "a refusal changes nothing:\n{said}");
    said
}

/// A world in which time stands still.
fn world() -> World {
    World { now: Box::new(|| "2025-06-03T10:00:00Z".to_owned()), salt: Box::new(|| "00".repeat(16)) }
}

fn done() -> Vec<Pending> {
    vec![Pending::new(Decision::TranscriptDone(TranscriptDone { transcript: TranscriptId::from("gesprek") }))]
}

#[test]
fn a_torn_last_line_is_said_and_set_aside_by_the_next_act() {
    let study = study();
    let whole = study.read(LOG);
    let torn = &whole[..whole.len() - 40];
    study.write(LOG, torn);
    let lines = whole.lines().count();
    for (lang, wanted) in [
        ("nl", ["is niet af", "Er hoeft niets te gebeuren"]),
        ("en", ["is unfinished", "Nothing needs to be done"]),
    ] {
        let ran = study.run(&["tally", "--format", "json", "--lang", lang]);
        says(&ran.stderr, &[&format!("{LOG}:{lines}")]);
        says(&ran.stderr, &wanted);
        assert_eq!(ran.json()["rows"][0]["segments"], 2);
        assert_eq!(study.read(LOG), torn, "looking does not write");
    }
    study.run(&["code", "gesprek:\"vier\"", "tellen"]).ok();
    let mended = study.read(LOG);
    assert!(mended.lines().all(verify_line) && mended.lines().count() == lines);
    let last_whole = whole.trim_end().rfind('\n').expect("a line before") + 1;
    assert!(mended.starts_with(&whole[..last_whole]));
    assert_eq!(study.read("log/anna@test.torn"), format!("{}\n", &torn[last_whole..]));
    let ran = study.run(&["tally", "--format", "json"]);
    assert_eq!((ran.stderr.as_str(), segments(&study)), ("", 3));
}

/// A crash can stop the writing of a line after any byte of it.
#[test]
fn a_log_cut_at_any_byte_of_its_last_line_loses_nothing_before_it() {
    let study = study();
    let whole = study.read(LOG).into_bytes();
    let before = read_folder(&study.path("log")).expect("a log").events;
    let last = whole[..whole.len() - 1].iter().rposition(|byte| *byte == b'\n').expect("a line before") + 1;
    let writer = Writer::new("anna", "test");
    let mut opened = 0;
    for length in last..=whole.len() {
        study.write(LOG, &whole[..length]);
        let logs = read_folder(&study.path("log")).expect("a log that opens");
        // The last line counts from the moment that only its newline is missing.
        let kept = before.len() - usize::from(length < whole.len() - 1);
        assert_eq!(logs.events, before[..kept], "cut at {length}");
        assert_eq!(
            logs.problems.len(),
            usize::from(length > last && length < whole.len() - 1),
            "cut at {length}"
        );
        append(&study.path("log"), &writer, &logs, done(), &world()).expect("an act");
        let text = study.read(LOG);
        assert!(text.lines().all(verify_line) && text.ends_with('\n'), "cut at {length}:\n{text}");
        let after = read_folder(&study.path("log")).expect("a log");
        assert_eq!(
            (&after.events[..kept], after.events.len()),
            (&before[..kept], kept + 1),
            "cut at {length}"
        );
        assert!(after.problems.is_empty());
        assert_eq!(after.events[kept].prev.as_ref(), Some(&before[kept - 1].id), "cut at {length}");
        if length % 97 == 0 {
            let folder = Folder::at(study.root()).expect("a study");
            assert_eq!(
                Opened::open(folder).expect("an opened study").codings.len(),
                2 + kept + 1 - before.len()
            );
            opened += 1;
        }
    }
    assert!(opened > 3 && whole.len() - last > 500);
}

#[test]
fn a_malformed_line_in_the_middle_is_named_and_the_others_count() {
    let study = study();
    let whole = study.read(LOG);
    let mut lines: Vec<&str> = whole.lines().collect();
    let at = lines.len() - 2;
    assert!(lines[at].contains("coding.added"));
    lines[at] = "{\"id\":\"dit was een regel\"";
    let damaged = lines.join("\n") + "\n";
    study.write(LOG, &damaged);
    let ran = study.run(&["tally", "--format", "json"]);
    says(
        &ran.stderr,
        &[&format!("{LOG}:{}", at + 1), "kan niet gelezen worden", "Zet het bestand terug uit een kopie"],
    );
    assert_eq!(ran.json()["rows"][0]["segments"], 2);
    study.run(&["code", "gesprek:\"vier\"", "tellen"]).ok();
    assert!(study.read(LOG).starts_with(&damaged), "a log is only ever added to");
    assert_eq!(segments(&study), 3);
    // With the line put back, everything stands.
    study.write(LOG, study.read(LOG).replacen(&damaged, &whole, 1));
    assert_eq!(segments(&study), 4);
}

/// The line that made the code is damaged: the codebook keeps the only copy of its definition.
#[test]
fn a_working_copy_is_not_overwritten_from_a_damaged_log() {
    let study = study();
    let book =
        study.read("codebook.toml").replace("origin = ", "definition = \"Getallen op een rij\"\norigin = ");
    study.write("codebook.toml", &book).run(&["code", "gesprek:\"vier\"", "tellen"]).ok();
    let whole = study.read(LOG);
    let damaged: String = whole
        .lines()
        .map(|line| if line.contains("\"code.") { "{kapot\n".to_owned() } else { format!("{line}\n") })
        .collect();
    study.write(LOG, &damaged);
    study.run(&["done", "gesprek"]).ok();
    says(&study.read("codebook.toml"), &["Getallen op een rij"]);
    study.write(LOG, study.read(LOG).replacen(&damaged, &whole, 1));
    assert_eq!((segments(&study), study.read("codebook.toml")), (4, book));
}

/// Files as a newer version might write them, with keys that this one does not know.
#[test]
fn a_study_of_a_newer_version_is_refused() {
    let copies = ["codeboom.toml", "codebook.toml", "guide.toml", "transcripts/gesprek/about.toml"];
    for file in copies.into_iter().chain([LOG]) {
        let study = study();
        study.run(&["status"]).ok();
        let text = study.read(file);
        let newer = match text.trim_end().rsplit_once('\n').filter(|_| file == LOG) {
            Some((rest, last)) => {
                format!("{rest}\n{}\n", last.replacen("{\"v\":1,", "{\"v\":99,\"new\":true,", 1))
            }
            None => text.replacen("format = 1", "format = 99\nnew = true", 1),
        };
        assert!(newer.contains("99"), "{file}");
        study.write(file, newer);
        for command in [&["tally"] as &[&str], &["code", "gesprek:\"vier\"", "tellen"], &["done", "gesprek"]]
        {
            says(&refused(&study, command), &[file, "nieuwere versie", "99", "Installeer"]);
        }
        says(&refused(&study, &["tally", "--lang", "en"]), &[file, "newer version"]);
    }
}

/// Whether the tests run as root, whom no permission stops.
fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

fn set_mode(path: &Path, mode: &str) {
    let status = Command::new("chmod").args(["-R", mode]).arg(path).status().expect("chmod");
    assert!(status.success());
}

/// The program as somebody who may read the study and not write it.
fn reader(study: &Study) -> Command {
    let inner = study.command("bob");
    let mut command = Command::new(if is_root() { "setpriv" } else { "env" });
    if is_root() {
        command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
    }
    command.arg(inner.get_program()).current_dir(study.root()).env_clear();
    command.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
    command
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written() {
    let study = study();
    let folder = study.root().parent().expect("a folder").to_owned();
    let book = study.read("codebook.toml")
        + "\n[[code]]\nid = \"extra\"\nlabel = \"Extra\"\norigin = \"deductive\"\n";
    study.write("codebook.toml", &book);
    set_mode(&folder, "a+rX,a-w");
    let before = files(study.root());
    let tally = finish(reader(&study).args(["tally", "--format", "json"]));
    says(
        &tally.stderr,
        &["mag niet gelezen of geschreven worden", "Vraag schrijfrechten", "niet worden vastgelegd"],
    );
    let codes: Vec<_> =
        tally.json()["rows"].as_array().expect("rows").iter().map(|row| row["code_id"].clone()).collect();
    assert_eq!(codes, ["tellen", "extra"], "the edit holds for this command");
    let code = finish(reader(&study).args(["code", "gesprek:\"vier\"", "tellen"])).refused();
    says(&code, &["fout: ", "log", "mag niet gelezen of geschreven worden"]);
    let import = finish(reader(&study).arg("import").arg(folder.join("gesprek.txt"))).refused();
    says(&import, &["gesprek.txt"]);
    let english =
        finish(reader(&study).args(["code", "gesprek:\"vier\"", "tellen", "--lang", "en"])).refused();
    says(&english, &["error: ", "what to do: "]);
    assert!(files(study.root()) == before, "nothing was written");
    set_mode(&folder, "u+w");
    says(&study.run(&["tally"]).stderr, &["Eén wijziging met de hand is vastgelegd op naam van anna"]);
    assert_eq!((segments(&study), study.read("codebook.toml")), (3, book));
}

/// What was edited by hand could not be recorded when the study was opened, and a moment later an act can: the edit is
/// not taken for recorded.
#[test]
fn an_edit_that_could_not_be_recorded_is_recorded_with_the_next_act() {
    let study = study();
    let book = study.read("codebook.toml").replace("label = \"tellen\"", "label = \"Getallen\"");
    study.write("codebook.toml", &book);
    let author = Author { writer: Writer::new("anna", "test"), world: world() };
    let mut opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("an opened study");
    // A folder in the place of the log can be written by nobody, not even by root.
    let (log, aside) = (study.path(LOG), study.path("aside"));
    fs::rename(&log, &aside).and_then(|()| fs::create_dir(&log)).expect("a folder for a log");
    opened.settle(&author).expect("the edit holds for this opening");
    assert_eq!(opened.problems.last().map(|problem| problem.message.id), Some("study-edits-not-recorded"));
    fs::remove_dir(&log).and_then(|()| fs::rename(&aside, &log)).expect("the log is back");
    opened.record(&author, done()).expect("an act");
    assert_eq!(study.read("codebook.toml"), book);
    let tally = study.run(&["tally", "--format", "json"]).json();
    assert_eq!(tally["rows"][0]["code"], "Getallen");
    assert!(study.read(LOG).contains("code.changed"));
}

/// Codes until the disk is full, on a file system of its own that goes with the shell.
const FILL_AND_CODE: &str = r#"
mount -t tmpfs -o size=1m none "$1" || exit 77
cp -R "$2" "$1/study" && cd "$1/study" || exit 78
dd if=/dev/zero of="$1/fill" bs=4096 2>/dev/null
for word in vier vijf zes zeven acht negen tien; do
    "$4" code "gesprek:\"$word\"" tellen >"$3/out" 2>"$3/err"; status=$?
    [ $status -eq 0 ] || break
    echo "$word" >>"$3/done"
done
cp -R "$1/study" "$3/study"
exit $status
"#;

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk() {
    let study = study();
    let before = study.read(LOG);
    let Some(OnFullDisk { status, said, result }) = on_full_disk(&study, FILL_AND_CODE) else { return };
    assert_eq!(status, Some(2), "{said}");
    says(&said, &["fout: Er is geen ruimte meer", "anna@test.jsonl", "Maak schijfruimte vrij"]);
    let acknowledged = fs::read_to_string(result.join("done")).unwrap_or_default().lines().count();
    assert!(acknowledged < WORDS.len() - 3);
    let log = fs::read_to_string(result.join("study").join(LOG)).expect("the log");
    assert!(log.starts_with(&before) && log.ends_with('\n') && log.lines().all(verify_line));
    assert_eq!(log.lines().count(), before.lines().count() + acknowledged);
    // With room again, what was acknowledged counts, and the work goes on.
    fs::remove_dir_all(study.root()).expect("the study makes room");
    copy(&result.join("study"), study.root());
    assert_eq!(segments(&study), 3 + acknowledged as u64);
    study.run(&["code", "gesprek:\"tien\"", "tellen"]).ok();
    assert_eq!(segments(&study), 4 + acknowledged as u64);
}
