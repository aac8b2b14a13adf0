use std::time::Duration;

use crate::bank::QuestionRef;
use crate::scenario::Adjustment;
use crate::settings::SessionLength;

use super::Mode;

/// The interview that the candidate wants.
#[derive(Debug, Clone, PartialEq)]
pub struct SessionRequest {
    /// The scenario's id.
    pub scenario: String,
    /// What is changed about it.
    pub adjustment: Adjustment,
    /// With help or without.
    pub mode: Mode,
    /// The seed to draw with; chosen at random if `None`.
    pub seed: Option<u64>,
    /// Only this many questions from the start.
    pub questions: Option<usize>,
    /// Only as many of the first questions as fit into so much time.
    pub within: Option<Duration>,
    /// Only this question, as the scenario would ask it.
    pub only: Option<QuestionRef>,
    /// The id of the session in which that question was answered before, where it is done again.
    pub retry_of: Option<String>,
    /// Whether it only loosens the tongue: its answer is saved, and neither judged nor counted.
    pub warm_up: bool,
}

impl SessionRequest {
    /// The same, so long.
    pub fn lasting(self, length: SessionLength) -> Self {
        let (questions, within) = match length {
            SessionLength::Whole => (None, None),
            SessionLength::Quarter => (None, Some(Duration::from_secs(15 * 60))),
            SessionLength::TwoQuestions => (Some(2), None),
        };
        Self {
            questions,
            within,
            ..self
        }
    }

    /// Whether it is less than the scenario asks: a round, some minutes, some questions.
    pub fn is_part(&self) -> bool {
        let change = &self.adjustment;
        change.round.is_some()
            || change.minutes.is_some()
            || self.questions.is_some()
            || self.within.is_some()
            || self.only.is_some()
    }
}
