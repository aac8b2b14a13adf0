//! Possible problems in one's own notes.

use crate::lang::say::lint::Messages;

pub(super) const MESSAGES: Messages = Messages {
    TITLE: "Worth another look",
    NO_ACTION: "the story does not say what you did",
    NO_NUMBER: "the result has no number",
    same_words: |other| format!("the same words are in another answer: ‘{other}’"),
    long_introduction: |seconds| {
        format!("long for an introduction of a minute: it takes about {seconds} seconds to say")
    },
    stray: |word| {
        format!("the follow-up speaks of ‘{word}’, which the answer above does not mention")
    },
    NO_ANSWER: "no answer yet",
    over: |limit, in_bytes, with_spaces, without_spaces, two, three| {
        let unit = if in_bytes { "bytes" } else { "characters" };
        format!(
            "check the limit of {limit} {unit}: {with_spaces} characters with spaces, {without_spaces} without, {two} bytes at two a syllable, {three} at three"
        )
    },
    AS_YOU_LIKE: "you may leave it as it is",
    more: |count| format!("and {count} more"),
};
