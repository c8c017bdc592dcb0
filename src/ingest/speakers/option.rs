//! What the user says of a speaker: `LABEL=ROLE` or `LABEL=ROLE:ID`.

use std::collections::BTreeSet;

use crate::corpus::{RespondentId, Role};
use crate::message::{Message, Problem};

/// How alike two labels are before one is offered for the other, of 1.
const ALIKE: f64 = 0.6;

/// A speaker's role, and for a respondent who it is, as given by the user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpeakerOption {
    /// The label in the transcript; capitals do not matter. Empty for words without a label.
    pub label: String,
    /// The role.
    pub role: Role,
    /// Who it is, when the role is respondent and the user says so.
    pub respondent: Option<RespondentId>,
}

impl SpeakerOption {
    /// Reads `LABEL=ROLE[:ID]`; roles are understood in Dutch and English.
    ///
    /// # Errors
    ///
    /// When there is no `=`, the role is unknown, or an id is given to somebody who is no respondent.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let wrong = |id| {
            Problem::error(Message::new(id).with("given", text)).hint(Message::new("ingest-speaker-form"))
        };
        let (label, rest) = text.rsplit_once('=').ok_or_else(|| wrong("ingest-speaker-no-role"))?;
        let (role, id) = rest.split_once(':').map_or((rest, None), |(role, id)| (role, Some(id.trim())));
        let role = match role.trim().to_lowercase().as_str() {
            "interviewer" | "onderzoeker" | "researcher" | "moderator" => Role::Interviewer,
            "respondent" | "participant" | "deelnemer" => Role::Respondent,
            "other" | "overig" | "anders" => Role::Other,
            _ => return Err(wrong("ingest-speaker-unknown-role")),
        };
        let respondent = match id {
            None => None,
            Some(id) if role != Role::Respondent || id.is_empty() || id.contains(char::is_whitespace) => {
                return Err(wrong("ingest-speaker-bad-id"));
            }
            Some(id) => Some(RespondentId::new(id)),
        };
        Ok(Self { label: label.trim().to_owned(), role, respondent })
    }

    /// The label as it is compared.
    pub(in crate::ingest) fn key(&self) -> String {
        self.label.to_lowercase()
    }
}

/// A warning for every option whose label nobody in the file has.
pub(in crate::ingest) fn unused(options: &[SpeakerOption], labels: &BTreeSet<String>) -> Vec<Problem> {
    let missing =
        options.iter().filter(|option| !labels.iter().any(|label| label.to_lowercase() == option.key()));
    missing
        .map(|option| {
            let message = Message::new("ingest-speaker-not-found").with("label", &option.label);
            Problem::warning(message).hint(way_out(&option.key(), labels))
        })
        .collect()
}

/// The label that was probably meant, or else all there are.
fn way_out(key: &str, labels: &BTreeSet<String>) -> Message {
    let likeness = |label: &&String| strsim::jaro_winkler(key, &label.to_lowercase());
    let nearest = labels.iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
    match nearest.filter(|label| likeness(label) >= ALIKE && !label.is_empty()) {
        Some(label) => Message::new("problem-did-you-mean").with("names", label),
        None => {
            let names: Vec<&str> =
                labels.iter().map(String::as_str).filter(|label| !label.is_empty()).collect();
            Message::new("ingest-speaker-labels").with("count", names.len()).with("names", names.join(", "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_are_read() {
        let option = |label: &str, role, id: Option<&str>| SpeakerOption {
            label: label.to_owned(),
            role,
            respondent: id.map(RespondentId::from),
        };
        let table = [
            ("Eva=interviewer", option("Eva", Role::Interviewer, None)),
            ("Vera Voorbeeld = respondent:R4", option("Vera Voorbeeld", Role::Respondent, Some("R4"))),
            ("tolk=overig", option("tolk", Role::Other, None)),
            ("=respondent", option("", Role::Respondent, None)),
        ];
        for (text, expected) in table {
            assert_eq!(SpeakerOption::parse(text).unwrap(), expected);
        }
    }

    #[test]
    fn a_wrong_option_says_what_is_wrong() {
        let id = |text| SpeakerOption::parse(text).unwrap_err().message.id;
        assert_eq!(id("Eva"), "ingest-speaker-no-role");
        assert_eq!(id("Eva=baas"), "ingest-speaker-unknown-role");
        assert_eq!(id("Eva=interviewer:R1"), "ingest-speaker-bad-id");
        assert_eq!(id("Vera=respondent:"), "ingest-speaker-bad-id");
    }

    #[test]
    fn an_option_for_nobody_names_who_was_meant() {
        let labels = BTreeSet::from(["Interviewer".to_owned(), "Vera".to_owned()]);
        let hint = |text| {
            let problems = unused(&[SpeakerOption::parse(text).unwrap()], &labels);
            problems.first().map(|problem| (**problem.hint.as_ref().unwrap()).clone())
        };
        assert_eq!(hint("vera=respondent"), None);
        assert_eq!(
            hint("Verra=respondent"),
            Some(Message::new("problem-did-you-mean").with("names", "Vera"))
        );
        assert_eq!(hint("Q=other").unwrap().id, "ingest-speaker-labels");
    }
}
