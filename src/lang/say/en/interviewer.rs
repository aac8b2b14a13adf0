//! The drill *be the interviewer*.

use crate::lang::say::{interviewer::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Be the interviewer",
    ABOUT: "Rate three answers to a question as an interviewer would, and see the marks and reasons of two readers who did not write them. Then rate your own latest answer with the same eyes. Nothing is recorded.",
    NONE: "There are no answers to rate yet.",
    answer: |number, count| format!("Answer {number} of {count}"),
    how_many: |competency, least, most| {
        format!("How many points on '{competency}'? Press {least} to {most}.")
    },
    rated_by: |competency| format!("rated on: {competency}"),
    yours: |mark| format!("Your mark: {mark} of 5"),
    reader: |number, mark| format!("Reader {number} gave {mark} of 5"),
    own: |day| format!("Your own answer of {day}"),
    then_and_now: |then, now| match then {
        Some(then) if then == now => format!("Your answer: {now} then and now"),
        Some(then) => format!("Your answer: {then} then, {now} now"),
        None => format!("Your answer: {now} now"),
    },
    leniency: |difference| match difference {
        it if it >= 0.75 => {
            format!(
                "You were kinder than the readers, by {} points on average.",
                tenths(it)
            )
        }
        it if it <= -0.75 => format!(
            "You were harder than the readers, by {} points on average.",
            tenths(-it)
        ),
        _ => "You rated much as the readers did.".to_owned(),
    },
    SUMMED: "How you rated",
    SOURCE: "Rating answers on anchors and comparing with others' marks trains the eye (frame-of-reference training, Melchers 2011).",
};
