//! An answer that is given aloud and recorded.

messages! { recording:
    /// In the empty answer.
    placeholder(record: &str, submit: &str) -> String;
    /// Nothing was recorded yet.
    ready(key: &str) -> String;
    /// Something was recorded, and the key goes on.
    held(seconds: f32, key: &str) -> String;
    /// The recorder is being started.
    STARTING;
    /// Sound arrives.
    going(seconds: f32) -> String;
    /// The recorder is asked to end.
    STOPPING;
    /// No sound arrives.
    NO_SOUND;
    /// Nothing but zeros arrive.
    MUTED;
    /// Peaks are cut off.
    CLIPPED;
    /// Nothing was recorded of an answer.
    NOTHING;
    /// More comes than time passes.
    flood(program: &str) -> Localized;
    /// Under the answer: it was given aloud.
    ALOUD;
    /// The way of answering, on the form.
    WAY;
    /// There is nobody to show a level to.
    NEEDS_SCREEN;
}
