//! The codebook and codings reshaped: what is said, what is kept, what is refused with what to do instead.

use std::fs;

use serde_json::{Value, json};

use crate::small::{Small, code, texts, theme};
use crate::support::{Study, copy, finish};

/// Themes `rust` and `tempo`; codes `dag` and `nacht` in `rust`, `week` under `dag`, and a code called as a theme is.
fn study() -> Small {
    let book = [
        theme("rust", ""),
        theme("tempo", "parent = \"rust\""),
        code("dag", "themes = [\"rust\"]\ndefinition = \"Een dag.\""),
        code("nacht", "themes = [\"rust\"]\ndefinition = \"Een nacht.\""),
        code("week", "parent = \"dag\"\ndefinition = \"Een week.\""),
        code("tempo", "definition = \"Hoe snel.\""),
    ];
    let study = Small::with(&book, &["R1", "R2", "R3"]);
    study.said("dag", &["r1:rustige dag", "r2:rustige dag"]).coded("ben", "r3:rustige dag", "dag", "");
    study.said("nacht", &["r3:goede nacht"]).said("week", &["r1:volle week"]);
    study
}

/// The codings of a code, by their ids.
fn codings(study: &Small, code: &str) -> Vec<String> {
    let quotes = study.json("quotes", &format!("--code {code}"));
    let own = quotes["quotes"].as_array().expect("quotes").iter().filter(|quote| quote["code_id"] == code);
    own.map(|quote| quote["event"].as_str().expect("an id").to_owned()).collect()
}

fn entry(study: &Study, list: &str, id: &str) -> Value {
    let book = study.run(&["codebook", "--format", "json"]).json();
    let entries = book[list].as_array().expect("entries").clone();
    entries.into_iter().find(|entry| entry["id"] == id).unwrap_or(Value::Null)
}

/// What a rule finds.
fn finding(study: &Study, rule: &str) -> Value {
    let ran = study.run(&["check", "--format", "json"]);
    let found: Value = serde_json::from_str(&ran.stdout).expect("findings");
    let found = found["findings"].as_array().expect("findings").clone();
    found.into_iter().find(|finding| finding["rule"] == rule).unwrap_or(Value::Null)
}

/// Runs an act on the codebook and gives what was said.
#[track_caller]
fn act(study: &Study, arguments: &[&str]) -> String {
    let ran = study.run(&[&["codebook"], arguments].concat());
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    assert!(ran.stderr.contains("codeboom undo"), "{}", ran.stderr);
    ran.stderr
}

#[track_caller]
fn refused(study: &Study, arguments: &[&str]) -> String {
    let before = study.read("codebook.toml");
    let said = study.run(&[&["codebook"], arguments].concat()).refused();
    assert_eq!(study.read("codebook.toml"), before);
    said
}

#[test]
fn a_renamed_code_keeps_its_id_codings_and_old_name() {
    let study = study();
    let said = act(&study, &["rename", "dag", "Overdag", "--reason", "duidelijker"]);
    assert!(said.contains("3 coderingen van 2 codeurs"), "{said}");
    assert_eq!(study.tally("").of("dag"), (3, 3));
    let code = entry(&study, "codes", "dag");
    assert_eq!((&code["label"], &code["aliases"]), (&json!("Overdag"), &json!(["dag"])));
    study.run(&["code", "r2:volle week", "overdag"]).ok();
    // Back again, it is not its own other name.
    act(&study, &["rename", "Overdag", "dag"]);
    assert_eq!(entry(&study, "codes", "dag")["aliases"], json!(["Overdag"]));
    assert!(study.read("log/anna@test.jsonl").contains("\"reason\":\"duidelijker\""));
}

