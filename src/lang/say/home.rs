//! The home screen, and the form before an interview.

use chrono::NaiveDate;

use crate::lang::{Language, Localized};

messages! { home:
    /// Heading of today's tasks.
    TODAY;
    /// Heading of the interviews.
    INTERVIEWS;
    /// Heading of the user's own material.
    MINE;
    /// Nothing is due, but there are new questions.
    NONE_DUE;
    /// How many questions are due, and how many minutes they take.
    due(due: usize, minutes: u64) -> String;
    /// No interview was interrupted.
    RESUME_NONE;
    /// The menu entry of the agenda, short.
    AGENDA_BRIEF;
    /// The story to write next.
    STORY;
    /// The same, short.
    STORY_BRIEF;
    /// Every competency has a story.
    STORY_NONE;
    /// No interview is chosen, so what is offered comes from this one.
    none_chosen(interview: &str) -> String;
    /// The description of the story to write next.
    about_story(key: &str) -> String;
    /// The weakest competency.
    WEAKEST;
    /// The same, short.
    WEAKEST_BRIEF;
    /// No competency has been rated yet.
    WEAKEST_NONE;
    /// Its description.
    about_weakest(key: &str) -> String;
    /// The standing of a competency.
    stands(name: &str, standing: f64) -> String;
    /// How many questions of an interview's banks have been asked.
    met(asked: usize, questions: usize) -> String;
    /// When an interview was last practiced, with the averages of the candidate's own ratings and
    /// the coach's marks.
    last(day: NaiveDate, own: Option<f64>, marks: Option<f64>) -> String;
    /// Beside the name.
    MOTTO;
    /// Description of resuming an interrupted interview.
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
    /// Few follow-ups, and no interviewer presses.
    GENTLE;
    /// As the scenario sets it.
    NORMAL;
    /// More follow-ups, and every interviewer presses.
    TOUGH;
    /// Description of gentle.
    ABOUT_GENTLE;
    /// Description of tough.
    ABOUT_TOUGH;
    /// The form's sixth line.
    LENGTH;
    /// The whole interview.
    WHOLE;
    /// What fits into 15 minutes.
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
    /// Description of practice mode.
    ABOUT_PRACTICE;
    /// Description of real mode.
    ABOUT_REAL;
    /// The offer to resume.
    resume(title: &str) -> String;
    /// The size of a scenario.
    size(rounds: usize, minutes: u32) -> String;
    /// One round.
    round(name: &str, minutes: u32) -> String;
    /// Every round.
    all_rounds(rounds: usize, minutes: u32) -> String;
    /// Marks a scenario whose file has mistakes.
    BROKEN;
    /// Below its mistakes.
    ABOUT_BROKEN;
    /// Part of the configuration cannot be read.
    mistaken_configuration(place: &str, what: &Localized) -> Localized;
    /// The days until an interview, short; negative if it has passed.
    countdown(days: i64) -> String;
    /// The same as a sentence.
    days_to(days: i64) -> String;
    /// The language that a scenario sets for its interview.
    bound_to(spoken: Language) -> String;
}
