//! The replay of an answer as it was written.

use super::counted;
use crate::lang::say::interview::clock;
use crate::lang::say::replay::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "As it was written",
    PLAYS: "playing",
    STANDS: "stopped",
    NOTHING_YET: "(nothing written yet)",
    NO_JOURNAL: "How this answer was written is not on record.",
    summary: |pauses, longest, deletions| {
        let longest = clock(longest);
        if pauses == 0 {
            let deletions = counted(deletions, "deletion");
            format!("no pause over 5 seconds, {deletions}")
        } else {
            let deletions = counted(deletions, "deletion");
            let pauses = counted(pauses, "pause");
            format!("{pauses} over 5 seconds (longest {longest}), {deletions}")
        }
    },
    pause: |length| {
        let length = clock(length);
        format!("nothing was written here for {length}")
    },
};
