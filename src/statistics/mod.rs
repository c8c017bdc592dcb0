//! Statistics that no question of the field owns: estimates that can be undefined, seeded chance, and summaries.
//!
//! Agreement, comparison, saturation and co-occurrence build on these. Nothing here knows what a code or a respondent is.
//! The distributions are those of `statrs`, the matrices those of `nalgebra`, the random numbers those of `rand_pcg`, the
//! integer linear programming that of `microlp`.

mod assignment;
mod distribution;
mod estimate;
mod packing;
mod random;
mod summary;

pub use assignment::assign;
pub use distribution::{ln_choose, normal_quantile, student_quantile};
pub use estimate::{Estimate, Interval, Undefined};
pub use packing::Groups;
pub use random::Random;
pub use summary::{mean, median, quantile, standard_deviation};
