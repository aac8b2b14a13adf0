use super::*;

#[test]
fn left_and_right_go_by_cluster() {
    check(
        "가\u{1112}\u{1161}\u{11ab}👨‍👩‍👧|",
        "<left><left>",
        "가|\u{1112}\u{1161}\u{11ab}👨‍👩‍👧",
    );
    check(
        "|🇰🇷e\u{301}\n가",
        "<right><right><right>",
        "🇰🇷e\u{301}\n|가",
    );
    check(
        "|",
        "<left><right><up><down><home><end><start><finish>",
        "|",
    );
}

#[test]
fn left_and_right_leave_a_selection_at_its_side() {
    check("가[나다|]라", "<left>", "가|나다라");
    check("가[|나다]라", "<right>", "가나다|라");
    check("가[나다|]라", "<none>", "가나다|라");
}

#[test]
fn words_are_korean_and_english_ones() {
    check(
        "|저는 AWS를 3년간 don't",
        "<word-right>",
        "저는| AWS를 3년간 don't",
    );
    check(
        "저는| AWS를 3년간 don't",
        "<word-right>",
        "저는 AWS를| 3년간 don't",
    );
    check(
        "저는 AWS를| 3년간 don't",
        "<word-right><word-right>",
        "저는 AWS를 3년간 don't|",
    );
    check(
        "저는 AWS를 3년간 don't|",
        "<word-left><word-left>",
        "저는 AWS를 |3년간 don't",
    );
    check("3.5배 1,000만|", "<word-left><word-left>", "|3.5배 1,000만");
}

#[test]
fn punctuation_is_a_stop_of_its_own() {
    check("|네, (예)...", "<word-right>", "네|, (예)...");
    check("네|, (예)...", "<word-right>", "네,| (예)...");
    check("네,| (예)...", "<word-right>", "네, (|예)...");
    check("네, (예)...|", "<word-left>", "네, (예|)...");
    check("네, (예|)...", "<word-left>", "네, (|예)...");
}

#[test]
fn words_end_with_their_paragraph() {
    check("가  |\n\n나", "<word-right>", "가  \n|\n나");
    check("가|  \n나", "<word-right>", "가  |\n나");
    check("가\n\n|나", "<word-left>", "가\n|\n나");
    check("가\n  |나", "<word-left>", "가\n|  나");
    check("가 \u{301}|나", "<word-left>", "가| \u{301}나");
}

#[test]
fn sentences_are_korean_and_english_ones() {
    let text = "저는 3.5배 늘렸습니다. 왜냐고요? \"네.\" Done it.";
    let mut stops = Vec::new();
    let mut buffer = buffer(&format!("|{text}"));
    while buffer.cursor() < text.len() {
        press(&mut buffer, "<sentence-right>");
        stops.push(buffer.cursor());
    }
    let ends = ["왜냐고요", "\"네", "Done"].map(|start| text.find(start).expect("in the text"));
    assert_eq!(stops, [ends[0], ends[1], ends[2], text.len()]);
    let mut back = Vec::new();
    while buffer.cursor() > 0 {
        press(&mut buffer, "<sentence-left>");
        back.push(buffer.cursor());
    }
    assert_eq!(back, [ends[2], ends[1], ends[0], 0]);
}

#[test]
fn sentences_end_with_their_paragraph() {
    check("하나. 둘|\n\n셋", "<sentence-right>", "하나. 둘\n|\n셋");
    check("하나. |둘\n셋", "<sentence-right>", "하나. 둘|\n셋");
    check("하나. 둘\n|셋", "<sentence-left>", "하나. 둘|\n셋");
    check("하나. 둘|\n셋", "<sentence-left>", "하나. |둘\n셋");
}

#[test]
fn a_sentence_is_found_in_a_paragraph_of_any_length() {
    let long = "끝나지 않는 문장 ".repeat(2_000);
    check(
        &format!("처음. {long}|"),
        "<sentence-left>",
        &format!("처음. |{long}"),
    );
    check(&format!("{long}|"), "<sentence-left>", &format!("|{long}"));
    let many = "문장입니다. ".repeat(2_000);
    check(
        &format!("{many}끝|"),
        "<sentence-left>",
        &format!("{many}|끝"),
    );
}

