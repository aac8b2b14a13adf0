//! What a recorded answer sounds like: where there was speech, where there were pauses.
//!
//! Sound stays on this machine, and nothing but time is taken from it: no mood, no accent, no
//! words.

mod activity;
mod analysis;
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
pub use recording::{NO_SOUND, Recording, RecordingEffect, RecordingEvent, RecordingState};
pub use stream::{SoundStream, StreamError};
pub use tool::{CommandLine, Mistake, Placeholder, Platform, Tool, Values};
pub use trouble::ToolTrouble;
pub use words::{WordsError, is_worth_recognizing, words};

/// Samples a second of everything that is listened to: what the detector of speech was trained on.
pub const RATE: u32 = 16_000;
