//! What to do on each day until an interview: an [`Agenda`].
//!
//! It is made anew each time from what there is to do as of today, so that a day that was missed
//! or a question that went badly changes all that follows. Each day has about as many minutes of
//! work as the candidate wants. Stories come first, as answers are made of them; what is due
//! comes at its time, what was never asked is spread over the days, and full rehearsals stand in
//! the second half. What finds no room is named.

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
/// most efficient number (Smith et al. 2023, doi 10.1177/21651434231160532). Others' figure: no
/// more than a guide to anyone's own.
pub const REHEARSALS_THAT_HELP: usize = 9;

/// How long it takes to write a story down. Ours.
pub const STORY: Duration = Duration::from_secs(15 * 60);

/// How long one wants to practice a day where nobody has said so. Ours.
pub const DAILY: Duration = Duration::from_secs(60 * 60);

/// What there is to do before an interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Work {
    /// The id of the scenario one prepares for.
    pub scenario: String,
    /// What a person calls it.
    pub title: Localized,
    /// The day of the interview.
    pub interview: NaiveDate,
    /// Questions that were asked before, each with its card.
    pub asked: Vec<(Exercise, Card)>,
    /// Questions that were never asked, the most important first.
    pub fresh: Vec<Exercise>,
    /// The competencies without a story, the most important first: the id of each, and what a
    /// person calls it.
    pub stories: Vec<(String, Localized)>,
    /// What full rehearsals there were.
    pub rehearsals: Held,
    /// How long a full rehearsal takes.
    pub rehearsal: Duration,
    /// How long one wants to practice a day.
    pub daily: Duration,
    /// How long one has practiced today.
    pub practiced: Duration,
    /// The dates that bound when a question comes again.
    pub targets: Vec<Target>,
}

/// A question to practice, and how long that takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Exercise {
    /// The question.
    pub question: DueQuestion,
    /// The time to think and to answer.
    pub takes: Duration,
}

/// The full rehearsals of an interview: completed in real mode from the first round to the last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Held {
    /// How many there were.
    pub count: usize,
    /// Whether one was today.
    pub today: bool,
}

/// What to do on each day until an interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Agenda {
    /// The id of the scenario one prepares for.
    pub scenario: String,
    /// What a person calls it.
    pub title: Localized,
    /// The day of the interview.
    pub interview: NaiveDate,
    /// From today to the day before it, none left out.
    pub days: Vec<AgendaDay>,
    /// How many full rehearsals were held.
    pub held: usize,
    /// How long a full rehearsal takes.
    pub rehearsal: Duration,
    /// Whether as much was practiced today as one wants to on a day.
    pub done_today: bool,
    /// What finds no room.
    pub left: Left,
}

/// What to do on one day. Serialized, it is an item of `rehearse agenda --json`.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AgendaDay {
    /// Which.
    #[serde(serialize_with = "day")]
    pub day: NaiveDate,
    /// Questions that come again.
    #[serde(serialize_with = "questions")]
    pub again: Vec<DueQuestion>,
    /// Questions that were never asked.
    #[serde(serialize_with = "questions")]
    pub fresh: Vec<DueQuestion>,
    /// The competency to write a story about: its id, and what a person calls it.
    #[serde(serialize_with = "competency")]
    pub story: Option<(String, Localized)>,
    /// Whether to hold a full rehearsal.
    pub rehearsal: bool,
    /// How long all of it takes.
    #[serde(rename = "minutes", serialize_with = "minutes")]
    pub takes: Duration,
}

/// What finds no room before the interview.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Left {
    /// Questions that should have come again.
    pub again: Vec<DueQuestion>,
    /// Questions that were never asked.
    pub fresh: Vec<DueQuestion>,
    /// Competencies without a story.
    pub stories: Vec<(String, Localized)>,
}

impl Agenda {
    /// The agenda for `work`, as of `today`. It has no days on the day of the interview and
    /// after it.
    pub fn of(work: Work, today: NaiveDate) -> Self {
        fill::fill(work, today)
    }

    /// How many full rehearsals stand in it.
    pub fn planned(&self) -> usize {
        self.days.iter().filter(|it| it.rehearsal).count()
    }

    /// What to do today; `None` on the day of the interview and after it.
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

    /// The questions to practice: those that come again, then those that are new.
    pub fn questions(&self) -> impl Iterator<Item = &DueQuestion> {
        self.again.iter().chain(&self.fresh)
    }

    /// How long all of it takes, in whole minutes, rounded up.
    pub fn minutes(&self) -> u64 {
        self.takes.as_secs().div_ceil(60)
    }
}

impl Left {
    /// Whether everything finds room.
    pub fn is_nothing(&self) -> bool {
        self.again.is_empty() && self.fresh.is_empty() && self.stories.is_empty()
    }
}

/// A day as `2026-11-21`.
fn day<S: Serializer>(day: &NaiveDate, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(day)
}

/// Questions by bank and id, as `aws-cse/slow-service`.
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
