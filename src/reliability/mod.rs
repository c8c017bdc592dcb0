//! Phase 4's second pair of eyes: where coders who finished a transcript differ, and how much they agree.
//!
//! ```text
//! Disagreement    a segment on which coders differ about a code
//! Agreement       of the coders of a study: per code, over all codes, per transcript, per pair
//!   Ratings       units by coders, with gaps: from codings, or from a file of ratings
//!   Profiles      equal rows together; Sums, the whole numbers that measures are quotients of
//!   Measure       percent, kappas, AC1, alpha ...; Measured, with its interval
//! unitizing       where segments begin and end: alphas for unitizing, boundary similarity, gamma
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
mod methods;
mod other_programs;
mod profiles;
mod ratings;
mod ratings_file;
mod reasons;
mod study;
mod sums;
mod tables;
pub mod unitizing;

pub use crossed::{Weights, holsti};
pub use disagreement::{Disagreement, disagreements};
pub use interval::{FEWEST_CLUSTERS, Measured, Measures, Resampled, Resampling, measures};
pub use measure::{Comparing, Decisions, Measure};
pub use methods::ratings_methods;
pub use other_programs::{Formed, QualcoderCounts, maxqda_kappa, qualcoder_kappa};
pub use ratings::{Category, Ratings, Scale};
pub use ratings_file::{ReadRatings, Reading, ratings_from_text};
pub use study::{
    Agreement, AsMaxqda, AsQualcoder, Ask, CodeAgreement, Cut, Cutting, Evidence, MOST_CODERS,
    MaxqdaAgreement, Pair, PairAgreement, Suggested, Together, TranscriptAgreement, Unit, Universe,
    agreement, cutting,
};
pub use tables::{cutting_table, maxqda_table, qualcoder_table, ratings_long, ratings_pairs, ratings_tables};

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
