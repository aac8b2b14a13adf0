use super::{Language, Letters};

/// The language of a user's text: Korean if at least a fifth of its letters are Hangul, because
/// Korean answers contain many English names. The share is our own convention.
///
/// ```
/// use rehearsal::lang::{Language, language_of};
///
/// assert_eq!(language_of("Redis cache를 Kafka로 바꿨습니다."), Language::Ko);
/// assert_eq!(language_of("I moved the team's wiki (위키) to Confluence."), Language::En);
/// ```
pub fn language_of(text: &str) -> Language {
    const ONE_IN: usize = 5;
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    // Syllables and single letters.
    let is_hangul = |c: &char| matches!(c, '가'..='힣' | '\u{1100}'..='\u{11ff}' | 'ㄱ'..='ㆎ');
    let hangul = text.chars().filter(is_hangul).count();
    if hangul * ONE_IN >= letters && hangul > 0 {
        Language::written_in(Letters::Hangul)
    } else {
        Language::written_in(Letters::Latin)
    }
}

/// Whether a text contains a Hangul syllable.
pub(crate) fn has_hangul(text: &str) -> bool {
    text.contains(|c| matches!(c, '가'..='힣'))
}
