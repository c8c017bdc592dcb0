//! The trail read back: what was decided, told as sentences; and what changed between two moments.
//!
//! ```text
//! Names        what codes and themes are called, and what codings and memos are about, as events are read in order
//!   change     the fields in which two versions of an entry differ, told
//!   clause     one event told; sentence: an act of many
//! story        every act with its sentence, its phase and what it touches, filtered and shown
//! difference   codebook, codings and counts at two moments, with the acts that explain them
//! ```
//!
//! Nothing is decided here: a story is a pure function of the log.

mod change;
mod clause;
mod diff;
mod names;
mod record;
mod sentence;
mod story;
#[cfg(test)]
mod tests;
mod touched;

pub use change::{Change, changes, code_changed, theme_changed};
pub use clause::phase_name;
pub use diff::{
    Because, CodingChange, CountChange, Counted, Difference, DifferenceRecord, EntryChange, Fate, Recoded,
    Seen, difference,
};
pub use names::Names;
pub use record::TrailRecord;
pub use sentence::sentence;
pub use story::{StoryFilter, Told, codes_called, story, story_table, when};
pub use touched::Touched;
