//! Finds the exact positions where speech begins and ends.
//!
//! The detector examines three frames at once and reacts slowly to the end of speech, so it is up
//! to 0.35 s late at an end, and with noise it may miss a pause entirely. Loudness alone mistakes
//! the click of a key for a word. So loudness decides only within and near the detector's spans.

mod band;

use super::RATE;
use super::activity::FRAME;
use band::{Band, levels};

/// The number of samples per measurement of loudness: 5 ms.
const STEP: usize = 80;
/// How far an edge may be outside the detector's span: 0.4 s, in measurements.
const REACH: usize = 80;
/// The minimum length of quiet that separates speech: 0.2 s, in measurements.
const GAP: usize = 40;
/// The minimum length of speech, 0.05 s, in measurements: anything shorter is a click.
const SHORTEST: usize = 10;
/// The boundaries of the frequency bands: about 500, 1,500, and 3,500 Hz, each as the weight of a
/// new sample in a first-order filter. Noise hides a vowel or a hiss in one band, and seldom in
/// all.
const PARTS: [f32; 3] = [0.178, 0.445, 0.747];

/// The whole sound, and the bands between and around [`PARTS`].
const BANDS: usize = PARTS.len() + 2;

/// Loudness over time: overall, and band by band.
pub(super) struct Loudness {
    bands: [Band; BANDS],
}

impl Loudness {
    /// `speech` contains the detector's spans, in its frames.
    pub(super) fn of(samples: &[f32], speech: &[(usize, usize)]) -> Self {
        let stretches: Vec<(usize, usize)> = speech.iter().copied().map(steps).collect();
        Self {
            bands: powers(samples).map(|it| Band::of(levels(&it), &stretches)),
        }
    }

    /// The spans of speech within and near one of the detector's, in seconds; empty if nothing
    /// stands out.
    pub(super) fn speech_in(&self, span: (usize, usize)) -> Vec<(f32, f32)> {
        let count = self.bands[0].len();
        let (start, end) = steps(span);
        let (start, end) = (start.min(count), end.min(count));
        let loud_from = self.bands.each_ref().map(|it| it.loud_from(start, end));
        let is_loud = |place: &usize| {
            let mut bands = self.bands.iter().zip(loud_from);
            bands.any(|(band, from)| band.at(*place) >= from)
        };
        let before = (start.saturating_sub(REACH)..start).rev();
        let before = before.take_while(is_loud).count();
        let after = (end..count.min(end + REACH)).take_while(is_loud).count();
        let mut spans: Vec<(usize, usize)> = Vec::new();
        for place in (start - before..end + after).filter(is_loud) {
            match spans.last_mut() {
                Some((_, end)) if place - *end < GAP => *end = place + 1,
                _ => spans.push((place, place + 1)),
            }
        }
        spans.retain(|(start, end)| end - start >= SHORTEST);
        let spans = spans.into_iter();
        spans
            .map(|(start, end)| (seconds(start), seconds(end)))
            .collect()
    }
}

/// The mean power of each [`STEP`]: overall, and band by band.
#[allow(clippy::cast_precision_loss, reason = "some samples")]
fn powers(samples: &[f32]) -> [Vec<f32>; BANDS] {
    let mut filters = Filters::default();
    let mut powers = [const { Vec::new() }; BANDS];
    for step in samples.chunks_exact(STEP) {
        let mut sums = [0.0; BANDS];
        for sample in step {
            for (sum, value) in sums.iter_mut().zip(filters.split(*sample)) {
                *sum += value * value;
            }
        }
        for (powers, sum) in powers.iter_mut().zip(sums) {
            powers.push(sum / STEP as f32);
        }
    }
    powers
}

/// The filters between the bands. Each lets pass what is below a frequency, and 12 dB less for each
/// octave above it.
#[derive(Default)]
struct Filters {
    once: [f32; PARTS.len()],
    twice: [f32; PARTS.len()],
}

impl Filters {
    /// The next sample as a whole, and its part of each band.
    fn split(&mut self, sample: f32) -> [f32; BANDS] {
        let filters = self.once.iter_mut().zip(&mut self.twice);
        for ((once, twice), weight) in filters.zip(PARTS) {
            *once += weight * (sample - *once);
            *twice += weight * (*once - *twice);
        }
        let [first, second, third] = self.twice;
        [
            sample,
            first,
            second - first,
            third - second,
            sample - third,
        ]
    }
}

/// Converts the detector's frames to measurements of loudness.
fn steps((start, end): (usize, usize)) -> (usize, usize) {
    (start * FRAME / STEP, end * FRAME / STEP)
}

#[allow(clippy::cast_precision_loss, reason = "a place in a recording")]
fn seconds(place: usize) -> f32 {
    (place * STEP) as f32 / RATE as f32
}
