//! Merging: two copies that both went on, another study, and copies that synchronisers leave behind.

use std::fs;
use std::path::Path;

use codeboom::codebook::{Code, CodeId, Origin, Wording};
use codeboom::log::{Changed, Created, Decision, Pending, World, Writer, append, join, read_folder};
use codeboom::study::{Author, Folder, State, Study as Opened};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use serde_json::Value;

use crate::small::{Small, code, texts};
use crate::support::{Ran, Study, copy, files, finish};

/// A copy of a study in a folder of its own.
fn copy_of(study: &Study) -> Study {
    let mut other = Study::nothing();
    other.move_to("copy");
    copy(study.root(), other.root());
    other
}

fn at(study: &Study) -> String {
    study.root().display().to_string()
}

/// What a reader sees: counts, codebook and quotations.
fn shown(study: &Study) -> Vec<Value> {
    let commands: [&[&str]; 3] = [&["tally"], &["codebook"], &["quotes"]];
    commands.iter().map(|command| study.run(&[command, &["--format", "json"][..]].concat()).json()).collect()
}

fn merge(study: &Study, other: &Study) -> Value {
    study.run(&["merge", &at(other), "--format", "json"]).json()
}

/// The ids that matched, `code: theirs = ours (by)`, and those that are new, `code: theirs > ours`.
fn told(report: &Value) -> Vec<String> {
    let text = |value: &Value, key: &str| value[key].as_str().expect("a text").to_owned();
    let list = |key: &str| report[key].as_array().expect("a list").clone();
    let same = list("matched");
    let same = same.iter().map(|m| {
        let (kind, theirs, ours, by) = (text(m, "kind"), text(m, "theirs"), text(m, "ours"), text(m, "by"));
        format!("{kind}: {theirs} = {ours} ({by})")
    });
    let new = list("new");
    let new = new.iter().map(|m| format!("{}: {} > {}", text(m, "kind"), text(m, "theirs"), text(m, "ours")));
    same.chain(new).collect()
}

/// A study with a code and an interview.
fn study(codes: &[&str], talks: &[(&str, &str)]) -> Small {
    let book: Vec<String> = codes.iter().map(|id| code(id, "")).collect();
    Small::new(&book, talks)
}

const TALK: &str = "I: Hoe gaat het?\n\nR1: Een rustige dag, een goede nacht, een volle week.\n";
const OTHER: &str = "I: En bij u?\n\nR2: Het was druk, maar wel gezellig.\n";

#[test]
fn two_copies_that_both_went_on_become_the_same() {
    let here = study(&["a", "b"], &[("R1", TALK)]);
    here.said("a", &["r1:rustige"]);
    let there = copy_of(&here);
    // The same writer in both, another writer there, an entry that both changed, and another transcript.
    here.said("b", &["r1:goede"]);
    there.run(&["code", "r1:volle", "a"]).ok();
    there.run_as("ben", &["code", "r1:nacht", "c", "--new"]).ok();
    there.transcript("R2.txt", OTHER);
    let edit = |study: &Study, definition: &str| {
        let text = study.read("codebook.toml");
        study.write(
            "codebook.toml",
            text.replacen("label = \"a\"", &format!("label = \"a\"\ndefinition = \"{definition}\""), 1),
        );
        study.run(&["status"]).ok();
    };
    edit(&here, "hier");
    edit(&there, "daar");
    let (before_here, before_there) = (copy_of(&here), copy_of(&there));
    let untouched = files(there.root());
    let was = files(here.root());
    let preview = here.run(&["merge", &at(&there), "--preview", "--format", "json"]).json();
    assert_eq!(files(here.root()), was, "a preview changes nothing");
    let report = merge(&here, &there);
    assert_eq!(files(there.root()), untouched, "the other study is never written to");
    assert_eq!((&report["came_in"], &report["logs"]), (&preview["came_in"], &preview["logs"]));
    assert_eq!(report["same_history"], true);
    assert_eq!(texts(&report["came_in"]["transcripts"]), ["r2"]);
    assert_eq!(report["both_changed"][0]["field"], "definition");
    let stands = report["both_changed"][0]["stands"].as_str().expect("whose");
    let text = if stands == "ours" { "hier" } else { "daar" };
    assert!(here.read("codebook.toml").contains(&format!("definition = \"{text}\"")));
    // The other way round it is the same study.
    assert_eq!(merge(&before_there, &before_here)["same_history"], true);
    assert_eq!(shown(&here), shown(&before_there));
    // And once more changes nothing, in either direction.
    for (one, other) in [(&*here, &before_there), (&before_there, &*here), (&*here, &there)] {
        let was = files(&one.path("log"));
        assert_eq!(merge(one, other)["changed"], false);
        assert_eq!(files(&one.path("log")), was);
    }
}

