//! The best choice of groups that have nothing in common: weighted set packing, exact.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolutionStatus, SolveOptions};

/// How many times the search for whole numbers may divide a problem before it gives up.
const DIVISIONS: u64 = 20_000;

/// Groups of things, each with what it is worth.
#[derive(Debug, Default, Clone)]
pub struct Groups {
    members: Vec<u32>,
    ends: Vec<usize>,
    worth: Vec<f64>,
}

impl Groups {
    /// Adds a group of things that are numbered from 0.
    pub fn add(&mut self, members: impl IntoIterator<Item = usize>, worth: f64) {
        self.members.extend(members.into_iter().map(|member| member as u32));
        self.ends.push(self.members.len());
        self.worth.push(worth);
    }

    /// How many groups there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The things in a group.
    pub fn members(&self, group: usize) -> impl Iterator<Item = usize> + '_ {
        let from = if group == 0 { 0 } else { self.ends[group - 1] };
        self.members[from..self.ends[group]].iter().map(|member| *member as usize)
    }

    /// The groups, none with a thing in common with another, that are worth most together; by integer linear
    /// programming (branch and bound), for each part of the problem that has nothing in common with the rest. `None`
    /// when that is more work than is allowed; how much is allowed does not depend on the computer.
    #[must_use]
    pub fn best(&self, things: usize) -> Option<Vec<usize>> {
        let mut chosen = Vec::new();
        for part in self.parts(things) {
            match part.as_slice() {
                [only] => chosen.push(*only),
                _ => chosen.extend(self.best_of(&part)?),
            }
        }
        chosen.sort_unstable();
        Some(chosen)
    }

    /// The groups that are worth anything, in parts that have no thing in common.
    fn parts(&self, things: usize) -> Vec<Vec<usize>> {
        let mut leader: Vec<usize> = (0..things).collect();
        let find = |leader: &mut Vec<usize>, thing: usize| {
            let mut at = thing;
            while leader[at] != at {
                leader[at] = leader[leader[at]];
                at = leader[at];
            }
            at
        };
        let worthy: Vec<usize> = (0..self.len()).filter(|group| self.worth[*group] > 0.0).collect();
        for group in &worthy {
            let mut first = None;
            for thing in self.members(*group) {
                let root = find(&mut leader, thing);
                let into = *first.get_or_insert(root);
                leader[root] = into;
            }
        }
        let mut parts = vec![Vec::new(); things];
        for group in worthy {
            if let Some(thing) = self.members(group).next() {
                parts[find(&mut leader, thing)].push(group);
            }
        }
        parts.retain(|part| !part.is_empty());
        parts
    }

    fn best_of(&self, part: &[usize]) -> Option<Vec<usize>> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let variables: Vec<_> = part.iter().map(|group| problem.add_binary_var(self.worth[*group])).collect();
        let mut holding: Vec<(usize, usize)> = part
            .iter()
            .enumerate()
            .flat_map(|(index, group)| self.members(*group).map(move |thing| (thing, index)))
            .collect();
        holding.sort_unstable();
        for of_thing in holding.chunk_by(|one, other| one.0 == other.0) {
            let sum: Vec<_> = of_thing.iter().map(|(_, index)| (variables[*index], 1.0)).collect();
            problem.add_constraint(sum.as_slice(), ComparisonOp::Le, 1.0);
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(DIVISIONS);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let chosen = part.iter().zip(&variables).filter(|(_, variable)| solution.var_value(**variable) > 0.5);
        (solution.status() == SolutionStatus::Optimal).then(|| chosen.map(|(group, _)| *group).collect())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Groups;

    fn worth(groups: &Groups, chosen: &[usize]) -> f64 {
        chosen.iter().map(|group| groups.worth[*group]).sum()
    }

    /// The worth of the best choice among the groups from `from` on.
    fn most(groups: &Groups, from: usize, taken: u32) -> f64 {
        if from == groups.len() {
            return 0.0;
        }
        let without = most(groups, from + 1, taken);
        let mask = groups.members(from).fold(0, |mask, thing| mask | 1 << thing);
        if mask & taken != 0 {
            return without;
        }
        without.max(groups.worth[from] + most(groups, from + 1, taken | mask))
    }

    #[test]
    fn three_pairs_of_three_things_leave_one_out() {
        let mut groups = Groups::default();
        groups.add([0, 1], 2.0);
        groups.add([1, 2], 2.0);
        groups.add([0, 2], 2.5);
        groups.add([3], -1.0);
        assert_eq!(groups.best(4), Some(vec![2]));
        assert_eq!(Groups::default().best(0), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn no_other_choice_is_worth_more(
            made in prop::collection::vec((prop::collection::btree_set(0_usize..9, 1..4), -3_i8..20), 0..14),
        ) {
            let mut groups = Groups::default();
            for (members, worth) in made {
                groups.add(members, f64::from(worth) / 4.0);
            }
            let chosen = groups.best(9).expect("a choice");
            let mut things: Vec<usize> = chosen.iter().flat_map(|group| groups.members(*group)).collect();
            let number = things.len();
            things.sort_unstable();
            things.dedup();
            prop_assert_eq!(things.len(), number);
            prop_assert!((worth(&groups, &chosen) - most(&groups, 0, 0)).abs() < 1e-6);
        }
    }
}