#[test]
fn a_name_in_two_languages_is_renamed_in_one() {
    let study = Small::new(
        &["[[code]]\nid = \"a\"\nlabel = { nl = \"Rust\", en = \"Rest\" }\norigin = \"deductive\"\n"
            .to_owned()],
        &[],
    );
    let said = act(&study, &["rename", "Rust", "Stilte"]);
    assert!(said.contains("“Rest”") && said.contains("--lang en"), "{said}");
    act(&study, &["rename", "a", "Quiet", "--lang", "en"]);
    let code = entry(&study, "codes", "a");
    assert_eq!(code["label"], json!({"nl": "Stilte", "en": "Quiet"}));
    assert_eq!(code["aliases"], json!(["Rust", "Rest"]));
}

#[test]
fn a_name_of_a_code_and_a_theme_must_say_which() {
    let study = study();
    let said = refused(&study, &["rename", "tempo", "Snelheid"]);
    assert!(said.contains("code:tempo") && said.contains("theme:tempo"), "{said}");
    act(&study, &["rename", "theme:tempo", "Snelheid"]);
    assert_eq!(entry(&study, "themes", "tempo")["label"], "Snelheid");
    assert_eq!(entry(&study, "codes", "tempo")["label"], "tempo");
    assert!(refused(&study, &["rename", "nacht", "dag"]).contains("dag"));
    assert!(refused(&study, &["rename", "nach", "x"]).contains("nacht"));
    assert!(refused(&study, &["rename", "nacht", " "]).contains("niet leeg"));
    assert!(refused(&study, &["rename", "nacht", "nacht"]).contains("verandert niets"));
}

#[test]
fn meanings_stages_and_questions_are_set_and_taken_back() {
    let study = study();
    act(&study, &["define", "nacht", "Van elf tot zeven.", "--exclude", "Avond -> dag"]);
    let code = entry(&study, "codes", "nacht");
    assert_eq!(
        (&code["definition"], &code["exclude"]),
        (&json!("Van elf tot zeven."), &json!("Avond -> dag"))
    );
    act(&study, &["define", "nacht", "--exclude", ""]);
    assert_eq!(entry(&study, "codes", "nacht")["exclude"], Value::Null);
    assert!(refused(&study, &["define", "nacht", "--concept", "x"]).contains("thema"));
    assert!(refused(&study, &["define", "rust", "--include", "x"]).contains("codes"));
    assert!(refused(&study, &["define", "rust"]).contains("definitie"));
    let said = act(&study, &["stage", "rust", "defined"]);
    assert!(said.contains("nog geen definitie"), "{said}");
    assert!(refused(&study, &["stage", "rust", "defined"]).contains("verandert niets"));
    let settings = study.read("codeboom.toml") + "\n[[question]]\nid = \"rq1\"\ntext = \"Waarom?\"\n";
    assert!(refused(&study, &["link", "rust", "rq1"]).contains("nog geen"));
    study.write("codeboom.toml", settings);
    assert!(refused(&study, &["link", "rust", "rq2"]).contains("rq1 (Waarom?)"));
    act(&study, &["link", "rust", "RQ1"]);
    assert_eq!(entry(&study, "themes", "rust")["answers"], json!(["rq1"]));
    act(&study, &["unlink", "rust", "rq1"]);
    assert_eq!(entry(&study, "themes", "rust")["answers"], Value::Null);
}

#[test]
fn what_is_moved_leaves_where_it_was() {
    let study = study();
    let said = act(&study, &["move", "dag", "--theme", "theme:tempo"]);
    assert!(said.contains("4 coderingen van 2 codeurs"), "with its part: {said}");
    act(&study, &["move", "week", "--under", "nacht"]);
    assert_eq!(entry(&study, "codes", "week")["parent"], "nacht");
    act(&study, &["move", "week", "--out"]);
    assert_eq!(entry(&study, "codes", "week")["parent"], Value::Null);
    act(&study, &["move", "week", "--under", "dag", "--theme", "rust"]);
    assert!(refused(&study, &["move", "dag", "--under", "week"]).contains("“week” is zelf een deel"));
    assert!(refused(&study, &["move", "dag", "--under", "dag"]).contains("zichzelf"));
    assert!(refused(&study, &["move", "dag", "--under", "rust"]).contains("is een thema"));
    assert!(refused(&study, &["move", "dag"]).contains("--out"));
    assert!(refused(&study, &["move", "rust", "--under", "theme:tempo"]).contains("zelf een deel"));
    act(&study, &["move", "theme:tempo", "--out"]);
    act(&study, &["move", "rust", "--under", "theme:tempo"]);
    assert_eq!(entry(&study, "themes", "rust")["parent"], "tempo");
}

