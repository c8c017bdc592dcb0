//! `guide.toml`: the interview guide, its questions and the patterns that recognise them.

use serde::Deserialize;

use super::entry_toml::{document, fault, refuse_newer, set_entries};
use crate::codebook::{Guide, Question, Topic};
use crate::message::{Message, Place, Problem};

/// The version of the guide format.
const FORMAT: u32 = 1;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[expect(dead_code, reason = "looked at before the rest is read")]
    format: u32,
    #[serde(default, rename = "topic")]
    topics: Vec<Topic>,
    #[serde(default, rename = "question")]
    questions: Vec<Question>,
}

/// Reads a guide.
///
/// # Errors
/// When the text is no valid TOML, has an unknown key, a duplicate id, or is of a newer version.
pub fn read_guide(file: &str, text: &str) -> Result<Guide, Problem> {
    refuse_newer(file, text, FORMAT)?;
    let parsed: File = toml_edit::de::from_str(text).map_err(|error| fault(file, text, &error))?;
    let mut seen = std::collections::BTreeSet::new();
    for question in &parsed.questions {
        if !seen.insert(&question.id) {
            let at = text.rfind(&format!("\"{}\"", question.id)).unwrap_or_default();
            let message = Message::new("codebook-duplicate-id").with("id", question.id.as_str());
            let hint = Message::new("codebook-duplicate-id-hint");
            return Err(Problem::error(message).at(Place::in_text(file, text, at)).hint(hint));
        }
    }
    Ok(Guide { topics: parsed.topics, questions: parsed.questions })
}

/// A guide as a file: the old text with only what differs changed.
///
/// # Errors
/// When the old text is no valid TOML.
pub fn write_guide(file: &str, old: &str, guide: &Guide) -> Result<String, Problem> {
    let mut document = document(file, old, FORMAT)?;
    let topics: Vec<(String, &Topic)> = guide.topics.iter().map(|topic| (topic.id.clone(), topic)).collect();
    let questions: Vec<(String, &Question)> =
        guide.questions.iter().map(|question| (question.id.to_string(), question)).collect();
    set_entries(&mut document, "topic", &topics);
    set_entries(&mut document, "question", &questions);
    Ok(document.to_string())
}
