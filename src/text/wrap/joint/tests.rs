use proptest::prelude::*;
use unicode_linebreak::linebreaks;

use super::super::super::samples;
use super::*;

/// The text with `÷` at each position where a line may end.
fn marked(text: &str) -> String {
    let mut joints = Joints::default();
    let mut marked = String::new();
    for c in text.chars() {
        if joints.step(c) == Joint::Break {
            marked.push('÷');
        }
        marked.push(c);
    }
    marked
}

#[track_caller]
fn check(expected: &str) {
    assert_eq!(marked(&expected.replace('÷', "")), expected);
}

#[test]
fn korean_breaks_between_words_only() {
    check("저는 ÷문제를 ÷해결했습니다.");
    check("AWS를 ÷3년간 ÷썼고(S3, ÷EC2) ÷\"장애\"를 ÷겪었습니다.");
    check("ㅋㅋㅋ ÷아니요ㅠㅠ");
    check("상황·과제·행동·결과");
    check("매출이 ÷3,000만 ÷원에서 ÷10%로");
    check("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af} ÷a");
}

#[test]
fn no_line_begins_with_closing_punctuation_or_ends_with_an_opening_one() {
    check("「면접」、÷漢÷字。÷(a)");
    check("정말 !");
    check("( 예 )");
    check("음…÷그게");
}

#[test]
fn english_breaks_after_spaces_and_hyphens() {
    check("well-÷known ÷e.g. ÷$3.50, ÷don't");
    check("https://÷aws.amazon.com/÷s3");
    check("no\u{a0}break\u{2060}here");
}

#[test]
fn a_tab_may_always_end_a_line() {
    check("a\t÷)\t\t÷b");
}

#[test]
fn a_wide_bracket_has_room_of_its_own() {
    check("é÷「é」÷é");
}

/// The characters on which we must agree with the crate: no Hangul, tabs, line separators, wide
/// brackets (its LB30 does not distinguish them from narrow ones), or unassigned characters (it
/// knows which of them are reserved for emoji).
fn is_shared(c: char) -> bool {
    use unicode_linebreak::BreakClass as Class;
    let class = break_property(c as u32);
    !matches!(
        class,
        Class::HangulLJamo
            | Class::HangulVJamo
            | Class::HangulTJamo
            | Class::HangulLvSyllable
            | Class::HangulLvtSyllable
            | Class::Mandatory
            | Class::CarriageReturn
            | Class::LineFeed
            | Class::NextLine
            | Class::Unknown
            | Class::EmojiModifier
    ) && (c.width() != Some(2)
        || class != Class::OpenPunctuation && class != Class::CloseParenthesis)
        && !matches!(c, '\t' | '\u{3131}'..='\u{318e}' | '\u{ffa0}'..='\u{ffdc}')
}

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn outside_of_hangul_the_rules_are_the_crates(text in samples::line()) {
        let text: String = text.chars().filter(|c| is_shared(*c)).collect();
        let mut joints = Joints::default();
        let ours: Vec<usize> = text
            .char_indices()
            .filter(|(_, c)| joints.step(*c) == Joint::Break)
            .map(|(at, _)| at)
            .collect();
        let theirs: Vec<usize> = linebreaks(&text)
            .map(|(at, _)| at)
            .filter(|at| *at < text.len())
            .collect();
        prop_assert_eq!(ours, theirs, "{}", text.escape_unicode());
    }
}
