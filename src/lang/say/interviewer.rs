//! The drill *be the interviewer*.

use chrono::NaiveDate;

messages! { interviewer:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// There are no sample answers.
    NONE;
    /// Which answer of how many is to be rated.
    answer(number: usize, count: usize) -> String;
    /// How many points it deserves on a competency.
    how_many(competency: &str, least: &str, most: &str) -> String;
    /// What an answer is rated by.
    rated_by(competency: &str) -> String;
    /// The mark one gave.
    yours(mark: u8) -> String;
    /// A reader's mark.
    reader(number: usize, mark: u8) -> String;
    /// Over one's own latest answer.
    own(day: NaiveDate) -> String;
    /// How one's own answer was rated then, and now.
    then_and_now(then: Option<u8>, now: u8) -> String;
    /// How far one's marks are from those of the readers, above 0 where one is kinder.
    leniency(difference: f64) -> String;
    /// Over the sum.
    SUMMED;
    /// Where the drill comes from.
    SOURCE;
}
