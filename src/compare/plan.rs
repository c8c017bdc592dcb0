//! What is asked of a comparison beyond counts and names.

use serde::Serialize;

use crate::statistics::{Estimate, ExactTest, Share, agresti_caffo, newcombe};

/// How the interval of a difference between two shares is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceMethod {
    /// Hybrid score, without continuity correction (Newcombe 1998, method 10).
    #[default]
    Newcombe,
    /// One who did and one who did not added to each group (Agresti & Caffo 2000), cut off at -1 and 1.
    AgrestiCaffo,
}

impl DifferenceMethod {
    /// The first share less the other, with its interval.
    pub(super) fn difference(self, one: Share, other: Share) -> Estimate {
        match self {
            Self::Newcombe => newcombe(one, other),
            Self::AgrestiCaffo => {
                let found = agresti_caffo(one, other);
                match found.interval {
                    Some(interval) => found.within(interval.low.max(-1.0), interval.high.min(1.0)),
                    None => found,
                }
            }
        }
    }
}

/// What is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// How many quotations a group and code at most. Without a number: two of those that were chosen, else one of who
    /// was quoted least so far.
    pub quotes: Option<usize>,
    /// Whether percentages are asked for, also of groups that are too small for them.
    pub percentages: bool,
    /// Intervals, and how those of differences are made.
    pub intervals: Option<DifferenceMethod>,
    /// A test.
    pub test: Option<ExactTest>,
    /// The group that each of the others is held against; without one, each is held against each.
    pub against: Option<String>,
    /// Whether more than two groups are tested two by two instead of all together.
    pub pairwise: bool,
}

impl Plan {
    /// Whether so many groups are tested all together: only Fisher's test has a form for that.
    pub(super) fn is_together(&self, groups: usize) -> bool {
        groups > 2 && self.test == Some(ExactTest::Fisher) && self.against.is_none() && !self.pairwise
    }
}
