//! Shutdown has a deadline: whatever hangs, the program ends within a second.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::{terminal, tools};

/// Time limit for an orderly shutdown. Its parts together wait for less than this.
const LONGEST: Duration = Duration::from_millis(900);
/// The exit code that shells report for a terminated program.
const FORCED: i32 = 143;

/// Starts the deadline: if the program has not ended by then, the terminal is restored and the
/// process exits. Everything written to the journal by then is kept.
pub(super) fn start_deadline() {
    static STARTED: AtomicBool = AtomicBool::new(false);
    if STARTED.swap(true, Ordering::SeqCst) {
        return;
    }
    // If no more threads can be started, only the orderly shutdown remains.
    let _ = thread::Builder::new()
        .name("shutdown".to_owned())
        .spawn(|| {
            thread::sleep(LONGEST);
            tools::end_all();
            terminal::give_back();
            std::process::exit(FORCED);
        });
}
