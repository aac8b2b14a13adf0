//! The table itself.

use crate::lang::say::keys as say;

use super::Context::{
    Answering, Choice, Commenting, Form, Home, List, Listening, Matrix, Noting, Page, Past,
    Playing, Points, Rating, Reading, Review, Searching, Sentences, Stories, Typing,
};
use super::binding::{grouped, hidden, practice, shown};
use super::{Action, Binding, Context, editing, past, stories};

const CHOOSING: &[Context] = &[List, Home, Form, Choice, Rating, Past, Points, Sentences];
const PAGING: &[Context] = &[List, Home, Reading, Page, Past, Review, Points, Sentences];
const DETAILED: &[Context] = &[Home, List, Past, Stories, Matrix];
const WALKING: &[Context] = &[Reading, Review, Points];
const SCROLLING: &[Context] = &[Reading, Page, Review];
const NOT_WRITING: &[Context] = &[
    List, Home, Form, Listening, Rating, Reading, Past, Review, Playing, Page, Points, Sentences,
];
const EVERYWHERE: &[Context] = &[
    List, Home, Form, Listening, Noting, Answering, Rating, Reading, Choice, Past, Typing,
    Searching, Review, Commenting, Playing, Page, Points, Sentences,
];
const LEAVING: &[Context] = &[
    List, Home, Form, Reading, Choice, Past, Review, Playing, Page,
];

/// Every binding, in the order in which footer and help show them.
pub(super) fn bindings() -> Vec<Binding> {
    let mut table = past::ratings();
    table.extend(past::looking_back());
    table.extend(stories::bindings());
    table.extend(screens());
    table.extend(stories::ways_out());
    table.extend(editing::editing());
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
            "f2 ctrl-r",
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
            DETAILED,
            "details-up",
            Action::Less,
            "left h",
            say::DETAILS_UP,
        ),
        hidden(
            DETAILED,
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
        shown(
            editing::EDITING,
            "help-writing",
            Action::Help,
            "f1 ctrl-g",
            say::HELP,
        ),
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
        hidden(EVERYWHERE, "redraw", Action::Redraw, "ctrl-l", say::REDRAW),
        hidden(EVERYWHERE, "leave", Action::Leave, "ctrl-c", say::LEAVE),
    ]
}
