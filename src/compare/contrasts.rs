//! One group's share, and one group held against another: difference, odds ratio, chance.

use serde::Serialize;

use super::{Chance, DifferenceMethod};
use crate::statistics::{Estimate, Share, odds_ratio, wilson};
use crate::tally::{GroupCount, GroupSize, NO_VALUE, TallyRow};

/// How intervals were made.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct IntervalMethods {
    /// The level of all of them.
    pub level: f64,
    /// That of a share: `wilson`.
    pub share: &'static str,
    /// That of a difference.
    pub difference: DifferenceMethod,
    /// That of an odds ratio, with its correction: `haldane-anscombe`.
    pub odds_ratio: &'static str,
}

impl IntervalMethods {
    pub(super) fn new(difference: DifferenceMethod) -> Self {
        Self { level: 0.95, share: "wilson", difference, odds_ratio: "haldane-anscombe" }
    }
}

/// The share of a group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GroupShare {
    /// The group.
    pub group: String,
    /// How many of its units mention it, as a part of 1, with Wilson's interval.
    pub share: Estimate,
}

/// A group held against another.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Contrast {
    /// The group.
    pub group: String,
    /// The group it is held against.
    pub against: String,
    /// The share of the group less that of the other; there with intervals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub difference: Option<Estimate>,
    /// The odds of the group over those of the other, 0.5 added to every cell; there with intervals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub odds_ratio: Option<Estimate>,
    /// What a test says; there when groups are tested two by two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub test: Option<Chance>,
}

/// Two groups of a comparison, by their places.
pub(super) type Pair = (usize, usize);

/// The groups that can be held against others: those whose respondents have a value.
pub(super) fn comparable(groups: &[GroupSize]) -> Vec<usize> {
    (0..groups.len()).filter(|at| groups[*at].name != NO_VALUE).collect()
}

/// The pairs of groups that are held against each other: each other group and the one asked for, or each and each.
pub(super) fn pairs(groups: &[GroupSize], against: Option<usize>) -> Vec<Pair> {
    let groups = comparable(groups);
    match against {
        Some(reference) => {
            groups.into_iter().filter(|at| *at != reference).map(|at| (at, reference)).collect()
        }
        None => {
            let after = |(place, one): (usize, &usize)| {
                groups[place + 1..].iter().map(|other| (*one, *other)).collect::<Vec<_>>()
            };
            groups.iter().enumerate().flat_map(after).collect()
        }
    }
}

/// The share of a group in a row.
pub(super) fn share(group: &GroupCount) -> Share {
    Share::new(group.k, group.n)
}

/// The shares of all groups of a row.
pub(super) fn shares(row: &TallyRow) -> Vec<GroupShare> {
    let of = |group: &GroupCount| GroupShare { group: group.name.clone(), share: wilson(share(group)) };
    row.groups.iter().map(of).collect()
}

/// The pairs of a row, with what was asked of each.
pub(super) fn contrasts(row: &TallyRow, pairs: &[Pair], method: Option<DifferenceMethod>) -> Vec<Contrast> {
    let of = |(one, other): &Pair| {
        let (group, against) = (row.groups.get(*one)?, row.groups.get(*other)?);
        let both = (share(group), share(against));
        Some(Contrast {
            group: group.name.clone(),
            against: against.name.clone(),
            difference: method.map(|method| method.difference(both.0, both.1)),
            odds_ratio: method.map(|_| odds_ratio(both.0, both.1)),
            test: None,
        })
    };
    pairs.iter().filter_map(of).collect()
}