#[test]
fn merged_codes_count_as_one() {
    let study = study();
    let said = act(&study, &["merge", "nacht", "week", "code:tempo"]);
    assert!(said.contains("“nacht” en “week” zijn samengevoegd met “tempo”"), "{said}");
    assert!(said.contains("2 coderingen van 1 codeur"), "{said}");
    assert!(said.contains("“rust”") && said.contains("telt daar niet meer mee"), "{said}");
    assert_eq!(study.tally("").of("tempo"), (2, 3));
    assert_eq!(entry(&study, "codes", "tempo")["aliases"], json!(["nacht", "week"]));
    assert_eq!(study.json("quotes", "--code nacht")["quotes"].as_array().map(Vec::len), Some(2));
}

#[test]
fn themes_are_merged_with_their_codes() {
    let study = study();
    let said = act(&study, &["merge", "theme:tempo", "rust"]);
    assert!(said.contains("0 codes"), "{said}");
    assert_eq!(entry(&study, "themes", "tempo"), Value::Null);
    assert!(refused(&study, &["merge", "rust", "dag"]).contains("is een thema"));
}

#[test]
fn what_cannot_be_merged_is_refused_with_what_to_do() {
    let study = study();
    assert!(refused(&study, &["merge", "dag", "dag"]).contains("zichzelf"));
    assert!(refused(&study, &["merge", "dag", "week"]).contains("merge week dag"));
    assert!(refused(&study, &["merge", "rust", "theme:tempo"]).contains("merge tempo rust"));
    assert!(refused(&study, &["merge", "ochtend", "dag"]).contains("“ochtend”"));
    assert!(refused(&study, &["merge", "dag", "rust"]).contains("is een code"));
}

#[test]
fn codings_of_a_code_that_was_thrown_out_can_still_be_merged() {
    let study = study();
    let text = study.read("codebook.toml");
    let (before, after) = text.split_once("[[code]]\nid = \"nacht\"").expect("the code");
    let (_, after) = after.split_once("[[code]]").expect("the next code");
    study.write("codebook.toml", format!("{before}[[code]]{after}"));
    assert!(study.run(&["check"]).stdout.contains("code-undeclared"));
    act(&study, &["merge", "nacht", "week"]);
    assert_eq!(study.tally("").of("week"), (2, 3));
    assert!(!study.run(&["check"]).stdout.contains("code-undeclared"));
}

#[test]
fn a_code_is_split_by_its_codings_and_again() {
    let study = study();
    let ids = codings(&study, "dag");
    assert_eq!(ids.len(), 3);
    let said = act(&study, &["split", "dag", "Vroeg", "--codings", &ids[0][..8]]);
    assert!(said.contains("1 codering van 1 codeur") && said.contains("blijven er 2"), "{said}");
    let part = entry(&study, "codes", "vroeg");
    assert_eq!((&part["themes"], &part["origin"]), (&json!(["rust"]), &json!("inductive")));
    assert_eq!(codings(&study, "vroeg"), [ids[0].clone()]);
    assert!(refused(&study, &["split", "dag", "Laat", "--codings", &ids[0]]).contains("“Vroeg”, niet “dag”"));
    let rest = format!("{},{}", ids[1], ids[2]);
    assert!(refused(&study, &["split", "dag", "Laat", "--codings", &rest]).contains("rename dag"));
    act(&study, &["split", "dag", "Laat", "--codings", &ids[1]]);
    assert_eq!(codings(&study, "dag"), [ids[2].clone()]);
    assert!(refused(&study, &["split", "dag", "nacht", "--codings", &ids[2]]).contains("al een naam"));
    assert!(refused(&study, &["split", "dag", "Nieuw", "--codings", "ffff"]).contains("geen codering"));
    assert!(refused(&study, &["split", "dag", "Nieuw"]).contains("--codings"));
    assert!(
        refused(&study, &["split", "code:tempo", "Nieuw", "--codings", &ids[2]]).contains("niet “tempo”")
    );
}

