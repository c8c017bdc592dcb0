//! Who a respondent is when the label has no number: the option, the file's name, or the next free id.

use std::collections::BTreeSet;

use crate::corpus::RespondentId;
use crate::ingest::speech::plain_number;

/// Words in file names before the number of a respondent.
const WORDS: &[&str] = &["r", "resp", "respondent", "int", "interview", "i", "transcript", "transcriptie"];
/// The same for those who number their participants with a P.
const PARTICIPANT_WORDS: &[&str] = &["p", "participant", "deelnemer"];

/// The respondent that a file's name speaks of: `R3.docx`, `int03.docx`, `P10_GMT20211130.odt`.
pub(super) fn in_file_name(file_name: &str) -> Option<RespondentId> {
    let name = file_name.rsplit(['/', '\\']).next().unwrap_or(file_name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_lowercase();
    let mut rest = stem.as_str();
    while let Some(start) = rest.find(char::is_alphabetic) {
        let from_word = &rest[start..];
        let end = from_word.find(|c: char| !c.is_alphabetic()).unwrap_or(from_word.len());
        let (word, after) = from_word.split_at(end);
        let letter =
            if WORDS.contains(&word) { Some('R') } else { PARTICIPANT_WORDS.contains(&word).then_some('P') };
        if let (Some(letter), Some(number)) = (letter, number_at(after)) {
            return Some(RespondentId::new(format!("{letter}{}", plain_number(number))));
        }
        rest = after;
    }
    None
}

/// A number of one to three digits, perhaps after a separator, that is not the day of a date.
fn number_at(text: &str) -> Option<&str> {
    let text = text.trim_start_matches([' ', '_', '-', '.', '#']);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = text.split_at(digits);
    let day_of_a_date = after.strip_prefix(['-', '.', '_']).is_some_and(|rest| {
        let month = rest.bytes().take_while(u8::is_ascii_digit).count();
        let year =
            rest.get(month + 1..).map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
        (1..=2).contains(&month) && rest[month..].starts_with(['-', '.', '_']) && matches!(year, 2 | 4)
    });
    let free = !after.starts_with(char::is_alphabetic);
    ((1..=3).contains(&digits) && free && !day_of_a_date).then_some(number)
}

/// The first `R<n>` that nobody has.
pub(super) fn next_free(taken: &BTreeSet<RespondentId>, also: &BTreeSet<RespondentId>) -> RespondentId {
    let mut number = 1usize;
    loop {
        let id = RespondentId::new(format!("R{number}"));
        if !taken.contains(&id) && !also.contains(&id) {
            return id;
        }
        number += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_name_respondents() {
        let table = [
            ("R3.docx", Some("R3")),
            ("respondent 3.txt", Some("R3")),
            ("int03.docx", Some("R3")),
            ("interview_4.txt", Some("R4")),
            ("P10_GMT20211130.odt", Some("P10")),
            ("map/van/eva/Transcript R3 (def).docx", Some("R3")),
            ("2025-03-04 interview 12.vtt", Some("R12")),
            ("Interview met R7_2025.docx", Some("R7")),
            ("interview 04-03-2025.docx", None),
            ("interview 2025-03-04.docx", None),
            ("GMT20211130_Recording.vtt", None),
            ("versie2.docx", None),
            ("r3b.docx", None),
            ("Vera.docx", None),
            ("", None),
        ];
        for (name, id) in table {
            assert_eq!(in_file_name(name), id.map(RespondentId::from), "{name}");
        }
    }

    #[test]
    fn the_next_free_id_is_nobodys() {
        let set = |ids: &[&str]| ids.iter().map(|id| RespondentId::from(*id)).collect();
        assert_eq!(next_free(&set(&["R1", "R2"]), &set(&["R3"])).as_str(), "R4");
        assert_eq!(next_free(&set(&["R2"]), &set(&[])).as_str(), "R1");
    }
}
