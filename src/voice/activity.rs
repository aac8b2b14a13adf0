//! Detects speech: frames of 16 ms, each with a probability of speech.

use earshot::Detector;

/// Samples per frame: 16 ms, as the detector requires.
pub(super) const FRAME: usize = 256;

/// Speech begins when the probability rises above this, and ends when it falls below the other:
/// without hysteresis, a sentence would flicker. Tuned with the detector on recorded answers,
/// like the two lengths below.
const ON: f32 = 0.5;
const OFF: f32 = 0.35;
/// A gap shorter than 0.2 s is a consonant closure, not the end of speech; in frames.
const GAP: usize = 12;
/// Anything shorter than 0.08 s is a click; in frames.
const SHORTEST: usize = 5;

/// Spans of speech in frames, in order.
pub(super) fn speech(samples: &[f32]) -> Vec<(usize, usize)> {
    let mut detector = Detector::default_boxed();
    let mut spans: Vec<(usize, usize)> = Vec::new();
    let mut speaking = false;
    for (index, frame) in samples.chunks(FRAME).enumerate() {
        // The last frame is padded with silence.
        let mut whole = [0.0; FRAME];
        whole[..frame.len()].copy_from_slice(frame);
        let probability = detector.predict_f32(&whole);
        speaking = probability >= if speaking { OFF } else { ON };
        if !speaking {
            continue;
        }
        match spans.last_mut() {
            Some((_, end)) if *end == index => *end = index + 1,
            _ => spans.push((index, index + 1)),
        }
    }
    spans.retain(|(start, end)| end - start >= SHORTEST);
    join(spans)
}

fn join(spans: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (start, end) in spans {
        match joined.last_mut() {
            Some((_, last)) if start - *last < GAP => *last = end,
            _ => joined.push((start, end)),
        }
    }
    joined
}
