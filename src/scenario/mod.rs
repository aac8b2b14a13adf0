//! Companies, roles and the rounds of their interviews; and the planner, which draws an
//! [`InterviewPlan`] from question banks, a seed and the candidate's history.

mod adjust;
mod budget;
mod draw;
#[cfg(test)]
mod fixture;
mod format;
mod lots;
mod model;
mod plan;
mod seats;
mod weight;

pub use adjust::Adjustment;
pub use draw::plan;
pub use format::read;
pub(crate) use lots::Lots;
pub use model::{
    Amount, ClockRules, Interviewer, Pick, Place, ProbeRange, Round, Scenario, SpeakingRate,
};
pub use plan::{History, InterviewPlan, PastAsk, PlannedQuestion, PlannedRound, Reason, Why};
