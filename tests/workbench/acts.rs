//! Each act: what it records, and what it answers.

use serde_json::{Value, json};

use super::desk::Desk;

/// The ids in a list, in order.
fn sorted(list: &Value) -> Vec<&str> {
    let mut ids: Vec<&str> = list.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    ids.sort_unstable();
    ids
}

/// The counts of an answer as kind, id and number of segments.
fn segments(done: &Value) -> Vec<(&str, &str, u64)> {
    let counts = done["counts"].as_array().into_iter().flatten();
    let mut found: Vec<_> = counts
        .filter_map(|one| Some((one["kind"].as_str()?, one["id"].as_str()?, one["segments"].as_u64()?)))
        .collect();
    found.sort_unstable();
    found
}

#[test]
fn coding_words_adds_one_coding_and_counts_its_code_and_what_holds_it() {
    let desk = Desk::new();
    let place = desk.place("r1", "Het dak lekt");
    let act = json!({"act": "code", "place": place, "code": "tak", "polarity": "opposes", "prompting": "spontaneous",
        "memo": "Ook de goot?"});
    let done = desk.does(&act, &["coding.added"]);
    let coding = &done["codings"][0];
    for (name, value) in [
        ("start", &place["start"]),
        ("end", &place["end"]),
        ("code", &json!("tak")),
        ("polarity", &json!("opposes")),
        ("prompting", &json!("spontaneous")),
        ("memo", &json!("Ook de goot?")),
        ("coder", &json!("anna")),
        ("mine", &json!(true)),
        ("via", &json!("hand")),
    ] {
        assert_eq!(&coding[name], value, "{name}");
    }
    assert_eq!(done["transcripts"], json!(["r1"]));
    assert_eq!(segments(&done), [("code", "boom", 1), ("code", "tak", 1), ("theme", "tuin", 1)]);
    assert_eq!((&done["restudy"], &done["reread"]), (&json!(false), &json!(false)));
    assert!(done["undo"].as_str().is_some_and(|undo| !undo.is_empty()) && done["redo"].is_null());
    assert!(done["saved"].as_str().is_some_and(|at| at.ends_with('Z')));
    assert!(desk.run(&["quotes"]).ok().contains("Het dak lekt"));
}

#[test]
fn a_new_code_on_words_is_one_act() {
    let desk = Desk::new();
    let place = desk.place("r2", "Mijn ladder");
    let act =
        json!({"act": "new-code", "place": place, "label": "Mijn ladder", "in_vivo": true, "theme": "huis"});
    let done = desk.does(&act, &["code.created", "coding.added"]);
    assert_eq!((&done["made"], &done["restudy"]), (&json!("mijn-ladder"), &json!(true)));
    assert_eq!(done["codings"][0]["code"], "mijn-ladder");
    let code = desk.entry("codes", "mijn-ladder");
    assert_eq!(
        (&code["origin"], &code["themes"], &code["segments"]),
        (&json!("in-vivo"), &json!(["huis"]), &json!(1))
    );
    desk.does(&json!({"act": "undo"}), &["act.undone"]);
    assert!(desk.entry("codes", "mijn-ladder").is_null(), "both are turned back");
}

#[test]
fn a_new_code_and_a_new_theme_tell_their_ids() {
    let desk = Desk::new();
    let theme = desk.does(&json!({"act": "new-theme", "label": "De straat"}), &["theme.created"]);
    assert_eq!(theme["made"], "de-straat");
    assert!(theme["said"].as_str().is_some_and(|said| said.contains("De straat")));
    let act = json!({"act": "new-code", "label": "Stoep", "theme": "theme:de-straat"});
    assert_eq!(desk.does(&act, &["code.created"])["made"], "stoep");
    let act = json!({"act": "new-code", "label": "Rand", "parent": "code:stoep"});
    assert_eq!(desk.does(&act, &["code.created"])["made"], "rand");
    assert_eq!(desk.entry("codes", "rand")["parent"], "stoep");
    assert!(!desk.entry("themes", "de-straat").is_null());
}

#[test]
fn another_code_counts_for_both_the_old_and_the_new() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "los");
    let done = desk.does(&json!({"act": "recode", "coding": id, "code": "dak"}), &["coding.recoded"]);
    assert_eq!((&done["codings"][0]["id"], &done["codings"][0]["code"]), (&json!(id), &json!("dak")));
    assert_eq!(
        segments(&done),
        [
            ("code", "dak", 1),
            ("code", "los", 0),
            ("theme", "huis", 1),
            ("theme", "plek", 1),
            ("theme", "tuin", 1)
        ]
    );
}

