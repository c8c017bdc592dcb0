//! A log of many events: whether opening and counting costs in proportion to its length, in time and in memory.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use codeboom::codebook::CodeId;
use codeboom::coding::{Polarity, Via};
use codeboom::log::{CodingAdded, Decision, Event, VERSION, Words, Writer, seal};
use codeboom::study::{Folder, Study};
use codeboom::text::{Positions, Span};

/// The two lengths that are held against each other.
const LENGTHS: [u64; 2] = [100_000, 1_000_000];

/// The writer of all these events.
const WRITER: &str = "zoe@synthetic";

/// What one run took.
struct Taken {
    seconds: f64,
    /// The most memory it held, as the kernel counts it.
    bytes: f64,
}

/// Prints what a tally of each length takes, and what the longer one costs an event in units of the shorter one.
pub(super) fn compare(study: &Path, program: &Path) {
    let mut costs = Vec::new();
    for length in LENGTHS {
        let log = write_log(study, length);
        let own =
            median(|| measure(Command::new(program).args(["tally", "--coder", "zoe", "--study"]).arg(study)));
        let hashing = median(|| measure(Command::new("sha256sum").arg(&log)));
        println!(
            "tally, {length} events: {:.2} s, {:.0} MB at most; sha256sum of the log {:.2} s ({:.1})",
            own.seconds,
            own.bytes / 1e6,
            hashing.seconds,
            own.seconds / hashing.seconds
        );
        costs.push((own.seconds / length as f64, own.bytes / length as f64));
        fs::remove_file(log).expect("a log to remove");
    }
    if let [short, long] = costs.as_slice() {
        let (time, memory) = (long.0 / short.0, long.1 / short.1);
        println!("ten times as many events, an event: {time:.2} of the time, {memory:.2} of the memory");
    }
}

/// Writes a log of codings on the transcripts of a study, each on its own act.
fn write_log(root: &Path, length: u64) -> PathBuf {
    let study = Study::open(Folder::at(root).expect("a study")).expect("an open study");
    let codes: Vec<CodeId> = study.state.codebook.codes.iter().map(|code| code.id.clone()).collect();
    let places: Vec<(CodingAdded, String)> = study
        .transcripts
        .iter()
        .flat_map(|transcript| {
            let positions = Positions::new(&transcript.reading.text);
            let place = |span: Span| CodingAdded {
                code: CodeId::from(""),
                transcript: transcript.id.clone(),
                revision: 1,
                start: positions.code_point_of(span.start),
                end: positions.code_point_of(span.end),
                polarity: Polarity::Supports,
                prompting: None,
                via: Via::Hand,
                suggestion: None,
            };
            let spans = transcript.reading.turns.iter().map(|turn| turn.span);
            spans.map(|span| (place(span), span.of(&transcript.reading.text).to_owned())).collect::<Vec<_>>()
        })
        .collect();
    let path = root.join("log").join(format!("{WRITER}.jsonl"));
    let mut file = BufWriter::new(File::create(&path).expect("a log"));
    let mut prev = None;
    for (seq, ((added, quote), code)) in (1..=length).zip(places.iter().cycle().zip(codes.iter().cycle())) {
        let words = Words {
            salt: format!("{seq:032x}"),
            quote: Some(quote.chars().take(160).collect()),
            ..Words::default()
        };
        let added =
            CodingAdded { code: code.clone(), end: added.end.min(added.start + 160), ..added.clone() };
        let event = Event {
            v: VERSION,
            id: String::new(),
            writer: Writer::from_log(WRITER),
            seq,
            prev: prev.take(),
            lamport: 1_000_000 + seq,
            seen: Default::default(),
            at: "2025-05-01T09:00:00Z".to_owned(),
            act: seq,
            decision: Decision::CodingAdded(added),
            words: Some(words),
        };
        let sealed = seal(&event).expect("a line");
        file.write_all(sealed.line.as_bytes()).expect("room for a log");
        prev = Some(sealed.id);
    }
    file.flush().expect("room for a log");
    path
}

/// The run of three that took neither longest nor shortest.
fn median(run: impl Fn() -> Taken) -> Taken {
    let mut runs = [run(), run(), run()];
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    let [_, middle, _] = runs;
    middle
}

fn measure(command: &mut Command) -> Taken {
    let start = Instant::now();
    let mut child =
        command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("a command that starts");
    let status = format!("/proc/{}/status", child.id());
    let mut bytes = 0.0;
    while child.try_wait().expect("a child to wait for").is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        let high = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kilobytes = high.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse::<f64>().ok());
        bytes = kilobytes.map_or(bytes, |kilobytes| kilobytes * 1024.0);
        sleep(Duration::from_millis(2));
    }
    Taken { seconds: start.elapsed().as_secs_f64(), bytes }
}
