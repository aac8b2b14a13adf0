//! The home screen, and the form before an interview.

use chrono::NaiveDate;

use crate::lang::Localized;

messages! { home:
    /// Above what there is to do today.
    TODAY;
    /// Above the interviews.
    INTERVIEWS;
    /// Above one's own things.
    MINE;
    /// Nothing is due: there are new questions.
    NONE_DUE;
    /// How many questions are due, and how many minutes they take.
    due(due: usize, minutes: u64) -> String;
    /// No interview was interrupted.
    RESUME_NONE;
    /// The story to write next.
    STORY;
    /// Every competency has a story.
    STORY_NONE;
    /// About the story to write next.
    ABOUT_STORY;
    /// The competency that is lowest.
    WEAKEST;
    /// None was rated yet.
    WEAKEST_NONE;
    /// About it.
    ABOUT_WEAKEST;
    /// How a competency stands.
    stands(name: &str, standing: f64) -> String;
    /// How many questions of an interview's banks were met.
    met(asked: usize, questions: usize) -> String;
    /// When an interview was practiced last, with the means of one's own ratings and of the
    /// coach's marks.
    last(day: NaiveDate, own: Option<f64>, marks: Option<f64>) -> String;
    /// Beside the name.
    MOTTO;
    /// About going on with an interrupted interview.
    RESUME_SUMMARY;
    /// The form's first line.
    ROUND;
    /// The form's second line.
    MODE;
    /// The form's third line.
    LANGUAGE;
    /// The form's fourth line.
    WAY;
    /// The form's fifth line.
    STRICTNESS;
    /// Few follow-ups, and nobody presses.
    GENTLE;
    /// As the scenario says.
    NORMAL;
    /// More follow-ups, and everybody presses.
    TOUGH;
    /// What gentle is.
    ABOUT_GENTLE;
    /// What tough is.
    ABOUT_TOUGH;
    /// The form's sixth line.
    LENGTH;
    /// The whole interview.
    WHOLE;
    /// What fits into a quarter of an hour.
    QUARTER;
    /// The first two questions.
    TWO_QUESTIONS;
    /// With help.
    PRACTICE;
    /// Without help.
    REAL;
    /// Typing answers.
    TYPED;
    /// Speaking answers.
    SPOKEN;
    /// What practice is.
    ABOUT_PRACTICE;
    /// What real is.
    ABOUT_REAL;
    /// The offer to go on.
    resume(title: &str) -> String;
    /// How large a scenario is.
    size(rounds: usize, minutes: u32) -> String;
    /// One round.
    round(name: &str, minutes: u32) -> String;
    /// Every round.
    all_rounds(rounds: usize, minutes: u32) -> String;
    /// Beside a scenario whose file has mistakes.
    BROKEN;
    /// Below what is wrong with it.
    ABOUT_BROKEN;
    /// Something in the configuration cannot be read.
    mistaken_configuration(place: &str, what: &Localized) -> Localized;
    /// The days to an interview in short; less than 0 where it has passed.
    countdown(days: i64) -> String;
    /// The same in a sentence.
    days_to(days: i64) -> String;
    /// The language that a scenario fixes for its interview.
    bound_to(spoken: &str) -> String;
}
