//! A newcomer with the README: their own two-page interview, coded and counted, as a script.

use crate::support::{Study, project};

/// Two pages of an invented interview about working from home.
const INTERVIEW: &str = "\
Interview 12, 3 juni 2025

I: Hoe ziet een werkdag thuis er bij u uit?

R12: Nou, eh, ik begin om half acht, want dan is het huis nog stil. Rond negen uur is het gedaan met de rust.

I: En hoe gaat u daarmee om?

R12: Ik maak afspraken met mijn gezin. Als de deur dicht is, ben ik er niet. Dat werkt, meestal (lacht).

Maar eerlijk gezegd mis ik mijn collega's wel. Je loopt niet even bij iemand binnen.

I: Wat zou er helpen?

R12: Een vaste dag op kantoor. En een werkgever die vertrouwt dat je je werk doet.
";

#[test]
fn a_newcomer_codes_their_own_interview() {
    let study = Study::new();
    study.transcript("interview_12.txt", INTERVIEW);
    assert!(study.run(&["transcripts"]).ok().contains("R12"));
    assert!(study.run(&["transcripts", "show", "interview-12"]).ok().contains("half acht"));

    let code = |span: &str, code: &str, extra: &[&str]| {
        let span = format!("interview-12:\"{span}\"");
        let mut arguments = vec!["code", span.as_str(), code];
        arguments.extend(extra);
        study.run(&arguments)
    };
    assert!(code("Ik maak afspraken met mijn gezin.", "Grenzen stellen", &[]).refused().contains("--new"));
    code("Ik maak afspraken met mijn gezin.", "Grenzen stellen", &["--new", "--prompted"]).ok();
    code("mis ik mijn collega's wel", "Mis ik mijn collega's", &["--new", "--in-vivo", "--spontaneous"]).ok();
    code("Een vaste dag op kantoor.", "Wensen", &["--new", "--memo", "ook in interview 9?"]).ok();
    code("En een werkgever die vertrouwt", "wensen", &[]).ok();

    // The codebook is a file: a definition and a rule are typed there, and the next command records them.
    let book = study.read("codebook.toml").replace(
        "id = \"wensen\"",
        "id = \"wensen\"\ndefinition = \"Wat iemand nodig zegt te hebben\"\nrules = [{ stem = \"vertrouwen\" }, { word = \"rust\" }]",
    );
    study.write("codebook.toml", book);
    let suggested = study.run(&["suggest", "--format", "json"]);
    assert!(suggested.stderr.contains("vastgelegd"), "{}", suggested.stderr);
    let suggested = suggested.json();
    let open = suggested["suggestions"].as_array().expect("suggestions");
    assert_eq!(open.len(), 1, "{open:?}");
    let id = open[0]["id"].as_str().expect("an id");
    study.run(&["reject", &id[..8]]).ok();
    let again = study.run(&["suggest", "--format", "json"]).json();
    assert!(again["suggestions"].as_array().expect("suggestions").is_empty());

    study.run(&["done", "interview-12"]).ok();
    let tally = study.run(&["tally", "--format", "json"]).json();
    let row =
        |id: &str| tally["rows"].as_array().expect("rows").iter().find(|row| row["code_id"] == id).cloned();
    let wishes = row("wensen").expect("a row");
    assert_eq!(
        (wishes["k"].as_u64(), wishes["n"].as_u64(), wishes["segments"].as_u64()),
        (Some(1), Some(1), Some(2))
    );
    assert_eq!(row("mis-ik-mijn-collegas").expect("a row")["origin"], "in-vivo");
    study.run(&["run"]).ok();
    assert!(study.path("output/tables.xlsx").is_file());
    assert!(study.path("output/charts/codes.png").is_file());
}

#[test]
fn words_that_count_for_nobody_are_a_warning() {
    let study = Study::new();
    study.transcript("interview_12.txt", INTERVIEW);
    let ran = study.run(&["code", "interview-12:\"Wat zou er helpen?\"", "Vragen", "--new"]);
    assert!(ran.stderr.contains("interviewer"), "{}", ran.stderr);
    ran.ok();
    let tally = study.run(&["tally", "--format", "json"]).json();
    assert_eq!(tally["rows"][0]["k"], 0);
}

/// The commands in the README are those that work.
#[test]
fn the_readme_names_commands_that_exist() {
    let readme = std::fs::read_to_string(project().join("README.md")).expect("a README");
    let commands: Vec<String> = codeboom::cli::localised(codeboom::message::Language::En)
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect();
    let mut named = 0;
    for line in readme.lines().map(str::trim_start).filter(|line| line.starts_with("codeboom ")) {
        let command = line.split_whitespace().nth(1).unwrap_or_default();
        assert!(commands.iter().any(|known| known == command), "{line}");
        named += 1;
    }
    assert!(named >= 8, "{named} commands in the README");
}
