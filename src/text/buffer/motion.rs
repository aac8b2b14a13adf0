//! The cursor's motions.

use std::ops::Range;

use super::super::cell::editor_width;
use super::super::cluster::{border_from, border_until, clusters, next_border, previous_border};
use super::border::{sentence_left, sentence_right, word_left, word_right};
use super::{Sight, TextBuffer, VisualPosition};

/// A motion of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One cluster left.
    Left,
    /// One cluster right.
    Right,
    /// To the start of the word; also stops at punctuation and paragraphs.
    WordLeft,
    /// To the end of the word; also stops at punctuation and paragraphs.
    WordRight,
    /// To the start of the sentence, or of the previous one.
    SentenceLeft,
    /// To the start of the next sentence.
    SentenceRight,
    /// One row up in the same column; from the first row, to the start of the text.
    Up,
    /// One row down in the same column; from the last row, to the end of the text.
    Down,
    /// To the start of the row; from there, of the paragraph.
    LineStart,
    /// To the end of the row; from there, of the paragraph.
    LineEnd,
    /// This many rows up in the same column.
    PageUp(u16),
    /// This many rows down in the same column.
    PageDown(u16),
    /// To the start of the text.
    Start,
    /// To the end of the text.
    End,
}

/// A position for the cursor, and how it is displayed there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) at: usize,
    pub(super) sight: Sight,
}

impl Target {
    fn plain(at: usize) -> Self {
        Self {
            at,
            sight: Sight::default(),
        }
    }

    fn keeping(self, goal: usize) -> Self {
        let goal = Some(goal);
        Self {
            sight: Sight { goal, ..self.sight },
            ..self
        }
    }
}

impl TextBuffer {
    /// The target of a motion from the cursor.
    pub(super) fn target(&self, motion: Motion) -> Target {
        let (text, at) = (self.text(), self.cursor());
        match motion {
            Motion::Left => Target::plain(previous_border(text, at)),
            Motion::Right => Target::plain(next_border(text, at)),
            Motion::WordLeft => Target::plain(border_until(text, word_left(text, at))),
            Motion::WordRight => Target::plain(border_from(text, word_right(text, at))),
            Motion::SentenceLeft => Target::plain(border_until(text, sentence_left(text, at))),
            Motion::SentenceRight => Target::plain(border_from(text, sentence_right(text, at))),
            Motion::Up => self.rows_up(1),
            Motion::Down => self.rows_down(1),
            Motion::PageUp(rows) => self.rows_up(usize::from(rows)),
            Motion::PageDown(rows) => self.rows_down(usize::from(rows)),
            Motion::LineStart => Target::plain(self.line_start()),
            Motion::LineEnd => self.line_end(),
            Motion::Start => Target::plain(0),
            Motion::End => Target::plain(text.len()),
        }
    }

    /// Above the first row is the start of the text.
    fn rows_up(&self, rows: usize) -> Target {
        let from = self.place(self.cursor(), self.sight.after_row);
        let goal = self.sight.goal.unwrap_or(from.column);
        let target = match from.row {
            0 => Target::plain(0),
            row => self.target_at(row.saturating_sub(rows), goal),
        };
        target.keeping(goal)
    }

    /// Below the last row is the end of the text.
    fn rows_down(&self, rows: usize) -> Target {
        let from = self.place(self.cursor(), self.sight.after_row);
        let goal = self.sight.goal.unwrap_or(from.column);
        let last = self.visual_line_count() - 1;
        let target = match from.row {
            row if row >= last => Target::plain(self.len()),
            row => self.target_at(row.saturating_add(rows).min(last), goal),
        };
        target.keeping(goal)
    }

    /// The start of the row; from there, the start of the paragraph.
    fn line_start(&self) -> usize {
        let row = self.row_range(self.cursor_position().row).start;
        if row == self.cursor() {
            self.paragraph_range().start
        } else {
            row
        }
    }

    /// The end of the row; from there, the end of the paragraph.
    fn line_end(&self) -> Target {
        let end = self.row_end(self.cursor_position().row);
        if end.at == self.cursor() {
            Target::plain(self.paragraph_range().end)
        } else {
            end
        }
    }

    fn paragraph_range(&self) -> Range<usize> {
        let paragraph = self.document.paragraph_at(self.cursor());
        self.document.paragraph(paragraph)
    }

    /// The position in a row at `column`, or the row's end if it is shorter. Both cells of a wide
    /// cluster mean its left side.
    pub(super) fn target_at(&self, row: usize, column: usize) -> Target {
        let end = self.row_end(row);
        let range = self.row_range(row);
        let content = self.text().get(range.start..end.at).unwrap_or_default();
        let mut right = 0;
        for (at, cluster) in clusters(content) {
            right += editor_width(cluster, right, self.layout.columns());
            if right > column {
                return Target::plain(range.start + at);
            }
        }
        end
    }

    /// The last position of a row. If the row is full, that is before the space it broke at, so
    /// that typing there continues the row's last word. Without such a space, the position is
    /// also the start of the next row, and the cursor is marked as being on this one.
    fn row_end(&self, row: usize) -> Target {
        let range = self.row_range(row);
        let content = self.text().get(range.clone()).unwrap_or_default();
        let is_last = row + 1 >= self.visual_line_count();
        if is_last || content.ends_with('\n') {
            return Target::plain(range.start + content.trim_end_matches('\n').len());
        }
        match clusters(content).next_back() {
            Some((space, " " | "\t")) => Target::plain(range.start + space),
            _ => Target {
                at: range.end,
                sight: Sight {
                    goal: None,
                    after_row: true,
                },
            },
        }
    }

    /// The bytes of a row, or of the last row if there are fewer.
    pub(super) fn row_range(&self, row: usize) -> Range<usize> {
        let row = row.min(self.visual_line_count() - 1);
        let end = self.len();
        self.layout.row(row, end).unwrap_or(end..end)
    }

    /// Row and column of a position, which may be beyond the spare cell: after a space in it, or
    /// after a cluster wider than the row. For `after_row` see [`Sight`].
    pub(super) fn place(&self, at: usize, after_row: bool) -> VisualPosition {
        let mut row = self.layout.row_at(at);
        if after_row && row > 0 && self.row_range(row).start == at {
            row -= 1;
        }
        let before = self.text().get(self.row_range(row).start..at);
        let columns = self.layout.columns();
        let column = clusters(before.unwrap_or_default()).fold(0, |column, (_, cluster)| {
            column + editor_width(cluster, column, columns)
        });
        VisualPosition { row, column }
    }
}
