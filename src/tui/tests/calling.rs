//! Alerts to a candidate who looks elsewhere.

use crate::interview::Mode;
use crate::lang::{Language, say};
use crate::settings::Alert;
use crate::tui::{Effect, Msg, Preferences};

use super::{Stage, setup};

fn answering(alert: Alert, titled: bool, mode: Mode) -> Stage {
    let shared = Stage::shared(Language::Ko);
    let preferences = Preferences {
        alert,
        titled,
        ..shared.preferences
    };
    let mut stage = Stage::of(crate::tui::Shared {
        preferences,
        ..shared
    });
    stage.send(Msg::SessionStarted(Box::new(setup(mode))));
    stage.press("enter enter ctrl-s").write("가")
}

fn calls(stage: &Stage) -> Vec<Option<String>> {
    let effects = stage.effects.iter();
    let calls = effects.filter_map(|effect| match effect {
        Effect::Alert(words) => Some(words.clone()),
        _ => None,
    });
    calls.collect()
}

#[test]
fn each_warning_alerts_once_and_only_if_enabled() {
    let over = |alert| answering(alert, false, Mode::Practice).wait(400);
    assert_eq!(calls(&over(Alert::Off)), []);
    assert_eq!(calls(&over(Alert::Bell)), [None, None, None]);
    let words = calls(&over(Alert::Notification));
    assert_eq!(words.len(), 3);
    let first = words[0].as_deref().expect("words");
    // Some terminals take a notification that begins with a digit for a command.
    assert!(first.starts_with("남은 시간"), "{first}");
    assert_eq!(
        words[2].as_deref(),
        Some(say::interview::TIME_UP.get(Language::Ko))
    );
}

#[test]
fn the_stop_in_a_real_interview_calls_too_and_a_pause_does_not() {
    let real = answering(Alert::Bell, false, Mode::Real).wait(400);
    assert_eq!(calls(&real).len(), 3);
    let paused = answering(Alert::Bell, false, Mode::Practice).press("ctrl-p");
    assert_eq!(calls(&paused.wait(1000)), []);
}

#[test]
fn the_title_has_the_clock_where_it_is_wanted_and_nothing_after_the_interview() {
    let title = |stage: &Stage| stage.model.view(stage.now).title;
    assert_eq!(title(&answering(Alert::Off, false, Mode::Practice)), None);
    let stage = answering(Alert::Off, true, Mode::Practice).wait(1);
    let shown = title(&stage).expect("a title");
    assert!(shown.contains("5:59") && shown.contains("AWS"), "{shown}");
    let stage = stage.press("esc down down enter");
    assert_eq!(title(&stage), None);
    assert_eq!(title(&stage.press("q")), None);
}
