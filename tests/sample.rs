//! The sample study: its counts are those of the published pattern, and every one leads back to its sentences.

use serde_json::Value;

use crate::support::{Study, project};

/// Who mentions what, from the results chapter of the thesis the sample follows (see corpora/README.md).
const PATTERN: &[(&str, &[u8])] = &[
    ("beslismomenten", &[1, 3, 4, 5, 6, 7, 8]),
    ("keuzes-behandeling", &[1, 3, 4, 5, 6, 7, 8]),
    ("keuzes-onderdelen", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("vrijheid-inhoud", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("heroverwegen", &[1, 2, 3, 4, 5, 7, 8]),
    ("behoeftebepaling", &[1, 2, 3, 4, 5, 6, 8]),
    ("betrekken-gezin", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("balanceren", &[2, 5, 6, 8]),
    ("uitdagingen", &[1, 2, 5, 6, 7]),
    ("monitoring", &[1, 2, 3, 4, 5, 6]),
    ("invloed-kaders", &[1, 2, 3, 4, 5, 6, 7, 8]),
    ("flexibiliteit-kaders", &[1, 2, 3, 4, 6, 8]),
    ("verbetering", &[1, 5, 7, 8]),
];
const SAG: [&str; 4] = ["R1", "R2", "R5", "R7"];

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().expect("a list").iter().map(|item| item.as_str().expect("a text")).collect()
}

#[test]
fn the_tally_is_the_published_pattern() {
    let study = Study::sample();
    let tally = study.run(&["tally", "--by", "intervention", "--format", "json"]).json();
    assert_eq!(tally["unit"], "respondents");
    assert_eq!(tally["of"], "all");
    assert_eq!(tally["counting"], "eva");
    assert_eq!(tally["provisional"], false);
    assert_eq!(tally["groups"], serde_json::json!([{"name": "SAG", "n": 4}, {"name": "PMTO", "n": 4}]));
    let rows = tally["rows"].as_array().expect("rows");
    let codes: Vec<&Value> = rows.iter().filter(|row| row["kind"] == "code").collect();
    assert_eq!(codes.len(), PATTERN.len());
    for (row, (code, respondents)) in codes.iter().zip(PATTERN) {
        let wanted: Vec<String> = respondents.iter().map(|number| format!("R{number}")).collect();
        assert_eq!(row["code_id"], *code);
        assert_eq!(texts(&row["respondents"]), wanted, "{code}");
        assert_eq!((row["k"].as_u64(), row["n"].as_u64()), (Some(wanted.len() as u64), Some(8)), "{code}");
        let sag: Vec<&str> = wanted.iter().map(String::as_str).filter(|id| SAG.contains(id)).collect();
        let groups = row["groups"].as_array().expect("groups");
        assert_eq!(
            (texts(&groups[0]["respondents"]), groups[0]["k"].as_u64()),
            (sag.clone(), Some(sag.len() as u64))
        );
        assert_eq!(groups[1]["k"].as_u64(), Some((wanted.len() - sag.len()) as u64), "{code}");
        assert!(row["segments"].as_u64() >= row["k"].as_u64(), "{code}");
    }
    for theme in rows.iter().filter(|row| row["kind"] == "theme") {
        assert_eq!((theme["k"].as_u64(), &theme["code_id"]), (Some(8), &Value::Null));
    }
}

#[test]
fn every_cell_leads_to_its_sentences() {
    let study = Study::sample();
    let quotes = study.run(&["quotes", "--format", "json"]).json();
    let quotes = quotes["quotes"].as_array().expect("quotes").clone();
    for (code, respondents) in PATTERN {
        for number in *respondents {
            let id = format!("R{number}");
            let behind = quotes
                .iter()
                .filter(|quote| quote["code_id"] == *code && texts(&quote["respondents"]) == [&id]);
            assert!(behind.count() > 0, "{code} {id}");
        }
    }
    let log = study.read("log/eva@kantoor.jsonl");
    for quote in &quotes {
        let transcript = quote["transcript"].as_str().expect("an id");
        let text: Vec<char> = study.read(&format!("transcripts/{transcript}/r1.txt")).chars().collect();
        let at = |name: &str| usize::try_from(quote[name].as_u64().expect("a position")).expect("a size");
        let words: String = text[at("start")..at("end")].iter().collect();
        assert_eq!(words, quote["text"].as_str().expect("words"));
        let event = quote["event"].as_str().expect("an event");
        assert!(log.contains(&format!("{{\"id\":\"{event}\"")), "{event} stands in the log of eva");
    }
}

#[test]
fn three_codes_arose_while_coding() {
    let study = Study::sample();
    let tally = study.run(&["tally", "--origin", "inductive", "--format", "json"]).json();
    let codes: Vec<&str> =
        tally["rows"].as_array().expect("rows").iter().filter_map(|row| row["code_id"].as_str()).collect();
    assert_eq!(codes, ["keuzes-onderdelen", "balanceren", "flexibiliteit-kaders"]);
    // Each was made after the first coding of the study, not before.
    let log = study.read("log/eva@kantoor.jsonl");
    let line = |needle: &str| log.lines().position(|line| line.contains(needle)).expect("a line of the log");
    let first_coding = line("\"kind\":\"coding.added\"");
    for code in codes {
        assert!(
            line(&format!("\"kind\":\"code.created\",\"data\":{{\"entry\":{{\"id\":\"{code}\""))
                > first_coding
        );
    }
}

/// Mean 5.75 and sample standard deviation 2.92 of 9 3 8 5 5 2 10 4: squares of the deviations sum to 59.5, and the root of
/// 59.5 / 7 is 2.9155.
#[test]
fn years_of_service_have_the_mean_and_deviation_worked_by_hand() {
    let study = Study::sample();
    let described = study.run(&["respondents", "--by", "intervention", "--format", "json"]).json();
    let all = described["descriptives"].as_array().expect("a list").last().expect("everyone").clone();
    assert_eq!((all["attribute"].as_str(), all["n"].as_u64()), (Some("years"), Some(8)));
    assert!((all["mean"].as_f64().expect("a mean") - 5.75).abs() < 1e-12);
    assert!((all["sd"].as_f64().expect("an SD") - (59.5_f64 / 7.0).sqrt()).abs() < 1e-12);
    assert!((all["median"].as_f64().expect("a median") - 5.0).abs() < 1e-12);
    assert!(study.run(&["respondents"]).ok().contains("5,75"));
}

#[test]
fn a_second_coder_coded_three_interviews_and_is_not_counted() {
    let study = Study::sample();
    let status = study.run(&["status", "--format", "json"]).json();
    assert_eq!((status["done"]["eva"].as_u64(), status["done"]["daan"].as_u64()), (Some(8), Some(3)));
    let tally = study.run(&["tally", "--coder", "daan", "--format", "json"]).json();
    assert_eq!(tally["counting"], "daan");
    let row = tally["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["code_id"] == "uitdagingen")
        .expect("a row");
    assert!(texts(&row["respondents"]).contains(&"R4"), "daan sees a challenge in R4 that eva does not");
}

#[test]
fn the_interviews_are_of_three_formats_and_long_enough() {
    let study = Study::sample();
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    let transcripts = listed["transcripts"].as_array().expect("transcripts");
    let mut formats: Vec<&str> =
        transcripts.iter().map(|t| t["format"].as_str().expect("a format")).collect();
    formats.sort_unstable();
    formats.dedup();
    assert_eq!(formats, ["docx", "txt", "vtt"]);
    for transcript in transcripts {
        assert!(transcript["turns"].as_u64().expect("turns") >= 25, "{}", transcript["id"]);
    }
    let sixth = transcripts.iter().find(|t| t["id"] == "r6").expect("r6");
    assert!(
        sixth["speakers"]
            .as_array()
            .expect("speakers")
            .iter()
            .any(|s| s["label"] == "Stagiaire" && s["role"] == "other")
    );
    assert!(sixth["duration_ms"].as_u64().expect("a duration") > 5 * 60 * 1000);
}

#[test]
fn the_shared_codebook_is_the_one_of_the_study() {
    let own =
        std::fs::read_to_string(project().join("codebooks/sag-pmto.toml")).expect("the shared codebook");
    let shared = codeboom::study::read_codebook("codebooks/sag-pmto.toml", &own).expect("a codebook");
    let text =
        std::fs::read_to_string(project().join("corpora/sag-pmto/codebook.toml")).expect("the codebook");
    assert_eq!(codeboom::study::read_codebook("codebook.toml", &text).expect("a codebook"), shared);
    for code in &shared.codes {
        assert!(code.definition.is_some() && code.include.is_some() && code.exclude.is_some(), "{}", code.id);
        assert!(code.example.is_some() && !code.rules.is_empty(), "{}", code.id);
    }
}

#[test]
fn opening_the_sample_changes_nothing() {
    let study = Study::sample();
    let before = study.read("log/eva@kantoor.jsonl");
    let ran = study.run(&["tally"]);
    assert!(!ran.stderr.contains("vastgelegd"), "{}", ran.stderr);
    assert_eq!(study.read("log/eva@kantoor.jsonl"), before);
    assert_eq!(std::fs::read_dir(study.path("log")).expect("the log").count(), 2);
}
