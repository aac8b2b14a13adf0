//! The kinds of answers.

mod tally;

use serde::{Deserialize, Serialize};

use crate::text::shown_as_word;

pub(super) use tally::{kind, weighed};

/// The kind of an answer. Interviewers who ask for a story seldom get one: 23 % of the responses
/// in 62 real interviews were stories, the rest habits, opinions, and self-descriptions
/// (Bangerter, Corvalan, and Cavin 2014, whose terms these are).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// Something that happened once.
    Story,
    /// What the candidate usually does, or would do.
    PseudoStory,
    /// What the candidate believes; also an explanation.
    Opinion,
    /// The candidate's character or career.
    SelfDescription,
    /// Nothing that could be judged.
    Empty,
    /// Something other than what was asked for.
    OffQuestion,
}

impl AnswerKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Story,
        Self::PseudoStory,
        Self::Opinion,
        Self::SelfDescription,
        Self::Empty,
        Self::OffQuestion,
    ];

    /// Whether there is something to judge that is related to the question.
    pub const fn is_answer(self) -> bool {
        !matches!(self, Self::Empty | Self::OffQuestion)
    }

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::PseudoStory => "pseudo-story",
            Self::Opinion => "opinion",
            Self::SelfDescription => "self-description",
            Self::Empty => "empty",
            Self::OffQuestion => "off-question",
        }
    }
}

shown_as_word!(AnswerKind);
