//! Recorded answers.

use super::Phrase;
use crate::lang::Language;

messages! { voice:
    /// Neither WAV nor AU.
    UNKNOWN_WHAT;
    /// How to mend that.
    UNKNOWN_MEND;
    /// A header that cannot be right.
    DAMAGED_WHAT;
    /// How to mend that.
    DAMAGED_MEND;
    /// Compressed sound.
    COMPRESSED_WHAT;
    /// How to mend that.
    COMPRESSED_MEND;
    /// No voice in the whole recording.
    SILENT;
    /// How long the recording is.
    length(seconds: f32) -> String;
    /// How much of it is speech, and when the first word comes.
    speech(share: f32, first: f32) -> String;
    /// How many pauses there are, and the longest.
    pauses(count: usize, longest: Option<f32>) -> String;
    /// One pause.
    pause(at: f32, length: f32) -> String;
    /// How fast somebody spoke, in syllables.
    syllables_a_minute(pace: f64) -> String;
    /// The same in words.
    words_a_minute(pace: f64) -> String;
    /// How many words of an answer said nothing, estimated.
    fillers(count: u32) -> String;
    /// Samples at the end of their scale.
    clipped(share: f32) -> String;
}

/// Neither WAV nor AU, and how to mend that.
pub const UNKNOWN: [Phrase; 2] = [UNKNOWN_WHAT, UNKNOWN_MEND];

/// A header that cannot be right, and how to mend that.
pub const DAMAGED: [Phrase; 2] = [DAMAGED_WHAT, DAMAGED_MEND];

/// Compressed sound, and how to mend that.
pub const COMPRESSED: [Phrase; 2] = [COMPRESSED_WHAT, COMPRESSED_MEND];

/// How fast somebody spoke, as it is measured in the language they spoke.
pub fn pace(language: Language, spoken: Language, pace: f64) -> String {
    match spoken {
        Language::Ko => syllables_a_minute(language, pace),
        _ => words_a_minute(language, pace),
    }
}
