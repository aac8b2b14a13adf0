//! What we say about the files that review keeps: notes and stories.

use crate::lang::say::notes::Messages;

pub(super) const MESSAGES: Messages = Messages {
    twice: |number| format!("turn {number} has notes twice"),
    JOIN_THEM: "join them into one",
    two_stories: |id| {
        let id = format!("'{id}'");
        format!("there are two stories called {id}")
    },
    left_as_it_is: |name| {
        format!(
            "{name} has mistakes and is left as it is; correct it first, or what could not be read would be lost"
        )
    },
    damaged: |name| format!("{name} has mistakes; only the notes that could be read count"),
};
