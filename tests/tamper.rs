//! Tampering with a log: what must be found, by file and line, is; and what cannot be found without a head that
//! somebody else keeps is not, and the program says so.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

use std::fs;
use std::path::Path;

use codeboom::corpus::TranscriptId;
use codeboom::log::{
    Checked, CodingRef, Decision, Event, Fault, NotedHeads, Pending, TagSet, TranscriptDone, Words, Writer,
    seal, verify_folder,
};
use codeboom::message::Severity;
use proptest::prelude::*;
use tempfile::TempDir;

use crate::made::{Made, coding, new_code};
use crate::support::{Study, finish};

const ANNA: &str = "anna@thuis";
const WRITERS: [&str; 3] = [ANNA, "bram@werk", "chloé@werk"];

/// A log in a folder of its own.
struct Log {
    folder: TempDir,
}

impl Log {
    fn of(made: &Made) -> Self {
        let log = Self { folder: tempfile::tempdir().expect("a folder") };
        made.write(&log.path());
        log
    }

    fn path(&self) -> std::path::PathBuf {
        self.folder.path().join("log")
    }

    fn file(&self, writer: &Writer) -> std::path::PathBuf {
        self.path().join(writer.file_name())
    }

    fn verify(&self) -> Checked {
        verify_folder(&self.path(), None).expect("a log that can be read")
    }
}

/// Where faults were found, leaving out notes.
fn places(checked: &Checked) -> Vec<(String, usize)> {
    let serious = checked.faults.iter().filter(|fault| fault.problem.severity > Severity::Note);
    let place = |fault: &Fault| fault.problem.place.as_deref().map(|place| (place.file.clone(), place.line));
    serious.filter_map(place).collect()
}

fn rules(checked: &Checked) -> Vec<&'static str> {
    checked.faults.iter().map(|fault| fault.rule).collect()
}

/// One act of a story: who, what, how often, and whether the others' work came in before.
type Step = (usize, u8, usize, bool);

/// The logs of a story; the first writer always has some lines.
fn told(steps: &[Step]) -> Made {
    let mut made = Made::default();
    let mut codings: Vec<String> = Vec::new();
    made.act(
        ANNA,
        vec![Pending::new(new_code("tijd", &[], None)), coding("tijd", "r1", (3, 9), "Die “tijd”\\n")],
    );
    made.one(ANNA, Decision::TranscriptDone(TranscriptDone { transcript: TranscriptId::from("r1") }));
    for (number, (who, what, count, sees)) in steps.iter().enumerate() {
        let writer = WRITERS[who % WRITERS.len()];
        let pending = (0..*count).map(|at| match what % 5 {
            0 => coding("tijd", "r1", (number, number + at + 1), "één 👩 woord, \"en\" meer"),
            1 => Pending::new(new_code(&format!("c{number}-{at}"), &[], None)),
            2 => Pending::new(Decision::CodingRemoved(CodingRef {
                coding: codings.get(number % codings.len().max(1)).cloned().unwrap_or_default(),
            })),
            3 => Pending {
                decision: Decision::Unknown {
                    kind: "code.sung".to_owned(),
                    data: serde_json::json!([1, at]),
                },
                words: Words::because(Some("daarom")),
            },
            _ => Pending::new(Decision::TagSet(
                TagSet { name: format!("t{number}"), heads: Vec::new() }.into(),
            )),
        });
        let pending: Vec<Pending> = pending.collect();
        codings.extend(if *sees { made.act(writer, pending) } else { made.unseeing(writer, pending) });
    }
    made
}

fn stories() -> impl Strategy<Value = Made> {
    let step = (0..3_usize, any::<u8>(), 1..4_usize, any::<bool>());
    prop::collection::vec(step, 4..14).prop_map(|steps| told(&steps))
}

