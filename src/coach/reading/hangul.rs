//! The components of a composed Hangul syllable.

/// The final consonants that endings depend on.
pub(crate) mod finals {
    /// ㄹ
    pub(crate) const L: u32 = 8;
    /// ㅁ
    pub(crate) const M: u32 = 16;
    /// ㅂ
    pub(crate) const B: u32 = 17;
    /// ㅆ
    pub(crate) const SS: u32 = 20;
}

/// Whether `c` is a composed syllable.
pub(crate) const fn is_syllable(c: char) -> bool {
    matches!(c, '가'..='힣')
}

/// A Hangul letter, syllable or single jamo.
pub(crate) const fn is_hangul(c: char) -> bool {
    is_syllable(c) || is_jamo(c)
}

/// A single consonant or vowel, as in ㅋㅋ or ㅁㄴㅇㄹ.
pub(crate) const fn is_jamo(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11FF}' | '\u{3131}'..='\u{318E}')
}

/// The number of the syllable's final consonant, 0 for none.
pub(crate) fn final_of(c: char) -> Option<u32> {
    // Precomposed syllables come in runs of 28, one per final consonant.
    is_syllable(c).then(|| (c as u32 - '가' as u32) % 28)
}

/// The number of the syllable's initial consonant.
pub(crate) fn initial_of(c: char) -> Option<u32> {
    // 588 to an initial: 21 vowels with 28 finals each.
    is_syllable(c).then(|| (c as u32 - '가' as u32) / 588)
}

/// Whether the syllable carries the past tense: 했, 었, 갔, but neither 있 nor 겠.
pub(crate) fn is_past(c: char) -> bool {
    final_of(c) == Some(finals::SS) && !matches!(c, '있' | '겠')
}
