//! Interviews that were really held, as they are remembered.

use crate::lang::Localized;

messages! { recalled:
    /// The title, and the home screen's way there.
    TITLE;
    /// About it, on the home screen.
    ABOUT;
    /// There are none.
    none(key: &str) -> String;
    /// There are none, for a command.
    NONE_BRIEFLY;
    /// The form for a new one.
    NEW;
    /// The form for an old one.
    EDIT;
    /// The title of the bank of their questions.
    BANK;
    /// The source of a question of that bank that is no longer remembered.
    GONE;
    /// Something is not saved.
    NOT_SAVED;
    /// Before the day.
    DAY;
    /// Before the company.
    COMPANY;
    /// Before the round.
    ROUND;
    /// Before how the interviewers seemed.
    REACTIONS;
    /// Before what the company decided.
    DECISION;
    /// Before how the interviewer took one answer.
    REACTION;
    /// No round.
    ROUND_PLACEHOLDER;
    /// Nothing on how the interviewers seemed.
    REACTIONS_PLACEHOLDER;
    /// No question.
    QUESTION_PLACEHOLDER;
    /// No answer.
    ANSWER_PLACEHOLDER;
    /// What is wanted of the day.
    ABOUT_DAY;
    /// The day cannot be read.
    BAD_DAY;
    /// What is wanted of the company.
    ABOUT_COMPANY;
    /// What is wanted of the round.
    ABOUT_ROUND;
    /// What is wanted of a question.
    about_question(key: &str) -> String;
    /// What is wanted of how an answer went.
    about_went(worst: &str, best: &str) -> String;
    /// What is wanted of the reactions.
    ABOUT_REACTIONS;
    /// What is wanted of the decision.
    about_decision(less: &str, more: &str) -> String;
    /// The company wants to go on.
    PASSED;
    /// The company does not.
    REJECTED;
    /// The candidate does not.
    WITHDREW;
    /// Nobody knows yet.
    UNDECIDED;
    /// Two interviews of one id.
    two_interviews(id: &str) -> Localized;
    /// Two questions of one id in an interview.
    two_questions(id: &str) -> Localized;
    /// Whether to delete one.
    ask_delete(name: &str, key: &str) -> String;
    /// Why none can be added or changed.
    sealed(why: &Localized) -> Localized;
    /// Leaving would lose what could not be saved.
    leaving_loses(why: &Localized) -> Localized;
    /// What was decided, and the mean of how it felt on the day, 1 to 5.
    went(decision: &str, went: Option<f64>) -> String;
    /// What was rehearsed in the four weeks before: sessions, the coach's marks, the candidate's
    /// own ratings, 1 to 5.
    rehearsed(sessions: usize, marks: Option<f64>, own: Option<f64>) -> String;
    /// All of that in a line: the decision, the coach's marks, the own ratings, how it felt.
    figures(decision: &str, marks: Option<f64>, own: Option<f64>, went: Option<f64>) -> String;
    /// Nothing is said yet: so many were decided, and so many are missing.
    too_few(decided: usize, missing: usize) -> String;
    /// So many were decided, all the same way.
    all_alike(decided: usize, passed: bool) -> String;
    /// How decisions and figures go together: pairs of one that was passed and one that was not,
    /// in how many of how many the figure was higher for the one that was passed. By the coach's
    /// marks, the candidate's own ratings, and how it felt on the day.
    compared(marks: (usize, usize), own: (usize, usize), went: (usize, usize)) -> String;
}
