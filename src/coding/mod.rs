//! Phase 2's decisions: who put which code on which segment, and whose codings count.
//!
//! Types and pure functions only; `log` keeps the decisions, `tally` counts them.

mod decision;

pub use decision::{Coding, Polarity, Prompting, Via};
