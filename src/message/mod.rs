//! What Codeboom says: message ids with data, worded in Dutch and English by the catalogues beside this file.
//!
//! A [`Message`] is data until somebody reads it; a [`Catalogue`] turns it into a sentence. The wording lives in
//! `nl/*.ftl` and `en/*.ftl` (Project Fluent), one file a subject; a test holds the two languages against each other.
//! A [`Problem`] is a message about something that could not be done as asked, with the place and the way out.

mod catalogue;
mod language;
mod nearest;
mod problem;

pub use catalogue::{Catalogue, catalogue_sources};
pub use language::Language;
pub use nearest::nearest;
pub use problem::{Place, Problem, Severity};

/// A value that a message is told with.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words, shown as they are.
    Text(String),
    /// A whole number; the catalogue may choose singular or plural by it.
    Integer(i64),
    /// A measured number with the decimals to show; written with a decimal comma in Dutch.
    Number(f64, usize),
    /// Other things to say, written as a list: `a, b and c`.
    Said(Vec<Message>),
}

/// One thing to say, in no language yet: the id of a catalogue entry and its data.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The id of the catalogue entry.
    pub id: &'static str,
    /// The named values that the entry's wording uses.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without data.
    #[must_use]
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// The same message with one more named value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Said(vec![message])
    }
}

impl From<Vec<Message>> for Value {
    fn from(messages: Vec<Message>) -> Self {
        Self::Said(messages)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Integer(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}
