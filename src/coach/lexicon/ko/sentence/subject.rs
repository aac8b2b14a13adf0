//! The subject of a Korean sentence, and whether it states a fact.

use std::ops::Range;

use super::cues::NOTED;
use crate::coach::reading::ending::last_word;
use crate::coach::reading::hangul::{final_of, finals, is_past, is_syllable};

/// 차이가 나는: something arises; it does not mean "I".
pub(super) fn is_arising(text: &str, place: &Range<usize>) -> bool {
    let before = text.get(..place.start).unwrap_or_default().trim_end();
    text.get(place.clone()) == Some("나는") && before.ends_with(['이', '가', '도'])
}

/// 줄일 것 같습니다, 줄어들 것으로, 될 겁니다: an ending in ㄹ before a guess. What was possible (수 있었) has
/// happened.
pub(super) fn is_possible(words: &str) -> bool {
    const GUESSES: &[&str] = &[
        "것 같",
        "거 같",
        "것같",
        "거같",
        "것으로",
        "거예요",
        "거에요",
        "겁니다",
        "것입니다",
        "거라고",
        "거야",
        "거고",
    ];
    GUESSES.iter().any(|guess| {
        words.match_indices(guess).any(|(at, _)| {
            let before = words.get(..at).unwrap_or_default().trim_end();
            let last = before.chars().next_back();
            last.and_then(final_of) == Some(finals::L)
                && last != Some('를')
                && !guesses_back(before)
        })
    })
}

/// 졌을: a guess about the past, or past conditional.
fn guesses_back(before: &str) -> bool {
    let been = before.strip_suffix('을');
    been.and_then(|it| it.chars().next_back())
        .is_some_and(is_past)
}

/// "멈췄을 것입니다": past conditional.
pub(super) fn would_have(words: &str) -> bool {
    let places = ["것", "거", "겁"]
        .into_iter()
        .flat_map(|it| words.match_indices(it));
    places
        .map(|(at, _)| words.get(..at).unwrap_or_default().trim_end())
        .any(guesses_back)
}

/// A line of notes about an action: 설문지 돌림, 로그 확인, but not 알람 나옴 or 담당자 없음.
pub(super) fn is_noted_action(words: &str) -> bool {
    const STATES: &[&str] = &[
        "됨",
        "짐",
        "임",
        "없음",
        "있음",
        "않음",
        "못함",
        "나옴",
        "밀림",
        "남음",
        "울림",
        "걸림",
        "막힘",
        "였음",
        "이었음",
        "많음",
        "적음",
        "음성",
        "힘",
        "점",
        "옴",
        "름",
        "큼",
        "꺼짐",
        "받음",
        "컸음",
        "좋았음",
    ];
    let bare = words.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    let nominal = last.chars().next_back().and_then(final_of) == Some(finals::M);
    let state = STATES.iter().any(|it| last.ends_with(it)) || words.contains("못 ");
    nominal && !state || !nominal && NOTED.any(last)
}

/// Whether the predicate has its own subject other than the speaker: "메모리도 가득 찼습니다", "담당자 세 명이
/// 전화를 주었습니다".
pub(super) fn somebody_else(words: &str) -> bool {
    const PEOPLE: &[&str] = &[
        "명이",
        "분이",
        "님이",
        "씨가",
        "들이",
        "님은",
        "분은",
        "들은",
        "분들이",
        "님도",
        "분도",
        "사람이",
        "친구가",
        "애가",
        "걔가",
        "걔는",
        "직원이",
        "아들이",
        "딸이",
        "어머니가",
        "아버지가",
        "사장이",
        "부장이",
        "부장은",
        "대리는",
        "과장이",
        "검사관은",
        "알바가",
    ];
    const OURS: &[&str] = &[
        "저희", "우리", "제가", "저는", "저도", "내가", "나는", "나도", "팀원",
    ];
    const ADVERBS: &[&str] = &[
        "이",
        "많이",
        "같이",
        "깊이",
        "높이",
        "없이",
        "굳이",
        "일일이",
        "틈틈이",
        "처음에는",
        "이제는",
        "그날은",
        "나중에는",
        "다음에는",
        "이번에는",
        "그때는",
        "주말에는",
        "밤에는",
        "낮에는",
        "다음 날은",
    ];
    let bare = words.trim_end_matches(|c: char| !is_syllable(c));
    let all: Vec<&str> = bare
        .split_whitespace()
        .map(|it| it.trim_matches(','))
        .collect();
    let ours = all
        .iter()
        .any(|it| OURS.iter().any(|own| it.starts_with(own)));
    if ours {
        return false;
    }
    let people = all
        .iter()
        .any(|it| PEOPLE.iter().any(|end| it.ends_with(end)));
    let tail = all.len().saturating_sub(4);
    let near = all
        .get(tail..all.len().saturating_sub(1))
        .unwrap_or_default();
    let subject = near.iter().rposition(|it| {
        it.chars().count() >= 2
            && it.ends_with(['이', '가'])
            && !ADVERBS.contains(it)
            && !it.ends_with("다가")
            && !it.ends_with("적이")
    });
    let alone = subject.is_some_and(|at| {
        !near
            .get(at..)
            .unwrap_or_default()
            .iter()
            .any(|it| it.ends_with(['을', '를']))
    });
    people || alone
}
