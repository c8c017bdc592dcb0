//! Scripts in what people write: told as data, never as part of a page.

use serde_json::json;

use crate::support::Study;
use crate::support::browser::{Answer, Server};

const SCRIPT: &str = "<script>alert(1)</script>";
const IMAGE: &str = "<img src=x onerror=alert(2)>";
const CLOSING: &str = "</text></svg><script>alert(3)</script>&\"'";

#[track_caller]
fn is_data(answer: &Answer) {
    assert_eq!(answer.status, 200, "{}", answer.text());
    assert_eq!(answer.header("content-type"), Some("application/json"));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
}

#[test]
fn scripts_in_what_people_write_come_back_as_data() {
    let study = Study::new();
    let server = Server::of(&study);
    let name = "%3Cimg%20src%3Dx%20onerror%3Dalert(2)%3E.txt";
    let talk = format!("I: Hoe {IMAGE}?\n\nR1: Ik zei {SCRIPT} en toen {CLOSING} weer.\n");
    let came = server.request("POST", &format!("/api/import/transcript?name={name}")).body(talk).send();
    is_data(&came);
    let id = came.json()["transcript"].as_str().expect("an id").to_owned();
    let shown = server.request("GET", &format!("/api/transcripts/{id}")).send();
    is_data(&shown);
    let shown = shown.json();
    let text = shown["text"].as_str().expect("a text");
    for words in [SCRIPT, IMAGE, CLOSING] {
        assert!(text.contains(words), "{words} in {text}");
    }
    assert_eq!(shown["file"], format!("{IMAGE}.txt"));
    let start = text.split_once(SCRIPT).expect("the words").0.encode_utf16().count();
    let place = json!({
        "transcript": id, "revision": 1, "start": start, "end": start + SCRIPT.len(), "quote": SCRIPT,
    });
    server.act(&json!({"act": "new-code", "label": CLOSING, "place": place, "memo": IMAGE}));
    let theme = server.act(&json!({"act": "new-theme", "label": SCRIPT}));
    let study_now = server.request("GET", "/api/study").send();
    is_data(&study_now);
    let study_now = study_now.json();
    assert_eq!(study_now["codes"][0]["label"], CLOSING);
    assert_eq!(study_now["themes"][0]["label"], SCRIPT);
    let code = &study_now["codes"][0]["id"];
    server.act(&json!({"act": "move", "name": code, "themes": [theme["made"]]}));
    server.act(&json!({"act": "memo", "about": {"code": code}, "text": SCRIPT}));
    let again = server.get(&format!("/api/transcripts/{id}"));
    assert_eq!(again["codings"][0]["memo"], IMAGE);
    for path in
        ["/api/segments", "/api/suggestions", "/api/search?words=script", "/api/matrix?unit=respondents"]
    {
        is_data(&server.request("GET", path).send());
    }
    let refused = server.post("/api/act", &json!({"act": "code", "place": place, "code": SCRIPT}));
    assert_eq!((refused.status, refused.header("content-type")), (422, Some("application/json")));

    let made = server.post("/api/run", &json!({}));
    is_data(&made);
    let made = made.json();
    let files: Vec<&str> =
        made["files"].as_array().into_iter().flatten().filter_map(|file| file["path"].as_str()).collect();
    let pictures: Vec<&&str> = files.iter().filter(|path| path.ends_with(".svg")).collect();
    assert!(!pictures.is_empty(), "{files:?}");
    for path in pictures {
        let picture =
            server.request("GET", &format!("/output/{}", path.trim_start_matches("output/"))).send();
        assert_eq!((picture.status, picture.header("content-type")), (200, Some("image/svg+xml")), "{path}");
        let text = picture.text();
        assert!(!text.contains("<script") && !text.contains("<img"), "{path}");
        assert!(!text.contains("href") && !text.contains("foreignObject"), "{path}");
    }
}
