//! What people bring that is not right: files, edits and arguments. Each gets a sentence that says what was found, where,
//! and what to do; nothing is lost, and the rest of the work goes on. Damage to the study itself is in `bad_folder`.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::support::{Ran, Study, files, finish, says};

/// A short interview; R1 says `rust` twice.
const TALK: &str =
    "I: Hoe gaat het?\n\nR1: Ik zoek rust, veel rust.\n\nI: En verder?\n\nR1: Verder overleg ik.\n";

/// A codebook of one theme and one code, for faults to be added to.
const BOOK: &str = "format = 1\n\n[[theme]]\nid = \"t\"\nlabel = \"Thema\"\n\n[[code]]\nid = \"rust\"\nlabel = \"Rust\"\n\
                    themes = [\"t\"]\norigin = \"deductive\"\nrules = [{ word = \"rust\" }]\n";

/// A study with one interview, of which no working copy is behind.
fn study() -> Study {
    let study = Study::new();
    study.transcript("gesprek.txt", TALK);
    study.run(&["status"]).ok();
    study
}

/// Runs what must be refused, asserts that no file of the study changed, and gives what was said.
#[track_caller]
fn refused(study: &Study, arguments: &[&str]) -> String {
    let before = files(study.root());
    let said = study.run(arguments).refused();
    assert!(files(study.root()) == before, "a refusal changes nothing:\n{said}");
    said
}

/// A file beside the study.
fn beside(study: &Study, name: &str, content: &[u8]) -> String {
    let path: PathBuf = study.root().with_file_name(name);
    fs::write(&path, content).expect("a file to import");
    path.display().to_string()
}

/// Imports a file that is no transcript: refused in Dutch and in English, by name.
#[track_caller]
fn no_transcript(name: &str, content: &[u8], dutch: &[&str], english: &[&str]) {
    let study = study();
    let file = beside(&study, name, content);
    for (lang, wanted, hint) in [("nl", dutch, "wat te doen: "), ("en", english, "what to do: ")] {
        let said = refused(&study, &["import", &file, "--lang", lang]);
        says(&said, &[&file, hint]);
        says(&said, wanted);
    }
}

/// An old Office container with one stream of that name.
fn compound(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
    bytes.extend([0; 1016]);
    bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
    bytes
}

/// A Word document with that many bytes of `filler` after one paragraph, packed as it is written.
fn docx(filler: u8, megabytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", SimpleFileOptions::default()).expect("a part");
    let text = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>\
                <w:p><w:r><w:t>I: Hoe gaat het?</w:t></w:r></w:p><w:p><w:r><w:t>R9: Goed.</w:t></w:r></w:p>";
    zip.write_all(text.as_bytes()).expect("words");
    let piece = vec![filler; 1 << 20];
    for _ in 0..megabytes {
        zip.write_all(&piece).expect("filler");
    }
    zip.write_all(b"</w:body></w:document>").expect("an end");
    zip.finish().expect("an archive").into_inner()
}

#[test]
fn an_empty_file() {
    no_transcript(
        "leeg.docx",
        b"",
        &["Het bestand is leeg", "Controleer of u het goede bestand"],
        &["is empty"],
    );
    no_transcript("wit.txt", b" \r\n\t\r\n", &["Het bestand is leeg"], &["is empty"]);
}

#[test]
fn a_file_without_words() {
    let bytes: Vec<u8> = (0..=255).cycle().take(4096).collect();
    no_transcript("opname.txt", &bytes, &["geen leesbare tekst", "docx-, odt-, txt-"], &["no readable text"]);
    no_transcript("foto.docx", b"\x89PNG\r\n\x1a\n....", &["een afbeelding"], &["image"]);
}

#[test]
fn a_document_of_an_old_word() {
    no_transcript(
        "R3.doc",
        &compound("WordDocument"),
        &["oude Word-versie", "sla het op als docx"],
        &["docx"],
    );
    no_transcript("R4.docx", &compound("1Table"), &["oude Word-versie"], &["docx"]);
}

#[test]
fn a_document_with_a_password() {
    let bytes = compound("EncryptedPackage");
    no_transcript(
        "R3.docx",
        &bytes,
        &["met een wachtwoord beveiligd", "haal het wachtwoord eraf"],
        &["password"],
    );
}

