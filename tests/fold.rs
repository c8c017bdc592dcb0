//! `docs/fold.py` folds a log without Codeboom, from the documents alone; the program must count the same.

#![allow(clippy::panic, reason = "a test that cannot go on says why")]

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

use codeboom::codebook::{Code, CodeId, ThemeId};
use codeboom::coding::Anchor;
use codeboom::corpus::{Respondent, RespondentId, TranscriptId};
use codeboom::log::{
    ActRef, Changed, CodingAnchored, CodingChanged, CodingRef, Created, Decision, Merged, Pending, Removed,
    Split, Spot, TranscriptImported, TranscriptRef, Withdrawn, Words, sha256_hex,
};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

use crate::made::{Made, code, coding, new_code, new_theme, quoting};
use crate::support::{Study, finish, project};

/// Who mentions what, by kind and id.
type Said = BTreeMap<(String, String), BTreeSet<String>>;

fn said(told: &Value) -> Said {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let row = |row: &Value| {
        let kind = text(&row["kind"]);
        let id = text(&row[format!("{kind}_id")]);
        let who: BTreeSet<String> =
            row["respondents"].as_array().expect("respondents").iter().map(text).collect();
        assert_eq!(row["k"], who.len());
        ((kind, id), who)
    };
    told["rows"].as_array().expect("rows").iter().map(row).collect()
}

/// Python, or a sentence that says what to install.
fn python() -> Command {
    if let Err(error) = Command::new("python3").arg("--version").output() {
        panic!(
            "this test runs a Python script and found no python3 ({error}); install it: apt install python3"
        );
    }
    Command::new("python3")
}

/// Asserts that script and program count the same, for everybody and for each coder.
#[track_caller]
fn agree(study: &Study, coders: &[&str]) -> Said {
    let mut everybody = Said::new();
    for coder in ["any"].iter().chain(coders) {
        let mut python = python();
        python.arg(project().join("docs/fold.py")).arg(study.root()).arg(coder);
        let folded: Value = serde_json::from_str(&finish(&mut python).ok()).expect("JSON");
        let tally = study.run(&["tally", "--format", "json", "--coder", coder]).json();
        assert_eq!(said(&folded), said(&tally), "{coder}");
        if *coder == "any" {
            everybody = said(&tally);
        }
    }
    everybody
}

#[test]
fn the_script_counts_the_sample_as_the_program_does() {
    let study = Study::sample();
    let said = agree(&study, &["eva", "daan"]);
    assert!(said.len() >= 16 && said.values().any(|who| who.len() > 3));
}

#[test]
fn the_script_is_short_enough_to_read() {
    let script = std::fs::read_to_string(project().join("docs/fold.py")).expect("docs/fold.py");
    assert!(script.lines().count() <= 60);
}

const TALKS: [(&str, &str); 3] = [
    ("r1", "I: Eén?\n\nR1: Appel peer druif kers.\n\nI: En?\n\nR1: Braam één 👩 vijg.\n"),
    ("r2", "I: Twee?\n\nR2: Appel peer druif kers.\n\nR3: Braam één vijg.\n"),
    ("r3", "I: Drie?\n\nR4: Appel peer, druif kers Braam één vijg.\n"),
];
const FRUIT: [&str; 6] = ["Appel", "peer", "druif", "kers", "Braam", "vijg"];

/// A study with three interviews, imported by the program, and nothing decided.
fn interviews() -> Study {
    let study = Study::new();
    for (name, talk) in TALKS {
        study.transcript(&format!("{name}.txt"), talk);
    }
    study
}

/// Where a word stands in a transcript, in code points.
fn place(transcript: &str, word: &str) -> Option<(usize, usize)> {
    let (_, talk) = TALKS.iter().find(|(name, _)| *name == transcript)?;
    let at = talk.find(word)?;
    let start = talk[..at].chars().count();
    Some((start, start + word.chars().count()))
}

/// A coding of the words from one to another, with the words that stand there.
fn words(code: &str, transcript: &str, from: &str, to: &str) -> Pending {
    let (start, _) = place(transcript, from).expect("a word");
    let (_, end) = place(transcript, to).expect("a word");
    let talk = TALKS.iter().find(|(name, _)| *name == transcript).expect("a talk").1;
    let quote: String = talk.chars().skip(start).take(end - start).collect();
    coding(code, transcript, (start, end), &quote)
}

