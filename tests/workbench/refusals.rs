//! Acts that cannot be done: a sentence, and nothing in the log.

use std::time::Duration;

use serde_json::json;

use super::desk::Desk;
use crate::support::Study;
use crate::support::browser::{Server, beginning};

#[test]
fn what_is_not_there_cannot_be_acted_on() {
    let desk = Desk::new();
    let id = desk.coding("r1", "Het dak lekt", "dak");
    let place = desk.place("r1", "ladder");
    for act in [
        json!({"act": "code", "place": place, "code": "niets"}),
        json!({"act": "code", "place": place, "code": ""}),
        json!({"act": "code", "place": desk.place("r1", "Het dak lekt"), "code": "dak"}),
        json!({"act": "new-code", "label": " "}),
        json!({"act": "new-code", "label": "Dak"}),
        json!({"act": "new-code", "label": "Nieuw", "theme": "niets"}),
        json!({"act": "new-code", "label": "Nieuw", "parent": "niets"}),
        json!({"act": "new-theme", "label": "Huis"}),
        json!({"act": "recode", "coding": "ffffffff", "code": "los"}),
        json!({"act": "recode", "coding": "", "code": "los"}),
        json!({"act": "recode", "coding": id, "code": "niets"}),
        json!({"act": "recode", "coding": id, "code": "dak"}),
        json!({"act": "move-span", "coding": id, "place": desk.place("r2", "ladder")}),
        json!({"act": "uncode", "codings": [id, "ffffffff"]}),
        json!({"act": "choose", "coding": "ffffffff", "chosen": true}),
        json!({"act": "accept", "suggestions": ["niets"]}),
        json!({"act": "accept-as", "suggestion": "niets"}),
        json!({"act": "rename", "name": "code:niets", "label": "Iets"}),
        json!({"act": "rename", "name": "code:dak", "label": "Boom"}),
        json!({"act": "define", "name": "theme:niets", "definition": "x"}),
        json!({"act": "move", "name": "code:dak", "themes": ["niets"]}),
        json!({"act": "move", "name": "code:boom", "themes": [], "parent": "tak"}),
        json!({"act": "merge", "from": ["dak"], "into": "dak"}),
        json!({"act": "merge", "from": ["dak"], "into": "niets"}),
        json!({"act": "retire", "name": "niets"}),
        json!({"act": "done", "transcript": "niets", "done": true}),
        json!({"act": "speakers", "transcript": "niets", "speakers": []}),
    ] {
        let said = desk.refuses(&act);
        assert!(!said.is_empty() && !said.contains("server-"), "{act}: {said}");
    }
}

#[test]
fn the_coding_of_somebody_else_cannot_be_changed() {
    let desk = Desk::new();
    let told = desk.server.follow();
    desk.coded("bram", "r1:Het dak lekt", "dak", "");
    told.next(Duration::from_secs(5)).expect("what bram did is told");
    let shown = desk.server.get("/api/transcripts/r1");
    let theirs = &shown["codings"][0];
    assert_eq!((&theirs["coder"], &theirs["mine"]), (&json!("bram"), &json!(false)));
    let id = &theirs["id"];
    for act in [
        json!({"act": "recode", "coding": id, "code": "los"}),
        json!({"act": "move-span", "coding": id, "place": desk.place("r1", "Het dak")}),
        json!({"act": "judge", "coding": id, "polarity": "mixed", "prompting": null}),
        json!({"act": "uncode", "codings": [id]}),
    ] {
        assert!(desk.refuses(&act).contains("bram"), "{act}");
    }
    desk.does(&json!({"act": "choose", "coding": id, "chosen": true}), &["quote.chosen"]);
    desk.does(&json!({"act": "memo", "about": {"coding": id}, "text": "Eens"}), &["memo.written"]);
}

#[test]
fn without_a_study_nothing_can_be_done() {
    let study = Study::nothing();
    let server = Server::started(beginning(&study, "anna"));
    assert!(server.get("/api/home")["study"].is_null());
    for path in ["/api/study", "/api/transcripts/r1", "/api/suggestions", "/api/matrix?unit=respondents"] {
        assert_eq!(server.request("GET", path).send().status, 422, "{path}");
    }
    assert_eq!(server.post("/api/act", &json!({"act": "undo"})).status, 422);
    assert_eq!(server.request("GET", "/output/x.csv").send().status, 404);
    let folder = study.path("nieuw");
    let home = server.post("/api/studies/new", &json!({"folder": folder, "title": "Nieuw"})).json();
    assert_eq!(home["title"], "Nieuw");
    assert!(server.get("/api/study")["codes"].as_array().is_some_and(Vec::is_empty));
    let sample = server.post("/api/studies/sample", &json!({})).json();
    assert!(sample["study"].as_str().is_some_and(|folder| folder.contains(".home")));
    assert_eq!(server.get("/api/study")["sample"], true);
    assert_eq!(server.get("/api/home")["recent"].as_array().map(Vec::len), Some(2));
}
