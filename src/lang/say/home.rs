//! The home screen, and the form before an interview.

messages! { home:
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
    MISTAKEN_CONFIGURATION;
    /// The days to an interview in short; less than 0 where it has passed.
    countdown(days: i64) -> String;
    /// The same in a sentence.
    days_to(days: i64) -> String;
    /// The language that a scenario fixes for its interview.
    bound_to(spoken: &str) -> String;
}
