use ratatui::layout::Rect;

use crate::tui::widget::{Page, PageView};

/// How far the text below a list is scrolled. Below another line of the list it begins at its
/// top again.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Details {
    /// The line of the list that it is about.
    line: usize,
    top: usize,
}

impl Details {
    /// The first row that is shown of what is said about a line.
    pub(super) fn top(self, line: usize) -> usize {
        if line == self.line { self.top } else { 0 }
    }

    /// Scrolls what is said about a line, as far as there is more of it.
    pub(super) fn scroll(&mut self, line: usize, rows: isize, page: &Page, area: Rect) {
        let last = PageView::last_top(page, area.width, area.height);
        let top = self.top(line).min(last).saturating_add_signed(rows);
        *self = Self {
            line,
            top: top.min(last),
        };
    }
}
