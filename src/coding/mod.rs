//! Phase 2's decisions: who put which code on which segment, and whose codings count.
//!
//! Types and pure functions only; `log` keeps the decisions, `tally` counts them.

mod anchor;
mod consensus;
mod counting;
mod decision;
mod memo;

pub use anchor::{Anchored, anchor};
pub use consensus::{CONSENSUS, Consensus};
pub use counting::{CountRules, CountUnit, Denominator, Whose};
pub use decision::{Anchor, Coding, Polarity, Prompting, Via, suggestion_id};
pub use memo::{Memo, MemoKind, Subject};
