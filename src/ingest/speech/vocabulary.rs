//! The words by which transcribers call the people who speak, in Dutch and English.

/// What a label says about its speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ingest) enum Part {
    /// Asks the questions.
    Interviewer,
    /// Answers them.
    Respondent,
    /// A person in the story, such as a parent: usually answers, unless a respondent is named as such.
    Person,
    /// Somebody who is there but is not interviewed.
    Bystander,
    /// A voice that a transcription program told apart from the others.
    Voice,
}

/// A label of which the word is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ingest) struct Known {
    /// What the word says.
    pub(in crate::ingest) part: Part,
    /// The respondent the label names by letter and number, `R4`.
    pub(in crate::ingest) id: Option<String>,
}

#[rustfmt::skip]
const INTERVIEWER: &[&str] = &[
    "i", "int", "interv", "interviewer", "interviewster", "onderzoeker", "onderzoekster", "onderz",
    "researcher", "moderator", "mod", "gespreksleider", "facilitator", "v", "vraag", "vraagsteller", "q",
    "question",
];
#[rustfmt::skip]
const RESPONDENT: &[&str] = &[
    "r", "resp", "respondent", "respondente", "geïnterviewde", "geinterviewde", "interviewee", "informant",
    "cliënt", "client",
];
/// Answers may be numbered, but not by respondent.
const ANSWER: &[&str] = &["a", "antwoord", "answer"];
/// Respondents who are numbered with a P.
#[rustfmt::skip]
const PARTICIPANT: &[&str] = &[
    "p", "participant", "participante", "deelnemer", "deelneemster", "pp", "proefpersoon",
];
#[rustfmt::skip]
const PERSON: &[&str] = &[
    "moeder", "vader", "ouder", "partner", "begeleider", "begeleidster", "hulpverlener", "hulpverleenster",
    "pleegmoeder", "pleegvader", "mother", "father", "parent",
];
#[rustfmt::skip]
const BYSTANDER: &[&str] = &[
    "stagiair", "stagiaire", "trainee", "tolk", "interpreter", "observator", "observer", "notulist",
    "assistent", "assistant", "onbekend", "unknown", "allen", "iedereen", "everyone", "all",
];
/// Only with a number: `SPEAKER_00`, `Spreker 2`.
const VOICE: &[&str] = &["speaker", "spreker", "persoon", "person", "stem", "voice", "s"];

/// Words that stand before a colon at the start of a line without being anybody's name.
#[rustfmt::skip]
const NOBODY: &[&str] = &[
    "bijvoorbeeld", "bv", "bijv", "let op", "dus", "nou", "ja", "nee", "oké", "oke", "ok", "okay", "en",
    "maar", "want", "of", "namelijk", "conclusie", "kortom", "opmerking", "opmerkingen", "noot", "nb",
    "n.b.", "ps", "p.s.", "voorbeeld", "toelichting", "samenvatting", "inleiding", "introductie",
    "afsluiting", "stap", "punt", "thema", "topic", "deel", "hm", "hmm", "mm", "eh", "uh", "uhm", "tja",
    "precies", "klopt", "zo", "also", "so", "well", "yes", "no", "yeah", "but", "and", "for example",
    "for instance", "example", "remember", "conclusion", "warning", "note", "notes", "remark", "theme",
    "part", "step", "http", "https",
];
/// Words before a colon that say something about the conversation.
#[rustfmt::skip]
const FACTS: &[&str] = &[
    "datum", "date", "plaats", "place", "locatie", "location", "tijd", "time", "tijdstip", "duur",
    "duration", "onderwerp", "subject", "project", "bestand", "file", "bestandsnaam", "audio", "naam",
    "name", "titel", "title", "leeftijd", "age", "functie", "organisatie", "organisation", "aanwezig",
    "present", "taal", "language", "versie", "version", "transcript", "transcriptie",
    "getranscribeerd door", "transcribed by", "interview", "interviewnummer", "opname", "recording",
    "geslacht", "gender", "groep", "group", "code", "respondentnummer", "participants", "deelnemers",
];

/// What is known of a label by its word alone.
pub(in crate::ingest) fn known(label: &str) -> Option<Known> {
    let label = label.to_lowercase();
    let digits = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
    let (word, number) = label.split_at(digits);
    let word = word.trim_end_matches([' ', '.', '_', '-']);
    if !number.is_empty() && !is_number(number) {
        return id_among_words(&label);
    }
    let is = |words: &[&str]| words.contains(&word);
    let id = |letter: &str| (!number.is_empty()).then(|| format!("{letter}{}", plain_number(number)));
    if is(INTERVIEWER) {
        Some(Known { part: Part::Interviewer, id: None })
    } else if is(RESPONDENT) {
        Some(Known { part: Part::Respondent, id: id("R") })
    } else if is(PARTICIPANT) {
        Some(Known { part: Part::Respondent, id: id("P") })
    } else if is(ANSWER) {
        Some(Known { part: Part::Respondent, id: None })
    } else if is(PERSON) {
        Some(Known { part: Part::Person, id: None })
    } else if is(BYSTANDER) {
        Some(Known { part: Part::Bystander, id: None })
    } else if is(VOICE) && !number.is_empty() {
        Some(Known { part: Part::Voice, id: None })
    } else {
        id_among_words(&label)
    }
}

