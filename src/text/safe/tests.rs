use proptest::prelude::*;

use super::super::samples;
use super::super::scalar::{ScalarKind, kind};
use super::*;

#[test]
fn what_steers_a_terminal_is_shown_instead() {
    for (text, shown) in [
        ("\u{1b}[2J", "␛[2J"),
        ("\u{9b}2J", "<U+009B>2J"),
        ("a\tb\u{7}\u{8}\u{7f}", "a␉b␇␈␡"),
        ("한\r\n글", "한␍␊글"),
        ("\u{1b}]52;c;aGk=\u{7}", "␛]52;c;aGk=␇"),
        ("gnp.\u{202e}exe", "gnp.<U+202E>exe"),
        ("\u{2066}a\u{2069}\u{61c}", "<U+2066>a<U+2069><U+061C>"),
    ] {
        assert_eq!(safe_line(text), shown);
    }
}

#[test]
fn what_hides_is_shown() {
    for (text, shown) in [
        ("ad\u{200b}min", "ad<U+200B>min"),
        ("a\u{200d}", "a<U+200D>"),
        ("한\u{200c}글", "한<U+200C>글"),
        ("a\u{fe0f}", "a<U+FE0F>"),
        ("\u{3164}", "<U+3164>"),
        ("\u{115f}", "<U+115F>"),
        ("\u{feff}면접", "<U+FEFF>면접"),
        ("\u{e000}\u{fffe}\u{e0041}", "<U+E000><U+FFFE><U+E0041>"),
        ("👍\u{e0041}", "👍<U+E0041>"),
        ("👨\u{200d}", "👨<U+200D>"),
        ("❤\u{fe0f}\u{200d}", "❤\u{fe0f}<U+200D>"),
        ("\u{301}", "<U+0301>"),
        ("\u{1161}\u{11ab}", "ㅏㄴ"),
        ("\u{1112}한", "ㅎ한"),
        ("\u{119e}", "<U+119E>"),
        // The accent would be drawn on the placeholder.
        ("a\u{200d}\u{301}", "a<U+200D><U+0301>"),
    ] {
        assert_eq!(safe_line(text), shown);
    }
}

#[test]
fn what_shapes_a_character_stays() {
    for text in [
        "👨‍👩‍👧 ❤️ 1️⃣ 🇰🇷",
        "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
        "\u{1112}\u{1161}\u{11ab}",
        "\u{1100}\u{1160}",
        "می\u{200c}خواهم",
        "क्\u{200d}",
        "葛\u{e0100}",
        "e\u{301}",
    ] {
        assert!(
            matches!(safe_line(text), Cow::Borrowed(_)),
            "{}",
            safe_line(text)
        );
    }
}

#[test]
fn half_width_sound_marks_have_a_stand_in() {
    assert_eq!(safe_line("ｶﾞ"), "ｶ゛");
}

#[test]
fn a_block_keeps_its_line_feeds_and_nothing_else() {
    assert_eq!(safe_block("하나\n\n둘\n"), "하나\n\n둘\n");
    assert_eq!(safe_block("\tx\r\ny\u{2028}z"), "␉x␍\ny<U+2028>z");
    assert!(matches!(safe_block("하나\n둘"), Cow::Borrowed(_)));
}

proptest! {
    #![proptest_config(samples::config(1000))]

    #[test]
    fn safe_text_holds_nothing_hidden_and_is_safe_already(text in samples::text()) {
        let line = safe_line(&text);
        prop_assert!(line.chars().all(|c| kind(c) != ScalarKind::Hidden));
        prop_assert!(matches!(safe_line(&line), Cow::Borrowed(_)), "{}", safe_line(&line));
        let block = safe_block(&text);
        prop_assert!(block.chars().all(|c| c == '\n' || kind(c) != ScalarKind::Hidden));
        prop_assert_eq!(block.matches('\n').count(), text.matches('\n').count());
    }

    #[test]
    fn any_text_at_all_becomes_safe(text in any::<String>()) {
        prop_assert!(safe_line(&text).chars().all(|c| kind(c) != ScalarKind::Hidden));
    }
}
