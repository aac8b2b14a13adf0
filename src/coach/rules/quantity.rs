//! Whether words contain a measurement: a number, a before and after, or a scope.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::lexicon;
use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;

/// Whether the words in `within` measure anything.
pub(in crate::coach) fn has_quantity(reading: &Reading, within: &Range<usize>) -> bool {
    says_how_much(reading.lower_slice(within))
}

/// Whether a text says how much, without closer reading: a number, a before and after, a scope.
pub fn has_number(text: &str) -> bool {
    says_how_much(&text.to_lowercase())
}

fn says_how_much(text: &str) -> bool {
    has_figure(text) || has_numeral(text) || SCOPES.any(text) || before_and_after(text)
}

/// Whether a number word measures something: not when (석 달 뒤), nor which (두 번째).
fn has_numeral(text: &str) -> bool {
    NUMERALS.find_all(text, 0..text.len()).any(|place| {
        let before = text.get(..place.start).unwrap_or_default();
        let after = text.get(place.end..).unwrap_or_default();
        !places_in_time(before, after)
    })
}

/// Whether a number between these words says when, where, or which one, rather than how much.
fn places_in_time(before: &str, after: &str) -> bool {
    lexicon::all().any(|it| (it.measure.places_in_time)(before, after))
}

/// Numbers as words, with their units, and named periods of time.
static NUMERALS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.numerals));

/// The people or things affected.
static SCOPES: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.scopes));

/// A problem that did not return, or one state replaced by another.
static GONE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.gone));

/// "수작업에서 자동 배포로 바뀌었습니다", "매주 나던 장애가 사라졌습니다".
fn before_and_after(text: &str) -> bool {
    lexicon::all().any(|it| (it.measure.compares)(text)) || GONE.any(text)
}

/// Whether a number in digits measures something. Years, dates, ordinals, and the digits of names
/// (EC2, v1.2, 1차) do not.
fn has_figure(text: &str) -> bool {
    let mut at = 0;
    while let Some(offset) = text
        .get(at..)
        .and_then(|rest| rest.find(|c: char| c.is_ascii_digit()))
    {
        let start = at + offset;
        let rest = text.get(start..).unwrap_or_default();
        let len = rest
            .find(|c: char| !c.is_ascii_digit() && !".,".contains(c))
            .unwrap_or(rest.len());
        let digits = rest
            .get(..len)
            .unwrap_or_default()
            .trim_end_matches(['.', ',']);
        let before = text.get(..start).unwrap_or_default();
        let after = rest.get(digits.len()..).unwrap_or_default();
        if measures(before, digits, after) {
            return true;
        }
        at = start + len.max(1);
    }
    false
}

fn measures(before: &str, digits: &str, after: &str) -> bool {
    let name = before.ends_with(|c: char| c.is_ascii_alphabetic() || "-_/".contains(c))
        && !before.ends_with("->");
    let tail = after.trim_start();
    let dated = || {
        let words = lexicon::all().map(|it| &it.measure);
        let mut words = words.flat_map(|it| it.years.iter().chain(it.year_particles));
        after.is_empty()
            || after.starts_with(['.', ',', ' '])
            || words.any(|it| after.starts_with(it))
    };
    let year =
        digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20")) && dated();
    let date = lexicon::all().any(|it| (it.measure.dates)(before, tail));
    let listed = (after.starts_with(". ") || after.starts_with(") ")) && before.trim().is_empty();
    !(name || year || date || listed || places_in_time(before, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, measured: bool) {
        let reading = Reading::of(text);
        let whole = 0..reading.text().len();
        assert_eq!(has_quantity(&reading, &whole), measured, "{text}");
    }

    #[test]
    fn numbers_comparisons_and_scopes_measure() {
        for text in [
            "응답 시간이 30% 줄었습니다",
            "3초에서 0.4초로 줄었습니다",
            "비용이 절반으로 줄었어요",
            "처리량이 두 배가 됐습니다",
            "고객사 세 곳이 재계약했습니다",
            "전 직원이 쓰게 됐습니다",
            "모든 서비스에 적용했습니다",
            "수작업에서 자동 배포로 바뀌었습니다",
            "매주 나던 장애가 사라졌습니다",
            "이틀 만에 복구했습니다",
            "한 건도 없었습니다",
            "월 200만 원을 아꼈습니다",
            "2,000명이 썼습니다",
            "그 뒤로 재발하지 않았습니다",
            "다른 팀에서도 가져다 썼습니다",
            "It fell by 30%",
            "from manual to automatic",
            "We cut it in half",
            "all our customers moved",
            "twelve people used it",
            "It never happened again",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn vague_words_names_and_dates_do_not() {
        for text in [
            "많이 좋아졌습니다",
            "고객이 크게 만족했습니다",
            "EC2에서 잘 돌았습니다",
            "2023년에 출시했습니다",
            "2023년 3월 2일에 열었습니다",
            "1차 면접을 통과했습니다",
            "첫 번째로 잘됐습니다",
            "성능이 훨씬 향상됐습니다",
            "v2 배포가 끝났습니다",
            "4분기에 마무리했습니다",
            "It got much better",
            "The customer was happy",
            "We shipped it in 2023.",
            "S3 was fine",
        ] {
            check(text, false);
        }
    }
}
