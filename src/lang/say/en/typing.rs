//! The typing test.

use crate::lang::say::typing::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Typing test",
    SUMMARY: "Write for one minute, and the time you get for answers is fitted to how fast you type: the time to say an answer, times this factor.",
    ABOUT: "Write what you did yesterday, as you would say it in an interview. The minute begins with your first key. Don't polish, just write at your usual pace. Nothing of it is saved.",
    PLACEHOLDER: "Write here.",
    TOO_SHORT: "That was too short to measure. Write at least two or three sentences.",
    measured: |factor| format!("Writing took you {factor:.1} times as long as saying it would."),
    take: |factor| format!("give answers {factor:.1} times their spoken length from now on"),
    keep: |factor| match factor {
        Some(factor) => format!("leave it at {factor:.1}"),
        None => "leave it to each scenario".to_owned(),
    },
};
