use std::num::NonZero;

use ratatui::style::{Color, Style};

use super::*;

/// A terminal emulator that plays its input.
struct Played {
    canvas: Canvas,
    screen: vt100::Parser,
}

impl Played {
    fn new() -> Self {
        let [rows, columns] = [4, 12].map(|it| NonZero::new(it).expect("a size"));
        Self {
            canvas: Canvas::new(),
            screen: vt100::Parser::new(rows, columns, 0),
        }
    }

    #[track_caller]
    fn show(&mut self, buffer: &Buffer, cursor: Option<(u16, u16)>) -> Vec<u8> {
        let cursor = cursor.map(|(x, y)| Position { x, y });
        let buffer = buffer.clone();
        let frame = Screenful {
            title: None,
            buffer,
            cursor,
        };
        let bytes = self.canvas.turn_into(frame.clone()).expect("bytes");
        self.screen.process(&bytes);
        let screen = self.screen.screen();
        for (at, cell) in frame.buffer.content.iter().enumerate() {
            let (x, y) = frame.buffer.pos_of(at);
            let shown = screen.cell(y, x).expect("a cell");
            if shown.is_wide_continuation() {
                continue;
            }
            let symbol = match shown.contents() {
                "" => " ",
                shown => shown,
            };
            assert_eq!(symbol, cell.symbol(), "at {x}, {y}");
            let bold = cell.modifier.contains(Modifier::BOLD);
            assert_eq!(shown.bold(), bold, "at {x}, {y}");
            let is_red = shown.fgcolor() == vt100::Color::Idx(1);
            assert_eq!(is_red, cell.fg == Color::Red, "at {x}, {y}");
            let inverse = cell.modifier.contains(Modifier::REVERSED);
            assert_eq!(shown.inverse(), inverse, "at {x}, {y}");
        }
        assert_eq!(screen.hide_cursor(), cursor.is_none());
        if let Some(cursor) = cursor {
            assert_eq!(screen.cursor_position(), (cursor.y, cursor.x));
        }
        bytes
    }
}

fn lines(lines: [&str; 4]) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 4));
    for (y, line) in (0..).zip(lines) {
        buffer.set_string(0, y, line, Style::new());
    }
    buffer
}

#[test]
fn every_frame_is_shown_as_it_is_whatever_was_shown_before() {
    let mut styled = lines(["가나", "다라abc", "", "끝까지가득한줄"]);
    styled.set_style(Rect::new(2, 0, 4, 2), Color::Red);
    styled.set_style(Rect::new(0, 1, 3, 1), Modifier::BOLD);
    let frames = [
        lines(["질문", "", "", "12:00"]),
        styled,
        lines(["가나다라마바", "abcdefghijkl", "", ""]),
        lines(["", "a한b", "", "끝"]),
    ];
    let mut played = Played::new();
    for first in &frames {
        for next in &frames {
            played.show(first, Some((3, 1)));
            played.show(next, None);
            played.show(next, Some((11, 3)));
        }
    }
}

#[test]
fn nothing_stays_of_the_second_half_of_a_wide_character() {
    let plain = lines(["가나", "", "", ""]);
    let mut selected = lines(["", "", "", ""]);
    selected.set_style(Rect::new(0, 0, 3, 1), Modifier::REVERSED);
    let mut played = Played::new();
    for frame in [&plain, &selected, &plain, &selected] {
        played.show(frame, None);
    }
}

#[test]
fn a_key_is_sent_as_little_more_than_itself() {
    let mut played = Played::new();
    let before = lines(["답변", "저는", "", "12:00"]);
    played.show(&before, Some((4, 1)));
    let after = lines(["답변", "저는로", "", "12:00"]);
    assert_eq!(played.show(&after, Some((6, 1))), "로".as_bytes());
    let ticked = lines(["답변", "저는로", "", "11:59"]);
    let sent = played.show(&ticked, Some((6, 1)));
    assert_eq!(sent, b"\x1b[4;2H1\x1b[4;4H59\x1b[2;7H");
    assert_eq!(played.show(&ticked, Some((6, 1))), b"");
}

#[test]
fn a_frame_of_many_rows_is_shown_at_once() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 10));
    for y in 0..10 {
        buffer.set_string(0, y, "저는 먼저 로그를 확인했습니다", Style::new());
    }
    let cursor = None;
    let frame = Screenful {
        title: None,
        buffer,
        cursor,
    };
    let bytes = Canvas::new().turn_into(frame).expect("bytes");
    assert!(bytes.starts_with(b"\x1b[?2026h") && bytes.ends_with(b"\x1b[?2026l"));
}

#[test]
fn a_title_is_set_once_and_given_back_with_nothing_of_it_steering_the_terminal() {
    let mut canvas = Canvas::new();
    let mut sent = |title: Option<&str>| {
        let frame = Screenful {
            title: title.map(str::to_owned),
            buffer: lines(["답변", "", "", ""]),
            cursor: None,
        };
        let bytes = canvas.turn_into(frame).expect("bytes");
        String::from_utf8(bytes).expect("text")
    };
    let first = sent(Some("1:30 \u{1b}]0;evil\u{7}"));
    assert!(first.contains("\u{1b}[22;2t\u{1b}]2;1:30 "), "{first:?}");
    assert_eq!(first.matches("\u{1b}]").count(), 1, "{first:?}");
    assert!(first.ends_with("\u{1b}\\"), "{first:?}");
    assert_eq!(sent(Some("1:30 \u{1b}]0;evil\u{7}")), "");
    assert_eq!(sent(Some("1:29")), "\u{1b}]2;1:29\u{1b}\\");
    assert_eq!(sent(None), "\u{1b}[23;2t");
}

#[test]
fn a_row_that_held_a_flag_is_written_whole_when_it_changes() {
    let before = lines(["가나🇰🇷사", "🇰🇷", "가나다라", ""]);
    let after = lines(["가나", "🇰🇷", "가", ""]);
    let disputed = |one, other| {
        let rows = changed_rows(one, other).into_iter();
        let disputed = rows.filter(|(old, _)| is_disputed(old));
        disputed.map(|(old, _)| old.area.y).collect::<Vec<_>>()
    };
    assert_eq!(disputed(&before, &after), [0]);
    assert!(disputed(&after, &before).is_empty());
    let mut canvas = Canvas::new();
    let mut bytes = |buffer: &Buffer| {
        let buffer = buffer.clone();
        let cursor = None;
        let frame = Screenful {
            title: None,
            buffer,
            cursor,
        };
        let bytes = canvas.turn_into(frame).expect("bytes");
        String::from_utf8(bytes).expect("text")
    };
    bytes(&before);
    let sent = bytes(&after);
    assert!(sent.starts_with("\x1b[1;1H\x1b[2K가나"), "{sent:?}");
    assert!(!sent.contains('🇰'));
}

#[test]
fn a_terminal_of_another_size_is_drawn_anew() {
    let mut played = Played::new();
    played.show(&lines(["하나", "둘", "", ""]), None);
    let mut small = Buffer::empty(Rect::new(0, 0, 6, 2));
    small.set_string(0, 0, "셋", Style::new());
    played.show(&small, None);
    assert_eq!(played.screen.screen().contents(), "셋");
}
