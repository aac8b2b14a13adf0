//! What the terminal shows, and the bytes that turn it into the next frame.

use std::io;

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::queue;
use crossterm::style::{Attribute, Color, ContentStyle, Print, SetAttribute, SetStyle};
use crossterm::terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate};
use ratatui::backend::IntoCrossterm;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use crate::runtime::terminal;
use crate::text;
use crate::tui::Screenful;

/// A frame of more bytes is sent as a synchronized update, which supporting terminals show at
/// once. Changes by a key or the clock take less, and arrive in one read.
const LARGEST_BARE: usize = 256;

/// What was drawn last.
#[derive(Debug)]
pub(super) struct Canvas {
    shown: Buffer,
    /// Where the cursor is visible; unknown before the first frame.
    cursor: Option<Option<Position>>,
    title: Option<String>,
    pen: Pen,
}

/// Where the next character goes, and its style.
#[derive(Debug, Default)]
struct Pen {
    /// Unknown before the first frame, after the last column, and after anything that terminals
    /// may give a different width.
    at: Option<Position>,
    style: ContentStyle,
}

impl Canvas {
    /// A terminal in an unknown state.
    pub(super) fn new() -> Self {
        Self {
            shown: Buffer::empty(Rect::ZERO),
            cursor: None,
            title: None,
            pen: Pen::default(),
        }
    }

    /// Returns the bytes that turn what is shown into this frame: only the differences.
    ///
    /// # Errors
    ///
    /// None: the bytes are written to memory.
    pub(super) fn turn_into(&mut self, frame: Screenful) -> io::Result<Vec<u8>> {
        let area = frame.buffer.area;
        let mut bytes = Vec::new();
        if area.is_empty() {
            return Ok(bytes);
        }
        if self.cursor.is_none() || self.shown.area != area {
            queue!(bytes, SetAttribute(Attribute::Reset), Clear(ClearType::All))?;
            self.shown = Buffer::empty(area);
        }
        for row in disputed_rows(&self.shown, &frame.buffer) {
            queue!(bytes, MoveTo(0, row), Clear(ClearType::CurrentLine))?;
            self.pen.at = Some(Position::new(0, row));
            for column in area.left()..area.right() {
                self.shown[(column, row)].reset();
            }
        }
        forget_halves(&mut self.shown, &frame.buffer);
        for (x, y, cell) in self.shown.diff_iter(&frame.buffer) {
            self.pen.put(&mut bytes, Position::new(x, y), cell, area)?;
        }
        self.pen.lift(&mut bytes)?;
        self.place_cursor(&mut bytes, frame.cursor)?;
        if self.title != frame.title {
            bytes.extend(terminal::entitled(frame.title.as_deref()));
            self.title = frame.title;
        }
        self.shown = frame.buffer;
        if bytes.len() <= LARGEST_BARE {
            return Ok(bytes);
        }
        let mut whole = Vec::with_capacity(bytes.len() + 16);
        queue!(whole, BeginSynchronizedUpdate)?;
        whole.append(&mut bytes);
        queue!(whole, EndSynchronizedUpdate)?;
        Ok(whole)
    }

    /// An input method composes at the cursor, so a cursor that stays is left alone.
    fn place_cursor(&mut self, bytes: &mut Vec<u8>, cursor: Option<Position>) -> io::Result<()> {
        let was = self.cursor.replace(cursor);
        match cursor {
            Some(place) => {
                self.pen.move_to(bytes, place)?;
                if !matches!(was, Some(Some(_))) {
                    queue!(bytes, Show)?;
                }
            }
            None if was != Some(None) => queue!(bytes, Hide)?,
            None => {}
        }
        Ok(())
    }
}

impl Pen {
    fn put(
        &mut self,
        bytes: &mut Vec<u8>,
        place: Position,
        cell: &Cell,
        area: Rect,
    ) -> io::Result<()> {
        self.move_to(bytes, place)?;
        let style = style_of(cell);
        if style != self.style {
            if self.style != ContentStyle::default() {
                queue!(bytes, SetAttribute(Attribute::Reset))?;
            }
            queue!(bytes, SetStyle(style))?;
            self.style = style;
        }
        queue!(bytes, Print(cell.symbol()))?;
        self.at = behind(place, cell, area);
        Ok(())
    }

    fn move_to(&mut self, bytes: &mut Vec<u8>, place: Position) -> io::Result<()> {
        if self.at.replace(place) != Some(place) {
            queue!(bytes, MoveTo(place.x, place.y))?;
        }
        Ok(())
    }

    /// Resets the terminal's style to the default that others expect.
    fn lift(&mut self, bytes: &mut Vec<u8>) -> io::Result<()> {
        if std::mem::take(&mut self.style) != ContentStyle::default() {
            queue!(bytes, SetAttribute(Attribute::Reset))?;
        }
        Ok(())
    }
}

/// Where a terminal's own cursor is after a cell, if all terminals agree.
fn behind(place: Position, cell: &Cell, area: Rect) -> Option<Position> {
    let mut chars = cell.symbol().chars();
    let (Some(_), None) = (chars.next(), chars.next()) else {
        return None;
    };
    let width = u16::try_from(text::width(cell.symbol())).ok()?;
    let x = place.x.checked_add(width)?;
    (x < area.right()).then_some(Position { x, ..place })
}

fn style_of(cell: &Cell) -> ContentStyle {
    let style: ContentStyle = cell.style().into_crossterm();
    let colour = |colour: Option<Color>| colour.filter(|it| *it != Color::Reset);
    ContentStyle {
        foreground_color: colour(style.foreground_color),
        background_color: colour(style.background_color),
        underline_color: colour(style.underline_color),
        ..style
    }
}

/// The changing rows that held a flag: terminals and tmux disagree about the width of its two
/// halves, so overwriting our two cells may leave half of it.
fn disputed_rows(shown: &Buffer, next: &Buffer) -> Vec<u16> {
    if shown.area != next.area {
        return Vec::new();
    }
    let is_half = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    let width = usize::from(shown.area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width));
    (0..)
        .zip(rows)
        .filter(|(_, (old, new))| {
            old != new && old.iter().any(|cell| cell.symbol().contains(is_half))
        })
        .map(|(row, _)| row)
        .collect()
}

/// When the first half of a wide character is overwritten, terminals disagree about what happens
/// to the second half, so that is written again too.
fn forget_halves(shown: &mut Buffer, next: &Buffer) {
    let width = usize::from(shown.area.width).max(1);
    let rows = shown.content.chunks_mut(width);
    for (old, new) in rows.zip(next.content.chunks(width)) {
        for at in 1..old.len().min(new.len()) {
            let (first, here) = (at - 1, at);
            let is_wide = |cell: &Cell| !cell.symbol().is_ascii() && text::width(cell.symbol()) > 1;
            let is_cut = old[first] != new[first] && is_wide(&old[first]) && !is_wide(&new[first]);
            if is_cut {
                // This makes it differ from anything drawn there.
                old[here].clone_from(&new[here]);
                old[here].modifier.toggle(Modifier::HIDDEN);
            }
        }
    }
}

#[cfg(test)]
mod tests {
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
    fn a_title_is_set_once_and_restored_and_never_controls_the_terminal() {
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
        assert_eq!(disputed_rows(&before, &after), [0]);
        assert!(disputed_rows(&after, &before).is_empty());
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
}
