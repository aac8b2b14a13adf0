//! The conjoining letters of Hangul (U+1100 to U+11FF) outside a syllable.
//!
//! Terminals draw such letters on top of each other or not at all, and disagree about their
//! width. The letters U+3131 to U+3163 look the same, are two cells wide, and join nothing.

/// Initial consonants, starting at U+1100.
const LEADS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

/// Final consonants, starting at U+11A8.
const FINALS: &str = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// The standalone letter for a modern conjoining one.
pub(super) fn letter(c: char) -> Option<char> {
    let nth = |letters: &str, first| letters.chars().nth((c as u32 - first) as usize);
    match c {
        '\u{1100}'..='\u{1112}' => nth(LEADS, 0x1100),
        '\u{1161}'..='\u{1175}' => char::from_u32(c as u32 - 0x1161 + 'ㅏ' as u32),
        '\u{11a8}'..='\u{11c2}' => nth(FINALS, 0x11a8),
        _ => None,
    }
}

/// Whether `c` is an initial consonant whose syllable does not follow in the same cluster,
/// because another one begins there.
pub(super) fn is_loose_lead(c: char, next: Option<char>) -> bool {
    is_lead(c) && next.is_some_and(|next| is_lead(next) || matches!(next, '가'..='힣'))
}

/// Whether `c` is an initial consonant.
pub(super) fn is_lead(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115e}' | '\u{a960}'..='\u{a97c}')
}

/// Whether `c` is a conjoining letter, modern or old.
pub(super) fn is_conjoining(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97c}' | '\u{d7b0}'..='\u{d7fb}')
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    #[test]
    fn a_letter_looks_as_unicode_says() {
        let found = ('ㄱ'..='ㅣ').filter_map(|alone| letter(alone.nfkc().next()?).zip(Some(alone)));
        let pairs: Vec<(char, char)> = found.collect();
        assert!(
            pairs.iter().all(|(shown, alone)| shown == alone),
            "{pairs:?}"
        );
        // Of 51, two correspond to obsolete initial consonants.
        assert_eq!(pairs.len(), 49);
    }

    #[test]
    fn every_modern_final_consonant_has_a_letter() {
        assert_eq!(letter('\u{11a8}'), Some('ㄱ'));
        assert_eq!(letter('\u{11af}'), Some('ㄹ'));
        assert_eq!(letter('\u{11bb}'), Some('ㅆ'));
        assert_eq!(letter('\u{11c2}'), Some('ㅎ'));
    }
}
