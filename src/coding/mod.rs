//! Phase 2's decisions: who put which code on which segment, and whose codings count.
//!
//! Types and pure functions only; `log` keeps the decisions, `tally` counts them.

mod consensus;
mod counting;
mod decision;
mod memo;

pub use consensus::{CONSENSUS, Consensus};
pub use counting::{CountRules, CountUnit, Denominator, Whose};
pub use decision::{Anchor, Coding, Polarity, Prompting, Via};
pub use memo::{Memo, MemoKind, Subject};
