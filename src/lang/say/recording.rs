//! An answer that is given aloud and recorded.

use std::time::Duration;

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
    /// What was said so far, with what was typed besides, against the aim.
    said_of(said: Duration, aim: Duration) -> String;
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
    /// Less was said than a recognizer can be asked about.
    TOO_SHORT;
    /// Nothing that was said was recognized.
    NO_WORDS;
    /// An answer, counted from 1, is being recognized, and so many wait.
    recognizing(answer: usize, waiting: usize, key: &str) -> String;
    /// Over words that nobody has looked through.
    recognized(key: &str) -> String;
    /// Before the same in a text.
    WAITING;
    /// Under a spoken answer without words.
    type_gist(key: &str) -> String;
    /// The title over words that are looked through.
    WORDS_TITLE;
    /// In the editor while it is empty.
    WORDS_PLACEHOLDER;
    /// The title over the sentences that can be played.
    HEARING_TITLE;
    /// Over sentences of which nobody told where they are in the recording.
    APPROXIMATE;
    /// Where a sentence begins in the recording, and whether that is known.
    sentence_from(seconds: f32, is_told: bool) -> String;
    /// The question is being read aloud, and hidden meanwhile.
    LISTEN_NOW;
    /// A recording is being played: where, how long it is, and the key that stops it.
    playing(at: f32, of: f32, key: &str) -> String;
    /// How answering aloud goes, for the help and the manual.
    HOW;
    /// Nothing was kept of what was recorded.
    NOT_KEPT;
    /// The answer was not given aloud.
    NOT_ALOUD;
    /// Nothing was recorded of an answer.
    NOTHING;
    /// Under the answer: it was given aloud.
    ALOUD;
    /// The way of answering, on the form.
    WAY;
}
