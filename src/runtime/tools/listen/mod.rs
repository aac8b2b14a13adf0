//! Listens briefly, to check whether the microphone works.

use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use crate::voice::{Level, Meter, RATE, SoundStream, StreamError, Tool, ToolTrouble, Values};

use crate::runtime::tools::groups::{GROUPS, Groups};
use crate::runtime::tools::running::{Ended, Ready, Running, SIGNAL_INTERVAL};
use crate::runtime::tools::toolbox::Toolbox;
use crate::runtime::unix::signals::end_after;

/// No sound from a recorder for this long is a failure: recorders start within 0.3 s.
const SILENCE: Duration = Duration::from_secs(2);
/// Number of samples listened to: 2 s.
const SAMPLES: u64 = RATE as u64 * 2;
/// A microphone takes two seconds for that, one of which may be buffered.
const MIN: Duration = Duration::from_secs(1);

/// Records two seconds, keeps nothing, and returns their level.
///
/// # Errors
///
/// If there is no recorder, or no sound comes from it.
pub fn listen(tools: &Toolbox) -> Result<Level, ToolTrouble> {
    // A separate group is not interrupted along with ours.
    let watched = end_after(super::end_all);
    let ready = tools.ready(Tool::Record, &Values::default(), None)?;
    let not_watched = |error: std::io::Error| ToolTrouble::NotStarted {
        program: ready.name(),
        why: error.to_string(),
    };
    watched.map_err(not_watched)?;
    let limits = Limits {
        silence: SILENCE,
        interval: SIGNAL_INTERVAL,
        least: MIN,
    };
    listen_to(&GROUPS, ready, limits)
}

/// Time limits.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// See [`SILENCE`].
    silence: Duration,
    /// See [`SIGNAL_INTERVAL`].
    interval: Duration,
    /// See [`MIN`].
    least: Duration,
}

/// Messages from the recorder's threads.
enum Heard {
    Something,
    Enough(Level),
    Wrong(StreamError),
    Ended(Ended),
}

fn listen_to(groups: &'static Groups, ready: Ready, limits: Limits) -> Result<Level, ToolTrouble> {
    let program = ready.name();
    let (sender, heard) = mpsc::channel();
    let from_output = sender.clone();
    let (mut stream, mut meter) = (SoundStream::default(), Meter::default());
    let take = move |bytes: &[u8]| {
        let said = match stream.take(bytes) {
            Ok(samples) => {
                meter.take(&samples);
                match meter.samples() >= SAMPLES {
                    true => Heard::Enough(meter.look()),
                    false => Heard::Something,
                }
            }
            Err(error) => Heard::Wrong(error),
        };
        let goes_on = matches!(said, Heard::Something);
        from_output.send(said).is_ok() && goes_on
    };
    let ended = move |ended| {
        let _ = sender.send(Heard::Ended(ended));
    };
    let began = Instant::now();
    let running = Running::start(groups, ready, limits.interval, take, ended);
    let running = running.map_err(|error| ToolTrouble::NotStarted {
        program: program.clone(),
        why: error.to_string(),
    })?;
    let outcome = loop {
        match heard.recv_timeout(limits.silence) {
            Ok(Heard::Something) => {}
            Ok(Heard::Enough(_)) if began.elapsed() < limits.least => {
                break Err(ToolTrouble::Floods(program));
            }
            Ok(Heard::Enough(level)) => break Ok(level),
            Ok(Heard::Wrong(error)) => break Err(ToolTrouble::NoSound { program, error }),
            Ok(Heard::Ended(ended)) => {
                let said = ended.said;
                return Err(ToolTrouble::Ended { program, said });
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                break Err(ToolTrouble::NothingComes(program));
            }
        }
    };
    running.stop();
    // Nothing is left running after the answer.
    while let Ok(heard) = heard.recv_timeout(4 * limits.interval) {
        if matches!(heard, Heard::Ended(_)) {
            break;
        }
    }
    outcome
}

#[cfg(test)]
mod tests;
