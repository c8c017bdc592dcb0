//! `--help`: every command and option explained in both languages, with examples that work.

use std::fs;

use codeboom::cli::{localised, texts};
use codeboom::message::{Catalogue, Language};

use crate::support::browser::Server;
use crate::support::{Study, copy, finish, project};

#[test]
fn every_command_and_option_is_explained_in_both_languages() {
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        let missing: Vec<String> = texts()
            .into_iter()
            .map(|said| said.0)
            .filter(|id| {
                let shared = id.rsplit_once("-arg-").map(|(_, argument)| format!("cli-arg-{argument}"));
                !catalogue.has(id) && !shared.is_some_and(|shared| catalogue.has(&shared))
            })
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:#?}");
    }
}

/// The lines of every example in a language, with the command they belong to.
fn examples(language: Language) -> Vec<String> {
    fn collect(command: &clap::Command, lines: &mut Vec<String>) {
        let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        lines.extend(
            text.lines().map(str::trim).filter(|line| line.starts_with("codeboom ")).map(str::to_owned),
        );
        for sub in command.get_subcommands() {
            collect(sub, lines);
        }
    }
    let mut lines = Vec::new();
    collect(&localised(language), &mut lines);
    lines
}

#[test]
fn every_example_works() {
    for language in Language::ALL {
        let lines = examples(language);
        assert!(lines.len() >= 20, "{language}: {} examples", lines.len());
        for line in lines {
            let place = Study::nothing();
            let own = if language == Language::Nl { "mijn-onderzoek" } else { "my-study" };
            copy(&project().join("corpora/sag-pmto"), &place.path("corpora/sag-pmto"));
            if !line.contains(" init ") && !line.contains("nieuw ") {
                copy(&project().join("corpora/sag-pmto"), &place.path(own));
            }
            fs::create_dir_all(place.path("interviews")).expect("a folder");
            let interview = "I: Hoe lang werkt u hier?\n\nR9: Vier jaar, denk ik.\n";
            for name in ["interviews/nieuw.txt", "interviews/new.txt"] {
                place.write(name, interview);
            }
            for name in ["oordelen.csv", "ratings.csv"] {
                place.write(name, "unit,anna,bram\n1,1,1\n2,2,3\n3,1,2\n");
            }
            for name in ["codeboek.csv", "codebook.csv"] {
                place.write(name, "code,definition\nVertrouwen,Wat iemand over vertrouwen zegt\n");
            }
            for (name, text) in [
                ("scriptie.md", "# Resultaten\n\nTwee respondenten (R1 en R2) overleggen vaak.\n"),
                ("thesis.md", "# Results\n\nTwo respondents (R1 and R2) often consult.\n"),
            ] {
                place.write(name, text);
            }
            // What is undone or redone must have been done by whoever runs the example.
            let mut ready = Vec::new();
            if line.contains(" undo") || line.contains(" redo") {
                ready.push(vec!["phase", "2", "--study", own]);
            }
            if line.contains(" redo") {
                ready.push(vec!["undo", "--study", own]);
            }
            for arguments in ready {
                finish(place.command("anna").args(&arguments)).ok();
            }
            let log = Study::sample().read("log/eva@kantoor.jsonl");
            let (seq, id) = (log.lines().count(), log.lines().last().and_then(|line| line.get(7..71)));
            let head =
                format!("{{\"writer\":\"eva@kantoor\",\"seq\":{seq},\"id\":\"{}\"}}", id.unwrap_or_default());
            for name in ["genoteerd.json", "noted.json"] {
                place.write(name, format!("{{\"heads\":[{head}]}}"));
            }
            let mut command = std::process::Command::new("sh");
            let program = env!("CARGO_BIN_EXE_codeboom");
            let serves = line.contains(" open ");
            // What serves does not end by itself, and is to open no browser here.
            let script = line.replace("codeboom ", &format!("'{program}' "));
            let script = if serves {
                format!("exec {} --no-browser", script.replace(" --no-browser", ""))
            } else {
                script
            };
            command.arg("-c").arg(script).current_dir(place.root());
            command
                .env("CODEBOOM_CODER", "anna")
                .env("CODEBOOM_DEVICE", "test")
                .env("LANG", format!("{language}_NL"));
            if serves {
                command.env("CODEBOOM_PREFERENCES", place.path("preferences.json"));
                assert!(Server::started(command).get("/api/study")["codes"].is_array(), "{line}");
                continue;
            }
            let ran = finish(&mut command);
            let findings =
                [" check", " controleer", " claims", " beweringen"].iter().any(|check| line.contains(check))
                    && ran.status == 1;
            assert!(ran.status == 0 || findings, "{line}\n{}\n{}", ran.stdout, ran.stderr);
        }
    }
}

#[test]
fn help_is_in_the_language_asked_for() {
    let place = Study::nothing();
    assert!(place.run(&["tally", "--help"]).ok().contains("respondenten"));
    assert!(place.run(&["tally", "--help", "--lang", "en"]).ok().contains("respondents"));
}

#[test]
fn a_wrong_command_is_refused_with_a_suggestion() {
    let place = Study::nothing();
    assert!(place.run(&["taly"]).refused().contains("tally"));
}
