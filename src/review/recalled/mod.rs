//! Real interviews, as the candidate remembers them (복기).
//!
//! [`read`] and [`write()`] handle their file, `recalled.toml`. [`Comparison`] compares
//! companies' decisions with the coach's marks and the candidate's own ratings.

mod compare;
mod format;
mod merge;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Serialize;

use crate::bank::QuestionRef;
use crate::lang::Localized;
use crate::lang::say::{Phrase, recalled as say};
use crate::review::merging::free_id;

pub use compare::{Before, Comparison, ENOUGH, Pairs};
pub use format::{FORMAT, read, write};

/// Id of the bank with the questions of real interviews.
pub const BANK: &str = "real-interviews";

/// A real interview. Serialized as part of a line of `rehearse recall --json`: a stable,
/// documented format.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecalledInterview {
    /// Unique among real interviews: lower-case letters, digits, hyphens. Never changes.
    pub id: String,
    /// When it was held.
    pub day: NaiveDate,
    /// The company.
    pub company: String,
    /// The round.
    pub round: String,
    /// The company's decision; `None` if unknown.
    pub decision: Option<Decision>,
    /// How the interviewers reacted, and anything else worth noting.
    pub reactions: String,
    /// The questions that were asked, as far as remembered, in order.
    pub questions: Vec<RecalledQuestion>,
}

/// The outcome of a real interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// The company wanted to continue.
    Passed,
    /// The company declined.
    Rejected,
    /// The candidate withdrew.
    Withdrew,
}

/// A question that was asked in a real interview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecalledQuestion {
    /// Unique in its interview and permanent: practice history refers to it.
    pub id: String,
    /// The interviewer's words as remembered.
    pub asked: String,
    /// How the answer went, 1 to 5, as the candidate felt.
    pub went: Option<u8>,
    /// How the interviewer reacted.
    pub reaction: String,
    /// The answer, rewritten at leisure.
    pub answer: String,
}

/// All real interviews, with what they are compared to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecalledBook {
    /// The interviews in the file.
    pub interviews: Vec<RecalledInterview>,
    /// What was rehearsed before each, in the same order.
    pub before: Vec<Before>,
    /// Why none can be added or changed, if so.
    pub sealed: Option<Localized>,
}

impl RecalledInterview {
    /// A blank interview on this day, with an id that none of `others` has.
    pub fn new(day: NaiveDate, others: &[Self]) -> Self {
        Self {
            id: free_id(&day.to_string(), others),
            day,
            company: String::new(),
            round: String::new(),
            decision: None,
            reactions: String::new(),
            questions: Vec::new(),
        }
    }

    /// Its name: day and company.
    pub fn name(&self) -> String {
        let parts = [
            self.day.to_string(),
            self.company.clone(),
            self.round.clone(),
        ];
        let parts = parts.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Whether it has no content.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.company, &self.round, &self.reactions];
        self.decision.is_none()
            && texts.iter().all(|it| it.trim().is_empty())
            && self.questions.iter().all(RecalledQuestion::is_blank)
    }

    /// An id for a new question, not known to have been used in this interview.
    pub fn next_question_id(&self) -> String {
        let numbers = self.questions.iter().filter_map(|it| it.number());
        format!("q{}", numbers.max().unwrap_or(0) + 1)
    }

    /// How it felt to the candidate: the mean over its questions, 1 to 5.
    pub fn went(&self) -> Option<f64> {
        let rated = self.questions.iter().filter_map(|it| it.went);
        let rated: Vec<f64> = rated.map(f64::from).collect();
        (!rated.is_empty()).then(|| rated.iter().sum::<f64>() / rated.len() as f64)
    }

    /// The reference of one of its questions in the bank.
    pub fn reference(&self, question: &RecalledQuestion) -> QuestionRef {
        QuestionRef::new(BANK, format!("{}-{}", self.id, question.id))
    }

    /// The questions that have text.
    pub fn asked(&self) -> impl Iterator<Item = &RecalledQuestion> {
        self.questions
            .iter()
            .filter(|it| !it.asked.trim().is_empty())
    }
}

impl RecalledQuestion {
    /// A blank question.
    pub fn new(id: String) -> Self {
        Self {
            id,
            asked: String::new(),
            went: None,
            reaction: String::new(),
            answer: String::new(),
        }
    }

    /// Whether it has no content.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.asked, &self.reaction, &self.answer];
        texts.iter().all(|it| it.trim().is_empty())
    }

    fn number(&self) -> Option<u32> {
        self.id.strip_prefix('q')?.parse().ok()
    }
}

impl Decision {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Passed, Self::Rejected, Self::Withdrew];

    /// The decision's name, or that it is unknown.
    pub const fn say(decision: Option<Self>) -> Phrase {
        match decision {
            Some(Self::Passed) => say::PASSED,
            Some(Self::Rejected) => say::REJECTED,
            Some(Self::Withdrew) => say::WITHDREW,
            None => say::UNDECIDED,
        }
    }

    /// Its name in files.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Rejected => "rejected",
            Self::Withdrew => "withdrew",
        }
    }

    /// Parses its name in files.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
