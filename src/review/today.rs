//! What the first screen says of today.

use std::time::Duration;

use chrono::NaiveDate;

use crate::lang::Localized;
use crate::scenario::{BrokenScenario, Scenario};

use super::Unread;
use super::agenda::Agenda;

/// What there is to do today, and how each interview stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// The id of the scenario that one prepares for: the one whose date is nearest, or else the
    /// one practiced last; `None` where there is neither.
    pub chosen: Option<String>,
    /// How many questions are due.
    pub due: usize,
    /// The time to think about those that are due.
    pub think: Duration,
    /// The time it takes to say the answers to them.
    pub say: Duration,
    /// A competency that the chosen interview asks stories about and that has none, the weakest
    /// first: its id, and what a person calls it.
    pub story: Option<(String, Localized)>,
    /// The competency of the chosen interview that stands lowest, and how, 1 to 5.
    pub weakest: Option<(Localized, f64)>,
    /// What to do until the nearest interview; `None` where none has a date still to come.
    pub agenda: Option<Box<Agenda>>,
    /// How each scenario stands.
    pub interviews: Vec<InterviewStanding>,
    /// The sessions that cannot be read, and so count nowhere.
    pub unread: Vec<Unread>,
    /// The scenarios there are, and those that cannot be used, where they may be others than when
    /// the program was started.
    pub scenarios: Option<(Vec<Scenario>, Vec<BrokenScenario>)>,
}

/// How far one has come with a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct InterviewStanding {
    /// The scenario's id.
    pub scenario: String,
    /// How many of its banks' questions were asked, in whatever scenario.
    pub asked: usize,
    /// How many questions its banks have.
    pub questions: usize,
    /// When it was practiced last.
    pub last: Option<NaiveDate>,
    /// The mean of the candidate's own ratings then, 1 to 5.
    pub own: Option<f64>,
    /// The mean of the coach's marks then, 1 to 5.
    pub marks: Option<f64>,
}
