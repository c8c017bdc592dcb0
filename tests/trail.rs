//! The trail: the study as it was, the log as a story, what changed and why, tags, undoing, phases, memos, chosen
//! quotations.

use std::fs;

use codeboom::codebook::CodeId;
use codeboom::log::{CodingChanged, Decision, Merged, Pending, Removed, Words, World, Writer};
use codeboom::message::{Catalogue, Language};
use codeboom::study::{Author, Folder, Study as Opened};
use serde_json::Value;

use crate::support::{Study, files, project};

/// A study with one interview, two codes and a coding of each, by anna.
fn coded() -> Study {
    let study = Study::new();
    study.transcript("R1.txt", "I: Ja?\n\nR1: Vertrouwen is alles, en tijd ook.\n");
    study.transcript("R2.txt", "I: Ja?\n\nR2: Zonder rust gaat het niet.\n");
    study.run(&["code", "r1:\"Vertrouwen is alles\"", "Vertrouwen", "--new"]).ok();
    study.run(&["code", "r1:\"tijd ook\"", "Tijd", "--new"]).ok();
    study
}

fn acts(study: &Study, options: &[&str]) -> Vec<Value> {
    let told = study.run(&[&["log", "--format", "json"], options].concat()).json();
    told["acts"].as_array().expect("acts").clone()
}

fn sentences(study: &Study, options: &[&str]) -> Vec<String> {
    acts(study, options).iter().map(|act| act["what"].as_str().expect("a sentence").to_owned()).collect()
}

/// Records decisions through the library, for what no command of these tests decides.
fn record(study: &Study, coder: &str, decisions: Vec<Decision>, reason: &str) {
    let mut opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("a study that opens");
    let now = || "2026-02-03T10:00:00Z".to_owned();
    let world = World { now: Box::new(now), salt: Box::new(|| "0".repeat(32)) };
    let author = Author { writer: Writer::new(coder, "test"), world };
    let pending =
        decisions.into_iter().map(|decision| Pending { decision, words: Words::because(Some(reason)) });
    opened.record(&author, pending.collect()).expect("recorded");
}

#[test]
fn the_past_is_as_it_was_and_looking_changes_nothing() {
    let study = coded();
    study.run(&["tag", "begin-1"]).ok();
    let shown = ["tally", "matrix", "quotes", "codebook", "status"];
    let then: Vec<Value> = shown.iter().map(|table| study.run(&[table, "--format", "json"]).json()).collect();
    study.run(&["code", "r2:\"Zonder rust\"", "Rust", "--new"]).ok();
    study.run(&["memo", "study", "Een gedachte."]).ok();
    let before = files(study.root());
    for (table, mut was) in shown.iter().zip(then) {
        assert_eq!(was["at"], Value::Null, "{table}");
        let is = study.run(&[table, "--at", "begin-1", "--format", "json"]).json();
        was["at"] = "begin-1".into();
        assert_eq!(is, was, "{table}");
        assert_ne!(study.run(&[table, "--format", "json"]).json()["at"], is["at"]);
        let shown = study.run(&[table, "--at", "begin-1"]).ok();
        assert!(shown.contains("zoals het bekend was bij ‘begin-1’"), "{shown}");
    }
    let exported = study.run(&["codebook", "export", "--format", "md", "--at", "begin-1"]).ok();
    assert!(
        exported.contains("Tijd") && !exported.contains("Rust") && exported.contains("begin-1"),
        "{exported}"
    );
    assert_eq!(files(study.root()), before);
    assert!(study.run(&["tally", "--at", "nergens"]).refused().contains("geen tag, gebeurtenis, dag"));
}

#[test]
fn an_event_shows_its_whole_act() {
    let study = coded();
    let made = &acts(&study, &["--kind", "code.created"])[1];
    assert_eq!(made["events"].as_array().expect("events").len(), 2, "a code and its first coding");
    let id = made["act"].as_str().expect("an id");
    let status = study.run(&["status", "--at", &id[..8], "--format", "json"]).json();
    assert_eq!((&status["codes"], &status["codings"]["anna"]), (&2.into(), &2.into()));
    assert_eq!(status["at"], id);
}

