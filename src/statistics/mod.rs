//! Statistics that no question of the field owns: estimates that can be undefined, seeded chance, and summaries.
//!
//! Agreement, comparison, saturation and co-occurrence build on these. Nothing here knows what a code or a respondent is.
//! The distributions are those of `statrs`, the matrices those of `nalgebra`, the random numbers those of `rand_pcg`, the
//! integer linear programming that of `microlp`.

mod assignment;
mod axes;
mod cluster;
mod correspondence;
mod distances;
mod distribution;
mod estimate;
mod exact;
mod fisher;
mod hypergeometric;
mod multiple;
mod packing;
mod proportions;
mod random;
mod scaling;
mod summary;
mod unconditional;

pub use assignment::assign;
pub use cluster::{Join, Linkage, Tree};
pub use correspondence::{Correspondence, shown_by_two};
pub use distances::Distances;
pub use distribution::{ln_choose, normal_quantile, student_quantile};
pub use estimate::{Estimate, Interval, Undefined};
pub use exact::{ExactTest, Outcome, power};
pub use fisher::{Fisher, conditional_odds_ratio, fisher, freeman_halton, freeman_halton_smallest};
pub use multiple::{Adjustment, adjusted};
pub use packing::Groups;
pub use proportions::{
    Share, agresti_caffo, clopper_pearson, newcombe, odds_ratio, sample_odds_ratio, wilson,
};
pub use random::Random;
pub use scaling::Scaling;
pub use summary::{mean, median, quantile, standard_deviation};
pub use unconditional::{barnard, boschloo};
