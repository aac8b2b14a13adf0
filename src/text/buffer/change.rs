//! What is recorded of an editing session, and its replay.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::TextBuffer;
use super::history::{Caret, Origin};

/// What one command did to a [`TextBuffer`], as plain data for a journal.
///
/// All changes in order, [replayed](TextBuffer::replay) on a buffer like the one they began
/// with, lead to the same text, cursor, selection, undo and redo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Text was replaced. The cursor is then after what was inserted, with nothing
    /// selected.
    Edit {
        /// Byte offset.
        at: usize,
        /// Bytes removed from there on.
        removed: usize,
        /// What came in their place.
        inserted: String,
        /// It is undone together with the edit before it.
        joins: bool,
    },
    /// The last step was undone.
    Undo,
    /// The last step undone was made again.
    Redo,
    /// Cursor or selection changed, and nothing else.
    Cursor {
        /// Byte offset of the cursor.
        at: usize,
        /// Byte offset of the selection's other end.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        anchor: Option<usize>,
    },
}

/// Why a [`Change`] cannot have happened to this text. The text is left as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ReplayError {
    /// It begins or ends behind the end of the text.
    #[error("byte {at} lies behind the end of a text of {len} bytes")]
    OutOfRange {
        /// The byte offset that was asked for.
        at: usize,
        /// Bytes of the text.
        len: usize,
    },
    /// It begins or ends inside a character.
    #[error("byte {at} lies inside a character")]
    InsideCharacter {
        /// The byte offset that was asked for.
        at: usize,
    },
    /// It inserts a carriage return, which no buffer holds.
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
    /// Applies a recorded change. What is edited afterwards begins a new step of undo.
    ///
    /// Byte offsets must lie between characters. A cursor recorded inside a cluster, as by a
    /// version of this program with other tables of Unicode, goes to the cluster's end.
    ///
    /// # Errors
    ///
    /// A [`ReplayError`] if the change does not fit the text; nothing has changed then.
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

    /// Takes back the last step; `false` if there is none.
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

    /// Makes the last undone step again; `false` if there is none.
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
