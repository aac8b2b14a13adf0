//! Companies, roles and the rounds of their interviews; and the planner, which draws an
//! [`InterviewPlan`] from question banks, a seed and the candidate's history.

mod budget;
mod format;
mod model;
mod plan;
mod seats;

pub use format::read;
pub use model::{
    Amount, ClockRules, Interviewer, Pick, Place, ProbeRange, Round, Scenario, SpeakingRate,
};
pub use plan::{History, InterviewPlan, PastAsk, PlannedQuestion, PlannedRound, Reason};
