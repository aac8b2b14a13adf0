//! The table itself.

use crate::lang::say::{Phrase, keys as say};
use crate::text::{EditCommand, Motion};

use super::Context::{
    Answering, Choice, Commenting, Form, Home, List, Listening, Noting, Page, Past, Playing,
    Rating, Reading, Review, Searching, Typing,
};
use super::{Action, Binding, Context};

/// Texts of many lines.
const WRITING: &[Context] = &[Noting, Answering, Commenting, Context::Telling];
/// Texts of one line or many.
const EDITING: &[Context] = &[
    Noting,
    Answering,
    Commenting,
    Typing,
    Searching,
    Context::Telling,
    Context::Naming,
    Context::Tagging,
];
const CHOOSING: &[Context] = &[List, Home, Form, Choice, Rating, Past];
const PAGING: &[Context] = &[List, Home, Reading, Page, Past, Review];
const WALKING: &[Context] = &[Reading, Review];
const SCROLLING: &[Context] = &[Reading, Page, Review];
const NOT_WRITING: &[Context] = &[
    List, Home, Form, Listening, Rating, Reading, Past, Review, Playing, Page,
];
const EVERYWHERE: &[Context] = &[
    List, Home, Form, Listening, Noting, Answering, Rating, Reading, Choice, Past, Typing,
    Searching, Review, Commenting, Playing, Page,
];
const LEAVING: &[Context] = &[
    List, Home, Form, Reading, Choice, Past, Review, Playing, Page,
];

/// Every binding, in the order in which footer and help show them.
pub(super) fn bindings() -> Vec<Binding> {
    let mut table = ratings();
    table.extend(looking_back());
    table.extend(super::stories::bindings());
    table.extend(screens());
    table.extend(super::stories::ways_out());
    table.extend(editing());
    table
}

fn screens() -> Vec<Binding> {
    let moves = |binding| grouped(say::MOVE, binding);
    let changes = |binding| grouped(say::CHANGE, binding);
    let scrolls = |binding| grouped(say::SCROLL, binding);
    let walks = |binding| grouped(say::WALK, binding);
    vec![
        shown(
            &[Listening],
            "go-on",
            Action::Accept,
            "enter space",
            say::GO_ON,
        ),
        shown(
            &[Answering],
            "submit",
            Action::Submit,
            "ctrl-s ctrl-enter",
            say::SUBMIT,
        ),
        shown(
            &[Noting],
            "answer",
            Action::Submit,
            "ctrl-s ctrl-enter",
            say::BEGIN_ANSWER,
        ),
        practice(shown(
            &[Answering],
            "marker",
            Action::Marker,
            "ctrl-t",
            say::MARKER,
        )),
        practice(shown(
            &[Noting, Answering],
            "hint",
            Action::Hint,
            "f2",
            say::HINT,
        )),
        practice(shown(
            &[Listening, Noting, Answering],
            "pause",
            Action::Pause,
            "ctrl-p",
            say::PAUSE,
        )),
        shown(
            &[List, Home, Form, Choice, Past],
            "accept",
            Action::Accept,
            "enter",
            say::ACCEPT,
        ),
        changes(shown(&[Form], "less", Action::Less, "left h", say::LESS)),
        changes(shown(&[Form], "more", Action::More, "right l", say::MORE)),
        moves(shown(CHOOSING, "up", Action::Up, "up k", say::UP)),
        moves(shown(CHOOSING, "down", Action::Down, "down j", say::DOWN)),
        shown(&[Home, Past], "search", Action::Search, "f", say::SEARCH),
        hidden(
            &[Home, List, Past],
            "details-up",
            Action::Less,
            "left h",
            say::DETAILS_UP,
        ),
        hidden(
            &[Home, List, Past],
            "details-down",
            Action::More,
            "right l",
            say::DETAILS_DOWN,
        ),
        hidden(
            &[Form],
            "form-details-up",
            Action::PageUp,
            "pageup",
            say::DETAILS_UP,
        ),
        hidden(
            &[Form],
            "form-details-down",
            Action::PageDown,
            "pagedown space",
            say::DETAILS_DOWN,
        ),
        moves(shown(
            &[Typing, Searching],
            "choice-up",
            Action::Up,
            "up",
            say::UP,
        )),
        moves(shown(
            &[Typing, Searching],
            "choice-down",
            Action::Down,
            "down",
            say::DOWN,
        )),
        walks(shown(
            WALKING,
            "previous-answer",
            Action::Less,
            "left h",
            say::PREVIOUS_ANSWER,
        )),
        walks(shown(
            WALKING,
            "next-answer",
            Action::More,
            "right l enter",
            say::NEXT_ANSWER,
        )),
        scrolls(shown(
            SCROLLING,
            "scroll-up",
            Action::Up,
            "up k",
            say::SCROLL_UP,
        )),
        scrolls(shown(
            SCROLLING,
            "scroll-down",
            Action::Down,
            "down j",
            say::SCROLL_DOWN,
        )),
        hidden(PAGING, "page-up", Action::PageUp, "pageup", say::PAGE_UP),
        hidden(
            PAGING,
            "page-down",
            Action::PageDown,
            "pagedown space",
            say::PAGE_DOWN,
        ),
        hidden(PAGING, "first", Action::First, "home g", say::FIRST),
        hidden(PAGING, "last", Action::Last, "end G", say::LAST),
        hidden(
            &[Listening, Noting, Answering],
            "prompt-up",
            Action::PromptUp,
            "alt-up",
            say::PROMPT_UP,
        ),
        hidden(
            &[Listening, Noting, Answering],
            "prompt-down",
            Action::PromptDown,
            "alt-down",
            say::PROMPT_DOWN,
        ),
        shown(EDITING, "help-writing", Action::Help, "f1", say::HELP),
        shown(NOT_WRITING, "help", Action::Help, "? f1", say::HELP),
        shown(LEAVING, "back", Action::Back, "q esc", say::BACK),
        shown(&[Searching], "leave-search", Action::Back, "esc", say::BACK),
        shown(
            &[Typing],
            "clear-filter",
            Action::Back,
            "esc",
            say::CLEAR_FILTER,
        ),
        shown(
            &[Listening, Noting, Answering, Rating],
            "stop",
            Action::Back,
            "esc",
            say::STOP,
        ),
        hidden(EVERYWHERE, "leave", Action::Leave, "ctrl-c", say::LEAVE),
    ]
}

