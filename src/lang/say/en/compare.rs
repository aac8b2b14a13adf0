//! A comparison of attempts at one question.

use crate::lang::say::compare::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Your answers to this question",
    ONLY_ONE: "You have answered this question only once. Answer it again, and the changes show here.",
    WON: "Won",
    LOST: "Left out this time",
    SAME_POINTS: "No key point won or lost",
    LEGEND: "Struck through: only in the earlier answer. Underlined: only in the later one.",
    BEFORE: "Before",
    AFTER: "After",
    BOTH: "Changed words",
    CHANGES: "Changes",
    COACH: "Coach's average",
    LETTERS: "Characters",
    SPOKEN: "Time to say it",
    SAID: "Length as spoken",
    SAID_OR_ESTIMATED: "Length as spoken (estimated where typed)",
    ALOUD: "aloud",
    USED: "Time used",
    THOUGHT: "Time to think",
    PROBES: "Follow-ups",
    NONE: "none",
    NOT_MEASURED: "not measured",
    attempt: |number, all| format!("attempt {number} of {all}"),
};