#[test]
fn the_log_reads_as_a_story_in_both_languages() {
    let study = coded();
    study.run(&["done", "r1", "r2"]).ok();
    let book = study.read("codebook.toml").replace("label = \"Tijd\"", "label = \"Tijd nemen\"");
    study.write("codebook.toml", book + "\n[[theme]]\nid = \"relatie\"\nlabel = \"Relatie\"\n");
    study.run(&["status"]).ok();
    assert_eq!(
        sentences(&study, &[]),
        [
            "nam transcript r1 op (R1.txt) en voegde respondent R1 toe",
            "nam transcript r2 op (R2.txt) en voegde respondent R2 toe",
            "maakte code ‘Vertrouwen’ en codeerde r1:12-31 als ‘Vertrouwen’",
            "maakte code ‘Tijd’ en codeerde r1:36-44 als ‘Tijd’",
            "rondde 2 transcripten af: r1 en r2",
            "maakte thema ‘Relatie’ en hernoemde code ‘Tijd’ tot ‘Tijd nemen’",
        ]
    );
    let english = sentences(&study, &["--lang", "en"]);
    assert_eq!(english[4], "finished 2 transcripts: r1 and r2");
    assert_eq!(english[5], "made theme ‘Relatie’ and renamed code ‘Tijd’ to ‘Tijd nemen’");
    let renamed = &acts(&study, &["--kind", "code.changed"])[0]["events"][1];
    assert_eq!(
        renamed["changed"],
        serde_json::json!([{ "field": "label", "old": "Tijd", "new": "Tijd nemen" }])
    );
}

#[test]
fn the_log_is_narrowed_by_who_what_and_when() {
    let study = coded();
    study.run_as("ben", &["code", "r2:\"Zonder rust\"", "Rust", "--new"]).ok();
    study.run(&["tag", "begin-1"]).ok();
    study.run(&["code", "r2:\"niet\"", "Tijd"]).ok();
    assert_eq!(sentences(&study, &["--coder", "BEN"]).len(), 1);
    assert_eq!(sentences(&study, &["--code", "tijd"]).len(), 2);
    assert_eq!(sentences(&study, &["--transcript", "r2"]).len(), 3);
    assert_eq!(sentences(&study, &["--since", "begin-1"]).len(), 2, "the tag itself, and what came after");
    assert_eq!(sentences(&study, &["--until", "begin-1"]).len(), 5);
    assert_eq!(sentences(&study, &["--kind", "coding"]).len(), 4);
    assert_eq!(sentences(&study, &["--since", "2031-01-01"]).len(), 0);
    assert!(study.run(&["log", "--coder", "wim"]).refused().contains("niets besloten"));
    assert!(study.run(&["log", "--kind", "codng"]).refused().contains("Bedoelde u"));
}

/// A day is in what happened since that day and in what happened until it.
#[test]
fn days_are_whole() {
    let study = Study::sample();
    let day = |option: &str| acts(&study, &[option, "2025-04-22"]).len();
    let on = acts(&study, &["--since", "2025-04-22", "--until", "2025-04-22"]).len();
    assert!(on > 0);
    assert_eq!(day("--since") + day("--until"), acts(&study, &[]).len() + on);
}

#[test]
fn a_phase_is_marked_and_holds_what_is_decided_in_it() {
    let study = coded();
    let none = study.run(&["log", "--phase", "2"]);
    assert!(none.stderr.contains("codeboom phase 2"), "{}", none.stderr);
    study.run(&["phase", "2", "--reason", "alles gelezen"]).ok();
    study.run(&["code", "r2:\"Zonder rust\"", "Rust", "--new"]).ok();
    study.run(&["phase", "3"]).ok();
    assert!(study.run(&["phase", "3"]).stderr.contains("al in fase 3"));
    let told = acts(&study, &["--phase", "2"]);
    assert_eq!(told.len(), 2);
    assert_eq!(told[0]["what"], "zette het onderzoek in fase 2, coderen");
    assert_eq!(told[0]["reason"], "alles gelezen");
    assert!(study.run(&["status"]).ok().contains("Fase 3: thema’s zoeken"));
    study.run(&["undo"]).ok();
    assert_eq!(study.run(&["status", "--format", "json"]).json()["phase"], 2);
    assert_eq!(acts(&study, &["--phase", "3"]).len(), 0, "an undone mark begins no phase");
    assert_eq!(study.run(&["phase", "7"]).status, 2);
}

