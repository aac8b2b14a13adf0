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
