//! Roles and respondents from labels, file names and options.

use super::*;
use crate::text::Span;

/// Reads `label: words` lines into turns, and says who they are as `label=role:id`.
fn mapped(file: &str, lines: &str, options: &Options<'_>) -> (Vec<String>, Vec<&'static str>) {
    let mut start = 0;
    let turns: Vec<Turn> = lines
        .split('\n')
        .map(|line| {
            let (label, words) = line.split_once(": ").unwrap();
            let from = start + line.len() - words.len();
            start += line.len() + 1;
            Turn {
                label: Some(label.to_owned()),
                span: Span::new(from, start - 1),
                start_ms: None,
                end_ms: None,
            }
        })
        .collect();
    let (speakers, notes) = map(file, lines, &turns, options, Role::Other);
    let speaker = |(label, speaker): (&String, &Speaker)| {
        let role = match speaker.role {
            Role::Interviewer => "interviewer",
            Role::Respondent => "respondent",
            Role::Other => "other",
        };
        let id = speaker.respondent.as_ref().map(|id| format!(":{id}")).unwrap_or_default();
        format!("{label}={role}{id}")
    };
    (speakers.iter().map(speaker).collect(), notes.iter().map(|note| note.message.id).collect())
}

fn with(
    respondent: Option<&str>,
    speakers: &[&str],
    taken: &[&str],
    file: &str,
    lines: &str,
) -> (String, String) {
    let taken = taken.iter().map(|id| RespondentId::from(*id)).collect();
    let options = Options {
        respondent: respondent.map(RespondentId::from),
        speakers: speakers.iter().map(|text| SpeakerOption::parse(text).unwrap()).collect(),
        taken: &taken,
    };
    let (speakers, notes) = mapped(file, lines, &options);
    (speakers.join(" "), notes.join(" "))
}

fn plain(file: &str, lines: &str) -> (String, String) {
    with(None, &[], &[], file, lines)
}

fn says(speakers: &str, notes: &str) -> (String, String) {
    (speakers.to_owned(), notes.to_owned())
}

#[test]
fn the_id_comes_from_the_label_then_the_option_then_the_file_then_the_next_free() {
    let lines = "I: Hoe?\nR4: Zo.";
    assert_eq!(plain("int09.docx", lines), says("I=interviewer R4=respondent:R4", "ingest-two-ids"));
    assert_eq!(plain("int04.docx", lines), says("I=interviewer R4=respondent:R4", ""));
    let lines = "I: Hoe?\nR: Zo.";
    assert_eq!(with(Some("R8"), &[], &[], "int09.docx", lines), says("I=interviewer R=respondent:R8", ""));
    assert_eq!(plain("int09.docx", lines), says("I=interviewer R=respondent:R9", ""));
    let next = with(None, &[], &["R1", "R2"], "opname.docx", lines);
    assert_eq!(next, says("I=interviewer R=respondent:R3", "ingest-next-free"));
}

#[test]
fn an_option_that_is_not_used_and_an_id_that_is_shared_are_said() {
    let lines = "I: Hoe?\nR4: Zo.";
    let found = with(Some("R8"), &[], &["R4"], "a.txt", lines);
    assert_eq!(
        found,
        says("I=interviewer R4=respondent:R4", "ingest-respondent-unused ingest-respondent-shared")
    );
}

#[test]
fn different_words_for_one_respondent_are_one_person() {
    let found = plain("R4.txt", "I: Hoe?\nR: Zo.\nRespondent: Ja.\nr: Nee.\nR4: Ook.");
    assert_eq!(
        found.0,
        "I=interviewer R=respondent:R4 R4=respondent:R4 Respondent=respondent:R4 r=respondent:R4"
    );
}

#[test]
fn several_people_in_one_interview_are_parts_of_its_number() {
    let found = plain("int06.docx", "Interviewer: Hoe?\nMoeder: Zo.\nVader: Nee, zo.");
    assert_eq!(found, says("Interviewer=interviewer Moeder=respondent:R6.1 Vader=respondent:R6.2", ""));
}

#[test]
fn somebody_else_in_the_room_is_other_beside_a_named_respondent() {
    let found = plain("a.txt", "I: Hoe?\nR6: Zo.\nStagiaire: Ja.\nTolk: Ja.\nBuurvrouw: Nee.");
    assert_eq!(found.0, "Buurvrouw=other I=interviewer R6=respondent:R6 Stagiaire=other Tolk=other");
    assert_eq!(found.1.matches("ingest-other-speaker").count(), 3);
}

#[test]
fn an_interpreter_is_no_respondent_when_a_parent_speaks() {
    let found = plain("R2.txt", "I: Hoe?\nMoeder: Zo.\nTolk: Zij zegt zo.");
    assert_eq!(found, says("I=interviewer Moeder=respondent:R2 Tolk=other", "ingest-other-speaker"));
}

#[test]
fn of_names_alone_the_one_who_asks_is_the_interviewer() {
    let lines = "Eva: Hoe lang?\nJan: Vier jaar. Of vijf, dat weet ik niet meer.\nEva: En nu?\nJan: Nu ook?";
    let found = plain("R3.vtt", lines);
    assert_eq!(found, says("Eva=interviewer Jan=respondent:R3", "ingest-guessed-interviewer"));
    let tie = plain("R3.vtt", "Jan: Dat is een heel verhaal.\nEva: Ja.");
    assert_eq!(tie.0, "Eva=interviewer Jan=respondent:R3");
}

#[test]
fn one_name_alone_answers() {
    assert_eq!(plain("R5.txt", "Jan: Zo.\nJan: Ja?"), says("Jan=respondent:R5", "ingest-no-interviewer"));
}

#[test]
fn options_go_before_everything() {
    let found =
        with(None, &["jan=interviewer", "I=other", "R=respondent:X1"], &[], "a", "I: Ja.\nR: Zo.\nJan: Hoe?");
    assert_eq!(found, says("I=other Jan=interviewer R=respondent:X1", ""));
}
