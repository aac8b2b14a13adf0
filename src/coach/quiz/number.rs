//! Numbers as people say them, in any language.

use crate::coach::lexicon;

/// Numbers with more digits are not spelled out in every way.
const MAX_DIGITS: usize = 4;

/// The ways to say a name with one group of digits, such as 429 or udp123, without spaces. Empty
/// for a name without a number, or with several.
pub(super) fn spoken(name: &str) -> Vec<String> {
    let Some(start) = name.find(|c: char| c.is_ascii_digit()) else {
        return Vec::new();
    };
    let rest = name.get(start..).unwrap_or_default();
    let length = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (digits, after) = rest.split_at(length);
    let before = name.get(..start).unwrap_or_default();
    if length > MAX_DIGITS || after.contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let digits = values(digits);
    let ways = lexicon::all().flat_map(|it| (it.quiz.spoken)(&digits));
    ways.map(|way| format!("{before}{way}{after}")).collect()
}

/// Whether a lowercase word is entirely a number word, in any language: one letter more or less
/// makes another.
pub fn is_number(name: &str) -> bool {
    let made_of = |numbers: &[&str]| {
        let mut rest = name;
        while let Some(after) = numbers.iter().find_map(|it| rest.strip_prefix(it)) {
            rest = after;
        }
        rest.is_empty()
    };
    !name.is_empty() && lexicon::all().any(|it| made_of(it.quiz.numbers))
}

/// The value of each digit.
pub(in crate::coach) fn values(digits: &str) -> Vec<usize> {
    let digits = digits.chars().filter_map(|c| c.to_digit(10));
    digits.filter_map(|it| usize::try_from(it).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_said_in_several_ways() {
        let all = spoken("429");
        for way in [
            "사이구",
            "사백이십구",
            "fourtwonine",
            "fourtwentynine",
            "fourhundredandtwentynine",
            "fourhundredtwentynine",
        ] {
            assert!(all.iter().any(|it| it == way), "{way} in {all:?}");
        }
        assert!(spoken("udp123").iter().any(|it| it == "udp백이십삼"));
        assert!(spoken("404").iter().any(|it| it == "fourohfour"));
        assert!(spoken("scim").is_empty() && spoken("2.0와 3").is_empty());
    }

    #[test]
    fn a_number_in_words_is_known() {
        assert!(is_number("사백이십구") && is_number("fourtwentynine"));
        assert!(!is_number("구글") && !is_number("fourth") && !is_number(""));
    }
}
