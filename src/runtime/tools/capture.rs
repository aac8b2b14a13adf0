//! Runs a program to its end for its output.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::voice::ToolTrouble;

use super::running::{Ready, Running};
use super::tether::tethered;

/// Maximum output taken from a program, in bytes.
const MAX: usize = 4 * 1024 * 1024;
/// How soon a cancellation is noticed.
const NOTICE: Duration = Duration::from_millis(50);

/// Why a program did not finish.
#[derive(Debug)]
pub(in crate::runtime) enum Unfinished {
    /// It was canceled.
    Cancelled,
    /// It took too long.
    TooLong,
    /// It could not be started.
    Trouble(ToolTrouble),
}

/// What a program that came to its end left.
#[derive(Debug)]
pub(in crate::runtime) struct Captured {
    /// Its output, up to [`MAX`].
    pub(in crate::runtime) output: Vec<u8>,
    /// The last line it printed to standard error.
    pub(in crate::runtime) said: String,
    /// Whether it reported a failure; the absence of a report does not mean success.
    pub(in crate::runtime) has_failed: bool,
    /// Whether it printed more than was read.
    pub(in crate::runtime) is_cut_off: bool,
}

/// Runs a program to its end.
pub(in crate::runtime) fn run_to_end(
    ready: Ready,
    limit: Duration,
    is_cancelled: impl Fn() -> bool,
) -> Result<Captured, Unfinished> {
    let printed: Arc<Mutex<Vec<u8>>> = Arc::default();
    let (sender, ended) = mpsc::channel();
    let collected = Arc::clone(&printed);
    let take = move |bytes: &[u8]| {
        let Ok(mut collected) = collected.lock() else {
            return false;
        };
        collected.extend_from_slice(bytes);
        collected.len() < MAX
    };
    let at_end = move |end| drop(sender.send(end));
    let running = Running::begin(tethered(ready), take, at_end).map_err(Unfinished::Trouble)?;
    let began = Instant::now();
    let end = loop {
        match ended.recv_timeout(NOTICE) {
            Ok(end) => break Some(end),
            Err(RecvTimeoutError::Disconnected) => break None,
            Err(RecvTimeoutError::Timeout) if is_cancelled() => {
                running.kill();
                return Err(Unfinished::Cancelled);
            }
            Err(RecvTimeoutError::Timeout) if began.elapsed() >= limit => {
                running.kill();
                return Err(Unfinished::TooLong);
            }
            Err(RecvTimeoutError::Timeout) => {}
        }
    };
    let output = printed.lock().map(|it| it.clone()).unwrap_or_default();
    Ok(Captured {
        is_cut_off: output.len() >= MAX,
        output,
        has_failed: end.as_ref().is_none_or(|it| it.code != Some(0)),
        said: end.map_or_else(String::new, |it| it.said),
    })
}
