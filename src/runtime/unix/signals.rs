//! The thread that waits for signals.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use crate::runtime::report::Reporter;
use crate::runtime::{failpoint, shutdown};

/// What a signal asks of the program.
#[derive(Debug)]
pub(in crate::runtime) enum SignalEvent {
    /// The terminal has another size.
    Resized,
    /// Stop for a while (SIGTSTP).
    Stopped,
    /// Go on after a stop (SIGCONT).
    Continued,
    /// End.
    Terminated,
}

/// Starts the thread.
///
/// # Errors
///
/// If the signals cannot be caught.
pub(in crate::runtime) fn start(reporter: Reporter<SignalEvent>) -> io::Result<()> {
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
                    SIGWINCH => SignalEvent::Resized,
                    SIGTSTP => SignalEvent::Stopped,
                    SIGCONT => SignalEvent::Continued,
                    _ => {
                        shutdown::start_deadline();
                        SignalEvent::Terminated
                    }
                };
                if !reporter.send(said) {
                    return;
                }
            }
        })?;
    Ok(())
}

/// Where nobody waits for signals: one that asks this program to end calls `before`, and ends it
/// with the exit code by which shells report that.
///
/// # Errors
///
/// If the signals cannot be caught, or there can be no more threads.
pub(in crate::runtime) fn end_after(before: impl Fn() + Send + 'static) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                before();
                std::process::exit(128 + signal);
            }
        })?;
    Ok(())
}

/// Stops this process until it is continued, with the signal that cannot be caught.
pub(in crate::runtime) fn stop_process() {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
}
