//! The table itself.

use super::Context::{
    Answering, Choice, Commenting, Form, Home, List, Listening, Matrix, Noting, Page, Past,
    Playing, Points, Rating, Reading, Review, Searching, Sentences, Stories, Typing,
};
use super::binding::keys;
use super::{Binding, Context, editing, past, stories};

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
    keys! {
        shown: &[Listening], "go-on", "enter space" => Accept, GO_ON;
        shown: &[Answering], "submit", "ctrl-s ctrl-enter" => Submit, SUBMIT;
        shown: &[Noting], "answer", "ctrl-s ctrl-enter" => Submit, BEGIN_ANSWER;
        practice: &[Answering], "marker", "ctrl-t" => Marker, MARKER;
        practice: &[Noting, Answering], "hint", "f2 ctrl-r" => Hint, HINT;
        practice: &[Listening, Noting, Answering], "pause", "ctrl-p" => Pause, PAUSE;
        shown: &[List, Home, Form, Choice, Past], "accept", "enter" => Accept, ACCEPT;
        grouped CHANGE: &[Form], "less", "left h" => Less, LESS;
        grouped CHANGE: &[Form], "more", "right l" => More, MORE;
        grouped MOVE: CHOOSING, "up", "up k" => Up, UP;
        grouped MOVE: CHOOSING, "down", "down j" => Down, DOWN;
        shown: &[Home, Past], "search", "f" => Search, SEARCH;
        hidden: DETAILED, "details-up", "left h" => Less, DETAILS_UP;
        hidden: DETAILED, "details-down", "right l" => More, DETAILS_DOWN;
        hidden: &[Form], "form-details-up", "pageup" => PageUp, DETAILS_UP;
        hidden: &[Form], "form-details-down", "pagedown space" => PageDown, DETAILS_DOWN;
        grouped MOVE: &[Typing, Searching], "choice-up", "up" => Up, UP;
        grouped MOVE: &[Typing, Searching], "choice-down", "down" => Down, DOWN;
        grouped WALK: WALKING, "previous-answer", "left h" => Less, PREVIOUS_ANSWER;
        grouped WALK: WALKING, "next-answer", "right l enter" => More, NEXT_ANSWER;
        grouped SCROLL: SCROLLING, "scroll-up", "up k" => Up, SCROLL_UP;
        grouped SCROLL: SCROLLING, "scroll-down", "down j" => Down, SCROLL_DOWN;
        hidden: PAGING, "page-up", "pageup" => PageUp, PAGE_UP;
        hidden: PAGING, "page-down", "pagedown space" => PageDown, PAGE_DOWN;
        hidden: PAGING, "first", "home g" => First, FIRST;
        hidden: PAGING, "last", "end G" => Last, LAST;
        hidden: &[Listening, Noting, Answering], "prompt-up", "alt-up" => PromptUp, PROMPT_UP;
        hidden: &[Listening, Noting, Answering], "prompt-down", "alt-down" => PromptDown, PROMPT_DOWN;
        shown: editing::EDITING, "help-writing", "f1 ctrl-g" => Help, HELP;
        shown: NOT_WRITING, "help", "? f1" => Help, HELP;
        shown: LEAVING, "back", "q esc" => Back, BACK;
        shown: &[Searching], "leave-search", "esc" => Back, BACK;
        shown: &[Typing], "clear-filter", "esc" => Back, CLEAR_FILTER;
        shown: &[Listening, Noting, Answering, Rating], "stop", "esc" => Back, STOP;
        hidden: EVERYWHERE, "redraw", "ctrl-l" => Redraw, REDRAW;
        hidden: EVERYWHERE, "leave", "ctrl-c" => Leave, LEAVE;
    }
}
