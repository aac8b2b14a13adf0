use chrono::NaiveDate;

use crate::lang::Language;

use super::{Alert, Look};

/// A change of one setting, as the program writes it into the configuration.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// What the program speaks.
    Language(Language),
    /// The colors of the screens.
    Look(Look),
    /// Whether the mouse is the program's.
    Mouse(bool),
    /// What calls the candidate when time runs short.
    Alert(Alert),
    /// Whether the terminal's title shows the time that is left.
    Titled(bool),
    /// How many times longer than saying it an answer takes to write, 1 to 10; `None` leaves it
    /// to each interview.
    TypingFactor(Option<f64>),
    /// How many minutes there are to practice each day, 10 to 600; `None` takes it away.
    MinutesPerDay(Option<u32>),
    /// When an interview is; `None` takes its date away.
    Interview {
        /// The scenario's id.
        scenario: String,
        /// The day.
        day: Option<NaiveDate>,
    },
}
