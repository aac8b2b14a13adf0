use std::iter::Sum;
use std::ops::{Add, AddAssign};
use std::time::Duration;

use unicode_segmentation::UnicodeSegmentation;

use crate::scenario::SpeakingRate;

/// How long `text` takes to say aloud.
///
/// A Hangul syllable counts as one; every other word (Latin letters, digits) as an English word,
/// even inside a Korean answer, where "EC2" or "rollback" takes about as long.
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
    Load::of(text).at(rate)
}

/// The amount to say in a text, before a rate turns it into time.
///
/// The loads of a text's lines add up to that of the text, so a caller can keep one per line and
/// recount only the line that changed.
///
/// ```
/// use rehearsal::coach::Load;
///
/// assert_eq!(Load::of("로그를\n봤습니다"), Load::of("로그를") + Load::of("봤습니다"));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// Hangul syllables.
    pub syllables: u32,
    /// Words with a letter or digit that is not Hangul.
    pub words: u32,
}

impl Load {
    /// Counts the content of `text`.
    pub fn of(text: &str) -> Self {
        // Unicode joins words across U+202F, the narrow no-break space, which occurs in pasted
        // text.
        text.split(char::is_whitespace).map(Self::of_word).sum()
    }

    /// Counts a text without spaces. Most are either Hangul or a plain word, and need no tables.
    fn of_word(word: &str) -> Self {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
        if bare.chars().all(|c| matches!(c, '가'..='힣')) {
            let syllables = count(bare.chars().count());
            return Self {
                syllables,
                words: 0,
            };
        }
        if bare.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            return Self {
                syllables: 0,
                words: 1,
            };
        }
        let syllables = word.graphemes(true).filter(|c| is_syllable(c)).count();
        let words = word
            .unicode_words()
            .filter(|word| word.chars().any(|c| c.is_alphanumeric() && !is_hangul(c)))
            .count();
        Self {
            syllables: count(syllables),
            words: count(words),
        }
    }

    /// How long it takes to say.
    pub fn at(self, rate: SpeakingRate) -> Duration {
        let minutes = minutes(self.syllables, rate.korean_syllables)
            + minutes(self.words, rate.english_words);
        Duration::try_from_secs_f64((minutes * 60.0).max(0.0)).unwrap_or(Duration::MAX)
    }

    /// Whether there is nothing to say.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl Add for Load {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            syllables: self.syllables.saturating_add(other.syllables),
            words: self.words.saturating_add(other.words),
        }
    }
}

impl AddAssign for Load {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Load {
    fn sum<I: Iterator<Item = Self>>(loads: I) -> Self {
        loads.fold(Self::default(), Add::add)
    }
}

/// Zero takes no time, whatever the rate.
fn minutes(number: u32, rate: f64) -> f64 {
    if number == 0 {
        0.0
    } else {
        f64::from(number) / rate
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A cluster spoken as a syllable: precomposed, or decomposed into jamo.
fn is_syllable(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(is_hangul)
}

fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}' | '\u{A960}'..='\u{A97C}' | '\u{AC00}'..='\u{D7FB}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_space_stands_between_words_they_are_words() {
        for space in ["\u{202f}", "\u{a0}", "\u{3000}", "\u{2009}", "\t", "  "] {
            let words = format!("we{space}checked{space}3{space}logs");
            assert_eq!(Load::of(&words), Load::of("we checked 3 logs"), "{space:?}");
        }
    }

    #[test]
    fn a_word_of_two_scripts_is_said_as_a_word_and_its_syllables() {
        assert_eq!(
            Load::of("EC2를 썼습니다"),
            Load {
                syllables: 5,
                words: 1
            }
        );
        assert_eq!(Load::of("...\n- !"), Load::default());
    }

    #[test]
    fn a_rate_of_nothing_never_panics() {
        let rate = SpeakingRate {
            korean_syllables: 0.0,
            english_words: 0.0,
        };
        assert_eq!(spoken("가", rate), Duration::MAX);
        assert_eq!(spoken("", rate), Duration::ZERO);
    }
}
