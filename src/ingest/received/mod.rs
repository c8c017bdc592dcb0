//! The bytes of a file before they are a document: what they are, and the characters they stand for.
//!
//! What a file is called plays no part here; only what is in it.

mod decode;
mod sniff;

pub use decode::decode_text;
pub(super) use decode::{Decoded, decode, decode_markup};
pub(super) use sniff::{Container, container, empty, foreign, locked, refuse_markup};
