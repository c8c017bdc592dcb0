//! What can stand in one cell.

use crate::message::Message;

/// The content of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing to say.
    Empty,
    /// Text of the study.
    Text(String),
    /// Words of Codeboom.
    Said(Message),
    /// A whole number.
    Integer(usize),
    /// A measured number at full precision, and the decimals shown to people.
    Number {
        /// The value.
        value: f64,
        /// Decimals shown; data files get the full value.
        decimals: usize,
    },
    /// How many of how many; never one without the other. Data files get two columns, `name` and `name_n`.
    Count {
        /// How many.
        k: usize,
        /// Of how many.
        n: usize,
    },
    /// Several items, such as respondents.
    List(Vec<String>),
    /// No value, and why.
    Undefined(Message),
}

impl Cell {
    /// A cell of text.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A cell with words of Codeboom.
    #[must_use]
    pub fn said(id: &'static str) -> Self {
        Self::Said(Message::new(id))
    }
}
