//! The replay of an answer as it was written.

use super::interview::clock;
use std::time::Duration;

messages! { replay:
    /// The title.
    TITLE;
    /// It is playing.
    PLAYS;
    /// It is stopped.
    STANDS;
    /// Before anything was written.
    NOTHING_YET;
    /// There is no journal of this answer.
    NO_JOURNAL;
    /// How many pauses there were, the longest, and how much was deleted.
    summary(pauses: usize, longest: Duration, deletions: usize) -> String;
    /// A pause at this moment.
    pause(length: Duration) -> String;
}

/// The position in the answer, and the playback speed.
pub fn position(at: Duration, length: Duration, times: f64) -> String {
    format!("{} / {}, ×{times}", clock(at), clock(length))
}
