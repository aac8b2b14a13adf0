//! The keys of what past interviews are looked at with.

use super::Binding;
use super::Context::{
    Commenting, Past, Playing, Points, Rating, Review, Searching, Sentences, Typing,
};
use super::binding::keys;

/// Past interviews: the list, one of them, an answer of it.
pub(super) fn looking_back() -> Vec<Binding> {
    keys! {
        shown: &[Searching], "open-found", "enter" => Accept, OPEN_FOUND;
        hidden: &[Searching], "found-page-up", "pageup" => PageUp, PAGE_UP;
        hidden: &[Searching], "found-page-down", "pagedown" => PageDown, PAGE_DOWN;
        shown: &[Past], "filter", "/" => Filter, FILTER;
        shown: &[Typing], "to-list", "enter" => Accept, TO_LIST;
        shown: &[Past], "sort", "s" => Sort, SORT;
        shown: &[Commenting], "keep-comment", "ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: &[Past], "to-trash", "d" => Delete, TO_TRASH;
        grouped POINTS: &[Review], "weigh", "tab" => Weigh, WEIGH;
        shown: &[Points], "said", "y" => Said, SAID;
        shown: &[Points], "not-said", "x" => NotSaid, NOT_SAID;
        shown: &[Points], "take-back", "u ctrl-z" => TakeBack, TAKE_BACK;
        hidden: &[Review], "take-back-change", "u ctrl-z" => TakeBack, TAKE_BACK;
        shown: &[Points, Sentences], "leave-points", "esc q" => Back, CLOSE;
        shown: &[Sentences], "this-sentence", "enter y" => Accept, THIS_SENTENCE;
        hidden: &[Points], "next-item", "tab" => Down, NEXT_ITEM;
        hidden: &[Points], "previous-item", "shift-tab" => Up, PREVIOUS_ITEM;
        shown: &[Review], "comment", "n" => Comment, COMMENT;
        shown: &[Review], "star", "s" => Star, STAR;
        shown: &[Review], "tags", "t" => Tags, TAGS;
        shown: &[Review], "make-story", "m" => MakeStory, MAKE_STORY;
        shown: &[Review], "compare", "c" => Compare, COMPARE;
        shown: &[Review], "replay", "r" => Replay, REPLAY;
        shown: &[Playing], "play", "space enter" => Play, PLAY;
        grouped SPEED: &[Playing], "slower", "-" => Slower, SLOWER;
        grouped SPEED: &[Playing], "faster", "+ =" => Faster, FASTER;
        shown: &[Playing], "next-pause", "n" => NextPause, NEXT_PAUSE;
        grouped SEEK: &[Playing], "seek-back", "left h" => Less, SEEK_BACK;
        grouped SEEK: &[Playing], "seek-on", "right l" => More, SEEK_ON;
        hidden: &[Playing], "play-first", "home g" => First, FIRST;
        hidden: &[Playing], "play-last", "end G" => Last, LAST;
    }
}

pub(super) fn ratings() -> Vec<Binding> {
    keys! {
        grouped RATE: &[Rating, Review], "1", "1" => Rate(1), RATE_1;
        grouped RATE: &[Rating, Review], "2", "2" => Rate(2), RATE_2;
        grouped RATE: &[Rating, Review], "3", "3" => Rate(3), RATE_3;
        grouped RATE: &[Rating, Review], "4", "4" => Rate(4), RATE_4;
        grouped RATE: &[Rating, Review], "5", "5" => Rate(5), RATE_5;
        shown: &[Rating], "accept-rating", "enter" => Accept, ACCEPT;
        shown: &[Rating], "pass-over", "0 s" => PassOver, PASS_OVER;
    }
}
