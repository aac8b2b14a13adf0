//! The drill *what is being asked?*, and the drill of the first answer.

use crate::lang::say::guessing::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "What is being asked?",
    ABOUT: "Read a question and guess which competency it tests. Eight questions, each with the reason. Nothing is recorded.",
    NOTHING: "No question names a competency, so there is nothing to guess.",
    WHICH: "What does this question test?",
    RIGHT: "Right.",
    NEARLY: "That too, but another one first.",
    WRONG: "Not this one.",
    tests: |name| format!("It tests: {name}"),
    WHY: "What the interviewer wants to hear",
    picked: |name| format!("Your pick: {name}"),
    summed: |right, all| format!("{right} of {all} right."),
    taken_for: |right, picked| format!("It asks about {right}; you read it as {picked}."),
    SOURCE: "Among 319 real applicants, what made preparation worth it was reading what a question is after (Griffin 2014).",
    OPENING: "Practice the first answer",
    ABOUT_OPENING: "The first answer makes much of the impression. This asks only for your introduction. If no interview is chosen, it takes the question of one at the top of the list.",
    NO_OPENING: "No interview asks for an introduction.",
    WARM_UP: "A question to warm up",
    WARM_UP_MODE: "warm-up",
    IS_WARM_UP: "One easy question about yourself. No follow-ups, no rating, and nothing of it counts: just get talking.",
    ABOUT_WARM_UP: "One easy question before the interview, to get you talking. Your answer is saved, and neither rated nor counted in schedule or progress. After it, the interview is ready to begin.",
    NO_WARM_UP: "There is no question to warm up with.",
    WAS_WARM_UP: "This was a warm-up: nobody rated it, and it counts neither for the schedule nor for progress.",
    WARM: "You're warmed up. The answer is saved; it is neither rated nor counted. Now for the interview.",
};