#[test]
fn a_theme_is_split_by_its_codes() {
    let study = study();
    let said = act(&study, &["split", "rust", "Donker", "--codes", "nacht"]);
    assert!(said.contains("“nacht”") && said.contains("1 codering"), "{said}");
    assert_eq!(entry(&study, "codes", "nacht")["themes"], json!(["donker"]));
    assert!(refused(&study, &["split", "rust", "Meer", "--codes", "week"]).contains("niet zelf"));
    // A sub-theme is left in it, until that goes too.
    act(&study, &["retire", "theme:tempo"]);
    assert!(refused(&study, &["split", "rust", "Meer", "--codes", "dag"]).contains("niets over"));
}

#[test]
fn a_retired_code_leaves_counts_and_its_parts_stay_in_their_theme() {
    let study = study();
    let said = act(&study, &["retire", "dag", "--reason", "te ruim"]);
    assert!(said.contains("3 coderingen van 2 codeurs tellen niet meer mee"), "{said}");
    assert!(said.contains("“week”"), "{said}");
    let tally = study.tally("");
    assert!(tally.rows("dag").is_empty());
    assert_eq!((tally.of("week"), tally.of("theme:rust")), ((1, 3), (2, 3)));
    // Everybody's codings were known when it was decided: a note, and no fault.
    let finding = finding(&study, "code-retired");
    assert_eq!(finding["severity"], "note");
    assert!(finding["message"].as_str().expect("words").contains("anna (2) en ben (1)"), "{finding}");
    // A new code of that name is another code.
    study.run(&["code", "r1:goede nacht", "dag", "--new"]).ok();
    assert_eq!(study.tally("").of("dag-2"), (1, 3));
}

#[test]
fn a_retired_theme_leaves_its_codes() {
    let study = study();
    act(&study, &["relate", "rust", "nacht", "hoort bij"]);
    let said = act(&study, &["retire", "rust"]);
    assert!(
        said.contains("5 coderingen van 2 codeurs") && said.contains("3 codes staan nu in geen thema"),
        "{said}"
    );
    assert_eq!(study.tally("").of("dag"), (3, 3));
    assert_eq!(entry(&study, "themes", "tempo")["parent"], Value::Null);
    assert_eq!(study.json("codebook", "")["relations"], json!([]));
}

#[test]
fn relations_have_ids_to_take_them_out_by() {
    let study = study();
    act(&study, &["relate", "dag", "theme:tempo", "bepaalt", "--sign", "negative"]);
    let tie = entry(&study, "relations", "dag-tempo");
    assert_eq!((&tie["label"], &tie["sign"]), (&json!("bepaalt"), &json!("negative")));
    assert!(refused(&study, &["relate", "dag", "theme:tempo", "bepaalt"]).contains("dag-tempo"));
    assert!(refused(&study, &["relate", "dag", "dag", "is"]).contains("zichzelf"));
    act(&study, &["relate", "r1", "dag", "zegt"]);
    assert_eq!(entry(&study, "relations", "r1-dag")["from"], "R1");
    assert!(refused(&study, &["unrelate", "dag-temp"]).contains("dag-tempo"));
    act(&study, &["unrelate", "dag-tempo"]);
    assert_eq!(entry(&study, "relations", "dag-tempo"), Value::Null);
}

