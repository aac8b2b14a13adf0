use serde::{Deserialize, Serialize};

use crate::text::shown_as_word;

/// A part of a story in STAR form (상황, 과제, 행동, 결과).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Where and when it was, and who was affected.
    Situation,
    /// What had to be achieved, and which part of it was the candidate's.
    Task,
    /// What the candidate did.
    Action,
    /// The result.
    Result,
}

impl Part {
    /// The four parts in story order.
    pub const ALL: [Self; 4] = [Self::Situation, Self::Task, Self::Action, Self::Result];

    /// The index of the part in [`Part::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in files and in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Situation => "situation",
            Self::Task => "task",
            Self::Action => "action",
            Self::Result => "result",
        }
    }

    /// The next part. A Result closes a story, so a new one begins.
    pub const fn next(self) -> Self {
        match self {
            Self::Situation => Self::Task,
            Self::Task => Self::Action,
            Self::Action => Self::Result,
            Self::Result => Self::Situation,
        }
    }
}

shown_as_word!(Part);