#[test]
fn a_longer_history_takes_the_place_of_a_shorter_one() {
    let here = study(&["a"], &[("R1", TALK)]);
    let there = copy_of(&here);
    there.run(&["code", "r1:volle", "a"]).ok();
    let report = merge(&here, &there);
    assert_eq!(report["logs"][0]["outcome"], "longer");
    assert_eq!(here.read("log/anna@test.jsonl"), there.read("log/anna@test.jsonl"));
    // Ours is longer now: nothing to do.
    here.said("a", &["r1:rustige"]);
    assert_eq!(merge(&here, &there)["changed"], false);
}

#[test]
fn edits_that_nobody_recorded_over_there_are_named() {
    let here = study(&["a"], &[("R1", TALK)]);
    let there = copy_of(&here);
    here.run(&["status"]).ok();
    there.run(&["status"]).ok();
    let text = there.read("codebook.toml").replace("label = \"a\"", "label = \"anders\"");
    there.write("codebook.toml", text);
    let ran = here.run(&["merge", &at(&there)]);
    assert!(ran.stderr.contains("één wijziging met de hand nog niet vastgelegd"), "{}", ran.stderr);
    there.run(&["status"]).ok();
    assert_eq!(merge(&here, &there)["unrecorded"], 0);
    assert!(here.read("codebook.toml").contains("anders"));
}

#[test]
fn erased_words_stay_erased() {
    let here = study(&["a"], &[("R1", TALK)]);
    here.said("a", &["r1:rustige"]);
    let there = copy_of(&here);
    let bare = |line: &str| match line.find(",\"text\":{\"salt\"") {
        Some(at) => format!("{}}}\n", &line[..at]),
        None => format!("{line}\n"),
    };
    let erased: String = here.read("log/anna@test.jsonl").lines().map(bare).collect();
    here.write("log/anna@test.jsonl", &erased);
    there.run(&["code", "r1:goede", "a"]).ok();
    merge(&here, &there);
    let log = here.read("log/anna@test.jsonl");
    assert!(log.starts_with(&erased) && log.lines().count() > erased.lines().count(), "{log}");
    assert!(log.lines().all(codeboom::log::verify_line));
    // And the other way: what was erased there is erased here.
    merge(&there, &here);
    assert_eq!(there.read("log/anna@test.jsonl"), log);
}

#[test]
fn one_id_for_two_interviews_in_two_copies_is_refused() {
    let here = study(&["a"], &[]);
    here.run(&["status"]).ok();
    let there = copy_of(&here);
    here.transcript("R1.txt", TALK);
    there.transcript("R1.txt", OTHER);
    let was = files(here.root());
    let said = here.run(&["merge", &at(&there)]).refused();
    assert!(said.contains("“r1” is in de ene kopie een andere tekst"), "{said}");
    assert_eq!(files(here.root()), was);
}

#[test]
fn a_study_is_not_merged_with_itself_or_with_what_is_none() {
    let here = study(&["a"], &[]);
    assert!(here.run(&["merge", "."]).refused().contains("is dit onderzoek zelf"));
    assert!(here.run(&["merge", "transcripts"]).refused().contains("codeboom.toml"));
}

