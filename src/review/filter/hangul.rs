//! Converts syllables to the keys that type them.

/// Initial consonants in Unicode syllable order.
const INITIALS: [char; 19] = [
    'ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ',
    'ㅌ', 'ㅍ', 'ㅎ',
];
/// Final consonants in that order, starting from the second: the first means none.
const FINALS: [char; 27] = [
    'ㄱ', 'ㄲ', 'ㄳ', 'ㄴ', 'ㄵ', 'ㄶ', 'ㄷ', 'ㄹ', 'ㄺ', 'ㄻ', 'ㄼ', 'ㄽ', 'ㄾ', 'ㄿ', 'ㅀ', 'ㅁ',
    'ㅂ', 'ㅄ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ',
];

/// The initial consonant of a syllable; a consonant that can be one is returned unchanged.
pub(super) fn initial(letter: char) -> Option<char> {
    match letter {
        '가'..='힣' => INITIALS
            .get((letter as usize - '가' as usize) / 588)
            .copied(),
        'ㄱ'..='ㅎ' if INITIALS.contains(&letter) => Some(letter),
        // A conjoining initial, as at the end of some decomposed texts.
        '\u{1100}'..='\u{1112}' => INITIALS.get(letter as usize - 0x1100).copied(),
        _ => None,
    }
}

/// The keys on a 두벌식 keyboard that type a letter. Anything but a syllable is its own key.
pub(super) fn keys(letter: char) -> Vec<char> {
    let Some(consonant) = initial(letter).filter(|_| matches!(letter, '가'..='힣')) else {
        return vec![letter];
    };
    let syllable = letter as u32 - '가' as u32;
    let vowel = char::from_u32('ㅏ' as u32 + syllable % 588 / 28).unwrap_or('ㅏ');
    let last = (syllable % 28).checked_sub(1);
    let last = last.and_then(|last| FINALS.get(last as usize).copied());
    let mut keys = vec![consonant];
    match diphthong(vowel) {
        Some(pair) => keys.extend(pair),
        None => keys.push(vowel),
    }
    match last.map(|last| (last, compound(last))) {
        Some((_, Some(pair))) => keys.extend(pair),
        Some((last, None)) => keys.push(last),
        None => {}
    }
    keys
}

/// The two consonants that keyboards combine into this one.
pub(super) const fn compound(consonant: char) -> Option<[char; 2]> {
    Some(match consonant {
        'ㄳ' => ['ㄱ', 'ㅅ'],
        'ㄵ' => ['ㄴ', 'ㅈ'],
        'ㄶ' => ['ㄴ', 'ㅎ'],
        'ㄺ' => ['ㄹ', 'ㄱ'],
        'ㄻ' => ['ㄹ', 'ㅁ'],
        'ㄼ' => ['ㄹ', 'ㅂ'],
        'ㄽ' => ['ㄹ', 'ㅅ'],
        'ㄾ' => ['ㄹ', 'ㅌ'],
        'ㄿ' => ['ㄹ', 'ㅍ'],
        'ㅀ' => ['ㄹ', 'ㅎ'],
        'ㅄ' => ['ㅂ', 'ㅅ'],
        _ => return None,
    })
}

const fn diphthong(vowel: char) -> Option<[char; 2]> {
    Some(match vowel {
        'ㅘ' => ['ㅗ', 'ㅏ'],
        'ㅙ' => ['ㅗ', 'ㅐ'],
        'ㅚ' => ['ㅗ', 'ㅣ'],
        'ㅝ' => ['ㅜ', 'ㅓ'],
        'ㅞ' => ['ㅜ', 'ㅔ'],
        'ㅟ' => ['ㅜ', 'ㅣ'],
        'ㅢ' => ['ㅡ', 'ㅣ'],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_the_keys_that_type_it() {
        for (letter, typed) in [
            ('아', "ㅇㅏ"),
            ('닭', "ㄷㅏㄹㄱ"),
            ('왜', "ㅇㅗㅐ"),
            ('힣', "ㅎㅣㅎ"),
            ('a', "a"),
        ] {
            assert_eq!(keys(letter), typed.chars().collect::<Vec<_>>());
        }
        assert_eq!(initial('쫌'), Some('ㅉ'));
        assert_eq!(initial('ㄳ'), None);
        assert_eq!(initial('ㅏ'), None);
        assert_eq!(initial('\u{1112}'), Some('ㅎ'));
    }
}
