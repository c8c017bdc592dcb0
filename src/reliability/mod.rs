//! Phase 4's second pair of eyes: where coders who finished a transcript differ, and how much they agree.
//!
//! ```text
//! Disagreement    a segment on which coders differ about a code
//! Ratings         units by coders, with gaps: from codings, or from a file of ratings
//!   Profiles      equal rows together; Sums, the whole numbers that measures are quotients of
//!   Measure       percent, kappas, AC1, alpha ...; Measured, with its interval
//! ```
//!
//! Only what coders decided by themselves, before they talked it over, is looked at here; what they decided together
//! afterwards is counted (`tally`) and never called agreement. `docs/numbers.md` says what each measure was held against.

mod alpha;
mod chance;
mod crossed;
mod disagreement;
mod interval;
mod measure;
mod other_programs;
mod profiles;
mod ratings;
mod reasons;
mod sums;

pub use crossed::{Weights, holsti};
pub use disagreement::{Disagreement, disagreements};
pub use interval::{FEWEST_CLUSTERS, Measured, Measures, Resampled, Resampling, measures};
pub use measure::{Comparing, Decisions, Measure};
pub use other_programs::{Formed, QualcoderCounts, maxqda_kappa, qualcoder_kappa};
pub use ratings::{Category, Ratings, Scale};

#[cfg(test)]
mod tests;
