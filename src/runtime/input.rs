//! The thread that reads the terminal.

use std::io;
use std::thread;
use std::time::{Duration, Instant};

use super::report::Reporter;
use crate::tui::Input;

use super::decode::{Decoded, Decoder, Eight};
use super::unix::{self, Waited};
use super::{failpoint, shutdown};

/// Bytes read at once: more than a terminal's queue holds.
const PIECE: usize = 64 * 1024;
/// No key takes more bytes than this.
const LARGEST_KEY: usize = 24;

/// What the terminal sends.
#[derive(Debug)]
pub(super) enum TerminalEvent {
    /// User input.
    Input(Input),
    /// The terminal supports the kitty keyboard protocol.
    SpeaksKitty,
    /// The terminal is gone.
    HungUp,
}

/// Starts the thread. It ends when the terminal goes away, which it reports, or when nobody
/// receives its events.
pub(super) fn start(reporter: Reporter<TerminalEvent>) {
    let reading = thread::Builder::new().name("input".to_owned());
    // Without this thread there is no input; the owner would wait forever.
    if reading
        .spawn({
            let reporter = reporter.clone();
            move || read_terminal(&reporter)
        })
        .is_err()
    {
        reporter.send(TerminalEvent::HungUp);
    }
}

fn read_terminal(reporter: &Reporter<TerminalEvent>) {
    let mut decoder = Decoder::new(match unix::erases_with_ctrl_h() {
        true => Eight::Backspace,
        false => Eight::CtrlBackspace,
    });
    let mut piece = vec![0; PIECE];
    let mut open: Option<Open> = None;
    loop {
        failpoint::reach("input");
        let inputs = match unix::wait_for_input(open.map(Open::left)) {
            Waited::Quiet => {
                open = None;
                decoder.give_up()
            }
            Waited::Gone => break,
            Waited::Ready => match unix::read(&mut piece) {
                Ok(0) => break,
                Ok(length) => {
                    let inputs = decoder.feed(piece.get(..length).unwrap_or_default());
                    let goes_on = inputs.is_empty() && length <= LARGEST_KEY;
                    open = Open::after(open.filter(|_| goes_on), &decoder);
                    inputs
                }
                Err(error) if is_passing(&error) => Vec::new(),
                Err(_) => break,
            },
        };
        for decoded in inputs {
            let event = match decoded {
                Decoded::Input(input) => TerminalEvent::Input(input),
                Decoded::SpeaksKitty => TerminalEvent::SpeaksKitty,
            };
            if !reporter.send(event) {
                return;
            }
        }
    }
    shutdown::start_deadline();
    reporter.send(TerminalEvent::HungUp);
}

/// Unfinished input that is waited for.
#[derive(Debug, Clone, Copy)]
struct Open {
    since: Instant,
    until: Instant,
}

impl Open {
    /// The unfinished input after a chunk. It keeps the time of `before` if only chunks as small
    /// as a key arrived, which must not delay its end for long: someone may be typing after the
    /// beginning of something without an end.
    fn after(before: Option<Self>, decoder: &Decoder) -> Option<Self> {
        let now = Instant::now();
        let since = before.map_or(now, |open| open.since);
        let (quiet, whole) = (decoder.timeout()?, decoder.sequence_timeout()?);
        Some(Self {
            since,
            until: (now + quiet).min(since + whole),
        })
    }

    fn left(self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }
}

/// Whether reading can continue after this error.
fn is_passing(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typing_into_something_that_has_no_end_does_not_put_its_end_off() {
        for begun in [&b"\x1b[200~"[..], b"\x1b]0;title", b"\x1bP", b"\xea"] {
            let mut decoder = Decoder::default();
            decoder.feed(begun);
            let first = Open::after(None, &decoder).unwrap();
            let mut open = Some(first);
            for _ in 0..50 {
                open = Open::after(open, &decoder);
            }
            let longest = first.since + decoder.sequence_timeout().unwrap();
            assert!(open.unwrap().until <= longest, "{begun:x?}");
        }
    }
}
