//! Phase 2's decisions: who put which code on which segment, and whose codings count.
//!
//! Types and pure functions only; `log` keeps the decisions, `tally` counts them.

mod counting;
mod decision;

pub use counting::{CountRules, CountUnit, Denominator, Whose};
pub use decision::{Coding, Polarity, Prompting, Via};
