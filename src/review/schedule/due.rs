use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::lang::Localized;

use super::Card;

/// What to rehearse today, and some of what was never asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Due {
    /// What is due: weak competencies first, then what has waited longest.
    pub cards: Vec<DueCard>,
    /// Some questions that were never asked.
    pub fresh: Vec<DueQuestion>,
    /// What would be due, and is in no bank any more or asked by no scenario.
    pub gone: Vec<QuestionRef>,
    /// The day the next question is due, whether today or later; `None` if none was ever asked.
    pub next: Option<NaiveDate>,
}

/// A question that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct DueCard {
    /// When it was asked before, and how it went.
    pub card: Card,
    /// The interviewer's words; `None` where its bank cannot be used at the moment.
    pub prompt: Option<Localized>,
    /// The question as it can be rehearsed; `None` where its bank, or what would ask it, cannot
    /// be used at the moment.
    pub question: Option<DueQuestion>,
}

/// A question to rehearse today.
#[derive(Debug, Clone, PartialEq)]
pub struct DueQuestion {
    /// Which.
    pub question: QuestionRef,
    /// The scenario that asks it.
    pub scenario: String,
    /// The interviewer's words.
    pub prompt: Localized,
    /// What the competencies are called that it tests.
    pub competencies: Vec<Localized>,
    /// When it was asked before, and how it went; `None` where it never was.
    pub past: Option<Card>,
}

impl Due {
    /// The questions that can be rehearsed: what is due, then what was never asked.
    pub fn into_questions(self) -> Vec<DueQuestion> {
        let due = self.cards.into_iter().filter_map(|card| card.question);
        due.chain(self.fresh).collect()
    }
}