#[test]
fn a_coding_that_had_another_code_before_is_taken_from_the_count_of_its_code() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "los");
    desk.does(&json!({"act": "recode", "coding": id, "code": "dak"}), &["coding.recoded"]);
    let done = desk.does(&json!({"act": "uncode", "codings": [id]}), &["coding.removed"]);
    assert_eq!((&done["removed"], &done["transcripts"]), (&json!([id]), &json!(["r1"])));
    assert!(segments(&done).contains(&("code", "dak", 0)), "{done}");
}

#[test]
fn other_edges_keep_the_coding() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let place = desk.place("r1", "Het dak lekt, en");
    let done = desk.does(&json!({"act": "move-span", "coding": id, "place": place}), &["coding.moved"]);
    assert_eq!((&done["codings"][0]["id"], &done["codings"][0]["end"]), (&json!(id), &place["end"]));
}

#[test]
fn a_judgement_is_told_and_counted() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let act = json!({"act": "judge", "coding": id, "polarity": "mixed", "prompting": "prompted"});
    let done = desk.does(&act, &["coding.judged"]);
    assert_eq!(
        (&done["codings"][0]["polarity"], &done["codings"][0]["prompting"]),
        (&json!("mixed"), &json!("prompted"))
    );
    let act = json!({"act": "judge", "coding": id, "polarity": "supports", "prompting": null});
    assert_eq!(desk.does(&act, &["coding.judged"])["codings"][0]["prompting"], Value::Null);
}

#[test]
fn codings_that_are_taken_away_are_told_once_each() {
    let desk = Desk::new();
    let one = desk.coding("r1", "Het dak lekt", "dak");
    let other = desk.coding("r2", "Het dak is nieuw", "dak");
    let act = json!({"act": "uncode", "codings": [one, other, one]});
    let done = desk.does(&act, &["coding.removed", "coding.removed"]);
    assert_eq!(done["removed"], json!([one, other]));
    assert_eq!(done["transcripts"], json!(["r1", "r2"]));
    assert!(segments(&done).contains(&("theme", "huis", 0)));
}

#[test]
fn a_quotation_is_chosen_and_dropped() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let choose = |chosen: bool| json!({"act": "choose", "coding": id, "chosen": chosen});
    assert_eq!(desk.does(&choose(true), &["quote.chosen"])["codings"][0]["chosen"], true);
    desk.does(&choose(true), &[]);
    assert_eq!(desk.does(&choose(false), &["quote.dropped"])["codings"][0]["chosen"], false);
}

#[test]
fn a_note_is_about_what_it_was_written_about() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let note =
        |about: Value| json!({"act": "memo", "about": about, "text": "Nog eens lezen", "kind": "reflexive"});
    let done = desk.does(&note(json!({"coding": id})), &["memo.written"]);
    let memo = &done["codings"][0]["memos"][0];
    assert_eq!((&memo["text"], &memo["kind"]), (&json!("Nog eens lezen"), &json!("reflexive")));
    for about in [json!({"code": "dak"}), json!({"theme": "huis"}), json!({"transcript": "r1"}), json!({})] {
        desk.does(&note(about), &["memo.written"]);
    }
    assert_eq!(desk.entry("codes", "dak")["memos"][0]["text"], "Nog eens lezen");
    for about in [
        json!({"coding": "ffffffff"}),
        json!({"code": "niets"}),
        json!({"theme": "niets"}),
        json!({"transcript": "niets"}),
    ] {
        desk.refuses(&note(about));
    }
    desk.refuses(&json!({"act": "memo", "about": {"code": "dak"}, "text": "  \n "}));
}

/// The open suggestions of a code.
fn suggested(desk: &Desk, code: &str) -> Vec<Value> {
    let queue = desk.server.get(&format!("/api/suggestions?code={code}"));
    queue["queue"].as_array().expect("a queue").clone()
}

#[test]
fn accepting_suggestions_makes_codings_and_closes_them() {
    let desk = Desk::new();
    let open = suggested(&desk, "ladder");
    let all: Vec<&str> = open.iter().filter_map(|one| one["id"].as_str()).collect();
    assert_eq!(all.len(), 4);
    let done = desk.does(&json!({"act": "accept", "suggestions": [all[0]]}), &["coding.added"]);
    assert_eq!((&done["decided"], &done["codings"][0]["via"]), (&json!([all[0]]), &json!("suggestion")));
    let act = json!({"act": "accept", "suggestions": [all[1], all[2], all[1]]});
    let done = desk.does(&act, &["coding.added", "coding.added"]);
    assert_eq!(sorted(&done["decided"]), sorted(&json!([all[1], all[2]])));
    assert_eq!(done["codings"][0]["via"], "bulk");
    desk.refuses(&json!({"act": "accept", "suggestions": [all[3], all[0]]}));
    assert_eq!(suggested(&desk, "ladder").len(), 1);
}

