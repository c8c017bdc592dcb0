//! The interview guide: what was to be asked, and how an asking is recognised in a transcript.

use serde::{Deserialize, Serialize};

use super::{QuestionId, Wording};

/// A heading of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// The id.
    pub id: String,
    /// The heading.
    pub label: Wording,
}

/// A question of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The id, `q4`.
    pub id: QuestionId,
    /// The topic it stands under.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// The question as worded in the guide.
    pub text: Wording,
    /// Follow-up questions: one text per line, per language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probes: Option<Probes>,
    /// Phrases that recognise an asking in an interviewer's turn; `*` stands for any ending or any one word.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<String>,
}

/// Follow-up questions, in the study's language or per language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Probes {
    /// In the language of the study.
    Plain(Vec<String>),
    /// Per language.
    PerLanguage(std::collections::BTreeMap<crate::message::Language, Vec<String>>),
}

/// The topics and questions, in the order of the interview.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Guide {
    /// The headings.
    pub topics: Vec<Topic>,
    /// The questions.
    pub questions: Vec<Question>,
}

impl Guide {
    /// The question of that id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == *id)
    }
}