/// The writer's lines as they are on disk, and its file.
fn lines(log: &Log, writer: &Writer) -> Vec<Vec<u8>> {
    let bytes = fs::read(log.file(writer)).expect("a log");
    bytes.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

fn rewrite(log: &Log, writer: &Writer, lines: &[Vec<u8>]) {
    fs::write(log.file(writer), lines.concat()).expect("a log");
}

/// Asserts that a line of a file is named.
#[track_caller]
fn found_at(log: &Log, writer: &Writer, line: usize, what: &str) {
    let checked = log.verify();
    let place = (format!("log/{}", writer.file_name()), line);
    assert!(places(&checked).contains(&place), "{what}: {place:?} is not among {:?}", rules(&checked));
}

fn some_writer(made: &Made, pick: usize) -> Writer {
    let writers: Vec<&Writer> = made.chains.keys().collect();
    writers[pick % writers.len()].clone()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn a_log_that_nobody_touched_holds(made in stories()) {
        let checked = Log::of(&made).verify();
        prop_assert!(checked.faults.is_empty(), "{:?}", checked.faults);
        prop_assert_eq!(checked.logs.events.len(), made.chains.values().map(Vec::len).sum::<usize>());
    }

    #[test]
    fn a_changed_byte_is_found_at_its_line(
        made in stories(),
        who in 0..3_usize,
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1..=255_u8), 12),
    ) {
        let log = Log::of(&made);
        let writer = some_writer(&made, who);
        let whole = lines(&log, &writer);
        for (line, byte, change) in places {
            let mut changed = whole.clone();
            let at = line.index(whole.len());
            let here = byte.index(whole[at].len());
            changed[at][here] ^= change;
            rewrite(&log, &writer, &changed);
            found_at(&log, &writer, at + 1, &format!("byte {here} of line {} changed by {change}", at + 1));
        }
    }

    #[test]
    fn a_line_taken_out_is_found_where_it_stood(made in stories(), who in 0..3_usize, line: prop::sample::Index) {
        let log = Log::of(&made);
        let writer = some_writer(&made, who);
        let mut changed = lines(&log, &writer);
        prop_assume!(changed.len() > 1);
        let at = line.index(changed.len() - 1);
        changed.remove(at);
        rewrite(&log, &writer, &changed);
        found_at(&log, &writer, at + 1, "a line taken out");
    }

    #[test]
    fn lines_that_changed_places_are_found(
        made in stories(),
        who in 0..3_usize,
        one: prop::sample::Index,
        other: prop::sample::Index,
    ) {
        let log = Log::of(&made);
        let writer = some_writer(&made, who);
        let mut changed = lines(&log, &writer);
        let (one, other) = (one.index(changed.len()), other.index(changed.len()));
        prop_assume!(one != other);
        changed.swap(one, other);
        rewrite(&log, &writer, &changed);
        found_at(&log, &writer, one + 1, "a line swapped");
        found_at(&log, &writer, other + 1, "a line swapped");
    }

    #[test]
    fn a_line_that_is_there_twice_is_found(
        made in stories(),
        who in 0..3_usize,
        line: prop::sample::Index,
        to: prop::sample::Index,
    ) {
        let log = Log::of(&made);
        let writer = some_writer(&made, who);
        let mut changed = lines(&log, &writer);
        let at = line.index(changed.len());
        let after = at + 1 + to.index(changed.len() - at);
        changed.insert(after, changed[at].clone());
        rewrite(&log, &writer, &changed);
        found_at(&log, &writer, after + 1, "a line put in again");
    }

    /// A sealed line fits its own hashes; that it does not belong shows in the line after it, which has another before
    /// it than it says.
    #[test]
    fn a_line_put_in_between_is_found(
        made in stories(),
        who in 0..3_usize,
        line: prop::sample::Index,
        kind in 0..4_u8,
    ) {
        let log = Log::of(&made);
        let writer = some_writer(&made, who);
        let mut changed = lines(&log, &writer);
        let at = line.index(changed.len());
        let before = at.checked_sub(1).map(|at| &made.chains[&writer][at]);
        let (inserted, shows) = match kind {
            0 => (b"\n".to_vec(), at + 1),
            1 => (b"{\"id\":\"dit is niets\"}\n".to_vec(), at + 1),
            2 => (forged(&writer, before).into_bytes(), at + 2),
            _ => (forged(&Writer::from_log("mallory@elders"), before).into_bytes(), at + 2),
        };
        changed.insert(at, inserted);
        rewrite(&log, &writer, &changed);
        found_at(&log, &writer, shows, "a line put in between");
    }
}

/// A well-sealed line that follows an event.
fn forged(writer: &Writer, before: Option<&Event>) -> String {
    let seq = before.map_or(1, |before| before.seq + 1);
    let event = Event {
        v: 1,
        id: String::new(),
        writer: writer.clone(),
        seq,
        prev: before.map(|before| before.id.clone()),
        lamport: before.map_or(1, |before| before.lamport + 1),
        seen: Default::default(),
        at: "2026-03-01T09:00:00Z".to_owned(),
        act: seq,
        decision: Decision::TranscriptDone(TranscriptDone { transcript: TranscriptId::from("r9") }),
        words: None,
    };
    seal(&event).expect("a line").line
}

/// Every byte of a small log, changed in eight ways.
#[test]
#[ignore = "the slower tier runs it"]
fn every_bit_of_a_log_is_vouched_for() {
    let made = told(&[(1, 0, 2, true), (0, 3, 1, true), (2, 4, 1, false), (0, 2, 1, true)]);
    let log = Log::of(&made);
    let mut tried = 0;
    for writer in made.chains.keys() {
        let whole = lines(&log, writer);
        for (at, line) in whole.iter().enumerate() {
            for here in 0..line.len() {
                for bit in 0..8 {
                    let mut changed = whole.clone();
                    changed[at][here] ^= 1 << bit;
                    rewrite(&log, writer, &changed);
                    found_at(&log, writer, at + 1, &format!("bit {bit} of byte {here} of line {}", at + 1));
                    tried += 1;
                }
            }
        }
        rewrite(&log, writer, &whole);
    }
    assert!(tried > 20_000, "{tried}");
}

