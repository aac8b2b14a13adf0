//! The candidate's decisions about the coach's findings.

use crate::lang::say::last_word::Messages;

pub(super) const MESSAGES: Messages = Messages {
    WHERE: "Which sentence says this?",
    NOTHING_HERE: "There is no finding or key point here.",
    POINTS_ONLY: "Only a key point can be marked as said. If a finding is wrong, press the key for \"not so\".",
    LEFT_OUT_ANYWAY: "It already counts as not said.",
    NO_SENTENCE: "Nothing was written, so there is no sentence to mark.",
    NOTHING_TO_UNDO: "There is nothing to undo.",
};
