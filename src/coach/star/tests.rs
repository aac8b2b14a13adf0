use super::marker::marker;
use super::segment::segments;
use super::{Gauge, LineTally, Part, gutter, next_marker};
use crate::lang::Language;
use crate::scenario::SpeakingRate;

/// Checks the parts opened by `line`, each by its letter, and the words after the marker.
#[track_caller]
fn opens(line: &str, parts: &str, rest: &str) {
    let found = marker(line).map(|it| {
        let letters: String = it
            .parts()
            .iter()
            .map(|part| part.word().chars().next().unwrap_or('?'))
            .collect();
        (letters, line.get(it.len..).unwrap_or_default())
    });
    assert_eq!(found, Some((parts.to_owned(), rest)), "{line}");
}

#[track_caller]
fn opens_nothing(line: &str) {
    assert_eq!(marker(line), None, "{line}");
}

#[test]
fn a_part_opens_the_way_people_write_it_in_their_notes() {
    opens("S: 작년 5월", "s", "작년 5월");
    opens("t:배포", "t", "배포");
    opens("A：제가 봤습니다", "a", "제가 봤습니다");
    opens("  r : done", "r", "done");
    opens("상황: 장애", "s", "장애");
    opens("과제 :  복구", "t", "복구");
    opens("행동：", "a", "");
    opens("결과:30% 감소", "r", "30% 감소");
    opens("Situation: it broke", "s", "it broke");
    opens("ACTIONS: I called", "a", "I called");
    opens("- **결과:** 복구", "r", "복구");
    opens("**Result**: fine", "r", "fine");
    opens("[상황] 작년", "s", "작년");
    opens("【행동】제가", "a", "제가");
    opens("(T) 목표", "t", "목표");
    opens("1. 상황: 작년", "s", "작년");
    opens("S. 작년에", "s", "작년에");
    opens("R) 줄었습니다", "r", "줄었습니다");
    opens("결과 - 줄었습니다", "r", "줄었습니다");
    opens("## 행동", "a", "");
    opens("S/T: 작년", "st", "작년");
    opens("상황, 과제: 작년", "st", "작년");
    opens("A(행동): 제가", "a", "제가");
    opens("행동 (Action): 제가", "a", "제가");
    opens("A (내가 한 일): 제가", "a", "제가");
    opens("목표: 복구", "t", "복구");
}

#[test]
fn a_decomposed_marker_opens_its_part_too() {
    opens("\u{1100}\u{1167}\u{11af}\u{1100}\u{116a}: 끝", "r", "끝");
}

#[test]
fn a_sentence_is_not_a_marker() {
    opens_nothing("상황이 어려웠습니다: 정말로");
    opens_nothing("결과적으로 줄었습니다");
    opens_nothing("A팀: 안녕하세요");
    opens_nothing("AWS: 아마존");
    opens_nothing("so: we tried");
    opens_nothing("a dog: woof");
    opens_nothing("s. lower case ends nothing");
    opens_nothing("Action speaks louder");
    opens_nothing("행동 (그때는 정말 아무도 나서지 않았기 때문에 제가 나섰던 행동) 했습니다");
    opens_nothing("");
    opens_nothing("- ");
    opens_nothing("3시 상황");
}

/// The cursor is drawn as `|`.
#[track_caller]
fn inserts(picture: &str, language: Language, expected: &str) {
    let cursor = picture.find('|').expect("the picture has a cursor");
    let text = picture.replace('|', "");
    assert_eq!(next_marker(&text, cursor, language), expected, "{picture}");
}

#[test]
fn the_marker_key_opens_the_next_part() {
    inserts("|", Language::Ko, "상황: ");
    inserts("|", Language::En, "Situation: ");
    inserts("안녕하세요.|", Language::Ko, "\n상황: ");
    inserts("상황: 작년|", Language::Ko, "\n과제: ");
    inserts("상황: 작년\n|", Language::Ko, "과제: ");
    inserts("상황: 작년\n과제: 복구\n|", Language::En, "행동: ");
    inserts("S: a\nT: b\nA: c\n  |", Language::Ko, "R: ");
    inserts("S: a|\nA: c", Language::En, "\nT: ");
}

