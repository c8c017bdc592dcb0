//! The words in which manuscripts count people: numbers, nouns for respondents, and the language they are in.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use crate::message::Language;

/// Numbers in words, from one.
const DUTCH: &[&str] = &[
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
    "twintig",
];
const ENGLISH: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];

/// Nouns that always mean those who took part.
const TAKING_PART: &[&str] = &[
    "respondent",
    "respondenten",
    "deelnemer",
    "deelnemers",
    "deelneemster",
    "deelneemsters",
    "participant",
    "participanten",
    "participants",
    "respondents",
    "geïnterviewde",
    "geïnterviewden",
    "ondervraagde",
    "ondervraagden",
    "informant",
    "informanten",
    "informants",
    "interviewee",
    "interviewees",
];

/// Nouns for people who may be those who took part; in a manuscript those count that introduce ids.
const PEOPLE: &[&str] = &[
    "hulpverlener",
    "werker",
    "professional",
    "ouder",
    "moeder",
    "vader",
    "jongere",
    "jeugdige",
    "kind",
    "docent",
    "leerkracht",
    "leraar",
    "medewerker",
    "behandelaar",
    "begeleider",
    "cliënt",
    "client",
    "gezin",
    "student",
    "leerling",
    "verpleegkundige",
    "arts",
    "huisarts",
    "teamleider",
    "manager",
    "voogd",
    "gezinsvoogd",
    "therapeut",
    "coach",
    "mantelzorger",
    "patiënt",
    "bewoner",
    "persoon",
    "vrouw",
    "man",
    "expert",
    "deskundige",
    "werknemer",
    "werkgever",
    "vrijwilliger",
    "psycholoog",
    "pedagoog",
    "gedragswetenschapper",
    "casemanager",
    "directeur",
    "bestuurder",
    "ondernemer",
    "trainer",
    "consulent",
    "regisseur",
    "jeugdprofessional",
    "zorgverlener",
    "cliëntsysteem",
    "interview",
    "practitioner",
    "teacher",
    "parent",
    "mother",
    "father",
    "nurse",
    "doctor",
    "physician",
    "therapist",
    "worker",
    "caregiver",
    "carer",
    "patient",
    "pupil",
    "family",
    "woman",
    "person",
    "counsellor",
    "counselor",
    "clinician",
    "leader",
    "employee",
    "volunteer",
    "stakeholder",
    "psychologist",
    "educator",
    "adolescent",
    "young person",
    "couple",
    "learner",
    "supervisor",
    "researcher",
    "provider",
    "member",
    "user",
    "child",
    "resident",
    "staff",
    "adult",
    "owner",
    "case",
    "casus",
    "school",
    "team",
    "organisatie",
    "organisation",
    "organization",
    "instelling",
];

