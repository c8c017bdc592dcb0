//! Where coders differ, and what they decide together.

use serde_json::{Value, json};

use crate::small::{Small, code, texts};

const TALK: &str = "I: Hoe gaat het?\n\nR1: Een rustige dag, een goede nacht, een volle week.\n\nR2: Bij mij was het druk.\n";

/// Anna and Bob finished an interview; they agree on the day, and differ on the night and the week.
fn study() -> Small {
    let study = Small::new(&[code("a", ""), code("b", "")], &[("samen", TALK)]);
    study.said("a", &["samen:rustige dag", "samen:goede nacht"]).coded("bob", "samen:dag", "a", "");
    study.coded("bob", "samen:volle week", "b", "").coded("bob", "samen:druk", "a", "");
    for who in ["anna", "bob"] {
        study.run_as(who, &["done", "samen"]).ok();
    }
    study
}

/// The disagreements as `words, code: who | who not`.
fn differ(study: &Small, options: &str) -> Vec<String> {
    let found = study.json("agree", &format!("--disagreements {options}"));
    let list = |value: &Value| texts(value).join(" ");
    let all = found["disagreements"].as_array().expect("a list").iter();
    all.map(|one| {
        let (text, code) = (one["text"].as_str().expect("words"), one["code_id"].as_str().expect("a code"));
        format!("{text}, {code}: {} | {}", list(&one["coded_by"]), list(&one["not_by"]))
    })
    .collect()
}

#[test]
fn each_segment_on_which_they_differ_is_shown() {
    let study = study();
    assert_eq!(
        differ(&study, ""),
        ["goede nacht, a: anna | bob", "druk, a: bob | anna", "volle week, b: bob | anna"]
    );
    let found = study.json("agree", "--disagreements");
    assert_eq!(found["finished"], json!({"samen": ["anna", "bob"]}));
    let (start, end) = study.place("samen", "goede nacht");
    let one = &found["disagreements"][0];
    assert_eq!((&one["start"], &one["end"], &one["decided"]), (&json!(start), &json!(end), &Value::Null));
    // Somebody who is not done is not part of it.
    study.coded("carla", "samen:week", "a", "");
    assert_eq!(differ(&study, "").len(), 3);
    study.run_as("bob", &["done", "samen", "--reopen"]).ok();
    assert_eq!(differ(&study, ""), [""; 0]);
}

#[test]
fn words_of_somebody_who_withdrew_are_left_out() {
    let study = study();
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,\nR2,,,2025-06-01\n");
    assert_eq!(differ(&study, ""), ["goede nacht, a: anna | bob", "volle week, b: bob | anna"]);
}

#[test]
fn what_was_decided_is_left_out_until_somebody_codes_there_again() {
    let study = study();
    let id = |at: usize| {
        let found = study.json("agree", "--disagreements --all");
        found["disagreements"][at]["id"].as_str().expect("an id").to_owned()
    };
    let own = study.read("log/bob@test.jsonl");
    study.run(&["adjudicate", &id(1)[..6], "--not-coded", "--reason", "Dit gaat over werk"]).ok();
    assert_eq!(differ(&study, ""), ["goede nacht, a: anna | bob", "volle week, b: bob | anna"]);
    assert_eq!(differ(&study, "--all").len(), 3);
    let found = study.json("agree", "--disagreements --all");
    assert_eq!(found["disagreements"][1]["decided"], "not-coded");
    assert_eq!(study.read("log/bob@test.jsonl"), own, "the coders' own codings stay");
    assert!(study.read("log/anna@test.jsonl").contains("Dit gaat over werk"));
    // A new coding there was not talked about yet.
    study.coded("bob", "samen:het druk", "a", "");
    assert_eq!(differ(&study, "").len(), 3);
}

#[test]
fn what_cannot_be_decided_is_refused() {
    let study = study();
    let found = study.json("agree", "--disagreements");
    let id = found["disagreements"][0]["id"].as_str().expect("an id");
    let refused = |arguments: &[&str]| study.run(&[&["adjudicate"], arguments].concat()).refused();
    assert!(refused(&["zzzz", "--coded", "--reason", "x"]).contains("geen verschil"));
    assert!(refused(&["", "--coded", "--reason", "x"]).contains("Meer dan één"));
    assert!(refused(&[id, "--coded", "--reason", " "]).contains("geen reden"));
    assert!(
        refused(&[id, "--coded", "--reason", "x", "--span", "samen:druk"]).contains("raakt het verschil")
    );
    assert_eq!(study.run(&["adjudicate", id, "--reason", "x"]).status, 2, "which way?");
}

/// A value of a measure, or why there is none.
fn measure(of: &Value, name: &str) -> Result<f64, String> {
    let measured = &of["measures"][name];
    measured["value"]
        .as_f64()
        .ok_or_else(|| measured["undefined_because"].as_str().expect("a reason").to_owned())
}

