//! The layers: which module may use which, and where each outside library lives.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::project;

/// Each module's layer, and the modules of its own layer that it may use.
const LAYERS: &[(&str, u8, &[&str])] = &[
    ("message", 0, &[]),
    ("text", 0, &["message"]),
    ("table", 0, &["message"]),
    ("statistics", 0, &["message"]),
    ("parallel", 0, &[]),
    ("corpus", 1, &[]),
    ("codebook", 1, &["corpus"]),
    ("coding", 1, &["corpus", "codebook"]),
    ("ingest", 2, &[]),
    ("log", 2, &[]),
    ("study", 2, &["ingest", "log"]),
    ("exchange", 2, &["ingest", "study"]),
    ("manuscript", 2, &["ingest"]),
    ("tally", 3, &[]),
    ("compare", 3, &["tally"]),
    ("saturation", 3, &["tally"]),
    ("cooccurrence", 3, &["tally"]),
    ("trail", 3, &["tally"]),
    ("claims", 3, &["explore", "tally"]),
    ("explore", 3, &[]),
    ("review", 3, &["explore"]),
    ("reliability", 3, &[]),
    ("device", 3, &[]),
    ("export", 4, &[]),
    ("chart", 4, &[]),
    ("report", 4, &["export", "chart"]),
    ("cli", 5, &[]),
    ("workbench", 5, &[]),
];

/// The two faces, and what tells both on which device and at what time somebody acts.
const OUTER: [&str; 3] = ["cli", "workbench", "device"];

/// Outside libraries with one home.
const HOMES: &[(&str, &[&str])] = &[
    ("polars", &["tally"]),
    ("plotters", &["chart"]),
    ("dejavu", &["chart"]),
    ("png", &["chart"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("annotate_snippets", &["cli"]),
    ("jiff", &["device"]),
    ("getrandom", &["device"]),
    ("axum", &["workbench"]),
    ("tokio", &["workbench"]),
    ("tokio_stream", &["workbench"]),
    ("include_dir", &["workbench"]),
    // The module of that name in `cli` is not the library.
    ("open", &["workbench", "cli"]),
    ("etcetera", &["workbench"]),
    ("fluent_bundle", &["message"]),
    ("imara_diff", &["text"]),
    ("rust_stemmers", &["text"]),
    ("rust_xlsxwriter", &["export"]),
    ("calamine", &["exchange", "export"]),
    ("toml_edit", &["study"]),
    ("encoding_rs", &["ingest"]),
    ("flate2", &["manuscript"]),
    ("statrs", &["statistics"]),
    ("microlp", &["statistics"]),
    ("nalgebra", &["statistics"]),
    ("kodama", &["statistics"]),
    ("rand_pcg", &["statistics"]),
    ("indicatif", &["cli"]),
];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test(&path) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Whether a file holds only tests, which may use what they hold the code against.
fn is_test(path: &Path) -> bool {
    let names = ["tests", "tests.rs", "properties.rs", "samples.rs", "testing.rs", "round_trip.rs"];
    path.components().any(|part| names.iter().any(|name| part.as_os_str() == *name))
}

/// The code of a file without its comments, and without its tests.
fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source");
    let before_tests = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code = before_tests.lines().map(|line| line.split("//").next().unwrap_or_default());
    code.collect::<Vec<_>>().join("\n")
}

/// Whether a word stands in code as a path of its own: `word::`, not `other_word::` or `other::word::`.
fn names(code: &str, path: &str) -> bool {
    code.match_indices(path).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && c != '_' && c != ':')
    })
}

fn modules() -> BTreeMap<String, Vec<PathBuf>> {
    let mut modules: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    let root = project().join("src");
    for path in sources(&root) {
        let below = path.strip_prefix(&root).expect("below src");
        if below.components().count() > 1 {
            let module =
                below.components().next().expect("a module").as_os_str().to_string_lossy().into_owned();
            modules.entry(module).or_default().push(path);
        }
    }
    modules
}

#[test]
fn dependencies_run_downward() {
    let mut broken = Vec::new();
    for (module, files) in modules() {
        let Some((_, layer, beside)) = LAYERS.iter().find(|(name, ..)| *name == module) else {
            panic!("the module {module} has no layer in tests/layers.rs");
        };
        for (other, other_layer, _) in LAYERS.iter().filter(|(name, ..)| *name != module) {
            let allowed = other_layer < layer || (other_layer == layer && beside.contains(other));
            for file in files.iter().filter(|_| !allowed) {
                let code = code_of(file);
                let grouped = code.split("use crate::{").skip(1).any(|group| {
                    group.split(';').next().is_some_and(|group| {
                        group.split([',', '{', '}']).any(|part| part.trim().starts_with(other))
                    })
                });
                if names(&code, &format!("crate::{other}::"))
                    || names(&code, &format!("crate::{other};"))
                    || grouped
                {
                    broken.push(format!("{} uses {other}", file.display()));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn each_outside_library_has_its_home() {
    let mut strayed = Vec::new();
    for (module, files) in modules() {
        for (library, homes) in HOMES.iter().filter(|(_, homes)| !homes.contains(&module.as_str())) {
            for file in &files {
                if names(&code_of(file), &format!("{library}::")) {
                    strayed.push(format!(
                        "{} uses {library}, which lives in {}",
                        file.display(),
                        homes.join(" and ")
                    ));
                }
            }
        }
    }
    assert!(strayed.is_empty(), "{}", strayed.join("\n"));
}

#[test]
fn the_library_beneath_the_faces_does_not_print_read_the_environment_or_the_clock() {
    let outside = [
        "println!",
        "eprintln!",
        "print!(",
        "std::env::",
        "SystemTime::now",
        "Instant::now",
        "Timestamp::now",
    ];
    let mut found = Vec::new();
    for (_, files) in modules().into_iter().filter(|(module, _)| !OUTER.contains(&module.as_str())) {
        for file in files {
            let code = code_of(&file);
            for word in outside.iter().filter(|word| code.contains(**word)) {
                found.push(format!("{}: {word}", file.display()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_says_first_what_it_is() {
    let silent: Vec<String> = sources(&project().join("src"))
        .into_iter()
        .filter(|path| !fs::read_to_string(path).expect("a source").starts_with("//! "))
        .map(|path| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "{silent:?}");
}
