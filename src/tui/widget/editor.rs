use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::text::{TextBuffer, VisualLine};
use crate::tui::theme::Theme;

use super::put::put_cluster;
use super::{Page, PageView};

/// A text being written, shown from row `top` on.
#[derive(Debug)]
pub(crate) struct Editor<'a> {
    /// The text, wrapped to [`Editor::columns`] of its area.
    pub buffer: &'a TextBuffer,
    /// The first visible row.
    pub top: usize,
    /// Shown while the text is empty.
    pub placeholder: &'a str,
}

impl Editor<'_> {
    /// The columns to which a text must be wrapped in an area of this width: the last cell is
    /// reserved for the cursor after a full row.
    pub(crate) fn columns(width: u16) -> u16 {
        width.saturating_sub(1).max(1)
    }

    /// The first row to show in `height` rows so that the cursor is visible, scrolling as little
    /// as possible from `top`.
    pub(crate) fn follow(buffer: &TextBuffer, top: usize, height: u16) -> usize {
        let row = buffer.cursor_position().row;
        let height = usize::from(height).max(1);
        let last = buffer.visual_line_count().saturating_sub(height);
        top.clamp((row + 1).saturating_sub(height), row)
            .min(last.max(row.saturating_sub(height - 1)))
    }

    /// Draws the rows and returns the cursor position, if visible.
    pub(crate) fn render(&self, theme: &Theme, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        if self.buffer.is_empty() {
            let mut page = Page::default();
            page.add(self.placeholder, theme.quiet);
            PageView::new(&page, 0, theme.quiet).render(buf, area);
        }
        let rows = self.top..self.top + usize::from(area.height);
        for (row, line) in (0..area.height).zip(self.buffer.lines(rows)) {
            self.render_line(
                &line,
                theme,
                buf,
                Rect {
                    y: area.y + row,
                    height: 1,
                    ..area
                },
            );
        }
        self.cursor(area)
    }

    fn render_line(&self, line: &VisualLine<'_>, theme: &Theme, buf: &mut Buffer, row: Rect) {
        let selection = self.buffer.selection().unwrap_or(0..0);
        let mut end = 0;
        for cell in line.cells() {
            let x = u16::try_from(cell.column).unwrap_or(u16::MAX);
            let width = u16::try_from(cell.width).unwrap_or(u16::MAX);
            if x.saturating_add(width) > row.width {
                return;
            }
            let selected = selection.contains(&cell.start);
            let style = if selected {
                theme.selection
            } else {
                theme.text
            };
            put_cluster(buf, row.x + x, row.y, &cell.symbol, width, style);
            end = x + width;
        }
        let breaks = line.ends_paragraph && selection.contains(&(line.start + line.text.len()));
        if breaks && end < row.width {
            buf[(row.x + end, row.y)].set_style(theme.selection);
        }
    }

    fn cursor(&self, area: Rect) -> Option<Position> {
        let place = self.buffer.cursor_position();
        let row = u16::try_from(place.row.checked_sub(self.top)?).ok()?;
        let column = u16::try_from(place.column).ok()?.min(area.width - 1);
        (row < area.height).then_some(Position {
            x: area.x + column,
            y: area.y + row,
        })
    }
}
