//! The drill *what is being asked?*, and the drill of the first answer.

messages! { guessing:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// There is no question to guess about.
    NOTHING;
    /// Over the competencies to choose from.
    WHICH;
    /// The pick was what the question tests first of all.
    RIGHT;
    /// It tests that too, but another first.
    NEARLY;
    /// It does not test that.
    WRONG;
    /// What the question tests.
    tests(name: &str) -> String;
    /// Over what the interviewer is after.
    WHY;
    /// Over what the competency is about that was picked.
    picked(name: &str) -> String;
    /// How many were right.
    summed(right: usize, all: usize) -> String;
    /// What was taken for what.
    taken_for(right: &str, picked: &str) -> String;
    /// Where the drill comes from.
    SOURCE;
    /// The drill of the first answer, on the home screen.
    OPENING;
    /// About it.
    ABOUT_OPENING;
    /// No scenario asks for an introduction.
    NO_OPENING;
    /// The warm-up, on the home screen.
    WARM_UP;
    /// What it is called where the mode of an interview stands.
    WARM_UP_MODE;
    /// Before it.
    IS_WARM_UP;
    /// About it.
    ABOUT_WARM_UP;
    /// No scenario asks anything.
    NO_WARM_UP;
    /// After a warm-up: what became of the answer, and where one is now.
    WARM;
    /// On a past warm-up.
    WAS_WARM_UP;
}