/// By hand, of the study above. Turns: R1 has code a from both, R2 from Bob only; b is on R1 from Bob only.
#[test]
fn agreement_is_over_every_turn_of_a_respondent() {
    let found = study().json("agree", "--units turns");
    assert_eq!((&found["unit"], &found["universe"]), (&json!("turns"), &json!("all")));
    assert_eq!(texts(&found["coders"]), ["anna", "bob"]);
    let rows = found["rows"].as_array().expect("rows");
    assert_eq!(rows.len(), 2);
    assert_eq!((&rows[0]["table"], &rows[1]["table"]), (&json!([1, 0, 1, 0]), &json!([0, 0, 1, 1])));
    assert_eq!((measure(&rows[0], "percent"), measure(&rows[0], "cohen_kappa")), (Ok(0.5), Ok(0.0)));
    // 2 x 1 / (1 + 2), and nothing in common.
    assert_eq!((measure(&rows[0], "holsti"), measure(&rows[1], "holsti")), (Ok(2.0 / 3.0), Ok(0.0)));
    // Four decisions, of which two are the same; values: anna 1 0 0 0, bob 1 1 1 0. Do = 4/8; De = 2 * 4 * 4 / (8 * 7).
    assert_eq!((&found["pooled"]["units"], measure(&found["pooled"], "percent")), (&json!(4), Ok(0.5)));
    let alpha = measure(&found["pooled"], "krippendorff_alpha").expect("a value");
    assert!((alpha - (1.0 - 0.5 / (32.0 / 56.0))).abs() < 1e-12, "{alpha}");
}

/// Characters: R1 says 48 of them, R2 says 21. Of code a, Anna has 11 and 11, Bob 3 of the first and 4 of R2.
#[test]
fn characters_and_touched_units_and_people() {
    let study = study();
    let found = study.json("agree", "--units characters");
    let row = &found["rows"][0];
    let long = "Een rustige dag, een goede nacht, een volle week.".len() + "Bij mij was het druk.".len();
    assert_eq!(row["table"], json!([3, 19, 4, long - 26]));
    let touched = study.json("agree", "--units characters --universe touched");
    // Anna's two, Bob's week and druk.
    assert_eq!(touched["rows"][0]["table"], json!([3, 19, 4, 10]));
    let people = study.json("agree", "--units respondents");
    assert_eq!(people["rows"][0]["table"], json!([1, 0, 1, 0]));
    let segments = study.json("agree", "--units segments");
    assert_eq!(segments["rows"][0]["table"], json!([1, 1, 1, 1]));
    let sentences = study.json("agree", "--units sentences");
    assert_eq!(sentences["rows"][0]["table"], json!([1, 0, 1, 0]));
}

#[test]
fn only_what_two_have_finished_is_compared() {
    let study = study();
    study.run_as("bob", &["done", "samen", "--reopen"]).ok();
    let found = study.json("agree", "");
    assert_eq!((&found["finished"], &found["rows"]), (&json!([]), &json!([])));
    assert_eq!(measure(&found["pooled"], "cohen_kappa"), Err("one-coder".to_owned()));
    let said = study.run_as("anna", &["agree"]);
    assert!(said.stderr.contains("codeboom klaar"), "{}", said.stderr);
}

#[test]
fn ratings_from_elsewhere_need_no_study() {
    let place = crate::support::Study::nothing();
    place.write("r.csv", "unit,a,b\n1,ja,ja\n2,nee,nee\n3,ja,nee\n4,nee,nee\n");
    let ran = crate::support::finish(place.command("anna").args([
        "agree",
        "--ratings",
        "r.csv",
        "--format",
        "json",
        "--lang",
        "nl",
    ]))
    .ok();
    let found: Value = serde_json::from_str(&ran).expect("json");
    // By hand: Po 3/4; a says yes 2 of 4, b 1 of 4, so Pe 1/2 x 1/4 + 1/2 x 3/4 = 1/2; kappa 1/2.
    assert_eq!(
        (measure(&found["pooled"], "percent"), measure(&found["pooled"], "cohen_kappa")),
        (Ok(0.75), Ok(0.5))
    );
    assert_eq!(found["categories"], json!([{"name": "ja", "chosen": 3}, {"name": "nee", "chosen": 5}]));
}

#[test]
fn who_codes_blind_sees_the_others_after_finishing() {
    let study = study();
    study.run_as("bob", &["done", "samen", "--reopen"]).ok();
    let settings = study.read("codeboom.toml");
    let seen = |who: &str| {
        let ran = study.run_as(who, &["quotes", "--format", "json"]).ok();
        let found: Value = serde_json::from_str(&ran).expect("json");
        found["quotes"].as_array().expect("quotes").len()
    };
    assert_eq!((seen("anna"), seen("bob")), (5, 5));
    study.write("codeboom.toml", format!("blind = true\n{settings}"));
    // Bob is not done: he sees his own three; Anna is.
    assert_eq!((seen("anna"), seen("bob")), (5, 3));
    assert!(study.run_as("bob", &["quotes"]).stderr.contains("blind"));
    study.run_as("bob", &["done", "samen"]).ok();
    assert_eq!(seen("bob"), 5);
    // What was given to others only, is nobody else's to code.
    study.run_as("bob", &["done", "samen", "--reopen"]).ok();
    study.run_as("anna", &["transcripts", "assign", "samen", "--to", "anna"]).ok();
    assert_eq!(seen("bob"), 5);
}
