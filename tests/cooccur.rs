//! Codes that go together, on studies small enough to count by hand.

use serde_json::{Value, json};

use crate::small::{Small, code, texts};
use crate::support::{Study, says};

/// R1 in three sentences and a second turn, and R2.
const TALK: &str = "I: Hoe gaat het?\n\nR1: Rust is fijn. Tijd is kort. Dat is alles.\n\nI: En nu?\n\nR1: Rust en tijd.\n\nR2: Tijd voor rust.\n";

fn study() -> Small {
    let study = Small::new(&[code("a", ""), code("b", ""), code("c", "")], &[("samen", TALK)]);
    study.said("a", &["samen:Rust is fijn. Tijd", "samen:Rust en"]);
    study.said("b", &["samen:Tijd is kort", "samen:Tijd voor rust"]);
    study
}

/// The pair of a and b.
#[track_caller]
fn pair(study: &Small, options: &str) -> Value {
    let found = study.json("cooccur", &format!("--all {options}"));
    let pairs = found["pairs"].as_array().expect("pairs").clone();
    pairs.into_iter().find(|pair| pair["a_id"] == "a" && pair["b_id"] == "b").expect("the pair")
}

/// n_a, n_b and n_ab.
fn counts(pair: &Value) -> [u64; 3] {
    ["n_a", "n_b", "n_ab"].map(|key| pair[key].as_u64().expect("a count"))
}

#[test]
fn segments_that_overlap_are_pairs() {
    let found = pair(&study(), "");
    // Of two segments each, the first ones share "Tijd".
    assert_eq!(counts(&found), [2, 2, 1]);
    assert_eq!(found["units"], json!({"both": 2, "only_a": 1, "only_b": 1, "neither": 0}));
    assert_eq!((&found["jaccard"]["value"], &found["phi"]["value"]), (&json!(0.5), &json!(-1.0 / 3.0)));
    assert_eq!(found["c_index"]["value"], json!(1.0 / 3.0));
    let study = study();
    let (start, end) = (study.place("samen", "Rust is").0, study.place("samen", "Tijd is kort").1);
    assert_eq!(found["places"], json!([{"transcript": "samen", "start": start, "end": end}]));
    assert_eq!(texts(&found["respondents"]), ["R1"]);
}

#[test]
fn sentences_turns_windows_and_respondents_are_units() {
    let study = study();
    let within = |options: &str| {
        let found = pair(&study, options);
        (counts(&found), found["units"].clone(), texts(&found["respondents"]).join(" "))
    };
    // Five sentences; the one about time has the end of a, and b.
    let of = |both: u64, only_a: u64, only_b: u64, neither: u64| json!({"both": both, "only_a": only_a, "only_b": only_b, "neither": neither});
    assert_eq!(within("--within sentence"), ([3, 2, 1], of(1, 2, 1, 1), "R1".into()));
    assert_eq!(within("--within turn"), ([2, 2, 1], of(1, 1, 1, 0), "R1".into()));
    assert_eq!(within("--within respondent"), ([1, 2, 1], of(1, 0, 1, 0), "R1".into()));
    // Nine, three and three words make four windows of four: a and b, b, then a in R1's second turn, b of R2.
    assert_eq!(within("--window 4"), ([2, 3, 1], of(1, 1, 2, 0), "R1".into()));
    assert_eq!(within("--within respondent --unit transcripts"), ([1, 1, 1], of(1, 0, 0, 0), "samen".into()));
    assert_eq!(pair(&study, "--within respondent")["phi"]["undefined_because"], "empty-margin");
}

#[test]
fn two_coders_on_the_same_words_are_one_segment() {
    let study = study();
    study.coded("bob", "samen:is fijn", "a", "").coded("bob", "samen:Tijd is kort. Dat", "b", "");
    assert_eq!(counts(&pair(&study, "--coder any")), [2, 2, 1]);
    assert_eq!(counts(&pair(&study, "--coder bob")), [1, 1, 0]);
    let place = &pair(&study, "--coder any")["places"][0];
    assert_eq!(place["end"], json!(study.place("samen", "Tijd is kort. Dat").1));
}

