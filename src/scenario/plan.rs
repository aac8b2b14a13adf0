use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::bank::{Competency, Question, QuestionRef};
use crate::lang::{Language, Localized};

use super::{Interviewer, ProbeRange};

/// The questions drawn for one interview, with the reason each was drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterviewPlan {
    /// The scenario's id.
    pub scenario: String,
    /// The seed the questions were drawn with.
    pub seed: u64,
    /// The rounds, in order.
    pub rounds: Vec<PlannedRound>,
}

impl InterviewPlan {
    /// This plan's first questions, this many; rounds that are left without any are left out.
    pub fn limited_to(mut self, questions: usize) -> Self {
        let mut left = questions;
        for round in &mut self.rounds {
            round.questions.truncate(left);
            left -= round.questions.len();
        }
        self.rounds.retain(|round| !round.questions.is_empty());
        self
    }

    /// As many of this plan's first questions as fit into so much time, one at least; what is left
    /// of the time bounds its rounds.
    pub fn within(self, time: Duration) -> Self {
        let mut left = time;
        let fitting = self.questions().take_while(|question| {
            let fits = question.budget <= left;
            left = left.saturating_sub(question.budget);
            fits
        });
        let count = fitting.count().max(1);
        let mut plan = self.limited_to(count);
        let mut minutes = u32::try_from(time.as_secs() / 60).unwrap_or(u32::MAX);
        for round in &mut plan.rounds {
            let needed: Duration = round.questions.iter().map(|it| it.budget).sum();
            let needed = u32::try_from(needed.as_secs().div_ceil(60)).unwrap_or(u32::MAX);
            round.minutes = round.minutes.min(minutes.max(needed));
            minutes = minutes.saturating_sub(needed);
        }
        plan
    }

    /// Every question, in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = &PlannedQuestion> {
        self.rounds.iter().flat_map(|round| &round.questions)
    }

    /// How many questions it has.
    pub fn question_count(&self) -> usize {
        self.rounds.iter().map(|round| round.questions.len()).sum()
    }
}

/// One round of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedRound {
    /// Its place among the scenario's rounds, from 0.
    pub index: usize,
    /// What a person calls it.
    pub name: Localized,
    /// How long the round lasts.
    pub minutes: u32,
    /// The language it is held in, where a question is not asked in another.
    pub language: Language,
    /// The interviewers; they take turns asking.
    pub interviewers: Vec<Interviewer>,
    /// How many follow-ups each answer may draw.
    pub probes: ProbeRange,
    /// What is asked, in order.
    pub questions: Vec<PlannedQuestion>,
}

impl PlannedRound {
    /// The language that `question` of this round is asked in.
    pub fn language_of(&self, question: &PlannedQuestion) -> Language {
        question.language.unwrap_or(self.language)
    }

    /// How many minutes the round lasts: its own, but where only some of its questions are
    /// asked, what those take.
    pub fn asked_minutes(&self) -> u32 {
        let asked: Duration = self.questions.iter().map(|it| it.budget).sum();
        let asked = u32::try_from(asked.as_secs().div_ceil(60)).unwrap_or(u32::MAX);
        match asked.saturating_mul(2) < self.minutes {
            true => asked.max(1),
            false => self.minutes,
        }
    }
}

/// One question of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedQuestion {
    /// The id of the bank it was drawn from.
    pub bank: String,
    /// The question itself: a plan outlives any change of its bank.
    pub question: Question,
    /// The competencies it tests, the main one first, with their anchors.
    pub competencies: Vec<Competency>,
    /// Time to think.
    pub think: Duration,
    /// Spoken length to aim for.
    pub aim: Duration,
    /// Wall-clock limit of the answer.
    pub limit: Duration,
    /// The wall-clock time the plan keeps for it: thinking, answering, and the follow-ups
    /// that the round asks at minimum. The sum over a round never exceeds its minutes.
    pub budget: Duration,
    /// Why it was drawn.
    pub reason: Reason,
    /// The language it is asked in, where that is not the round's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl PlannedQuestion {
    /// Names the question across banks.
    pub fn reference(&self) -> QuestionRef {
        QuestionRef::new(&self.bank, &self.question.id)
    }
}

/// Why a question was drawn: what its place in the blueprint offered, and what tipped it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// How many questions the blueprint line could have drawn.
    pub offered: usize,
    /// What spoke for this one.
    pub why: Why,
}

/// What spoke for a question among those on offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The blueprint leaves no other choice.
    Required,
    /// The candidate has practiced before, and has never been asked it.
    NeverAsked,
    /// The last answer was rated low (the candidate's own rating, 1 or 2).
    WeakLastTime(u8),
    /// It was last asked this many days ago.
    LastAsked(u32),
    /// It was drawn at random.
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
