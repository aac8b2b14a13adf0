//! The keys that a text is written with.

use crate::text::{EditCommand, Motion};

use super::Context::{
    Answering, Commenting, Noting, Searching, StoryText, StoryTitle, Tagging, Typing,
};
use super::binding::keys;
use super::{Binding, Context};

/// Texts of many lines.
const WRITING: &[Context] = &[Noting, Answering, Commenting, StoryText];
/// Texts of one line or many.
pub(super) const EDITING: &[Context] = &[
    Noting, Answering, Commenting, Typing, Searching, StoryText, StoryTitle, Tagging,
];

/// Pairs of keys: one that moves the cursor, and one that selects on its way.
macro_rules! motions {
    ($($contexts:ident, $name:literal, $keys:literal, $selecting:literal => $motion:ident, $label:ident;)*) => {
        keys! {$(
            hidden: $contexts, $name, $keys => Edit(EditCommand::Move(Motion::$motion)), $label;
            hidden: $contexts, $name, $selecting => Edit(EditCommand::Select(Motion::$motion)), SELECTING;
        )*}
    };
}

pub(super) fn editing() -> Vec<Binding> {
    let mut table = commands();
    table.extend(motions());
    table
}

fn commands() -> Vec<Binding> {
    keys! {
        hidden: WRITING, "newline", "enter shift-enter ctrl-j" => Edit(EditCommand::Newline), NEWLINE;
        hidden: EDITING, "undo", "ctrl-z" => Edit(EditCommand::Undo), UNDO;
        hidden: EDITING, "redo", "ctrl-y ctrl-shift-z" => Edit(EditCommand::Redo), REDO;
        hidden: EDITING, "select-all", "ctrl-a" => Edit(EditCommand::SelectAll), SELECT_ALL;
        hidden: EDITING, "cut", "ctrl-x" => Edit(EditCommand::Cut), CUT;
        hidden: EDITING, "copy", "alt-c ctrl-o" => Edit(EditCommand::Copy), COPY;
        hidden: EDITING, "backspace", "backspace shift-backspace" => Edit(EditCommand::Backspace), BACKSPACE;
        hidden: EDITING, "delete", "delete" => Edit(EditCommand::Delete), DELETE;
        hidden: EDITING, "delete-word-left", "ctrl-w alt-backspace ctrl-backspace" => Edit(EditCommand::DeleteWordLeft), DELETE_WORD_LEFT;
        hidden: EDITING, "delete-word-right", "alt-d ctrl-delete" => Edit(EditCommand::DeleteWordRight), DELETE_WORD_RIGHT;
        hidden: EDITING, "delete-line-start", "ctrl-u" => Edit(EditCommand::DeleteToLineStart), DELETE_LINE_START;
        hidden: EDITING, "delete-line-end", "ctrl-k" => Edit(EditCommand::DeleteToLineEnd), DELETE_LINE_END;
        hidden: WRITING, "text-page-up", "pageup" => PageUp, PAGE_UP;
        hidden: WRITING, "text-page-down", "pagedown" => PageDown, PAGE_DOWN;
    }
}

/// In a single line the keys for up and down belong to the list below it.
fn motions() -> Vec<Binding> {
    motions! {
        EDITING, "left", "left", "shift-left" => Left, MOVE_LEFT;
        EDITING, "right", "right", "shift-right" => Right, MOVE_RIGHT;
        WRITING, "line-up", "up", "shift-up" => Up, MOVE_UP;
        WRITING, "line-down", "down", "shift-down" => Down, MOVE_DOWN;
        EDITING, "word-left", "ctrl-left alt-left alt-b", "ctrl-shift-left" => WordLeft, WORD_LEFT;
        EDITING, "word-right", "ctrl-right alt-right alt-f", "ctrl-shift-right" => WordRight, WORD_RIGHT;
        EDITING, "sentence-left", "alt-a", "alt-shift-up" => SentenceLeft, SENTENCE_LEFT;
        EDITING, "sentence-right", "alt-e", "alt-shift-down" => SentenceRight, SENTENCE_RIGHT;
        EDITING, "line-start", "home", "shift-home" => LineStart, LINE_START;
        EDITING, "line-end", "end ctrl-e", "shift-end" => LineEnd, LINE_END;
        EDITING, "text-start", "ctrl-home", "ctrl-shift-home" => Start, TEXT_START;
        EDITING, "text-end", "ctrl-end", "ctrl-shift-end" => End, TEXT_END;
    }
}
