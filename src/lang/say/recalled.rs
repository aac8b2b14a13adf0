//! Real interviews, as remembered.

use crate::lang::Localized;

messages! { recalled:
    /// The title, and its menu entry on the home screen.
    TITLE;
    /// Its description on the home screen.
    ABOUT;
    /// There are none.
    none(key: &str) -> String;
    /// There are none, for a command.
    NONE_BRIEFLY;
    /// The form for a new interview.
    NEW;
    /// The form for an existing interview.
    EDIT;
    /// The title of the bank with their questions.
    BANK;
    /// The source of a question in that bank that no longer exists.
    GONE;
    /// Something is not saved.
    NOT_SAVED;
    /// Label of the day.
    DAY;
    /// Label of the company.
    COMPANY;
    /// Label of the round.
    ROUND;
    /// Label of the interviewers' reactions.
    REACTIONS;
    /// Label of the company's decision.
    DECISION;
    /// Label of the reaction to one answer.
    REACTION;
    /// Placeholder for the round.
    ROUND_PLACEHOLDER;
    /// Placeholder for the reactions.
    REACTIONS_PLACEHOLDER;
    /// Placeholder for a question.
    QUESTION_PLACEHOLDER;
    /// Placeholder for an answer.
    ANSWER_PLACEHOLDER;
    /// Description of the day.
    ABOUT_DAY;
    /// The day cannot be read.
    BAD_DAY;
    /// Description of the company.
    ABOUT_COMPANY;
    /// Description of the round.
    ABOUT_ROUND;
    /// Description of a question.
    about_question(key: &str) -> String;
    /// Description of how an answer went.
    about_went(worst: &str, best: &str) -> String;
    /// Description of the reactions.
    ABOUT_REACTIONS;
    /// Description of the decision.
    about_decision(less: &str, more: &str) -> String;
    /// The company wants to continue.
    PASSED;
    /// The company does not want to continue.
    REJECTED;
    /// The candidate does not want to continue.
    WITHDREW;
    /// Not known yet.
    UNDECIDED;
    /// Two interviews with the same ID.
    two_interviews(id: &str) -> Localized;
    /// Two questions with the same ID in one interview.
    two_questions(id: &str) -> Localized;
    /// Whether to delete one.
    ask_delete(name: &str, key: &str) -> String;
    /// Why none can be added or changed.
    sealed(why: &Localized) -> Localized;
    /// Leaving would lose what could not be saved.
    leaving_loses(why: &Localized) -> Localized;
    /// The decision, and the average of how it felt on the day, 1 to 5.
    went(decision: &str, went: Option<f64>) -> String;
    /// The practice of the four weeks before: sessions, the coach's marks, the candidate's own
    /// ratings, 1 to 5.
    rehearsed(sessions: usize, marks: Option<f64>, own: Option<f64>) -> String;
    /// All of that in one line: the decision, the coach's marks, the own ratings, how it felt.
    figures(decision: &str, marks: Option<f64>, own: Option<f64>, went: Option<f64>) -> String;
    /// There is not enough data yet: how many were decided, and how many are missing.
    too_few(decided: usize, missing: usize) -> String;
    /// How many were decided, all the same way.
    all_alike(decided: usize, passed: bool) -> String;
    /// How decisions and figures relate: of all pairs of a passed and a failed interview, in how
    /// many the passed one had the higher figure. For the coach's marks, the candidate's own
    /// ratings, and how it felt on the day.
    compared(marks: (usize, usize), own: (usize, usize), went: (usize, usize)) -> String;
}