/// Two studies of one research group: some codes are the same, some only look it.
fn two_studies() -> (Small, Small) {
    let label = |id: &str, keys: &str| format!("[[code]]\nid = \"{id}\"\norigin = \"deductive\"\n{keys}\n");
    let here = Small::new(
        &[
            label("vertrouwen", "label = { nl = \"Vertrouwen\", en = \"Trust\" }\ndefinition = \"hier\""),
            label("tijd", "label = \"Tijd\"\naliases = [\"Tijdsdruk\"]"),
            label("x", "label = \"Rust\""),
        ],
        &[("interview-1", TALK), ("samen", "I: Hallo?\n\nR5: Wij deden dit samen.\n")],
    );
    let there = Small::new(
        &[
            label("trust", "label = \"trust\"\ndefinition = \"daar\"\ninclude = \"ook zelfvertrouwen\""),
            label("druk", "label = \"Tijdsdruk\""),
            label("x", "label = \"Hulp van buiten\""),
            label("eigen", "label = \"Eigen\""),
        ],
        &[("interview-1", OTHER), ("Samen2", "I: Hallo?\n\nR5: Wij deden dit samen.\n")],
    );
    for (code, place) in
        [("trust", "interview-1:druk"), ("x", "interview-1:gezellig"), ("eigen", "samen2:samen")]
    {
        there.coded("ben", place, code, "");
    }
    here.said("vertrouwen", &["interview-1:rustige"]).said("x", &["samen:samen"]);
    (here, there)
}

#[test]
fn another_study_comes_in_under_the_names_of_this_one() {
    let (here, there) = two_studies();
    let (was_here, was_there) = (shown(&here), files(there.root()));
    let quotes = here.run(&["quotes", "--format", "json"]).json();
    let report = merge(&here, &there);
    assert_eq!(files(there.root()), was_there, "the other study is never written to");
    assert_eq!(
        told(&report),
        [
            "transcript: samen2 = samen (content)",
            "code: druk = tijd (alias)",
            "code: trust = vertrouwen (name)",
            "respondent: R5 = R5 (id)",
            "transcript: interview-1 > interview-1-2",
            "code: eigen > eigen",
            "code: x > x-2",
        ]
    );
    let ran = here.run(&["tally"]);
    assert!(!ran.stderr.contains("zelfstandig"), "who merged knows of it: {}", ran.stderr);
    let tally = here.tally("");
    assert_eq!(
        (tally.who("vertrouwen"), tally.who("x"), tally.who("x-2")),
        (vec!["R1", "R2"], vec!["R5"], vec!["R2"])
    );
    assert_eq!(tally.who("eigen"), ["R5"]);
    // What was here stays, and is filled in with what was not said here.
    let book = here.run(&["codebook", "--format", "json"]).json();
    assert_eq!(
        (&book["codes"][0]["definition"], &book["codes"][0]["include"]),
        (&Value::from("hier"), &Value::from("ook zelfvertrouwen"))
    );
    let differs = &report["both_changed"];
    assert!(
        differs
            .as_array()
            .expect("a list")
            .iter()
            .any(|d| d["id"] == "vertrouwen" && d["field"] == "definition" && d["stands"] == "ours"),
        "{differs}"
    );
    assert_eq!(here.read("transcripts/interview-1-2/r1.txt"), there.read("transcripts/interview-1/r1.txt"));
    // Once more changes nothing.
    let was = files(here.root());
    let again = here.run(&["merge", &at(&there)]);
    assert!(again.stderr.contains("Er is niets nieuws"), "{}", again.stderr);
    assert_eq!(files(here.root()), was);
    // At a moment before it nothing of it was there, whatever the clocks of the others said; undoing it leaves nothing.
    let moment = quotes["quotes"][1]["event"].as_str().expect("an event");
    let folder = || Folder::at(here.root()).expect("a study");
    let then = Opened::open_at(folder(), Some(moment)).expect("opened");
    assert_eq!((then.codings.len(), then.transcripts.len()), (2, 2));
    assert_eq!(Opened::open(folder()).expect("opened").codings.len(), 5);
    here.run(&["undo"]).ok();
    assert_eq!(shown(&here), was_here);
    // Undone, it can be brought in again.
    merge(&here, &there);
    assert_eq!(here.tally("").who("x-2"), ["R2"]);
}

