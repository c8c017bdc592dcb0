//! Hierarchical clustering: which things are joined at which distance, and what a cut of the tree gives.

use kodama::{Method, linkage};
use serde::Serialize;

use super::{Distances, Undefined};

/// How far apart two clusters are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Linkage {
    /// The mean distance between their members (UPGMA, Sokal & Michener 1958).
    #[default]
    Average,
    /// The root of twice the growth of the sum of squares (Ward 1963; Murtagh & Legendre 2014 call it Ward2, R `ward.D2`);
    /// for Euclidean distances.
    Ward,
}

/// Two clusters become one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Join {
    /// The one: a thing below `n`, else the cluster that join number `a - n` made.
    pub a: usize,
    /// The other, numbered likewise; it stands below the one in the tree.
    pub b: usize,
    /// The distance at which they are joined; never less than that of the join before.
    pub height: f64,
    /// How many things the new cluster has.
    pub size: usize,
}

/// The tree of `n` things: `n - 1` joins, from the closest.
#[derive(Debug, Clone, PartialEq)]
pub struct Tree {
    n: usize,
    joins: Vec<Join>,
}

impl Tree {
    /// Joins the closest clusters until one is left; of equal distances, those of the things that come first. Takes time
    /// in proportion to the square of the number of things.
    ///
    /// # Errors
    /// [`Undefined`] for fewer than two things.
    pub fn grow(distances: &Distances, by: Linkage) -> Result<Self, Undefined> {
        let n = distances.len();
        if n < 2 {
            return Err(Undefined::new("undefined-too-few"));
        }
        let method = match by {
            Linkage::Average => Method::Average,
            Linkage::Ward => Method::Ward,
        };
        let steps = linkage(&mut distances.pairs().to_vec(), n, method);
        let mut first: Vec<usize> = (0..n).collect();
        let mut joins: Vec<Join> = Vec::with_capacity(n - 1);
        for step in steps.steps() {
            let (one, other) = (step.cluster1, step.cluster2);
            let (a, b) = if first[one] <= first[other] { (one, other) } else { (other, one) };
            first.push(first[a]);
            let before = joins.last().map_or(0.0, |join| join.height);
            joins.push(Join { a, b, height: step.dissimilarity.max(before), size: step.size });
        }
        Ok(Self { n, joins })
    }

    /// The joins, from the closest.
    #[must_use]
    pub fn joins(&self) -> &[Join] {
        &self.joins
    }

    /// The things from the top of the tree to its foot: no two lines of a drawing cross.
    #[must_use]
    pub fn order(&self) -> Vec<usize> {
        self.members(self.n + self.joins.len() - 1)
    }

    /// The things in a cluster, numbered as in [`Join`], from top to foot.
    #[must_use]
    pub fn members(&self, cluster: usize) -> Vec<usize> {
        let (mut found, mut open) = (Vec::new(), vec![cluster]);
        while let Some(cluster) = open.pop() {
            match cluster.checked_sub(self.n).and_then(|join| self.joins.get(join)) {
                Some(join) => open.extend([join.b, join.a]),
                None => found.push(cluster),
            }
        }
        found
    }

    /// The cluster of every thing when the tree is cut into `k`: numbers from 0, from the top of the tree to its foot.
    /// More than `n` gives `n` clusters, 0 gives one.
    #[must_use]
    pub fn cut(&self, k: usize) -> Vec<usize> {
        let kept = self.n - k.clamp(1, self.n);
        let mut cluster: Vec<usize> = (0..self.n).collect();
        for join in &self.joins[..kept] {
            let (a, b) = (self.members(join.a), self.members(join.b));
            let name = cluster[a[0]];
            for thing in b {
                cluster[thing] = name;
            }
        }
        let mut names: Vec<usize> = Vec::new();
        for thing in self.order() {
            if !names.contains(&cluster[thing]) {
                names.push(cluster[thing]);
            }
        }
        cluster.iter().map(|name| names.iter().position(|known| known == name).unwrap_or(0)).collect()
    }

    /// The height at which every two things come into one cluster (Sokal & Rohlf 1962).
    #[must_use]
    pub fn cophenetic(&self) -> Distances {
        let mut heights = vec![0.0; self.n * self.n];
        for join in &self.joins {
            for a in self.members(join.a) {
                for b in self.members(join.b) {
                    heights[a * self.n + b] = join.height;
                    heights[b * self.n + a] = join.height;
                }
            }
        }
        Distances::of(self.n, |a, b| heights[a * self.n + b])
    }

    /// The cophenetic correlation: Pearson's, between the distances and the heights of the tree (Sokal & Rohlf 1962).
    ///
    /// # Errors
    /// [`Undefined`] when all distances, or all heights, are the same.
    pub fn fit(&self, distances: &Distances) -> Result<f64, Undefined> {
        correlation(distances.pairs(), self.cophenetic().pairs())
    }

