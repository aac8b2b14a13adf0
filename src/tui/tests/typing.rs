use super::{First, Stage};
use crate::lang::{Language, say};
use crate::settings::Change;
use crate::tui::{Effect, Msg};

/// Opens the typing test from the home screen, where it is the last line.
fn test(language: Language, columns: u16, rows: u16) -> Stage {
    Stage::in_language(language, columns, rows).press("end enter")
}

/// Twenty syllables, more than three seconds of speech.
const TWENTY: &str = "어제는 회의를 세 번 하고 보고서를 썼고 저녁에 뛰었다";

#[test]
fn a_minute_of_writing_tells_the_factor_and_saving_it_goes_home() {
    let stage = test(Language::Ko, 80, 24).write(TWENTY).wait(60);
    let mut stage = stage.shows("배 걸렸어요").press("enter");
    let saved = stage.effects.iter().find_map(|effect| match effect {
        Effect::SaveSetting(Change::TypingFactor(factor)) => *factor,
        _ => None,
    });
    // Twenty syllables at 340 per minute take 3.5 s to say; the maximum factor is 10.
    assert_eq!(saved, Some(10.0));
    stage.send(Msg::SettingSaved(Change::TypingFactor(Some(2.5))));
    let stage = stage
        .shows(First(say::home::MOTTO, 2))
        .press("home")
        .go_to("AWS")
        .press("enter enter");
    let started = stage.effects.iter().find_map(|effect| match effect {
        Effect::StartSession(request) => request.adjustment.typing_factor,
        _ => None,
    });
    assert_eq!(started, Some(2.5));
}

#[test]
fn the_clock_waits_for_the_first_key_and_then_counts() {
    test(Language::En, 80, 24)
        .wait(300)
        .shows("begins with your first key")
        .write("I")
        .wait(10)
        .shows("0:50")
        .wait(50)
        .shows("too short")
        .press("enter")
        .shows("Which interview today?");
}

#[test]
fn what_is_pasted_measures_nothing() {
    test(Language::Ko, 80, 24)
        .paste(&TWENTY.repeat(10))
        .wait(60)
        .shows(First(say::typing::PLACEHOLDER, 2));
}

#[test]
fn every_size_shows_what_to_do() {
    for (columns, rows) in [(80, 24), (120, 40), (40, 12)] {
        test(Language::Ko, columns, rows)
            .shows(say::typing::TITLE)
            .shows(First(say::typing::PLACEHOLDER, 2))
            .write(TWENTY)
            .wait(60)
            .shows("그대로 두기");
    }
}