#[test]
fn a_study_that_was_brought_in_can_grow_and_be_brought_in_again() {
    let (here, there) = two_studies();
    merge(&here, &there);
    // Both go on: the other with a code and an interview whose ids are taken here since.
    here.coded("anna", "interview-1:nacht", "Nieuw", "--new");
    there.coded("ben", "interview-1:Het", "Nieuw hier", "--new");
    there.transcript("R7.txt", "I: Ja?\n\nR7: Ik kwam later.\n");
    there.coded("ben", "r7:later", "x", "");
    let report = merge(&here, &there);
    assert_eq!(told(&report), ["transcript: r7 > r7", "code: nieuw-hier > nieuw-hier"]);
    let tally = here.tally("");
    assert_eq!((tally.who("x-2"), tally.who("x")), (vec!["R2", "R7"], vec!["R5"]));
    assert_eq!(tally.who("nieuw-hier"), ["R2"]);
    assert_eq!(merge(&here, &there)["changed"], false);
}

#[test]
fn who_was_brought_in_goes_on_in_the_merged_study() {
    let (here, there) = two_studies();
    merge(&here, &there);
    // Ben gets the merged study, and codes the interview that has the id his own first had.
    let joined = copy_of(&here);
    joined.run_as("ben", &["code", "interview-1:nacht", "x"]).ok();
    assert_eq!(merge(&here, &joined)["logs"][0]["outcome"], "known");
    let tally = here.tally("");
    assert_eq!((tally.who("x"), tally.who("x-2")), (vec!["R1", "R5"], vec!["R2"]));
    // His own first study is part of it now; there is no other way back than to go on in the merged one.
    let said = there.run(&["merge", &at(&here)]).refused();
    assert!(said.contains("heeft dit onderzoek al opgenomen"), "{said}");
}

#[test]
fn a_merge_that_was_cut_short_is_completed() {
    let (here, there) = two_studies();
    let whole = copy_of(&here);
    merge(&whole, &there);
    // The act is there, and the log files and a transcript are not.
    let act = whole.read("log/anna@test.jsonl");
    here.write("log/anna@test.jsonl", act);
    here.run(&["tally"]).ok();
    assert_eq!(merge(&here, &there)["changed"], true);
    assert_eq!(shown(&here), shown(&whole));
}

/// Two interviews of the same id and the same label, one in each study.
fn two_of_one_label() -> (Small, Small) {
    let here = study(&["a"], &[]);
    let there = study(&["b", "a"], &[]);
    here.import(
        &[("gesprek", "I: Hoe gaat het?\n\nR: Hier zeg ik iets van mijzelf.\n")],
        &["--respondent", "R1"],
    );
    there
        .import(&[("gesprek", "I: En met u?\n\nR: Daar zei ik heel wat anders.\n")], &["--respondent", "R9"]);
    here.said("a", &["gesprek:iets van mijzelf"]);
    there.said("a", &["gesprek:heel wat anders"]);
    (here, there)
}

#[test]
fn what_was_erased_in_the_other_study_is_of_its_own_interview() {
    let (here, there) = two_of_one_label();
    there.run(&["erase", "R9", "--yes", "--reason", "verzoek"]).ok();
    merge(&here, &there);
    here.run(&["status"]).ok();
    assert!(
        here.read("transcripts/gesprek/r1.txt").contains("iets van mijzelf"),
        "ours is another interview"
    );
    assert!(!here.read("transcripts/gesprek-2/r1.txt").contains("heel wat anders"));
    assert_eq!(here.tally("").who("a"), ["R1"], "and R9 withdrew");
}

#[test]
fn somebody_who_came_in_with_another_study_can_be_erased() {
    let (here, there) = two_of_one_label();
    merge(&here, &there);
    here.run(&["erase", "R9", "--yes", "--reason", "verzoek"]).ok();
    let left: Vec<_> = files(here.root())
        .into_iter()
        .filter(|(_, content)| String::from_utf8_lossy(content).contains("heel wat anders"))
        .map(|(path, _)| path)
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(here.read("transcripts/gesprek/r1.txt").contains("iets van mijzelf"));
}

