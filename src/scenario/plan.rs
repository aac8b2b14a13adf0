use std::collections::BTreeMap;
use std::time::Duration;

use crate::bank::{Question, QuestionRef};
use crate::lang::{Language, Localized};

/// The questions drawn for one interview, with the reason each was drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct InterviewPlan {
    /// The scenario's id.
    pub scenario: String,
    /// The seed the questions were drawn with.
    pub seed: u64,
    /// The sittings, in order.
    pub rounds: Vec<PlannedRound>,
}

/// One sitting of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedRound {
    /// Its place among the scenario's rounds, from 0.
    pub index: usize,
    /// What a person calls it.
    pub name: Localized,
    /// How long the sitting lasts.
    pub minutes: u32,
    /// The language it is held in.
    pub language: Language,
    /// What is asked, in order.
    pub questions: Vec<PlannedQuestion>,
}

/// One question of a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedQuestion {
    /// The id of the bank it was drawn from.
    pub bank: String,
    /// The question itself: a plan outlives any change of its bank.
    pub question: Question,
    /// Time to think.
    pub think: Duration,
    /// Spoken length to aim for.
    pub aim: Duration,
    /// Wall-clock limit of the answer.
    pub limit: Duration,
    /// The wall-clock time the plan keeps for it: thinking, answering, and the follow-ups
    /// that the round asks at the least. The sum over a round never exceeds its minutes.
    pub budget: Duration,
    /// Why it was drawn.
    pub reason: Reason,
}

impl PlannedQuestion {
    /// Names the question across banks.
    pub fn reference(&self) -> QuestionRef {
        QuestionRef::new(&self.bank, &self.question.id)
    }
}

/// Why a question was drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The blueprint leaves no other choice.
    Required,
    /// The candidate has never been asked it.
    NeverAsked,
    /// The last answer was rated low (the rating, 1 to 5).
    WeakLastTime(u8),
    /// It was last asked so many days ago.
    LongAgo(u32),
    /// Drawn among its equals.
    Drawn,
}

/// What the planner weighs of the past: a plain value that `review` makes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// The last time each question was asked.
    pub asked: BTreeMap<QuestionRef, PastAsk>,
}

/// The last time a question was asked, and how it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastAsk {
    /// Whole days ago.
    pub days_ago: u32,
    /// The candidate's own rating, 1 to 5, where there is one.
    pub own: Option<u8>,
}
