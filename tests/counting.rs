//! Every rule of `docs/counting.md`, by its number, on a study small enough to count by hand.

use serde_json::{Value, json};

use crate::small::{Counted, Small, code, question, texts, theme};

/// A study of people who each say the same, and one code `a`.
fn with_a(people: &[&str]) -> Small {
    Small::with(&[code("a", "")], people)
}

/// One interview with two respondents, R1 first.
const TWO: &str = "Gesprek met twee\n\nI: Hoe gaat het?\n\nR1: Een goed begin.\n\nR2: Een beter eind.\n";

fn two() -> Small {
    Small::new(&[code("a", "")], &[("samen", TWO)])
}

/// The guide asks about `a` and `b`: R1 was asked about both, R2 about `b`, R3 about nothing; R1 and R3 say `a`.
fn asked() -> Small {
    let book = [
        theme("t", ""),
        code("a", "themes = [\"t\"]\nquestions = [\"q1\"]"),
        code("b", "themes = [\"t\"]\nquestions = [\"q2\"]"),
        code("c", ""),
        code("d", "questions = [\"q3\"]"),
        code("e", ""),
        code("part", "parent = \"e\"\nquestions = [\"q2\"]"),
    ];
    let talks = [
        ("R1", "I: Hoe slaapt u?\n\nR1: Rustig.\n\nI: Hoe werkt u?\n\nR1: Vlot.\n"),
        ("R2", "I: Hoe werkt u?\n\nR2: Rustig.\n"),
        ("R3", "I: Vertelt u maar.\n\nR3: Rustig.\n"),
    ];
    let study = Small::new(&book, &talks);
    let questions = [question("q1", "slaapt u"), question("q2", "werkt u"), question("q3", "eet u")];
    study.write("guide.toml", format!("format = 1\n\n{}", questions.concat()));
    study.said("a", &["r1:Rustig", "r3:Rustig"]);
    study
}

/// C1: A segment counts for each respondent whose words it overlaps by at least one character.
#[test]
fn a_segment_counts_for_everyone_it_overlaps() {
    let study = two();
    let ((_, end), (start, _)) = (study.place("samen", "begin."), study.place("samen", "Een beter"));
    study.said("a", &[&format!("samen:{}-{}", end - 1, start + 1)]);
    let tally = study.tally("");
    assert_eq!((tally.of("a"), tally.who("a")), ((2, 2), vec!["R1", "R2"]));
    let study = two();
    study.said("a", &[&format!("samen:{}-{}", end - 1, start)]);
    assert_eq!(study.tally("").who("a"), ["R1"]);
}

/// C2: A speaker's label, a time stamp, a heading and a line that is nobody's belong to no turn and count for nobody.
#[test]
fn labels_stamps_and_headings_count_for_nobody() {
    let text = "Gesprek met R1\n\nI: [00:00:01] Hoe gaat het?\n\nR1: [00:00:05] Rustig.\n";
    let study = Small::new(&[code("a", "")], &[("R1", text)]);
    let (start, end) = study.place("r1", "R1: ");
    study.said("a", &["r1:\"Gesprek met R1\"", &format!("r1:{start}-{end}"), "r1:\"[00:00:05]\""]);
    let tally = study.tally("");
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((0, 1), 0));
    assert_eq!(study.said("a", &["r1:Rustig"]).tally("").of("a"), (1, 1));
}

/// C3: Words of the interviewer, and of others in the room, count for nobody; a coding of such words alone is in no
/// count.
#[test]
fn words_of_interviewers_and_others_count_for_nobody() {
    let text = "I: Rust is goed?\n\nR1: Ja, tijd ook.\n\nTolk: Hij zegt ja.\n\nI: Ja?\n\nR1: Nee.\n\nTolk: Hij zegt nee.\n";
    let study = Small::new(&[code("a", "")], &[]);
    study.import(&[("R1", text)], &["--speaker", "Tolk=other"]);
    study.said("a", &["r1:Rust is goed", "r1:Hij zegt ja"]);
    let tally = study.tally("");
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((0, 1), 0));
    let (start, end) = (study.place("r1", "goed?").0, study.place("r1", "Hij zegt ja").1);
    let tally = study.said("a", &[&format!("r1:{start}-{end}")]).tally("");
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((1, 1), 1));
}

/// C4: A unit is counted once in k, however many segments it has.
#[test]
fn a_unit_is_counted_once() {
    let study = with_a(&["R1", "R2"]);
    let tally = study.said("a", &["r1:rustige", "r1:goede", "r1:volle"]).tally("");
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((1, 2), 3));
}

/// C5: A coding whose quoted words do not stand at its place in the current reading is in no count; a warning says how
/// many there are.
#[test]
fn a_misplaced_coding_is_in_no_count() {
    let study = with_a(&["R1", "R2"]);
    study.said("a", &["r1:rustige", "r2:rustige", "r2:goede"]);
    let text = study.read("transcripts/r2/r1.txt");
    study.write("transcripts/r2/r1.txt", text.replace("rustige", "drukke "));
    let ran = study.run(&["tally", "--format", "json"]);
    assert!(ran.stderr.contains("Eén codering in r2 staat niet op de tekst"), "{}", ran.stderr);
    let tally = Counted(ran.json());
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((2, 2), 2));
    study.write("transcripts/r2/r1.txt", text.replace("rustige", "drukke ").replace("goede", "lange"));
    let ran = study.run(&["tally", "--format", "json"]);
    assert!(ran.stderr.contains("2 coderingen in r2 staan niet op de tekst"), "{}", ran.stderr);
    assert_eq!(Counted(ran.json()).who("a"), ["R1"]);
}

/// C6: With `respondents` the units are the people who have a turn in a transcript and did not withdraw, whether they
/// are on the list of respondents or not.
#[test]
fn respondents_are_those_who_speak() {
    let study = with_a(&["R1", "R2", "R3"]);
    study
        .said("a", &["r2:rustige"])
        .write("respondents.csv", "id,case,consent,withdrawn\nR1,,,\nR3,,,2025-06-01\n");
    let tally = study.tally("");
    assert_eq!(
        (&tally.0["unit"], tally.of("a"), tally.who("a")),
        (&json!("respondents"), (1, 2), vec!["R2"])
    );
}