/// Puts the log of a copy beside the one here, as a synchroniser does.
fn conflict(here: &Study, there: &Study, name: &str) {
    fs::copy(there.path("log/anna@test.jsonl"), here.path(&format!("log/{name}"))).expect("a conflict copy");
}

#[test]
fn a_fork_of_a_writers_log_counts_and_is_explained_until_the_writer_acted() {
    let here = study(&["a", "b"], &[("R1", TALK)]);
    let there = copy_of(&here);
    here.said("a", &["r1:rustige"]);
    there.run(&["code", "r1:goede", "b"]).ok();
    conflict(&here, &there, "anna@test (conflicted copy).jsonl");
    // Both count.
    let ran = here.run(&["tally", "--format", "json"]);
    assert!(
        ran.stderr.contains("anna@test (conflicted copy).jsonl ging zelfstandig verder (één eigen"),
        "{}",
        ran.stderr
    );
    let tally = here.tally("");
    assert_eq!((tally.of("a"), tally.of("b")), ((1, 1), (1, 1)));
    let tidy = here.run(&["merge", "--format", "json"]).json();
    assert_eq!(
        (&tidy["copies"][0]["state"], &tidy["copies"][0]["made_by"]),
        (&Value::from("forked"), &Value::from("Dropbox"))
    );
    // What was decided in the copy can be undone here, in the writer's own file, which then names where the copy ends.
    let copied = there.read("log/anna@test.jsonl");
    let (before, last) = copied.trim_end().rsplit_once('\n').expect("lines");
    let event = last.get(7..71).expect("an id");
    let own = here.read("log/anna@test.jsonl");
    here.run(&["undo", event]).ok();
    let log = here.read("log/anna@test.jsonl");
    let added = log.strip_prefix(&own).expect("it went on in its own file");
    assert!(added.contains(&format!("\"seen\":{{\"anna@test\":\"{event}\"}}")), "{added}");
    assert_eq!(here.read("log/anna@test (conflicted copy).jsonl"), copied);
    assert!(copied.starts_with(before));
    let ran = here.run(&["tally", "--format", "json"]);
    assert!(!ran.stderr.contains("conflicted"), "{}", ran.stderr);
    let tally = here.tally("");
    assert_eq!((tally.of("a"), tally.of("b")), ((1, 1), (0, 1)));
}

