//! What a widget draws.

use std::ops::Range;

use super::super::cell::{Cell, editor_draw};
use super::super::cluster::clusters;
use super::TextBuffer;
use super::layout::Layout;

/// A cell of the displayed text, counted from the text's first row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VisualPosition {
    /// Row, 0 for the first.
    pub row: usize,
    /// Column, 0 for the first; at most the width that was set, which is the spare cell.
    pub column: usize,
}

/// One row of the displayed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisualLine<'a> {
    /// The content of the row, without a line feed.
    pub text: &'a str,
    /// Byte offset of the row in the whole text.
    pub start: usize,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Whether it is the first row of its paragraph.
    pub starts_paragraph: bool,
    /// Whether it is the last row of its paragraph.
    pub ends_paragraph: bool,
    columns: usize,
}

impl<'a> VisualLine<'a> {
    /// What to draw in the row, from left to right. [`Cell::start`] is a byte offset in the whole
    /// text. A tab is drawn as spaces up to the next multiple of 4.
    ///
    /// Nothing extends beyond the spare cell, except a cluster wider than the whole row.
    pub fn cells(&self) -> impl Iterator<Item = Cell<'a>> {
        let (start, columns) = (self.start, self.columns);
        let mut column = 0;
        clusters(self.text).map(move |(at, cluster)| {
            let (symbol, width) = editor_draw(cluster, column, columns);
            let cell = Cell {
                start: start + at,
                column,
                symbol,
                width,
            };
            column += width;
            cell
        })
    }
}

impl TextBuffer {
    /// Wraps the text at this many cells. The widget needs one more on the right, for the cursor
    /// after a full row. 0 means 1; a cluster wider than the row gets its own row.
    pub fn set_width(&mut self, columns: u16) {
        if self.layout.columns() != usize::from(columns.max(1)) {
            self.layout = Layout::new(self.text(), columns);
            self.sight.goal = None;
        }
    }

    /// The number of rows of the whole text, at least 1.
    pub fn visual_line_count(&self) -> usize {
        self.layout.row_count()
    }

    /// The displayed position of the cursor.
    ///
    /// Between two rows of a paragraph, that is the start of the lower one, unless the cursor was
    /// moved to the end of the upper one. After a full row that ends its paragraph, it is the
    /// spare cell on the right.
    pub fn cursor_position(&self) -> VisualPosition {
        self.on_screen(self.place(self.cursor(), self.sight.after_row))
    }

    fn on_screen(&self, place: VisualPosition) -> VisualPosition {
        VisualPosition {
            column: place.column.min(self.layout.columns()),
            ..place
        }
    }

    /// The existing rows of a range, from the top.
    pub fn lines(&self, rows: Range<usize>) -> impl Iterator<Item = VisualLine<'_>> {
        let rows = rows.start..rows.end.min(self.visual_line_count());
        rows.map(|row| self.line(row))
    }

    fn line(&self, row: usize) -> VisualLine<'_> {
        let range = self.row_range(row);
        let paragraph = self.document.paragraph_at(range.start);
        let bounds = self.document.paragraph(paragraph);
        let text = self.text().get(range.start..range.end.min(bounds.end));
        VisualLine {
            text: text.unwrap_or_default(),
            start: range.start,
            paragraph,
            starts_paragraph: range.start == bounds.start,
            ends_paragraph: range.end >= bounds.end,
            columns: self.layout.columns(),
        }
    }
}