/// C7: With `cases` those who have the same `case` on the list are one unit, which counts when at least one of them does;
/// somebody without a case is a case of their own.
#[test]
fn cases_join_those_of_one_family() {
    let study = with_a(&["R1", "R2", "R3", "R4"]);
    study.said("a", &["r2:rustige", "r1:goede", "r4:volle"]);
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,F1,,\nR2,F1,,\nR3,F2,,\nR4,,,\n");
    let tally = study.tally("--unit cases");
    assert_eq!((tally.of("a"), tally.who("a")), ((2, 3), vec!["F1", "R4"]));
    assert_eq!(study.tally("").of("a"), (3, 4));
}

/// C8: With `transcripts` each transcript in which at least one respondent speaks who did not withdraw is a unit.
#[test]
fn transcripts_are_those_in_which_somebody_speaks() {
    let second = "I: En nu?\n\nR1: Nog steeds rustig.\n";
    let talks = [
        ("R1", "I: Hoe?\n\nR1: Rustig.\n"),
        ("R1-later", second),
        ("R2", "I: Hoe?\n\nR2: Rustig.\n"),
        ("los", "Zomaar iets.\n"),
    ];
    let study = Small::new(&[code("a", "")], &talks);
    study.said("a", &["r1:Rustig", "r2:Rustig"]);
    assert_eq!((study.tally("").of("a"), study.tally("--unit transcripts").of("a")), ((2, 2), (2, 3)));
    study.said("a", &["r1-later:rustig"]);
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,\nR2,,,ja\n");
    let tally = study.tally("--unit transcripts");
    assert_eq!((tally.of("a"), tally.who("a")), ((2, 2), vec!["r1", "r1-later"]));
    assert_eq!(study.tally("").of("a"), (1, 1), "one respondent in two interviews is one");
}

/// C9: With `of = "all"`, n is the number of units, the same for every row.
#[test]
fn of_all_is_everyone_in_every_row() {
    let tally = asked().tally("--of all");
    assert_eq!((&tally.0["of"], tally.of("a"), tally.of("theme:t")), (&json!("all"), (2, 3), (2, 3)));
    for row in ["b", "c", "d", "e", "part"] {
        assert_eq!(tally.of(row), (0, 3), "{row}");
    }
}

/// C10: A respondent on the list who speaks in no transcript is in no n, and is named under the table.
#[test]
fn somebody_who_never_speaks_is_in_no_n() {
    let study = with_a(&["R1"]);
    study.said("a", &["r1:rustige"]).write("respondents.csv", "id,case,consent,withdrawn\nR1,,,\nR9,,,\n");
    let tally = study.tally("");
    assert_eq!((tally.of("a"), texts(&tally.0["unheard"])), ((1, 1), vec!["R9"]));
    assert!(study.run(&["tally"]).ok().contains("R9"));
    for unit in ["cases", "transcripts"] {
        assert_eq!(study.tally(&format!("--unit {unit}")).of("a"), (1, 1));
    }
}

/// C11: With `of = "asked"`, the n of a row is the number of units with a transcript in which a question of the row was
/// asked. The codebook says which questions are about a code; the patterns of the guide recognise an asking.
#[test]
fn of_asked_is_those_with_a_transcript_in_which_it_was_asked() {
    let tally = asked().tally("--of asked");
    assert_eq!(tally.0["of"], "asked");
    assert_eq!((tally.of("a"), tally.of("b"), tally.of("d")), ((1, 1), (0, 2), (0, 0)));
}

/// C12: With `of = "asked"`, k counts only units that are in n: somebody who brought it up without being asked is in
/// neither.
#[test]
fn of_asked_leaves_out_who_was_not_asked() {
    let study = asked();
    assert_eq!(
        (study.tally("--of all").who("a"), study.tally("--of asked").who("a")),
        (vec!["R1", "R3"], vec!["R1"])
    );
}

/// C13: With `of = "asked"`, a row without questions has everyone in its n.
#[test]
fn a_row_without_questions_has_everyone_in_its_n() {
    assert_eq!(asked().said("c", &["r3:Rustig"]).tally("--of asked").of("c"), (1, 3));
}

/// C14: The questions of a theme, or of a code with parts, are the questions of all its codes together.
#[test]
fn a_theme_and_a_whole_have_the_questions_of_all_their_codes() {
    let tally = asked().tally("--of asked");
    assert_eq!((tally.of("theme:t"), tally.of("e"), tally.of("part")), ((1, 2), (0, 2), (0, 2)));
}

/// C15: The k of a theme is the number of units that at least one of its codes counts for: a union, not a sum.
#[test]
fn a_theme_is_a_union() {
    let in_t = "themes = [\"t\"]";
    let study = Small::with(&[theme("t", ""), code("a", in_t), code("b", in_t)], &["R1", "R2", "R3"]);
    let tally = study.said("a", &["r1:rustige"]).said("b", &["r1:goede", "r2:goede"]).tally("");
    assert_eq!((tally.of("a"), tally.of("b"), tally.of("theme:t")), ((1, 3), (2, 3), (2, 3)));
    assert_eq!(tally.who("theme:t"), ["R1", "R2"]);
}

/// C16: The codes of a sub-theme are codes of the theme above it too.
#[test]
fn a_theme_has_the_codes_of_its_sub_themes() {
    let book = [
        theme("t", ""),
        theme("u", "parent = \"t\""),
        theme("v", "parent = \"u\""),
        code("a", "themes = [\"v\"]"),
    ];
    let tally = Small::with(&book, &["R1", "R2"]).said("a", &["r2:rustige"]).tally("");
    for name in ["a", "theme:v", "theme:u", "theme:t"] {
        assert_eq!((tally.of(name), tally.who(name)), ((1, 2), vec!["R2"]), "{name}");
    }
}