#[test]
fn interviewers_and_those_who_withdrew_count_for_nobody() {
    let study = study();
    // b begins in what the interviewer says after a.
    study.said("c", &["samen:alles.\n\nI: En nu?"]).said("b", &["samen:En nu?\n\nR1: Rust"]);
    let found = study.json("cooccur", "");
    let pairs: Vec<&Value> = found["pairs"].as_array().expect("pairs").iter().collect();
    assert!(pairs.iter().all(|pair| pair["a_id"] != "c" && pair["b_id"] != "c"), "{found}");
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,2025-06-01\nR2,,,\n");
    let found = study.json("cooccur", "--all --within turn");
    assert_eq!((&found["units"], &found["unused"]), (&json!(1), &json!(["a", "c"])));
    assert_eq!(found["pairs"], json!([]));
}

#[test]
fn a_coefficient_out_of_range_is_flagged() {
    let study = Small::new(&[code("a", ""), code("b", "")], &[("samen", TALK)]);
    study.said("a", &["samen:Rust is fijn", "samen:Tijd is kort"]).said("b", &["samen:fijn. Tijd"]);
    let found = pair(&study, "");
    assert_eq!((counts(&found), &found["c_index"]["value"]), ([2, 1, 2], &json!(2.0)));
    assert_eq!(found["c_flags"], json!(["out-of-range"]));
    assert_eq!(found["jaccard"]["value"], json!(1.0));
    says(&study.run(&["cooccur"]).ok(), &["c buiten bereik", "los van elkaar", "ATLAS.ti"]);
}

#[test]
fn from_a_pair_to_the_words_and_decisions() {
    let study = study();
    let found = study.json("cooccur", "--quotes a b");
    assert_eq!(found["quotes"][0]["text"], "Rust is fijn. Tijd is kort");
    assert_eq!(found["quotes"][0]["codings"].as_array().map(Vec::len), Some(2));
    let people = study.json("cooccur", "--quotes a b --within respondent");
    let words: Vec<&str> =
        people["quotes"].as_array().expect("a list").iter().filter_map(|row| row["text"].as_str()).collect();
    assert_eq!(words, ["Rust is fijn. Tijd", "Tijd is kort", "Rust en"]);
    assert!(study.run(&["cooccur", "--quotes", "a", "a"]).refused().contains("dezelfde code"));
    assert!(study.run(&["cooccur", "--quotes", "a", "x"]).refused().contains('x'));
    // A place with words of somebody who withdrew is not shown.
    study.said("c", &["samen:en tijd.\n\nR2: Tijd"]);
    study.write("respondents.csv", "id,case,consent,withdrawn\nR1,,,2025-06-01\nR2,,,\n");
    let found = study.json("cooccur", "--quotes b c");
    assert_eq!((&found["quotes"], &found["withheld"]), (&json!([]), &json!(1)));
}

