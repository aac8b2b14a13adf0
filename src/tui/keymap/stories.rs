//! Keys for stories (the list, the matrix, the form, the drill) and for tags.

use super::Context::{
    DrillAnswered, DrillAsking, Guessed, Guessing, Marking, Matrix, NoStories, SampleRead, Stories,
    StoryText, StoryTitle, Tagging,
};
use super::binding::keys;
use super::{Binding, Context};

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
/// All contexts of the stories.
pub(super) const EVERYWHERE: &[Context] = &[
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
    keys! {
        shown: &[Stories], "edit-story", "enter e" => Accept, EDIT_STORY;
        shown: LISTS, "new-story", "n" => New, NEW_STORY;
        shown: &[Stories], "delete-story", "d" => Delete, DELETE_STORY;
        shown: &[Stories, NoStories], "matrix", "tab v" => Matrix, MATRIX;
        shown: &[Matrix], "story-list", "tab v" => Matrix, STORY_LIST;
        shown: FILLED, "story-drill", "t" => Drill, STORY_DRILL;
        shown: &[Stories], "open-told", "a" => OpenStoryUse, OPEN_USE;
    }
}

fn form() -> Vec<Binding> {
    keys! {
        shown: &[StoryTitle], "next-field", "tab enter down" => NextField, NEXT_FIELD;
        shown: &[StoryText, Marking], "next-field", "tab" => NextField, NEXT_FIELD;
        hidden: FIELDS, "previous-field", "shift-tab" => PreviousField, PREVIOUS_FIELD;
        shown: &[StoryText], "marker", "ctrl-t" => Marker, MARKER;
        shown: &[Marking], "tick", "space enter" => Accept, TICK;
    }
}

/// Ways out of a field. They come last, where the footer always has room.
pub(super) fn ways_out() -> Vec<Binding> {
    keys! {
        shortened KEEP_BRIEF: FIELDS, "keep-story", "ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: FIELDS, "discard-story", "ctrl-q" => Discard, DISCARD;
        shortened KEEP_BRIEF: &[Tagging], "keep-tags", "enter ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: &[Tagging], "discard-tags", "ctrl-q" => Discard, DISCARD;
    }
}

fn drill() -> Vec<Binding> {
    keys! {
        grouped PICK: &[DrillAsking, Guessing], "pick-1", "1" => Pick(1), PICK_1;
        grouped PICK: &[DrillAsking, Guessing], "pick-2", "2" => Pick(2), PICK_2;
        grouped PICK: &[DrillAsking, Guessing], "pick-3", "3" => Pick(3), PICK_3;
        grouped PICK: &[DrillAsking, Guessing], "pick-4", "4" => Pick(4), PICK_4;
        shown: &[DrillAsking], "none-fits", "0" => Pick(0), NONE_FITS;
        shown: &[DrillAnswered, Guessed, SampleRead], "next-question", "enter space" => Accept, NEXT_QUESTION;
        grouped FITS_TOO: &[DrillAnswered], "fits-1", "1" => Pick(1), PICK_1;
        grouped FITS_TOO: &[DrillAnswered], "fits-2", "2" => Pick(2), PICK_2;
        grouped FITS_TOO: &[DrillAnswered], "fits-3", "3" => Pick(3), PICK_3;
        grouped FITS_TOO: &[DrillAnswered], "fits-4", "4" => Pick(4), PICK_4;
    }
}

fn everywhere() -> Vec<Binding> {
    keys! {
        shown: HELPING, "help", "? f1" => Help, HELP;
        grouped MOVE: CHOOSING, "up", "up k" => Up, UP;
        grouped MOVE: CHOOSING, "down", "down j" => Down, DOWN;
        grouped SCROLL: PAGES, "scroll-up", "up k" => Up, SCROLL_UP;
        grouped SCROLL: PAGES, "scroll-down", "down j" => Down, SCROLL_DOWN;
        hidden: CHOOSING, "page-up", "pageup" => PageUp, PAGE_UP;
        hidden: CHOOSING, "page-down", "pagedown" => PageDown, PAGE_DOWN;
        hidden: CHOOSING, "first", "home g" => First, FIRST;
        hidden: CHOOSING, "last", "end G" => Last, LAST;
        shown: LEAVING, "back", "q esc" => Back, BACK;
        hidden: EVERYWHERE, "redraw", "ctrl-l" => Redraw, REDRAW;
        hidden: EVERYWHERE, "leave", "ctrl-c" => Leave, LEAVE;
    }
}
