//! Answers as the front end reads them: data as JSON, problems as sentences in the user's language.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::message::{Catalogue, Problem, Severity};

/// A problem in words.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Said {
    severity: &'static str,
    message: String,
    hint: Option<String>,
    place: Option<String>,
}

impl Said {
    /// A problem in the language of a catalogue.
    pub(super) fn of(problem: &Problem, catalogue: &Catalogue) -> Self {
        Self {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            },
            message: catalogue.say_on_screen(&problem.message),
            hint: problem.hint.as_deref().map(|hint| catalogue.say_on_screen(hint)),
            place: problem.place.as_deref().map(ToString::to_string),
        }
    }

    /// Several problems.
    pub(super) fn all(problems: &[Problem], catalogue: &Catalogue) -> Vec<Self> {
        problems.iter().map(|problem| Self::of(problem, catalogue)).collect()
    }

    /// As the answer to what could not be done.
    pub(super) fn refused(self) -> Response {
        (StatusCode::UNPROCESSABLE_ENTITY, Json(self)).into_response()
    }
}
