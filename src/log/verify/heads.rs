//! Heads of chains that were noted outside the study, in a file: what a rewritten log is held against.

use serde::Deserialize;

use crate::log::Noted;
use crate::message::{Message, Place, Problem};

/// Heads noted in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedHeads {
    /// The file, as the user knows it.
    pub file: String,
    /// The heads with the lines they stand on.
    pub heads: Vec<(usize, Noted)>,
}

#[derive(Deserialize)]
struct Form {
    heads: Vec<Noted>,
}

impl NotedHeads {
    /// Reads the heads from the JSON that `codeboom tag --output` writes.
    ///
    /// # Errors
    /// When it is not JSON of that form, or names no heads.
    pub fn parse(file: &str, text: &str) -> Result<Self, Problem> {
        let unreadable = |line: usize, reason: String| {
            let message = Message::new("verify-heads-unreadable").with("reason", reason);
            Problem::error(message)
                .at(Place { line, ..Place::file(file) })
                .hint(Message::new("verify-heads-unreadable-hint"))
        };
        let form: Form =
            serde_json::from_str(text).map_err(|error| unreadable(error.line(), error.to_string()))?;
        if form.heads.is_empty() {
            let message = Message::new("verify-heads-none");
            return Err(Problem::error(message)
                .at(Place::file(file))
                .hint(Message::new("verify-heads-unreadable-hint")));
        }
        let line_of = |id: &str| text.lines().position(|line| line.contains(id)).map_or(0, |at| at + 1);
        let heads = form.heads.into_iter().map(|head| (line_of(&head.id), head)).collect();
        Ok(Self { file: file.to_owned(), heads })
    }
}
