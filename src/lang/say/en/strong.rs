//! The strong answer to a question, compared with one's own.

use crate::lang::say::strong::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "A strong answer and yours",
    OUTLINE_TITLE: "What a strong answer does, and yours",
    NONE: "There is no strong answer to this question yet.",
    NOT_YET: "The strong answers of a real interview can be read once it has ended.",
    ELSEWHERE: "Points that the coach cannot place in one sentence",
    OWN_ANSWER: "Your answer",
    UNSURE: "did you say this?",
    LEFT_OUT: "not in your answer",
    OPTIONAL: "nice to add",
    COUNTS_NO_MORE: "Tries after this count neither for your schedule nor for progress.",
    AFTER: "A try after the strong answer: it counts neither for your schedule nor for your progress.",
    PREPARED: "What you prepared",
    NOTHING_PREPARED: "You have prepared nothing for this question. What you import with 'rehearse import' shows up here.",
    NOT_OWN: "Key points can only be added to questions of your own banks.",
    make_points: |key| {
        format!(
            "Press {key} to make key points of its sentences. Until then it counts for nothing."
        )
    },
    said_of_prepared: |said, all| format!("You said {said} of its {all} words as prepared."),
    points_made: |points| match points {
        0 => "Every sentence you prepared is a key point already.".to_owned(),
        _ => format!("{points} key points made. Your next answers are held against them."),
    },
    guessed: |point| format!("{point} (probably here)"),
    said: |words| format!("you said {words}"),
    opposite: |words| format!("your answer sounded like the opposite: {words}"),
};
