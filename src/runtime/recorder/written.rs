//! How far the recorder has come, so that nothing is drawn before it is written.

use std::cell::Cell;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a frame waits for what it shows to be written. A write takes microseconds; where
/// it takes longer than this the disk hangs, and the screen must not hang with it.
const LONGEST_WAIT: Duration = Duration::from_millis(50);

/// The recorder's side: tells how many commands are carried out.
#[derive(Debug, Clone, Default)]
pub(super) struct Progress(Arc<(Mutex<u64>, Condvar)>);

/// The owner's side: counts the commands given, and waits for them.
#[derive(Debug, Default)]
pub(super) struct Given {
    progress: Progress,
    count: Cell<u64>,
    /// Where a wait was in vain; until the recorder has come so far there is no other.
    stuck_at: Cell<u64>,
}

impl Progress {
    /// One more command is carried out.
    pub(super) fn advance(&self) {
        let (done, changed) = &*self.0;
        *done.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        changed.notify_all();
    }

    /// Waits until `count` commands are carried out, at most until `end`.
    fn reaches(&self, count: u64, end: Instant) -> bool {
        let (done, changed) = &*self.0;
        let done = done.lock().unwrap_or_else(PoisonError::into_inner);
        let left = end.saturating_duration_since(Instant::now());
        let waited = changed.wait_timeout_while(done, left, |done| *done < count);
        *waited.unwrap_or_else(PoisonError::into_inner).0 >= count
    }
}

impl Given {
    /// What the recorder advances.
    pub(super) fn progress(&self) -> Progress {
        self.progress.clone()
    }

    /// One more command was given.
    pub(super) fn count(&self) {
        self.count.set(self.count.get() + 1);
    }

    /// Waits until every command given so far is carried out, but never long, and not again
    /// while the recorder is stuck. Says whether it is not.
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

    /// Waits until every command given so far is carried out, at most for `timeout`.
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
