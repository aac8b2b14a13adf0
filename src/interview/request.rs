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
    /// Changes to the scenario.
    pub adjustment: Adjustment,
    /// Practice or real mode.
    pub mode: Mode,
    /// The seed to draw with; chosen at random if `None`.
    pub seed: Option<u64>,
    /// Maximum number of questions.
    pub questions: Option<usize>,
    /// Maximum time of the questions.
    pub within: Option<Duration>,
    /// Only this question, as the scenario would ask it.
    pub only: Option<QuestionRef>,
    /// Id of the session in which that question was answered before, for a retry.
    pub retry_of: Option<String>,
    /// Whether it is only a warm-up: its answer is saved, but neither judged nor counted.
    pub warm_up: bool,
}

impl SessionRequest {
    /// One question of a scenario, in practice mode.
    pub fn of_one(scenario: String, question: QuestionRef, adjustment: Adjustment) -> Self {
        Self {
            scenario,
            adjustment,
            mode: Mode::Practice,
            seed: None,
            questions: None,
            within: None,
            only: Some(question),
            retry_of: None,
            warm_up: false,
        }
    }

    /// The same with this length.
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

    /// Whether it is less than the whole scenario: one round, or limits on time or questions.
    pub fn is_part(&self) -> bool {
        let change = &self.adjustment;
        change.round.is_some()
            || change.minutes.is_some()
            || self.questions.is_some()
            || self.within.is_some()
            || self.only.is_some()
    }
}
