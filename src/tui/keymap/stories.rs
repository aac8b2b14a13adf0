//! The keys of the stories: the list, the matrix, the form, the drill; and of tags.

use crate::lang::say::keys as say;

use super::Context::{
    DrillAnswered, DrillAsking, Marking, Matrix, NoStories, Stories, StoryText, StoryTitle, Tagging,
};
use super::binding::{grouped, hidden, shown};
use super::{Action, Binding, Context};

const FILLED: &[Context] = &[Stories, Matrix];
const LISTS: &[Context] = &[Stories, NoStories, Matrix];
const CHOOSING: &[Context] = &[Stories, Matrix, Marking];
const PAGES: &[Context] = &[DrillAsking, DrillAnswered];
const FIELDS: &[Context] = &[StoryTitle, StoryText, Marking];
const LEAVING: &[Context] = &[Stories, NoStories, Matrix, DrillAsking, DrillAnswered];
const HELPING: &[Context] = &[
    Stories,
    NoStories,
    Matrix,
    Marking,
    DrillAsking,
    DrillAnswered,
];
const EVERYWHERE: &[Context] = &[
    Stories,
    NoStories,
    Matrix,
    StoryTitle,
    StoryText,
    Marking,
    DrillAsking,
    DrillAnswered,
    Tagging,
];

pub(super) fn bindings() -> Vec<Binding> {
    let mut table = lists();
    table.extend(form());
    table.extend(drill());
    table.extend(everywhere());
    table
}

fn lists() -> Vec<Binding> {
    vec![
        shown(
            &[Stories],
            "edit-story",
            Action::Accept,
            "enter e",
            say::EDIT_STORY,
        ),
        shown(LISTS, "new-story", Action::New, "n", say::NEW_STORY),
        shown(
            &[Stories],
            "delete-story",
            Action::Delete,
            "d",
            say::DELETE_STORY,
        ),
        shown(
            &[Stories, NoStories],
            "matrix",
            Action::Matrix,
            "m tab",
            say::MATRIX,
        ),
        shown(
            &[Matrix],
            "story-list",
            Action::Matrix,
            "m tab",
            say::STORY_LIST,
        ),
        shown(FILLED, "story-drill", Action::Drill, "t", say::STORY_DRILL),
        shown(
            &[Stories],
            "open-told",
            Action::OpenStoryUse,
            "o",
            say::OPEN_TOLD,
        ),
    ]
}

fn form() -> Vec<Binding> {
    vec![
        shown(
            &[StoryTitle],
            "next-field",
            Action::NextField,
            "tab enter down",
            say::NEXT_FIELD,
        ),
        shown(
            &[StoryText, Marking],
            "next-field",
            Action::NextField,
            "tab",
            say::NEXT_FIELD,
        ),
        hidden(
            FIELDS,
            "previous-field",
            Action::PreviousField,
            "shift-tab",
            say::PREVIOUS_FIELD,
        ),
        shown(
            &[StoryText],
            "marker",
            Action::Marker,
            "ctrl-t",
            say::MARKER,
        ),
        shown(&[Marking], "tick", Action::Accept, "space enter", say::TICK),
    ]
}

/// The ways out of a field. They stand behind everything else, where the footer always has
/// room.
pub(super) fn ways_out() -> Vec<Binding> {
    vec![
        shown(
            FIELDS,
            "keep-story",
            Action::Submit,
            "ctrl-s esc",
            say::KEEP_COMMENT,
        ),
        shown(
            &[Tagging],
            "keep-tags",
            Action::Submit,
            "enter ctrl-s esc",
            say::KEEP_COMMENT,
        ),
    ]
}

fn drill() -> Vec<Binding> {
    let pick = |number: u8, name, label| {
        let key = number.to_string();
        let binding = shown(&[DrillAsking], name, Action::Pick(number), &key, label);
        grouped(say::PICK, binding)
    };
    let fits = |number: u8, name, label| {
        let key = number.to_string();
        let binding = shown(&[DrillAnswered], name, Action::Pick(number), &key, label);
        grouped(say::FITS_TOO, binding)
    };
    vec![
        pick(1, "pick-1", say::PICK_1),
        pick(2, "pick-2", say::PICK_2),
        pick(3, "pick-3", say::PICK_3),
        pick(4, "pick-4", say::PICK_4),
        shown(
            &[DrillAsking],
            "none-fits",
            Action::Pick(0),
            "0",
            say::NONE_FITS,
        ),
        shown(
            &[DrillAnswered],
            "next-question",
            Action::Accept,
            "enter space",
            say::NEXT_QUESTION,
        ),
        fits(1, "fits-1", say::PICK_1),
        fits(2, "fits-2", say::PICK_2),
        fits(3, "fits-3", say::PICK_3),
        fits(4, "fits-4", say::PICK_4),
    ]
}

fn everywhere() -> Vec<Binding> {
    let moves = |binding| grouped(say::MOVE, binding);
    let scrolls = |binding| grouped(say::SCROLL, binding);
    vec![
        shown(HELPING, "help", Action::Help, "? f1", say::HELP),
        moves(shown(CHOOSING, "up", Action::Up, "up k", say::UP)),
        moves(shown(CHOOSING, "down", Action::Down, "down j", say::DOWN)),
        scrolls(shown(
            PAGES,
            "scroll-up",
            Action::Up,
            "up k",
            say::SCROLL_UP,
        )),
        scrolls(shown(
            PAGES,
            "scroll-down",
            Action::Down,
            "down j",
            say::SCROLL_DOWN,
        )),
        hidden(CHOOSING, "page-up", Action::PageUp, "pageup", say::PAGE_UP),
        hidden(
            CHOOSING,
            "page-down",
            Action::PageDown,
            "pagedown",
            say::PAGE_DOWN,
        ),
        hidden(CHOOSING, "first", Action::First, "home g", say::FIRST),
        hidden(CHOOSING, "last", Action::Last, "end G", say::LAST),
        shown(LEAVING, "back", Action::Back, "q esc", say::BACK),
        hidden(EVERYWHERE, "redraw", Action::Redraw, "ctrl-l", say::REDRAW),
        hidden(EVERYWHERE, "leave", Action::Leave, "ctrl-c", say::LEAVE),
    ]
}
