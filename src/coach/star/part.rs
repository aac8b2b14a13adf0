use std::fmt;

use serde::{Deserialize, Serialize};

/// A part of a story told as STAR (상황, 과제, 행동, 결과).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Where and when it was, who was affected.
    Situation,
    /// What had to be achieved, and what of it was the candidate's to do.
    Task,
    /// What the candidate did.
    Action,
    /// What came of it.
    Result,
}

impl Part {
    /// The four parts in the order in which a story tells them.
    pub const ALL: [Self; 4] = [Self::Situation, Self::Task, Self::Action, Self::Result];

    /// The part's place in [`Part::ALL`].
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

    /// The part told after this one. A Result closes a story, so the next one begins anew.
    pub const fn next(self) -> Self {
        match self {
            Self::Situation => Self::Task,
            Self::Task => Self::Action,
            Self::Action => Self::Result,
            Self::Result => Self::Situation,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}