/// Two writers: Anna codes, Bram sees it and codes too, Anna goes on unseen.
fn two() -> Made {
    let mut made = Made::default();
    made.act(ANNA, vec![Pending::new(new_code("tijd", &[], None)), coding("tijd", "r1", (3, 9), "tijd")]);
    made.act(ANNA, vec![coding("tijd", "r1", (20, 29), "weer tijd")]);
    made.act("bram@werk", vec![coding("tijd", "r1", (3, 9), "tijd")]);
    made.act(ANNA, vec![coding("tijd", "r1", (40, 44), "tijd")]);
    made
}

/// Anna's log written anew with another quotation in its second line, every hash made again.
fn rewritten(made: &Made) -> String {
    let mut prev = None;
    let mut text = String::new();
    for event in &made.chains[&Writer::from_log(ANNA)] {
        let mut event = event.clone();
        if let Some(words) = event.words.as_mut().filter(|_| event.seq == 2) {
            words.quote = Some("geen tijd".to_owned());
        }
        event.prev = prev.take();
        let sealed = seal(&event).expect("a line");
        prev = Some(sealed.id);
        text.push_str(&sealed.line);
    }
    text
}

fn cut(log: &Log, writer: &str, keep: usize) {
    let writer = Writer::from_log(writer);
    let kept = lines(log, &writer)[..keep].to_vec();
    rewrite(log, &writer, &kept);
}

fn noted(made: &Made, folder: &Path) -> NotedHeads {
    let heads = serde_json::json!({ "tag": "ingeleverd", "heads": made.heads() });
    let path = folder.join("noted.json");
    fs::write(&path, serde_json::to_string_pretty(&heads).expect("JSON")).expect("a file");
    NotedHeads::parse("noted.json", &fs::read_to_string(&path).expect("a file")).expect("heads")
}

#[test]
fn a_cut_end_is_found_when_somebody_saw_it() {
    let log = Log::of(&two());
    cut(&log, ANNA, 2);
    let checked = log.verify();
    assert_eq!(rules(&checked), ["seen-missing"]);
    assert_eq!(places(&checked), [("log/bram@werk.jsonl".to_owned(), 1)]);
}

#[test]
fn a_cut_end_that_nobody_saw_is_not_found_and_that_is_said() {
    let made = two();
    let log = Log::of(&made);
    let anna = Writer::from_log(ANNA);
    assert_eq!(log.verify().unvouched[&anna], 1, "Anna's last event is seen by nobody");
    cut(&log, ANNA, 3);
    let checked = log.verify();
    assert!(checked.faults.is_empty());
    assert_eq!(checked.unvouched[&anna], 0, "and what is left is vouched for");
    // A head noted elsewhere shows it.
    let heads = noted(&made, log.folder.path());
    let checked = verify_folder(&log.path(), Some(&heads)).expect("a log");
    assert_eq!(rules(&checked), ["head-missing"]);
    assert_eq!(
        checked.faults[0].problem.place.as_deref().map(ToString::to_string).as_deref(),
        Some("noted.json:4")
    );
}

#[test]
fn a_rewrite_of_one_writer_is_found_when_somebody_saw_it() {
    let log = Log::of(&two());
    fs::write(log.file(&Writer::from_log(ANNA)), rewritten(&two())).expect("a log");
    let checked = log.verify();
    assert_eq!(rules(&checked), ["seen-missing"]);
    assert_eq!(places(&checked), [("log/bram@werk.jsonl".to_owned(), 1)]);
}

/// Alone, nobody vouches for anything: what nobody else noted can be rewritten as a whole.
#[test]
fn a_rewrite_of_a_single_writer_is_not_found_without_a_noted_head() {
    let mut made = two();
    made.chains.remove(&Writer::from_log("bram@werk"));
    for event in made.chains.get_mut(&Writer::from_log(ANNA)).expect("Anna") {
        event.seen.clear();
    }
    let mut honest = made.clone();
    let mut prev = None;
    for event in honest.chains.get_mut(&Writer::from_log(ANNA)).expect("Anna") {
        event.prev = prev.take();
        event.id = seal(event).expect("a line").id;
        prev = Some(event.id.clone());
    }
    let log = Log::of(&honest);
    let heads = noted(&honest, log.folder.path());
    assert!(verify_folder(&log.path(), Some(&heads)).expect("a log").faults.is_empty());
    fs::write(log.file(&Writer::from_log(ANNA)), rewritten(&honest)).expect("a log");
    let checked = log.verify();
    assert!(checked.faults.is_empty(), "{:?}", checked.faults);
    assert_eq!(checked.unvouched[&Writer::from_log(ANNA)], 4);
    let checked = verify_folder(&log.path(), Some(&heads)).expect("a log");
    assert_eq!(rules(&checked), ["head-missing"]);
}