/// C17: A code belongs to the themes it names; a part that names none belongs to those of the nearest code above it that
/// names any.
#[test]
fn a_part_belongs_to_the_themes_of_the_code_above_it() {
    let book = [
        theme("t", ""),
        theme("u", ""),
        code("a", "themes = [\"t\"]"),
        code("b", "parent = \"a\""),
        code("c", "parent = \"b\""),
        code("d", "parent = \"a\"\nthemes = [\"u\"]"),
    ];
    let study = Small::with(&book, &["R1", "R2"]);
    let tally = study.said("c", &["r1:rustige"]).said("d", &["r2:rustige"]).tally("");
    // The part with a theme of its own counts there, and with the code above it in that code's theme.
    assert_eq!((tally.who("theme:t"), tally.who("theme:u")), (vec!["R1", "R2"], vec!["R2"]));
    assert_eq!(
        tally.who("a"),
        ["R1", "R2"],
        "the part with a theme of its own counts with the code above it"
    );
    let themes = ["a", "b", "c", "d"].map(|name| tally.row(name)["theme_id"].clone());
    assert_eq!(themes, ["t", "t", "t", "u"]);
}

/// C18: A code with parts counts for every unit that it or one of its parts counts for; `own` is its count without them.
#[test]
fn a_code_with_parts_is_a_union_and_has_its_own_count() {
    let book = [code("a", ""), code("b", "parent = \"a\""), code("c", "parent = \"b\"")];
    let study = Small::with(&book, &["R1", "R2", "R3", "R4"]);
    study.said("a", &["r1:rustige", "r2:rustige"]).said("b", &["r2:goede"]).said("c", &["r3:volle"]);
    let tally = study.tally("");
    assert_eq!((tally.of("a"), tally.of("b"), tally.of("c")), ((3, 4), (2, 4), (1, 4)));
    assert_eq!(tally.row("a")["own"], json!({"k": 2, "respondents": ["R1", "R2"], "segments": 2}));
    assert_eq!(tally.row("b")["own"], json!({"k": 1, "respondents": ["R2"], "segments": 1}));
    assert_eq!(tally.row("c").get("own"), None);
}

/// C19: A code in several themes has a row under each, with the same k, and counts in each of these themes.
#[test]
fn a_code_in_two_themes_has_two_rows() {
    let book = [theme("t", ""), theme("u", ""), code("a", "themes = [\"t\", \"u\"]")];
    let tally = Small::with(&book, &["R1", "R2"]).said("a", &["r1:rustige"]).tally("");
    let rows: Vec<(&Value, &Value)> =
        tally.rows("a").iter().map(|row| (&row["theme_id"], &row["k"])).collect();
    assert_eq!(rows, [(&json!("t"), &json!(1)), (&json!("u"), &json!(1))]);
    assert_eq!((tally.of("theme:t"), tally.of("theme:u")), ((1, 2), (1, 2)));
}

/// C20: Codes in no theme stand last and are in no theme's count.
#[test]
fn codes_in_no_theme_stand_last() {
    let book = [code("los", ""), theme("t", ""), code("a", "themes = [\"t\"]")];
    let tally =
        Small::with(&book, &["R1", "R2"]).said("los", &["r1:rustige"]).said("a", &["r2:goede"]).tally("");
    let order: Vec<&Value> =
        tally.0["rows"].as_array().expect("rows").iter().map(|row| &row["code_id"]).collect();
    assert_eq!(order, [&Value::Null, &json!("a"), &json!("los")]);
    assert_eq!((tally.who("los"), tally.who("theme:t")), (vec!["R1"], vec!["R2"]));
    assert_eq!(tally.row("los")["theme_id"], Value::Null);
}

/// C21: A coding with a code that the codebook does not have is in no row; `codeboom check` reports the code.
#[test]
fn a_code_that_is_not_in_the_codebook_is_in_no_row() {
    let study = Small::with(&[code("a", ""), code("b", "")], &["R1"]);
    study.said("a", &["r1:rustige"]).said("b", &["r1:goede"]);
    study.write("codebook.toml", format!("format = 1\n\n{}", code("b", "")));
    let tally = study.tally("");
    assert_eq!((tally.rows("a").len(), tally.of("b"), tally.number("b", "segments")), (0, (1, 1), 1));
    let checked = study.run(&["check", "--format", "json"]);
    assert_eq!(checked.status, 1);
    let findings: Value = serde_json::from_str(&checked.stdout).expect("findings");
    let undeclared =
        findings["findings"].as_array().expect("a list").iter().find(|f| f["rule"] == "code-undeclared");
    assert!(
        undeclared
            .is_some_and(|finding| finding["message"].as_str().is_some_and(|text| text.contains("“a”")))
    );
}

/// C22: k counts every polarity: somebody who speaks against it mentions it.
#[test]
fn who_speaks_against_it_mentions_it() {
    let study = with_a(&["R1", "R2", "R3", "R4"]);
    study.coded("anna", "r1:rustige", "a", "--polarity opposes").coded(
        "anna",
        "r2:rustige",
        "a",
        "--polarity mixed",
    );
    assert_eq!(study.said("a", &["r3:rustige"]).tally("").of("a"), (3, 4));
}

/// C23: `by_polarity` counts a unit under each polarity that it has a segment of, so the three can add up to more than k.
#[test]
fn a_unit_is_counted_under_each_polarity() {
    let study = with_a(&["R1", "R2"]);
    study.said("a", &["r1:rustige", "r2:rustige"]).coded("anna", "r1:goede", "a", "--polarity opposes");
    study.coded("anna", "r1:volle", "a", "--polarity opposes").coded(
        "anna",
        "r2:goede",
        "a",
        "--polarity mixed",
    );
    let tally = study.tally("");
    assert_eq!(tally.row("a")["by_polarity"], json!({"supports": 2, "opposes": 1, "mixed": 1}));
    assert_eq!(tally.of("a"), (2, 2));
}

/// C24: `--polarity` keeps only the codings with that polarity; n stays as it is.
#[test]
fn polarity_narrows_k_and_not_n() {
    let study = with_a(&["R1", "R2", "R3"]);
    study.said("a", &["r1:rustige", "r2:rustige"]).coded("anna", "r1:goede", "a", "--polarity opposes");
    let tally = study.tally("--polarity opposes");
    assert_eq!((tally.of("a"), tally.who("a"), tally.number("a", "segments")), ((1, 3), vec!["R1"], 1));
}

