//! The candidate's preferences for all interviews: how hard, and how long.

use serde::{Deserialize, Serialize};

/// The interviewers' strictness.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strictness {
    /// 순한맛: at most one follow-up, and nobody presses.
    Gentle,
    /// 보통: as in the scenario.
    #[default]
    Normal,
    /// 매운맛: one more follow-up, for both minimum and maximum, and everybody presses.
    Tough,
}

impl Strictness {
    /// All of them, gentlest first.
    pub const ALL: [Self; 3] = [Self::Gentle, Self::Normal, Self::Tough];

    /// Its name in files and on the command line.
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
    /// As many of its first questions as fit in fifteen minutes.
    Quarter,
    /// Its first two questions.
    TwoQuestions,
}

impl SessionLength {
    /// All of them, longest first.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Quarter, Self::TwoQuestions];

    /// Its name in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Quarter => "15-minutes",
            Self::TwoQuestions => "two-questions",
        }
    }
}
