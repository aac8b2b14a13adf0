//! Analyzes a recording: speech, pauses, and whether the microphone worked.

use serde::{Deserialize, Serialize};

use super::edge::Loudness;
use super::{Sound, activity, clicks, condition, resample};

/// Minimum length of a pause between words, in seconds.
pub const PAUSE: f32 = 0.7;

/// Share of samples at full scale from which a recording sounds clipped.
pub const CLIPPED_WARNING: f32 = 0.001;

/// A stretch of time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Span {
    /// Seconds from the beginning.
    pub start: f32,
    /// Seconds from the beginning, not before [`start`](Self::start).
    pub end: f32,
}

impl Span {
    /// In seconds.
    pub fn length(self) -> f32 {
        self.end - self.start
    }
}

/// The analysis of a recording. Times are in seconds, with millisecond precision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// Length of the recording.
    pub seconds: f32,
    /// Spans of speech; gaps under 0.2 s do not split them.
    pub speech: Vec<Span>,
    /// Silences of at least [`PAUSE`] between speech.
    pub pauses: Vec<Span>,
    /// Share of the time with speech, 0 to 1.
    pub share: f32,
    /// When the first word begins; `None` in silence.
    pub first_word: Option<f32>,
    /// Share of samples at full scale, 0 to 1; see [`CLIPPED_WARNING`].
    pub clipped: f32,
    /// Whether there is no speech at all.
    pub silent: bool,
}

impl Analysis {
    /// The longest pause.
    pub fn longest(&self) -> Option<Span> {
        let longer = |a: &Span, b: &Span| a.length().total_cmp(&b.length());
        self.pauses.iter().copied().max_by(longer)
    }
}

/// Analyzes a recording.
#[allow(clippy::cast_precision_loss, reason = "counts of samples")]
pub fn analyze(sound: Sound) -> Analysis {
    let clipped = sound.clipped;
    let seconds = (sound.samples.len() as f64 / f64::from(sound.rate)) as f32;
    let samples = condition::without_offset(resample::resample(sound));
    let samples = clicks::without_clicks(samples);
    let found = activity::speech(&condition::for_detector(&samples));
    let loudness = Loudness::of(&samples, &found);
    let mut speech: Vec<Span> = Vec::new();
    for (start, end) in found.into_iter().flat_map(|it| loudness.speech_in(it)) {
        let start = speech.last().map_or(start, |before| start.max(before.end));
        speech.push(span_of(start, end.clamp(start, seconds.max(start))));
    }
    let between = speech
        .windows(2)
        .map(|pair| span_of(pair[0].end, pair[1].start));
    let pauses = between.filter(|it| it.length() >= PAUSE).collect();
    let spoken = speech.iter().fold(0.0, |sum, it| sum + it.length());
    Analysis {
        seconds: thousandths(seconds),
        share: if seconds > 0.0 {
            thousandths(spoken / seconds)
        } else {
            0.0
        },
        first_word: speech.first().map(|it| it.start),
        silent: speech.is_empty(),
        clipped,
        speech,
        pauses,
    }
}

fn span_of(start: f32, end: f32) -> Span {
    Span {
        start: thousandths(start),
        end: thousandths(end),
    }
}

/// Less than a millisecond is inaudible.
fn thousandths(value: f32) -> f32 {
    (value * 1_000.0).round() / 1_000.0
}

#[cfg(test)]
mod tests;