/// C25: `spontaneous` is the number of units with at least one coding that the coder marked as spontaneous; a coding that
/// says neither *prompted* nor *spontaneous* is not one.
#[test]
fn spontaneous_is_what_the_coder_marked() {
    let study = with_a(&["R1", "R2", "R3"]);
    study.coded("anna", "r1:rustige", "a", "--spontaneous").coded("anna", "r1:goede", "a", "--prompted");
    study.coded("anna", "r1:volle", "a", "--spontaneous").coded("anna", "r2:rustige", "a", "--prompted");
    let tally = study.said("a", &["r3:rustige"]).tally("");
    assert_eq!((tally.of("a"), tally.number("a", "spontaneous")), ((3, 3), 1));
}

/// C26: `segments` is the number of distinct places, from start to end, in a transcript: one place coded twice, by two
/// coders, with several codes of a theme or for two respondents is one segment.
#[test]
fn one_place_is_one_segment() {
    let book = [theme("t", ""), code("a", "themes = [\"t\"]"), code("b", "themes = [\"t\"]")];
    let study = Small::new(&book, &[("samen", TWO), ("kopie", &TWO.replace("twee", "drie"))]);
    let place = |id| format!("{id}:{}-{}", study.place(id, "begin.").0, study.place(id, "eind.").1);
    study.said("a", &[&place("samen")]).coded("bob", &place("samen"), "a", "").said("b", &[&place("samen")]);
    let tally = study.tally("");
    let segments = |tally: &Counted| ["a", "b", "theme:t"].map(|name| tally.number(name, "segments"));
    assert_eq!((segments(&tally), tally.of("a")), ([1, 1, 1], (2, 2)));
    // The same place in another transcript is another place.
    assert_eq!(segments(&study.said("b", &[&place("kopie")]).tally("")), [1, 2, 2]);
}

/// C27: Two places that differ by one character are two segments, even when they overlap.
#[test]
fn places_that_overlap_are_two_segments() {
    let tally = with_a(&["R1"]).said("a", &["r1:rustige dag", "r1:rustige dag,"]).tally("");
    assert_eq!((tally.of("a"), tally.number("a", "segments")), ((1, 1), 2));
}

/// Anna codes R1 and R2, bob R2 and R3.
fn by_two() -> Small {
    let study = with_a(&["R1", "R2", "R3"]);
    study.said("a", &["r1:rustige", "r2:rustige"]);
    study.coded("bob", "r2:goede", "a", "").coded("bob", "r3:rustige", "a", "");
    study
}

/// C28: With `any`, the codings of every coder count.
#[test]
fn any_counts_every_coder() {
    let tally = by_two().tally("--coder any");
    assert_eq!(
        (&tally.0["counting"], tally.of("a"), tally.number("a", "segments")),
        (&json!("any"), (3, 3), 4)
    );
}

/// C29: With the name of a coder, only that coder's codings count.
#[test]
fn a_name_counts_one_coder() {
    let study = by_two();
    assert_eq!(
        (study.tally("--coder anna").who("a"), study.tally("--coder BOB").who("a")),
        (vec!["R1", "R2"], vec!["R2", "R3"])
    );
    assert_eq!(study.tally("--coder bob").0["counting"], "bob");
}

/// C30: With `consensus`, a coding counts for a respondent when every coder who finished the transcript put the same code
/// on words of that respondent in it. The places need not be the same.
#[test]
fn consensus_is_of_all_who_finished() {
    let study = Small::new(&[code("a", ""), code("b", "")], &[("samen", TWO)]);
    study.said("a", &["samen:goed", "samen:eind"]).said("b", &["samen:begin"]).coded(
        "bob",
        "samen:begin",
        "a",
        "",
    );
    study.run_as("anna", &["done", "samen"]).ok();
    study.run_as("bob", &["done", "samen"]).ok();
    // Carla is not finished, and so is not asked.
    study.coded("carla", "samen:beter", "a", "");
    let tally = study.tally("--coder consensus");
    assert_eq!((tally.of("a"), tally.who("a"), tally.of("b")), ((1, 2), vec!["R1"], (0, 2)));
    assert_eq!((&tally.0["counting"], study.tally("").of("a")), (&json!("consensus"), (2, 2)));
    study.run_as("daan", &["done", "samen"]).ok();
    assert_eq!(study.tally("--coder consensus").of("a"), (0, 2), "who finished without a coding disagrees");
}

/// C31: In a transcript that no coder finished, consensus asks every coder who coded in it.
#[test]
fn consensus_asks_who_coded_where_nobody_finished() {
    let study = Small::with(&[code("a", ""), code("b", "")], &["R1", "R2"]);
    study.said("a", &["r1:rustige", "r2:rustige"]).coded("bob", "r1:volle", "b", "");
    let tally = study.tally("--coder consensus");
    assert_eq!((tally.who("a"), tally.who("b").len()), (vec!["R2"], 0));
    assert_eq!(study.coded("bob", "r1:goede", "a", "").tally("--coder consensus").who("a"), ["R1", "R2"]);
}

/// C32: Consensus is reached on a code itself, before parts and themes are counted: two coders who chose different parts
/// of one code did not agree.
#[test]
fn different_parts_are_no_agreement() {
    let book = [
        theme("t", ""),
        code("a", "themes = [\"t\"]"),
        code("b", "parent = \"a\""),
        code("c", "parent = \"a\""),
    ];
    let study = Small::with(&book, &["R1"]);
    study.said("b", &["r1:rustige"]).coded("bob", "r1:rustige", "c", "");
    let tally = study.tally("--coder consensus");
    assert_eq!((tally.of("a"), tally.of("theme:t")), ((0, 1), (0, 1)));
    assert_eq!(study.coded("bob", "r1:goede", "b", "").tally("--coder consensus").of("theme:t"), (1, 1));
}

