//! Whole files to readings: labels of every style, what surrounds them, and what is said about it.

use super::samples::{docx, docx_with, odt, p, table};
use super::*;
use crate::message::{Catalogue, Language};

fn read_with(file: &str, bytes: &[u8], respondent: Option<&str>, speakers: &[&str]) -> Ingested {
    let taken = BTreeSet::new();
    let speakers = speakers.iter().map(|text| SpeakerOption::parse(text).unwrap()).collect();
    read(file, bytes, &Options { respondent: respondent.map(RespondentId::from), speakers, taken: &taken })
        .unwrap()
}

fn reading(file: &str, text: &str) -> Ingested {
    read_with(file, text.as_bytes(), None, &[])
}

/// Every turn as `label|words`.
fn said(ingested: &Ingested) -> Vec<String> {
    let turn =
        |turn: &Turn| format!("{}|{}", turn.label.as_deref().unwrap_or("-"), turn.span.of(&ingested.text));
    ingested.turns.iter().map(turn).collect()
}

fn times(ingested: &Ingested) -> Vec<(Option<u64>, Option<u64>)> {
    ingested.turns.iter().map(|turn| (turn.start_ms, turn.end_ms)).collect()
}

fn nobodys(ingested: &Ingested) -> Vec<(usize, &str)> {
    ingested.unrecognised.iter().map(|line| (line.line, line.text.as_str())).collect()
}

fn note_ids(ingested: &Ingested) -> Vec<&'static str> {
    ingested.notes.iter().map(|note| note.message.id).collect()
}

#[test]
fn labels_of_every_style_begin_turns() {
    let table: &[(&str, &[&str])] = &[
        ("I: Hoe lang?\nR: Vier jaar.", &["I|Hoe lang?", "R|Vier jaar."]),
        ("Interviewer: Hoe?\nRespondent 4: Zo.", &["Interviewer|Hoe?", "Respondent 4|Zo."]),
        ("Onderzoeker : Hoe?\nR4:Zo.", &["Onderzoeker|Hoe?", "R4|Zo."]),
        ("i: hoe?\n\nr4: zo.\n\nr4: en zo.", &["i|hoe?", "r4|zo.", "r4|en zo."]),
        ("**I:** Hoe?\n\n**R1:** Zo.", &["I|Hoe?", "R1|Zo."]),
        ("**I: Hoe?**\n\nR1: Zo **echt**.", &["I|Hoe?", "R1|Zo **echt**."]),
        ("*I*: Hoe?\n\n_R1_: Zo.", &["I|Hoe?", "R1|Zo."]),
        ("Transcription for x\n\nSPEAKER_00\nHoe?\nSPEAKER_01\nZo.", &["SPEAKER_00|Hoe?", "SPEAKER_01|Zo."]),
        (
            "SPEAKER_00\n[00:00:01] - Hoe?\nSPEAKER_01\n[00:00:04] - Zo.",
            &["SPEAKER_00|Hoe?", "SPEAKER_01|Zo."],
        ),
        (
            "Vera Voorbeeld   0:05\nHoe?\n\nJan de Vries   0:09\nZo.\n\nVera Voorbeeld   0:12\nEn?",
            &["Vera Voorbeeld|Hoe?", "Jan de Vries|Zo.", "Vera Voorbeeld|En?"],
        ),
        (
            "[00:01:02] Vera\nHoe?\n[00:01:05] Jan\nZo.\n[00:01:09] Vera\nEn?",
            &["Vera|Hoe?", "Jan|Zo.", "Vera|En?"],
        ),
        ("[00:00:04] I: Hoe?\n[00:00:06] R1: Zo.", &["I|Hoe?", "R1|Zo."]),
        (
            "012  I: Hoe?\n013  R: Dan overleg ik met de\n014     buurvrouw.",
            &["I|Hoe?", "R|Dan overleg ik met de\n014     buurvrouw."],
        ),
        ("I\tHoe?\nR\tZo.", &["I|Hoe?", "R|Zo."]),
        (
            "Vera: Hoe?\nJan: Zo.\nVera: En?\nJan: Ook zo.",
            &["Vera|Hoe?", "Jan|Zo.", "Vera|En?", "Jan|Ook zo."],
        ),
        ("I:\nHoe?\n\nR:\nZo.\nEn zo.", &["I|Hoe?", "R|Zo.\nEn zo."]),
        ("V1: Hoe?\nA1: Zo.", &["V1|Hoe?", "A1|Zo."]),
    ];
    for (text, expected) in table {
        assert_eq!(said(&reading("a.txt", text)), *expected, "{text}");
    }
}

