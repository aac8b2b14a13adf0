//! The signs of a sentence: everything about it that can be weighted.

use crate::coach::reading::Reading;
use crate::coach::reading::hangul::is_syllable;
use crate::coach::traits::SentenceTraits;

/// A sign of a sentence, and its strength in thousandths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// Its name in the file of weights.
    pub name: String,
    /// At least 0.
    pub value: i32,
}

/// All signs of a sentence.
pub type Signs = Vec<Sign>;

/// The total value of all words of a sentence, squared, in millionths: a long sentence says more
/// than a short one, but not in proportion to its length.
const WORDS: u32 = 5_000_000;
/// The value of each thing seen by `traits`.
const SEEN: i32 = 500;
/// The value of a position.
const PLACE: i32 = 1000;

/// Calls `found` with the index of each sentence, and the name and value of each of its signs.
pub(super) fn each(
    reading: &Reading,
    all_traits: &[SentenceTraits],
    mut found: impl FnMut(usize, &str, i32),
) {
    let sentences = reading.sentences();
    for (place, sentence) in sentences.iter().enumerate() {
        let words = of_words(reading.lower_slice(&sentence.range));
        let value = u32::try_from(words.len()).map_or(0, |it| (WORDS / it.max(1)).isqrt());
        for word in words {
            found(place, &word, i32::try_from(value).unwrap_or_default());
        }
        let mut twice = |name: &str, value: i32| {
            found(place, name, value);
            found(place, &format!("{}{name}", sentence.language.code()), value);
        };
        for name in of_place(place, sentences.len()) {
            twice(&name, PLACE);
        }
        let before = place.checked_sub(1).and_then(|it| all_traits.get(it));
        let around = [
            ("=", all_traits.get(place)),
            ("<", before),
            (">", all_traits.get(place + 1)),
        ];
        for (mark, traits) in around {
            let Some(traits) = traits else { continue };
            let flags = SentenceTraits::NAMES.iter().zip(traits.flags());
            for (name, _) in flags.filter(|(_, holds)| *holds) {
                twice(&format!("{mark}{name}"), SEEN);
            }
        }
    }
}

/// The position signs of a sentence among `count`.
fn of_place(place: usize, count: usize) -> Vec<String> {
    let from_start = match place {
        0 => "@first".to_owned(),
        1 => "@second".to_owned(),
        _ => format!("@quarter-{}", place * 4 / count.max(1) + 1),
    };
    let from_end = match count - place {
        1 => Some("@last".to_owned()),
        2 => Some("@last-but-one".to_owned()),
        _ => None,
    };
    let length = format!("@of-{}", (count / 3).min(5) * 3);
    [from_start, length].into_iter().chain(from_end).collect()
}

/// A piece of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    Hangul(&'t str),
    Latin(&'t str),
    Number,
    Mark(&'t str),
}

impl<'t> Token<'t> {
    fn of(run: &'t str) -> Option<Self> {
        let first = run.chars().next()?;
        Some(match first {
            _ if is_syllable(first) => Self::Hangul(run),
            _ if first.is_ascii_digit() => Self::Number,
            _ if first.is_ascii_alphabetic() => Self::Latin(run),
            _ => Self::Mark(run),
        })
    }

    /// A word; all numbers are equivalent.
    fn word(self) -> Option<&'t str> {
        match self {
            Self::Hangul(word) | Self::Latin(word) => Some(word),
            Self::Number => Some("0"),
            Self::Mark(_) => None,
        }
    }
}

/// Runs of Hangul, of Latin letters, and of digits; every other character separately.
fn tokens(text: &str) -> Vec<Token<'_>> {
    let kind = |c: char| match c {
        _ if is_syllable(c) => 1,
        _ if c.is_ascii_alphabetic() => 2,
        _ if c.is_ascii_digit() => 3,
        _ => 0,
    };
    let goes_on = |run: u8, c: char| match run {
        0 => false,
        2 => kind(c) == 2 || "'’".contains(c),
        3 => kind(c) == 3 || ".,".contains(c),
        run => kind(c) == run,
    };
    let mut found = Vec::new();
    let mut start = 0;
    let mut run = 0;
    for (at, c) in text.char_indices() {
        if at > start && !goes_on(run, c) {
            found.extend(text.get(start..at).and_then(Token::of));
            start = at;
        }
        if at == start {
            run = kind(c);
        }
        if c.is_whitespace() {
            start = at + c.len_utf8();
        }
    }
    found.extend(text.get(start..).and_then(Token::of));
    found
}

/// The signs in the words of a lowercase sentence, without duplicates.
fn of_words(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let mut signs = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        match token {
            Token::Hangul(word) => signs.extend(pairs_and_triples(word)),
            Token::Latin(word) => signs.push(word.replace('’', "'")),
            Token::Number => {
                signs.push("0".to_owned());
                let unit = match tokens.get(place + 1) {
                    Some(Token::Hangul(word) | Token::Latin(word) | Token::Mark(word)) => word,
                    Some(Token::Number) | None => continue,
                };
                signs.push(format!("0:{}", unit.chars().take(2).collect::<String>()));
            }
            Token::Mark(mark) if ["?", "!", "\"", "→", ">"].contains(mark) => {
                signs.push((*mark).to_owned());
            }
            Token::Mark(_) => {}
        }
    }
    let words: Vec<&str> = tokens.iter().filter_map(|it| it.word()).collect();
    // If endings carry the grammar, signs are in them, otherwise in the word order.
    if tokens.iter().any(|it| matches!(it, Token::Hangul(_))) {
        signs.extend(of_ends(&words));
    } else {
        signs.extend(pairs_of(&words));
    }
    signs.sort_unstable();
    signs.dedup();
    signs
}

/// Two and three consecutive syllables, including the word's boundaries.
fn pairs_and_triples(word: &str) -> Vec<String> {
    let bordered: Vec<char> = ['^'].into_iter().chain(word.chars()).chain(['$']).collect();
    let runs = [2, 3].map(|length| bordered.windows(length));
    runs.into_iter()
        .flatten()
        .map(|run| run.iter().collect())
        .collect()
}

/// The first word, and the ending of the last one.
fn of_ends(words: &[&str]) -> Vec<String> {
    let (Some(first), Some(last)) = (words.first(), words.last()) else {
        return Vec::new();
    };
    let ending = |length: usize| {
        let skipped = last.chars().count().saturating_sub(length);
        format!("…{}", last.chars().skip(skipped).collect::<String>())
    };
    let endings = [2, 3, 4].map(ending);
    endings.into_iter().chain([format!("|{first}")]).collect()
}

/// Two consecutive words, including the sentence's boundaries.
fn pairs_of(words: &[&str]) -> Vec<String> {
    let bordered: Vec<&str> = ["^"].iter().chain(words).chain(&["$"]).copied().collect();
    let pairs = bordered.windows(2).map(|it| it.join("_").replace('’', "'"));
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_leave_signs() {
        let korean = of_words("제가 3일을 \"봤어요\".");
        for sign in [
            "^제",
            "제가",
            "가$",
            "0",
            "0:일을",
            "…봤어요",
            "…어요",
            "|제가",
            "\"",
        ] {
            assert!(korean.iter().any(|it| it == sign), "{sign} in {korean:?}");
        }
        let english = of_words("i didn’t, in 1.5 days");
        for sign in ["i", "^_i", "i_didn't", "didn't", "0:da", "in_0", "days_$"] {
            assert!(english.iter().any(|it| it == sign), "{sign} in {english:?}");
        }
    }
}