/// A study in which Anna and Bob finished one interview with R1 and R2, and differ about `a` on R1's words.
fn differing() -> Small {
    let study = Small::new(&[code("a", ""), code("b", "")], &[("samen", TWO)]);
    study.said("a", &["samen:goed"]).coded("bob", "samen:eind", "a", "");
    for who in ["anna", "bob"] {
        study.run_as(who, &["done", "samen"]).ok();
    }
    study
}

/// Decides on the disagreement on these words.
fn adjudicate(study: &Small, words: &str, options: &[&str]) {
    let found = study.json("agree", "--disagreements --all");
    let all = found["disagreements"].as_array().expect("a list");
    let one = all.iter().find(|one| one["text"] == words).expect("a disagreement on these words");
    let id = one["id"].as_str().expect("an id").to_owned();
    study.run(&[&["adjudicate", &id, "--reason", "besproken"], options].concat()).ok();
}

/// C49: With `consensus`, a segment that coders who differed decided to be *coded* counts for each respondent whose words
/// it overlaps, as a coding of `consensus`; its polarity is the one that the codings that differed have in common, else
/// *mixed*.
#[test]
fn what_was_decided_together_counts() {
    let study = differing();
    assert_eq!(study.tally("--coder consensus").of("a"), (0, 2));
    adjudicate(&study, "goed", &["--coded"]);
    let tally = study.tally("--coder consensus");
    assert_eq!((tally.who("a"), tally.number("a", "segments")), (vec!["R1"], 1));
    let quotes = study.json("quotes", "--coder consensus");
    assert_eq!(
        (&quotes["quotes"][0]["coder"], &quotes["quotes"][0]["text"]),
        (&json!("consensus"), &json!("goed"))
    );
    // Over the words of both, it counts for both.
    let ((start, _), (_, end)) = (study.place("samen", "goed"), study.place("samen", "Een beter"));
    adjudicate(&study, "goed", &["--coded", "--span", &format!("samen:{start}-{end}")]);
    assert_eq!(study.tally("--coder consensus").who("a"), ["R1", "R2"]);
    // Two of three coders had it, one for and one against.
    let study = differing();
    study.coded("bob", "samen:begin", "b", "--polarity opposes").coded("carla", "samen:begin.", "b", "");
    study.run_as("carla", &["done", "samen"]).ok();
    adjudicate(&study, "begin.", &["--coded"]);
    let tally = study.tally("--coder consensus");
    assert_eq!(tally.row("b")["by_polarity"], json!({"supports": 0, "opposes": 0, "mixed": 1}));
    assert_eq!(study.tally("--coder consensus --polarity supports").of("b"), (0, 2));
}

/// C50: With `consensus`, agreement is looked for first, among all codings (C30); then the codings that an adjudication
/// names leave the count, whichever way it was decided, and the segment decided upon stands in their place.
#[test]
fn what_was_decided_stands_in_place_of_the_codings() {
    let study = differing();
    // Both have `a` on other words of R1: agreed, though the places differ.
    study.coded("bob", "samen:begin", "a", "");
    assert_eq!(study.tally("--coder consensus").number("a", "segments"), 2);
    adjudicate(&study, "goed", &["--not-coded"]);
    let tally = study.tally("--coder consensus");
    assert_eq!((tally.who("a"), tally.number("a", "segments")), (vec!["R1"], 1), "Bob's other words stay");
    adjudicate(&study, "begin", &["--not-coded"]);
    assert_eq!(study.tally("--coder consensus").of("a"), (0, 2));
}

/// C51: Of two adjudications of one code in one transcript that name the same coding, or the same segment, only the later
/// counts.
#[test]
fn a_second_adjudication_takes_the_place_of_the_first() {
    let study = differing();
    adjudicate(&study, "goed", &["--coded"]);
    adjudicate(&study, "goed", &["--not-coded"]);
    assert_eq!(study.tally("--coder consensus").of("a"), (0, 2));
    adjudicate(&study, "goed", &["--coded", "--span", "samen:\"Een goed\""]);
    let quotes = study.json("quotes", "--coder consensus");
    assert_eq!(quotes["quotes"].as_array().expect("quotes").len(), 1);
    assert_eq!(quotes["quotes"][0]["text"], "Een goed");
}

/// C52: With `any` and with the name of a coder, adjudications count for nothing: the coders' own codings stay as they
/// were.
#[test]
fn adjudications_count_only_under_consensus() {
    let study = differing();
    let before = (study.json("tally", ""), study.json("tally", "--coder bob"), study.json("quotes", ""));
    adjudicate(&study, "goed", &["--not-coded"]);
    adjudicate(&study, "eind", &["--coded"]);
    assert_eq!(
        (study.json("tally", ""), study.json("tally", "--coder bob"), study.json("quotes", "")),
        before
    );
}

/// C33: `--by ATTRIBUTE` splits units by an attribute of the respondents; the groups stand in the order in which
/// respondents on the list who speak first have them.
#[test]
fn groups_stand_in_the_order_of_the_list() {
    let study = Small::new(&[code("a", "")], &[]);
    let list = "id,case,consent,withdrawn,groep\nR9,,,,Wacht\nR2,,,,SAG\nR1,,,,PMTO\nR3,,,,SAG\n";
    study.write("respondents.csv", list).run(&["status"]).ok();
    let talks = ["R1", "R2", "R3"].map(|id| (id, format!("I: Hoe?\n\n{id}: Rustig.\n")));
    study.import(&talks.each_ref().map(|(id, text)| (*id, text.as_str())), &[]);
    let tally = study.said("a", &["r1:Rustig", "r2:Rustig"]).tally("--by groep");
    assert_eq!((tally.groups(), tally.by_group("a")), (vec![("SAG", 2), ("PMTO", 1)], vec![(1, 2), (1, 1)]));
    assert_eq!(texts(&tally.row("a")["groups"][0]["respondents"]), ["R2"]);
}

/// C34: Respondents without a value form a group of their own, named with a dash (`–`).
#[test]
fn who_has_no_value_is_a_group() {
    let study = with_a(&["R1", "R2"]);
    study
        .said("a", &["r2:rustige"])
        .write("respondents.csv", "id,case,consent,withdrawn,groep\nR1,,,,SAG\nR2,,,,\n");
    let tally = study.tally("--by groep");
    assert_eq!((tally.groups(), tally.by_group("a")), (vec![("SAG", 1), ("–", 1)], vec![(0, 1), (1, 1)]));
}

