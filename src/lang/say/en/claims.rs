//! An interviewer's questions about a claim.

use crate::lang::say::claims::Messages;

pub(super) const MESSAGES: Messages = Messages {
    number: |quoted| {
        [
            format!("You write “{quoted}”: how was that measured, and over what period?"),
            format!("You write “{quoted}”: what besides your own work could explain it?"),
        ]
    },
    count: |quoted| {
        [
            format!("You write “{quoted}”: where does that figure come from?"),
            format!("You write “{quoted}”: which part of it was your own work?"),
        ]
    },
    result: |quoted| {
        [
            format!("You write “{quoted}”: how did you find out that it had happened?"),
            format!("You write “{quoted}”: what would have been different without you?"),
        ]
    },
    role: |quoted| {
        [
            format!("You write “{quoted}”: what was yours to decide, and what was not?"),
            format!("You write “{quoted}”: what was the hardest moment of it?"),
        ]
    },
    decision: |quoted| {
        [
            format!("You write “{quoted}”: what else could you have done?"),
            format!("You write “{quoted}”: what did you give up by it, and who disagreed?"),
        ]
    },
    tool: |quoted| {
        [
            format!("You write “{quoted}”: why that way, and what did not work?"),
            format!("You write “{quoted}”: which part of it did you do with your own hands?"),
        ]
    },
    quality: |quoted| {
        [
            format!("You write “{quoted}”: when was it not so?"),
            format!("You write “{quoted}”: when did it get in your way?"),
        ]
    },
    motive: |quoted| {
        [
            format!("You write “{quoted}”: why this company, and this work?"),
            format!("You write “{quoted}”: what have you done about it since?"),
        ]
    },
};
