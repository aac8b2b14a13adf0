//! The recorded changes of an editing session, and their replay.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::TextBuffer;
use super::history::{Caret, Origin};

/// The effect of one command on a [`TextBuffer`], as plain data for a journal.
///
/// All changes in order, [replayed](TextBuffer::replay) on a buffer like the original, lead to
/// the same text, cursor, selection, undo, and redo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Text was replaced. The cursor is then after the inserted text, with nothing selected.
    Edit {
        /// Byte offset.
        at: usize,
        /// Number of bytes removed from there.
        removed: usize,
        /// The replacement text.
        inserted: String,
        /// Whether it is undone together with the edit before it.
        joins: bool,
    },
    /// The last step was undone.
    Undo,
    /// The last undone step was redone.
    Redo,
    /// Only the cursor or selection changed.
    Cursor {
        /// Byte offset of the cursor.
        at: usize,
        /// Byte offset of the other end of the selection.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        anchor: Option<usize>,
    },
}

/// Why a [`Change`] does not fit this text. The text is left unchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReplayError {
    /// It begins or ends after the end of the text.
    #[error("byte {at} lies behind the end of a text of {len} bytes")]
    OutOfRange {
        /// The requested byte offset.
        at: usize,
        /// Length of the text in bytes.
        len: usize,
    },
    /// It begins or ends inside a character.
    #[error("byte {at} lies inside a character")]
    InsideCharacter {
        /// The requested byte offset.
        at: usize,
    },
    /// It inserts a carriage return, which no buffer contains.
    #[error("the inserted text holds a carriage return")]
    CarriageReturn,
    /// It removes nothing and inserts nothing.
    #[error("the edit changes nothing")]
    EmptyEdit,
    /// There is no step to undo.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// There is no step to redo.
    #[error("there is nothing to redo")]
    NothingToRedo,
}

impl TextBuffer {
    /// Applies a recorded change. Edits after it begin a new undo step.
    ///
    /// Byte offsets must lie between characters. A cursor recorded inside a cluster, by a version
    /// of this program with different Unicode tables, goes to the cluster's end.
    ///
    /// # Errors
    ///
    /// A [`ReplayError`] if the change does not fit the text, which is then unchanged.
    ///
    /// ```
    /// use rehearsal::text::{EditCommand, TextBuffer};
    ///
    /// let mut draft = TextBuffer::new();
    /// let typed = draft.perform(EditCommand::Insert("안녕".to_owned())).change;
    ///
    /// let mut copy = TextBuffer::new();
    /// copy.replay(&typed.unwrap())?;
    /// assert_eq!(copy, draft);
    /// # Ok::<(), rehearsal::text::ReplayError>(())
    /// ```
    pub fn replay(&mut self, change: &Change) -> Result<(), ReplayError> {
        match change {
            Change::Edit {
                at,
                removed,
                inserted,
                joins,
            } => self.replay_edit(*at, *removed, inserted, *joins)?,
            Change::Undo if !self.undo() => return Err(ReplayError::NothingToUndo),
            Change::Redo if !self.redo() => return Err(ReplayError::NothingToRedo),
            Change::Undo | Change::Redo => {}
            Change::Cursor { at, anchor } => {
                self.check_place(*at)?;
                self.check_place(anchor.unwrap_or(0))?;
                self.go_to(anchor.map_or(Caret::at(*at), |anchor| Caret::selecting(anchor, *at)));
            }
        }
        self.history.close_step();
        Ok(())
    }

    fn replay_edit(
        &mut self,
        at: usize,
        removed: usize,
        inserted: &str,
        joins: bool,
    ) -> Result<(), ReplayError> {
        let end = at.saturating_add(removed);
        self.check_place(at)?;
        self.check_place(end)?;
        if inserted.contains('\r') {
            return Err(ReplayError::CarriageReturn);
        }
        if removed == 0 && inserted.is_empty() {
            return Err(ReplayError::EmptyEdit);
        }
        let before = self.caret;
        let edit = self.edit(at..end, inserted.to_owned());
        self.history
            .record(edit, joins, Origin::Other, before, self.caret);
        Ok(())
    }

    fn check_place(&self, at: usize) -> Result<(), ReplayError> {
        let len = self.len();
        match at {
            _ if at > len => Err(ReplayError::OutOfRange { at, len }),
            _ if !self.text().is_char_boundary(at) => Err(ReplayError::InsideCharacter { at }),
            _ => Ok(()),
        }
    }

    /// Undoes the last step; `false` if there is none.
    pub(super) fn undo(&mut self) -> bool {
        let Some(step) = self.history.undo() else {
            return false;
        };
        for edit in step.edits.iter().rev() {
            self.splice(edit.at..edit.at + edit.inserted.len(), &edit.removed);
        }
        self.go_to(step.before);
        true
    }

    /// Redoes the last undone step; `false` if there is none.
    pub(super) fn redo(&mut self) -> bool {
        let Some(step) = self.history.redo() else {
            return false;
        };
        for edit in &step.edits {
            self.splice(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        }
        self.go_to(step.after);
        true
    }
}
