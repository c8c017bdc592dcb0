//! A file to a manuscript.

use super::Manuscript;
use crate::message::{Message, Problem};

/// Reads a manuscript from the bytes of a file.
///
/// # Errors
/// When it is no document that can be read.
pub fn read(_file: &str, _bytes: &[u8]) -> Result<Manuscript, Problem> {
    Err(Problem::error(Message::new("ingest-empty")))
}
