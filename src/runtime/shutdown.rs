//! Shutdown has a deadline: whatever hangs, the program is gone within a second.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::{terminal, tools};

/// How long an orderly shutdown may take. Its parts together wait for less than this.
const LONGEST: Duration = Duration::from_millis(900);
/// The exit code by which shells report a program that was terminated.
const FORCED: i32 = 143;

/// Starts the deadline: if the program has not ended by itself, the terminal is restored and the
/// process exits. Everything written to the journal by then stays.
pub(super) fn start_deadline() {
    static STARTED: AtomicBool = AtomicBool::new(false);
    if STARTED.swap(true, Ordering::SeqCst) {
        return;
    }
    // Where there can be no more threads, the orderly shutdown is all there is.
    let _ = thread::Builder::new()
        .name("shutdown".to_owned())
        .spawn(|| {
            thread::sleep(LONGEST);
            tools::end_all();
            terminal::give_back();
            std::process::exit(FORCED);
        });
}
