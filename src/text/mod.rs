//! Text without meaning: spans and positions, words, sentences, stems, and the folding that makes `Cliënt` match `client`.
//!
//! Inside the program a position is a byte offset into a reading (UTF-8, LF). Conversions to code points, UTF-16 and
//! line and column live in [`Positions`] and nowhere else.

mod positions;
mod quote;
mod span;

pub use positions::Positions;
pub use quote::{CONTEXT, Quote, find_words};
pub use span::Span;
