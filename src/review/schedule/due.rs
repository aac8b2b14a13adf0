use chrono::NaiveDate;

use crate::bank::QuestionRef;
use crate::lang::Localized;

use super::Card;

/// What to rehearse today, and some questions never asked.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Due {
    /// Due questions: weak competencies first, then the longest overdue.
    pub cards: Vec<DueCard>,
    /// Some questions that were never asked.
    pub fresh: Vec<DueQuestion>,
    /// Questions that would be due, but are no longer in any bank or asked by any scenario.
    pub gone: Vec<QuestionRef>,
    /// The next day a question is due, today or later; `None` if none was ever asked.
    pub next: Option<NaiveDate>,
}

/// A question that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct DueCard {
    /// When it was last asked, and how it went.
    pub card: Card,
    /// The interviewer's words; `None` if its bank is currently unusable.
    pub prompt: Option<Localized>,
    /// The question for rehearsing; `None` if its bank or scenario is currently unusable.
    pub question: Option<DueQuestion>,
}

/// A question to rehearse today.
#[derive(Debug, Clone, PartialEq)]
pub struct DueQuestion {
    /// Its reference.
    pub question: QuestionRef,
    /// The scenario that asks it.
    pub scenario: String,
    /// The interviewer's words.
    pub prompt: Localized,
    /// Display names of the competencies that it tests.
    pub competencies: Vec<Localized>,
    /// When it was last asked, and how it went; `None` if never.
    pub past: Option<Card>,
}

impl Due {
    /// The questions that can be rehearsed: due ones, then ones never asked.
    pub fn into_questions(self) -> Vec<DueQuestion> {
        let due = self.cards.into_iter().filter_map(|card| card.question);
        due.chain(self.fresh).collect()
    }
}
