//! The drill *be the interviewer*.

use crate::lang::say::interviewer::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Be the interviewer",
    ABOUT: "Rate three answers to a question as an interviewer would, and see the marks and reasons of two people who did not write them. Then rate your own latest answer with the same eyes. Nothing is recorded.",
    NONE: "There are no answers to rate yet.",
    answer: |number, count| format!("Answer {number} of {count}"),
    how_many: |competency| format!("How many points on '{competency}'? Press 1 to 5."),
    yours: |mark| format!("Your mark: {mark}"),
    reader: |number, mark| format!("Reader {number}: {mark}"),
    own: |day| format!("Your own answer of {day}"),
    then_and_now: |then, now| match then {
        Some(then) if then == now => format!("Your answer: {now} then and now"),
        Some(then) => format!("Your answer: {then} then, {now} now"),
        None => format!("Your answer: {now} now"),
    },
    leniency: |difference| match difference {
        it if it >= 0.75 => {
            format!("You were kinder than the readers, by {it:.1} points on average.")
        }
        it if it <= -0.75 => format!(
            "You were harder than the readers, by {:.1} points on average.",
            -it
        ),
        _ => "You rated much as the readers did.".to_owned(),
    },
    SUMMED: "How you rated",
    SOURCE: "Rating answers on anchors and comparing with others' marks trains the eye (frame-of-reference training, Melchers 2011).",
};
