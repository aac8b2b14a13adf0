use chrono::NaiveDate;

use crate::lang::Language;

use super::{Alert, Look};

/// A change of one setting, as the program saves it to the configuration.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The language of the program.
    Language(Language),
    /// The colors of the screens.
    Look(Look),
    /// Whether the program uses the mouse.
    Mouse(bool),
    /// How the candidate is alerted when time runs short.
    Alert(Alert),
    /// Whether the terminal's title shows the time left.
    Titled(bool),
    /// How many times longer an answer takes to write than to say, 1 to 10; `None` leaves it to
    /// each interview.
    TypingFactor(Option<f64>),
    /// Minutes to practice per day, 10 to 600; `None` removes the setting.
    MinutesPerDay(Option<u32>),
    /// The date of an interview; `None` removes it.
    Interview {
        /// The scenario's id.
        scenario: String,
        /// The day.
        day: Option<NaiveDate>,
    },
}
