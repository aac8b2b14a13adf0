use std::time::Duration;

use crate::scenario::SpeakingRate;
use crate::settings::TYPING_FACTORS;

use super::spoken;

/// Less speech than this says nothing about someone's typing speed: a convention of ours, about
/// seventeen Korean syllables.
const MIN_SPOKEN: Duration = Duration::from_secs(3);

/// How many times longer `text` took to write than to say, to a tenth and between 1 and 10.
/// `None` if the text is too short.
///
/// ```
/// use rehearsal::{coach, scenario::SpeakingRate};
/// use std::time::Duration;
///
/// let rate = SpeakingRate { korean_syllables: 300.0, english_words: 120.0 };
/// let minute = Duration::from_secs(60);
/// let written = "가".repeat(150);
/// assert_eq!(coach::typing_factor(&written, minute, rate), Some(2.0));
/// assert_eq!(coach::typing_factor("네", minute, rate), None);
/// ```
pub fn typing_factor(text: &str, elapsed: Duration, rate: SpeakingRate) -> Option<f64> {
    let spoken = spoken(text, rate);
    if spoken < MIN_SPOKEN {
        return None;
    }
    let factor = elapsed.as_secs_f64() / spoken.as_secs_f64();
    let tenths = (factor * 10.0).round() / 10.0;
    Some(tenths.clamp(*TYPING_FACTORS.start(), *TYPING_FACTORS.end()))
}
