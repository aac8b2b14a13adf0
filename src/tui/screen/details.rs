use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::theme::Theme;
use crate::tui::widget::{Page, PageView};

/// The scroll position of the text below a list. It returns to the top when another line is
/// selected.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Details {
    /// The selected line of the list.
    line: usize,
    top: usize,
}

impl Details {
    /// The first visible row of the text about a line.
    fn top(self, line: usize) -> usize {
        if line == self.line { self.top } else { 0 }
    }

    /// Draws the text about a line.
    pub(super) fn render(
        self,
        line: usize,
        page: &Page,
        theme: &Theme,
        buf: &mut Buffer,
        area: Rect,
    ) {
        PageView::new(page, self.top(line), theme.quiet).render(buf, area);
    }

    /// Scrolls the text about a line, within its length.
    pub(super) fn scroll(&mut self, line: usize, rows: isize, page: &Page, area: Rect) {
        let last = PageView::last_top(page, area.width, area.height);
        let top = self.top(line).min(last).saturating_add_signed(rows);
        *self = Self {
            line,
            top: top.min(last),
        };
    }
}