#[test]
fn what_looks_like_a_label_in_an_answer_is_not() {
    let answers = [
        "10:30 Overleg:\ndaarna lunch\n11:30 Overleg:\nweer",
        "Let op: dat is één.\nLet op: dat is twee.",
        "Bijvoorbeeld: dit.\nBijvoorbeeld: dat.",
        "Buurvrouw: eens per week",
        "Toen dacht ik: nee.\nToen dacht ik: ja.",
        "https://voorbeeld.nl\nhttps://voorbeeld.nl",
        "(lacht)\n\n[telefoon gaat]\n\nen toen verder",
        "De dagen zijn dus lang, want ja, wat wil je ook alweer eigenlijk zeggen: lang",
    ];
    for answer in answers {
        let found = reading("a.txt", &format!("I: Hoe?\nR: Zo.\n{answer}\nI: En?\nR: Ja."));
        assert_eq!(said(&found)[1], format!("R|Zo.\n{answer}"));
        assert_eq!(found.turns.len(), 4, "{answer}");
    }
}

#[test]
fn a_turn_runs_over_all_its_paragraphs() {
    let found = reading("a.txt", "I: Hoe?\n\nR: Zo.\n\nEn ook zo.  \n\n\nI: Ja?\n");
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo.\n\nEn ook zo.", "I|Ja?"]);
}

#[test]
fn lines_before_the_first_speaker_are_listed_and_give_the_date() {
    let found = reading("a.txt", "Interview R1, 4 maart 2025\n\nI: Hoe?\nR1: Zo.");
    assert_eq!(nobodys(&found), [(1, "Interview R1, 4 maart 2025")]);
    assert_eq!(found.about.date.as_deref(), Some("4 maart 2025"));
    assert_eq!(found.turns.len(), 2);
}

#[test]
fn facts_at_the_head_are_no_turns() {
    let head = "Interview 3\nDatum: 4 maart 2025\nInterviewer: Eva de Vries\nRespondent: R3\n\n";
    for (labels, speakers) in
        [("I: Hoe?\nR: Zo.\nI: En?\nR: Ja.", 2), ("Interviewer: Hoi\nR3: Zo.\nInterviewer: En?\nR3: Ja", 2)]
    {
        let found = reading("int03.txt", &format!("{head}{labels}"));
        assert_eq!(found.turns.len(), 4, "{labels}");
        assert_eq!(found.speakers.len(), speakers);
        assert_eq!(found.unrecognised.len(), 4);
    }
}

#[test]
fn stamps_are_times_and_not_words() {
    let found = reading(
        "a.txt",
        "I: Hoe lang? #00:00:07-3#\n\nR: Nou, vier jaar. #00:00:12-8#\n\nEn een half. #0:00:15-0#\n\nI: Ja?",
    );
    assert_eq!(said(&found), ["I|Hoe lang?", "R|Nou, vier jaar. #00:00:12-8#\n\nEn een half.", "I|Ja?"]);
    assert_eq!(times(&found), [(None, Some(7_300)), (Some(7_300), Some(15_000)), (Some(15_000), None)]);
    let found = reading("a.txt", "{00:00:01} I: Hoe?\n[00:00:04] R1: Zo. (0:03)\nR1: [00:00:09.5] Ja.");
    assert_eq!(said(&found), ["I|Hoe?", "R1|Zo. (0:03)", "R1|Ja."]);
    assert_eq!(times(&found), [(Some(1_000), None), (Some(4_000), None), (Some(9_500), None)]);
    let found =
        reading("a.txt", "SPEAKER_00\n[00:00:01] - Hoe?\n[00:00:03] - En?\nSPEAKER_01\n[00:00:04] - Zo.");
    assert_eq!(times(&found), [(Some(1_000), None), (Some(4_000), None)]);
    assert_eq!(said(&found)[0], "SPEAKER_00|Hoe?\n[00:00:03] - En?");
}

#[test]
fn a_heading_is_nobodys_and_ends_a_turn() {
    let found =
        reading("a.md", "# Interview\n\n**I:** Hoe?\n\n**R:** Zo.\n\n## Deel 2: verder\n\nlos\n\n**I:** En?");
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo.", "I|En?"]);
    assert_eq!(nobodys(&found), [(9, "los")]);
    let body = format!(
        "{}<w:p><w:pPr><w:pStyle w:val=\"Kop1\"/></w:pPr><w:r><w:t>Deel 2</w:t></w:r></w:p>{}",
        p("I: Hoe?") + &p("R: Zo."),
        p("I: En?")
    );
    let found = read_with("a.docx", &docx(&body), None, &[]);
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo.", "I|En?"]);
    assert!(found.unrecognised.is_empty());
}

