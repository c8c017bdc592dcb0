//! A small study with the workbench open on it, and acts that are held against the log and the count.

use std::ops::Deref;

use codeboom::log::{Event, read_folder, verify_folder};
use serde_json::{Value, json};

use crate::small::{Small, code, theme};
use crate::support::browser::Server;

/// A study of two interviews, served to anna.
pub(super) struct Desk {
    study: Small,
    pub(super) server: Server,
}

impl Deref for Desk {
    type Target = Small;

    fn deref(&self) -> &Small {
        &self.study
    }
}

/// The codebook: three themes, five codes, two rules.
fn book() -> [String; 8] {
    [
        theme("tuin", ""),
        theme("huis", "parent = \"plek\""),
        theme("plek", ""),
        code("ladder", "themes = [\"tuin\"]\nrules = [{ word = \"ladder\", unit = \"words\" }]"),
        code("boom", "themes = [\"tuin\"]\nrules = [{ word = \"boom\", unit = \"sentence\" }]"),
        code("tak", "parent = \"boom\""),
        code("dak", "themes = [\"huis\", \"tuin\"]"),
        code("los", ""),
    ]
}

const TALKS: [(&str, &str); 2] = [
    (
        "r1",
        "I: Wat doet u daar?\n\nR1: Onder de boom staat een ladder. De familie 👩‍👩‍👧 lacht 😀 hard. \
         Het dak lekt, en de ladder is oud.\n\nI: En dan?\n\nR1: Dan een tweede boom met een ladder erbij.\n",
    ),
    ("r2", "I: En bij u?\n\nR2: Mijn ladder staat binnen. Een boom heb ik niet. Het dak is nieuw.\n"),
];

impl Desk {
    pub(super) fn new() -> Self {
        let study = Small::new(&book(), &TALKS);
        let server = Server::of(&study);
        Self { study, server }
    }

    /// Words of a transcript as somebody selects them.
    #[track_caller]
    pub(super) fn place(&self, transcript: &str, words: &str) -> Value {
        let shown = self.server.get(&format!("/api/transcripts/{transcript}"));
        let text = shown["text"].as_str().expect("a text");
        let (before, _) = text.split_once(words).expect("the words");
        let start = before.encode_utf16().count();
        let end = start + words.encode_utf16().count();
        json!({
            "transcript": transcript, "revision": shown["revision"], "start": start, "end": end, "quote": words,
        })
    }

    /// Every event of the log.
    pub(super) fn events(&self) -> Vec<Event> {
        read_folder(&self.path("log")).expect("a log").events
    }

    /// Does an act that must record these decisions as one act and no others, and answer with counts that the tally has.
    #[track_caller]
    pub(super) fn does(&self, act: &Value, kinds: &[&str]) -> Value {
        let known: Vec<String> = self.events().into_iter().map(|event| event.id).collect();
        let done = self.server.act(act);
        let events = self.events();
        let new: Vec<&Event> = events.iter().filter(|event| !known.contains(&event.id)).collect();
        assert_eq!(new.iter().map(|event| event.decision.kind()).collect::<Vec<_>>(), kinds, "{act}");
        assert!(
            new.iter().all(|event| event.act == new[0].seq && event.writer.coder() == "anna"),
            "one act of anna's"
        );
        assert_eq!(done["version"], events.len(), "{act}");
        let faults = verify_folder(&self.path("log"), None).expect("a log").faults;
        assert!(faults.is_empty(), "{faults:?}");
        self.counts_as_the_tally(done["counts"].as_array().expect("counts"));
        done
    }

    /// Codes words, and gives the id of the coding.
    #[track_caller]
    pub(super) fn coding(&self, transcript: &str, words: &str, code: &str) -> String {
        let act = json!({"act": "code", "place": self.place(transcript, words), "code": code});
        let done = self.does(&act, &["coding.added"]);
        done["codings"][0]["id"].as_str().expect("an id").to_owned()
    }

    /// Asks for an act that must be refused and leave the log as it is.
    #[track_caller]
    pub(super) fn refuses(&self, act: &Value) -> String {
        let before = self.events().len();
        let said = self.server.refuses(act);
        assert_eq!(self.events().len(), before, "{act}");
        said
    }

    /// A code or theme of the study as it is read now.
    #[track_caller]
    pub(super) fn entry(&self, kind: &str, id: &str) -> Value {
        let study = self.server.get("/api/study");
        let mut entries = study[kind].as_array().expect("entries").iter();
        entries.find(|entry| entry["id"] == id).cloned().unwrap_or_default()
    }

    /// Asserts that counts are those of `codeboom tally`; codes that nobody used have no row there.
    #[track_caller]
    pub(super) fn counts_as_the_tally(&self, counts: &[Value]) {
        if counts.is_empty() {
            return;
        }
        let tally = self.json("tally", "");
        let rows = tally["rows"].as_array().expect("rows");
        for count in counts {
            let key = if count["kind"] == "theme" { "theme_id" } else { "code_id" };
            let row = rows.iter().find(|row| row["kind"] == count["kind"] && row[key] == count["id"]);
            let Some(row) = row else {
                assert_eq!((&count["k"], &count["segments"]), (&json!(0), &json!(0)), "{count}");
                continue;
            };
            for part in ["k", "n", "segments", "respondents"] {
                assert_eq!(count[part], row[part], "{part} of {}", count["id"]);
            }
        }
    }
}