#[test]
fn undo_and_redo_say_what_they_turned_back() {
    let study = coded();
    let undone = study.run(&["undo", "--reason", "verkeerde regel"]);
    assert!(
        undone.stderr.contains("maakte code ‘Tijd’ en codeerde r1:36-44 als ‘Tijd’"),
        "{}",
        undone.stderr
    );
    assert_eq!(study.run(&["status", "--format", "json"]).json()["codes"], 1);
    assert!(!study.read("codebook.toml").contains("Tijd"), "the working copy follows");
    let told = acts(&study, &[]);
    assert_eq!(told[3]["undone"], true);
    assert_eq!(told[4]["what"], "maakte ongedaan: maakte code ‘Tijd’ en codeerde r1:36-44 als ‘Tijd’");
    assert_eq!(told[4]["reason"], "verkeerde regel");
    let id = told[2]["events"][1]["id"].as_str().expect("an id").to_owned();
    assert!(study.run_as("ben", &["undo", &id[..8]]).refused().contains("Deze handeling is van anna"));
    assert!(study.run_as("ben", &["undo"]).refused().contains("niets van ben"));
    study.run(&["undo", &id[..8]]).ok();
    assert_eq!(study.run(&["status", "--format", "json"]).json()["codes"], 0);
    study.run(&["redo"]).ok();
    let redone = study.run(&["redo"]);
    assert!(redone.stderr.contains("maakte code ‘Tijd’"), "{}", redone.stderr);
    assert_eq!(study.run(&["status", "--format", "json"]).json()["codings"]["anna"], 2);
}

#[test]
fn what_others_built_on_is_not_undone() {
    let study = coded();
    study.run_as("ben", &["code", "r2:\"Zonder rust\"", "Tijd"]).ok();
    let before = files(&study.path("log"));
    assert!(study.run(&["undo"]).refused().contains("codering of afronding van ben"));
    assert_eq!(files(&study.path("log")), before);
}

#[test]
fn a_tag_keeps_the_end_of_every_log() {
    let study = coded();
    study.run_as("ben", &["code", "r2:\"Zonder rust\"", "Rust", "--new"]).ok();
    let last = |writer: &str| {
        let log = study.read(&format!("log/{writer}@test.jsonl"));
        let line: Value = serde_json::from_str(log.lines().last().expect("a line")).expect("an event");
        serde_json::json!({ "writer": format!("{writer}@test"), "seq": log.lines().count(), "id": line["id"] })
    };
    let heads = vec![last("anna"), last("ben")];
    let file = study.path("einden.json").display().to_string();
    let shown =
        study.run(&["tag", "inzending-1", "--reason", "naar het tijdschrift", "--output", &file]).ok();
    assert!(heads.iter().all(|head| shown.contains(head["id"].as_str().expect("an id"))), "{shown}");
    let kept: Value = serde_json::from_str(&study.read("einden.json")).expect("JSON");
    assert_eq!(kept, serde_json::json!({ "tag": "inzending-1", "heads": heads }));
    let tags = study.run(&["tag", "--format", "json"]).json();
    assert_eq!(tags["tags"][0]["heads"], serde_json::json!(heads));
    assert_eq!(tags["tags"][0]["reason"], "naar het tijdschrift");
}

#[test]
fn a_tag_has_a_name_of_its_own() {
    let study = coded();
    study.run(&["tag", "Versie één"]).ok();
    assert!(study.run(&["tag", "versie ÉÉN"]).refused().contains("al een moment"));
    for name in ["2026-01-05", "2026-01", "beef", "12345678", "nu", " "] {
        study.run(&["tag", name]).refused();
    }
    study.run(&["undo"]).ok();
    study.run(&["tag", "versie één"]).ok();
    assert!(Study::new().run(&["tag", "leeg"]).refused().contains("nog niets besloten"));
}

