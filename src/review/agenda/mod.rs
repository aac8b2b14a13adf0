//! What to do on each day until an interview: an [`Agenda`].
//!
//! It is computed anew each time from what there is to do as of today, so a missed day or a
//! question that went badly changes everything after it. Each day has about as many minutes of
//! work as the candidate wants. Stories come first, as answers are built from them; due questions
//! come when they are due, new ones are spread over the days, and full rehearsals fall in the
//! second half. What does not fit is listed.

mod fill;
mod rehearsals;
#[cfg(test)]
mod tests;

use std::time::Duration;

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::lang::Localized;

use super::schedule::{Card, DueQuestion, Target};

/// How many full rehearsals help. In a study of 558 young people with disabilities who trained
/// with a simulator of job interviews, nine completed interviews of 20 to 30 minutes were the
/// most efficient number (Smith et al. 2023, doi 10.1177/21651434231160532). Measured with other
/// people, so no more than a guide.
pub const REHEARSALS_THAT_HELP: usize = 9;

/// Time needed to write a story. Our choice.
pub const STORY: Duration = Duration::from_secs(15 * 60);

/// Default practice time per day. Our choice.
pub const DAILY: Duration = Duration::from_secs(60 * 60);

/// Everything to do before an interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// Id of the scenario being prepared for.
    pub scenario: String,
    /// Its display name.
    pub title: Localized,
    /// Day of the interview.
    pub interview: NaiveDate,
    /// Questions asked before, each with its card.
    pub asked: Vec<(Exercise, Card)>,
    /// Questions never asked, most important first.
    pub fresh: Vec<Exercise>,
    /// Competencies without a story, most important first: id and display name.
    pub stories: Vec<(String, Localized)>,
    /// Full rehearsals so far.
    pub rehearsals: Held,
    /// Length of a full rehearsal.
    pub rehearsal: Duration,
    /// Practice time wanted per day.
    pub daily: Duration,
    /// Time practiced today.
    pub practiced: Duration,
    /// Dates that limit when a question comes again.
    pub targets: Vec<Target>,
}

/// A question to practice, and the time it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The question.
    pub question: DueQuestion,
    /// Time to think and answer.
    pub takes: Duration,
}

/// Full rehearsals of an interview: completed in real mode from the first round to the last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// How many.
    pub count: usize,
    /// Whether one was today.
    pub today: bool,
}

/// The plan for each day until an interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// Id of the scenario being prepared for.
    pub scenario: String,
    /// Its display name.
    pub title: Localized,
    /// Day of the interview.
    pub interview: NaiveDate,
    /// Every day from today to the day before the interview.
    pub days: Vec<AgendaDay>,
    /// Number of full rehearsals held.
    pub held: usize,
    /// Length of a full rehearsal.
    pub rehearsal: Duration,
    /// Whether today's practice time has been reached.
    pub done_today: bool,
    /// What does not fit.
    pub left: Left,
}

/// What to do on one day. Serialized as an item of `rehearse agenda --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgendaDay {
    /// The date.
    pub day: NaiveDate,
    /// Due questions.
    #[serde(serialize_with = "questions")]
    pub again: Vec<DueQuestion>,
    /// Questions never asked.
    #[serde(serialize_with = "questions")]
    pub fresh: Vec<DueQuestion>,
    /// The competency to write a story about: id and display name.
    #[serde(serialize_with = "competency")]
    pub story: Option<(String, Localized)>,
    /// Whether to hold a full rehearsal.
    pub rehearsal: bool,
    /// Total time.
    #[serde(rename = "minutes", serialize_with = "minutes")]
    pub takes: Duration,
}

/// What does not fit before the interview.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Left {
    /// Due questions.
    pub again: Vec<DueQuestion>,
    /// Questions never asked.
    pub fresh: Vec<DueQuestion>,
    /// Competencies without a story.
    pub stories: Vec<(String, Localized)>,
}

impl Agenda {
    /// Returns the agenda for `work` as of `today`. It has no days from the day of the interview
    /// on.
    pub fn of(work: Work, today: NaiveDate) -> Self {
        fill::fill(work, today)
    }

    /// Number of full rehearsals planned.
    pub fn planned(&self) -> usize {
        self.days.iter().filter(|it| it.rehearsal).count()
    }

    /// What to do today; `None` from the day of the interview on.
    pub fn today(&self) -> Option<&AgendaDay> {
        self.days.first()
    }
}

impl AgendaDay {
    /// A day with nothing to do.
    fn free(day: NaiveDate) -> Self {
        Self {
            day,
            again: Vec::new(),
            fresh: Vec::new(),
            story: None,
            rehearsal: false,
            takes: Duration::ZERO,
        }
    }

    /// Whether there is nothing to do.
    pub fn is_free(&self) -> bool {
        self.again.is_empty() && self.fresh.is_empty() && self.story.is_none() && !self.rehearsal
    }

    /// The questions to practice: due ones, then new ones.
    pub fn questions(&self) -> impl Iterator<Item = &DueQuestion> {
        self.again.iter().chain(&self.fresh)
    }

    /// Total time in whole minutes, rounded up.
    pub fn minutes(&self) -> u64 {
        self.takes.as_secs().div_ceil(60)
    }
}

impl Left {
    /// Whether everything fits.
    pub fn is_nothing(&self) -> bool {
        self.again.is_empty() && self.fresh.is_empty() && self.stories.is_empty()
    }
}

/// Formats questions as bank and id, such as `aws-cse/slow-service`.
fn questions<S: Serializer>(questions: &[DueQuestion], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(questions.iter().map(|it| it.question.to_string()))
}

fn competency<S: Serializer>(
    story: &Option<(String, Localized)>,
    to: S,
) -> Result<S::Ok, S::Error> {
    story.as_ref().map(|(id, _)| id).serialize(to)
}

fn minutes<S: Serializer>(takes: &Duration, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_u64(takes.as_secs().div_ceil(60))
}
