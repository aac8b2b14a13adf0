//! What to practice today.

use crate::lang::say::{due::Messages, tenths};

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Today's drill",
    ABOUT: "One question at a time: those about to be forgotten, and those of weak competencies.",
    NOTHING: "Nothing is due today. Try another interview.",
    NEW: "new",
    RECALLED: "real interview",
    ABOUT_NEW: "You have not been asked this question yet.",
    gone: |question| format!("The question '{question}' is in no bank any more."),
    PART: "For today",
    BEYOND: "If you want more",
    counted: |again, fresh| match (again, fresh) {
        (0, 0) => String::new(),
        (again, 0) => format!("{again} again"),
        (0, fresh) => format!("{fresh} new"),
        (again, fresh) => format!("{again} again, {fresh} new"),
    },
    times: |times| {
        if times == 1 {
            "asked once".to_owned()
        } else {
            format!("asked {times} times")
        }
    },
    since: |last, due| format!("last asked {last}, due {due}"),
    recalled: |day| format!("Asked in your real interview on {day}, and not practiced since."),
    standing: |standing| format!("weakest competency {} of 5", tenths(standing)),
};
