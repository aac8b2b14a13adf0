//! An answer that is given aloud and recorded.

use crate::lang::say::recording::Messages;

pub(super) const MESSAGES: Messages = Messages {
    placeholder: |record, submit| {
        format!(
            "{record} records while you speak, and stops when you press it again. {submit} submits. You may type instead."
        )
    },
    ready: |key| format!("{key} starts recording"),
    held: |seconds, key| format!("recorded {} · {key} goes on", clock(seconds)),
    STARTING: "opening the microphone",
    going: |seconds| format!("recording {}", clock(seconds)),
    STOPPING: "stopping the recording",
    NO_SOUND: "no sound arrives",
    MUTED: "muted or not permitted",
    CLIPPED: "clipped: too loud",
    FILLERS: "Um, uh, so, well, like, you know...",
    CANCELLED: "recognizing speech was cancelled",
    NO_WORDS: "no words were recognized",
    recognizing: |answer, waiting| match waiting {
        0 => format!("recognizing answer {answer} (Alt-X stops)"),
        _ => format!("recognizing answer {answer}, {waiting} waiting (Alt-X stops)"),
    },
    RECOGNIZED: "Recognized, not looked through yet: F5 corrects and accepts it, then the coach reads it.",
    TYPE_GIST: "There are no words of it. With F5 you can type the gist for the coach.",
    WORDS_TITLE: "What you said",
    WORDS_PLACEHOLDER: "Type what you said, or the gist of it.",
    NOT_ALOUD: "This answer was not given aloud.",
    NOTHING: "nothing was recorded",
    flood: |program| {
        format!("{program} sends sound faster than time passes, so it is no microphone")
    },
    ALOUD: "Answered aloud.",
    WAY: "spoken aloud and recorded",
    NEEDS_SCREEN: "--voice shows how loud you are on the screen; it does not go with --plain",
};

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an answer has ten minutes"
)]
fn clock(seconds: f32) -> String {
    let seconds = seconds.max(0.0) as u64;
    format!("{}:{:02}", seconds / 60, seconds % 60)
}