    /// Whether the same distances give the same heights when the things stand in the opposite order. When not, equal
    /// distances left a choice, and the tree is one of several.
    #[must_use]
    pub fn is_settled(&self, distances: &Distances, by: Linkage) -> bool {
        let Ok(other) = Self::grow(&distances.reversed(), by) else { return true };
        let other = other.cophenetic().reversed();
        let both = self.cophenetic();
        both.pairs().iter().zip(other.pairs()).all(|(a, b)| (a - b).abs() <= 1e-9 * a.abs().max(1.0))
    }
}

fn correlation(x: &[f64], y: &[f64]) -> Result<f64, Undefined> {
    let n = x.len() as f64;
    let (mean_x, mean_y) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let (mut together, mut own_x, mut own_y) = (0.0, 0.0, 0.0);
    for (x, y) in x.iter().zip(y) {
        let (x, y) = (x - mean_x, y - mean_y);
        together += x * y;
        own_x += x * x;
        own_y += y * y;
    }
    // What is left of equal numbers by rounding is no variation.
    let least = 1e-24 * n * (mean_x.powi(2) + mean_y.powi(2)).max(f64::MIN_POSITIVE);
    if own_x > least && own_y > least {
        Ok(together / (own_x * own_y).sqrt())
    } else {
        Err(Undefined::new("undefined-all-equal"))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Four things on a line at 0, 1, 4 and 6.
    fn line() -> Distances {
        Distances::euclidean(&[vec![0.0], vec![1.0], vec![4.0], vec![6.0]])
    }

    #[test]
    fn four_things_on_a_line_by_hand() {
        let tree = Tree::grow(&line(), Linkage::Average).expect("a tree");
        // 0 and 1 at 1; 4 and 6 at 2; the mean of 4, 6, 3 and 5 is 4.5.
        let heights: Vec<f64> = tree.joins().iter().map(|join| join.height).collect();
        assert_eq!(heights, [1.0, 2.0, 4.5]);
        assert_eq!(
            (tree.order(), tree.cut(2), tree.cut(3)),
            (vec![0, 1, 2, 3], vec![0, 0, 1, 1], vec![0, 0, 1, 2])
        );
        assert_eq!(tree.cophenetic().pairs(), [1.0, 4.5, 4.5, 4.5, 4.5, 2.0]);
        assert!(tree.is_settled(&line(), Linkage::Average));
    }

    #[test]
    fn equal_distances_have_no_correlation_and_leave_a_choice() {
        let equal = Distances::of(3, |_, _| 1.0);
        let tree = Tree::grow(&equal, Linkage::Average).expect("a tree");
        assert_eq!(tree.fit(&equal), Err(Undefined::new("undefined-all-equal")));
        // 0 - 1 - 2 on a line with equal steps: either end can be joined first.
        let chain = Distances::euclidean(&[vec![0.0], vec![1.0], vec![2.0]]);
        let tree = Tree::grow(&chain, Linkage::Average).expect("a tree");
        assert_eq!(tree.cut(2), [0, 0, 1]);
        assert!(!tree.is_settled(&chain, Linkage::Average));
        assert_eq!(
            Tree::grow(&Distances::of(1, |_, _| 0.0), Linkage::Ward),
            Err(Undefined::new("undefined-too-few"))
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn trees_hold_together(
            points in prop::collection::vec(prop::collection::vec(-50.0..50.0_f64, 3), 2..14),
            turn in 0..14_usize,
            ward in any::<bool>(),
        ) {
            let by = if ward { Linkage::Ward } else { Linkage::Average };
            let (n, distances) = (points.len(), Distances::euclidean(&points));
            let tree = Tree::grow(&distances, by).expect("a tree");
            prop_assert!(tree.joins().is_sorted_by(|a, b| a.height <= b.height));
            let mut order = tree.order();
            order.sort_unstable();
            prop_assert_eq!(order, (0..n).collect::<Vec<_>>());
            for k in 1..=n {
                let mut clusters = tree.cut(k);
                clusters.sort_unstable();
                clusters.dedup();
                prop_assert_eq!(clusters, (0..k).collect::<Vec<_>>());
            }
            // The same things in another order: the same heights between them.
            let mut turned = points.clone();
            turned.rotate_left(turn % n);
            let other = Tree::grow(&Distances::euclidean(&turned), by).expect("a tree").cophenetic();
            let (here, shift) = (tree.cophenetic(), turn % n);
            for a in 0..n {
                for b in 0..n {
                    let there = other.between((a + n - shift) % n, (b + n - shift) % n);
                    prop_assert!((here.between(a, b) - there).abs() < 1e-9);
                }
            }
        }
    }
}
