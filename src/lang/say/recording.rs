//! A recorded answer.

use std::time::Duration;

messages! { recording:
    /// In the empty answer.
    placeholder(record: &str, submit: &str) -> String;
    /// Nothing was recorded yet.
    ready(key: &str) -> String;
    /// Something was recorded, and the key continues.
    held(seconds: f32, key: &str) -> String;
    /// The recorder is being started.
    STARTING;
    /// Sound is arriving.
    going(seconds: f32) -> String;
    /// The spoken length so far, including typed text, and the target.
    said_of(said: Duration, aim: Duration) -> String;
    /// The recorder was asked to stop.
    STOPPING;
    /// No sound is arriving.
    NO_SOUND;
    /// Only zeros are arriving.
    MUTED;
    /// Peaks are cut off.
    CLIPPED;
    /// Typical filler words, to prompt a recognizer to write them down.
    FILLERS;
    /// The recognition was canceled.
    CANCELLED;
    /// The recording is too short for recognition.
    TOO_SHORT;
    /// No words were recognized.
    NO_WORDS;
    /// An answer, counted from 1, is being recognized, and how many are waiting.
    recognizing(answer: usize, waiting: usize, key: &str) -> String;
    /// Heading of recognized words that nobody has reviewed.
    recognized(key: &str) -> String;
    /// There are such words in some answer.
    words_wait(key: &str) -> String;
    /// Label of the same in a text.
    WAITING;
    /// The words are still on their way.
    BEING_RECOGNIZED;
    /// The key that has the words recognized.
    recognize_again(key: &str) -> String;
    /// There are words already.
    HAS_WORDS;
    /// Below a spoken answer without words.
    type_gist(key: &str) -> String;
    /// The title while words are being reviewed.
    WORDS_TITLE;
    /// Placeholder of the empty editor.
    WORDS_PLACEHOLDER;
    /// The title of the sentences that can be played.
    HEARING_TITLE;
    /// Why leaving now would lose something: words are being recognized.
    LEAVES_WORDS;
    /// Stay until they are there.
    STAY;
    /// The newest interview has answers that were never recognized, and the key that does it.
    unrecognized(title: &str, answers: usize, key: &str) -> String;
    /// Heading of sentences whose positions in the recording are unknown.
    APPROXIMATE;
    /// Where a sentence begins in the recording, and whether that is exact.
    sentence_from(seconds: f32, is_told: bool) -> String;
    /// The question is being read aloud, and hidden meanwhile.
    LISTEN_NOW;
    /// A recording is playing: the position, its length, and the key that stops it.
    playing(at: f32, of: f32, key: &str) -> String;
    /// Instructions for answering aloud, for the help and the manual.
    HOW;
    /// None of the recordings was kept.
    NOT_KEPT;
    /// The answer was not given aloud.
    NOT_ALOUD;
    /// An answer has no recording.
    NOTHING;
    /// Below the answer: it was given aloud.
    ALOUD;
    /// The line for the way of answering, in the form.
    WAY;
}
