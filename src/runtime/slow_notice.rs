//! Reports slow file access before there is a screen.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// An operation that takes longer may hang. It is reported within 2 s.
const LONGEST: Duration = Duration::from_millis(1500);

/// Reports once if it is not dropped in time: something is slow.
#[derive(Debug)]
pub struct SlowNotice {
    _over: Sender<()>,
}

impl SlowNotice {
    /// Calls `say` from another thread if this is not dropped within 1.5 s.
    pub fn after_delay(say: impl FnOnce() + Send + 'static) -> Self {
        let (over, waiting) = mpsc::channel();
        // If no more threads can be started, nothing is reported.
        let _ = thread::Builder::new()
            .name("slow-notice".to_owned())
            .spawn(move || {
                if waiting.recv_timeout(LONGEST) == Err(RecvTimeoutError::Timeout) {
                    say();
                }
            });
        Self { _over: over }
    }
}
