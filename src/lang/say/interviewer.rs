//! The drill *be the interviewer*.

use chrono::NaiveDate;

messages! { interviewer:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// There are no sample answers.
    NONE;
    /// The answer number and the total.
    answer(number: usize, count: usize) -> String;
    /// How many points it deserves for a competency.
    how_many(competency: &str, least: &str, most: &str) -> String;
    /// What an answer is rated on.
    rated_by(competency: &str) -> String;
    /// The user's own mark.
    yours(mark: u8) -> String;
    /// A reader's mark.
    reader(number: usize, mark: u8) -> String;
    /// Heading of the user's latest answer.
    own(day: NaiveDate) -> String;
    /// The user's rating of that answer then and now.
    then_and_now(then: Option<u8>, now: u8) -> String;
    /// The difference from the readers' marks, positive if more lenient.
    leniency(difference: f64) -> String;
    /// Heading of the summary.
    SUMMED;
    /// The source of the drill.
    SOURCE;
}
