//! Resamples sound of any rate to the one used for analysis.

use std::f64::consts::PI;

use super::sample::sixteen_bits;
use super::{RATE, Sound};

/// Zero crossings of the kernel on each side: its stop band is some 50 dB down, far below what
/// the speech detector can distinguish.
const CROSSINGS: f64 = 12.0;

impl Sound {
    /// Converts to 16-bit samples at [`RATE`].
    pub fn into_samples(self) -> Vec<i16> {
        resample(self).into_iter().map(sixteen_bits).collect()
    }
}

/// Resamples to [`RATE`] with a windowed sinc, cut off below half of the lower rate, so that
/// nothing aliases.
#[allow(clippy::cast_possible_truncation, reason = "sound is read as f32")]
pub(super) fn resample(sound: Sound) -> Vec<f32> {
    if sound.rate == RATE {
        return sound.samples;
    }
    let samples = &sound.samples;
    let shared = greatest_common_divisor(sound.rate, RATE);
    // Number of possible positions of an output sample between two source samples.
    let phases = (RATE / shared) as usize;
    let stride = (sound.rate / shared) as usize;
    let kernels = kernels(phases, f64::from(sound.rate) / f64::from(RATE));
    let at = |index: usize| {
        let (base, phase) = (index * stride / phases, index * stride % phases);
        let kernel = &kernels[phase];
        let reach = kernel.len() / 2;
        // Silence precedes the first sample.
        let skipped = reach.saturating_sub(base);
        let from = (base + skipped).saturating_sub(reach).min(samples.len());
        let pairs = samples[from..].iter().zip(&kernel[skipped..]);
        let sum: f64 = pairs
            .map(|(sample, weight)| f64::from(*sample) * weight)
            .sum();
        sum.clamp(-1.0, 1.0) as f32
    };
    (0..samples.len() * phases / stride).map(at).collect()
}

fn greatest_common_divisor(a: u32, b: u32) -> u32 {
    if b == 0 {
        a
    } else {
        greatest_common_divisor(b, a % b)
    }
}

/// For each phase, the weights of the surrounding samples; the middle one is the last at or
/// before the position. `step` is the length of an output sample in source samples.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most some thousand"
)]
fn kernels(phases: usize, step: f64) -> Vec<Vec<f64>> {
    // The window takes the last tenth.
    let cutoff = 0.9 / step.max(1.0);
    let reach = CROSSINGS / cutoff;
    let side = reach.floor() as usize;
    let weight = |phase: usize, tap: usize| {
        let distance = tap as f64 - side as f64 - phase as f64 / phases as f64;
        if distance.abs() < reach {
            kernel(distance, cutoff, reach)
        } else {
            0.0
        }
    };
    let of_phase = |phase| (0..=2 * side).map(|tap| weight(phase, tap)).collect();
    (0..phases).map(of_phase).collect()
}

/// A sinc with a Hann window.
fn kernel(distance: f64, cutoff: f64, reach: f64) -> f64 {
    let x = PI * distance * cutoff;
    let sinc = if x == 0.0 { 1.0 } else { x.sin() / x };
    let window = 0.5 + 0.5 * (PI * distance / reach).cos();
    cutoff * sinc * window
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A one-second tone of `hertz` at half of full scale.
    #[allow(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a test's tone"
    )]
    fn tone(hertz: f64, rate: u32) -> Sound {
        let at = |n: u32| (0.5 * (2.0 * PI * hertz * f64::from(n) / f64::from(rate)).sin()) as f32;
        Sound {
            samples: (0..rate).map(at).collect(),
            rate,
            clipped: 0.0,
        }
    }

    /// The root mean square, away from the ends.
    #[allow(clippy::cast_precision_loss, reason = "a test's count")]
    fn level(samples: &[f32]) -> f32 {
        let middle = &samples[1_000..samples.len() - 1_000];
        (middle.iter().map(|it| it * it).sum::<f32>() / middle.len() as f32).sqrt()
    }

    #[test]
    fn a_tone_keeps_its_length_and_its_level_at_any_rate() {
        for rate in [8_000, 11_025, 22_050, 44_100, 48_000, 96_000] {
            let samples = resample(tone(440.0, rate));
            assert!(
                samples.len().abs_diff(16_000) <= 1,
                "{rate}: {}",
                samples.len()
            );
            assert!(
                (level(&samples) - 0.3535).abs() < 0.005,
                "{rate}: {}",
                level(&samples)
            );
        }
    }

    #[test]
    fn what_16_khz_cannot_hold_does_not_fold_over() {
        assert!(level(&resample(tone(11_000.0, 48_000))) < 0.005);
    }

    #[test]
    fn nothing_stays_nothing() {
        let empty = Sound {
            samples: Vec::new(),
            rate: 44_100,
            clipped: 0.0,
        };
        assert_eq!(resample(empty), Vec::<f32>::new());
    }
}
