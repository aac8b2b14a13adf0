//! Predicates of Korean sentences: actions, events, and tense.

use std::ops::Range;

use super::cues::{BY_ITSELF, DONE, RESULT};
use crate::coach::reading::ending::last_word;
use crate::coach::reading::hangul::{is_past, is_syllable};

/// Actions whose past form ends in 였.
const CAUSED: &[&str] = &[
    "붙였",
    "줄였",
    "높였",
    "먹였",
    "기울였",
    "움직였",
    "들였",
    "녹였",
    "숙였",
    "끓였",
    "속였",
    "덧붙였",
    "선보였",
    "하였",
    "시켰",
];

/// Endings of things that happened on their own: not actions.
const HAPPENED: &[&str] = &[
    "됐",
    "되었",
    "있었",
    "없었",
    "였",
    "이었",
    "났",
    "졌",
    "줄었",
    "늘었",
    "올랐",
    "많았",
    "했던 상황",
    "않았",
    "왔습",
    "걸렸",
    "짧았",
    "길었",
    "컸",
    "작았",
    "늦었",
    "낮았",
    "높았",
    "적었",
    "좋았",
    "나빴",
    "느렸",
    "늦어",
    "힘들었",
    "어려웠",
    "심했",
    "잦았",
    "막혔",
    "밀렸",
    "끊겼",
    "울렸",
    "몰렸",
    "급했",
    "부족했",
    "복잡했",
    "불편했",
    "필요했",
    "가능했",
    "멈췄",
    "찼습",
    "찼어",
];

/// Where the words tell an action without an actor: 회의가 소집되었고, 매뉴얼 작성됨.
pub(in crate::coach) fn passive(words: &str) -> Option<Range<usize>> {
    const ENDINGS: &[&str] = &["되었", "됐", "됨", "되고", "되어"];
    let done = |word: &str| {
        DONE.any(word)
            || ENDINGS.iter().any(|ending| {
                word.split_once(ending).is_some_and(|(noun, rest)| {
                    let whole = noun.chars().count() >= 2 && noun.chars().all(is_syllable);
                    // 공유되고 있습니다 describes a state.
                    let past = *ending != "되고" && *ending != "되어" || rest.is_empty();
                    whole && past && !BY_ITSELF.any(noun)
                })
            })
    };
    words
        .split_whitespace()
        .find(|word| done(word))
        .map(|word| {
            let start = word.as_ptr() as usize - words.as_ptr() as usize;
            start..start + word.trim_end_matches(|c: char| !is_syllable(c)).len()
        })
}

/// Whether every action of the sentence is passive.
pub(super) fn passive_only(words: &str) -> bool {
    let actions = || clauses(words).filter(|it| past(it) && !happened(it));
    passive(words).is_some() && !actions().any(|it| passive(it).is_none())
}

/// Whether the predicate is in the past: 했습니다, 봤어요, 했던 것 같아요, 했기 때문입니다.
pub(super) fn past(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    if last.chars().any(is_past) {
        return true;
    }
    const GUESSED: &[&str] = &["된 것 같", "한 것 같", "간 것 같", "온 것 같", "걸로 알"];
    if GUESSED.iter().any(|it| bare.contains(it)) {
        return true;
    }
    const FRAMES: &[&str] = &["같", "때문", "것", "겁", "거", "있습니다", "됩니다", "셈"];
    let framed = FRAMES.iter().any(|frame| last.starts_with(frame)) && !last.starts_with("있습");
    let before = bare.rsplit(char::is_whitespace).skip(1).take(2);
    framed && before.into_iter().any(|word| word.chars().any(is_past))
}

/// The clauses of a sentence, split after each past predicate that is followed by another: "만들었고,
/// 야근이 없어졌습니다" contains an action and its result.
pub(super) fn clauses(sentence: &str) -> impl Iterator<Item = &str> {
    const JOINS: &[&str] = &["고", "는데", "지만", "으며", "더니", "으나"];
    let mut rest = Some(sentence);
    std::iter::from_fn(move || {
        let words = rest?;
        let cut = words.char_indices().find_map(|(at, c)| {
            if !c.is_whitespace() {
                return None;
            }
            let word = last_word(words.get(..at)?).trim_end_matches(',');
            let joins = JOINS.iter().find_map(|join| word.strip_suffix(join));
            let past = joins?.chars().next_back().is_some_and(is_past);
            past.then_some(at)
        });
        let (clause, after) = match cut {
            Some(at) => words.split_at_checked(at)?,
            None => (words, ""),
        };
        rest = cut.map(|_| after.trim_start());
        Some(clause)
    })
}

/// Whether the predicate is honorific: nobody uses that for themselves, so someone else acts, as
/// in 화를 내셨습니다.
pub(super) fn honours(clause: &str) -> bool {
    let bare = clause.trim_end_matches(|c: char| !is_syllable(c));
    last_word(bare).contains('셨')
}

/// Where an action turns into its result: between "만들었고," and "야근이 없어졌습니다".
pub(super) fn turn(sentence: &str) -> Option<usize> {
    let action = |clause: &str| past(clause) && !happened(clause);
    let came =
        |clause: &str| in_use(clause) || past(clause) && happened(clause) && RESULT.any(clause);
    let mut ends = 0;
    let all: Vec<(usize, &str)> = clauses(sentence)
        .map(|clause| {
            let start = sentence
                .get(ends..)
                .and_then(|rest| rest.find(clause))
                .unwrap_or(0)
                + ends;
            ends = start + clause.len();
            (start, clause)
        })
        .collect();
    let first = all.iter().position(|(_, clause)| came(clause))?;
    let (before, after) = all.split_at_checked(first)?;
    let turns = before.last().is_some_and(|(_, clause)| action(clause));
    turns
        .then(|| after.first().map(|(start, _)| *start))
        .flatten()
}

/// "지금은 세 팀이 씁니다": what is in use today is a result of the story.
pub(super) fn in_use(sentence: &str) -> bool {
    let today = ["지금은", "지금도", "이제는", "현재는", "현재도"];
    let used = [
        "씁니다",
        "써요",
        "쓰고",
        "쓴다",
        "쓰는",
        "사용",
        "활용",
        "적용",
        "운영",
        "끝납니다",
    ];
    let any = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    any(&today) && any(&used)
}

/// "해결해야 했습니다": something to be done, not yet an action.
pub(super) fn had_to(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let mut words = bare.rsplit(char::is_whitespace);
    let last = words.next().unwrap_or_default();
    last.starts_with('했') && words.next().is_some_and(|it| it.ends_with('야'))
}

pub(super) fn happened(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(|c: char| !is_syllable(c));
    let last = last_word(bare);
    // 붙였다 and 줄였다 are actions, although they end like 학생이었다.
    if CAUSED.iter().any(|verb| last.contains(verb)) {
        return false;
    }
    HAPPENED.iter().any(|end| last.contains(end))
}
