//! An answer played as it was written.

use super::interview::clock;
use std::time::Duration;

messages! { replay:
    /// The title.
    TITLE;
    /// It plays.
    PLAYS;
    /// It stands still.
    STANDS;
    /// Before anything was written.
    NOTHING_YET;
    /// There is no journal of this answer.
    NO_JOURNAL;
    /// How many pauses there were, the longest, and how much was taken back.
    summary(pauses: usize, longest: Duration, deletions: usize) -> String;
    /// A pause at this moment.
    pause(length: Duration) -> String;
}

/// Where the answer is, and how fast it is played.
pub fn position(at: Duration, length: Duration, times: f64) -> String {
    format!("{} / {}, ×{times}", clock(at), clock(length))
}
