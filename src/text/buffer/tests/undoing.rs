use super::*;

#[test]
fn a_step_of_typing_is_a_word_with_its_space() {
    check("|", "저는 어제 했다<undo>", "저는 어제 |");
    check("|", "저는 어제 했다<undo><undo>", "저는 |");
    check("|", "저는 어제 했다<undo><undo><undo>", "|");
    check("|", "저는 어제 했다<undo><undo><undo><undo>", "|");
}

#[test]
fn a_line_feed_is_a_step() {
    check("|", "가<cr>나<undo>", "가\n|");
    check("|", "가<cr>나<undo><undo>", "가|");
    check("|", "가<cr>나<undo><undo><undo>", "|");
}

#[test]
fn deletions_in_one_direction_are_one_step() {
    check("가나다라|", "<bs><bs><bs><undo>", "가나다라|");
    check("|가나다라", "<del><del><undo>", "|가나다라");
    check("가나|다라", "<bs><del><undo>", "가|다라");
    check("하나 둘 셋|", "<word-bs><word-bs><undo>", "하나 둘 셋|");
}

#[test]
fn a_paste_and_a_cut_are_steps_of_their_own() {
    check("|", "가<paste:나>다<undo>", "가나|");
    check("|", "가<paste:나>다<undo><undo>", "가|");
    check("가[나|]다", "<cut><undo>", "가[나|]다");
}

#[test]
fn what_comes_in_between_ends_a_step() {
    check("|", "가나<left><right>다<undo>", "가나|");
    check("|", "가나<S-left><none>다<undo>", "가|나");
    check("가나다|", "<bs><left><right><bs><undo>", "가나|");
    check("|", "가<undo><redo>나<undo>", "가|");
}

#[test]
fn the_cursor_and_the_selection_return() {
    check("저는 [팀이|] 했다", "제가<undo>", "저는 [팀이|] 했다");
    check("[|가]나", "다<finish><undo>", "[|가]나");
    check("[|가]나", "다<finish><undo><redo>", "다|나");
    check("가|나", "<kill-right><start><undo>", "가|나");
}

#[test]
fn redo_ends_with_the_next_edit_and_not_before() {
    check("|", "가 나<undo><redo>", "가 나|");
    check("|", "가 나<undo><left><redo>", "가 나|");
    check("|", "가 나<undo>다<redo>", "가 다|");
    check("|", "가 나<undo><undo><redo><redo><redo>", "가 나|");
}

#[test]
fn undo_gives_back_every_byte() {
    check("|", "e\u{301}<undo>", "|");
    check(
        "\u{1112}\u{1161}\u{11ab}|",
        "<bs><undo>",
        "\u{1112}\u{1161}\u{11ab}|",
    );
    check("a\u{0}|", "<bs><undo>", "a\u{0}|");
}

#[test]
fn a_buffer_tells_whether_it_can_undo_and_redo() {
    let mut buffer = buffer("|");
    assert_eq!((buffer.can_undo(), buffer.can_redo()), (false, false));
    press(&mut buffer, "가");
    assert_eq!((buffer.can_undo(), buffer.can_redo()), (true, false));
    press(&mut buffer, "<undo>");
    assert_eq!((buffer.can_undo(), buffer.can_redo()), (false, true));
}
