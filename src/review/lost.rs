//! Codings that were not found in the corrected reading of their transcript, and what their coder can do about each.

use super::Finding;
use crate::codebook::Codebook;
use crate::message::{Language, Message, Severity};
use crate::study::Placed;

/// How many digits of a coding's id are shown: enough to name it by.
const DIGITS: usize = 8;

/// A finding for every lost coding, with the words it was on as far as they may be shown.
pub fn lost_codings<'c>(
    book: &Codebook,
    language: Language,
    lost: impl Iterator<Item = (&'c Placed, Option<String>)>,
) -> Vec<Finding> {
    let finding = |(coding, words): (&Placed, Option<String>)| {
        let id = if words.is_some() { "review-coding-lost" } else { "review-coding-lost-silent" };
        let code = book.code(&coding.code).map_or(coding.code.as_str(), |code| code.name(language));
        let mut message = Message::new(id)
            .with("code", code)
            .with("coder", coding.coder.as_str())
            .with("transcript", coding.transcript.as_str())
            .with("id", coding.id.get(..DIGITS).unwrap_or(&coding.id));
        if let Some(words) = words {
            message = message.with("words", words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Finding::new("coding-lost", &[&coding.id], Severity::Warning, message)
    };
    lost.map(finding).collect()
}
