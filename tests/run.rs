//! `run`: the same study gives the same bytes, wherever it stands and whoever runs it.

use std::fs;

use crate::support::{Study, files};

#[test]
fn a_run_gives_the_same_bytes_every_time() {
    let (one, other) = (Study::sample(), Study::sample());
    one.run(&["run"]).ok();
    other.run_as("somebody-else", &["run"]).ok();
    let first = files(&one.path("output"));
    assert!(first.len() > 30, "{} files", first.len());
    assert_eq!(first, files(&other.path("output")));
    one.run(&["run"]).ok();
    assert_eq!(first, files(&one.path("output")));
}

#[test]
fn the_manifest_names_every_file_with_its_hash() {
    let study = Study::sample();
    study.run(&["run", "--lang", "en"]).ok();
    let manifest: serde_json::Value =
        serde_json::from_str(&study.read("output/manifest.json")).expect("JSON");
    let listed = |part: &str| manifest[part].as_array().expect("a list").clone();
    for (part, root) in [("inputs", study.root().to_owned()), ("outputs", study.path("output"))] {
        for file in listed(part) {
            let path = root.join(file["path"].as_str().expect("a path"));
            let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(
                codeboom::log::sha256_hex(&bytes),
                file["sha256"].as_str().expect("a hash"),
                "{}",
                path.display()
            );
        }
    }
    assert_eq!(listed("outputs").len() + 1, files(&study.path("output")).len());
}

#[test]
fn what_is_no_longer_made_is_removed() {
    let study = Study::sample();
    study.run(&["run"]).ok();
    assert!(study.path("output/tables/tally-by-intervention.csv").is_file());
    let settings = study.read("codeboom.toml").replace("groups = \"intervention\"", "");
    study.write("codeboom.toml", settings);
    study.run(&["run"]).ok();
    assert!(!study.path("output/tables/tally-by-intervention.csv").exists());
    assert!(study.path("output/tables/tally.csv").is_file());
}

#[test]
fn an_empty_study_runs() {
    let study = Study::new();
    study.run(&["run"]).ok();
    assert!(study.path("output/manifest.json").is_file());
}
