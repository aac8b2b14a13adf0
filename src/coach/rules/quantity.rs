//! Whether words give a measure: a number, a before and after, or a scope.

use std::ops::Range;
use std::sync::LazyLock;

use crate::coach::lexicon;
use crate::coach::reading::Reading;
use crate::coach::reading::cue::Cues;

/// Whether the words in `within` measure anything.
pub(in crate::coach) fn has_quantity(reading: &Reading, within: &Range<usize>) -> bool {
    says_how_much(reading.lower_slice(within))
}

/// Whether a text that nobody reads closer says how much: a number, a before and after, a scope.
pub fn has_number(text: &str) -> bool {
    says_how_much(&text.to_lowercase())
}

fn says_how_much(text: &str) -> bool {
    has_figure(text) || has_numeral(text) || SCOPES.any(text) || before_and_after(text)
}

/// Whether a number in words measures something: not when (석 달 뒤), nor which (두 번째).
fn has_numeral(text: &str) -> bool {
    NUMERALS.find_all(text, 0..text.len()).any(|place| {
        let before = text.get(..place.start).unwrap_or_default();
        let after = text.get(place.end..).unwrap_or_default();
        !places_in_time(before, after)
    })
}

/// Whether a number between these words says when, where or which one, rather than how much.
fn places_in_time(before: &str, after: &str) -> bool {
    const LATER: &[&str] = &[
        "뒤",
        "후",
        "쯤 뒤",
        "쯤 지나",
        "정도 지나",
        "이 지나",
        "지나",
        "째",
        "차 ",
        "차에",
        "전에",
        "전쯤",
        "층",
        "호기",
        "호선",
        "호실",
        "호차",
        "번 랙",
        "버전",
        "시에",
        "시쯤",
        "시 반",
        "시까지",
        "시부터",
        "대째",
    ];
    const AFTER: &[&str] = &[
        "later",
        "o'clock",
        "years ago",
        "year ago",
        "months ago",
        "weeks ago",
        "days ago",
        "p.m",
        "a.m",
        "new ",
        "after that",
        "in, ",
    ];
    const BEFORE: &[&str] = &[
        "after", "at", "week", "weeks", "floor", "room", "version", "slide", "number", "level",
        "phase", "step", "unit", "hall", "sprint", "release", "revision", "day", "year", "chapter",
        "rail", "page", "by",
    ];
    let next = after.trim_start();
    let word = before.split_whitespace().next_back().unwrap_or_default();
    LATER.iter().any(|it| next.starts_with(it))
        || AFTER.iter().any(|it| next.starts_with(it))
        || BEFORE.contains(&word) && !next.starts_with(['%', '$'])
}

/// Numbers in words, with what they count, and spans of time that have a name.
static NUMERALS: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.numerals));

/// Whom or what it reached.
static SCOPES: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.scopes));

/// The same trouble did not come back, or one state gave way to another.
static GONE: LazyLock<Cues> = LazyLock::new(|| lexicon::cues(|it| it.gone));

static CHANGES: LazyLock<Cues> = LazyLock::new(|| {
    Cues::new(
        "로 줄, 로 늘, 로 바뀌, 로 바꾸, 로 바꿨, 로 전환, 로 단축, 로 낮, 로 높, 로 올,
         로 떨어, 로 개선, 로 돌아, 로 감소, 로 증가",
    )
});

/// "수작업에서 자동 배포로 바뀌었습니다", "매주 나던 장애가 사라졌습니다".
fn before_and_after(text: &str) -> bool {
    let after = |from: &str| text.split_once(from).map(|(_, rest)| rest);
    let changed = text.split(CLAUSE_ENDS).any(|clause| {
        let rest = clause.split_once("에서 ").map(|(_, rest)| rest);
        rest.is_some_and(|rest| CHANGES.any(rest))
    });
    let gone = ["사라졌", "없어졌", "사라지고", "없어지고"]
        .iter()
        .any(|end| text.contains(end));
    let ceased = gone
        || after("던 ").is_some_and(|rest| {
            ["사라", "없어", "없었", "않게", "않았"]
                .iter()
                .any(|end| rest.contains(end))
        });
    let never = ["not ", "n't "].iter().any(|not| {
        after(not).is_some_and(|rest| {
            rest.split(' ')
                .any(|word| word.trim_end_matches('.') == "once")
        })
    });
    // A date that was promised measures whether it was kept.
    let promised = [
        "약속한 ",
        "계약한 ",
        "예정된 ",
        "목표한 ",
        "promised ",
        "agreed ",
    ]
    .iter()
    .filter_map(|word| after(word))
    .any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("날"));
    let stepped = text.split(CLAUSE_ENDS).any(|clause| {
        let from = clause
            .split_once("from ")
            .and_then(|(_, rest)| rest.split_once(" to "));
        from.is_some_and(|(one, _)| {
            let words = one.split_whitespace().count();
            words <= 3
                && !["this", "that", "it", "my", "what"]
                    .iter()
                    .any(|it| one.starts_with(it))
        })
    });
    changed || ceased || promised || never || stepped || GONE.any(text)
}

/// What ends a clause: no comparison reaches across.
const CLAUSE_ENDS: &[char] = &[',', ';', '.', '?', '!'];

/// Whether a number in digits measures something. Years, dates, ordinals and the digits of
/// names (EC2, v1.2, 1차) do not.
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
    let year = digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
        && !after.starts_with(['%', '만'])
        && ["년", ".", ",", "", "에", " "].iter().any(|end| {
            if end.is_empty() {
                after.is_empty()
            } else {
                after.starts_with(end)
            }
        });
    let date = [
        "월", "차 ", "차에", "차로", "분기", "번째", "호선", "학년", "학기", "st ", "nd ", "rd ",
        "th ",
    ]
    .iter()
    .any(|unit| tail.starts_with(unit))
        && !tail.starts_with("차례");
    let day = tail.starts_with('일') && before.trim_end().ends_with('월');
    let listed = (after.starts_with(". ") || after.starts_with(") ")) && before.trim().is_empty();
    !(name || year || date || day || listed || places_in_time(before, after))
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