#[test]
fn the_table_says_what_was_counted() {
    insta::assert_snapshot!(study().run(&["cooccur", "--lang", "en"]).ok(), @r"
    Codes that occur together
    ─────────────────────────────────────────────────────────────────────────────────
    Code A  Code B  Together  n A  n B  Jaccard  Dice  Lift    Phi     c  Respondents
    ─────────────────────────────────────────────────────────────────────────────────
    a       b              1    2    2     0.50  0.67  0.89  -0.33  0.33  R1
    ─────────────────────────────────────────────────────────────────────────────────
    Note. Together is the number of pairs of overlapping segments, one of each code; one segment with both codes is one
    pair. n A and n B are numbers of segments. Overlapping segments with the same code, by one coder or by several, are one
    segment here. An overlap counts when words of a respondent are in it. Segments in all: 4. Pairs of codes that occur
    together: 1 of 1 possible. Jaccard and Dice: the part of the units with A or B in which both stand (Dice counts those
    with both twice). Lift: times as often as by chance. Phi: correlation. Jaccard, Dice, lift and phi rest on the 4
    distinct coded segments: in a segment with A, B stands too when a segment with B overlaps it. c is the coefficient of
    ATLAS.ti: together / (n A + n B − together), over segments. n is everyone who was interviewed (2). Codings of all coders
    count. Used nowhere, and so left out: c. For the method section: For every two codes we counted how many coded segments
    overlap (codings of all coders; 4 segments), with the measures of Jaccard (1901) and Dice (1945), lift (Brin et al.,
    1997), phi (Yule, 1912) and the c-coefficient of ATLAS.ti, computed with Codeboom.
    ");
}

#[test]
fn the_matrix_has_every_code_by_every_code() {
    let study = study();
    let csv = study.run(&["cooccur", "--matrix", "--format", "csv"]).ok();
    let lines: Vec<&str> = csv.lines().map(|line| line.trim_start_matches('\u{feff}')).collect();
    assert_eq!(lines, ["number,code,a,b", "1,a,2,1", "2,b,1,2"]);
}

#[test]
fn clusters_are_of_codes_and_can_be_cut() {
    let study = Study::sample();
    let found = study.run(&["cooccur", "--within", "turn", "--window", "9"]).refused();
    assert!(found.contains("--within window"), "{found}");
    let json = |options: &[&str]| study.run(&[&["cooccur", "--format", "json"], options].concat()).json();
    let clusters = json(&["--within", "respondent", "--clusters", "3"]);
    let codes = clusters["codes"].as_array().expect("codes");
    let mut numbers: Vec<u64> = codes.iter().filter_map(|code| code["cluster"].as_u64()).collect();
    assert!(numbers.is_sorted() && numbers.len() == 13);
    numbers.dedup();
    assert_eq!(numbers, [1, 2, 3]);
    let heights: Vec<f64> = clusters["joins"]
        .as_array()
        .expect("joins")
        .iter()
        .filter_map(|join| join["height"].as_f64())
        .collect();
    assert!(heights.is_sorted() && heights.len() == 12);
    assert!(study.run(&["cooccur", "--clusters", "40"]).refused().contains("13"));
    let table = study.run(&["cooccur", "--within", "respondent", "--clusters"]).ok();
    says(&table, &["geen thema", "Cofenetische correlatie", "bijna verzadigd", "Voor de methodeparagraaf"]);
}

#[test]
fn the_order_of_the_codebook_changes_no_cluster_and_no_map() {
    let study = Study::sample();
    let say = |options: &[&str]| {
        study.run(&[&["cooccur", "--format", "json", "--lang", "en"], options].concat()).json()
    };
    let asked: [&[&str]; 3] = [
        &["--within", "respondent", "--clusters", "4"],
        &["--linkage", "ward", "--clusters", "4"],
        &["--map", "correspondence"],
    ];
    let before: Vec<Value> = asked.iter().map(|options| say(options)).collect();
    let book = study.read("codebook.toml");
    let begin = book.find("[[code]]").expect("codes");
    let mut codes: Vec<&str> = book[begin..].split("[[code]]").skip(1).collect();
    codes.reverse();
    let codes: String = codes.iter().map(|code| format!("[[code]]{}\n", code.trim_end())).collect();
    study.write("codebook.toml", format!("{}{codes}", &book[..begin]));
    let after: Vec<Value> = asked.iter().map(|options| say(options)).collect();
    assert_eq!(before, after);
}

#[test]
fn a_map_has_codes_and_respondents_with_their_groups() {
    let study = Study::sample();
    let map = study.run(&["cooccur", "--map", "--format", "json"]).json();
    let points = map["points"].as_array().expect("points");
    let groups: Vec<&str> = points.iter().filter_map(|point| point["group"].as_str()).collect();
    assert_eq!((points.len(), groups.len()), (21, 8));
    let shares: f64 =
        map["axes"].as_array().expect("axes").iter().filter_map(|axis| axis["share"].as_f64()).sum();
    assert!((shares - 1.0).abs() < 1e-9);
    for kind in ["dendrogram", "map"] {
        let drawn = || study.run(&["chart", kind, "--within", "window", "--lang", "en"]).ok();
        let svg = drawn();
        assert!(svg.starts_with("<svg") && svg.contains("Monitoring effectiveness"), "{kind}");
        assert_eq!(svg, drawn());
    }
    // No two codes of the sample overlap: there is nothing to join.
    assert!(study.run(&["cooccur", "--clusters"]).refused().contains("Geen twee codes"));
}

#[test]
fn with_nothing_to_draw_it_says_so() {
    let study = Small::new(&[code("a", ""), code("b", "")], &[("samen", TALK)]);
    assert!(study.run(&["cooccur"]).ok().contains("niets te tonen"));
    assert!(study.run(&["cooccur", "--clusters"]).refused().contains("geen code in gebruik"));
    assert!(study.run(&["chart", "map"]).refused().contains("minstens twee codes"));
    study
        .said("a", &["samen:Rust is"])
        .said("b", &["samen:fijn"])
        .said("a", &["samen:Tijd voor"])
        .said("b", &["samen:voor rust"]);
    assert!(study.run(&["cooccur", "--map"]).refused().contains("geen verschillen"));
}