#[test]
fn copies_that_hold_nothing_of_their_own_are_named_as_safe_to_delete() {
    let here = study(&["a"], &[("R1", TALK)]);
    let older = copy_of(&here);
    here.said("a", &["r1:rustige"]);
    conflict(&here, &here, "anna@test-PC2.jsonl");
    conflict(&here, &older, "anna@test.sync-conflict-20250314-101112-ABC.jsonl");
    here.write("codebook (conflicted copy).toml", here.read("codebook.toml"));
    here.write("respondents (conflicted copy).csv", "id,case\nR1,F9\n");
    let ran = here.run(&["merge", "--format", "json"]);
    assert!(!ran.stderr.contains("zelfstandig"), "{}", ran.stderr);
    let tidy = ran.json();
    let of = |list: &str| {
        let found = tidy[list].as_array().expect("a list").iter();
        found
            .map(|c| format!("{} {}", c["file"].as_str().expect("a file"), c["superfluous"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("copies"),
        ["anna@test-PC2.jsonl true", "anna@test.sync-conflict-20250314-101112-ABC.jsonl true"]
    );
    assert_eq!(
        of("working_copies"),
        ["codebook (conflicted copy).toml true", "respondents (conflicted copy).csv false"]
    );
    assert!(here.path("log/anna@test-PC2.jsonl").exists(), "nothing is deleted");
    let table: Ran = finish(here.command("anna").args(["merge"]));
    assert!(
        table.stdout.contains("zuivere kopie: kan weg") && table.stdout.contains("oudere kopie"),
        "{}",
        table.stdout
    );
}

/// What the log needs from outside, always the same.
fn world() -> World {
    World { now: Box::new(|| "2025-03-14T10:00:00Z".to_owned()), salt: Box::new(|| "00".to_owned()) }
}

/// An act of one of two writers on one of three copies: which copy, who, and about which code.
fn acts() -> impl Strategy<Value = Vec<(usize, usize, u8)>> {
    vec((0..3usize, 0..2usize, 0..6u8), 0..14)
}

fn act(folder: &Path, who: usize, what: u8) {
    let logs = read_folder(folder).expect("a log");
    let id = format!("c{}", what % 3);
    let old = Code::new(CodeId::from(id.as_str()), Wording::from(id.as_str()), Origin::Inductive);
    let text = format!("{who} {what} {}", logs.events.len());
    let new = Code { definition: Some(Wording::from(text.as_str())), ..old.clone() };
    let decision = if what < 3 {
        Decision::CodeCreated(Created { entry: new }.into())
    } else {
        Decision::CodeChanged(Changed { old, new }.into())
    };
    let writer = Writer::new(["anna", "ben"][who], "test");
    append(folder, &writer, &logs, vec![Pending::new(decision)], &world()).expect("an act");
}

/// Joins the log of one folder into that of another; `true` when anything was written.
fn join_into(to: &Path, from: &Path) -> bool {
    let (ours, theirs) = (read_folder(to).expect("a log"), read_folder(from).expect("a log"));
    let joined = join(to, &ours, &theirs, None).expect("joined");
    for (path, content) in &joined.writes {
        fs::write(path, content).expect("written");
    }
    !joined.writes.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn joining_logs_is_commutative_associative_and_idempotent(first in acts(), later in acts()) {
        let place = tempfile::tempdir().expect("a folder");
        let folder = |name: &str| place.path().join(name);
        fs::create_dir_all(folder("0")).expect("a folder");
        for (_, who, what) in first {
            act(&folder("0"), who, what);
        }
        copy(&folder("0"), &folder("1"));
        copy(&folder("0"), &folder("2"));
        for (where_, who, what) in later {
            act(&folder(&where_.to_string()), who, what);
        }
        let joined = |name: &str, parts: &[&str]| {
            copy(&folder(parts[0]), &folder(name));
            for part in &parts[1..] {
                join_into(&folder(name), &folder(part));
            }
            State::fold(&read_folder(&folder(name)).expect("a log").events)
        };
        prop_assert_eq!(joined("01", &["0", "1"]), joined("10", &["1", "0"]), "commutative");
        joined("12", &["1", "2"]);
        let all = joined("01-2", &["01", "2"]);
        prop_assert_eq!(&all, &joined("0-12", &["0", "12"]), "associative");
        prop_assert_eq!(&all, &joined("again", &["01-2", "01-2", "0-12", "0", "12"]), "idempotent");
        for part in ["0", "1", "2", "01", "12", "0-12"] {
            prop_assert!(!join_into(&folder("01-2"), &folder(part)), "{} is known", part);
        }
    }
}

#[test]
fn what_another_program_records_meanwhile_is_not_overwritten() {
    let here = Study::sample();
    let there = copy_of(&here);
    there.run_as("eva", &["done", "r1", "--reopen"]).ok();
    let author = || Author { writer: Writer::new("eva", "test"), world: world() };
    let mut study = Opened::open(Folder::at(here.root()).expect("a study")).expect("it opens");
    study.settle(&author()).expect("nothing to settle");
    let merging = study.merging(&Folder::at(there.root()).expect("a copy"), &author()).expect("a plan");
    here.run_as("eva", &["phase", "4"]).ok();
    let before = files(&here.path("log"));
    let refused = study.merge(&author(), &merging).expect_err("another program was at work");
    assert_eq!(refused.message.id, "merge-meanwhile");
    assert_eq!(files(&here.path("log")), before);
    here.run(&["merge", &at(&there)]).ok();
    let status = here.run(&["status", "--format", "json"]).json();
    assert_eq!(status["phase"], 4);
}
