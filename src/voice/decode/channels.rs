//! Reduces several channels to one.

/// The average of all channels is used if it has at least this share of the loudest one's power.
/// Two equal channels have all of it, two channels of noise half of it, and a dead one beside a
/// working one a quarter; two inverted channels cancel each other out.
const MIN_LEFT: f64 = 0.3;

/// The loudness of each channel so far, and of their average.
#[derive(Debug, Default)]
pub(in crate::voice) struct Channels {
    count: f64,
    each: Vec<Loudness>,
    mean: Loudness,
}

#[derive(Debug, Default, Clone, Copy)]
struct Loudness {
    sum: f64,
    squares: f64,
}

impl Loudness {
    fn add(&mut self, value: f32) {
        let value = f64::from(value);
        self.sum += value;
        self.squares += value * value;
    }

    /// The power without the inaudible constant offset, times the count.
    fn power(self, count: f64) -> f64 {
        self.squares - self.sum * self.sum / count
    }
}

impl Channels {
    /// Mixes `values`, frames with one sample per channel: the average, or the loudest channel if
    /// too little of it would remain.
    pub(super) fn mix(&mut self, values: Vec<f32>, channels: usize) -> Vec<f32> {
        if channels < 2 {
            return values;
        }
        self.each.resize(channels, Loudness::default());
        for frame in values.chunks_exact(channels) {
            self.count += 1.0;
            self.mean.add(mean(frame));
            for (channel, value) in self.each.iter_mut().zip(frame) {
                channel.add(*value);
            }
        }
        let frames = values.chunks_exact(channels);
        match self.only() {
            Some(only) => frames.filter_map(|it| it.get(only).copied()).collect(),
            None => frames.map(mean).collect(),
        }
    }

    /// The channel to use alone.
    fn only(&self) -> Option<usize> {
        let powers = self.each.iter().map(|it| it.power(self.count));
        let (loudest, power) = powers.enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
        (self.mean.power(self.count) < MIN_LEFT * power).then_some(loudest)
    }
}

#[allow(clippy::cast_precision_loss, reason = "at most 64 channels")]
fn mean(frame: &[f32]) -> f32 {
    frame.iter().sum::<f32>() / frame.len() as f32
}
