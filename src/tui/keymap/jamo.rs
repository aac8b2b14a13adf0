//! The keys that type Hangul on the two-set (두벌식) keyboard, and full-width letters.

/// Keys of the initial consonants, in Unicode syllable order.
const LEADS: [&str; 19] = [
    "r", "R", "s", "e", "E", "f", "a", "q", "Q", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
];
/// Keys of the vowels, in the order of the syllables and of U+314F to U+3163.
const VOWELS: [&str; 21] = [
    "k", "o", "i", "O", "j", "p", "u", "P", "h", "hk", "ho", "hl", "y", "n", "nj", "np", "nl", "b",
    "m", "ml", "l",
];
/// Keys of the final consonants, in syllable order; the first means none.
const FINALS: [&str; 28] = [
    "", "r", "R", "rt", "s", "sw", "sg", "e", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "qt", "t", "T", "d", "w", "c", "z", "x", "v", "g",
];
/// Keys of the separate consonants, U+3131 to U+314E.
const ALONE: [&str; 30] = [
    "r", "R", "rt", "s", "sw", "sg", "e", "E", "f", "fr", "fa", "fq", "ft", "fx", "fv", "fg", "a",
    "q", "Q", "qt", "t", "T", "d", "w", "W", "c", "z", "x", "v", "g",
];

/// The ASCII characters for the full-width ones, U+FF01 to U+FF5E.
const WIDE: &str = concat!(
    "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~",
);

/// Whether `c` is a consonant that begins a decomposed syllable.
pub(in crate::tui) fn begins_syllable(c: char) -> bool {
    ('\u{1100}'..='\u{115f}').contains(&c)
}

/// Whether `c` is a vowel or a final consonant of a decomposed syllable that has begun.
pub(in crate::tui) fn ends_syllable(c: char) -> bool {
    ('\u{1160}'..='\u{11ff}').contains(&c)
}

/// The Latin keys that type `c`, in the order pressed; `None` if `c` is neither modern Hangul,
/// composed or decomposed, nor a full-width character.
pub(super) fn keys_of(c: char) -> Option<impl Iterator<Item = char>> {
    let nth = |keys: &'static [&'static str], nth: u32| keys.get(nth as usize).copied();
    let code = u32::from(c);
    let parts = match c {
        'ㄱ'..='ㅎ' => [nth(&ALONE, code - 0x3131)?, "", ""],
        'ㅏ'..='ㅣ' => [nth(&VOWELS, code - 0x314f)?, "", ""],
        '가'..='힣' => {
            let syllable = code - 0xac00;
            let (finals, vowels) = (FINALS.len() as u32, VOWELS.len() as u32);
            [
                nth(&LEADS, syllable / (finals * vowels))?,
                nth(&VOWELS, syllable / finals % vowels)?,
                nth(&FINALS, syllable % finals)?,
            ]
        }
        '\u{1100}'..='\u{1112}' => [nth(&LEADS, code - 0x1100)?, "", ""],
        '\u{1161}'..='\u{1175}' => [nth(&VOWELS, code - 0x1161)?, "", ""],
        '\u{11a8}'..='\u{11c2}' => [nth(&FINALS, code - 0x11a7)?, "", ""],
        '！'..='～' => [wide(code - 0xff01)?, "", ""],
        _ => return None,
    };
    Some(parts.into_iter().flat_map(str::chars))
}

fn wide(nth: u32) -> Option<&'static str> {
    let nth = nth as usize;
    WIDE.get(nth..=nth)
}
