//! The loudness of a frequency band over time, and from which level it contains speech.

use crate::voice::condition::decibels;

/// The number of measurements combined, 20 ms: with fewer, noise alone alternates between loud
/// and soft.
const TOGETHER: usize = 4;
/// Speech exceeds the noise by this share of the distance between the two, within these limits in
/// dB. Chosen on recorded answers with known edges, at gains from 1 down to 0.05 and with added
/// noise of up to 40 (of 32,768).
const SHARE: f32 = 0.2;
const MIN: f32 = 4.0;
const MAX: f32 = 10.0;
/// If the detector finds less than this share of silence in a recording, it mistakes noise for
/// speech, and the softest tenth is used as the noise.
const MIN_QUIET: usize = 10;

/// The loudness of a band.
pub(super) struct Band {
    /// In dB of full scale, one per [`STEP`](super::STEP).
    levels: Vec<f32>,
    noise: f32,
}

impl Band {
    /// `speech` contains the detector's spans, in steps.
    pub(super) fn of(levels: Vec<f32>, speech: &[(usize, usize)]) -> Self {
        let mut inside = speech.iter().peekable();
        let mut quiet = Vec::new();
        for (place, level) in levels.iter().enumerate() {
            while inside.next_if(|(_, end)| *end <= place).is_some() {}
            if inside.peek().is_none_or(|(start, _)| place < *start) {
                quiet.push(*level);
            }
        }
        let noise = match quiet.len() >= levels.len() / MIN_QUIET {
            true => exceeded_by(quiet, 1, 2),
            false => exceeded_by(levels.clone(), 9, 10),
        };
        Self { levels, noise }
    }

    /// The number of measurements.
    pub(super) fn len(&self) -> usize {
        self.levels.len()
    }

    /// The loudness at a position, in dB of full scale.
    pub(super) fn at(&self, place: usize) -> f32 {
        self.levels.get(place).copied().unwrap_or(f32::MIN)
    }

    /// The minimum level of speech between two positions, in dB of full scale.
    pub(super) fn loud_from(&self, start: usize, end: usize) -> f32 {
        let between = self.levels.get(start..end).unwrap_or_default();
        let loud = exceeded_by(between.to_vec(), 1, 4);
        self.noise + (SHARE * (loud - self.noise)).clamp(MIN, MAX)
    }
}

/// The loudness around each measurement of power, in dB of full scale.
#[allow(clippy::cast_precision_loss, reason = "some measurements")]
pub(super) fn levels(powers: &[f32]) -> Vec<f32> {
    let level = |place: usize| {
        let end = powers.len().min(place + TOGETHER / 2);
        let around = powers.get(place.saturating_sub(TOGETHER / 2)..end);
        let around = around.unwrap_or_default();
        decibels(around.iter().sum::<f32>() / around.len() as f32)
    };
    (0..powers.len()).map(level).collect()
}

/// The value that `part` of `parts` values exceed; silence if there are none.
fn exceeded_by(mut values: Vec<f32>, part: usize, parts: usize) -> f32 {
    values.sort_by(f32::total_cmp);
    let place = values.len() - (values.len() * part).div_ceil(parts);
    values.get(place).copied().unwrap_or(-120.0)
}
