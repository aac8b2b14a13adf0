//! Companies, roles and the rounds of their interviews; and the planner, which draws an
//! [`InterviewPlan`] from question banks, a seed and the candidate's history.

mod adjust;
mod broken;
mod budget;
mod draw;
#[cfg(test)]
mod fixture;
mod format;
mod matching;
mod model;
mod plan;
mod random;
mod weight;

pub use adjust::Adjustment;
pub use broken::BrokenScenario;
pub use draw::plan;
pub use format::{called, read, read_beside, read_sound};
pub use model::{
    Amount, ClockRules, Interviewer, Pick, PickPosition, ProbeRange, Round, Scenario, SpeakingRate,
};
pub use plan::{History, InterviewPlan, PastAsk, PlannedQuestion, PlannedRound, Reason, Why};
pub(crate) use random::SeededRandom;
