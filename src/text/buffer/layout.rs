//! The rows of a text at a given width.

use std::ops::Range;

use super::super::wrap::{RowEnd, Spaces, first_row};

/// Where each row begins, updated by wrapping again only what an edit can have moved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// Cells per row, at least 1.
    columns: usize,
    /// In order; the first starts at 0.
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    start: usize,
    /// How far into the text [`first_row`] looked: an edit after that does not affect the row. At
    /// least as far as the row before looked, because what did not fit there is in this row.
    seen: usize,
}

impl Layout {
    pub(super) fn new(text: &str, columns: u16) -> Self {
        let mut layout = Self {
            columns: usize::from(columns.max(1)),
            rows: Vec::new(),
        };
        let mut next = Some(0);
        while let Some(start) = next {
            next = layout.fold(text, start);
        }
        layout
    }

    pub(super) fn columns(&self) -> usize {
        self.columns
    }

    pub(super) fn row_count(&self) -> usize {
        self.rows.len()
    }

    /// The row that contains `at`. Between two rows, the lower one.
    pub(super) fn row_at(&self, at: usize) -> usize {
        self.rows.partition_point(|row| row.start <= at) - 1
    }

    /// The bytes of a row with its line feed, if any; `None` below the last row.
    pub(super) fn row(&self, index: usize, text_len: usize) -> Option<Range<usize>> {
        let start = self.rows.get(index)?.start;
        let end = self.rows.get(index + 1).map_or(text_len, |next| next.start);
        Some(start..end)
    }

    /// Wraps again what has changed. `text` is the new text, in which `inserted` bytes replace
    /// `range`.
    pub(super) fn repair(&mut self, text: &str, range: Range<usize>, inserted: usize) {
        let first = self.rows.partition_point(|row| row.seen < range.start);
        let behind = self.rows.partition_point(|row| row.start < range.end);
        let mut old = self.rows.split_off(behind.max(first + 1));
        for row in &mut old {
            row.start = row.start - range.len() + inserted;
            row.seen = row.seen - range.len() + inserted;
        }
        let mut next = Some(self.rows[first].start);
        self.rows.truncate(first);
        let mut gone = 0;
        while let Some(start) = next {
            gone += old
                .iter()
                .skip(gone)
                .take_while(|row| row.start < start)
                .count();
            // If a new row begins at the start of an old one, everything from there on is
            // unchanged: a row depends on nothing before it.
            if old.get(gone).is_some_and(|row| row.start == start) {
                self.rows.extend(old.drain(gone..));
                return;
            }
            next = self.fold(text, start);
        }
    }

    /// Adds the row that begins at `start`, and returns the start of the next one.
    fn fold(&mut self, text: &str, start: usize) -> Option<usize> {
        let rest = text.get(start..).unwrap_or_default();
        let row = first_row(rest, self.columns, Spaces::One);
        self.rows.push(Row {
            start,
            seen: start + row.seen,
        });
        (row.end != RowEnd::Text).then_some(start + row.len)
    }
}
