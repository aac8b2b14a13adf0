//! Undo and redo.

use std::ops::Range;

/// The cursor and the other end of the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Caret {
    /// Byte offset of the cursor.
    pub(super) at: usize,
    /// Where the selection began; never equal to the cursor.
    pub(super) anchor: Option<usize>,
}

impl Caret {
    /// A cursor with nothing selected.
    pub(super) fn at(at: usize) -> Self {
        Self { at, anchor: None }
    }

    /// A selection from `anchor` to the cursor; nothing is selected if they are equal.
    pub(super) fn selecting(anchor: usize, at: usize) -> Self {
        Self {
            at,
            anchor: Some(anchor).filter(|anchor| *anchor != at),
        }
    }

    pub(super) fn selection(self) -> Option<Range<usize>> {
        let anchor = self.anchor?;
        Some(anchor.min(self.at)..anchor.max(self.at))
    }

    pub(super) fn snapped(self, snap: impl Fn(usize) -> usize) -> Self {
        match self.anchor {
            Some(anchor) => Self::selecting(snap(anchor), snap(self.at)),
            None => Self::at(snap(self.at)),
        }
    }
}

/// The replacement of a piece of text, with everything needed to undo it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) removed: String,
    pub(super) inserted: String,
}

/// What one undo reverts: edits in the order they were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) edits: Vec<Edit>,
    pub(super) before: Caret,
    pub(super) after: Caret,
}

impl Step {
    /// Adds an edit, merged into the last one if they touch.
    fn add(&mut self, edit: Edit) {
        let Some(last) = self.edits.last_mut() else {
            self.edits.push(edit);
            return;
        };
        let deletes_only = edit.inserted.is_empty() && last.inserted.is_empty();
        if edit.removed.is_empty() && edit.at == last.at + last.inserted.len() {
            last.inserted.push_str(&edit.inserted);
        } else if deletes_only && edit.at == last.at {
            last.removed.push_str(&edit.removed);
        } else if deletes_only && edit.at + edit.removed.len() == last.at {
            last.removed.insert_str(0, &edit.removed);
            last.at = edit.at;
        } else {
            self.edits.push(edit);
        }
    }
}

/// The origin of an edit, as far as it decides what the edit joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A key that typed something.
    Typing,
    /// A key that deleted text before the cursor.
    DeletingLeft,
    /// A key that deleted text after the cursor.
    DeletingRight,
    /// Anything that is its own step: a paste, a line feed, a cut.
    Other,
}

/// What can be undone and redone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// What the last step consists of, while another edit may still join it.
    open: Option<Run>,
}

#[derive(Debug, Clone, Copy)]
struct Run {
    origin: Origin,
    ends_in_space: bool,
}

impl History {
    pub(super) fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub(super) fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }

    /// Closes the last step, because the user did something else.
    pub(super) fn close_step(&mut self) {
        self.open = None;
    }

    /// Whether an edit joins the last step.
    ///
    /// A typing step is a word with the spaces after it; a deleting step is everything deleted in
    /// one direction. Any other action ends a step. Time does not: the same keys always make the
    /// same steps.
    pub(super) fn is_joined_by(
        &self,
        origin: Origin,
        removed: &Range<usize>,
        inserted: &str,
    ) -> bool {
        let Some(run) = self.open.filter(|run| run.origin == origin) else {
            return false;
        };
        match origin {
            Origin::Typing => {
                let begins_word = run.ends_in_space && !inserted.starts_with(char::is_whitespace);
                removed.is_empty() && !begins_word
            }
            Origin::DeletingLeft | Origin::DeletingRight => true,
            Origin::Other => false,
        }
    }

    /// Records an edit, and what may join it later.
    pub(super) fn record(
        &mut self,
        edit: Edit,
        joins: bool,
        origin: Origin,
        before: Caret,
        after: Caret,
    ) {
        self.redo.clear();
        self.open = (origin != Origin::Other).then_some(Run {
            origin,
            ends_in_space: edit.inserted.ends_with(char::is_whitespace),
        });
        match self.undo.last_mut().filter(|_| joins) {
            Some(step) => {
                step.add(edit);
                step.after = after;
            }
            None => self.undo.push(Step {
                edits: vec![edit],
                before,
                after,
            }),
        }
    }

    /// Moves the last step to redo, and returns it to be undone.
    pub(super) fn undo(&mut self) -> Option<Step> {
        self.close_step();
        let step = self.undo.pop()?;
        self.redo.push(step.clone());
        Some(step)
    }

    /// Moves the last undone step back, and returns it to be redone.
    pub(super) fn redo(&mut self) -> Option<Step> {
        self.close_step();
        let step = self.redo.pop()?;
        self.undo.push(step.clone());
        Some(step)
    }
}

/// Which step is still open is not part of what can be undone.
impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        self.undo == other.undo && self.redo == other.redo
    }
}

impl Eq for History {}