/// Ben codes with `dag` in a copy, while Anna reshapes; then his log arrives.
fn apart(reshapes: &[&str]) -> Small {
    let here = study();
    let there = Study::nothing();
    copy(here.root(), &there.path("study"));
    let late = ["code", "r2:volle week", "dag"];
    finish(there.command("ben").current_dir(there.path("study")).args(late)).ok();
    act(&here, reshapes);
    fs::copy(there.path("study/log/ben@test.jsonl"), here.path("log/ben@test.jsonl")).expect("his log");
    here
}

#[test]
fn a_coding_made_unaware_that_its_code_was_retired_is_found() {
    let study = apart(&["retire", "dag"]);
    let found = finding(&study, "code-retired");
    assert_eq!(found["severity"], "warning");
    let said = found["message"].as_str().expect("words");
    assert!(
        said.contains("4 coderingen") && said.contains("ben (2)") && said.contains("Eén daarvan"),
        "{said}"
    );
    assert!(study.tally("").rows("dag").is_empty());
    // Ben gives his another code, and it counts again.
    let log = study.read("log/ben@test.jsonl");
    let last: Value = serde_json::from_str(log.lines().last().expect("a line")).expect("an event");
    let id = last["id"].as_str().expect("an id");
    study.run_as("ben", &["recode", &id[..8], "--to", "week"]).ok();
    assert_eq!(study.tally("").of("week"), (2, 3));
    assert_eq!(finding(&study, "code-retired")["severity"], "note");
}

#[test]
fn a_coding_made_unaware_that_its_code_was_merged_counts_for_what_it_became() {
    let study = apart(&["merge", "dag", "nacht"]);
    assert_eq!(study.tally("").number("nacht", "segments"), 6);
    assert!(!study.run(&["check"]).stdout.contains("code-retired"));
}

#[test]
fn a_coding_is_changed_by_its_own_coder_only() {
    let study = study();
    let ids = codings(&study, "dag");
    let quote = |id: &str| {
        let quotes = study.json("quotes", "");
        let all = quotes["quotes"].as_array().expect("quotes").clone();
        all.into_iter().find(|quote| quote["event"] == id).expect("the coding")
    };
    let own = ids[0].as_str();
    let said = study.run(&["recode", &own[..8], "--to", "nacht", "--polarity", "opposes"]);
    assert!(
        said.stderr.contains("“nacht”, tegen") && said.stderr.contains("codeboom undo"),
        "{}",
        said.stderr
    );
    let now = quote(own);
    assert_eq!(
        (&now["code_id"], &now["polarity"], &now["coder"]),
        (&json!("nacht"), &json!("opposes"), &json!("anna"))
    );
    study.run(&["hercodeer", own, "--span", "goede nacht", "--spontaneous"]).ok();
    assert_eq!(quote(own)["text"], "goede nacht");
    assert_eq!(study.tally("").number("nacht", "spontaneous"), 1);
    let log = study.read("log/anna@test.jsonl");
    let moved: Value =
        serde_json::from_str(log.lines().find(|line| line.contains("coding.moved")).expect("a line"))
            .expect("an event");
    assert_eq!(moved["text"]["quote"], "goede nacht");
    assert!(moved["text"]["prefix"].as_str().expect("words").contains("dag, een "));

    let others = study.run_as("anna", &["recode", &ids[2], "--to", "week"]).refused();
    assert!(others.contains("ben") && others.contains("adjudicate"), "{others}");
    assert!(study.run(&["uncode", &ids[2]]).refused().contains("ben"));
    assert!(study.run(&["recode", own]).refused().contains("--to"));
    assert!(study.run(&["recode", own, "--to", "nacht"]).refused().contains("verandert niets"));
    assert!(study.run(&["recode", own, "--span", "r2:rustige"]).refused().contains("staat in r1"));
    assert!(study.run(&["recode", &ids[1], "--span", "1-99999"]).refused().contains("geen fragment"));
    assert!(study.run(&["recode", "abc", "--to", "week"]).refused().contains("geen codering"));
}

