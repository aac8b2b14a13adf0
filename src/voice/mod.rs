//! What a recorded answer sounds like: where there was speech, where there were pauses.
//!
//! Sound stays on this machine, and nothing but time is taken from it: no mood, no accent, no
//! words.

mod activity;
mod analysis;
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
pub use words::{Utterance, WordsError, is_worth_recognizing, text_of, words};

/// Samples a second of everything that is listened to: what the detector of speech was trained on.
pub const RATE: u32 = 16_000;

/// How many samples are in so many seconds.
#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "what is too large or below nothing is cut off"
)]
pub fn samples_in(seconds: f32) -> usize {
    (f64::from(seconds) * f64::from(RATE)).round() as usize
}
