//! Agreement on where units of text begin and end, and on what they are called.
//!
//! | question | measure |
//! |---|---|
//! | same text under the same codes? | [`UnitizingAlpha2016`]; the older [`UnitizingAlpha1995`], which is another measure |
//! | same places for a boundary, whatever the codes? | [`BoundaryAgreement`]; [`WindowDifference`] |
//! | same segments, when each may be a little off in place and code? | [`Gamma`] |
//!
//! All take a list of [`Continuum`]: transcripts with the units of each coder, in code points or in larger steps. The
//! alphas of 2016 want one category at most at each place; where codes overlap, [`Continuum::of_category`] gives one
//! code against the rest. Nothing here is a coding or a code: who calls says what the numbers of categories stand for.

mod boundaries;
mod continuum;
mod distances;
mod gamma;
mod intersections;
mod measure;
mod reasons;
#[cfg(test)]
mod tests;
mod windows;

pub use boundaries::BoundaryAgreement;
pub use continuum::{Continuum, Unit};
pub use distances::{CategoryDistances, UnitizingAlpha1995};
pub use gamma::{Alignment, Dissimilarity, Gamma, GammaSettings, best_alignment};
pub use intersections::{CategoryAlpha, UnitizingAlpha2016};
pub use measure::UnitizingMeasure;
pub use windows::{WindowDifference, window};