/// C35: A case or transcript whose members have different values is in no group: it counts in the total, and is named
/// under the table.
#[test]
fn a_unit_of_two_groups_is_in_none() {
    let study = Small::new(&[code("a", "")], &[("samen", TWO), ("R3", "I: Hoe?\n\nR3: Rustig.\n")]);
    study.said("a", &["samen:goed"]);
    study.write(
        "respondents.csv",
        "id,case,consent,withdrawn,groep\nR1,F1,,,SAG\nR2,F1,,,PMTO\nR3,F2,,,PMTO\n",
    );
    for (unit, name) in [("cases", "F1"), ("transcripts", "samen")] {
        let tally = study.tally(&format!("--by groep --unit {unit}"));
        assert_eq!((tally.of("a"), tally.who("a")), ((1, 2), vec![name]));
        assert_eq!(
            (tally.groups(), tally.by_group("a")),
            (vec![("SAG", 0), ("PMTO", 1)], vec![(0, 0), (0, 1)])
        );
        assert_eq!(texts(&tally.0["varying"]), [name]);
        let table = study.run(&["tally", "--by", "groep", "--unit", unit]).ok();
        let (_, notes) = table.split_once("Noot.").expect("a note");
        assert!(notes.contains(name), "{table}");
    }
}

/// C36: Within a group k and n follow the same rules as in the total.
#[test]
fn groups_follow_the_same_rules() {
    let study = asked();
    study.write("respondents.csv", "id,case,consent,withdrawn,groep\nR1,,,,SAG\nR2,,,,PMTO\nR3,,,,SAG\n");
    let (all, of_asked) = (study.tally("--by groep"), study.tally("--by groep --of asked"));
    assert_eq!((all.by_group("a"), all.by_group("theme:t")), (vec![(2, 2), (0, 1)], vec![(2, 2), (0, 1)]));
    assert_eq!(
        (of_asked.by_group("a"), of_asked.by_group("theme:t")),
        (vec![(1, 1), (0, 0)], vec![(1, 1), (0, 1)])
    );
}

/// C37: `--origin` keeps only the codes of that origin, and leaves out themes that have none.
#[test]
fn origin_keeps_codes_and_their_themes() {
    let book = [
        theme("t", ""),
        theme("u", ""),
        code("a", "themes = [\"t\"]"),
        code("b", "themes = [\"t\"]\norigin = \"inductive\""),
        code("c", "themes = [\"u\"]"),
    ];
    let study = Small::with(&book, &["R1", "R2"]);
    let tally = study.said("a", &["r1:rustige"]).said("b", &["r2:goede"]).tally("--origin inductive");
    assert_eq!(tally.0["rows"].as_array().map(Vec::len), Some(2));
    assert_eq!((tally.who("b"), tally.who("theme:t")), (vec!["R2"], vec!["R2"]));
}

/// C38: A code of another origin keeps its row when a part of it has the origin asked for; the row then counts those
/// parts only.
#[test]
fn origin_keeps_the_code_above_a_part() {
    let book =
        [code("a", ""), code("b", "parent = \"a\"\norigin = \"inductive\""), code("c", "parent = \"a\"")];
    let study = Small::with(&book, &["R1", "R2", "R3"]);
    study.said("a", &["r1:rustige"]).said("b", &["r2:rustige"]).said("c", &["r3:rustige"]);
    let tally = study.tally("--origin inductive");
    assert_eq!((tally.who("a"), tally.who("b"), tally.rows("c").len()), (vec!["R2"], vec!["R2"], 0));
}

/// R1 withdrew; one segment holds words of R1 and R2, one of R1 and one of R2 alone.
fn withdrawn() -> Small {
    let study = two();
    let (start, end) = (study.place("samen", "begin").0, study.place("samen", "beter").1);
    study.said("a", &[&format!("samen:{start}-{end}"), "samen:goed"]);
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,2025-06-01\nR2,,,\n");
    study
}

/// C39: A respondent who withdrew is in no k and no n.
#[test]
fn who_withdrew_is_in_no_count() {
    let study = with_a(&["R1", "R2"]);
    study.said("a", &["r1:rustige"]);
    assert_eq!(study.tally("").of("a"), (1, 2));
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,ja\nR2,,,\n");
    for unit in ["respondents", "cases", "transcripts"] {
        let tally = study.tally(&format!("--unit {unit}"));
        assert_eq!((tally.of("a"), tally.number("a", "segments")), ((0, 1), 0), "{unit}");
    }
}

/// C40: A segment with words of somebody who withdrew and of somebody who did not counts for the latter.
#[test]
fn a_shared_segment_counts_for_who_stayed() {
    let tally = withdrawn().tally("");
    assert_eq!((tally.of("a"), tally.who("a"), tally.number("a", "segments")), ((1, 1), vec!["R2"], 1));
}

/// C41: A segment with words of somebody who withdrew is in no list of quotations, whoever else speaks in it.
#[test]
fn words_of_who_withdrew_are_not_quoted() {
    let study = withdrawn();
    study.said("a", &["samen:eind"]);
    let quotes = study.json("quotes", "");
    let words: Vec<&Value> =
        quotes["quotes"].as_array().expect("quotes").iter().map(|quote| &quote["text"]).collect();
    assert_eq!(words, ["eind"]);
    assert_eq!(study.json("quotes", "--respondent R1")["quotes"], json!([]));
}

/// R1, R2 and R3 each have a suggestion for `a`; that of R3 overlaps a coding by hand.
fn suggested() -> Small {
    let study = Small::with(&[code("a", "rules = [{ word = \"goede\" }]")], &["R1", "R2", "R3", "R4"]);
    let text = study.read("codebook.toml") + &code("b", "");
    study.write("codebook.toml", text);
    study.said("a", &["r3:goede nacht"]).said("b", &["r1:goede nacht"]).coded("bob", "r4:rustige", "b", "");
    study
}

