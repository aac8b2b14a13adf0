//! The drill *what is being asked?*, and the drill of the first answer.

messages! { guessing:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// There is no question for the drill.
    NOTHING;
    /// Heading of the competencies to choose from.
    WHICH;
    /// The pick was the question's main competency.
    RIGHT;
    /// The question tests that too, but not mainly.
    NEARLY;
    /// It does not test that.
    WRONG;
    /// What the question tests.
    tests(name: &str) -> String;
    /// Heading of the interviewer's intent.
    WHY;
    /// Heading of the description of the picked competency.
    picked(name: &str) -> String;
    /// How many were right.
    summed(right: usize, all: usize) -> String;
    /// Which competency was mistaken for which.
    taken_for(right: &str, picked: &str) -> String;
    /// The source of the drill.
    SOURCE;
    /// The drill of the first answer, on the home screen.
    OPENING;
    /// Its description.
    ABOUT_OPENING;
    /// No scenario asks for an introduction.
    NO_OPENING;
    /// The warm-up, on the home screen.
    WARM_UP;
    /// Its name in place of an interview's mode.
    WARM_UP_MODE;
    /// Shown before it.
    IS_WARM_UP;
    /// Its description.
    ABOUT_WARM_UP;
    /// No scenario has questions.
    NO_WARM_UP;
    /// After a warm-up: that the answer is not kept, and where the user is now.
    WARM;
    /// On a past warm-up.
    WAS_WARM_UP;
}
