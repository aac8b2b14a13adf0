//! Keys for looking at past interviews.

use super::Binding;
use super::Context;
use super::Context::{
    Attempts, Commenting, Hearing, Overview, Past, Playing, Points, Rating, RecalledChoice, Review,
    Sample, Searching, Sentences, Strong, Typing,
};
use super::binding::keys;

/// Contexts in which an answered question is selected, or shown by itself.
const QUESTION: &[Context] = &[Overview, Review, Strong, Attempts];
/// The pages of a single interview.
const PAGES: &[Context] = &[Overview, Review, Strong];

/// Contexts in which the answer may have been spoken.
const LISTENING: &[Context] = &[Overview, Review, Strong, Hearing, Commenting];

/// Actions on an answered question, wherever it is shown: the same keys work in the debrief, in
/// review and among its attempts.
pub(super) fn question() -> Vec<Binding> {
    keys! {
        grouped POINTS: &[Review], "weigh", "tab" => Weigh, WEIGH;
        shortened TIGHTEN_BRIEF: &[Review, Points, Sentences], "tighten", "f9" => Tighten, TIGHTEN;
        shown: &[Overview], "read-answer", "enter" => Accept, READ;
        shortened OPEN_FOUND: &[Attempts], "read-answer", "enter" => Accept, OPEN_INTERVIEW;
        shown: QUESTION, "again", "r" => Again, AGAIN;
        shortened STRONG_BRIEF: QUESTION, "strong-answer", "o" => Strong, STRONG;
        hidden: &[Strong], "key-points", "f7" => KeyPoints, KEY_POINTS;
        shown: QUESTION, "compare", "c" => Compare, COMPARE;
        shortened MAKE_STORY_BRIEF: QUESTION, "make-story", "m" => MakeStory, MAKE_STORY;
        shown: PAGES, "replay", "p" => Replay, REPLAY;
        shown: PAGES, "comment", "w" => Comment, COMMENT;
        shortened LISTEN_BRIEF: LISTENING, "listen", "f6" => Listen, LISTEN;
        shown: &[Hearing], "listen-from-here", "enter" => Accept, LISTEN_FROM_HERE;
        shortened WORDS_BRIEF: PAGES, "words", "f5" => Words, WORDS;
        shown: PAGES, "star", "*" => Star, STAR;
        shown: PAGES, "tags", "#" => Tags, TAGS;
    }
}

/// Past interviews: the list, one of them, one of its answers.
pub(super) fn looking_back() -> Vec<Binding> {
    keys! {
        shown: &[Searching], "open-found", "enter" => Accept, OPEN_FOUND;
        hidden: &[Searching], "found-page-up", "pageup" => PageUp, PAGE_UP;
        hidden: &[Searching], "found-page-down", "pagedown" => PageDown, PAGE_DOWN;
        shown: &[Past], "accept", "enter" => Accept, OPEN_FOUND;
        shown: &[Past], "filter", "/" => Filter, FILTER;
        shown: &[Typing], "to-list", "enter" => Accept, TO_LIST;
        shown: &[Past], "sort", "s" => Sort, SORT;
        shortened KEEP_BRIEF: &[Commenting], "keep-comment", "ctrl-s esc" => Submit, KEEP_COMMENT;
        shown: &[Commenting], "discard-comment", "ctrl-q" => Discard, DISCARD;
        shown: &[Past], "to-trash", "d" => Delete, TO_TRASH;
        shown: &[Points], "said", "y" => Said, SAID;
        shown: &[Points], "not-said", "x" => NotSaid, NOT_SAID;
        hidden: &[Points], "agree", "i" => Agree, AGREE;
        hidden: &[Points], "forget-reading", "z" => Forget, FORGET;
        shown: &[Points], "take-back", "u ctrl-z" => TakeBack, TAKE_BACK;
        hidden: PAGES, "take-back-change", "u ctrl-z" => TakeBack, TAKE_BACK;
        shown: &[Points, Sentences], "leave-points", "esc q" => Back, CLOSE;
        shown: &[Sentences], "this-sentence", "enter" => Accept, THIS_SENTENCE;
        hidden: &[Sentences], "said-here", "y" => Said, THIS_SENTENCE;
        hidden: &[Points], "next-item", "tab" => Down, NEXT_ITEM;
        hidden: &[Points], "previous-item", "shift-tab" => Up, PREVIOUS_ITEM;
        shown: &[Playing], "play", "space enter" => Play, PLAY;
        grouped SPEED: &[Playing], "slower", "-" => Slower, SLOWER;
        grouped SPEED: &[Playing], "faster", "+ =" => Faster, FASTER;
        shown: &[Playing], "next-pause", "tab" => NextPause, NEXT_PAUSE;
        grouped SEEK: &[Playing], "seek-back", "left h" => Less, SEEK_BACK;
        grouped SEEK: &[Playing], "seek-on", "right l" => More, SEEK_ON;
        hidden: &[Playing], "play-first", "home g" => First, FIRST;
        hidden: &[Playing], "play-last", "end G" => Last, LAST;
    }
}

pub(super) fn ratings() -> Vec<Binding> {
    keys! {
        grouped RATE: &[Rating, Review, Sample, RecalledChoice], "1", "1" => Rate(1), RATE_1;
        grouped RATE: &[Rating, Review, Sample, RecalledChoice], "2", "2" => Rate(2), RATE_2;
        grouped RATE: &[Rating, Review, Sample, RecalledChoice], "3", "3" => Rate(3), RATE_3;
        grouped RATE: &[Rating, Review, Sample, RecalledChoice], "4", "4" => Rate(4), RATE_4;
        grouped RATE: &[Rating, Review, Sample, RecalledChoice], "5", "5" => Rate(5), RATE_5;
        shown: &[Rating], "accept-rating", "enter" => Accept, ACCEPT;
        shown: &[Rating], "pass-over", "0" => PassOver, PASS_OVER;
    }
}