#[test]
fn turning_suggestions_down_closes_them_and_codes_nothing() {
    let desk = Desk::new();
    let open = suggested(&desk, "ladder");
    let all: Vec<&str> = open.iter().filter_map(|one| one["id"].as_str()).collect();
    let act = json!({"act": "reject", "suggestions": [all[0], all[1]]});
    let done = desk.does(&act, &["suggestion.rejected", "suggestion.rejected"]);
    assert_eq!(sorted(&done["decided"]), sorted(&json!([all[0], all[1]])));
    assert_eq!(done["codings"], json!([]));
    desk.refuses(&json!({"act": "reject", "suggestions": [all[0]]}));
    assert_eq!(suggested(&desk, "ladder").len(), 2);
}

#[test]
fn a_suggestion_is_accepted_with_other_edges_or_for_another_code() {
    let desk = Desk::new();
    let open = suggested(&desk, "ladder");
    let id = |at: usize| open[at]["id"].as_str().expect("an id");
    let wider = desk.place("r1", "een ladder. De");
    let act = json!({"act": "accept-as", "suggestion": id(0), "place": wider});
    let done = desk.does(&act, &["coding.added"]);
    assert_eq!(
        (&done["codings"][0]["start"], &done["codings"][0]["via"]),
        (&wider["start"], &json!("suggestion"))
    );
    let act = json!({"act": "accept-as", "suggestion": id(1), "code": "los"});
    let done = desk.does(&act, &["coding.added", "suggestion.rejected"]);
    assert_eq!((&done["codings"][0]["code"], &done["decided"]), (&json!("los"), &json!([id(1)])));
    let elsewhere = desk.place("r2", "Het dak");
    let act = json!({"act": "accept-as", "suggestion": id(2), "place": elsewhere});
    desk.does(&act, &["coding.added", "suggestion.rejected"]);
    assert_eq!(suggested(&desk, "ladder").len(), 1);
}

#[test]
fn coding_by_hand_what_was_suggested_closes_the_suggestion() {
    let desk = Desk::new();
    let open = suggested(&desk, "ladder");
    let act = json!({"act": "code", "place": desk.place("r1", "een ladder"), "code": "ladder"});
    let done = desk.does(&act, &["coding.added"]);
    assert_eq!(done["decided"], json!([open[0]["id"]]));
    let id = &done["codings"][0]["id"];
    let done = desk.does(&json!({"act": "uncode", "codings": [id]}), &["coding.removed"]);
    assert!(done["reread"] == true && done["restudy"] == true, "what is suggested again is read again");
    assert_eq!(suggested(&desk, "ladder").len(), 4);
}

#[test]
fn acts_on_the_codebook_ask_for_the_study_to_be_read_again() {
    let desk = Desk::new();
    desk.coding("r1", "Het dak lekt", "dak");
    desk.coding("r1", "Het dak lekt", "los");
    let acts: [(Value, &[&str]); 8] = [
        (json!({"act": "rename", "name": "code:dak", "label": "Het dak"}), &["code.changed"]),
        (json!({"act": "rename", "name": "theme:huis", "label": "Thuis"}), &["theme.changed"]),
        (
            json!({"act": "define", "name": "code:dak", "definition": "Wat boven is", "include": "pannen", "exclude": "goten",
            "example": "het lekt"}),
            &["code.changed"],
        ),
        (json!({"act": "define", "name": "theme:huis", "concept": "Wonen"}), &["theme.changed"]),
        (json!({"act": "move", "name": "code:los", "themes": ["huis"]}), &["code.changed"]),
        (json!({"act": "move", "name": "code:los", "themes": [], "parent": "dak"}), &["code.changed"]),
        (
            json!({"act": "merge", "from": ["code:los"], "into": "code:dak", "reason": "hetzelfde"}),
            &["code.merged"],
        ),
        (json!({"act": "retire", "name": "code:tak", "reason": "leeg"}), &["code.retired"]),
    ];
    for (act, kinds) in acts {
        let preview = desk.server.post("/api/preview", &act);
        assert_eq!(preview.status, 200, "{act}: {}", preview.text());
        let done = desk.does(&act, kinds);
        assert_eq!(preview.json()["said"], done["said"], "{act}: what was told beforehand was done");
        assert!(done["said"].as_str().is_some_and(|said| !said.is_empty()), "{act}");
        assert!(done["restudy"] == true && done["reread"] == true, "{act}");
    }
    let dak = desk.entry("codes", "dak");
    assert_eq!(
        (&dak["label"], &dak["definition"], &dak["exclude"]),
        (&json!("Het dak"), &json!("Wat boven is"), &json!("goten"))
    );
    assert_eq!(desk.entry("themes", "huis")["concept"], "Wonen");
    assert!(desk.entry("codes", "los").is_null() && desk.entry("codes", "tak").is_null());
    desk.counts_as_the_tally(&[dak]);
    assert!(desk.read("codebook.toml").contains("Wat boven is"));
}

