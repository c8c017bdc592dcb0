//! What a window shows after any acts, put in step by their answers alone, is what reading everything anew shows.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde_json::{Value, json};

use super::desk::Desk;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((mixed ^ (mixed >> 31)) % most.max(1) as u64) as usize
    }

    fn one_of<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        list.get(self.below(list.len()))
    }

    /// The id of one of a list of entries; one that is not there when the list is empty.
    fn id(&mut self, list: &Value) -> Value {
        let list = list.as_array().map(Vec::as_slice).unwrap_or_default();
        self.one_of(list).map_or_else(|| json!("niets"), |one| one["id"].clone())
    }
}

/// What a window holds: the study and every transcript, each coding and suggestion by its id.
struct Window {
    study: Value,
    transcripts: BTreeMap<String, Value>,
    codings: BTreeMap<String, BTreeMap<String, Value>>,
    suggestions: BTreeMap<String, BTreeSet<String>>,
}

fn text_of(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Window {
    fn of(desk: &Desk) -> Self {
        let study = desk.server.get("/api/study");
        let mut window = Self {
            study,
            transcripts: BTreeMap::new(),
            codings: BTreeMap::new(),
            suggestions: BTreeMap::new(),
        };
        for id in ["r1", "r2"] {
            window.read(desk, id);
        }
        window
    }

    fn read(&mut self, desk: &Desk, id: &str) {
        let read = desk.server.get(&format!("/api/transcripts/{id}"));
        let list = |name: &str| read[name].as_array().cloned().unwrap_or_default().into_iter();
        let codings = list("codings").map(|coding| (text_of(&coding["id"]), coding)).collect();
        let suggestions = list("suggestions").map(|suggestion| text_of(&suggestion["id"])).collect();
        self.codings.insert(id.to_owned(), codings);
        self.suggestions.insert(id.to_owned(), suggestions);
        self.transcripts.insert(id.to_owned(), read);
    }

    /// Takes an answer in, as `store.ts` does.
    fn take_in(&mut self, desk: &Desk, done: &Value) {
        if done["restudy"] == true {
            self.study = desk.server.get("/api/study");
        } else {
            for name in ["version", "saved", "undo", "redo"] {
                self.study[name] = done[name].clone();
            }
            let decided = done["decided"].as_array().map_or(0, Vec::len) as u64;
            self.study["suggestions"] =
                json!(self.study["suggestions"].as_u64().unwrap_or_default() - decided);
            for count in done["counts"].as_array().into_iter().flatten() {
                let kind = if count["kind"] == "theme" { "themes" } else { "codes" };
                let entries = self.study[kind].as_array_mut().into_iter().flatten();
                for entry in entries.filter(|entry| entry["id"] == count["id"]) {
                    for part in ["k", "n", "segments", "respondents"] {
                        entry[part] = count[part].clone();
                    }
                }
            }
        }
        for id in ["r1", "r2"] {
            let touched = done["transcripts"].as_array().into_iter().flatten().any(|known| known == id);
            if touched && done["reread"] == true {
                self.read(desk, id);
                continue;
            }
            let (Some(codings), Some(suggestions)) = (self.codings.get_mut(id), self.suggestions.get_mut(id))
            else {
                continue;
            };
            for gone in done["removed"].as_array().into_iter().flatten() {
                codings.remove(&text_of(gone));
            }
            for coding in
                done["codings"].as_array().into_iter().flatten().filter(|one| one["transcript"] == id)
            {
                codings.insert(text_of(&coding["id"]), coding.clone());
            }
            for decided in done["decided"].as_array().into_iter().flatten() {
                suggestions.remove(&text_of(decided));
            }
        }
    }

    /// Asserts that it shows what another window shows that was opened just now.
    #[track_caller]
    fn shows_what_is_there(&self, desk: &Desk, after: &str) {
        let fresh = Self::of(desk);
        for part in ["version", "n", "suggestions", "undo", "redo", "respondents", "groups"] {
            assert_eq!(self.study[part], fresh.study[part], "{part} after {after}");
        }
        for kind in ["codes", "themes"] {
            let entries = |study: &Value| study[kind].as_array().cloned().unwrap_or_default();
            let (held, there) = (entries(&self.study), entries(&fresh.study));
            assert_eq!(held.len(), there.len(), "{kind} after {after}");
            for (held, there) in held.iter().zip(&there) {
                assert_eq!(held, there, "{kind} after {after}");
            }
        }
        for (id, there) in &fresh.codings {
            let held = &self.codings[id];
            let of = |codings: &BTreeMap<String, Value>| codings.keys().cloned().collect::<Vec<_>>();
            assert_eq!(of(held), of(there), "codings of {id} after {after}");
            for (coding, there) in there {
                assert_eq!(&held[coding], there, "a coding of {id} after {after}");
            }
        }
        assert_eq!(self.suggestions, fresh.suggestions, "suggestions after {after}");
        for (id, transcript) in &fresh.transcripts {
            for part in ["text", "turns", "revision", "done"] {
                assert_eq!(self.transcripts[id][part], transcript[part], "{part} of {id} after {after}");
            }
        }
        for kind in ["codes", "themes"] {
            desk.counts_as_the_tally(self.study[kind].as_array().expect("entries"));
        }
    }

    /// Some words of a transcript.
    fn place(&self, dice: &mut Dice) -> Value {
        let id = ["r1", "r2"][dice.below(2)];
        let shown = &self.transcripts[id];
        let text = text_of(&shown["text"]);
        let words: Vec<(usize, usize)> = text
            .split_whitespace()
            .map(|word| {
                let start = word.as_ptr() as usize - text.as_ptr() as usize;
                (start, start + word.len())
            })
            .collect();
        let first = dice.below(words.len());
        let last = (first + dice.below(6)).min(words.len() - 1);
        let (from, to) = (words[first].0, words[last].1);
        let units = |byte: usize| text[..byte].encode_utf16().count();
        json!({"transcript": id, "revision": shown["revision"], "start": units(from), "end": units(to), "quote": &text[from..to]})
    }

    /// An act, which may be one that must be refused.
    fn act(&self, dice: &mut Dice, number: usize) -> Value {
        let place = self.place(dice);
        let code = dice.id(&self.study["codes"]);
        let other = dice.id(&self.study["codes"]);
        let theme = dice.id(&self.study["themes"]);
        let codings: Vec<&String> = self.codings.values().flat_map(BTreeMap::keys).collect();
        let coding = dice.one_of(&codings).map_or("ffffffff", |id| id.as_str());
        let open: Vec<&String> = self.suggestions.values().flatten().collect();
        let open: Vec<&String> = open.into_iter().skip(dice.below(6)).take(1 + dice.below(2)).collect();
        let suggestion = open.first().map_or("niets", |id| id.as_str());
        let polarity = ["supports", "opposes", "mixed"][dice.below(3)];
        match dice.below(34) {
            0..=6 => json!({"act": "code", "place": place, "code": code, "polarity": polarity}),
            7 => json!({"act": "code", "place": place, "code": "ladder"}),
            8 => json!({"act": "code", "place": place, "code": "boom"}),
            9 => {
                json!({"act": "new-code", "place": place, "label": format!("Code {number}"), "theme": theme})
            }
            10 => json!({"act": "new-code", "label": format!("Code {number}"), "parent": code}),
            11 => json!({"act": "new-theme", "label": format!("Thema {number}")}),
            12..=14 => json!({"act": "recode", "coding": coding, "code": code}),
            15 => json!({"act": "move-span", "coding": coding, "place": place}),
            16 => json!({"act": "judge", "coding": coding, "polarity": polarity, "prompting": "prompted"}),
            17..=19 => json!({"act": "uncode", "codings": [coding]}),
            20 => json!({"act": "choose", "coding": coding, "chosen": dice.below(2) == 0}),
            21 => json!({"act": "memo", "about": {"coding": coding}, "text": format!("Notitie {number}")}),
            22 => json!({"act": "memo", "about": {"code": code}, "text": format!("Notitie {number}")}),
            23 => json!({"act": "accept", "suggestions": open}),
            24 => json!({"act": "accept-as", "suggestion": suggestion, "code": code}),
            25 => json!({"act": "reject", "suggestions": open}),
            26 => json!({"act": "rename", "name": code, "label": format!("Naam {number}")}),
            27 => json!({"act": "define", "name": code, "definition": format!("Betekenis {number}")}),
            28 => json!({"act": "move", "name": format!("code:{}", text_of(&code)), "themes": [theme]}),
            29 => json!({"act": "merge", "from": [code], "into": other}),
            30 => json!({"act": "done", "transcript": "r1", "done": dice.below(2) == 0}),
            31 => {
                json!({"act": "respondent", "id": "R1", "attributes": {"groep": format!("{}", dice.below(3))}})
            }
            32 => json!({"act": "undo"}),
            _ => json!({"act": "redo"}),
        }
    }
}

/// Does acts by chance, and holds what a window shows against what is there after each.
fn acts_by_chance(seed: u64, acts: usize) {
    let desk = Desk::new();
    let told = desk.server.follow();
    desk.coded("bram", "r2:Het dak is nieuw", "dak", "");
    told.next(Duration::from_secs(5)).expect("what bram did is told");
    let mut dice = Dice(seed);
    let mut window = Window::of(&desk);
    let mut done = 0;
    for number in 0..acts {
        let act = window.act(&mut dice, number);
        let events = desk.events().len();
        let answer = desk.server.post("/api/act", &act);
        let after = format!("act {number} of {seed}: {act}");
        assert!([200, 422].contains(&answer.status), "{after}: {}", answer.text());
        if answer.status == 200 {
            window.take_in(&desk, &answer.json());
            done += 1;
        } else {
            assert_eq!(desk.events().len(), events, "nothing is recorded by {after}");
        }
        window.shows_what_is_there(&desk, &after);
    }
    assert!(done * 3 > acts, "{done} of {acts} acts could be done");
}

#[test]
fn a_window_that_follows_the_answers_shows_what_is_there() {
    acts_by_chance(1, 60);
}

#[test]
#[ignore = "the slower tier runs it"]
fn windows_that_follow_the_answers_show_what_is_there_after_thousands_of_acts() {
    for seed in 2..12 {
        acts_by_chance(seed, 200);
    }
}
