use crate::bank::QuestionBank;
use crate::lang::{Language, Localized, say};
use crate::scenario::{self, History, InterviewPlan, Scenario};

/// Draws the questions of an interview, only the first `questions` where so many are asked for.
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
    questions: Option<usize>,
) -> Result<InterviewPlan, Localized> {
    let plan = scenario::plan(scenario, banks, language, seed, history);
    let plan = match questions {
        Some(questions) => plan.limited_to(questions),
        None => plan,
    };
    match plan.question_count() {
        0 => Err(say::plan::no_room(scenario.minutes())),
        _ => Ok(plan),
    }
}
