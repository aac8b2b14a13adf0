//! Parallel work on many files.

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

/// More threads than this only wait for the same disk.
const MAX_THREADS: usize = 8;
/// How many items a thread takes at a time: few enough that all threads finish at about the same
/// time.
const AT_A_TIME: usize = 64;

/// Applies `work` to each item, on as many threads as there are processors, and returns the
/// results in order.
pub(super) fn each<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let mut results = Vec::with_capacity(items.len());
    each_as_done(items, work, |result| {
        results.push(result);
        true
    });
    results
}

/// Like [`each`], but `take` receives each result in order as soon as possible, and can stop the
/// rest by returning `false`.
pub(super) fn each_as_done<T: Sync, R: Send>(
    items: &[T],
    work: impl Fn(&T) -> R + Sync,
    take: impl FnMut(R) -> bool + Send,
) {
    let next = AtomicUsize::new(0);
    let queue = Mutex::new(Queue {
        waiting: std::collections::BTreeMap::new(),
        taken: 0,
        take,
    });
    let run = || {
        loop {
            let start = next.fetch_add(AT_A_TIME, Ordering::Relaxed);
            let end = items.len().min(start.saturating_add(AT_A_TIME));
            let Some(some) = items.get(start..end).filter(|some| !some.is_empty()) else {
                return;
            };
            let done: Vec<R> = some.iter().map(&work).collect();
            let goes_on = queue.lock().is_ok_and(|mut queue| queue.add(start, done));
            if !goes_on {
                next.store(items.len(), Ordering::Relaxed);
            }
        }
    };
    let enough = items.len().div_ceil(AT_A_TIME);
    let threads = match enough {
        0 | 1 => enough,
        _ => threads().min(enough),
    };
    std::thread::scope(|scope| {
        for _ in 1..threads {
            // If no more threads can be started, the existing ones do the work.
            let _ = std::thread::Builder::new().spawn_scoped(scope, run);
        }
        run();
    });
}

/// Number of processors, which takes reading several files to find out.
fn threads() -> usize {
    static THREADS: OnceLock<usize> = OnceLock::new();
    *THREADS.get_or_init(|| {
        let processors = std::thread::available_parallelism();
        processors.map_or(1, NonZeroUsize::get).min(MAX_THREADS)
    })
}

/// Puts results back in order.
struct Queue<R, F> {
    waiting: std::collections::BTreeMap<usize, Vec<R>>,
    /// Number of items whose results were taken.
    taken: usize,
    take: F,
}

impl<R, F: FnMut(R) -> bool> Queue<R, F> {
    fn add(&mut self, start: usize, done: Vec<R>) -> bool {
        self.waiting.insert(start, done);
        while let Some(ready) = self.waiting.remove(&self.taken) {
            self.taken += ready.len();
            for result in ready {
                if !(self.take)(result) {
                    self.waiting.clear();
                    // No later item will be next.
                    self.taken = usize::MAX;
                    return false;
                }
            }
        }
        self.taken != usize::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items() {
        let items: Vec<usize> = (0..1_000).collect();
        assert_eq!(each(&items, |it| it * 2).get(999), Some(&1_998));
        assert!(each(&items, |it| *it).is_sorted());
        assert!(each(&[0_u8; 0], |it| *it).is_empty());
    }

    #[test]
    fn taking_results_can_be_stopped() {
        let items: Vec<usize> = (0..1_000).collect();
        let mut taken = Vec::new();
        each_as_done(
            &items,
            |it| *it,
            |result| {
                taken.push(result);
                taken.len() < 100
            },
        );
        assert_eq!(taken, items[..100]);
    }
}
