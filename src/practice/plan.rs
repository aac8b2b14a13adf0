use std::time::Duration;

use crate::bank::QuestionBank;
use crate::lang::{Language, Localized, say};
use crate::scenario::{self, History, InterviewPlan, Scenario};

/// Limits on the number of questions and their time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits {
    /// Maximum number of questions.
    pub questions: Option<usize>,
    /// Maximum time of the questions.
    pub within: Option<Duration>,
}

/// Draws the questions of an interview, within the given limits.
///
/// # Errors
///
/// If no question fits into the scenario's minutes.
pub fn plan(
    scenario: &Scenario,
    banks: &[&QuestionBank],
    language: Language,
    seed: u64,
    history: &History,
    limits: Limits,
) -> Result<InterviewPlan, Localized> {
    let plan = scenario::plan(scenario, banks, language, seed, history);
    let plan = match limits.questions {
        Some(questions) => plan.limited_to(questions),
        None => plan,
    };
    let plan = match limits.within {
        Some(time) if plan.question_count() > 0 => plan.within(time),
        _ => plan,
    };
    match plan.question_count() {
        0 => Err(say::plan::no_room(scenario.minutes())),
        _ => Ok(plan),
    }
}
