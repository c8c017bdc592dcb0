//! Phase 3: which codes occur together, and what that looks like as clusters and on a map.
//!
//! ```text
//! Within        what two codes must share: a segment, a sentence, a turn, a window of words, a respondent
//!   Stretch     the words with a code: overlapping segments with one code are one, whoever coded them
//!   Unit        a sentence, turn or window of what respondents say
//! Occurrences   where every code stands, and for each pair where both do
//!   Pairs       counts and measures of every pair; Evidence, the words behind one
//!   Clusters    codes joined by how much they share; Map, codes and respondents as points
//! ```
//!
//! A cluster of codes is a topic until somebody finds its central concept: nothing here is called a theme.

mod clusters;
mod evidence;
mod map;
mod measures;
mod notes;
mod occurrences;
mod pairs;
mod stretches;
mod sweep;
#[cfg(test)]
mod tests;
mod units;
mod within;

pub use clusters::{ClusterCode, Clusters};
pub use evidence::{Evidence, EvidenceCoding, EvidenceRow};
pub use map::{Axis, Map, MapMethod, MapPoint};
pub use measures::{Overlaps, Together};
pub use occurrences::Occurrences;
pub use pairs::{CodeRow, PairRow, Pairs, Place};
pub use within::Within;
