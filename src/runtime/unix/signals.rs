//! The thread that waits for signals.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;

use crate::runtime::report::Reporter;
use crate::runtime::{failpoint, shutdown};

/// The meaning of a signal.
#[derive(Debug)]
pub(in crate::runtime) enum SignalEvent {
    /// The terminal has a new size.
    Resized,
    /// Suspend (SIGTSTP).
    Stopped,
    /// Continue after a suspension (SIGCONT).
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
    // A file that exceeds a size limit is a failed write, not the end of the program.
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

/// For when nobody waits for signals: a signal that asks this program to end calls `before` and
/// exits with the code by which shells report that.
///
/// # Errors
///
/// If the signals cannot be caught, or no more threads can be started.
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

/// Suspends this process until it is continued, with the signal that cannot be caught.
pub(in crate::runtime) fn stop_process() {
    let _ = rustix::process::kill_process(rustix::process::getpid(), rustix::process::Signal::STOP);
}
