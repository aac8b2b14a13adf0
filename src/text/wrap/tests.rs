use proptest::prelude::*;

use super::super::cell::width;
use super::super::cluster::clusters;
use super::super::samples;
use super::*;

#[track_caller]
fn check(width: usize, text: &str, lines: &[&str]) {
    let found: Vec<_> = wrap(text, width)
        .into_iter()
        .map(|line| text.get(line).expect("a range of the text"))
        .collect();
    assert_eq!(found, lines, "at {width}");
}

#[test]
fn korean_words_stay_whole_where_they_fit() {
    check(
        12,
        "저는 장애를 해결했습니다.",
        &["저는 장애를", "해결했습니", "다."],
    );
    check(
        13,
        "저는 장애를 해결했습니다.",
        &["저는 장애를", "해결했습니다."],
    );
}

#[test]
fn a_run_longer_than_the_line_is_cut_between_clusters() {
    check(5, "가나다라마", &["가나", "다라", "마"]);
    check(4, "a 가나다라", &["a", "가나", "다라"]);
    check(1, "가a", &["가", "a"]);
    check(0, "가a", &["가", "a"]);
    check(3, "👨‍👩‍👧👨‍👩‍👧", &["👨‍👩‍👧", "👨‍👩‍👧"]);
}

#[test]
fn a_cut_leaves_closing_punctuation_with_its_word() {
    check(8, "가나다라.", &["가나다", "라."]);
    check(8, "가나다(라마)", &["가나다", "(라마)"]);
    // A row of only punctuation is cut like anything else.
    check(8, "가나!!!!!!!!", &["가나!!!!", "!!!!"]);
}

#[test]
fn spaces_at_the_end_of_a_line_take_no_room() {
    check(4, "가나    다라", &["가나", "다라"]);
    check(4, "  가나", &["", "가나"]);
    check(9, "a  b\n  c ", &["a  b", "  c"]);
}

#[test]
fn line_feeds_end_lines() {
    check(9, "", &[""]);
    check(9, "가\n\n나\n", &["가", "", "나", ""]);
}

#[test]
fn english_wraps_at_words() {
    check(
        20,
        "Tell me about a time you disagreed with a well-known expert.",
        &[
            "Tell me about a time",
            "you disagreed with a",
            "well-known expert.",
        ],
    );
}

/// Words of prose, none wider than 14 cells.
const WORDS: &[&str] = &[
    "저는",
    "AWS에서",
    "장애를",
    "(S3의)",
    "먼저",
    "막았습니다.",
    "\"왜\"냐고요?",
    "3,000만",
    "40%로",
    "음…",
    "했고,",
    "「예」",
    "10년",
    "ㅋㅋㅋ!",
    "the",
    "service",
    "didn't",
    "(us)",
    "$3.50,",
    "\u{1112}\u{1161}\u{11ab}글을",
];

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn no_word_of_ordinary_prose_is_torn(
        words in proptest::collection::vec(proptest::sample::select(WORDS), 1..40),
        room in 14usize..80,
    ) {
        let prose = words.join(" ");
        let found: Vec<&str> = wrap(&prose, room)
            .into_iter()
            .flat_map(|line| prose.get(line).unwrap_or_default().split(' '))
            .collect();
        prop_assert_eq!(found, words);
    }
}

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn lines_fit_end_on_clusters_and_leave_out_only_spaces(text in samples::text(), room in 0usize..30) {
        let lines = wrap(&text, room);
        let borders: Vec<usize> = clusters(&text).map(|(at, _)| at).chain([text.len()]).collect();
        let mut at = 0;
        for line in &lines {
            let gap = text.get(at..line.start).expect("lines in order");
            prop_assert!(gap.chars().all(|c| c == ' ' || c == '\n'), "{:?}", gap);
            prop_assert!(borders.contains(&line.start) && borders.contains(&line.end));
            let content = text.get(line.clone()).expect("a range of the text");
            let is_alone = clusters(content).count() == 1;
            prop_assert!(width(content) <= room.max(1) || is_alone, "{:?}", content);
            at = line.end;
        }
        prop_assert_eq!(text.get(at..).map(|rest| rest.trim_matches([' ', '\n'])), Some(""));
    }
}
