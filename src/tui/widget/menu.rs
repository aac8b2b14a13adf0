use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::text;
use crate::tui::theme::Theme;

use super::{put, put_right};

/// A list with one selected line, scrolled so that it is visible.
#[derive(Debug)]
pub(crate) struct Menu<'a> {
    /// The lines: the left text, and the right text if there is room.
    pub items: &'a [(String, String)],
    /// Index of the selected line.
    pub selected: usize,
}

/// Marks the selected line, even on terminals without styles.
const MARK: &str = ">";

/// Draws the mark for a selected line outside a menu.
pub(crate) fn put_mark(buf: &mut Buffer, area: Rect, row: u16, style: Style) {
    put(buf, area, row, 0, MARK, style);
}

/// Position of the selection mark: the terminal's cursor belongs there, so that a screen reader
/// follows it. The last one if there are several, as it is on top.
pub(crate) fn selected_mark(buf: &Buffer) -> Option<Position> {
    let is_mark = |cell: &Cell| cell.symbol() == MARK && cell.modifier.contains(Modifier::REVERSED);
    let place = buf.content.iter().rposition(is_mark)?;
    let (x, y) = buf.pos_of(place);
    Some(Position { x, y })
}

impl Menu<'_> {
    /// The first visible line if `height` lines fit.
    pub(crate) fn top(&self, height: u16) -> usize {
        let height = usize::from(height).max(1);
        (self.selected + 1).saturating_sub(height)
    }

    /// Width of a line in a list of `count` lines in this area: if the list scrolls, the last two
    /// cells are reserved for the scroll marks.
    pub(crate) fn width(area: Rect, count: usize) -> u16 {
        let marks = if count > usize::from(area.height) {
            2
        } else {
            0
        };
        area.width.saturating_sub(marks)
    }

    /// Whether the left and right texts fit in a line `width` cells wide.
    pub(crate) fn has_room(left: &str, right: &str, width: u16) -> bool {
        text::width(left) + text::width(right) + 4 <= usize::from(width)
    }

    /// The line, of `count`, in this cell, if the list is in `area`.
    pub(crate) fn line_at(&self, at: Position, area: Rect, count: usize) -> Option<usize> {
        let inside = area.contains(at).then(|| usize::from(at.y - area.y))?;
        Some(self.top(area.height) + inside).filter(|line| *line < count)
    }

    /// Draws the list.
    pub(crate) fn render(&self, theme: &Theme, buf: &mut Buffer, area: Rect) {
        self.render_part(0, self.items.len(), theme, buf, area);
    }

    /// Draws a list of `count` lines, of which `items` holds only the visible ones, from line
    /// `first` on.
    pub(crate) fn render_part(
        &self,
        first: usize,
        count: usize,
        theme: &Theme,
        buf: &mut Buffer,
        area: Rect,
    ) {
        let area = area.intersection(buf.area);
        let top = self.top(area.height);
        let shown = (first..).zip(self.items).skip(top - first.min(top));
        for (row, (index, (left, right))) in (0..area.height).zip(shown) {
            let style = if index == self.selected {
                theme.selected
            } else {
                theme.text
            };
            if index == self.selected {
                buf.set_style(
                    Rect {
                        y: area.y + row,
                        height: 1,
                        ..area
                    },
                    style,
                );
            }
            if index == self.selected {
                put(buf, area, row, 0, MARK, style);
            }
            let width = Self::width(area, count);
            let room = usize::from(width.saturating_sub(2));
            put(buf, area, row, 1, &text::truncate(left, room), style);
            if Self::has_room(left, right, width) {
                let area = Rect {
                    width: width - 1,
                    ..area
                };
                put_right(buf, area, row, right, style);
            }
        }
        if top > 0 {
            put_right(buf, area, 0, " ▲", theme.quiet);
        }
        if top + usize::from(area.height) < count && area.height > 0 {
            put_right(buf, area, area.height - 1, " ▼", theme.quiet);
        }
    }
}
