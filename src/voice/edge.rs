//! Refines where speech begins and ends.
//!
//! The detector looks at three frames at once and lets speech ring out, so it is up to 0.35 s
//! late at an end; loudness alone takes a key click for a word. So loudness decides only near the
//! positions found by the detector.

use super::RATE;
use super::activity::FRAME;

/// Samples per loudness measurement: 5 ms.
const STEP: usize = 80;
/// Maximum distance of an edge from the detector's position: 0.4 s, in measurements.
const REACH: usize = 80;
/// Speech exceeds the noise by this many dB or, if the noise is close, by this share of the
/// difference. Both were tuned on recorded answers with known edges.
const ABOVE_NOISE: f32 = 12.0;
const SHARE: f32 = 0.4;

/// Loudness over time, and the noise level without speech.
pub(super) struct Loudness {
    /// dB relative to full scale, one per [`STEP`].
    levels: Vec<f32>,
    noise: f32,
}

impl Loudness {
    /// `speech` holds the detector's spans, in its frames.
    pub(super) fn of(samples: &[f32], speech: &[(usize, usize)]) -> Self {
        let levels = smooth(&samples.chunks_exact(STEP).map(level).collect::<Vec<_>>());
        let mut inside = speech.iter().map(|span| steps(*span)).peekable();
        let mut quiet = Vec::new();
        for (place, level) in levels.iter().enumerate() {
            while inside.next_if(|(_, end)| *end <= place).is_some() {}
            if inside.peek().is_none_or(|(start, _)| place < *start) {
                quiet.push(*level);
            }
        }
        let noise = middle(
            if quiet.is_empty() {
                levels.clone()
            } else {
                quiet
            },
            2,
        );
        Self { levels, noise }
    }

    /// The edges of a span, in seconds.
    #[allow(clippy::cast_precision_loss, reason = "places in a recording")]
    pub(super) fn edges(&self, span: (usize, usize)) -> (f32, f32) {
        let (start, end) = steps(span);
        let end = end.min(self.levels.len());
        let start = start.min(end);
        let loud = middle(self.levels[start..end].to_vec(), 4);
        let over = ABOVE_NOISE.min(SHARE * (loud - self.noise));
        let seconds = |place: usize| (place * STEP) as f32 / RATE as f32;
        let analysis = |place: usize| self.levels[place] >= self.noise + over;
        (
            seconds(self.start(start, analysis)),
            seconds(self.end(end, analysis)),
        )
    }

    /// Moves back while it is loud, or else forward to where it is.
    fn start(&self, at: usize, analysis: impl Fn(usize) -> bool) -> usize {
        let last = (at + REACH).min(self.levels.len());
        match (at..last).find(|place| analysis(*place)) {
            Some(first) if first == at => {
                let before = (at.saturating_sub(REACH)..at).rev();
                before
                    .take_while(|place| analysis(*place))
                    .last()
                    .unwrap_or(at)
            }
            first => first.unwrap_or(at),
        }
    }

    /// The same for the end, which is the first position after the loud part.
    fn end(&self, at: usize, analysis: impl Fn(usize) -> bool) -> usize {
        let first = at.saturating_sub(REACH);
        match (first..at).rev().find(|place| analysis(*place)) {
            Some(last) if last + 1 == at => {
                let after = at..(at + REACH).min(self.levels.len());
                after
                    .take_while(|place| analysis(*place))
                    .last()
                    .unwrap_or(last)
                    + 1
            }
            last => last.map_or(at, |last| last + 1),
        }
    }
}

/// Converts the detector's frames to loudness measurements.
fn steps((start, end): (usize, usize)) -> (usize, usize) {
    (start * FRAME / STEP, end * FRAME / STEP)
}

/// The mean power, in dB relative to full scale.
#[allow(clippy::cast_precision_loss, reason = "80 samples")]
fn level(samples: &[f32]) -> f32 {
    let power = samples.iter().map(|it| it * it).sum::<f32>() / samples.len() as f32;
    10.0 * (power + 1e-12).log10()
}

/// The median of every three neighbors, which removes single-measurement clicks.
fn smooth(levels: &[f32]) -> Vec<f32> {
    let at = |place: usize| {
        let (before, after) = (place.saturating_sub(1), (place + 1).min(levels.len() - 1));
        middle(vec![levels[before], levels[place], levels[after]], 2)
    };
    (0..levels.len()).map(at).collect()
}

/// The value exceeded by one in `part`; silence if there are none.
fn middle(mut values: Vec<f32>, part: usize) -> f32 {
    values.sort_by(f32::total_cmp);
    let place = values.len() - values.len().div_ceil(part);
    values.get(place).copied().unwrap_or(-120.0)
}
