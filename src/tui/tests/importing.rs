//! The draft of an import, corrected on the screen.

use crate::import::own::{self, ImportDraft};
use crate::import::{ImportedEntry, Skipped, Why};
use crate::lang::{Language, Localized, say};
use crate::tui::{Effect, Msg};

use super::{First, Stage, first};

fn entry(line: usize, text: &str, parent: Option<usize>) -> ImportedEntry {
    ImportedEntry {
        text: text.to_owned(),
        answer: Some("그냥요.".to_owned()),
        parent,
        line,
        ..ImportedEntry::default()
    }
}

fn shown(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let entries = [
        entry(1, "왜 배인가요?", None),
        entry(4, "참고 자료는요?", None),
        entry(7, "언제 늦었나요?", None),
    ];
    let merged = own::merge(&[], &entries);
    let skipped = Skipped {
        line: 12,
        text: "# 링크 모음".to_owned(),
        why: Why::Heading,
    };
    let draft = ImportDraft::of(&entries, &merged, &[]);
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::ImportPrepared(Box::new(draft), vec![skipped]));
    stage
}

#[track_caller]
fn made(stage: &Stage) -> &ImportDraft {
    let made = stage.effects.iter().find_map(|it| match it {
        Effect::MakeImport(draft) => Some(draft),
        _ => None,
    });
    made.expect("an import that is made")
}

#[test]
fn entries_are_left_out_reworded_moved_and_kept_as_stories() {
    for language in Language::ALL {
        for size in [(80, 24), (40, 12)] {
            let stage = shown(language, size)
                .shows(say::import::PREVIEW)
                .shows("왜 배인가요?")
                .press("enter ctrl-u")
                .write("왜 하필 배였나요?")
                .press("enter m")
                .shows(say::import::A_STORY)
                .press("down d")
                .shows(first(&say::import::left_out(language, "d"), 2))
                .press("down right ctrl-s");
            let rows = made(&stage).rows();
            let rows: Vec<_> = rows
                .iter()
                .map(|it| (&*it.text, it.parent, it.is_left_out, it.is_story))
                .collect();
            let expected = [
                ("왜 하필 배였나요?", None, false, true),
                ("참고 자료는요?", None, true, false),
                ("언제 늦었나요?", Some(0), false, false),
            ];
            assert_eq!(rows, expected);
        }
    }
}

#[test]
fn unused_lines_are_shown_with_the_reason() {
    let stage = shown(Language::En, (80, 24)).press("end");
    stage
        .shows("링크 모음")
        .shows("line 12")
        .shows(say::import::HEADING);
}

#[test]
fn a_line_that_was_dropped_is_made_a_question_and_answered() {
    for language in Language::ALL {
        for size in [(80, 24), (40, 12)] {
            let stage = shown(language, size)
                .press("end enter ctrl-u")
                .write("어디서 배웠나요?")
                .press("enter m")
                .shows(First(say::import::NO_ANSWER_NO_STORY, 2))
                .press("enter w")
                .write("책에서")
                .press("enter")
                .write("배웠습니다.")
                .press("ctrl-s home w ctrl-e")
                .write(" 정말요.")
                .press("ctrl-s ctrl-s");
            let rows = made(&stage).rows();
            let rows: Vec<_> = rows
                .iter()
                .map(|it| (&*it.text, it.answer.as_deref()))
                .collect();
            let expected = [
                ("왜 배인가요?", Some("그냥요. 정말요.")),
                ("참고 자료는요?", Some("그냥요.")),
                ("언제 늦었나요?", Some("그냥요.")),
                ("어디서 배웠나요?", Some("책에서\n배웠습니다.")),
            ];
            assert_eq!(rows, expected);
        }
    }
}

#[test]
fn nothing_is_made_without_a_question_or_without_being_asked_for() {
    let stage = shown(Language::Ko, (80, 24)).press("d down d down d ctrl-s");
    assert!(!stage.effects.iter().any(is_made));
    let stage = shown(Language::Ko, (80, 24)).press("q");
    assert!(!stage.effects.iter().any(is_made));
    assert!(stage.effects.contains(&Effect::Quit));
    let mut stage = shown(Language::Ko, (80, 24)).press("ctrl-s");
    stage.send(Msg::ImportMade(Localized::same("만들었어요")));
    stage.shows("만들었어요");
}

#[test]
fn corrections_are_thrown_away_only_when_asked_for_twice() {
    for key in ["q", "esc"] {
        let stage = shown(Language::Ko, (80, 24)).press("d");
        let stage = stage.press(key).shows(say::keys::ASK_DISCARD);
        assert!(!stage.effects.contains(&Effect::Quit), "{key}");
        // Any other key takes it back.
        let stage = stage.press("down").hides(say::keys::ASK_DISCARD).press(key);
        assert!(!stage.effects.contains(&Effect::Quit), "{key}");
        let stage = stage.press(key);
        assert!(stage.effects.contains(&Effect::Quit), "{key}");
    }
    // What is put back again is no correction.
    let stage = shown(Language::Ko, (80, 24)).press("d d q");
    assert!(stage.effects.contains(&Effect::Quit));
}

fn is_made(effect: &Effect) -> bool {
    matches!(effect, Effect::MakeImport(_))
}
