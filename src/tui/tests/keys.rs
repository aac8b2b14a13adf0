//! Keys as keyboards and input methods send them.

use crate::interview::Mode;
use crate::tui::keymap::{Action, Context};
use crate::tui::{Effect, Key, KeyCode, Keymap};

use super::Stage;

#[test]
fn shortcuts_work_when_the_input_method_makes_one_character_of_them() {
    // ㅓ and ㅏ are j and k; 허 is g and j: to the first line, and one down.
    let look = |stage: Stage| stage.model.view(stage.now);
    let down = look(Stage::new(80, 24).press("j"));
    assert_ne!(look(Stage::new(80, 24)), down);
    assert_eq!(look(Stage::new(80, 24).press("ㅓ ㅏ 허")), down);
    assert_eq!(look(Stage::new(80, 24).press("j j j 허")), down);
}

#[test]
fn what_follows_a_decisive_key_in_one_character_does_nothing() {
    // 라 is f and k: a search is opened, and nothing is typed into it.
    let search = Stage::new(80, 24).press("f").screen();
    assert_eq!(Stage::new(80, 24).press("라").screen(), search);
    // 배 is q and o, 뱌 is q and i: what leaves the program is done once.
    let stage = Stage::new(80, 24).press("배");
    assert_eq!(stage.effects, Stage::new(80, 24).press("q").effects);
}

#[test]
fn ctrl_l_draws_the_screen_afresh_and_changes_nothing() {
    for stage in [
        Stage::new(80, 24),
        Stage::new(80, 24).press("?"),
        Stage::interview(Mode::Practice, 80, 24),
    ] {
        let before = stage.screen();
        let stage = stage.press("ctrl-l");
        assert_eq!(stage.screen(), before);
        assert_eq!(stage.effects.last(), Some(&Effect::Redraw));
    }
}

/// macOS makes a letter of Option with a key, and GNOME Terminal keeps F1 and F10 for itself.
#[test]
fn what_terminals_keep_for_themselves_has_a_second_key() {
    let answering = || Stage::interview(Mode::Practice, 80, 24).press("enter enter ctrl-s");
    for (key, second) in [("f1", "ctrl-g"), ("f2", "ctrl-r")] {
        let shown = answering().press(key).screen();
        assert_ne!(shown, answering().screen(), "{key}");
        assert_eq!(answering().press(second).screen(), shown, "{second}");
    }
    let copied = |key: &str| {
        let stage = answering().write("가나").press("shift-left shift-left");
        stage.press(key).effects.last().cloned()
    };
    assert_eq!(copied("ctrl-o"), copied("alt-c"));
    assert!(copied("ctrl-o").is_some());
}

#[test]
fn a_letter_means_one_act_wherever_letters_are_no_text() {
    let keymap = Keymap::default();
    let letters = ('a'..='z').chain('A'..='Z').chain(['*', '#']);
    for letter in letters {
        let key = Key::plain(KeyCode::Char(letter));
        let contexts = Context::ALL.iter().filter(|it| !it.is_text());
        let acts = contexts.filter_map(|it| keymap.action(*it, key, true));
        let mut acts: Vec<&Action> = acts.collect();
        acts.dedup();
        assert!(acts.len() < 2, "{letter} is {acts:?}");
    }
}

#[test]
fn a_question_has_the_same_keys_wherever_it_was_answered() {
    let keymap = Keymap::default();
    for context in [
        Context::Overview,
        Context::Review,
        Context::Strong,
        Context::Attempts,
    ] {
        for (key, act) in [
            ('r', Action::Again),
            ('o', Action::Strong),
            ('c', Action::Compare),
            ('m', Action::MakeStory),
        ] {
            let key = Key::plain(KeyCode::Char(key));
            assert_eq!(keymap.action(context, key, true), Some(&act), "{context:?}");
        }
    }
}

#[test]
fn over_an_answer_letters_are_text_until_a_key_is_looked_for() {
    use crate::lang::{Language, say};
    let help = || Stage::interview(Mode::Practice, 80, 24).press("enter enter ctrl-s f1");
    help()
        .shows(say::interview::HELP_TITLE)
        .write("결제")
        .hides(say::interview::HELP_TITLE)
        .shows("결제");
    let pause = say::keys::PAUSE.get(Language::Ko);
    let stage = help().press("tab").write(pause);
    stage
        .shows(say::interview::HELP_SEARCH_KEYS)
        .press("enter")
        .hides(say::interview::HELP_TITLE)
        .shows(say::interview::PAUSED);
}

#[test]
fn the_help_leaves_out_what_would_do_nothing() {
    use crate::lang::{Language, say};
    let marker = say::keys::MARKER.get(Language::Ko);
    // The second question wants no story: there is no marker to insert.
    let first = Stage::interview(Mode::Practice, 80, 60).press("enter enter ctrl-s f1");
    let first = first.shows(marker);
    let paused = first.press("esc ctrl-p f1");
    paused.shows(say::interview::HELP_TITLE).hides(marker);
}
