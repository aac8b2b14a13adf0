//! Seeded random choices: the same seed gives the same choices on any machine.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// A random generator with a seed.
pub(crate) struct SeededRandom(ChaCha8Rng);

impl SeededRandom {
    pub(crate) fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        for (place, byte) in bytes.iter_mut().zip(seed.to_le_bytes()) {
            *place = byte;
        }
        Self(ChaCha8Rng::from_seed(bytes))
    }

    /// All of `weighted` in a random order in which heavier items tend to come first.
    pub(crate) fn order<T>(&mut self, weighted: impl Iterator<Item = (T, u64)>) -> Vec<T> {
        let mut pool: Vec<(T, u64)> = weighted.collect();
        let mut order = Vec::with_capacity(pool.len());
        while !pool.is_empty() {
            let total = pool.iter().map(|(_, weight)| weight).sum();
            let mut draw = self.below(total);
            let place = pool.iter().position(|(_, weight)| {
                let here = draw < *weight;
                draw = draw.saturating_sub(*weight);
                here
            });
            order.push(pool.remove(place.unwrap_or_default()).0);
        }
        order
    }

    /// A number from 0 to `limit` (exclusive), all equally likely: Lemire's multiplication, with
    /// an unnoticeable bias below `limit` in 2^64.
    fn below(&mut self, limit: u64) -> u64 {
        let product = u128::from(self.0.next_u64()) * u128::from(limit);
        u64::try_from(product >> 64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_are_fair() {
        let mut random = SeededRandom::new(1);
        let mut fallen = [0_u32; 10];
        for _ in 0..10_000 {
            let draw = usize::try_from(random.below(10)).expect("a small number");
            fallen[draw] += 1;
        }
        assert!(
            fallen.iter().all(|times| (900..=1_100).contains(times)),
            "{fallen:?}"
        );
        assert_eq!(random.below(1), 0);
        assert_eq!(random.below(0), 0);
    }

    #[test]
    fn the_heavier_come_first_in_proportion() {
        let mut random = SeededRandom::new(1);
        let heavy = (0..10_000)
            .filter(|_| random.order([("light", 1), ("heavy", 3)].into_iter())[0] == "heavy")
            .count();
        assert!((7_300..=7_700).contains(&heavy), "{heavy} of 10,000");
    }
}
