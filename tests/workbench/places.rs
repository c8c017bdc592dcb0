//! Places: a browser counts UTF-16 units, the log code points, and neither may point inside a character.

use codeboom::study::{Folder, Study as Opened};
use codeboom::text::is_grapheme_boundary;
use serde_json::{Value, json};

use crate::small::{Small, code};
use crate::support::browser::Server;

const TALK: &str = "I: Hoe is het?\r\n\r\nR1: Fijn 😀 en ook 👩‍👩‍👧‍👦 samen, cafe\u{301} nai\u{308}f, 🇳🇱 en \u{1F469}\u{1F3FD} hé.\r\n\
    R1: Tweede regel 𝄞 hier.\r\n";

fn study() -> (Small, Server) {
    let study = Small::new(&[code("c", ""), code("d", "")], &[("r1", TALK)]);
    let server = Server::of(&study);
    (study, server)
}

fn place(shown: &Value, start: usize, end: usize, quote: &str) -> Value {
    json!({"transcript": shown["id"], "revision": shown["revision"], "start": start, "end": end, "quote": quote})
}

/// The words between UTF-16 units, when neither falls inside a surrogate pair.
fn between(text: &str, start: usize, end: usize) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(units.get(start..end)?).ok()
}

fn units_before(text: &str, byte: usize) -> usize {
    text[..byte].encode_utf16().count()
}

#[test]
fn every_character_is_coded_where_it_was_selected() {
    let (study, server) = study();
    let shown = server.get("/api/transcripts/r1");
    let text = shown["text"].as_str().expect("a text");
    assert!(!text.contains('\r'));
    let bounds: Vec<usize> = (0..=text.len()).filter(|byte| is_grapheme_boundary(text, *byte)).collect();
    let mut wanted = Vec::new();
    for pair in bounds.windows(2).filter(|pair| !text[pair[0]..pair[1]].is_ascii()) {
        let quote = &text[pair[0]..pair[1]];
        let (start, end) = (units_before(text, pair[0]), units_before(text, pair[1]));
        let done =
            server.act(&json!({"act": "code", "place": place(&shown, start, end, quote), "code": "c"}));
        assert_eq!(
            (&done["codings"][0]["start"], &done["codings"][0]["end"]),
            (&json!(start), &json!(end)),
            "{quote}"
        );
        wanted.push((start, end, quote.to_owned()));
    }
    assert!(wanted.len() >= 7, "{wanted:?}");
    let again = server.get("/api/transcripts/r1");
    let read = again["codings"].as_array().expect("codings").iter();
    let read: Vec<(usize, usize)> = read
        .map(|coding| {
            (coding["start"].as_u64().unwrap_or(0) as usize, coding["end"].as_u64().unwrap_or(0) as usize)
        })
        .collect();
    assert_eq!(read, wanted.iter().map(|(start, end, _)| (*start, *end)).collect::<Vec<_>>());
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens");
    let mut held: Vec<_> = opened.codings.iter().collect();
    held.sort_by_key(|coding| coding.span);
    let held: Vec<&str> =
        held.iter().map(|coding| coding.span.of(&opened.transcripts[0].reading.text)).collect();
    assert_eq!(held, wanted.iter().map(|(.., quote)| quote.as_str()).collect::<Vec<_>>());
}

#[test]
fn a_place_inside_a_character_is_refused() {
    let (study, server) = study();
    let shown = server.get("/api/transcripts/r1");
    let text = shown["text"].as_str().expect("a text");
    let before = study.read("log/anna@test.jsonl");
    let whole: Vec<usize> = (0..=text.len())
        .filter(|byte| is_grapheme_boundary(text, *byte))
        .map(|byte| units_before(text, byte))
        .collect();
    let length = text.encode_utf16().count();
    let inside: Vec<usize> = (0..=length).filter(|unit| !whole.contains(unit)).collect();
    assert!(inside.len() > 15, "{inside:?}");
    for unit in inside {
        for (start, end) in [(unit, length), (0, unit)] {
            let quote = between(text, start, end).unwrap_or_else(|| "\u{FFFD}".to_owned());
            server.refuses(&json!({"act": "code", "place": place(&shown, start, end, &quote), "code": "c"}));
        }
    }
    assert_eq!(study.read("log/anna@test.jsonl"), before);
}

