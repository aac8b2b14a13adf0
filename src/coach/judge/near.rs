//! How near the windows of an answer are to examples.

use super::clause::Window;
use super::point::Example;
use super::term::{ByName, Terms};

/// The windows of an answer, and which of them contain a piece.
#[derive(Debug)]
pub(super) struct Index<'a> {
    pub(super) windows: &'a [Window],
    weights: Vec<i32>,
    places: ByName<Vec<usize>>,
}

impl<'a> Index<'a> {
    pub(super) fn of(windows: &'a [Window]) -> Self {
        let mut places: ByName<Vec<usize>> = ByName::default();
        for (place, window) in windows.iter().enumerate() {
            for (name, _) in window.terms.iter() {
                places.entry(name).or_default().push(place);
            }
        }
        Self {
            weights: windows.iter().map(|it| it.terms.weight()).collect(),
            windows,
            places,
        }
    }

    /// The weight of what each window shares with `terms`.
    fn shared(&self, terms: &Terms) -> Vec<i32> {
        let mut shared = vec![0; self.windows.len()];
        for (name, weight) in terms.iter() {
            for place in self.places.get(&name).into_iter().flatten() {
                if let Some(sum) = shared.get_mut(*place) {
                    *sum += weight;
                }
            }
        }
        shared
    }

    /// The largest part of `terms` in a window of at most this many clauses, in thousandths.
    pub(super) fn recall(&self, terms: &Terms, clauses: usize) -> i32 {
        let shared = self.shared(terms);
        let pairs = self.windows.iter().zip(shared);
        let fitting = pairs.filter(|(it, _)| it.clauses <= clauses);
        let most = fitting.map(|(_, shared)| shared).max().unwrap_or(0);
        most * 1000 / terms.weight().max(1)
    }
}

/// The best window of one example.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Best {
    /// The indexes of the example and of the window.
    pub(super) example: usize,
    pub(super) window: usize,
    /// The share of the example's weight that the window contains.
    pub(super) recall: i32,
    /// The harmonic mean of that and of the share of the window that the example contains.
    pub(super) both_ways: i32,
    /// The largest part of it in a window that denies if the example does not, or the reverse.
    pub(super) other_polarity: i32,
    pub(super) evidence: i32,
    pub(super) negated: bool,
}

/// How near each window is to a list of examples, in thousandths.
#[derive(Debug, Default)]
pub(super) struct Near {
    /// The best window of each example, the nearest first.
    pub(super) bests: Vec<Best>,
    /// For each window, the nearness of the nearest example, in both directions. A point's own
    /// words do not count here: a denial uses them too.
    pub(super) nearest: Vec<i32>,
    /// For each window, the largest part of one example that it contains.
    pub(super) recalls: Vec<i32>,
}

impl Near {
    pub(super) fn of(examples: &[Example], index: &Index<'_>) -> Self {
        let mut near = Self {
            bests: Vec::with_capacity(examples.len()),
            nearest: vec![0; index.windows.len()],
            recalls: vec![0; index.windows.len()],
        };
        for (place, example) in examples.iter().enumerate() {
            let best = near.take(example, index);
            near.bests.push(Best {
                example: place,
                ..best
            });
        }
        let order = |it: &Best| std::cmp::Reverse((it.both_ways + it.recall, it.window));
        near.bests.sort_by_key(order);
        near
    }

    /// The nearest example's best window.
    pub(super) fn first(&self) -> Best {
        self.bests.first().copied().unwrap_or_default()
    }

    fn take(&mut self, example: &Example, index: &Index<'_>) -> Best {
        let mut best = Best {
            negated: example.negated,
            ..Best::default()
        };
        let shared = index.shared(&example.terms);
        let windows = index.windows.iter().zip(&index.weights).zip(&shared);
        let most = self.nearest.iter_mut().zip(&mut self.recalls);
        for (place, (((window, weight), shared), (nearest, recalls))) in
            windows.zip(most).enumerate()
        {
            if *shared == 0 {
                continue;
            }
            let recall = shared * 1000 / example.weight;
            let both_ways = 2000 * shared / (example.weight + weight).max(1);
            if !example.own_words {
                *nearest = both_ways.max(*nearest);
                *recalls = recall.max(*recalls);
            }
            if window.stance.negated != example.negated {
                best.other_polarity = best.other_polarity.max(recall);
            } else if both_ways + recall > best.both_ways + best.recall {
                best = Best {
                    window: place,
                    recall,
                    both_ways,
                    evidence: *shared,
                    ..best
                };
            }
        }
        best
    }
}
