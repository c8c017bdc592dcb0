//! Phase 4: groups side by side, with who they are and what they said; intervals and tests only when asked for.
//!
//! ```text
//! Plan          what is asked beyond counts: quotations, percentages, intervals, a test
//! Comparison    the tally by group with all of that
//!   tables      counts, quotations, shares, differences, what is possible, tests, and the text for a method section
//! ```
//!
//! A difference between small groups is told by the people and their words. There are no percentages of groups under
//! [`SMALL`] and no p-values unless somebody asks; a p-value comes with what groups of this size can show at best and with
//! the reasons why it probably means nothing. No verdict is ever given.

mod chance;
mod comparison;
mod contrasts;
mod counts;
mod method;
mod plan;
mod quotations;
mod tables;
mod tested;
#[cfg(test)]
mod tests;

pub use chance::{Chance, Possible, Testing};
pub use comparison::{ComparedRow, Comparison, compare};
pub use contrasts::{Contrast, GroupShare, IntervalMethods};
pub use counts::{SMALL, counts, is_small, percentages_of_few};
pub use plan::{DifferenceMethod, Plan};
pub use quotations::GroupQuote;
pub use tables::Section;
