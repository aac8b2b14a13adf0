//! Keys for real interviews: the list and the form.

use super::Binding;
use super::Context::{
    self, NoRealInterviews, RealInterviews, RecalledChoice, RecalledLine, RecalledText,
};
use super::binding::keys;

const LINES: &[Context] = &[RecalledLine, RecalledChoice];
const FORM: &[Context] = &[RecalledLine, RecalledChoice, RecalledText];

pub(super) fn bindings() -> Vec<Binding> {
    keys! {
        shown: &[RealInterviews], "edit-interview", "enter e" => Accept, EDIT_STORY;
        shown: &[RealInterviews, NoRealInterviews], "new-interview", "n" => New, NEW_STORY;
        shown: &[RealInterviews], "delete-interview", "d" => Delete, DELETE_STORY;
        grouped CHANGE: &[RecalledChoice], "less", "left" => Less, LESS;
        grouped CHANGE: &[RecalledChoice], "more", "right" => More, MORE;
        hidden: &[RecalledChoice], "pass-over", "0 backspace delete" => PassOver, PASS_OVER;
        shown: LINES, "next-field", "enter tab down" => NextField, NEXT_FIELD;
        shown: &[RecalledText], "next-field", "tab" => NextField, NEXT_FIELD;
        hidden: LINES, "previous-field", "shift-tab up" => PreviousField, PREVIOUS_FIELD;
        hidden: &[RecalledText], "previous-field", "shift-tab" => PreviousField, PREVIOUS_FIELD;
        shown: LINES, "answer-again", "ctrl-t" => Again, ANSWER_AGAIN;
    }
}

/// Ways out of the form. They come last, where the footer always has room.
pub(super) fn ways_out() -> Vec<Binding> {
    keys! {
        shortened KEEP_BRIEF: FORM, "keep-interview", "ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: LINES, "discard-interview", "ctrl-q" => Discard, DISCARD;
    }
}
