//! The exact places where speech begins and ends.
//!
//! The detector looks at three frames at once and lets speech ring out, so that it is up to 0.35 s
//! late at an end, and where there is noise it may not notice a pause at all. Loudness alone takes
//! the click of a key for a word. So loudness decides only within and near what the detector names.

mod band;

use super::RATE;
use super::activity::FRAME;
use band::{Band, above, below};

/// Samples of one measurement of loudness: 5 ms.
const STEP: usize = 80;
/// How far an edge may lie outside of what the detector names: 0.4 s, in measurements.
const REACH: usize = 80;
/// What is quiet for this long parts speech: 0.2 s, in measurements.
const GAP: usize = 40;
/// What is loud for less than 0.05 s is a click, in measurements.
const SHORTEST: usize = 10;
/// Where the bands of loudness part: at some 500, 1,500 and 3,500 Hz, each as the weight of a new
/// sample in a filter of the first order. Noise hides a vowel or a hiss in one of them, and seldom
/// in all.
const PARTS: [f32; 3] = [0.178, 0.445, 0.747];

/// Loudness over time: of everything, and band by band.
pub(super) struct Loudness {
    bands: [Band; 5],
}

impl Loudness {
    /// `speech` are the stretches of the detector, in its frames.
    pub(super) fn of(samples: &[f32], speech: &[(usize, usize)]) -> Self {
        let lows = PARTS.map(|weight| below(samples, weight));
        let [first, second, third] = &lows;
        let bands = [
            samples,
            first,
            &above(second, first),
            &above(third, second),
            &above(samples, third),
        ];
        let stretches: Vec<(usize, usize)> = speech.iter().copied().map(steps).collect();
        Self {
            bands: bands.map(|it| Band::of(it, &stretches)),
        }
    }

    /// The stretches of speech within and near one of the detector, in seconds; none where
    /// nothing stands out.
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

/// Frames of the detector as measurements of loudness.
fn steps((start, end): (usize, usize)) -> (usize, usize) {
    (start * FRAME / STEP, end * FRAME / STEP)
}

#[allow(clippy::cast_precision_loss, reason = "a place in a recording")]
fn seconds(place: usize) -> f32 {
    (place * STEP) as f32 / RATE as f32
}
