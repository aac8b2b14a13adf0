//! The keys that a text is written with.

use crate::lang::say::keys as say;
use crate::text::{EditCommand, Motion};

use super::Context::{
    Answering, Commenting, Noting, Searching, StoryText, StoryTitle, Tagging, Typing,
};
use super::binding::hidden;
use super::{Action, Binding, Context};

/// Texts of many lines.
const WRITING: &[Context] = &[Noting, Answering, Commenting, StoryText];
/// Texts of one line or many.
pub(super) const EDITING: &[Context] = &[
    Noting, Answering, Commenting, Typing, Searching, StoryText, StoryTitle, Tagging,
];

pub(super) fn editing() -> Vec<Binding> {
    use EditCommand as E;
    use Motion as M;
    let edit =
        |name, command, keys, label| hidden(EDITING, name, Action::Edit(command), keys, label);
    let mut table = vec![
        hidden(
            WRITING,
            "newline",
            Action::Edit(E::Newline),
            "enter shift-enter ctrl-j",
            say::NEWLINE,
        ),
        edit("undo", E::Undo, "ctrl-z", say::UNDO),
        edit("redo", E::Redo, "ctrl-y ctrl-shift-z", say::REDO),
        edit("select-all", E::SelectAll, "ctrl-a", say::SELECT_ALL),
        edit("cut", E::Cut, "ctrl-x", say::CUT),
        edit("copy", E::Copy, "alt-c ctrl-o", say::COPY),
        edit(
            "backspace",
            E::Backspace,
            "backspace shift-backspace",
            say::BACKSPACE,
        ),
        edit("delete", E::Delete, "delete", say::DELETE),
        edit(
            "delete-word-left",
            E::DeleteWordLeft,
            "ctrl-w alt-backspace ctrl-backspace",
            say::DELETE_WORD_LEFT,
        ),
        edit(
            "delete-word-right",
            E::DeleteWordRight,
            "alt-d ctrl-delete",
            say::DELETE_WORD_RIGHT,
        ),
        edit(
            "delete-line-start",
            E::DeleteToLineStart,
            "ctrl-u",
            say::DELETE_LINE_START,
        ),
        edit(
            "delete-line-end",
            E::DeleteToLineEnd,
            "ctrl-k",
            say::DELETE_LINE_END,
        ),
        hidden(
            WRITING,
            "text-page-up",
            Action::PageUp,
            "pageup",
            say::PAGE_UP,
        ),
        hidden(
            WRITING,
            "text-page-down",
            Action::PageDown,
            "pagedown",
            say::PAGE_DOWN,
        ),
    ];
    let motions = [
        ("left", M::Left, "left", "shift-left", say::MOVE_LEFT),
        ("right", M::Right, "right", "shift-right", say::MOVE_RIGHT),
        ("line-up", M::Up, "up", "shift-up", say::MOVE_UP),
        ("line-down", M::Down, "down", "shift-down", say::MOVE_DOWN),
        (
            "word-left",
            M::WordLeft,
            "ctrl-left alt-left alt-b",
            "ctrl-shift-left",
            say::WORD_LEFT,
        ),
        (
            "word-right",
            M::WordRight,
            "ctrl-right alt-right alt-f",
            "ctrl-shift-right",
            say::WORD_RIGHT,
        ),
        (
            "sentence-left",
            M::SentenceLeft,
            "alt-a",
            "alt-shift-up",
            say::SENTENCE_LEFT,
        ),
        (
            "sentence-right",
            M::SentenceRight,
            "alt-e",
            "alt-shift-down",
            say::SENTENCE_RIGHT,
        ),
        (
            "line-start",
            M::LineStart,
            "home",
            "shift-home",
            say::LINE_START,
        ),
        (
            "line-end",
            M::LineEnd,
            "end ctrl-e",
            "shift-end",
            say::LINE_END,
        ),
        (
            "text-start",
            M::Start,
            "ctrl-home",
            "ctrl-shift-home",
            say::TEXT_START,
        ),
        (
            "text-end",
            M::End,
            "ctrl-end",
            "ctrl-shift-end",
            say::TEXT_END,
        ),
    ];
    for (name, motion, keys, selecting, label) in motions {
        // In a single line the keys for up and down belong to the list below it.
        let contexts = match motion {
            M::Up | M::Down => WRITING,
            _ => EDITING,
        };
        let bind =
            |command, keys, label| hidden(contexts, name, Action::Edit(command), keys, label);
        table.push(bind(E::Move(motion), keys, label));
        table.push(bind(E::Select(motion), selecting, say::SELECTING));
    }
    table
}
