use std::time::Duration;

use unicode_segmentation::UnicodeSegmentation;

use crate::scenario::SpeakingRate;

/// How long `text` would take to say aloud.
///
/// A Hangul syllable counts as one; every other word (Latin letters, digits) as an English
/// word, also inside a Korean answer, where "EC2" or "rollback" takes about as long.
///
/// ```
/// use rehearsal::{coach, scenario::SpeakingRate};
/// use std::time::Duration;
///
/// let rate = SpeakingRate { korean_syllables: 300.0, english_words: 120.0 };
/// assert_eq!(coach::spoken("로그를 먼저", rate), Duration::from_millis(1_000));
/// assert_eq!(coach::spoken("we checked", rate), Duration::from_millis(1_000));
/// ```
pub fn spoken(text: &str, rate: SpeakingRate) -> Duration {
    let syllables = text.graphemes(true).filter(|c| is_syllable(c)).count();
    let words = text
        .unicode_words()
        .filter(|word| word.chars().any(|c| c.is_alphanumeric() && !is_hangul(c)))
        .count();
    let minutes = count(syllables) / rate.korean_syllables + count(words) / rate.english_words;
    Duration::from_secs_f64((minutes * 60.0).max(0.0))
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// A cluster that is spoken as a syllable: precomposed, or decomposed into jamo.
fn is_syllable(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(is_hangul)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{A960}'..='\u{A97C}' | '\u{AC00}'..='\u{D7FB}')
}
