//! What is heard in a recording: speech, pauses, and whether the microphone worked.

use serde::{Deserialize, Serialize};

use super::edge::Loudness;
use super::{Sound, activity, condition, resample};

/// From how many seconds on silence between words is a pause.
pub const PAUSE: f32 = 0.7;

/// From which share of samples at the end of their scale a recording sounds clipped.
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

/// What is heard in a recording. Times are in seconds, to the millisecond.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// How long it is.
    pub seconds: f32,
    /// Where somebody speaks; gaps under 0.2 s do not part it.
    pub speech: Vec<Span>,
    /// The silences between speech of at least [`PAUSE`].
    pub pauses: Vec<Span>,
    /// The share of the time with speech, 0 to 1.
    pub share: f32,
    /// When the first word begins; none in silence.
    pub first_word: Option<f32>,
    /// The share of samples at the end of their scale, 0 to 1; see [`CLIPPED_WARNING`].
    pub clipped: f32,
    /// Whether nobody speaks at all.
    pub silent: bool,
}

impl Analysis {
    /// The longest pause.
    pub fn longest(&self) -> Option<Span> {
        let longer = |a: &Span, b: &Span| a.length().total_cmp(&b.length());
        self.pauses.iter().copied().max_by(longer)
    }
}

/// Listens to a recording.
#[allow(clippy::cast_precision_loss, reason = "counts of samples")]
pub fn analyze(sound: Sound) -> Analysis {
    let clipped = sound.clipped;
    let seconds = (sound.samples.len() as f64 / f64::from(sound.rate)) as f32;
    let samples = condition::without_offset(&resample::resample(sound));
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
