//! Measures the level of incoming sound.

use super::RATE;
use super::analysis::CLIPPED_WARNING;

/// How long only zeros may arrive before the microphone counts as muted: 1.5 s, in samples. A
/// system that has not granted access to the microphone returns zeros without an error.
const MUTED: u64 = RATE as u64 * 3 / 2;
/// A converter's own noise is always above this.
const LOUDEST_ZERO: u16 = 1;
/// Full scale.
const FULL: u16 = i16::MAX.unsigned_abs();

/// Measures sound arriving at [`RATE`] samples per second.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meter {
    samples: u64,
    clipped: u64,
    loudest: u16,
    /// The peak since the last reading.
    recent: u16,
}

/// The current level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Length recorded, in seconds.
    pub seconds: f32,
    /// The peak since the last reading, 0 to 1.
    pub peak: f32,
    /// What is wrong with the sound.
    pub trouble: Option<LevelTrouble>,
}

/// What is wrong with the sound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LevelTrouble {
    /// Only zeros: the microphone is muted, or access to it was not granted.
    Muted,
    /// Too loud, so that peaks are cut off.
    Clipped,
}

impl Meter {
    /// Takes new samples.
    pub fn take(&mut self, samples: &[i16]) {
        self.samples += samples.len() as u64;
        for sample in samples {
            let loud = sample.unsigned_abs();
            self.clipped += u64::from(loud >= FULL);
            self.recent = self.recent.max(loud);
        }
        self.loudest = self.loudest.max(self.recent);
    }

    /// Number of samples taken.
    pub fn samples(&self) -> u64 {
        self.samples
    }

    /// Reads the level, and resets the peak.
    #[allow(clippy::cast_precision_loss, reason = "counts of samples")]
    pub fn look(&mut self) -> Level {
        let recent = std::mem::take(&mut self.recent).min(FULL);
        Level {
            seconds: self.samples as f32 / RATE as f32,
            peak: f32::from(recent) / f32::from(FULL),
            trouble: self.trouble(),
        }
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of samples")]
    fn trouble(&self) -> Option<LevelTrouble> {
        let share = self.clipped as f32 / self.samples.max(1) as f32;
        if self.samples >= MUTED && self.loudest <= LOUDEST_ZERO {
            Some(LevelTrouble::Muted)
        } else if share >= CLIPPED_WARNING && self.samples >= u64::from(RATE) / 2 {
            Some(LevelTrouble::Clipped)
        } else {
            None
        }
    }
}

impl Level {
    /// The peak in dB relative to full scale, at least -60.
    pub fn decibels(self) -> f32 {
        (20.0 * self.peak.max(1e-3).log10()).max(-60.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(samples: &[i16]) -> Level {
        let mut meter = Meter::default();
        meter.take(samples);
        meter.look()
    }

    #[test]
    fn zeros_for_a_second_and_a_half_are_a_muted_microphone() {
        assert_eq!(heard(&[0; 23_999]).trouble, None);
        assert_eq!(heard(&[-1; 24_000]).trouble, Some(LevelTrouble::Muted));
        let mut soft = [0; 24_000];
        soft[7] = -2;
        assert_eq!(heard(&soft).trouble, None);
    }

    #[test]
    fn a_thousandth_at_the_end_of_the_scale_is_clipped() {
        let mut loud = [100; 16_000];
        loud[..15].fill(i16::MAX);
        assert_eq!(heard(&loud).trouble, None);
        loud[15] = i16::MIN;
        assert_eq!(heard(&loud).trouble, Some(LevelTrouble::Clipped));
    }

    #[test]
    fn the_peak_is_that_since_the_last_look() {
        let mut meter = Meter::default();
        meter.take(&[16_384, -3]);
        let level = meter.look();
        assert!((level.decibels() + 6.0).abs() < 0.1, "{level:?}");
        meter.take(&[0; 16_000]);
        assert!((meter.look().decibels() + 60.0).abs() < 0.1);
        assert_eq!(meter.samples(), 16_002);
    }
}
