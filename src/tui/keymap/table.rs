//! The table itself.

use super::Context::{
    Answering, Choice, Form, Home, List, Listening, Noting, Overview, Past, Points, Prepare,
    Rating, Reading, Review, Searching, TimeUp, Typing,
};
use super::binding::keys;
use super::context::Group::{
    Choosing, Detailed, Editing, Helping, Leaving, Paging, Scrolling, Walking,
};
use super::context::Scope::Outside;
use super::{Binding, editing, importing, past, recalled, stories};

/// Every binding, in the order in which footer and help show them.
pub(super) fn bindings() -> Vec<Binding> {
    let mut table = past::question();
    table.extend(past::ratings());
    table.extend(past::looking_back());
    table.extend(stories::bindings());
    table.extend(importing::bindings());
    table.extend(recalled::bindings());
    table.extend(screens());
    table.extend(stories::ways_out());
    table.extend(recalled::ways_out());
    table.extend(editing::editing());
    table
}

fn screens() -> Vec<Binding> {
    keys! {
        shown: &[TimeUp], "next", "enter" => Accept, GO_ON;
        shown: &[Listening], "go-on", "enter" => Accept, GO_ON;
        shown: &[Answering], "submit", "ctrl-s ctrl-enter" => Submit, SUBMIT;
        shown: &[Noting], "answer", "ctrl-s ctrl-enter" => Submit, BEGIN_ANSWER;
        shown: &[Listening, Noting, Answering], "record", "f4 alt-r" => Record, RECORD;
        hidden: &[Listening, Noting, Answering, TimeUp, Rating, Overview, Review], "cancel-words", "alt-x" => CancelWords, CANCEL_WORDS;
        practice: &[Noting, Answering], "hint", "f2 ctrl-r" => Hint, HINT;
        practice: &[Noting, Answering], "outline", "f3 alt-o" => Outline, OUTLINE;
        practice: &[Listening, Noting, Answering], "pause", "ctrl-p" => Pause, PAUSE;
        practice: &[Answering], "marker", "ctrl-t" => Marker, MARKER;
        shown: &[List, Home, Choice], "accept", "enter" => Accept, ACCEPT;
        shown: &[Form], "accept", "enter" => Accept, MORE;
        shown: &[Prepare], "accept", "enter" => Accept, START;
        grouped CHANGE: &[Form, Prepare], "less", "left h" => Less, LESS;
        grouped CHANGE: &[Form, Prepare], "more", "right l" => More, MORE;
        grouped MOVE: Choosing, "up", "up k" => Up, UP;
        grouped MOVE: Choosing, "down", "down j" => Down, DOWN;
        shown: &[Home], "day-card", "b" => DayCard, DAY_CARD;
        shown: &[Home], "search", "f" => Search, SEARCH;
        shown: &[Past], "search", "f" => Search, SEARCH_WORDS;
        hidden: Detailed, "details-up", "left h" => Less, DETAILS_UP;
        hidden: Detailed, "details-down", "right l" => More, DETAILS_DOWN;
        hidden: &[Prepare], "form-details-up", "pageup" => PageUp, DETAILS_UP;
        hidden: &[Prepare], "form-details-down", "pagedown space" => PageDown, DETAILS_DOWN;
        hidden: &[Form], "form-details-up", "pageup" => PageUp, WEEK_EARLIER;
        hidden: &[Form], "form-details-down", "pagedown space" => PageDown, WEEK_LATER;
        grouped MOVE: &[Typing, Searching], "choice-up", "up" => Up, UP;
        grouped MOVE: &[Typing, Searching], "choice-down", "down" => Down, DOWN;
        grouped WALK: Walking, "previous-answer", "left h" => Less, PREVIOUS_ANSWER;
        grouped WALK: Walking, "next-answer", "right l" => More, NEXT_ANSWER;
        hidden: &[Reading, Review, Points], "next-page", "enter" => More, NEXT_ANSWER;
        grouped SCROLL: Scrolling, "scroll-up", "up k" => Up, SCROLL_UP;
        grouped SCROLL: Scrolling, "scroll-down", "down j" => Down, SCROLL_DOWN;
        hidden: Paging, "page-up", "pageup" => PageUp, PAGE_UP;
        hidden: Paging, "page-down", "pagedown space" => PageDown, PAGE_DOWN;
        hidden: Paging, "first", "home g" => First, FIRST;
        hidden: Paging, "last", "end G" => Last, LAST;
        hidden: &[Listening, Noting, Answering, TimeUp, Rating], "prompt-up", "alt-up" => PromptUp, PROMPT_UP;
        hidden: &[Listening, Noting, Answering, TimeUp, Rating], "prompt-down", "alt-down" => PromptDown, PROMPT_DOWN;
        shown: Editing, "help-writing", "f1 ctrl-g" => Help, HELP;
        shown: Helping, "help", "? f1" => Help, HELP;
        shortened BACK_BRIEF: Leaving, "back", "q esc" => Back, BACK;
        shown: &[Searching], "leave-search", "esc" => Back, BACK;
        shown: &[Typing], "clear-filter", "esc" => Back, CLEAR_FILTER;
        shown: &[Listening, Noting, Answering, TimeUp, Rating], "stop", "esc" => Back, STOP;
        hidden: &[Listening, Noting, Answering, TimeUp, Rating, Reading, Overview, Review, Points], "stop-model", "f8" => StopModel, STOP_MODEL;
        hidden: Outside(stories::EVERYWHERE), "redraw", "ctrl-l" => Redraw, REDRAW;
        hidden: Outside(stories::EVERYWHERE), "leave", "ctrl-c" => Leave, LEAVE;
    }
}
