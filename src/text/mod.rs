//! Text without meaning: spans and positions, words, sentences, stems, and the folding that makes `Cliënt` match `client`.
//!
//! Inside the program a position is a byte offset into a reading (UTF-8, LF). Conversions to code points, UTF-16 and
//! line and column live in [`Positions`] and nowhere else.

mod align;
mod fold;
mod grapheme;
mod natural;
mod positions;
mod quote;
mod sentence;
mod shorten;
mod span;
mod stem;
mod word;

pub use align::{Alignment, Region};
pub use fold::{Folding, fold};
pub use grapheme::is_grapheme_boundary;
pub use natural::natural;
pub use positions::{KeptIndex, Positions};
pub use quote::{CONTEXT, Quote, find_words};
pub use sentence::{has_empty_line, sentences};
pub use shorten::shortened;
pub use span::Span;
pub use stem::stem;
pub use word::words;
