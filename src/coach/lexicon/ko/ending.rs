//! How a Korean sentence ends, and so how the candidate addresses the interviewer.

use crate::coach::reading::ending::last_word;
use crate::coach::reading::hangul::{final_of, finals, is_jamo, is_past, is_syllable};
use crate::coach::reading::manner::SentenceEnding;

/// The ending of `sentence`, ignoring its closing marks.
pub(super) fn ending(sentence: &str) -> SentenceEnding {
    let closed = sentence.ends_with(['.', '!', '?', '~']);
    let bare = sentence
        .trim_end_matches(|c: char| !is_syllable(c) && (is_jamo(c) || !c.is_alphanumeric()));
    let word = last_word(bare);
    if is_formal(word) {
        SentenceEnding::Formal
    } else if is_soft(word) {
        SentenceEnding::Soft
    } else if is_polite(word) {
        SentenceEnding::Polite
    } else if is_plain(word, closed) {
        SentenceEnding::Plain
    } else {
        SentenceEnding::Open
    }
}

/// Whether a word ends a sentence even without a period, as in quick typing.
pub(super) fn is_final(word: &str) -> bool {
    is_formal(word) || is_soft(word) && !word.ends_with("까요") || is_polite(word)
}

/// The same, if only what follows could show otherwise.
pub(super) fn ends_unmarked(word: &str) -> bool {
    word.ends_with(['다', '까', '요']) && is_final(word)
}

fn is_formal(word: &str) -> bool {
    let stem = ["니다", "니까"]
        .iter()
        .find_map(|end| word.strip_suffix(end));
    let said = stem
        .and_then(|stem| stem.chars().next_back())
        .and_then(final_of);
    // ㅁ for the common misspelling 했슴니다.
    matches!(said, Some(finals::B | finals::M))
        || ["십시오", "십시요", "읍시다", "합시다"]
            .iter()
            .any(|end| word.ends_with(end))
}

fn is_soft(word: &str) -> bool {
    const SOFT: &[&str] = &[
        "데요",
        "거든요",
        "고요",
        "구요",
        "죠",
        "지요",
        "네요",
        "군요",
        "까요",
        "서요",
        "면요",
        "라고요",
        "던데요",
        "걸요",
    ];
    SOFT.iter().any(|end| word.ends_with(end))
}

/// Whether a word is a verb in 해요체. Nouns ending in 요 (필요, 중요, 수요, 개요) are not.
fn is_polite(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('요') else {
        return false;
    };
    const VOWELS: &str = "어아해에예돼여져려워와네세봐줘춰펴켜내꿔써커가";
    stem.chars().next_back().is_some_and(|c| VOWELS.contains(c))
        || ["게", "래", "대", "걔"]
            .iter()
            .any(|end| stem.ends_with(end))
}

fn is_plain(word: &str, closed: bool) -> bool {
    if let Some(stem) = word.strip_suffix('다') {
        const NOUNS: &[&str] = &["바다", "마다", "보다", "캐나다", "판다"];
        let noun = NOUNS.iter().any(|noun| word.ends_with(noun));
        return stem.chars().next_back().is_some_and(is_syllable) && !noun;
    }
    if let Some(stem) = ["어", "지", "네", "나"]
        .iter()
        .find_map(|end| word.strip_suffix(end))
    {
        return stem.chars().next_back().is_some_and(is_past);
    }
    const CASUAL: &[&str] = &[
        "거야",
        "이야",
        "아니야",
        "제야",
        "뭐야",
        "같아",
        "잖아",
        "거든",
        "더라",
        "더라고",
        "구나",
        "할게",
        "하자",
        "있어",
        "없어",
        "던데",
        "단다",
        "대더라",
        "려고",
        "이지",
        "겠지",
        "거지",
        "있지",
        "없지",
        "라니까",
        "다니까",
        "건데",
    ];
    // These also end nouns and clauses: they count only if a mark closes the sentence.
    const CLOSED: &[&str] = &[
        "해",
        "돼",
        "좋아",
        "싶어",
        "가재",
        "하재",
        "받네",
        "좋네",
        "있네",
        "없네",
        "았네",
        "했다고",
        "됐다고",
        "않아",
        "많아",
        "그래",
        "친해져",
        "커져",
        "남겨",
        "봐",
        "챙겨",
        "팔이야",
        "거지",
        "온대",
        "한대",
        "있대",
        "없대",
        "안 와",
        "가거든",
        "줘",
        "쓰지",
        "하지",
        "되지",
        "까",
        "했나",
        "인가",
        "아냐",
        "데",
    ];
    let ends = |list: &[&str]| list.iter().any(|end| word.ends_with(end));
    ends(CASUAL) || closed && ends(CLOSED)
}

#[cfg(test)]
mod tests {
    use super::ending;
    use crate::coach::reading::manner::SentenceEnding::{Formal, Open, Plain, Polite, Soft};

    #[test]
    fn the_last_word_tells_the_manner() {
        for (sentence, manner) in [
            ("로그를 봤습니다.", Formal),
            ("로그를 봤습니다ㅎㅎ", Formal),
            ("어떻게 됐습니까?", Formal),
            ("했슴니다", Formal),
            ("제가 먼저 봤어요.", Polite),
            ("저희 팀이에요", Polite),
            ("할게요!", Polite),
            ("그때 제가 담당이었는데요.", Soft),
            ("그런 것이죠.", Soft),
            ("무엇일까요?", Soft),
            ("로그를 봤다.", Plain),
            ("원인은 캐시였다", Plain),
            ("중요하다.", Plain),
            ("내가 했어", Plain),
            ("그냥 그런 거야.", Plain),
            ("나는 그걸 좋아해.", Plain),
            ("로그 확인함", Open),
            ("롤백 후 재배포.", Open),
            ("성능 개선이 필요", Open),
            ("(30% 감소)", Open),
            ("예산을 위해", Open),
            ("", Open),
        ] {
            assert_eq!(ending(sentence), manner, "{sentence}");
        }
    }
}
