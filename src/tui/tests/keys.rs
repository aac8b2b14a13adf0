//! Keys as keyboards and input methods send them.

use crate::interview::Mode;
use crate::lang::{Language, say};
use crate::tui::keymap::{Action, Context};
use crate::tui::{Effect, Key, KeyCode, Keymap, Msg, Shared};

use super::{First, Stage};

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
    // 라 is f and k: a search opens, and nothing is typed into it.
    let search = Stage::new(80, 24).press("f").screen();
    assert_eq!(Stage::new(80, 24).press("라").screen(), search);
    // 배 is q and o, 뱌 is q and i: leaving the program happens once.
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

/// macOS turns Option with a key into a letter, and GNOME Terminal keeps F1 and F10 for itself.
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
    let help = || Stage::interview(Mode::Practice, 80, 24).press("enter enter ctrl-s f1");
    let looks_for = |keys: &str| keys.replace("Enter 실행  ", "");
    let closes = "Esc";
    help()
        .shows(&looks_for(&say::interview::help_keys_over_text(
            Language::Ko,
            closes,
        )))
        .hides(&looks_for(&say::interview::help_keys(Language::Ko, closes)));
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
fn a_decomposed_syllable_that_opens_the_search_is_not_typed_into_it() {
    let searches = |keys: &str| {
        Stage::new(80, 24)
            .write(keys)
            .shows(First(say::search::ABOUT_SEARCH, 3))
    };
    // What is typed afterwards is text.
    for syllable in ["라", "\u{1105}\u{1161}", "\u{1105}\u{1161}\u{11ab}"] {
        let stage = searches(syllable).write("라");
        stage.hides(First(say::search::ABOUT_SEARCH, 3));
    }
}

#[test]
fn the_help_leaves_out_what_would_do_nothing() {
    let marker = say::keys::MARKER.get(Language::Ko);
    // The second question asks for no story, so there is no marker to insert.
    let first = Stage::interview(Mode::Practice, 80, 60).press("enter enter ctrl-s f1");
    let first = first.shows(marker);
    let paused = first.press("esc ctrl-p f1");
    paused.shows(say::interview::HELP_TITLE).hides(marker);
}

#[test]
fn a_text_names_a_key_as_it_is_bound() {
    let bound = |name: &str, key: &str| (name.to_owned(), vec![key.parse().unwrap()]);
    let keymap = Keymap::new(&[
        bound("accept", "f9"),
        bound("new-story", "f10"),
        bound("make-story", "f11"),
    ]);
    let unspaced = |text: &str| text.split_whitespace().collect::<String>();
    for language in [Language::Ko, Language::En] {
        let stage = || {
            Stage::of(Shared {
                keymap: keymap.clone(),
                ..Stage::shared(language)
            })
        };
        let home = stage().go_to(say::home::STORY.get(language));
        let about = say::home::about_story(language, "F9");
        let screen = unspaced(&home.screen());
        assert!(screen.contains(&unspaced(&about)), "{}", home.screen());
        let mut stories = stage();
        stories.send(Msg::StoriesListed(Box::default()));
        let none = say::stories::none(language, "F10", "F11");
        let screen = unspaced(&stories.screen());
        assert!(screen.contains(&unspaced(&none)), "{}", stories.screen());
    }
}
