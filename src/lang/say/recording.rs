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
    /// Words as people fill pauses with, so that a recognizer writes them down.
    FILLERS;
    /// The recognition was cancelled.
    CANCELLED;
    /// Nothing that was said was recognized.
    NO_WORDS;
    /// An answer, counted from 1, is being recognized, and so many wait.
    recognizing(answer: usize, waiting: usize) -> String;
    /// Over words that nobody has looked through.
    RECOGNIZED;
    /// Under a spoken answer without words.
    TYPE_GIST;
    /// The title over words that are looked through.
    WORDS_TITLE;
    /// In the editor while it is empty.
    WORDS_PLACEHOLDER;
    /// The answer was not given aloud.
    NOT_ALOUD;
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
