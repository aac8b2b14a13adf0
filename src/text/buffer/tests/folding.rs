use super::*;

/// The rows of a picture, with the cursor drawn at its displayed position.
fn rows(columns: u16, picture: &str) -> Vec<String> {
    let mut buffer = buffer(picture);
    buffer.set_width(columns);
    drawn(&buffer)
}

fn drawn(buffer: &TextBuffer) -> Vec<String> {
    let cursor = buffer.cursor_position();
    let draw = |(row, line): (usize, VisualLine)| {
        let mut cells: Vec<(usize, String)> = line
            .cells()
            .map(|cell| (cell.column, cell.symbol.into_owned()))
            .collect();
        if row == cursor.row {
            let place = cells.partition_point(|(column, _)| *column < cursor.column);
            cells.insert(place, (cursor.column, "|".to_owned()));
        }
        cells.into_iter().map(|(_, symbol)| symbol).collect()
    };
    let count = buffer.visual_line_count();
    buffer.lines(0..count).enumerate().map(draw).collect()
}

#[test]
fn korean_words_stay_whole() {
    assert_eq!(
        rows(13, "저는 장애를 먼저 막았습니다.|"),
        ["저는 장애를 ", "먼저 ", "막았습니다.|"]
    );
}

#[test]
fn a_space_that_meets_the_edge_takes_the_spare_cell() {
    assert_eq!(rows(4, "가나 다|"), ["가나 ", "다|"]);
    assert_eq!(rows(4, "가나|"), ["가나|"]);
    assert_eq!(rows(4, "가나| "), ["가나| "]);
    assert_eq!(rows(4, "가나 |다"), ["가나 ", "|다"]);
    assert_eq!(rows(4, "가나  |"), ["가나 ", " |"]);
}

#[test]
fn the_cursor_behind_a_full_row_stands_in_the_spare_cell() {
    let mut buffer = buffer("가나|");
    buffer.set_width(4);
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 0, column: 4 }
    );
    press(&mut buffer, " ");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 0, column: 4 }
    );
    press(&mut buffer, "다");
    assert_eq!(
        buffer.cursor_position(),
        VisualPosition { row: 1, column: 2 }
    );
}

#[test]
fn a_wide_cluster_is_never_halved() {
    assert_eq!(rows(5, "가나다라|"), ["가나", "다라|"]);
    assert_eq!(rows(5, "가나👨‍👩‍👧|"), ["가나", "👨|"]);
    assert_eq!(rows(1, "가a나|"), ["가", "a", "나|"]);
    assert_eq!(rows(0, "가a|"), ["가", "a|"]);
}

#[test]
fn a_tab_reaches_to_the_next_stop_but_not_over_the_edge() {
    assert_eq!(rows(10, "a\tb|"), ["a   b|"]);
    assert_eq!(rows(10, "가나\tb|"), ["가나    b|"]);
    assert_eq!(rows(5, "abcd\tb|"), ["abcd ", "b|"]);
    assert_eq!(rows(4, "abcd\tb|"), ["abcd ", "b|"]);
    assert_eq!(rows(4, "abcd\t\tb|"), ["abcd ", "    ", "b|"]);
}

#[test]
fn what_can_not_be_seen_is_shown() {
    assert_eq!(rows(20, "a\u{1b}\u{202e}b|"), ["a␛<U+202E>b|"]);
}

#[test]
fn empty_paragraphs_have_rows() {
    assert_eq!(rows(9, "|"), ["|"]);
    assert_eq!(rows(9, "\n\n|"), ["", "", "|"]);
}

#[test]
fn rows_know_their_paragraphs() {
    let mut buffer = buffer("가나 다라\n\n마|");
    buffer.set_width(4);
    let lines: Vec<_> = buffer
        .lines(0..99)
        .map(|line| {
            (
                line.text,
                line.start,
                line.paragraph,
                line.starts_paragraph,
                line.ends_paragraph,
            )
        })
        .collect();
    assert_eq!(
        lines,
        [
            ("가나 ", 0, 0, true, false),
            ("다라", 7, 0, false, true),
            ("", 14, 1, true, true),
            ("마", 15, 2, true, true),
        ]
    );
    assert_eq!(buffer.lines(1..3).count(), 2);
    assert_eq!(buffer.lines(7..9).count(), 0);
}

#[test]
fn words_move_up_again_when_there_is_room() {
    let mut buffer = buffer("aaa| bbb ccc ddd");
    buffer.set_width(7);
    assert_eq!(drawn(&buffer), ["aaa| bbb ", "ccc ddd"]);
    press(&mut buffer, "a");
    assert_eq!(drawn(&buffer), ["aaaa| ", "bbb ccc ", "ddd"]);
    press(&mut buffer, "<bs>");
    assert_eq!(drawn(&buffer), ["aaa| bbb ", "ccc ddd"]);
    press(&mut buffer, "<end><cr>");
    assert_eq!(drawn(&buffer), ["aaa bbb", "| ccc ", "ddd"]);
}
