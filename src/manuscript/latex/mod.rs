//! LaTeX to blocks, read plainly: sections, quotations, lists, tables, captions and footnotes; macros are not run.
//!
//! Numbers that LaTeX itself would give are counted, so that `\ref` reads as `Tabel 1` does on paper.

mod command;
mod labels;
mod reader;
mod scan;
mod words;

use self::labels::Labels;
use self::reader::Reader;
use super::build::Builder;
use crate::message::{Message, Place, Problem};

/// The blocks of a LaTeX source, and the files that it takes in, which are not followed.
pub(super) fn read(file: &str, source: &str) -> (Builder, Vec<Problem>) {
    let labels = Labels::of(source);
    let mut reader = Reader::new(source, &labels);
    reader.title();
    reader.run(labels::body(source));
    let (out, taken_in) = reader.finish();
    let notes = taken_in.into_iter().map(|(name, at)| {
        let message = Message::new("manuscript-not-followed").with("name", name);
        let problem = Problem::warning(message).hint(Message::new("manuscript-not-followed-hint"));
        problem.at(Place::in_text(file, source, at))
    });
    (out, notes.collect())
}
