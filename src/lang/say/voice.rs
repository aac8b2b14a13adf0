//! Recorded answers.

use super::Phrase;
use crate::lang::Language;

messages! { voice:
    /// Neither WAV nor AU.
    UNKNOWN_WHAT;
    /// How to fix it.
    UNKNOWN_MEND;
    /// An invalid header.
    DAMAGED_WHAT;
    /// How to fix it.
    DAMAGED_MEND;
    /// Compressed sound.
    COMPRESSED_WHAT;
    /// How to fix it.
    COMPRESSED_MEND;
    /// No voice in the entire recording.
    SILENT;
    /// The length of the recording.
    length(seconds: f32) -> String;
    /// The share of speech, and the time of the first word.
    speech(share: f32, first: f32) -> String;
    /// The number of pauses, and the longest.
    pauses(count: usize, longest: Option<f32>) -> String;
    /// One pause.
    pause(at: f32, length: f32) -> String;
    /// The speaking rate in syllables.
    syllables_a_minute(pace: f64) -> String;
    /// The speaking rate in words.
    words_a_minute(pace: f64) -> String;
    /// The estimated number of filler words.
    fillers(count: u32) -> String;
    /// Clipped samples.
    clipped(share: f32) -> String;
}

/// Neither WAV nor AU, and how to fix that.
pub const UNKNOWN: [Phrase; 2] = [UNKNOWN_WHAT, UNKNOWN_MEND];

/// An invalid header, and how to fix that.
pub const DAMAGED: [Phrase; 2] = [DAMAGED_WHAT, DAMAGED_MEND];

/// Compressed sound, and how to fix that.
pub const COMPRESSED: [Phrase; 2] = [COMPRESSED_WHAT, COMPRESSED_MEND];

/// The speaking rate, in the unit of the spoken language.
pub fn pace(language: Language, spoken: Language, pace: f64) -> String {
    match spoken {
        Language::Ko => syllables_a_minute(language, pace),
        _ => words_a_minute(language, pace),
    }
}

/// A position in a recording: minutes and seconds with one decimal place.
pub(in crate::lang) fn place(seconds: f32) -> String {
    let tenths = (seconds * 10.0).round();
    let (minutes, rest) = ((tenths / 600.0).floor(), tenths % 600.0);
    format!("{minutes:.0}:{:04.1}", rest / 10.0)
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn a_minute_has_no_more_than_sixty_seconds() {
        let shown = [3.0, 59.94, 59.96, 125.25].map(place);
        assert_eq!(shown, ["0:03.0", "0:59.9", "1:00.0", "2:05.3"]);
    }
}
