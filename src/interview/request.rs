use crate::bank::QuestionRef;
use crate::scenario::Adjustment;

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
    /// Only this question, as the scenario would ask it.
    pub only: Option<QuestionRef>,
    /// The id of the session in which that question was answered before, where it is done again.
    pub retry_of: Option<String>,
}
