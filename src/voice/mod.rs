//! Analyzes recorded answers: where there is speech, and where there are pauses.
//!
//! Sound stays on this machine, and nothing but timing is taken from it: no mood, no accent, no
//! words.

mod activity;
mod analysis;
mod clicks;
mod condition;
mod decode;
mod edge;
mod meter;
mod recording;
mod resample;
mod sample;
mod stream;
mod tool;
mod trouble;
mod words;

pub use analysis::{Analysis, CLIPPED_WARNING, PAUSE, Span, analyze};
pub use decode::{Encoding, Sound, SoundError, decode};
pub use meter::{Level, LevelTrouble, Meter};
pub use recording::{
    NO_SOUND, Recording, RecordingEffect, RecordingEvent, RecordingState, Recordings,
};
pub use stream::{SoundStream, StreamError};
pub use tool::{CommandLine, Mistake, Placeholder, Platform, Tool, Values};
pub use trouble::ToolTrouble;
pub use words::{Utterance, WordsError, is_as_heard, is_worth_recognizing, text_of, words};

/// Sample rate of all analysis, in samples per second: the one the speech detector was trained
/// on.
pub const RATE: u32 = 16_000;

/// Number of samples in this many seconds.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is too large or below nothing is cut off"
)]
pub fn samples_in(seconds: f32) -> usize {
    (f64::from(seconds) * f64::from(RATE)).round() as usize
}