/// A tag by Bram vouches for Anna's events; one of her own does not.
#[test]
fn a_tag_vouches_when_somebody_else_set_it() {
    for (who, vouched) in [("bram@werk", true), (ANNA, false)] {
        let mut made = Made::default();
        made.act(ANNA, vec![Pending::new(new_code("tijd", &[], None)), coding("tijd", "r1", (3, 9), "tijd")]);
        let tag = TagSet { name: "ingeleverd".to_owned(), heads: made.heads() };
        // Bram's tag is all that names Anna's events.
        made.unseeing(who, vec![Pending::new(Decision::TagSet(tag.into()))]);
        let log = Log::of(&made);
        let unvouched = log.verify().unvouched[&Writer::from_log(ANNA)];
        assert_eq!(unvouched, if vouched { 0 } else { 3 }, "{who}");
        fs::write(log.file(&Writer::from_log(ANNA)), rewritten(&made)).expect("a log");
        let checked = log.verify();
        // Her own tag still names the old head, unless she makes that fit as well.
        assert_eq!(rules(&checked), ["tag-head-missing"], "{who}");
        if !vouched {
            let mut fitting = made.clone();
            let chain = fitting.chains.get_mut(&Writer::from_log(ANNA)).expect("Anna");
            chain.truncate(1);
            let log = Log::of(&fitting);
            assert!(log.verify().faults.is_empty());
        }
    }
}

/// What the program says: that it cannot know, how many events nobody vouches for, and what would help.
#[test]
fn what_cannot_be_known_is_said() {
    let study = Study::sample();
    for (lang, wanted) in [
        (
            "nl",
            ["door niemand anders genoemd", "in hun geheel herschreven", "wat het apparaat", "codeboom.toml"],
        ),
        ("en", ["Nobody else names", "rewritten as a whole", "what the device said", "codeboom.toml"]),
    ] {
        let said = study.run(&["verify", "--lang", lang]).ok();
        for words in wanted {
            assert!(said.contains(words), "“{words}” is missing in:\n{said}");
        }
    }
    let told = study.run(&["verify", "--format", "json"]).json();
    assert_eq!(told["findings"], serde_json::json!([]));
    let eva = |told: &serde_json::Value, list: &str| {
        let list = told[list].as_array().expect("a list");
        list.iter().find(|entry| entry["writer"] == "eva@kantoor").expect("Eva")["events"]
            .as_u64()
            .expect("a number")
    };
    let (all, open) = (eva(&told, "files"), eva(&told, "unvouched"));
    assert!(0 < open && open < all, "{open} of {all}");
    assert!(told["cannot_know"].as_array().is_some_and(|sentences| sentences.len() >= 4));
    // The last lines of Eva's log, which nobody saw, go; nothing in the log shows it, and the noted head does.
    let log = study.read("log/eva@kantoor.jsonl");
    let last: serde_json::Value = serde_json::from_str(log.lines().last().expect("a line")).expect("JSON");
    let head = serde_json::json!({ "writer": "eva@kantoor", "seq": all, "id": last["id"] });
    let heads = study.root().parent().expect("a folder").join("heads.json");
    fs::write(&heads, serde_json::json!({ "tag": "ingeleverd", "heads": [head] }).to_string())
        .expect("a file");
    let heads = heads.display().to_string();
    let whole = study.run(&["verify", "--heads", &heads, "--format", "json"]).json();
    assert_eq!(eva(&whole, "unvouched"), 0);
    let kept: Vec<&str> = log.lines().take(usize::try_from(all - open / 2).expect("a number")).collect();
    study.write("log/eva@kantoor.jsonl", kept.join("\n") + "\n");
    let told = finish(study.command("anna").args(["verify", "--format", "json", "--lang", "en"]));
    let found = serde_json::from_str::<serde_json::Value>(&told.stdout).expect("JSON");
    let rules: Vec<&str> = found["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    // The codebook beside the log may still show what the cut events had changed: that is all there is to see.
    assert!(rules.iter().all(|rule| *rule == "working-copy-differs"), "{rules:?}");
    let told = finish(study.command("anna").args(["verify", "--heads", &heads, "--format", "json"]));
    assert_eq!(told.status, 1);
    let found = serde_json::from_str::<serde_json::Value>(&told.stdout).expect("JSON");
    let of_head =
        found["findings"].as_array().expect("findings").iter().find(|f| f["rule"] == "head-missing");
    assert_eq!(of_head.map(|fault| &fault["line"]), Some(&serde_json::json!(1)));
}