#[test]
fn after_a_result_a_new_story_begins() {
    inserts("상황: 가\n결과: 나|", Language::Ko, "\n상황: ");
    inserts("R: done\n|", Language::En, "S: ");
}

#[test]
fn the_marker_looks_like_those_already_there() {
    inserts("s: a\n|", Language::Ko, "t: ");
    inserts("Situation: a\n|", Language::En, "Task: ");
    inserts("TASK: a\n|", Language::En, "ACTION: ");
    inserts("[상황] 가\n|", Language::Ko, "[과제] ");
    inserts("- **상황**: 가\n|", Language::Ko, "- **과제**: ");
    inserts("상황：가\n|", Language::Ko, "과제： ");
    inserts("A(행동): 가\n|", Language::Ko, "R(결과): ");
    inserts("S/T: 가\n|", Language::Ko, "A: ");
    inserts("1. 상황: 가\n|", Language::Ko, "과제: ");
    inserts("|\nT: b", Language::Ko, "S: ");
}

#[test]
fn a_cursor_beyond_the_text_or_inside_a_character_does_no_harm() {
    assert_eq!(next_marker("가", 1, Language::Ko), "상황: ");
    assert_eq!(next_marker("가", 900, Language::Ko), "\n상황: ");
    assert_eq!(Part::Result.next(), Part::Situation);
}

/// Checks the letters of each segment's parts and its trimmed words.
#[track_caller]
fn divides(text: &str, expected: &[(&str, &str)]) {
    let found: Vec<(String, &str)> = segments(text)
        .into_iter()
        .map(|segment| {
            let letters = segment.parts.iter().map(|it| it.word());
            let letters: String = letters.filter_map(|word| word.chars().next()).collect();
            let words = text.get(segment.body).unwrap_or_default().trim();
            (letters, words)
        })
        .filter(|(letters, words)| !(letters.is_empty() && words.is_empty()))
        .collect();
    let found: Vec<(&str, &str)> = found.iter().map(|(a, b)| (a.as_str(), *b)).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn markers_divide_the_text() {
    divides(
        "안녕하세요.\nS: 작년\n이어서\nA: 했다\n\nR:",
        &[
            ("", "안녕하세요."),
            ("s", "작년\n이어서"),
            ("a", "했다"),
            ("r", ""),
        ],
    );
    divides(
        "S: 장애가 났습니다. T: 복구입니다. A: 되돌렸습니다. R: 5분",
        &[
            ("s", "장애가 났습니다."),
            ("t", "복구입니다."),
            ("a", "되돌렸습니다."),
            ("r", "5분"),
        ],
    );
    divides("[상황]\n작년\n[결과]\n끝", &[("s", "작년"), ("r", "끝")]);
    divides("그날 결과: 성공", &[("", "그날 결과: 성공")]);
    divides("R: 상황: 나빴다", &[("r", "상황: 나빴다")]);
    divides("", &[]);
}

#[test]
fn the_gauge_counts_each_part_by_the_time_it_takes_to_say() {
    let text = "먼저 인사\nS/T: 가나\nA: 가나다라\n가나다라\nR: 가나";
    let lines: Vec<LineTally> = text.lines().map(LineTally::of).collect();
    let gauge = Gauge::of(&lines, SpeakingRate::default());
    let shares = Part::ALL.map(|part| (gauge.share(part) * 1200.0).round());
    assert_eq!(shares, [100.0, 100.0, 800.0, 200.0]);
    assert_eq!(gauge.load().syllables, 16);
    let letters: Vec<Option<Part>> = gutter(&lines).collect();
    assert_eq!(
        letters,
        [
            None,
            Some(Part::Task),
            Some(Part::Action),
            Some(Part::Action),
            Some(Part::Result)
        ]
    );
    assert_eq!(
        Gauge::of(&[], SpeakingRate::default()).share(Part::Action),
        0.0
    );
}
