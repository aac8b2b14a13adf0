use std::ops::Range;

use super::document::with_line_feeds;
use super::history::{Caret, Origin};
use super::motion::{Motion, Target};
use super::{Change, Sight, TextBuffer};

/// The editing commands of a [`TextBuffer`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditCommand {
    /// Types text in place of the selection. Several characters at once, as committed by an input
    /// method, are one edit.
    Insert(String),
    /// Inserts text in place of the selection, as one undo step.
    Paste(String),
    /// Types a line feed in place of the selection.
    Newline,
    /// Deletes the selection, or the cluster before the cursor.
    Backspace,
    /// Deletes the selection, or the cluster after the cursor.
    Delete,
    /// Deletes the selection, or up to the target of [`Motion::WordLeft`].
    DeleteWordLeft,
    /// Deletes the selection, or up to the target of [`Motion::WordRight`].
    DeleteWordRight,
    /// Deletes the selection, or up to the target of [`Motion::LineStart`], or the line feed
    /// before the paragraph.
    DeleteToLineStart,
    /// Deletes the selection, or up to the target of [`Motion::LineEnd`], or the line feed after
    /// the paragraph.
    DeleteToLineEnd,
    /// Moves the cursor and clears the selection. If something is selected, left and right go to
    /// that side of it.
    Move(Motion),
    /// Moves the cursor and extends the selection.
    Select(Motion),
    /// Selects the whole text.
    SelectAll,
    /// Clears the selection; the cursor stays.
    ClearSelection,
    /// Deletes the selection and returns it.
    Cut,
    /// Returns the selection.
    Copy,
    /// Undoes the last step.
    Undo,
    /// Redoes the last undone step.
    Redo,
    /// Moves the cursor to a cell, as with a click. A column after the end of a row means its
    /// end; a row below the last one means the last row.
    PlaceCursor {
        /// Row from the start of the text.
        row: usize,
        /// Column of cells.
        column: usize,
    },
    /// Extends the selection to a cell, as with dragging.
    ExtendTo {
        /// Row from the start of the text.
        row: usize,
        /// Column of cells.
        column: usize,
    },
}

/// The result of a command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[must_use = "the change belongs into the journal, the copied text onto the clipboard"]
pub struct Performed {
    /// The change to record; `None` if nothing changed.
    pub change: Option<Change>,
    /// The text that was cut or copied.
    pub copied: Option<String>,
}

impl TextBuffer {
    /// Performs a command.
    pub fn perform(&mut self, command: EditCommand) -> Performed {
        let copied = self.copied_by(&command);
        let change = match command {
            EditCommand::Insert(text) => self.insert(text),
            EditCommand::Paste(text) => {
                self.replace_selection(with_line_feeds(text), Origin::Other)
            }
            EditCommand::Newline => self.replace_selection("\n".to_owned(), Origin::Other),
            EditCommand::Backspace => self.delete_to(Motion::Left, Origin::DeletingLeft),
            EditCommand::Delete => self.delete_to(Motion::Right, Origin::DeletingRight),
            EditCommand::DeleteWordLeft => self.delete_to(Motion::WordLeft, Origin::DeletingLeft),
            EditCommand::DeleteWordRight => {
                self.delete_to(Motion::WordRight, Origin::DeletingRight)
            }
            EditCommand::DeleteToLineStart => self.delete_line(Motion::LineStart, Motion::Left),
            EditCommand::DeleteToLineEnd => self.delete_line(Motion::LineEnd, Motion::Right),
            EditCommand::Move(motion) => self.walk(motion),
            EditCommand::Select(motion) => self.extend(self.target(motion)),
            EditCommand::SelectAll => self.see(Caret::selecting(0, self.len()), Sight::default()),
            EditCommand::ClearSelection => self.see(Caret::at(self.cursor()), self.sight),
            EditCommand::Cut => self.replace_selection(String::new(), Origin::Other),
            EditCommand::Copy => None,
            EditCommand::Undo => self.undo().then_some(Change::Undo),
            EditCommand::Redo => self.redo().then_some(Change::Redo),
            EditCommand::PlaceCursor { row, column } => {
                let target = self.target_at(row, column);
                self.see(Caret::at(target.at), target.sight)
            }
            EditCommand::ExtendTo { row, column } => self.extend(self.target_at(row, column)),
        };
        Performed { change, copied }
    }

    fn copied_by(&self, command: &EditCommand) -> Option<String> {
        match command {
            EditCommand::Cut | EditCommand::Copy => self.selected_text().map(str::to_owned),
            _ => None,
        }
    }

    fn insert(&mut self, text: String) -> Option<Change> {
        let text = with_line_feeds(text);
        let origin = if text.contains('\n') {
            Origin::Other
        } else {
            Origin::Typing
        };
        self.replace_selection(text, origin)
    }

    fn replace_selection(&mut self, text: String, origin: Origin) -> Option<Change> {
        let cursor = self.cursor();
        self.replace(self.selection().unwrap_or(cursor..cursor), text, origin)
    }

    fn delete_to(&mut self, motion: Motion, origin: Origin) -> Option<Change> {
        match self.selection() {
            Some(selected) => self.replace(selected, String::new(), Origin::Other),
            None => self.delete(self.target(motion).at, origin),
        }
    }

    /// Deletes the rest of the line, or the line feed if the line is already at its end.
    fn delete_line(&mut self, motion: Motion, over_line_feed: Motion) -> Option<Change> {
        let nothing_left = self.target(motion).at == self.cursor();
        self.delete_to(
            if nothing_left { over_line_feed } else { motion },
            Origin::Other,
        )
    }

    fn delete(&mut self, target: usize, origin: Origin) -> Option<Change> {
        let cursor = self.cursor();
        self.replace(
            target.min(cursor)..target.max(cursor),
            String::new(),
            origin,
        )
    }

    fn replace(&mut self, range: Range<usize>, text: String, origin: Origin) -> Option<Change> {
        if range.is_empty() && text.is_empty() {
            return None;
        }
        let joins = self.history.is_joined_by(origin, &range, &text);
        let before = self.caret;
        let edit = self.edit(range, text);
        let change = Change::Edit {
            at: edit.at,
            removed: edit.removed.len(),
            inserted: edit.inserted.clone(),
            joins,
        };
        self.history.record(edit, joins, origin, before, self.caret);
        Some(change)
    }

    fn walk(&mut self, motion: Motion) -> Option<Change> {
        match (motion, self.selection()) {
            (Motion::Left, Some(selected)) => self.see(Caret::at(selected.start), Sight::default()),
            (Motion::Right, Some(selected)) => self.see(Caret::at(selected.end), Sight::default()),
            _ => {
                let target = self.target(motion);
                self.see(Caret::at(target.at), target.sight)
            }
        }
    }

    fn extend(&mut self, target: Target) -> Option<Change> {
        let anchor = self.caret.anchor.unwrap_or(self.cursor());
        self.see(Caret::selecting(anchor, target.at), target.sight)
    }

    /// Moves the cursor and the selection; the text stays.
    fn see(&mut self, caret: Caret, sight: Sight) -> Option<Change> {
        self.history.close_step();
        self.sight = sight;
        let has_moved = std::mem::replace(&mut self.caret, caret) != caret;
        has_moved.then_some(Change::Cursor {
            at: caret.at,
            anchor: caret.anchor,
        })
    }
}
