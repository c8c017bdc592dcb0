//! Suggestions as they are listed: the words, the rules and what these matched.

use serde::Serialize;

use super::Suggestion;
use crate::message::{Language, Message};
use crate::study::Study;
use crate::table::{Cell, Column, Table};
use crate::text::shortened;

/// Suggestions to be listed, in the order of the study's transcripts.
#[derive(Debug, Serialize)]
pub struct ListedSuggestions {
    provisional: bool,
    suggestions: Vec<ListedSuggestion>,
}

#[derive(Debug, Serialize)]
struct ListedSuggestion {
    id: String,
    code: String,
    code_id: String,
    transcript: String,
    reading: u32,
    start: usize,
    end: usize,
    respondents: Vec<String>,
    text: String,
    rules: Vec<usize>,
    matched: Vec<String>,
}

impl ListedSuggestions {
    /// Lists suggestions of a study.
    #[must_use]
    pub fn of(study: &Study, open: &[Suggestion], language: Language) -> Self {
        let mut suggestions = Vec::with_capacity(open.len());
        for transcript in &study.transcripts {
            let text = &transcript.reading.text;
            let positions = transcript.reading.positions();
            for suggestion in open.iter().filter(|suggestion| suggestion.transcript == transcript.id) {
                let code = study.state.codebook.code(&suggestion.code);
                let respondents = transcript.respondents_in(suggestion.span);
                suggestions.push(ListedSuggestion {
                    id: suggestion.id.clone(),
                    code: code.map(|code| code.name(language).to_owned()).unwrap_or_default(),
                    code_id: suggestion.code.to_string(),
                    transcript: suggestion.transcript.to_string(),
                    reading: suggestion.revision,
                    start: positions.code_point_of(suggestion.span.start),
                    end: positions.code_point_of(suggestion.span.end),
                    respondents: respondents.iter().map(ToString::to_string).collect(),
                    text: suggestion.span.of(text).to_owned(),
                    rules: suggestion.rules.iter().map(|rule| rule + 1).collect(),
                    matched: suggestion.hits.iter().map(|hit| hit.of(text).to_owned()).collect(),
                });
            }
        }
        Self { provisional: true, suggestions }
    }

    /// The suggestions as a table.
    #[must_use]
    pub fn table(&self) -> Table {
        let columns = vec![
            Column::words("id", "table-suggestion"),
            Column::words("code", "table-code"),
            Column::words("respondents", "table-respondents"),
            Column::words("place", "table-place"),
            Column::words("matched", "table-matched"),
            Column::words("text", "table-text"),
        ];
        let title = Message::new("table-suggestions").with("count", self.suggestions.len());
        let mut table = Table::new("suggestions", title, columns);
        for suggestion in &self.suggestions {
            table.push(vec![
                Cell::text(suggestion.id.get(..8).unwrap_or(&suggestion.id)),
                Cell::text(&suggestion.code),
                Cell::List(suggestion.respondents.clone()),
                Cell::text(format!("{}:{}-{}", suggestion.transcript, suggestion.start, suggestion.end)),
                Cell::List(suggestion.matched.iter().map(|words| shortened(words)).collect()),
                Cell::text(&suggestion.text),
            ]);
        }
        table.notes = vec![Message::new("table-note-suggestions")];
        table
    }
}