#[test]
fn recoding_does_not_make_the_same_coding_twice() {
    let study = study();
    study.said("nacht", &["r1:rustige dag"]);
    let ids = codings(&study, "dag");
    let said = study.run(&["recode", &ids[0], "--to", "nacht"]).refused();
    assert!(said.contains("uncode"), "{said}");
    study.run(&["ontcodeer", &ids[0], &ids[1], "--reason", "te veel"]).ok();
    assert_eq!(codings(&study, "dag"), [ids[2].clone()]);
    assert!(study.run(&["uncode", &ids[0]]).refused().contains("geen codering"));
}

#[test]
fn who_is_to_do_what_and_who_is_done() {
    let study = study();
    let said = study.run(&["transcripts", "assign", "r1", "R2", "--to", "BEN"]);
    assert!(said.stderr.contains("2 transcripten zijn aan ben toegewezen"), "{}", said.stderr);
    assert!(study.run(&["transcripts", "assign", "r1", "--to", "cas"]).stderr.contains("nog niets gedaan"));
    assert!(study.run(&["transcripts", "assign", "r1", "--to", "Cas"]).stderr.contains("al aan cas"));
    study.run_as("ben", &["done", "r1"]).ok();
    let status = study.json("status", "");
    assert_eq!(status["assigned"]["ben"], json!({"transcripts": 2, "done": 1, "open": ["r2"]}));
    assert!(study.run(&["stand"]).ok().contains("nog open: r2"));
    let listed = study.json("transcripts", "");
    assert_eq!(texts(&listed["transcripts"][0]["assigned"]), ["ben", "cas"]);
    study.run(&["transcripts", "unassign", "r1", "--to", "cas"]).ok();
    assert_eq!(study.json("status", "")["assigned"].as_object().map(serde_json::Map::len), Some(1));
    assert!(study.run(&["transcripts", "assign", "r9", "--to", "cas"]).refused().contains("r9"));
}

#[test]
fn an_accepted_finding_stands_apart_until_it_is_opened_again() {
    let study = Small::with(&[code("dag", "")], &["R1"]);
    study.said("dag", &["r1:dag"]);
    study.run(&["done", "r1"]).ok();
    let check = || -> Value {
        serde_json::from_str(&study.run(&["check", "--format", "json"]).stdout).expect("json")
    };
    assert_eq!(study.run(&["check"]).status, 1);
    let found = check();
    assert_eq!(found["findings"].as_array().map(Vec::len), Some(1));
    let id = found["findings"][0]["id"].as_str().expect("an id").to_owned();
    assert!(study.run(&["check"]).stdout.contains(&id));
    assert!(study.run(&["check", "--accept", &id]).refused().contains("--reason"));
    assert!(study.run(&["check", "--reopen", &id]).refused().contains("geen aanvaarde"));
    study.run(&["check", "--accept", &id[..5], "--reason", "spreekt voor zich"]).ok();
    let accepted = &check()["findings"][0]["accepted"];
    assert_eq!((&accepted["by"], &accepted["reason"]), (&json!("anna"), &json!("spreekt voor zich")));
    assert_eq!(study.run(&["check"]).status, 0);
    assert_eq!(study.run(&["codebook", "check"]).status, 0);
    assert!(study.run(&["check"]).stdout.contains("anna: spreekt voor zich"));
    assert!(study.run(&["check", "--accept", &id, "--reason", "x"]).refused().contains("anna"));
    // The id is about the code, not about what it is called or where it stands.
    act(&study, &["rename", "dag", "Overdag"]);
    assert_eq!(study.run(&["check"]).status, 0);
    study.run(&["codebook", "check", "--reopen", &id]).ok();
    assert_eq!(study.run(&["check"]).status, 1);
    assert!(study.run(&["check", "--accept", "zz", "--reason", "x"]).refused().contains("zz"));
}
