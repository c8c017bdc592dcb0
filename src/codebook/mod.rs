//! Phase 2's and 5's nouns: codes with definitions and rules, the themes that hold them, and the interview guide.
//!
//! ```text
//! Codebook
//!   Theme       codes under a central organising concept; may have a parent theme
//!   Code        definition, inclusion, exclusion, anchor example; in zero or more themes; may have a parent code
//!     Rule      proposes codings, decides nothing
//!   Relation    a labelled, directed, signed tie
//! Guide         topics and questions, with the patterns that recognise a question
//! ```
//!
//! Types and pure functions only; `study` reads and writes the files, `explore` runs the rules.

mod book;
mod code;
mod follow;
mod guide;
mod reshape;
mod rule;
mod theme;
mod wording;

pub use book::{Codebook, Flaw};
pub use code::{Code, Origin};
pub use follow::{Entry, change, create};
pub use guide::{Guide, Probes, Question, Topic};
pub use rule::{Matcher, Rule, Unit};
pub use theme::{Relation, Sign, Stage, Theme};
pub use wording::Wording;

use std::fmt;

use crate::corpus::id_type;

id_type! {
    /// The id of a code: a short readable name, stable when the label changes.
    CodeId
}
id_type! {
    /// The id of a theme.
    ThemeId
}
id_type! {
    /// The id of a question in the interview guide.
    QuestionId
}