fn merged(old: &str, into: &str) -> Decision {
    Decision::CodeMerged(Merged { old: code(old, &[], None), into: CodeId::from(into) }.into())
}

fn changed(old: Code, new: Code) -> Decision {
    Decision::CodeChanged(Changed { old, new }.into())
}

const ANNA: &str = "anna@thuis";
const BRAM: &str = "bram@werk";

/// A study in which everything happens that changes a count.
#[test]
fn the_script_follows_undo_merge_split_retire_recode_and_withdrawal() {
    let study = interviews();
    let mut made = Made::starting_at(100);
    made.act(ANNA, [new_theme("boom", None), new_theme("tak", Some("boom"))].map(Pending::new).into());
    let codes = [
        new_code("fruit", &["boom"], None),
        new_code("pit", &[], Some("fruit")),
        new_code("zacht", &["tak"], None),
        new_code("los", &[], None),
    ];
    made.act(ANNA, codes.map(Pending::new).into());
    made.act(ANNA, vec![words("fruit", "r1", "Appel", "peer"), words("pit", "r2", "kers", "kers")]);
    let undone =
        made.act(ANNA, vec![words("los", "r3", "vijg", "vijg"), words("zacht", "r3", "druif", "kers")]);
    let redone = made.act(BRAM, vec![words("zacht", "r2", "Braam", "vijg")]);
    let gone = made.act(BRAM, vec![words("los", "r1", "kers", "kers")]);
    made.one(ANNA, Decision::ActUndone(ActRef { act: undone[0].clone() }));
    made.one(BRAM, Decision::ActUndone(ActRef { act: redone[0].clone() }));
    made.one(BRAM, Decision::ActRedone(ActRef { act: redone[0].clone() }));
    // Undoing somebody else's act has no effect.
    made.one(ANNA, Decision::ActUndone(ActRef { act: redone[0].clone() }));
    made.one(BRAM, Decision::CodingRemoved(CodingRef { coding: gone[0].clone() }));
    // Anna merges `los` into `zacht` while Bram, who does not know, codes with it.
    made.one(ANNA, merged("los", "zacht"));
    made.unseeing(BRAM, vec![words("los", "r3", "peer", "peer")]);
    // Two change different fields of one code at the same time.
    let was = code("zacht", &["tak"], None);
    made.one(ANNA, changed(was.clone(), code("zacht", &["boom"], None)));
    made.unseeing(BRAM, vec![Pending::new(changed(was, code("zacht", &["tak"], Some("fruit"))))]);
    // `pit` is split: its coding goes to a part.
    let pit = made.act(BRAM, vec![words("pit", "r1", "druif", "kers")]);
    let recoded =
        CodingChanged { coding: pit[0].clone(), old: CodeId::from("pit"), new: CodeId::from("pitloos") };
    let split =
        Split { from: CodeId::from("pit"), parts: vec![CodeId::from("pitloos"), CodeId::from("pit")] };
    made.act(
        BRAM,
        [
            new_code("pitloos", &[], Some("pit")),
            Decision::CodeSplit(split.into()),
            Decision::CodingRecoded(recoded.into()),
        ]
        .map(Pending::new)
        .into(),
    );
    let before = agree_with(&study, &made);
    let who = |said: &Said, kind: &str, id: &str| {
        said[&(kind.to_owned(), id.to_owned())].iter().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(who(&before, "code", "pitloos"), "R1");
    assert_eq!(who(&before, "code", "pit"), "R1 R2", "with its part");
    assert_eq!(who(&before, "code", "zacht"), "R3 R4", "with what was `los`");
    assert_eq!(who(&before, "code", "fruit"), "R1 R2 R3 R4", "`zacht` became a part of it");
    assert_eq!(who(&before, "theme", "boom"), "R1 R2 R3 R4");
    // `pit` goes out of use; Bram still codes with it; later somebody makes another code of that name.
    made.one(ANNA, Decision::CodeRetired(Removed { old: code("pit", &[], Some("fruit")) }.into()));
    made.unseeing(BRAM, vec![words("pit", "r3", "Appel", "Appel")]);
    made.one(ANNA, new_code("pit", &["tak"], None));
    made.act(ANNA, vec![words("pit", "r2", "vijg", "vijg")]);
    made.one(ANNA, Decision::ThemeMerged(Merged { old: theme("tak"), into: ThemeId::from("boom") }.into()));
    let withdrawn = Withdrawn { respondent: RespondentId::from("R4"), on: "2026-03-01".to_owned() };
    made.one(ANNA, Decision::RespondentWithdrawn(withdrawn));
    let after = agree_with(&study, &made);
    assert_eq!(who(&after, "code", "pit"), "R2 R3", "in use again, with what it had");
    assert_eq!(who(&after, "code", "zacht"), "R3");
    assert_eq!(who(&after, "theme", "boom"), "R1 R2 R3");
    assert!(!after.contains_key(&("theme".to_owned(), "tak".to_owned())));
}

fn theme(id: &str) -> codeboom::codebook::Theme {
    let Decision::ThemeCreated(created) = new_theme(id, None) else { unreachable!("a theme") };
    created.entry
}

/// Writes what was made beside what the program wrote, and compares.
#[track_caller]
fn agree_with(study: &Study, made: &Made) -> Said {
    made.write(&study.path("log"));
    let coders: Vec<&str> = made.chains.keys().map(|writer| writer.coder()).collect();
    agree(study, &coders)
}

/// A corrected reading, speakers who turn out to be others, and codings that are moved or carried over.
#[test]
fn the_script_follows_codings_into_a_later_reading() {
    let study = interviews();
    let mut made = Made::starting_at(100);
    made.act(ANNA, [new_code("fruit", &[], None), new_code("pit", &[], None)].map(Pending::new).into());
    let added = made.act(
        ANNA,
        vec![
            words("fruit", "r1", "Appel", "Appel"),
            words("fruit", "r1", "vijg", "vijg"),
            words("pit", "r3", "druif", "kers"),
        ],
    );
    let text = format!("Kop\n\n{}", TALKS[0].1);
    let turns = study.read("transcripts/r1/r1.turns.csv");
    let mut later = String::new();
    for (number, line) in turns.lines().enumerate() {
        let cells: Vec<&str> = line.split(',').collect();
        let moved = |cell: &str| (cell.parse::<usize>().expect("a position") + 5).to_string();
        later += &match number {
            0 => line.to_owned(),
            _ => [cells[0], cells[1], &moved(cells[2]), &moved(cells[3]), cells[4], cells[5]].join(","),
        };
        later += "\n";
    }
    study.write("transcripts/r1/r2.txt", &text).write("transcripts/r1/r2.turns.csv", &later);
    let about = codeboom::corpus::About::default();
    let revised = TranscriptImported {
        transcript: TranscriptId::from("r1"),
        file: "r1.txt".to_owned(),
        format: "txt".to_owned(),
        sha256: sha256_hex(b"other"),
        revision: 2,
        reading: sha256_hex(text.as_bytes()),
        turns: sha256_hex(later.as_bytes()),
        about,
        speakers: Default::default(),
    };
    made.one(ANNA, Decision::TranscriptRevised(revised.into()));
    let (start, end) = place("r1", "Appel").expect("a word");
    let spot = |revision: u32, (start, end): (usize, usize)| Spot { revision, start, end };
    let carried = CodingAnchored {
        coding: added[0].clone(),
        outcome: Anchor::Moved,
        old: spot(1, (start, end)),
        new: spot(2, (start + 5, end + 5)),
    };
    let anchored = Pending { decision: Decision::CodingAnchored(carried.into()), words: quoting("Appel") };
    let lost = CodingAnchored {
        coding: added[1].clone(),
        outcome: Anchor::Lost,
        old: spot(1, place("r1", "vijg").expect("a word")),
        new: spot(2, (0, 0)),
    };
    let moved = CodingChanged {
        coding: added[2].clone(),
        old: spot(1, place("r3", "druif").expect("a word")),
        new: spot(1, place("r3", "vijg").expect("a word")),
    };
    made.act(ANNA, vec![anchored, Pending::new(Decision::CodingAnchored(lost.into()))]);
    made.act(BRAM, vec![Pending { decision: Decision::CodingMoved(moved.into()), words: quoting("vijg") }]);
    let said = agree_with(&study, &made);
    assert_eq!(said[&("code".to_owned(), "fruit".to_owned())].len(), 1, "the lost one counts for nobody");
    assert_eq!(said[&("code".to_owned(), "pit".to_owned())].len(), 1);
}

/// One step of a made-up history: who, whether they saw the others' work, what, and three numbers to choose with.
type Step = (bool, bool, u8, usize, usize, usize);

const CODES: [&str; 5] = ["a", "b", "c", "d", "e"];
const THEMES: [&str; 3] = ["t", "u", "v"];

/// A decision of a made-up history. Parents and merges go to earlier entries only, so that there are no rings.
fn decision(what: u8, x: usize, y: usize, z: usize, made: &Made, codings: &[String]) -> Pending {
    let (id, theme_id) = (CODES[x % CODES.len()], THEMES[x % THEMES.len()]);
    let earlier = |list: &[&'static str], at: usize| (at > 0).then(|| list[y % at]);
    let themes: &[&str] = if z.is_multiple_of(3) { &[] } else { &[THEMES[z % THEMES.len()]] };
    let whole = |themes: &[&str], z: usize| {
        code(id, themes, earlier(&CODES, x % CODES.len()).filter(|_| z.is_multiple_of(2)))
    };
    let any_coding = codings.get(y % codings.len().max(1)).cloned().unwrap_or_default();
    let respondent = |withdrawn: Option<&str>| Respondent {
        withdrawn: withdrawn.map(str::to_owned),
        ..Respondent::new(RespondentId::from(["R1", "R2", "R3", "R4", "R9"][y % 5]))
    };
    Pending::new(match what % 16 {
        0..4 => {
            let (name, _) = TALKS[y % TALKS.len()];
            return words(id, name, FRUIT[z % FRUIT.len()], FRUIT[z % FRUIT.len()]);
        }
        4 => Decision::CodeCreated(Created { entry: whole(themes, z) }.into()),
        5 => changed(whole(&[], y), whole(themes, z)),
        6 => match earlier(&CODES, x % CODES.len()) {
            Some(into) => merged(id, into),
            None => Decision::CodeRemoved(Removed { old: whole(&[], z) }.into()),
        },
        7 => Decision::CodeRetired(Removed { old: whole(&[], z) }.into()),
        8 => new_theme(theme_id, earlier(&THEMES, x % THEMES.len())),
        9 => match earlier(&THEMES, x % THEMES.len()) {
            Some(into) => {
                Decision::ThemeMerged(Merged { old: theme(theme_id), into: ThemeId::from(into) }.into())
            }
            None => Decision::ThemeRemoved(Removed { old: theme(theme_id) }.into()),
        },
        10 => Decision::CodingRecoded(
            CodingChanged { coding: any_coding, old: CodeId::from("a"), new: CodeId::from(id) }.into(),
        ),
        11 => Decision::CodingRemoved(CodingRef { coding: any_coding }),
        12 => {
            let new = respondent((z.is_multiple_of(2)).then_some("2026-03-01"));
            Decision::RespondentChanged(Changed { old: respondent(None), new }.into())
        }
        13 => {
            let chain: Vec<_> =
                made.chains.values().flatten().filter(|event| event.seq == event.act).collect();
            let act = chain[y % chain.len()].id.clone();
            if z.is_multiple_of(3) {
                Decision::ActRedone(ActRef { act })
            } else {
                Decision::ActUndone(ActRef { act })
            }
        }
        14 => {
            let map = |z: usize| match z % 3 {
                0 => serde_json::json!({ "R4": { "role": "other" }, "I": { "role": "interviewer" } }),
                1 => serde_json::json!({ "R4": { "role": "respondent", "respondent": "R4" } }),
                _ => serde_json::json!({ "R4": { "role": "respondent", "respondent": "R1" } }),
            };
            let map = |z| serde_json::from_value(map(z)).expect("speakers");
            let (transcript, old, new) = (TranscriptId::from("r3"), map(y), map(z));
            Decision::SpeakersChanged(TranscriptRef { transcript, old, new }.into())
        }
        _ => Decision::RespondentWithdrawn(Withdrawn {
            respondent: respondent(None).id,
            on: "2026-03-01".to_owned(),
        }),
    })
}

fn history(steps: &[Step]) -> Made {
    let mut made = Made::starting_at(100);
    let mut codings = Vec::new();
    made.act(ANNA, vec![Pending::new(new_theme("t", None)), Pending::new(new_code("a", &["t"], None))]);
    for (anna, sees, what, x, y, z) in steps {
        let writer = if *anna { ANNA } else { BRAM };
        let first = decision(*what, *x, *y, *z, &made, &codings);
        let mut pending = vec![first];
        if x.is_multiple_of(4)
            && !matches!(pending[0].decision, Decision::ActUndone(_) | Decision::ActRedone(_))
        {
            pending.push(decision(0, *y, *x, *z, &made, &codings));
        }
        let is_coding: Vec<bool> =
            pending.iter().map(|pending| matches!(pending.decision, Decision::CodingAdded(_))).collect();
        let ids = if *sees { made.act(writer, pending) } else { made.unseeing(writer, pending) };
        codings.extend(ids.into_iter().zip(is_coding).filter(|(_, coding)| *coding).map(|(id, _)| id));
    }
    made
}

fn histories(cases: u32) {
    let fresh = interviews();
    let step = (any::<bool>(), any::<bool>(), any::<u8>(), 0..60_usize, 0..60_usize, 0..60_usize);
    let steps = prop::collection::vec(step, 10..60);
    let config = ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(cases) };
    let result = TestRunner::new(config).run(&steps, |steps| {
        let study = Study::nothing();
        // With its note of what the working copies were, so that they follow the log.
        finish(Command::new("cp").arg("-R").arg(fresh.path(".")).arg(study.root())).ok();
        agree_with(&study, &history(&steps));
        Ok(())
    });
    result.unwrap_or_else(|error| panic!("{error}"));
}

#[test]
fn the_script_follows_made_up_histories() {
    histories(12);
}

#[test]
#[ignore = "the slower tier runs it"]
fn the_script_follows_many_made_up_histories() {
    histories(60);
}

/// Words that nobody says are no part of what is folded.
#[test]
fn a_reason_changes_no_count() {
    let study = interviews();
    let mut made = Made::starting_at(100);
    let because = |decision: Decision| Pending { decision, words: Words::because(Some("daarom")) };
    made.act(ANNA, vec![because(new_code("fruit", &[], None)), words("fruit", "r1", "Appel", "peer")]);
    assert_eq!(agree_with(&study, &made).values().flatten().count(), 1);
}

/// The commands and the script by which the document says a log can be checked by hand, on the sample.
#[test]
fn the_checks_by_hand_that_the_document_gives_work() {
    let document = std::fs::read_to_string(project().join("docs/format-log.md")).expect("docs/format-log.md");
    let block = |language: &str| {
        let after = document.split(&format!("```{language}\n")).nth(1).expect("a block of code");
        after.split("```").next().unwrap_or_default().to_owned()
    };
    let shell = finish(Command::new("sh").arg("-c").arg(block("sh")).current_dir(project())).ok();
    let said: Vec<&str> = shell.lines().map(|line| line.trim_end_matches(['-', ' '])).collect();
    assert_eq!(said.len(), 4, "{shell}");
    assert!(said[0].len() == 64 && said[0] == said[1], "{shell}");
    assert!(said[3].len() == 64 && said[2].contains(said[3]), "{shell}");
    let study = Study::sample();
    let logs = ["daan@laptop", "eva@kantoor"].map(|name| study.path(&format!("log/{name}.jsonl")));
    let script = finish(python().arg("-c").arg(block("python")).args(&logs)).ok();
    let verified = study.run(&["verify", "--format", "json"]).json();
    for (line, file) in script.lines().zip(verified["files"].as_array().expect("files")) {
        let wanted = format!("{} events, last {}", file["events"], file["head"].as_str().expect("a head"));
        assert!(line.ends_with(&wanted), "{line} does not end in {wanted}");
    }
    assert_eq!(script.lines().count(), 2, "no fault is printed:\n{script}");
}
