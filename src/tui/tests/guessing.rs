//! The drill *what is being asked?*, and the drill of the first answer.

use crate::bank::QuestionRef;
use crate::lang::{Language, Localized, say};
use crate::review::guessing::{Guess, GuessChoice, Tested};
use crate::settings::Strictness;
use crate::tui::{Effect, Msg};

use super::Stage;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn guess(id: &str) -> Guess {
    let choice = |id: &str, ko: &str, en: &str, tested| GuessChoice {
        id: id.into(),
        name: Localized::new(ko, en),
        looks_for: Localized::new(format!("{ko} 설명"), format!("about {en}")),
        tested,
    };
    Guess {
        question: QuestionRef::new("bank", id),
        prompt: Localized::new(format!("질문 {id}?"), format!("Question {id}?")),
        intent: Some(Localized::new("끝까지 하는지 봐요.", "Whether you finish.")),
        choices: vec![
            choice("frugality", "근검절약", "Frugality", Tested::Not),
            choice("ownership", "주인의식", "Ownership", Tested::First),
            choice("trust", "신뢰", "Trust", Tested::Too),
            choice("think-big", "크게 생각하기", "Think Big", Tested::Not),
        ],
    }
}

fn drawn(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::GuessesDrawn(vec![guess("one"), guess("two")]));
    stage
}

#[test]
fn home_leads_to_the_drill_and_to_the_first_answer() {
    let title = say::guessing::TITLE.get(Language::Ko);
    let stage = Stage::new(80, 24).go_to(title).press("enter");
    assert_eq!(stage.effects, [Effect::DrawGuesses]);
    let mut shared = Stage::shared(Language::En);
    shared.strictness = Strictness::Tough;
    shared.typing_factor = Some(2.0);
    let title = say::guessing::OPENING.get(Language::En);
    let stage = Stage::of(shared).go_to(title).press("enter");
    let [Effect::StartOpening(adjustment)] = stage.effects.as_slice() else {
        panic!("{:?}", stage.effects);
    };
    assert_eq!(adjustment.language, Language::En);
    assert_eq!(adjustment.strictness, Strictness::Tough);
    assert_eq!(adjustment.typing_factor, Some(2.0));
}

#[test]
fn a_pick_is_judged_at_once_with_the_reason() {
    for language in [Language::Ko, Language::En] {
        for size in SIZES {
            let name = |ko: &str, en: &str| Localized::new(ko, en).get(language).to_owned();
            let asked = || {
                drawn(language, size)
                    .shows(say::guessing::WHICH)
                    .shows("1/2")
            };
            // Right: what it tests and why.
            let stage = asked().press("2").shows(say::guessing::RIGHT);
            let stage = stage.shows(&say::guessing::tests(
                language,
                &name("주인의식", "Ownership"),
            ));
            let stage = stage.shows(&name("주인의식 설명", "about Ownership"));
            stage.shows(&name("끝까지 하는지", "Whether you finish"));
            // Wrong: what was picked is about something else.
            let stage = asked()
                .press("1")
                .shows(say::guessing::WRONG)
                .press("down down down down down");
            stage.shows(&name("근검절약 설명", "about Frugality"));
            asked().press("3").shows(say::guessing::NEARLY);
        }
    }
}

#[test]
fn the_sum_says_how_many_were_right_what_was_taken_for_what_and_the_way_back() {
    for language in [Language::Ko, Language::En] {
        for size in SIZES {
            let stage = drawn(language, size).press("2 enter").shows("2/2");
            let stage = stage
                .press("1 enter")
                .shows(&say::guessing::summed(language, 1, 2));
            let picked = Localized::new("근검절약", "Frugality");
            let stage = stage.shows(picked.get(language)).press("end").shows("2014");
            stage.press("q").hides("2014");
        }
    }
}

#[test]
fn keys_that_name_no_choice_do_nothing_and_nothing_to_guess_says_so() {
    let stage = drawn(Language::Ko, (80, 24)).press("0 5 9 enter x");
    stage.shows(say::guessing::WHICH).shows("1/2");
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::GuessesDrawn(Vec::new()));
    stage.shows(say::guessing::NOTHING).press("1 enter q");
}

#[test]
fn no_size_panics() {
    for columns in [0, 1, 2, 19, 40, 100, 500] {
        for rows in [0, 1, 2, 3, 5, 12, 200] {
            let mut stage = drawn(Language::Ko, (columns, rows));
            for key in [
                "end", "?", "esc", "1", "down", "enter", "2", "up", "enter", "q",
            ] {
                let _ = stage.model.view(stage.now);
                stage = stage.press(key);
            }
        }
    }
}