#[test]
fn a_document_cut_short() {
    let whole = docx(b' ', 0);
    let study = study();
    study.run(&["import", &beside(&study, "heel.docx", &whole)]).ok();
    for length in [4, 60, whole.len() / 2, whole.len() - 1] {
        no_transcript(
            "R3.docx",
            &whole[..length],
            &["beschadigd of niet volledig", "eerdere kopie"],
            &["damaged"],
        );
    }
}

/// 300 MB of zeros in 300 kB: refused within two seconds of work and a third of that memory, whatever the archive says
/// of its size.
#[cfg(target_os = "linux")]
#[test]
fn a_document_that_unpacks_without_end() {
    let bomb = docx(0, 300);
    assert!(bomb.len() < 2 << 20, "{} bytes", bomb.len());
    let size = u32::try_from(text_size(&bomb)).expect("a size").to_le_bytes();
    let mut lying = bomb.clone();
    for at in 0..lying.len() - 4 {
        if lying[at..at + 4] == size {
            lying[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
        }
    }
    assert!(lying != bomb, "the size stands in the archive");
    for (name, bytes, wanted) in [("bom.docx", bomb, "groter dan een transcript"), ("leugen.docx", lying, "")]
    {
        let study = study();
        let file = beside(&study, name, &bytes);
        let before = files(study.root());
        let inner = study.command("anna");
        let mut limited = Command::new("sh");
        limited.args(["-c", "ulimit -t 2 && ulimit -v 204800 && exec \"$@\"", "sh"]).arg(inner.get_program());
        limited.args(["import", &file]).current_dir(study.root()).env_clear();
        limited.envs(inner.get_envs().filter_map(|(name, value)| Some((name, value?))));
        let said = finish(&mut limited).refused();
        says(&said, &[name, wanted, "wat te doen: "]);
        assert!(files(study.root()) == before);
    }
}

/// What the first part of an archive says it unpacks to.
#[cfg(target_os = "linux")]
fn text_size(archive: &[u8]) -> u64 {
    let mut zip = zip::ZipArchive::new(Cursor::new(archive)).expect("an archive");
    zip.by_index(0).expect("a part").size()
}

#[test]
fn words_of_unknown_speakers_come_in_with_a_warning() {
    let study = study();
    let file = beside(&study, "los.txt", b"Titel\n\nIk begin altijd vroeg.\n\nDat bevalt mij goed.\n");
    let ran = study.run(&["import", &file]);
    says(&ran.stderr, &["waarschuwing: ", "Onbekende sprekers", "los.txt:1", "--respondent ID"]);
    ran.ok();
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    assert_eq!(listed["transcripts"][1]["id"], "los");
    assert_eq!(listed["transcripts"][1]["speakers"][0]["respondent"], Value::Null);
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let study = study();
    let first = beside(&study, "R2.txt", b"I: Hoe?\n\nR2: Zo.\n");
    let bad = beside(&study, "R3.docx", b"PK\x03\x04 kapot");
    let last = beside(&study, "R4.txt", b"I: Hoe?\n\nR4: Anders.\n");
    let missing = study.root().with_file_name("R5.txt").display().to_string();
    let said = study.run(&["import", &first, &bad, &missing, &last]).refused();
    says(&said, &[&bad, "beschadigd", &missing, "bestaat niet", "2 transcripten zijn opgenomen"]);
    let listed = study.run(&["transcripts", "--format", "json"]).json();
    let ids: Vec<&str> =
        listed["transcripts"].as_array().expect("a list").iter().filter_map(|t| t["id"].as_str()).collect();
    assert_eq!(ids, ["gesprek", "r2", "r4"]);
    assert!(!study.path("transcripts/r3").exists());
}

#[test]
fn the_same_file_or_text_twice() {
    let study = study();
    let again = beside(&study, "kopie van gesprek.txt", TALK.as_bytes());
    let said = refused(&study, &["import", &again]);
    says(&said, &[&again, "zit al in het onderzoek, als gesprek", "Controleer of u het juiste bestand"]);
    let said = refused(&study, &["import", &again, "--lang", "en"]);
    says(&said, &[&again, "gesprek"]);
    let windows = beside(&study, "windows.txt", format!("\u{feff}{}", TALK.replace('\n', "\r\n")).as_bytes());
    says(&refused(&study, &["import", &windows]), &[&windows, "gelijk aan die van gesprek"]);
}

/// What is wrong with a codebook, how it is written, and what is said of it in Dutch.
const BOOK_FAULTS: &[(&str, &str, &[&str])] = &[
    (
        "a syntax error",
        "[[code]]\nid = \"b\"\nlabel = \"B\norigin = \"deductive\"\n",
        &["codebook.toml:16:", "Verbeter"],
    ),
    (
        "an unknown key",
        "[[code]]\nid = \"b\"\nlabel = \"B\"\norigin = \"deductive\"\ndefinitie = \"x\"\n",
        &["codebook.toml:18:1", "definitie", "Verbeter de regel"],
    ),
    (
        "a ring of parents",
        "[[code]]\nid = \"b\"\nlabel = \"B\"\norigin = \"deductive\"\nparent = \"c\"\n\n[[code]]\nid = \"c\"\nlabel = \"C\"\n\
         origin = \"deductive\"\nparent = \"b\"\n",
        &["codebook.toml:15:6", "b → c → b", "Haal bij één van hen parent weg"],
    ),
    (
        "a theme under itself",
        "[[theme]]\nid = \"u\"\nlabel = \"U\"\nparent = \"u\"\n",
        &["codebook.toml:15:6", "u → u", "parent weg"],
    ),
    (
        "an id twice",
        "[[code]]\nid = \"rust\"\nlabel = \"Kalmte\"\norigin = \"deductive\"\n",
        &["codebook.toml:15:6", "“rust” komt twee keer voor", "ander id"],
    ),
    (
        "a theme that does not exist",
        "[[code]]\nid = \"b\"\nlabel = \"B\"\nthemes = [\"tt\"]\norigin = \"deductive\"\n",
        &["codebook.toml:15:6", "“tt”", "maak het genoemde eerst aan"],
    ),
    (
        "a rule that looks for nothing",
        "[[code]]\nid = \"b\"\nlabel = \"B\"\norigin = \"deductive\"\nrules = [{ unit = \"turn\" }]\n",
        &["codebook.toml:18:", "zegt niet wat hij zoekt", "Een regel is bijvoorbeeld"],
    ),
];

#[test]
fn a_codebook_that_cannot_be_counted_with() {
    for (what, addition, wanted) in BOOK_FAULTS {
        let study = study();
        study.write("codebook.toml", BOOK);
        study.run(&["code", "gesprek:\"Verder overleg ik.\"", "rust"]).ok();
        let sound = study.read("codebook.toml");
        study.write("codebook.toml", format!("{BOOK}\n{addition}"));
        for command in
            [&["tally"] as &[&str], &["code", "gesprek:\"veel rust\"", "rust"], &["codebook", "check"]]
        {
            let said = refused(&study, command);
            assert!(wanted.iter().all(|words| said.contains(words)), "{what}: {wanted:?} in\n{said}");
        }
        says(&refused(&study, &["tally", "--lang", "en"]), &["codebook.toml:", "what to do: "]);
        study.write("codebook.toml", sound);
        assert!(study.run(&["tally"]).ok().contains("1 van 1"), "{what}: the coding still stands");
    }
}

#[test]
fn a_rule_that_cannot_run_does_not_stop_the_others() {
    let study = study();
    study.write(
        "codebook.toml",
        format!("{BOOK}\n[[code]]\nid = \"b\"\nlabel = \"B\"\norigin = \"deductive\"\nrules = [{{ regex = \"(over\" }}]\n"),
    );
    let ran = study.run(&["suggest", "--format", "json"]);
    says(&ran.stderr, &["waarschuwing: ", "codebook.toml:18:10", "(over", "Controleer haakjes"]);
    let open = ran.json()["suggestions"].as_array().expect("suggestions").clone();
    assert_eq!(open.iter().map(|s| s["code_id"].as_str()).collect::<Vec<_>>(), [Some("rust")]);
    let checked = study.run(&["codebook", "check"]);
    assert_eq!(checked.status, 1, "{checked:?}");
    says(&checked.stdout, &["codebook.toml:18:10", "(over"]);
    says(&study.run(&["suggest", "--lang", "en"]).stderr, &["warning: ", "codebook.toml:18:10"]);
}

/// Three respondents, of whom a respondents file says something.
fn three() -> Study {
    let study = Study::new();
    for id in ["R1", "R2", "R3"] {
        study.transcript(&format!("{id}.txt"), &format!("I: Hoe gaat het?\n\n{id}: Rustig, zegt {id}.\n"));
    }
    study.write("codebook.toml", BOOK).run(&["code", "r2:\"Rustig\"", "rust"]).ok();
    study
}

fn groups(ran: Ran) -> Vec<(String, u64)> {
    let tally = ran.json();
    let groups = tally["groups"].as_array().expect("groups").iter();
    groups
        .map(|group| {
            (group["name"].as_str().unwrap_or_default().to_owned(), group["n"].as_u64().unwrap_or(0))
        })
        .collect()
}

#[test]
fn bad_rows_of_respondents_are_named_and_nobody_is_removed() {
    let study = three();
    study.write("respondents.csv", "id,case,consent,withdrawn,groep\nR1,,,,SAG\n,,,,PMTO\nR2,,PMTO\n");
    let ran = study.run(&["tally", "--by", "groep", "--format", "json"]);
    says(
        &ran.stderr,
        &["respondents.csv:3", "geen id", "Vul in de kolom id", "respondents.csv:4", "3 cellen en de kop 5"],
    );
    assert_eq!(groups(ran), [("SAG".to_owned(), 1), ("–".to_owned(), 2)]);
    assert!(!study.read("log/anna@test.jsonl").contains("respondent.removed"));
    // When the rows are right again, everything is as it was meant.
    study.write("respondents.csv", "id,case,consent,withdrawn,groep\nR1,,,,SAG\nR3,,,,PMTO\nR2,,,,PMTO\n");
    assert_eq!(
        groups(study.run(&["tally", "--by", "groep", "--format", "json"])),
        [("SAG".to_owned(), 1), ("PMTO".to_owned(), 2)]
    );
}

#[test]
fn respondents_without_an_id_column_are_refused() {
    let study = three();
    study.write("respondents.csv", "naam;groep\nR1;SAG\n");
    says(
        &refused(&study, &["tally"]),
        &["respondents.csv:1", "geen kolom id", "naam, groep", "Noem de kolom"],
    );
    says(&refused(&study, &["tally", "--lang", "en"]), &["respondents.csv:1", "naam, groep"]);
}

#[test]
fn respondents_edited_in_excel() {
    let study = three();
    study.write(
        "respondents.csv",
        "\u{feff}id;case;consent;withdrawn;groep;jaren\r\nR1;;;;SAG;5,5\r\nR2;F1;;;PMTO;3\r\nR3;F1;;;PMTO;\r\n",
    );
    let ran = study.run(&["tally", "--by", "groep", "--format", "json"]);
    says(&ran.stderr, &["vastgelegd"]);
    assert!(!ran.stderr.contains("waarschuwing"), "{}", ran.stderr);
    assert_eq!(groups(ran), [("SAG".to_owned(), 1), ("PMTO".to_owned(), 2)]);
    let cases = study.run(&["tally", "--unit", "cases", "--format", "json"]).json();
    assert_eq!(cases["rows"][0]["n"], 2);
    // Excel for Windows without "CSV UTF-8" writes another encoding; the sentence says what to choose.
    study.write("respondents.csv", b"id;case;groep\r\nR1;;Ge\xEFnterviewd\r\n");
    says(&refused(&study, &["tally"]), &["respondents.csv:2", "UTF-8", "CSV UTF-8"]);
}

#[test]
fn a_hand_edit_is_recorded_once_by_who_runs_the_next_command() {
    let study = study();
    study.write("codebook.toml", BOOK).run(&["tally"]).ok();
    study.write("codebook.toml", BOOK.replace("label = \"Rust\"", "label = \"Kalmte\""));
    let ran = study.run_as("daan", &["tally"]);
    says(&ran.stderr, &["Eén wijziging met de hand is vastgelegd op naam van daan"]);
    let log = study.read("log/daan@test.jsonl");
    assert_eq!(log.lines().count(), 1);
    let line: Value = serde_json::from_str(&log).expect("one line of JSON");
    assert_eq!(line["event"]["kind"], "code.changed");
    for (entry, label) in [("old", "Rust"), ("new", "Kalmte")] {
        let entry = &line["event"]["data"][entry];
        assert_eq!((entry["id"].as_str(), entry["label"].as_str()), (Some("rust"), Some(label)), "{line}");
        assert_eq!((&entry["themes"][0], &entry["origin"]), (&"t".into(), &"deductive".into()), "in full");
        assert_eq!(entry["rules"][0]["word"], "rust", "in full");
    }
    let before = files(study.root());
    for coder in ["daan", "anna"] {
        assert!(!study.run_as(coder, &["tally"]).stderr.contains("vastgelegd"));
    }
    assert!(files(study.root()) == before);
}

#[test]
fn spans_that_are_none() {
    let study = study();
    study.write("codebook.toml", BOOK).run(&["status"]).ok();
    let length = TALK.chars().count();
    for place in ["30-99999", "40-30", "40-40"] {
        let said = refused(&study, &["code", &format!("gesprek:{place}"), "rust"]);
        says(&said, &[place, "gesprek", &format!("heeft {length} tekens"), "transcripts show"]);
    }
    says(
        &refused(&study, &["code", "gesprek:30-99999", "rust", "--lang", "en"]),
        &["30-99999", "what to do: "],
    );
    says(
        &refused(&study, &["code", "gesprek:\"zee\"", "rust"]),
        &["“zee” staat niet in gesprek", "Kopieer de woorden"],
    );
    says(&refused(&study, &["code", "gesprek", "rust"]), &["ID:BEGIN-EIND", "Bijvoorbeeld"]);
    says(
        &refused(&study, &["code", "gesprk:1-2", "rust"]),
        &["geen transcript “gesprk”", "Bedoelde u gesprek?"],
    );
}

#[test]
fn words_that_occur_twice_need_a_choice() {
    let study = study();
    study.write("codebook.toml", BOOK).run(&["status"]).ok();
    let text = study.read("transcripts/gesprek/r1.txt");
    let at: Vec<usize> = text.match_indices("rust").map(|(byte, _)| text[..byte].chars().count()).collect();
    let places = [format!("gesprek:{}-{}", at[0], at[0] + 4), format!("gesprek:{}-{}", at[1], at[1] + 4)];
    let said = refused(&study, &["code", "gesprek:\"rust\"", "rust"]);
    says(&said, &["“rust” staat 2 keer in gesprek", "Neem meer woorden", &places[0], &places[1]]);
    // The places that are named can be used as they stand.
    study.run(&["code", &places[1], "rust"]).ok();
    let quotes = study.run(&["quotes", "--format", "json"]).json();
    assert_eq!(
        (&quotes["quotes"][0]["text"], &quotes["quotes"][0]["start"]),
        (&"rust".into(), &at[1].into())
    );
}

#[test]
fn names_that_do_not_exist() {
    let study = study();
    study.write("codebook.toml", BOOK).run(&["code", "gesprek:\"veel rust\"", "rust"]).ok();
    let said = refused(&study, &["code", "gesprek:\"overleg\"", "rustt"]);
    says(&said, &["“rustt” staat niet in het codeboek", "Bedoelde u rust?"]);
    let said = refused(&study, &["code", "gesprek:\"overleg\"", "rustt", "--lang", "en"]);
    says(&said, &["rustt", "Did you mean rust?"]);
    says(&refused(&study, &["code", "gesprek:\"overleg\"", "zwemmen"]), &["“zwemmen”", "--new"]);
    says(&refused(&study, &["quotes", "--respondent", "R11"]), &["“R11”", "Bedoelde u R1?"]);
    says(&refused(&study, &["tally", "--coder", "dan"]), &["“dan” heeft in dit onderzoek niets", "anna"]);
    says(&refused(&study, &["tally", "--by", "groep"]), &["“groep”", "respondents.csv"]);
    says(&refused(&study, &["accept", "0000"]), &["“0000”", "codeboom suggest"]);
}

#[test]
fn a_study_that_is_not_there() {
    let nothing = Study::nothing();
    let elsewhere = nothing.path("weg").display().to_string();
    says(&refused(&nothing, &["tally"]), &["Hier is geen onderzoek", "codeboom.toml", "codeboom init"]);
    says(
        &refused(&nothing, &["tally", "--study", &elsewhere]),
        &[&elsewhere, "is geen onderzoek", "--study"],
    );
    says(
        &refused(&nothing, &["run", &elsewhere, "--lang", "en"]),
        &[&elsewhere, "codeboom.toml", "codeboom init"],
    );
    let study = study();
    let root = study.root().display().to_string();
    says(&refused(&study, &["init", &root]), &[&root, "al een onderzoek", "Kies een andere map"]);
}
