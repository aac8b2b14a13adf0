//! Before there is a screen: says that files keep the user waiting.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// What takes longer than this may hang. The user is told within 2 s.
const LONGEST: Duration = Duration::from_millis(1500);

/// As long as this lives, something may take long, which is said once.
#[derive(Debug)]
pub struct Slow {
    _over: Sender<()>,
}

impl Slow {
    /// Calls `say` from another thread if this lives for too long.
    pub fn say(say: impl FnOnce() + Send + 'static) -> Self {
        let (over, waiting) = mpsc::channel();
        // Where there can be no more threads, nothing is said.
        let _ = thread::Builder::new()
            .name("slow".to_owned())
            .spawn(move || {
                if waiting.recv_timeout(LONGEST) == Err(RecvTimeoutError::Timeout) {
                    say();
                }
            });
        Self { _over: over }
    }
}
