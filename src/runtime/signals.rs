//! The thread that waits for signals.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::app::News;

/// Starts the thread.
///
/// # Errors
///
/// If the signals cannot be caught.
pub(super) fn start(news: Sender<News>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
    // A file that has grown too large is a failed write, not the end of the program.
    let heeded_by_nobody = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(SIGXFSZ, heeded_by_nobody)?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in &mut signals {
                let said = match signal {
                    SIGWINCH => News::Resized,
                    SIGTSTP => News::Stopped,
                    SIGCONT => News::Continued,
                    _ => News::Terminated,
                };
                if news.send(said).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}
