//! What the candidate may want of every interview alike: how hard it is, and how long.

use serde::{Deserialize, Serialize};

/// How hard the interviewers make it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// 순한맛: one follow-up at most, and nobody presses.
    Gentle,
    /// 보통: as the scenario says.
    #[default]
    Normal,
    /// 매운맛: one follow-up more, at least and at most, and everybody presses.
    Tough,
}

impl Strictness {
    /// Every one, the gentlest first.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Normal, Self::Tough];

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Gentle => "gentle",
            Self::Normal => "normal",
            Self::Tough => "tough",
        }
    }
}

/// How much of an interview is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum SessionLength {
    /// All of it.
    #[default]
    Whole,
    /// As many of its first questions as fit into a quarter of an hour.
    Quarter,
    /// Its first two questions.
    TwoQuestions,
}

impl SessionLength {
    /// Every one, the longest first.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Quarter, Self::TwoQuestions];

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Quarter => "15-minutes",
            Self::TwoQuestions => "two-questions",
        }
    }
}