#[test]
fn a_place_that_is_not_what_was_seen_is_refused() {
    let (study, server) = study();
    let shown = server.get("/api/transcripts/r1");
    let text = shown["text"].as_str().expect("a text");
    let before = study.read("log/anna@test.jsonl");
    let start = units_before(text, text.find("samen").expect("the words"));
    let length = text.encode_utf16().count();
    let good = place(&shown, start, start + 5, "samen");
    let with = |name: &str, value: Value| {
        let mut changed = good.clone();
        changed[name] = value;
        changed
    };
    for place in [
        with("quote", json!("Samen")),
        with("quote", json!("")),
        with("quote", json!("samen,")),
        with("revision", json!(0)),
        with("revision", json!(2)),
        with("transcript", json!("r2")),
        with("start", json!(start + 5)),
        with("start", json!(start + 6)),
        with("end", json!(length + 1)),
        with("end", json!(u32::MAX)),
        with("end", json!(u64::MAX)),
    ] {
        server.refuses(&json!({"act": "code", "place": place, "code": "c"}));
    }
    assert_eq!(study.read("log/anna@test.jsonl"), before);
    server.act(&json!({"act": "code", "place": good, "code": "c"}));
}

#[test]
fn a_place_in_an_earlier_reading_is_refused_and_told() {
    let (study, server) = study();
    let shown = server.get("/api/transcripts/r1");
    let text = shown["text"].as_str().expect("a text");
    let start = units_before(text, text.find("samen").expect("the words"));
    let revised = study.root().with_file_name("r1.txt");
    std::fs::write(&revised, TALK.replace("Fijn", "Heel fijn")).expect("a file");
    study.run(&["import", "--revise", "r1", &revised.display().to_string()]).ok();
    let act = json!({"act": "code", "place": place(&shown, start, start + 5, "samen"), "code": "c"});
    server.refuses(&act);
}

#[test]
fn the_words_of_somebody_who_withdrew_are_blocks_and_what_follows_keeps_its_place() {
    let talk = "I: Wie begint?\n\nR1: Ik 😀😀 met de 👩‍👩‍👧‍👦 en 𝄞 erbij.\n\nR2: Na hen kom ik 😀 met mijn verhaal.\n\n\
        R1: Nog 😀 iets.\n\nR2: En ik sluit af.\n";
    let study = Small::new(&[code("c", "")], &[("samen", talk)]);
    study.coded("anna", "samen:Na hen kom ik", "c", "");
    study.coded("anna", "samen:met de", "c", "");
    study.run(&["respondents", "withdraw", "r1", "--on", "14 maart", "--reason", "per brief"]).ok();
    let server = Server::of(&study);
    let shown = server.get("/api/transcripts/samen");
    let text = shown["text"].as_str().expect("a text").to_owned();
    for secret in ["erbij", "iets", "𝄞", "met de", "👩"] {
        assert!(!shown.to_string().contains(secret), "{secret} is shown");
    }
    assert_eq!(text.chars().count(), study.read("transcripts/samen/r1.txt").chars().count());
    let withheld: Vec<bool> =
        shown["turns"].as_array().into_iter().flatten().map(|turn| turn["withheld"] == true).collect();
    assert_eq!(withheld, [false, true, false, true, false]);
    let slice = |at: &Value| {
        let unit = |name: &str| at[name].as_u64().unwrap_or_default() as usize;
        between(&text, unit("start"), unit("end")).expect("whole characters")
    };
    let codings = shown["codings"].as_array().expect("codings");
    assert_eq!(codings.iter().map(slice).collect::<Vec<_>>(), ["Na hen kom ik"], "theirs is not shown");
    assert!(slice(&shown["turns"][4]).contains("En ik sluit af."));
    assert!(
        slice(&shown["turns"][1]).chars().all(|c| c == '█' || c == '\n'),
        "{}",
        slice(&shown["turns"][1])
    );
    for words in ["met mijn verhaal", "En ik sluit af", "ik 😀 met"] {
        let start = units_before(&text, text.find(words).expect("the words"));
        let end = start + words.encode_utf16().count();
        let done =
            server.act(&json!({"act": "code", "place": place(&shown, start, end, words), "code": "c"}));
        assert_eq!(slice(&done["codings"][0]), words);
    }
    let opened = Opened::open(Folder::at(study.root()).expect("a study")).expect("it opens");
    let reading = &opened.transcripts[0].reading.text;
    let held: Vec<&str> = opened.codings.iter().map(|coding| coding.span.of(reading)).collect();
    for words in ["met mijn verhaal", "En ik sluit af", "ik 😀 met"] {
        assert!(held.contains(&words), "{words} is not among {held:?}");
    }
    for path in [
        "/api/study",
        "/api/suggestions",
        "/api/segments",
        "/api/search?words=erbij",
        "/api/search?words=iets",
    ] {
        let answer = server.request("GET", path).send().text();
        assert!(!answer.contains("erbij") && !answer.contains("Nog 😀"), "{path}: {answer}");
    }
}
