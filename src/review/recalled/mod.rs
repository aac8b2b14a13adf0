//! Interviews that were really held, as the candidate remembers them (복기).
//!
//! [`read`] and [`write()`] are their file, `recalled.toml`. [`Comparison`] lays what companies
//! decided beside the coach's marks and the candidate's own ratings.

mod compare;
mod format;
mod merge;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::bank::QuestionRef;
use crate::lang::Localized;
use crate::lang::say::{Phrase, recalled as say};

pub use compare::{Before, Comparison, ENOUGH, Pairs};
pub use format::{FORMAT, read, write};
pub use merge::{keep_beside, merge};

/// The bank that the questions of real interviews are in.
pub const BANK: &str = "real-interviews";

/// An interview that was really held. Serialized, it is a part of a line of
/// `rehearse recall --json`: a stable, documented shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecalledInterview {
    /// Unique among them: lower-case letters, digits, hyphens. It stays as it was made, whatever
    /// is changed later.
    pub id: String,
    /// When it was held.
    #[serde(serialize_with = "as_written")]
    pub day: NaiveDate,
    /// With whom.
    pub company: String,
    /// Which round of theirs.
    pub round: String,
    /// What the company decided; `None` while nobody knows.
    pub decision: Option<Decision>,
    /// How the interviewers seemed, and what else is worth keeping.
    pub reactions: String,
    /// What was asked, as far as it is remembered, in order.
    pub questions: Vec<RecalledQuestion>,
}

/// What came of a real interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// The company wanted to go on.
    Passed,
    /// It did not.
    Rejected,
    /// The candidate did not want to.
    Withdrew,
}

/// A question that was really asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecalledQuestion {
    /// Unique in its interview, for good: what is practiced of it hangs on it.
    pub id: String,
    /// The interviewer's words as remembered.
    pub asked: String,
    /// How the answer went, 1 to 5, by the candidate's own feeling.
    pub went: Option<u8>,
    /// How the interviewer took it.
    pub reaction: String,
    /// The answer, written again in peace.
    pub answer: String,
}

/// Everything there is of real interviews, with what it is laid against.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RecalledBook {
    /// The interviews, as the file has them.
    pub interviews: Vec<RecalledInterview>,
    /// What was rehearsed before each, in the same order.
    pub before: Vec<Before>,
    /// Why none can be added or changed, where that is so.
    pub sealed: Option<Localized>,
}

impl RecalledInterview {
    /// A blank one of this day, with an id that none of `others` has.
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

    /// What it is called: its day, and where it was.
    pub fn name(&self) -> String {
        let parts = [
            self.day.to_string(),
            self.company.clone(),
            self.round.clone(),
        ];
        let parts = parts.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
        parts.collect::<Vec<_>>().join(" ")
    }

    /// Whether nothing is said in it.
    pub fn is_blank(&self) -> bool {
        let texts = [&self.company, &self.round, &self.reactions];
        self.decision.is_none()
            && texts.iter().all(|it| it.trim().is_empty())
            && self.questions.iter().all(RecalledQuestion::is_blank)
    }

    /// An id for another question, which none of this interview ever had as far as it is known.
    pub fn next_question_id(&self) -> String {
        let numbers = self.questions.iter().filter_map(|it| it.number());
        format!("q{}", numbers.max().unwrap_or(0) + 1)
    }

    /// How it went by the candidate's own feeling: the mean over its questions, 1 to 5.
    pub fn went(&self) -> Option<f64> {
        let rated = self.questions.iter().filter_map(|it| it.went);
        let rated: Vec<f64> = rated.map(f64::from).collect();
        (!rated.is_empty()).then(|| rated.iter().sum::<f64>() / rated.len() as f64)
    }

    /// Where a question of it is in the bank.
    pub fn reference(&self, question: &RecalledQuestion) -> QuestionRef {
        QuestionRef::new(BANK, format!("{}-{}", self.id, question.id))
    }

    /// The questions that have words.
    pub fn asked(&self) -> impl Iterator<Item = &RecalledQuestion> {
        self.questions
            .iter()
            .filter(|it| !it.asked.trim().is_empty())
    }
}

impl RecalledQuestion {
    /// A blank one.
    pub fn new(id: String) -> Self {
        Self {
            id,
            asked: String::new(),
            went: None,
            reaction: String::new(),
            answer: String::new(),
        }
    }

    /// Whether nothing is said of it.
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

    /// What it is called, or that nobody knows.
    pub const fn say(decision: Option<Self>) -> Phrase {
        match decision {
            Some(Self::Passed) => say::PASSED,
            Some(Self::Rejected) => say::REJECTED,
            Some(Self::Withdrew) => say::WITHDREW,
            None => say::UNDECIDED,
        }
    }

    /// What files call it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Rejected => "rejected",
            Self::Withdrew => "withdrew",
        }
    }

    /// The one that files call so.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The id, or with a number where it is taken.
fn free_id(id: &str, others: &[RecalledInterview]) -> String {
    let taken = |id: &str| others.iter().any(|it| it.id == id);
    let numbered = (2_usize..).map(|number| format!("{id}-{number}"));
    let mut all = std::iter::once(id.to_owned()).chain(numbered);
    all.find(|id| !taken(id)).unwrap_or_default()
}

fn as_written<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}