/// By hand: anna renames and merges, ben's coding goes along; the tally of what it became part of is explained by it.
#[test]
fn a_difference_is_explained_by_the_acts_behind_it() {
    let study = coded();
    study.run_as("ben", &["code", "r2:\"Zonder rust\"", "Rust", "--new"]).ok();
    study.run(&["tag", "begin-1"]).ok();
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("a study");
    let book = &opened.state.codebook;
    let code = |id: &str| book.code(&CodeId::from(id)).expect("a code").clone();
    let merged = Merged { old: code("rust"), into: CodeId::from("tijd") };
    record(&study, "anna", vec![Decision::CodeMerged(merged.into())], "hetzelfde");
    record(
        &study,
        "anna",
        vec![Decision::CodeRetired(Removed { old: code("vertrouwen") }.into())],
        "te breed",
    );
    study.run(&["memo", "tijd", "Tijd en rust horen bij elkaar."]).ok();
    let diff = study.run(&["diff", "begin-1", "--format", "json"]).json();
    assert_eq!((&diff["from"], &diff["to"]), (&"begin-1".into(), &Value::Null));
    let of = |list: &str, id: &str| -> Value {
        let rows = diff[list].as_array().expect("rows").iter();
        rows.clone().find(|row| row["id"] == id || row["code_id"] == id).expect("a row").clone()
    };
    assert_eq!(diff["codebook"].as_array().expect("rows").len(), 2, "a gain is told of what was merged");
    assert_eq!(
        (of("codebook", "rust")["change"][0].clone(), of("codebook", "rust")["into"].clone()),
        ("merged".into(), "tijd".into())
    );
    assert_eq!(of("codebook", "vertrouwen")["change"], serde_json::json!(["retired"]));
    let recoded = of("codings", "tijd");
    assert_eq!((&recoded["coder"], &recoded["recoded_from"][0]["code_id"]), (&"ben".into(), &"rust".into()));
    let tijd = of("counts", "tijd");
    assert_eq!((&tijd["before"]["k"], &tijd["after"]["k"]), (&1.into(), &2.into()));
    assert_eq!(tijd["acts"].as_array().expect("acts").len(), 1, "the memo explains no count");
    let act = diff["acts"].as_array().expect("acts").iter().find(|act| act["act"] == tijd["acts"][0]);
    assert_eq!(act.expect("the act")["what"], "voegde ‘Rust’ samen met ‘Tijd’");
    assert_eq!(act.expect("the act")["reason"], "hetzelfde");
    assert_eq!(of("counts", "rust")["after"], Value::Null);
    let table = study.run(&["diff", "begin-1"]).ok();
    assert!(table.contains("samengevoegd met ‘Tijd’") && table.contains("uit gebruik"), "{table}");
    assert!(study.run(&["diff", "nu", "begin-1"]).refused().contains("ligt vóór"));
}

#[test]
fn what_was_undone_explains_nothing_and_undoing_explains() {
    let study = coded();
    study.run(&["tag", "begin-1"]).ok();
    study.run(&["code", "r2:\"Zonder rust\"", "Tijd"]).ok();
    study.run(&["undo"]).ok();
    let nothing = study.run(&["diff", "begin-1", "--format", "json"]).json();
    for part in ["codebook", "codings", "counts", "acts"] {
        assert_eq!(nothing[part], serde_json::json!([]), "{part}");
    }
    let first = acts(&study, &["--kind", "code.created"])[0]["act"].as_str().expect("an id").to_owned();
    study.run(&["undo", &first]).ok();
    let diff = study.run(&["diff", "begin-1", "--format", "json"]).json();
    assert_eq!(diff["counts"][0]["id"], "vertrouwen");
    assert_eq!(diff["codebook"][0]["change"], serde_json::json!(["removed"]));
    assert!(diff["acts"][0]["what"].as_str().expect("a sentence").starts_with("maakte ongedaan"), "{diff}");
}

#[test]
fn a_coding_that_is_recoded_is_told_by_both_codes() {
    let study = coded();
    study.run(&["tag", "begin-1"]).ok();
    let quotes = study.run(&["quotes", "--code", "tijd", "--format", "json"]).json();
    let coding = quotes["quotes"][0]["event"].as_str().expect("an id").to_owned();
    let (old, new) = (CodeId::from("tijd"), CodeId::from("vertrouwen"));
    record(
        &study,
        "anna",
        vec![Decision::CodingRecoded(CodingChanged { coding, old, new }.into())],
        "bij nader inzien",
    );
    assert_eq!(
        sentences(&study, &["--kind", "coding.recoded"]),
        ["hercodeerde r1:36-44 van ‘Tijd’ naar ‘Vertrouwen’"]
    );
    let diff = study.run(&["diff", "begin-1", "--format", "json"]).json();
    let counts: Vec<(&str, u64)> = diff["counts"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["id"].as_str().expect("an id"), row["after"]["segments"].as_u64().expect("a number")))
        .collect();
    assert_eq!(counts, [("vertrouwen", 2), ("tijd", 0)]);
}

