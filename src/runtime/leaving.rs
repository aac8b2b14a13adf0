//! Leaving is never put off: whatever hangs, the program is gone within a second.

use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::terminal;

/// How long an orderly farewell may take. Its own parts wait for less than this together.
const LONGEST: Duration = Duration::from_millis(900);
/// As shells report a program that was made to end.
const FORCED: i32 = 143;

/// From now on the program has so long to leave by itself; then the terminal is given back and
/// the program ends. Everything written into the journal by then stays.
pub(super) fn insist() {
    static INSISTED: AtomicBool = AtomicBool::new(false);
    if INSISTED.swap(true, Ordering::SeqCst) {
        return;
    }
    // Where there can be no more threads, the orderly farewell is all there is.
    let _ = thread::Builder::new().name("leaving".to_owned()).spawn(|| {
        thread::sleep(LONGEST);
        terminal::give_back();
        std::process::exit(FORCED);
    });
}
