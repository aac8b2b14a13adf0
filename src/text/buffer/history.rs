//! Undo and redo.

use std::ops::Range;

/// The cursor and the other end of what is selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Caret {
    /// Byte offset of the cursor.
    pub(super) at: usize,
    /// Where the selection began; never where the cursor is.
    pub(super) anchor: Option<usize>,
}

impl Caret {
    /// A cursor with nothing selected.
    pub(super) fn at(at: usize) -> Self {
        Self { at, anchor: None }
    }

    /// A selection from `anchor` to the cursor, nothing selected if they meet.
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

/// A piece of text replaced by another, with all that it takes to go back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    pub(super) at: usize,
    pub(super) removed: String,
    pub(super) inserted: String,
}

/// What one undo takes back: edits in the order they were made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) edits: Vec<Edit>,
    pub(super) before: Caret,
    pub(super) after: Caret,
}

impl Step {
    /// Adds an edit, as part of the last one where they touch.
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

/// Where an edit comes from, as far as that decides what it joins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// A key that wrote something.
    Typing,
    /// A key that deleted what came before the cursor.
    DeletingLeft,
    /// A key that deleted what stood after the cursor.
    DeletingRight,
    /// Anything that is a step of its own: a paste, a line feed, a cut.
    Other,
}

/// What can be undone and redone.
#[derive(Debug, Clone, Default)]
pub(super) struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
    /// What the last step consists of, as long as another edit may join it.
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

    /// Lets nothing join the last step any more, because the user did something else.
    pub(super) fn close_step(&mut self) {
        self.open = None;
    }

    /// Whether an edit joins the last step.
    ///
    /// A step of typing is a word with the spaces behind it; a step of deleting is all that
    /// was deleted in one direction. What the user does in between ends a step. Time does
    /// not: the same keys always make the same steps.
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

    /// Records an edit, and what may join it afterwards.
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

    /// Moves the last step over to redo, and hands it out to be taken back.
    pub(super) fn undo(&mut self) -> Option<Step> {
        self.close_step();
        let step = self.undo.pop()?;
        self.redo.push(step.clone());
        Some(step)
    }

    /// Moves the last undone step back, and hands it out to be made again.
    pub(super) fn redo(&mut self) -> Option<Step> {
        self.close_step();
        let step = self.redo.pop()?;
        self.undo.push(step.clone());
        Some(step)
    }
}

/// Which step is still open is no part of what can be undone.
impl PartialEq for History {
    fn eq(&self, other: &Self) -> bool {
        self.undo == other.undo && self.redo == other.redo
    }
}

impl Eq for History {}