/// `Moeder R3`: one word of description and one id.
fn id_among_words(label: &str) -> Option<Known> {
    if label.split_whitespace().count() > 2 {
        return None;
    }
    let mut ids = label.split_whitespace().filter_map(|word| {
        let number =
            word.strip_prefix(['r', 'p']).filter(|number| !number.is_empty() && is_number(number))?;
        Some(format!("{}{}", word[..1].to_uppercase(), plain_number(number)))
    });
    let id = ids.next()?;
    ids.next().is_none().then_some(Known { part: Part::Respondent, id: Some(id) })
}

/// Whether a known label is a single letter that also begins the items of a list: `A: ...`, `P: ...`.
pub(super) fn is_weak(label: &str) -> bool {
    matches!(label, "a" | "p" | "q" | "v")
}

/// `4`, `04`, `6.1`, `4a`.
fn is_number(text: &str) -> bool {
    let digits = text.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(text);
    digits.len() <= 6
        && digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

/// A number without leading zeros.
pub(in crate::ingest) fn plain_number(number: &str) -> &str {
    let plain = number.trim_start_matches('0');
    if plain.starts_with(|c: char| c.is_ascii_digit()) {
        plain
    } else {
        &number[number.len() - plain.len() - 1..]
    }
}

/// Whether an unknown label can be a name: words with a capital, a number or a particle; or one word that is no other.
pub(super) fn is_name_like(label: &str) -> bool {
    let lower = label.to_lowercase();
    if NOBODY.contains(&lower.as_str()) || is_fact(label) {
        return false;
    }
    let particle = |word: &str| {
        matches!(
            word,
            "van" | "de" | "der" | "den" | "het" | "ten" | "ter" | "te" | "von" | "la" | "le" | "el" | "al"
        )
    };
    let mut words = label.split([' ', '-', '_']).filter(|word| !word.is_empty());
    let single = words.clone().count() == 1;
    single || words.all(|word| particle(word) || word.starts_with(|c: char| !c.is_lowercase()))
}

/// Whether a label says something about the conversation: its date, its place.
pub(super) fn is_fact(label: &str) -> bool {
    FACTS.contains(&label.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_say_who_speaks() {
        let table = [
            ("I", Part::Interviewer, None),
            ("Interviewer 2", Part::Interviewer, None),
            ("ONDERZOEKER", Part::Interviewer, None),
            ("Q12", Part::Interviewer, None),
            ("R", Part::Respondent, None),
            ("r4", Part::Respondent, Some("R4")),
            ("R04", Part::Respondent, Some("R4")),
            ("R10", Part::Respondent, Some("R10")),
            ("Respondent 4", Part::Respondent, Some("R4")),
            ("Resp. 6.1", Part::Respondent, Some("R6.1")),
            ("R4a", Part::Respondent, Some("R4a")),
            ("P3", Part::Respondent, Some("P3")),
            ("Deelnemer-3", Part::Respondent, Some("P3")),
            ("Geïnterviewde", Part::Respondent, None),
            ("A12", Part::Respondent, None),
            ("Moeder R3", Part::Respondent, Some("R3")),
            ("R3 (moeder)", Part::Respondent, Some("R3")),
            ("moeder", Part::Person, None),
            ("Stagiaire", Part::Bystander, None),
            ("SPEAKER_00", Part::Voice, None),
            ("Spreker 2", Part::Voice, None),
        ];
        for (label, part, id) in table {
            assert_eq!(known(label), Some(Known { part, id: id.map(str::to_owned) }), "{label}");
        }
        for label in
            ["Vera", "Speaker", "Rotterdam 4", "R4.", "Zorg over R4", "Let op", "P4b2", "R1 en R2", ""]
        {
            assert_eq!(known(label), None, "{label}");
        }
    }

    #[test]
    fn zeros_in_front_are_dropped_but_not_the_last() {
        assert_eq!(["007", "0", "000", "10", "0.1"].map(plain_number), ["7", "0", "0", "10", "0.1"]);
    }

    #[test]
    fn a_name_has_capitals() {
        for label in ["Vera", "Vera Voorbeeld", "Jan de Vries", "vera", "Anne-Marie"] {
            assert!(is_name_like(label), "{label}");
        }
        for label in ["Let op", "Bijvoorbeeld", "Ik dacht", "En toen zei hij", "Datum"] {
            assert!(!is_name_like(label), "{label}");
        }
    }
}
