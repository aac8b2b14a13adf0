//! Messages about the files that reviews keep: notes and stories.

use crate::lang::Language;
use crate::lang::say::notes::Messages;

pub(super) const MESSAGES: Messages = Messages {
    twice: |number| format!("turn {number} has notes twice"),
    JOIN_THEM: "join them into one",
    two_stories: |id| {
        let id = format!("'{id}'");
        format!("there are two stories called {id}")
    },
    left_alone: |name| {
        format!(
            "{name} has mistakes and is left as it is; correct it first, or what could not be read would be lost"
        )
    },
    left_as_it_is: |place, why| {
        let why = why.get(Language::En);
        format!(
            "{place} has a mistake and is left as it is, or what could not be read would be lost: {why}"
        )
    },
    unread_left: |place, why| {
        let why = why.get(Language::En);
        format!("{place} cannot be read and is left as it is: {why}")
    },
};