/// C42: With `--provisional` the open suggestions are counted and no coding is; the title and the note say so.
#[test]
fn provisional_counts_suggestions_only() {
    let study = suggested();
    let tally = study.tally("--provisional");
    assert_eq!((tally.of("a"), tally.who("a"), tally.of("b")), ((3, 4), vec!["R1", "R2", "R4"], (0, 4)));
    assert_eq!((&tally.0["provisional"], &study.tally("").0["provisional"]), (&json!(true), &json!(false)));
    assert_eq!((study.tally("").who("a"), study.tally("").of("b")), (vec!["R3"], (2, 4)));
    let table = study.run(&["tally", "--provisional"]).ok();
    let (first, rest) = table.split_once('\n').expect("a title");
    assert!(
        first.to_lowercase().contains("voorlopig") && rest.to_lowercase().contains("voorlopig"),
        "{table}"
    );
    assert!(!study.run(&["tally"]).ok().to_lowercase().contains("voorlopig"));
}

/// C43: A suggestion is open when nobody rejected it and no coding of its code overlaps it; it counts as one that
/// supports.
#[test]
fn rejected_and_coded_suggestions_are_not_open() {
    let study = suggested();
    let open = study.json("suggest", "--transcript r2");
    study.run_as("bob", &["reject", open["suggestions"][0]["id"].as_str().expect("an id")]).ok();
    let tally = study.tally("--provisional");
    assert_eq!(tally.who("a"), ["R1", "R4"], "not R2, who was rejected, nor R3, who was coded");
    assert_eq!(tally.row("a")["by_polarity"], json!({"supports": 2, "opposes": 0, "mixed": 0}));
}

/// The states of a row of the matrix, by column.
fn states(matrix: &Value, row: &str) -> Vec<(String, String, u64)> {
    let row = Counted(matrix.clone()).row(row).clone();
    let columns =
        matrix["columns"].as_array().expect("columns").iter().zip(row["cells"].as_array().expect("cells"));
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    columns
        .map(|(column, cell)| {
            (text(&column["name"]), text(&cell["state"]), cell["segments"].as_u64().expect("a number"))
        })
        .collect()
}

/// What each of the columns is said to be.
fn is(wanted: &[(&str, &str, u64)]) -> Vec<(String, String, u64)> {
    wanted
        .iter()
        .map(|(name, state, segments)| ((*name).to_owned(), (*state).to_owned(), *segments))
        .collect()
}

/// C44: A cell is *said* when the unit mentions it and speaks only for it, *opposed* when it speaks only against it, and
/// *mixed* when it does both, in one segment or in several.
#[test]
fn a_cell_says_for_against_or_both() {
    let study = with_a(&["R1", "R2", "R3", "R4"]);
    study.said("a", &["r1:rustige", "r1:goede", "r3:rustige"]).coded(
        "anna",
        "r2:rustige",
        "a",
        "--polarity opposes",
    );
    study.coded("anna", "r3:goede", "a", "--polarity opposes").coded(
        "anna",
        "r4:rustige",
        "a",
        "--polarity mixed",
    );
    let matrix = study.json("matrix", "");
    assert_eq!(
        states(&matrix, "a"),
        is(&[("R1", "said", 2), ("R2", "opposed", 1), ("R3", "mixed", 2), ("R4", "mixed", 1)])
    );
    assert_eq!(Counted(matrix).of("a"), (4, 4));
}

/// C45: An empty cell is *asked-not-said* when a question of the row was asked in a transcript of the unit, *not-asked*
/// when none was, and *not-said* when the row has no questions.
#[test]
fn an_empty_cell_says_whether_it_was_asked() {
    let matrix = asked().json("matrix", "");
    assert_eq!(states(&matrix, "a"), is(&[("R1", "said", 1), ("R2", "not-asked", 0), ("R3", "said", 1)]));
    assert_eq!(
        states(&matrix, "b"),
        is(&[("R1", "asked-not-said", 0), ("R2", "asked-not-said", 0), ("R3", "not-asked", 0)])
    );
    assert_eq!(
        states(&matrix, "c"),
        is(&[("R1", "not-said", 0), ("R2", "not-said", 0), ("R3", "not-said", 0)])
    );
}

/// The description of an attribute over everyone.
fn described(values: &[&str]) -> Value {
    let people = ["R1", "R2", "R3", "R4"];
    let study = with_a(&people);
    let rows: String = people.iter().zip(values).map(|(id, value)| format!("{id};;;;{value}\n")).collect();
    study.write("respondents.csv", format!("id;case;consent;withdrawn;jaren\n{rows}"));
    study.json("respondents", "")["descriptives"]
        .as_array()
        .expect("a list")
        .last()
        .cloned()
        .unwrap_or_default()
}

/// C46: An attribute is described when every value that is there is a number, with a decimal point or comma; those
/// without a value are counted as missing.
#[test]
fn numbers_are_described() {
    let years = described(&["2,5", "3.5", "", "9"]);
    assert_eq!(
        (&years["attribute"], &years["n"], &years["missing"]),
        (&json!("jaren"), &json!(3), &json!(1))
    );
    assert_eq!((&years["mean"], &years["min"], &years["max"]), (&json!(5.0), &json!(2.5), &json!(9.0)));
    assert_eq!(described(&["2", "3", "veel", "9"]), Value::Null);
}

/// C47: The median of an even number of values is the mean of the two in the middle.
#[test]
fn the_median_of_an_even_number() {
    assert_eq!(described(&["9", "1", "4", "2"])["median"], 3.0);
    assert_eq!(described(&["9", "1", "4", ""])["median"], 4.0);
}

/// C48: The standard deviation is that of a sample, with n − 1 in the denominator (Bessel's correction), and does not
/// exist for fewer than two values.
#[test]
fn the_standard_deviation_of_a_sample() {
    // Mean 5; squares of the deviations 9 + 1 + 1 + 9 = 20; divided by 3.
    let sd = described(&["2", "4", "6", "8"])["sd"].as_f64().expect("a deviation");
    assert!((sd - (20.0_f64 / 3.0).sqrt()).abs() < 1e-12, "{sd}");
    let one = described(&["2", "", "", ""]);
    assert_eq!((&one["n"], &one["sd"]), (&json!(1), &Value::Null));
}