#[test]
fn memos_are_written_answered_changed_and_taken_away() {
    let study = coded();
    let id = |ran: &crate::support::Ran| {
        ran.stderr.trim().rsplit(' ').next().expect("an id").trim_end_matches('.').to_owned()
    };
    study.run(&["memo", "vertrouwen", "Wat  heet vertrouwen?"]).ok();
    let comment = id(&study.run_as("cas", &["memo", "tijd", "Te dun.", "--kind", "comment"]));
    assert_eq!(study.run(&["status", "--format", "json"]).json()["open_comments"], 1);
    study.run(&["memo", &comment, "Er komt nog een interview."]).ok();
    let status = study.run(&["status", "--format", "json"]).json();
    assert_eq!((&status["open_comments"], &status["memos"]), (&0.into(), &3.into()));
    let listed = study.run(&["memo", "tijd", "--format", "json"]).json();
    let kinds: Vec<&Value> =
        listed["memos"].as_array().expect("memos").iter().map(|memo| &memo["about"]["kind"]).collect();
    assert_eq!(kinds, ["code", "memo"], "an answer stands under what it answers");
    assert_eq!(listed["memos"][1]["kind"], "comment");
    assert!(study.run(&["memo", "--change", &comment, "Dik."]).refused().contains("Dit memo is van cas"));
    study.run_as("cas", &["memo", "--change", &comment, "Wat dun."]).ok();
    assert!(study.run(&["memo"]).ok().contains("Wat dun."));
    study.run_as("cas", &["memo", "--remove", &comment]).ok();
    let left = study.run(&["memo", "--format", "json"]).json();
    assert_eq!(left["memos"].as_array().expect("memos").len(), 2, "the answer stays");
    study.run_as("cas", &["undo"]).ok();
    assert!(study.run(&["memo"]).ok().contains("Wat dun."));
    assert!(study.run(&["memo", "tijd", "  "]).refused().contains("geen woorden"));
    let told = sentences(&study, &["--coder", "cas"]);
    assert_eq!(told[..2], ["schreef een opmerking bij code ‘Tijd’", "herschreef een memo bij code ‘Tijd’"]);
}

#[test]
fn a_name_of_several_things_is_refused_with_the_ways_to_say_it() {
    let study = coded();
    let book = study.read("codebook.toml");
    study.write("codebook.toml", book + "\n[[theme]]\nid = \"tijd\"\nlabel = \"Tijd\"\n");
    let refused = study.run(&["memo", "Tijd", "x"]).refused();
    assert!(refused.contains("code:tijd, theme:tijd"), "{refused}");
    study.run(&["memo", "thema:tijd", "Over het thema."]).ok();
    study.run(&["memo", "R1", "Sprak vrijuit."]).ok();
    study.run(&["memo", "r1", "De opname kraakt."]).ok();
    let memos = study.run(&["memo", "--format", "json"]).json();
    let about: Vec<&Value> =
        memos["memos"].as_array().expect("memos").iter().map(|memo| &memo["about"]["kind"]).collect();
    assert_eq!(about, ["theme", "respondent", "transcript"]);
    assert!(study.run(&["memo", "tijdd", "x"]).refused().contains("Bedoelde u"));
}

#[test]
fn chosen_segments_are_the_quotations() {
    let study = coded();
    let quotes = study.run(&["quotes", "--format", "json"]).json();
    let coding = quotes["quotes"][0]["event"].as_str().expect("an id").to_owned();
    assert_eq!(quotes["quotes"][0]["chosen"], false);
    study.run(&["choose", &coding[..6]]).ok();
    assert!(study.run(&["choose", &coding]).stderr.contains("al gekozen"));
    let chosen = study.run(&["quotes", "--chosen", "--format", "json"]).json();
    assert_eq!(chosen["quotes"].as_array().expect("quotes").len(), 1);
    assert_eq!(
        (&chosen["quotes"][0]["event"], &chosen["quotes"][0]["chosen"]),
        (&coding.as_str().into(), &true.into())
    );
    assert_eq!(study.run(&["status", "--format", "json"]).json()["chosen"], 1);
    study.run(&["choose", &coding, "--drop", "--reason", "te herkenbaar"]).ok();
    assert_eq!(
        study.run(&["quotes", "--chosen", "--format", "json"]).json()["quotes"],
        serde_json::json!([])
    );
    assert!(study.run(&["choose", "abc"]).refused().contains("Er is geen codering"));
}

/// The sentences are chosen by id: each id in the module is worded.
#[test]
fn every_sentence_of_the_trail_is_worded() {
    let catalogue = Catalogue::new(Language::Nl);
    let mut open = vec![project().join("src/trail"), project().join("src/cli")];
    let mut seen = 0;
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                open.push(path);
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source");
            let subjects = ["trail-", "memo-", "status-", "undo-", "redo-", "choose-", "phase-", "tag-"];
            for literal in text.split('"').filter(|part| subjects.iter().any(|s| part.starts_with(s))) {
                assert!(catalogue.has(literal), "{}: {literal}", path.display());
                seen += 1;
            }
        }
    }
    assert!(seen > 150, "{seen}");
}
