//! Chance that can be repeated: the same seed gives the same numbers, on every machine and in every version.

use rand_pcg::Pcg64;
use rand_pcg::rand_core::{Rng, SeedableRng};

/// A stream of random numbers (PCG64, O'Neill 2014).
#[derive(Debug, Clone)]
pub struct Random(Pcg64);

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub fn seeded(seed: u64) -> Self {
        Self(Pcg64::seed_from_u64(seed))
    }

    /// One of many streams of a seed, so that work in parts gives what it gives in one go.
    #[must_use]
    pub fn stream(seed: u64, number: u64) -> Self {
        // SplitMix64's increment keeps neighbouring numbers apart.
        Self::seeded(seed ^ number.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    /// Any 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0.next_u64()
    }

    /// A whole number below `n`, each as likely (Lemire 2019); 0 when `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        let n = n as u64;
        if n == 0 {
            return 0;
        }
        let mut wide = u128::from(self.bits()) * u128::from(n);
        if (wide as u64) < n {
            let threshold = n.wrapping_neg() % n;
            while (wide as u64) < threshold {
                wide = u128::from(self.bits()) * u128::from(n);
            }
        }
        (wide >> 64) as usize
    }

    /// A number from 0 up to and not including 1.
    pub fn unit(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts a list in a random order, each order as likely (Fisher & Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn a_seed_gives_the_same_numbers_for_ever() {
        let mut random = Random::seeded(1);
        let first: Vec<usize> = (0..6).map(|_| random.below(1000)).collect();
        assert_eq!(first, [839, 17, 113, 983, 888, 475]);
        let mut again = Random::seeded(1);
        assert_eq!(again.below(1000), first[0]);
        assert_ne!(Random::stream(1, 0).bits(), Random::stream(1, 1).bits());
    }

    #[test]
    fn numbers_below_are_evenly_spread() {
        let mut random = Random::seeded(7);
        let mut seen = [0_usize; 6];
        for _ in 0..60_000 {
            seen[random.below(6)] += 1;
        }
        // Five standard deviations of a binomial (60,000, 1/6) are 456.
        assert!(seen.iter().all(|count| count.abs_diff(10_000) < 456), "{seen:?}");
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn every_order_is_as_likely() {
        let mut random = Random::seeded(3);
        let mut seen = std::collections::BTreeMap::<[u8; 3], usize>::new();
        for _ in 0..12_000 {
            let mut list = [1, 2, 3];
            random.shuffle(&mut list);
            *seen.entry(list).or_default() += 1;
        }
        assert_eq!(seen.len(), 6);
        assert!(seen.values().all(|count| count.abs_diff(2_000) < 204), "{seen:?}");
    }
}