#[test]
fn a_preview_records_nothing() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let before = crate::support::files(desk.root());
    for act in [
        json!({"act": "merge", "from": ["dak"], "into": "los"}),
        json!({"act": "retire", "name": "dak"}),
        json!({"act": "undo"}),
        json!({"act": "redo"}),
        json!({"act": "groups", "attribute": "leeftijd"}),
        json!({"act": "uncode", "codings": [id]}),
        json!({"act": "new-theme", "label": "Nieuw"}),
    ] {
        assert_eq!(desk.server.post("/api/preview", &act).status, 200, "{act}");
    }
    assert!(crate::support::files(desk.root()) == before);
}

#[test]
fn a_transcript_is_finished_and_opened_again() {
    let desk = Desk::new();
    let act = |done: bool| json!({"act": "done", "transcript": "r1", "done": done});
    desk.does(&act(true), &["transcript.done"]);
    assert_eq!(desk.server.get("/api/transcripts/r1")["done"], json!(["anna"]));
    desk.does(&act(true), &[]);
    desk.does(&act(false), &["transcript.reopened"]);
    assert_eq!(desk.server.get("/api/transcripts/r1")["done"], json!([]));
}

#[test]
fn speakers_and_respondents_are_recorded() {
    let desk = Desk::new();
    let speaker =
        |label: &str, role: &str, who: Value| json!({"label": label, "role": role, "respondent": who});
    let speakers =
        json!([speaker("I", "interviewer", Value::Null), speaker("R1", "respondent", json!("Ans"))]);
    let act = json!({"act": "speakers", "transcript": "r1", "speakers": speakers});
    let done = desk.does(&act, &["transcript.speakers", "respondent.created"]);
    assert!(done["restudy"] == true && done["reread"] == true);
    desk.does(&act, &[]);
    let act = json!({"act": "respondent", "id": "Ans", "attributes": {"leeftijd": " 40 ", "leeg": " "}});
    desk.does(&act, &["respondent.changed"]);
    let study = desk.server.get("/api/study");
    let ans = study["respondents"].as_array().into_iter().flatten().find(|one| one["id"] == "Ans");
    assert_eq!(ans.map(|ans| &ans["attributes"]), Some(&json!({"leeftijd": "40"})));
    desk.refuses(&json!({"act": "respondent", "id": " ", "attributes": {}}));
    let done = desk.does(&json!({"act": "groups", "attribute": "leeftijd"}), &[]);
    assert!(done["restudy"] == true);
    assert_eq!(desk.server.get("/api/study")["groups"], "leeftijd");
    assert!(desk.read("codeboom.toml").contains("groups = \"leeftijd\""));
    desk.does(&json!({"act": "groups", "attribute": null}), &[]);
    assert_eq!(desk.server.get("/api/study")["groups"], Value::Null);
}

#[test]
fn what_was_done_last_is_undone_and_redone() {
    let desk = Desk::new();
    desk.refuses(&json!({"act": "redo"}));
    let coding = desk.coding("r1", "Het dak lekt", "dak");
    let undone = desk.does(&json!({"act": "undo"}), &["act.undone"]);
    assert!(undone["reread"] == false && undone["restudy"] == false && undone["redo"].is_string());
    assert_eq!(desk.server.get("/api/transcripts/r1")["codings"], json!([]));
    assert_eq!((&undone["removed"], &undone["transcripts"]), (&json!([coding]), &json!(["r1"])));
    let redone = desk.does(&json!({"act": "redo"}), &["act.redone"]);
    assert!(redone["redo"].is_null() && redone["undo"].is_string());
    assert_eq!(redone["codings"][0]["id"], json!(coding));
    assert_eq!(desk.server.get("/api/transcripts/r1")["codings"].as_array().map(Vec::len), Some(1));
}
