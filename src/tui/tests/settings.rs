use super::Stage;
use crate::lang::{Language, say};
use crate::settings::{Change, Look};
use crate::tui::{Effect, Msg};

/// Opens the settings from the home screen, where they precede the typing test.
fn settings(language: Language, columns: u16, rows: u16) -> Stage {
    Stage::in_language(language, columns, rows).press("end up enter")
}

/// Performs the last request to save, as the file worker does.
fn saved(mut stage: Stage) -> (Stage, Change) {
    let mut effects = stage.effects.iter().rev();
    let change = effects.find_map(|effect| match effect {
        Effect::SaveSetting(change) => Some(change.clone()),
        _ => None,
    });
    let change = change.expect("a change");
    stage.send(Msg::SettingSaved(change.clone()));
    (stage, change)
}

#[test]
fn the_language_changes_at_once() {
    let stage = settings(Language::Ko, 80, 24).shows(say::config::SAVED_AS_YOU_GO);
    let (stage, change) = saved(stage.press("right"));
    assert_eq!(change, Change::Language(Language::Ko.next()));
    assert!(
        !stage
            .screen()
            .contains(say::config::SAVED_AS_YOU_GO.get(Language::Ko))
    );
}

#[test]
fn the_look_goes_round_and_the_screen_takes_its_colors() {
    let mut stage = settings(Language::Ko, 80, 24).press("down");
    for expected in [Look::Light, Look::Dark, Look::Contrast, Look::Terminal] {
        let (next, change) = saved(stage.press("right"));
        stage = next;
        assert_eq!(change, Change::Look(expected));
        let buffer = stage.model.view(stage.now).buffer;
        let own = buffer
            .content
            .iter()
            .any(|it| it.bg == ratatui::style::Color::Reset);
        assert_eq!(own, expected == Look::Terminal, "{expected:?}");
    }
}

#[test]
fn the_typing_factor_goes_in_halves_between_one_and_ten_and_can_be_measured() {
    let mut stage = settings(Language::Ko, 80, 24).press("down down");
    for expected in [Some(1.0), Some(1.5)] {
        let (next, change) = saved(stage.press("right"));
        stage = next;
        assert_eq!(change, Change::TypingFactor(expected));
    }
    for expected in [Some(1.0), None] {
        let (next, change) = saved(stage.press("left"));
        stage = next;
        assert_eq!(change, Change::TypingFactor(expected));
    }
    stage.press("enter").shows(say::typing::PLACEHOLDER);
}

#[test]
fn the_time_for_a_day_goes_in_quarters_of_an_hour_around_the_usual() {
    let mut stage = settings(Language::Ko, 80, 24).press("down down down down down down");
    for (key, expected) in [
        ("right", Some(75)),
        ("left", None),
        ("left", Some(45)),
        ("left", Some(30)),
        ("left", Some(15)),
        ("left", Some(15)),
    ] {
        let (next, change) = saved(stage.press(key));
        stage = next;
        assert_eq!(change, Change::MinutesPerDay(expected));
    }
    stage.shows(&say::config::minutes(Language::Ko, 15));
}

#[test]
fn a_date_comes_and_goes_by_days_and_weeks() {
    let stage = settings(Language::Ko, 80, 24).press("down down down down down down down right");
    let day = |days: u64| {
        let today: chrono::NaiveDate = "2026-11-22".parse().unwrap();
        Change::Interview {
            scenario: "aws-cse".to_owned(),
            day: Some(today + chrono::Days::new(days)),
        }
    };
    let (stage, change) = saved(stage);
    assert_eq!(change, day(0));
    let (stage, change) = saved(stage.press("pagedown"));
    assert_eq!(change, day(7));
    let (stage, change) = saved(stage.shows("2026-11-29 (D-7)").press("right"));
    assert_eq!(change, day(8));
    let stage = stage.press("esc").shows("D-8");
    let (stage, _) = saved(stage.press("end up enter down down down down down down down pageup"));
    let (_, change) = saved(stage.press("pageup"));
    let none = Change::Interview {
        scenario: "aws-cse".to_owned(),
        day: None,
    };
    assert_eq!(change, none);
}
