//! Keys for editing text.

use crate::text::{EditCommand, Motion};

use super::Binding;
use super::binding::keys;
use super::context::Group::{Editing, Writing};

/// Defines pairs of keys: one moves the cursor, the other also selects.
macro_rules! motions {
    ($($group:ident, $name:literal, $keys:literal, $selecting:literal => $motion:ident, $label:ident;)*) => {
        keys! {$(
            hidden: $group, $name, $keys => Edit(EditCommand::Move(Motion::$motion)), $label;
            hidden: $group, $name, $selecting => Edit(EditCommand::Select(Motion::$motion)), SELECTING;
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
        hidden: Writing, "newline", "enter shift-enter ctrl-j" => Edit(EditCommand::Newline), NEWLINE;
        hidden: Editing, "undo", "ctrl-z" => Edit(EditCommand::Undo), UNDO;
        hidden: Editing, "redo", "ctrl-y ctrl-shift-z" => Edit(EditCommand::Redo), REDO;
        hidden: Editing, "select-all", "ctrl-a" => Edit(EditCommand::SelectAll), SELECT_ALL;
        hidden: Editing, "cut", "ctrl-x" => Edit(EditCommand::Cut), CUT;
        hidden: Editing, "copy", "alt-c ctrl-o" => Edit(EditCommand::Copy), COPY;
        hidden: Editing, "backspace", "backspace shift-backspace" => Edit(EditCommand::Backspace), BACKSPACE;
        hidden: Editing, "delete", "delete" => Edit(EditCommand::Delete), DELETE;
        hidden: Editing, "delete-word-left", "ctrl-w alt-backspace ctrl-backspace" => Edit(EditCommand::DeleteWordLeft), DELETE_WORD_LEFT;
        hidden: Editing, "delete-word-right", "alt-d ctrl-delete" => Edit(EditCommand::DeleteWordRight), DELETE_WORD_RIGHT;
        hidden: Editing, "delete-line-start", "ctrl-u" => Edit(EditCommand::DeleteToLineStart), DELETE_LINE_START;
        hidden: Editing, "delete-line-end", "ctrl-k" => Edit(EditCommand::DeleteToLineEnd), DELETE_LINE_END;
        hidden: Writing, "text-page-up", "pageup" => PageUp, PAGE_UP;
        hidden: Writing, "text-page-down", "pagedown" => PageDown, PAGE_DOWN;
    }
}

/// In a single-line field, the keys for up and down belong to the list below it.
fn motions() -> Vec<Binding> {
    motions! {
        Editing, "left", "left", "shift-left" => Left, MOVE_LEFT;
        Editing, "right", "right", "shift-right" => Right, MOVE_RIGHT;
        Writing, "line-up", "up", "shift-up" => Up, MOVE_UP;
        Writing, "line-down", "down", "shift-down" => Down, MOVE_DOWN;
        Editing, "word-left", "ctrl-left alt-left alt-b", "ctrl-shift-left" => WordLeft, WORD_LEFT;
        Editing, "word-right", "ctrl-right alt-right alt-f", "ctrl-shift-right" => WordRight, WORD_RIGHT;
        Editing, "sentence-left", "alt-a", "alt-shift-up" => SentenceLeft, SENTENCE_LEFT;
        Editing, "sentence-right", "alt-e", "alt-shift-down" => SentenceRight, SENTENCE_RIGHT;
        Editing, "line-start", "home", "shift-home" => LineStart, LINE_START;
        Editing, "line-end", "end ctrl-e", "shift-end" => LineEnd, LINE_END;
        Editing, "text-start", "ctrl-home", "ctrl-shift-home" => Start, TEXT_START;
        Editing, "text-end", "ctrl-end", "ctrl-shift-end" => End, TEXT_END;
    }
}
