use serde::Serialize;

use crate::review::summary::TurnSummary;

/// How an answer went, in the words of spaced repetition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// It would not have passed, and counts as forgotten.
    Again,
    /// It came with difficulty.
    Hard,
    /// It went well.
    Good,
    /// It could not have gone better.
    Easy,
}

impl Rating {
    /// The rating of an answer: the candidate's own; of a quiz, whether it was right; else the
    /// coach's marks. An answer about which nothing is known came with difficulty: it was
    /// rehearsed, and had better be rehearsed again soon.
    pub fn of(turn: &TurnSummary) -> Self {
        match (turn.own, turn.right, turn.mark()) {
            (Some(own), _, _) => Self::of_points(f64::from(own)),
            (None, Some(true), _) => Self::Good,
            (None, Some(false), _) => Self::Again,
            (None, None, Some(mark)) => Self::of_points(mark),
            (None, None, None) => Self::Hard,
        }
    }

    /// The rating of an answer in a real interview that felt so, 1 to 5.
    pub(super) fn felt(went: u8) -> Self {
        Self::of_points(f64::from(went))
    }

    /// Points of 1 to 5: 1 and 2, which the planner calls weak as well, count as forgotten.
    fn of_points(points: f64) -> Self {
        match points {
            points if points < 2.5 => Self::Again,
            points if points < 3.5 => Self::Hard,
            points if points < 4.5 => Self::Good,
            _ => Self::Easy,
        }
    }
}
