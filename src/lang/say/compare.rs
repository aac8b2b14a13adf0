//! Attempts at one question laid side by side.

use super::interview::clock;
use crate::lang::say::signed_tenths;
use std::time::Duration;

messages! { compare:
    /// The title.
    TITLE;
    /// There is nothing to compare with.
    ONLY_ONE;
    /// A key point that is made now, and was not before.
    WON;
    /// A key point that was made before, and is not now.
    LOST;
    /// No key point was won or lost.
    SAME_POINTS;
    /// How removed and added words look.
    LEGEND;
    /// Above the earlier answer.
    BEFORE;
    /// Above the later answer.
    AFTER;
    /// Both answers in one text.
    BOTH;
    /// Above the figures.
    CHANGES;
    /// The coach's mean.
    COACH;
    /// The length of the text.
    LETTERS;
    /// How long it takes to say.
    SPOKEN;
    /// How long both were, as they were recorded.
    SAID;
    /// How long they are, one as it was recorded and one estimated from its words.
    SAID_OR_ESTIMATED;
    /// An attempt that was given aloud.
    ALOUD;
    /// Time spent writing.
    USED;
    /// Time spent thinking.
    THOUGHT;
    /// How many follow-ups came.
    PROBES;
    /// A figure that is not there.
    NONE;
    /// A figure of how an answer was spoken, where nothing shows it.
    NOT_MEASURED;
    /// Which attempt of how many.
    attempt(number: usize, all: usize) -> String;
}

/// A figure then and now, with its change.
pub fn change(name: &str, old: &str, new: &str, change: Option<String>) -> String {
    match change {
        Some(change) => format!("{name}: {old} → {new} ({change})"),
        None => format!("{name}: {old} → {new}"),
    }
}

/// A change of points.
pub fn points(change: f64) -> String {
    match change {
        0.0 => "=".to_owned(),
        change if change.fract() == 0.0 => format!("{change:+.0}"),
        change => signed_tenths(change),
    }
}

/// A change of a time in seconds.
pub fn seconds(change: f64) -> String {
    let time = clock(Duration::from_secs_f64(change.abs().round()));
    match change.round() {
        change if change > 0.0 => format!("+{time}"),
        change if change < 0.0 => format!("-{time}"),
        _ => "=".to_owned(),
    }
}
