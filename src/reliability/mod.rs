//! Phase 4's second pair of eyes: where coders who finished a transcript differ.
//!
//! Only what coders decided by themselves, before they talked it over, is looked at here; what they decided together
//! afterwards is counted (`tally`) and never called agreement.

mod disagreement;
pub mod unitizing;

pub use disagreement::{Disagreement, disagreements};

#[cfg(test)]
mod tests;
