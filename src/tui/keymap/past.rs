//! The keys of what past interviews are looked at with.

use crate::lang::say::keys as say;

use super::Context::{
    Commenting, Past, Playing, Points, Rating, Review, Searching, Sentences, Typing,
};
use super::binding::{grouped, hidden, shown};
use super::{Action, Binding};

/// Past interviews: the list, one of them, an answer of it.
pub(super) fn looking_back() -> Vec<Binding> {
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
        grouped(
            say::POINTS,
            shown(&[Review], "weigh", Action::Weigh, "tab", say::WEIGH),
        ),
        shown(&[Points], "said", Action::Said, "y", say::SAID),
        shown(&[Points], "not-said", Action::NotSaid, "x", say::NOT_SAID),
        shown(
            &[Points],
            "take-back",
            Action::TakeBack,
            "u ctrl-z",
            say::TAKE_BACK,
        ),
        hidden(
            &[Review],
            "take-back-change",
            Action::TakeBack,
            "u ctrl-z",
            say::TAKE_BACK,
        ),
        shown(
            &[Points, Sentences],
            "leave-points",
            Action::Back,
            "esc q",
            say::CLOSE,
        ),
        shown(
            &[Sentences],
            "this-sentence",
            Action::Accept,
            "enter y",
            say::THIS_SENTENCE,
        ),
        hidden(&[Points], "next-item", Action::Down, "tab", say::NEXT_ITEM),
        hidden(
            &[Points],
            "previous-item",
            Action::Up,
            "shift-tab",
            say::PREVIOUS_ITEM,
        ),
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

pub(super) fn ratings() -> Vec<Binding> {
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
