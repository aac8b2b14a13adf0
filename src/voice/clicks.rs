//! Removes clicks: keys are typed beside an answer, and may be louder than a quiet voice.
//!
//! A click is over before any syllable is. What stands out from its surroundings for less than half
//! of them is brought down to the level of the rest. That includes the burst of a plosive, whose
//! vowel remains.

use super::condition::decibels;

/// The number of samples per measurement: 5 ms.
const STEP: usize = 80;
/// The surroundings on each side, in measurements: 40 ms. So a click is at most that long.
const AROUND: usize = 8;
/// How much louder than its surroundings a click is, in dB. Voices alternate less from one
/// measurement to the next.
const STANDS_OUT: f32 = 12.0;

/// The sound without clicks.
pub(super) fn without_clicks(mut samples: Vec<f32>) -> Vec<f32> {
    let levels: Vec<f32> = samples.chunks(STEP).map(level).collect();
    for (place, step) in samples.chunks_mut(STEP).enumerate() {
        let end = levels.len().min(place + AROUND + 1);
        let mut around = levels[place.saturating_sub(AROUND)..end].to_vec();
        let middle = around.len() / 2;
        let (_, usual, _) = around.select_nth_unstable_by(middle, f32::total_cmp);
        let above = levels[place] - *usual;
        if above >= STANDS_OUT {
            let gain = 10f32.powf(-above / 20.0);
            step.iter_mut().for_each(|it| *it *= gain);
        }
    }
    samples
}

#[allow(clippy::cast_precision_loss, reason = "80 samples")]
fn level(step: &[f32]) -> f32 {
    decibels(step.iter().map(|it| it * it).sum::<f32>() / step.len() as f32)
}
