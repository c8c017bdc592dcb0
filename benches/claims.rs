//! Checking a manuscript of 300 pages, made up: a hundred sections with their N, lists of respondents and quotations. The
//! baseline counts its words.

use std::fmt::Write as _;
use std::process::Command;

use crate::synthetic::Chance;
use crate::timing::{Runner, compare as in_turns, print};

/// About what a page of a thesis holds, in characters.
const PAGE: usize = 2_800;
const PAGES: usize = 300;
/// How many took part.
const PEOPLE: usize = 12;

const WORDS: &[&str] = &[
    "gesprek",
    "ouders",
    "keuze",
    "school",
    "team",
    "overleg",
    "tijd",
    "ruimte",
    "vertrouwen",
    "begin",
    "hulp",
    "gezin",
    "afspraak",
    "samen",
    "soms",
    "later",
    "eerst",
    "eigenlijk",
    "omdat",
    "wanneer",
    "daarna",
    "weinig",
    "steeds",
    "opnieuw",
    "misschien",
];

/// Runs the checker and its baseline in turns, and prints what they took.
pub(super) fn compare() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("manuscript.md");
    let text = manuscript();
    std::fs::write(&path, &text).expect("a manuscript");
    println!("a manuscript of {} pages: {} characters", text.len() / PAGE, text.chars().count());
    let program = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_codeboom"));
        command.arg("claims").arg(&path);
        command
    };
    let words = || {
        let mut command = Command::new("wc");
        command.arg("-w").arg(&path);
        command
    };
    print(&[in_turns(
        "claims, 300 pages",
        Some(1.0),
        &[
            Runner { name: "codeboom", command: Box::new(|_| program()) },
            Runner { name: "wc -w", command: Box::new(|_| words()) },
        ],
    )]);
}

fn manuscript() -> String {
    let mut chance = Chance(0xC1A1);
    let mut pick = |many: usize| chance.below(many);
    let mut text = format!("# Resultaten\n\nEr namen {PEOPLE} leraren deel aan dit onderzoek.\n");
    let mut code = 0;
    while text.len() < PAGE * PAGES {
        code += 1;
        let name = format!("Onderwerp {} en {} {code}", WORDS[pick(WORDS.len())], WORDS[pick(WORDS.len())]);
        let many = 3 + pick(PEOPLE - 3);
        let ids: Vec<String> = (1..=many).map(|number| format!("R{number}")).collect();
        let list = format!("{} en {}", ids[..many - 1].join(", "), ids[many - 1]);
        write!(
            text,
            "\n## {name}\n\nIn de interviews noemen leraren (N={many}) dit. Leraren ({list}) zeggen het.\n\n"
        )
        .expect("written");
        for _ in 0..14 {
            for word in 0..90 {
                let end = if word % 15 == 14 { ". " } else { " " };
                write!(text, "{}{end}", WORDS[pick(WORDS.len())]).expect("written");
            }
            write!(
                text,
                "\n\nR1: “{} {} {} {} {} {}.”\n\n",
                WORDS[pick(25)],
                WORDS[pick(25)],
                WORDS[pick(25)],
                WORDS[pick(25)],
                WORDS[pick(25)],
                WORDS[pick(25)]
            )
            .expect("written");
        }
    }
    text
}
