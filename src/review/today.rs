//! The home screen's facts about today.

use std::time::Duration;

use chrono::NaiveDate;

use crate::lang::Localized;
use crate::scenario::{BrokenScenario, Scenario};

use super::Unread;
use super::agenda::Agenda;

/// What to do today, and the standing of each interview.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Today {
    /// Id of the scenario being prepared for: the one with the nearest date, or else the one
    /// practiced last; `None` if there is neither.
    pub chosen: Option<String>,
    /// While no interview is chosen, those that the offers come from.
    pub instead: Option<Instead>,
    /// Number of questions due.
    pub due: usize,
    /// Thinking time for the due questions.
    pub think: Duration,
    /// Speaking time for their answers.
    pub say: Duration,
    /// The weakest competency without a story that the chosen interview asks stories about: id
    /// and display name.
    pub story: Option<(String, Localized)>,
    /// The weakest competency of the chosen interview, and its standing, 1 to 5.
    pub weakest: Option<(Localized, f64)>,
    /// What to do until the nearest interview; `None` if none has a future date.
    pub agenda: Option<Box<Agenda>>,
    /// The standing of each scenario.
    pub interviews: Vec<InterviewStanding>,
    /// Sessions that cannot be read and so are not counted.
    pub unread: Vec<Unread>,
    /// The usable and the broken scenarios, if they may have changed since the program started.
    pub scenarios: Option<(Vec<Scenario>, Vec<BrokenScenario>)>,
}

/// The titles of the interviews that offers come from while none is chosen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Instead {
    /// The one that asks the first new question.
    pub questions: Option<Localized>,
    /// The one that asks for the story to write next.
    pub story: Option<Localized>,
}

/// Progress with a scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct InterviewStanding {
    /// The scenario's id.
    pub scenario: String,
    /// Number of its banks' questions asked, in any scenario.
    pub asked: usize,
    /// Number of questions in its banks.
    pub questions: usize,
    /// When it was last practiced.
    pub last: Option<NaiveDate>,
    /// The mean of the candidate's own ratings then, 1 to 5.
    pub own: Option<f64>,
    /// The mean of the coach's marks then, 1 to 5.
    pub marks: Option<f64>,
}