/// Tens in words, from twenty.
const DUTCH_TENS: &[&str] =
    &["twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];
const ENGLISH_TENS: &[&str] = &["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that a word or figure stands for.
pub(super) fn number(word: &str) -> Option<usize> {
    let word = word.trim();
    if let Ok(number) = word.parse::<usize>() {
        return (word.len() <= 4).then_some(number);
    }
    let lower = word.to_lowercase().replace(['é', 'è', 'ë'], "e");
    if matches!(lower.as_str(), "beide" | "beiden" | "both") {
        return Some(2);
    }
    if matches!(lower.as_str(), "nul" | "zero") {
        return Some(0);
    }
    let at = |list: &[&str]| list.iter().position(|known| *known == lower).map(|at| at + 1);
    at(DUTCH).or_else(|| at(ENGLISH)).or_else(|| tens(&lower))
}

/// `dertig`, `vijfentwintig`, `forty`, `forty-two`.
fn tens(lower: &str) -> Option<usize> {
    let units =
        |list: &[&str], word: &str| list.iter().take(9).position(|known| *known == word).map(|at| at + 1);
    for (at, ten) in DUTCH_TENS.iter().enumerate() {
        if let Some(before) = lower.strip_suffix(ten) {
            let unit = before.strip_suffix("en").and_then(|unit| units(DUTCH, unit));
            return if before.is_empty() {
                Some(10 * (at + 2))
            } else {
                unit.map(|unit| 10 * (at + 2) + unit)
            };
        }
    }
    for (at, ten) in ENGLISH_TENS.iter().enumerate() {
        if let Some(behind) = lower.strip_prefix(ten) {
            let unit = behind.strip_prefix('-').and_then(|unit| units(ENGLISH, unit));
            return if behind.is_empty() {
                Some(10 * (at + 2))
            } else {
                unit.map(|unit| 10 * (at + 2) + unit)
            };
        }
    }
    None
}

/// Numbers in words and figures, as a part of a pattern.
pub(super) static NUMBER: LazyLock<String> = LazyLock::new(|| {
    let words: Vec<&str> = DUTCH.iter().chain(ENGLISH).copied().filter(|word| *word != "een").collect();
    let units = DUTCH[..9].join("|");
    let dutch = DUTCH_TENS.join("|");
    let (tens, ones) = (ENGLISH_TENS.join("|"), ENGLISH[..9].join("|"));
    format!(
        r"(?:(?:(?:{units})(?:en|ën))?(?:{dutch})|(?:{tens})(?:-(?:{ones}))?|één|eén|{}|een|\d{{1,3}})",
        words.join("|")
    )
});

/// Whether a noun always means somebody who took part.
pub(super) fn always_takes_part(noun: &str) -> bool {
    TAKING_PART.contains(&noun)
}

/// Whether a word is a noun for people, perhaps the end of a compound: `jeugdhulpverleners`, `SAG-hulpverleners`.
pub(super) fn is_people(word: &str) -> bool {
    let lower = word.to_lowercase();
    let last = lower.rsplit('-').next().unwrap_or_default();
    always_takes_part(last) || is_known(last)
}

fn is_known(last: &str) -> bool {
    static KNOWN: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| PEOPLE.iter().flat_map(|noun| forms(noun)).collect());
    if KNOWN.contains(last) {
        return true;
    }
    // Compounds in Dutch are one word; short nouns end too many others.
    last.char_indices().skip(3).any(|(at, _)| {
        let end = last.get(at..).unwrap_or_default();
        end.chars().count() >= 6 && KNOWN.contains(end)
    })
}

/// A noun in the singular and the plurals it may have.
fn forms(noun: &str) -> Vec<String> {
    let mut forms = vec![noun.to_owned()];
    forms.extend(["s", "en", "n", "es", "'s", "’s"].map(|end| format!("{noun}{end}")));
    forms.extend(noun.strip_suffix('y').map(|stem| format!("{stem}ies")));
    forms.extend(noun.strip_suffix("man").map(|stem| format!("{stem}men")));
    forms.extend(match noun {
        "leraar" => Some("leraren".to_owned()),
        "gezin" => Some("gezinnen".to_owned()),
        "kind" => Some("kinderen".to_owned()),
        "man" => Some("mannen".to_owned()),
        "persoon" => Some("personen".to_owned()),
        "cliëntsysteem" => Some("cliëntsystemen".to_owned()),
        "psycholoog" => Some("psychologen".to_owned()),
        "pedagoog" => Some("pedagogen".to_owned()),
        "child" => Some("children".to_owned()),
        "arts" => Some("artsen".to_owned()),
        "person" => Some("people".to_owned()),
        "young person" => Some("young people".to_owned()),
        _ => None,
    });
    forms
}

/// The language of a text, by its most common words.
pub(super) fn language_of(texts: &[&str]) -> Language {
    static COMMON: LazyLock<Option<Regex>> = LazyLock::new(|| {
        Regex::new(r"(?i)\b(?:(de|het|een|van|dat|niet|zijn|voor|met|werd|deze|ook)|(the|and|of|that|was|with|for|were|this|they|not|is))\b").ok()
    });
    let Some(common) = COMMON.as_ref() else { return Language::Nl };
    let (mut dutch, mut english, mut looked) = (0usize, 0usize, 0usize);
    for text in texts {
        for found in common.captures_iter(text) {
            if found.get(1).is_some() {
                dutch += 1;
            } else {
                english += 1;
            }
        }
        looked += text.len();
        if looked > 400_000 {
            break;
        }
    }
    if english > dutch { Language::En } else { Language::Nl }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_words_or_figures() {
        for (word, expected) in [
            ("Vijf", Some(5)),
            ("één", Some(1)),
            ("een", Some(1)),
            ("12", Some(12)),
            ("eight", Some(8)),
            ("beide", Some(2)),
            ("dertig", Some(30)),
            ("Vijfentwintig", Some(25)),
            ("tweeëndertig", Some(32)),
            ("forty-two", Some(42)),
            ("veel", None),
        ] {
            assert_eq!(number(word), expected, "{word}");
        }
    }

    #[test]
    fn nouns_for_people_are_known_in_compounds_and_plurals() {
        for noun in [
            "hulpverleners",
            "SAG-hulpverleners",
            "jeugdhulpverleners",
            "Practitioners",
            "gezinnen",
            "families",
            "leraren",
        ] {
            assert!(is_people(noun), "{noun}");
        }
        for noun in ["behandeling", "keuzes", "momenten", "germanen"] {
            assert!(!is_people(noun), "{noun}");
        }
    }

    #[test]
    fn the_language_is_that_of_the_common_words() {
        assert_eq!(language_of(&["De hulpverleners geven aan dat het niet lukt."]), Language::Nl);
        assert_eq!(language_of(&["The practitioners said that it was not for them."]), Language::En);
    }
}
