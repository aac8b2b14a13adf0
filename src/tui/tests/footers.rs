//! The footer: which keys fit, and what a key that closes something is called.

use crate::interview::Mode;
use crate::lang::{Language, say};
use crate::review::{Notes, PastInterview};
use crate::tui::Msg;

use super::Stage;
use super::past::transcript;

const NARROW: (u16, u16) = (40, 12);

fn footer(stage: &Stage) -> String {
    stage.rows().pop().unwrap_or_default()
}

fn interview(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    let setup = super::setup(Mode::Practice);
    stage.send(Msg::SessionStarted(Box::new(setup)));
    stage.press("enter enter ctrl-s")
}

#[test]
fn a_docked_hint_names_its_key_first_and_leaves_the_text_in_sight() {
    for language in [Language::Ko, Language::En] {
        for size in [NARROW, (80, 24), (120, 40)] {
            let stage = interview(language, size).write("사과부터 했습니다");
            let stage = stage.press("f2").shows(say::interview::HINT_TITLE);
            let row = footer(&stage);
            let key = row.trim_start();
            let label = match size {
                NARROW => say::keys::CLOSE,
                _ => say::keys::HIDE_HINT,
            };
            let label = label.get(language);
            assert!(key.starts_with(&format!("F2 {label}")), "{row}");
            assert!(row.contains("Ctrl-S") && row.contains("Esc"), "{row}");
            let stage = stage.shows("사과부터 했습니다");
            let row = footer(&stage.press("f2"));
            assert!(row.trim_start().starts_with("Ctrl-S"), "{row}");
        }
    }
}

#[test]
fn every_point_of_the_scale_and_its_keys_stand_on_the_smallest_screen() {
    for language in [Language::Ko, Language::En] {
        let stage = interview(language, NARROW).write("사과부터 했습니다");
        let mut stage = stage.press("ctrl-s");
        for keys in ["up", "up", "down down", "down down"] {
            stage = stage.press(keys);
            let rows = stage.rows();
            for point in 1..=5 {
                let has = |row: &String| {
                    row.trim_start_matches(['>', ' '])
                        .starts_with(&format!("{point}  "))
                };
                assert_eq!(rows.iter().filter(|row| has(row)).count(), 1, "{rows:#?}");
            }
            assert!(footer(&stage).contains("Enter"), "{rows:#?}");
        }
    }
}

#[test]
fn keys_for_moving_between_answers_come_before_actions_on_one() {
    for language in [Language::Ko, Language::En] {
        let mut stage = Stage::in_language(language, 80, 24);
        stage.send(Msg::TranscriptOpened(Box::new(PastInterview {
            transcript: transcript(),
            notes: Notes::default(),
            sealed: None,
            second: Default::default(),
        })));
        let row = footer(&stage.press("l"));
        for keys in ["Tab ", "r ", "o ", "←→ ", "↑↓ ", "? ", "q "] {
            assert!(row.contains(keys), "no {keys}: {row}");
        }
    }
}
