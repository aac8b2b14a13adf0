//! The thread that waits for signals.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use crate::runtime::app::AppEvent;
use crate::runtime::{failpoint, shutdown};

/// Starts the thread.
///
/// # Errors
///
/// If the signals cannot be caught.
pub(in crate::runtime) fn start(events: Sender<AppEvent>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT, SIGWINCH])?;
    // A file that has grown too large is a failed write, not the end of the program.
    let ignored = Arc::new(AtomicBool::new(false));
    signal_hook::flag::register(SIGXFSZ, ignored)?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in &mut signals {
                failpoint::reach("signals");
                let said = match signal {
                    SIGWINCH => AppEvent::Resized,
                    SIGTSTP => AppEvent::Stopped,
                    SIGCONT => AppEvent::Continued,
                    _ => {
                        shutdown::start_deadline();
                        AppEvent::Terminated
                    }
                };
                if events.send(said).is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Stops this process until it is continued, with the signal that cannot be caught.
pub(in crate::runtime) fn stop_process() {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
}
