use super::Stage;
use crate::interview::Mode;
use crate::lang::{Language, say};
use crate::tui::{Effect, Input, Key, KeyCode, Msg};

fn waiting(columns: u16, rows: u16) -> Stage {
    let mut stage = Stage::new(columns, rows);
    stage.send(Msg::Delayed);
    stage
}

#[test]
fn a_disk_that_hangs_is_reported_with_what_can_be_done() {
    for (columns, rows) in [(80, 24), (40, 12)] {
        let stage = waiting(columns, rows).shows(say::files::WAITING_TITLE);
        stage
            .shows("q  그만 기다리기")
            .shows("Ctrl-C  프로그램 끝내기");
    }
    let mut english = Stage::in_language(Language::En, 40, 12);
    english.send(Msg::Delayed);
    english.shows("q  Stop waiting");
}

#[test]
fn only_the_two_keys_it_names_do_anything_while_waiting() {
    let stage = waiting(80, 24).press("enter x space");
    assert_eq!(stage.effects, []);
    let stage = stage.shows(say::files::WAITING_TITLE).press("q");
    assert_eq!(stage.effects, [Effect::StopWaiting]);
    assert!(!stage.screen().contains("기다리고"));
    let left = waiting(80, 24).press("ctrl-c");
    assert_eq!(left.effects, [Effect::Quit]);
}

#[test]
fn what_arrives_takes_the_notice_away_and_nothing_else() {
    let mut stage = waiting(80, 24);
    stage.send(Msg::Arrived);
    assert!(!stage.screen().contains("기다리고"));
    let mut stage = stage.press("?").shows(say::interview::HELP_TITLE);
    stage.send(Msg::Arrived);
    stage.shows(say::interview::HELP_TITLE);
}

#[test]
fn leaving_works_everywhere() {
    let ctrl_c = Input::Key("ctrl-c".parse().unwrap());
    let q = Input::Key(Key::plain(KeyCode::Char('q')));
    for stage in [
        Stage::new(80, 24),
        waiting(80, 24),
        Stage::interview(Mode::Practice, 80, 24),
    ] {
        assert!(stage.model.would_leave(&ctrl_c));
        assert!(!stage.model.would_leave(&q));
    }
}
