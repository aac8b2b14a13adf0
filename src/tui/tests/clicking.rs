//! The mouse: a click opens the line it falls on, in every list.

use super::question::{opened_as, two};
use super::{Stage, due, past, searching, stories};
use crate::lang::{Language, say};
use crate::settings::Change;
use crate::tui::{Effect, Input, Msg};

const USUAL: (u16, u16) = (80, 24);

/// The row and column where these words first appear on the screen.
#[track_caller]
fn place(stage: &Stage, words: &str) -> (u16, u16) {
    let rows = stage.rows();
    let found = rows.iter().enumerate();
    let mut found = found.filter_map(|(row, text)| Some((row, text.find(words)?)));
    let (row, at) = found
        .next()
        .unwrap_or_else(|| panic!("no {words} on\n{}", stage.screen()));
    let column = crate::text::width(rows[row].get(..at).expect("a boundary"));
    let cell = |it: usize| u16::try_from(it).expect("a cell");
    (cell(row), cell(column))
}

#[track_caller]
fn click(mut stage: Stage, words: &str) -> Stage {
    let (row, column) = place(&stage, words);
    stage.effects.clear();
    stage.send(Msg::Input(Input::Clicked { row, column }));
    stage
}

#[test]
fn a_click_opens_a_past_interview_a_line_that_was_found_and_a_due_question() {
    let opens = |stage: &Stage| matches!(stage.effects[..], [Effect::OpenTranscript { .. }]);
    let listed = || past::listed(Language::Ko, USUAL);
    assert!(opens(&click(listed(), "카카오")));
    // Clicking while a filter is typed opens the result.
    assert!(opens(&click(listed().press("/").write("카"), "2026-11-19")));
    let found = searching::searched("정산", USUAL);
    assert!(opens(&click(found, "끝으로 정산")));
    let due = click(due::listed(Language::Ko, USUAL), "질문<U");
    assert!(
        matches!(due.effects[..], [Effect::StartSession(_)]),
        "{:?}",
        due.effects
    );
}

#[test]
fn a_click_opens_a_question_of_the_debrief_in_whichever_of_its_rows_it_falls() {
    let debrief = || opened_as(two(), Language::Ko, (80, 40));
    for words in ["동료와", "내 평가: 1점"] {
        let stage = click(debrief(), words);
        stage.shows(&say::debrief::page(Language::Ko, 3, 3));
    }
    let before = debrief().screen();
    let title = say::debrief::ANSWERS.get(Language::Ko);
    assert_eq!(click(debrief(), title).screen(), before);
}

#[test]
fn a_click_on_what_the_coach_says_selects_it_and_one_on_a_story_opens_it() {
    let stage = opened_as(two(), Language::Ko, (80, 60)).press("enter");
    let point = crate::tui::tests::past::transcript().turns[0].coach.clone();
    let point = point.expect("what the coach said").key_points;
    let name = point
        .last()
        .expect("a key point")
        .say
        .get(Language::Ko)
        .to_owned();
    let head: String = name.chars().take(8).collect();
    let stage = click(stage, &head);
    stage.shows(say::keys::SAID);
    let story = click(stories::shown(Language::Ko, USUAL), "결제");
    story.shows(say::stories::FIELD_TITLE);
}

#[test]
fn a_click_changes_a_value_to_the_side_of_its_arrow_and_never_begins_an_interview() {
    let settings = || Stage::new(80, 24).press("end up enter");
    let changed = |stage: Stage| match &stage.effects[..] {
        [Effect::SaveSetting(change)] => change.clone(),
        other => panic!("{other:?}"),
    };
    let value = say::config::MOUSE_OURS.get(Language::Ko);
    assert_eq!(changed(click(settings(), value)), Change::Mouse(false));
    let factor = |arrow: &str| {
        let mut stage = settings();
        let (row, column) = place(&stage, say::config::TYPING_UNSET.get(Language::Ko));
        let width = crate::text::width(say::config::TYPING_UNSET.get(Language::Ko));
        let width = u16::try_from(width).expect("a width");
        let column = if arrow == "<" {
            column - 2
        } else {
            column + width + 1
        };
        stage.send(Msg::Input(Input::Clicked { row, column }));
        stage
    };
    assert_eq!(changed(factor(">")), Change::TypingFactor(Some(1.0)));
    assert_eq!(changed(factor("<")), Change::TypingFactor(None));

    let prepare = || Stage::new(80, 24).go_to("다른 회사").press("enter");
    let stage = click(prepare(), say::home::PRACTICE.get(Language::Ko));
    assert!(stage.effects.is_empty());
    stage.shows(&format!("< {} >", say::home::REAL.get(Language::Ko)));
}

#[test]
fn a_click_beside_everything_does_nothing() {
    for stage in [
        past::listed(Language::Ko, USUAL),
        searching::searched("정산", USUAL),
        stories::shown(Language::Ko, USUAL),
        due::listed(Language::Ko, USUAL),
        opened_as(two(), Language::Ko, USUAL),
        Stage::new(80, 24).press("end up enter"),
    ] {
        let before = stage.screen();
        let mut stage = stage;
        stage.effects.clear();
        for (row, column) in [(0, 3), (1, 3), (23, 3), (500, 500)] {
            stage.send(Msg::Input(Input::Clicked { row, column }));
        }
        assert_eq!(stage.screen(), before);
        assert!(stage.effects.is_empty());
    }
}
