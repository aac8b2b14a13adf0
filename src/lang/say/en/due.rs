//! What to rehearse today.

use crate::lang::say::due::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Today's drill",
    ABOUT: "One question at a time: those about to be forgotten, and those of weak competencies.",
    NOTHING: "Nothing is due today. Sit another interview.",
    NEW: "new",
    RECALLED: "real interview",
    ABOUT_NEW: "You have never met this question.",
    gone: |question| format!("The question '{question}' is in no bank any more."),
    counted: |due| format!("{due} due"),
    times: |times| {
        if times == 1 {
            "asked once".to_owned()
        } else {
            format!("asked {times} times")
        }
    },
    since: |last, due| format!("last asked {last}, due {due}"),
    recalled: |day| format!("Asked in your real interview on {day}, and not practiced since."),
    standing: |standing| format!("weakest competency {standing:.1} of 5"),
};
