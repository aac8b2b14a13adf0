//! A comparison of attempts at one question.

use super::interview::clock;
use crate::lang::say::signed_tenths;
use std::time::Duration;

messages! { compare:
    /// The title.
    TITLE;
    /// There is nothing to compare with.
    ONLY_ONE;
    /// A key point that was gained.
    WON;
    /// A key point that was lost.
    LOST;
    /// No key point was gained or lost.
    SAME_POINTS;
    /// The look of removed and added words.
    LEGEND;
    /// Heading of the earlier answer.
    BEFORE;
    /// Heading of the later answer.
    AFTER;
    /// Both answers in one text.
    BOTH;
    /// Heading of the figures.
    CHANGES;
    /// The coach's average.
    COACH;
    /// The length of the text.
    LETTERS;
    /// How long it takes to say.
    SPOKEN;
    /// The recorded lengths of both.
    SAID;
    /// Their lengths, one recorded and one estimated from its words.
    SAID_OR_ESTIMATED;
    /// An attempt given aloud.
    ALOUD;
    /// Time spent writing.
    USED;
    /// Time spent thinking.
    THOUGHT;
    /// The number of follow-ups.
    PROBES;
    /// A missing figure.
    NONE;
    /// A figure of how an answer was spoken, where nothing shows it.
    NOT_MEASURED;
    /// Which attempt of how many.
    attempt(number: usize, all: usize) -> String;
}

/// A figure before and after, with its change.
pub fn change(name: &str, old: &str, new: &str, change: Option<String>) -> String {
    match change {
        Some(change) => format!("{name}: {old} → {new} ({change})"),
        None => format!("{name}: {old} → {new}"),
    }
}

/// A change in points.
pub fn points(change: f64) -> String {
    match change {
        0.0 => "=".to_owned(),
        change if change.fract() == 0.0 => format!("{change:+.0}"),
        change => signed_tenths(change),
    }
}

/// A change in seconds.
pub fn seconds(change: f64) -> String {
    let time = clock(Duration::from_secs_f64(change.abs().round()));
    match change.round() {
        change if change > 0.0 => format!("+{time}"),
        change if change < 0.0 => format!("-{time}"),
        _ => "=".to_owned(),
    }
}
