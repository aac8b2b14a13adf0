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