#[test]
fn word_documents_are_read_as_paragraphs_and_as_tables() {
    let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>I:</w:t></w:r><w:r><w:t xml:space=\"preserve\"> Hoe?</w:t></w:r></w:p>";
    let found =
        read_with("int03.docx", &docx(&format!("{bold}{}{}", p(""), p("R: Zo &amp; zo."))), None, &[]);
    assert_eq!((found.text.as_str(), found.format.name()), ("I: Hoe?\n\nR: Zo & zo.", "docx"));
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo & zo."]);
    let rows =
        table(&[&["Nr", "Spreker", "Tekst"], &["1", "I", "Hoe?"], &["2", "R", "Zo."], &["3", "", "En zo."]]);
    let found = read_with("a.docx", &docx(&rows), None, &[]);
    assert_eq!(found.text, "Nr\tSpreker\tTekst\n1\tI\tHoe?\n2\tR\tZo.\n3\t\tEn zo.");
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo.\n3\t\tEn zo."]);
    assert_eq!(nobodys(&found), [(1, "Nr\tSpreker\tTekst")]);
    let found = read_with(
        "a.docx",
        &docx(&table(&[&["Eva:", "Hoe?"], &["Jan:", "Zo."], &["Eva:", "En?"], &["Jan:", "Ja."]])),
        None,
        &[],
    );
    assert_eq!(said(&found), ["Eva|Hoe?", "Jan|Zo.", "Eva|En?", "Jan|Ja."]);
}

#[test]
fn footnotes_are_nobodys() {
    let notes =
        format!("<w:footnotes xmlns:w=\"w\"><w:footnote>{}</w:footnote></w:footnotes>", p("zie bijlage"));
    let found = read_with(
        "a.docx",
        &docx_with(&(p("I: Hoe?") + &p("R: Zo.")), &[("word/footnotes.xml", &notes)]),
        None,
        &[],
    );
    assert_eq!(said(&found), ["I|Hoe?", "R|Zo."]);
    assert_eq!(nobodys(&found), [(3, "zie bijlage")]);
}

#[test]
fn with_only_a_moderator_the_rest_is_the_respondents() {
    let body = "<text:p>1 Lees het scherm.</text:p><text:p><text:tab/>Dat doe ik.</text:p>\
                <text:p><text:tab/>MODERATOR: Hardop graag.</text:p><text:p><text:tab/>O ja.</text:p><text:p><text:tab/>Klaar.</text:p>\
                <text:p><text:s/>1.a Was het duidelijk?</text:p><text:p><text:tab/>Ja.</text:p><text:p>2 Log in.</text:p>\
                <text:p><text:tab/>2 Keer?</text:p>";
    let found = read_with("P10_GMT20211130.odt", &odt(body), None, &[]);
    assert_eq!(
        said(&found),
        ["|Dat doe ik.", "MODERATOR|Hardop graag.", "|O ja.\n\tKlaar.", "|Ja.", "|2 Keer?"]
    );
    assert_eq!(found.speakers[""].respondent, Some(RespondentId::from("P10")));
    assert_eq!(note_ids(&found), ["ingest-moderated", "ingest-questions"]);
    assert!(found.unrecognised.is_empty());
    let found =
        reading("R2.txt", "Interview met R2, 4 maart 2025\n\nI: Hoe?\n\nZo gaat dat.\n\nI: En?\n\nOok.");
    assert_eq!(said(&found), ["I|Hoe?", "|Zo gaat dat.", "I|En?", "|Ook."]);
    assert_eq!(nobodys(&found), [(1, "Interview met R2, 4 maart 2025")]);
}

#[test]
fn without_labels_all_is_one_respondents_or_nobodys_with_a_warning() {
    let text = "Ik werk hier vier jaar.\nEen mooie baan.\n\nSoms zwaar.";
    let found = read_with("a.txt", text.as_bytes(), Some("R7"), &[]);
    assert_eq!(said(&found), ["|Ik werk hier vier jaar.\nEen mooie baan.", "|Soms zwaar."]);
    assert_eq!(
        found.speakers[""],
        crate::corpus::Speaker { role: Role::Respondent, respondent: Some("R7".into()) }
    );
    assert!(found.notes.is_empty());
    let found = reading("a.txt", text);
    assert_eq!((found.turns.len(), found.speakers[""].role), (2, Role::Other));
    let [warning] = found.notes.as_slice() else { panic!("one warning expected: {:?}", found.notes) };
    assert_eq!(
        Catalogue::new(Language::En).say(&warning.message),
        "Unknown speakers: there are 2 paragraphs without a speaker's label, beginning with “Ik werk hier vier jaar.”. \
         The words count for nobody now."
    );
    let found = read_with("a.txt", text.as_bytes(), None, &["=respondent:R9"]);
    assert_eq!(found.speakers[""].respondent, Some("R9".into()));
}

