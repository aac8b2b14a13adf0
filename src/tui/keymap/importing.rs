//! Keys for the draft of an import.

use super::Binding;
use super::Context::{ImportAnswer, ImportText, Importing};
use super::binding::keys;

pub(super) fn bindings() -> Vec<Binding> {
    keys! {
        shown: &[Importing], "make-import", "ctrl-s" => Submit, MAKE_IMPORT;
        shown: &[Importing], "edit-entry", "enter e" => Accept, EDIT_STORY;
        shown: &[Importing], "edit-answer", "w" => Comment, EDIT_ANSWER;
        shown: &[Importing], "leave-out", "d delete" => Delete, LEAVE_OUT;
        shown: &[Importing], "follow-up", "right l" => More, FOLLOW_UP;
        shown: &[Importing], "stand-alone", "left h" => Less, STAND_ALONE;
        shown: &[Importing], "as-story", "m" => MakeStory, AS_STORY;
        shown: &[Importing], "leave-import", "q esc" => Back, LEAVE_IMPORT;
        shortened KEEP_BRIEF: &[ImportAnswer], "keep-answer", "ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: &[ImportText], "keep-words", "enter ctrl-s" => Accept, ACCEPT;
        shown: &[ImportText], "drop-words", "esc" => Back, CLOSE;
    }
}
