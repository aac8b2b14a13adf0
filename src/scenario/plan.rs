use std::collections::BTreeMap;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::bank::{Competency, Question, QuestionRef};
use crate::lang::{Language, Localized};

use super::{Interviewer, ProbeRange};

/// The questions drawn for one interview, each with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct InterviewPlan {
    /// The scenario's ID.
    pub scenario: String,
    /// The random seed used to draw the questions.
    pub seed: u64,
    /// The rounds, in order.
    pub rounds: Vec<PlannedRound>,
}

impl InterviewPlan {
    /// Only the first `questions` questions of this plan; rounds left without questions are
    /// dropped.
    pub fn limited_to(mut self, questions: usize) -> Self {
        let mut left = questions;
        for round in &mut self.rounds {
            round.questions.truncate(left);
            left -= round.questions.len();
        }
        self.rounds.retain(|round| !round.questions.is_empty());
        self
    }

    /// As many of this plan's first questions as fit into `time`, at least one; the remaining
    /// time limits its rounds.
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

    /// Every question, in the order they are asked.
    pub fn questions(&self) -> impl Iterator<Item = &PlannedQuestion> {
        self.rounds.iter().flat_map(|round| &round.questions)
    }

    /// The number of questions.
    pub fn question_count(&self) -> usize {
        self.rounds.iter().map(|round| round.questions.len()).sum()
    }
}

/// One round of a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlannedRound {
    /// Its index among the scenario's rounds, from 0.
    pub index: usize,
    /// Its display name.
    pub name: Localized,
    /// How long the round lasts.
    pub minutes: u32,
    /// Its language, for questions that do not set another one.
    pub language: Language,
    /// The interviewers; they take turns asking.
    pub interviewers: Vec<Interviewer>,
    /// How many follow-ups each answer may get.
    pub probes: ProbeRange,
    /// The questions, in order.
    pub questions: Vec<PlannedQuestion>,
}

impl PlannedRound {
    /// The language in which `question` of this round is asked.
    pub fn language_of(&self, question: &PlannedQuestion) -> Language {
        question.language.unwrap_or(self.language)
    }

    /// The interviewers who ask something: as they take turns, a few questions leave some silent.
    pub fn speakers(&self) -> &[Interviewer] {
        let few = self.questions.len().max(1);
        self.interviewers.get(..few).unwrap_or(&self.interviewers)
    }

    /// The length of the round in minutes; if only some of its questions are asked, the time
    /// those take.
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
    /// The ID of its bank.
    pub bank: String,
    /// The question itself: a plan outlives changes to its bank.
    pub question: Question,
    /// The competencies it tests, the main one first, with their anchors.
    pub competencies: Vec<Competency>,
    /// Thinking time.
    pub think: Duration,
    /// Target spoken length.
    pub aim: Duration,
    /// Wall-clock limit of the answer.
    pub limit: Duration,
    /// The wall-clock time reserved for it: thinking, answering, and the round's minimum number
    /// of follow-ups. The sum over a round never exceeds its minutes.
    pub budget: Duration,
    /// Why it was drawn.
    pub reason: Reason,
    /// The language it is asked in, if it is not the round's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
}

impl PlannedQuestion {
    /// Identifies the question across banks.
    pub fn reference(&self) -> QuestionRef {
        QuestionRef::new(&self.bank, &self.question.id)
    }
}

/// Why a question was drawn: how many its blueprint line offered, and what decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// How many questions the blueprint line could have drawn.
    pub offered: usize,
    /// What decided for this one.
    pub why: Why,
}

/// What decided for one question among those offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The blueprint allows no other choice.
    Required,
    /// The candidate has practiced before but has never been asked it.
    NeverAsked,
    /// The last answer got a low rating (the candidate's own, 1 or 2).
    WeakLastTime(u8),
    /// It was last asked this many days ago.
    LastAsked(u32),
    /// It was drawn at random.
    Drawn,
}

/// What the planner considers of the past: a plain value that `review` builds.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    /// The last time each question was asked.
    pub asked: BTreeMap<QuestionRef, PastAsk>,
}

/// The last time a question was asked, and its result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastAsk {
    /// Whole days ago.
    pub days_ago: u32,
    /// The candidate's own rating, 1 to 5, if any.
    pub own: Option<u8>,
}
