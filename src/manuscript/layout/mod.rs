//! Plain text to blocks by its layout: what a pdf leaves of pages, headings, paragraphs, quotations and tables.
//!
//! ```text
//! lines  ->  page numbers and running heads away  ->  spacing and width  ->  blocks
//! ```
//!
//! Text between two line ends is never changed, only joined; a sentence is never cut in two. Lines of a table of contents
//! are left out: they repeat the headings.

mod flow;
mod furniture;
mod heading;
mod hyphen;
mod line;
mod measure;
mod quotation;
mod shape;
mod table;

pub(super) use heading::{looks_like_title, sure};
pub(super) use quotation::is_quotation;
pub(super) use shape::{caption, finished, starts_lower};

use super::build::Builder;
use flow::Flow;
use line::lines;
use measure::Measure;

/// The blocks of a text, by its layout.
pub(super) fn read(text: &str) -> Builder {
    let mut lines = lines(text);
    furniture::remove(&mut lines);
    let measure = Measure::of(&mut lines);
    let joints = hyphen::joints(text, &lines);
    Flow::new(&lines, measure, &joints).run()
}
