//! Korean words without particles and endings.

use crate::coach::reading::hangul::{final_of, is_syllable};

/// Particles, longest first.
const PARTICLES: &[&str] = &[
    "에서부터",
    "으로부터",
    "에게서는",
    "에서는",
    "으로는",
    "에게서",
    "이라는",
    "이라고",
    "이라서",
    "까지는",
    "에서도",
    "으로도",
    "라는",
    "라고",
    "라서",
    "까지",
    "부터",
    "에서",
    "에게",
    "한테",
    "으로",
    "이나",
    "처럼",
    "마다",
    "조차",
    "밖에",
    "이랑",
    "들이",
    "들은",
    "들을",
    "들의",
    "보다",
    "만큼",
    "에는",
    "에도",
    "로는",
    "로도",
    "와는",
    "과는",
    "랑",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "에",
    "의",
    "도",
    "만",
    "로",
    "과",
    "와",
    "들",
];

/// Endings of verbs, longest first: what remains is the stem, whose last syllable may be merged
/// with the past tense.
const ENDINGS: &[&str] = &[
    "었습니다만",
    "았습니다만",
    "습니다만",
    "었었습니다",
    "겠습니다",
    "었습니다",
    "았습니다",
    "였습니다",
    "더라고요",
    "더라구요",
    "었거든요",
    "았거든요",
    "거든요",
    "었는데요",
    "았는데요",
    "는데요",
    "은데요",
    "었어요",
    "았어요",
    "였어요",
    "습니다",
    "습니까",
    "ㅂ니다",
    "니다",
    "니까요",
    "으니까",
    "니까",
    "으면서",
    "면서",
    "으면은",
    "으면",
    "면은",
    "지만",
    "는데",
    "은데",
    "던데",
    "었고",
    "았고",
    "어서",
    "아서",
    "여서",
    "어요",
    "아요",
    "에요",
    "예요",
    "세요",
    "시고",
    "시면",
    "고요",
    "구요",
    "거나",
    "도록",
    "려고",
    "으려",
    "던",
    "었던",
    "았던",
    "지는",
    "지도",
    "지요",
    "네요",
    "군요",
    "죠",
    "고",
    "서",
    "면",
    "며",
    "게",
    "지",
    "니",
    "는",
    "은",
    "을",
    "었",
    "았",
    "기",
    "음",
    "다",
    "요",
    "자",
    "라",
];

/// The stem of a Hangul word. Verbs with the same stem coincide (봤습니다 and 보고 are both 보), nouns
/// lose their particles.
pub(crate) fn stem(word: &str) -> String {
    let verb = ENDINGS
        .iter()
        .filter_map(|ending| word.strip_suffix(ending))
        .find(|rest| !rest.is_empty());
    let noun = PARTICLES
        .iter()
        .filter_map(|particle| word.strip_suffix(particle))
        .find(|rest| rest.chars().count() >= 2);
    match (noun, verb) {
        (Some(noun), Some(verb)) if noun.len() <= verb.len() => noun.to_owned(),
        (_, Some(verb)) => melted(verb),
        (Some(noun), None) => noun.to_owned(),
        (None, None) => melted(word),
    }
}

/// The stem with its last syllable as in the dictionary, as far as the sounds show: 했 and 해 are
/// 하, 됐 and 돼 are 되, 봤 is 보, 줬 is 주, 켰 is 키.
fn melted(stem: &str) -> String {
    let mut syllables: Vec<char> = stem.chars().collect();
    if let Some(last) = syllables.last_mut()
        && is_syllable(*last)
    {
        *last = plain_syllable(*last);
    }
    syllables.into_iter().collect()
}

fn plain_syllable(c: char) -> char {
    // Precomposed syllables: 588 per initial, 28 per vowel.
    const VOWELS: u32 = 28;
    let index = c as u32 - '가' as u32;
    let tense = matches!(final_of(c), Some(0 | 4 | 8 | 17 | 20));
    let whole = if tense { index - index % VOWELS } else { index };
    let vowel = whole / VOWELS % 21;
    // ㅐ→ㅏ only for 해; ㅘ→ㅗ, ㅝ→ㅜ, ㅙ→ㅚ, ㅕ→ㅣ.
    let melted = match vowel {
        1 if whole / 588 == 18 => 0,
        9 => 8,
        14 => 13,
        10 => 11,
        6 => 20,
        other => other,
    };
    let code = '가' as u32 + whole - vowel * VOWELS + melted * VOWELS;
    char::from_u32(code).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        for forms in [
            ["봤습니다", "보고", "봐서"].as_slice(),
            &[
                "확인했습니다",
                "확인하고",
                "확인해서",
                "확인했거든요",
                "확인합니다",
            ],
            &["됐어요", "되고", "돼서"],
            &["네임스페이스를", "네임스페이스로", "네임스페이스"],
            &["줬는데", "주고"],
            &["고객에게", "고객이", "고객한테"],
        ] {
            let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
            assert!(
                stems.windows(2).all(|it| it[0] == it[1]),
                "{forms:?} {stems:?}"
            );
        }
    }
}
