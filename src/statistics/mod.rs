//! Statistics that no question of the field owns: estimates that can be undefined, seeded chance, and summaries.
//!
//! Agreement, comparison, saturation and co-occurrence build on these. Nothing here knows what a code or a respondent is.
//! The distributions are those of `statrs`, the matrices those of `nalgebra`, the random numbers those of `rand_pcg`.

mod axes;
mod cluster;
mod correspondence;
mod distances;
mod distribution;
mod estimate;
mod random;
mod scaling;
mod summary;

pub use cluster::{Join, Linkage, Tree};
pub use correspondence::{Correspondence, shown_by_two};
pub use distances::Distances;
pub use distribution::{ln_choose, normal_quantile, student_quantile};
pub use estimate::{Estimate, Interval, Undefined};
pub use random::Random;
pub use scaling::Scaling;
pub use summary::{mean, median, quantile, standard_deviation};
