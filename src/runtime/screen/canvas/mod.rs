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
    /// What was shown before, to draw the next frame in.
    spare: Buffer,
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
            spare: Buffer::empty(Rect::ZERO),
            cursor: None,
            title: None,
            pen: Pen::default(),
        }
    }

    /// Takes a buffer to draw the next frame in: whoever draws in it resets it first.
    pub(super) fn take_spare(&mut self) -> Buffer {
        std::mem::take(&mut self.spare)
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
        for (mut old, new) in changed_rows(&self.shown, &frame.buffer) {
            let start = Position::new(0, old.area.y);
            if is_disputed(&old) {
                queue!(
                    bytes,
                    MoveTo(start.x, start.y),
                    Clear(ClearType::CurrentLine)
                )?;
                self.pen.at = Some(start);
                old.reset();
            }
            forget_halves(&mut old, &new);
            for (x, y, cell) in old.diff_iter(&new) {
                self.pen.put(&mut bytes, Position::new(x, y), cell, area)?;
            }
        }
        self.pen.lift(&mut bytes)?;
        self.place_cursor(&mut bytes, frame.cursor)?;
        if self.title != frame.title {
            bytes.extend(terminal::entitled(frame.title.as_deref()));
            self.title = frame.title;
        }
        self.spare = std::mem::replace(&mut self.shown, frame.buffer);
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

/// The rows that differ, from the top: each as it is shown, and as it is to be. Most frames differ
/// in a row or two, and what is the same is looked at once.
fn changed_rows(shown: &Buffer, next: &Buffer) -> Vec<(Buffer, Buffer)> {
    let width = usize::from(next.area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width));
    let changed = next
        .area
        .rows()
        .zip(rows)
        .filter(|(_, (old, new))| old != new);
    let row = |area: Rect, cells: &[Cell]| Buffer {
        area,
        content: cells.to_vec(),
    };
    let copied = changed.map(|(area, (old, new))| (row(area, old), row(area, new)));
    copied.collect()
}

/// Whether a row holds a flag: terminals and tmux disagree about the width of its two halves, so
/// overwriting our two cells may leave half of it.
fn is_disputed(row: &Buffer) -> bool {
    let is_half = |c| matches!(c, '\u{1f1e6}'..='\u{1f1ff}');
    row.content
        .iter()
        .any(|cell| cell.symbol().contains(is_half))
}

/// When the first half of a wide character is overwritten, terminals disagree about what happens
/// to the second half, so that is written again too.
fn forget_halves(old: &mut Buffer, new: &Buffer) {
    let (old, new) = (&mut old.content, &new.content);
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

#[cfg(test)]
mod tests;
