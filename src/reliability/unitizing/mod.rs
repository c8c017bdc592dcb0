//! Agreement on where units of text begin and end, and on what they are called.
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
