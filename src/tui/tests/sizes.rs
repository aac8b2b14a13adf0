use proptest::prelude::*;

use super::Stage;
use crate::interview::Mode;
use crate::tui::Msg;

/// Every phase of an interview and every other screen, on a screen of this size.
fn everywhere(columns: u16, rows: u16) -> Vec<Stage> {
    let long = "길고 긴 한국어 답변 and English words 👩‍👩‍👧 \u{1112}\u{1161}\u{11ab} ".repeat(30);
    let answering = |mode| {
        Stage::interview(mode, columns, rows)
            .press("enter enter ctrl-s")
            .paste(&long)
    };
    let mut waiting = Stage::new(columns, rows);
    waiting.send(Msg::Delayed);
    vec![
        waiting,
        Stage::new(columns, rows),
        Stage::new(columns, rows).press("enter"),
        Stage::new(columns, rows).press("?"),
        Stage::interview(Mode::Practice, columns, rows),
        Stage::interview(Mode::Practice, columns, rows).press("enter"),
        Stage::interview(Mode::Practice, columns, rows)
            .press("enter enter")
            .write("메모"),
        answering(Mode::Practice),
        answering(Mode::Real),
        answering(Mode::Practice).press("f2"),
        answering(Mode::Practice).press("f1"),
        answering(Mode::Practice).press("esc"),
        answering(Mode::Practice).press("ctrl-p"),
        answering(Mode::Practice).press("ctrl-s"),
        answering(Mode::Practice).press("ctrl-s 3 enter ctrl-s x ctrl-s 2"),
    ]
}

#[test]
fn no_screen_of_any_size_panics() {
    for columns in [0, 1, 2, 3, 5, 8, 13, 20, 40, 79, 100, 500, 9999] {
        for rows in [0, 1, 2, 3, 4, 5, 6, 8, 12, 24, 200, 9999] {
            for stage in everywhere(columns, rows) {
                let screen = stage.model.view(stage.now);
                assert!(screen.buffer.area.width <= 500 && screen.buffer.area.height <= 200);
            }
        }
    }
}

#[test]
fn no_wide_character_is_halved_at_an_edge() {
    for columns in 1..60 {
        for stage in everywhere(columns, 12) {
            let buffer = stage.model.view(stage.now).buffer;
            let last = buffer.area.right() - 1;
            for y in 0..buffer.area.height {
                let symbol = buffer[(last, y)].symbol();
                assert!(
                    crate::text::width(symbol) <= 1,
                    "{symbol} at {columns} columns"
                );
            }
        }
    }
}

#[test]
fn the_answer_can_be_written_on_every_screen_of_two_rows_and_more() {
    for (columns, rows) in [(10, 2), (20, 4), (40, 12), (80, 24), (120, 40)] {
        let stage = Stage::interview(Mode::Real, columns, rows)
            .press("enter enter ctrl-s")
            .write("답");
        assert!(
            stage.model.view(stage.now).cursor.is_some(),
            "{columns}x{rows}"
        );
        stage.shows("답");
    }
}

proptest! {
    #[test]
    fn resizing_at_any_moment_loses_no_text(
        sizes in proptest::collection::vec((1_u16..140, 1_u16..50), 1..20),
    ) {
        let mut stage = Stage::interview(Mode::Real, 80, 24).press("enter enter ctrl-s");
        let mut written = String::new();
        for (columns, rows) in sizes {
            stage = stage.resize(columns, rows).write("가나 x");
            written.push_str("가나 x");
            let _ = stage.model.view(stage.now);
        }
        let stage = stage.resize(80, 24).press("ctrl-s");
        let interview = stage.model.interview().expect("an interview");
        prop_assert_eq!(&interview.turns()[0].answer, &written);
    }
}
