//! Tracks how far the recorder is, so that nothing is drawn before it is written.

use std::cell::Cell;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a frame waits until its content is written. A write takes microseconds; if it takes
/// longer than this the disk hangs, and the screen must not hang with it.
const LONGEST_WAIT: Duration = Duration::from_millis(50);

/// The recorder's side: counts commands carried out.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress(Arc<(Mutex<u64>, Condvar)>);

/// The owner's side: counts the commands given, and waits for them.
#[derive(Debug, Default)]
pub(super) struct Given {
    progress: Progress,
    count: Cell<u64>,
    /// The count at which a wait timed out; until the recorder gets there, nothing waits again.
    stuck_at: Cell<u64>,
}

impl Progress {
    /// Counts a command carried out.
    pub(super) fn advance(&self) {
        let (done, changed) = &*self.0;
        *done.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_all();
    }

    /// Waits until `count` commands are carried out, or until `end`.
    fn reaches(&self, count: u64, end: Instant) -> bool {
        let (done, changed) = &*self.0;
        let done = done.lock().unwrap_or_else(PoisonError::into_inner);
        let left = end.saturating_duration_since(Instant::now());
        let waited = changed.wait_timeout_while(done, left, |done| *done < count);
        *waited.unwrap_or_else(PoisonError::into_inner).0 >= count
    }
}

impl Given {
    /// The recorder's side.
    pub(super) fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// Counts a command given.
    pub(super) fn count(&self) {
        self.count.set(self.count.get() + 1);
    }

    /// Waits until every command given so far is carried out, but not long, and not again while
    /// the recorder is stuck. Returns whether all are.
    pub(super) fn wait(&self) -> bool {
        let now = Instant::now();
        if !self.progress.reaches(self.stuck_at.get(), now) {
            return false;
        }
        let caught_up = self.progress.reaches(self.count.get(), now + LONGEST_WAIT);
        if !caught_up {
            self.stuck_at.set(self.count.get());
        }
        caught_up
    }

    /// Waits up to `timeout` until every command given so far is carried out.
    pub(super) fn reaches_all(&self, timeout: Duration) -> bool {
        let end = Instant::now() + timeout;
        self.progress.reaches(self.count.get(), end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_waits_for_what_is_being_written() {
        let given = Given::default();
        let progress = given.progress();
        given.count();
        given.count();
        let recorder = std::thread::spawn(move || {
            progress.advance();
            progress.advance();
        });
        given.wait();
        recorder.join().unwrap();
        assert_eq!(given.stuck_at.get(), 0);
    }

    #[test]
    fn a_stuck_recorder_is_waited_for_only_once() {
        let given = Given::default();
        given.count();
        given.wait();
        assert_eq!(given.stuck_at.get(), 1);
        given.count();
        given.wait();
        assert_eq!(given.stuck_at.get(), 1);
        given.progress().advance();
        given.progress().advance();
        given.wait();
        given.count();
        given.progress().advance();
        given.wait();
        assert_eq!(given.stuck_at.get(), 1);
    }
}