#[test]
fn an_option_makes_a_speaker_of_a_label_that_occurs_once() {
    let text = "I: Hoe?\nR1: Zo.\nBuurvrouw van beneden: Nee hoor.\nI: O?\nR1: Ja.";
    let found = read_with("a.txt", text.as_bytes(), None, &["buurvrouw van beneden=other"]);
    assert_eq!(said(&found)[2], "Buurvrouw van beneden|Nee hoor.");
    let found = read_with("a.txt", text.as_bytes(), None, &["Buurman=other"]);
    assert_eq!(note_ids(&found), ["ingest-speaker-not-found"]);
}

#[test]
fn a_label_that_occurs_once_is_left_to_the_speaker_before_and_pointed_out() {
    let found = reading("a.txt", "I: Hoe?\nR1: Zo.\nBuurman: Nee hoor.\nI: O?\nR1: Ja.\nA: eerst bellen");
    assert_eq!(said(&found)[1], "R1|Zo.\nBuurman: Nee hoor.");
    assert_eq!(said(&found)[3], "R1|Ja.\nA: eerst bellen");
    let [note] = found.notes.as_slice() else { panic!("one note expected: {:?}", found.notes) };
    assert_eq!(
        Catalogue::new(Language::Nl).say(&note.message),
        "Er beginnen 2 alinea's met iets dat op een spreker lijkt maar slechts één keer voorkomt: Buurman, A. \
         De woorden zijn aan de spreker ervoor toegeschreven."
    );
    let found =
        reading("a.txt", "Moderator: Wie?\nR1: Ik.\nMoeder R2: Ook.\nAllen: Ja!\nModerator: Goed.\nR1: Nou.");
    assert_eq!(said(&found)[1..4], ["R1|Ik.", "Moeder R2|Ook.", "Allen|Ja!"]);
    assert_eq!(found.speakers["Allen"].role, Role::Other);
}

#[test]
fn subtitles_are_recognised_whatever_the_file_is_called() {
    let found = reading(
        "R3.txt",
        "\u{feff}WEBVTT\r\n\r\na/1-0\r\n00:00:01.000 --> 00:00:02.000\r\n<v Eva>Hoe?</v>\r\n\r\na/1-1\r\n00:00:02.000 --> 00:00:03.000\r\n<v Jan>Zo.</v>\r\n",
    );
    assert_eq!((found.format, found.text.as_str()), (Format::Vtt, "Eva: Hoe?\nJan: Zo."));
    assert_eq!(times(&found), [(Some(1_000), Some(2_000)), (Some(2_000), Some(3_000))]);
    assert_eq!(found.speakers["Jan"].respondent, Some("R3".into()));
    let found = read_with("a.srt", b"1\n00:00:00,000 --> 00:00:01,900\nJa dat klopt.\n", Some("R1"), &[]);
    assert_eq!((found.format, said(&found)), (Format::Srt, vec!["|Ja dat klopt.".to_owned()]));
}

#[test]
fn a_file_without_words_is_empty_in_every_format() {
    let empty = |file: &str, bytes: &[u8]| {
        let options = Options { respondent: None, speakers: Vec::new(), taken: &BTreeSet::new() };
        read(file, bytes, &options).unwrap_err().message.id
    };
    assert_eq!(empty("a.txt", b" \n\n"), "ingest-empty");
    assert_eq!(empty("a.txt", "\u{feff}\u{a0}\n".as_bytes()), "ingest-empty");
    assert_eq!(empty("a.docx", &docx(&p(""))), "ingest-empty");
    assert_eq!(empty("a.vtt", b"WEBVTT\n\n"), "ingest-empty");
}

/// Everything this module says, is worded in both languages with the same data.
#[test]
fn every_message_is_worded_in_both_languages() {
    let sources: String = [
        include_str!("mod.rs"),
        include_str!("received/sniff.rs"),
        include_str!("received/decode.rs"),
        include_str!("document/archive.rs"),
        include_str!("speakers/mod.rs"),
        include_str!("speakers/option.rs"),
    ]
    .concat();
    let mut ids: Vec<&str> = sources.split('"').filter(|word| word.starts_with("ingest-")).collect();
    ids.sort_unstable();
    ids.dedup();
    assert!(ids.len() > 40, "{}", ids.len());
    for language in Language::ALL {
        let catalogue = Catalogue::new(language);
        for id in &ids {
            assert!(catalogue.has(id), "{language}: {id}");
        }
    }
}
