//! Prepares sound for the speech detector: without an offset, as loud as the voices it was
//! trained on, and never digitally silent. In a quiet recording, the detector confuses silence
//! and speech.

use super::activity::FRAME;

/// The pole of the filter: this close to one, it removes frequencies below about 60 Hz, an offset
/// and most of the hum.
const POLE: f32 = 0.977;
/// The target loudness of a voice for the detector, in dB of full scale.
const VOICE: f32 = -24.0;
/// The maximum amplification of a voice: 36 dB. Anything softer is a fault.
const LARGEST_GAIN: f32 = 63.0;
/// A frame with audible sound is this many dB louder than the softest fifth.
const STANDS_OUT: f32 = 9.0;
/// A sound of at most this many frames, 0.08 s, is a click.
const CLICK: usize = 5;
/// The level of noise added to the sound, in dB below a voice: the detector was not trained on
/// digital silence.
const NOISE: f32 = 45.0;

/// Removes the constant offset.
pub(super) fn without_offset(mut samples: Vec<f32>) -> Vec<f32> {
    let mut before = samples.first().copied().unwrap_or_default();
    let mut last = 0.0;
    for sample in &mut samples {
        last = *sample - before + POLE * last;
        before = std::mem::replace(sample, last);
    }
    samples
}

/// The sound for the detector, with an amplitude of at most 1.
pub(super) fn for_detector(samples: &[f32]) -> Vec<f32> {
    let gain = gain(samples);
    // Noise distributed evenly between -1 and 1 has a third of the power.
    let noise = 3f32.sqrt() * amplitude(VOICE - NOISE);
    let samples = samples.iter().zip(Noise(1));
    samples
        .map(|(sample, random)| (sample * gain + random * noise).clamp(-1.0, 1.0))
        .collect()
}

/// Mean power as dB of full scale.
pub(super) fn decibels(power: f32) -> f32 {
    10.0 * (power + 1e-12).log10()
}

fn amplitude(decibels: f32) -> f32 {
    10f32.powf(decibels / 20.0)
}

/// The gain for a voice; 1 if nothing stands out.
#[allow(clippy::cast_precision_loss, reason = "256 samples")]
fn gain(samples: &[f32]) -> f32 {
    let level = |it: &[f32]| decibels(it.iter().map(|it| it * it).sum::<f32>() / it.len() as f32);
    let mut levels: Vec<f32> = samples.chunks(FRAME).map(level).collect();
    levels.sort_by(f32::total_cmp);
    let Some((loudest, soft)) = levels.last().zip(levels.get(levels.len() / 5)) else {
        return 1.0;
    };
    let heard_from = soft.max(loudest - NOISE) + STANDS_OUT;
    let heard = levels.split_off(levels.partition_point(|it| *it < heard_from));
    match heard.get(heard.len() / 2) {
        Some(voice) if heard.len() >= CLICK => amplitude(VOICE - voice).min(LARGEST_GAIN),
        _ => 1.0,
    }
}

/// The same noise each time, between -1 and 1: Marsaglia's xorshift.
struct Noise(u32);

impl Iterator for Noise {
    type Item = f32;

    #[allow(clippy::cast_precision_loss, reason = "noise")]
    fn next(&mut self) -> Option<f32> {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        Some(self.0 as f32 / u32::MAX as f32 * 2.0 - 1.0)
    }
}
