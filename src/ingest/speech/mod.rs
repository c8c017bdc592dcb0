//! Lines to turns: where a speaker's label stands, what belongs to them, and when they spoke.
//!
//! ```text
//! layout      the reading's text and its lines
//! stamp       times as people and programs write them
//! label       what could be a label at the start of a line, by its shape alone
//! vocabulary  the words for interviewers and respondents
//! accept      which of the possible labels are speakers, seen over the whole file
//! outline     numbered questions in a transcript without labels for the answers
//! turns       the turns
//! ```

mod accept;
mod label;
mod layout;
mod outline;
mod stamp;
mod turns;
mod vocabulary;

pub(super) use accept::{Labels, speakers};
pub(super) use layout::Layout;
pub(super) use outline::questions;
pub(super) use stamp::clock;
pub(super) use turns::{Mode, Spoken, turns};
pub(super) use vocabulary::{Known, Part, known, plain_number};
