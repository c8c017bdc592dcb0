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
    assert!(study.run(&["agree"]).refused().contains("--disagreements"));
}
