//! How those who did are spread over two groups when their number is fixed: the hypergeometric distribution.

/// The chances of each number in the first group, given the sizes of both groups and how many did in all.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Hypergeometric {
    /// The smallest number there can be in the first group.
    pub(super) least: usize,
    /// The chance of it, of one more, and so on; they add up to 1.
    pub(super) chances: Vec<f64>,
}

impl Hypergeometric {
    /// Groups of `one` and `other`, of which `total` did; `total` is at most their sum.
    pub(super) fn new(one: usize, other: usize, total: usize) -> Self {
        let least = total.saturating_sub(other);
        let most = total.min(one);
        // From the likeliest outwards, each from its neighbour: nothing overflows, whatever the sizes.
        let mode = ((one + 1) * (total + 1) / (one + other + 2)).clamp(least, most);
        let mut chances = vec![1.0; most - least + 1];
        for k in mode + 1..=most {
            let ways = (one - k + 1) as f64 * (total - k + 1) as f64;
            chances[k - least] = chances[k - least - 1] * ways / (k as f64 * (other + k - total) as f64);
        }
        for k in (least..mode).rev() {
            let ways = (k + 1) as f64 * (other + k + 1 - total) as f64;
            chances[k - least] = chances[k - least + 1] * ways / ((one - k) as f64 * (total - k) as f64);
        }
        let all: f64 = chances.iter().sum();
        chances.iter_mut().for_each(|chance| *chance /= all);
        Self { least, chances }
    }

    /// The chance of `k` in the first group.
    pub(super) fn chance(&self, k: usize) -> f64 {
        k.checked_sub(self.least).and_then(|at| self.chances.get(at)).copied().unwrap_or(0.0)
    }

    /// For each number the chance of it or more, summed from the small ends up.
    pub(super) fn or_more(&self) -> Vec<f64> {
        let mut tail: Vec<f64> = self.chances.iter().rev().scan(0.0, sum).collect();
        tail.reverse();
        tail
    }

    /// For each number the chance of it or fewer.
    pub(super) fn or_fewer(&self) -> Vec<f64> {
        self.chances.iter().scan(0.0, sum).collect()
    }
}

fn sum(so_far: &mut f64, chance: &f64) -> Option<f64> {
    *so_far += chance;
    Some(so_far.min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(n: usize, k: usize) -> u128 {
        (0..k).fold(1, |ways, at| ways * (n - at) as u128 / (at + 1) as u128)
    }

    #[test]
    fn chances_are_those_of_counting_ways() {
        for (one, other, total) in
            [(4, 4, 4), (4, 4, 0), (4, 4, 8), (3, 9, 5), (9, 3, 11), (1, 0, 1), (20, 30, 25)]
        {
            let spread = Hypergeometric::new(one, other, total);
            for (at, chance) in spread.chances.iter().enumerate() {
                let k = spread.least + at;
                let exact =
                    (choose(one, k) * choose(other, total - k)) as f64 / choose(one + other, total) as f64;
                assert!((chance - exact).abs() < 1e-14, "{one} {other} {total} {k}");
            }
            assert!((spread.or_more()[0] - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn large_groups_do_not_overflow() {
        let spread = Hypergeometric::new(10_000, 10_000, 10_000);
        assert!((spread.chances.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        assert!(spread.chances.iter().all(|chance| chance.is_finite()));
    }
}
