use serde::Serialize;

use crate::review::summary::TurnSummary;

/// How an answer went, in spaced repetition's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Rating {
    /// Would not have passed; counts as forgotten.
    Again,
    /// Came with difficulty.
    Hard,
    /// Went well.
    Good,
    /// Could not have gone better.
    Easy,
}

impl Rating {
    /// The rating of an answer: the candidate's own; for a quiz, whether it was correct;
    /// otherwise the coach's marks. An answer without any counts as hard: it was rehearsed, and
    /// should be rehearsed again soon.
    pub fn of(turn: &TurnSummary) -> Self {
        match (turn.own, turn.right, turn.mark()) {
            (Some(own), _, _) => Self::of_points(f64::from(own)),
            (None, Some(true), _) => Self::Good,
            (None, Some(false), _) => Self::Again,
            (None, None, Some(mark)) => Self::of_points(mark),
            (None, None, None) => Self::Hard,
        }
    }

    /// The rating of an answer in a real interview, from how it felt, 1 to 5.
    pub(super) fn felt(went: u8) -> Self {
        Self::of_points(f64::from(went))
    }

    /// From points of 1 to 5. 1 and 2, which the planner also calls weak, count as forgotten.
    fn of_points(points: f64) -> Self {
        match points {
            points if points < 2.5 => Self::Again,
            points if points < 3.5 => Self::Hard,
            points if points < 4.5 => Self::Good,
            _ => Self::Easy,
        }
    }
}
