//! What to practice today.

use crate::bank::QuestionRef;
use crate::interview::Mode;
use crate::lang::{Language, Localized, say};
use crate::review::schedule::{Card, DueQuestion, DueToday, Rating};
use crate::tui::{Effect, Msg};

use super::{First, Stage};

const SIZES: [(u16, u16); 3] = [(80, 24), (120, 40), (40, 12)];

fn questions() -> Vec<DueQuestion> {
    let past = Card {
        question: QuestionRef::new("bank", "outage"),
        last: "2026-11-18".parse().expect("a day"),
        due: "2026-11-20".parse().expect("a day"),
        times: 2,
        is_imported: false,
        rating: Rating::Again,
        stability: 1.0,
        difficulty: 5.0,
        standing: 1.5,
    };
    let question = |id: &str, prompt, past| DueQuestion {
        question: QuestionRef::new("bank", id),
        scenario: "aws-cse".into(),
        prompt,
        competencies: vec![Localized::new("주인의식", "Ownership")],
        past,
    };
    vec![
        question(
            "outage",
            Localized::new(
                "장애를 책임진 경험을 말씀해 주세요.",
                "Tell me about an outage.",
            ),
            Some(past),
        ),
        question("evil", Localized::same("\u{1b}[2J질문\u{202e}"), None),
    ]
}

pub(super) fn listed(language: Language, (columns, rows): (u16, u16)) -> Stage {
    let mut stage = Stage::in_language(language, columns, rows);
    stage.send(Msg::DueListed(DueToday {
        part: questions(),
        beyond: Vec::new(),
    }));
    stage
}

#[test]
fn optional_questions_follow_todays_work_and_are_not_counted() {
    let mut beyond = questions();
    beyond[0].past = None;
    for language in [Language::Ko, Language::En] {
        let mut stage = Stage::in_language(language, 80, 24);
        stage.send(Msg::DueListed(DueToday {
            part: questions(),
            beyond: beyond.clone(),
        }));
        let rows = stage.rows();
        let place = |words: &str| rows.iter().position(|row| row.contains(words)).unwrap();
        let (part, more) = (say::due::PART, say::due::BEYOND);
        assert_eq!(place(part.get(language)) + 3, place(more.get(language)));
        let stage = stage.shows(&say::due::counted(language, 1, 1));
        stage.press("end").shows(say::due::ABOUT_NEW);
    }
}

#[test]
fn home_asks_what_is_due() {
    let stage = Stage::new(80, 24).shows(say::due::TITLE).shows("잊을 때가");
    assert_eq!(stage.press("enter").effects, [Effect::ListDue]);
}

#[test]
fn each_question_says_why_it_is_here() {
    for size in SIZES {
        let stage = listed(Language::Ko, size)
            .shows(&say::due::counted(Language::Ko, 1, 1))
            .shows("장애를 책임진 경험을")
            .shows("2026-11-18")
            .shows("2026-11-20")
            .shows(&say::due::times(Language::Ko, 2))
            .shows("1.5점")
            .shows("주인의식");
        stage.press("down").shows(say::due::ABOUT_NEW);
    }
    listed(Language::En, (80, 24))
        .shows("1 again, 1 new")
        .shows("asked 2 times")
        .shows("weakest competency 1.5 of 5")
        .press("down")
        .shows("You have not been asked");
}

#[test]
fn enter_starts_a_practice_of_that_question_alone() {
    let stage = listed(Language::Ko, (80, 24)).press("enter");
    let Some(Effect::StartSession(request)) = stage.effects.last() else {
        panic!("nothing was started: {:?}", stage.effects);
    };
    assert_eq!(request.scenario, "aws-cse");
    assert_eq!(request.mode, Mode::Practice);
    assert_eq!(request.only, Some(QuestionRef::new("bank", "outage")));
    assert_eq!(request.questions, None);
}

#[test]
fn nothing_due_says_so_and_enter_starts_nothing() {
    let mut stage = Stage::new(40, 12);
    stage.send(Msg::DueListed(DueToday::default()));
    let stage = stage
        .shows(First(say::due::NOTHING, 5))
        .press("enter down end q");
    // Only the home screen needs to know what to do now.
    assert_eq!(stage.effects, [Effect::CountToday]);
    stage.press("down down").shows("이어서 할 면접");
}

#[test]
fn no_size_panics_and_no_prompt_steers_the_terminal() {
    let bad = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    for columns in [0, 1, 2, 5, 19, 20, 40, 59, 60, 80, 500] {
        for rows in [0, 1, 2, 3, 4, 5, 8, 12, 24, 200] {
            let mut stage = listed(Language::Ko, (columns, rows));
            for keys in ["end", "?", "esc", "home"] {
                stage = stage.press(keys);
                assert!(!stage.screen().contains(bad), "{:?}", stage.screen());
            }
        }
    }
}
