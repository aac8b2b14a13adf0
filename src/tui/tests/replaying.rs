//! The replay of an answer.

use std::time::Duration;

use crate::interview::{AnswerEnd, Field, QuestionIndex};
use crate::lang::{Language, say};
use crate::review::replay::{Step, Writing};
use crate::review::second::SecondReadings;
use crate::review::{Notes, PastInterview};
use crate::text::{EditCommand, TextBuffer};
use crate::tui::{Effect, Msg};

use super::Stage;
use super::past::transcript;

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

/// "먼저" after one second, deleted after two; "로그를" after twelve; submitted after twenty.
fn writing() -> Writing {
    let mut buffer = TextBuffer::new();
    let mut step = |seconds, command, deleted: &str| Step {
        at: Duration::from_secs(seconds),
        field: Field::Draft,
        change: buffer.perform(command).change.expect("a change"),
        deleted: deleted.into(),
    };
    let steps = vec![
        step(1, EditCommand::Insert("먼저".into()), ""),
        step(2, EditCommand::DeleteToLineStart, "먼저"),
        step(12, EditCommand::Insert("로그를 봤습니다".into()), ""),
    ];
    Writing {
        place: QuestionIndex {
            round: 0,
            question: 0,
        },
        probe: None,
        prompt: "책임진 \u{1b}[2J 경험은?".into(),
        steps,
        thought: Duration::ZERO,
        length: Duration::from_secs(20),
        end: Some(AnswerEnd::Submitted),
        refused: 0,
    }
}

fn played(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::WritingRead(Box::new(writing())));
    stage
}

#[test]
fn an_answer_leads_to_how_it_was_written_and_back() {
    let mut stage = Stage::new(80, 24);
    stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
        transcript: transcript(),
        notes: Notes::default(),
        second: SecondReadings::default(),
        sealed: None,
    })));
    let mut stage = stage.press("right right p");
    let wanted = Effect::ReadWriting {
        session: transcript().id,
        place: 1,
    };
    assert_eq!(stage.effects, [wanted]);
    stage.send(Msg::WritingRead(Box::new(writing())));
    stage
        .shows(say::replay::TITLE)
        .press("q")
        .shows(&say::debrief::page(Language::Ko, 2, 2));
}

#[test]
fn it_plays_by_itself_at_the_speed_it_was_written() {
    for size in SIZES {
        played(Language::Ko, size)
            .shows(say::replay::NOTHING_YET)
            .wait(1)
            .shows("먼저")
            .shows("0:01 / 0:20")
            .wait(2)
            .hides("먼저")
            .wait(9)
            .shows("로그를 봤습니다")
            .wait(8)
            .shows("0:20 / 0:20")
            .shows(say::replay::STANDS)
            .press("space")
            .shows("0:00 / 0:20")
            .shows(say::replay::PLAYS);
    }
}

#[test]
fn it_asks_to_be_woken_only_while_it_plays() {
    let stage = played(Language::Ko, (80, 24));
    assert!(stage.model.wakes_at(stage.now).is_some());
    let stage = stage.press("space");
    assert_eq!(stage.model.wakes_at(stage.now), None);
    stage.wait(5).shows("0:00 / 0:20");
}

#[test]
fn keys_change_the_speed_and_the_place() {
    let stage = played(Language::Ko, (80, 24)).press("space");
    let stage = stage
        .press("right right")
        .shows("0:10 / 0:20")
        .press("left");
    let stage = stage.shows("0:05 / 0:20").press("end").shows("0:20 / 0:20");
    let stage = stage.press("home +").shows("×2").press("space").wait(3);
    stage.shows("0:06 / 0:20").press("- - -").shows("×0.25");
}

#[test]
fn pauses_over_five_seconds_are_marked_told_and_jumped_to() {
    for (language, shown, total) in [
        (
            Language::Ko,
            "여기서 0:10 동안 쓰지 않았어요",
            "멈춘 곳 2군데",
        ),
        (
            Language::En,
            "nothing was written here for 0:10",
            "2 pauses over 5 seconds",
        ),
    ] {
        let stage = played(language, (80, 24)).shows(total).press("space tab");
        let stage = stage.shows("0:02 / 0:20").shows(shown);
        let timeline = stage.rows().into_iter().find(|row| row.contains('█'));
        let timeline = timeline.expect("a timeline");
        // Ten and eight of twenty seconds are pauses, minus the position mark.
        let dots = timeline.chars().filter(|c| *c == '·').count();
        assert!((68..=71).contains(&dots), "{dots}: {timeline}");
        stage.press("tab").shows("0:12 / 0:20");
    }
}

#[test]
fn sleep_is_not_played() {
    let mut stage = played(Language::Ko, (80, 24));
    let gap = Duration::from_secs(3600);
    stage.now = stage.now + gap;
    stage.send(Msg::Suspended(gap));
    stage.shows("0:00 / 0:20").wait(1).shows("0:01 / 0:20");
}

#[test]
fn no_size_panics_and_no_word_steers_the_terminal() {
    for columns in [0, 1, 2, 5, 19, 20, 40, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            let mut stage = played(Language::Ko, (columns, rows));
            for keys in ["end", "n", "left", "?", "esc", "home", "space"] {
                stage = stage.press(keys);
                let screen = stage.screen();
                assert!(
                    !screen.contains(|c: char| c.is_control() && c != '\n'),
                    "{screen:?}"
                );
            }
        }
    }
}
