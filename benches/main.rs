//! How long whole commands take, held against plain tools on the same study in the same minutes.
//!
//! `cargo bench --profile dev` makes two synthetic studies and runs the real program on them, alternating with the
//! baselines, and prints medians, ratios and whether the goals are met; `-- commands`, `-- acts`, `-- record`, `-- claims` or `-- agreement`
//! behind it measures only that part. `docs/benchmarks.md` says what is measured.

mod acts;
mod agreement;
mod claims;
mod record;
mod synthetic;
mod timing;

use std::path::{Path, PathBuf};
use std::process::Command;

use synthetic::Made;
use timing::{Row, Runner, compare, print};

/// What a student would script: every line of the log, and a count of code by respondent.
const STUDENT: &str = r#"
import collections, glob, json, sys
counts = collections.Counter()
for name in sorted(glob.glob(sys.argv[1] + "/log/*.jsonl")):
    with open(name, encoding="utf-8") as lines:
        for line in lines:
            event = json.loads(line)["event"]
            if event["kind"] == "coding.added":
                counts[event["data"]["code"], event["data"]["transcript"]] += 1
for (code, transcript), count in sorted(counts.items()):
    print(code, transcript, count)
"#;

fn main() {
    // `cargo test --all-targets` starts benchmarks too, without this argument.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let asked: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let asks = |part: &str| asked.is_empty() || asked.iter().any(|asked| asked == part);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let make = |name: &str, size| {
        let made = synthetic::study(&folder.path().join(name), size);
        println!("{name}: {}", made.size());
        made
    };
    if asks("acts") {
        acts::compare(&make("one long interview", &synthetic::LONG).root);
    }
    if asks("acts") || asks("commands") {
        let large = make("100 interviews", &synthetic::HUNDRED);
        if asks("commands") {
            commands(&make("12 interviews", &synthetic::TWELVE), &large);
        }
        if asks("acts") {
            acts::compare(&large.root);
        }
    }
    if asks("claims") {
        claims::compare();
    }
    if asks("agreement") {
        agreement::compare();
    }
    if asked.iter().any(|asked| asked == "agreement-on-one-core") {
        agreement::on_one_core();
    }
    if asks("record") {
        let small = make("12 interviews with a long record", &synthetic::TWELVE);
        record::compare(&small.root, Path::new(env!("CARGO_BIN_EXE_codeboom")));
    }
}

/// Whole commands on both studies.
fn commands(small: &Made, large: &Made) {
    let python = python();
    let coding = |round: usize| on(large, &["code", &large.place(round), &large.code]);
    print(&[
        startup("--version"),
        startup("--help"),
        held("tally, 100 interviews", large, Some(0.2), &python, |_| on(large, &["tally"])),
        held("run, 12 interviews", small, Some(0.3), &python, |_| on(small, &["run"])),
        held("suggest, 12 interviews", small, None, &python, |_| on(small, &["suggest"])),
        held("suggest, 100 interviews", large, None, &python, |_| on(large, &["suggest"])),
        // Last, for it makes the log longer.
        held("code, 100 interviews", large, None, &python, coding),
    ]);
}

/// What needs no study, against a program that does nothing.
fn startup(argument: &'static str) -> Row {
    let own = Runner { name: "codeboom", command: Box::new(move |_| program(&[argument])) };
    let nothing = Runner { name: "/bin/true", command: Box::new(|_| Command::new("/bin/true")) };
    compare(argument, None, &[own, nothing])
}

/// A command on a study, against `sha256sum` over what it has to read at least, and against the student's script.
fn held(
    name: &'static str,
    study: &Made,
    goal: Option<f64>,
    python: &Path,
    command: impl Fn(usize) -> Command,
) -> Row {
    let hashing = |_| {
        let mut command = Command::new("sha256sum");
        command.args(&study.files);
        command
    };
    let script = |_| {
        let mut command = Command::new(python);
        command.args(["-I", "-c", STUDENT]).arg(&study.root);
        command
    };
    let own = Runner { name: "codeboom", command: Box::new(command) };
    let hashing = Runner { name: "sha256sum", command: Box::new(hashing) };
    compare(name, goal, &[own, hashing, Runner { name: "python3", command: Box::new(script) }])
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_codeboom"));
    command
        .args(arguments)
        .env("CODEBOOM_CODER", "anna")
        .env("CODEBOOM_DEVICE", "synthetic")
        .env("LANG", "nl_NL.UTF-8");
    command
}

fn on(study: &Made, arguments: &[&str]) -> Command {
    let mut command = program(arguments);
    command.arg("--study").arg(&study.root);
    command
}

/// Python itself: what is found first may be a script that looks for it.
fn python() -> PathBuf {
    let told = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output();
    let told = told.expect("python3, for a baseline");
    PathBuf::from(String::from_utf8_lossy(&told.stdout).trim())
}
