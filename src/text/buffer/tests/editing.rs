use super::*;

/// 한 in three characters, as some file systems and keyboards produce it.
const DECOMPOSED: &str = "\u{1112}\u{1161}\u{11ab}";

#[test]
fn typing_goes_in_at_the_cursor() {
    check("|", "안녕", "안녕|");
    check("가|다", "나", "가나|다");
    check("가|나", "<cr>", "가\n|나");
    check("|", "<type:한 번에\r\n>", "한 번에\n|");
}

#[test]
fn typing_replaces_the_selection() {
    check("저는 [팀이|] 했습니다", "제가", "저는 제가| 했습니다");
    check("[|전부]", "<cr>", "\n|");
    check("[|전부]", "<paste:새것>", "새것|");
}

#[test]
fn backspace_takes_a_whole_cluster() {
    check(&format!("면접{DECOMPOSED}|"), "<bs>", "면접|");
    check("👨‍👩‍👧|", "<bs>", "|");
    check("🇰🇷|", "<bs>", "|");
    check("e\u{301}|", "<bs>", "|");
    check("가\n|나", "<bs>", "가|나");
    check("|가", "<bs>", "|가");
}

#[test]
fn delete_takes_a_whole_cluster() {
    check(&format!("|{DECOMPOSED}국"), "<del>", "|국");
    check("|👍🏽가", "<del>", "|가");
    check("가|\n나", "<del>", "가|나");
    check("가|", "<del>", "가|");
}

#[test]
fn deleting_with_a_selection_deletes_just_that() {
    for key in [
        "<bs>",
        "<del>",
        "<word-bs>",
        "<word-del>",
        "<kill-left>",
        "<kill-right>",
        "<cut>",
    ] {
        check("저는 [어제|] 했습니다", key, "저는 | 했습니다");
    }
}

#[test]
fn words_are_deleted_up_to_their_border() {
    check("저는 문제를  |", "<word-bs>", "저는 |");
    check("저는 문제를.|", "<word-bs>", "저는 문제를|");
    check("저는| 문제를 ", "<word-del>", "저는| ");
    check("가\n|나", "<word-bs>", "가|나");
    check("가|\n나", "<word-del>", "가|나");
}

#[test]
fn a_line_is_deleted_up_to_its_ends_and_then_its_line_feed() {
    check("하나\n둘 셋| 넷", "<kill-left>", "하나\n| 넷");
    check("하나\n둘 셋| 넷", "<kill-left><kill-left>", "하나| 넷");
    check("하나| 둘\n셋", "<kill-right>", "하나|\n셋");
    check("하나| 둘\n셋", "<kill-right><kill-right>", "하나|셋");
    check_at(6, "가나다 라마| 바", "<kill-left>", "가나다 | 바");
}

#[test]
fn a_paste_keeps_every_byte_but_carriage_returns() {
    check("|", "<paste:a\r\nb\rc\n\r>", "a\nb\nc\n\n|");
    check(
        "|",
        "<paste:\u{1b}[31m\u{0}\u{202e}\t>",
        "\u{1b}[31m\u{0}\u{202e}\t|",
    );
    let decomposed = format!("<paste:{DECOMPOSED}>");
    check("|", &decomposed, &format!("{DECOMPOSED}|"));
}

#[test]
fn a_large_paste_arrives_whole() {
    let paste = "긴 붙여넣기 한 줄입니다.\r\n".repeat(20_000);
    let mut buffer = TextBuffer::new();
    let _ = buffer.perform(EditCommand::Paste(paste.clone()));
    assert_eq!(buffer.text(), paste.replace('\r', ""));
    assert_eq!(buffer.paragraphs().len(), 20_001);
}

#[test]
fn cut_and_copy_hand_out_what_is_selected() {
    let mut buffer = buffer("가 [나|] 다");
    let copied = buffer.perform(EditCommand::Copy);
    assert_eq!(
        (copied.copied.as_deref(), copied.change),
        (Some("나"), None)
    );
    let cut = buffer.perform(EditCommand::Cut);
    assert_eq!(cut.copied.as_deref(), Some("나"));
    assert_eq!(picture(&buffer), "가 | 다");
    assert_eq!(buffer.perform(EditCommand::Cut), Performed::default());
    assert_eq!(buffer.perform(EditCommand::Copy), Performed::default());
}

#[test]
fn the_cursor_never_stays_inside_a_cluster() {
    check("e|x", "\u{301}", "e\u{301}|x");
    check("|\u{301}", "e", "e\u{301}|");
    check("e\n|\u{301}", "<bs>", "e\u{301}|");
    check("|🇰🇷", "🇺", "🇺🇰|🇷");
    check("👨|\u{200d}👩", "<del>", "👨|👩");
}

#[test]
fn what_changes_nothing_is_not_recorded() {
    for (before, key) in [
        ("|가", "bs"),
        ("가|", "del"),
        ("가|", "type:"),
        ("가|", "undo"),
        ("가|", "redo"),
        ("가|", "finish"),
        ("가|", "none"),
        ("가|", "word-right"),
    ] {
        let mut buffer = buffer(before);
        let revision = buffer.revision();
        assert_eq!(
            buffer.perform(super::key(key)),
            Performed::default(),
            "{key}"
        );
        assert_eq!(buffer.revision(), revision);
    }
}

#[test]
fn counts_follow_the_text() {
    let mut buffer = TextBuffer::from_text(&format!("{DECOMPOSED}\r\n글"));
    assert_eq!(
        (buffer.char_count(), buffer.len(), buffer.cursor()),
        (5, 13, 13)
    );
    press(&mut buffer, "<bs><bs>");
    assert_eq!((buffer.char_count(), buffer.is_empty()), (3, false));
    press(&mut buffer, "<bs>");
    assert_eq!((buffer.char_count(), buffer.is_empty()), (0, true));
}

#[test]
fn only_a_paragraph_that_changed_has_a_new_revision() {
    let mut buffer = buffer("하나\n둘|\n셋");
    let revisions = |buffer: &TextBuffer| -> Vec<u64> {
        buffer.revised_paragraphs().map(|it| it.revision).collect()
    };
    let before = revisions(&buffer);
    press(&mut buffer, "!");
    let after = revisions(&buffer);
    assert_eq!((before[0], before[2]), (after[0], after[2]));
    assert_ne!(before[1], after[1]);
    press(&mut buffer, "<left><right><S-up>");
    assert_eq!(revisions(&buffer), after);
}