#[test]
fn up_and_down_keep_the_column() {
    check("가나다\nab\n가나다|", "<up>", "가나다\nab|\n가나다");
    check("가나다\nab\n가나다|", "<up><up>", "가나다|\nab\n가나다");
    check(
        "가나|다\na\n\nabcd",
        "<down><down><down>",
        "가나다\na\n\nabcd|",
    );
    // The column is inside 나, which is entered from the left.
    check("abc|\n가나", "<down>", "abc\n가|나");
    check("abc|\n가나", "<down><up>", "abc|\n가나");
}

#[test]
fn above_the_first_row_is_the_start_and_below_the_last_the_end() {
    check("가|나\n다라", "<up>", "|가나\n다라");
    check("가나\n다|라", "<down>", "가나\n다라|");
    check("가|나\n다라", "<up><down>", "가나\n다|라");
}

#[test]
fn up_and_down_go_by_rows_of_a_folded_paragraph() {
    check_at(6, "가나다 라마바 사아|", "<up>", "가나다 라마|바 사아");
    check_at(
        6,
        "가|나다 라마바 사아",
        "<down><down>",
        "가나다 라마바 사|아",
    );
    check_at(
        6,
        "가나다 라마바 사아|",
        "<up><up><down><down>",
        "가나다 라마바 사아|",
    );
}

#[test]
fn pages_go_by_rows_and_stop_at_the_ends() {
    check("1|\n2\n3\n4\n5", "<page-down>", "1\n2\n3|\n4\n5");
    check("1\n2\n3\n4|\n5", "<page-down>", "1\n2\n3\n4\n5|");
    check("1\n2|\n3\n4\n5", "<page-up>", "1|\n2\n3\n4\n5");
    check("1|\n2", "<page-up>", "|1\n2");
}

#[test]
fn home_and_end_go_to_the_row_and_then_to_the_paragraph() {
    let text = "앞\n가나다 라마바 사아";
    check_at(
        6,
        "앞\n가나다 라마|바 사아",
        "<home>",
        "앞\n가나다 |라마바 사아",
    );
    check_at(
        6,
        "앞\n가나다 라마|바 사아",
        "<home><home>",
        "앞\n|가나다 라마바 사아",
    );
    check_at(
        6,
        "앞\n가나다 라마|바 사아",
        "<home><home><home>",
        "앞\n|가나다 라마바 사아",
    );
    check_at(
        6,
        "앞\n|가나다 라마바 사아",
        "<end>",
        "앞\n가나다| 라마바 사아",
    );
    check_at(
        6,
        "앞\n|가나다 라마바 사아",
        "<end><end>",
        &format!("{text}|"),
    );
}

#[test]
fn the_end_of_a_row_without_a_space_is_seen_on_that_row() {
    let mut buffer = buffer("가|나다라마바");
    buffer.set_width(6);
    press(&mut buffer, "<end>");
    assert_eq!(picture(&buffer), "가나다|라마바");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 0, column: 6 }
    );
    press(&mut buffer, "<home>");
    assert_eq!(picture(&buffer), "|가나다라마바");
    press(&mut buffer, "<end><end>");
    assert_eq!(picture(&buffer), "가나다라마바|");
    press(&mut buffer, "<up>");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 0, column: 6 }
    );
    press(&mut buffer, "<right>");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 1, column: 2 }
    );
    press(&mut buffer, "<left>");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 1, column: 0 }
    );
}

#[test]
fn selecting_keeps_where_it_began() {
    check("가나|다라", "<S-left><S-left>", "[|가나]다라");
    check("가나|다라", "<S-left><S-right>", "가나|다라");
    check("가나|다라", "<S-left><S-right><S-right>", "가나[다|]라");
    check(
        "하나\n둘|",
        "<S-up>",
        "하[나\n둘|]"
            .replace("하[나", "하[|나")
            .replace("둘|]", "둘]")
            .as_str(),
    );
    check("저는 |문제를", "<S-word-right>", "저는 [문제를|]");
    check("가|나", "<all>", "[가나|]");
    check("가|나", "<all><S-left>", "[가|]나");
}

#[test]
fn the_mouse_places_and_selects() {
    check("가나다\nab|", "<click:0,2>", "가|나다\nab");
    check("가나다\nab|", "<click:0,3>", "가|나다\nab");
    check("가나다\nab|", "<click:0,99>", "가나다|\nab");
    check("가나다\nab|", "<click:99,1>", "가나다\na|b");
    check("가나다\nab|", "<click:0,2><drag:1,1>", "가[나다\na|]b");
    check(
        "가나다\nab|",
        "<click:1,2><drag:0,0><drag:1,0>",
        "가나다\n[|ab]",
    );
    check_at(4, "가나다라|", "<click:0,4>", "가나|다라");
}
