//! What coders who differed decided together, as far as it stands on the current readings.

use std::collections::BTreeSet;

use super::Coding;

/// The coder that a segment has on which consensus was reached by talking it over.
pub const CONSENSUS: &str = "consensus";

/// The decisions that stand. Of two about the same codings, or the same code and segment, the later one does.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Consensus {
    /// The segments that belong to a code after all, each as a coding by nobody in particular.
    pub coded: Vec<Coding>,
    /// The codings that were decided about, by id: what was decided counts in their place.
    pub settled: BTreeSet<String>,
}
