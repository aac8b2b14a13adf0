//! Before there is a screen: reports that files take long.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// What takes longer than this may hang. It is reported within 2 s.
const LONGEST: Duration = Duration::from_millis(1500);

/// Reports once if it lives too long: something is slow.
#[derive(Debug)]
pub struct SlowNotice {
    _over: Sender<()>,
}

impl SlowNotice {
    /// Calls `say` from another thread if this lives longer than 1.5 s.
    pub fn after_delay(say: impl FnOnce() + Send + 'static) -> Self {
        let (over, waiting) = mpsc::channel();
        // Where there can be no more threads, nothing is said.
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