/// Past interviews: the list, one of them, an answer of it.
fn looking_back() -> Vec<Binding> {
    let speeds = |binding| grouped(say::SPEED, binding);
    vec![
        shown(
            &[Searching],
            "open-found",
            Action::Accept,
            "enter",
            say::OPEN_FOUND,
        ),
        hidden(
            &[Searching],
            "found-page-up",
            Action::PageUp,
            "pageup",
            say::PAGE_UP,
        ),
        hidden(
            &[Searching],
            "found-page-down",
            Action::PageDown,
            "pagedown",
            say::PAGE_DOWN,
        ),
        shown(&[Past], "filter", Action::Filter, "/", say::FILTER),
        shown(&[Typing], "to-list", Action::Accept, "enter", say::TO_LIST),
        shown(&[Past], "sort", Action::Sort, "s", say::SORT),
        shown(
            &[Commenting],
            "keep-comment",
            Action::Submit,
            "ctrl-s esc",
            say::KEEP_COMMENT,
        ),
        shown(&[Past], "to-trash", Action::Delete, "d", say::TO_TRASH),
        shown(&[Review], "comment", Action::Comment, "n", say::COMMENT),
        shown(&[Review], "star", Action::Star, "s", say::STAR),
        shown(&[Review], "tags", Action::Tags, "t", say::TAGS),
        shown(
            &[Review],
            "make-story",
            Action::MakeStory,
            "m",
            say::MAKE_STORY,
        ),
        shown(&[Review], "compare", Action::Compare, "c", say::COMPARE),
        shown(&[Review], "replay", Action::Replay, "r", say::REPLAY),
        shown(&[Playing], "play", Action::Play, "space enter", say::PLAY),
        speeds(shown(
            &[Playing],
            "slower",
            Action::Slower,
            "-",
            say::SLOWER,
        )),
        speeds(shown(
            &[Playing],
            "faster",
            Action::Faster,
            "+ =",
            say::FASTER,
        )),
        shown(
            &[Playing],
            "next-pause",
            Action::NextPause,
            "n",
            say::NEXT_PAUSE,
        ),
        grouped(
            say::SEEK,
            shown(
                &[Playing],
                "seek-back",
                Action::Less,
                "left h",
                say::SEEK_BACK,
            ),
        ),
        grouped(
            say::SEEK,
            shown(&[Playing], "seek-on", Action::More, "right l", say::SEEK_ON),
        ),
        hidden(
            &[Playing],
            "play-first",
            Action::First,
            "home g",
            say::FIRST,
        ),
        hidden(&[Playing], "play-last", Action::Last, "end G", say::LAST),
    ]
}

fn ratings() -> Vec<Binding> {
    let rate = |point: u8, key, label| {
        let binding = hidden(&[Rating, Review], key, Action::Rate(point), key, label);
        grouped(say::RATE, binding)
    };
    vec![
        rate(1, "1", say::RATE_1),
        rate(2, "2", say::RATE_2),
        rate(3, "3", say::RATE_3),
        rate(4, "4", say::RATE_4),
        rate(5, "5", say::RATE_5),
        shown(
            &[Rating],
            "accept-rating",
            Action::Accept,
            "enter",
            say::ACCEPT,
        ),
        shown(
            &[Rating],
            "pass-over",
            Action::PassOver,
            "0 s",
            say::PASS_OVER,
        ),
    ]
}

fn editing() -> Vec<Binding> {
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
        edit("copy", E::Copy, "alt-c", say::COPY),
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

pub(super) fn shown(
    contexts: &'static [Context],
    name: &'static str,
    action: Action,
    keys: &str,
    label: Phrase,
) -> Binding {
    let keys = keys.split(' ').filter_map(|key| key.parse().ok()).collect();
    Binding {
        contexts,
        name,
        action,
        keys,
        label,
        in_footer: true,
        group: None,
        practice_only: false,
    }
}

pub(super) fn hidden(
    contexts: &'static [Context],
    name: &'static str,
    action: Action,
    keys: &str,
    label: Phrase,
) -> Binding {
    Binding {
        in_footer: false,
        ..shown(contexts, name, action, keys, label)
    }
}

/// Shown in the footer as one with its neighbours of the same group.
pub(super) fn grouped(group: Phrase, binding: Binding) -> Binding {
    Binding {
        group: Some(group),
        in_footer: true,
        ..binding
    }
}

fn practice(binding: Binding) -> Binding {
    Binding {
        practice_only: true,
        ..binding
    }
}
