//! The project itself: what it must not depend on, and what its documents promise.

use std::fs;

use crate::support::project;

/// Interview data stay on the machine: no HTTP client, TLS or cloud store is in the tree. `hyper` is, as the server of the
/// workbench; its client is not compiled in.
#[test]
fn nothing_in_the_tree_can_reach_a_network_service() {
    let lock = fs::read_to_string(project().join("Cargo.lock")).expect("Cargo.lock");
    let banned = ["reqwest", "ureq", "curl", "rustls", "native-tls", "openssl", "object_store", "isahc"];
    let found: Vec<&&str> =
        banned.iter().filter(|name| lock.contains(&format!("name = \"{name}\""))).collect();
    assert!(found.is_empty(), "{found:?}");
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo.args(["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p} [{f}]"]);
    let told = cargo.args(["--edges", "normal,build,dev"]).current_dir(project()).output().expect("cargo");
    let text = String::from_utf8_lossy(&told.stdout).into_owned();
    let hyper: Vec<&str> = text.lines().filter(|line| line.starts_with("hyper")).collect();
    assert!(hyper.iter().any(|line| line.contains("server")), "{hyper:?}");
    for line in hyper {
        let features = line.split_once('[').and_then(|(_, rest)| rest.split_once(']'));
        let features: Vec<&str> = features.expect("a list of features").0.split(',').collect();
        let calls = ["client", "client-legacy", "client-proxy", "full"];
        assert!(!features.iter().any(|feature| calls.contains(feature)), "{line}");
    }
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = fs::read_to_string(project().join("Cargo.toml")).expect("Cargo.toml");
    let decisions = fs::read_to_string(project().join("docs/decisions.md")).expect("docs/decisions.md");
    let part = |name: &str| {
        let from = manifest.find(name).expect("a section") + name.len();
        manifest[from..].split("\n[").next().unwrap_or_default().to_owned()
    };
    for section in ["[dependencies]", "[dev-dependencies]"] {
        for line in part(section).lines().filter(|line| line.contains(" = ")) {
            let name = line.split(" = ").next().unwrap_or_default().trim();
            assert!(decisions.contains(&format!("`{name}`")), "{name} is not in docs/decisions.md");
        }
    }
}

/// A test library that asks for other features of a library has everything built a second time.
#[test]
fn the_program_and_its_tests_share_one_build() {
    let tree = |edges: &str| {
        let mut cargo = std::process::Command::new(env!("CARGO"));
        cargo.args([
            "tree",
            "--locked",
            "--offline",
            "--prefix",
            "none",
            "--edges",
            edges,
            "--format",
            "{p} {f}",
        ]);
        let told = cargo.current_dir(project()).output().expect("cargo");
        let text = String::from_utf8_lossy(&told.stdout).into_owned();
        let lines = text.lines().map(|line| line.trim_end_matches(" (*)").trim_end().to_owned());
        lines.collect::<std::collections::BTreeSet<String>>()
    };
    let (program, tests) = (tree("normal,build"), tree("normal,build,dev"));
    assert!(program.len() > 100, "{program:?}");
    let twice: Vec<&String> = program.difference(&tests).collect();
    assert!(twice.is_empty(), "built twice: {twice:?}");
}

#[test]
fn every_counting_rule_has_a_test() {
    let rules = fs::read_to_string(project().join("docs/counting.md")).expect("docs/counting.md");
    let tests = fs::read_to_string(project().join("tests/counting.rs")).expect("tests/counting.rs");
    let ids = rules.split("**C").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_ascii_digit()).next());
    let ids: Vec<&str> = ids.filter(|id| !id.is_empty()).collect();
    assert!(ids.len() >= 15, "{} rules", ids.len());
    for id in ids {
        assert!(
            tests.contains(&format!("C{id}:")) || tests.contains(&format!("C{id},")),
            "no test names C{id}"
        );
    }
}

/// The picture in the README is what the program draws of the sample study.
#[test]
fn the_picture_in_the_readme_is_drawn_by_the_program() {
    let study = crate::support::Study::sample();
    let drawn = study.run(&["chart", "codes", "--lang", "en"]).ok();
    let shown =
        fs::read_to_string(project().join("docs/images/codes-by-intervention.svg")).expect("the picture");
    assert!(
        drawn == shown,
        "draw it anew: codeboom chart codes --study corpora/sag-pmto --lang en --output docs/images/codes-by-intervention.svg"
    );
}