/// Four respondents with these columns, of whom R1 and R2 are one case, and settings that say how they were measured.
fn measured(columns: &str, rows: [&str; 4], settings: &str) -> Small {
    let people = ["R1", "R2", "R3", "R4"];
    let study = with_a(&people);
    let case = |id: &str| if matches!(id, "R1" | "R2") { "F1" } else { "" };
    let rows: String =
        people.iter().zip(rows).map(|(id, row)| format!("{id};{};;;{row}\n", case(id))).collect();
    study.write("respondents.csv", format!("id;case;consent;withdrawn;{columns}\n{rows}"));
    let text = study.read("codeboom.toml");
    study.write("codeboom.toml", format!("{text}\n[[attribute]]\n{settings}\n"));
    study
}

fn twice(rows: [&str; 4]) -> Value {
    let settings = "id = \"stress\"\nlabel = \"Stress\"\nwaves = [\"toen\", \"nu\"]";
    measured("groep;toen;nu", rows, settings).json("respondents", "--by groep")
}

/// The statistics of a measurement for a group, or for everyone.
fn of_wave<'v>(answer: &'v Value, wave: &str, group: &Value) -> &'v Value {
    let rows = answer["descriptives"].as_array().expect("a list");
    let found = rows.iter().find(|row| row["wave"] == wave && row["group"] == *group);
    found.expect("a row")
}

/// C60: Of an attribute that was measured twice, the difference is the second value minus the first, of those who have
/// both; each measurement is described over everyone who has it.
#[test]
fn a_difference_is_of_complete_pairs() {
    let answer = twice(["x;8;5,5", "x;6;", "y;;4", "y;7;6"]);
    let everyone = |wave| of_wave(&answer, wave, &Value::Null).clone();
    let (then, now, difference) = (everyone("then"), everyone("now"), everyone("difference"));
    assert_eq!((&then["n"], &then["missing"], &then["mean"]), (&json!(3), &json!(1), &json!(7.0)));
    assert_eq!((&now["n"], &now["mean"]), (&json!(3), &json!(15.5 / 3.0)));
    // -2.5 and -1: mean -1.75, sd the root of (0.75² + 0.75²) / 1.
    assert_eq!((&difference["n"], &difference["mean"]), (&json!(2), &json!(-1.75)));
    assert!((difference["sd"].as_f64().expect("a deviation") - 1.125_f64.sqrt()).abs() < 1e-12);
    assert_eq!(of_wave(&answer, "difference", &json!("x"))["mean"], -2.5);
    let rows = &answer["waves"][0];
    assert_eq!((&rows["pairs"], &rows["rows"][0]["difference"]), (&json!(2), &json!(-2.5)));
    assert_eq!(rows["rows"][1]["difference"], Value::Null);
}

/// C61: In the columns of two measurements, and of a divided total, a value that is no number is named; of two
/// measurements it counts as missing.
#[test]
fn a_word_among_numbers_is_named() {
    let answer = twice(["x;8;5", "x;weinig;5", "y;4;4", "y;7;6"]);
    assert_eq!(answer["not_numbers"], json!([{"attribute": "toen", "respondent": "R2", "found": "weinig"}]));
    assert_eq!(of_wave(&answer, "then", &Value::Null)["missing"], 1);
}

fn divided(rows: [&str; 4]) -> Value {
    let settings = "id = \"effect\"\nlabel = \"Effect\"\nsum = 100\nparts = [\"band\", \"methode\"]";
    measured("groep;band;methode", rows, settings).json("respondents", "--by groep")
}

/// The mean of the first part for a group, or for everyone: persons, their mean, cases, their mean.
fn of_part(answer: &Value, group: &Value) -> [Value; 4] {
    let rows = answer["shares"][0]["means"].as_array().expect("a list");
    let found = rows.iter().find(|row| row["part"] == "band" && row["group"] == *group).expect("a row");
    ["n", "mean", "cases", "case_mean"].map(|member| found[member].clone())
}

/// C62: Of a total that respondents divide, those whose parts do not add up to it are named and are in no mean; an empty
/// part is 0 when the others add up.
#[test]
fn parts_that_do_not_add_up_are_named() {
    let answer = divided(["x;50;50", "x;60;30", "y;100;", "y;;"]);
    let shares = &answer["shares"][0];
    let off = json!([{"respondent": "R2", "found": 90.0, "expected": 100.0, "without": []}]);
    assert_eq!((&shares["off"], &shares["missing"], &shares["n"]), (&off, &json!(["R4"]), &json!(2)));
    assert_eq!(of_part(&answer, &Value::Null), [json!(2), json!(75.0), json!(2), json!(75.0)]);
    let answer = divided(["x;50;veel", "x;50;50", "y;50;50", "y;50;50"]);
    assert_eq!(answer["shares"][0]["off"][0]["without"], json!(["methode"]));
}

/// C63: The mean by case is the mean of the means of the cases, so that a case of two counts once.
#[test]
fn a_case_of_two_counts_once() {
    let answer = divided(["x;20;80", "x;40;60", "y;60;40", "y;80;20"]);
    // R1 and R2 are one case with mean 30; (30 + 60 + 80) / 3.
    assert_eq!(of_part(&answer, &Value::Null), [json!(4), json!(50.0), json!(3), json!(170.0 / 3.0)]);
    assert_eq!(of_part(&answer, &json!("x")), [json!(2), json!(30.0), json!(1), json!(30.0)]);
}

/// C64: A case whose members are in different groups is in the mean by case of no group.
#[test]
fn a_case_in_two_groups_is_in_no_mean_by_case() {
    let answer = divided(["x;20;80", "y;40;60", "y;60;40", "y;80;20"]);
    assert_eq!(of_part(&answer, &json!("y")), [json!(3), json!(60.0), json!(2), json!(70.0)]);
    assert_eq!(of_part(&answer, &Value::Null)[2], 3);
    assert_eq!(answer["shares"][0]["varying"], json!(["F1"]));
}
